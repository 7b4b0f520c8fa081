"""What polling costs: time, memory and the event loop's lag, against a server on this machine.

    python -m tests.bench.polling           1,000 due feeds of 200 KB, then again with one new entry each
    python -m tests.bench.polling --sources 5000 --kilobytes 40 --rounds 3

The server is a process of its own and not counted. Every feed has a host name of its own, so that no
connection is used twice; the real fetcher, guard, poller and reading child do the work. Memory is the sum
over this process and its reading children (shared pages counted in each).
"""

from __future__ import annotations

import argparse
import asyncio
import random
import resource
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import psutil
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.sources.children.lister import ChildLister
from bot.sources.poll import PollResult, poll
from bot.sources.poller import Poller
from bot.sources.state import DueSource, SourceState
from bot.sources.web.fetch import HttpFetcher, Limits
from bot.sources.web.guard import Guard, read_allowed

ENTRIES = 40
START = int(time.time())


def template(kilobytes: int, entries: int = ENTRIES) -> bytes:
    """An RSS feed of about so many kilobytes; ``@N@`` stands for the feed's number, ``@R@`` for the round."""
    chance = random.Random(200)
    words = ["".join(chance.choices("abcdefghilmnoprstu", k=chance.randint(2, 9))) for _ in range(3_000)]
    items = []
    for number in range(entries):
        name = "@R@" if number == 0 else str(number)
        text = ""
        while len(text) < kilobytes * 1000 // entries - 330:
            text += "<p>" + " ".join(chance.choices(words, k=60)).capitalize() + ".</p>\n"
        when = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(START - number * 3000))
        items.append(
            f"<item><title>{'Netflix ' * (number == 0)}{' '.join(chance.choices(words, k=9))} {name}</title>"
            f"<link>https://news@N@.example.com/2026/{name}</link><guid>@N@-{name}</guid>"
            f"<pubDate>{when}</pubDate><description><![CDATA[{text}]]></description></item>\n"
        )
    head = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>News @N@</title>"
    return (head + "".join(items) + "</channel></rss>").encode()


async def serve(kilobytes: int, unchanged: int) -> None:
    """Answer /<number> for ever; of a hundred feeds ``unchanged`` say 304 from the second time on."""
    body = template(kilobytes)
    asked: dict[bytes, int] = {}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                number = head.split(b" ", 2)[1].strip(b"/")
                turn = asked[number] = asked.get(number, 0) + 1
                if turn > 1 and int(number) % 100 < unchanged:
                    writer.write(b"HTTP/1.1 304 Not Modified\r\n\r\n")
                else:
                    feed = body.replace(b"@N@", number).replace(b"@R@", b"r%d" % turn)
                    headers = b'Content-Type: application/rss+xml\r\nETag: "%d"\r\nContent-Length: %d' % (
                        turn,
                        len(feed),
                    )
                    writer.write(b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n\r\n" + feed)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


class ThisMachine(AbstractResolver):
    """Every name is 127.0.0.1."""

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)
        ]

    async def close(self) -> None:
        return None


@dataclass
class Book:
    """The store's part: which sources are due, and what became of them."""

    due: deque[DueSource]
    kept: dict[int, DueSource] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    new: int = 0
    received: int = 0

    async def take(self, most: int) -> Sequence[DueSource]:
        return [self.due.popleft() for _ in range(min(most, len(self.due)))]

    async def put_off(self, source: DueSource, at: int) -> None:
        self.due.append(source)

    def settle(self, source: DueSource, result: PollResult) -> None:
        outcome = "unchanged" if result.unchanged else type(result.error).__name__ if result.error else "read"
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        self.new += len(result.listing.new)
        self.kept[source.id] = DueSource(id=source.id, url=source.url, state=result.state)


async def lag(found: list[float]) -> None:
    """How late the loop wakes a sleeper, again and again."""
    while True:
        begin = time.perf_counter()
        await asyncio.sleep(0.002)
        found.append(time.perf_counter() - begin - 0.002)


