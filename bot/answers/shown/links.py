"""Addresses that lead to the very passage: a text fragment behind the article's own address."""

from __future__ import annotations

from urllib.parse import quote

_WHOLE = 60  # code points up to which the passage itself is the fragment
_EDGE_WORDS = 5


def passage_url(url: str, passage: str) -> str:
    """The address with ``#:~:text=``, so that a browser scrolls to the passage; "" stays "".

    A long passage is named by its first and last words, as the text fragment draft has it.
    """
    if not url:
        return ""
    words = passage.split()
    if len(passage) <= _WHOLE or len(words) <= 2 * _EDGE_WORDS:
        fragment = _encoded(" ".join(words))
    else:
        fragment = _encoded(" ".join(words[:_EDGE_WORDS])) + "," + _encoded(" ".join(words[-_EDGE_WORDS:]))
    return f"{url.split('#', 1)[0]}#:~:text={fragment}"


def _encoded(text: str) -> str:
    # "-" and "," and "&" have a meaning of their own inside a text fragment
    return quote(text, safe="").replace("-", "%2D")
