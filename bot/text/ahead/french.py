"""French dates of what was done: "l’explosion survenue samedi", "qui vendredi est allé", "du vendredi"."""

from __future__ import annotations

import re

from bot.text.tables import either

_HABIT = re.compile(r"\b(?:(?<!partir )(?<!compter )du|(?P<range>de)) $")
"""Before a weekday: "la prière du vendredi", "Journal du dimanche", "dans la nuit de dimanche à lundi"."""
_PLANNED = r"(?!(?:prév|attend|programm|fix|convoqu|espér|invit|annonc|appel|concern|oblig|organis)\w*\b)"
_NOUN = r"(?!(?:journ|soir|matin|tourn|rentr|entr|arriv|arm|dur|id|mus|lyc|ann|assembl|mar)ées?\b)"
_OTHERS = either("""
    abattue?s? admise?s? battue?s? choisie?s? commise?s? conclue?s? conduite?s? disparue?s? découverte?s?
    détenue?s? détruite?s? faite?s? mise?s? morte?s? ouverte?s? parue?s? perdue?s? prise?s? produite?s?
    promise?s? rendue?s? reçue?s? réunie?s? saisie?s? sortie?s? survenue?s? tenue?s? transmise?s? vendue?s?
    venue?s? vue?s? écrite?s? élue?s? établie?s?
""")
_PARTICIPLE = re.compile(
    r"(?<!\bla )(?<!\bsa )(?<!\bune )(?<!\bcette )(?<!\bleur )(?<!\bson )(?<!\bun )(?<!\ble )(?<!['’])"
    rf"\b{_PLANNED}{_NOUN}(?:[a-zà-ÿ]{{2,}}(?<!it)(?<!et)ée?s?|{_OTHERS})(?=\s(?:à [A-Z][\w-]+ )?$)"
)
_PASSIVE = re.compile(r"\b(?:être|(?:se|reste|demeure)r(?:a|ont|ait|aient))\b(?! pas\b)[^,;:«»\"]{0,20}$")
"""Before a participle that something is to be: "sera d’ailleurs lancée mardi"."""
_WENT = re.compile(
    r"(?:matin |soir |après-midi |dernier )?(?:est|sont) (?:[a-z]+ment )?"
    r"(?:allé|arrivé|entré|monté|resté|retourné|tombé|parti|sorti|venu|revenu|devenu|né|mort|décédé|passé)e?s?\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:annulations?|renonc(?:é|e|ent)|initialement prév\w+|repoussée?s? de(?= $))"
    r"(?: (?!\w*[eiudv]r(?:a|ont)\b)[^\s,;:]+){0,12} ?$"
)
"""Before what will not be, up to a comma or a future: "l’annulation de la réunion prévue mardi"."""


def is_done(before: str, said: str, after: str) -> bool:
    """Whether a French date that is ``said``, between the sentence's other words, is no date ahead."""
    habit = _HABIT.search(before) if said.replace(" ", "").isalpha() else None
    if habit is not None and (not habit["range"] or after.startswith(" à ")):
        return True
    if _WENT.match(after.lstrip()) or _CALLED_OFF.search(before):
        return True
    done = _PARTICIPLE.search(before)
    return done is not None and _PASSIVE.search(before, 0, done.start()) is None
