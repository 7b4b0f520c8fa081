"""Clean text: a paragraph, heading or list item a line, boilerplate lines gone, spaces normal, NFC.

    characters | hard-wrapped lines joined | title, boilerplate and link lists dropped | repetitions dropped

Only whole lines go (and a "Read more" at the end of one, a picture's credit, what a player leaves at its
head); what stays is verbatim but for its spaces. Cleaning a clean text changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from bot.seen import unstacked
from bot.text.cleaning.boilerplate import bare, is_boilerplate
from bot.text.cleaning.mojibake import repaired
from bot.text.cleaning.phrases import SECTIONS, WHOLE
from bot.text.splitting.enclosures import CLOSING

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb]"
)
_CURLED = {code: bytes([code]).decode("cp1252") for code in (0x82, 0x84, *range(0x91, 0x98))}
"""Marks of Windows-1252 that somebody read as if they were controls: U+0092 for ’."""
_SURROGATES = re.compile("[\ud800-\udfff]")
_ENDED = re.compile(rf"[.!?:;…。！？]{CLOSING}$")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])(-) \n(?=[^\W\d_])")
_BULLET = re.compile(r"[-*•◦‣▪●○–·]\s|\d{1,3}[.)]\s")
_TAIL = re.compile(
    r"(?<=[.!?…\]”\"’])\s?(?:\(?(?:read|see|learn) (?:more|the full (?:story|article))(?: here)?"
    r"|continue reading|keep reading"
    r"|weiterlesen|mehr lesen|lire la suite|leer más|leia mais|continua a leggere|leggi tutto"
    r"|lees (?:meer|verder)"
    r"|czytaj (?:więcej|dalej)|читать далее|devamını oku)\)?\s?[»›→>.…]{0,4}$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\s?[(\[](?:(?:image|photo|picture|foto|bild|photograph)s?(?: credits?)?\s?(?::|by |courtesy|via )"
    r"|credits?:\s)"
    r"[^()\[\]\n]{1,80}[)\]]",
    re.IGNORECASE,
)
_NEW_WINDOW = re.compile(
    r"\s?\((?:this |the )?(?:link )?(?:(?:will )?opens?|öffnet|wird|s[’']ouvre|se abre|si apre|abre|opent"
    r"|otwiera się|открывается|откроется|yeni)\b[^()\n]{0,20}\b(?:window|tab|fenster|fenêtre|onglet|ventana"
    r"|pestaña|finestra|scheda|janela|guia|venster|tabblad|oknie|karcie|окне|вкладке|pencerede|sekmede)\b"
    r"[^()\n]{0,12}\)",
    re.IGNORECASE,
)
"""What pages say behind a link to those who cannot see its sign: "the web app(opens in a new window)"."""
_HEAD = re.compile(
    r"(?:media playback is (?:un|not )supported on (?:your|this) device\s?(?:media caption\s)?"
    r"|(?-i:CLOSE)\s(?=[A-Z][a-z])"
    r"|(?:reuters|ap photo|afp|epa|pa)/[\w .’'-]{2,40}?(?:/file photo\s|\s?•\s)(?=[A-Z]))",
    re.IGNORECASE,
)
"""What pages put before an article's first words: a player's notice, the credit of the picture above."""
_AGENCY = (
    r"(?<!\w)(?:Getty(?: Images)?+|A[FA]?P(?: Photo| Images)?+|R(?:euters|EUTERS)|Shutterstock|iStock|Alamy"
    r"|Bloomberg|DPA|dpa|picture alliance|EPA|EFE|ANSA|L(?:usa|USA)|PAP|ANP|APA|Belga|Keystone|TASS|ТАСС"
    r"|РИА Новости|PTI|ANI|IANS|Xinhua|Kyodo|I(?:mago|MAGO)|ZUMA(?: Press)?+)(?!\w)"
)
_CREDITED_TO = r"(?:[^.!?:\n]|(?<=\b\w)\.){0,60}?"
_GLUED_CREDIT = re.compile(
    r"[PpIiFfBbФф](?:(?<=^.)|(?<=[.!?…]\s.)|(?<=[.!?…][”\"’)]\s.))"
    r"(?i:hoto(?:graph(?:er)?)?|mage|icture|oto(?:graf[ií]a|ğraf)?|ild|ото)(?i:s|e?n)?"
    rf"(?i: credits?| courtesy)?(?:\s?:\s{_CREDITED_TO}|\s(?i:by|von)\s{_CREDITED_TO}(?:[/|,–-]|\bvia)\s?)"
    rf"{_AGENCY}(?:(?:\s?[/,]\s?|\svia\s){_AGENCY})?+"
    r"\s+(?=[\"“„«‘]?[^\W\d_a-zа-яёà-ÿ].{40})"
)
"""A picture's credit that lost its line: an agency ends it, and a sentence follows."""
_ROUNDS = 20  # what players and pictures leave stands beside one another, a few at most
_WRAPPED = 45  # characters; a shorter line was not broken for its length
_AGAIN = 3  # times that a short line comes back before it is navigation


