"""Amounts about the topic, and those on which publishers disagree."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TypeAlias

from bot.model import Disputed, Figure
from bot.summarize.analysed import Analysed
from bot.summarize.beside import telling
from bot.summarize.beside.apart import are_apart
from bot.summarize.beside.shown import concerns, passage_of
from bot.summarize.gather import Gathered
from bot.text.amounts.deals import kind
from bot.text.amounts.disputes import counted_as, disagree, has_grown, names_quarter, same_measure
from bot.text.amounts.updates import adds, replaces
from bot.text.found import Amount
from bot.text.tokens import content_stems

DISPUTES = 3
_SHARED = 3  # stems that the sentences of two disputed amounts have in common
_DENIED = re.compile(r"(?:\bnot|\binstead of|\brather than|\bnicht|\bstatt|\bno)\s$")
_COUNTED_ON = 6 * 3600  # seconds after which a larger tally is the newer state of it
_COMPARED = 400  # amounts that are held against each other

Side: TypeAlias = tuple[Analysed, Amount]
Amounts: TypeAlias = list[Side]


def figure_of(gathered: Gathered, item: Analysed, amount: Amount) -> Figure:
    """An amount with its sentence."""
    mark = item.analysis.sentences[amount.sentence]
    return Figure(
        passage=passage_of(item, mark.start, mark.end),
        amount=item.article.text[amount.start : amount.end],
        measure=amount.measure,
        value=amount.value,
        unit=amount.unit,
        story_id=item.article.story_id,
        at=amount.start - mark.start,
        named=not gathered.name_stems.isdisjoint(item.analysis.stems[amount.sentence]),
    )


def telling_amounts(usable: list[Analysed], gathered: Gathered) -> Amounts:
    """The amounts about the topic that their measure alone makes plain, in the order of ``usable``."""
    return [
        (item, amount)
        for item in usable
        for amount in item.analysis.figures
        if concerns(item, amount.sentence, gathered)
        and telling.measures(amount, item.article.text, item.analysis.sentences[amount.sentence])
    ]


def disputes(found: Amounts, gathered: Gathered) -> tuple[tuple[Disputed, ...], set[int]]:
    """Amounts of different publishers that cannot both be right; and the ``id`` of each of these amounts."""
    groups: dict[tuple[str, int], Amounts] = {}
    for item, amount in found:
        story = item.article.story_id if gathered.broad else 0  # two things have two prices
        groups.setdefault((counted_as(amount), story), []).append((item, amount))
    disputed: list[Disputed] = []
    contested: set[int] = set()
    for members in groups.values():
        members = members[:_COMPARED]
        for at, side in enumerate(members):
            if len(disputed) >= DISPUTES:
                return tuple(disputed), contested
            if id(side[1]) in contested:
                continue
            sides = [side]
            for other in members[at + 1 :]:
                if _disputes(gathered, other, sides, contested):
                    sides.append(other)
            if len(sides) > 1:
                contested.update(id(amount) for _, amount in sides)
                figures = tuple(figure_of(gathered, *one) for one in sides)
                disputed.append(Disputed(figures, _subject(gathered, sides)))
    return tuple(disputed), contested


def _disputes(gathered: Gathered, other: Side, sides: Amounts, contested: set[int]) -> bool:
    """Whether another publisher's amount cannot be right beside any of ``sides``, of the same thing."""
    item, amount = other
    language = sides[0][0].analysis.language
    if not disagree(sides[0][1], amount, language):  # most do not
        return False
    if id(amount) in contested or item.article.family in {side.article.family for side, _ in sides}:
        return False
    agreed = any(not disagree(side, amount, language) for _, side in sides[1:])
    return not agreed and _comparable(gathered, sides[0], other)


def _subject(gathered: Gathered, sides: Amounts) -> str:
    """The one name that all sides' sentences give the amount, where that is another than the topic's.

    The label of a dispute stands without its sentence: who asked for Fannie Mae has to be told when it is
    about Freddie Mac's earnings. A deal's measure names what is bought.
    """
    amounts = [amount for _, amount in sides]
    if any(kind(amount.measure) for amount in amounts):
        return ""
    names = frozenset.intersection(*(frozenset(amount.subject.split("|")) for amount in amounts))
    if len(names) != 1:
        return ""
    (name,) = names
    stems = content_stems(name, sides[0][0].analysis.language)
    return name if gathered.broad or gathered.name_stems.isdisjoint(stems) else ""


def _comparable(gathered: Gathered, one: Side, two: Side) -> bool:
    """Whether two amounts can be a dispute: their sentences share enough words beside the topic's names, and
    neither names the other's amount too (a result and its forecast, last year's and this year's)."""
    (item, amount), (other_item, other) = one, two
    deal = bool(kind(amount.measure))  # of one target: the names in it have been compared
    if not deal and not _share_words(gathered, one, two):
        return False
    here, there = figure_of(gathered, item, amount), figure_of(gathered, other_item, other)
    if names_quarter(amount, other) and here.story_id != there.story_id:
        return False
    if _is_of_past(item, amount, other) or _is_of_past(other_item, other, amount):
        return False
    if are_apart(here.passage.text, there.passage.text, amount.measure, gathered.name_stems):
        return False
    if _names(here.passage.text, there.amount) or _names(there.passage.text, here.amount):
        return False
    if _adds(here) or _adds(there):
        return False
    earlier, later, figure = one, two, there
    if item.article.published_at > other_item.article.published_at:
        earlier, later, figure = two, one, here
    if replaces(figure.passage.text, figure.at, figure.at + len(figure.amount), figure.measure):
        return False
    apart = later[0].article.published_at - earlier[0].article.published_at
    return apart < _COUNTED_ON or not has_grown(earlier[1], later[1], earlier[0].analysis.language)


def _is_of_past(item: Analysed, amount: Amount, other: Amount) -> bool:
    """Whether an amount alone is told of a year that is over: the 500 jobs cut in 2024, beside today's."""
    if not amount.period[:4].isdigit() or other.period[:4].isdigit():
        return False
    return int(amount.period[:4]) < datetime.fromtimestamp(item.article.published_at, UTC).year


def _adds(figure: Figure) -> bool:
    return adds(figure.passage.text, figure.at, figure.at + len(figure.amount))


def _share_words(gathered: Gathered, one: Side, two: Side) -> bool:
    """Whether two sentences have enough words in common beside the topic's names.

    Within a story the numbers do not count as words: of a dispute they differ.
    """
    here, there = (
        frozenset(item.analysis.stems[amount.sentence]) - gathered.name_stems for item, amount in (one, two)
    )
    if one[0].article.story_id == two[0].article.story_id:
        here, there = frozenset(filter(str.isalpha, here)), frozenset(filter(str.isalpha, there))
    return len(here & there) >= min(_SHARED, len(here), len(there))


def _names(sentence: str, amount: str) -> bool:
    """Whether a sentence holds an amount as a whole, and not to deny it ("and not £3.1 billion")."""
    for match in re.finditer(rf"(?<![\w.,]){re.escape(amount)}(?![\d]|[.,]\d)", sentence):
        if not _DENIED.search(sentence, 0, match.start()):
            return True
    return False


def is_outdated(item: Analysed, amount: Amount, usable: list[Analysed], gathered: Gathered) -> bool:
    """Whether a later article of the same story gives another value for what the amount measures."""
    return any(
        later.article.story_id == item.article.story_id
        and later.article.published_at > item.article.published_at
        and any(
            other.value != amount.value
            and same_measure(amount, other, item.analysis.language)
            and concerns(later, other.sentence, gathered)
            for other in later.analysis.figures
        )
        for later in usable
    )
