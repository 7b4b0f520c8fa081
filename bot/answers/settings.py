"""settings: show them, or change one; a change can be undone."""

from __future__ import annotations

import re
from difflib import get_close_matches

from bot.answers.asked.publishers import of_source_called
from bot.answers.changes import remember
from bot.answers.channel_settings import SETTINGS, Setting, value_of, waits, words_in
from bot.answers.house import Asked, House
from bot.answers.shown.phrases import said
from bot.commands import Settings
from bot.delivery.schedule import write_time
from bot.errors import BadInput
from bot.message import Code, Facts, Line, Message, Text, Tone, context, paragraph
from bot.model import Permission
from bot.store import Session, subscriptions, workspaces

_ZONE = re.compile(r"(?:time ?)?zone\b(?: to\b)?", re.IGNORECASE)
_NAMED = re.compile(
    rf"^\s*({'|'.join(one.name for one in SETTINGS)})\s*[:=]\s*", re.IGNORECASE
)  # "points = 3"
_SPELLINGS = (
    (re.compile(r"^summariser\b", re.I), "summarizer"),
    (re.compile(r"^language\b", re.I), "languages"),
)
_BACK = frozenset({"default", "none", "reset"})
_BACK_ALSO = {"quiet hours": frozenset({"off", "no"}), "languages": frozenset({"all", "any"})}
_LESS = "-−–"  # before a word of a list that is taken away
_MOST_BROUGHT = 3  # publishers that stand for one source


async def settings(house: House, asked: Asked, command: Settings) -> Message:
    """All settings, one setting, or a change of one."""
    typed = command.change.strip()
    for other, name in _SPELLINGS:
        typed = other.sub(name, typed)
    typed = " ".join(_NAMED.sub(r"\1 ", typed, count=1).split())
    if typed.lower() in ("", "all"):
        return _all(asked)
    setting = next((s for s in SETTINGS if f"{typed.lower()} ".startswith(s.name + " ")), None)
    if setting is None and _ZONE.match(typed):
        zone = _ZONE.sub("", typed).strip() or "Berlin"
        raise BadInput("A time zone belongs to a daily briefing.", hint=f"edit 1 in {zone}")
    if setting is None and typed.lower() in _BACK:
        raise BadInput("Settings go back one by one.", hint="settings points default")
    if setting is None:
        names = ", ".join(s.name for s in SETTINGS)
        raise BadInput(f"There is no setting “{typed}”. Settings: {names}.", hint=f"settings {_near(typed)}")
    value = typed[len(setting.name) :].strip()
    if not value:
        how = context("Change it: ", Code(f"settings {setting.name} {_other(asked, setting)}"))
        return Message(headline=f"Settings · {setting.name}", blocks=(Facts((_row(asked, setting),)), how))
    await house.must(asked.origin, command, Permission.ADMIN)
    return await _changed(house, asked, setting, value)


async def _changed(house: House, asked: Asked, setting: Setting, value: str) -> Message:
    """A setting with another value, and what it means from now on."""
    back = _BACK | _BACK_ALSO.get(setting.name, frozenset())
    async with house.database.writing() as session:
        await subscriptions.hold_channel(session, asked.channel.id)  # of two words added at once both stay
        held = await workspaces.settings(session, asked.workspace_id, asked.channel.id)
        before = held.get(setting.name)
        by_source = await _publishers(session, asked, setting, before, value)
        value = ", ".join(by_source.get(word, word) for word in words_in(value)) if by_source else value
        after = None if value.lower() in back else _new_value(setting, before, value)
        if (before or setting.default) == (after or setting.default):  # undo takes back what was a change
            headline = f"{setting.name.capitalize()}: {after or setting.default or 'not set'} already"
            return Message(headline=headline, blocks=(context("Nothing was changed."),))
        await workspaces.change_setting(
            session,
            asked.workspace_id,
            asked.channel.id,
            setting.name,
            after,
            now=asked.now,
            person=asked.origin.person,
        )
        was, now = (value or setting.default or "not set" for value in (before, after))
        undo = await remember(
            session,
            house,
            asked,
            "setting",
            {"name": setting.name, "before": before},
            said=f"Setting changed: {setting.name} {now}; before: {was}",
            place_id=asked.channel.id,
        )
    shown = after if after is not None else f"{setting.default or 'not set'} (the default)"
    told = [f"{setting.help}. It holds in this channel from now on."]
    for called, names in by_source.items():
        of_whom = " or ".join(name.strip(f" {_LESS}") for name in names.split(","))
        name = called.lstrip(_LESS)
        told.append(f"“{name}” is a source's name here; the publisher of its articles is {of_whom}.")
    if setting.name == "quiet hours" and after:
        told += await _fall_into(house, asked, after)
    return Message(
        headline=f"{setting.name.capitalize()}: {shown}",
        blocks=tuple(map(paragraph, told)),
        buttons=(undo,),
        tone=Tone.GOOD,
    )


