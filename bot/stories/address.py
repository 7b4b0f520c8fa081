"""One spelling for the many addresses of one article.

``canonical`` is a pipe: unwrap (caches, redirectors, archives) | host | path | query. It makes
a key, not an address to fetch: http becomes https, mobile and AMP forms become the plain one. Where a rule
could make one address of two articles, it does not apply.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from urllib.parse import quote, unquote, urlsplit

from bot.stories.domains import is_number, registrable, suffix_labels
from bot.stories.tracking import is_noise, lets_in

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):(?!\d+(?:/|$))", re.IGNORECASE)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b\ufeff\ud800-\udfff]+")
_DOTS = re.compile(r"[.\u3002\uff0e\uff61]")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp|cfm)$", re.IGNORECASE)
_ARCHIVED = re.compile(r"^/web/\d{4,14}[a-z_]{0,4}/(.+)$")
_AMP_CACHE = re.compile(r"^/(?:[acirv]/)?(s/)?(.+\..+)$")
_AMP_PATH = re.compile(r"^/amp/(s/)?([^/]+\.[^/]+(?:/.*)?)$")
_LONGEST_KEY = 2_000  # characters: an index of PostgreSQL takes 2,704 bytes
_LONGEST_HOST = 253  # characters (RFC 1035); to spell a longer one costs time with its square
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_VARIANTS = frozenset(("www", "www1", "www2", "www3", "ww2", "m", "mobile", "amp", "touch"))
_REDIRECTORS = {  # host without www -> path prefix, parameter that holds the address
    "google.com": ("/url", ("url", "q")),
    "facebook.com": ("/l.php", ("u",)),
    "l.facebook.com": ("/l.php", ("u",)),
    "t.umblr.com": ("/redirect", ("z",)),
    "youtube.com": ("/redirect", ("q",)),
    "linkedin.com": ("/redir", ("url",)),
    "bing.com": ("/news/apiclick.aspx", ("url",)),
}


def canonical(url: str) -> str:
    """The one address under which an article is known; idempotent, never raises.

    Anything that is not an http(s) address (``mailto:``, a path) comes back stripped and otherwise as it was.
    """
    return _normal(unwrapped(_CONTROL.sub("", url).strip()))


def address_key(url: str) -> str:
    """``canonical``, of a very long address its beginning and a hash: what an index has room for."""
    key = canonical(url)
    if len(key) <= _LONGEST_KEY:
        return key
    return f"{key[: _LONGEST_KEY // 2]}…{blake2b(key.encode(), digest_size=12).hexdigest()}"


def unwrapped(url: str) -> str:
    """The address that a cache's, a redirector's or an archive's address holds; any other as it is."""
    for _ in range(4):  # a wrapped address may be wrapped again; four deep is nobody's article
        inner = _unwrapped(url)
        if inner is None:
            break
        url = inner
    return url


def without_tracking(url: str) -> str:
    """The address to show: without the parameters that tell how a reader came, else as it is written.

    Gifts and shares stay, though no part of the key: without them readers stand before a closed door.
    """
    whole, mark, fragment = url.partition("#")
    path, asked, query = whole.partition("?")
    split = _parts(url) if asked else None
    if split is None:
        return url
    site = registrable(_plain(split[0]))
    pairs = [pair for pair in query.split("&") if pair]
    kept = []
    for pair in pairs:
        name, _, value = pair.partition("=")
        if lets_in(unquote(name), site) or not is_noise(unquote(name), unquote(value), site):
            kept.append(pair)
    return url if kept == pairs else path + ("?" + "&".join(kept) if kept else "") + mark + fragment


def _normal(url: str) -> str:
    split = _parts(url)
    if split is None:
        return url
    host, port, path, query, fragment = split
    host = _plain(host)
    route = _path(path)
    pairs = _query(query, registrable(host))
    kept = f"#{_encoded(fragment, '!/?=&:,;@+$')}" if fragment.startswith(("!", "/")) else ""
    return f"https://{host}{port}{route}{'?' + pairs if pairs else ''}{kept}"


def _parts(url: str) -> tuple[str, str, str, str, str] | None:
    """Host (ASCII, lower case), ":port" or "", path, query, fragment; None when it is no web address."""
    found = _SCHEME.match(url)
    if found is None and url.startswith("//"):
        url = "https:" + url
    elif found is None or found[1].lower() not in {"http", "https", "feed"}:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    host = _host(host) if len(host) <= _LONGEST_HOST else ""
    if not host:
        return None
    suffix = "" if port in {None, 80, 443} else f":{port}"
    return host, suffix, parts.path, parts.query.replace("&amp;", "&"), parts.fragment


