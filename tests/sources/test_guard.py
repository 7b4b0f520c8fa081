"""The guard's decisions about addresses as they are written, and its tables."""

from __future__ import annotations

import random
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AddressRefused, BadInput
from bot.sources.web.addresses import read_address, refusal
from bot.sources.web.guard import Guard, read_allowed
from tests.sources.spellings import forbidden


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("http://example.com/feed", "http://example.com/feed"),
        ("  https://Example.COM/Feed?a=b#top ", "https://example.com/Feed?a=b"),
        ("https://example.com.:8443/", "https://example.com:8443/"),
        ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
        ("http://a_b.example.com:8080/", "http://a_b.example.com:8080/"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://1and1.example.1und1/", "http://1and1.example.1und1/"),
    ],
)
def test_an_address_is_read_in_its_canonical_form(typed: str, asked: str) -> None:
    assert str(Guard().check(typed)) == asked


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("feed://example.com/", "http:// or https://"),
        ("example.com/feed", "http:// or https://"),
        ("http://me:secret@example.com/", "user name or a password"),
        ("http://example.com:22/", "Port 22 is not read; sources may use the ports 80, 443, 8080, 8443"),
        ("http://example.com:0/", "Port 0"),
        ("http://intranet/", "The operator can allow it"),
        ("http://10.0.0.1/", "private or reserved"),
        ("http://exa mple.com/", "a space"),
        ("http://example.com/\u202efeed", "invisible"),
        ("http://0x7f.1/", "no host that can exist"),
        ("http://[::1/", "not an address that can be read"),
        ("http://example.com/" + "a" * 2000, "longer than 2000"),
        ("", "http:// or https://"),
    ],
)
def test_a_refusal_says_why(typed: str, words: str) -> None:
    with pytest.raises(AddressRefused, match=words) as caught:
        Guard().check(typed)
    assert caught.value.cause is not None


def test_other_ports_can_be_set() -> None:
    assert Guard(ports=frozenset({81})).check("http://example.com:81/").port == 81
    with pytest.raises(AddressRefused, match="ports 81"):
        Guard(ports=frozenset({81})).check("http://example.com/")


@pytest.mark.parametrize(
    "entry", ["10.0.0.1/8", "", "a b", "user@host", "host/path", "host:x", "host:99999", "[::1"]
)
def test_a_wrong_entry_of_the_allow_list_is_named(entry: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_allowed(["good.corp", entry])
    assert f"“{entry}”" in caught.value.sentence and caught.value.hint


def test_the_allow_list_reads_hosts_ports_and_networks() -> None:
    allowed = read_allowed(
        ["Wiki.Corp:81", "wiki.corp:82", "10.0.0.0/8", "10.1.1.1:83", "[fd00::7]:84", "fd00::8"]
    )
    assert allowed.hosts["wiki.corp"] == {81, 82}
    assert (
        allowed.hosts["10.1.1.1"] == {83}
        and allowed.hosts["fd00::7"] == {84}
        and allowed.hosts["fd00::8"] == set()
    )
    assert [str(network) for network in allowed.networks] == [
        "10.0.0.0/8", "10.1.1.1/32", "fd00::7/128", "fd00::8/128",
    ]  # fmt: skip


def test_whatever_passes_is_public_by_two_other_tables() -> None:
    chance = random.Random(4)
    passed = 0
    for _ in range(10_000):
        four = IPv4Address(chance.getrandbits(32))
        six = IPv6Address(
            (0b001 << 125) | chance.getrandbits(125) if chance.random() < 0.5 else chance.getrandbits(128)
        )
        for address in (four, six):
            if not refusal(address):
                passed += 1
                assert not forbidden(str(address)), address
                assert address.is_global and not address.is_multicast and not address.is_reserved, address
    assert passed > 10_000


def test_every_address_of_a_small_block_is_refused() -> None:
    for last in range(256):
        for block in ("127.0.0", "169.254.169", "192.0.0", "255.255.255", "0.0.0", "198.51.100", "192.88.99"):
            assert refusal(IPv4Address(f"{block}.{last}"))


@given(st.text(max_size=40))
def test_only_canonical_digits_are_an_address(text: str) -> None:
    address = read_address(text)
    assert address is None or read_address(str(address)) == address
    if address is not None and address.version == 4:
        assert str(address) == text


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://", "//", "http://a.com:"]))
def test_any_text_is_read_or_refused(text: str, start: str) -> None:
    try:
        url = Guard().check(start + text)
    except AddressRefused as error:
        assert error.sentence.endswith(".")
    else:
        assert url.scheme in ("http", "https") and url.user is None and not url.fragment
        assert Guard().check(url) == url and Guard().check(str(url)) == url
