"""Child processes that stay and answer one frame after the other: work that must not hold up the loop.

frame | an idle child, or a new one | frame out, frame in | answer; a child that fails is replaced.

A frame is four bytes of length and the bytes. The child's program calls ``serve``, under whose limits of
memory and CPU time each frame is answered: the kernel ends a child that exceeds them, in C code, too.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

try:
    import fcntl

    _SET_PIPE_SIZE: int | None = fcntl.F_SETPIPE_SZ
except (ImportError, AttributeError):  # not Linux
    _SET_PIPE_SIZE = None

WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first
JOBS = 1_000  # after which a child is replaced, so that nothing can pile up in it

_ROOT = str(Path(__file__).resolve().parents[3])


class ChildFailed(Exception):
    """A child could not be started, or ended or took too long before it had answered."""


class Children:
    """At most ``limit`` processes that run ``module.main``, started when needed. Close them at the end."""

    def __init__(self, module: str, *, limit: int = 1) -> None:
        self._module = module
        self._turns = asyncio.Semaphore(limit)
        self._idle: list[_Child] = []

    async def ask(self, frame: bytes) -> bytes:
        """The answer to a frame. Raises ChildFailed."""
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
                raise ChildFailed(f"{type(error).__name__} of a child of {self._module}") from error

    async def _free(self) -> _Child:
        """An idle child that is still there (one may have been ended from outside), or a new one."""
        while self._idle:
            child = self._idle.pop()
            if not child.spent:
                return child
            await child.end()
        return await _Child.start(self._module)

    async def close(self) -> None:
        """End the children; a new one starts when there is another frame."""
        idle, self._idle = self._idle, []
        for child in idle:
            await child.end()


class _Child:
    """One process. ``spent`` when it must not be asked again: broken off, or at the end of its jobs."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._jobs = 0
        self._asked = False

    @classmethod
    async def start(cls, module: str) -> _Child:
        process = await asyncio.create_subprocess_exec(
            *program(module),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=child_environment(),
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


def program(module: str) -> tuple[str, ...]:
    """The command line that runs ``module.main`` with this project's code and nothing of the user's."""
    code = f"import sys; sys.path.insert(0, {_ROOT!r}); from {module} import main; main()"
    return sys.executable, "-I", "-c", code


def child_environment() -> dict[str, str]:
    """What a child needs of our environment; tokens are not among it."""
    needed = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    return {name: os.environ[name] for name in needed if name in os.environ}


def serve(answer: Callable[[bytes], bytes], *, cpu_seconds: float, memory_bytes: int) -> None:
    """In the child: answer frames until stdin ends, each within its CPU time, all within the memory.

    Signals to stop are for who asks: a frame that they cut off would look like a source that cannot be read.
    """
    for number in (signal.SIGINT, signal.SIGTERM):  # some hosts send them to every process
        signal.signal(number, signal.SIG_IGN)
    limit_memory(memory_bytes)
    frames, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := frames.read(4):
        frame = frames.read(int.from_bytes(head))
        limit_cpu(cpu_seconds)
        answered = answer(frame)
        limit_cpu(0)
        answers.write(len(answered).to_bytes(4) + answered)
        answers.flush()


def limit_cpu(seconds: float) -> None:
    """Let the kernel end this process after so much more CPU time; 0 takes the limit away."""
    if hasattr(signal, "setitimer"):  # Windows: the parent's clock is the only limit there
        signal.setitimer(signal.ITIMER_PROF, seconds)


def limit_memory(most: int) -> None:
    """Let this process have so many bytes of address space and no more, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ValueError, OSError):
        return  # a lower limit stands already, or the system knows none (macOS)
