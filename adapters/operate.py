"""The operator's verbs: run, setup, doctor, backup. Each says what it does and ends with an exit code."""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from adapters.console import app as console
from bot.app import Bot, open_bot
from bot.config import Config
from bot.errors import BriefError

log = logging.getLogger("aibrief")
_PLATFORMS = ("slack", "discord")
_AGAIN = (5.0, 15.0, 60.0, 300.0)  # seconds before a platform that broke is started again

Run = Callable[[Bot, Config, asyncio.Event], Awaitable[None]]


async def run(config: Config, *, console: bool) -> int:
    """Start what has tokens, the daily briefings and the reading of sources; end on a signal."""
    started = _started(config)
    if not started and not console:
        print(
            "There is no token to start with. Set up a platform first: aibrief setup slack, or aibrief setup "
            "discord. To see the bot run without an account: aibrief run --console",
            file=sys.stderr,
        )
        return 2
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    warn_of_disk(config)
    async with open_bot(config, progress=_say) as bot:
        if console:
            _attach_console(bot)
        running = [_keep(name, platform, bot, config, stop) for name, platform in started]
        print(f"Running: {', '.join([n for n, _ in started] + ['console'] * console)}. Stop with Ctrl-C.")
        async with asyncio.TaskGroup() as tasks:
            for name, task in zip((n for n, _ in started), running, strict=True):
                tasks.create_task(task, name=name)
            tasks.create_task(bot.run(stop), name="daily briefings and sources")
    print("Stopped; what was under way has been finished.")
    return 0


def _started(config: Config) -> list[tuple[str, Run]]:
    """The platforms that have what they need."""
    found: list[tuple[str, Run]] = []
    if config.slack_bot_token or (config.slack_client_id and config.port):
        from adapters.slack import app as slack

        found.append(("slack", slack.run))
    if config.discord_token:
        from adapters.discord import app as discord

        found.append(("discord", discord.run))
    return found


def _attach_console(bot: Bot) -> None:
    columns = min(shutil.get_terminal_size().columns, console.WIDEST)
    look = console.look_for(sys.stdout, columns, None)
    bot.attach(console.ConsoleTransport(print, look))


async def _keep(name: str, platform: Run, bot: Bot, config: Config, stop: asyncio.Event) -> None:
    """Run a platform until the stop; when it breaks, say why and start it again, without touching others."""
    attempt = 0
    while not stop.is_set():
        try:
            await platform(bot, config, stop)
            return
        except BriefError as error:
            log.error("%s: %s", name, error.sentence)
            print(f"{name}: {error.sentence}", file=sys.stderr)
        except Exception:
            log.exception("%s stopped working", name)
            print(f"{name} stopped working; the log has the cause.", file=sys.stderr)
        pause = _AGAIN[min(attempt, len(_AGAIN) - 1)]
        attempt += 1
        try:
            async with asyncio.timeout(pause):
                await stop.wait()
        except TimeoutError:
            continue


async def setup(config: Config, words: list[str]) -> int:
    """Connect a platform, step by step."""
    name = words[0] if words else ""
    if name not in _PLATFORMS:
        print("Which platform? aibrief setup slack, or aibrief setup discord", file=sys.stderr)
        return 2
    if not sys.stdin.isatty():
        print(f"aibrief setup {name} asks for tokens; run it in a terminal.", file=sys.stderr)
        return 2
    if name == "slack":
        from adapters.slack.setup import setup as connect
    else:
        from adapters.discord.setup import setup as connect
    return await connect(config, _ask, print)


def _ask(question: str) -> str:
    """A secret typed without showing it; "" when the person leaves (Ctrl-D), which ends the dialogue."""
    try:
        return getpass.getpass(f"{question}: ").strip()
    except EOFError:
        print()
        return ""


async def doctor(config: Config) -> int:
    """Look at everything that can be wrong, and say what to do; the exit code is 1 when something is."""
    wrong = 0

    def tell(good: bool, what: str) -> None:
        nonlocal wrong
        wrong += not good
        print(f"{'ok   ' if good else 'WRONG'}  {what}")

    tell(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}")
    tell(os.access(config.data, os.W_OK), f"data folder {config.data}")
    free = shutil.disk_usage(config.data).free
    tell(free > 200_000_000, f"{free / 1e9:.1f} GB free on its disk")
    tell(_has_fts(), f"SQLite {sqlite3.sqlite_version} with full-text search")
    try:
        async with open_bot(config) as bot:
            size = await bot.house.database.size()
            tell(True, f"database ({bot.house.database.engine}), {size / 1e6:.1f} MB")
    except BriefError as error:
        tell(False, error.sentence)
    for name in _PLATFORMS:
        token = config.slack_bot_token if name == "slack" else config.discord_token
        print(f"{'ok   ' if token else '-    '}  {name}: {'token set' if token else 'no token, not started'}")
    if thrown_away(config):
        tell(False, "This host throws its disk away daily; set AIBRIEF_DATABASE to a PostgreSQL address.")
    return 1 if wrong else 0


def _has_fts() -> bool:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    return "ENABLE_FTS5" in options


def thrown_away(config: Config) -> bool:
    """Whether the database is a file on a host whose disk does not last (Heroku and the like)."""
    return "://" not in config.database and any(os.environ.get(name) for name in ("DYNO", "K_SERVICE"))


def warn_of_disk(config: Config) -> None:
    """One line at the start when the database would be lost with the next restart."""
    if thrown_away(config):
        print(
            "Warning: this host throws its disk away; set AIBRIEF_DATABASE to a PostgreSQL address.",
            file=sys.stderr,
        )


async def backup(config: Config, words: list[str]) -> int:
    """A consistent copy of the database, also while the bot runs."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = Path(words[0]) if words else config.data / f"aibrief-{stamp}.db"
    async with open_bot(config) as bot:
        await bot.backup(target)
    print(f"Saved to {target}")
    return 0


async def _say(step: str) -> None:
    print(f"{step} …", file=sys.stderr, flush=True)
