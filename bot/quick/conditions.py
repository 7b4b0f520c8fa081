"""When the compiled forms may be used; asked alike where they are compiled and where they are loaded."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

_OFF = frozenset(("", "0", "false", "no", "off"))


def obstacle(environment: Mapping[str, str]) -> str:
    """Why this Python is to do without compiled forms, or ""."""
    if environment.get("AIBRIEF_PURE", "").strip().lower() not in _OFF:
        return "AIBRIEF_PURE is set"
    if sys.implementation.name != "cpython":
        return f"they are for CPython, and this is {sys.implementation.name}"
    if "t" in getattr(sys, "abiflags", ""):  # they would make the whole process take its lock again
        return "they are not for a free-threaded Python"
    return ""


def fingerprint(folder: Path) -> int:
    """A number for the C files of a folder, another one when they change; 0 where there are none."""
    number = 0
    for file in sorted(folder.glob("*.[ch]")):
        number = crc32(file.read_bytes(), crc32(file.name.encode(), number))
    return number & 0x7FFF_FFFF  # a C long, wherever
