"""Ways to write an address, and a table of forbidden places that shares nothing with the guard's own."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# Written from IANA's registries by hand, as prose: network, then why. Judged with ip_network, not with
# the guard's integers.
FORBIDDEN = [
    ip_network(line.split()[0])
    for line in """
    0.0.0.0/8 this-network
    10.0.0.0/8 rfc1918
    100.64.0.0/10 shared
    127.0.0.0/8 loopback
    169.254.0.0/16 link-local
    172.16.0.0/12 rfc1918
    192.0.0.0/24 ietf
    192.0.2.0/24 test-net-1
    192.88.99.0/24 6to4-relay
    192.168.0.0/16 rfc1918
    198.18.0.0/15 benchmark
    198.51.100.0/24 test-net-2
    203.0.113.0/24 test-net-3
    224.0.0.0/4 multicast
    240.0.0.0/4 reserved
    ::/3 everything-before-global-unicast
    4000::/2 unassigned
    8000::/1 unassigned-ula-link-local-site-local-multicast
    2001::/32 teredo
    2001:2::/48 benchmark
    2001:10::/28 orchid
    2001:20::/28 orchid-2
    2001:db8::/32 documentation
    2002::/16 6to4
    3fff::/20 documentation
    """.strip().splitlines()
]

PUBLIC = (
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "192.169.0.1",
    "100.128.0.1",
    "2606:4700::1111",
)


def forbidden(address: str) -> bool:
    """Whether a connection to the numeric address would be a leak; what is not numeric always is."""
    try:
        number = ip_address(address)
    except ValueError:
        return True
    return any(number in network for network in FORBIDDEN)


def victims() -> list[str]:
    """The first, a middle and the last address of each forbidden IPv4 network, and famous ones."""
    found = ["127.0.0.1", "169.254.169.254", "192.0.0.192", "100.100.100.200", "10.0.0.1", "192.168.1.1"]
    for network in FORBIDDEN:
        if network.version == 4:
            middle = int(network.network_address) + network.num_addresses // 3
            found += [str(network[0]), str(IPv4Address(middle)), str(network[-1])]
    return list(dict.fromkeys(found))


def hosts_of(victim: str) -> Iterator[str]:
    """Spellings of an IPv4 address as a URL's host: some name it, some never should be read at all."""
    number = int(IPv4Address(victim))
    a, b, c, d = victim.split(".")
    yield victim
    yield f"{victim}."
    yield f"{victim}.."
    yield str(number)
    yield hex(number)
    yield hex(number).upper()
    yield f"0{number:o}"
    yield f"0x{number + 2**32:x}"  # overflows to the same address in careless parsers
    yield ".".join(hex(int(part)) for part in (a, b, c, d))
    yield ".".join(f"0{int(part):o}" for part in (a, b, c, d))
    yield ".".join(f"{int(part):04o}" for part in (a, b, c, d))
    yield f"{int(a):#x}.{b}.0{int(c):o}.{d}"
    yield f"{a}.{b}.{int(c) * 256 + int(d)}"
    yield f"{a}.{int(b) * 65536 + int(c) * 256 + int(d)}"
    yield f"{a}.{b}.{c}.{int(d) + 256}"
    yield victim.replace(".", "。")
    yield victim.replace(".", "．")
    yield victim.replace(".", "｡")
    yield victim.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)})
    yield victim.translate({ord(str(digit)): 0x1D7CE + digit for digit in range(10)})
    yield "".join(f"%{ord(character):02x}" for character in victim)
    yield victim.replace(".", "%2e")
    yield victim.replace("0", "\u2070").replace("1", "\u00b9")
    yield victim[:2] + "\u00ad" + victim[2:]
    yield victim[:2] + "\u200b" + victim[2:]
    yield f"[::ffff:{victim}]"
    yield f"[::ffff:{number >> 16:x}:{number & 0xFFFF:x}]"
    yield f"[0:0:0:0:0:ffff:{victim}]"
    yield f"[::{victim}]"
    yield f"[64:ff9b::{victim}]"
    yield f"[64:ff9b:1::{victim}]"
    yield f"[{IPv6Address((0x2002 << 112) | (number << 80) | 1)}]"
    yield f"[{IPv6Address((0x20010000 << 96) | (number ^ 0xFFFFFFFF))}]"
    yield f"[2a00:1450::5efe:{victim}]"
    yield f"[{victim}]"
    yield f"example.com@{victim}"
    yield f"{victim}#@example.com"
    yield f"{victim}\\@example.com"
    yield f"example.com\t@{victim}"
    yield f"{victim}.resolved.example.com"  # the resolver answers with that very address


IPV6 = (
    "[::]", "[::1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::1%25lo]", "[::1%lo]",
    "[::0001]", "[fe80::1]", "[fe80::1%25eth0]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]",
    "[ff02::1]", "[ff0e::1]", "[100::1]", "[2001:db8::1]", "[2001::1]", "[2001:2::1]",
    "[2001:10::1]", "[2001:20::1]", "[2002:7f00:1::]", "[3fff::1]", "[5f00::1]", "[64:ff9b::a]",
    "[4000::1]", "[8000::1]", "[::ffff:0:127.0.0.1]", "[v1.x]", "[::1", "::1", "[]", "[::1]]",
    "[[::1]]", "[::1].example.com",
)  # fmt: skip
NAMES = (
    "localhost", "LOCALHOST", "ⓛocalhost", "ｌｏｃａｌｈｏｓｔ", "localhost.", "localhost.localdomain",
    "ip6-localhost", "intranet", "metadata", "metadata.google.internal", "a..b", ".a", "", " ", "-",
    "a b", "a,b.com", "a;b.com", "xn--.com", "*", "1.2.3.4.5", "0", "00", "0x", "0x0", "127.1",
    "127.0.1", "0177.1", "0x7f.1", "1e3", "::", "%00", "%", "a%", "a%2", "①②⑦.⓪.⓪.①",
    "127.0.0.1%00",
)  # fmt: skip


def addresses() -> list[str]:
    """All spellings as whole addresses, each once."""
    found: list[str] = []
    for victim in victims():
        found += [f"http://{host}/feed" for host in hosts_of(victim)]
    for host in (*IPV6, *NAMES):
        found += [f"http://{host}/", f"https://{host}:443/feed", f"HTTP://{host}:8080"]
    for scheme in (
        "ftp",
        "file",
        "gopher",
        "dict",
        "ldap",
        "unix",
        "ws",
        "data",
        "javascript",
        "http+unix",
        "",
    ):
        found += [f"{scheme}://127.0.0.1/", f"{scheme}:127.0.0.1", f"{scheme}:///etc/passwd"]
    found += [
        f"http://93.184.216.34:{port}/"
        for port in (0, 1, 22, 25, 53, 3306, 5432, 6379, 9200, 11211, 65535, 65536)
    ]
    found += [
        "http://93.184.216.34:http/",
        "http:///feed",
        "http:feed",
        "//127.0.0.1/",
        "http://",
        "http://?",
        "http://#",
    ]
    return list(dict.fromkeys(found))
