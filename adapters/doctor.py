"""``aibrief doctor``: looks at everything that can be wrong, and says what to do."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import time

from adapters.env_file import outdone
from adapters.operate import PLATFORMS, equipped, setup_of, thrown_away
from bot.app import open_bot
from bot.config import Config
from bot.errors import BriefError
from bot.quick import without
from bot.upkeep import schema

_ROOM = 200_000_000  # bytes that should be free on a disk
_CLOCKS = 5  # seconds that two clocks may differ unsaid
_LOST = (
    "Tokens of installed workspaces that AIBRIEF_SECRET_KEY does not open: {}. Set the key that they were "
    "locked with, or install the bot there anew."
)
_RESTORE = "Stop the bot and restore a copy, or move the file away and start again."


async def doctor(config: Config) -> int:
    """Look at everything that can be wrong, and say what to do; the exit code is 1 when something is."""
    wrong = 0

    def tell(good: bool | None, what: str) -> None:
        nonlocal wrong
        wrong += good is False
        print(f"{'-    ' if good is None else 'ok   ' if good else 'WRONG'}  {what}")

    tell(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}")
    tell(None if without else True, _compiled(without))
    writable = os.access(config.data, os.W_OK)
    tell(writable, f"data folder {config.data}{'' if writable else ' cannot be written; see --data'}")
    free = shutil.disk_usage(config.data).free
    tell(free > _ROOM, f"{_room(free)} free on its disk{'' if free > _ROOM else ': make room'}")
    tell(_has_fts(), f"SQLite {sqlite3.sqlite_version} with full-text search")
    try:
        if ahead := await _update_ahead(config):
            tell(None, ahead)
        else:
            await _look_into_database(config, tell)
    except BriefError as error:
        tell(False, error.sentence)
    for setting in outdone():
        tell(None, f"{setting} is set otherwise in .env, but the environment wins")
    for name in PLATFORMS:
        if name not in {known for known, _ in equipped(config)}:
            tell(None, f"{name}: no token in the environment or in .env of this folder, not started")
            continue
        try:
            tell(True, f"{name}: {await setup_of(name).check(config)}")
        except BriefError as error:
            tell(False, f"{name}: {error.sentence}")
    if thrown_away(config):
        tell(False, "This host throws its disk away daily; set AIBRIEF_DATABASE to a PostgreSQL address.")
    return 1 if wrong else 0


def _compiled(without: str) -> str:
    """Whether what is done most often is done by its compiled form."""
    if not without:
        return "compiled forms are in use"
    return f"compiled forms are not in use (answers are the same, and take longer): {without}"


async def _update_ahead(config: Config) -> str:
    """What the next start makes of a database of an earlier version, which is not opened here; else ""."""
    as_it_is, to_be = await schema(config)
    if as_it_is in (0, to_be):
        return ""
    copy = (
        "No copy is made: make one before, with pg_dump."
        if _on_server(config)
        else "Its file is copied before."
    )
    return f"database: the next start brings it from schema {as_it_is} to {to_be}. {copy}"


async def _look_into_database(config: Config, tell: Callable[[bool | None, str], None]) -> None:
    """Whether the database can be written and is whole, how large it is and what it keeps."""
    async with open_bot(config) as bot:
        await bot.set_fact("doctor", str(bot.house.clock()))  # a database may be readable and no more
        database = bot.house.database
        size, ahead, kept = await database.size(), database.clock() - time(), await bot.kept()
        lost = await bot.lost_tokens()
        # while it is open here: who closes it last leaves nothing beside the file
        if await asyncio.to_thread(_is_damaged, config):
            raise BriefError(f"The database {config.database} is damaged in places. {_RESTORE}")
    if lost:
        tell(False, _LOST.format(lost))
    tell(True, f"database ({database.engine}), {size / 1e6:.1f} MB")
    if abs(ahead) > _CLOCKS:
        how = f"{abs(ahead):.0f} seconds {'ahead of' if ahead > 0 else 'behind'} this machine's"
        tell(None, f"the clock of the database's server is {how}; the bot goes by it")
    since = "" if kept.oldest_at is None else f" since {_date(kept.oldest_at)}"
    how_long = f"{config.keep_days} days" if config.keep_days else "for ever"
    tell(True, f"{kept.articles:,} articles{since}; kept {how_long} (AIBRIEF_KEEP_DAYS)")
    if kept.old:
        when = f"from {_date(kept.goes_at)} on" if kept.goes_at else "now"
        tell(None, f"{kept.old:,} older; what is older goes {when}, AIBRIEF_KEEP_DAYS=0 keeps it")


def _room(size: int) -> str:
    """Bytes of a disk as people say them."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"


def _date(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"


def _is_damaged(config: Config) -> bool:
    """Whether SQLite finds a fault in the file: one in a page that few questions need shows late."""
    if _on_server(config):
        return False
    file = Path(config.database).absolute().as_uri()
    try:
        with closing(sqlite3.connect(f"{file}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError:
        return True


def _on_server(config: Config) -> bool:
    return "://" in config.database


def _has_fts() -> bool:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    return "ENABLE_FTS5" in options
