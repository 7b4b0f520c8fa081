"""Compiled forms of what is done most often; None where this house was built without a compiler.

Each does what the Python file of the same subject does, which stays the definition.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.quick.conditions import fingerprint, obstacle

if TYPE_CHECKING:
    from bot.quick import _quick

Chunks: type[_quick.Chunks] | None = None
Concepts: type[_quick.Concepts] | None = None
Splitter: type[_quick.Splitter] | None = None


def _take() -> str:
    """Take what was compiled into use; else why not, and what to do."""
    global Chunks, Concepts, Splitter
    if why := obstacle(os.environ):
        return why
    try:
        import bot.quick._quick as compiled
    except ModuleNotFoundError:
        return (
            "they were not compiled. Install a C compiler and Python's headers, then the bot anew; "
            "pip -v says what is missing"
        )
    except ImportError as error:
        return f"they cannot be loaded ({error}). Install the bot anew"
    # In a checkout the C files stand beside what an earlier version of them was compiled to.
    made_of = fingerprint(Path(__file__).parent)
    if made_of and made_of != getattr(compiled, "SOURCES", 0):
        return "they were compiled from other C files than these. Run “pip install -e .” anew"
    Chunks, Concepts, Splitter = compiled.Chunks, compiled.Concepts, compiled.Splitter
    return ""


without = _take()
"""Why there are none, as the rest of a sentence; "" when they are in use."""
