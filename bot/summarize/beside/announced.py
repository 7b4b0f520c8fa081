"""Whether what an article announces for a date still holds: a newer one may have moved it or called it off.

newer articles of the story | another date for the same words | a sentence that moves or calls off the same
"""

from __future__ import annotations

import re

from bot.summarize.analysed import Analysed
from bot.summarize.backing.contrary import Contrary, calls_off, contradiction
from bot.summarize.beside.shown import sentence_text
from bot.summarize.rankers.similarity import SAME, overlap

_TOLD_EARLY = 12  # sentences of a newer article in which it tells of another date
_SHARED = 3  # stems, numbers apart, that what moves something has in common with what announces it …
_PART = 0.4  # … and their share of the shorter sentence
_MOVES = re.compile(
    r"\b(?:suspend(?:s|ed)|avert(?:s|ed)|postpon(?:es?|ed)|delay(?:s|ed)|put(?:s|ting)? off|adjourn(?:s|ed)"
    r"|put on hold|shelv(?:es|ed)|axe[sd]|reschedul(?:es|ed)|br(?:ings?|ought) forward"
    r"|(?:mov|push)(?:es|ed)\b.*\b(?:to|until|from))\b"
)


def has_moved(date: str, item: Analysed, sentence: int, articles: list[Analysed]) -> bool:
    """Whether a newer article of the story has another date for the same, or says that it is off."""
    text = sentence_text(item, sentence)
    settled = _moves(text)  # it tells itself what became of an earlier plan
    for newer in articles:
        article = newer.article
        if article.story_id != item.article.story_id or article.published_at <= item.article.published_at:
            continue
        if _has_another(date, text, item.analysis.stems[sentence], newer):
            return True
        if not settled and _is_off(date, item.analysis.stems[sentence], newer):
            return True
    return False


def _has_another(date: str, text: str, own: tuple[str, ...], newer: Analysed) -> bool:
    """Whether a newer article tells the same with another date: "in September", not "in May"."""
    stems = newer.analysis.stems
    for event in newer.analysis.coming:
        other = not (event.date.startswith(date) or date.startswith(event.date))
        if other and overlap(own, stems[event.sentence]) >= SAME:
            return True
    return any(
        overlap(own, theirs) >= SAME
        and contradiction(text, sentence_text(newer, number), frozenset(own), frozenset(theirs))
        is Contrary.CHANGED
        for number, theirs in enumerate(stems[:_TOLD_EARLY])
    )


def _is_off(date: str, own: tuple[str, ...], newer: Analysed) -> bool:
    """Whether a newer article moves or calls off what shares its words, and not to this very date."""
    words = frozenset(own)
    for number, stems in enumerate(newer.analysis.stems[:_TOLD_EARLY]):
        theirs = frozenset(stems)
        shared = sum(stem.isalpha() for stem in words & theirs)
        if shared < _SHARED or shared < _PART * min(len(words), len(theirs)):
            continue
        named = any(one.sentence == number and one.date == date for one in newer.analysis.coming)
        if not named and _moves(sentence_text(newer, number)):
            return True
    return False


def _moves(text: str) -> bool:
    """Whether a sentence calls something off, or moves it to another time."""
    return calls_off(text) or _MOVES.search(text) is not None
