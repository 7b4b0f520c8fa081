"""The settings of a channel, a row each: what may be typed, what is stored, what holds without it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.delivery.quiet import within
from bot.delivery.schedule import read_time, write_time
from bot.errors import BadInput
from bot.spoken import NAMES, code_of
from bot.summarize.rankers.methods import NAMES as METHODS

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def words_in(value: str) -> list[str]:
    """The words of a list, as typed or as stored."""
    return [part for one in value.split(",") if (part := one.strip(' "“”„'))]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a channel: what is typed, what is stored, what holds without it."""

    name: str
    help: str
    default: str
    reads: Callable[[str], str]  # what was typed -> what is stored; BadInput
    examples: tuple[str, ...] = ("on", "off")  # of what may be typed
    list: bool = False  # words are added one by one: "exclude layoffs"


def _method(value: str) -> str:
    name = next((one for one in METHODS if _bare(one) == _bare(value)), "")
    if not name:
        raise BadInput(f"There is no summarizer “{value}”. Choose one of: {', '.join(METHODS)}.")
    return name


def _bare(name: str) -> str:
    """A name as it may be typed: "LexRank", "lex rank"."""
    return "".join(filter(str.isalnum, name.lower()))


def _points(value: str) -> str:
    value = str(_NUMBERS.index(value.lower())) if value.lower() in _NUMBERS else value
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 15):
        raise BadInput(f"Points must be a number from 1 to 15, not “{value}”.")
    return str(int(value))


def _flag(value: str) -> str:
    if value.lower() in {"on", "yes", "true"}:
        return "on"
    if value.lower() in {"off", "no", "false"}:
        return "off"
    raise BadInput(f"This setting is on or off, not “{value}”.")


def _words(value: str) -> str:
    words = [" ".join(part.split()) for part in words_in(value)]
    if not words or any(len(word) > 60 or not any(map(str.isalnum, word)) for word in words):
        raise BadInput("Name words or publishers of at most 60 characters, with commas between them.")
    return ", ".join(words)


def _languages(value: str) -> str:
    found = []
    for word in words_in(value.replace(" and ", ", ")):
        less, name = ("-", word[1:]) if word[0] in "-−–" else ("", word)
        if not (code := code_of(name)):
            raise BadInput(f"“{name.strip()}” is no language that I read: {', '.join(NAMES.values())}.")
        found.append(f"{less}{NAMES[code]}")
    if not found:
        raise BadInput("Name one language or several, with commas between them.")
    return ", ".join(found)


def _hours(value: str) -> str:
    start, dash, end = value.replace("–", "-").replace(" to ", "-").partition("-")
    if not dash:
        raise BadInput("Quiet hours run from a time to a time.")
    begins, ends = write_time(read_time(start)), write_time(read_time(end))
    if begins == ends:
        told = "Quiet hours that end when they begin are none. To end them: settings quiet hours default"
        raise BadInput(told)
    return f"{begins}-{ends}"


_METHODS = ("lex-rank", "coverage")
_LAYOFFS = ("layoffs", "rumours")
SETTINGS: tuple[Setting, ...] = (
    Setting("summarizer", f"How sentences are chosen: {', '.join(METHODS)}", "coverage", _method, _METHODS),
    Setting("points", "How many points a briefing has, 1 to 15", "5", _points, ("3", "8")),
    Setting("exclude", "Words or publishers whose articles are left out", "", _words, _LAYOFFS, list=True),
    Setting(
        "include", "Only articles with one of these words or publishers", "", _words, _LAYOFFS, list=True
    ),
    Setting(
        "languages", "Only articles in these languages", "", _languages, ("english", "german"), list=True
    ),
    Setting(
        "quiet hours", "When nothing is posted, such as 20:00-7:00", "", _hours, ("20:00-7:00", "22:00-6:00")
    ),
    Setting("silent", "Daily briefings arrive without a notification, where that is possible", "off", _flag),
    Setting(
        "threads",
        "What is new in a known story comes as a reply to the post that told it first",
        "off",
        _flag,
    ),
    Setting("nothing new", "Say so on a day without news", "off", _flag),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


def value_of(settings: Mapping[str, str], name: str) -> str:
    """The value in force."""
    return settings.get(name, _BY_NAME[name].default)


def words_of(settings: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The words of "exclude" or "include"."""
    return tuple(words_in(value_of(settings, name)))


def is_on(settings: Mapping[str, str], name: str) -> bool:
    """Whether an on/off setting is on."""
    return value_of(settings, name) == "on"


def waits(hours: str, minute: int) -> str:
    """What happens to a briefing that is due in the quiet hours, as a sentence; "" when it is not."""
    if not hours or not within(hours, minute):
        return ""
    end = hours.partition("-")[2]
    if read_time(end) > minute:
        return f"it comes at {end}, when they end."
    return "they last into the next day, so nothing is posted. Choose another time."
