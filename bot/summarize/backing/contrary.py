"""Two sentences with the same words that say other things: "rose" and "fell", "in May" and "in September".

opposite words | denied, called off | other days, months, years | who did it to whom | elsewhere

Asked of the few sentences that share enough words to say the same. Where it cannot be told, they say other
things: a point without backing is better than one that is backed by its contrary.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from enum import Enum

from bot.summarize.rankers.similarity import SAME, overlap
from bot.text.calendar_words import DAY
from bot.text.tables import words
from bot.text.tokens import content_stems, stem


class Contrary(Enum):
    """How two sentences differ: not at all, by what may have changed since, or by what they are about."""

    NOT = 0
    CHANGED = 1  # the later one may tell how things stand now
    OTHER = 2  # neither is the newer state of the other

    def __bool__(self) -> bool:
        return self is not Contrary.NOT


_OPPOSITES = tuple(
    (words(one), words(other))
    for one, other in (
        (
            "rise rose risen climb jump surg soar gain grew grow grown increas rais higher rebound ralli",
            "fall fell fallen drop plung slump tumbl declin sank sink shrank shrink decreas lower slid",
        ),
        ("guilti convict", "acquit innoc clear exoner"),
        ("approv accept grant agre back support endors", "reject refus dismiss block veto oppos"),
        ("uphold upheld", "overturn quash revers annul"),
        ("open reopen", "close shut"),
        ("begin began begun start launch resum", "end stop halt paus suspend"),
        ("win won beat", "lose lost"),
        ("aliv surviv", "dead die kill"),
        ("free freed releas", "arrest jail detain"),
        ("hire recruit", "fire sack layoff dismiss"),
        ("confirm", "deni"),
        ("lift eas", "impos tighten"),
    )
)
"""English stems of what cannot be true of one thing at one time."""
_DENIAL = re.compile(
    r"\b(?:no(?!\. ?\d| (?:more\b|longer\b|(?-i:[A-Z])))|not|never|cannot|neither|nor|nobody|none|nicht"
    r"|kein\w*|nie|pas|jamais|nunca|ningún|ninguna|niet|geen|não|нет|не"
    r"|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing) to)\b|n[’']t\b",
    re.IGNORECASE,
)
_DISPUTES = re.compile(r"\bden(?:y|ies|ied|ying)\b")
_OFF = re.compile(
    r"\b(?:abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|shelv(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?"
    r"|ditch(?:es|ed|ing)?|axe[sd]?|withdr(?:aw|aws|ew|awn|awing)|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|revers(?:e|es|ed|ing)"
    r"|annul(?:s|led|ling)?|revok(?:e|es|ed|ing)|rescind(?:s|ed|ing)?"
    r"|call(?:s|ed|ing)? off|walk(?:s|ed|ing)? away|g[ai]ve(?:s|n)? up|no longer"
    r"|drop(?:s|ped|ping)? (?:out|all|any|a|an|the|its|his|her|their|plans?|charges)"
    r"|(?:pull|back)(?:s|ed|ing)? out of (?:\w+ ){0,2}(?:deal|talks|race|bid|plans?|agreement|sale))\b",
    re.IGNORECASE,
)
OFF_STEMS = words(
    "abandon scrap shelv cancel ditch axe withdraw withdrew withdrawn overturn quash revers annul revok"
    " rescind call pull back walk gave give given drop longer acquit exoner"
)
"""One of these is in every English sentence that calls something off."""
_ACQUITTED = words("acquit exoner")
_SPOKEN = (
    r"(?:said|says|told|announced|reported|confirmed|added|wrote|tweeted|statement)"
    r"(?: (?:on|in|a|an|the|late|early|statement|interview|issued"
    r"|released|reporters|journalists|news|press|conference|briefing|tweet|post"
    r"|broadcast|published|to|at|court|parliament))*,? "
)
_DAY = rf"{DAY}\b"
_SPOKEN_ON = re.compile(rf"\b{_SPOKEN}{_DAY}", re.IGNORECASE)
"""The day on which somebody speaks is not that of what happened."""
_TIMES = (
    re.compile(rf"\b{_DAY}"),
    re.compile(
        r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
        r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
        r"|(?:(?<=in )|(?<=of )|(?<=by )|(?<=since )|(?<=until )|(?<=from )|(?<=this )|(?<=next )|(?<=last )"
        r"|(?<=early )|(?<=late )|(?<=\d )|(?<=for )|(?<=to ))May\b|\bMay(?= \d)"
    ),
    re.compile(r"\b(?:19|20)\d\d\b"),
)
_PLACE = re.compile(r"\b(?:in|at|near|from|outside|to) ((?:[A-Z][\w’'-]+ ?){1,3})")
_NO_PLACES = re.compile(rf"{_DAY}|January|February|March|April|May|June|July|August|\w+ber\b")
_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth")
_MAY = re.compile(r"\b(?:may|might|could)(?: also| soon)? ([a-z]+)")
_WILL = re.compile(r"\bwill(?: also| soon)? ([a-z]+)")
_CAUSE = re.compile(r"\b(?:caused by|blamed on|because of|due to) ((?:[\w’'-]+ ?){1,4})")
_QUOTED = re.compile(r"[“\"]([^“”\"]{20,})[”\"]")
_QUOTED_STEMS, _QUOTED_ALIKE = 4, 0.25  # distinct stems of what is quoted, and their overlap
_ALIKE = 0.75  # share of the other words from which two sentences differ in nothing but where it was
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_DONE = words(
    "accus su sue charg attack hit shot stab kill beat defeat hire replac succeed overtook bought buy acquir "
    "sold paid pay owe lent lend blame criticis critic warn threaten urg told ask visit thank prais support "
    "endors arrest invad bomb oust fire sack outbid sue fine order"
)
"""English stems of what one does to another, so that it matters who stands before and who after it."""
_PASSIVE = words("was were been being is are be got")


def contradiction(one: str, other: str, own: AbstractSet[str], theirs: AbstractSet[str]) -> Contrary:
    """How two sentences, given with their distinct stems, differ in what they say."""
    if says_opposite(one, other, own, theirs):
        return Contrary.CHANGED
    if _hedged(one, other) or _hedged(other, one):
        return Contrary.CHANGED
    if denies(one) != denies(other) or _other_cause(one, other) or _other_words(one, other):
        return Contrary.OTHER
    if _other_times(one, other):
        return Contrary.CHANGED if overlap(own, theirs) >= SAME else Contrary.OTHER
    if _turned_round(one, other) or is_elsewhere(one, other, own, theirs):
        return Contrary.OTHER
    return Contrary.NOT


def says_opposite(one: str, other: str, own: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two sentences have opposite words, or one calls off what the other tells."""
    return any(_split(own, theirs, *pair) for pair in _OPPOSITES) or calls_off(one) != calls_off(other)


