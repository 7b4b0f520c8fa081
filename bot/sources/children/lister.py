"""Bodies listed in child processes: never on the event loop, never without limits.

job | frame to the child | list_news there | Listing, or SourceError (also when the child gave up).
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Protocol, Self

import msgspec

from bot.errors import SourceError
from bot.sources.children.child import ChildFailed, Children, serve
from bot.sources.listing import Job, Listing, list_news

log = logging.getLogger(__name__)

CPU_SECONDS = 2.0  # for one body; 10 ms are usual for 200 KB
MEMORY_BYTES = 400_000_000  # address space, of which about 150 MB are the interpreter's and the libraries'
_OURS = "What the host sent cannot be read, by a fault of the bot. The log has the cause."


class Lister(Protocol):
    """Whatever turns a job into a listing without holding up the event loop."""

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read."""
        ...


class Answer(msgspec.Struct):
    """A child's answer: a listing, or the sentence that says why there is none."""

    listing: Listing | None = None
    refusal: str = ""
    cause: str = ""
    fault: str = ""  # the traceback of a fault of ours


class ChildLister:
    """A Lister with at most ``children`` processes, started when first needed. Close it at the end."""

    def __init__(self, children: int = 2) -> None:
        self._children = Children("bot.sources.children.lister", limit=children)

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read within the limits."""
        try:
            answered = await self._children.ask(msgspec.msgpack.encode(job))
        except ChildFailed as error:
            raise SourceError(
                "What the host sent takes too much time or memory to read; it may be damaged or hostile.",
                cause=error,
            ) from error
        answer = msgspec.msgpack.decode(answered, type=Answer)
        if answer.fault:
            log.error("%s could not be listed:\n%s", job.url, answer.fault)
        if answer.listing is None:
            raise SourceError(answer.refusal, cause=answer.cause)
        return answer.listing

    async def close(self) -> None:
        """End all children; a new one starts when there is another job."""
        await self._children.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def main() -> None:
    """The child's program."""
    serve(_answer, cpu_seconds=CPU_SECONDS, memory_bytes=MEMORY_BYTES)


def _answer(frame: bytes) -> bytes:
    job = msgspec.msgpack.decode(frame, type=Job)
    try:
        answer = Answer(listing=list_news(job))
    except SourceError as error:
        answer = Answer(refusal=error.sentence, cause=str(error.cause))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - here nobody would see it: it is logged by who asked
        answer = Answer(refusal=_OURS, cause=repr(error), fault=traceback.format_exc())
    return msgspec.msgpack.encode(answer)
