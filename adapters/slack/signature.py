"""Whether a request over HTTP is Slack's: its signature, and that it is fresh. Pure."""

from __future__ import annotations

import hashlib
import hmac

WINDOW = 300  # seconds that a request is believed
_DIGITS = 12


def is_signed(secret: str, body: bytes, timestamp: str, signature: str, now: int) -> bool:
    """Slack's signature (version v0: HMAC-SHA256 of "v0:timestamp:body"), at most five minutes old."""
    if not secret or not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= _DIGITS):
        return False
    if abs(now - int(timestamp)) > WINDOW:
        return False
    if not signature.isascii():
        return False
    return hmac.compare_digest(signature, sign(secret, body, timestamp))


def sign(secret: str, body: bytes, timestamp: str) -> str:
    """The signature that Slack gives."""
    base = b"v0:" + timestamp.encode("ascii") + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
