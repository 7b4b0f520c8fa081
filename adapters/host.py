"""What hosts of the Heroku kind want of a process: a port that answers, and its log on a stream, for they
forget its disk."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.errors import BriefError

if TYPE_CHECKING:
    from aiohttp import web


def forgets() -> bool:
    """Whether this host's disk ends with the process (Heroku, Cloud Run)."""
    return any(os.environ.get(name) for name in ("DYNO", "K_SERVICE"))


@asynccontextmanager
async def listening(port: int, server: web.Application | None = None) -> AsyncIterator[int]:
    """A server with ``GET /health``, as long as the context is open, and its port: of 0 any that is free;
    BriefError when there is no place for it."""
    from aiohttp import web

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    server = server or web.Application()
    server.router.add_get("/health", health)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "0.0.0.0", port).start()
        except OSError as error:
            raise BriefError(f"Port {port} cannot be used ({os.strerror(error.errno or 0)}).") from error
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
