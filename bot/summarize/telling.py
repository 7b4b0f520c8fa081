"""Which quotations and amounts say enough by themselves to stand in a line of their own.

A voice is read without its sentence and a figure as "Revenue: $3bn" or "2,000 jobs cut": what only makes
sense inside its sentence stays there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.measure_words import HAPPENS, NOUNS, VERBS
from bot.text.speech_type import words
from bot.text.units import is_counted, is_money

if TYPE_CHECKING:
    from bot.text.figures import Amount
    from bot.text.quotes import Quotation

_FEWEST_WORDS = 4
_LARGE = 1_000_000  # from which "spent: $5 million" is of a company, below it may be of anybody
_MARKS = " \u00a0\u202f\"'“”„‟«»‘’[(…."
_TELLING_VERBS = words("fined raised worth valued invested kostet kostete coûte costó")
_VAGUE = words(
    """
    value values rate rates share shares pay charge charges payment payments support capacity demand supply
    consumption interest usage project plant program programme package bill production duty stock orders
    purchase premium leistung wert valeur valor
    """
)
_COMPANY = words(
    """
    subscribers employees users customers members jobs downloads viewers tickets copies parameters tokens
    units stores views cinemas workers
    """
)
"""What a company counts of itself; of anything else a bare count ("14 vessels") says too little."""
_LENGTHS = words("metres km miles kg litres gallons")
_TOLL = words("killed dead died injured wounded missing destroyed damaged")
_POINTS_BACK = re.compile(r"[\"'“‘„«(]*(?:that|those|these|another|such|both|this other)\b", re.IGNORECASE)
_JOINED = re.compile(r"\d-[a-z]")


def speaks(quotation: Quotation, text: str) -> bool:
    """Whether a quotation is a whole statement by somebody a reader can place."""
    said = text[quotation.start : quotation.end].strip(_MARKS)
    return bool(said) and not said[0].islower() and said.count(" ") >= _FEWEST_WORDS - 1


def placed(quotation: Quotation, known: str) -> bool:
    """Whether the speaker has a full name, a role, or a name that ``known`` (what a reader saw) holds."""
    return " " in quotation.speaker or bool(quotation.role) or quotation.speaker in known


def role(quotation: Quotation) -> str:
    """The speaker's role without the speaker in it: "a spokeswoman", where "for Northlight" stands before."""
    if quotation.speaker not in quotation.role:
        return quotation.role
    name = re.escape(quotation.speaker)
    rest = re.sub(rf"\s*(?:\b(?:for|of|at|from|de|für|von) )?(?:the )?{name}(?:['’]s)?", "", quotation.role)
    return rest.strip()


def measures(amount: Amount, text: str, start: int, end: int) -> bool:
    """Whether an amount of the sentence ``text[start:end]`` is understood from its measure alone."""
    if _POINTS_BACK.match(text, start, end) or _JOINED.search(text, amount.start, amount.end):
        return False
    spoken = amount.measure.lower().replace("’", "'").split()
    if not spoken:
        return False
    if is_counted(amount.unit):
        if amount.period[:4].isdigit() and not _TOLL.isdisjoint(spoken):
            return False  # the dead of the quake of 2009 beside today's
        return amount.unit in _COMPANY or any(word in HAPPENS for word in spoken)
    if amount.unit in _LENGTHS:
        return False
    if amount.direction and len(spoken) == 1 and spoken[0] in ("stock", "shares", "rate", "rates", "value"):
        return True
    if amount.unit == "%" or is_money(amount.unit) or "points" in amount.unit:
        if len(spoken) == 1 and (spoken[0] in _VAGUE or (spoken[0] in VERBS and spoken[0] not in NOUNS)):
            return spoken[0] in _TELLING_VERBS or (spoken[0] in VERBS and amount.value >= _LARGE)
        return is_money(amount.unit) or _is_measure(amount, spoken, text)
    return True


def _is_measure(amount: Amount, spoken: list[str], text: str) -> bool:
    """Whether a share is one of something measured ("profit margin: 12%"), and not "12% of" some group."""
    of = text[amount.end : amount.end + 4] == " of "
    return not of and any(word in NOUNS for word in spoken)
