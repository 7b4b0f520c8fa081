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

from bot.answers.asked.asking import asks, asks_for_all, only_asks, trimmed
from bot.answers.asked.meant import windowed
from bot.answers.asked.topic_of import TOP
from bot.answers.asked.within import end_of_name
from bot.answers.shown.phrases import NARROWS
from bot.clauses import LISTED
from bot.commands import Brief
from bot.model import Briefing
from bot.spoken import NAMES, language_behind
from bot.store.topics import Name, key_of

_JOINING = frozenset(f"{LISTED}|anche|auch|aussi|también".split("|"))
_FREE = 3  # words of one's own that may be a topic; more are a question, or an article's headline
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
_HELPS = frozenset(
    {"are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "should", "was", "were", "will",
     "would"}
)  # fmt: skip
_NARROWS_ALONE = re.compile(
    r"(?:(?:and|but|only|just) )*(?P<how>(?:not )?(?:from|by|according to|without|except(?: for)?|excluding)"
    r"|(?:(?<=but )|(?<=and ))not(?: about)?) (?P<what>\S.*)",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"(?:and )?(?:(?:please )?compare (?:(?:it|that|them|this) )?(?:with|to|and|against)"
    r"|compared (?:to|with)|vs\.?|versus|how does (?:it|that|this) compare (?:to|with)) (?P<other>\S.*)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:(?:and|the) )*(?:again|once more|repeat(?: (?:it|that))?|same again)", re.IGNORECASE)
_PARTS = re.compile(
    r"(?:(?:give|show|tell) (?:me |us )?)?(?:all |just |key |main |only |the )*"
    r"(?:date|figure|number|quote|voice)s?",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r" without .+?(?= from .+ only$|$)")
_FROM = re.compile(r" from .+ only$")


@dataclass(frozen=True, slots=True)
class Referred:
    """A question that goes on from a briefing, with its topic said."""

    asked: Brief
    alone: Brief | None = None  # the words by themselves, where they may be meant so
    sure: bool = True  # whether the words say nothing without that topic


def may_go_on(asked: Brief, today: date) -> bool:
    """Whether a question has anything by which it goes on from another: most have not."""
    text = f"{asked.topic} about {asked.focus}" if asked.focus else asked.topic
    if asked.language or _JOINS.match(text) or _THEIRS.search(text) or _THEM.search(text):
        return True
    if any(words.fullmatch(text) for words in (_NARROWS_ALONE, _COMPARES, _AGAIN, _PARTS)):
        return True
    return asked.days is not None or bool(windowed(replace(asked, topic=text, focus=""), today))


def referred(asked: Brief, last: Briefing | None, names: Sequence[Name], today: date) -> Referred | None:
    """The question with the topic of the last briefing, where it goes on from it; else None."""
    text = f"{asked.topic} about {asked.focus}" if asked.focus else asked.topic
    if asked.exact or len(text.split()) > _LONGEST or '"' in text:
        return None
    one = replace(asked, topic=text, focus="")
    if last is None or last.topic == TOP.name:
        joined = "" if asked.focus else _joined(one, names)
        return Referred(replace(one, topic=joined)) if joined else None
    topic, code = language_behind(last.topic)
    if code:
        last, one = replace(last, topic=topic), replace(one, language=one.language or NAMES[code])
    subject = _subject(last.topic, names)
    dated = next(iter(windowed(one, today)), one)
    if dated.days is not None and _says_nothing(dated.topic):
        alone = replace(dated, topic=TOP.name)
        return Referred(replace(dated, topic=last.topic, focus=last.focus), alone)
    if asked.language and text == TOP.name:  # "in german"
        return Referred(replace(one, topic=last.topic, focus=last.focus), one)
    if _AGAIN.fullmatch(text):
        return Referred(replace(one, topic=last.topic, focus=last.focus))
    if narrows := _NARROWS_ALONE.fullmatch(text):
        if key_of(narrows["what"]) in key_of(last.topic):
            return None
        of_all = replace(one, topic=f"{TOP.name} {text}")
        return Referred(
            replace(one, topic=_narrower(last.topic, narrows), focus=last.focus), of_all, sure=False
        )
    bare = _FROM.sub("", _WITHOUT.sub("", subject or last.topic))
    if compares := _COMPARES.fullmatch(text):
        return Referred(_as_narrow(replace(one, topic=f"{bare} vs {compares['other']}"), last.topic))
    if _PARTS.fullmatch(_unjoined(text)):  # every briefing has them
        return Referred(replace(one, topic=last.topic, focus=last.focus))
    if told := _of_pronoun(dated, bare if subject else last.topic, names):
        return Referred(_as_narrow(told, last.topic) if subject else told)
    rest = _joined(dated, names)
    if not rest or (subject and key_of(rest) == key_of(subject)):
        return None
    alone = replace(dated, topic=rest)
    headline = len(last.topic.split()) > _FREE or any(one.title == last.topic for one in last.sources)
    if not subject and headline:
        return Referred(alone)
    return Referred(replace(alone, topic=subject or last.topic, focus=rest), alone, sure=False)


