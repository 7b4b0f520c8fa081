"""feedparser, asked for a second opinion in a child process that ends with the question.

It reads what nothing else does and takes unbounded time over some of it: there the kernel stops it. That is
rare enough (one of 2,107 of feedparser's own test files) for a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec

from bot.errors import SourceError
from bot.sources.child import child_environment
from bot.sources.feed_child import FeedparserJob
from bot.sources.feed_entry import Reading

DOCUMENT_LIMIT = 2_000_000  # code points that feedparser may try
WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first

_TOO_MUCH = "The feed takes too much time or memory to read; it may be damaged or hostile."
_ROOT = str(Path(__file__).resolve().parents[2])
_PROGRAM = f"import sys; sys.path.insert(0, {_ROOT!r}); from bot.sources.feed_child import main; main()"


def ask_feedparser(text: str, url: str) -> Reading:
    """What feedparser makes of a document; blocks until its process ends. Raises SourceError."""
    if len(text) > DOCUMENT_LIMIT:
        raise SourceError("The feed is damaged, and too large to be mended.")
    job = msgspec.msgpack.encode(FeedparserJob(text=text.encode("utf-8", "replace"), url=url))
    try:
        done = subprocess.run(
            (sys.executable, "-I", "-c", _PROGRAM),
            input=job,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(_TOO_MUCH, cause="the child took too long") from error
    if done.returncode != 0 or not done.stdout:
        raise SourceError(_TOO_MUCH, cause=f"the child ended with status {done.returncode}")
    return msgspec.msgpack.decode(done.stdout, type=Reading)
