"""How dates are written, by language: patterns for days, months, weekdays and words like "tomorrow"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.text.ahead import slavic_dates
from bot.text.calendar_words import months, weekdays
from bot.text.tables import either

_ON = either(r"""
    on by in from until till through starting beginning for at am ab im bis vom zum le du dès\sle en el del
    a\spartir\sdel hasta\sel desde\sel il dal em no\sdia op vanaf
""")
"""What may lead to a day, by month or by name."""
_LEAD = rf"(?i:(?:\b{_ON}\s)?(?:(?:the|dem|den|le|el)\s)?)"
_IN = either(r"""
    in im en em until early\sin late\sin early late mid next the\send\sof end\sof by from Ende Anfang Mitte ab
    fin début mi finales\sde mes\sde mês\sde mese\sdi principios\sde a\spartir\sde desde dès à\spartir\sde op
    eind begin à a dal prossimo
""")
"""Without one of these the name of a month is no date: "May said"."""
_IN_MONTH = rf"(?i:\b(?:(?:by|from|ab|à partir de|a partir de)\s)?{_IN}[\s-])"
_WHICH = either(r"""
    next this\scoming this on by until from nächsten kommenden am bis ce le el\spróximo el próximo il na op
    volgende
""")


class Forms(NamedTuple):
    """The patterns of one language, and its names in lower case."""

    quick: re.Pattern[str]  # whether a sentence may hold a date
    kinds: re.Pattern[str]  # and where it does, by kind
    day: re.Pattern[str]
    month_first: re.Pattern[str] | None
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    relative: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    numbered: bool  # a weekday may have its day of the month behind it, without the month


ISO = re.compile(r"(?<![\w-])(20\d\d)-(\d\d)-(\d\d)(?![\w-])|(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)")
_YEAR = r"(?:1[5-9]|20)\d\d"  # of the past too: "4 gennaio 1968" is no 4 January to come
_OPENS = r"(?<![\w,;:–—&'’] )"  # at the head of a sentence: elsewhere a capital makes it a name or a noun
_RELATIVE = {
    "en": rf"tomorrow|{_OPENS}Tomorrow|[Nn]ext month|[Ll]ater this month"
    r"|(?:[Aa]t |[Bb]y )?the end of (?:the|this) month",
    "de": rf"morgen(?= [a-zäöü])|{_OPENS}Morgen(?= [a-zäöü])|(?:[Ii]m )?(?:[Nn]ächsten|[Kk]ommenden) Monat"
    r"|(?:Ende|[Ss]päter) (?:des|diesen) Monats?",
    "fr": r"demain|le mois prochain|à la fin du mois",
    "es": r"(?<!\bla )(?<!\buna )(?<!\besta )(?<!\bcada )mañana(?! de)"
    r"|(?:el )?(?:próximo mes(?! de| y medio)|mes que viene|mes próximo)"
    r"|a finales de(?:l| este) mes",
    "it": rf"(?-i:domani)|{_OPENS}(?-i:Domani)|(?:il )?mese prossimo|(?:il )?prossimo mese(?! di)",
    "pt": r"amanhã|(?:no )?próximo mês(?! de)|(?:no )?mês que vem",
    "nl": rf"(?-i:morgen)|{_OPENS}(?-i:Morgen)|volgende maand",
}
_QUICK = {
    "en": r"tomorrow|Tomorrow|next month|Next month|later this month"
    r"|Later this month|end of th(?:e|is) month",
    "de": r"morgen [a-zäöü]|Morgen [a-zäöü]|ächsten Monat|ommenden Monat|des Monats?|diesen Monats?",
    "fr": "demain|mois prochain|fin du mois",
    "es": "mañana|próximo mes|mes que viene|mes próximo|finales de",
    "it": "domani|mese prossimo|prossimo mese",
    "pt": "amanhã|próximo mês|mês que vem",
    "nl": "morgen|volgende maand",
}
"""What tells that a sentence may hold one of these. Where each branch of a pattern begins with a letter of
its own, no group does and case counts, all other letters are passed over at once: a fifth of the time."""


@cache
def forms(language: str) -> Forms:
    """The patterns for ``language`` (ISO 639-1); those of English where we have none."""
    if language in slavic_dates.WRITTEN:
        return _declined(language)
    known = language if language in _RELATIVE else "en"
    month_names, day_names = months(known), weekdays(known)
    flags = 0 if known in ("en", "de") else re.IGNORECASE
    month = "|".join(sorted((re.escape(name) for name in month_names), key=len, reverse=True))
    weekday = "|".join(re.escape(name) for name in day_names)
    sought = f"{month}|{weekday}|{_QUICK[known]}"
    if flags:
        sought = "|".join(f"{word}|{word.capitalize()}|{word.upper()}" for word in sought.split("|"))
    return Forms(
        quick=re.compile(rf"{sought}|20\d\d-\d|\.20\d"),
        kinds=re.compile(
            rf"(?P<month>{month})|(?P<weekday>{weekday})|(?P<relative>{_QUICK[known]})|20\d\d-\d|\d\.20\d",
            flags,
        ),
        day=re.compile(
            rf"{_LEAD}(?:(?P<weekday>{weekday}),?\s(?:dem\s|den\s|the\s)?)?(?<![\d.,:])"
            r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?"
            r"(?:\s?(?:-|–|to|and|bis|und|au|al|y|e|et|tot|en)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?"
            rf"\s(?:of\s|de\s|di\s)?(?P<month>{month})\b\.?(?:(?:,?\s|\sde\s|\sdel\s)(?P<year>{_YEAR}))?",
            flags,
        ),
        month_first=_month_first(month, weekday) if known == "en" else None,
        month=re.compile(
            rf"{_IN_MONTH}(?P<month>{month})\b\.?(?:,?\s(?:del?\s)?(?P<year>{_YEAR}))?(?!\s\d|\s?\.\d)",
            flags,
        ),
        weekday=re.compile(
            rf"(?i:\b(?P<which>{_WHICH})\s)?"
            rf"\b(?P<weekday>{weekday})\b(?:\s(?:to|until|bis|au|al?|tot)\s(?:{weekday})\b)?"
            rf"(?P<after>\s(?:prochain|próximo|que viene|prossimo))?",
            flags,
        ),
        relative=re.compile(rf"\b(?:{_RELATIVE[known]})\b", flags),
        months={name.lower(): number for name, number in month_names.items()},
        weekdays={name.lower(): number for name, number in day_names.items()},
        numbered=known not in ("en", "de"),
    )


def _declined(language: str) -> Forms:
    """The patterns of a language in which the name of a day or month has cases."""
    month_names, day_names = months(language), weekdays(language)
    month, weekday = ("|".join(sorted(names, key=len, reverse=True)) for names in (month_names, day_names))
    quick = slavic_dates.WRITTEN[language].quick
    written = slavic_dates.patterns(language, month, weekday, _YEAR)
    return Forms(
        quick=re.compile(rf"\b(?:{month}|{weekday})|{quick}|20\d\d-\d|\.20\d"),
        kinds=re.compile(
            rf"\b(?:(?P<month>{month})|(?P<weekday>{weekday}))\b|(?P<relative>{quick})|20\d\d-\d|\d\.20\d"
        ),
        day=re.compile(written["day"]),
        month_first=None,
        month=re.compile(written["month"]),
        weekday=re.compile(written["weekday"]),
        relative=re.compile(written["relative"]),
        months=month_names,
        weekdays=day_names,
        numbered=False,
    )


def _month_first(month: str, weekday: str) -> re.Pattern[str]:
    """ "Tuesday, May 5, 2026": only English writes the month before the day."""
    return re.compile(
        rf"(?:(?P<weekday>{weekday}),?\s)?\b{_LEAD}(?:(?P<weekday2>{weekday}),?\s)?"
        rf"\b(?P<month>{month})\.?\s(?P<day>\d{{1,2}})"
        rf"(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?:,?\s(?P<year>{_YEAR}))?(?![\d:%])"
    )
