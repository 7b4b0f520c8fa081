"""These tests begin without anything in the environment that is a setting, or nearly one, and leave the log
as it was."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

from adapters.__main__ import LIBRARIES

_OURS = ("AIBRIEF_", "SLACK_", "DISCORD_")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests (AIBRIEF_CONTRACTS is one slip from AIBRIEF_CONTACT)."""
    for name in [name for name in os.environ if name.startswith(_OURS) or name == "PORT"]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def log() -> Iterator[None]:
    """The command points the log at its data folder and quiets libraries; afterwards it is as it was."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}
    yield
    for handler in root.handlers[:]:
        root.removeHandler(handler)
        handler.close()
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
