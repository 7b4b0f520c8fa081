"""When two amounts measure the same and cannot both be right."""

from __future__ import annotations

from bot.text.figures import Amount


def same_measure(a: Amount, b: Amount, language: str = "en") -> bool:
    """Whether both amounts measure the same thing of the same subject in the same period, by their words."""
    return False


def disagree(a: Amount, b: Amount, language: str = "en") -> bool:
    """Whether both measure the same and differ by more than rounding and hedging allow."""
    return False
