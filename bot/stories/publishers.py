"""Who published an article: the name to show, and the family in which outlets count as one publisher."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from urllib.parse import urlsplit

from bot.stories.address import canonical
from bot.stories.domains import registrable
from bot.stories.outlets import FAMILIES

_SECTION = re.compile(r"\s+(?:[-–—|>»:·•]|&gt;)+\s+|\s*[|»]\s*|:\s+(?=[A-Z])")
_FEED = re.compile(
    r"\b(?:rss(?: feeds?)?|feeds?|atom|latest (?:news|stories|articles)|top (?:news|stories)"
    r"|all (?:news|articles|stories)|home ?page|front page|headlines)\b",
    re.IGNORECASE,
)
_FOLDED = 4_096  # names that are kept folded: a question is held against those of all publishers
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/?$", re.IGNORECASE)


def family(publisher: str, url: str) -> str:
    """The key under which a publisher's outlets count once: a registrable domain, or a folded name.

    ``news.harbour.example.com`` and ``business.harbour.example.com`` are ``harbour.example.com``; outlets of
    one newsroom group (``bot.stories.outlets``) share a key; without an address the name decides.
    """
    domain = _domain(url)
    by_domain, by_name = _index()
    if domain:
        return by_domain.get(domain, domain)
    named = _DOMAIN.match(publisher.strip())
    if named:
        domain = registrable(named[1].lower())
        return by_domain.get(domain, domain)
    folded = _folded(display_name(publisher, ""))
    return by_name.get(folded, folded)


def display_name(publisher: str, url: str) -> str:
    """The publisher's name as people know it: no "RSS", no section; without one, made from the address."""
    name = " ".join(unicodedata.normalize("NFC", publisher).split())
    if name and not _DOMAIN.match(name):
        for part in _SECTION.split(name):
            bare = _FEED.sub("", part or "").strip(" -–—|:·()[]")
            if len(bare) > 1:
                return bare
        return name
    named = _DOMAIN.match(name)
    domain = _domain(url) or (registrable(named[1].lower()) if named else "")
    if not domain:
        return name
    known = _names().get(domain)
    if known:
        return known
    if domain.endswith((".example.com", ".example.org", ".example.net")):
        return domain.split(".")[0].replace("-", " ").title()
    return domain


def goes_by(typed: str, name: str, family_key: str) -> bool:
    """Whether a person who types this means the publisher of this name and family.

    It is the name ("the guardian"), the domain ("bbc.co.uk"), or what both begin with: "bbc" is BBC News, and
    "ft" the Financial Times. "Japan" is no Japan Times of japantimes.co.jp, and "boston" no Boston.com.
    """
    said, own = _folded(typed), _folded(name)
    if not said or said == own:
        return bool(said)
    if named := _DOMAIN.match(typed.strip()):
        domain = registrable(named[1].lower())
        known = _names().get(domain)
        return family(typed, "") == family_key and (known is None or _folded(known) == own)
    initials = "".join(word[0] for word in own.split())
    shortens = own.startswith(f"{said} ") or own.endswith(f" {said}") or said == initials
    if not shortens or _DOMAIN.match(name):  # nearly always
        return False
    domains = (family_key, *(domain for domain, outlet in FAMILIES.get(family_key, ()) if outlet == name))
    return said in {domain.split(".")[0].removeprefix("the") for domain in domains}


def outlet_named(typed: str) -> str:
    """The outlet of our table that is meant, by its name there; "" for others."""
    outlets = ((key, name) for key, some in FAMILIES.items() for _, name in some)
    return next((name for key, name in outlets if goes_by(typed, name, key)), "")


def _domain(url: str) -> str:
    if not url:
        return ""
    try:
        host = urlsplit(canonical(url)).hostname or ""
    except ValueError:
        return ""
    return registrable(host)


@lru_cache(maxsize=_FOLDED)
def _folded(name: str) -> str:
    bare = "".join(
        sign if sign.isalnum() else " "
        for sign in unicodedata.normalize("NFKD", name).casefold()
        if not unicodedata.combining(sign)
    )
    words = bare.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@cache
def _index() -> tuple[dict[str, str], dict[str, str]]:
    by_domain, by_name = {}, {}
    for key, outlets in FAMILIES.items():
        for domain, name in outlets:
            by_domain[domain] = key
            by_name[_folded(name)] = key
    return by_domain, by_name


@cache
def _names() -> dict[str, str]:
    return {domain: name for outlets in FAMILIES.values() for domain, name in outlets}
