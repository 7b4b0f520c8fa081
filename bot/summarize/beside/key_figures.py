"""The figures of a briefing: sentences whose amount is worth a line of its own, shown with it.

amounts about the topic | a sentence read by itself | an amount that counts | near what is told | best first

A noun and a number ("Revenue: $3bn") leave out whose it is and when; the sentence says it in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from bot.model import Figure
from bot.summarize.analysed import Analysed, languages_of
from bot.summarize.beside import telling
from bot.summarize.beside.abroad import LESS, counts_abroad
from bot.summarize.beside.amounts import figure_of, is_outdated
from bot.summarize.beside.shown import LONGEST_LINE, Shown, concerns, sentence_text
from bot.summarize.gather import Gathered
from bot.summarize.rankers.similarity import SAME, overlap
from bot.summarize.rules.alone import is_claimed, is_of_whom, is_told_of, is_understood
from bot.text.amounts.disputes import same_measure
from bot.text.found import Amount

MOST = 5
_CONSIDERED = 200
_OF_ARTICLE = 3
_NEAR = (0.4, 0.7, 1.0)  # by the stems that a sentence shares with a headline or a point: none, one, more
_UNNAMED = 0.7  # a sentence without a name in it
_ROUNDED = 0.005  # share by which two amounts may differ and be the same
_LEAST = 0.25  # score of a line
_HALVED = 25  # sentences after which an amount counts half as much as in the first one
_REPEATED = 2.0  # what another publisher gives, too, counts so many times as much
_LONG_AGO = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+) (?:years|decades)"
    r" (?:ago|earlier|before)\b|\ba decade (?:ago|earlier|before)\b|\bin the (?:19|20)\d0s\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"\b(?:a|one) year (?:ago|earlier|before)\b", re.IGNORECASE)
_SINCE_THEN = re.compile(
    r"\b(?:than|from|since|after|against|compared (?:with|to)|versus|over|on)\b[^,;]*$", re.IGNORECASE
)
"""What comes before a time that only serves to compare: "up from four years ago"."""
_YEAR = re.compile(
    r"(?<!since )(?<!than in )(?<!from )(?<!Since )(?<!compared to )(?<!compared with )\b(?:19|20)\d\d\b(?!s)"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    place: int  # of the article
    item: Analysed
    amount: Amount


def key_figures(
    usable: list[Analysed],
    gathered: Gathered,
    shown: Shown,
    known: str,
    central: set[str],
    contested: set[int],
) -> tuple[Figure, ...]:
    """At most ``MOST`` amounts, each measure and each value once and none that a point gives already.

    ``known`` are the words of the points, ``central`` their stems and those of headlines; what is
    ``contested`` (``id`` of amounts) or given another value later is left out.
    """
    told_by_points = _in_points(usable, shown)
    families = _families(usable)
    main = (*languages_of(usable)[:1], "")
    found = [
        _Candidate(score if item.analysis.language in main else score * LESS, place, item, amount)
        for place, item in enumerate(usable)
        for amount in item.analysis.figures
        if id(amount) not in contested
        and (item.analysis.language in main or counts_abroad(item, amount, gathered))
        and not _is_told(item, amount, told_by_points, whole=item.analysis.language not in main)
        and (score := _score(item, amount, gathered, families)) > 0
        and (score := score * _near(item, amount, central)) >= _LEAST
    ]
    found.sort(key=lambda one: (-one.score, one.place, one.amount.start))
    understood = (one for one in found if _may_stand(one, gathered, known))
    return _chosen(islice(understood, _CONSIDERED), usable, gathered, shown)


def _is_told(item: Analysed, amount: Amount, told: list[Amount], *, whole: bool) -> bool:
    """Whether points give the amount; ``whole``: or another one of its sentence, theirs in translation."""
    given = _beside(item, amount) if whole else [amount]
    return any(_alike(one, other) for one in given for other in told)


def _chosen(
    found: Iterable[_Candidate], usable: list[Analysed], gathered: Gathered, shown: Shown
) -> tuple[Figure, ...]:
    chosen: list[_Candidate] = []
    for one in found:
        if len(chosen) >= MOST:
            break
        if sum(one.item is other.item for other in chosen) >= _OF_ARTICLE:
            continue
        if any(_repeats(one, other) for other in chosen) or is_outdated(
            one.item, one.amount, usable, gathered
        ):
            continue
        mark = one.item.analysis.sentences[one.amount.sentence]
        if shown.add(one.item.article.id, mark.start, mark.end):
            chosen.append(one)
    return tuple(figure_of(gathered, one.item, one.amount) for one in chosen)


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    """Whether two candidates have an amount or the measure in common, or much the same sentence."""
    a, b = one.amount, other.amount
    if same_measure(a, b, one.item.analysis.language):
        return True
    theirs = _beside(other.item, b)
    if any(_alike(mine, their) for mine in _beside(one.item, a) for their in theirs):
        return True
    return overlap(one.item.analysis.stems[a.sentence], other.item.analysis.stems[b.sentence]) >= SAME


def _beside(item: Analysed, amount: Amount) -> list[Amount]:
    """The amounts of one's sentence, itself included."""
    return [one for one in item.analysis.figures if one.sentence == amount.sentence]