def _other(asked: Asked, setting: Setting) -> str:
    """A value to type that is not the one in force."""
    held = value_of(asked.settings, setting.name)
    return next(one for one in setting.examples if one != held.lower())


def _near(typed: str) -> str:
    """What may be meant by a line that begins with no setting: "exlude ads", "point 5", "remove ads"."""
    first, _, rest = typed.partition(" ")
    if typed[0] in _LESS or first.lower() in ("remove", "delete"):
        less = typed.lstrip(_LESS) if typed[0] in _LESS else rest
        return f"exclude -{less}" if less else "exclude"
    near = get_close_matches(first.lower(), [s.name for s in SETTINGS], 1)
    return f"{near[0]} {rest}".strip() if near else "points 5"


async def _publishers(
    session: Session, asked: Asked, setting: Setting, before: str | None, value: str
) -> dict[str, str]:
    """What stands for words that are a source's name here alone: the publishers whom its articles name."""
    found = {}
    for part in words_in(value) if setting.list else ():
        less, called = ("-", part.lstrip(_LESS).strip()) if part[0] in _LESS else ("", part)
        if less and called.lower() in map(str.lower, words_in(before or "")):
            continue  # it was set before a source was called so
        brought = await of_source_called(session, called, asked.workspace_id)
        if len(brought) > _MOST_BROUGHT:
            raise BadInput(
                f"{called} brings articles of {len(brought)} publishers. Name those that are meant.",
                hint=f"settings {setting.name} {less}{brought[0]}",
            )
        if brought:
            found[part] = ", ".join(f"{less}{name.replace(',', ' ')}" for name in brought)
    return found


def _new_value(setting: Setting, before: str | None, value: str) -> str | None:
    """What is stored now. Of a list: words are added, "-word" takes one away; None when none is left."""
    try:
        read = setting.reads(value)
    except BadInput as error:
        hint = f"settings {setting.name} {setting.examples[0]}"
        raise BadInput(error.sentence, hint=hint) from error
    if not setting.list:
        return read
    known = words_in(before or "")
    for word in read.split(", "):
        bare = word.lstrip(_LESS).strip()
        same = next((one for one in known if one.lower() == bare.lower()), None)
        if bare == word:
            known += [] if same else [word]
        elif same is None:
            now = f"It holds: {', '.join(known)}." if known else "It holds nothing."
            raise BadInput(f"“{bare}” is not in “{setting.name}”. {now}", hint=f"settings {setting.name}")
        else:
            known.remove(same)
    return ", ".join(known) or None


async def _fall_into(house: House, asked: Asked, hours: str) -> list[str]:
    """What quiet hours mean for the daily briefings of the channel whose time falls into them."""
    async with house.database.reading() as session:
        here = await subscriptions.of_channel(session, asked.channel.id)
    return [
        f"{said(one.topics)} at {write_time(one.minute)} falls into them: {note}"
        for one in here
        if (note := waits(hours, one.minute))
    ]


def _row(asked: Asked, setting: Setting) -> tuple[str, Line]:
    value = value_of(asked.settings, setting.name) or "not set"
    return (setting.name, (Text(value, strong=True), Text(f" — {setting.help}", quiet=True)))


def _all(asked: Asked) -> Message:
    return Message(
        headline="Settings of this channel",
        blocks=(
            Facts(tuple(_row(asked, setting) for setting in SETTINGS)),
            context(
                "Change one: ",
                Code("settings points 5"),
                " · back to the default: ",
                Code("settings points default"),
                " · take a word away: ",
                Code("settings exclude -layoffs"),
            ),
        ),
    )
