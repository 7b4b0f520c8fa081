"""Looking names up in threads of its own, so that slow name servers never hold up other work's threads."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

_THREADS = 16  # a look-up may wait for many seconds, and the loop's default pool has as few as five threads


class Resolver(AbstractResolver):
    """The system's getaddrinfo. Whether an address may be used is the guard's matter, at the socket."""

    def __init__(self) -> None:
        self._threads = _threads()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of the name that can be used, in the system's order; OSError when there is none."""
        look_up = partial(_addresses, host, port, family)
        found = await asyncio.get_running_loop().run_in_executor(self._threads, look_up)
        usable = [
            ResolveResult(
                hostname=host,
                host=str(where[0]),
                port=port,
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, where in found
            if len(where) < 4 or not where[3]  # an address with a scope is link-local
        ]
        if not usable:
            raise socket.gaierror(socket.EAI_NONAME, "only addresses of one link")
        return usable

    async def close(self) -> None:
        """Let go of the threads without waiting for look-ups under way; others start when they are needed."""
        threads, self._threads = self._threads, _threads()
        threads.shutdown(wait=False, cancel_futures=True)


def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="look-up")


def _addresses(host: str, port: int, family: int) -> list[tuple[Any, Any, int, str, tuple[Any, ...]]]:
    """Addresses of the kinds that this machine has; of any kind when it has none but its loopback."""
    try:
        return socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, 0, socket.AI_ADDRCONFIG)
    except socket.gaierror:
        return socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)
