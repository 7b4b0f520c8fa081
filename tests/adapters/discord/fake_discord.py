"""A small Discord on 127.0.0.1, over real sockets: its gateway and the part of its API that the bot uses.

It knows one bot, one server and one channel; keeps what was posted; refuses a second acknowledgement; drops a
second post with the same nonce; replays what a resumed session has missed; and can be told to fail.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from tests.adapters.discord.contract import mistakes, over_limits
from tests.adapters.discord.fake_parts import (
    APPLICATION,
    BOT,
    CHANNEL,
    GUILD,
    PERSON,
    USER,
    an_interaction,
    message_of,
    the_application,
    the_guild,
)


@dataclass
class FakeDiscord:
    """The state of it all, and what was asked of it."""

    token: str
    server: TestServer | None = None
    application: dict[str, Any] = field(default_factory=dict)
    requests: list[tuple[str, str, Any]] = field(default_factory=list)
    # (path's part, status, body)
    faults: deque[tuple[str, int, dict[str, Any] | str]] = field(default_factory=deque)
    posts: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)  # interaction token: its message
    acknowledged: set[str] = field(default_factory=set)
    sessions: list[str] = field(default_factory=list)  # "identify" and "resume", as they came
    sent: list[dict[str, Any]] = field(default_factory=list)  # dispatches of the session, by sequence
    socket: web.WebSocketResponse | None = None
    gateway_path: str = "/ws"
    refuses: int = 0  # so many sockets, before it takes one
    silent: str = ""  # the end of paths that are never answered
    heard: Callable[[str, str], None] = lambda method, path: None  # for figures: a request as it arrives
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        """Where its API is."""
        assert self.server is not None
        return str(self.server.make_url("/api")).rstrip("/")

    async def until(self, true: Callable[[], bool], seconds: float = 60) -> None:
        """Wait until something is true, at most so long."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(true)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def dispatch(self, event: str, data: dict[str, Any]) -> None:
        """Send an event now, or when the session comes back."""
        message = {"op": 0, "t": event, "s": len(self.sent) + 1, "d": data}
        self.sent.append(message)
        if self.socket is not None:
            with suppress(ConnectionError):
                await self.socket.send_json(message)

    async def ask(self, number: int, topic: str, guild: str = GUILD) -> str:
        """Somebody types /aibrief; the interaction's token."""
        token = f"interaction-{number}"
        option = {"name": "topic", "type": 3, "value": topic}
        data = {"id": "1", "name": "aibrief", "type": 1, "options": [option]}
        asked = {**an_interaction(number, token, data), "guild_id": guild}
        await self.dispatch("INTERACTION_CREATE", asked)
        return token

    async def press(self, number: int, custom_id: str) -> str:
        """Somebody presses a button of a post; the interaction's token."""
        token = f"interaction-{number}"
        button = {"type": 2, "style": 2, "label": "A button", "custom_id": custom_id}
        post = {**message_of({}), "components": [{"type": 1, "components": [button]}]}
        data = {"custom_id": custom_id, "component_type": 2}
        await self.dispatch("INTERACTION_CREATE", an_interaction(number, token, data, type=3, message=post))
        return token

    async def remove(self) -> None:
        """The bot is removed from the server."""
        await self.dispatch("GUILD_DELETE", {"id": GUILD})

    async def add_again(self) -> None:
        """The bot is added to the server."""
        await self.dispatch("GUILD_CREATE", the_guild())

    async def drop(self, code: int) -> None:
        """Close the connection from this side."""
        assert self.socket is not None
        socket, self.socket = self.socket, None
        await socket.close(code=code)

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """The websocket: hello, identify or resume, heartbeats."""
        if self.refuses:
            self.refuses -= 1
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41_250}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            said = json.loads(message.data)
            if said["op"] == 1:
                await socket.send_json({"op": 11})
            elif said["op"] in (2, 6):
                if said["d"]["token"] != self.token:
                    await socket.close(code=4004)
                    break
                self.socket = socket
                await (self._identified() if said["op"] == 2 else self._resumed(said["d"]["seq"]))
                await self._tell()
        return socket

    async def _identified(self) -> None:
        self.sessions.append("identify")
        self.sent.clear()
        ready = {
            "v": 10, "shard": [0, 1],
            "session_id": "s", "resume_gateway_url": self.url.replace("http", "ws") + "/ws",
            "user": {"id": BOT, "bot": True, **USER}, "guilds": [{"id": GUILD, "unavailable": True}],
            "application": {"id": APPLICATION, "flags": 0},
        }  # fmt: skip
        await self.dispatch("READY", ready)
        await self.dispatch("GUILD_CREATE", the_guild())

    async def _resumed(self, seen: int) -> None:
        self.sessions.append("resume")
        assert self.socket is not None
        for message in self.sent[seen:]:
            await self.socket.send_json(message)
        await self.dispatch("RESUMED", {})

    async def api(self, request: web.Request) -> web.Response:
        """Every request of the API."""
        path = request.path.removeprefix("/api")
        self.heard(request.method, path)
        body = await request.json() if request.can_read_body and "json" in request.content_type else None
        self.requests.append((request.method, path, body))
        try:
            if self.silent and path.endswith(self.silent):
                await self._tell()
                await self.ended.wait()
            if self.faults and self.faults[0][0] in f"{request.method} {path}":
                _, status, answer = self.faults.popleft()
                if isinstance(answer, str):  # Cloudflare's page, which names no server of Discord's ("Via")
                    return web.Response(text=answer, status=status, content_type="text/html")
                if not status:  # the line breaks: before the answer, or in the midst of one
                    return await _broken(request, **answer)
                return _json(answer, status=status, headers={"Via": "1.1 google"})
            if request.headers.get("Authorization") != f"Bot {self.token}" and _needs_token(path):
                return _json({"message": "401: Unauthorized", "code": 0}, status=401)
            return self._answer(request.method, path, body)
        finally:
            await self._tell()

    def _answer(self, method: str, path: str, body: Any) -> web.Response:
        match method, path.strip("/").split("/"):
            case "GET", ["gateway"]:
                return _json({"url": self.url.replace("http", "ws") + self.gateway_path})
            case "GET", ["gateway", "bot"]:
                limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
                where = self.url.replace("http", "ws") + self.gateway_path
                return _json({"url": where, "shards": 1, "session_start_limit": limit})
            case "GET", ["users", "@me"]:
                return _json({"id": BOT, "bot": True, **USER})
            case (("GET" | "PATCH"), ["applications", "@me"] | ["oauth2", "applications", "@me"]):
                self.application.update(body or {})
                return _json({**the_application(), **self.application})
            case "PUT", ["applications", _, "commands"]:
                listed = [{**c, "id": str(n), "application_id": APPLICATION} for n, c in enumerate(body, 1)]
                return _json(
                    [
                        {"version": "1", "default_member_permissions": None, "description": "", **c}
                        for c in listed
                    ]
                )
            case "POST", ["interactions", number, token, "callback"]:
                if token in self.acknowledged:
                    return _json({"code": 40060, "message": "already acknowledged"}, status=400)
                self.acknowledged.add(token)
                about = {"id": number, "type": 2, "response_message_id": "1"}
                return _json({"interaction": about})
            case "PATCH", ["webhooks", _, token, "messages", "@original"]:
                self.answers[token] = body
                return _json(message_of(body))
            case "POST", ["channels", _, "messages"]:
                same = [p for p in self.posts if p["nonce"] and p["nonce"] == body.get("nonce")]
                if not same:
                    self.posts.append(
                        {**message_of(body), "id": str(1000 + len(self.posts)), "nonce": body.get("nonce")}
                    )
                return _json(same[0] if same else self.posts[-1])
        return _json({"message": "404: Not Found", "code": 0}, status=404)

    def wrong(self) -> list[str]:
        """What Discord's description says against the requests."""
        found = [m for method, path, body in self.requests for m in mistakes(method, path, body)]
        return found + [m for _, _, body in self.requests for m in over_limits(body)]


async def _broken(request: web.Request, *, midst: bool) -> web.Response:
    assert request.transport is not None
    if midst:
        begun = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "900"})
        await begun.prepare(request)
        await begun.write(b"{")
    request.transport.close()
    return web.Response()


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    # the library takes an answer for JSON only when its type is exactly this
    given = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=given)


def _needs_token(path: str) -> bool:
    return not path.startswith(("/interactions", "/webhooks", "/gateway"))


@asynccontextmanager
async def fake_discord(token: str) -> AsyncIterator[FakeDiscord]:
    """A running one."""
    fake = FakeDiscord(token)
    app = web.Application()
    app.router.add_get("/api/ws", fake.gateway)
    app.router.add_get("/api/ws/", fake.gateway)
    app.router.add_route("*", "/api/{rest:.*}", fake.api)
    fake.server = TestServer(app, host="127.0.0.1")
    await fake.server.start_server()
    try:
        yield fake
    finally:
        fake.ended.set()
        await fake.server.close()


__all__ = ["APPLICATION", "BOT", "CHANNEL", "GUILD", "PERSON", "FakeDiscord", "fake_discord"]
