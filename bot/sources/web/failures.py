"""Network failures in words: what happened, and what an admin can do. Wrapped once, here.

What the bot does next is not among them: that depends on whether it follows the address (``health``).
"""

from __future__ import annotations

import errno
import socket
import ssl

import aiohttp

from bot.errors import AddressRefused, BriefError, SourceDown, SourceError, SourceGone, TryLater
from bot.sources.health import CHALLENGE, span
from bot.sources.web.guard import INSIDE_A_NETWORK, RefusedConnection

BUSY_SECONDS = 15 * 60  # our own guess for a 429 that names no time

_CHECK = "Open the address in a browser; if it works there, the site may block bots."


def in_words(error: Exception, host: str) -> SourceError:
    """The sentence for an exception of aiohttp, ssl, socket or our own time limits."""
    inner = getattr(error, "os_error", None) or error.__cause__ or error
    if isinstance(inner, RefusedConnection):
        return AddressRefused(INSIDE_A_NETWORK, cause=inner.detail)
    lasting = (aiohttp.ClientConnectorCertificateError, aiohttp.ClientResponseError)
    unknown = isinstance(inner, socket.gaierror) and inner.errno != socket.EAI_AGAIN
    too_much = getattr(inner, "errno", None) == errno.EMSGSIZE
    kind = SourceError if unknown or too_much or isinstance(error, lasting) else SourceDown
    return kind(_sentence(error, inner, host), cause=f"{type(error).__name__}: {error}")


def _sentence(error: Exception, inner: object, host: str) -> str:
    if getattr(inner, "errno", None) == errno.EMSGSIZE:
        return f"{host} sent more than the bot takes for one answer. {_CHECK}"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return f"{host} shows a certificate that is not valid ({_reason(inner)}). Its owner has to renew it."
    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return f"No secure connection to {host} could be made ({_reason(inner)})."
    if isinstance(inner, socket.gaierror) and inner.errno == socket.EAI_AGAIN:
        return f"The name {host} could not be looked up; name servers may be out of reach."
    if isinstance(error, aiohttp.ClientConnectorDNSError) or isinstance(inner, socket.gaierror):
        return f"The name {host} is not known. Check the spelling; if it is right, the site may be gone."
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return f"{host} could not be reached in time."
    if isinstance(error, aiohttp.SocketTimeoutError):
        return f"{host} stopped sending in the middle of its answer."
    if isinstance(error, TimeoutError):
        return f"{host} took too long to answer."
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"{host} could not be reached ({_reason(inner)})."
    if isinstance(error, aiohttp.ClientPayloadError):
        return f"{host} broke off in the middle of its answer."
    if isinstance(error, aiohttp.ServerDisconnectedError | ConnectionError):
        return f"{host} closed the connection without an answer."
    return f"{host} answered with something that is not HTTP as agreed. {_CHECK}"


def _reason(error: object) -> str:
    """A few words of an OSError or SSL error without addresses in them."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLError):
        return (error.reason or "handshake failed").replace("_", " ").lower()
    if isinstance(error, ConnectionRefusedError):
        return "it refuses connections"
    return "no way there"


def refused(status: int, host: str, wait: int | None, *, challenge: bool = False) -> BriefError:
    """The exception for a status that brings no body; ``wait`` is its Retry-After in seconds.

    ``challenge`` says that the host wants a proof that a person asks.
    """
    if challenge:
        return SourceError(f"{host} gives {CHALLENGE}.", cause=status)
    if status == 410:
        return SourceGone(
            f"{host} says that this address is gone for good (410). Look for the site's new feed address.",
            cause=status,
        )
    if status == 429 or (status == 503 and wait is not None):
        return TryLater(
            BUSY_SECONDS if wait is None else wait,
            f"{host} asked the bot to come back {f'in {span(wait)}' if wait else 'later'} ({status}).",
            cause=status,
        )
    if status in (401, 407):
        sentence = (
            f"{host} asks for a login there ({status}), which the bot cannot give. "
            "Look for a feed that is open to everybody."
        )
    elif status in (403, 451):
        sentence = f"{host} does not let the bot read this address ({status}). {_CHECK}"
    elif status == 404:
        sentence = f"{host} has nothing at this address (404). Look for the site's new feed address."
    elif status >= 500:
        return SourceDown(f"{host} has a fault of its own ({status}).", cause=status)
    else:
        sentence = f"{host} answered with status {status}, which brings nothing to read. {_CHECK}"
    return SourceError(sentence, cause=status)
