"""When a daily briefing is wanted, in people's words, as the clauses that the grammar reads. Pure.

"tesla 9am" | "tesla at 9am"; "at 8 London" | "at 8 in London"; "mornings" | "at 9am". What cannot be is
refused here, where it would else become a part of the topic's name: "hourly", "until friday".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.delivery.schedule import DAY_NAMES, read_days, read_time
from bot.delivery.zones import is_place
from bot.errors import BadInput
from bot.spoken import NAMES, language_behind
from bot.text.calendar_words import weekdays

_CLOCK = (
    r"(?:\d{1,2}:\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}\s?(?:uhr|o['’]clock)\b)"
)
_BARE_CLOCK = re.compile(
    rf"(?<!\bat)(?<!\bfrom)\s+(?:(?:to|um|auf)\s+|@\s*)?({_CLOCK})(?=\s|$)", re.IGNORECASE
)
_BARE_HOUR = re.compile(
    r"\s(?P<days>[a-z]{1,9}(?:[-,][a-z]{1,9})*)\s+(?P<hour>\d{1,2})(?=\s+in\s|$)", re.IGNORECASE
)
_HAS_CLOCK = re.compile(r"\bat\s+(?:\d|noon\b|midnight\b|half\b|quarter\b)", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"(?:\s+first thing(?= in\b))?(?P<each>\s+(?:every|each))?(?(each)\s+|\s+(?:in\s+the\s+|at\s+(?=night)))"
    r"(?P<one>morning|afternoon|evening|night)(?=\s|$)|\s+(?P<many>morning|afternoon|evening|night)s(?=\s|$)",
    re.IGNORECASE,
)
_PARTS = {"morning": "9am", "afternoon": "3pm", "evening": "6pm", "night": "9pm"}
_ONLY_NEWS = re.compile(
    r",?\s+(?:but\s+)?(?:only\s+)?(?:if|when)\s+there(?:\s+is|\s+are|['’]s)\s+(?:any|some)?(?:thing)?\s*"
    r"(?:news|new|updates?|articles?|news?\s+articles?)(?=\s+(?:in|at|on|to|every|weekdays|not)\s|$)",
    re.IGNORECASE,
)
_HERE = re.compile(r"\s+(?:(?:in|to)\s+)?(?:here|this\s+channel)(?=\s+at\s|$)", re.IGNORECASE)
_TO_ME = re.compile(r"\s+to\s+(?:me|us|my\s+dms?)$", re.IGNORECASE)
_AT = re.compile(r"\sat\s+(?P<time>\S+(?:\s[ap]\.?m\b\.?)?)(?P<behind>(?:\s+\S+)+)$", re.IGNORECASE)
_TWICE = re.compile(
    rf"(?P<first>\sat\s+(?:{_CLOCK}|\d{{1,2}}))\s*(?:and|&|,)\s*(?:at\s+)?(?:{_CLOCK}|\d{{1,2}})(?=\s|$)",
    re.I,
)
_AGAIN = re.compile(
    rf"(?P<first>.*?\sat\s+(?:{_CLOCK}|\d{{1,2}}))(?:\s*(?:,|;|and)\s|\s).*\sat\s+(?:{_CLOCK}|\d{{1,2}})(?:\s.*)?$",
    re.I,
)
_TOO_OFTEN = re.compile(
    r"\s+(?:hourly|(?:twice|two times|\d+ times|several times) (?:a|per) (?:day|week|month)"
    r"|every (?:(?:other|second|few|\d+|two|three|four) )?(?:hours?|minutes?|months?)"
    r"|every (?:other|second|two|\d+) (?:days?|weeks?)|bi-?weekly|fortnightly|monthly|once a month"
    r"|on the (?:first|last|\d{1,2}(?:st|nd|rd|th)?)(?: \w+)? of (?:the|each|every) month)(?=\s|$)",
    re.IGNORECASE,
)
_ONCE_A_DAY = "A daily briefing comes once a day at most, on the days of the week that you name."
_WHOLE_DAYS = "|".join((*DAY_NAMES, *(f"{name[:3]}" for name in DAY_NAMES)))
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_FROM_OR_TO = re.compile(
    rf"\s+(?P<how>from|starting(?: from| on)?|beginning|as of|till|until) (?P<date>today|now|tomorrow"
    rf"|(?:next )?(?:{_WHOLE_DAYS}|week|month)"
    rf"|\d{{1,2}}\.? (?:{_MONTHS})[a-z]*|(?:{_MONTHS})[a-z]* \d{{1,2}})$"
    r"|\s+(?P<soon>tomorrow|today|now)(?=\s+at\s|$)",
    re.IGNORECASE,
)
_NO_MORE_NAME = (  # behind words of days: what else may stand behind a topic, so that they are no part of it
    r"(?=$|,|\s+(?:<?#|\d|(?:um|à|a las?|alle|às|om|auf|o|saat|в)\s+\d|@"
    r"|(?:at|but|from|here|in|into|not|only|starting|to)\b|(?:en|et|und)\s+\w+s\b))"
)
_LISTED = tuple(  # days in short, at least two of them: "Mo, Mi, Fr", "lun et jeu"
    (re.compile(rf"\s+(?:{'|'.join(short)})(?:(?:\s*[,/+&]\s*|\s+(?:und|et|y|e|en)\s+)(?:{'|'.join(short)}))+{_NO_MORE_NAME}",
                re.IGNORECASE), short)
    for letters, languages in ((2, ("de", "nl")), (3, ("fr", "es", "it", "pt")))
    for language in languages
    for short in ({name[:letters].lower(): DAY_NAMES[number] for name, number in weekdays(language).items()},)
)  # fmt: skip
_ABROAD = tuple(  # what comes again, in the languages that the bot reads -> as the grammar reads it
    (re.compile(rf"\s+(?:{words}){_NO_MORE_NAME}", re.IGNORECASE), f" {said}")
    for words, said in (
        (r"jeden tag|täglich|tous les jours|chaque jour|cada día|todos los días|todos os dias|ogni giorno"
         r"|tutti i giorni|elke dag|todo dia|codziennie|każdego dnia|her gün|каждый день|ежедневно"
         r"|jeden morgen|(?:chaque|tous les) matins?|cada mañana|ogni mattina|toda manhã|elke ochtend"
         r"|her sabah", "every day"),
        (r"(?:an )?werktag(?:s|en)|wochentags|(?:les )?jours ouvr\w+|(?:los )?días laborables|dias úteis"
         r"|giorni feriali|op werkdagen|doordeweeks", "weekdays"),
        (r"am wochenende|an wochenenden|le week-?end|los fines de semana|nel fine settimana"
         r"|in het weekend", "weekends"),
        *((rf"(?:cada|chaque|elke|jeden|le|los|ogni|toda) {name}|(?:(?:aos|les|los) )?{name}s",
           DAY_NAMES[number])
          for language in ("de", "fr", "es", "it", "pt", "nl")
          for name, number in weekdays(language).items()),
    )
)  # fmt: skip
_AND_ON = re.compile(
    rf"\b(?P<day>{'|'.join(DAY_NAMES)})\s+(?:e|en|et|und|y)\s+(?={'|'.join(DAY_NAMES)})", re.IGNORECASE
)
_AT_ABROAD = re.compile(
    r"(?<!\bde \d)\s(?:um|à|a las?|alle|às|om|o|saat|в)\s+"
    r"(?P<time>\d{1,2}(?:[:.h]\d\d)?(?:\s?(?:uhr|h)\b)?)(?:\s?uur\b|['’][dt][ae]\b)?"
    rf"(?=\s+(?:in|to|every|weekdays|weekends|\w\w-\w\w|{_WHOLE_DAYS})\b|$)",
    re.IGNORECASE,
)
_TIME_FIRST = re.compile(  # "at 9: netflix"
    r"^at\s+(?P<time>\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?|noon|midnight)\s?[:,-]\s+(?P<what>\S.*)$",
    re.IGNORECASE,
)
_IN_CHANNEL = re.compile(r"\s(?:in|into)\s+(?=<?#\S)", re.IGNORECASE)


def spelled(rest: str) -> str:
    """The words behind "subscribe" or "edit" with time and zone in clauses; BadInput for what cannot be."""
    said = _IN_CHANNEL.sub(" to ", _HERE.sub("", _ONLY_NEWS.sub("", rest)))
    for elsewhere, here in _ABROAD:
        said = elsewhere.sub(here, said)
    for listed, short in _LISTED:
        said = listed.sub(partial(_day_names, short), said)
    said = _AND_ON.sub(r"\g<day>, ", said)
    said = _TIME_FIRST.sub(r"\g<what> at \g<time>", _AT_ABROAD.sub(r" at \g<time>", said))
    _, code = language_behind(said)
    if code and not is_place(said.rsplit(maxsplit=1)[-1]):
        raise of_its_channel(code)
    if _TO_ME.search(said):
        raise _refused(
            "A daily briefing goes to a channel. For yourself, subscribe in a direct message with me.",
            said,
            _TO_ME.sub("", said),
        )
    if often := _TOO_OFTEN.search(said):
        raise _refused(
            _ONCE_A_DAY,
            said,
            _TOO_OFTEN.sub(" every day" if "hour" in often[0].lower() else " mondays", said, count=1),
        )
    said = _spanned(said)
    if _TWICE.search(said):
        raise _refused("A daily briefing has one time of day.", said, _TWICE.sub(r"\g<first>", said))
    if again := _AGAIN.match(said):
        raise _refused("A daily briefing has one time of day: make two of it.", said, again["first"])
    if said.lower().endswith(" at"):
        raise _refused("“at” needs a time behind it.", said, f"{said} 9am")
    if not _HAS_CLOCK.search(said):
        said = _BARE_CLOCK.sub(r" at \1", said, count=1)
    hour = None if _HAS_CLOCK.search(said) else _BARE_HOUR.search(said)
    if hour and _reads(read_days, [hour["days"]]):  # "orbit mon-fri 9"
        said = f"{said[: hour.end('days')]} at {hour['hour']}{said[hour.end() :]}"
    if not _HAS_CLOCK.search(said):
        said = _PART_OF_DAY.sub(_part_of_day, said, count=1)
    return _zoned(said)


def _day_names(short: Mapping[str, str], found: re.Match[str]) -> str:
    named = (short[word] for word in re.findall(r"\w+", found[0].lower()) if word in short)
    return f" {', '.join(named)}"


def of_its_channel(code: str) -> BadInput:
    """What is said where a daily briefing is wanted in one language."""
    return BadInput(
        "A daily briefing has the languages of its channel, which are a setting.",
        hint=f"settings languages {NAMES[code].lower()}",
    )


def too_often(text: str) -> BadInput | None:
    """What is said of a line that only says how often, when that cannot be: "twice a day"."""
    if not _TOO_OFTEN.fullmatch(f" {text}"):
        return None
    return BadInput(_ONCE_A_DAY, hint="edit 1 every day")


def _refused(sentence: str, typed: str, instead: str) -> BadInput:
    error = BadInput(sentence, hint=instead.strip())
    error.value = typed.strip()
    return error


def _part_of_day(found: re.Match[str]) -> str:
    days = " every day" if found["each"] else ""
    return f" at {_PARTS[(found['one'] or found['many']).lower()]}{days}"


def _spanned(said: str) -> str:
    """Without "starting tomorrow", which any does; BadInput for another first or last day."""
    span = _FROM_OR_TO.search(said)
    if span is None or (span["how"] and _reads(read_days, said[: span.start()].split()[-1:])):
        return said
    without = f"{said[: span.start()]}{said[span.end() :]}"
    if span["soon"] or (
        span["date"].lower() in ("now", "today", "tomorrow") and "til" not in span["how"].lower()
    ):
        return without
    raise _refused(
        "A daily briefing begins at its next time and comes until somebody ends it.", said, without
    )


def _zoned(said: str) -> str:
    """With "in" before a zone that stands behind the time."""
    found = _AT.search(said)
    if found is None or not _reads(read_time, [found["time"]]):
        return said
    words = found["behind"].split()
    for size in range(min(len(words), 3), 0, -1):
        if is_place(" ".join(words[:size])):
            return f"{said[: found.end('time')]} in {' '.join(words)}"
    return said


def _reads(read: Callable[[str], object], words: Sequence[str]) -> bool:
    try:
        return bool(words) and read(" ".join(words)) is not None
    except BadInput:
        return False
