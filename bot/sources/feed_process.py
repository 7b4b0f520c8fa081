"""Feeds read off the event loop: small bodies in a thread, the rest in a child process under limits.

body | small: thread; large: child | feedparser, where our reader finds nothing: child | Feed.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import msgspec

from bot.errors import SourceError
from bot.sources.feed import FEED_LIMIT, parse_feed
from bot.sources.feed_child import Job
from bot.sources.feed_entry import Feed, Reading

THREAD_LIMIT = 1_000_000  # bytes; a larger body is read in a child process
FEEDPARSER_LIMIT = 2_000_000  # code points that feedparser may try
WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first

_TOO_MUCH = "The feed takes too much time or memory to read; it may be damaged or hostile."
_ROOT = str(Path(__file__).resolve().parents[2])
_PROGRAM = f"import sys; sys.path.insert(0, {_ROOT!r}); from bot.sources.feed_child import main; main()"
_COMMAND = (sys.executable, "-I", "-c", _PROGRAM)


async def parse_feed_guarded(body: bytes, *, url: str = "", content_type: str = "") -> Feed:
    """``parse_feed`` off the event loop, with CPU time and memory limited for whatever is large.

    Raises SourceError. When the caller is cancelled, the child is ended.
    """
    if len(body) <= THREAD_LIMIT or len(body) > FEED_LIMIT:
        return await asyncio.to_thread(
            parse_feed, body, url=url, content_type=content_type, second_opinion=ask_feedparser
        )
    return await parse_in_child(body, url=url, content_type=content_type)


async def parse_in_child(body: bytes, *, url: str = "", content_type: str = "") -> Feed:
    """``parse_feed`` in a child process of its own. Raises SourceError."""
    job = msgspec.msgpack.encode(Job(body=body, url=url, content_type=content_type))
    process = await asyncio.create_subprocess_exec(
        *_COMMAND,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_environment(),
    )
    try:
        async with asyncio.timeout(WALL_SECONDS):
            answer, _ = await process.communicate(job)
    except TimeoutError as error:
        raise SourceError(_TOO_MUCH, cause="the child took too long") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return msgspec.convert(_decoded(answer, process.returncode), Feed)


def ask_feedparser(text: str, url: str) -> Reading:
    """What feedparser makes of a document, in a child process; blocks. Raises SourceError."""
    if len(text) > FEEDPARSER_LIMIT:
        raise SourceError("The feed is damaged, and too large to be mended.")
    job = Job(body=text.encode("utf-8", "replace"), url=url, feedparser_only=True)
    try:
        done = subprocess.run(
            _COMMAND,
            input=msgspec.msgpack.encode(job),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(_TOO_MUCH, cause="the child took too long") from error
    return msgspec.convert(_decoded(done.stdout, done.returncode), Reading)


def _environment() -> dict[str, str]:
    """What a child needs of our environment; tokens are not among it."""
    return {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }


def _decoded(answer: bytes, status: int | None) -> object:
    if status != 0 or not answer:
        raise SourceError(_TOO_MUCH, cause=f"the child ended with status {status}")
    decoded = msgspec.msgpack.decode(answer)
    if isinstance(decoded, dict) and "sentence" in decoded:
        raise SourceError(str(decoded["sentence"]))
    return decoded
