"""The ``aibrief`` command: a question for the console, or an operator's verb (run, setup, doctor, backup)."""

from __future__ import annotations

import argparse
import asyncio
import gc
import io
import logging
import os
import re
import secrets
import sys
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path

from dotenv import dotenv_values
from platformdirs import user_data_path

from adapters import command_line
from adapters.host import forgets
from bot.config import Config, read_config
from bot.errors import BadConfig, BriefError

COLLECT = (20_000, 20, 20)  # objects between two looks for cycles: Python's 700 cost an eighth of an answer
LIBRARIES = ("aiohttp", "aiosqlite", "discord", "psycopg", "slack_bolt", "slack_sdk")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code: 0 it worked, 1 it did not, 2 typed or configured wrongly."""
    if arguments is None:  # a process of our own
        gc.set_threshold(*COLLECT)
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, words = command_line.read(given)
    if options.version:
        print(f"aibrief {_version()}")
        return 0
    if told := command_line.help_of(words):
        print(told)
        return 0
    _take_any_characters()
    try:
        config = load_config(options.data)
        if config.pure:  # bot.quick reads it there, at the first import of bot.text
            os.environ["AIBRIEF_PURE"] = "on"
        _log_to(config, aloud=words[:1] == ["run"] and forgets())
    except BriefError as error:
        print(error.sentence, file=sys.stderr)
        return 2 if isinstance(error, BadConfig) else 1
    try:
        if "://" not in config.database and not Path(config.database).exists():
            print(_kept_where(config), file=sys.stderr)
        return asyncio.run(_dispatch(config, options, words))
    except BriefError as error:
        logging.getLogger("aibrief").warning("%s", error.sentence, exc_info=error.cause is not None)
        print(error.sentence, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output left ("| head"): that is its right
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception:
        incident = secrets.token_hex(4)
        logging.getLogger("aibrief").exception("incident %s", incident)
        log_file = config.data / "aibrief.log"
        print(
            f"Something went wrong on our side. The cause is in {log_file}, incident {incident}.",
            file=sys.stderr,
        )
        return 1


def _take_any_characters() -> None:
    """What an encoding does not have becomes "?", in what is piped in and in answers."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _kept_where(config: Config) -> str:
    """Where the files are, at the first start."""
    database = Path(config.database).absolute()
    if database.is_relative_to(config.data):
        return f"Everything is kept in {config.data}"
    return f"The database is {database}; the log and the history are kept in {config.data}"


def load_config(data: str | None = None) -> Config:
    """The configuration of this machine: environment, .env and aibrief.toml of the current folder."""
    environment = dict(os.environ)
    if data:
        environment["AIBRIEF_DATA"] = data
    name = "aibrief.toml"
    try:
        text = Path(name).read_text("utf-8") if Path(name).is_file() else ""
        name = ".env"
        dotenv = dotenv_values(name) if Path(name).is_file() else None
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise BadConfig((f"{name} cannot be read: {why}.",)) from error
    config = read_config(
        environment,
        dotenv=dotenv,
        toml=text,
        default_data=user_data_path("aibrief", appauthor=False),
    )
    if "://" in config.database:
        return config
    return replace(config, database=str(Path(config.database).expanduser()))  # no shell has read a file's "~"


def _log_to(config: Config, *, aloud: bool) -> None:
    """The log goes to a file of the data folder, at most 4 MB, and, ``aloud``, to the error stream, too;
    secrets never reach it."""
    try:
        config.data.mkdir(mode=0o700, parents=True, exist_ok=True)  # the database may hold tokens
        (config.data / "aibrief.log").touch()
    except OSError as error:
        raise BriefError(
            f"The data folder {config.data} cannot be written ({error.strerror or error}). "
            "Free it, or name another one: --data FOLDER or AIBRIEF_DATA."
        ) from error
    handler = _Log(
        config.data / "aibrief.log", maxBytes=2_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handlers: list[logging.Handler] = [handler, *([logging.StreamHandler()] if aloud else [])]
    for one in handlers:
        one.setFormatter(_Discreet(config.secrets))
    logging.basicConfig(level=config.log_level, handlers=handlers, force=True)
    # At DEBUG discord.py and slack_sdk log whole payloads, tokens of interactions among them, and aiosqlite
    # every statement with its values, which may be a workspace's token. At INFO psycopg's pool fills the file
    # within hours: that is for who looks for something.
    ours = int(logging.getLevelName(config.log_level))
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.INFO if ours < logging.INFO else max(logging.WARNING, ours))


class _Log(RotatingFileHandler):
    """The log's file. When it cannot be written (a full disk) that is said once, and errors go to the error
    stream; the answer stands alone."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._told:
            self._told = True
            print(f"The log {self.baseFilename} cannot be written ({error.strerror}).", file=sys.stderr)
        if isinstance(error, OSError) and record.levelno >= logging.ERROR:
            print(self.format(record), file=sys.stderr)

    def close(self) -> None:
        with suppress(OSError):  # what could not be written
            super().close()


_IN_ADDRESSES = re.compile(
    r"([?&;][\w-]{0,24}(?:ticket|token|key|secret|password|signature|sig|auth)=)[^&\s'\"<>]+", re.IGNORECASE
)
"""What opens a door for whoever has it: Slack's socket has a ticket in its address, some feeds a token."""


class _Discreet(logging.Formatter):
    """A formatter that takes every secret out of what it writes, tracebacks included."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return _IN_ADDRESSES.sub(r"\1…", text)


async def _dispatch(config: Config, options: argparse.Namespace, words: list[str]) -> int:
    if words[:1] and words[0] in command_line.VERBS:
        return await _operate(words[0], words[1:], config, options)
    from adapters.console import app as console
    from bot.app import open_bot

    look = console.look_for(options.width, {"auto": None, "always": True, "never": False}[options.color])
    async with open_bot(config, progress=console.progress) as bot:
        bot.attach(console.ConsoleTransport(print, look))
        if words:
            return await console.once(bot, " ".join(words), look, as_json=options.json)
        if not sys.stdin.isatty():
            return await console.lines(bot, sys.stdin, look, as_json=options.json)
        from adapters.console import prompt

        return await prompt.prompt(bot, look, config.data / "history")


async def _operate(verb: str, words: list[str], config: Config, options: argparse.Namespace) -> int:
    from adapters import operate

    most = {"setup": 1, "backup": 1}.get(verb, 0)
    if len(words) > most:
        print(f"“{words[most]}” does not fit here. It is: {command_line.VERBS[verb][0]}", file=sys.stderr)
        return 2
    match verb:
        case "run":
            where = "PostgreSQL" if "://" in config.database else config.database
            python = sys.version.split()[0]
            logging.getLogger("aibrief").info("version %s runs, Python %s, %s", _version(), python, where)
            return await operate.run(config, on_console=options.console)
        case "setup":
            return await operate.setup(config, words)
        case "doctor":
            from adapters.doctor import doctor

            return await doctor(config)
        case _:
            return await operate.backup(config, words)


def _version() -> str:
    try:
        return version("aibrief")
    except PackageNotFoundError:
        return "0"


if __name__ == "__main__":
    sys.exit(main())
