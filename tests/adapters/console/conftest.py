"""These tests begin without anything in the environment that is a setting, or nearly one."""

from __future__ import annotations

import os

import pytest

_OURS = ("AIBRIEF_", "SLACK_", "DISCORD_")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests (AIBRIEF_CONTRACTS is one slip from AIBRIEF_CONTACT)."""
    for name in [name for name in os.environ if name.startswith(_OURS) or name == "PORT"]:
        monkeypatch.delenv(name)
