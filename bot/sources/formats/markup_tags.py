"""The tags of an HTML page and their attributes, in one linear pass without a tree.

For looking at what a page links to. A tree of a hostile page takes time that grows with the square of its
nesting; this does not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(  # no part of it runs past the next "<"
    r"""<!--|<(/?)([a-zA-Z][\w:-]{0,40})((?:[^"'<>]|"[^"<]*"|'[^'<]*')*+|[^<>]*)>"""
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]{1,60})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
_RAW = ("script", "style", "textarea", "template", "svg")


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag, with where the text after it begins and the tag's attributes as written."""

    name: str
    start: int
    end: int
    written: str

    def attributes(self) -> dict[str, str]:
        """The attributes under lower-case names, entities resolved; of two with one name the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.written[:5000]):
            value = match.group(2) or match.group(3) or match.group(4) or ""
            found.setdefault(match.group(1).lower(), html.unescape(value) if "&" in value else value)
        return found


def tags(text: str, names: frozenset[str]) -> Iterator[Tag]:
    """The opening tags with these names; closing ones have a slash before the name ("/a").

    Comments and the insides of scripts, styles and drawings are passed over, but the script and style
    tags themselves are given when they are asked for.
    """
    place = 0
    while match := _TAG.search(text, place):
        place = match.end()
        if match.group() == "<!--":
            end = text.find("-->", place)
            place = len(text) if end < 0 else end + 3
            continue
        name = match.group(1) + match.group(2).lower()
        if name in names:
            yield Tag(name, match.start(), match.end(), match.group(3))
        if name in _RAW:
            closing = _CLOSING[name].search(text, place)
            if closing is None:
                return
            place = closing.end()


_CLOSING = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _RAW}
