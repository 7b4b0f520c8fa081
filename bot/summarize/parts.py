"""The parts beside the points: voices, figures with their disputes, and what is coming up.

All come from the facts that an article's analysis carries; here it is decided which of them are about the
topic and worth a line, and never is a sentence shown twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.model import Coming, Disputed, Figure, Passage, Point, Voice
from bot.summarize import telling
from bot.summarize.analysed import Analysed
from bot.summarize.gather import Gathered
from bot.summarize.pool import Stems
from bot.summarize.similarity import SAME, overlap
from bot.text.disputes import disagree, has_grown, same_measure
from bot.text.figures import Amount

VOICES = 4
VOICES_OF_ARTICLE = 2
FIGURES = 5
DISPUTES = 3
COMING = 5
_SHARED = 3  # stems that the sentences of two disputed amounts have in common
_DENIED = re.compile(r"(?:\bnot|\binstead of|\brather than|\bnicht|\bstatt|\bno)\s$")
_COUNTED_ON = 6 * 3600  # seconds after which a larger tally is the newer state of it
_COMPARED = 400  # amounts that are held against each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a briefing beside its points."""

    voices: tuple[Voice, ...] = ()
    figures: tuple[Figure, ...] = ()
    disputed: tuple[Disputed, ...] = ()
    coming: tuple[Coming, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Every passage that is cited, in the order of the parts."""
        yield from (voice.passage for voice in self.voices)
        yield from (figure.passage for figure in self.figures)
        for one in self.disputed:
            yield from (figure.passage for figure in one.figures)
        yield from (event.passage for event in self.coming)


def find_parts(gathered: Gathered, points: tuple[Point, ...], more: tuple[Point, ...], until: int) -> Parts:
    """The parts of the briefing with these points; ``until`` (UTC seconds) is when it is read."""
    order = {story: place for place, story in enumerate(dict.fromkeys(p.story_id for p in (*points, *more)))}
    usable = [
        item
        for item in gathered.items
        if item.article.id in gathered.about and gathered.about[item.article.id].main
    ]
    usable.sort(key=lambda item: order.get(item.article.story_id, len(order)))
    shown = _Shown([point.passage for point in (*points, *more)])
    known = " ".join([*(point.passage.text for point in points), *(item.article.title for item in usable)])
    disputed, contested = _disputed(usable, gathered)
    return Parts(
        voices=_voices(usable, gathered, shown, known),
        disputed=disputed,
        figures=_figures(usable, gathered, shown, contested),
        coming=_coming(usable, gathered, shown, until),
    )


class _Shown:
    """The stretches of articles that already stand in the briefing."""

    def __init__(self, passages: list[Passage]) -> None:
        self._by_article: dict[int, list[tuple[int, int]]] = {}
        for passage in passages:
            self._by_article.setdefault(passage.article_id, []).append((passage.start, passage.end))

    def add(self, article_id: int, start: int, end: int) -> bool:
        """Note a stretch; False when some of it is shown already."""
        spans = self._by_article.setdefault(article_id, [])
        if any(start < other_end and other_start < end for other_start, other_end in spans):
            return False
        spans.append((start, end))
        return True


def _passage(item: Analysed, start: int, end: int) -> Passage:
    return Passage(item.article.id, start, end, item.article.text[start:end])


def _concerns(item: Analysed, sentence: int, gathered: Gathered) -> bool:
    """Whether a sentence is about the topic (it or its headline names it) and about the focus."""
    about = gathered.about[item.article.id]
    if not (about.titled or sentence in about.naming):
        return False
    return sentence < 0 or gathered.focused(item.analysis.stems[sentence], item.analysis.language) > 0


def _sentence_of(item: Analysed, offset: int) -> int:
    for number, mark in enumerate(item.analysis.sentences):
        if mark.start <= offset < mark.end:
            return number
    return -1


def _voices(usable: list[Analysed], gathered: Gathered, shown: _Shown, known: str) -> tuple[Voice, ...]:
    """At most one quotation a speaker and two an article, by the order of the stories."""
    voices: list[Voice] = []
    speakers: set[str] = set()
    said: list[tuple[str, ...]] = []
    for item in usable:
        own = 0
        for quotation in item.analysis.voices:
            if len(voices) >= VOICES:
                return tuple(voices)
            if own >= VOICES_OF_ARTICLE:
                break
            sentence = _sentence_of(item, quotation.start)
            stems = item.analysis.stems[sentence] if sentence >= 0 else ()
            speaker = quotation.speaker.rpartition(" ")[2].casefold()  # "Kritzer" is "Erik Kritzer"
            if speaker in speakers or not _concerns(item, sentence, gathered):
                continue
            if not telling.speaks(quotation, item.article.text) or not telling.placed(quotation, known):
                continue
            if any(overlap(stems, other) >= SAME for other in said):
                continue
            if not shown.add(item.article.id, quotation.start, quotation.end):
                continue
            own += 1
            speakers.add(speaker)
            said.append(stems)
            voices.append(
                Voice(
                    passage=_passage(item, quotation.start, quotation.end),
                    speaker=quotation.speaker,
                    role=telling.role(quotation),
                    story_id=item.article.story_id,
                )
            )
    return tuple(voices)


def _measures(item: Analysed, amount: Amount) -> bool:
    mark = item.analysis.sentences[amount.sentence]
    return telling.measures(amount, item.article.text, mark.start, mark.end)


def _figure(item: Analysed, amount: Amount) -> Figure:
    mark = item.analysis.sentences[amount.sentence]
    return Figure(
        passage=_passage(item, mark.start, mark.end),
        amount=item.article.text[amount.start : amount.end],
        measure=amount.measure,
        value=amount.value,
        unit=amount.unit,
        story_id=item.article.story_id,
        direction=amount.direction if amount.direction in ("up", "down") else "",
        expected=amount.expected,
    )


Amounts = list[tuple[Analysed, Amount]]


def _disputed(usable: list[Analysed], gathered: Gathered) -> tuple[tuple[Disputed, ...], set[int]]:
    """Amounts of different publishers that cannot both be right; and which amounts they are."""
    groups: dict[str, Amounts] = {}
    for item in usable:
        for amount in item.analysis.figures:
            if _concerns(item, amount.sentence, gathered) and _measures(item, amount):
                groups.setdefault(amount.unit, []).append((item, amount))
    disputed: list[Disputed] = []
    contested: set[int] = set()
    for members in groups.values():
        members = members[:_COMPARED]
        for at, (item, amount) in enumerate(members):
            if len(disputed) >= DISPUTES:
                return tuple(disputed), contested
            if id(amount) in contested:
                continue
            sides = [(item, amount)]
            language = item.analysis.language
            for other_item, other in members[at + 1 :]:
                if not disagree(amount, other, language):  # most do not
                    continue
                known = {side.article.family for side, _ in sides}
                if other_item.article.family in known or id(other) in contested:
                    continue
                if not all(disagree(side, other, language) for _, side in sides[1:]):
                    continue
                if _comparable(gathered, item, amount, other_item, other):
                    sides.append((other_item, other))
            if len(sides) > 1:
                contested.update(id(side) for _, side in sides)
                disputed.append(Disputed(tuple(_figure(*side) for side in sides)))
    return tuple(disputed), contested


def _comparable(
    gathered: Gathered, item: Analysed, amount: Amount, other_item: Analysed, other: Amount
) -> bool:
    """Whether two amounts can be a dispute: their sentences share enough words beside the topic's names, and
    neither names the other's amount too (a result and its forecast, last year's and this year's)."""
    if not _share_words(
        gathered, item.analysis.stems[amount.sentence], other_item.analysis.stems[other.sentence]
    ):
        return False
    here, there = _figure(item, amount), _figure(other_item, other)
    if _names(here.passage.text, there.amount) or _names(there.passage.text, here.amount):
        return False
    sides, counts = (item, other_item), (amount, other)
    if item.article.published_at > other_item.article.published_at:
        sides, counts = (other_item, item), (other, amount)
    apart = sides[1].article.published_at - sides[0].article.published_at
    return apart < _COUNTED_ON or not has_grown(*counts, sides[0].analysis.language)


def _share_words(gathered: Gathered, own: Stems, theirs: Stems) -> bool:
    """Whether two sentences have enough words in common beside the topic's names."""
    here, there = gathered.name_stems.union(own), gathered.name_stems.union(theirs)
    named = len(gathered.name_stems)
    return len(here & there) - named >= min(_SHARED, len(here) - named, len(there) - named)


def _names(sentence: str, amount: str) -> bool:
    """Whether a sentence holds an amount as a whole, and not to deny it ("and not £3.1 billion")."""
    for match in re.finditer(rf"(?<![\w.,]){re.escape(amount)}(?![\d]|[.,]\d)", sentence):
        if not _DENIED.search(sentence, 0, match.start()):
            return True
    return False


def _figures(
    usable: list[Analysed], gathered: Gathered, shown: _Shown, contested: set[int]
) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    kept: Amounts = []
    for item in usable:
        for amount in item.analysis.figures:
            if len(figures) >= FIGURES:
                return tuple(figures)
            if id(amount) in contested or not _concerns(item, amount.sentence, gathered):
                continue
            if not _measures(item, amount):
                continue
            if any(
                same_measure(amount, other, item.analysis.language)
                or (amount.unit, amount.value) == (other.unit, other.value)
                for _, other in kept
            ) or _is_outdated(item, amount, usable, gathered):
                continue
            mark = item.analysis.sentences[amount.sentence]
            if shown.add(item.article.id, mark.start, mark.end):
                kept.append((item, amount))
                figures.append(_figure(item, amount))
    return tuple(figures)


def _is_outdated(item: Analysed, amount: Amount, usable: list[Analysed], gathered: Gathered) -> bool:
    """Whether a later article of the same story gives another value for what the amount measures."""
    return any(
        later.article.story_id == item.article.story_id
        and later.article.published_at > item.article.published_at
        and any(
            other.value != amount.value
            and same_measure(amount, other, item.analysis.language)
            and _concerns(later, other.sentence, gathered)
            for other in later.analysis.figures
        )
        for later in usable
    )


def _coming(usable: list[Analysed], gathered: Gathered, shown: _Shown, until: int) -> tuple[Coming, ...]:
    today = datetime.fromtimestamp(until, UTC).date().isoformat()
    found: list[tuple[str, int, Analysed, int]] = []
    for place, item in enumerate(usable):
        for event in item.analysis.coming:
            ahead = event.date >= today[: len(event.date)]
            if ahead and _concerns(item, event.sentence, gathered):
                found.append((event.date, place, item, event.sentence))
    coming: list[Coming] = []
    stems: list[tuple[str, tuple[str, ...]]] = []
    for date, _, item, sentence in sorted(found, key=lambda one: one[:2]):
        if len(coming) >= COMING:
            break
        own = item.analysis.stems[sentence]
        if any(date == other and overlap(own, theirs) >= SAME / 2 for other, theirs in stems):
            continue
        mark = item.analysis.sentences[sentence]
        if shown.add(item.article.id, mark.start, mark.end):
            stems.append((date, own))
            coming.append(
                Coming(
                    passage=_passage(item, mark.start, mark.end), date=date, story_id=item.article.story_id
                )
            )
    return tuple(coming)