def _alike(a: Amount, b: Amount) -> bool:
    """Whether two amounts are the same but for rounding: "$11.51 billion", "$11.5bn"."""
    return a.unit == b.unit and abs(a.value - b.value) <= _ROUNDED * max(a.value, b.value)


def _in_points(usable: list[Analysed], shown: Shown) -> list[Amount]:
    """The amounts that stand in the briefing's points already."""
    return [
        amount
        for item in usable
        if shown.knows(item.article.id)
        for amount in item.analysis.figures
        if shown.holds(item.article.id, amount.start)
    ]


def _near(item: Analysed, amount: Amount, central: set[str]) -> float:
    """How much the sentence of an amount is about what the briefing tells."""
    shared = len(central.intersection(item.analysis.stems[amount.sentence]))
    return _NEAR[min(shared, 2)] * (1.0 if amount.subject else _UNNAMED)


def _families(usable: list[Analysed]) -> dict[tuple[str, float], set[str]]:
    """The publishers of each amount."""
    families: dict[tuple[str, float], set[str]] = {}
    for item in usable:
        for amount in item.analysis.figures:
            families.setdefault((amount.unit, amount.value), set()).add(item.article.family)
    return families


def _score(
    item: Analysed, amount: Amount, gathered: Gathered, families: dict[tuple[str, float], set[str]]
) -> float:
    """How much an amount is worth a line, if it may stand there; 0 when it has none."""
    mark = item.analysis.sentences[amount.sentence]
    weight = telling.weight(amount, item.article.text)
    if not weight or mark.end - mark.start > LONGEST_LINE:
        return 0.0
    if not concerns(item, amount.sentence, gathered):
        return 0.0
    score = weight / (1.0 + amount.sentence / _HALVED)
    if len(families[amount.unit, amount.value]) > 1:
        score *= _REPEATED
    return score


def _may_stand(one: _Candidate, gathered: Gathered, known: str) -> bool:
    """Whether the sentence of an amount says by itself whose it is and that it is of today.

    Asked only of those that come next for a line: it takes the most time of all.
    """
    item, amount = one.item, one.amount
    text = sentence_text(item, amount.sentence)
    at = amount.start - item.analysis.sentences[amount.sentence].start
    if is_claimed(text, at) or is_told_of(text, at):
        return False
    one_topic = bool(gathered.name_stems) and not gathered.broad
    about_the_topic = one_topic and gathered.about[item.article.id].titled
    if not about_the_topic and not (
        is_of_whom(text, amount.measure, named=bool(amount.subject) or telling.is_toll(amount))
        and (amount.subject or not telling.is_somebodys(amount))
    ):
        return False
    year = datetime.fromtimestamp(item.article.published_at, UTC).year
    if _is_of_old(text, year if telling.is_toll(amount) else year - 1):
        return False
    if amount.direction == "" and len(_beside(item, amount)) == 1 and _is_told_of(_YEAR_BEFORE, text):
        return False  # what was compared with it stands elsewhere
    return is_understood(item, amount.sentence, known)


def _is_told_of(time: re.Pattern[str], text: str) -> bool:
    """Whether a sentence tells of an earlier time, and does not only compare with it."""
    found = time.search(text)
    return found is not None and _SINCE_THEN.search(text, 0, found.start()) is None


def _is_of_old(text: str, this: int) -> bool:
    """Whether a sentence tells of years before ``this`` only: "In 2007 it paid $2m", read in 2016."""
    if _is_told_of(_LONG_AGO, text):
        return True
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) < this
