"""An answer's way back: to the one who asked, or to everyone in the channel.

An acknowledgement that was private makes the first answer private, so a message for everyone is a follow-up.
Nothing that is sent can ping anyone.
"""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from typing import Any

import discord

from adapters.discord.components import view_of
from adapters.discord.refusals import FAILED
from adapters.discord.render import Shown, render
from bot.app import NOT_SHOWN
from bot.commands import Attempt
from bot.message import Audience, Button, Form, Message

log = logging.getLogger("aibrief.discord")


async def show(
    interaction: discord.Interaction, message: Message, *, answers: Attempt, here: bool = False
) -> None:
    """Put an answer where it belongs; when Discord does not take it, say so to the person."""
    if message.form is not None:
        message = _with_opener(message, message.form)
    public = message.audience is Audience.CHANNEL and _may_speak(interaction)
    try:
        if public:
            await _publish(interaction, message)
        elif here and message.failed:
            await interaction.followup.send(ephemeral=True, **payload(render(message), message))
        else:
            await _edit(interaction, render(message, answers=answers), message)
        return
    except discord.HTTPException as error:
        log.warning("an answer was not taken: status %s, code %s", error.status, error.code)
    except FAILED as error:
        log.warning("an answer could not be sent: %s", type(error).__name__)
        return  # nor would a note about it
    except Exception:  # a bug of ours: nobody is left with "is thinking"
        log.exception("an answer could not be shown")
    try:
        await _edit(interaction, render(NOT_SHOWN), NOT_SHOWN)
    except FAILED:
        log.warning("nor was the note about it")


def _with_opener(message: Message, form: Form) -> Message:
    """A form that came too late to be opened: a button that opens it."""
    opener = Button(form.title, form.command, primary=True)
    return replace(message, buttons=(opener, *message.buttons))


async def _publish(interaction: discord.Interaction, message: Message) -> None:
    """For everyone: a follow-up. The first one would take the place of the private acknowledgement and its
    privacy with it, so that is filled and taken away."""
    shown = render(message, public=True)
    await interaction.edit_original_response(content=shown.content)
    await interaction.followup.send(silent=message.silent, **payload(shown, message))
    try:
        await interaction.delete_original_response()
    except discord.HTTPException as error:
        log.info("a private note stayed: %s", error.code)


def _may_speak(interaction: discord.Interaction) -> bool:
    """Whether the person may write here themselves: the bot is no way around a channel's permissions."""
    if interaction.guild_id is None:
        return True
    given = interaction.permissions
    if isinstance(interaction.channel, discord.Thread):
        return given.send_messages_in_threads
    return given.send_messages


async def _edit(interaction: discord.Interaction, shown: Shown, message: Message) -> None:
    await interaction.edit_original_response(**{"content": None, **replacing(shown, message)})


def replacing(shown: Shown, message: Message) -> dict[str, Any]:
    """The parts of a message that takes the place of another."""
    parts = {"view": None, **payload(shown, message)}
    files = parts.pop("files", [])
    return {**parts, "attachments": files}


def payload(shown: Shown, message: Message) -> dict[str, Any]:
    """The parts of a message as the library takes them; nothing in it can ping anyone."""
    parts: dict[str, Any] = {
        "embeds": [discord.Embed.from_dict(embed) for embed in shown.embeds],
        "allowed_mentions": discord.AllowedMentions.none(),
    }
    if shown.content:
        parts["content"] = shown.content
    view = view_of(shown.rows)
    if view is not None:
        parts["view"] = view
    if message.files:
        parts["files"] = [discord.File(io.BytesIO(f.data), filename=f.name) for f in message.files[:10]]
    return parts
