"""The guard that every request goes through: what may be asked for, and what may be connected to.

The spelling of an address is judged before anything is resolved; the network address is judged when the
socket is made, so that a name that changes its mind, a redirect or an odd spelling meets the same rule.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_network
from typing import Any

from yarl import URL

from bot.errors import AddressRefused, BadInput
from bot.sources.web.addresses import INTERNAL, Network, read_address, refusal

DEFAULT_PORTS = frozenset({80, 443, 8080, 8443})
LONGEST_ADDRESS = 2000

INSIDE_A_NETWORK = (
    "That address leads into a private or reserved network, which the bot does not read. "
    "For an internal feed the operator can name its host in AIBRIEF_ALLOW_HOSTS."
)

# getaddrinfo's (family, type, protocol, canonical name, socket address)
AddressInfo = tuple[Any, Any, int, str, tuple[Any, ...]]

_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]")
_NUMBER_LIKE = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)\Z")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*\Z")


class RefusedConnection(OSError):
    """Raised instead of making a socket. Its text is one for every address: nothing is learnt from it."""

    def __init__(self, host: str, rule: str) -> None:
        super().__init__("the guard refuses this network address")
        self.detail = f"{host}: {rule}"  # for the log only


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the operator opened for internal feeds: networks, and hosts with the ports meant there."""

    networks: tuple[Network, ...] = ()
    hosts: Mapping[str, frozenset[int]] = field(default_factory=dict)


def read_allowed(entries: Iterable[str]) -> Allowed:
    """The operator's allow-list: ``10.2.0.0/16``, ``10.2.0.7``, ``wiki.corp``, ``wiki.corp:8090``.

    A host allows private and loopback addresses for that name only; a network allows its addresses under
    any name. A port beside the usual ones must be named. BadInput names the first entry that is wrong.
    """
    networks: list[Network] = []
    hosts: dict[str, frozenset[int]] = {}
    for entry in (entry.strip() for entry in entries):
        if "://" in entry:
            raise BadInput(f"“{entry}” is an address; its host alone is named.", hint="wiki.corp:8090")
        if "/" in entry:
            try:
                networks.append(ip_network(entry))
            except ValueError:
                raise BadInput(f"“{entry}” is not a network.", hint="10.2.0.0/16") from None
            continue
        try:
            url = URL(f"//[{entry}]" if entry.count(":") > 1 and "[" not in entry else f"//{entry}")
        except ValueError:
            url = URL()
        host = (url.raw_host or "").rstrip(".").lower()
        literal = read_address(host)
        if not host or url.user or url.path not in ("", "/") or not (literal or _HOST_NAME.match(host)):
            raise BadInput(f"“{entry}” is neither a host nor a network.", hint="wiki.corp:8090")
        if literal:
            networks.append(ip_network(literal))
        ports = {url.explicit_port} if url.explicit_port else set[int]()
        hosts[host] = hosts.get(host, frozenset()) | ports
    return Allowed(tuple(networks), hosts)


class Guard:
    """Judges addresses as they are written (``check``) and as they are connected to (``socket_factory``)."""

    def __init__(
        self,
        *,
        ports: frozenset[int] = DEFAULT_PORTS,
        allowed: Allowed | None = None,
    ) -> None:
        self._ports = ports
        self._allowed = allowed or Allowed()

    def check(self, address: str | URL) -> URL:
        """The address as it will be asked for: absolute, canonical host, no fragment. Else AddressRefused."""
        text = str(address).strip()
        if len(text) > LONGEST_ADDRESS:
            raise _refused(f"That address is longer than {LONGEST_ADDRESS} characters.", "length")
        if _UNPRINTABLE.search(text):
            raise _refused(
                "That address contains a space, a backslash or an invisible character. Copy it again.",
                "characters",
            )
        try:
            return self._judge(URL(text) if isinstance(address, str) else address)
        except ValueError as error:  # yarl's: ports, brackets, IDNA
            raise _refused("That is not an address that can be read. Copy it again.", error) from error

    def _judge(self, url: URL) -> URL:
        if url.scheme not in ("http", "https"):
            raise _refused("Only addresses that begin with http:// or https:// can be read.", "scheme")
        if url.user is not None or url.password is not None or "@" in url.raw_authority:
            raise _refused(
                "That address has a user name or a password in it, which all admins here would see. "
                "Give an address without one.",
                "credentials",
            )
        host = (url.raw_host or "").lower() if url.host else ""  # .host decodes, which shows bad punycode
        host = host[:-1] if host.endswith(".") and not host.endswith("..") else host
        literal = read_address(host)
        trusted = host in self._allowed.hosts
        if literal is None and (not _HOST_NAME.match(host) or _NUMBER_LIKE.match(host.rpartition(".")[2])):
            raise _refused("That address names no host that can exist. Check its spelling.", "host")
        if literal is None and "." not in host and not trusted and not self._allowed.networks:
            raise _refused(
                f"“{host}” is a name inside a network. The operator can allow it for internal feeds.",
                "single label",
            )
        port = url.port or 0
        if port not in self._ports and port not in self._allowed.hosts.get(host, ()):
            ports = ", ".join(str(port) for port in sorted(self._ports))
            raise _refused(f"Port {port} is not read; sources may use the ports {ports}.", "port")
        if literal is not None and (rule := refusal(literal, self._networks(trusted))):
            raise _refused(INSIDE_A_NETWORK, f"{host}: {rule}")
        return (url if host == url.raw_host else url.with_host(host)).with_fragment(None)

    def trusts(self, url: URL) -> bool:
        """Whether the operator named this very host, so that it may resolve to internal addresses."""
        return (url.raw_host or "").lower() in self._allowed.hosts

    def socket_factory(
        self, trusted: bool, open_socket: Callable[..., socket.socket] = socket.socket
    ) -> Callable[[AddressInfo], socket.socket]:
        """For ``aiohttp.TCPConnector(socket_factory=…)``: a socket, or RefusedConnection instead."""
        networks = self._networks(trusted)

        def make_socket(info: AddressInfo) -> socket.socket:
            family, kind, protocol, _, where = info
            host = where[0] if where else None
            literal = read_address(host) if isinstance(host, str) else None
            if literal is None or family not in (socket.AF_INET, socket.AF_INET6):
                raise RefusedConnection(str(host), "not a numeric address")
            if len(where) > 3 and where[3]:
                raise RefusedConnection(str(host), "an interface is named")
            if rule := refusal(literal, networks):
                raise RefusedConnection(str(host), rule)
            return open_socket(family=family, type=kind, proto=protocol)

        return make_socket

    def _networks(self, trusted: bool) -> tuple[Network, ...]:
        return (*self._allowed.networks, *INTERNAL) if trusted else self._allowed.networks


def _refused(sentence: str, cause: object) -> AddressRefused:
    return AddressRefused(sentence, cause=cause)
