"""The operator's verbs but ``doctor``: run, setup, backup. Each ends with an exit code."""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

from adapters.console import app as console
from adapters.env_file import outdone
from adapters.host import forgets, listening
from bot.app import Bot, open_bot
from bot.config import Config
from bot.errors import BriefError
from bot.upkeep import back_up

log = logging.getLogger("aibrief")
PLATFORMS = ("slack", "discord")
_AGAIN = (5.0, 15.0, 60.0, 300.0)  # seconds before a platform that broke is started again

Run = Callable[[Bot, Config, asyncio.Event, Callable[[str], None]], Awaitable[None]]


async def run(config: Config, *, on_console: bool) -> int:
    """Start what has tokens, the daily briefings and the reading of sources; end on a signal."""
    started = equipped(config)
    if not started and not on_console:
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
        if on_console:
            bot.attach(console.ConsoleTransport(print, console.look_for()))
        names = [name for name, _ in started] + ["console"] * on_console
        print(f"Starting: {', '.join(names)}. Stop with Ctrl-C.", flush=True)
        no_more_posts = asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            for name, platform in started:
                tasks.create_task(_keep(name, platform, bot, config, no_more_posts), name=name)
            await bot.run(stop)  # posts that are on their way need their platforms
            no_more_posts.set()
    log.info("stopped")
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
    """What a signal does to a process that has made no arrangements; an interrupt within the loop may hang in
    what it cancels, such as a database that is being closed.
    """
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def equipped(config: Config) -> list[tuple[str, Run]]:
    """The platforms that have what they need."""
    found: list[tuple[str, Run]] = []
    if config.slack_bot_token or (config.slack_client_id and config.port):
        from adapters.slack import app as slack

        found.append(("slack", slack.run))
    if config.discord_token:
        from adapters.discord import app as discord

        found.append(("discord", discord.run))
    return found


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
    if name not in PLATFORMS:
        print("Which platform? aibrief setup slack, or aibrief setup discord", file=sys.stderr)
        return 2
    if not sys.stdin.isatty():
        print(f"aibrief setup {name} asks for tokens; run it in a terminal.", file=sys.stderr)
        return 2
    code: int = await setup_of(name).setup(config, _ask, print)
    for setting in outdone():
        print(f"{setting} has another value in the environment, which wins over .env: take it out there.")
    return code


def setup_of(name: str) -> Any:
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
    await back_up(config, target)
    print(f"Saved to {target}")
    return 0


async def _say(step: str) -> None:
    print(f"{step} …", file=sys.stderr, flush=True)