def disputes(text: str) -> bool:
    """Whether a sentence tells that somebody denies something."""
    return _DISPUTES.search(text) is not None


def denies(text: str) -> bool:
    """Whether a sentence says no: "will cut no jobs" does not back "will cut 400 jobs"."""
    return _DENIAL.search(text) is not None


def calls_off(text: str) -> bool:
    """Whether a sentence says that something is not to be any more: "dropped its plan", "overturned"."""
    return _OFF.search(text) is not None


def is_undone(text: str, stems: AbstractSet[str]) -> bool:
    """The same for a sentence with its stems, which say quickly that most do not."""
    return not OFF_STEMS.isdisjoint(stems) and (not _ACQUITTED.isdisjoint(stems) or calls_off(text))


def _hedged(one: str, other: str) -> bool:
    """Whether what one sentence says may be, the other says will be: "may close", "will close"."""
    may = {stem(verb, "en") for verb in _MAY.findall(one)}
    return bool(may) and not may.isdisjoint(stem(verb, "en") for verb in _WILL.findall(other))


def _other_cause(one: str, other: str) -> bool:
    """Whether two sentences give causes that have no word in common: "a faulty cable", "arson"."""
    left, right = _stems_of(_CAUSE, one), _stems_of(_CAUSE, other)
    return bool(left and right) and left.isdisjoint(right)


def _other_words(one: str, other: str) -> bool:
    """Whether both quote at length, and hardly the same words: what they share is who spoke and where."""
    left, right = _stems_of(_QUOTED, one), _stems_of(_QUOTED, other)
    return min(len(left), len(right)) >= _QUOTED_STEMS and overlap(left, right) < _QUOTED_ALIKE


def _stems_of(pattern: re.Pattern[str], text: str) -> set[str]:
    """The stems of all that a pattern finds."""
    return {stem for found in pattern.findall(text) for stem in content_stems(found, "en")}


def _split(
    own: AbstractSet[str], theirs: AbstractSet[str], one: AbstractSet[str], other: AbstractSet[str]
) -> bool:
    """Whether one sentence has words of the one kind only, and the other only of the other kind."""
    left = (own.isdisjoint(one), own.isdisjoint(other))
    return left[0] is not left[1] and (theirs.isdisjoint(one), theirs.isdisjoint(other)) == left[::-1]


def _other_times(one: str, other: str) -> bool:
    """Whether both name days, months or years, and not one is the same."""
    one, other = _SPOKEN_ON.sub(" ", one), _SPOKEN_ON.sub(" ", other)
    for pattern in _TIMES:
        # "Sept." is "September": three letters tell months and days; a year needs all four.
        left, right = (
            {time[:3] if time[0].isupper() else time for time in pattern.findall(t)} for t in (one, other)
        )
        if left and right and left.isdisjoint(right):
            return True
    return False


def is_elsewhere(one: str, other: str, own: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two sentences that are alike name other places, or count other turns ("the second stage")."""
    left, right = own & _ORDINALS, theirs & _ORDINALS
    here, there = _places(one), _places(other)
    here, there = here - there - theirs, there - here - own
    turns = bool(left and right) and left.isdisjoint(right)
    if not turns and not (here and there):
        return False
    return overlap(own - here - left, theirs - there - right) >= _ALIKE


def _places(text: str) -> set[str]:
    """The stems of the names after "in", "at" and the like."""
    return {stem for name in _PLACE.findall(text) for stem in content_stems(_NO_PLACES.sub(" ", name), "en")}


def _turned_round(one: str, other: str) -> bool:
    """Whether of two names one does in the one sentence what is done to it in the other."""
    left, right = _done(one), _done(other)
    for deed in left.keys() & right.keys():
        (did, suffered), (doing, suffering) = left[deed], right[deed]
        if not (did - suffered).isdisjoint(suffering - doing) and not (suffered - did).isdisjoint(
            doing - suffering
        ):
            return True
    return False


def _done(text: str) -> dict[str, tuple[set[str], set[str]]]:
    """What is done in a sentence, with the names before and after it; turned where it is told passively."""
    found = _WORD.findall(text)
    names = [word.lower() if word[0].isupper() else "" for word in found]
    deeds: dict[str, tuple[set[str], set[str]]] = {}
    for place, word in enumerate(found):
        if not word[0].islower() or (deed := stem(word, "en")) not in _DONE or deed in deeds:
            continue
        before, after = set(names[:place]) - {""}, set(names[place + 1 :]) - {""}
        passive = not _PASSIVE.isdisjoint(found[max(0, place - 2) : place])
        deeds[deed] = (after, before) if passive and "by" in found[place + 1 :] else (before, after)
    return deeds
