"""A question, from its acknowledgement to its answer.

seen before? | origin, with the zone | Bot.answer | where it belongs | render | send, else another way

Slack's own is here: a modal opens only within 3 seconds of the press; an address to answer at lives 30
minutes; the home tab has no place for a message, so its answers are modals. Every word is the core's.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

from adapters.slack.asking import Asking
from adapters.slack.clients import Clients
from adapters.slack.people import People
from adapters.slack.refusals import FAILED, cause_of
from adapters.slack.sending import Sending
from adapters.slack.views import home_of, view_of, waiting_view
from bot.app import NOT_SHOWN, Bot
from bot.commands import Attempt, Brief, Command, Home, attempt, is_bare
from bot.message import Audience, Message
from bot.model import Origin, Platform
from bot.ports import Progress
from bot.underway import UnderWay

log = logging.getLogger("aibrief.slack")
_PATIENCE = 25 * 60.0  # seconds; the address to answer at ends after 30 minutes
_FORM_PATIENCE = 1.0  # seconds to wait before a modal is opened empty; its trigger ends after 3

# Where Slack itself has just seen the person ask: (workspace, channel, person)
SEEN_IN: ContextVar[tuple[str, str, str]] = ContextVar("seen_in", default=("", "", ""))


class Answering:
    """Every question's way through the bot."""

    def __init__(self, bot: Bot, clients: Clients, people: People) -> None:
        self._bot = bot
        self._clients = clients
        self._people = people
        self._sending = Sending(clients)
        self.under_way = UnderWay()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it after the acknowledgement; what goes wrong there ends in the log."""
        self.under_way.add(asyncio.create_task(self._guarded(work)))

    async def answer(self, asking: Asking, read: Callable[[], Command], key: str) -> None:
        """Answer a question once, however often it arrives; ``read`` gives its command."""
        if not await self._first_time(key):
            return
        try:
            await self._answer(asking, attempt(read))
        except Exception:
            log.exception("an answer could not be shown")
            await self._sending.send(asking, NOT_SHOWN)

    async def press(
        self, asking: Asking, read: Callable[[], Command], key: str, button: tuple[str, ...]
    ) -> None:
        """Answer a press; the same person's next one on that ``button`` meanwhile is the same wish."""
        with self.under_way.wish(asking.team, asking.person, *button) as new:
            if new:
                await self.answer(asking, read, key)

    async def show_home(self, asking: Asking) -> None:
        """Publish the home tab."""
        message = await self._ask(asking, Home())
        try:
            client = await self._clients.of(asking.team)
            await client.views_publish(user_id=asking.person, view=home_of(message))
        except FAILED as error:
            log.warning("the home tab could not be shown: %s", cause_of(error))

    async def left(self, team: str, key: str, at: int) -> None:
        """The bot was removed from a workspace ``at`` a time, in UTC seconds; 0 when Slack does not say."""
        if await self._first_time(key):
            await self._bot.left(Platform.SLACK, team, at)

    async def origin(self, asking: Asking) -> Origin:
        """Who asks, and where."""
        profile = await self._people.profile(asking.team, asking.person)
        return Origin(
            platform=Platform.SLACK,
            workspace=asking.team,
            channel=asking.channel,
            person=asking.person,
            person_name=profile.name,
            zone=profile.zone,
            guest=profile.guest,
            private=asking.private,
            # a channel that is shared may be of another kind in the workspace of a guest
            closed=asking.private or asking.closed or (None if profile.guest else asking.closed),
            channel_name=asking.channel_name,
            workspace_name=asking.team_name,
        )

    async def _answer(self, asking: Asking, command: Attempt) -> None:
        if asking.public and isinstance(command, Brief):
            command = replace(command, public=True)
        if asking.modal or (asking.trigger and is_bare(command)):
            await self._in_modal(asking, command)
        else:
            message = await self._ask(asking, command, self._progress(asking))
            if not await self._open_form(asking, message):
                await self._sending.send(asking, message, command)
        if asking.home:
            await self.show_home(asking)

    async def _open_form(self, asking: Asking, message: Message) -> bool:
        """Open the form of an answer; without one, or too late for it, its words are shown."""
        if message.form is None or not asking.trigger:
            return False
        try:
            client = await self._clients.of(asking.team)
            await client.views_open(trigger_id=asking.trigger, view=view_of(message, asking, None))
        except FAILED as error:
            log.info("a form was not taken: %s", cause_of(error))
            return False
        return True

    async def _in_modal(self, asking: Asking, command: Attempt) -> None:
        """Show the answer in a modal: the open one, or one that is opened before its trigger ends."""
        asked = asyncio.ensure_future(self._ask(asking, command))
        message: Message | None = None
        if not asking.view:
            await asyncio.wait({asked}, timeout=_FORM_PATIENCE)
            message = asked.result() if asked.done() else None
        if message is not None and not (asking.modal or message.form):
            await self._sending.send(asking, message, command)
            return
        try:
            client, view = await self._clients.of(asking.team), asking.view
            if not view:
                first = view_of(message, asking, command) if message else waiting_view(asking)
                view = (await client.views_open(trigger_id=asking.trigger, view=first))["view"]["id"]
            if message is None:
                message = await asked
                await client.views_update(view_id=view, view=view_of(message, asking, command))
            await self._also_in_channel(asking, message)
        except FAILED as error:
            log.info("a modal was not taken: %s", cause_of(error))
            await self._sending.send(asking, await asked, command)

    async def _also_in_channel(self, asking: Asking, message: Message) -> None:
        if message.audience is Audience.CHANNEL and not message.failed and not asking.private:
            await self._sending.send(asking, message)

    async def _ask(self, asking: Asking, command: Attempt, progress: Progress | None = None) -> Message:
        SEEN_IN.set((asking.team, asking.channel, asking.person))
        return await self._bot.answer(command, await self.origin(asking), progress, _PATIENCE)

    def _progress(self, asking: Asking) -> Progress:
        """One note that work is being done; more would stay in the channel."""
        told = False

        async def note(step: str) -> None:
            nonlocal told
            if told or not asking.response_url:
                return
            told = True
            await self._sending.note(asking, step)

        return note

    async def _first_time(self, key: str) -> bool:
        try:
            return await self._bot.first_time(f"slack:{key}")
        except Exception:  # the store is ill: the answer says so, and nobody is left without one
            log.exception("it could not be told whether a question is new")
            return True

    async def _guarded(self, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception:
            log.exception("a question was not answered")
