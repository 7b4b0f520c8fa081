"""A child's program with a fault of ours."""

from __future__ import annotations

from bot.sources.children.child import serve
from bot.sources.listing import Job, Listing


def main() -> None:
    """The child's program."""
    serve(_broken, Job, cpu_seconds=2.0, memory_bytes=400_000_000)


def _broken(job: Job) -> Listing:
    raise ZeroDivisionError("nobody thought of it")
