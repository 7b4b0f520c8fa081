"""Dutch clauses: whether the one that a date stands in announces it.

    sentence | the clause around the date, between marks and conjunctions | no past | a verb to come

Dutch says "De groep speelt op 3 mei" of what is to come, so that any verb of the clause in the present will
do where nothing in it is of the past: "speelde op 3 mei", "heeft op 3 mei gespeeld", "zou op 3 mei spelen".
"""

from __future__ import annotations

import re

from bot.text.calendar_words import weekdays
from bot.text.tables import either

_JOINS = either(
    "dat omdat doordat terwijl nadat voordat toen waardoor zodat hoewel als indien maar want tenzij"
)
_BREAK = re.compile(rf"[,;:!?()](?=\s|$)|[“”\"«»]|\s(?:[–—-]|--)\s|\s(?={_JOINS}\s)")
_STRONG = either("""
    begon begonnen besloot besloten bleef bleven bleek bleken bood boden bracht brachten brak braken dacht
    dachten deed deden ging gingen gaf gaven had hadden hield hielden kwam kwamen kreeg kregen kocht
    kochten kon konden koos kozen lag lagen liep liepen liet lieten leek leken mocht mochten moest moesten
    nam namen ontstond overleed overleden reed riep riepen schoot schreef schreven sloeg sloegen sloot
    sprak spraken steeg stegen stierf stierven stond stonden trad traden trok trokken trof troffen verloor
    verscheen vertrok viel vielen vond vonden was waren werd werden wees wezen wist wisten won wonnen wou
    wilde wilden zag zagen zat zaten zei zeiden zocht zochten zou zouden
""")
_WEAK = either(r"""
    (?:maak|werk|stap|hoop|bereik|gebruik|pak|raak|zak|veroorzaak|ontsnap|ontplof|crash|bots|eis|mis|beslis)ten?
    (?:start|wacht|zet|vlucht|kost|bezet|haast|richt|stort)ten?
    (?:meld|leid|land|strand|ontmoet|vermeld|antwoord)den?
    (?:open|kondig|speel|haal|duur|gebeur|stel|tel|noem|hoor|keer|draai|eindig|verhuis|voer|volg|woon|zorg|stuur)den?
    (?:verklaar|klaag|toon|scoor|verdien|stem|keur|dien|leg|verzamel|bevestig|onthul|daal|(?:onder)?teken|vertel)den?
    (?!ge|be|ver|ont)\w+eerden?
""")
_PAST = re.compile(rf"\b(?:{_STRONG}|{_WEAK})\b")
_PLANNED = either("""
    gepland voorzien verwacht geprogrammeerd gesloten geopend bestemd uitgenodigd aangekondigd vastgelegd
    vastgesteld geldig gevestigd bedoeld
""")
_PARTICIPLE = rf"(?!{_PLANNED}\b)(?:(?:\w{{2,5}})?ge\w+|(?:be|ver|ont|her|er|over|onder)\w+)(?:d|t|en)"
_PERFECT = re.compile(
    rf"\b(?:heeft|hebben|heb|hebt|is|zijn|ben|bent)\b.*\b{_PARTICIPLE}\b"
    rf"|\b{_PARTICIPLE} (?:heeft|hebben|heb|is|zijn|ben)\b"
)
_OPENED = re.compile(r"\b(?:is|zijn)\b.*\b(?:geopend|gesloten)\b")
"""With a day of the week: it was opened then, or it is open on every one."""
_SURE = re.compile(r"\b(?:zal|zullen|gaat|moet|wil|kan|kunt|mag)\b")
_PERHAPS = re.compile(r"\b(?:gaan|moeten|willen|kunnen|mogen)\b")
_NOW_WORDS = either(r"""
    wordt worden is\ste zijn\ste begint beginnen starten opent openen sluit sluiten eindigt eindigen loopt
    lopen duurt duren speelt spelen treedt treden geeft geven houdt houden organiseert organiseren
    presenteert presenteren vindt vinden komt(?!\sovereen) komen verschijnt verschijnen volgt volgen
    vertrekt vertrekken reist reizen keert keren beslist beslissen stemt stemmen vergadert vergaderen
    buigt buigen ontvangt ontvangen bezoekt bezoeken neemt nemen zendt dingt dingen draait draaien
    concerteert trekt trekken viert vieren staakt staken verwacht verwachten plant lanceert introduceert
    brengt brengen trouwt verhuist geldt gelden geldig krijgt krijgen stelt stapt stappen treft gepland
    voorzien geopend open geprogrammeerd aangekondigd (?<!de\s)(?<!een\s)start
""")
_NOW = re.compile(rf"\b{_NOW_WORDS}\b")
_OPENING_VERB = re.compile(
    r"\s(?!(?:met|niet|tot|uit|het|dat|want|wat|dit|ook|kort|laat|recent|in|en|een|tien|toen|zeven|binnen|buiten|boven"
    r"|tussen|vanuit|samen|alleen|minstens|van|dan|aan|man|eerst|nacht|ochtend|avond|rond|ruim)\b)[a-z]{2,}(?:t|[ae]n)\b"
)
"""A verb right behind a date that opens its clause: "Zondag ontstaan", "Maandag zet het bestuur"."""
_LEADS = re.compile(
    r"\s*(?:(?:en|maar|ook|pas|al|reeds|nog|vanaf|komende|aanstaande)(?: |$))*$", re.IGNORECASE
)
_NO_DATE = re.compile(
    r"(?:\b(?:na|sinds|v[oó][oó]r|behalve|dan|tussen|de|een|deze|(?<!, )die|elke|iedere|alle|goede)"
    r"|\b(?:afgelopen|vorige?|voorbije|verleden|jongste|laatste)(?: week)?|['’]s)\s$",
    re.IGNORECASE,
)
"""What stands right before a date that is none, or is of the past: "na 1 januari", "afgelopen zondag"."""
_OF = re.compile(r"\b[Vv]an\s$")
_LIKE = re.compile(r"\bals\s$")
_FOR = re.compile(r"\bvoor\s$")
_DAY = either(" ".join(weekdays("nl")))
_TWO_DAYS = re.compile(rf"\b(?:{_DAY}\s|(?:tussen|op) {_DAY} en\s)$", re.IGNORECASE)
_HABIT = re.compile(rf"[Oo]p {_DAY} (?:en|of|tot) {_DAY}\b")
_PASSED = re.compile(r"-|\s(?:geleden|jl\b|jongstleden|laatstleden|vorig jaar)")
_IF = re.compile(r"\W*(?:als|indien|tenzij|wanneer)\s[^,]*,", re.IGNORECASE)
_WILL = re.compile(r"\b(?:zal|zullen)\b")
_NEXT = re.compile(r"\b(?:komende?|aanstaande|eerstkomende|volgende)\s$", re.IGNORECASE)


