"""No spelling, redirect or name server gets the bot to connect to a forbidden place: seen at the socket."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import AddressRefused, BriefError
from bot.sources.web.fetch import HttpFetcher
from bot.sources.web.fetched import FetchRequest
from bot.sources.web.guard import AddressInfo, Guard, read_allowed
from tests.sources.hostile_server import HostileServer, answer, hostile_server
from tests.sources.spellings import PUBLIC, addresses, forbidden, victims

START = "start.example.com"


class Attempts:
    """Sockets that note where they are told to connect, and never go anywhere but to the test's server."""

    def __init__(self, server_port: int = 0) -> None:
        self.server = ("127.0.0.1", server_port)
        self.tried: list[str] = []

    def open(self, *, family: int, type: int, proto: int) -> socket.socket:
        attempts = self

        class Noting(socket.socket):
            def connect(self, address: tuple[str, int]) -> None:  # type: ignore[override]
                if tuple(address[:2]) == attempts.server:
                    return super().connect(address)
                attempts.tried.append(address[0])
                raise ConnectionRefusedError(111, "not in a test")

        return Noting(family, type, proto)


class Names(AbstractResolver):
    """Answers odd numbers as the C library would, and names by a rule; never asks a real name server."""

    def __init__(self, rule: Callable[[str], list[str]] | None = None) -> None:
        self.rule = rule

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_UNSPEC) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=0,
            )
            for address in self.addresses(host)
        ]

    def addresses(self, host: str) -> list[str]:
        if host == START:
            return ["127.0.0.1"]
        if self.rule is not None:
            return self.rule(host)
        if host.endswith(".resolved.example.com"):
            return [host.removesuffix(".resolved.example.com")]
        try:
            return [socket.inet_ntoa(socket.inet_aton(host))]
        except OSError:
            return ["127.0.0.1"]  # localhost, metadata, intranet and all other names

    async def close(self) -> None:
        return None


def fetcher_with(attempts: Attempts, names: Names) -> HttpFetcher:
    guard = Guard(allowed=read_allowed([f"{START}:{attempts.server[1]}"]))
    return HttpFetcher(guard, open_socket=attempts.open, resolver=names)


async def refused(fetcher: HttpFetcher, address: str) -> None:
    with pytest.raises(BriefError) as caught:
        await fetcher.fetch(FetchRequest(url=address))
    assert caught.value.sentence.endswith(".")


async def test_no_spelling_connects_to_a_forbidden_place() -> None:
    spelled = addresses()
    assert len(spelled) >= 1_500
    attempts = Attempts()
    async with fetcher_with(attempts, Names()) as fetcher:
        for address in spelled:
            await refused(fetcher, address)
    assert [address for address in attempts.tried if forbidden(address)] == []


class OnlyAtTheSocket(Guard):
    """The guard without its first half: every spelling gets as far as a connection."""

    def check(self, address: str | URL) -> URL:
        try:
            url = URL(str(address))
        except ValueError as error:
            raise AddressRefused("No address.") from error
        if url.scheme not in ("http", "https") or not url.raw_host:
            raise AddressRefused("No address of the web.")
        return url


class NoGuard(OnlyAtTheSocket):
    """What a client without a guard does, to see that these spellings are dangerous."""

    def socket_factory(
        self, trusted: bool, open_socket: Callable[..., socket.socket] = socket.socket
    ) -> Callable[[AddressInfo], socket.socket]:
        return lambda info: open_socket(family=info[0], type=info[1], proto=info[2])


@pytest.mark.parametrize("guard", [OnlyAtTheSocket(), NoGuard()])
async def test_the_socket_alone_is_guard_enough(guard: Guard) -> None:
    attempts = Attempts()
    async with HttpFetcher(guard, open_socket=attempts.open, resolver=Names()) as fetcher:
        for address in addresses():
            with pytest.raises(BriefError):
                await fetcher.fetch(FetchRequest(url=address))
    leaks = [address for address in attempts.tried if forbidden(address)]
    assert len(leaks) >= 500 if isinstance(guard, NoGuard) else leaks == []


