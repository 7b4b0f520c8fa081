"""A socket that takes only so many bytes for one request, whatever they pretend to be.

The body has its own limit; this one holds for what never becomes a body: header lines, interim answers,
chunk extensions and trailers without end. It counts anew with every send, that is with every request.
"""

from __future__ import annotations

import errno
import socket
from typing import Any

_PIECE = 32 * 1024  # what is handed on at once: a flood of tiny answers is parsed in short steps

_KERNEL_BUFFER = 256 * 1024  # what waits unread; enough for 2.5 MB a second at a distance of 100 ms


class LimitedSocket(socket.socket):
    """``socket.socket`` with ``limit`` bytes between two sends; one more fails with EMSGSIZE."""

    def __init__(self, *, family: int, type: int, proto: int, limit: int) -> None:
        super().__init__(family=family, type=type, proto=proto)
        self._limit = limit
        self._taken = 0
        self.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _KERNEL_BUFFER)

    def recv(self, size: int, flags: int = 0) -> bytes:
        data = super().recv(min(size, _PIECE), flags)
        self._count(len(data))
        return data

    def recv_into(self, buffer: Any, size: int = 0, flags: int = 0) -> int:
        taken = super().recv_into(buffer, min(size or len(buffer), _PIECE), flags)
        self._count(taken)
        return taken

    def send(self, *arguments: Any) -> int:
        self._taken = 0
        return super().send(*arguments)

    def sendmsg(self, *arguments: Any) -> int:
        self._taken = 0
        return super().sendmsg(*arguments)

    def _count(self, taken: int) -> None:
        self._taken += taken
        if self._taken > self._limit:
            raise OSError(errno.EMSGSIZE, "more bytes than one answer may have")