def is_ahead(before: str, said: str, after: str) -> bool:
    """Whether a Dutch date that is ``said`` between the sentence's other words is of something to come."""
    if _PASSED.match(after) or _LIKE.search(before) or _TWO_DAYS.search(before) or _IF.match(before):
        return False
    left, right = _clause(before, after)
    clause = f"{left}{said}{right}"
    if _IF.match(f"{left},"):
        return False
    past = _PAST.search(clause) is not None
    if _FOR.search(before):
        return re.search(rf"\b{_PLANNED}\b", clause) is not None and not past
    sure = _SURE.search(clause) is not None and not past
    if _OF.search(before):
        ranges = " tot " in said or after.startswith(" tot ")
        return any(mark.isdigit() for mark in said) and (sure or (ranges and not past))
    if _NO_DATE.search(before) or (_HABIT.match(f"{said}{after}") and not _WILL.search(clause)):
        return False
    if sure:
        return True
    if past or _PERFECT.search(clause) or (not any(map(str.isdigit, said)) and _OPENED.search(clause)):
        return False
    if _NEXT.search(before) or said.lower() == "morgen" or _PERHAPS.search(clause) or _NOW.search(clause):
        return True
    return _LEADS.match(left) is not None and _OPENING_VERB.match(right) is not None


def _clause(before: str, after: str) -> tuple[str, str]:
    """What belongs to the date's clause of the words on either side."""
    breaks = [0, *(match.end() for match in _BREAK.finditer(before))]
    ends = [*(match.start() for match in _BREAK.finditer(after)), len(after)]
    if len(breaks) > 1 and ends[0] == 0 and len(ends) > 1 and not before[breaks[-1] :].strip():
        return before[breaks[-2] :], after[: ends[1]]  # an apposition: "op de laatste dag, 22 juli, speelt"
    return before[breaks[-1] :], after[: ends[0]]
