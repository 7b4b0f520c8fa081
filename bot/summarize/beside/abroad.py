"""Amounts of articles that are not in the briefing's main language: which of them may be shown all the same.

What makes a sentence readable by itself is known best for English. Of German, French and Spanish articles
only money and shares count whose own sentence names the topic, says what is measured, and points at nothing
told before ("dort", "die drei Millionen").
"""

from __future__ import annotations

import re

from bot.summarize.analysed import Analysed
from bot.summarize.beside.shown import sentence_text
from bot.summarize.gather import Gathered
from bot.text.amounts.measure_words import NOUNS
from bot.text.amounts.units import is_money
from bot.text.found import Amount

LESS = 0.7  # of its score, beside an amount in the main language
_NOT_ALONE = {
    "de": re.compile(
        r"\b(?:ich|wir|uns|unser\w*|mein\w*|dies\w*|davon|dort|damals|darunter|jene\w*)\b", re.I
    ),
    "fr": re.compile(r"\b(?:je|nous|notre|nos|mon|ma|mes|cette|ces|cela|celui|celle|dont)\b|\bj['’]", re.I),
    "es": re.compile(
        r"\b(?:yo|nosotros|nuestr\w+|mi|mis|est[aeo]s?|es[ae]s?|aquel\w*|all[íi]|entonces)\b", re.I
    ),
}
_TOLD_BEFORE = re.compile(
    r"\b(?:der|die|das|den|dem|diese[nmrs]?|les|ces|cette|los|las|estos|estas|esos)\s(?:\w+\s)?$", re.I
)
_BEFORE = 24  # characters before an amount in which its article stands


def counts_abroad(item: Analysed, amount: Amount, gathered: Gathered) -> bool:
    """Whether an amount of an article in another language is told so plainly that it may have a line."""
    pattern = _NOT_ALONE.get(item.analysis.language)
    if pattern is None or not (is_money(amount.unit) or amount.unit == "%"):
        return False
    if amount.sentence not in gathered.about[item.article.id].naming:
        return False
    if NOUNS.isdisjoint(amount.measure.lower().replace("’", "'").split()):
        return False
    mark = item.analysis.sentences[amount.sentence]
    text, at = sentence_text(item, amount.sentence), amount.start - mark.start
    return pattern.search(text) is None and _TOLD_BEFORE.search(text, max(0, at - _BEFORE), at) is None
