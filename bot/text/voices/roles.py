"""What somebody is, in the article's own words: by an apposition, or where the article introduces them.

words before or after a name | no clause, no other person | the role, or nothing
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import is_elided
from bot.text.naming.names import Names, bare, is_role, is_title
from bot.text.tables import phrases, words
from bot.text.voices.offices import office_before
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import (
    ARTICLES,
    BEFORE_ROLE,
    BEGINS_ROLE,
    ENDS_CLAUSE,
    MODIFIES_ROLE,
    ORDER,
    OUR_OWN,
    OWN,
    SOME,
    THROUGH,
)
from bot.text.voices.words_and_marks import Token, tokens

_ANOTHER = words("autre otro otra altro altra outro outra andere anderer")  # "une autre figure": beside whom?
_THEIRS = words("son sa leur su suo sua seu sein seine ihr ihre zijn")


_COUNTED = words("""
    decina dozzina ventina trentina cinquantina centinaio migliaio paio serie dizaine douzaine vingtaine
    trentaine cinquantaine centaine millier série decena docena veintena treintena centenar millar par tiental
    dozijn honderdtal reeks paar dutzend reihe dúzia dezena centena
""")
_OCCASIONS = phrases("""
podczas|w trakcie|w rozmowie|w wywiadzie|w programie|w czasie|в ходе|во время|в интервью|в эфире|в разговоре
в беседе
""")
_CUT_OFF = frozenset(("им", "im", "i", "oraz", "и"))
_DID = re.compile(r"(?!generał)\w{3,}[aiy](?:ł[ao]?|li|ły)")  # a Polish verb: "zaprosił"
_LONGEST_BEFORE = 6  # words before a name that may be a role
_IN_CHARGE_OF = words("""
    housing courts local government agriculture economics economy finance health education defence defense
    foreign home interior transport energy environment trade industry justice culture sports labour labor
    employment immigration national security police fire election elections information e-commerce business
    communications technology planning science development aid children schools water fisheries forestry
    mining oil tourism media tax customs border intelligence army navy television radio shadow
    junior cabinet state constitutional affairs research
