"""Amounts about the topic, and those on which publishers disagree."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.model import Disputed, Figure
from bot.summarize.analysed import Analysed
from bot.summarize.beside import telling
from bot.summarize.beside.apart import are_apart
from bot.summarize.beside.shown import concerns, passage_of
from bot.summarize.gather import Gathered
from bot.summarize.pool import Stems
from bot.text.amounts.deals import kind
from bot.text.amounts.disputes import counted_as, disagree, has_grown, names_quarter, same_measure
from bot.text.amounts.figures import Amount
from bot.text.amounts.updates import adds, replaces
from bot.text.tokens import content_stems

DISPUTES = 3
_SHARED = 3  # stems that the sentences of two disputed amounts have in common
_DENIED = re.compile(r"(?:\bnot|\binstead of|\brather than|\bnicht|\bstatt|\bno)\s$")
_COUNTED_ON = 6 * 3600  # seconds after which a larger tally is the newer state of it
_COMPARED = 400  # amounts that are held against each other

Amounts = list[tuple[Analysed, Amount]]


def _measures(item: Analysed, amount: Amount) -> bool:
    mark = item.analysis.sentences[amount.sentence]
    return telling.measures(amount, item.article.text, mark.start, mark.end)


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
        if concerns(item, amount.sentence, gathered) and _measures(item, amount)
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
                figures = tuple(figure_of(gathered, *side) for side in sides)
                disputed.append(Disputed(figures, _subject(gathered, sides)))
    return tuple(disputed), contested


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


def _comparable(
    gathered: Gathered, item: Analysed, amount: Amount, other_item: Analysed, other: Amount
) -> bool:
    """Whether two amounts can be a dispute: their sentences share enough words beside the topic's names, and
    neither names the other's amount too (a result and its forecast, last year's and this year's)."""
    deal = bool(kind(amount.measure))  # of one target: the names in it have been compared
    if not deal and not _share_words(gathered, item, amount.sentence, other_item, other.sentence):
        return False
    here, there = figure_of(gathered, item, amount), figure_of(gathered, other_item, other)
    if names_quarter(amount, other) and item.article.story_id != other_item.article.story_id:
        return False
    if _is_of_past(item, amount, other) or _is_of_past(other_item, other, amount):
        return False
    if are_apart(here.passage.text, there.passage.text, amount.measure, gathered.name_stems):
        return False
    if _names(here.passage.text, there.amount) or _names(there.passage.text, here.amount):
        return False
    if _adds(here) or _adds(there):
        return False
    sides, counts, later = (item, other_item), (amount, other), there
    if item.article.published_at > other_item.article.published_at:
        sides, counts, later = (other_item, item), (other, amount), here
    if replaces(later.passage.text, later.at, later.at + len(later.amount), later.measure):
        return False
    apart = sides[1].article.published_at - sides[0].article.published_at
    return apart < _COUNTED_ON or not has_grown(*counts, sides[0].analysis.language)


def _is_of_past(item: Analysed, amount: Amount, other: Amount) -> bool:
    """Whether an amount alone is told of a year that is over: the 500 jobs cut in 2024, beside today's."""
    if not amount.period[:4].isdigit() or other.period[:4].isdigit():
        return False
    return int(amount.period[:4]) < datetime.fromtimestamp(item.article.published_at, UTC).year


def _adds(figure: Figure) -> bool:
    return adds(figure.passage.text, figure.at, figure.at + len(figure.amount))


def _share_words(
    gathered: Gathered, item: Analysed, sentence: int, other_item: Analysed, other_sentence: int
) -> bool:
    """Whether two sentences have enough words in common beside the topic's names.

    Within a story the numbers do not count as words: of a dispute they differ.
    """
    here = _said(gathered, item.analysis.stems[sentence])
    there = _said(gathered, other_item.analysis.stems[other_sentence])
    if item.article.story_id == other_item.article.story_id:
        here, there = frozenset(filter(str.isalpha, here)), frozenset(filter(str.isalpha, there))
    return len(here & there) >= min(_SHARED, len(here), len(there))


def _said(gathered: Gathered, stems: Stems) -> frozenset[str]:
    return frozenset(stems) - gathered.name_stems


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
