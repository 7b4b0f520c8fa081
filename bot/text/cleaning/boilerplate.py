"""Which lines of a page are not its article: credits, by-lines, dates, invitations, navigation, notices.

Each rule takes one line and needs a sign that ordinary prose does not give: a whole line that is a known
phrase, a label with a colon, an imperative with its object, a line of names and dates only. What could be
a sentence of the article stays.
"""

from __future__ import annotations

import re

from bot.text.cleaning.notices import is_credit, is_notice, is_source
from bot.text.cleaning.phrases import DATE_WORDS, LABELS, MONTHS, SOFT_LABELS, WHOLE
from bot.text.splitting.enclosures import CLOSING

_LONGEST = 400  # a longer line is a paragraph
_LONGEST_PHRASE = 80
_ENDED = re.compile(rf"[.!?。！？]{CLOSING}$")
_EDGE = " \t:;,|•·*+–—-<>»«›‹→←↓↑▸►▶©#…_=~/\\()[]\"'“”‘’!.。！？?0123456789"
_COUNT = re.compile(r"^\(?\d[\d.,]*[km]?\)?\s|\s\(?\d[\d.,]*[km]?\)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"\s*[|•·»›/]\s*|\s+[–—-]\s+")
_CRUMB = re.compile(r"\s(?:>|›|»|/|\|)\s")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|(?:#\w+\s*)+")
_BY = r"(?:by|von|par|por|di|da|door|przez|автор|yazan|text|texto|texte|tekst|words|story|reporting by|from)"
_NAME = r"(?:[A-ZÀ-ÞŁŚŻА-Я][\w.’'-]*|de|da|di|van|von|der|den|la|le|and|und|et|y|e|en|i|и|ve|&)"
_BYLINE = re.compile(rf"{_BY}:?\s+{_NAME}(?:,?\s+{_NAME}){{0,9}},?")
_BY_START = re.compile(rf"{_BY}:?\s+", re.IGNORECASE)
_READ_TIME = re.compile(
    r"(?:reading time:?\s*)?\d{1,3}[\s-]?(?:min(?:ute)?s?|min\.|minuten|minutos|minuti|минут\w*|dakika)\.?"
    r"(?:\s+(?:read|to read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|czytania|чтения"
    r"|okuma))?"
    r"|(?:lesezeit|reading time|temps de lecture|tempo di lettura|leestijd):?\s*\d{1,3}.{0,10}",
    re.IGNORECASE,
)


def is_boilerplate(line: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a line is no part of the article. ``line`` has no space at its ends.

    ``names`` are the author's and the publisher's, as ``bare`` gives them.
    """
    if len(line) > _LONGEST:
        return False
    plain = bare(line)
    if not plain:
        return len(line) < 3 or not any(character.isalnum() for character in line)
    if plain in WHOLE and not (_ENDED.search(line) and plain.count(" ") < 2 and line[-1] != "!"):
        return True
    label, colon, rest = line.partition(":")
    if colon and (word := bare(label)) in LABELS:
        return word not in SOFT_LABELS or not _ENDED.search(rest) or is_date(rest)
    if is_notice(line) or _URL_ONLY.fullmatch(line):
        return True
    return _is_credit(line) or _is_byline(line, plain, names) or _is_trail(line)


def bare(line: str) -> str:
    """A line lower-cased, with apostrophes straight and without counts, marks and arrows at its ends."""
    line = line.strip().lower().replace("’", "'")
    if len(line) <= _LONGEST_PHRASE:
        line = _COUNT.sub("", line)
    return line.strip(_EDGE)


def _is_credit(line: str) -> bool:
    """Whether a line is a picture's credit or caption; one that could be a sentence needs a clear word."""
    if len(line) > 200:
        return False
    return is_credit(line) or (not _ENDED.search(line) and is_source(line))


def _is_byline(line: str, plain: str, names: frozenset[str]) -> bool:
    """Whether a line holds only who wrote it, when, for whom and how long it takes to read."""
    if len(line) > 120 or (_ENDED.search(line) and plain not in names):
        return False
    if plain in names or is_date(line) or _READ_TIME.fullmatch(line):
        return True
    if _is_by(line.title() if line.isupper() else line):
        return True
    if (start := _BY_START.match(line)) and bare(line[start.end() :]) in names:
        return True
    parts = [part for part in _PARTS.split(line) if part]
    told = [is_date(p) or bool(_READ_TIME.fullmatch(p)) or bare(p) in names or _is_by(p) for p in parts]
    others = [part for part, known in zip(parts, told, strict=True) if not known]
    return any(told) and all(len(part.split()) <= 4 and part[:1].isupper() for part in others)


def _is_by(part: str) -> bool:
    return _BYLINE.fullmatch(part[:1].lower() + part[1:]) is not None


def is_date(line: str) -> bool:
    """Whether a line says nothing but when: only numbers and words of dates."""
    if len(line) > 100:
        return False
    numbers = 0
    month = False
    for match in _WORD.finditer(line.lower()):
        word = match[0]
        if word.isdigit() or (word[0].isdigit() and word.strip("0123456789") in DATE_WORDS):
            numbers += 1
        elif word not in DATE_WORDS:
            return False
        month = month or word in MONTHS
    return numbers >= 2 or (month and numbers == 1) or (numbers == 1 and "ago" in line)


def _is_trail(line: str) -> bool:
    """Whether a line is a trail of pages ("Home > News > Film") or a row of menu entries."""
    parts = [part for part in _CRUMB.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 160 or _ENDED.search(line):
        return False
    return all(len(part.split()) <= 4 if len(parts) > 2 else bare(part) in WHOLE for part in parts)
