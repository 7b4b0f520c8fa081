"""source rename: what a workspace calls a source, whatever the source calls itself.

A source is stored once for all who follow it, so the name stands with the following. Articles keep their
publisher's name, which is the same for everybody.
"""

from __future__ import annotations

import re

from bot.answers.asked.names import LONGEST, tidy
from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.sources.listing import of_name, own_of_name
from bot.commands import SourceList, SourceRename
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Button, Message, Tone, paragraph
from bot.seen import seen
from bot.store import Session, sources

_SIGN = re.compile(r"^(?:=|:|->|→|as\b)\s*", re.IGNORECASE)  # "3 = Harbour News"


async def source_rename(house: House, asked: Asked, command: SourceRename) -> Message:
    """Call a source by another name here; others who follow it see nothing of it."""
    which, name = _given(command)
    async with house.database.writing() as session:
        if not name:
            raise await _no_name(session, asked, which)
        source = await own_of_name(session, asked, which)
        if name == source.name:
            return Message(
                headline=f"{name} is called so already", buttons=(Button("All sources", SourceList()),)
            )
        await sources.call(session, asked.workspace_id, source.id, name)
        before = {"id": source.id, "called": source.called}
        said = f"Source renamed: {source.name} is now {name}"
        undo = await remember(session, house, asked, "source renamed", before, said=said)
    told = "It is called so in this workspace alone. Its articles keep the name of their publisher."
    return Message(
        headline=f"{source.name} is now {name}",
        blocks=(paragraph(told),),
        buttons=(undo, Button("All sources", SourceList())),
        tone=Tone.GOOD,
    )


def _given(command: SourceRename) -> tuple[str, str]:
    """(which source, its new name). Behind a number or an address all is the name, also without “to”."""
    which, name = command.source, command.name
    first, _, rest = which.partition(" ")
    if rest and ("://" in first or first.removeprefix("#").isdecimal()):
        rest = "" if rest.lower() == "to" else rest
        which, name = first, f"{rest} to {name}" if name else rest  # of "3 Road to Paris" the "to" is no sign
    name = _SIGN.sub("", name)
    wrong = ""
    if seen(name) != name:
        wrong = "A name is one line of what can be seen; this one has other signs in it."
    elif len(tidy(name)) > LONGEST:
        wrong = f"A name is at most {LONGEST} characters, and this one has {len(tidy(name))}."
    if wrong:
        raise BadInput(wrong, hint=write(SourceRename(source=which, name="Harbour News")))
    return which, tidy(name)


async def _no_name(session: Session, asked: Asked, which: str) -> BadInput:
    """What is said without a new name: of "bay Harbour Bay" the first words may be the source."""
    words = which.split()
    for length in range(len(words), 0, -1):
        try:
            await of_name(session, asked, " ".join(words[:length]))
        except BadInput:
            continue
        source, name = " ".join(words[:length]), " ".join(words[length:])
        told = (
            "The new name stands behind “to”." if name else "The new name is missing; it stands behind “to”."
        )
        return BadInput(told, hint=write(SourceRename(source=source, name=name or "Harbour News")))
    return BadInput(f"There is no source “{which}” here.", hint="source list")
