"""How much of a focus each sentence has: its words count by how few sentences have them.

words of the focus | which of them a sentence has | weigh by rarity | the share that it has
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from bot.summarize.about.query import Query
from bot.summarize.about.topic import Question
from bot.summarize.analysed import Analysed
from bot.text.tokens import is_stop

_HALF = 0.5  # of the weight of the words that were asked for, when they are few …
_FEW = 1.75  # … divided by so many as they are …
_MOST = 6  # things of which one is enough
_LEAST = 0.3  # … down to this: no sentence has half of a long question


def least(words: int) -> float:
    """The share of the weight of so many words that something must have to be about them."""
    return max(_LEAST, min(_HALF, _FEW / words)) if words else 0.0


_OR = re.compile(r"\s+(?:or|oder|ou|lub|или|veya)\s+|\s*[,;/]\s*", re.IGNORECASE)


def focus_shares(question: Question, items: Sequence[Analysed]) -> dict[int, list[float]]:
    """By article id, for each span of an article, what it has of the focus, 0 to 1; less than ``least`` is 0.

    A word weighs log(1 + (n - d + 0.5) / (d + 0.5)), d of n spans of its language having it (the inverse
    document frequency of BM25; Robertson and Zaragoza, 2009): of "password sharing", shares of a company that
    never speak of a password are not half. The share is squared, so that what has all of it leads. Of "ads or
    prices" a span has the one of which it has more.
    """
    either = dict.fromkeys(filter(None, map(str.strip, _OR.split(question.focus))))
    if 1 < len(either) <= _MOST:
        each = [focus_shares(Question(focus=one), items) for one in either]
        return {id_: [max(has) for has in zip(*(one[id_] for one in each), strict=True)] for id_ in each[0]}
    by_language: defaultdict[str, list[Analysed]] = defaultdict(list)
    for item in items:
        by_language[item.analysis.language].append(item)
    shares: dict[int, list[float]] = {}
    for language, found in by_language.items():
        queries = question.focused(language)
        masks = {item.article.id: _masks(queries, item) for item in found}
        counts = Counter(mask for article in masks.values() for mask in article)
        worth = _worth(len(queries), counts)
        shares.update((article, [worth[mask] for mask in spans]) for article, spans in masks.items())
    return shares


def missing_words(focus: str, items: Sequence[Analysed]) -> tuple[str, ...]:
    """The words of a focus that stand in none of the articles, in any form."""
    languages = {item.analysis.language for item in items}
    found = []
    for word in dict.fromkeys(focus.split()):
        asked = Question(focus=word)
        counts = word.isupper() or not is_stop(word, "en")
        if (
            counts
            and any(map(asked.focused, languages))
            and not any(any(_masks(asked.focused(item.analysis.language), item)) for item in items)
        ):
            found.append(word)
    return tuple(found)


def _masks(queries: Sequence[Query], item: Analysed) -> list[int]:
    """For each span the words of the focus that it has, a bit each."""
    text, analysis = item.article.text, item.analysis
    cased = any(one.capitals is not None for one in queries)
    stems = frozenset().union(*(one.single | one.begins for one in queries))
    found = []
    for span, has in zip(analysis.sentences, analysis.stems, strict=True):
        if not cased and stems.isdisjoint(has):  # as most have none
            found.append(0)
            continue
        start, end = span[:2]
        found.append(sum(one.hit(has, text, start, end) << place for place, one in enumerate(queries)))
    return found


def _worth(words: int, counts: Counter[int]) -> dict[int, float]:
    """For each combination of words what a span that has them has of the focus."""
    if not words:
        return dict.fromkeys(counts, 1.0)
    total = counts.total()
    having = [sum(count for mask, count in counts.items() if mask >> place & 1) for place in range(words)]
    weights = [log(1.0 + (total - n + 0.5) / (n + 0.5)) for n in having]
    whole = sum(weights)
    shares = {
        mask: sum(weight for place, weight in enumerate(weights) if mask >> place & 1) / whole
        for mask in counts
    }
    enough = least(words)
    return {mask: share * share if share >= enough else 0.0 for mask, share in shares.items()}
