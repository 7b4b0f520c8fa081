"""The rankers by name: what ``settings summarizer <name>`` may say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.errors import BadInput
from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import Tuning
from bot.summarize.rankers.coverage import Coverage
from bot.summarize.rules.gate import NEVER, TAKE, Gate

NAMES: tuple[str, ...] = (
    "coverage",
    "lead",
    "lex-rank",
    "luhn",
    "edmundson",
    "lsa",
    "text-rank",
    "sum-basic",
    "kl",
    "reduction",
)

_LEAST = 1e-9

Ranking = Iterator[tuple[int, float]]


def rank(method: str, pool: Pool, gate: Gate, tuning: Tuning, bias: Sequence[float] | None = None) -> Ranking:
    """The sentences of ``pool`` that pass ``gate``, with a score, best first.

    ``tuning`` is for the coverage method only. Raises :class:`BadInput` for an unknown name.
    """
    if method not in NAMES:
        raise BadInput(
            f"There is no summarizer called “{method}”. Choose one of: {', '.join(NAMES)}.",
            hint="settings summarizer coverage",
        )
    if method == "coverage":
        if bias and max(bias) <= 0.0:  # nothing may be chosen: an empty answer is not ranked in vain
            return iter(())
        return Coverage(pool, tuning, bias).ranked(gate)
    scores = scores_of(method, pool)
    if bias is not None:
        scores = [score * own for score, own in zip(scores, bias, strict=True)]
    return by_score(scores, gate)


def scores_of(method: str, pool: Pool) -> list[float]:
    """One positive score a sentence, higher for better: every method but coverage ranks by such scores."""
    if method == "lead":  # every article's first sentence, then every article's second, and so on
        return [1.0 / (1 + position) for position in pool.position]
    # What a method needs is loaded when it is chosen: numpy and sumy's modules take their time.
    if method == "lex-rank":
        from bot.summarize.rankers.lexrank import lex_rank

        scores = lex_rank(pool.stems)
    else:
        from bot.summarize.rankers.sumy_bridge import sumy_scores

        scores = sumy_scores(method, pool)
    lowest = min(scores, default=0.0)
    # Some methods score from 0 downwards; a bias multiplies, so the scores must be above 0.
    return [score - min(lowest, 0.0) + _LEAST for score in scores]


def by_score(scores: Sequence[float], gate: Gate) -> Ranking:
    """The sentences by falling score; one that waits for another comes right after it."""
    parked: dict[int, list[int]] = {}
    for number in sorted(range(len(scores)), key=lambda number: (-scores[number], number)):
        if scores[number] <= 0:
            return
        queue = [number]
        while queue:
            candidate = queue.pop(0)
            verdict = gate(candidate)
            if verdict == TAKE:
                yield candidate, scores[candidate]
                queue.extend(parked.pop(candidate, ()))
            elif verdict != NEVER:
                parked.setdefault(verdict, []).append(candidate)
