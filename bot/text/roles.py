"""What somebody is, in the article's own words: by an apposition, or where the article introduces them.

words before or after a name | no clause, no other person | the role, or nothing
"""

from __future__ import annotations

from bot.text.names import Names, bare, is_role
from bot.text.speech_type import Speech
from bot.text.speech_words import ARTICLES, BEFORE_ROLE, BEGINS_ROLE, ORDER, OUR_OWN, OWN, SOME, THROUGH
from bot.text.words_and_marks import Token, tokens


def lower_article(role: str) -> str:
    """A role without the capital that only the beginning of its sentence gave it: "Chief executive"."""
    first, space, rest = role.partition(" ")
    plain = first.lower() in BEGINS_ROLE and rest[:1].islower()
    return first.lower() + space + rest if plain or first.lower() in ARTICLES | SOME or first in OWN else role


def role_of(segment: list[Token], text: str, speech: Speech) -> str:
    """The words of an apposition when they say what somebody is, else ""."""
    while segment and not segment[-1].word:
        segment = segment[:-1]
    if not segment or segment[0].low in speech.relatives or segment[0].low in speech.verbs:
        return ""
    if len(segment) > 16 or segment[0].low in THROUGH or segment[-1].text[-2:] in ("’s", "'s"):
        return ""
    if segment[0].low.endswith("ing") and not (len(segment) > 1 and is_role(segment[1].low, speech)):
        return ""
    short = (
        len(segment) <= 6 and segment[0].low in OUR_OWN and segment[1:2] != [] and segment[1].low not in ORDER
    )
    described = (segment[0].low in SOME or short) and not any(token.low in speech.doubts for token in segment)
    if described or any(is_role(bare(token.low), speech) for token in segment):
        return lower_article(text[segment[0].start : segment[-1].end])
    return ""


def introduced(name: str, names: Names, speech: Speech) -> str:
    """The role that the article gives where it first names somebody: before or after the name, or ""."""
    at = names.first(name)
    if at < 0:
        return ""
    text = names.text
    after = tokens(text, at + len(name), min(len(text), at + len(name) + 160))
    if after and after[0].text == ",":
        segment: list[Token] = []
        for token in after[1:]:
            if not token.word and token.text not in "’'-&":
                break
            segment.append(token)
        else:
            segment = []
        if role := role_of(_unless_verb(segment, speech), text, speech):
            return role
    line = text.rfind("\n", 0, at) + 1
    before = tokens(text, max(line, at - 80), at)
    if before and before[-1].text == "," and after and after[0].text in ",.":
        stop = next(
            (n for n in range(len(before) - 2, -1, -1) if not before[n].word and before[n].text not in "’'-"),
            -1,
        )
        segment = before[stop + 1 : -1]
        possessive = any(token.text[-2:] in ("’s", "'s") for token in segment)
        if (
            segment
            and (segment[0].low in ARTICLES or segment[0].text in OWN or possessive)
            and not segment[-1].name
        ):
            return role_of(segment, text, speech)
    run: list[Token] = []
    for token in reversed(before):
        if (
            not token.word
            or token.low in BEFORE_ROLE
            or token.low in speech.breaks
            or token.low in speech.verbs
            or token.low in THROUGH
        ):
            break
        run.insert(0, token)
        if len(run) == 6:
            break
    if run and not is_role(bare(run[-1].low), speech):
        return ""
    while run and run[0].low in ARTICLES | speech.openers:
        run = run[1:]
    first = next(
        (at for at, token in enumerate(run) if token.name or is_role(bare(token.low), speech)), len(run)
    )
    run = run[first:]
    return lower_article(text[run[0].start : run[-1].end]) if run else ""


def _unless_verb(segment: list[Token], speech: Speech) -> list[Token]:
    """An apposition that runs into a verb of speech is none: its words, or no words."""
    for place, token in enumerate(segment):
        if place and token.low in speech.verbs and not is_role(token.low, speech):
            return []
    return segment
