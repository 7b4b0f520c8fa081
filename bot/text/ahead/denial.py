"""Whether the sentence around a date ahead says that something will not happen: "will not open on Friday".

What follows a relative pronoun or a conjunction is another statement; a bare comma is none, since "will not,
as planned, open" is one. "Will not open until Friday" gives the day.
"""

from __future__ import annotations

import re
from functools import cache

_NOT = {
    "en": r"not(?! only\b| just\b| merely\b| later\b| long\b)|never|cannot|\w+n['’]t|neither|nor|unlikely"
    r"|nobody|nothing|no one|none|no plans?|refuse[sd]? to|fail(?:s|ed)? to|rule[sd]? out"
    r"|den(?:y|ies|ied) (?:that|it|he|she|they|suggestions|reports|claims|speculation|rumou?rs)|unaware",
    "de": r"nicht(?! nur\b| später\b)|kein(?:e[nmrs]?)?|nie|niemals|niemand|weder",
    "fr": r"pas(?! seulement\b)|jamais|aucune?|ni|ne \w+ plus|n['’]\w+ plus",
    "es": r"no(?! s[oó]lo\b)|nunca|jamás|tampoco|ning[uú]na?",
    "it": r"non(?! solo\b)|mai|nessun\w*",
    "pt": r"não(?! só\b)|nunca|nenhuma?",
    "nl": r"niet(?! alleen\b)|geen|nooit|niemand",
}
_NONE = re.compile(
    r"\W*No (?!later\b|sooner\b|fewer\b|less\b|doubt\b|matter\b|longer\b|\d)"
    r"(?!.*(?:[,;:–—]|\b(?:and|but|who|which)\b))"
)
"""How an English sentence opens that says there is none: "No hearing is set for Friday"."""
_UNTIL = re.compile(r"\b(?:until|till|hasta|fino)\b")
_ANOTHER = re.compile(
    r"[;:–—]\s|\b(?:and|but|which|who|where|while|because|although"
    r"|(?<!say )(?<!clear )(?<!know )(?<!known )when|after|if|unless|since|und|aber|sondern|weil"
    r"|wenn|mais|qui|car|si|pero|sino|que|e|ma|che|mas|en|maar)\s"
    r"|,\s(?=(?:set|due|scheduled|expected|planned|slated|der|die|das)\b)"
    r"|(?<!not)(?<!n['’]t)(?<!be)\s(?=(?:set|due|scheduled|slated)\b(?! to\b))"
)
_VERB_LAST = frozenset(("de", "nl"))  # where "not" may stand behind the date
_FAR = 80  # characters behind a date that are looked at


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What denies; compiled when a language is first met."""
    return re.compile(rf"\b(?:{_NOT.get(language, _NOT['en'])})\b", re.IGNORECASE)


def is_denied(before: str, said: str, after: str, language: str, *, opens: bool) -> bool:
    """Whether the words around a date that is ``said`` tell that nothing of the kind happens then.

    ``opens``: the date stands before the verb of its clause.
    """
    negation = _pattern(language)
    begin = 0
    for other in _ANOTHER.finditer(before):
        begin = other.end()
    if _NONE.match(before):
        return True
    denials = list(negation.finditer(before, begin))
    if denials:
        return _UNTIL.search(before + said, denials[-1].end()) is None
    if not (opens or language in _VERB_LAST):
        return False
    after = after[:_FAR].lstrip(", ")
    cut = _ANOTHER.search(after)
    return negation.search(after, 0, cut.start() if cut else len(after)) is not None
