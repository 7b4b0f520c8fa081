"""The subject of a clause whose verb of speech follows it, with or without an apposition between.

words before a verb | cut at commas | the one who speaks, with a role, or nobody
"""

from __future__ import annotations

from bot.text.naming.names import Names, bare, is_role
from bot.text.voices.roles import role_of
from bot.text.voices.segments import segments, without_adverbs, without_openers, without_time
from bot.text.voices.speakers import Mention, read
from bot.text.voices.speech_words import ARTICLES, ASKED, GENERIC, KIN, LINKS, OF, THROUGH, TIMES
from bot.text.voices.words_and_marks import Token

_DEGREES = frozenset(("phd", "md", "mba", "cpa", "cfa", "esq", "rn", "jd"))


def subject(parts: list[list[Token]], names: Names) -> Mention | None:
    """The subject whose verb comes right after the last of ``parts``, an apposition between allowed."""
    parts = [part for part in parts if not (len(part) == 1 and part[0].low in _DEGREES)]
    own = without_adverbs(parts[-1], names.speech) if parts else None
    if own is None:
        return None
    if own:
        own = without_time(own)
        if own[-1:] and own[-1].low in ("and", "but", "then"):
            return first_named(own[:-1], names)
        return read(own, names)
    return _before_aside(parts, names) if len(parts) > 2 else None


def _before_aside(parts: list[list[Token]], names: Names) -> Mention | None:
    """The subject where an apposition stands between it and its verb: the last of ``parts`` is empty."""
    speech = names.speech
    last, head = parts[-2], parts[-3]
    while last and last[0].low in ARTICLES:
        last = last[1:]
    named = last and last[0].name and all(token.name or token.low in OF for token in last)
    if named and head and not head[-1].name:
        described = _own_noun(without_openers(head, speech), names)
        role = role_of(described, names) if described else ""
        mention = read(last, names)
        return Mention(mention.name, role, "", mention.start) if role and mention and mention.name else None
    for at in range(len(parts) - 3, max(-1, len(parts) - 6), -1):
        mention = read(without_time(parts[at]), names)
        if mention and mention.name:
            aside = parts[at + 1]
            given = role_of(aside, names)
            if not given and aside and aside[0].low not in speech.relatives | {"a", "an", "the"}:
                aged = aside[-1].text.isdigit()  # "now 83"
                told = aside[0].low.endswith("ing") or aside[0].low in THROUGH | ASKED
                return mention if aged or told else None
            return Mention(mention.name, mention.role or given, "", mention.start, mention.spokes)
    return None


def _own_noun(head: list[Token], names: Names) -> list[Token]:
    """The words that describe a name after them: of "Dale apologised after her son" only "her son"."""
    speech = names.speech
    at = next((at for at, token in enumerate(head[1:]) if names.known(f"{head[at].text} {token.text}")), -1)
    if at < 0 and head[:1] and head[0].low not in THROUGH:
        return head
    begins = speech.relatives | THROUGH | TIMES
    cut = next((at + 1 for at in range(len(head) - 1, -1, -1) if head[at].low in begins), 0)
    own = head[cut:]
    described = any(is_role(bare(token.low), speech) or token.low in KIN | GENERIC for token in own)
    return own if described else []


def first_named(words: list[Token], names: Names) -> Mention | None:
    """The name that begins a clause and goes on with its verb, when the clause names nobody else."""
    speech = names.speech
    words = without_openers(words, speech)
    end = 0
    while end < len(words) and words[end].name:
        end += 1
    if not end or words[0].low in LINKS or words[0].low in speech.breaks:
        return None
    if end >= len(words) or not words[end].word or words[end].low in ("and", "or"):
        return None
    if any(token.low in speech.doubts for token in words):
        return None
    if speech.declined and end == 1 and not names.is_named(words[0].text):
        return None  # "Zapowiadając odejście, …", where any word may begin a sentence
    return read(words[:end], names)


def leading(words: list[Token], names: Names) -> Mention | None:
    """The person who begins a sentence, an apposition after the name allowed, when nobody else is named."""
    parts = segments(words)
    if len(parts) > 1 and parts[0][:1] and parts[0][0].low in ASKED and not any(t.name for t in parts[0][1:]):
        words, parts = words[len(parts[0]) + 1 :], parts[1:]  # "Told of this, Lee shrugged"
    if len(parts) > 3 or (len(parts) > 1 and not role_of(parts[1], names)):
        return None
    mention = read(parts[0], names) if len(parts) > 1 else first_named(words, names)
    if mention is None and len(parts) == 1:
        at = next((at for at, token in enumerate(words) if at and not token.name), len(words))
        mention = read(words[:at], names)
    if mention is None or not mention.name:
        return None
    role = role_of(parts[1], names) if len(parts) > 1 else ""
    return Mention(mention.name, mention.role or role, "", mention.start, mention.spokes)
