"""How much: the amounts of an article with their unit, their value and what they measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a sentence: ``text[start:end]`` is "$7.2bn", "between 5 and 7 million subscribers", "12%"."""

    start: int
    end: int
    sentence: int  # index into the sentences of the article
    measure: str  # what is measured, words of the sentence: "content spending"
    value: float  # in base units: 7_200_000_000.0; of a range the lower end
    unit: str  # ISO 4217 code, "%", "percentage points", "people", "subscribers", "jobs", "MW", "km" …
    high: float = 0.0  # the upper end of a range, 0.0 when there is none
    step: float = 1.0  # what one more in the last given digit would add: 100_000_000.0 for "7.2bn"
    bound: str = ""  # "about", "over", "under" as the sentence hedges it, "" for exactly
    direction: str = ""  # "up" or "down" when the amount is a change, "to" when it is where a change ended
    period: str = ""  # "2026", "2026-Q3", "Q3", "month" … as said in the sentence, "" when none is
    subject: str = ""  # the names in the sentence that the amount may belong to, sorted, joined by "|"


def find_amounts(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Amount, ...]:
    """The amounts of ``text`` of which the unit and the measure are certain, in order of their offsets."""
    return ()
