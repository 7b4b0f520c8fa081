"""What leads to an article: its headline in a list, and the address of a very passage in it."""

from __future__ import annotations

from urllib.parse import quote

from bot.answers.shown.phrases import told_by
from bot.message import Line, Link, Moment, MomentStyle, Text
from bot.model import Article, Cited, LeftOut

_WHOLE = 60  # code points up to which the passage itself is the fragment
_EDGE_WORDS = 5


def linked(label: str, url: str) -> Link | Text:
    """A label that leads to an address, where there is one."""
    return Link(label, url) if url else Text(label)


def article_line(one: Article | Cited | LeftOut) -> Line:
    """An article in a list: its headline, its publisher and its day."""
    day = Moment(one.published_at, MomentStyle.DATE)
    return (linked(one.title, one.url), Text(f" · {told_by(one.publisher)}, "), day)


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
