"""Words that people use for one another when they ask, in English: "layoffs" are job cuts, too."""

from __future__ import annotations

from functools import cache

from bot.summarize.about.countries import of_country
from bot.text.tokens import content_stems

_MEANT = {
    "ads": "advert advertising commercial",
    "ai": "genai chatbot artificial-intelligence machine-learning",
    "artificial-intelligence": "ai genai",
    "advertising": "ad advert",
    "layoffs": "redundancy dismissal job sack laid-off workforce",
    "job-cuts": "layoff redundancy dismissal workforce laid-off",
    "lawsuit": "sue court suit",
    "earnings": "result profit revenue",
    "deal": "acquisition merger agreement takeover",
    "merger": "acquisition takeover",
    "takeover": "acquisition merger",
    "strike": "walkout picket",
    "price": "cost fee",
    "job": "layoff employ staff hire workforce",
    "regulation": "regulatory law rule",
    "boss": "ceo chief-executive",
    "ceo": "chief-executive boss",
    "chief-executive": "ceo boss",
    "hack": "cyberattack breach hacker",
    "shares": "stock",
    "stock": "share",
}
"""A word that is asked for, and what texts may say for it; the words of a pair stand in a row."""


@cache
def _table() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Stems of a word, or of two -> the stems of each that is said for it."""
    return {_stems(word): tuple(map(_stems, said.split())) for word, said in _MEANT.items()}


def _stems(text: str) -> tuple[str, ...]:
    return tuple(content_stems(text.replace("-", " "), "en"))


def same_words(form: tuple[str, ...], language: str) -> tuple[tuple[str, ...], ...]:
    """What texts may say for a word that is asked for, or for two in a row, all as stems; () for most."""
    people = of_country(form[0]) if language == "en" and len(form) == 1 else ()
    return (*_table().get(form, ()), *((one,) for one in people))
