"""The methods that are compared: each takes an item and gives sentences in rank order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from math import inf

from bot.summarize import summarize
from bot.summarize.pool import Pool
from bot.summarize.rankers import sumy_bridge
from bot.summarize.rankers.lexrank import lex_rank
from bot.text.analysis import Analysis
from bot.text.languages import detect
from bot.text.splitting.sentences import split
from bot.text.tokens import content_stems
from tests.bench.summaries_score import Budget, Item

Peer = Callable[[Item, Budget], list[str]]

_SLOWEST = {"kl": 250}  # sentences beyond which a peer is not waited for; the lead stands in for it


def pool_of(item: Item) -> Pool:
    """All sentences of an item, without our rules."""
    pool = Pool()
    for title, text in item.docs:
        language = detect(text)
        spans = split(text, language)
        stems = tuple(tuple(content_stems(text[s.start : s.end], language)) for s in spans)
        pool.add(Analysis(language, spans, stems, tuple(content_stems(title, language))), text)
    return pool


def coverage(item: Item, budget: Budget) -> list[str]:
    """Our own method with all its rules, as a user calls it."""
    points = summarize(item.docs, words=budget.words or None, sentences=budget.sentences or None)
    return [point.passage.text for point in points]


def lead(item: Item, budget: Budget) -> list[str]:
    """The beginning: the first article's sentences, then the second's."""
    pool = pool_of(item)
    return [pool.text(number) for number in range(len(pool))]


def fast_lex_rank(item: Item, budget: Budget) -> list[str]:
    """Our exact LexRank."""
    pool = pool_of(item)
    return _ranked(pool, lex_rank(pool.stems))


def of_sumy(method: str, item: Item, budget: Budget) -> list[str]:
    """One of sumy's summarizers on the same sentences."""
    pool = pool_of(item)
    if len(pool) > _SLOWEST.get(method, len(pool)):
        return [pool.text(number) for number in range(len(pool))]
    return _ranked(pool, sumy_bridge.sumy_scores(method, pool, most=inf))  # here the waiting is the point


def summa(item: Item, budget: Budget) -> list[str]:
    """TextRank of the summa package, when it is installed: it splits for itself."""
    summarizer = import_module("summa.summarizer")
    text = "\n".join(text for _, text in item.docs)
    scored = summarizer.summarize(text, ratio=1.0, split=True, scores=True)
    return [sentence for sentence, _ in sorted(scored, key=lambda pair: -pair[1])]


def _ranked(pool: Pool, scores: list[float]) -> list[str]:
    order = sorted(range(len(pool)), key=lambda number: (-scores[number], number))
    return [pool.text(number) for number in order]


def all_peers() -> dict[str, Peer]:
    """Every method by name, ours first; summa, which the house does not need, only where it is installed."""
    peers: dict[str, Peer] = {"coverage": coverage, "lead": lead, "lex-rank (ours)": fast_lex_rank}
    for method in sumy_bridge.SUMY_NAMES:
        peers[f"sumy {method}"] = partial(of_sumy, method)
    if find_spec("summa"):
        peers["summa"] = summa
    return peers
