"""The clause that carries a quotation: its verb of speech and the words that are its subject.

    words after it: verb, subject | subject, verb | according to subject
    words before it: subject, verb, what follows the verb | subject …, adding

Each function gives a mention as the words have it; a clause that says more than that somebody spoke ("Lee
said the board…") is no such clause.
"""

from __future__ import annotations

from bot.text.names import Names, bare
from bot.text.speakers import Mention, Token, read, role_of
from bot.text.speech_type import Speech

LINKS = frozenset("the a an in on at of for by with from i he she it they we that this his her".split())
_MARKS = frozenset(",.;:!?—–-()")
_TOLD = frozenset("told tells asked asks wrote writes answered urged urges".split())
_TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning evening night week month year
    """.split()
)
_BLUNT = frozenset("blunt clear direct adamant unequivocal defiant emphatic categorical succinct".split())
_COPULA = frozenset("was were is are".split())
_LONGEST_TAIL = 16


def first_sentence(words: list[Token]) -> list[Token]:
    """The words up to the mark that ends the sentence, which is kept."""
    for at, token in enumerate(words):
        if token.text in ".!?;" and (at + 1 == len(words) or words[at + 1].name or token.text != "."):
            return words[: at + 1]
    return words


def last_words(words: list[Token]) -> list[Token]:
    """The words of the last part between marks, a mark at the very end left out."""
    end = len(words)
    while end and words[end - 1].text in _MARKS:
        end -= 1
    start = end
    while start and words[start - 1].text not in _MARKS:
        start -= 1
    return words[start:end]


def after(trail: list[Token], closing: str, names: Names, speech: Speech) -> Mention | None:
    """The speaker that the words right after a quotation name; ``closing`` is its last character."""
    if not trail:
        return None
    comma = trail[0].text in ",—–-"
    while trail and trail[0].text in ",—–-":
        trail = trail[1:]
    if not trail or trail[0].text in _MARKS:
        return None
    ended = comma or closing in ",?!—–-…"
    at = 0
    while at < len(trail) and at < 2 and trail[at].low in speech.auxiliaries:
        at += 1
    if at < len(trail) and trail[at].low in speech.verbs and trail[at].low not in ("told", "tells"):
        if not ended and closing == "." and "said" in speech.verbs:
            return None
        return _phrase_from(trail[at + 1 :], names, speech)
    if not ended:
        return None
    if trail[0].low in speech.according:
        skip = 2 if trail[0].low == "according" else 1
        return _phrase_from(trail[skip:], names, speech)
    return _before_its_verb(trail, closing, names, speech)


def _phrase_from(words: list[Token], names: Names, speech: Speech) -> Mention | None:
    """The subject that begins ``words``: its phrase up to a mark or a word that leads elsewhere, then its role."""
    end = 0
    while end < len(words) and words[end].text not in _MARKS:
        low = words[end].low
        if end and low in speech.breaks and not _inside_name(words, end, speech):
            break
        if low in speech.verbs and end:
            return None
        end += 1
    phrase = words[:end]
    while phrase and not phrase[-1].word:
        phrase = phrase[:-1]
    mention = read(phrase, names, speech) if phrase else None
    rest = words[end:]
    if mention and mention.name and rest and rest[0].text == ",":
        segment = segments(rest[1:])[0] if rest[1:] else []
        given = role_of(_upto_break(segment, speech), names.text, speech)
        if not given and len(segment) > 1 and mention.role == "" and _only_names(segment) and not phrase[0].name:
            return None
        if given and not mention.spokes:
            return Mention(mention.name, given, mention.pronoun, mention.start, mention.spokes)
    if mention is None and rest and rest[0].text == "," and not phrase[-1:][0].name if phrase else False:
        segment = segments(rest[1:])[0] if rest[1:] else []
        role = role_of(phrase, names.text, speech)
        if role and segment and _only_names(segment):
            named = read(segment, names, speech)
            return Mention(named.name, role, "", named.start) if named else None
    return mention


def _inside_name(words: list[Token], at: int, speech: Speech) -> bool:
    """Whether a particle stands between two capitals: "Ursula von der Leyen", "Anne de Villiers"."""
    if words[at].low not in speech.particles or not words[at - 1].name or at + 1 >= len(words):
        return words[at - 1].low in speech.particles and at + 1 < len(words) and words[at + 1].name
    return at == 1 and (words[at + 1].name or words[at + 1].low in speech.particles)


def _before_its_verb(trail: list[Token], closing: str, names: Names, speech: Speech) -> Mention | None:
    """The subject at the head of ``trail`` whose verb of speech follows it and ends the statement."""
    for at, token in enumerate(trail[:34]):
        if token.low not in speech.verbs or at == 0:
            continue
        parts = segments(trail[:at])
        if parts[-1] and parts[-1][0].low in speech.relatives:
            continue
        mention = subject(parts, names, speech)
        if mention is None:
            return None
        return mention if _nothing_more(token, trail[at + 1 :], speech) else None
    return None


def _nothing_more(verb: Token, rest: list[Token], speech: Speech) -> bool:
    """Whether what follows the verb only says to whom, where, when or how."""
    if not rest or rest[0].text in _MARKS:
        return True
    if verb.low in _TOLD:
        near = {token.low for token in rest[:7]}
        return not near & {"that", "it", "they", "he", "she", "if", "whether", "not"}
    low = rest[0].low
    if low in ("that", "if", "what", "which", "who", "how", "why"):
        return False
    if low in speech.breaks or low in speech.skipped or low in ("at", "of", "to", "from", "for", "before", "and"):
        return True
    return low.endswith("ly") or low in _TIMES


def before(lead: list[Token], length: int, names: Names, speech: Speech) -> Mention | None:
    """The speaker that the words of the sentence before a quotation of ``length`` words name."""
    if len(lead) < 2:
        return None
    direct = lead[-1].text in ":,"
    colon = lead[-1].text == ":"
    words = lead[:-1] if direct else lead
    if not direct and (lead[-1].text in _MARKS or length < 6):
        return None
    for at in range(len(words) - 1, max(-1, len(words) - _LONGEST_TAIL - 2), -1):
        token = words[at]
        tail = words[at + 1 :]
        if token.low in speech.participles and at and words[at - 1].text == ",":
            return _first_named(words[: at - 1], names, speech) if not tail or tail[0].low in speech.breaks else None
        blunt = colon and token.low in _BLUNT and at and words[at - 1].low in _COPULA
        if token.low not in speech.verbs and not blunt:
            continue
        if direct and tail and not _leads_on(token, tail, speech):
            return None
        if not direct and not _short_tail(tail, speech):
            return None
        parts = segments(words[: at - 1] if blunt else words[:at])
        return subject(parts, names, speech)
    return None


def _leads_on(verb: Token, tail: list[Token], speech: Speech) -> bool:
    if any(token.low in speech.relatives or token.text in ";:" for token in tail):
        return False
    if any(token.low in speech.auxiliaries or token.low in _COPULA or token.low == "called" for token in tail):
        return False
    if verb.low in _TOLD:
        return True
    return _nothing_more(verb, tail, speech) and not (tail[0].text in _MARKS and len(tail) > 9)


def _short_tail(tail: list[Token], speech: Speech) -> bool:
    if tail and tail[0].low in ("that", "dass", "que", "che", "dat"):
        tail = tail[1:]
    if len(tail) > 7:
        return False
    if any(token.name or not token.word or token.low in speech.relatives for token in tail):
        return False
    return not any(token.low in ("said", "say", "says", "people", "those", "some", "many") for token in tail)


def reported(words: list[Token], names: Names, speech: Speech) -> Mention | None:
    """The one whose speech a whole sentence reports: "Lee said the plan…", "…, Lee said", "…, said Lee"."""
    for at, token in enumerate(words[:60]):
        if token.low not in speech.verbs or not at:
            continue
        mention = subject(segments(words[:at]), names, speech)
        if mention is None and at + 1 < len(words) and words[at - 1].text == ",":
            mention = _phrase_from(words[at + 1 :], names, speech)
        return mention
    return None


def segments(words: list[Token]) -> list[list[Token]]:
    """The words between commas; what stands before a stronger mark is left out."""
    parts: list[list[Token]] = [[]]
    for token in words:
        if token.text == ",":
            parts.append([])
        elif token.text in ";:—–()":
            parts = [[]]
        else:
            parts[-1].append(token)
    return parts


def subject(parts: list[list[Token]], names: Names, speech: Speech) -> Mention | None:
    """The subject whose verb comes right after the last of ``parts``, an apposition between allowed."""
    own = _without_adverbs(parts[-1], speech)
    if own is None:
        return None
    if own:
        own = _without_time(own)
        if own[-1:] and own[-1].low in ("and", "but", "then"):
            return _first_named(own[:-1], names, speech)
        return read(own, names, speech)
    if len(parts) < 3:
        return None
    last, head = parts[-2], parts[-3]
    text = names.text
    if _only_names(last) and not head[-1:][0].name if head else False:
        role = role_of(_without_openers(head, speech), text, speech)
        mention = read(last, names, speech)
        return Mention(mention.name, role, "", mention.start) if role and mention and mention.name else None
    for at in range(len(parts) - 3, max(-1, len(parts) - 6), -1):
        mention = read(_without_time(parts[at]), names, speech)
        if mention and mention.name:
            given = role_of(parts[at + 1], text, speech)
            if not given and parts[at + 1] and parts[at + 1][0].low not in speech.relatives | {"a", "an", "the"}:
                return None
            return Mention(mention.name, mention.role or given, "", mention.start, mention.spokes)
    return None


def _first_named(words: list[Token], names: Names, speech: Speech) -> Mention | None:
    """The name that begins a clause and goes on with its verb, when the clause names nobody else."""
    words = _without_openers(words, speech)
    end = 0
    while end < len(words) and words[end].name:
        end += 1
    if not end or end >= len(words) or not words[end].word or words[end].low in ("and", "or", "of"):
        return None
    if any(token.text[-2:] in ("’s", "'s") for token in words[:end]):
        return None
    if any(token.low in speech.doubts for token in words):
        return None
    return read(words[:end], names, speech)


def _without_adverbs(words: list[Token], speech: Speech) -> list[Token] | None:
    """The words without adverbs at their end; None when one of them casts doubt on the verb."""
    while words:
        low = words[-1].low
        if low in speech.doubts:
            return None
        if low in speech.skipped or low in speech.auxiliaries or (low.endswith("ly") and not words[-1].name):
            words = words[:-1]
            continue
        break
    return words


def _without_time(words: list[Token]) -> list[Token]:
    """The words without "On Tuesday" at their beginning."""
    if len(words) > 2 and words[0].low in ("on", "last", "this") and words[1].low in _TIMES:
        return words[2:]
    return words


def _without_openers(words: list[Token], speech: Speech) -> list[Token]:
    while words and words[0].low in speech.openers:
        words = words[1:]
    return words


def _upto_break(segment: list[Token], speech: Speech) -> list[Token]:
    """An apposition without what says when or where it was said: ", a lawyer for the union on Monday"."""
    for at, token in enumerate(segment):
        if at > 1 and token.low in _TIMES and segment[at - 1].low in ("on", "last"):
            return segment[: at - 1]
    while segment and not segment[-1].word:
        segment = segment[:-1]
    return segment


def _only_names(words: list[Token]) -> bool:
    return bool(words) and all(token.name or bare(token.low) in ("de", "van", "von", "-") for token in words)
