"""Questions that go on from the last one: "and its ads?", "since yesterday", "compare it with disney". Pure.

days alone | what narrows alone | a comparison with one side | "its", "they" | a word that joins

Who asks so means the topic of the briefing that was shown just before. A question that names what it is about
goes on from nothing.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.asked.asking import asks, asks_for_all, trimmed
from bot.answers.asked.meant import windowed
from bot.answers.asked.topic_of import TOP
from bot.answers.asked.within import end_of_name
from bot.answers.shown.phrases import NARROWS
from bot.commands import Brief
from bot.model import Briefing
from bot.spoken import language_behind
from bot.store.topics import Name, key_of

_LONGEST = 12  # words; who writes more says what is meant
_JOINS = re.compile(
    r"(?:(?:and|also|but|now|ok(?:ay)?|only|just|so|then)[, ]+)*"
    r"(?:(?:what|how) (?:about|of)|(?:the )?same (?:about|for|on|with)|(?:tell me )?more (?:about|on)) "
    r"|(?:(?:and|also|but|now|ok(?:ay)?|only|just|so|then)[, ]+)+(?:(?:about|for|on|with) )?"
    r"|(?:und|auch|et|aussi|y|también|e|anche) (?:(?:was ist mit|zu|über|sur|sobre|su) )?"
    r"(?:(?:d(?:as|em|en|er|ie)|gli|il|l[aeo]s?|los) )?",
    re.IGNORECASE,
)
"""Before what is asked about the same: "and ads", "what about ads"."""
_THEIRS = re.compile(r"\b(?:its|their|his|her)\b(?=\s+\w)")
_THEM = re.compile(r"(?<![\w'’-])(?:it|they|them|he|she|him|(?:this|that|the) company)(?=['’]s\b|\s|$)")
_NARROWS_ALONE = re.compile(
    r"(?:(?:and|but|only|just) )*(?:not )?(?:from|by|according to|without|except(?: for)?|excluding|but not)"
    r" (?P<what>\S.*)",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"(?:and )?(?:(?:please )?compare (?:(?:it|that|them|this) )?(?:with|to|and|against)"
    r"|compared (?:to|with)|vs\.?|versus|how does (?:it|that|this) compare (?:to|with)) (?P<other>\S.*)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:(?:and|the) )*(?:again|once more|repeat(?: (?:it|that))?|same again)", re.IGNORECASE)
_PARTS = re.compile(r"(?:the |all )*(?:dates|figures|numbers|quotes|voices)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Referred:
    """A question that goes on from a briefing, with its topic said."""

    asked: Brief
    alone: Brief | None = None  # the words by themselves, where they may be meant so
    sure: bool = True  # whether the words say nothing without that topic


def referred(asked: Brief, last: Briefing | None, names: Sequence[Name], today: date) -> Referred | None:
    """The question with the topic of the last briefing, where it goes on from it; else None."""
    text = f"{asked.topic} about {asked.focus}" if asked.focus else asked.topic
    if asked.exact or len(text.split()) > _LONGEST or '"' in text:
        return None
    one = replace(asked, topic=text, focus="")
    if last is None or last.topic == TOP.name:
        joined = "" if asked.focus else _joined(one, names)
        return Referred(replace(one, topic=joined)) if joined else None
    subject = _subject(last.topic, names)
    dated = next(iter(windowed(one, today)), one)
    if dated.days is not None and _says_nothing(dated.topic):
        alone = replace(dated, topic=TOP.name)
        return Referred(replace(dated, topic=last.topic, focus=last.focus), alone)
    if one.language and text == TOP.name:  # "in german"
        return Referred(replace(one, topic=last.topic, focus=last.focus), one)
    if _AGAIN.fullmatch(text):
        return Referred(replace(one, topic=last.topic, focus=last.focus))
    if narrows := _NARROWS_ALONE.fullmatch(text):
        if key_of(narrows["what"]) in key_of(last.topic):
            return None
        of_all = replace(one, topic=f"{TOP.name} {text}")
        return Referred(replace(one, topic=f"{last.topic} {text}", focus=last.focus), of_all, sure=False)
    if compares := _COMPARES.fullmatch(text):
        this = subject or NARROWS.sub("", last.topic)
        return Referred(replace(one, topic=f"{this} vs {compares['other']}"))
    if _PARTS.fullmatch(_JOINS.sub("", text, count=1)):  # every briefing has them
        return Referred(replace(one, topic=last.topic, focus=last.focus))
    if pronoun := _of_pronoun(dated, subject or last.topic, names):
        return pronoun
    rest = _joined(dated, names)
    if not rest or (subject and key_of(rest) == key_of(subject)):
        return None
    alone = replace(dated, topic=rest)
    return (
        Referred(replace(alone, topic=subject, focus=rest), alone, sure=False) if subject else Referred(alone)
    )


def _subject(topic: str, names: Sequence[Name]) -> str:
    """What a briefing was about, when it is known by name: of "amazon cut jobs" it is Amazon; "" for none."""
    known = {name.key: name.topic for name in names}
    bare = NARROWS.sub("", language_behind(topic)[0])
    listed = [known.get(key_of(part)) for part in re.split(r", | and ", bare)]
    if all(listed):
        return topic
    return next((known[key] for key in _named(bare, known)), "")


def _says_nothing(text: str) -> bool:
    """Whether words only join or ask, and name no news: "and", "what about", "same for"."""
    words = text.lower().split()
    return text == TOP.name or not any(
        asks_for_all(word) or not (asks(word) or word == "same") for word in words
    )


def _of_pronoun(asked: Brief, subject: str, names: Sequence[Name]) -> Referred | None:
    """With the subject for "its" or "they", where the words name no other."""
    text = asked.topic
    joined = _JOINS.match(text)
    theirs = _THEIRS.search(text)
    if theirs is None and not (_THEM.search(text) and (joined or asks(text.split()[0]))):
        return None
    if _names_one(text, names):
        return None
    before = text[: theirs.start()] if theirs else text
    if theirs and (joined or not trimmed(before, asking=True)):
        return Referred(replace(asked, topic=subject, focus=text[theirs.end() :].strip()))
    return Referred(replace(asked, topic=_THEM.sub(subject, _THEIRS.sub(subject, text))))


def _joined(asked: Brief, names: Sequence[Name]) -> str:
    """The words behind "and" or "what about" that name no known topic; "" for none."""
    joined = _JOINS.match(asked.topic)
    rest = trimmed(asked.topic[joined.end() :], asking=False) if joined else ""
    return rest if rest and asked.topic[:1].islower() and not _names_one(rest, names) else ""


def _names_one(text: str, names: Sequence[Name]) -> bool:
    """Whether a known topic is among the words."""
    return next(_named(text, {name.key for name in names}), None) is not None


def _named(text: str, known: Container[str]) -> Iterator[str]:
    """The keys of known topics among the words, the first first."""
    typed = text.split()
    keys = [key_of(word.removesuffix("'s").removesuffix("’s")) for word in typed]
    for start in range(len(typed)):
        if end := end_of_name(typed, keys, start, known, _LONGEST):
            yield " ".join(keys[start:end])
