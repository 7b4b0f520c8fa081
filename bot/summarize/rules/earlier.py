"""Sentences that tell of an earlier time than their article: background, and so nothing that is new.

"Last month Quill agreed to pay", "In 2003, when Quill still owned the mill", "Quill had opposed the plan"
explain the news to who missed it. They are true and to the point, but no reason to open a briefing with.

Told by how a sentence opens, in ten languages; in English also by a year long past without a word of the
present, and by "had" as its first verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.text.calendar_words import DAY, MONTH

_YEAR = r"(?:19|20)\d\d\b"
_TIMES = rf"week|month|year|decade|summer|autumn|fall|spring|winter|season|quarter|{MONTH}"
# "Last month was the hottest" tells of the month: what an English opening is followed by begins a subject.
_SUBJECT = r"(?=,|\s(?:[A-Z“\"$£€]|(?:the|an?|its?|he|she|they|their|his|her|some|when|known)\b))"


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a sentence of an earlier time opens, as patterns."""

    last: str  # last week, last year
    ago: str  # two years ago, with {n} for the number
    count: str  # numbers in words
    year: str  # in 2003


_OPENINGS = {
    "en": _Opening(
        rf"(?:Late |Early )?[Ll]ast (?:{_TIMES})\b|Earlier this (?:month|year)"
        "|Previously|Formerly|Originally",
        "(?:(?:Just|Only|About|Almost|Nearly|More than) )?{n} (?:week|month|year|decade)s? (?:ago|earlier)",
        "an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of|some",
        rf"(?:Back in|In|Since|During|By|Until) (?:(?:early|late|{MONTH}),? )*{_YEAR}",
    ),
    "de": _Opening(
        r"(?:Im|In der|Am) (?:vergangenen|letzten|vorigen)\b|(?:Vergangene|Letzte|Vorige) Woche",
        "Vor (?:rund |etwa |fast )?{n} (?:Woche|Monat|Jahr)",
        r"ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|einigen|wenigen",
        rf"(?:(?:Bereits |Schon )?[Ii]m (?:Jahre? |\w+ ))?{_YEAR}",
    ),
    "fr": _Opening(
        r"L['’]an (?:dernier|passé)\b|(?:L['’]année|La semaine|Le mois|En \w+) (?:dernière?|passée?)\b",
        "Il y a (?:plus d['’]|près d['’])?{n} (?:an|mois|semaine)",
        "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques",
        rf"(?:Dès|En) (?:\w+ )?{_YEAR}",
    ),
    "es": _Opening(
        r"(?:El|La|En) \w+ pasad[oa]\b",
        "Hace (?:casi |más de )?{n} (?:año|mes|semana)",
        "una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|unos|pocos",
        rf"(?:Ya )?[Ee]n (?:\w+ de )?{_YEAR}",
    ),
    "it": _Opening(
        r"(?:L['’]anno|Il mese|La settimana|Nel \w+) scors[oa]\b|L[oa] scors[oa] (?:anno|mese|settimana)\b",
        r"{n} (?:anni|anno|mesi|mese|settimane|settimana) fa\b",
        "una?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|alcuni|pochi",
        rf"(?:Già )?[Nn]el (?:\w+ del )?{_YEAR}",
    ),
    "pt": _Opening(
        r"N[oa] \w+ passad[oa]\b",
        "Há (?:quase |mais de )?{n} (?:ano|mês|mese|semana)",
        "uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|alguns|poucos",
        rf"(?:Já )?[Ee]m (?:\w+ de )?{_YEAR}",
    ),
    "nl": _Opening(
        r"(?:Vorige?|Afgelopen) (?:jaar|maand|week|zomer|winter|najaar|voorjaar)\b",
        "{n} (?:jaar|maanden|maand|weken|week) geleden",
        "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|enkele",
        rf"(?:Al )?[Ii]n (?:\w+ )?{_YEAR}",
    ),
    "ru": _Opening(
        r"(?:В|На) прошло[мй] \w+|Напомним,|Ранее (?:сообщалось|стало известно)",
        "(?:{n} )?(?:года?|лет|месяца?|месяцев|недел[юиь]) назад",
        "две|два|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько",
        rf"(?:Ещё )?[Вв] {_YEAR} году",
    ),
    "pl": _Opening(
        "W (?:ubiegłym|zeszłym|minionym) (?:roku|miesiącu|tygodniu)|Przypomnijmy|Przypominamy",
        "(?:{n} )?(?:rok|lata?|miesiąc[ey]?|miesięcy|tydzień|tygodni[ea]?) temu",
        "dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|kilka",
        rf"(?:Już )?[Ww] {_YEAR} r",
    ),
    "tr": _Opening(
        r"(?:Geçen|Geçtiğimiz) (?:yıl|sene|ay|hafta)\b",
        "{n} (?:yıl|ay|hafta) önce",
        "bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|birkaç",
        rf"{_YEAR} (?:yılında|senesinde)",
    ),
}


def _pattern(language: str, opening: _Opening) -> re.Pattern[str]:
    ago = opening.ago.replace("{n}", rf"(?:{opening.count}|\d+)")
    follows = _SUBJECT if language == "en" else ""
    return re.compile(f"(?:{opening.last}|(?i:{ago})|{opening.year}){follows}")


_OPENS = {language: _pattern(language, opening) for language, opening in _OPENINGS.items()}
_ANY_YEAR = re.compile(rf"\b{_YEAR}")
_WHEN = re.compile(
    rf"\b(?<!than )(?:in|during|until|before|from|early|late|mid|{MONTH}(?: \d+,)?)[ -](?:the )?{_YEAR}"
)
_PRESENT = re.compile(
    r"\b(?:has|have|is|are|will|would|could|may|might|should|can|now|since|this (?:week|month|year)"
    rf"|says?|said|told|reported|announced|according|{DAY})\b|['’]ve\b"
)
_COUNT = r"(?:about|one|seven|ten|eleven|\w+teen|hundred)\b"  # what "had" is followed by, but no participle
_HAD_IS_FIRST = re.compile(
    r"(?:(?!(?:has|have|said|that|wh\w+|when|if|as|after|because|before|once|until)\b)[\w.&’'“\"-]+\s){1,8}?"
    rf"had\s(?:(?:also|already|previously|earlier|never|not|been)\s)*(?!{_COUNT})\w+(?:ed|en|wn|ne|ght|ld|ut|id)\b"
)


def tells_of_earlier(text: str, language: str, year: int) -> bool:
    """Whether a sentence tells of an earlier time than its article, which is from ``year``.

    The year before counts as the present, too: a company's results are those of the last year.
    """
    years = [int(found) for found in _ANY_YEAR.findall(text)]
    long_past = bool(years) and max(years) < year - 1
    opens = _OPENS.get(language)
    if opens is not None and (opening := opens.match(text)) is not None:
        return long_past or not _ANY_YEAR.search(opening.group())
    if language != "en":
        return False
    if long_past and _WHEN.search(text) and not _PRESENT.search(text):
        return True
    return _HAD_IS_FIRST.match(text) is not None
