"""A known topic among the words of a question: "nvidia chips" asks for Nvidia, about chips. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from bot.answers.asked.asking import asks, bare, language_of, trimmed
from bot.clauses import AND, OR
from bot.commands import Brief
from bot.slips import one_edit
from bot.store.topics import Name, key_of

_JOINS = tuple([word] for word in f"{AND}|{OR}".split("|"))
_APART = re.compile(rf",|\b(?:{AND}|{OR})\b", re.IGNORECASE)
_LISTED = 3  # known topics among words that are joined by nothing: the others are meant as topics, too
_LONG = 5  # letters of a name with a slip in it
_MOST = 12  # words of a question; what is pasted is no slip


def within(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question with the first topic that it names, and its other words as what to look at.

    Topics joined by "and" are asked for together, and so are names of topics and nothing else. None when it
    names none, or has no other words. "who" in small letters is no World Health Organization.
    """
    typed = _typed(asked)
    topic_of = {name.key: name.topic for name in names}
    longest = max((len(key.split()) for key in topic_of), default=0)
    keys = [key_of(word) for word in typed]
    for start in range(len(typed)):
        end = end_of_name(typed, keys, start, topic_of, longest)
        if not end:
            continue
        topics = [topic_of[" ".join(keys[start:end])]]
        while typed[end : end + 1] in _JOINS and (
            more := end_of_name(typed, keys, end + 1, topic_of, longest)
        ):
            topics.append(topic_of[" ".join(keys[end + 1 : more])])
            end = more
        others = typed[:start] + typed[end:]
        language = language_of(others)
        rest = [
            word
            for word, key in zip(others, keys[:start] + keys[end:], strict=True)
            if not asks(word, language) and topic_of.get(key) not in topics
        ]
        if language == "en":
            rest = trimmed(" ".join(rest), asking=True).split()
        named = dict.fromkeys(topic_of.get(key_of(word), "") for word in rest)
        joined = all(word in rest or word.lower() == "and" for word in others)
        known = len(topics) + sum(map(bool, named))
        if rest and joined and ("" not in named or known >= _LISTED):
            # "netflix amazon disney prices" asks for prices
            other = [word for word in rest if key_of(word) not in topic_of]
            focus = "" if asked.focus or other != rest[-1:] or _set_apart(asked.topic, other[0]) else other[0]
            named = dict.fromkeys(topic_of.get(key_of(word), word) for word in rest if word != focus)
            listed = ", ".join(dict.fromkeys((*topics, *named)))
            return replace(asked, topic=listed, focus=focus or asked.focus)
        focus = " ".join(dict.fromkeys((*rest, *asked.focus.split())))
        several = ", ".join(dict.fromkeys(topics))
        return replace(asked, topic=several, focus=focus) if rest or len(topics) > 1 else None
    return None


def _set_apart(text: str, word: str) -> bool:
    """Whether the text ends with a word by itself, behind a comma or "and"."""
    return key_of(_APART.split(text)[-1]) == key_of(word)


def end_of_name(
    typed: Sequence[str], keys: Sequence[str], start: int, known: Container[str], longest: int
) -> int:
    """Where the longest name of a topic ends that begins at a word; 0 for none."""
    for end in range(min(len(typed), start + longest), start, -1):
        joins = all(word.islower() and asks(word) for word in typed[start:end])
        if " ".join(keys[start:end]) in known and not joins:
            return end
    return 0


def mended(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question with its first word that is nearly the name of a topic as that name; None without one."""
    typed = _typed(asked)
    keys = [name.key for name in names if " " not in name.key]
    for at, word in enumerate(typed if len(typed) <= _MOST else ()):
        said = key_of(word) if len(word) >= _LONG else ""
        if said and (meant := next((key for key in keys if one_edit(said, key)), None)):
            return within(replace(asked, topic=" ".join((*typed[:at], meant, *typed[at + 1 :]))), names)
    return None


def _typed(asked: Brief) -> list[str]:
    """The words without marks around them and without the "’s" of who has something."""
    found = (bare(word).removesuffix("’s").removesuffix("'s") for word in asked.topic.split())
    return [word for word in found if key_of(word) and word.lower() != "also"]  # "and also disney"
