"""Which quotations and amounts say enough by themselves to stand in a line of their own.

A voice is read without its sentence, and amounts that publishers dispute as "Revenue: $3bn, $4bn": what only
makes sense inside its sentence stays there. Of other amounts it is asked whether they are worth a line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.summarize.about.spelling import is_dense
from bot.text.amounts.measure_words import HAPPENS, NOUNS, VERBS
from bot.text.amounts.units import is_counted, is_money
from bot.text.naming.names import is_organisation
from bot.text.tables import either, words

if TYPE_CHECKING:
    from bot.text.found import Amount, Quotation
    from bot.text.splitting.sentences import Sentence

_FEWEST_WORDS = 6
_LARGE = 1_000_000  # from which "spent: $5 million" is of a company, below it may be of anybody
_MARKS = " \u00a0\u202f\"'“”„‟«»‘’[(…."
_TELLING_VERBS = words("fined raised worth valued invested kostet kostete coûte costó")
_VAGUE = words("""
    value values rate rates share shares pay charge charges payment payments support capacity demand supply
    consumption interest usage project plant program programme package bill production duty stock orders
    purchase premium leistung wert valeur valor
""")
_COMPANY = words("""
    subscribers employees users customers members jobs downloads viewers tickets copies parameters tokens
    units stores views cinemas workers
""")
"""What a company counts of itself; of anything else a bare count ("14 vessels") says too little."""
_LENGTHS = words("metres km miles kg litres gallons")
_TOLL = words("killed dead died injured wounded missing destroyed damaged")
_COUNTED_FROM = 100
"""Of what a company counts: below, "20 viewers" is a detail; jobs, stores and the dead count from two."""
_MONEY_FROM = 100_000
_LESS = 0.6
_PRICED = words("""
    price prices fee fees fine fines fined rate rates wage wages salary salaries rent rents fare fares
    dividend premium premiums tariff tariffs reward share shares subscription preis preise prix precio precios
    prezzo
""")
"""What is money by the piece, so that a small amount says as much as a large one."""
_OWNED = words("""
    revenue revenues sales turnover profit profits loss losses earnings income shares stock stake dividend
    margin
