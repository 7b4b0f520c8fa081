"""Reading bodies in child processes that stay: never on the event loop, never without limits.

job | an idle child, or a new one | frame out, frame in | Listing, or SourceError when the child gave up.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import msgspec

from bot.errors import SourceError
from bot.sources.lister_child import Answer
from bot.sources.listing import Job, Listing

try:
    import fcntl

    _SET_PIPE_SIZE = fcntl.F_SETPIPE_SZ
except (ImportError, AttributeError):  # not Linux
    fcntl = None  # type: ignore[assignment]

WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first
JOBS = 1_000  # after which a child is replaced, so that nothing can pile up in it

_TOO_MUCH = "The feed takes too much time or memory to read; it may be damaged or hostile."
_ROOT = str(Path(__file__).resolve().parents[2])
_PROGRAM = f"import sys; sys.path.insert(0, {_ROOT!r}); from bot.sources.lister_child import main; main()"


class Lister(Protocol):
    """Whatever turns a job into a listing without holding up the event loop."""

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read."""
        ...


class ChildLister:
    """At most ``children`` processes, each started when it is first needed. Close it at the end."""

    def __init__(self, children: int = 1) -> None:
        self._turns = asyncio.Semaphore(children)
        self._idle: list[_Child] = []

    async def list(self, job: Job) -> Listing:
        """The listing. SourceError when the body cannot be read within the limits."""
        async with self._turns:
            child = self._idle.pop() if self._idle else await _Child.start()
            try:
                answer = await child.ask(job)
            except (TimeoutError, OSError, asyncio.IncompleteReadError, msgspec.DecodeError) as error:
                raise SourceError(_TOO_MUCH, cause=f"{type(error).__name__} of the reading child") from error
            finally:
                if child.spent:
                    await child.end()
                else:
                    self._idle.append(child)
        if answer.listing is None:
            raise SourceError(answer.refusal, cause=answer.cause)
        return answer.listing

    async def close(self) -> None:
        """End all children; a new one starts when there is another job."""
        idle, self._idle = self._idle, []
        for child in idle:
            await child.end()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class _Child:
    """One process. ``spent`` when it must not be asked again: broken off, or at the end of its jobs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._jobs = 0
        self._asked = False

    @classmethod
    async def start(cls) -> _Child:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            "-c",
            _PROGRAM,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={
                name: os.environ[name]
                for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
                if name in os.environ
            },
        )
        _widen(process)
        return cls(process)

    @property
    def spent(self) -> bool:
        return self._asked or self._jobs >= JOBS or self._process.returncode is not None

    async def ask(self, job: Job) -> Answer:
        """One job's answer; when this raises or is cancelled, the child is spent."""
        writer, reader = self._process.stdin, self._process.stdout
        assert writer is not None and reader is not None
        frame = msgspec.msgpack.encode(job)
        self._asked = True
        self._jobs += 1
        async with asyncio.timeout(WALL_SECONDS):
            writer.write(len(frame).to_bytes(4) + frame)
            await writer.drain()
            answer = await reader.readexactly(int.from_bytes(await reader.readexactly(4)))
        self._asked = False
        return msgspec.msgpack.decode(answer, type=Answer)

    async def end(self) -> None:
        """Kill the process and wait for its end."""
        if self._process.returncode is None:
            self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()


def _widen(process: asyncio.subprocess.Process) -> None:
    """Let the pipe hold a whole body, so that it is handed over at once and not in sixteenths."""
    if fcntl is None or process.stdin is None:
        return
    try:
        fcntl.fcntl(process.stdin.transport.get_extra_info("pipe"), _SET_PIPE_SIZE, 1024 * 1024)
    except OSError:
        return  # the system allows no more
