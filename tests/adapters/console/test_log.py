"""The log: what is in it, what is not, and where it goes when its file cannot be written."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.app import Bot
from tests.adapters.console.test_command_line import folder, run
from tests.adapters.console.test_operator import _HAS_FULL

__all__ = ["folder"]  # fixture


@pytest.mark.parametrize(("level", "shown"), [("INFO", False), ("DEBUG", True)])
def test_what_libraries_tell_of_their_work_is_left_out_unless_one_looks_for_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, level: str, shown: bool
) -> None:
    """psycopg's pool tells of each connection it gives: at one look a second the file was full in an hour."""
    monkeypatch.setenv("AIBRIEF_LOG_LEVEL", level)
    assert run(folder, "netflix") == 0
    logging.getLogger("psycopg.pool").info("connection given")
    logging.getLogger("psycopg.pool").debug("with a secret")
    logging.getLogger("discord.gateway").warning("a heartbeat is late")
    logging.getLogger("bot.delivery.loop").info("delivery a1: sent")
    told = (folder / "aibrief.log").read_text("utf-8")
    assert "a heartbeat is late" in told and "delivery a1: sent" in told and "with a secret" not in told
    assert ("connection given" in told) is shown


@_HAS_FULL
def test_the_cause_of_an_incident_is_shown_where_the_log_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "aibrief.log").symlink_to("/dev/full")

    async def broken(bot: Bot, *_: object) -> None:
        raise RuntimeError("a row too many")

    monkeypatch.setattr(Bot, "_answer", broken)
    assert run(folder, "netflix") == 1
    told = capsys.readouterr().err
    assert "aibrief.log cannot be written" in told
    assert "incident" in told and "RuntimeError: a row too many" in told
