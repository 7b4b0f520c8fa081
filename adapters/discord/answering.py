"""An interaction, from its acknowledgement to its answer.

acknowledge (at once, privately) | translate | Bot.answer | render | edit, or post for everyone

Who may do what, and every word of an answer, is the core's. Discord's own is here: an answer that was
acknowledged privately stays private, so one for everyone is a follow-up; a form must be the first response;
a token lives 15 minutes; a second delivery of an interaction is refused at its acknowledgement.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import partial
from typing import Any

import discord

from adapters.discord.escape import escape
from adapters.discord.forms import command_of, modal_of
from adapters.discord.pressing import How, pressed
from adapters.discord.refusals import FAILED
from adapters.discord.showing import show
from bot import grammar
from bot.app import Bot
from bot.commands import Attempt, Brief, Command, Completes, attempt, brief_on, build, decode, is_bare
from bot.errors import BriefError
from bot.message import Message
from bot.model import Origin, Platform
from bot.underway import UnderWay

log = logging.getLogger("aibrief.discord")
_PATIENCE = 14 * 60.0  # seconds; the token ends after 15 minutes
_FORM_PATIENCE = 1.5  # seconds to wait for a form before the acknowledgement, which is due after 3
_AT_ONCE = 16  # answers; the others are acknowledged meanwhile and wait
_UPLOAD = 2_000_000  # bytes
_NO_FILE = "That file could not be read. Send an outline (OPML) as text, at most 2 MB."


# Who has just asked, as Discord vouches for them: with their roles, in a server that the bot is a member of
ASKED_BY: ContextVar[discord.Member | None] = ContextVar("asked_by", default=None)


def origin_of(interaction: discord.Interaction) -> Origin:
    """Who asks, and where. A server that the bot is no member of is not taken for one: the person asks as
    they would in a direct message, with what they brought along themselves."""
    person = str(interaction.user.id)
    guild = interaction.client.get_guild(interaction.guild_id) if interaction.guild_id else None
    ASKED_BY.set(interaction.user if guild and isinstance(interaction.user, discord.Member) else None)
    return Origin(
        platform=Platform.DISCORD,
        workspace=str(guild.id) if guild else f"dm:{person}",
        channel=str(interaction.channel_id) if guild else f"dm:{person}",
        person=person,
        person_name=interaction.user.display_name,
        private=guild is None,
        channel_name=getattr(interaction.channel, "name", None) or "" if guild else "",
        workspace_name=guild.name if guild else "",
    )


class Answering:
    """Every interaction's way through the bot; ``finish`` waits for those under way."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._under_way = UnderWay()
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._stopping = False

    async def finish(self, seconds: float) -> None:
        """Wait for the answers that are under way, at most so long; no other one is begun."""
        self._stopping = True
        await self._under_way.finish(seconds)

    async def asked(
        self, interaction: discord.Interaction, kind: type[Command], values: dict[str, object]
    ) -> None:
        """A typed command."""
        given = {name: value for name, value in values.items() if value is not None}
        if kind is Brief and set(given) == {"topic"}:
            # alone, the topic may be any line of the free-text grammar: what help and errors suggest works
            await self._answer(interaction, attempt(grammar.parse, str(given["topic"])))
        elif any(isinstance(value, discord.Attachment) for value in given.values()):
            await self._answer(interaction, partial(_with_files, kind, given))
        else:
            await self._answer(interaction, attempt(build, kind, given))

    async def on_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """A choice from a message's menu: its words, and those of its embeds, are what is asked about."""
        told = [message.content]
        for embed in message.embeds:
            told += [embed.title or "", embed.description or ""]
        await self._answer(interaction, attempt(brief_on, told))

    async def pressed(self, interaction: discord.Interaction) -> None:
        """A button or a menu's option; a value that is no command ends in a private sentence. The same
        person's next press of it, while the first is being answered, is the same wish."""
        data: Any = interaction.data
        how, value = pressed((data.get("values") or [data["custom_id"]])[0])
        message = interaction.message
        here = how is How.HERE and message is not None and (message.flags.ephemeral or _alone(interaction))
        with self._under_way.wish(interaction.user.id, message.id if message else 0, value) as new:
            if new:
                await self._answer(interaction, attempt(decode, value), here=here)
            else:
                await _acknowledge(interaction, here=True)

    async def sent(self, interaction: discord.Interaction) -> None:
        """A form."""
        data: Any = interaction.data
        await self._answer(interaction, attempt(command_of, data["custom_id"], data["components"]))

    async def suggest(self, interaction: discord.Interaction, kind: Completes, typed: str) -> tuple[str, ...]:
        """Values for an option that is being typed."""
        return await self._bot.suggest(kind, typed, origin_of(interaction), 25)

    async def _answer(
        self,
        interaction: discord.Interaction,
        command: Attempt | Callable[[], Awaitable[Attempt]],
        *,
        here: bool = False,
    ) -> None:
        """Acknowledge and answer; what gives its command only after a while is called in between."""
        if self._stopping:  # not acknowledged: another process may be there to answer it
            return
        task = asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        if not callable(command) and is_bare(command) and await self._open_form(interaction, command):
            return
        if not await _acknowledge(interaction, here=here):
            return
        if callable(command):
            command = await command()
        message = await self._ask(interaction, command, here=here)
        await show(interaction, message, answers=command, here=here)

    async def _ask(self, interaction: discord.Interaction, command: Attempt, *, here: bool) -> Message:
        async def progress(step: str) -> None:
            try:
                await interaction.edit_original_response(content=f"-# {escape(step)} …")
            except FAILED:
                log.info("a step could not be shown")

        told = None if here else progress  # a page that is being turned stays until the next one is there
        since = time.monotonic()
        async with self._places:  # who has one asked before: it has its turn in time
            left = _PATIENCE - (time.monotonic() - since)
            return await self._bot.answer(command, origin_of(interaction), told, left)

    async def _open_form(self, interaction: discord.Interaction, command: Attempt) -> bool:
        """Answer with a form, when the core has one and has it in time. Asked alone, these commands change
        nothing, so they may be asked again after the acknowledgement."""
        asking = asyncio.ensure_future(self._bot.answer(command, origin_of(interaction)))
        done, _ = await asyncio.wait({asking}, timeout=_FORM_PATIENCE)
        if not done:
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
            return False
        form = asking.result().form
        if form is None:
            return False
        try:
            await interaction.response.send_modal(modal_of(form))
        except discord.HTTPException as error:
            log.info("a form was not taken: %s", error.code)
            return error.code in _LOST
        return True


