"""The schema's steps: numbered files, forward only, each in one transaction with its version.

read the version | refuse a newer one | copy the database (SQLite) | run each step | write its version
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import StoreError

ANOTHER = (
    "The database is as another version of AI Brief made it, while this one was running. Stop this process, "
    "and start the newer version."
)
"""What is told where a table or a column is missing."""
_FOLDER = Path(__file__).parent / "migrations"
_NAME = re.compile(r"^(\d{4})_[a-z_]+(?:\.(sqlite|postgres))?\.sql$")


@dataclass(frozen=True, slots=True)
class Step:
    """One migration: its version and the statements that make it."""

    version: int
    name: str
    statements: tuple[str, ...]


def steps(engine: str, folder: Path = _FOLDER) -> tuple[Step, ...]:
    """The steps for an engine, in order. ValueError when a number is missing or doubled."""
    found: dict[int, Step] = {}
    for file in folder.iterdir():
        match = _NAME.match(file.name)
        if match is None:
            raise ValueError(f"{file.name} is not named like a migration")
        if match.group(2) not in (None, engine):
            continue
        version = int(match.group(1))
        if version in found:
            raise ValueError(f"two migrations have the number {version}")
        found[version] = Step(version, file.name, _statements(file.read_text("utf-8")))
    versions = range(1, len(found) + 1)
    if found.keys() != set(versions):
        raise ValueError("a migration's number is missing")
    return tuple(found[version] for version in versions)


def pending(all_steps: tuple[Step, ...], version: int) -> tuple[Step, ...]:
    """The steps that a database of ``version`` still needs; StoreError when it is newer than we are."""
    if version > len(all_steps):
        raise StoreError(
            f"This database was made by a newer version of AI Brief (schema {version}; this program knows "
            f"{len(all_steps)}). Update the program, or start it with the copy made before the update."
        )
    return all_steps[version:]


def _statements(script: str) -> tuple[str, ...]:
    bare = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("--"))
    return tuple(s.strip() for s in re.split(r";[ \t]*(?:\n|$)", bare) if s.strip())
