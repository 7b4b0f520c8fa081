"""A known topic among the words of a question: "nvidia chips" asks for Nvidia, about chips. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.asked.asking import asks, bare, language_of, trimmed_words
from bot.clauses import AND, OR
from bot.commands import Brief
from bot.slips import one_edit
from bot.store.topics import Name, key_of

_JOINS = tuple([word] for word in f"{AND}|{OR}".split("|"))
_APART = re.compile(rf",|\b(?:{AND}|{OR})\b", re.IGNORECASE)
_NEXT_TO = rf"(?:['’]s?)?[\s-]+(?:(?!(?:{AND}|{OR})\b)\w{{1,3}}\s+){{0,2}}"  # "the price of oil"
_LISTED = 3  # known topics among words that are joined by nothing: the others are meant as topics, too
_LONG = 5  # letters of a name with a slip in it
_MOST = 12  # words of a question; what is pasted is no slip


def within(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question with the first topic that it names, and its other words as what to look at.

    Topics joined by "and", or by nothing, are asked for together: "orbit kestrel prices" are those of both.
    None when it names none, or one and nothing else. "who" in small letters is no World Health Organization.
    """
    topic_of = {name.key: name.topic for name in names}
    typed = _with_names(_typed(asked), topic_of)
    keys = [key_of(word) for word in typed]
    named_at = (end_of_name(typed, keys, at, topic_of, 1) for at in range(len(keys)))
    found = [topic_of[key] if is_name else "" for key, is_name in zip(keys, named_at, strict=True)]
    start = next((at for at, topic in enumerate(found) if topic), None)
    if start is None:
        return None
    end = start + 1
    while typed[end : end + 1] in _JOINS and any(found[end + 1 : end + 2]):
        end += 2
    topics = [topic for topic in found[start:end] if topic]
    others = typed[:start] + typed[end:]
    language = language_of(others)
    rest = [
        word
        for word, key in zip(others, keys[:start] + keys[end:], strict=True)
        if not asks(word, language) and topic_of.get(key) not in topics
    ]
    if language == "en":
        rest = trimmed_words(rest, asking=True)
    named = dict.fromkeys(topic_of.get(key_of(word), "") for word in rest)
    joined = all(word in rest or word.lower() == "and" for word in others)
    known = len(topics) + sum(map(bool, named))
    other = [word for word in rest if key_of(word) not in topic_of]
    alike = len({_is_theme(topic) for topic in (*topics, *filter(None, named))}) == 1  # no "orbit tariffs"
    if rest and joined and known > 1 and (alike or known >= _LISTED):
        # "netflix amazon disney prices" asks for prices
        last = other == rest[-1:] and not asked.focus and not _set_apart(asked.topic, other[0])
        about = other if known < _LISTED or last else []
        focus = " ".join(about)
        named = dict.fromkeys(topic_of.get(key_of(word), word) for word in rest if word not in about)
        listed = ", ".join(dict.fromkeys((*topics, *named)))
        return replace(asked, topic=listed, focus=" ".join(filter(None, (focus, asked.focus))))
    focus = " ".join(dict.fromkeys((*rest, *asked.focus.split())))
    several = ", ".join(dict.fromkeys(topics))
    return replace(asked, topic=several, focus=focus) if rest or len(topics) > 1 else None


def _with_names(typed: Sequence[str], known: Collection[str]) -> list[str]:
    """The words with those of a name as one, the longest name first: "apple tv" beside "netflix"."""
    longest = max((len(key.split()) for key in known), default=0)
    keys = [key_of(word) for word in typed]
    found: list[str] = []
    at = 0
    while at < len(typed):
        end = end_of_name(typed, keys, at, known, longest) or at + 1
        found.append(" ".join(typed[at:end]))
        at = end
    return found


def _is_theme(topic: str) -> bool:
    """Whether a topic is a matter and no proper name, as small letters tell: "House prices", "tariffs"."""
    first, *others = topic.split() or [""]
    return first.islower() or any(word.islower() and not asks(word) for word in others)


def side_by_side(asked: Brief, names: Sequence[Name], texts: Iterable[str]) -> bool:
    """Whether a text has two names of a question as one thing, and not merely both in a list of many."""
    typed = _with_names(_typed(asked), {name.key for name in names})
    said = [r"\W+".join(map(re.escape, name.split())) for name in typed]
    ways = (rf"\b{one}{_NEXT_TO}{two}\b" for a, b in pairwise(said) for one, two in ((a, b), (b, a)))
    as_one = re.compile("|".join(ways) or "$.", re.IGNORECASE)
    return any(as_one.search(text) for text in texts)


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
