"""robots.txt, asked before pages (not feeds) are read. Pure: the text comes in, the answer goes out."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from protego import Protego

# Code points of a robots.txt that count. RFC 9309 asks for 500 KiB; rules of that size made of wildcards take
# a second to read, and the question is asked on the event loop. Hardly any robots.txt is longer than this.
ROBOTS_LIMIT = 64_000
CLOSED = "User-agent: *\nDisallow: /"  # taken for the robots.txt of a host that cannot say what it allows


def allowed(robots_txt: str | None, agent: str, url: str) -> bool:
    """Whether a robots.txt lets ``agent`` read a page. None (there is none) and nonsense allow all."""
    rules = _rules(robots_txt)
    return True if rules is None else bool(rules.can_fetch(url, agent))


def robots_url(url: str) -> str:
    """Where the robots.txt of an address's host is."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


@lru_cache(maxsize=64)
def _rules(robots_txt: str | None) -> Protego | None:
    if not robots_txt or not robots_txt.strip():
        return None
    try:
        return Protego.parse(robots_txt[:ROBOTS_LIMIT])
    except (ValueError, TypeError, AttributeError, RecursionError):  # not a robots.txt: nothing is forbidden
        return None
