"""The rankers by name: what ``settings summarizer <name>`` may say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.errors import BadInput
from bot.summarize.coverage import ranked
from bot.summarize.pool import Pool

NAMES: tuple[str, ...] = ("coverage", "lead")

Ranking = Iterator[tuple[int, float]]


def rank(
    method: str,
    pool: Pool,
    text_of: Callable[[int], str],
    *,
    bias: Callable[[int], float] = lambda number: 1.0,
    allowed: Callable[[int], bool] = lambda number: True,
) -> Ranking:
    """Sentence numbers of ``pool`` with a score, best first; :class:`BadInput` for an unknown name."""
    if method == "coverage":
        return ranked(pool, allowed, bias)
    if method == "lead":
        return ((number, score) for number, score in lead(pool) if bias(number) > 0 and allowed(number))
    raise BadInput(
        f"There is no summarizer called “{method}”. Choose one of: {', '.join(NAMES)}.",
        hint="settings summarizer coverage",
    )


def lead(pool: Pool) -> Ranking:
    """The first sentence of every article, then the second of every article, and so on."""
    order = sorted(range(len(pool)), key=lambda number: (pool.position[number], number))
    return ((number, 1.0 / (1 + pool.position[number])) for number in order)