def clean(text: str, *, title: str = "", author: str = "", publisher: str = "") -> str:
    """The text of an article without what is not the article.

    Lines that only repeat the title at the head, or name the author or the publisher, go as well.
    """
    names = frozenset(filter(None, map(bare, (author, publisher))))
    lines = list(filter(None, map(_trimmed, _joined([one_line(line) for line in text.strip().splitlines()]))))
    lines = _without_sections(_without_menus(lines))
    lines = [line for line in lines if not is_boilerplate(line, names)]
    heading = bare(one_line(title))
    first = 0
    while first + 1 < len(lines) and _is_title(bare(lines[first]), heading, names):
        first += 1
    return "\n".join(_without_repetitions(lines[first:]))


def one_line(text: str) -> str:
    """A title, name or line with single spaces, in NFC, in the characters it was written in."""
    text = repaired(text)
    if not text.isprintable():
        text = _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", text.translate(_CURLED)))
    return " ".join(unicodedata.normalize("NFC", unstacked(text)).split())


def _joined(lines: list[str]) -> list[str]:
    """The lines with paragraphs that were broken for their length made whole again.

    Only where blank lines part the paragraphs: then a break inside of one is no paragraph's end.
    """
    if "" not in lines:
        return lines
    breaks = [i for i in range(1, len(lines)) if lines[i] and lines[i - 1]]
    open_ended = sum(lines[i][0].islower() or lines[i - 1][-1] in ",-" for i in breaks)
    wrapped = len(breaks) >= 2 and open_ended * 2 >= len(breaks)
    joined: list[list[str]] = []
    for before, line in zip(["", *lines], lines, strict=False):
        broken = len(before) >= _WRAPPED and line and not _BULLET.match(line)
        if broken and (wrapped or (line[0].islower() and not _ENDED.search(before[-12:]))):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_BROKEN_WORD.sub(r"\1", " \n".join(parts)).replace("\n", "") for parts in joined]


def _trimmed(line: str) -> str:
    """A line without what players and pictures put at its head, credits, and calls to read on at its end."""
    for _ in range(_ROUNDS):
        before = line
        if "(" in line or "[" in line:
            line = _NEW_WINDOW.sub("", _CREDIT.sub("", line))
        western = "oto" in line or "mage" in line or "icture" in line or "OTO" in line or "Bild" in line
        if western or "ото" in line:
            line = _GLUED_CREDIT.sub("", line)
        if line[:1] in "MmRrAaEePpC" and (head := _HEAD.match(line)):
            line = line[head.end() :]
        if found := _TAIL.search(line, max(0, len(line) - 60)):
            line = line[: found.start()]
        line = line.strip()
        if line == before:
            break
    return line


def _without_menus(lines: list[str]) -> list[str]:
    """Without short lines that come again and again, and without rows of menu entries at either end."""
    short = Counter(line for line in lines if len(line) <= 60 and not _ENDED.search(line))
    lines = [line for line in lines if short[line] < _AGAIN]
    first, last = 0, len(lines)
    while first < last and _is_entry(lines[first]):
        first += 1
    while last > first and _is_entry(lines[last - 1]):
        last -= 1
    tail = lines[last:] if _is_menu(lines[last:]) else []
    head = lines[:first] if _is_menu(lines[:first]) else []
    return lines[len(head) : len(lines) - len(tail)]


def _is_entry(line: str) -> bool:
    return len(line) <= 40 and len(line.split()) <= 3 and not _ENDED.search(line) and not _BULLET.match(line)


def _is_menu(lines: list[str]) -> bool:
    """Whether short lines are a menu: at least five, and two of them say what only menus say."""
    return len(lines) >= 5 and sum(bare(line) in WHOLE for line in lines) >= 2


def _without_sections(lines: list[str]) -> list[str]:
    """Without the titles that stand under "Related articles", "Most read" and the like."""
    kept = []
    inside = 0
    for line in lines:
        if bare(line) in SECTIONS and not _ENDED.search(line):
            inside = 12
        elif inside and not _ENDED.search(line) and len(line) <= 160:
            inside -= 1
        else:
            inside = 0
            kept.append(line)
    return kept


def _is_title(line: str, heading: str, names: frozenset[str]) -> bool:
    """Whether a line says the title, with or without the publisher's name behind it."""
    return line == heading or (line.startswith(heading) and bare(line[len(heading) :]) in names)


def _without_repetitions(lines: list[str]) -> list[str]:
    """Each long line once: pages repeat their teaser."""
    seen: set[str] = set()
    kept = []
    for line in lines:
        if len(line) < 40 or line not in seen:
            kept.append(line)
        seen.add(line)
    return kept
