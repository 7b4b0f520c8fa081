"""What belongs to a name in a run of capitals, and what only stands beside it.

words of a run | a nation before it, another's possessive, a suffix, a dateline, an employer behind it
"""

from __future__ import annotations

from bot.text.naming.given_names import gender
from bot.text.tables import phrases, words

SUFFIXES = words("jr jr. sr sr. ii iii iv")
_COUNTRIES = words("U.S. U.K. U.N. E.U. D.C. L.A. N.Y.")
"""Initials of no person."""
_ONLY_PEOPLE = words("""
    spaniard briton frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scot
    scotsman scotswoman dutchman dutchwoman swede finn pole turk serb croat slovene bosniak kazakh uzbek
    filipino filipina argentine brit aussie kiwi zealander newfoundlander londoner parisian
""")
_DEMONYMS = _ONLY_PEOPLE | words("""
    american canadian mexican brazilian argentinian chilean colombian peruvian venezuelan cuban german italian
    austrian belgian swiss dane norwegian icelander russian ukrainian belarusian latvian lithuanian estonian
    hungarian romanian bulgarian greek albanian macedonian montenegrin serbian croatian slovenian slovak czech
    georgian armenian israeli palestinian egyptian moroccan algerian tunisian libyan syrian lebanese jordanian
    iraqi iranian saudi afghan pakistani indian bangladeshi chinese japanese korean vietnamese thai indonesian
    malaysian singaporean australian kenyan ethiopian nigerian ghanaian ugandan zimbabwean jamaican portuguese
""")
_KINDS = words("wing lock prop hooker conservative tory judges")
"""What may say of somebody what he is, and begin a name as well: told by the given name behind it."""
_DESCRIBES = ("-nominated", "-winning", "-born", "-based")
NO_PARTICLES = words("di del della dello dei degli delle")  # they seldom stand within a name
_BEFORE_SURNAMES = phrases("de la|de las|de los|von der|von dem|von den|van der|van den|van de")
SHORTEST = 2  # words of a whole name
_PARTY = 5  # letters of an abbreviation at most
_SHORTEST_DATELINE = 4  # letters: "MP" and "KC" are of the name


def is_demonym(word: str) -> bool:
    """Whether a word says what country somebody is of: "the Spaniard" is no name."""
    return word.lower() in _DEMONYMS


def describes(word: str) -> bool:
    """Whether a word only tells more of whom follows: "Oscar-nominated"."""
    return word.endswith(_DESCRIBES)


def is_elided(word: str) -> bool:
    """Whether a word has its capital from its article: "L’économiste" is no name."""
    return word[:2] in ("L’", "L'") and word[2:3].islower()


def after_demonym(parts: list[str]) -> int:
    """1 when a name stands behind a demonym ("Spaniard Ana Ruiz") or "Oscar-nominated", else 0."""
    first = parts[0].lower() if parts else ""
    if len(parts) > 1 and describes(first):
        return 1
    if len(parts) < 3 or not (is_demonym(first) or first in _KINDS):
        return 0
    return int(first in _ONLY_PEOPLE or bool(gender(" ".join(parts[1:]))))


def after_what_it_is_of(parts: list[str]) -> int:
    """How many words of a run behind "of" come before a name: in "Paris Ada Moss" one; all when unsure.

    "La maire de Paris Ada Moss", "le patron de Radio Holm Ada Moss": told by a given name, an abbreviation,
    or else by the last two words of three or four.
    """
    small = next((at for at, part in enumerate(parts) if part.islower()), 0)
    if small and parts[small] in NO_PARTICLES and not any(gender(f"{part} x") for part in parts[: small + 2]):
        return len(parts)  # "Commissione di Vigilanza"
    if small and (gender(f"{parts[small - 1]} x") or not after_a_thing(parts)):  # "Paris Ada de Moss"
        return small - 1
    last = len(parts) - SHORTEST
    for at in range(1, last + 1):
        if gender(f"{parts[at]} x"):
            return at
    if last >= 1 and parts[0].isupper() and len(parts[0]) <= _PARTY:
        return 1
    return last if 1 <= last <= SHORTEST else len(parts)


def after_a_thing(parts: list[str]) -> int:
    """Where a known given name begins the name of a person behind another name, else 0.

    "Sur Facebook Ada Moss", "la Comunidad de Madrid Ada Moss"; but "Jean Marc Moss" is one name.
    """
    if gender(f"{parts[0]} x"):
        return 0
    return next((at for at in range(1, len(parts) - 1) if gender(f"{parts[at]} x")), 0)


def after_party(parts: list[str]) -> int:
    """1 where an abbreviation stands before a name of two words or more: "le maire PS Ada Moss"."""
    return int(len(parts) > SHORTEST and parts[0].isupper() and 1 < len(parts[0]) <= _PARTY)


def before_dateline(parts: list[str]) -> int:
    """How many of the words are the name, without the capitals of the next line: "Jun Sato OKINAWA"."""
    last = parts[-1]
    if len(parts) < 3 or not last.isupper() or len(last) < _SHORTEST_DATELINE or last.lower() in SUFFIXES:
        return len(parts)
    return len(parts) - all(not part.isupper() or len(part) < _SHORTEST_DATELINE for part in parts[:-1])


def begins(parts: list[str]) -> int:
    """Where the name begins: after the initials of a country, "BuzzFeed’s" and "L’économiste"."""
    first = int(parts[0] in _COUNTRIES)
    for at, part in enumerate(parts[:-1]):
        if part[-2:] in ("’s", "'s", "s’", "s'") or is_elided(part):
            first = at + 1
    return first


def ends(parts: list[str], joins: frozenset[str]) -> int:
    """Where the name ends: behind "Jr.", before a dateline, before a second "van" (an employer's)."""
    small = 0  # how often small words have begun within the name
    for at, part in enumerate(parts):
        if at > 1 and part.lower() in SUFFIXES:
            return at + 1
        if part.islower() and not parts[at - 1].islower():
            small += 1
            if small > 1 and part in joins:
                return at
    return before_dateline(parts)


def without_suffix(name: str) -> str:
    """The name before "Jr." and the like, which is no surname."""
    before, _, last = name.rpartition(" ")
    return before if last.lower() in SUFFIXES else name


def forms(name: str, language: str) -> tuple[str, ...]:
    """The name as it may be shortened from the front: in Spanish also without the mother's surname."""
    whole = without_suffix(name)
    if language != "es" or whole.count(" ") < 2:
        return (whole,)
    father = whole.rpartition(" ")[0]
    return (whole,) if gender(f"{father.rpartition(' ')[2]} x") else (whole, father)


def is_surname(parts: list[str]) -> bool:
    """Whether words behind a name may be the rest of it: "von der Leyen", "de la Torre"."""
    return " ".join(parts[:-1]).lower() in _BEFORE_SURNAMES and parts[-1].istitle()
