"""Child processes that stay and do one job after the other: work that must not hold up the loop.

job | an idle child, or a new one | frame out, frame in | answer; a child that fails is replaced.

A frame is four bytes of length and a job or an answer as MessagePack. The child's program calls ``serve``,
under whose limits of memory and CPU time each job is done: the kernel ends a child that exceeds them, in C
code, too.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

import msgspec

from bot.errors import BriefError, SourceError

try:
    import fcntl

    _SET_PIPE_SIZE: int | None = fcntl.F_SETPIPE_SZ
except (ImportError, AttributeError):  # not Linux
    _SET_PIPE_SIZE = None

log = logging.getLogger(__name__)

WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first
_OURS = "What the host sent cannot be read, by a fault of the bot. The log has the cause."
JOBS = 1_000  # after which a child is replaced, so that nothing can pile up in it

_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")  # what a child needs of ours: no tokens
_ROOT = str(Path(__file__).resolve().parents[3])


class FromOutside(Protocol):
    """A job on something that the web sent."""

    @property
    def url(self) -> str:
        """Where it came from, for the log."""
        ...


_Job = TypeVar("_Job", bound=FromOutside)
_Answer = TypeVar("_Answer")


class ChildFailed(SourceError):
    """A child could not be started, or ended, took too long or met a fault of ours before it had answered."""

    sentence = "What the host sent takes too much time or memory to read; it may be damaged or hostile."


class _Answered(msgspec.Struct, Generic[_Answer]):
    """What a child made of a job, or why it made nothing."""

    answer: _Answer | None = None
    refusal: str = ""  # the sentence that says why there is no answer
    cause: str = ""
    fault: str = ""  # the traceback of a fault of ours


class Children(Generic[_Job, _Answer]):
    """At most ``limit`` processes that run ``module.main``, started when needed. Close them at the end."""

    def __init__(self, module: str, answer: type[_Answer], *, limit: int = 1) -> None:
        self._module = module
        self._answered = msgspec.msgpack.Decoder(_Answered[answer])  # type: ignore[valid-type]
        self._turns = asyncio.Semaphore(limit)
        self._idle: list[_Child] = []

    async def ask(self, job: _Job) -> _Answer:
        """What a child makes of a job. SourceError with its sentence when it refuses; ChildFailed."""
        answered: _Answered[_Answer] = self._answered.decode(await self._ask(msgspec.msgpack.encode(job)))
        if answered.fault:
            log.error("%s could not be read:\n%s", job.url, answered.fault)
            raise ChildFailed(_OURS, cause=answered.cause)
        if answered.answer is None:
            raise SourceError(answered.refusal, cause=answered.cause)
        return answered.answer

    async def _ask(self, frame: bytes) -> bytes:
        async with self._turns:
            try:
                child = await self._free()
                try:
                    return await child.ask(frame)
                finally:
                    if child.spent:
                        await child.end()
                    else:
                        self._idle.append(child)
            except (OSError, asyncio.IncompleteReadError) as error:
                raise ChildFailed(cause=f"{type(error).__name__} of a child of {self._module}") from error

    async def _free(self) -> _Child:
        """An idle child that is still there (one may have been ended from outside), or a new one."""
        while self._idle:
            child = self._idle.pop()
            if not child.spent:
                return child
            await child.end()
        return await _Child.start(self._module)

    async def close(self) -> None:
        """End the children; a new one starts when there is another job."""
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
    async def start(cls, module: str) -> _Child:
        """A process that runs ``module.main`` with this project's code and nothing of the user's."""
        code = f"import sys; sys.path.insert(0, {_ROOT!r}); from {module} import main; main()"
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            "-c",
            code,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            start_new_session=True,  # Ctrl-C is for us: what is under way is finished first
        )
        _widen(process)
        return cls(process)

    @property
    def spent(self) -> bool:
        return self._asked or self._jobs >= JOBS or self._process.returncode is not None

    async def ask(self, frame: bytes) -> bytes:
        """One answer; when this raises or is cancelled, the child is spent."""
        writer, reader = self._process.stdin, self._process.stdout
        assert writer is not None and reader is not None
        self._asked = True
        self._jobs += 1
        async with asyncio.timeout(WALL_SECONDS):
            try:
                writer.write(len(frame).to_bytes(4) + frame)
                await writer.drain()
                answer = await reader.readexactly(int.from_bytes(await reader.readexactly(4)))
            except (asyncio.IncompleteReadError, ConnectionError):
                await self._process.wait()  # it ended by itself; killing it now would confuse the watcher
                raise
        self._asked = False
        return answer

    async def end(self) -> None:
        """Kill the process and wait for its end."""
        if self._process.returncode is None:
            self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()


def _widen(process: asyncio.subprocess.Process) -> None:
    """Let the pipe hold a whole body, so that it is handed over at once and not in sixteenths."""
    if process.stdin is None or _SET_PIPE_SIZE is None:
        return
    try:
        fcntl.fcntl(process.stdin.transport.get_extra_info("pipe"), _SET_PIPE_SIZE, 1024 * 1024)
    except OSError:
        return  # the system allows no more


def serve(work: Callable[[Any], object], job: type, *, cpu_seconds: float, memory_bytes: int) -> None:
    """In the child: do jobs until stdin ends, each within its CPU time, all within the memory.

    Signals to stop are for who asks: a job that they cut off would look like a source that cannot be read.
    """
    for number in (signal.SIGINT, signal.SIGTERM):  # some hosts send them to every process
        signal.signal(number, signal.SIG_IGN)
    _limit_memory(memory_bytes)
    frames, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := frames.read(4):
        frame = frames.read(int.from_bytes(head))
        _limit_cpu(cpu_seconds)
        answered = msgspec.msgpack.encode(_answered(work, msgspec.msgpack.decode(frame, type=job)))
        _limit_cpu(0)
        answers.write(len(answered).to_bytes(4) + answered)
        answers.flush()


def _answered(work: Callable[[Any], object], job: object) -> _Answered[object]:
    try:
        return _Answered(answer=work(job))
    except BriefError as error:
        return _Answered(refusal=error.sentence, cause=str(error.cause))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - here nobody would see it: it is logged by who asked
        return _Answered(cause=repr(error), fault=traceback.format_exc())


def _limit_cpu(seconds: float) -> None:
    """Let the kernel end this process after so much more CPU time; 0 takes the limit away."""
    if hasattr(signal, "setitimer"):  # Windows: the parent's clock is the only limit there
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory(most: int) -> None:
    """Let this process have so many bytes of address space and no more, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ValueError, OSError):
        return  # a lower limit stands already, or the system knows none (macOS)
