"""Whether a request over HTTP is Slack's: its signature, and that it is fresh. Pure."""

from __future__ import annotations

import hashlib
import hmac
import re

WINDOW = 300  # seconds that a request is believed
_TIMESTAMP, _SIGNATURE = re.compile(r"[0-9]{1,12}"), re.compile(r"v0=[0-9a-f]{64}")
_CLOCK = (
    "Slack's requests are refused: they are five minutes and more from this machine's time. Set its clock."
)
_SECRET = (
    "A request's signature does not fit. If it was Slack's, SLACK_SIGNING_SECRET is not the app's: copy it "
    "anew (Basic Information > App Credentials > Signing Secret)."
)


def is_signed(secret: str, body: bytes, timestamp: str, signature: str, now: int) -> bool:
    """Slack's signature (version v0: HMAC-SHA256 of "v0:timestamp:body"), at most five minutes old."""
    if not secret or not _looks_right(timestamp, signature) or abs(now - int(timestamp)) > WINDOW:
        return False
    return hmac.compare_digest(signature, sign(secret, body, timestamp))


def why_not(secret: str, body: bytes, timestamp: str, signature: str) -> str:
    """Why a request that looks like Slack's is not believed, for the operator; "" for one that does not."""
    if not _looks_right(timestamp, signature):
        return ""
    return _CLOCK if is_signed(secret, body, timestamp, signature, int(timestamp)) else _SECRET


def _looks_right(timestamp: str, signature: str) -> bool:
    return bool(_TIMESTAMP.fullmatch(timestamp) and _SIGNATURE.fullmatch(signature))


def sign(secret: str, body: bytes, timestamp: str) -> str:
    """The signature that Slack gives."""
    base = b"v0:" + timestamp.encode("ascii") + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
