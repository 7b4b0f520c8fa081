"""Pages read in a child process: extraction never holds up the event loop, and never runs without limits.

html | frame to the child | extract there | Draft, or SourceError.

Measured: one tag with 55,000 attributes keeps the interpreter from every other thread for 9 s, so that
threads will not do; a child of its own for each page would cost ten times the extraction.
"""

from __future__ import annotations

import msgspec

from bot.errors import BriefError, SourceError, Unreadable
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


class PageAnswer(msgspec.Struct):
    """Its article, or the sentence that says why there is none."""

    draft: Draft | None = None
    refusal: str = ""


class PageReader:
    """Extracts pages in at most ``children`` processes. Close it at the end."""

    def __init__(self, children: int = 1) -> None:
        self._children = Children("bot.sources.children.page_process", limit=children)

    async def extract(self, html: bytes, *, url: str, content_type: str = "") -> Draft:
        """``page.extract`` under limits, or by paragraphs alone when it takes too long.

        Raises Unreadable when there is no text, SourceError when even that takes too long.
        """
        job = PageJob(html=html, url=url, content_type=content_type)
        try:
            try:
                answer = await self._ask(job)
            except ChildFailed:
                job.plainly = True
                answer = await self._ask(job)
        except ChildFailed as error:
            raise SourceError("The page takes too much time or memory to read.", cause=error) from error
        if answer.draft is None:
            raise Unreadable(answer.refusal)
        return answer.draft

    async def _ask(self, job: PageJob) -> PageAnswer:
        return msgspec.msgpack.decode(await self._children.ask(msgspec.msgpack.encode(job)), type=PageAnswer)

    async def close(self) -> None:
        """End the child processes; a new one starts when there is another page."""
        await self._children.close()


def main() -> None:
    """The child's program."""
    serve(_answer, cpu_seconds=CPU_SECONDS, memory_bytes=MEMORY_BYTES)


def _answer(frame: bytes) -> bytes:
    from bot.sources.formats.page import extract, extract_plainly

    job = msgspec.msgpack.decode(frame, type=PageJob)
    read = extract_plainly if job.plainly else extract
    try:
        answer = PageAnswer(draft=read(job.html, url=job.url, content_type=job.content_type))
    except BriefError as error:
        answer = PageAnswer(refusal=error.sentence)
    return msgspec.msgpack.encode(answer)
