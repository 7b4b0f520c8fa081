"""Completion: topics, verbs, zones, settings, sources and subscriptions that begin with what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.asked.topic_of import TOP
from bot.answers.channel_settings import SETTINGS
from bot.answers.daily.subscriptions import numbered
from bot.answers.house import House
from bot.answers.theirs import open_to
from bot.commands import COMMANDS, Completes
from bot.delivery import zones
from bot.delivery.schedule import read_days, read_time, write_time
from bot.errors import BadInput
from bot.model import Origin
from bot.slips import one_edit
from bot.store import sources, subscriptions, topics, workspaces
from bot.store.topics import Name

_BETWEEN = (" and ", " vs ", " or ")
_SLIPS = 4  # letters in which a slip is looked for
_DAYS = ("weekdays", "every day", "weekends", "mon-thu", "mon,wed,fri")


async def suggest(house: House, kind: Completes, typed: str, origin: Origin, most: int) -> tuple[str, ...]:
    """At most ``most`` values, the likeliest first; only what the asker's workspace may see."""
    match kind:
        case Completes.VERB:
            return _begin([kind.verb for kind in COMMANDS if kind.listed], typed, most)
        case Completes.ZONE:
            return zones.suggest(typed)[:most]
        case Completes.TIME:
            return _times(typed)[:most]
        case Completes.DAYS:
            return _days(typed)[:most]
        case Completes.SETTING:
            return _begin([setting.name for setting in SETTINGS], typed, most)
        case Completes.TOPIC | Completes.OWN_TOPIC | Completes.SOURCE | Completes.SUBSCRIPTION:
            return await _stored(house, kind, typed, origin, most)
        case _:
            return ()


async def _stored(house: House, kind: Completes, typed: str, origin: Origin, most: int) -> tuple[str, ...]:
    async with house.database.reading() as session:
        workspace = await workspaces.find(session, origin.platform, origin.workspace)
        workspace_id = workspace.id if workspace else 0
        if kind is Completes.TOPIC:
            return _topics(typed, await topics.names(session, workspace_id))[:most]
        if kind is Completes.OWN_TOPIC:
            ours = await topics.own(session, workspace_id) if workspace else []
            return _begin([*(one.name for one in ours), *(n for one in ours for n in one.names)], typed, most)
        if kind is Completes.SOURCE:
            followed = await sources.followed(session, workspace_id)
            return _begin([s.name for s in followed], typed, most)
        # Numbers are those of this channel's list; briefings of other channels go by their topics alone.
        channel = await workspaces.known(session, origin)
        here = await subscriptions.of_channel(session, channel.id) if channel else []
        everywhere = await open_to(house, session, origin, workspace_id)
        listed = [numbered(n, s) for n, s in enumerate(here, 1)]
        own = {s.id for s in here}
        others = [", ".join(s.topics) for s, _ in everywhere if s.id not in own]
        return _begin([*listed, *others], typed, most)


def _topics(typed: str, names: Sequence[Name]) -> tuple[str, ...]:
    """Topics that are meant by the words typed so far; of several the last one is being typed."""
    before, comma, last = typed.rpartition(",")
    lead = f"{before.strip()}, " if comma else ""
    ways = [(lead, last)]
    for between in _BETWEEN:
        first, joined, second = last.rpartition(between)
        ways += [(f"{lead}{first.strip()}{between}", second)] if joined and second.strip() else []
    for before, begun in ways:
        if found := _begun(topics.key_of(begun), names):
            return tuple(f"{before}{name}" for name in found)
    return ()


def _begun(key: str, names: Sequence[Name]) -> list[str]:
    """Industries and topics with a name that begins so, or a word of it; else with a slip."""
    broad = (TOP.name, *sorted({n.industry for n in names} - {""}))
    whole = [name for name in broad if topics.key_of(name).startswith(key)]
    begins = [n.topic for n in names if n.key.startswith(key)]
    inside = [n.topic for n in names if f" {key}" in n.key]
    found = list(dict.fromkeys([*whole, *begins, *inside]))
    if found or len(key) < _SLIPS:
        return found
    return list(dict.fromkeys(n.topic for n in names if one_edit(key, n.key[: len(key)])))


def _times(typed: str) -> tuple[str, ...]:
    """What was typed, when it is a time; then the whole hours of a working day, earliest first."""
    try:
        meant: tuple[str, ...] = (write_time(read_time(typed)),)
    except BadInput:
        meant = ()
    hours = _begin([f"{hour:02}:00" for hour in range(6, 22)], typed, 16)
    return tuple(dict.fromkeys([*meant, *hours]))


def _days(typed: str) -> tuple[str, ...]:
    """What was typed, when it names days; then the usual choices."""
    try:
        read_days(typed)
        meant: tuple[str, ...] = (typed.strip(),)
    except BadInput:
        meant = ()
    return tuple(dict.fromkeys([*meant, *_begin(list(_DAYS), typed, len(_DAYS))]))


def _begin(values: list[str], typed: str, most: int) -> tuple[str, ...]:
    lowered = typed.lower().strip()
    begins = [v for v in values if v.lower().startswith(lowered)]
    inside = [v for v in values if lowered in v.lower()]
    return tuple(dict.fromkeys([*begins, *inside]))[:most]