def memory() -> int:
    """Resident bytes of this process and its children, the server not counted."""
    return sum(process.memory_info().rss for process in (psutil.Process(), *children_of_this()))


def children_of_this() -> list[psutil.Process]:
    """The reading children."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if "--serve" not in child.cmdline()]


async def read_all(due: Sequence[DueSource], at_once: int, children: int) -> Book:
    """One round: everything that is due, read by the real parts; prints its figures."""
    book = Book(deque(due))
    port = int(due[0].url.rsplit(":", 1)[1].split("/")[0])
    guard = Guard(ports=frozenset({port}), allowed=read_allowed(["127.0.0.0/8"]))
    chance = random.Random(7)
    lags: list[float] = []
    peak = 0
    async with (
        HttpFetcher(guard, resolver=ThisMachine(), limits=Limits()) as fetcher,
        ChildLister(children) as lister,
    ):

        async def read(source: DueSource) -> None:
            nonlocal peak
            result = await poll(
                source, fetcher=fetcher, lister=lister, now=int(time.time()), jitter=chance.random()
            )
            book.settle(source, result)
            if len(book.kept) % 200 == 0:
                peak = max(peak, memory())
            if len(book.kept) == len(due):
                poller.stop()

        poller = Poller(
            take=book.take, read=read, put_off=book.put_off, clock=lambda: int(time.time()), at_once=at_once
        )
        sampler = asyncio.create_task(lag(lags))
        begin, cpu = time.perf_counter(), time.process_time()
        await poller.run()
        seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
        sampler.cancel()
        reading = sum(sum(child.cpu_times()[:2]) for child in children_of_this())
        peak = max(peak, memory())
    lags.sort()
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(book.outcomes.items()))
    print(
        f"  {seconds:6.2f} s  {len(due) / seconds:6.0f} sources/s  {outcomes}; {book.new} new\n"
        f"  CPU {cpu:.2f} s in the loop's process, {reading:.2f} s in its children; "
        f"{peak / 1e6:.0f} MB resident\n"
        f"  loop lag p50 {_at(lags, 0.5):.1f} ms, p99 {_at(lags, 0.99):.1f} ms, "
        f"max {lags[-1] * 1000:.1f} ms"
    )
    return book


def _at(ordered: list[float], share: float) -> float:
    return ordered[int(len(ordered) * share)] * 1000


async def start_server(kilobytes: int, unchanged: int) -> tuple[asyncio.subprocess.Process, int]:
    """The server in a process of its own, and its port."""
    arguments = ["--serve", "--kilobytes", str(kilobytes), "--unchanged", str(unchanged)]
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.polling", *arguments, stdout=subprocess.PIPE
    )
    assert server.stdout is not None
    return server, int(await server.stdout.readline())


async def main(options: argparse.Namespace) -> None:
    """Start the server, read every source once a round."""
    server, port = await start_server(options.kilobytes, options.unchanged)
    total = options.sources * len(template(options.kilobytes)) / 1e6
    print(f"{options.sources} sources, {total:.0f} MB, {options.children} reading children")
    try:
        due = [
            DueSource(id=number, url=f"http://feed{number}.example.com:{port}/{number}", state=SourceState())
            for number in range(options.sources)
        ]
        for number in range(options.rounds):
            print(f"round {number + 1}" + (" (first reading)" if number == 0 else ""))
            book = await read_all(due, options.at_once, options.children)
            due = [book.kept[source.id] for source in due]
    finally:
        server.kill()
        await server.wait()


if __name__ == "__main__":
    resource.setrlimit(
        resource.RLIMIT_NOFILE, (min(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2
    )
    parser = argparse.ArgumentParser(description="What polling costs.")
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--kilobytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--unchanged", type=int, default=0, help="of a hundred sources, how many say 304")
    parser.add_argument("--at-once", type=int, default=16)
    parser.add_argument("--children", type=int, default=2)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    asyncio.run(serve(chosen.kilobytes, chosen.unchanged) if chosen.serve else main(chosen))
