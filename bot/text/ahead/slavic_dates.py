"""How Polish and Russian write dates: days by the genitive, months and weekdays behind a preposition.

"15 marca 2027 r.", "w piątek, 4 grudnia", "pod koniec marca", "до 1 мая", "во вторник", "в начале марта".
Without a preposition a weekday is the subject of something else, and a month is no date; past ones ("в
прошлую пятницу") have a word between and are not found.
"""

from __future__ import annotations

from typing import NamedTuple


class Written(NamedTuple):
    """The parts of a language's patterns."""

    on: str  # what may lead to a day of a month
    at: str  # what leads to a weekday
    which: str  # may stand between that and the weekday
    around: str  # what leads to a month
    joint: str  # between the two days of a range
    relative: str
    quick: str  # what every relative date holds


WRITTEN = {
    "pl": Written(
        on="do|od|na|w|we",
        at="we?|do|od|na",
        which="(?:najbliższ|nadchodząc|przyszł|następn)(?:y|ą|ego|ej)",
        around="we?|od|do|na|(?:do |przed |na |pod |z )?ko[nń](?:ca|iec|cem|cu)"
        "|(?:na |od |do )?począt(?:ku|ek)|(?:w |do |od )?połow(?:ie|y)",
        joint="-|–|i|do",
        relative="(?:na )?jutro|(?:w )?(?:przyszłym|następnym|kolejnym) miesiącu|(?:pod koniec|do końca)"
        "(?: tego| bieżącego)? miesiąca",
        quick="jutro|Jutro|miesiąc",
    ),
    "ru": Written(
        on="до|с|со|на|к|в",
        at="во?|до|со?|на|к|ко",
        which="(?:ближайш|следующ|предстоящ|наступающ)(?:ий|ую|ее)|эт(?:у|от|о)",
        around="в|с|до|к|на|(?:в |до |к |с )?(?:конц[еуа]|начал[еуа]|середин[еуы]|(?:перв|втор)ой половине)",
        joint="-|–|и|по|до",
        relative="завтра|(?:в )?(?:следующем|будущем) месяце"
        "|(?:в конце|до конца|к концу)(?: этого| текущего)? месяца",
        quick="завтра|Завтра|месяц",
    ),
}


def patterns(language: str, month: str, weekday: str, year: str) -> dict[str, str]:
    """The patterns of a day, a month, a weekday and a relative date, for any of the names that are given."""
    written = WRITTEN[language]
    year = rf"(?:,?\s(?P<year>{year}))?"
    return {
        "day": rf"(?:(?i:\b(?:{written.at})\s(?:(?:{written.which})\s)?)(?P<weekday>{weekday})(?:,|\s\()?\s)?"
        rf"(?i:\b(?:{written.on})\s)?(?<![\d.,:])\b(?P<day>\d{{1,2}})(?:-?(?:го|е|ого))?"
        rf"(?:\s?(?:{written.joint})\s?\d{{1,2}})?\s(?P<month>{month})\b{year}",
        "month": rf"(?i:\b(?:{written.around}))\s(?P<month>{month})\b{year}(?!\s\d|\s?\.\d)",
        "weekday": rf"(?i:\b(?:{written.at})\s(?:(?P<which>{written.which})\s)?)"
        rf"(?P<weekday>{weekday})\b(?P<after>)",
        "relative": rf"\b(?i:{written.relative})\b",
    }
