"""Secure connections: certificates are checked, and what is wrong with one is said."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp.abc import AbstractResolver
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.errors import SourceError
from bot.sources.web.fetch import HttpFetcher
from bot.sources.web.fetched import FetchRequest
from bot.sources.web.guard import Guard, read_allowed
from tests.sources.hostile_server import RSS, answer, hostile_server
from tests.sources.test_guard_connections import Names


@dataclass(frozen=True)
class Pair:
    """What a server shows, and what a client that trusts it believes."""

    server: ssl.SSLContext
    client: ssl.SSLContext


def certificate(folder: Path, name: str, valid_until: datetime) -> Pair:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid_until - timedelta(days=400))
        .not_valid_after(valid_until)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    return Pair(server, ssl.create_default_context(cafile=str(path)))


def fetcher(port: int, tls: ssl.SSLContext | None) -> HttpFetcher:
    guard = Guard(allowed=read_allowed([f"good.example.com:{port}", f"bad.example.com:{port}"]))
    names: AbstractResolver = Names(lambda host: ["127.0.0.1"])
    return HttpFetcher(guard, resolver=names, tls=tls)


LATER = datetime.now(UTC) + timedelta(days=30)


async def test_a_good_certificate_is_believed(tmp_path: Path) -> None:
    pair = certificate(tmp_path, "good.example.com", LATER)
    async with hostile_server(pair.server) as server, fetcher(server.port, pair.client) as client:
        got = await client.fetch(FetchRequest(url=server.url("/feed", "good.example.com", "https")))
        assert got.body == RSS


@pytest.mark.parametrize(
    ("host", "days", "trusted", "words"),
    [
        ("good.example.com", 30, False, "not valid"),
        ("good.example.com", -1, True, "certificate has expired"),
        ("bad.example.com", 30, True, "not valid"),
    ],
)
async def test_a_bad_certificate_is_refused_in_words(
    tmp_path: Path, host: str, days: int, trusted: bool, words: str
) -> None:
    pair = certificate(tmp_path, "good.example.com", datetime.now(UTC) + timedelta(days=days))
    async with (
        hostile_server(pair.server) as server,
        fetcher(server.port, pair.client if trusted else None) as client,
    ):
        with pytest.raises(SourceError, match=words) as caught:
            await client.fetch(FetchRequest(url=server.url("/feed", host, "https")))
        assert server.asked == []
    assert caught.value.sentence.startswith(host)


async def test_plain_and_secure_talk_past_each_other(tmp_path: Path) -> None:
    pair = certificate(tmp_path, "good.example.com", LATER)

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        await reader.read()
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with fetcher(port, pair.client) as client:
            with pytest.raises(SourceError, match="No secure connection"):
                await client.fetch(FetchRequest(url=f"https://good.example.com:{port}/feed"))
    async with hostile_server(pair.server) as secure, fetcher(secure.port, pair.client) as client:
        with pytest.raises(SourceError):
            await client.fetch(FetchRequest(url=secure.url("/feed", "good.example.com", "http")))


async def test_a_move_from_secure_to_plain_is_followed_and_not_remembered(tmp_path: Path) -> None:
    pair = certificate(tmp_path, "good.example.com", LATER)
    async with hostile_server() as plain, hostile_server(pair.server) as secure:
        guard = Guard(
            allowed=read_allowed([f"good.example.com:{secure.port}", f"good.example.com:{plain.port}"])
        )
        target = plain.url("/feed", "good.example.com")
        secure.replies["/feed"] = answer(b"", f"Location: {target}", status="301 Moved")
        names = Names(lambda host: ["127.0.0.1"])
        async with HttpFetcher(guard, resolver=names, tls=pair.client) as client:
            got = await client.fetch(FetchRequest(url=secure.url("/feed", "good.example.com", "https")))
        assert (got.url, got.body, got.moved_to) == (target, RSS, "")
