"""Whether a publisher speaks of itself in an article: a company's post, a press release, a statement.

There "we" is the publisher, so such a sentence can be a point when it is shown as its words. In a report "we"
outside quotation marks is a columnist or nobody, and in few sentences. Of 311 posts on four companies' blogs
123 count, of 2,010 articles of papers none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.summarize.rules.speaking import speaks_for_itself

_OFTEN = 8  # "we" in one of so many sentences …
_SELDOM = 4  # … and "I" in no more than one for so many of them, or it is an author's own piece
_ASKED = 8  # a question in one of so many sentences makes an interview, in which others say "we"
_SHORTEST = 3  # letters of a name


def speaks_of_itself(sentences: Iterable[str], language: str, text: str, publisher: str, family: str) -> bool:
    """Whether these sentences of an article, ``text`` with its headline, are its publisher's own voice.

    The article must name the publisher, as it is called or as its site is (``family``: "quill.com").
    """
    names = {publisher, family.partition(".")[0]}
    found = [mark for name in names if len(name) >= _SHORTEST for mark in _named(name).findall(text)]
    if not found or any(found):
        return False
    count = ours = mine = asked = 0
    for sentence in sentences:
        count += 1
        asked += sentence.endswith("?")
        if speaks_for_itself(sentence, language):
            alone = speaks_for_itself(sentence, language, alone=True)
            mine += alone
            ours += not alone
    if asked * _ASKED >= count:
        return False
    return ours * _OFTEN >= count and mine * _SELDOM <= ours and ours > 0


def _named(name: str) -> re.Pattern[str]:
    """Where a name stands, with the colon behind it when it asks in an interview ("Quill Daily: Who?")."""
    return re.compile(rf"\b{re.escape(name)}\b(:?)", re.IGNORECASE)
