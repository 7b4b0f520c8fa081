"""Names in Russian and Polish, where only the nominative is somebody who speaks.

"Глава МИД Германии Имя Фамилия" has no comma before the name, and what the office is of stands in the
genitive. So a name begins with a given name that is listed here (in the nominative), or, in Russian, with a
word that ends like a nominative; anything else is no name.
"""

from __future__ import annotations

from bot.text.naming.given_names import gender

LONGEST = 3  # words: a given name, a patronymic or second name, a surname
_HARD = frozenset("бвгджзйклмнпрстфхцчшщь")
_OBLIQUE = (
    "ов", "ев", "ёв", "ых", "их", "ый", "ий", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "им", "ым",
    "ин",
)  # fmt: skip
"""Ends of genitives, of adjectives and of surnames: "Штатов", "Белый"."""
_NO_GIVEN_NAME = ("tu", "du", "ku", "gu", "mu", "nu", "ów", "ego", "owi", "ej", "y", "i", "ii")
_NO_SURNAME = ("ej", "ji", "ii", "ów", "ego", "ych", "ии", "ого", "его", "ых")
"""Ends of genitives: "Rady Europejskiej", "Partii Pracy", "Банка России"."""
_PATRONYMIC = ("вич", "вна", "ична")


def begins_at(parts: list[str]) -> int:
    """Where in a run of capitals the name of two or three words begins that ends it; its length if unsure."""
    whole = len(parts)
    for at in range(max(0, whole - LONGEST), whole - 1):
        if gender(f"{parts[at]} x"):
            return at
    at = whole - 2
    at -= at > 0 and parts[at].endswith(_PATRONYMIC)
    return at if at >= 0 and _is_nominative(parts[at]) and not parts[-1].isupper() else whole


def _is_nominative(word: str) -> bool:
    """Whether a word may be a given name that is not listed: Russian, and it ends like a nominative."""
    return len(word) > 2 and word[1:].islower() and word[-1] in _HARD and not word.endswith(_OBLIQUE)


def is_oblique(first: str, last: str) -> bool:
    """Whether two capitalised words end as no name of a person does: "Departamentu Stanu"."""
    return first.endswith(_NO_GIVEN_NAME) or last.endswith(_NO_SURNAME)
