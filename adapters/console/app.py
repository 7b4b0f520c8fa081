"""The console: words in, one answer out; alone it opens a prompt. A real adapter, on the one door.

words | Bot.answer | render | print
"""

from __future__ import annotations

import getpass
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TextIO

import msgspec
from tzlocal import get_localzone_name

from adapters.console.render import Look, render
from bot.app import Bot
from bot.grammar import write
from bot.message import Message, Paragraph, Text, plain
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting

_WIDEST = 100  # columns of a terminal that are used: longer lines are hard to read


def origin() -> Origin:
    """The console's own place: one workspace, one channel, the person who is logged in, their zone."""
    try:
        person = getpass.getuser()
    except (KeyError, OSError):
        person = "operator"
    return Origin(
        platform=Platform.CONSOLE,
        workspace="local",
        channel="console",
        person=person,
        zone=_zone(),
        closed=False,
        channel_name="console",
        workspace_name="this computer",
    )


def _zone() -> str | None:
    try:
        return get_localzone_name()
    except (LookupError, OSError, ValueError):  # a machine without a zone; then it is asked for
        return None


def look_for(width: int | None = None, colour: bool | None = None) -> Look:
    """The look of the standard output: coloured if asked for, else on a terminal without NO_COLOR."""
    zone = datetime.now().astimezone().tzinfo
    assert zone is not None
    if colour is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = width or min(shutil.get_terminal_size().columns, _WIDEST)
    return Look(width=max(20, width), colour=colour, zone=zone)


async def once(bot: Bot, words: str, look: Look, *, as_json: bool) -> int:
    """Answer one line; the exit code is 0, or 1 when the answer is that it did not work."""
    message = await answer(bot, words, as_json=as_json)
    print(shown(message, look, as_json=as_json), file=stream_for(message, as_json=as_json))
    return int(message.failed)


async def lines(bot: Bot, typed: Iterable[str], look: Look, *, as_json: bool) -> int:
    """Answer the lines of a pipe, a command each; the exit code is 0, or 1 when one did not work.

    As JSON every answer is one line, so that a script can take them one by one.
    """
    failed = 0
    for line in typed:
        if line.strip():
            message = await answer(bot, line, as_json=as_json)
            words = shown(message, look, as_json=as_json, indent=None)
            print(words if as_json else f"{words}\n", file=stream_for(message, as_json=as_json))
            failed = failed or int(message.failed)
    return failed


async def answer(bot: Bot, line: str, *, as_json: bool = False) -> Message:
    """The answer to a line; its files go into the current folder, or stay in it as text for a script."""
    message = await bot.answer(line, origin(), progress)
    return message if as_json else saved(message, Path())


def saved(message: Message, folder: Path) -> Message:
    """The message, with where its files are now. A file that is there already is left as it is."""
    told = []
    failed = False
    for file in message.files:
        try:
            with (folder / file.name).open("xb") as stream:
                stream.write(file.data)
            told.append(f"Saved as {file.name} in this folder.")
        except FileExistsError:
            failed = True
            told.append(
                f"{file.name} is in this folder already and was left as it is: move it, then try again."
            )
        except OSError as error:
            failed = True
            told.append(f"{file.name} cannot be written into this folder ({error.strerror or error}).")
    paragraphs = tuple(Paragraph((Text(line),)) for line in told)
    return replace(message, blocks=(*message.blocks, *paragraphs), failed=message.failed or failed)


def shown(message: Message, look: Look, *, as_json: bool, indent: int | None = 2) -> str:
    """The message for the screen, or for scripts."""
    return to_json(message, indent) if as_json else render(message, look)


def stream_for(message: Message, *, as_json: bool) -> TextIO:
    """A pipe takes answers; what did not work is for the person, unless a script asked."""
    return sys.stderr if message.failed and not as_json else sys.stdout


async def progress(step: str) -> None:
    """Say what is being done, on the error stream so that a pipe stays clean."""
    print(f"{step} …", file=sys.stderr, flush=True)


def to_json(message: Message, indent: int | None = 2) -> str:
    """The message for scripts: its words, its briefing as data, and what can be typed next."""
    briefing = msgspec.to_builtins(message.briefing) if message.briefing is not None else None
    commands = [(b.typed, b.command) for b in message.buttons if b.command is not None and b.command.listed]
    return json.dumps(
        {
            "ok": not message.failed,
            "headline": message.headline,
            "text": plain(message),
            "briefing": briefing,
            "files": [{"name": f.name, "text": f.data.decode("utf-8", "replace")} for f in message.files],
            "next": list(dict.fromkeys(typed or write(command) for typed, command in commands)),
        },
        ensure_ascii=False,
        indent=indent,
    )


class ConsoleTransport:
    """Posts go to the screen; the person at the keyboard is the operator and may do everything."""

    platform = Platform.CONSOLE

    def __init__(self, show: Callable[[str], None], look: Look) -> None:
        self._show = show
        self._look = look
        self._posted: set[str] = set()

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        """Show it once; the same key again is the same post, and names it in later processes, too."""
        if key not in self._posted:
            self._posted.add(key)
            what = f"reply {key} to {address.thread}" if address.thread else f"post {key}"
            self._show(f"── {what} ──\n{render(message, self._look)}\n")
        return Posted(key)

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        """What this process has shown; an earlier process's screen cannot be looked at."""
        if key in self._posted:
            return Sighting.SEEN, Posted(key)
        return Sighting.UNKNOWN, None

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        """Show the new state of an earlier post."""
        self._show(f"── post {posted.reference} now says ──\n{render(message, self._look)}\n")

    async def check(self, address: Address) -> None:
        """A screen can always be written to."""

    async def tell(self, origin: Origin, message: Message) -> None:
        """A note to the person."""
        self._show(render(message, self._look))

    async def may(self, origin: Origin, permission: Permission) -> bool:
        """Whoever can start the program owns its data."""
        return True

    def sees(self, origin: Origin, channel: str) -> bool | None:
        """It is all theirs."""
        return True

    async def is_closed(self, address: Address) -> bool | None:
        """A screen is its person's, who is all of its workspace."""
        return False
