"""Names that have edges in a script without spaces: ライン is not in オンライン, nor 京都 in 東京都.

All other Chinese and Japanese names are found wherever their characters stand in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_KATAKANA = re.compile("[ァ-ヴー]+")
_BEFORE = "(?<![ァ-ヴー])"
_BEHIND = "(?![ァ-ヴー](?![ァ-ヴー]))"  # マック is not マックス; but ソニー has a ソニーミュージック
_HELD = {"京都": "東"}  # a name -> what stands before it in a longer one that is no less frequent


def has_edges(name: str) -> bool:
    """Whether a name is all katakana, or one that a frequent other name holds."""
    return name in _HELD or (len(name) > 1 and _KATAKANA.fullmatch(name) is not None)


def edged(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds those of the names that have edges."""
    found = [_pattern(name) for name in sorted(names) if has_edges(name)]
    return re.compile("|".join(found)) if found else None


def _pattern(name: str) -> str:
    return f"(?<!{_HELD[name]}){name}" if name in _HELD else f"{_BEFORE}{name}{_BEHIND}"
