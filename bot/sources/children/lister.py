"""Bodies listed in child processes: never on the event loop, never without limits."""

from __future__ import annotations

from typing import Protocol

from bot.sources.children.child import Children, serve
from bot.sources.listing import Job, Listing, list_news

CPU_SECONDS = 2.0  # for one body; 10 ms are usual for 200 KB
MEMORY_BYTES = 400_000_000  # address space, of which about 150 MB are the interpreter's and the libraries'


class Lister(Protocol):
    """Whatever turns a job into a listing without holding up the event loop."""

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read."""
        ...


class ChildLister(Children[Job, Listing]):
    """A Lister with at most ``children`` processes, started when first needed. Close it at the end."""

    def __init__(self, children: int = 2) -> None:
        super().__init__(__name__, Listing, limit=children)

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read within the limits."""
        return await self.ask(job)


def main() -> None:
    """The child's program."""
    serve(list_news, Job, cpu_seconds=CPU_SECONDS, memory_bytes=MEMORY_BYTES)
