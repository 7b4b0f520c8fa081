"""What the articles are about: concepts (stems and pairs of neighbouring stems) and their weights.

A concept weighs (sum over the articles of its first mention, worth less the later it comes) ** power ×
log(1 + sentences that mention it); one mentioned in a single sentence keeps a small share. Choosing
sentences by covered concepts is from Gillick and Favre, "A Scalable Global Model for Summarization"
(2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from math import exp, log
from operator import mul

from bot import quick
from bot.summarize.pool import Pool
from bot.summarize.rankers.covering import Concept, Concepts, Mentions

UNIT = 1 << 20  # of a weight
HEADLINE = 45  # words; a shorter budget asks for one or two whole sentences, never for a cut one


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """The numbers of the coverage method; docs/summaries_tried.md says how they were found."""

    decay: float  # share of worth that a first mention loses with each sentence before it
    single: float  # share that a concept of one sentence keeps
    length: float = 0.0  # exponent of the sentence's length in characters: 0 prefers long, 1 short sentences
    content: float = 0.0  # the same of its content stems: names and figures in a row lose, told sentences win
    power: float = 2.0  # of the sum over the articles
    place: float = 0.0  # exponent of the sentence's place in its article: 0 ignores it, 1 prefers early ones
    follow: float = 0.0  # the same of the sentences that follow the first one chosen
    lead: float = 0.3  # bonus of an article's first sentence, halved for the second, a third for the third …
    title: float = 2.0  # bonus of a sentence with all the stems of its headline
    quote: float = 1.0  # factor of a sentence that opens with a quotation
    quoting: float = 1.0  # factor of a sentence that holds one
    personal: float = 1.0  # factor of a sentence with "I", "we" or "you"
    prose: float = 0.0  # exponent of the share of a language's commonest words: 0 ignores it
    together: float = 0.0  # share of what two cover that counts when one brings the other; 0: none does


MANY = Tuning(
    decay=0.025, single=0.2, content=0.8, power=1.6, place=0.25, lead=0.15, quote=2.3, together=0.45
)
MANY_SHORT = replace(MANY, quote=1.0)  # a quotation is no headline
MANY_COUNTED = Tuning(
    decay=0.025, single=0.2, content=-0.5, power=1.5, place=0.1, quote=1.4, prose=0.5
)  # k sentences, however long
ONE = Tuning(decay=0.05, single=0.15, length=0.4, quote=0.8, quoting=0.85, personal=0.75)
BRIEFING = Tuning(decay=0.025, single=0.1, length=0.35, place=0.2)  # a few points: neither long nor terse

_QUOTE_GROWS = 90  # words above a headline with which the factor of a quotation grows by 1
_PROSE = 0.5  # the exponent of a short summary …
_PROSE_FADES, _PROSE_ENDS = 150, 250  # … which falls from so many words on, to 0 at so many
_SHORT_ARTICLE = 30  # sentences; shorter ones are told from the top down, longer ones often open with a scene
_FOLLOW, _FOLLOW_MOST = 0.06, 1.2  # the exponent for each sentence fewer, and its bound


def tuning_for(pool: Pool, words: int | None) -> Tuning:
    """The tuning for plain summaries of ``words``; None: the budget is a number of sentences."""
    if len(pool.titles) == 1:
        few = _SHORT_ARTICLE - len(pool)
        return ONE if few <= 0 or (words is not None and words <= HEADLINE) else _for_one(few)
    return MANY_COUNTED if words is None else _for_many(words)


@lru_cache(maxsize=32)
def _for_one(few: int) -> Tuning:
    """For an article with so many sentences fewer than a long one has."""
    return replace(ONE, follow=min(_FOLLOW_MOST, _FOLLOW * few))


@lru_cache(maxsize=32)
def _for_many(words: int) -> Tuning:
    if words <= HEADLINE:
        return MANY_SHORT
    return replace(
        MANY,
        quote=min(MANY.quote, 1.0 + (words - HEADLINE) / _QUOTE_GROWS),
        prose=_PROSE * min(1.0, max(0.0, (_PROSE_ENDS - words) / (_PROSE_ENDS - _PROSE_FADES))),
    )


def weigh_spread(pool: Pool, tuning: Tuning) -> dict[str, int]:
    """The weights of the stems of a large pool, without their places: a third of the time of ``weigh``.

    What the place of a first mention says is then said by the place of the sentence (see ``Coverage``).
    """
    counts = pool.mentions()
    share = [UNIT * log(1.0 + n) for n in range(max(counts.values(), default=0) + 1)]
    once = int(tuning.single * UNIT * log(2.0))
    spread = pool.spread()
    spreads = [float(n**tuning.power) for n in range(len(pool.titles) + 1)]
    weights = dict.fromkeys(counts, once)  # most stand in one sentence only
    repeated = [stem for stem, count in counts.items() if count > 1]
    found = map(spreads.__getitem__, map(spread.__getitem__, repeated))
    mentioned = map(share.__getitem__, map(counts.__getitem__, repeated))
    weights.update(zip(repeated, map(int, map(mul, found, mentioned)), strict=True))
    return weights


def weigh(
    pool: Pool,
    numbers: Sequence[int],
    tuning: Tuning,
    factors: list[float],
    known: Mapping[str, int] | None = None,
    *,
    compiled: type[quick._quick.Concepts] | None = quick.Concepts,
) -> Concepts | quick._quick.Concepts:
    """The concepts of the sentences with these ``numbers``, which rise; the ``factors`` are of all.

    With ``known``, the weights of the stems found elsewhere, only the pairs are weighed here. ``compiled``
    does the same for all sentences of a pool.
    """
    document, position, power = pool.document, pool.position, tuning.power
    early, once = _by_place(tuning.decay, tuning.single, power, at_least(max(position, default=0)))
    share = _by_mentions(at_least(len(pool)))
    if compiled is not None and known is None and len(numbers) == len(pool):
        return compiled(pool.stems, document, position, early, once, share, power, factors)
    stems, pairs, alone = _mentions(pool, numbers, pairs_only=known is not None)
    worth = dict.fromkeys(numbers, 0)
    shared: dict[Concept, tuple[int, Mentions]] = {}
    weighed: Iterable[tuple[Concept, Mentions]]
    weighed = pairs.items() if known is not None else chain(stems.items(), pairs.items())
    for concept, found in weighed:
        if len(found) == 1:
            alone[next(iter(found))] += 1
            continue
        total, article = 0.0, -1
        for number in found:
            if document[number] != article:  # its first mention there
                article = document[number]
                total += early[position[number]]
        weight = int(total**power * share[len(found)])
        shared[concept] = weight, found
        for number in found:
            worth[number] += weight
    for number, count in alone.items():
        worth[number] += int(once[position[number]] * count)
    if known is not None:
        for number in numbers:
            worth[number] += sum(map(known.__getitem__, set(pool.stems[number])))
        shared.update({stem: (known[stem], found) for stem, found in stems.items() if len(found) > 1})
    return Concepts(pool.stems, worth, shared, factors)


def at_least(number: int) -> int:
    """A size of tables that goes for many: a power of two above ``number``."""
    return 1 << number.bit_length()


@lru_cache(maxsize=64)
def _by_place(decay: float, single: float, power: float, size: int) -> tuple[list[float], list[float]]:
    """What a first mention is worth by its place, and a concept of one sentence by the sentence's."""
    early = [exp(-decay * place) for place in range(size)]
    return early, [UNIT * single * log(2.0) * one**power for one in early]


