"""An answer on its way to the person: where it belongs, and if Slack does not take it there, another way.

the address that came with the question | else a message in the channel that only they see | else a direct one
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.asking import Asking
from adapters.slack.clients import Clients
from adapters.slack.escape import mrkdwn
from adapters.slack.files import send_files
from adapters.slack.refusals import FAILED, cause_of, code_of, details_of, is_outage
from adapters.slack.render import Shown, render
from bot.commands import Attempt
from bot.errors import BriefError
from bot.message import Audience, Message

log = logging.getLogger("aibrief.slack")
# Slack's words for blocks that it does not take: the same words without them may be
_NO_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long")


class NotTaken(Exception):
    """The address that came with a question did not take the answer; the text is Slack's word for why."""

    def __init__(self, why: str, *, status: int) -> None:
        super().__init__(why)
        self.status = status


_FAILED = (NotTaken, *FAILED)
_Way = Callable[[Asking, Shown, bool], Awaitable[None]]


def _may_stand(error: Exception) -> bool:
    """Whether the message may be there all the same: a broken line, an outage."""
    match error:
        case NotTaken():
            return error.status >= 500
        case SlackApiError():
            return is_outage(error)
        case _:
            return not isinstance(error, BriefError)


class Sending:
    """Sends answers, each by the first way that works."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def send(self, asking: Asking, message: Message, answers: Attempt | None = None) -> None:
        """Put an answer where it belongs; when no way works, the log has it."""
        public = message.audience is Audience.CHANNEL and not message.failed
        sent = bool(message.files) and await send_files(self._clients, asking, message)
        shown = render(message, answers=answers, with_files=not sent)
        ways: list[_Way] = [self._directly]  # the last is tried first
        if not asking.private:
            ways.append(self._in_channel)
        if asking.response_url:
            ways.append(self._respond)
        while ways:
            try:
                await ways[-1](asking, shown, public)
                return
            except _FAILED as error:
                cause = str(error) if isinstance(error, NotTaken) else cause_of(error)
                log.warning("an answer was not taken: %s", cause)
                if _may_stand(error):  # a second one before everybody would be its double
                    public = False
                elif shown.blocks and any(code in cause for code in _NO_BLOCKS):
                    shown = Shown(shown.text, [])  # the same way once more, with the words alone
                    continue
                ways.pop()

    async def note(self, asking: Asking, step: str) -> None:
        """A line about what is being done, which only the person sees."""
        text = f"{mrkdwn(step)} …"
        try:
            await self._respond(replace(asking, here=False), Shown(text, []), False)
        except _FAILED as error:
            log.info("a step could not be shown: %s", type(error).__name__)

    async def _respond(self, asking: Asking, shown: Shown, public: bool) -> None:
        body: dict[str, Any] = {"text": shown.text, "unfurl_links": False, "unfurl_media": False}
        if shown.blocks:
            body["blocks"] = shown.blocks
        if asking.here:
            body |= {"replace_original": True}
        else:
            body |= {"response_type": "in_channel" if public else "ephemeral", "replace_original": False}
            if asking.thread:
                body["thread_ts"] = asking.thread
        answer = await self._clients.webhook(asking.response_url).send_dict(body)
        if answer.status_code != 200 or answer.body.strip() not in ("ok", "", '{"ok":true}'):
            raise NotTaken(answer.body[:80], status=answer.status_code)

    async def _in_channel(self, asking: Asking, shown: Shown, public: bool) -> None:
        client = await self._clients.of(asking.team)
        if public:
            await post(client, asking.channel, shown, thread_ts=asking.thread or None)
            return
        await client.chat_postEphemeral(
            channel=asking.channel,
            user=asking.person,
            text=shown.text,
            blocks=shown.blocks,
            # Slack takes a note for a thread in which nothing stands yet, and shows it to nobody
            thread_ts=None if asking.begins else asking.thread or None,
        )

    async def _directly(self, asking: Asking, shown: Shown, _: bool) -> None:
        await post(await self._clients.of(asking.team), asking.person, shown)


async def post(client: AsyncWebClient, channel: str, shown: Shown, **more: Any) -> Any:
    """chat.postMessage, with link previews off; blocks that Slack refuses are left out."""
    given = {"channel": channel, "text": shown.text, "unfurl_links": False, "unfurl_media": False, **more}
    try:
        return await client.chat_postMessage(**given, blocks=shown.blocks)
    except SlackApiError as error:
        if code_of(error) not in _NO_BLOCKS or is_outage(error) or not shown.blocks:
            raise
        log.error("blocks were not taken: %s", details_of(error))
        return await client.chat_postMessage(**given)
