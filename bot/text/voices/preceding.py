"""Who the sentences right before a quotation speak of, when they speak of nobody else.

    “There is a wall,” he said.   after   The county's flood commissioner, Paul Okonjo, disagreed.

The pronoun of such a quotation, or its "the company", can only mean the subject of those sentences.
"""

from __future__ import annotations

from bot.text.naming.names import Names, bare, is_role
from bot.text.voices.roles import role_of
from bot.text.voices.segments import without_openers, without_time
from bot.text.voices.speakers import Mention, read
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import ARTICLES, GENERIC, KIN, OUR_OWN, THROUGH, WHERE
from bot.text.voices.words_and_marks import Token, tokens

_MOST = 3  # sentences


def only_subject(start: int, after: int, names: Names, here: int) -> Mention | None:
    """The one whom the sentences before the quotation at ``start`` are about, none of it before ``after``.

    ``here`` is the number of the sentence in which the quotation begins.
    """
    for first in range(here - 1, max(-1, here - 1 - _MOST), -1):
        before = names.sentences[first]
        if before.start < after or before.kind != "sentence":
            return None
        found = _subject(tokens(names.text, before.start, start), names)
        if found is not None:
            mention, rest = found
            return mention if _alone(rest, names.speech) else None
    return None


def _subject(words: list[Token], names: Names) -> tuple[Mention, list[Token]] | None:
    """The named subject that begins ``words``, with or without its role, and the words after it."""
    speech = names.speech
    opened = _without_setting(without_openers(words, speech), speech)
    if opened is None:
        return None
    words = opened
    comma = next((at for at, token in enumerate(words) if token.divides), 0)
    second = next((at for at in range(comma + 1, len(words)) if words[at].text in ",.;:—–!?"), len(words))
    head, aside = words[:comma], words[comma + 1 : second]
    if not head or words[comma].text not in ",.!":
        return None
    run = _run(head, speech)
    if run is None:
        role = "" if head[-1].name else role_of(head, names)
        mention = read(aside, names) if role else None
        if mention is None or not mention.name:
            return None
        return Mention(mention.name, role, "", mention.start), words[second:]
    mention = read(head[:run], names)
    if mention is None or not mention.name:
        return None
    if run < len(head):
        return mention, words[run:]
    if aside and aside[0].low == "who":
        return mention, words[comma + 2 :]
    role = role_of(aside, names)
    if not (role or (aside and aside[0].text.isdigit())):
        return None
    return Mention(mention.name, mention.role or role, "", mention.start), words[second:]


def _without_setting(words: list[Token], speech: Speech) -> list[Token] | None:
    """The words after "On Monday" or "In Paris,"; None when no comma ends it, or when it names somebody."""
    words = without_time(words)
    if words and words[0].text == ",":
        return words[1:]
    if not words or words[0].low not in WHERE | THROUGH:
        return words
    end = next((at for at, token in enumerate(words) if token.divides), 0)
    first = words[0]
    setting = [Token(first.low, first.low, first.start, first.end), *words[1:end]]
    return words[end + 1 :] if words[end].text == "," and _alone(setting, speech) else None


def _run(head: list[Token], speech: Speech) -> int | None:
    """Where the name of a subject ends in its words: that of the first capitals after any role."""
    begin = 0
    for at, token in enumerate(head[:7]):
        described = is_role(bare(token.low), speech) or token.low in GENERIC
        if described and at + 1 < len(head) and head[at + 1].name:
            begin = at + 1
    if not begin and head[0].low in ARTICLES | OUR_OWN:
        begin = 1
    end = begin
    while end < len(head) and (head[end].name or (end > begin and head[end].low in speech.particles)):
        end += 1
    if end == begin or any(token.owns for token in head[begin:end]):
        return None
    return end


def _alone(rest: list[Token], speech: Speech) -> bool:
    """Whether the words after a subject speak of nobody else: no name but of a place or day, no role."""
    for at, token in enumerate(rest):
        if is_role(bare(token.low), speech) or token.low in KIN or token.low in GENERIC:
            return False
        place = at > 0 and rest[at - 1].low in WHERE
        if token.name and token.low not in speech.pronouns and not place:
            return False
    return True
