"""Cutting the words around a quotation: at the ends of sentences, at commas, at adverbs and openings."""

from __future__ import annotations

from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import CALLS, CALLS_AS, TIMES, WORKS
from bot.text.voices.words_and_marks import Token

MARKS = frozenset(",.;:!?—–-()")


def first_sentence(words: list[Token]) -> list[Token]:
    """The words up to the mark that ends the sentence, which is kept; "No. 2" and "St. and" go on."""
    for at, token in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        goes_on = token.text == "." and following and following.word and not following.name
        if token.text in ".!?;" and not goes_on:
            return words[: at + 1]
    return words


def last_sentence(words: list[Token]) -> list[Token]:
    """The words after the last mark that ended a sentence."""
    for at in range(len(words) - 2, -1, -1):
        if words[at].text in ".!?;" and (words[at + 1].name or words[at].text != "."):
            return words[at + 1 :]
    return words


def last_words(words: list[Token]) -> list[Token]:
    """The words of the last part between marks, a mark at the very end left out."""
    end = len(words)
    while end and words[end - 1].text in MARKS:
        end -= 1
    start = end
    while start and words[start - 1].text not in MARKS:
        start -= 1
    return words[start:end]


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
    while parts[-1] and parts[-1][-1].text in ".!?":
        parts[-1].pop()
    return parts


def without_brackets(words: list[Token], speech: Speech) -> list[Token]:
    """The words without what stands in brackets before a verb: "Sen. Ann Lee (R-Utah) said"."""
    opened = next((at for at, token in enumerate(words) if token.text == "("), -1)
    if opened < 0:
        return words
    closed = next((at for at in range(opened, len(words)) if words[at].text == ")"), -1)
    if not 0 < closed < len(words) - 1:
        return words
    following = words[closed + 1]
    if following.text != "," and following.low not in speech.verbs | speech.auxiliaries | CALLS | CALLS_AS:
        return words
    return words[:opened] + words[closed + 1 :]


def without_adverbs(words: list[Token], speech: Speech) -> list[Token] | None:
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


def without_time(words: list[Token]) -> list[Token]:
    """The words without "On Tuesday" at their beginning."""
    if (
        len(words) > 2
        and words[0].low in ("on", "last", "this", "в", "во", "w", "we")
        and words[1].low in TIMES
    ):
        return words[2:]
    return words


def without_openers(words: list[Token], speech: Speech) -> list[Token]:
    """The words after those that open a sentence or a clause ("but", "and")."""
    while words and words[0].low in speech.openers:
        words = words[1:]
    return words


def opens_in_a_work(words: list[Token]) -> bool:
    """Whether a character says what follows: "In the film, Captain Stone says", "As Hamlet, Lee says"."""
    end = next((at for at, token in enumerate(words[:10]) if token.text == ","), 0)
    if end < 2:
        return False
    opening = words[1:end]
    if words[0].low == "as":
        return all(token.name for token in opening)
    if words[0].low not in ("in", "on", "im", "dans", "en", "nel", "no"):
        return False
    for at, token in enumerate(opening):
        following = opening[at + 1] if at + 1 < len(opening) else None
        if token.low in WORKS and (following is None or following.name or following.low in ("of", "about")):
            return True
    return False


def without_marks(words: list[Token]) -> list[Token]:
    """The words without the marks at their end."""
    while words and not words[-1].word:
        words = words[:-1]
    return words
