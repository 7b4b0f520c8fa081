"""What an honest server sends arrives whole, and is asked for politely."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest

from bot.errors import SourceDown, SourceError, SourceGone, TryLater
from bot.sources.web.fetch import Limits, user_agent
from bot.sources.web.fetched import FetchRequest
from tests.sources.hostile_server import RSS, HostileServer, answer, fetcher_for, hostile_server


def header(head: str, name: str) -> list[str]:
    pairs = [line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line]
    return [value for key, value in pairs if key.lower() == name.lower()]


async def test_a_plain_answer_arrives_with_what_its_headers_say() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/feed"] = answer(
            RSS,
            "Content-Type: text/xml; charset=latin-1",
            'ETag: W/"1"',
            "Last-Modified: Mon, 21 Sep 2026 10:00:00 GMT",
            "Cache-Control: public, max-age=900",
            "Age: 100",
        )
        got = await fetcher.fetch(FetchRequest(url=server.url("/feed#top")))
    assert (got.status, got.body, got.url) == (200, RSS, server.url("/feed"))
    assert (got.content_type, got.moved_to) == ("text/xml; charset=latin-1", "")
    assert (got.etag, got.last_modified, got.fresh_seconds) == ('W/"1"', "Mon, 21 Sep 2026 10:00:00 GMT", 800)


async def test_every_request_says_who_asks_and_brings_nothing_else() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/cookie"] = answer(RSS, "Set-Cookie: a=b")
        await fetcher.fetch(FetchRequest(url=server.url("/cookie")))
        await fetcher.fetch(FetchRequest(url=server.url("/cookie")))
        heads = server.asked
    for head in heads:
        assert header(head, "User-Agent") == ["AIBrief/test (+https://example.com)"]
        assert header(head, "Accept-Encoding") == ["gzip, deflate, br"]
        assert (
            not header(head, "Cookie")
            and not header(head, "If-None-Match")
            and not header(head, "Authorization")
        )


async def test_unchanged_is_asked_for_and_understood() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/feed"] = (
            b'HTTP/1.1 304 Not Modified\r\nETag: "2"\r\nCache-Control: max-age=60\r\n\r\n'
        )
        request = FetchRequest(
            url=server.url("/feed"), etag='"1"', last_modified="Mon, 21 Sep 2026 10:00:00 GMT"
        )
        got = await fetcher.fetch(request)
        with pytest.raises(SourceError):  # a 304 that answers no question brings nothing
            await fetcher.fetch(FetchRequest(url=server.url("/feed")))
        head = server.asked[0]
    assert got.not_modified and got.body == b"" and (got.etag, got.fresh_seconds) == ('"2"', 60)
    assert header(head, "If-None-Match") == ['"1"']
    assert header(head, "If-Modified-Since") == ["Mon, 21 Sep 2026 10:00:00 GMT"]


@pytest.mark.parametrize("odd", ["a\r\nX-Smuggled: 1", "\x00", "ü", "\udcff", "x" * 2000])
async def test_a_validator_with_odd_characters_is_never_sent(odd: str) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        await fetcher.fetch(FetchRequest(url=server.url("/feed"), etag=odd, last_modified=odd))
        assert "Smuggled" not in server.asked[0]
        assert not header(server.asked[0], "If-None-Match") + header(server.asked[0], "If-Modified-Since")


def raw_deflate(data: bytes) -> bytes:
    return zlib.compress(data, wbits=-15)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("GZIP ", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", raw_deflate),
        ("br", brotli.compress),
        ("identity", bytes),
        ("identity", gzip.compress),  # a file ".gz" that is sent as it is
        ("utf-8", bytes),
        ("gzip", lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:]) + b"\0\0padding"),
    ],
)
async def test_encodings_are_undone(name: str, pack: Callable[[bytes], bytes]) -> None:
    body = RSS * 3000
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/feed"] = answer(pack(body), f"Content-Encoding: {name}")
        got = await fetcher.fetch(FetchRequest(url=server.url("/feed")))
    assert got.body == body


async def test_a_body_of_exactly_the_limit_passes_and_one_byte_more_does_not() -> None:
    async with hostile_server() as server, fetcher_for(server, Limits(body_bytes=1000)) as fetcher:
        server.replies["/fits"] = answer(gzip.compress(b"x" * 1000), "Content-Encoding: gzip")
        server.replies["/above"] = answer(gzip.compress(b"x" * 1001), "Content-Encoding: gzip")
        assert len((await fetcher.fetch(FetchRequest(url=server.url("/fits")))).body) == 1000
        with pytest.raises(SourceError, match="larger than"):
            await fetcher.fetch(FetchRequest(url=server.url("/above")))


async def test_what_one_request_may_bring_is_counted_anew_for_the_next() -> None:
    async with hostile_server() as server, fetcher_for(server, Limits(wire_bytes=300_000)) as fetcher:
        server.replies["/most"] = answer(b"x" * 250_000)
        server.replies["/more"] = answer(b"x" * 350_000)
        for _ in range(4):
            assert len((await fetcher.fetch(FetchRequest(url=server.url("/most")))).body) == 250_000
        assert server.connections == 1  # all on one connection
        with pytest.raises(SourceError, match=r"more than the bot takes|broke off"):
            await fetcher.fetch(FetchRequest(url=server.url("/more")))


def chain(server: HostileServer, *statuses: int) -> None:
    for number, status in enumerate(statuses):
        server.replies[f"/hop/{number}"] = answer(
            b"moved", f"Location: {number + 1}", status=f"{status} Moved"
        )


@pytest.mark.parametrize(
    ("statuses", "moved_to"),
    [
        ((301,), "/hop/1"),
        ((308, 301), "/hop/2"),
        ((302,), ""),
        ((307, 301), ""),
        ((303,), ""),
        ((301, 302, 301), "/hop/1"),
        ((301, 308, 301, 308, 301), "/hop/5"),
    ],
)
async def test_redirects_are_followed_and_only_permanent_ones_reported(
    statuses: tuple[int, ...], moved_to: str
) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        chain(server, *statuses)
        got = await fetcher.fetch(FetchRequest(url=server.url("/hop/0")))
        assert (got.url, got.body) == (server.url(f"/hop/{len(statuses)}"), RSS)
        assert got.moved_to == (server.url(moved_to) if moved_to else "")


async def test_six_redirects_are_too_many() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        chain(server, *[301] * 6)
        with pytest.raises(SourceError, match="without end"):
            await fetcher.fetch(FetchRequest(url=server.url("/hop/0")))
        assert len(server.asked) == 6


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://x.com/",
        "javascript:alert(1)",
        "data:,x",
        "http://[::1",
        "//user:secret@example.com/",
        "http://127.0.0.1:1/",
        "http://127.0.0.1/",
        "http://localhost/",
    ],
)
async def test_a_redirect_goes_nowhere_that_could_not_be_asked_for(location: str) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/go"] = answer(b"", f"Location: {location}", status="302 Found")
        with pytest.raises(SourceError):
            await fetcher.fetch(FetchRequest(url=server.url("/go")))
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("head", "seconds"),
    [
        ("429 Too Many\r\nRetry-After: 120", 120),
        ("429 Too Many", 900),
        ("429 Too Many\r\nRetry-After: soon", 900),
        ("503 Busy\r\nRetry-After: Mon, 21 Sep 2026 14:23:20 GMT", 600),
        ("503 Busy\r\nRetry-After: 1.5", 1),
        ("503 Busy\r\nRetry-After: Mon, 21 Sep 2020 13:43:20 GMT", 0),
        ("429 Slow\r\nRetry-After: 99999999999", 604800),
    ],
)
async def test_a_host_that_asks_to_wait_is_understood(head: str, seconds: int) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/busy"] = f"HTTP/1.1 {head}\r\nContent-Length: 0\r\n\r\n".encode()
        with pytest.raises(TryLater) as caught:
            await fetcher.fetch(FetchRequest(url=server.url("/busy")))
    assert caught.value.seconds == seconds
    named = seconds not in (900, 0)
    assert ("come back in " in caught.value.sentence) is named


async def test_a_test_for_robots_is_told_as_that() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/no"] = answer(b"<p>wait</p>", "CF-Mitigated: challenge", status="403 Forbidden")
        with pytest.raises(SourceError, match="a test for robots"):
            await fetcher.fetch(FetchRequest(url=server.url("/no")))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "400"),
        (401, "asks for a login"),
        (403, "does not let"),
        (404, "nothing at this address"),
        (451, "does not let"),
        (500, "a fault of its own"),
        (502, "a fault of its own"),
        (503, "a fault of its own"),
        (418, "418"),
        (300, "300"),
    ],
)
async def test_a_status_without_a_body_is_told_in_words(status: int, words: str) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/no"] = answer(b"<p>no</p>", status=f"{status} No")
        with pytest.raises(SourceError, match=words) as caught:
            await fetcher.fetch(FetchRequest(url=server.url("/no")))
    assert type(caught.value) is (SourceDown if status >= 500 else SourceError)
    assert caught.value.sentence.endswith(".")


async def test_gone_is_its_own_error() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        server.replies["/gone"] = answer(b"", status="410 Gone")
        with pytest.raises(SourceGone, match="gone for good"):
            await fetcher.fetch(FetchRequest(url=server.url("/gone")))


async def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    async with hostile_server() as proxy, hostile_server() as server, fetcher_for(server) as fetcher:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        await fetcher.fetch(FetchRequest(url=server.url("/feed")))
        assert (proxy.connections, server.connections) == (0, 1)


async def test_a_closed_fetcher_opens_again() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        await fetcher.fetch(FetchRequest(url=server.url("/feed")))
        await fetcher.close()
        assert (await fetcher.fetch(FetchRequest(url=server.url("/feed")))).body == RSS


@pytest.mark.parametrize(
    ("contact", "ending"),
    [("", ""), ("https://example.com/bot", " (+https://example.com/bot)"), ("a\r\nX: (b) é", " (+aX:b)")],
)
def test_the_bot_names_itself_and_its_operator(contact: str, ending: str) -> None:
    name = user_agent(contact)
    assert name.startswith("AIBrief/") and name.endswith(ending) and name.isascii() and name.isprintable()
