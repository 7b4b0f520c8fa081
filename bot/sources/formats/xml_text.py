"""XML from strangers, made safe and parsed: no entity expands, nothing is fetched, broken markup gives
what can be read of it. Feeds and OPML outlines go through here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from lxml import etree

from bot.errors import Unreadable

_DECLARATION = re.compile(r"<\?xml[^>]{0,500}\?>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;|#)([A-Za-z][A-Za-z0-9._-]{0,40});")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_HALF = re.compile(
    r"&#(?:[xX]0{0,3}([dD][89a-fA-F][0-9a-fA-F]{2})"
    r"|0{0,3}(55(?:29[6-9]|[3-9]\d\d)|56\d{3}|57(?:[0-2]\d\d|3[0-3]\d|34[0-3])));"
)
_HALVES = re.compile(f"(?:{_HALF.pattern})+")  # as some write emoji; no parser takes them
_VOID = re.compile(r"<(br|hr|img|wbr|input)\b([^<>]*)(?<!/)>", re.IGNORECASE)
_SIMPLE_ENTITY = re.compile(
    r"""<!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>"""
)
_DOCTYPE_WITHIN = 100_000  # a document type declaration begins and ends in the first part of a document
_ENTITIES = 300  # simple declared entities that are honoured
_RESOLVED = 100_000  # named entities that are resolved in a document,
_GROWN = 10_000  # and how many when the document declares its own: each may be 200 characters long
_REPAIRED = 2_000_000  # code points of a broken document that are repaired; the rest of it is left


def parse_xml(text: str) -> etree._Element:
    """The root of an XML document, however broken. Raises Unreadable when there is no element in it."""
    text = prepared(text)
    root = _parse(text, recover=False)
    if root is None:
        root = _parse(outside_cdata(legal(text[:_REPAIRED]), _repaired), recover=True)
    if root is None:
        raise Unreadable("There is no XML in it that can be read.")
    return root


def prepared(text: str) -> str:
    """A document without what must not reach a parser: DOCTYPE, declared encoding, named entities."""
    start = text.find("<", 0, 20_000)
    if start < 0:
        return ""
    declaration = _DECLARATION.match(text, start)
    text = _cut(text, 0, declaration.end() if declaration else start)
    entities: Mapping[str, str] = {}
    doctype = text.find("<!DOCTYPE", 0, _DOCTYPE_WITHIN)
    if doctype >= 0:
        end = _doctype_end(text, doctype)
        entities = _simple_entities(text[doctype:end])
        text = _cut(text, doctype, end)
    if _NAMED.search(text):
        text = _named_resolved(text, entities)
    if _HALF.search(text):  # the quicker to look for; in CDATA, too, whose markup is resolved later
        text = _HALVES.sub(_whole_character, text)
    return text


def _cut(text: str, start: int, end: int) -> str:
    """The text without a part but for its line breaks: what is left keeps its line numbers."""
    return text[:start] + "\n" * text.count("\n", start, end) + text[end:] if end else text


def _named_resolved(text: str, entities: Mapping[str, str]) -> str:
    left = _GROWN if entities else _RESOLVED
    resolved = cache(lambda name: _resolved(name, entities))

    def change(part: str) -> str:
        nonlocal left
        if left > 0:
            part, count = _NAMED.subn(lambda found: resolved(found[1]), part, count=left)
            left -= count
        return part

    return outside_cdata(text, change)


def legal(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _ILLEGAL.sub("", text) if _ILLEGAL.search(text) else text


def outside_cdata(text: str, change: Callable[[str], str]) -> str:
    """The text with ``change`` applied everywhere but in CDATA sections."""
    before, *sections = text.split("<![CDATA[")
    parts = [change(before)]
    for section in sections:
        inside, end, after = section.partition("]]>")
        parts += ("<![CDATA[", inside, end, change(after))
    return "".join(parts)


@lru_cache(maxsize=4096)
def local_name(tag: object) -> str:
    """An element's name in lower case without namespace or prefix; "" for comments and the like."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _doctype_end(text: str, start: int) -> int:
    """Where a DOCTYPE ends; one that does not end takes the rest of the document with it."""
    place = start
    limit = min(len(text), start + _DOCTYPE_WITHIN)
    depth = 0
    while place < limit:
        character = text[place]
        if character in "\"'":
            closing = text.find(character, place + 1, limit)
            if closing < 0:
                break
            place = closing
        elif character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
        elif character == ">" and depth <= 0:
            return place + 1
        place += 1
    simple = text.find("]>", start)
    return simple + 2 if simple >= 0 else len(text)


def _simple_entities(doctype: str) -> dict[str, str]:
    """Declared entities that are plain short text: nothing that could grow."""
    found: dict[str, str] = {}
    for declared in _SIMPLE_ENTITY.finditer(doctype):
        found.setdefault(declared.group(1), declared.group(2) or declared.group(3) or "")
        if len(found) >= _ENTITIES:
            break
    return found


def _resolved(name: str, entities: Mapping[str, str]) -> str:
    if name in entities:
        return html.escape(entities[name])
    character = html.unescape(f"&{name};")
    return html.escape(character) if character != f"&{name};" else f"&amp;{name};"


def _repaired(part: str) -> str:
    return _VOID.sub(r"<\1\2/>", _BARE.sub("&amp;", part))


def _whole_character(found: re.Match[str]) -> str:
    """What references to UTF-16 halves mean: the character of a pair; U+FFFD for a half alone."""
    halves = "".join(chr(int(hexa, 16) if hexa else int(digits)) for hexa, digits in _HALF.findall(found[0]))
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _parse(text: str, *, recover: bool) -> etree._Element | None:
    if not text:
        return None
    # A parser for each document: a shared one is locked while a document is parsed.
    parser = etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
