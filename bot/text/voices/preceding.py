"""Who the sentences right before a quotation speak of, when they speak of nobody else.

    “There is a wall,” he said.   after   The county's flood commissioner, Paul Okonjo, disagreed.

The pronoun of such a quotation, or its "the company", can only mean the subject of those sentences.
"""

from __future__ import annotations

from bot.text.naming.names import Names, bare, is_organisation, is_role
from bot.text.voices.roles import role_of
from bot.text.voices.segments import without_openers, without_time
from bot.text.voices.speakers import Mention, read
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import ARTICLES, GENERIC, KIN, OF, OUR_OWN, THROUGH, WHERE
from bot.text.voices.words_and_marks import Token, tokens

_FARTHEST = 400  # characters from the beginning of those sentences to the quotation
_MOST = 3  # sentences


def only_subject(start: int, after: int, names: Names, here: int) -> Mention | None:
    """The one whom the sentences before the quotation at ``start`` are about, none of it before ``after``.

    ``here`` is the number of the sentence in which the quotation begins.
    """
    text, sentences = names.text, names.sentences
    if here < 1 or text[sentences[here].start : start].strip():
        return None
    paragraph = sentences[here - 1].paragraph
    if sentences[here].paragraph - paragraph > 1:
        return None
    for first in range(here - 1, max(-1, here - 1 - _MOST), -1):
        before = sentences[first]
        if before.paragraph != paragraph or before.start < after or before.kind != "sentence":
            return None
        if start - before.start > _FARTHEST:
            return None
        found = _subject(tokens(text, before.start, start), names)
        if found is not None:
            mention, rest = found
            return mention if _alone(rest, bare(mention.name.rpartition(" ")[2]), names.speech) else None
    return None


def _subject(words: list[Token], names: Names) -> tuple[Mention, list[Token]] | None:
    """The named subject that begins ``words``, with or without its role, and the words after it."""
    speech = names.speech
    opened = _without_setting(without_openers(words, speech), speech)
    if opened is None:
        return None
    words = opened
    comma = next((at for at, token in enumerate(words) if not token.word and token.text not in "’'-&"), 0)
    second = next((at for at in range(comma + 1, len(words)) if words[at].text in ",.;:—–!?"), len(words))
    head, aside = words[:comma], words[comma + 1 : second]
    if not head or words[comma].text not in ",.!":
        return None
    run = _run(head, speech)
    if run is None:
        if words[comma].text != "," or not role_of(head, names) or head[-1].name:
            return None
        while aside and aside[0].low in ARTICLES:
            aside = aside[1:]
        if not aside or not all(token.name or token.low in OF | speech.particles for token in aside):
            return None
        mention = read(aside, names)
        role = role_of(head, names)
        return (Mention(mention.name, role, "", mention.start), words[second:]) if mention else None
    begin, end = run
    if begin and not _describes(head[:begin], speech):
        return None
    mention = read(head[:end], names)
    if mention is None or not mention.name:
        return None
    if end < len(head):
        verb = head[end]
        return None if verb.low in ("and", "or", "who") or verb.text[0] in "’'" else (mention, words[end:])
    if words[comma].text == "," and aside and aside[0].low == "who":
        return mention, words[comma + 2 :]
    role = role_of(aside, names)
    if words[comma].text != "," or not (role or (aside and aside[0].text.isdigit())):
        return None
    return Mention(mention.name, mention.role or role, "", mention.start), words[second:]


def _without_setting(words: list[Token], speech: Speech) -> list[Token] | None:
    """The words after "On Monday" or "In Paris,"; None when no comma ends it, or when it names somebody."""
    words = without_time(words)
    if words and words[0].text == ",":
        return words[1:]
    if not words or words[0].low not in WHERE | THROUGH:
        return words
    end = next((at for at, token in enumerate(words) if not token.word and token.text not in "’'-&"), 0)
    if not end or words[end].text != ",":
        return None
    first = words[0]
    setting = [Token(first.low, first.low, first.start, first.end), *words[1:end]]
    return words[end + 1 :] if _alone(setting, "", speech) else None


def _run(head: list[Token], speech: Speech) -> tuple[int, int] | None:
    """Where the last name of a subject stands in its words: the first run of capitals after any role."""
    begin = 0
    for at, token in enumerate(head[:7]):
        if at and (is_role(bare(token.low), speech) or token.low in GENERIC) and at + 1 < len(head):
            if head[at + 1].name:
                begin = at + 1
        elif token.low in speech.verbs:
            break
    if not begin and head[0].low in ARTICLES | OUR_OWN and len(head) > 1:
        begin = 1
    end = begin
    while end < len(head) and (head[end].name or (end > begin and head[end].low in speech.particles)):
        end += 1
    if end == begin or any(token.owns for token in head[begin:end]):
        return None
    return begin, end


def _describes(before: list[Token], speech: Speech) -> bool:
    """Whether the words before a name are only its role: "Poole's colleague", "The game studio", "The"."""
    if len(before) == 1 and before[0].low in ARTICLES:
        return True
    last = bare(before[-1].low)
    return is_role(last, speech) or last in GENERIC


def _alone(rest: list[Token], own: str, speech: Speech) -> bool:
    """Whether the words after a subject speak of nobody else: no name but of a place or day, no role."""
    opens = False
    for at, token in enumerate(rest):
        before = rest[at - 1].low if at else ""
        if is_role(bare(token.low), speech) or token.low in KIN or token.low in GENERIC:
            return False
        if is_organisation(token.text) and token.name:
            return False
        named = token.name and not (opens and token.low in speech.pronouns) and bare(token.text) != own
        if named and before not in WHERE and not (at > 1 and rest[at - 1].name and rest[at - 2].low in WHERE):
            return False
        opens = token.text in ".!"
    return True
