"""What is said of a daily briefing that is not there, and of words behind one that cannot be read. Pure."""

from __future__ import annotations

from difflib import get_close_matches

from bot.answers.shown.phrases import said
from bot.clauses import LEAVING_OUT
from bot.delivery.zones import is_place
from bot.errors import BadInput
from bot.model import Subscription
from bot.store.topics import key_of

_LIKE = 0.8  # of two spellings of one name: "netfix"


def names_of(topics: tuple[str, ...]) -> set[str]:
    """What a briefing on these topics may be called, as keys."""
    return {key_of(one) for one in (*topics, ", ".join(topics), said(topics))}


def not_read(number: int, one: Subscription, rest: str, verb: str) -> BadInput:
    """What is said of words behind a number that are no time, days, zone or channel."""
    told = f"Number {number} is {said(one.topics)}, but I cannot read “{rest}” behind it."
    if verb != "edit":
        return BadInput(told, hint=f"help {verb}")
    first, _, behind = rest.partition(" ")
    if LEAVING_OUT.match(f" {rest}") or first.lower() == "from":
        hint = f"topics {', '.join(one.topics)} {rest}"
    elif first.lower() in ("topic", "topics"):
        hint = f"topics {behind or '+disney'}"
    else:
        hint = f"in {rest}" if is_place(rest) else "at 8:30 mon-thu"
    told += " A daily briefing has topics, a time, days, a zone and a channel."
    return BadInput(told, hint=f"edit {number} {hint}")


def none_such(what: str, here: list[Subscription], key: str) -> str:
    """What is said where no daily briefing goes by a name or a number."""
    if not here:
        return f"There is no daily briefing {what}: this channel has none."
    if len(here) == 1:
        return f"This channel has no daily briefing {what}; it has only number 1, {said(here[0].topics)}."
    place = {name: number for number, one in enumerate(here, 1) for name in names_of(one.topics)}
    near = [place[name] for name in get_close_matches(key, place, 1, _LIKE)]
    meant = "".join(f" Did you mean number {number}, {said(here[number - 1].topics)}?" for number in near)
    return f"This channel has no daily briefing {what}; it has 1 to {len(here)}.{meant}"
