"""What may stand around a verb of speech: to whom, where and when it was said, or another's words.

The rules of ``clauses`` ask here whether the words beside a verb still belong to "somebody said", or begin to
say something of their own.
"""

from __future__ import annotations

from bot.text.voices.segments import MARKS
from bot.text.voices.speakers import Mention
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import HOLDS, PAIRED, REACTS, SETTING, THAT, TIMES, TOLD
from bot.text.voices.words_and_marks import Token


def inverted(trail: list[Token], speech: Speech) -> Mention | None:
    """The pronoun that hangs on its verb: "a-t-il ajouté", "dit-elle"."""
    stem, hyphen, pronoun = trail[0].low.rpartition("-")
    if not hyphen or pronoun not in speech.pronouns:
        return None
    stem = stem.removesuffix("-t")
    helped = stem in speech.auxiliaries and trail[1:2] != [] and trail[1].low in speech.verbs
    if not helped and stem not in speech.verbs:
        return None
    return Mention("", pronoun=speech.pronouns[pronoun], start=trail[0].start)


def reports(words: list[Token], at: int, speech: Speech) -> bool:
    """Whether a verb of speech stands there; one with a capital only opens: "States" is of a name."""
    return words[at].low in speech.verbs and (at == 0 or not words[at].name)


def two_words(words: list[Token], at: int) -> bool:
    """Whether a verb of two words stands there: "went on", "shot back"."""
    return at + 1 < len(words) and PAIRED.get(words[at].low) == words[at + 1].low


def nothing_more(verb: Token, rest: list[Token], speech: Speech) -> bool:
    """Whether what follows the verb only says to whom, where, when or how."""
    if not rest or rest[0].text in MARKS:
        return True
    if verb.low in TOLD:
        near = {token.low for token in rest[:7]}
        return not near & {"that", "it", "they", "he", "she", "if", "whether", "not"}
    low = rest[0].low
    if low in ("that", "if", "what", "which", "who", "how", "why"):
        return False
    if (
        low in speech.breaks
        or low in speech.skipped
        or low in ("at", "of", "to", "from", "for", "before", "and")
    ):
        return True
    return low.endswith("ly") or low in TIMES


def leads_on(verb: Token, tail: list[Token], speech: Speech) -> bool:
    """Whether what follows a verb of speech (``tail``) leads on to the quotation and begins nothing new."""
    articles = speech.nouns_capital and all(token.text != "," for token in tail)  # der, die, das
    if any((token.low in speech.relatives and not articles) or token.text in ";:" for token in tail):
        return False
    return nothing_more(verb, tail, speech) and not (tail[0].text in MARKS and len(tail) > 9)


def reacts(words: list[Token], at: int) -> bool:
    """Whether a clause before a colon says only that somebody reacted: laughed it off, put it so."""
    if words[at].low == "put":
        return words[at + 1 : at + 2] != [] and words[at + 1].low in ("it", "things")
    tail = words[at + 1 :]
    return words[at].low in REACTS and not any(t.name or t.text in MARKS or t.low in HOLDS for t in tail)


def short_tail(verb: Token, tail: list[Token], speech: Speech) -> bool:
    """Whether the words between a verb and a partial quotation belong to what the same speaker said."""
    that = next((at for at, token in enumerate(tail[:9]) if token.low in THAT), -1)
    if that > 0:
        low = tail[0].low
        aside = verb.low in TOLD or low in SETTING or low in TIMES
        if not aside or any(t.low in speech.verbs or not t.word for t in tail[:that]):
            return False
    tail = tail[that + 1 :]
    if len(tail) > 7 or any(not token.word or token.low in speech.relatives for token in tail):
        return False
    if any(token.name for token in tail) and tail[-1].low not in HOLDS:
        return False
    return not any(token.low in ("said", "say", "says", "people", "those", "some", "many") for token in tail)
