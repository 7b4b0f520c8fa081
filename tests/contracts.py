"""Descriptions of what a platform takes, which are not part of this project: AIBRIEF_CONTRACTS names their
folder. docs/slack.md and docs/discord.md say where each comes from. Without them their checks are left out.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest


def has_contract(name: str) -> bool:
    """Whether the folder is named and has the file."""
    return _file(name) is not None


def needs_contract(name: str) -> None:
    """Skip a test that is about nothing but the description."""
    if not has_contract(name):
        pytest.skip(f"AIBRIEF_CONTRACTS names no folder with {name} in it")


@cache
def contract(name: str) -> dict[str, Any]:
    """What the file holds."""
    path = _file(name)
    assert path is not None
    return dict(json.loads(path.read_text("utf-8")))


def _file(name: str) -> Path | None:
    named = os.environ.get("AIBRIEF_CONTRACTS")
    path = Path(named) / name if named else None
    return path if path is not None and path.is_file() else None
