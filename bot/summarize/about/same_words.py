"""Words that people use for one another when they ask, in English: "layoffs" are job cuts, too.

Who asks about Brazil is told of a Brazilian tax.
"""

from __future__ import annotations

from functools import cache

from bot.text.tokens import Stems, content_stems

_MEANT = {
    "ads": "advert advertising commercial",
    "ai": "genai chatbot artificial-intelligence machine-learning",
    "artificial-intelligence": "ai genai",
    "advertising": "ad advert",
    "layoffs": "redundancy dismissal job sack laid-off workforce",
    "job-cuts": "layoff redundancy dismissal workforce laid-off",
    "lawsuit": "sue court suit",
    "earnings": "result profit revenue",
    "deal": "acquisition merger agreement takeover",
    "merger": "acquisition takeover m&a",
    "takeover": "acquisition merger m&a",
    "buy": "bought acquire acquisition purchase takeover",
    "bought": "buy acquire acquisition purchase takeover",
    "sell": "sold sale divest",
    "sold": "sell sale divest",
    "results": "earnings profit revenue",
    "strike": "walkout picket",
    "price": "cost fee",
    "job": "layoff employ staff hire workforce",
    "regulation": "regulatory law rule",
    "boss": "ceo chief-executive",
    "ceo": "chief-executive boss",
    "chief-executive": "ceo boss",
    "hack": "cyberattack breach hacker",
    "shares": "stock",
    "stock": "share",
    "rise": "rose raise increase",
    "fall": "fell drop decline slide",
    "losing": "lose lost loss",
    "paying": "paid",
    "sued": "sue lawsuit court",
    "competitors": "rival competition",
    "q1": "first-quarter",
    "q2": "second-quarter",
    "q3": "third-quarter",
    "q4": "fourth-quarter",
}
"""A word that is asked for, and what texts may say for it; the words of a pair stand in a row."""
_COUNTRIES = """
africa african; america american; argentina argentine argentinian; asia asian; australia australian;
austria austrian; bangladesh bangladeshi; belgium belgian; brazil brazilian; britain british uk;
bulgaria bulgarian; canada canadian; chile chilean; china chinese; colombia colombian; croatia croatian;
cuba cuban; cyprus cypriot; czechia czech; denmark danish; egypt egyptian; england english; estonia estonian;
ethiopia ethiopian; europe european; finland finnish; france french; germany german; ghana ghanaian;
greece greek; hungary hungarian; iceland icelandic; india indian; indonesia indonesian; iran iranian;
iraq iraqi; ireland irish; israel israeli; italy italian; japan japanese; jordan jordanian; kenya kenyan;
korea korean; kuwait kuwaiti; latvia latvian; lebanon lebanese; lithuania lithuanian; malaysia malaysian;
malta maltese; mexico mexican; morocco moroccan; nepal nepali nepalese; netherlands dutch; nigeria nigerian;
norway norwegian; pakistan pakistani; peru peruvian; philippines philippine filipino; poland polish;
portugal portuguese; qatar qatari; romania romanian; russia russian; scotland scottish; serbia serbian;
singapore singaporean; slovakia slovak; slovenia slovenian; spain spanish; sweden swedish; switzerland swiss;
syria syrian; taiwan taiwanese; thailand thai; tunisia tunisian; turkey turkish; ukraine ukrainian;
venezuela venezuelan; vietnam vietnamese; wales welsh
"""
"""Countries and what is of them."""

_BETWEEN = ("at", "by", "for", "from", "in", "of", "on")


@cache
def _table() -> dict[Stems, tuple[Stems, ...]]:
    """Stems of a word, or of two -> the stems of each that is said for it."""
    return {_stems(word): tuple(map(_stems, said.split())) for word, said in _MEANT.items()}


@cache
def _countries() -> dict[Stems, list[Stems]]:
    groups = [[_stems(word) for word in group.split()] for group in _COUNTRIES.split(";")]
    return {stems: [one for one in group if one != stems] for group in groups for stems in group}


def _stems(text: str) -> Stems:
    return tuple(content_stems(text.replace("-", " "), "en"))


def same_words(form: Stems, language: str) -> tuple[Stems, ...]:
    """What texts may say for a word that is asked for, or for two in a row, all as stems; () for most."""
    return (*_table().get(form, ()), *(_countries().get(form, ()) if language == "en" else ()))


def named_with(text: str) -> tuple[str, str] | None:
    """A name, and what is asked about it that texts may say in other words: "orbit layoffs", "layoffs at
    orbit" are (orbit, layoffs); None for other words.
    """
    typed = text.split()
    for count in (2, 1):
        first, last = typed[:count], typed[-count:]
        if len(typed) > count and _stems(" ".join(last)) in _table():
            return " ".join(typed[:-count]), " ".join(last)
        if len(typed) > count + 1 and typed[count] in _BETWEEN and _stems(" ".join(first)) in _table():
            return " ".join(typed[count + 1 :]), " ".join(first)
    return None


def said_for(text: str) -> tuple[str, ...]:
    """What people would also ask for who ask for this, in English, the narrowest first: "job cuts" for
    "redundancies", but not "job" for "layoffs", which are told with the word.
    """
    form = tuple(content_stems(text, "en"))
    if not form:
        return ()
    table = _table()
    own = table.get(form, ())
    words = [word for word in _MEANT if form in table[_stems(word)] and _stems(word) not in own]
    return tuple(word.replace("-", " ") for word in sorted(words, key=lambda word: len(_MEANT[word].split())))