_LOST = (10062, 40060)  # unknown interaction (too late, or another process's), already acknowledged


def _alone(interaction: discord.Interaction) -> bool:
    """Whether it is the bot's own conversation with the person: there is nobody to hide an answer from, and
    one that only they see is gone when their app starts again."""
    return interaction.context.dm_channel


async def _acknowledge(interaction: discord.Interaction, *, here: bool) -> bool:
    """Tell Discord that an answer comes; False when it is not ours to give (any more)."""
    try:
        if here:
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=not _alone(interaction), thinking=True)
    except discord.HTTPException as error:
        log.info("an interaction was not acknowledged: %s", error.code)
        return False
    except FAILED as error:
        log.warning("an interaction could not be acknowledged: %s", type(error).__name__)
        return False
    return True


async def _with_files(kind: type[Command], given: dict[str, object]) -> Attempt:
    """The command with the text of the files that came along."""
    ready = dict(given)
    for name, value in given.items():
        if not isinstance(value, discord.Attachment):
            continue
        if value.size > _UPLOAD:
            return BriefError(_NO_FILE)
        try:
            ready[name] = (await value.read()).decode("utf-8-sig")
        except (UnicodeDecodeError, *FAILED):
            return BriefError(_NO_FILE)
    return attempt(build, kind, ready)