""")
"""What a company has of its own, so that a sentence must say whose."""
_SIZES = words("market industry fund funds cash assets money order sale round financing aid stimulus")
_NEAR = 60  # characters before an amount
_FEW_WORDS = 12  # of a statement that opens with "it", below which it does not say what it means
_IT = re.compile(
    r"(?:(?:And|But|So|Well|No|Yes|Again),? )?(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese)"
    r"(?:['’](?:s|re|ve|ll|d))?\s"
)
_THEY = re.compile(r"\b(?:[Tt]hey|[Tt]hem|[Tt]heir)\b|^These\b(?! (?:days|two|are)\b)")
_SEVERAL = re.compile(
    r"(?<=[a-z,] )(?!I\b)[A-Z]\w|^[A-Z][a-z]+s\b(?!['’])"
    r"|\b(?:people|children|men|women|police|who|(?:every|any)(?:one|body))\b"
    r"|\b(?!(?:is|was|has|does|this|us|its|as|always|perhaps|yes|less|unless|towards)\b)[a-z]+s\b"
)
"""Whom "they" may mean: a name, or a word for several."""
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_NAMED = re.compile(
    r"(?<=[^.!?…] )(?!I\b)[A-Z]\w|^[A-Z][a-z]+ (?:is|was|has|had)\b"
    r"|\b(?:who|man|woman|boy|girl|person|somebody|someone)\b"
)
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sheikh?|Sir|Dame|Lord|Lady|Sen|Rep|Herr|Frau|M|Mme|Mlle|Sra?|Signora?|Señora?"
    r"|Senhora?|Mevrouw|Meneer)\.? "
)
_NO_NAME = re.compile(r"^[A-Z]\. [A-Z]|-year-old|(?:[a-z]['’]s|s['’]) [A-Z]\w+ [A-Z]")
"""What the words around a quotation have made of a name: "D. Lee" of J.D. Lee, "England's Justin Lee"."""
_NO_ROLE = re.compile(
    r"^(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur) |\b(?:[Ii]t|not|into|ha[ds]|have"
    r"|of (?:his|her|their)|also|comes|covers|found|suggested)\b"
)
_NOT_OF_ROLE = re.compile(
    r"[.!?]\s[\"“„«].*|\.\s(?:However|But|And)\b.*|^(?:But|And|However,?)\s"
    r"|\s(?:who|which|that) (?:ha[sd]|have)\b.*"
    r"|\s(?:said|says|told|believes|quoted in|in an? (?:statement|interview|e-?mail))\b.*",
    re.DOTALL,
)
"""What a role has run into: a next quotation, "said that", or the word that opened its sentence."""
_OF = either("of for at from de del du des da do dos das di della dell['’] von vom für der van")
_CUT = re.compile(rf"\b(?:an?|the|by|called|as|et|und|y|{_OF})$")
"""How a role ends that breaks off before a quotation mark."""
_GOES_ON = re.compile(r"(?:And|But|Or|Nor|Because)\b")
_POINTS_BACK = re.compile(r"[\"'“‘„«(]*(?:that|those|these|another|such|both|this other)\b", re.IGNORECASE)
_JOINED = re.compile(r"\d-[a-z]")
_OF_A_PLACE = re.compile(
    r"\b(?:country|city|town|village|nation|archipelago|island|state|province|region|district)"
    r"(?: of| with|, home to) (?:[a-z]+ ){0,3}$"
)
"""Before how many live somewhere, which is no news: "in Bergen, a city of about 290,000 people"."""


def speaks(quotation: Quotation, text: str) -> bool:
    """Whether a quotation is a whole statement by somebody a reader can place."""
    quoted, said = text[quotation.start : quotation.end], words_of(quotation, text)
    if not said or said[0].islower() or max(said.count(" ") + 1, _dense(said)) < _FEWEST_WORDS:
        return False
    if quoted.count('"') % 2 or (quoted.count("“") != quoted.count("”") and "„" not in quoted):
        return False  # a mark too many: two quotations, or one that the page has broken
    return not (_GOES_ON.match(said) or _means_somebody_else(said))


def _dense(said: str) -> int:
    """How many words a statement has in a script without spaces: about one in two characters."""
    return len(said) // 2 if is_dense(said) else 0


def _means_somebody_else(said: str) -> bool:
    """Whether a statement speaks of "him" or "it" without a word of whom or what: "He is better today"."""
    if said.count(" ") < _FEW_WORDS and _IT.match(said):
        return True
    they = _THEY.search(said)
    if they is not None and _SEVERAL.search(said, 0, they.start()) is None:
        return True
    person = _PERSON.search(said)
    return person is not None and _NAMED.search(said, 0, person.start()) is None


def words_of(quotation: Quotation, text: str) -> str:
    """What is said, without the marks around it."""
    return text[quotation.start : quotation.end].strip(_MARKS)


def leans(said: str) -> bool:
    """Whether a statement asks, or opens with a word for something told before: "That would help"."""
    return said.endswith("?") or _IT.match(said) is not None


def placed(quotation: Quotation, known: str) -> bool:
    """Whether the speaker has a full name, a role, or a name that ``known`` (what a reader sees) holds."""
    if is_organisation(quotation.speaker):
        if " " not in quotation.speaker:
            return False  # "the Observatory", without the rest of its name
    elif _NO_NAME.search(quotation.speaker):
        return False
    titled = _TITLED.match(quotation.speaker)
    full = (
        " " in (quotation.speaker[titled.end() :] if titled else quotation.speaker)
        or "·" in quotation.speaker
    )
    return full or bool(role(quotation)) or quotation.speaker in known


def role(quotation: Quotation) -> str:
    """The speaker's role without the speaker in it: "a spokeswoman", where "for Northlight" stands before.

    "His lawyer" and words that are no role at all are left out.
    """
    told = _NOT_OF_ROLE.sub("", quotation.role)
    if _NO_ROLE.search(told) or _CUT.search(told):
        return ""
    if quotation.speaker not in told:
        return told.strip(" -–—")
    name = re.escape(quotation.speaker)
    rest = re.sub(rf"\s*(?:\b{_OF} ?)?(?:(?:the|la|le|el|l['’]) ?)?{name}(?:['’]s)?", "", told)
    return rest.strip(" -–—")


def measures(amount: Amount, text: str, sentence: Sentence) -> bool:
    """Whether an amount of a sentence is understood from its measure alone."""
    if _POINTS_BACK.match(text, sentence.start, sentence.end) or _JOINED.search(
        text, amount.start, amount.end
    ):
        return False
    spoken = amount.measure.lower().replace("’", "'").split()
    if not spoken:
        return False
    if is_counted(amount.unit):
        if amount.period[:4].isdigit() and is_toll(amount):
            return False  # the dead of the quake of 2009 beside today's
        return amount.unit in _COMPANY or any(word in HAPPENS for word in spoken)
    if amount.unit in _LENGTHS:
        return False
    if amount.direction and len(spoken) == 1 and spoken[0] in ("stock", "shares", "rate", "rates", "value"):
        return True
    if amount.unit == "%" or is_money(amount.unit) or "points" in amount.unit:
        if len(spoken) == 1 and (spoken[0] in _VAGUE or (spoken[0] in VERBS and spoken[0] not in NOUNS)):
            return spoken[0] in _TELLING_VERBS or (spoken[0] in VERBS and amount.value >= _LARGE)
        return is_money(amount.unit) or _is_measure(amount, spoken, text)
    return True


def _is_measure(amount: Amount, spoken: list[str], text: str) -> bool:
    """Whether a share is one of something measured ("profit margin: 12%"), and not "12% of" some group."""
    of = text[amount.end : amount.end + 4] == " of "
    return not of and any(word in NOUNS for word in spoken)


def is_toll(amount: Amount) -> bool:
    """Whether an amount counts the dead, the hurt or what was destroyed."""
    return amount.unit in ("deaths", "injured") or not _TOLL.isdisjoint(amount.measure.lower().split())


def is_somebodys(amount: Amount) -> bool:
    """Whether an amount is a company's own: its profit, its shares, its members."""
    if is_counted(amount.unit) and amount.unit in _COMPANY:
        return True
    return not _OWNED.isdisjoint(amount.measure.lower().split())


def weight(amount: Amount, text: str) -> float:
    """How much an amount is worth a line: 1 for money, measured shares and what is done to jobs or people.

    Less for another share or count, and nothing for small money, a small count and a length.
    """
    if _JOINED.search(text, amount.start, amount.end):
        return 0.0
    spoken = amount.measure.lower().replace("’", "'").split()
    if is_money(amount.unit):
        if not any(word in NOUNS or word in VERBS or word in _SIZES for word in spoken):
            return 0.0
        return float(amount.value >= _MONEY_FROM or not _PRICED.isdisjoint(spoken))
    if is_counted(amount.unit):
        if amount.unit == "people" and _OF_A_PLACE.search(text, max(0, amount.start - _NEAR), amount.start):
            return 0.0
        if amount.unit in ("jobs", "deaths", "injured") or any(word in HAPPENS for word in spoken):
            return float(amount.value > 1)
        return (1.0 if amount.unit in _COMPANY else _LESS) * (amount.value >= _COUNTED_FROM)
    if amount.unit == "%" or "points" in amount.unit:
        return 1.0 if any(word in NOUNS for word in spoken) else _LESS
    return _LESS * (amount.unit not in _LENGTHS and amount.value >= _COUNTED_FROM)
