"""What Slack tells us, translated into questions: slack-bolt's listeners.

Each acknowledges first and leaves the rest to a task of its own. Only the zones for a form's field are the
acknowledgement itself.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from hashlib import sha256
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult

from adapters.slack import asking as came
from adapters.slack.answering import Answering
from adapters.slack.asking import Json
from adapters.slack.clients import Clients
from adapters.slack.forms import FORM, ZONES, command_of, mistakes_of, options_of
from adapters.slack.views import waiting_view
from adapters.slack.words import typed
from bot import grammar
from bot.app import Bot
from bot.commands import Completes, brief_on, decode

log = logging.getLogger("aibrief.slack")
COMMAND = "/aibrief"
SHORTCUT = "brief_on"
_MENTION = re.compile(r"<@(?P<id>[A-Z0-9]+)(?:\|[^<>]*)?>")


def build_app(bot: Bot, clients: Clients, answering: Answering, *, signing_secret: str) -> AsyncApp:
    """A bolt app whose every listener is an acknowledgement and a task."""

    async def authorize(enterprise_id: str | None, team_id: str | None, **_: Any) -> AuthorizeResult:
        # The workspace's token is looked up after the acknowledgement, by whoever answers.
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token="-")

    framework = logging.getLogger("slack_bolt.aibrief")
    framework.setLevel(logging.ERROR)  # it warns that it does not use the tokens of the environment, and more
    app = AsyncApp(
        name="slack_bolt.app",  # the library sets the level of the logger of this name: not one of ours
        logger=framework,
        client=clients.bare(),
        signing_secret=signing_secret or "-",
        authorize=authorize,
        request_verification_enabled=False,  # done in ``serving``, where a malformed one is no error of ours
        process_before_response=True,  # the acknowledgement leaves as soon as the listener returns
        ignoring_self_events_enabled=False,  # needs a lookup of who we are; mentions are checked below
        ignoring_self_assistant_message_events_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    _commands(app, answering)
    _presses(app, answering)
    _forms(app, bot, answering)
    _events(app, answering)
    return app


def _commands(app: AsyncApp, answering: Answering) -> None:
    @app.command(COMMAND)
    async def command(ack: AsyncAck, body: Json) -> None:
        await ack()
        read = partial(grammar.parse, typed(body.get("text", "")))
        answering.start(answering.answer(came.of_command(body), read, body.get("trigger_id", "")))

    @app.shortcut({"callback_id": SHORTCUT, "type": "message_action"})
    async def shortcut(ack: AsyncAck, body: Json) -> None:
        await ack()
        read = partial(brief_on, _words_of(body.get("message") or {}))
        answering.start(answering.answer(came.of_press(body), read, body.get("trigger_id", "")))


def _presses(app: AsyncApp, answering: Answering) -> None:
    @app.action(re.compile("^(press|turn):"))
    async def press(ack: AsyncAck, body: Json) -> None:
        await ack()
        action, place = body["actions"][0], body.get("container") or {}
        asking = came.of_press(body, turn=action["action_id"].startswith("turn:"))
        value = action.get("value", "")
        button = (place.get("message_ts") or place.get("view_id") or "", value)
        key = body.get("trigger_id", "")
        answering.start(answering.press(asking, partial(decode, value), key, button))

    @app.action(re.compile("^open:"))
    async def opened(ack: AsyncAck) -> None:
        await ack()


def _forms(app: AsyncApp, bot: Bot, answering: Answering) -> None:
    @app.view(FORM)
    async def sent(ack: AsyncAck, body: Json) -> None:
        wrong = mistakes_of(body["view"])
        if wrong:
            await ack(response_action="errors", errors=wrong)
            return
        asking = came.of_view(body)
        await ack(response_action="update", view=waiting_view(asking))
        key = f"{body['view']['id']}:{body['view'].get('hash', '')}"
        answering.start(answering.answer(asking, partial(command_of, body["view"]), key))

    @app.options(ZONES)
    async def zones(ack: AsyncAck, body: Json) -> None:
        origin = await answering.origin(came.of_view(body))
        await ack(options=options_of(await bot.suggest(Completes.ZONE, body.get("value", ""), origin)))


def _events(app: AsyncApp, answering: Answering) -> None:
    @app.event("app_mention")
    async def mentioned(body: Json) -> None:
        event = body["event"]
        if event.get("bot_id") or not event.get("user"):
            return
        words = typed(_said_to_us(event.get("text", ""), body))
        # An edit of the message is another event: it is answered again only when it asks something else.
        key = f"{event['channel']}:{event['ts']}:{sha256(words.encode()).hexdigest()}"
        answering.start(answering.answer(came.of_mention(body), partial(grammar.parse, words), key))

    @app.event("app_home_opened")
    async def home(body: Json) -> None:
        if body["event"].get("tab", "home") == "home":
            answering.start(answering.show_home(came.of_home(body)))

    @app.event(re.compile("^(app_uninstalled|tokens_revoked)$"))
    async def ended(body: Json) -> None:
        event = body["event"]
        if event["type"] == "app_uninstalled" or (event.get("tokens") or {}).get("bot"):
            at = int(body.get("event_time") or 0)
            answering.start(answering.left(body.get("team_id", ""), body.get("event_id", ""), at))


def _said_to_us(text: str, body: Json) -> str:
    """The words behind the mention of the bot, or those before it when it ends the text."""
    us = next((str(a["user_id"]) for a in body.get("authorizations") or [] if a.get("is_bot")), "")
    found = next((m for m in _MENTION.finditer(text) if m["id"] == us), None) or _MENTION.search(text)
    if found is None:
        return text
    return text[found.end() :].lstrip(" ,:").strip() or text[: found.start()].rstrip(" ,")


def _words_of(message: Json) -> list[str]:
    """All that a message says: its text, and that of what is attached."""
    told = [typed(message.get("text", ""))]
    for attached in message.get("attachments") or []:
        told += [typed(str(attached.get(part) or "")) for part in ("title", "text")]
    return told
