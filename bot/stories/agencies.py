"""Wire agencies: which one wrote an article that an outlet prints.

Signs are taken only where agencies put them: in brackets after the place at the start, as the by-line, or in
a credit line at the end. A report *about* an agency has none of these.
"""

from __future__ import annotations

import re

_AGENCIES: tuple[tuple[str, str], ...] = (  # name, spellings as they stand in datelines and by-lines
    ("AP", r"AP|(?:The )?Associated Press"),
    ("Reuters", r"Reuters|Thomson Reuters(?: Foundation)?"),
    ("AFP", r"AFP|Agence France[- ]Presse"),
    ("dpa", r"dpa(?:-AFX|-infocom)?|Deutsche Presse-Agentur"),
    ("Bloomberg", r"Bloomberg(?: News)?"),
    ("UPI", r"UPI|United Press International"),
    ("PA", r"PA(?: Media)?|Press Association"),
    ("Canadian Press", r"CP|(?:The )?Canadian Press"),
    ("AAP", r"AAP|Australian Associated Press"),
    ("Xinhua", r"Xinhua(?: News Agency)?"),
    ("Kyodo", r"Kyodo(?: News)?"),
    ("Yonhap", r"Yonhap(?: News(?: Agency)?)?"),
    ("PTI", r"PTI|Press Trust of India"),
    ("ANI", r"ANI"),
    ("IANS", r"IANS"),
    ("EFE", r"EFE|Agencia EFE"),
    ("Europa Press", r"Europa Press"),
    ("ANSA", r"ANSA"),
    ("Lusa", r"Lusa|Agência Lusa"),
    ("APA", r"APA"),
    ("SDA", r"SDA|Keystone-SDA|ATS"),
    ("epd", r"epd"),
    ("ANP", r"ANP"),
    ("Belga", r"Belga"),
    ("PAP", r"PAP"),
    ("TASS", r"TASS|ТАСС"),
    ("Interfax", r"Interfax|Интерфакс"),
    ("Anadolu", r"AA|Anadolu(?: Agency| Ajansı)?"),
)
_ONE = "|".join(f"(?P<a{number}>{spelling})" for number, (_, spelling) in enumerate(_AGENCIES))
# "LONDON (Reuters) - ", "PARIS, Oct. 3 (AFP) —", "Berlin (dpa/epd) –", "(AP) —"
_DATELINE = re.compile(
    rf"^[^()\n.!?]{{0,60}}(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.[^()\n]{{0,8}})?"
    rf"\((?:{_ONE})(?:/\w+)?\)\s*[-–—:.]"
)
_BYLINE = re.compile(rf"^(?:By |Von |Par |Por |Di )?(?:[^,/|\n]{{2,60}}[,/|] ?)?(?:{_ONE})$")
_CREDIT = re.compile(
    rf"^(?:Source|Quelle|Fuente|Fonte|Bron|Źródło|Источник|(?:©|\(c\)|Copyright)(?: \d{{4}})?):?"
    rf" (?:{_ONE})\b",
)
_LAST = 3  # lines at the end in which a credit may stand


def agency(text: str, author: str = "") -> str:
    """The agency that wrote an article, "" when none is named; ``text`` may still have its credit lines."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    found = _BYLINE.match(author.strip()) if author else None
    if found is None and lines:
        found = (
            _DATELINE.match(lines[0]) or _BYLINE.match(lines[0])
            if len(lines) > 1
            else _DATELINE.match(lines[0])
        )
    if found is None:
        found = next((match for line in lines[-_LAST:] if (match := _CREDIT.match(line))), None)
    if found is None:
        return ""
    return _AGENCIES[int((found.lastgroup or "")[1:])][0]
