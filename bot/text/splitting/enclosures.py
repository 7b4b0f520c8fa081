"""Where the quotation or bracket that a mark opens is closed, within one line: no sentence ends in between.

Straight, curly, German, French and Japanese marks; single ones only when they close after a full stop or a
comma, because most are apostrophes. A mark that never closes opens nothing.
"""

from __future__ import annotations

import re

LONGEST_QUOTATION = 600  # characters; a longer one may be split
LONGEST_BRACKET = 300
STOPS = frozenset(".!?…。！？")
CLOSING = r"(?:[\"'”’»“›)\]」』）*]|\s[»›])*"  # a pattern: what may stand behind a sentence's last full stop
_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    '"': '"',
    "(": ")",
    "[": "]",
    "「": "」",
    "『": "』",
    "（": "）",
}
_SINGLES = {"‘": re.compile(r"[.!?…,]’(?!\w)"), "'": re.compile(r"[.!?…,]'(?!\w)"), "‚": re.compile("[‘’]")}
OPENING = frozenset(_PAIRS) | frozenset(_SINGLES)
_REOPENED = {mark: re.compile(rf"[.!?…]\s{mark}(?=\w)") for mark in "“„«"}
_NEXT_LINE_OPENS = re.compile('\\s{1,4}[“„«"]')
_SPACES = " \u00a0\u202f"
_GUILLEMET_BEFORE = "›„“‚([…"  # what may follow a » that opens, besides letters and digits
RUN = re.compile(r"(.)\1{7,}")  # so many of the same mark are a line and open nothing


class Enclosures:
    """The quotations and brackets of ``text[start:end]``, asked for from left to right.

    What was found once is remembered until it is passed, so a line of a million opening marks stays linear.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._nearest: dict[str, int] = {}
        self._lonely: dict[str, int] = {}  # mark -> offset before which it opens nothing

    def close(self, at: int) -> int:
        """Where to go on after what opens at ``at``; 0 when the mark there opens nothing.

        Full stops right before the closing mark are not passed: the sentence may end with the quotation.
        """
        text, mark = self._text, self._text[at]
        if at < self._lonely.get(mark, -1) or not self._opens(at):
            return 0
        if mark in _SINGLES:
            close = self._next(mark + "’", _SINGLES[mark], at + 1) + (mark != "‚")
            if close >= min(self._end, at + LONGEST_QUOTATION):
                return 0
            if mark == "‘" and self._next(mark, mark, at + 1) < close:
                return 0
        else:
            limit = min(self._end, at + (LONGEST_BRACKET if mark in "([（" else LONGEST_QUOTATION))
            closers = _PAIRS[mark]
            close = self._next(closers[0], closers[0], at + 1)
            if len(closers) > 1:
                close = min(close, self._next(closers[1], closers[1], at + 1))
            if mark in _REOPENED:  # a quotation over several paragraphs opens each of them and closes once
                again = self._next(mark + mark, _REOPENED[mark], at + 1)
                if again < min(close, limit):
                    return again
            if close == self._end > limit:
                self._lonely[mark] = self._end - LONGEST_QUOTATION
            if close >= limit:
                over = limit == self._end and mark in '“„«"' and _NEXT_LINE_OPENS.match(text, limit)
                return limit if over else 0
            if mark == '"' and text[close - 1].isspace() and text[close + 1 : close + 2].isalnum():
                return close - 2 if text[close - 2] in STOPS else 0
        return self._before_stops(at, close)

    def _opens(self, at: int) -> bool:
        """Whether a mark can open something, given the characters around it."""
        mark = self._text[at]
        before = self._text[at - 1] if at > self._start else " "
        after = self._text[at + 1] if at + 1 < self._end else " "
        if mark == "»":  # »German« opens where «French» closes, which has a space before it, too: « oui ».
            return (after.isalnum() or after in _GUILLEMET_BEFORE) and (before.isspace() or before in "([")
        if mark in "«‹":
            return not before.isalnum()
        if mark in "\"'“‘":
            return not (before.isalnum() or after.isspace() or (mark == "'" and after.isdigit()))
        return True

    def _next(self, key: str, wanted: str | re.Pattern[str], after: int) -> int:
        """The offset of the next ``wanted`` at or after ``after``; the line's end when there is none."""
        known = self._nearest.get(key, -1)
        if known < after:
            if isinstance(wanted, str):
                known = self._text.find(wanted, after, self._end)
            else:
                found = wanted.search(self._text, after, self._end)
                known = found.start() if found else -1
            known = known if known >= 0 else self._end
            self._nearest[key] = known
        return known

    def _before_stops(self, at: int, close: int) -> int:
        if self._text[close - 1] in _SPACES:  # « Oui. »
            close -= 1
        while close > at + 1 and self._text[close - 1] in STOPS:
            close -= 1
        return close
