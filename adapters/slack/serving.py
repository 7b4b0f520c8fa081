"""Slack over HTTP: requests whose signature holds go to the app; others get 401 and no word more.
The operator is told once why, for a wrong secret looks like a silent Slack."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp

from adapters.slack.clients import Clients
from adapters.slack.install import add_routes
from adapters.slack.signature import is_signed, why_not
from bot.app import Bot
from bot.config import Config
from bot.errors import BriefError

PATH = "/slack/events"
_BODY = 1_000_000  # bytes of a request


@asynccontextmanager
async def serving(
    app: AsyncApp, bot: Bot, config: Config, clients: Clients, say: Callable[[str], None]
) -> AsyncIterator[None]:
    """A server on the configured port, as long as the context is open."""
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

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    server = web.Application(client_max_size=_BODY)
    server.router.add_post(PATH, events)
    server.router.add_get("/health", health)
    if config.slack_client_id and config.slack_client_secret:
        add_routes(server, bot, config, clients)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "0.0.0.0", config.port).start()
        except OSError as error:
            raise BriefError(
                f"Port {config.port} cannot be used ({os.strerror(error.errno or 0)})."
            ) from error
        yield
    finally:
        await runner.cleanup()