@lru_cache(maxsize=32)
def _by_mentions(size: int) -> list[float]:
    """What so many mentions make of a concept's weight, in ``UNIT``."""
    return [UNIT * log(1.0 + number) for number in range(size)]


def _mentions(
    pool: Pool, numbers: Sequence[int], *, pairs_only: bool
) -> tuple[dict[str, Mentions], dict[tuple[str, str], Mentions], dict[int, int]]:
    """Which sentences mention a stem that stands more than once, or a pair of such; how many others each has.

    Of a pair that is found again both stems are, so the others are not looked at.
    """
    every = chain.from_iterable(map(pool.stems.__getitem__, numbers))
    stems: dict[str, Mentions] = {stem: {} for stem, times in Counter(every).items() if times > 1}
    pairs: dict[tuple[str, str], Mentions] = {}
    pair_of = pairs.setdefault
    alone: dict[int, int] = {}
    for number in numbers:
        one = pool.stems[number]
        lonely = near = 0
        before = None
        for stem in one:
            if stem not in stems:
                lonely += 1
                before = None
                continue
            stems[stem][number] = None
            if before is not None:
                pair_of((before, stem), {})[number] = None
                near += 1
            before = stem
        alone[number] = len(one) - 1 - near + (0 if pairs_only else lonely)
    return stems, pairs, alone
