"""A server on 127.0.0.1 that breaks every rule on request: one fault a path, over real sockets.

Bodies are generated while they are sent, so that a gigabyte costs the server nothing. ``sent`` counts the
bytes that the client took (up to what the kernel buffers), ``asked`` keeps the request heads.
"""

from __future__ import annotations

import asyncio
import gzip
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import brotli

from bot.sources.web.fetch import HttpFetcher, Limits
from bot.sources.web.guard import Guard, read_allowed

NOW = 1_790_000_000  # Mon, 21 Sep 2026 14:13:20 GMT
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Plain</title></channel></rss>'
Reply = Callable[["HostileServer", asyncio.StreamWriter, str], Awaitable[None]]


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole, honest HTTP/1.1 answer."""
    head = "\r\n".join((f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""))
    return head.encode("latin-1") + body


class HostileServer:
    """Counts what happens; ``replies`` maps a path to its fault. Unknown paths get a plain feed."""

    def __init__(self) -> None:
        self.port = 0
        self.sent = 0
        self.connections = 0
        self.open_now = 0
        self.most_open = 0
        self.asked: list[str] = []
        self.replies: dict[str, Reply | bytes] = dict(FAULTS)
        self.released = asyncio.Event()  # what hangs, hangs until then

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    async def push(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        """Send, waiting until the client has taken it, and count it."""
        writer.write(data)
        await writer.drain()
        self.sent += len(data)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                self.asked.append(head)
                path = head.split(" ", 2)[1]
                reply = self.replies.get(path, answer(RSS, "Content-Type: application/rss+xml"))
                if isinstance(reply, bytes):
                    await self.push(writer, reply)
                else:
                    await reply(self, writer, head)
                if writer.is_closing():
                    break
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        finally:
            self.open_now -= 1
            writer.transport.abort()


async def bomb(server: HostileServer, writer: asyncio.StreamWriter, name: bytes, pieces: list[bytes]) -> None:
    """``pieces``: first, one to send a thousand times, last; with a Content-Encoding and no length."""
    await server.push(writer, b"HTTP/1.1 200 OK\r\nContent-Encoding: " + name + b"\r\n\r\n")
    for piece in (pieces[0], *[pieces[1]] * 1000, pieces[2]):
        await server.push(writer, piece)
    writer.close()


async def gzip_bomb(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    """1 GB of zeros: a gzip member of 1 MB, a thousand times."""
    member = gzip.compress(bytes(1_000_000))
    await bomb(server, writer, b"gzip", [b"", member, b""])


async def deflate_bomb(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    """1 GB of zeros in one stream that never ends properly."""
    stream = zlib.compressobj()
    start = stream.compress(bytes(1_000_000)) + stream.flush(zlib.Z_FULL_FLUSH)
    more = stream.compress(bytes(1_000_000)) + stream.flush(zlib.Z_FULL_FLUSH)
    await bomb(server, writer, b"deflate", [start, more, b""])


async def brotli_bomb(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    """1 GB of zeros: one flushed brotli stream of which a piece is sent a thousand times."""
    stream = brotli.Compressor(quality=1)
    start = stream.process(bytes(1_000_000)) + stream.flush()
    more = stream.process(bytes(1_000_000)) + stream.flush()
    await bomb(server, writer, b"br", [start, more, stream.finish()])


async def endless_body(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    for _ in range(100_000):
        await server.push(writer, b"<item>" * 2_000)


async def endless_chunks(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100_000):
        await server.push(writer, b"1000\r\n" + b"x" * 4096 + b"\r\n")


async def endless_headers(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\n")
    for number in range(10_000):
        await server.push(writer, b"X-%d: y\r\n" % number * 100)


async def endless_header_line(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(100_000):
        await server.push(writer, b"y" * 4096)


async def endless_status_line(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 ")
    for _ in range(100_000):
        await server.push(writer, b"OK" * 4096)


async def endless_interim(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    for _ in range(10_000):
        await server.push(writer, b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 100)


async def endless_trailers(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")
    for number in range(10_000):
        await server.push(writer, b"X-%d: y\r\n" % number * 100)


async def endless_chunk_extension(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;")
    for _ in range(100_000):
        await server.push(writer, b"e" * 4096)


async def silent(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.released.wait()


async def stops_in_body(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    await server.push(writer, b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")
    await server.released.wait()


async def drips(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    """A byte now and then: never idle long enough for the limit between two pieces."""
    await server.push(writer, b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(100_000):
        await server.push(writer, b"x")
        await asyncio.sleep(0.01)


async def drips_headers(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"loris" * 20_000:
        await server.push(writer, bytes([byte]))
        await asyncio.sleep(0.01)


async def redirects_for_ever(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    number = int(head.split("?", 1)[1].split(" ", 1)[0]) if "?" in head.split("\r\n", 1)[0] else 0
    target = f"/redirect-loop?{number + 1}"
    server.replies.setdefault(target, redirects_for_ever)
    await server.push(writer, answer(b"", f"Location: {target}", status="302 Found"))


async def drops(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    writer.transport.abort()


async def closes_after(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
    """Promises to keep the connection and closes it at once."""
    await server.push(writer, answer(RSS, "Connection: keep-alive"))
    writer.close()


def closing(data: bytes) -> Reply:
    """Raw bytes, then the end of the connection."""

    async def reply(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
        await server.push(writer, data)
        writer.close()

    return reply


FAULTS: dict[str, Reply | bytes] = {
    "/gzip-bomb": gzip_bomb,
    "/deflate-bomb": deflate_bomb,
    "/brotli-bomb": brotli_bomb,
    "/endless-body": endless_body,
    "/endless-chunks": endless_chunks,
    "/endless-headers": endless_headers,
    "/endless-header-line": endless_header_line,
    "/endless-status-line": endless_status_line,
    "/endless-interim": endless_interim,
    "/endless-trailers": endless_trailers,
    "/endless-chunk-extension": endless_chunk_extension,
    "/silent": silent,
    "/stops-in-body": stops_in_body,
    "/drips": drips,
    "/drips-headers": drips_headers,
    "/redirect-loop": redirects_for_ever,
    "/drops": drops,
    "/closes-after": closes_after,
    "/short": closing(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + RSS[:-1]),
    "/promises-more": closing(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + RSS),
    "/long": closing(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + RSS),
    "/bad-length": closing(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + RSS),
    "/two-lengths": closing(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n" + RSS),
    "/bad-chunk": closing(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + RSS),
    "/cut-chunk": closing(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + RSS[:-1]),
    "/no-last-chunk": closing(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(RSS), RSS)
    ),
    "/http-1.0": closing(b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n" + RSS),
    "/http-0.9": closing(RSS),
    "/garbage": closing(bytes(range(256)) * 40),
    "/nothing": closing(b""),
    "/odd-status": closing(b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"),
    "/no-status": closing(b"HTTP/1.1\r\n\r\n"),
    "/binary-header": closing(b"HTTP/1.1 200 OK\r\nX-\xff\x00: \x01\xfe\r\n\r\n" + RSS),
    "/bad-gzip": answer(b"\x1f\x8b\x08\x00nonsense" * 9, "Content-Encoding: gzip"),
    "/not-gzip": answer(RSS, "Content-Encoding: gzip"),
    "/cut-gzip": answer(gzip.compress(RSS)[:-12], "Content-Encoding: gzip"),
    "/bad-brotli": answer(b"\xff" * 50, "Content-Encoding: br"),
    "/cut-brotli": answer(brotli.compress(RSS)[:-5], "Content-Encoding: br"),
    "/nested": answer(gzip.compress(gzip.compress(RSS)), "Content-Encoding: gzip, gzip"),
    "/zstd": answer(RSS, "Content-Encoding: zstd"),
}


@asynccontextmanager
async def hostile_server(tls: ssl.SSLContext | None = None) -> AsyncIterator[HostileServer]:
    """A running server on a free port of 127.0.0.1; everything it left hanging ends with it."""
    hostile = HostileServer()
    serving: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        serving.add(task)
        try:
            await hostile.serve(reader, writer)
        except asyncio.CancelledError:
            pass  # the test is over
        finally:
            serving.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    hostile.port = server.sockets[0].getsockname()[1]
    try:
        yield hostile
    finally:
        hostile.released.set()
        server.close()
        left = list(serving)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await server.wait_closed()


def fetcher_for(
    server: HostileServer, limits: Limits | None = None, also: HostileServer | None = None
) -> HttpFetcher:
    """A fetcher whose guard lets it reach this server (and that one) on 127.0.0.1, nothing else inside."""
    ports = [each.port for each in (server, also) if each is not None]
    guard = Guard(allowed=read_allowed([f"127.0.0.1:{port}" for port in ports]))
    return HttpFetcher(guard, agent="AIBrief/test (+https://example.com)", limits=limits, clock=lambda: NOW)
