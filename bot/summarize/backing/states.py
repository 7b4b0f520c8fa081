"""States of a developing story: the figures of a sentence by what they measure, "12 dead", "the toll is 47".

stems | figures, in digits or words | the word that says what is counted | another figure for the same
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.text.tables import words
from bot.text.tokens import Stems

YEAR = re.compile(r"(?:19|20)\d\d")


def _by_stem(meanings: Mapping[str, str]) -> dict[str, str]:
    """Stem -> what it means, from the stems of each meaning."""
    return {stem: meaning for meaning, stems in meanings.items() for stem in stems.split()}


_NUMBERS = words(
    "two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenti thirti forti fifti sixti seventi eighti nineti dozen"
)
"""English stems of numbers; "one" counts too seldom to be one."""
_ONE_MEANING = _by_stem(
    {
        "dead": "kill dead death die toll fatal perish casualti",
        "hurt": "injur wound hurt injuri",
        "gone": "miss unaccount",
        "freed": "rescu freed",
        "held": "arrest detain",
        "out": "evacu flee fled displac",
        "rate": "rate",
        "price": "price cost fee",
        "job": "job layoff redund",
        "offer": "offer bid",
        "fine": "fine penalti",
        "score": "goal",
    }
)
"""English stems that say of a figure what it measures, and which of them mean the same."""
_PEOPLE = frozenset(("dead", "hurt", "gone", "freed", "held", "out"))  # what is counted in people
_OUTCOMES = _by_stem(
    {
        "verdict": "guilti convict verdict sentenc",
        "charge": "charg accus indict prosecut",
        "deal": "buy bought acquir acquisit takeov merger purchas offer bid",
        "strike": "strike walkout",
        "order": "order ban rule injunct",
    }
)
"""English stems of what may be called off, and which of them tell of the same."""
_EVENTS = _by_stem(
    {
        "stop": "paus suspend halt freez froze",
        "leave": "quit resign step depart",
        "cut": "cut layoff lay redund axe slash shed sack",
        "buy": "buy bought acquir acquisit takeov purchas",
        "launch": "launch unveil introduc debut",
        "raise": "rais lift increas hike",
        "sue": "sue su lawsuit",
        "fine": "fine penalti",
        "close": "close shut shutter",
        "recall": "recal",
        "strike": "strike walkout",
        "name": "appoint name",
        "kill": "kill die",
        "approve": "approv clear",
        "block": "block reject",
        "agree": "agre agreement deal",
    }
)
"""English stems of what lead sentences tell, and which of them tell of the same."""
_RISING = words("rose risen rise climb reach jump soar grew grown stand stood pass hit increas")
"""Before a figure: what it measures stands before these, "the toll of the fire in Leeds rose to seven"."""
_STAGES = _by_stem(
    {
        "planned": "plan propos consid talk mull weigh negoti seek",
        "agreed": "agre agreement approv sign clear accept",
        "stopped": "suspend paus postpon delay halt",
        "resumed": "resum reopen restart",
        "over": "end complet finish",
        "off": "cancel reject block scrap withdrew withdraw abandon",
    }
)
"""English stems that say how far a thing has come."""
_VAGUE = words(
    "people peopl person million billion trillion thousand hundr percent per year day week month hour mile "
    "kilometr km metr dollar euro pound mr said"
)
"""What stands beside many figures and does not say what they measure."""
_DATED = words(
    "januari februari march april may june juli august septemb octob novemb decemb jan feb mar apr jun jul "
    "aug sept oct nov dec am pm p.m a.m old age"
)
"""Beside these a number is a date, an hour or an age."""
_BEFORE, _AFTER = 4, 3  # stems around a figure among which a word of one meaning is looked for

Measures = Mapping[str, frozenset[str]]


def is_figure(stem: str) -> bool:
    """Whether a stem is a number; years are no figures that two reports could disagree on."""
    return stem in _NUMBERS or (stem[0].isdigit() and not YEAR.fullmatch(stem))


def measures(stems: Stems) -> Measures:
    """The figures of a sentence by what they measure; those of which the words do not say it are left out."""
    found: dict[str, set[str]] = {}
    for place, stem in enumerate(stems):
        if is_figure(stem) and _DATED.isdisjoint(stems[max(0, place - 1) : place + 3]):
            for what in _measured(stems, place):
                found.setdefault(what, set()).add(stem)
    return {what: frozenset(figures) for what, figures in found.items()}


def _measured(stems: Stems, place: int) -> set[str]:
    """What the figure at a place measures: the words of one meaning around it, else the word after it."""
    near = stems[max(0, place - _BEFORE) : place + _AFTER + 1]
    meant = {_ONE_MEANING[stem] for stem in near if stem in _ONE_MEANING}
    if not meant and not _RISING.isdisjoint(stems[max(0, place - 2) : place]):
        meant = {_ONE_MEANING[stem] for stem in stems[:place] if stem in _ONE_MEANING}
    if meant:
        return meant
    after = next((stem for stem in stems[place + 1 : place + 3] if stem not in _VAGUE), "")
    return {after} if after and not is_figure(after) else set()


def moved_on(older: Measures, newer: Measures) -> bool:
    """Whether the later of two sentences has a figure that the earlier one lacks for the same measure."""
    return any(figures - older[what] for what, figures in newer.items() if what in older)


def measures_more(one: Stems, other: Stems) -> bool:
    """Whether a sentence counts people, as the dead, of whom another gives no number."""
    return not _PEOPLE.isdisjoint(measures(one).keys() - measures(other).keys())


def other_state(one: Stems, other: Stems) -> bool:
    """Whether two sentences tell of different states: other figures for a measure, or another stage."""
    left, right = measures(one), measures(other)
    if any(figures.isdisjoint(right[what]) for what, figures in left.items() if what in right):
        return True
    first = {_STAGES[stem] for stem in one if stem in _STAGES}
    second = {_STAGES[stem] for stem in other if stem in _STAGES}
    return bool(first and second) and first.isdisjoint(second)


def meanings(stems: frozenset[str]) -> frozenset[str]:
    """The words of a sentence without its figures, those of one meaning made equal."""
    return frozenset(_ONE_MEANING.get(stem, stem) for stem in stems if not is_figure(stem))


def events(stems: frozenset[str]) -> frozenset[str]:
    """The events that a sentence may tell of."""
    return frozenset(_EVENTS[stem] for stem in stems if stem in _EVENTS)


def outcome_meanings(stems: frozenset[str]) -> frozenset[str]:
    """The words of a sentence, those that tell of the same made equal: "found guilty" is a verdict."""
    return frozenset(_OUTCOMES.get(stem, stem) for stem in stems)
