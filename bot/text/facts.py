"""Who said what, how much, and when next: the facts of an article, each a verbatim stretch of its text.

    sentences | quotations with their speaker | amounts with what they measure | dated events ahead

This is the door of four subjects: ``quotes`` (with ``speakers``), ``figures`` (with ``units``), ``disputes``
and ``dates``. Each prefers silence to a mistake: a quotation whose speaker is not certain, a number whose
meaning is not said and a date that may lie in the past are dropped. Nothing here reads a clock.
"""

from __future__ import annotations

from bot.text.dates import Event, find_events
from bot.text.disputes import disagree, has_grown, same_measure
from bot.text.figures import Amount, find_amounts
from bot.text.quotes import Quotation, find_quotations

__all__ = [
    "Amount",
    "Event",
    "Quotation",
    "disagree",
    "find_amounts",
    "find_events",
    "find_quotations",
    "has_grown",
    "same_measure",
]
