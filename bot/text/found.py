"""What is found in an article: a quotation, an amount, an event. How each is found is behind ``facts``.

They stand apart from their finders, whose tables and patterns take a while to import: an answer made of
stored analyses needs none of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, marks included: ``text[start:end]`` is never cut, and the speaker is named in the text."""

    start: int
    end: int
    speaker: str  # "Ann Lee", "Netflix": the fullest form that the article gives
    role: str = ""  # "chief executive of Netflix", "" when the article names none


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a sentence: ``text[start:end]`` is "$7.2bn", "between 5 and 7 million", "12%", "300 MW".

    What people count is no part of it: "2,000 jobs were cut" gives "2,000", which measures "jobs cut".
    """

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
    expected: bool = False  # a forecast, a target or guidance, not what was or is


@dataclass(frozen=True, slots=True)
class Event:
    """A date ahead: ``text[start:end]`` is how the sentence says it ("on 12 November", "next Tuesday")."""

    sentence: int  # index into the sentences of the article
    start: int
    end: int
    date: str  # ISO date "2026-11-12", or month "2026-11" where no day was said
