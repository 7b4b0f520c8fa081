"""Months and weekdays by language, as they are written in dates; Turkish ones are in ``ahead.turkish``."""

from __future__ import annotations

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
    " grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_CASES = {
    "pl": (
        "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    ),
    "ru": (
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
    ),
}
"""How a month stands behind a preposition: "w marcu", "na marzec"; behind a day it has the first form."""
_SHORT = {
    "en": {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9,
           "Oct": 10, "Nov": 11, "Dec": 12},
    "de": {"Jänner": 1, "Feber": 2, "Okt": 10, "Nov": 11, "Dez": 12},
    "es": {"setiembre": 9},
}  # fmt: skip
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środę czwartek piątek sobotę niedzielę"
    " poniedziałku wtorku środy czwartku piątku soboty niedzieli",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье"
    " понедельника вторника среды четверга пятницы субботы воскресенья"
    " понедельнику вторнику среде четвергу пятнице субботе воскресенью",
}
"""Monday to Sunday, once for each case that may stand behind a preposition."""


def months(language: str) -> dict[str, int]:
    """Month name, in any case, or short form -> 1 to 12."""
    known = language if language in _MONTHS else "en"
    full = {
        name: number
        for line in (_MONTHS[known], *_CASES.get(known, ()))
        for number, name in enumerate(line.split(), 1)
    }
    return full | _SHORT.get(known, {})


def weekdays(language: str) -> dict[str, int]:
    """Weekday name -> 0 (Monday) to 6."""
    known = language if language in _WEEKDAYS else "en"
    return {name: number % 7 for number, name in enumerate(_WEEKDAYS[known].split())}


MONTH = f"(?:{'|'.join(_MONTHS['en'].split())})"
DAY = f"(?:{'|'.join(_WEEKDAYS['en'].split())})"
"""English months and weekdays as patterns."""
MONTH_NAMES = frozenset(name.lower() for language in _MONTHS for name in months(language))
WEEKDAY_NAMES = frozenset(name.lower() for language in _WEEKDAYS for name in weekdays(language))
ENGLISH = frozenset(f"{_MONTHS['en']} {_WEEKDAYS['en']}".lower().split())
"""Months and weekdays, none of them shortened: "Jan" may be a name."""
