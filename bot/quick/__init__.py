"""Compiled forms of what is done most often; None where this house was built without a compiler.

Each does what the Python file of the same subject does, which stays the definition.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from bot.quick.conditions import fingerprint, obstacle

if TYPE_CHECKING:
    from bot.quick import _quick


def _load() -> tuple[ModuleType | None, str]:
    """What was compiled; or None, why it is not used, and what to do."""
    if why := obstacle(os.environ):
        return None, why
    sources = fingerprint(Path(__file__).parent)  # 0 but in a checkout
    anew = "Run “pip install -e .” anew" if sources else "Install the bot anew"
    try:
        import bot.quick._quick as compiled
    except ModuleNotFoundError:
        return None, (
            "they were not compiled. "
            f"{anew}, with a C compiler and Python's headers at hand; pip -v says what is missing"
        )
    except ImportError as error:
        return None, f"they cannot be loaded ({error}). {anew}"
    # The C files stand beside what was compiled, perhaps from an earlier version of them.
    if sources and sources != getattr(compiled, "SOURCES", 0):
        return None, f"they were compiled from other C files than these. {anew}"
    return compiled, ""


_compiled, without = _load()  # the second: the rest of a sentence, "" when they are in use

Chunks: type[_quick.Chunks] | None = getattr(_compiled, "Chunks", None)
Concepts: type[_quick.Concepts] | None = getattr(_compiled, "Concepts", None)
Splitter: type[_quick.Splitter] | None = getattr(_compiled, "Splitter", None)
Votes: type[_quick.Votes] | None = getattr(_compiled, "Votes", None)
