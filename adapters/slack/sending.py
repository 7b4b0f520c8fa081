"""An answer on its way to the person: where it belongs, and if Slack does not take it there, another way.

the address that came with the question | else a message in the channel that only they see | else a direct one
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.asking import Asking, Json
from adapters.slack.clients import Clients
from adapters.slack.escape import entities, mrkdwn
from adapters.slack.own import granted
from adapters.slack.refusals import FAILED, cause_of, code_of, details_of, is_sure
from adapters.slack.render import Shown, render
from bot.commands import Attempt
from bot.message import Audience, Message
from bot.seen import seen

log = logging.getLogger("aibrief.slack")
# Slack's words for blocks that it does not take: the same words without them may be
_NO_BLOCKS = ("invalid_blocks", "msg_too_long", "msg_blocks_too_long")
_Send = Callable[[Shown], Awaitable[Any]]


class Sending:
    """Sends answers, each by the first way that works."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def send(self, asking: Asking, message: Message, answers: Attempt | None = None) -> None:
        """Put an answer where it belongs; when no way works, the log has it."""
        public = message.audience is Audience.CHANNEL and not message.failed
        sent = bool(message.files) and await self._send_files(asking, message)
        shown = render(message, answers=answers, with_files=not sent)
        ways = [self._respond] if asking.response_url else []
        if not asking.private:
            ways.append(self._in_channel)
        for way in (*ways, self._directly):
            try:
                await _blocks_or_words(partial(way, asking, public), shown)
                return
            except FAILED as error:
                log.warning("an answer was not taken: %s", cause_of(error))
                public = public and is_sure(error)  # a second one before everybody would be its double

    async def note(self, asking: Asking, step: str) -> None:
        """A line about what is being done, which only the person sees."""
        text = f"{mrkdwn(step)} …"
        try:
            await self._respond(replace(asking, here=False), False, Shown(text, []))
        except FAILED as error:
            log.info("a step could not be shown: %s", cause_of(error))

    async def _send_files(self, asking: Asking, message: Message) -> bool:
        """Whether the files went out as files, to the person alone; it needs the scope ``files:write``."""
        try:
            client = await self._clients.of(asking.team)
            if "files:write" not in granted(await client.auth_test()):
                return False
            opened = await client.chat_postMessage(
                channel=asking.person, text=entities(seen(message.headline))
            )
            uploads = [{"filename": f.name, "content": f.data, "title": f.name} for f in message.files[:10]]
            await client.files_upload_v2(file_uploads=uploads, channel=opened["channel"])
        except FAILED as error:
            log.info("files could not be sent: %s", cause_of(error))
            return False
        return True

    async def _respond(self, asking: Asking, public: bool, shown: Shown) -> None:
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
            word = answer.body[:80] or str(answer.status_code)
            said: Any = SimpleNamespace(data={"error": word}, status_code=answer.status_code, headers={})
            raise SlackApiError("The address of a question took no answer.", said)  # type: ignore[no-untyped-call]

    async def _in_channel(self, asking: Asking, public: bool, shown: Shown) -> None:
        client = await self._clients.of(asking.team)
        if public:
            await _post(client, asking.channel, {"thread_ts": asking.thread or None}, shown)
            return
        await client.chat_postEphemeral(
            channel=asking.channel,
            user=asking.person,
            text=shown.text,
            blocks=shown.blocks,
            # Slack takes a note for a thread in which nothing stands yet, and shows it to nobody
            thread_ts=None if asking.begins else asking.thread or None,
        )

    async def _directly(self, asking: Asking, _: bool, shown: Shown) -> None:
        await _post(await self._clients.of(asking.team), asking.person, {}, shown)


async def post(client: AsyncWebClient, channel: str, shown: Shown, **more: Any) -> Any:
    """chat.postMessage, with link previews off; blocks that Slack refuses are left out."""
    return await _blocks_or_words(partial(_post, client, channel, more), shown)


async def _post(client: AsyncWebClient, channel: str, more: Json, shown: Shown) -> Any:
    given = {"channel": channel, "text": shown.text, "unfurl_links": False, "unfurl_media": False, **more}
    return await client.chat_postMessage(**given, blocks=shown.blocks or None)


async def _blocks_or_words(send: _Send, shown: Shown) -> Any:
    """Send it; where Slack refuses the blocks for sure, the words without them go the same way."""
    try:
        return await send(shown)
    except SlackApiError as error:
        refused = any(code in code_of(error) for code in _NO_BLOCKS)
        if not (refused and shown.blocks and is_sure(error)):
            raise
        log.error("blocks were not taken: %s", details_of(error))
        return await send(Shown(shown.text, []))
