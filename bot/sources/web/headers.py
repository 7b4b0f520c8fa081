"""What an answer's headers say about time: how long to wait, how long it stays fresh. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.sources.formats.timestamps import read_timestamp

LONGEST_WAIT = 7 * 24 * 3600  # a Retry-After beyond a week is taken for a mistake
_LONGEST_FRESH = 365 * 24 * 3600
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]{1,10})", re.IGNORECASE)
_PRINTABLE = re.compile(r"[\x20-\x7e]{1,1000}\Z")


def retry_after(value: str, now: int) -> int | None:
    """Seconds to wait, of a Retry-After in seconds or as a date; None when absent or unreadable."""
    text = value.strip()
    if re.fullmatch(r"[0-9]{1,12}(\.[0-9]*)?", text):
        return min(int(text.partition(".")[0]), LONGEST_WAIT)
    date = read_timestamp(text)
    return None if date is None else max(0, min(date - now, LONGEST_WAIT))


def fresh_seconds(headers: Mapping[str, str], now: int) -> int:
    """How long an answer stays fresh: max-age less Age, else Expires less Date; 0 when unsaid."""
    control = headers.get("Cache-Control", "")
    if re.search(r"no-store|no-cache", control, re.IGNORECASE):
        return 0
    if found := _MAX_AGE.search(control):
        age = headers.get("Age", "").strip()
        spent = int(age) if re.fullmatch(r"[0-9]{1,10}", age) else 0
        return max(0, min(int(found[1]), _LONGEST_FRESH) - spent)
    expires = read_timestamp(headers.get("Expires"))
    if expires is None:
        return 0
    sent = read_timestamp(headers.get("Date"))
    return max(0, min(expires - (now if sent is None else sent), _LONGEST_FRESH))


def validator(value: str) -> str:
    """An ETag or Last-Modified that can be sent back as it came; "" for one with odd characters or length."""
    text = value.strip()
    return text if _PRINTABLE.match(text) else ""
