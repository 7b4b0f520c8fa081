"""What a company, a business or a player is bought, sold or bid for, whatever words a sentence has for it.

    the words before an amount and behind it | a pattern that ends or begins there | what changes hands

"Will buy X for $7bn", "is to pay $8bn for X", "the price of X is $8bn", "a $7bn bid for X" measure one thing,
the deal for X. Only a whole with a name counts: no stake, no "ten X jets", no deal of earlier days.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from bot.text.amounts import circumstances, units
from bot.text.amounts.deal_patterns import RULES
from bot.text.amounts.where import Where
from bot.text.tables import words
from bot.text.voices.speech_words import ORGANISATION

LEAST = 1_000_000  # below, "for $20" is a price by the piece
_BEFORE = 170  # characters
_AFTER = 100

_HEDGE = re.compile(rf"(?:\b(?:{circumstances.HEDGE}|just|only|a total of|a reported|reported(?:ly)?) )+$")
_A_SHARE = re.compile(
    rf"(?:{units.SIGN})\s?\d[\d.,]* (?:a|per) share(?: in cash)?(?:,? or|,? for a total of|, in total)$"
)
"""What a deal pays by the share, before what it costs in all: "for $25 a share, or $3.2bn"."""
_OTHER_MONEY = re.compile(r"^ \([^()]{2,24}\)")
"""The same amount in another currency: "£3.2bn ($4.1bn) for X"."""
_NOTHING = re.compile(
    r"\b(?:not|never|\w+n['’]t|reject\w*|rebuff\w*|turn(?:ed|s)? down|spurn\w*|fail\w*|abandon\w*"
    r"|den(?:y|ied|ies)|refus\w*|ago|previous\w*|original\w*|initial\w*|earlier|once|first|could|might|had|instead|nicht|pas|no"
    r"|stakes?|per ?cent|minority|majority|round|Anteile?|Prozent|participation|participación)\b|%"
)
"""What is denied, was once, or is only a part: another thing than what a deal costs."""
_DEBT = re.compile(r"\b(?:including|with|and) (?:[a-z]+ ){0,3}debts?\b")
_BID = re.compile(r"(?:offer|bid|biet|propos|ofre)", re.IGNORECASE)
_NO_FILL = words("""
    a an by from to of in on at and or for with stake stakes share shares part half portion rights tickets
    assets stock control one two three ein eine einen von aus und oder une un des de du par à et una por y
    parte acciones actions aktien
""") | {"out", "back", "off", "more", "all"}


_PRONOUNS = words("it he she they this that these those the company firm group we i you its his her their")
_KINDS = ("deal", "bid", "deal with debt", "bid with debt")


class Deal(NamedTuple):
    """What is bought: ``measure`` for a line ("deal for Fernbrook Studios"), and the names of its sentence.

    ``subject`` begins with the name of what is bought, then come those of buyers and others: "X|Dunmore".
    """

    measure: str
    subject: str


_NOUN = re.compile(r"^\w+(?:e[nrs]?|[ns])$")
"""What may be no name in German, where every noun has a capital: "Aktien", "Jets"."""
_QUICK = re.compile(
    r"\b(?:b(?:uy|ought|id)|acqui|purchas|s(?:ell|old|nap)|t(?:ake|ook)|merg|pa(?:y|id)|offer|price|deal"
    r"|kauf|übern|erw|verkauf|zahl|biet|rach|ach[eè]t|vend|pai|offr|compra|adqui|paga|ofre)"
)


@cache
def _rules(language: str) -> tuple[tuple[frozenset[str], re.Pattern[str], re.Pattern[str]], ...]:
    """(the last words before an amount, what stands there, what follows it): compiled at the first deal."""
    rules = RULES.get(language, ())
    return tuple((words(last), re.compile(before + "$"), re.compile(after)) for last, before, after in rules)


def find(here: Where) -> Deal | None:
    """The deal that costs an amount, None where no deal is told for certain."""
    before, after = here.before(_BEFORE), here.after(_AFTER)
    if not (_QUICK.search(before) or _QUICK.search(after)):
        return None
    after = _OTHER_MONEY.sub("", after)
    if _NOTHING.search(before) or _NOTHING.search(after):
        return None
    hedge = _HEDGE.search(before)
    head = (before[: hedge.start()] if hedge else before).rstrip(" (")
    head = _A_SHARE.sub("", head).rstrip()
    last = head[head.rfind(" ") + 1 :].lower()
    for lasts, ending, following in _rules(here.language):
        if lasts and last not in lasts:
            continue
        ahead, behind = ending.search(head), following.match(after)
        if not ahead or not behind:
            continue
        for name in (_name(ahead), _name(behind)):
            if name and not (here.language == "de" and _NOUN.search(name)):
                bid = _BID.search(head, max(0, len(head) - 60)) or _BID.match(
                    after[1:30].rpartition(" for ")[0]
                )
                debt = " with debt" if _DEBT.search(after) else ""
                others = circumstances.all_names(here.text, here.start, here.end) - {name}
                subject = "|".join((name, *sorted(others)[:7]))
                return Deal(f"{'bid' if bid else 'deal'}{debt} for {name}", subject)
    return None


def _name(found: re.Match[str]) -> str:
    """The name that a pattern has found, without its possessor; "" when it is a part or no name."""
    groups = found.groupdict()
    if not groups.get("name") or not _NO_FILL.isdisjoint((groups.get("fill") or "").split()):
        return ""
    name = re.split(r"[’']s ", groups["name"])[-1].removeprefix("The ").rstrip("’'")
    return "" if name.lower() in _PRONOUNS else name


@lru_cache(maxsize=8_192)
def kind(measure: str) -> str:
    """ "deal", or "deal with debt", of the measure of a deal; "" of any other."""
    if not measure.startswith(("deal ", "bid ")):
        return ""
    what, _, name = measure.partition(" for ")
    return what.replace("bid", "deal") if name[:1].isupper() and what in _KINDS else ""


def is_bid(measure: str) -> bool:
    """Whether a deal is only offered."""
    return measure.startswith("bid ") and kind(measure) != ""


def same(one: str, other: str) -> bool:
    """Whether the names of two deals ("Fernbrook Studios|Dunmore", the target first) allow that they are one.

    One target's name may be longer; where both sentences name others, one of these must be in both.
    """
    (target, *names), (second, *others) = one.lower().split("|"), other.lower().split("|")
    first, bought = frozenset(target.split()), frozenset(second.split())
    if not (first <= bought or bought <= first):
        return False
    here, there = _told(names) - first - bought, _told(others) - first - bought
    return not here or not there or not here.isdisjoint(there)


def _told(names: list[str]) -> frozenset[str]:
    """The words of names that tell one from another."""
    return frozenset(word for name in names for word in name.split() if word not in ORGANISATION)