async def test_no_redirect_connects_to_a_forbidden_place() -> None:
    async with hostile_server() as server:
        attempts = Attempts(server.port)
        async with fetcher_with(attempts, Names()) as fetcher:
            for number, address in enumerate(addresses()):
                if any(ord(character) < 32 for character in address):
                    continue  # no header can carry it
                location = address.encode("utf-8").decode("latin-1")
                server.replies["/go"] = answer(
                    b"", f"Location: {location}", status=f"{(301, 302, 307)[number % 3]} Go"
                )
                try:  # what is no address at all is a path on the same host, and may be read
                    got = await fetcher.fetch(FetchRequest(url=server.url("/go", START)))
                    assert got.url.startswith(server.url("/", START)), address
                except BriefError as error:
                    assert error.sentence.endswith(".")
        assert len(server.asked) >= 1_500
    assert [address for address in attempts.tried if forbidden(address)] == []


async def test_a_name_that_changes_its_mind_gains_nothing() -> None:
    attempts = Attempts()
    for victim in (
        *victims(),
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ):
        answers = [["93.184.216.34"], [victim], ["93.184.216.34", victim], [victim, "2606:4700::1111"]]

        def rule(host: str, answers: list[list[str]] = answers) -> list[str]:
            return answers.pop(0)

        names = Names(rule)
        for _ in range(4):
            async with fetcher_with(attempts, names) as fetcher:  # a fresh one remembers no name
                await refused(fetcher, "http://rebinding.example.com/feed")
        assert answers == []
    assert [address for address in attempts.tried if forbidden(address)] == []
    assert attempts.tried.count("93.184.216.34") >= 2 * len(victims())  # and it did connect where it may


@pytest.mark.parametrize(
    "odd", ["127.1", "0x7f.1", "2130706433", "localhost", "::1%lo", "fe80::1%1", "", "1.2.3.4 "]
)
async def test_an_odd_answer_of_a_name_server_is_never_used(odd: str) -> None:
    attempts = Attempts()
    async with fetcher_with(attempts, Names(lambda host: [odd])) as fetcher:
        await refused(fetcher, "http://odd.example.com/")
    assert attempts.tried == []


@pytest.mark.parametrize("public", PUBLIC)
async def test_public_places_are_connected_to(public: str) -> None:
    attempts = Attempts()
    async with fetcher_with(attempts, Names(lambda host: [public])) as fetcher:
        for host in (f"[{public}]" if ":" in public else public, "news.example.com"):
            await refused(fetcher, f"http://{host}/feed")
    assert attempts.tried == [public, public]


async def through(server: HostileServer, allowed: list[str], address: str, resolves_to: str) -> list[str]:
    attempts = Attempts(server.port)
    guard = Guard(allowed=read_allowed(allowed))
    names = Names(lambda host: [resolves_to])
    async with HttpFetcher(guard, open_socket=attempts.open, resolver=names) as fetcher:
        try:
            await fetcher.fetch(FetchRequest(url=address))
            return ["read"]
        except BriefError:
            return attempts.tried


async def test_the_operators_list_opens_what_it_names_and_no_more() -> None:
    async with hostile_server() as server:
        wiki = server.url("/", "wiki.corp")
        read = partial(through, server)
        assert await read([], wiki, "127.0.0.1") == []
        assert await read([f"wiki.corp:{server.port}"], wiki, "127.0.0.1") == ["read"]
        assert await read(["wiki.corp"], wiki, "127.0.0.1") == []  # not on that port
        assert await read(["wiki.corp"], "http://wiki.corp/", "10.1.2.3") == ["10.1.2.3"]
        assert await read(["wiki.corp"], "http://other.corp/", "10.1.2.3") == []
        assert await read(["wiki.corp"], "http://a.wiki.corp/", "10.1.2.3") == []
        assert (
            await read(["wiki.corp"], "http://wiki.corp/", "169.254.169.254") == []
        )  # needs its network named
        assert await read(["10.1.0.0/16"], "http://other.corp/", "10.1.2.3") == ["10.1.2.3"]
        assert await read(["10.1.0.0/16"], "http://other.corp/", "10.2.2.3") == []
        assert await read(["169.254.0.0/16"], "http://meta.corp/", "169.254.169.254") == ["169.254.169.254"]
        assert await read(["fd00::/8"], "http://[fd00::1]/", "") == ["fd00::1"]
        assert await read(["intranet"], "http://intranet/", "192.168.0.9") == ["192.168.0.9"]
