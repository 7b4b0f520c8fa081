"""The child process in which bodies are read: one job after the other, each under limits.

frame on stdin | CPU time limited | list_news | a Listing or a refusal as a frame on stdout.

A frame is four bytes of length and MessagePack. A job that exceeds its CPU time ends the process; the
parent (``lister``) says so and starts another.
"""

from __future__ import annotations

import signal
import sys

import msgspec

from bot.errors import SourceError
from bot.sources.feed_process import ask_feedparser
from bot.sources.listing import Job, Listing, list_news

CPU_SECONDS = 2.0  # for one body
MEMORY_BYTES = 400_000_000  # address space, of which about 150 MB are the interpreter's and the libraries'


class Answer(msgspec.Struct):
    """A listing, or the sentence that says why there is none."""

    listing: Listing | None = None
    refusal: str = ""
    cause: str = ""


def main() -> None:
    """Answer jobs until stdin ends."""
    _limit_memory()
    frames, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := frames.read(4):
        job = msgspec.msgpack.decode(frames.read(int.from_bytes(head)), type=Job)
        _limit_time(CPU_SECONDS)
        answer = msgspec.msgpack.encode(_answer(job))
        _limit_time(0)
        answers.write(len(answer).to_bytes(4) + answer)
        answers.flush()


def _answer(job: Job) -> Answer:
    try:
        return Answer(listing=list_news(job, ask_feedparser))
    except SourceError as error:
        return Answer(refusal=error.sentence, cause=str(error.cause))


def _limit_time(seconds: float) -> None:
    """Let the kernel end the process after so much CPU time, in the middle of C code, too; 0: no limit."""
    if hasattr(signal, "setitimer"):  # Windows: the parent's clock is the only limit there
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    except (ValueError, OSError):
        return  # the system has a lower limit already, or knows none (macOS)
