"""The voices of a briefing: quotations that say something without the paragraphs around them.

quotations about the topic | of speakers who can be placed | what each tells | those that tell most

A quotation is worth a line by how much it says (a point for three content words, at most four) and by what it
shares with points and headlines (at most two); one that asks, or opens with a word for something told before
("That would help"), must be worth more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from bot.model import Voice
from bot.summarize.analysed import Analysed, languages_of
from bot.summarize.beside import telling
from bot.summarize.beside.shown import Shown, concerns, passage_of
from bot.summarize.gather import Gathered
from bot.summarize.rankers.similarity import SAME, overlap
from bot.summarize.rules.alone import QUOTED
from bot.text.found import Quotation
from bot.text.tokens import content_stems

MOST = 4
_FEW = 2  # of a story, up to which it is heard in quotations that tell less
_OF_ARTICLE = 2
_CONSIDERED = 32  # quotations among which the best are chosen …
_CONSIDERED_OF_ARTICLE = 8  # … and of one article
_LEAST = 1  # worth of a line
_TELLS = 3  # worth from which it comes before those of better stories
_PLACED = frozenset(("ja",))  # where only who has a title or a full name speaks
_LEANING = 2  # that one must be worth more when it leans on what was said before


@dataclass(frozen=True, slots=True)
class _Heard:
    """A quotation that may have a line."""

    place: int  # of its article
    item: Analysed
    quotation: Quotation
    stems: frozenset[str]  # of its words
    worth: int


def voices(
    usable: list[Analysed], gathered: Gathered, shown: Shown, known: str, central: set[str]
) -> tuple[Voice, ...]:
    """At most one quotation a speaker and two an article: those that tell, then by the order of the stories.

    Of a broad topic each story has one. ``known`` are the words of the points, ``central`` their stems and
    those of headlines. What a point quotes from another article is not said again.
    """
    found = sorted(
        islice(_heard(usable, gathered, central, known), _CONSIDERED),
        key=lambda one: (one.worth < _TELLS, one.place, -one.worth, one.quotation.start),
    )
    main = next(iter(languages_of(usable)), "en")
    quoted = [frozenset(content_stems(said, main)) for said in QUOTED.findall(known)]
    chosen: list[_Heard] = []
    for one in found:
        if len(chosen) >= MOST:
            break
        if any(_surname(one) == _surname(other) for other in chosen):
            continue
        if sum(one.place == other.place for other in chosen) >= _OF_ARTICLE:
            continue
        story = one.item.article.story_id
        of_story = sum(story == other.item.article.story_id for other in chosen)
        if (gathered.broad and of_story) or (one.worth < _TELLS and of_story >= _FEW):
            continue
        if any(overlap(one.stems, other.stems) >= SAME for other in chosen):
            continue
        if any(len(one.stems & said) >= SAME * len(one.stems) for said in quoted):
            continue
        if shown.add(one.item.article.id, one.quotation.start, one.quotation.end):
            chosen.append(one)
    return tuple(map(_voice, chosen))


def _heard(usable: list[Analysed], gathered: Gathered, central: set[str], known: str) -> Iterator[_Heard]:
    """The quotations about the topic that say something, by speakers who can be placed."""
    for place, item in enumerate(usable):
        own = 0
        for quotation in item.analysis.voices:
            if own >= _CONSIDERED_OF_ARTICLE:
                break
            if not telling.speaks(quotation, item.article.text):
                continue
            if item.analysis.language not in _PLACED and not telling.placed(quotation, known):
                continue
            if not concerns(item, _sentence_of(item, quotation.start), gathered):
                continue
            said, language = telling.words_of(quotation, item.article.text), item.analysis.language
            stems = frozenset(content_stems(said, language))
            worth = min(len(stems) // 3, 4) + min(len(stems & central), 2)
            if telling.leans(said):
                worth -= _LEANING
            if worth >= _LEAST:
                own += 1
                yield _Heard(place, item, quotation, stems, worth)


def _sentence_of(item: Analysed, offset: int) -> int:
    marks = item.analysis.sentences
    number = bisect_right(marks, offset, key=itemgetter(0)) - 1
    return number if number >= 0 and offset < marks[number].end else -1


def _surname(one: _Heard) -> str:
    """What tells a speaker from others: "Kritzer" is "Erik Kritzer"."""
    return one.quotation.speaker.rpartition(" ")[2].casefold()


def _voice(one: _Heard) -> Voice:
    return Voice(
        passage=passage_of(one.item, one.quotation.start, one.quotation.end),
        speaker=one.quotation.speaker,
        role=telling.role(one.quotation),
        story_id=one.item.article.story_id,
    )
