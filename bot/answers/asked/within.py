"""A known topic among the words of a question: "nvidia chips" asks for Nvidia, about chips. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked.asking import asks, bare, language_of, trimmed
from bot.commands import Brief
from bot.slips import one_edit
from bot.store.topics import Name, key_of

_LONG = 5  # letters of a name with a slip in it
_MOST = 12  # words of a question; what is pasted is no slip


def within(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question with the first topic that it names, and its other words as what to look at.

    Names of topics and nothing else are asked for together. None when it names none, or has no other words.
    Of several names that begin at one word the longest is meant; "who" in small letters is no World Health
    Organization.
    """
    typed = _typed(asked)
    topic_of = {name.key: name.topic for name in names}
    longest = max((len(key.split()) for key in topic_of), default=0)
    keys = [key_of(word) for word in typed]
    for start in range(len(typed)):
        for end in range(min(len(typed), start + longest), start, -1):
            topic = topic_of.get(" ".join(keys[start:end]))
            if topic is None or all(word.islower() and asks(word) for word in typed[start:end]):
                continue
            others = typed[:start] + typed[end:]
            language = language_of(others)
            rest = [
                word
                for word, key in zip(others, keys[:start] + keys[end:], strict=True)
                if not asks(word, language) and topic_of.get(key) != topic
            ]
            if language == "en":
                rest = trimmed(" ".join(rest), asking=True).split()
            named = dict.fromkeys(topic_of.get(key_of(word), "") for word in rest)
            joined = all(word in rest or word.lower() == "and" for word in others)
            if rest and joined and "" not in named:
                return replace(asked, topic=", ".join((topic, *named)))
            focus = " ".join(dict.fromkeys((*rest, *asked.focus.split())))
            return replace(asked, topic=topic, focus=focus) if rest else None
    return None


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
    return [word for word in found if key_of(word)]
