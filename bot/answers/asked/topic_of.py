"""Which topic is meant: one of that name, an industry with all its topics, or all that is news."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answers.asked.asking import asks_for_all
from bot.model import Topic
from bot.seeds import industries as industries_known
from bot.store import Session, topics
from bot.store.topics import key_of
from bot.text.tokens import is_stop
from bot.text.vocabulary import Industry

TOP = Topic(id=0, workspace_id=None, name="Top stories")
_PARTS = re.compile(r",| and ")
_CLOSE = 0.8  # of two spellings of one name: "netfilx"; Chevron is no Chevrolet
_LIKE = 0.6  # of each word of one
_KEPT = 256  # industries: a question asks what each goes by, several times
_JOINS = frozenset({"and", "the", "industry", "sector"})  # of an industry's name, or said around it


async def topic_of(session: Session, typed: str, workspace_id: int) -> Topic | None:
    """The topic of this name or alias; else the industry of this name; else the top stories; else None."""
    found = await topics.find(session, typed, workspace_id)
    if found is not None:
        return found
    if asks_for_all(typed):
        return TOP
    called = _called(typed, await topics.industries(session, workspace_id))
    return await _industry(session, called[0], workspace_id) if called else None


async def _industry(session: Session, industry: str, workspace_id: int) -> Topic:
    """An industry as a topic: by its own names, and searched by those that it shares, too."""
    known = industries_known().get(industry)
    wide = frozenset(map(key_of, known.wide)) if known else frozenset()
    names = await topics.names(session, workspace_id, industry)
    own = dict.fromkeys(name.name for name in names if name.key not in wide)
    shared = (*known.wide, known.term) if known else ()
    return Topic(id=0, workspace_id=None, name=industry, aliases=tuple(own), industry=industry, shared=shared)


def industry_meant(topic: Topic | None) -> Industry | None:
    """The industry that a topic is; None for any other, and for one that has but its topics."""
    return industries_known().get(topic.industry) if topic is not None and topic.shared else None


async def named(session: Session, typed: str, workspace_id: int) -> Topic | None:
    """The topic of this name, or what belongs to one, by itself: of "chatgpt and claude" each is known."""
    return await topic_of(session, typed, workspace_id) or await topics.find_part(session, typed)


async def near_names(session: Session, workspace_id: int, typed: str, most: int = 5) -> tuple[str, ...]:
    """Topics and industries of a name near to what was typed, for "Did you mean"; the topic of a part."""
    names = await topics.names(session, workspace_id)
    key = key_of(typed)
    their = dict.fromkeys(name.industry for name in names if name.industry)
    by_key = {key: one for one in their for key in _others(one)}
    by_key |= {key_of(one): one for one in their}
    by_key |= {name.key: name.topic for name in names}
    close = [k for k in difflib.get_close_matches(key, list(by_key), n=most, cutoff=_CLOSE) if _slips(key, k)]
    said = set(key.split()) - _JOINS
    content = _content(key)
    inside = [
        name.key
        for name in names
        if content and (key in name.key.split() or name.key in said or _content(name.key) == content)
    ]
    wholes = [name.whole for name in names if name.is_part and name.key == key]
    found = dict.fromkeys((*wholes, *(by_key[k] for k in (*inside, *close) if not wholes or k != key)))
    return tuple(found)[:most]


def _slips(typed: str, name: str) -> bool:
    """Whether two names differ by letters: of as many words each is nearly its own, unions are no AI."""
    pairs = tuple(zip(typed.split(), name.split(), strict=False))
    if typed.count(" ") != name.count(" "):
        return True
    return all(difflib.SequenceMatcher(None, a, b).ratio() >= _LIKE for a, b in pairs)


def _content(key: str) -> list[str]:
    return sorted(word for word in key.split() if not is_stop(word, "en"))


async def industries(session: Session, typed: str, workspace_id: int) -> list[str]:
    """The industry of this name, else those with all of its words in theirs: "fintech", "commerce"."""
    known = await topics.industries(session, workspace_id)
    wanted = set(_bare(typed).split()) - _JOINS
    called = _called(typed, known)
    return called or [one for one in known if wanted and wanted <= set(key_of(one).split())]


async def industry_of(session: Session, typed: str, workspace_id: int) -> str:
    """The one industry that has all the words in its name; "" when none or several have."""
    found = await industries(session, typed, workspace_id)
    return found[0] if len(found) == 1 else ""


def _called(typed: str, known: Iterable[str]) -> list[str]:
    """Of some industries those of this name, else those that go by it as well."""
    key, known = _bare(typed), tuple(known)
    return [one for one in known if _bare(one) == key] or [one for one in known if key in _others(one)]


@lru_cache(maxsize=_KEPT)
def _others(industry: str) -> frozenset[str]:
    """What an industry goes by beside its name: the first part of it, and what its file says."""
    known = industries_known().get(industry)
    return frozenset(map(key_of, (_PARTS.split(industry)[0], *(known.also if known else ()))))


@lru_cache(maxsize=_KEPT)
def _bare(typed: str) -> str:
    return key_of(typed).removeprefix("the ").removesuffix(" industry").removesuffix(" sector")
