"""Which network addresses the bot may connect to: tables and one pure decision.

IPv4 follows IANA's special-purpose registry (RFC 6890 and later), plus one cloud host that answers on a
public number. IPv6 is the other way round: only global unicast space (2000::/3) passes, minus its special
blocks. Addresses that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo, ISATAP) are refused as
such: they reach places that their own number does not name. The standard library's ``is_global`` is not
asked; on Python 3.11 it lets multicast, NAT64 and 192.0.0.192 through.
"""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def _table(*rows: tuple[str, str]) -> tuple[tuple[int, int, str], ...]:
    """Rows of (first, last, name) as integers: comparing is faster than network objects."""
    networks = [(IPv6Network(block) if ":" in block else IPv4Network(block), name) for block, name in rows]
    return tuple((int(net.network_address), int(net.broadcast_address), name) for net, name in networks)


_IPV4_REFUSED = _table(
    ("0.0.0.0/8", "this network"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "carrier-grade NAT"),
    ("127.0.0.0/8", "loopback"),
    ("168.63.129.16/32", "a cloud platform's own service"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "protocol assignments"),
    ("192.0.2.0/24", "documentation"),
    ("192.31.196.0/24", "AS112"),
    ("192.52.193.0/24", "AMT relays"),
    ("192.88.99.0/24", "6to4 relays"),
    ("192.168.0.0/16", "private"),
    ("192.175.48.0/24", "AS112"),
    ("198.18.0.0/15", "benchmarking"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
)

_IPV6_GLOBAL = IPv6Network("2000::/3")
_IPV6_REFUSED = _table(
    ("2001::/23", "protocol assignments, Teredo among them"),
    ("2001:db8::/32", "documentation"),
    ("2002::/16", "6to4"),
    ("2620:4f:8000::/48", "AS112"),
    ("3ffe::/16", "former 6bone"),
    ("3fff::/20", "documentation"),
)

# What a host named on the operator's allow-list may resolve to besides public addresses. Link-local is not
# among them: cloud metadata services live there, and need their network to be named.
INTERNAL: tuple[Network, ...] = (
    IPv4Network("10.0.0.0/8"),
    IPv4Network("100.64.0.0/10"),
    IPv4Network("127.0.0.0/8"),
    IPv4Network("172.16.0.0/12"),
    IPv4Network("192.168.0.0/16"),
    IPv6Network("::1/128"),
    IPv6Network("fc00::/7"),
)


def read_address(text: str) -> Address | None:
    """The address in its one canonical form of digits; None for a name and for every other spelling."""
    try:
        if ":" in text:
            return None if "%" in text else IPv6Address(text)
        return IPv4Address(text)
    except ValueError:
        return None


def refusal(address: Address, allowed: Sequence[Network] = ()) -> str:
    """Why the bot does not connect to the address, in a few words; "" when it may.

    ``allowed`` are networks that the operator opened; a mapped address counts as the IPv4 address in it.
    """
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    for network in allowed:
        if address in network or (inner is not None and inner in network):
            return ""
    number = int(address)
    if isinstance(address, IPv4Address):
        return next((name for first, last, name in _IPV4_REFUSED if first <= number <= last), "")
    if inner is not None:
        return "IPv4-mapped"
    if address not in _IPV6_GLOBAL:
        return "not a public IPv6 address"
    if (number >> 32) & 0xFDFF_FFFF == 0x0000_5EFE:
        return "ISATAP"
    return next((name for first, last, name in _IPV6_REFUSED if first <= number <= last), "")
