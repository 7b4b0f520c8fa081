"""Days in words at the end of a question: "this week", "since monday", "diese Woche". Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.commands import Brief, params
from bot.delivery.schedule import DAY_NAMES
from bot.delivery.until import read_until
from bot.errors import BadInput

_DAYS = next(p for p in params(Brief) if p.name == "days")
LONGEST = _DAYS.highest or 0
_DAY_NAMES = frozenset(short for name in DAY_NAMES for short in (name.lower(), name[:3].lower()))
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? \d{4})?|\d{4}-\d\d-\d\d"
)
_MONTH_OF = re.compile(rf"(?:{_MONTH}) \d{{4}}", re.IGNORECASE)
_LENGTHS = {"day": 1, "week": 7, "month": LONGEST}
_TODAY = "today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|dziś|dzisiaj|сегодня|bugün|今天|今日"
_YESTERDAY = "yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|dün|昨天|昨日"
_THIS_WEEK = (
    "(?:of |in )?this week|(?:in )?dieser? woche|cette semaine|n?esta semana|questa settimana|deze week"
    "|w tym tygodniu|на этой неделе|bu hafta|本周|今週"
)
_THIS_MONTH = (
    "(?:of |in )?this month|diesen monat|(?:in )?diesem monat|ce mois(?:-ci)?|este m[eê]s|questo mese"
    "|deze maand|w tym miesiącu|в этом месяце|bu ay|本月|今月"
)
_LAST_WEEK = (
    "(?:in )?(?:der )?letzte[nr]? woche|(?:la )?semaine dernière|(?:la )?semana pasada"
    "|(?:la )?settimana scorsa"
    "|(?:na )?semana passada|(?:vorige|afgelopen) week|w zeszłym tygodniu|на прошлой неделе|geçen hafta"
)
_LAST_DAYS = (
    r"(?:(?:in )?(?:den|der|die|les|los|gli|os|de) )?(?:letzten?|vergangenen|derniers|últimos|ultimi|laatste"
    r"|afgelopen) (?P<past>\d+) (?:tagen?|jours|días|dias|giorni|dagen)"
    r"|(?:(?:ces|les) )?(?P<derniers>\d+) derniers jours"
)
_WINDOW = re.compile(
    r"(?:^|\s+)(?:(?:seit|depuis|desde|sinds|da|dal|od)\s+)?"
    rf"(?:(?P<today>{_TODAY})|(?P<yesterday>{_YESTERDAY})|(?P<week>{_THIS_WEEK})"
    rf"|(?P<whole>{_THIS_MONTH})|(?P<ago>{_LAST_WEEK})|{_LAST_DAYS}"
    r"|(?P<year>(?:since )?(?:last|past|this) year)"
    r"|(?:(?:in |over )?(?:the )?(?:last|past) )(?P<one>day|week|month)"
    r"|(?P<last>(?:in |over )?(?:the )?(?:last |past ))?(?P<number>\w+ (?:hour|day|week|month)s)"
    r"|(?P<back>\w+ (?:day|week|month)s?) ago"
    r"|(?:between|from) (?P<span>\S+(?: \S+)?(?: \d{4})?)"
    r" (?:and|to|until|till) (?P<until>\S+(?: \S+)?(?: \d{4})?)"
    rf"|(?:on|from) (?P<on>{'|'.join(sorted(_DAY_NAMES, key=len, reverse=True))})"
    rf"|(?:(?:on|from) )?(?P<date>{_DATE})"
    r"|(?:before|until|till) (?P<before>\S+(?: \S+)?(?: \d{4})?)"
    r"|since (?:the )?(?:(?:last|past) )?(?P<since>\S+(?: \S+){0,2})"
    rf"|in (?P<month>{_MONTH})(?: \d{{4}})?)$",
    re.IGNORECASE,
)
_ALONE = ("today", "yesterday", "week", "whole", "ago", "past", "derniers", "one", "last", "since")
_IN_NO_NAME = ("week", "whole", "ago", "past", "derniers", "one", "since", "month", "span", "back")


@dataclass(frozen=True, slots=True)
class Window:
    """Words, and the days that ended them."""

    rest: str
    days: int  # back from now; more than can be read for what no number of days tells
    sure: bool  # whether no name ends so: "USA Today" does


def window_of(text: str, today: date) -> Window | None:
    """The words before the days that end a text; they are "" where it says nothing else, as "last week"."""
    match = _WINDOW.search(text)
    if match is None:
        return None
    rest = text[: match.start()].rstrip(" ,;").strip()
    days = _days(match, today)
    if days is None or not (rest or any(match[name] for name in _ALONE)):
        return None
    return Window(rest, days, any(match[name] for name in _IN_NO_NAME))


def _days(match: re.Match[str], today: date) -> int | None:
    if match["today"] or match["yesterday"]:
        return 1 if match["today"] else 2
    if match["week"] or match["whole"]:
        return today.weekday() + 1 if match["week"] else today.day
    if match["ago"] or match["one"]:
        return _LENGTHS[match["one"].lower()] if match["one"] else _LENGTHS["week"]
    if match["past"] or match["derniers"]:
        return int(match["past"] or match["derniers"])
    if match["year"]:
        return LONGEST + 1
    if match["month"]:
        return today.day if match["month"][:3].lower() == f"{today:%b}".lower() else LONGEST + 1
    try:
        if match["span"]:  # what ends before today cannot be read: briefings look back from now
            _since(match["until"], today)
            return LONGEST + 1
        if match["before"]:
            _since(match["before"], today)
            return LONGEST + 1
        if match["number"]:
            return _length(match["number"])
        if match["back"]:  # the day itself and those since
            return _length(match["back"]) + 1
        if match["since"]:
            return _back_to(match["since"], today)
        return (today - _since(match["on"] or match["date"], today)).days + 1
    except BadInput:
        return None


def _length(text: str) -> int:
    """How many days "two weeks" are; BadInput for other words."""
    days: int = _DAYS.reads(text) if _DAYS.reads else LONGEST
    return days


def _back_to(text: str, today: date) -> int:
    """The days since "3 weeks", "monday", "january 2026"; BadInput when they are none."""
    try:
        return _length(text)
    except BadInput:
        return (today - _since(text, today)).days + 1


def _since(text: str, today: date) -> date:
    """The day of such words, without a year the newest that is past; BadInput when they are no day."""
    if text.lower() == "yesterday":
        return today - timedelta(days=1)
    if _MONTH_OF.fullmatch(text):
        text = f"1 {text}"
    if text.lower() in _DAY_NAMES:
        return read_until(text, today - timedelta(days=7))
    year = _IN_YEAR.search(text)
    return read_until(text, date(int(year[0]) - 1, 12, 31) if year else today - timedelta(days=366))
