"""Slack: envelopes in, answers out, on the one door.

check the tokens | listen, by Socket Mode or HTTP | on a stop: finish what is under way, close

What is wrong with a token at the start ends ``run`` with the reason; what goes wrong later is said, for posts
may still work.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from adapters.slack.answering import Answering
from adapters.slack.clients import TIMEOUT, Clients
from adapters.slack.listening import build_app
from adapters.slack.own import Own, other_app, own
from adapters.slack.people import People
from adapters.slack.refusals import NO_LINE, code_of, is_outage
from adapters.slack.serving import serving
from adapters.slack.transport import SlackTransport
from bot.app import Bot
from bot.config import Config
from bot.errors import BriefError
from bot.model import Platform

log = logging.getLogger("aibrief.slack")
_GRACE = 20.0  # seconds for answers under way when the bot stops
_PING = 5.0  # seconds between the library's looks at whether the socket lives
_PATIENCE = 20.0  # seconds for a socket to come up, and between our looks
_BAD = (
    "Slack does not accept {name} ({code}). Copy it anew from api.slack.com/apps > your app > {where}, "
    "then: aibrief setup slack"
)
_NO_WAY_IN = (
    "Slack needs SLACK_APP_TOKEN (Socket Mode), or PORT and SLACK_SIGNING_SECRET (HTTP). "
    "Set up Socket Mode: aibrief setup slack"
)
_NO_SOCKET = (
    "Slack answers, but its socket (wss://…) cannot be reached: perhaps a firewall or a proxy lets none "
    "through. It is tried again by itself."
)
_UNREACHABLE = "Slack cannot be reached; it is tried again by itself."


async def run(bot: Bot, config: Config, stop: asyncio.Event, say: Callable[[str], None] = log.info) -> None:
    """Answer on Slack until the stop; BriefError says what an operator must change. ``say`` is told when it
    can be asked."""
    if not config.slack_app_token and not (config.slack_signing_secret and config.port is not None):
        raise BriefError(_NO_WAY_IN)
    timeout = aiohttp.ClientTimeout(total=TIMEOUT, sock_connect=TIMEOUT / 2)  # no line is another case
    async with aiohttp.ClientSession(timeout=timeout) as session:
        clients = Clients(bot, config, session)
        people = People(clients, bot.house.clock)
        answering = Answering(bot, clients, people)
        whose: Own | None = None
        if config.slack_bot_token:
            with _told("SLACK_BOT_TOKEN", "OAuth & Permissions > Bot User OAuth Token"):
                whose = await own(clients.bare(config.slack_bot_token))
            await clients.own(whose.team)
            if whose.wrong:
                say(whose.wrong)
            await bot.back(Platform.SLACK, [clients.own_team])  # installed again by its operator
        await bot.ready()
        bot.attach(SlackTransport(clients, people, bot.house.clock))
        app = build_app(bot, clients, answering, signing_secret=config.slack_signing_secret)
        try:
            if config.slack_app_token:
                await _listen(app, clients, config, stop, say, whose)
            else:
                async with serving(app, bot, config, clients, say) as port:
                    say(f"listening on port {port}")
                    await stop.wait()
        finally:  # first no new questions, then the answers to those that were acknowledged
            await answering.under_way.finish(_GRACE)


async def _listen(
    app: AsyncApp,
    clients: Clients,
    config: Config,
    stop: asyncio.Event,
    say: Callable[[str], None],
    whose: Own | None,
) -> None:
    """Hold a socket until the stop, and say when it is there and why it is not.

    The library connects again by itself, but says nothing and may try one address for ever, which Slack takes
    for a short time only: so a line that stays away is looked at here, and gets a new one.
    """
    address = await _socket_address(clients, config)
    client: Any = AsyncSocketModeHandler(
        app, config.slack_app_token, web_client=clients.bare(), ping_interval=_PING
    ).client
    client.wss_uri = address
    warned: set[str] = {""}

    async def heard(message: Any) -> None:
        wrong = other_app(whose, str(message.data))
        if wrong not in warned:
            warned.add(wrong)
            say(wrong)

    client.on_message_listeners.append(heard)
    connecting = asyncio.create_task(client.connect(), name="slack socket")
    stopping = asyncio.create_task(stop.wait(), name="slack stop")
    told, lost = "", False
    try:
        await asyncio.wait({connecting, stopping}, timeout=_PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        while not stop.is_set():
            was_lost, lost = lost or not told, not await client.is_connected()
            state = "connected"
            if lost:  # once may be the moment in which Slack asks for another connection
                state = await _trouble(client, clients, config) if was_lost else told
            if state != told:
                say(state)
                told = state
            await asyncio.wait({stopping}, timeout=_PATIENCE)
    finally:
        for task in (connecting, stopping):
            task.cancel()
        await asyncio.gather(connecting, stopping, return_exceptions=True)
        await client.close()


async def _trouble(client: Any, clients: Clients, config: Config) -> str:
    """Why there is no socket; the library tries a new address next."""
    try:
        client.wss_uri = await _socket_address(clients, config)
    except BriefError as error:
        return error.sentence
    return _NO_SOCKET


async def _socket_address(clients: Clients, config: Config) -> str:
    with _told("SLACK_APP_TOKEN", "Basic Information > App-Level Tokens"):
        answer = await clients.bare().apps_connections_open(app_token=config.slack_app_token)
    return str(answer["url"])


@contextmanager
def _told(name: str, where: str) -> Iterator[None]:
    """What Slack says against the token of that name becomes a BriefError with the cure."""
    try:
        yield
    except SlackApiError as error:
        if is_outage(error):
            raise BriefError(_UNREACHABLE, cause=error) from error
        raise BriefError(_BAD.format(name=name, code=code_of(error), where=where)) from error
    except NO_LINE as error:
        raise BriefError(_UNREACHABLE, cause=error) from error