""")
"""Without these before them a "minister" and a "chief" in small letters say little, or something else."""


def lower_article(role: str, speech: Speech | None = None) -> str:
    """A role without the capital that only the beginning of its sentence gave it: "Chief executive"."""
    first, space, rest = role.partition(" ")
    if is_elided(first):
        return role[0].lower() + role[1:]  # "L’économiste"
    if speech and speech.declined and is_role(first.lower(), speech) and first[1:].islower():
        return role[0].lower() + role[1:]
    plain = first.lower() in BEGINS_ROLE and rest[:1].islower()
    return first.lower() + space + rest if plain or first.lower() in ARTICLES | SOME or first in OWN else role


def role_of(segment: list[Token], names: Names) -> str:
    """The words of an apposition when they say what somebody is, else ""."""
    speech = names.speech
    for at, (token, following) in enumerate(pairwise(segment), start=1):
        if following.low in speech.verbs and is_role(bare(token.low), speech):
            segment = segment[
                :at
            ]  # ", the mill's manager said at the fair": its verb stood before the name, too
            break
    if speech.declined:
        segment = _without_occasion(segment)
    if not segment or segment[0].low in speech.verbs | speech.auxiliaries:
        return ""  # "Ada Moss, a tenu une conférence"
    office = len(segment) > 1 and is_role(bare(segment[1].low), speech) and segment[-1].name
    if segment[0].low in speech.relatives and not (speech.nouns_capital and office):
        return ""  # but "Ada Moss, die Sprecherin der Polizei"
    if len(segment) > 1 and segment[1].low in _ANOTHER:
        return ""
    if segment[0].low in _THEIRS:
        segment = segment[1:]
    if len(segment) > 16 or segment[-1].owns or _is_clause(segment, speech):
        return ""
    if segment[0].low.endswith("ing") and not (len(segment) > 1 and is_role(segment[1].low, speech)):
        return ""
    if _passed_on(segment, speech):
        return ""
    ours = len(segment) > 1 and segment[0].low in OUR_OWN and segment[1].low not in ORDER
    if len(segment) > 1 and segment[0].low in SOME and segment[1].low in _COUNTED:
        return ""  # "una decina di morti"
    described = (segment[0].low in SOME or ours) and not any(token.low in speech.doubts for token in segment)
    if described or any(is_role(bare(token.low), speech) for token in segment):
        return lower_article(_whole(names.text, segment[0].start, segment[-1].end))
    return ""


def _whole(text: str, start: int, end: int) -> str:
    """The words with the mark that closes a name at their end: "директор «Нордвинда»"."""
    said = text[start:end]
    left_open = said.count("«") > said.count("»") or said.count("„") > said.count("”") or said.count('"') % 2
    return text[start : end + 1] if left_open and text[end : end + 1] in ("»", "”", '"') else said


def _without_occasion(segment: list[Token]) -> list[Token]:
    """A role without where somebody spoke, or the "named after" at which a full stop cut it off.

    "директор театра в ходе круглого стола", "директор театра им. Чехова".
    """
    for at, (one, two) in enumerate(pairwise(segment)):
        if one.low in _OCCASIONS or f"{one.low} {two.low}" in _OCCASIONS or (at and _DID.fullmatch(one.low)):
            segment = segment[:at]
            break
    return segment[:-1] if segment and segment[-1].low in _CUT_OFF else segment


def _passed_on(segment: list[Token], speech: Speech) -> bool:
    """Whether an apposition is of what was said, not of who said it: "a view shared by Chancellor Lee"."""
    by = next((at for at, token in enumerate(segment) if token.low == "by"), 0)
    return by > 1 and not any(is_role(bare(token.low), speech) for token in segment[:by])


def _is_clause(segment: list[Token], speech: Speech) -> bool:
    """Whether the words after a comma say what somebody did: "attacked the judge", "won with a Ford"."""
    first = segment[0]
    if first.name or len(segment) < 2 or _begins_role(first, speech):
        return False
    if first.low in MODIFIES_ROLE | speech.skipped | {"once"}:
        return False
    if segment[1].low in ARTICLES | SOME | OUR_OWN:
        return True
    described = is_role(segment[-1].low, speech) and not any(token.low in ARTICLES for token in segment)
    return first.low.endswith("ed") and not described


def introduced(name: str, names: Names) -> str:
    """The role that the article gives where it first names somebody: before or after the name, or ""."""
    speech = names.speech
    at = names.first(name)
    if at < 0:
        return ""
    text = names.text
    after = tokens(text, at + len(name), min(len(text), at + len(name) + 160))
    line = text.rfind("\n", 0, at) + 1
    before = tokens(text, max(line, at - 80), at)
    behind = _aside(after)
    if any(token.low in speech.verbs for token in behind):
        behind = []
    told = "" if _names_another(behind, names) else role_of(behind, names)
    if before and before[-1].text == "," and after and after[0].text in ",.":
        segment = _last_part(before[:-1])
        possessive = any(token.owns for token in segment)
        if (
            segment
            and (segment[0].low in ARTICLES or segment[0].text in OWN or possessive)
            and not segment[-1].name
        ):
            return told if told and _begins_role(behind[0], speech) else role_of(segment, names)
    if told:
        return told
    run = office_before(before, speech) if speech.declined else _right_before(before, speech)
    return lower_article(text[run[0].start : run[-1].end], speech) if run else ""


def _aside(after: list[Token]) -> list[Token]:
    """The words between the comma right after a name and the next mark; none where no mark follows."""
    if not after or after[0].text != ",":
        return []
    end = next((at for at, token in enumerate(after) if at and token.divides), 0)
    return after[1:end]


def _last_part(words: list[Token]) -> list[Token]:
    """The words after the last mark."""
    return words[next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at].divides), 0) :]


def _begins_role(token: Token, speech: Speech) -> bool:
    """Whether an apposition can only be one: it begins with an article, a role or what modifies a role."""
    return token.low in ARTICLES | SOME | OUR_OWN | BEGINS_ROLE or is_role(bare(token.low), speech)


def _names_another(segment: list[Token], names: Names) -> bool:
    """Whether the words after a name go on with a second person: "Orr, president Ann Dale and …"."""
    speech = names.speech
    for at, token in enumerate(segment[:-2]):
        if token.low in speech.joins or token.low in BEFORE_ROLE:
            return False  # "the brother of President Ann Dale"
        first, last = segment[at + 1], segment[at + 2]
        called = f"{first.text} {last.text}"
        if is_role(token.low, speech) and first.name and last.name:
            return bool(gender(called)) or names.known(called)
    return False


def _right_before(before: list[Token], speech: Speech) -> list[Token]:
    """The role that stands right before a name: "former Ford chief executive" Tom Orr."""
    run: list[Token] = []
    at = len(before) - 1
    while at >= 0 and len(run) < _LONGEST_BEFORE:
        token = before[at]
        if token.text == ")" and at > 1 and before[at - 2].text == "(":
            at -= 3  # "Leeds Anti-Doping Agency (LADA) chief"
            continue
        joins = token.text in "’'" and at and before[at - 1].low.endswith("s")  # "Barclays' chief"
        if not (token.word or joins) or token.low in BEFORE_ROLE | THROUGH | speech.breaks - {"late"}:
            break
        run.insert(0, token)
        at -= 1
    if run and not is_role(bare(run[-1].low), speech):
        return _office_of(before, at, speech) if all(token.name for token in run) else []
    run = run[_clause_ends(run) :]
    while run and run[0].low in ARTICLES | SOME | speech.openers - {"then"}:  # "the then president"
        run = run[1:]
    first = next(
        (at for at, token in enumerate(run) if token.name or is_role(bare(token.low), speech)), len(run)
    )
    while first and run[first - 1].low.removeprefix("ex-") in BEGINS_ROLE | MODIFIES_ROLE | _IN_CHARGE_OF:
        first -= 1
    return run[first:]


def _office_of(before: list[Token], at: int, speech: Speech) -> list[Token]:
    """The office whose "of" stands at a place: "vice chief of Works", without a title behind it."""
    if at < 1 or before[at].low != "of" or not is_role(before[at - 1].low, speech):
        return []
    first, last = at - 1, len(before)
    while first and before[first - 1].low in BEGINS_ROLE | MODIFIES_ROLE:
        first -= 1
    while is_title(before[last - 1].text):
        last -= 1
    return before[first:last] if last > at + 1 else []


def _clause_ends(run: list[Token]) -> int:
    """Where the words of a clause end before a role: "Voters elected former president", "Trump had sued"."""
    for at in range(len(run) - 2, -1, -1):
        token, following = run[at], run[at + 1]
        verb = at > 0 and run[at - 1].name and (following.name or following.low in MODIFIES_ROLE)
        if not token.name and (verb or token.low in ENDS_CLAUSE):
            return at + 1
    return 0
