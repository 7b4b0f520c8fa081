"""A child's program whose work never ends, and is C code that holds the interpreter all the while."""

from __future__ import annotations

import re

from bot.sources.children.child import serve
from bot.sources.children.lister import CPU_SECONDS, MEMORY_BYTES
from bot.sources.listing import Job, Listing


def main() -> None:
    """The child's program, under the limits that readers of feeds have."""
    serve(_endless, Job, cpu_seconds=CPU_SECONDS, memory_bytes=MEMORY_BYTES)


def _endless(job: Job) -> Listing:
    re.match("(a+)+b", "a" * 1_000)
    raise AssertionError("there is an end")
