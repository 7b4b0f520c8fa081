"""Settings on their way into an .env file: what was pasted, cleaned; only the lines that are meant are
written, readable by their owner alone."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from dotenv import dotenv_values

from bot.config import SETTINGS

ENV = Path(".env")
_TRIES = 5


def pasted(typed: str, *leads: str) -> str:
    """A pasted value without what is often pasted with it: spaces, quotes, a name before it (``leads``)."""
    typed = typed.strip().strip("\"'“”")
    for lead in leads:
        typed = typed.removeprefix(lead)
    return typed.strip().strip("\"'“”")


async def asked(
    ask: Callable[[str], str],
    say: Callable[[str], None],
    question: str,
    leads: tuple[str, ...],
    wrong: Callable[[str], Awaitable[str]],
) -> str:
    """A pasted value with which nothing is ``wrong``, said otherwise; "" when none came in some tries."""
    for _ in range(_TRIES):
        value = pasted(ask(question), *leads)
        fault = await wrong(value) if value else ""
        if not fault:
            return value
        say(fault)
    return ""


def keep(values: Mapping[str, str], say: Callable[[str], None]) -> bool:
    """Write values into this folder's .env and say so, or why that cannot be."""
    try:
        written = write_env(ENV, values)
    except OSError as error:
        say(f"{ENV} cannot be written ({error.strerror}).")
        return False
    say(f"Written to {written}, which only you may read. Start the bot in this folder: aibrief run")
    return True


def write_env(path: Path, values: Mapping[str, str]) -> Path:
    """Set ``values`` in the file at ``path``; every other line stays as it is. Returns where the file is;
    OSError when it cannot be written.

    The new file is whole before it takes the old one's place, and has mode 600 from its first byte.
    """
    path = path.resolve()
    old = path.read_text("utf-8") if path.exists() else ""
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.write(with_values(old, values))
        return new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def outdone() -> tuple[str, ...]:
    """The settings of this folder's .env that the environment sets otherwise, and wins."""
    names = {setting.name for setting in SETTINGS}
    lines = dotenv_values(ENV) if ENV.is_file() else {}
    return tuple(
        name for name, value in lines.items() if name in names and os.environ.get(name, value) != value
    )


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The file's text with ``values`` set, each once: in its old line's place, or at the end."""
    left = dict(values)
    lines = []
    for line in text.splitlines(keepends=True):
        match = re.match(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=", line)
        if match is None or match[1] not in values:
            lines.append(line)
        elif match[1] in left:
            lines.append(f"{match[1]}={_quoted(left.pop(match[1]))}\n")
    if left and lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return "".join([*lines, *(f"{name}={_quoted(value)}\n" for name, value in left.items())])


def _quoted(value: str) -> str:
    """As it stands where nothing in it has a meaning in such a file, else in single quotes."""
    if re.fullmatch(r"[\w.:/@+,-]*", value):
        return value
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
