"""Pages read in a child process: extraction never holds up the event loop, and never runs without limits.

Measured: one tag with 55,000 attributes keeps the interpreter from every other thread for 9 s, so that
threads will not do; a child of its own for each page would cost ten times the extraction.
"""

from __future__ import annotations

import msgspec

from bot.model import Draft
from bot.sources.children.child import ChildFailed, Children, serve

CPU_SECONDS = 1.5  # for one page; 30 ms are usual
MEMORY_BYTES = 500_000_000  # address space, of which about 200 MB are the interpreter's and the libraries'


class PageJob(msgspec.Struct):
    """A page to read."""

    html: bytes
    url: str = ""
    content_type: str = ""
    plainly: bool = False  # by its paragraphs alone, in linear time


class PageReader(Children[PageJob, Draft]):
    """Extracts pages in one process, started when first needed. Close it at the end."""

    def __init__(self) -> None:
        super().__init__(__name__, Draft)

    async def extract(self, html: bytes, *, url: str, content_type: str = "") -> Draft:
        """``page.extract`` under limits, or by paragraphs alone when that takes too long or fails.

        SourceError when there is no text, or when even that takes too long.
        """
        job = PageJob(html=html, url=url, content_type=content_type)
        try:
            return await self.ask(job)
        except ChildFailed:
            job.plainly = True
            return await self.ask(job)


def main() -> None:
    """The child's program."""
    from bot.sources.formats.page import extract, extract_plainly

    def read(job: PageJob) -> Draft:
        extracted = extract_plainly if job.plainly else extract
        return extracted(job.html, url=job.url, content_type=job.content_type)

    serve(read, PageJob, cpu_seconds=CPU_SECONDS, memory_bytes=MEMORY_BYTES)
