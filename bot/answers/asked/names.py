"""Names that a person gives a topic: read from what was typed, and whether a text can have them. Pure.

A name is looked for in every text, so what all texts have, or none can, is refused with a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.asked.asking import asks_for_all
from bot.commands import Brief, TopicAdd
from bot.errors import BadInput
from bot.grammar import write
from bot.seen import seen
from bot.store.topics import key_of, said_aloud
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from bot.text.tokens import is_stop, words

LONGEST = 80  # characters, as in a daily briefing
MOST_NAMES = 20  # of one topic
MOST_TOPICS = 200  # of one workspace
_SHORTEST = 2  # letters or digits
_QUOTES = '"“”„«»‟'


@dataclass(frozen=True, slots=True)
class Given:
    """What a line gives: a topic, its other names, its industry; each as it is shown."""

    name: str
    others: tuple[str, ...] = ()
    industry: str = ""


def given_names(typed: TopicAdd) -> Given:
    """The names of a line, each once; BadInput for one that cannot be looked for."""
    name, sign, more = typed.name.partition("=") if not typed.names else (typed.name, "", typed.names)
    name = tidy(name)
    others = tuple(filter(None, map(tidy, more.replace(";", ",").split(","))))
    if sign and not others:
        raise BadInput(
            "“=” needs something behind it: other names of the topic.", hint=_line(name or "Quill", ("QLL",))
        )
    if "," in name or ";" in name:
        parts = tuple(filter(None, map(tidy, name.replace(";", ",").split(","))))
        for one in parts or (name,):
            check(one)
        raise BadInput(
            "Commas part several topics, so a topic's name has none. Other names stand behind “=”.",
            hint=_line(parts[0], (*parts[1:], *others)),
        )
    aloud = key_of(said_aloud(name))  # it goes by that already: "H&M = H and M"
    others = tuple(one for one in others if key_of(one) != aloud)
    if len(others) > MOST_NAMES:
        raise BadInput(f"A topic takes at most {MOST_NAMES} names of your own, not {len(others)}.")
    by_key = {key_of(one): one for one in reversed((name, *others))}
    for one in (name, *others):
        check(one)
    industry = tidy(typed.industry)
    if industry:
        check(industry, "An industry's name")
    return Given(name, tuple(one for one in by_key.values() if key_of(one) != key_of(name))[::-1], industry)


def tidy(typed: str) -> str:
    """A name as it is shown: one line, without quotation marks around it."""
    return seen(typed).strip().strip(_QUOTES).strip()


def check(name: str, what: str = "A name") -> None:
    """BadInput for a name that no text can have, or every one has."""
    if len(name) > LONGEST:
        raise BadInput(
            f"{what} is at most {LONGEST} characters, and this one has {len(name)}: “{name[:40]}…”."
        )
    if len("".join(key_of(name).split())) < _SHORTEST:
        raise BadInput(f"“{name}” is too short to be told from other words: it needs two letters or digits.")
    if asks_for_all(name):
        raise BadInput(f"“{name}” asks for the top stories, so it cannot be a name.")
    if _only_joins(name):
        raise BadInput(
            f"“{name}” stands in every text. Such a name is told by its capitals alone: write it with them."
        )
    if not query_terms(name, LANGUAGES):
        raise BadInput(f"“{name}” has no word that can be looked for.")


def _only_joins(name: str) -> bool:
    """Whether a name has only words that carry no content, and not the capitals that would tell it."""
    said = words(name)
    if not any(all(is_stop(word, language) for word in said) for language in LANGUAGES):
        return False
    typed = name.split()
    return not (name.isupper() or (len(typed) > 1 and all(word[:1].isupper() for word in typed)))


def asked_for(name: str) -> str:
    """How a topic is asked for where its name alone reads as something else: in quotes; else ""."""
    line = write(Brief(topic=name))
    return line if line != name else ""


def _line(name: str, others: tuple[str, ...]) -> str:
    return write(TopicAdd(name=name, names=", ".join(others)))
