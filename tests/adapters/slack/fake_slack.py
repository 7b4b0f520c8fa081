"""A Slack that behaves: Web API, Socket Mode and response addresses on one server of 127.0.0.1.

It checks tokens, scopes, membership, triggers, acknowledgements and response addresses as Slack does, and can
be told to answer badly, to drop the socket, and to send an envelope twice.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from tests.adapters.slack.fake_parts import APP_TOKEN, BOT_TOKEN, Call, Fault, Json, Team
from tests.adapters.slack.fake_web_api import WebApi

_WAIT = 60.0  # seconds; a wait that takes longer is a failure


@dataclass
class Acked:
    """How an envelope was acknowledged."""

    seconds: float
    payload: Json | None


class FakeSlack(WebApi):
    """One Slack with its workspaces."""

    def __init__(self) -> None:
        super().__init__()
        self.url = ""
        self.sockets: list[web.WebSocketResponse] = []
        self.lines: dict[web.WebSocketResponse, Any] = {}
        self._changed = asyncio.Condition()
        self._acks: dict[str, asyncio.Future[Json]] = {}

    def application(self) -> web.Application:
        app = web.Application(client_max_size=5_000_000)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/socket", self._socket)
        app.router.add_post("/response/{id}", self._response)
        app.router.add_post("/upload/{id}", self._upload)
        return app

    async def until(self, true: Callable[[], Any]) -> Any:
        """What ``true`` gives as soon as it gives something."""
        async with asyncio.timeout(_WAIT), self._changed:
            await self._changed.wait_for(lambda: bool(true()))
        return true()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def fail(self, method: str, **how: Any) -> None:
        """Answer the next request of a method badly."""
        self.faults[method].append(Fault(**how))

    def called(self, method: str) -> list[Call]:
        """The requests of a method."""
        return [call for call in self.calls if call.method == method]

    # --- Socket Mode ---------------------------------------------------------------------------------------

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
        self.sockets.append(socket)
        self.lines[socket] = request.transport
        await self._tell()
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    acked = json.loads(frame.data)
                    waiting = self._acks.get(acked.get("envelope_id", ""))
                    if waiting is not None and not waiting.done():
                        waiting.set_result(acked)
        finally:  # also when the line breaks, which ends the handler
            self.sockets.remove(socket)
            await asyncio.shield(self._tell())
        return socket

    async def envelope(self, kind: str, payload: Json, *, envelope_id: str = "", times: int = 1) -> Acked:
        """Send an envelope and wait for its acknowledgement. Slack waits 3 seconds; a test that is
        about that holds the work up."""
        name = envelope_id or f"E{self.number()}"
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[name] = waiting
        began = time.perf_counter()
        for _ in range(times):
            await self.sockets[-1].send_json(
                {"envelope_id": name, "type": kind, "payload": payload, "accepts_response_payload": True}
            )
        async with asyncio.timeout(_WAIT):
            acked = await waiting
        return Acked(time.perf_counter() - began, acked.get("payload"))

    async def drop(self, *, politely: bool) -> None:
        """End the socket: with Slack's word that it does, or as a broken line."""
        socket = self.sockets[-1]
        if politely:
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
        else:
            assert self.lines[socket] is not None
            self.lines[socket].abort()
        await self.until(lambda: socket not in self.sockets)

    # --- What people do ------------------------------------------------------------------------------------

    def trigger(self) -> str:
        """A fresh trigger, as comes with everything that a person does."""
        name = f"{self.number()}.trigger"
        self.triggers.add(name)
        return name

    def address(self) -> tuple[str, str]:
        """A fresh address to answer at: its name, and all of it."""
        name = f"R{self.number()}"
        return name, f"{self.url}/response/{name}"


__all__ = ["APP_TOKEN", "BOT_TOKEN", "Acked", "Call", "FakeSlack", "Fault", "Json", "Team"]
