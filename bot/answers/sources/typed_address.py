"""An address as people paste it, made one that can be asked for. Pure.

what nobody sees, markup and quotation marks off | the one address among words | scheme | redirector undone
"""

from __future__ import annotations

import re

from bot.errors import BadInput
from bot.seen import visible
from bot.stories.address import unwrapped

_JOINERS = re.compile("[\u00ad\u200c\u200d]")
_MARKED = re.compile(r"\[[^\]]*\]\(\s*<?([^\s<>]+?)>?\s*\)")  # [words](address)
_LABELLED = re.compile(r"<([^\s<>|]+)\|[^<>]*>")  # <address|words>
_AMONG_WORDS = re.compile(r"(?:(?:view-source|feed):)?(?:https?|feed)://[^\s<>]+", re.IGNORECASE)
_OPENING = "<\"'`“”„‟«»‘’‚‹›([{*_|"
_CLOSING = _OPENING.replace("<", ">").translate(str.maketrans("([{", ")]}")) + ".,;:!…。，"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_READERS = re.compile(
    r"(?:view-source|feed|feeds|rss|pcast|itpc|podcast|url):(?://)?(?!\d+(?:/|$))", re.IGNORECASE
)
_SCHEME = re.compile(r"(?:h?t?tps?|hxxps?)(?::[/\\]*|[/\\]{2,})(?=[^/\\])", re.IGNORECASE)
_MAIL = re.compile(r"(?:mailto:)?[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+", re.IGNORECASE)
_SUBREDDIT = re.compile(r"/?(r/\w{2,30})/?", re.IGNORECASE)


def as_address(typed: str, verb: str = "source add", example: str = "https://example.com/feed.xml") -> str:
    """An address as people type or paste it, with its scheme; BadInput when it is none."""
    url = _bare(typed)
    if _MAIL.fullmatch(url):
        raise BadInput(
            f"“{url}” is an e-mail address, and the bot reads no mail. Most newsletters have a page or "
            "a feed on the web: name that.",
            hint=f"{verb} {example}",
        )
    if found := _SUBREDDIT.fullmatch(url):
        url = f"https://www.reddit.com/{found[1]}"
    url = _with_scheme(url)
    host = re.split(r"[/?#]", url.split("://", 1)[1], maxsplit=1)[0]
    named = "." in host.strip(".") or host.startswith("[") or host.partition(":")[0].lower() == "localhost"
    if not url or " " in url or not named:
        raise BadInput(f"“{typed.strip()}” is not an address.", hint=f"{verb} {example}")
    return unwrapped(url)


def _bare(typed: str) -> str:
    """What is pasted without what stands around the address."""
    text = _JOINERS.sub("", visible(typed)).strip()
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    text = _MARKED.sub(r" \1 ", _LABELLED.sub(r" \1 ", text)).strip()
    if " " in text:
        found = list(dict.fromkeys(_peeled(one) for one in _AMONG_WORDS.findall(text)))
        if len(found) > 1:
            raise BadInput(
                f"There are {len(found)} addresses in this; they are added one at a time.",
                hint=f"source add {found[0]}",
            )
        text = found[0] if found else text
    return _peeled(text)


def _peeled(text: str) -> str:
    """Without brackets, quotation marks and full stops around; a bracket that the address opens stays."""
    text = text.strip()
    while text and (text[0] in _OPENING and not re.match(r"\[[0-9a-fA-F:.]+\]", text)):
        text = text[1:].lstrip()
    while text and text[-1] in _CLOSING:
        opening = _PAIRS.get(text[-1])
        if text[-1] == "_" or (opening and text.count(opening) >= text.count(text[-1])):
            break
        text = text[:-1].rstrip()
    return text


def _with_scheme(url: str) -> str:
    """The address with http:// or https://, lost or doubled letters of it mended."""
    for _ in range(3):
        url = _READERS.sub("", url, count=1) if _READERS.match(url) else url
    scheme = ""
    while found := _SCHEME.match(url):
        scheme = "http" if found[0].lower().rstrip(":/\\").endswith("p") else "https"
        url = url[found.end() :]
    if not scheme and re.match(r"[a-z][a-z0-9+.-]*://", url, re.IGNORECASE):
        return url  # a scheme that is not read: the guard says so
    return f"{scheme or 'https'}://{url.lstrip('/')}"