def _narrower(topic: str, narrows: re.Match[str]) -> str:
    """A topic with one thing more that is left out, or of another publisher alone."""
    whose = narrows["how"].lower() in ("from", "by", "according to")
    if whose:
        return f"{_FROM.sub('', topic)} {narrows[0]}"
    if out := _WITHOUT.search(topic):
        return f"{topic[: out.end()]} or {narrows['what']}{topic[out.end() :]}"
    return f"{_FROM.sub('', topic)} {narrows[0]}{''.join(_FROM.findall(topic))}"


def _as_narrow(asked: Brief, topic: str) -> Brief:
    """The question with what narrows a topic: "Netflix without ads from Reuters only"."""
    out, only = _WITHOUT.search(topic), _FROM.search(topic)
    without = out[0].removeprefix(" without ") if out else ""
    return replace(asked, without=without, only=only[0][len(" from ") : -len(" only")] if only else "")


def _subject(topic: str, names: Sequence[Name]) -> str:
    """What a briefing was about, when it is known by name: of "amazon cut jobs" it is Amazon; "" for none."""
    known = {name.key: name.topic for name in names}
    bare = NARROWS.sub("", topic)
    listed = [known.get(key_of(part)) for part in re.split(r", | and ", bare)]
    if all(listed):
        return topic
    return next((known[key] for key in _named(bare, known)), "")


def _says_nothing(text: str) -> bool:
    """Whether words only join or ask, and name no news: "and", "what about", "same for"."""
    words = text.lower().split()
    return text == TOP.name or not any(
        asks_for_all(word) or not (asks(word) or word in ("same", *_JOINING)) for word in words
    )


def _of_pronoun(asked: Brief, subject: str, names: Sequence[Name]) -> Brief | None:
    """With the subject for "its" or "they", where the words name no other."""
    text = asked.topic
    found = _THEIRS.search(text) or _THEM.search(text)
    if found is None or _names_one(text, names):
        return None
    before, behind = _unjoined(text[: found.start()]).split(), text[found.end() :].strip()
    if found.re is _THEIRS and all(map(only_asks, before)):
        return replace(asked, topic=subject, focus="" if _PARTS.fullmatch(behind) else behind)
    named = [word for word in before if not only_asks(word)]  # "papermoon says it" speaks of Papermoon
    follows = not named or (not behind and len(named) == 1 and named[0].islower())  # "who wants to buy it"
    follows = follows or (only_asks(before[0]) and before[-1].lower() in _HELPS)  # "how many jobs did they"
    if found.re is _THEIRS or not follows or not (before or _JOINS.match(text)):
        return None
    return replace(asked, topic=_THEM.sub(lambda _: subject, text))


def _unjoined(text: str) -> str:
    """Words without those that only join them to what was asked before."""
    joined = _JOINS.match(text)
    return text[joined.end() :] if joined else text


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
