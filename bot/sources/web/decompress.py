"""Undoing a Content-Encoding piece by piece, under a limit: a bomb is cut where it passes the limit.

No more than one piece (64 KB) of output exists beyond what was already counted, however small the input
that asks for it. One encoding at a time: nested encodings are how bombs multiply, and no feed needs them.
"""

from __future__ import annotations

import zlib

import brotli  # type: ignore[import-untyped]

from bot.errors import SourceError

PIECE = 64 * 1024
ACCEPTED = "gzip, deflate, br"
_GZIP_START = b"\x1f\x8b"


class Collector:
    """The decompressed body so far, never above ``limit`` bytes: one more raises SourceError."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._body = bytearray()

    @property
    def room(self) -> int:
        """Bytes that may still come, and one more, which would prove that the limit is passed."""
        return self._limit + 1 - len(self._body)

    def add(self, piece: bytes) -> None:
        """Append, or raise when the limit is passed; what was collected is given up then."""
        if len(piece) >= self.room:
            self._body = bytearray()
            raise SourceError(
                f"The answer is larger than {self._limit / 1_000_000:.3g} MB, more than the bot reads. "
                "Look for a feed of the same site that lists fewer articles.",
                cause=f"body above {self._limit} bytes",
            )
        self._body += piece

    def take(self) -> bytes:
        """The whole body; the collector is empty afterwards."""
        body, self._body = bytes(self._body), bytearray()
        return body


class _Plain:
    """Bytes as they are, but for a gzip file that is sent as one (``feed.xml.gz``): it is unpacked."""

    def __init__(self) -> None:
        self._begun = False
        self._file: _Zlib | None = None

    def feed(self, data: bytes, into: Collector) -> None:
        if not self._begun and data:
            self._begun = True
            self._file = _Zlib("gzip") if data[0] == _GZIP_START[0] else None
        if self._file is None:
            into.add(data)
        else:
            self._file.feed(data, into)

    def finish(self) -> None:
        if self._file is not None:
            self._file.finish()


class _Zlib:
    """gzip (several members too) and deflate (with its zlib wrapper, or bare as some servers send it)."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stream: zlib._Decompress | None = zlib.decompressobj(31) if name == "gzip" else None
        self._held = b""
        self._started = False

    def feed(self, data: bytes, into: Collector) -> None:
        data = self._held + data
        self._held = b""
        while data:
            if self._stream is None or self._stream.eof:
                if self._name == "gzip" and not data.startswith(_GZIP_START):
                    self._held = data if len(data) < 2 and _GZIP_START.startswith(data) else b""
                    return  # padding after the last member is ignored, as browsers do
                if self._name == "deflate" and self._stream is not None:
                    return
                if self._name == "deflate" and len(data) < 2:
                    self._held = data
                    return
                self._stream = zlib.decompressobj(31 if self._name == "gzip" else _window(data))
            self._started = True
            try:
                into.add(self._stream.decompress(data, PIECE))
            except zlib.error as error:
                raise _damaged(self._name, error) from error
            data = self._stream.unconsumed_tail or self._stream.unused_data
        while self._stream is not None and not self._stream.eof:
            piece = self._stream.decompress(b"", PIECE)
            if not piece:
                return
            into.add(piece)

    def finish(self) -> None:
        if self._started and self._stream is not None and not self._stream.eof:
            raise _damaged(self._name, "ends early")


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()
        self._started = False

    def feed(self, data: bytes, into: Collector) -> None:
        if self._stream.is_finished():
            return
        self._started = self._started or bool(data)
        try:
            piece = self._stream.process(data, output_buffer_limit=PIECE)
            while piece:
                into.add(piece)
                piece = self._stream.process(b"", output_buffer_limit=PIECE)
        except brotli.error as error:
            raise _damaged("brotli", error) from error

    def finish(self) -> None:
        if self._started and not self._stream.is_finished():
            raise _damaged("brotli", "ends early")


def decoder(content_encoding: str) -> _Plain | _Zlib | _Brotli:
    """What undoes a Content-Encoding. SourceError for one that was not asked for.

    ``feed`` takes raw bytes as they come and hands plain ones to a Collector; ``finish`` says that no more
    will come. Both raise SourceError: for what cannot be decompressed, is too much, or stops in the middle.
    """
    name = content_encoding.strip().lower().removeprefix("x-")
    if name in ("", "identity", "none", "utf-8"):  # the last two are no encodings, but servers send them
        return _Plain()
    if name in ("gzip", "deflate"):
        return _Zlib(name)
    if name == "br":
        return _Brotli()
    raise SourceError(
        "The host compresses its answer in a way that the bot does not read. If it stays so, tell the site.",
        cause=f"Content-Encoding {content_encoding[:80]!r}",
    )


def _window(data: bytes) -> int:
    wrapped = data[0] & 0x0F == 8 and (data[0] * 256 + data[1]) % 31 == 0
    return 15 if wrapped else -15


def _damaged(name: str, cause: object) -> SourceError:
    return SourceError(
        "The answer is damaged: what the host compressed cannot be unpacked. If it stays so, tell the site.",
        cause=f"{name}: {cause}",
    )
