"""What a summary may hold but no point of a briefing: captions, glued headlines, authors' voices, cut ends.

A point is read by itself under the name of its source: "Final embrace: …", "we are three rounds in" or a
headline that the page ran into the first sentence tell a reader nothing, or tell it twice.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|‘[^’]*(?:’(?=\w)[^’]*)*’|(?<!\w)'[^']*(?:'(?=\w)[^']*)*'(?!\w)")
_VOICES = frozenset(("I", "we", "We", "us", "our", "ours", "me", "my", "Our", "My")).union(
    f"{word}{mark}{end}"
    for word in ("I", "we", "We")
    for mark in "'’"
    for end in ("m", "re", "ve", "d", "ll")
)
_AROUND = ",;:.!—–-()…”"  # marks that may touch a word
_CAPTION = re.compile(
    r"^['‘“\"][^'’”\"]{2,30}['’”\"]: "
    r"|\((?:left|right|above|below|pictured|centre|center|top|bottom|far left|far right)(?:, [\w ]+)?\)"
    r"|\b(?:is|are) (?:shown|seen|pictured)\b.*"
    r"(?:\b(?:photo|picture|image)\b|[a-z]\.? \d{1,2}, (?:19|20)\d\d\b)"
    r"|^(?:in )?(?:an?|the|this) (?:undated|file|handout|recent) (?:file |handout )?(?:photo|picture|image)"
    r"|^(?:above|below|pictured|photos?|videos?|file|left|right)\s?[:—–-]"
    r"|^(?:image|photo|picture) (?:shows|caption|by|from|of)\b"
    r"|^(?:a|the|this) (?:still|frame|video|screen) ?(?:grab|image|shot)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?![^:]*\b(?:said|says|wrote|told|asked|added)\b)[A-Z][\w’'-]+(?: [a-z][\w’'-]*){1,4}: [A-Z]"
)  # "Final embrace: Two boys …"
_PLACE = r"(?:, [A-Z][\w. ]+)?"
_DATELINE = re.compile(
    rf"(?<=\S) (?:[A-Z]{{5,}}{_PLACE}|[A-Z][A-Z .]+[A-Z]{_PLACE} \([A-Z][\w /.]+\)) ?(?:—|–|--) ?(?=[A-Z“\"])"
)
"""Where a sentence begins: before it stands a headline."""
_GLUED = re.compile(
    r"[a-z]{3}[.!?][”\"]?[A-Z][a-z]{2,}(?: [a-z]|$)"  # "out of state.Police said": no space between sentences
    r"|[a-z] MORE [a-z]|\(all times local\)|\bAdvertisement [A-Z]|^@ ?\w+ |(?<!\w)Photos: | \| "
)
_CUT_END = re.compile(
    r"(?:^|[ -])(?:Sgt|Lt|Col|Gen|Capt|Cpl|Maj|Adm|Sen|Rep|Gov|Rev|Hon|Prof|Det|Supt|Mr|Mrs|Ms|Dr)\.$"
    r"|[a-z] [A-Z]\.$"
)
"""An abbreviation after which the sentence was split in two."""


def stands_singly(text: str, language: str = "en") -> bool:
    """Whether a sentence that a summary may hold can be read by itself; English is judged by more."""
    if _GLUED.search(text) or _DATELINE.search(text) or _CUT_END.search(text):
        return False
    if language not in ("en", ""):
        return True
    return not (_LABEL.match(text) or _CAPTION.search(text) or speaks_for_itself(text))


def speaks_for_itself(text: str) -> bool:
    """Whether "I" or "we" stands outside quotation marks: the reader does not know who that is."""
    if _VOICES.isdisjoint(re.split(r"[\s,;:.!—–()“”\"‘]+", text)):
        return False
    found = _QUOTED.sub(" ” ", text).split()
    for place, word in enumerate(found):
        plain = word.strip(_AROUND)
        if plain not in _VOICES:
            continue
        if plain[0].isupper() and not plain.startswith("I") and place + 1 < len(found):
            if found[place + 1][0].islower() and (place == 0 or found[place - 1][-1] in ".!?:"):
                return True  # but not "Our Planet" and "My Fair Lady"
        elif plain != "I" or not place or not found[place - 1][0].isupper():
            return True  # but not "World War I"
    return False
