"""A chat platform on a real socket that counts what it takes, and misbehaves as it is told to.

Run alone it serves other processes: ``python -m tests.delivery.fake_platform``. Its faults are drawn with
``Faults``; what really stands in a channel is in ``posts``, whatever the sender was told.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from dataclasses import dataclass, field, replace

import aiohttp
from aiohttp import web

from bot.delivery.envelope import pack
from bot.errors import CannotPost, TryLater
from bot.message import Message, plain
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting


@dataclass(kw_only=True)
class Faults:
    """How often each fault is drawn, 0 to 1, and how the platform is built."""

    refuse: float = 0.0  # 429 with a Retry-After
    broken_before: float = 0.0  # 503, nothing taken
    broken_after: float = 0.0  # taken, and then 503
    dropped_before: float = 0.0  # the connection is closed, nothing taken
    dropped_after: float = 0.0  # taken, and the connection is closed
    silent_after: float = 0.0  # taken, and no answer ever
    latency: float = 0.0  # seconds before a post is taken …
    answer: float = 0.0  # … and before it is answered
    retry_after: float = 1.0
    drops_same_key: float = 0.0  # seconds within which a second post of one key is dropped
    history: bool = True
    forgetful: bool = False  # its history shows nothing: a control, for harnesses that must see doubles


@dataclass(frozen=True)
class Post:
    """A message that stands in a channel."""

    channel: str
    key: str
    text: str
    sender: str
    at: float
    reference: str
    thread: str = ""  # the reference of the post that it answers


@dataclass
class FakePlatform:
    """The server, and the truth about its channels."""

    faults: Faults = field(default_factory=Faults)
    posts: list[Post] = field(default_factory=list)
    attempts: list[tuple[str, str]] = field(default_factory=list)  # (channel, key) of every request
    told: list[tuple[str, str]] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)  # channels that answer 404
    deleted: set[str] = field(default_factory=set)  # posts that are no more: neither answered nor changed
    edits: list[str] = field(default_factory=list)  # references of posts, at each change
    refuse_edits: int = 0  # so many changes are answered with 503
    refuse_looks: int = 0  # and so many looks
    looks: list[int] = field(default_factory=list)  # since when each of them asked
    slow: set[str] = field(default_factory=set)  # channels that take nothing and never answer
    mute: set[str] = field(default_factory=set)  # channels that take a post and never answer
    draw: random.Random = field(default_factory=lambda: random.Random(1))
    url: str = ""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)  # an attempt has come
    taken: asyncio.Event = field(default_factory=asyncio.Event)  # and was taken or not
    released: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.AppRunner | None = None
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> FakePlatform:
        app = web.Application()
        app.router.add_post("/channels/{channel}", self._post)
        app.router.add_get("/channels/{channel}", self._history)
        app.router.add_put("/posts/{reference:.+}", self._edit)
        app.router.add_post("/people/{person}", self._tell)
        app.router.add_get("/truth", self._truth)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"  # type: ignore[union-attr]
        return self

    def release(self) -> None:
        """The slow and the mute channels answer again, also to what waits there now."""
        self.slow, self.mute = set(), set()
        self.released.set()

    async def __aexit__(self, *_: object) -> None:
        self._stopped.set()
        self.released.set()
        assert self._runner is not None
        await self._runner.cleanup()

    def keys(self, channel: str | None = None) -> list[str]:
        """The keys of what stands, in the order it was taken."""
        return [post.key for post in self.posts if channel in (None, post.channel)]

    async def _post(self, request: web.Request) -> web.StreamResponse:
        channel = request.match_info["channel"]
        body = await request.json()
        self.attempts.append((channel, body["key"]))
        self.arrived.set()
        if channel in self.gone:
            return web.json_response({"error": "channel_not_found"}, status=404)
        if body.get("thread") in self.deleted:
            return web.json_response({"error": "thread_not_found"}, status=404)
        if channel in self.slow or channel.startswith("slow"):
            await self.released.wait()
        f = self.faults
        fault = self._drawn()
        if fault == "refuse":
            return web.json_response({}, status=429, headers={"Retry-After": str(f.retry_after)})
        if f.latency:
            await asyncio.sleep(f.latency * self.draw.uniform(0.2, 1.8))
        reference = self.take(channel, body) if fault.startswith("take") else ""
        self.taken.set()
        if channel in self.mute:
            await self.released.wait()
        if fault.endswith("503"):
            return web.json_response({}, status=503)
        if fault.endswith("drop") and request.transport is not None:
            request.transport.abort()
        if fault.endswith("silent"):
            await self._stopped.wait()
        if f.answer:
            await asyncio.sleep(f.answer * self.draw.uniform(0.2, 1.8))
        return web.json_response({"reference": reference})

    def _drawn(self) -> str:
        luck, f = self.draw.random(), self.faults
        shares = {
            "refuse": f.refuse, "503": f.broken_before, "drop": f.dropped_before,
            "take 503": f.broken_after, "take drop": f.dropped_after, "take silent": f.silent_after,
        }  # fmt: skip
        for fault, share in shares.items():
            if luck < share:
                return fault
            luck -= share
        return "take"

    def take(self, channel: str, body: dict[str, str]) -> str:
        now = time.time()
        for post in reversed(self.posts):
            if (
                post.channel == channel
                and post.key == body["key"]
                and now - post.at < self.faults.drops_same_key
            ):
                return post.reference
        reference = f"{channel}/{len(self.posts)}"
        self.posts.append(
            Post(
                channel, body["key"], body["text"], body.get("sender", ""), now, reference,
                body.get("thread", ""),
            )
        )  # fmt: skip
        return self.posts[-1].reference

    async def _history(self, request: web.Request) -> web.StreamResponse:
        channel = request.match_info["channel"]
        self.looks.append(int(request.query["since"]))
        if self.refuse_looks:
            self.refuse_looks -= 1
            return web.json_response({}, status=503)
        if not self.faults.history:
            return web.json_response({"error": "missing_scope"}, status=403)
        found = [{"key": p.key, "reference": p.reference} for p in self.posts if p.channel == channel]
        found = [] if self.faults.forgetful else found
        return web.json_response(found)

    async def _edit(self, request: web.Request) -> web.StreamResponse:
        reference = request.match_info["reference"]
        if reference in self.deleted:
            return web.json_response({"error": "message_not_found"}, status=404)
        if self.refuse_edits:
            self.refuse_edits -= 1
            return web.json_response({}, status=503)
        text = (await request.json())["text"]
        self.posts = [replace(p, text=text) if p.reference == reference else p for p in self.posts]
        self.edits.append(reference)
        return web.json_response({})

    async def _tell(self, request: web.Request) -> web.StreamResponse:
        self.told.append((request.match_info["person"], (await request.json())["text"]))
        return web.json_response({})

    async def _truth(self, request: web.Request) -> web.StreamResponse:
        """What really stands, for a harness in another process."""
        truth = {
            "posts": [(post.channel, post.key, post.text, post.sender, post.at) for post in self.posts],
            "attempts": len(self.attempts),
            "told": self.told,
        }
        return web.json_response(truth)


class HttpTransport:
    """A transport to the fake platform, as honest an adapter as the real ones."""

    platform = Platform.SLACK

    def __init__(self, url: str, session: aiohttp.ClientSession, sender: str = "") -> None:
        self._url = url
        self._session = session
        self._sender = sender

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        body = {
            "key": key, "text": pack(message).decode(), "sender": self._sender, "thread": address.thread,
        }  # fmt: skip
        async with self._session.post(f"{self._url}/channels/{address.channel}", json=body) as answer:
            if answer.status == 429:
                raise TryLater(float(answer.headers["Retry-After"]))
            if answer.status == 404:
                raise CannotPost("The channel is gone.", cure="Subscribe in another channel.")
            answer.raise_for_status()
            return Posted((await answer.json())["reference"])

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        since_then = {"since": str(since)}
        async with self._session.get(f"{self._url}/channels/{address.channel}", params=since_then) as answer:
            if answer.status == 403:
                return Sighting.UNKNOWN, None
            answer.raise_for_status()
            for post in await answer.json():
                if post["key"] == key:
                    return Sighting.SEEN, Posted(post["reference"])
        return Sighting.ABSENT, None

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        body = {"text": pack(message).decode()}
        async with self._session.put(f"{self._url}/posts/{posted.reference}", json=body) as answer:
            if answer.status == 404:
                raise CannotPost("The message is gone.")
            answer.raise_for_status()

    async def check(self, address: Address) -> None:
        return None

    async def tell(self, origin: Origin, message: Message) -> None:
        async with self._session.post(
            f"{self._url}/people/{origin.person}", json={"text": plain(message)}
        ) as a:
            a.raise_for_status()

    async def may(self, origin: Origin, permission: Permission) -> bool:
        return True

    def sees(self, origin: Origin, channel: str) -> bool | None:
        return None

    async def is_closed(self, address: Address) -> bool | None:
        return None


async def serve(faults: Faults) -> None:
    """Run until standard input ends; the first line printed is the address."""
    async with FakePlatform(faults) as running:
        sys.stdout.write(running.url + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(Faults(**json.loads(sys.argv[1]))))
