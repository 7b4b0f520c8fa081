"""Addresses, names and languages as feeds, pages and outlines write them."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from bot.sources.formats.markup import one_line, plain_title

_ABSOLUTE = re.compile(  # as nearly all are
    r"https?://[A-Za-z0-9.-]+(?::\d{1,4})?(?:/(?:[!#-%'-;=?-Z\\^-~]++|&(?!amp;)){0,99}+)?"
)
_BROKEN_LINE = re.compile(r"(?<![ \t\r\n]) *+[\r\n\t][ \t\r\n]*+")
_SCHEME = re.compile(r"\A(?:https?:[/\\]+)*(https?):[/\\]*(?=[\w\[])", re.IGNORECASE)
_HOST = re.compile(r"[\w.:\[\]\u3002\uff0e\uff61-]+")
_ESCAPED = str.maketrans({" ": "%20", '"': "%22", "<": "%3C", ">": "%3E"})
_MAIL_NAME = re.compile(r"\S+@\S+\s*\(([^()]+)\)$")
_NAME_MAIL = re.compile(r"\s*[<(](?:mailto:)?[^<>()\s]+@[^<>()\s]+[>)]$")


def address(link: str, base: str = "") -> str:
    """An absolute http address, or "" when the link is no such thing.

    Mended is what browsers mend or a reader would: escaped twice, spaces, a lost slash or scheme. A user's
    name and password are no part of it: the link is shown to everybody.
    """
    if len(link) < 2000 and _ABSOLUTE.fullmatch(link):
        return link
    link = _BROKEN_LINE.sub("", link.strip())
    link = one_line(link).replace("&amp;", "&").translate(_ESCAPED)
    if not link or len(link) > 4000 or link.startswith("%3C"):
        return ""
    link = _SCHEME.sub(lambda found: found[1].lower() + "://", link)
    link = f"https://{link}" if link[:4].lower() == "www." else link
    try:
        joined = link if not base or link.startswith(("http://", "https://")) else urljoin(base, link)
        parts = urlsplit(joined)
        host = parts.netloc.rpartition("@")[2]
        valid = parts.scheme in ("http", "https") and _HOST.fullmatch(host) and (parts.port or 80) > 0
    except ValueError:  # brackets and ports
        return ""
    if not valid:
        return ""
    return joined if host == parts.netloc else parts._replace(netloc=host).geturl()


def without_feed_scheme(written: str) -> str:
    """``feed:https://…`` and ``feed://…``, as some sites write it, as the address that is meant."""
    written = written.strip()
    lowered = written.lower()
    if lowered.startswith("feed:http"):
        return written[5:]
    return "http" + written[4:] if lowered.startswith("feed://") else written


def author_name(written: str) -> str:
    """The name in an author as feeds write it: ``a@example.com (A. Name)``, ``A. Name <a@example.com>``."""
    name = plain_title(written[:1000])
    if found := _MAIL_NAME.match(name):
        return found.group(1).strip()
    return _NAME_MAIL.sub("", name).strip()[:200]


def language_code(written: str) -> str:
    """ISO 639-1 of a language tag ("en-GB" gives "en"), "" for anything else."""
    code = written.strip().lower().replace("_", "-").split("-", 1)[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""
