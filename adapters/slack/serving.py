"""Slack over HTTP: requests whose signature holds go to the app; others get 401 and no word more.
The operator is told once why, for a wrong secret looks like a silent Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp

from adapters.host import listening
from adapters.slack.clients import Clients
from adapters.slack.install import add_routes
from adapters.slack.manifest import EVENTS
from adapters.slack.signature import is_signed, why_not
from bot.app import Bot
from bot.config import Config

_BODY = 1_000_000  # bytes of a request


@asynccontextmanager
async def serving(
    app: AsyncApp, bot: Bot, config: Config, clients: Clients, say: Callable[[str], None]
) -> AsyncIterator[int]:
    """A server on the configured port, as long as the context is open, and that port."""
    told = {""}

    async def events(request: web.Request) -> web.StreamResponse:
        body = await request.read()
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not is_signed(config.slack_signing_secret, body, timestamp, signature, bot.house.clock()):
            why = why_not(config.slack_signing_secret, body, timestamp, signature)
            if why not in told:
                told.add(why)
                say(why)
            return web.Response(status=401)
        answer = await app.async_dispatch(await to_bolt_request(request))
        return await to_aiohttp_response(answer)

    server = web.Application(client_max_size=_BODY)
    server.router.add_post(EVENTS, events)
    if config.slack_client_id and config.slack_client_secret:
        add_routes(server, bot, config, clients)
    async with listening(config.port or 0, server) as port:
        yield port
