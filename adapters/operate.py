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
from contextlib import AsyncExitStack, closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

from adapters.console import app as console
from adapters.host import forgets, listening
from bot.app import Bot, open_bot
from bot.config import Config
from bot.errors import BriefError

log = logging.getLogger("aibrief")
_PLATFORMS = ("slack", "discord")
_ROOM = 200_000_000  # bytes that should be free on a disk
_RESTORE = "Stop the bot and restore a copy, or move the file away and start again."
_AGAIN = (5.0, 15.0, 60.0, 300.0)  # seconds before a platform that broke is started again

Run = Callable[[Bot, Config, asyncio.Event, Callable[[str], None]], Awaitable[None]]


async def run(config: Config, *, console: bool) -> int:
    """Start what has tokens, the daily briefings and the reading of sources; end on a signal."""
    started = _started(config)
    if not started and not console:
        print(
            "There is no token to start with, in the environment or in .env of this folder. Set up a "
            "platform: aibrief setup slack, or aibrief setup discord. To see the bot run without an "
            "account: aibrief run --console",
            file=sys.stderr,
        )
        return 2
    stop = asyncio.Event()
    _stop_on_a_signal(stop)
    warn_of_disk(config)
    async with AsyncExitStack() as open_here:
        await _open_port(config, started, open_here)
        bot = await open_here.enter_async_context(open_bot(config, progress=_say))
        if console:
            _attach_console(bot)
        names = [name for name, _ in started] + ["console"] * console
        print(f"Starting: {', '.join(names)}. Stop with Ctrl-C.", flush=True)
        no_more_posts = asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            for name, platform in started:
                tasks.create_task(_keep(name, platform, bot, config, no_more_posts), name=name)
            await bot.run(stop)  # posts that are on their way need their platforms
            no_more_posts.set()
    print("Stopped; what was under way has been finished.")
    return 0


async def _open_port(config: Config, started: list[tuple[str, Run]], open_here: AsyncExitStack) -> None:
    """A host that names a port ends a process that does not listen there; Slack over HTTP does so itself."""
    over_http = "slack" in dict(started) and not config.slack_app_token
    if config.port is None or over_http:
        return
    try:
        port = await open_here.enter_async_context(listening(config.port))
    except BriefError as error:
        print(f"{error.sentence} All else goes on.", file=sys.stderr)
    else:
        print(f"Port {port} answers GET /health.", flush=True)


def _stop_on_a_signal(stop: asyncio.Event) -> None:
    """The first signal lets what is under way finish; a second one ends the process as it would any other.

    The loop keeps both: a signal that Python's own handler takes right before the loop sleeps wakes nobody.
    """
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGINT, signal.SIGTERM)

    def stopping() -> None:
        stop.set()
        for number in numbers:
            loop.add_signal_handler(number, _end, number)
        print("Stopping: what is under way is finished first. Ctrl-C again does not wait for it.", flush=True)

    for number in numbers:
        loop.add_signal_handler(number, stopping)


def _end(number: int) -> None:
    """What a signal does to a process that has made no arrangements."""
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


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

    def say(words: str) -> None:
        log.info("%s: %s", name, words)
        print(f"{name}: {words}", flush=True)

    failures = 0  # in a row
    while not stop.is_set():
        began = monotonic()
        try:
            await platform(bot, config, stop, say)
            return
        except BriefError as error:
            log.error("%s: %s", name, error.sentence)
            print(f"{name}: {error.sentence}", file=sys.stderr)
        except Exception:
            log.exception("%s stopped working", name)
            print(f"{name} stopped working; the log has the cause.", file=sys.stderr)
        if monotonic() - began > _AGAIN[-1]:
            failures = 0
        pause = _AGAIN[min(failures, len(_AGAIN) - 1)]
        failures += 1
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
    code: int = await _setup_of(name).setup(config, _ask, print)
    return code


def _setup_of(name: str) -> Any:
    """A platform's dialogue and its check; only what is asked for is imported."""
    return import_module(f"adapters.{name}.setup")


def _ask(question: str) -> str:
    """A secret typed without showing it; "" when the person leaves (Ctrl-D, Ctrl-C) and ends the dialogue."""
    # the loop's own handler would wait for the end of the line
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return getpass.getpass(f"{question}: ").strip()
    except (EOFError, KeyboardInterrupt):
        print()
        return ""
    finally:
        signal.signal(signal.SIGINT, before)


async def doctor(config: Config) -> int:
    """Look at everything that can be wrong, and say what to do; the exit code is 1 when something is."""
    wrong = 0

    def tell(good: bool, what: str) -> None:
        nonlocal wrong
        wrong += not good
        print(f"{'ok   ' if good else 'WRONG'}  {what}")

    tell(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}")
    writable = os.access(config.data, os.W_OK)
    tell(writable, f"data folder {config.data}{'' if writable else ' cannot be written; see --data'}")
    free = shutil.disk_usage(config.data).free
    tell(free > _ROOM, f"{free / 1e9:.1f} GB free on its disk")
    tell(_has_fts(), f"SQLite {sqlite3.sqlite_version} with full-text search")
    try:
        async with open_bot(config) as bot:
            await bot.set_fact("doctor", str(bot.house.clock()))  # a database may be readable and no more
            size = await bot.house.database.size()
            engine = bot.house.database.engine
            kept = await bot.kept()
        if await asyncio.to_thread(_is_damaged, config):
            raise BriefError(f"The database {config.database} is damaged in places. {_RESTORE}")
        tell(True, f"database ({engine}), {size / 1e6:.1f} MB")
        since = "" if kept.oldest_at is None else f" since {_date(kept.oldest_at)}"
        how_long = f"{config.keep_days} days" if config.keep_days else "for ever"
        tell(True, f"{kept.articles:,} articles{since}; kept {how_long} (AIBRIEF_KEEP_DAYS)")
        if kept.old:
            when = f"from {_date(kept.goes_at)} on" if kept.goes_at else "now"
            print(f"-      {kept.old:,} older; what is older goes {when}, AIBRIEF_KEEP_DAYS=0 keeps it")
    except BriefError as error:
        tell(False, error.sentence)
    for name in _PLATFORMS:
        if name not in {started for started, _ in _started(config)}:
            print(f"-      {name}: no token, not started")
            continue
        try:
            tell(True, f"{name}: {await _setup_of(name).check(config)}")
        except BriefError as error:
            tell(False, f"{name}: {error.sentence} A new token goes in with: aibrief setup {name}")
    if thrown_away(config):
        tell(False, "This host throws its disk away daily; set AIBRIEF_DATABASE to a PostgreSQL address.")
    return 1 if wrong else 0


def _date(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"


def _is_damaged(config: Config) -> bool:
    """Whether SQLite finds a fault in the file: one in a page that few questions need shows late."""
    if "://" in config.database:
        return False
    file = Path(config.database).absolute().as_uri()
    try:
        with closing(sqlite3.connect(f"{file}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError:
        return True


def _has_fts() -> bool:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    return "ENABLE_FTS5" in options


def thrown_away(config: Config) -> bool:
    """Whether the database is a file on a host whose disk does not last (Heroku and the like)."""
    return "://" not in config.database and forgets()


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
    is_new = not target.exists()
    async with open_bot(config) as bot:
        try:
            await bot.backup(target)
        except BriefError:
            if is_new:  # half a copy would be taken for one
                target.unlink(missing_ok=True)
            raise
    print(f"Saved to {target}")
    return 0


async def _say(step: str) -> None:
    print(f"{step} …", file=sys.stderr, flush=True)
