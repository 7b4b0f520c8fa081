"""Hosts of the Heroku kind: they name a port, forget the disk, and read words from the streams."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from adapters import operate
from adapters.__main__ import load_config
from bot.app import Bot
from bot.config import Config
from tests.adapters.console.test_command_line import folder, run

__all__ = ["folder"]  # fixture


@pytest.mark.parametrize("taken", [False, True], ids=["free", "taken"])
async def test_a_port_that_the_host_names_answers_whatever_platforms_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], taken: bool
) -> None:
    """Heroku ends a process of the kind "web" that listens on no port within a minute (error R10)."""
    answers: list[str] = []

    async def platform(bot: Bot, config: Config, stop: asyncio.Event, say: Callable[[str], None]) -> None:
        if not taken:
            port = re.search(r"Port (\d+) answers", capsys.readouterr().out)
            assert port is not None
            health = f"http://127.0.0.1:{port[1]}/health"
            async with aiohttp.ClientSession() as session, session.get(health) as answer:
                answers.append(await answer.text())
        os.kill(os.getpid(), signal.SIGTERM)
        await stop.wait()

    monkeypatch.setattr("adapters.operate.equipped", lambda config: [("discord", platform)])
    with socket.socket() as others:
        others.bind(("0.0.0.0", 0))
        others.listen()
        port = int(others.getsockname()[1]) if taken else 0
        assert await operate.run(replace(load_config(str(folder)), port=port), on_console=False) == 0
    said = capsys.readouterr().err
    assert answers == ([] if taken else ["ok"])
    assert (f"Port {port} cannot be used" in said) is taken


def test_a_host_that_forgets_its_disk_gets_the_log_on_a_stream_without_secrets(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DYNO", "worker.1")
    monkeypatch.setenv("AIBRIEF_SECRET_KEY", "the-key-of-the-tokens")
    assert run(folder, "run") == 2  # there is no token to start with
    logging.getLogger("aibrief").warning("a line with the-key-of-the-tokens in it")
    assert "aibrief: a line with … in it" in capsys.readouterr().err
    logging.getLogger("slack").warning("no answer at 'wss://example.com/link/?ticket=of-a-socket&app=A1'")
    logging.getLogger("aibrief").warning("https://example.com/feed?key=ours&access_token=of-a-feed failed")
    told = capsys.readouterr().err
    assert "link/?ticket=…&app=A1'" in told
    assert "feed?key=…&access_token=… failed" in told
    logging.getLogger("aibrief").warning("https://example.com/feed?apikey=ours&amp;authToken=ours&a=1 failed")
    assert "feed?apikey=…&amp;authToken=…&a=1 failed" in capsys.readouterr().err
    assert run(folder, "netflix") == 0
    logging.getLogger("aibrief").warning("a line for the file")
    assert "a line for the file" not in capsys.readouterr().err
