"""Whether a publisher speaks of itself in an article: a company's post, a press release, a statement.

There "we" is the publisher, so such a sentence can be a point when it is shown as its words. In a report "we"
outside quotation marks is a columnist or nobody, and in few sentences. Of 311 posts on four companies' blogs
114 count, of 2,010 articles of papers none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.summarize.analysed import Analysed
from bot.summarize.rules.speaking import speaks_for_itself
from bot.text.splitting.sentences import Kind

_OFTEN = 8  # "we" in one of so many sentences …
_SELDOM = 4  # … and "I" in no more than one for so many of them, or it is an author's own piece
_ASKED = 8  # a question in one of so many sentences makes an interview, in which others say "we"
_SHORTEST = 3  # letters of a name
_SEVERAL = 4  # articles of a publisher by which it is known; of fewer each stands for itself
_LOOKED_AT = 8  # of them
_USUALLY = 4  # one of so many of them speaks so, or it is a paper whose podcast or editor did


@dataclass(slots=True)
class OwnVoices:
    """The articles of a briefing in which a publisher speaks of itself; found when they are asked for."""

    items: Sequence[Analysed] = ()
    _own: dict[int, bool] = field(default_factory=dict)  # by the place among the items
    _usual: dict[str, bool] = field(default_factory=dict)  # family -> whether it speaks so as a rule

    def speaker(self, place: int) -> str:
        """The publisher of an article that is its own voice, else ""."""
        if place >= len(self.items) or not self._is_own(place):
            return ""
        article = self.items[place].article
        if article.family not in self._usual:
            self._usual[article.family] = self._is_usual(article.family)
        return article.publisher if self._usual[article.family] else ""

    def _is_usual(self, family: str) -> bool:
        places = [place for place, item in enumerate(self.items) if item.article.family == family]
        if len(places) < _SEVERAL:
            return True
        some = places[:: -(-len(places) // _LOOKED_AT)]
        return sum(map(self._is_own, some)) * _USUALLY >= len(some)

    def _is_own(self, place: int) -> bool:
        if place not in self._own:
            self._own[place] = speaks_of_itself(self.items[place])
        return self._own[place]


def speaks_of_itself(item: Analysed) -> bool:
    """Whether an article names its publisher, as it is called or as its site is, and is its own voice."""
    article, analysis = item.article, item.analysis
    text = f"{article.title}\n{article.text}"
    names = {article.publisher, article.family.partition(".")[0]}
    found = [
        mark
        for name in names
        if len(name) >= _SHORTEST
        for written, mark in _named(name).findall(text)
        if not written.islower() or written == article.publisher  # "time" is no Time
    ]
    if not found or any(found):
        return False
    spans = (span for span in analysis.sentences if span.kind is Kind.SENTENCE)
    return _says_we([article.text[span.start : span.end] for span in spans], analysis.language)


def _says_we(sentences: Iterable[str], language: str) -> bool:
    count = ours = mine = asked = 0
    for sentence in sentences:
        count += 1
        asked += sentence.endswith("?")
        if speaks_for_itself(sentence, language):
            alone = speaks_for_itself(sentence, language, alone=True)
            mine += alone
            ours += not alone
    return ours * _OFTEN >= count and mine * _SELDOM <= ours and ours > 0 and asked * _ASKED < count


def _named(name: str) -> re.Pattern[str]:
    """Where a name stands, with the colon behind it when it asks in an interview ("Quill Daily: Who?").

    Not in an address, nor between the marks in which a dateline has who only spreads a press release.
    """
    return re.compile(rf"(?<![\w/.@(])({re.escape(name)})\b(?!\.\w)(:?)", re.IGNORECASE)
