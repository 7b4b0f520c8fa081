"""Italian dates that no verb tells: "domani", "il 4 maggio prossimo", "fino al 2 maggio", "del venerdì"."""

from __future__ import annotations

import re

_HABIT = re.compile(
    r"\b(?:il|i|del|dei|al|ai|dal|nel|ogni|la|le|della|alla|dalla|nella|tutti i|tutte le)\s$", re.IGNORECASE
)
"""Before a weekday that comes again and again: "la Serie C del venerdì", "la febbre del sabato sera"."""
_PASSED = re.compile(
    r"\s(?:[ns]\w+ )?(?:scors[oaie]|precedent[ei]|successiv[oaie]|seguent[ei]|ultim[oaie])\b"
)
_PASSED_BEFORE = re.compile(r"\b(?:scors[oaie]|precedent[ei]|successiv[oaie]|seguent[ei]|ultim[oaie])\s$")
_OF_TOMORROW = re.compile(r"(?<!giorno )(?<!giornata )\b(?:d[ei]l?|il|un|al|dal|nel|se)\s$", re.IGNORECASE)
_MAYBE = re.compile(r"\s(?:potrebbe|potrebbero|magari|forse)\b")
"""Around a "domani" that is the future, or only supposed: "la medicina di domani", "se domani"."""
_NEXT = re.compile(r"\s?\b(?:prossim[oaie]|ventur[oa])\b")
_NEXT_BEFORE = re.compile(r"\bprossim[oaie]\s$")
_UNTIL = re.compile(r"\b(?:fino|sino) (?:all?|a[id]?|alla|all[’'])\s?(?:il )?$")
_LASTS = re.compile(
    r"\b(?:apert[oaie]|iscrizioni|visitabil[ei]|valid[oaie]|in vigore|proseg\w+|continua(?:no)?|dura(?:no)?"
    r"|resta(?:no)?|rimane|rimangono|estes[oaie]|prorogat[oaie]|prolungat[oaie]|disponibil[ei]|attiv[oaie]"
    r"|in programma)\b[^;:]*$",
    re.IGNORECASE,
)
"""What lasts until a date: "La mostra è aperta fino al 2 novembre"."""
_WAS = re.compile(
    r"\b(?:era|erano|fu|furono|rimase|rimasero|restò|restarono|aveva|avevano|avrebbe|avrebbero)\b"
)
_NOW = re.compile(
    r"\b(?:inizia(?:no)?|comincia(?:no)?|apr(?:e|ono)|scad(?:e|ono)|esc(?:e|ono)|debutta(?:no)?)\b"
)
_WILL = re.compile(r"\b\w+r(?:à|anno)\b")
_BREAK = re.compile(r"[,;:–—]\s")
_WEEKDAY_ENDS = ("dì", "sabato", "domenica")
_WAS_TO = re.compile(r"\b(?:doveva(?:no)?|avrebbe(?:ro)? dovuto|era(?:no)? previst[oaie])\b[^,;:]*$")
_DONE_BY = re.compile(
    r"(?<!rà )(?<!ranno )(?<!essere )\b\w+(?:[aiu]t|s|tt)[oaie]"
    r" da(?:l|llo|lla|i|gli|lle|ll[’'])?\s?(?:[\w’'-]+ ){1,5}$"
)
"""What somebody did on a day: "l'accordo concluso dai due Paesi il 12 giugno"."""
_MOVED = re.compile(
    r"\b(?:rimanda|rinvia|sposta|posticipa|anticipa)t[oaie]\b[^;:]*\bprevist[oaie] (?:per )?$"
)
"""Before the day from which something was moved away: "ha rimandato le elezioni previste per martedì a"."""


def is_done(before: str, said: str, after: str) -> bool:
    """Whether an Italian date that is ``said`` between the sentence's other words is of the past, or none."""
    plain = said.lower()
    if _PASSED.match(after) or _PASSED_BEFORE.search(before) or _WAS_TO.search(before):
        return True
    if _DONE_BY.search(before) or _MOVED.search(before):
        return True
    if plain == "domani":
        return _OF_TOMORROW.search(before) is not None or _MAYBE.match(after) is not None
    counted = any(mark.isdigit() for mark in said)
    if plain.endswith(_WEEKDAY_ENDS) and not counted and not _NEXT.match(after):
        habit = plain.startswith(("il ", "dal ")) or _HABIT.search(before) is not None
        if habit and not re.match(r"\s\d", after):
            return True
    now = [match.end() for match in _NOW.finditer(before)]
    # "La storia inizia nel 2003: la prima denuncia è di febbraio"
    return bool(now) and _WILL.search(before) is None and _BREAK.search(before, now[-1]) is not None


def is_announced(before: str, said: str, after: str) -> bool:
    """Whether the words right beside an Italian date tell that it is ahead."""
    if _WAS.search(before):
        return False
    if said.lower() == "domani" or _NEXT.match(after) or _NEXT_BEFORE.search(before) or "prossim" in said:
        return True
    return _UNTIL.search(before) is not None and _LASTS.search(before) is not None