def _host(host: str) -> str:
    """A host in lower-case ASCII: names in other scripts become their ``xn--`` form (RFC 3492)."""
    host = unquote(host)
    if ":" in host:
        return f"[{host.lower()}]"
    labels = []
    for label in _DOTS.split(host):
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label).lower())
        if not folded.isascii():
            folded = "xn--" + folded.encode("punycode").decode("ascii")
        if folded:
            labels.append(folded)
    return ".".join(labels)


def _plain(host: str) -> str:
    """A host without the labels that only choose a variant: www., m., amp."""
    labels = host.split(".")
    if is_number(host) or len(labels) < 3:
        return host
    owner = suffix_labels(labels) + 1
    if labels[-2] == "example" or labels[-owner] == "www":  # the reserved domains stand for any site
        owner -= 1
    return ".".join([label for label in labels[:-owner] if label not in _VARIANTS] + labels[-owner:])


def _unwrapped(url: str) -> str | None:
    """The address inside an AMP cache's, a redirector's or an archive's address; None for any other."""
    split = _parts(url)
    if split is None:
        return None
    host, _, path, query, _ = split
    bare = host.removeprefix("www.")
    tail = f"?{query}" if query else ""
    if host.endswith((".cdn.ampproject.org", "cdn.ampproject.org", ".bing-amp.com")):
        found = _AMP_CACHE.match(path)
        return f"https://{unquote(found[2])}{tail}" if found else None
    if bare.startswith("google.") or bare == "bing.com":
        found = _AMP_PATH.match(path)
        if found:
            return f"https://{unquote(found[2])}{tail}"
    if bare == "web.archive.org":
        found = _ARCHIVED.match(path)
        if found:
            inner = re.sub(r"^(https?):/+", r"\1://", found[1])
            return (inner if "://" in inner else f"https://{inner}") + tail
    prefix, names = _REDIRECTORS.get("google.com" if bare.startswith("google.") else bare, ("", ()))
    if names and path.lower().startswith(prefix):
        values = dict(pair.partition("=")[::2] for pair in query.split("&"))
        for name in names:
            inner = unquote(values.get(name, ""))
            if inner.startswith(("http://", "https://")):
                return inner
    return None


def _path(path: str) -> str:
    segments: list[str] = []
    for raw in path.split("/"):
        segment = _encoded(re.sub(r";jsessionid=[^/;]*", "", raw, flags=re.IGNORECASE), "!$&'()*+,;=:@")
        if segment in {"", "."}:
            continue
        if segment == "..":
            segments[-1:] = []
            continue
        segments.append(segment)
    route = _INDEX.sub("", "/" + "/".join(_without_amp(segments)))
    return route or "/"


def _without_amp(segments: list[str]) -> list[str]:
    """Drops an AMP mark from a path, where what remains still names an article by itself."""
    if not segments:
        return segments
    rest, last = segments, segments[-1].lower()
    if last in {"amp", "amphtml", "amp.html"}:
        rest = segments[:-1]
    elif last.endswith((".amp", ".amp.html")):
        ending = ".html" if last.endswith(".html") else ""
        rest = [*segments[:-1], re.sub(r"\.amp(\.html)?$", "", segments[-1], flags=re.IGNORECASE) + ending]
    else:
        marks = [at for at, segment in enumerate(segments[:-1]) if segment.lower() == "amp"]
        if len(marks) == 1:
            rest = segments[: marks[0]] + segments[marks[0] + 1 :]
    return rest if rest and _names_article(rest[-1]) else segments


def _names_article(segment: str) -> bool:
    """Whether a last path segment looks like one article's name and not like a section's."""
    return any(sign.isdigit() for sign in segment) or "-" in segment or "_" in segment or "." in segment


def _query(query: str, site: str) -> str:
    kept: list[tuple[str, str]] = []
    for pair in query.split("&"):
        if not pair:
            continue
        name, equals, value = pair.partition("=")
        name, value = (_encoded(part.replace("+", "%20"), "!$'()*,;:@/?") for part in (name, value))
        if not is_noise(unquote(name), unquote(value), site):
            kept.append((name, equals + value))
    return "&".join(name + value for name, value in sorted(kept, key=lambda pair: pair[0]))


def _encoded(text: str, safe: str) -> str:
    """Percent-encoding in its normal form (RFC 3986, 6.2.2): needless escapes gone, the rest upper case."""

    def plain(found: re.Match[str]) -> str:
        sign = chr(int(found[1], 16))
        return sign if sign in _UNRESERVED else f"%{found[1].upper()}"

    return quote(_ESCAPE.sub(plain, _STRAY.sub("%25", text)), safe=safe + "%~")
