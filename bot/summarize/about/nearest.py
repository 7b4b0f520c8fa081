"""Which articles are nearest to a question in free words, when none of them has to have all of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from math import log

from bot.summarize.about.focus import least
from bot.summarize.analysed import Analysed
from bot.text.tokens import content_stems

_K1 = 1.5  # how soon another mention of a word counts less
_B = 0.75  # how much a long article must say more
_USUAL = 250  # content stems of an article: those that were found are longer than most
_FEWEST = 2  # words of a question that an article must have: "tim cook" is not told of all who cook
_TITLE = 2  # mentions in the text that one in the headline is worth


def nearest(items: Sequence[Analysed], words: Mapping[str, int], total: int) -> list[Analysed]:
    """The articles that have more of a question, best first, without those that have too little of it.

    ``words`` are those of the question, each with how many of the ``total`` articles of the store have it.
    The order is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over content
    stems, each word read in the language of the article. What no article has weighs as what one has.
    """
    weights = {word: log(1.0 + (max(total, n) - n + 0.5) / (max(n, 1) + 0.5)) for word, n in words.items()}

    @cache
    def asked(language: str) -> dict[str, float]:
        return {stem: weight for word, weight in weights.items() for stem in content_stems(word, language)}

    found = []
    for item in items:
        wanted = asked(item.analysis.language)
        counts = _counted(item, wanted)
        share = sum(map(wanted.__getitem__, counts))
        if (
            not counts
            or len(counts) < min(_FEWEST, len(wanted))
            or share < least(len(wanted)) * sum(wanted.values())
        ):
            continue
        length = _K1 * (1.0 - _B + _B * sum(map(len, item.analysis.stems)) / _USUAL)
        score = sum(wanted[stem] * n * (_K1 + 1.0) / (n + length) for stem, n in counts.items())
        found.append((-score, -item.article.published_at, item.article.id, item))
    return [item for *_, item in sorted(found, key=lambda one: one[:3])]


def _counted(item: Analysed, asked: Mapping[str, float]) -> Counter[str]:
    """How often an article has the stems that are asked for."""
    counts = Counter(stem for stem in chain.from_iterable(item.analysis.stems) if stem in asked)
    for stem in asked.keys() & item.analysis.title_stems:
        counts[stem] += _TITLE
    return counts
