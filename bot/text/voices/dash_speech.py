"""Speech between dashes, as Polish and Russian papers write it: – We are ready – said Lee. – We go.

a dash where a sentence may begin | the words up to the next dash | a verb of speech right behind it
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from bot.text.voices.speech_type import Speech

_MOST = 400
_LONGEST = 1_500  # characters of one speech
_DASHES = "–—-"
_OPENING = re.compile(rf"(?:^|(?<=[.!?…:”»\"]\s))[{_DASHES}]\s(?=[^\W\d_])", re.MULTILINE)
_CLOSING = re.compile(rf",?\s[{_DASHES}]\s([^\W\d_]+)")


def spans(text: str, speech: Speech) -> list[tuple[int, int]]:
    """The speeches of ``text`` whose end a verb of speech tells, without their dashes, in order."""
    found: list[tuple[int, int]] = []
    openings = [
        match.end() for match in islice(_OPENING.finditer(text), _MOST) if text[match.end()].isupper()
    ]
    for at, start in enumerate(openings):
        reach = min(start + _LONGEST, openings[at + 1] if at + 1 < len(openings) else len(text))
        line = text.find("\n", start, reach)
        for match in _CLOSING.finditer(text, start, line if line >= 0 else reach):
            if match[1] in speech.verbs:
                found.append((start, match.start()))
                break
    return found


def joined(dashes: list[tuple[int, int]], marked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Both kinds of quotations in order; what stands in marks within a speech is part of it."""
    starts = [start for start, _ in dashes]
    free = [
        (start, end)
        for start, end in marked
        if not (at := bisect_left(starts, end)) or dashes[at - 1][1] <= start
    ]
    return sorted([*dashes, *free])
