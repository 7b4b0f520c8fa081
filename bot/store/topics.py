"""Topics and the names they go by; a workspace's own topic wins over everybody's."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.model import Topic
from bot.store.session import Row, Session

_LONGEST = 600  # characters that are compared: an index of PostgreSQL takes 2,704 bytes
_SIGNS = (("+", "Plus"), ("&", "and"))  # in names, with how they are said: "Canal+", "H&M"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a topic: ``key`` is what is compared; a part of ``whole`` is a ``topic`` by itself."""

    key: str
    name: str
    topic: str
    industry: str
    whole: str = ""  # the topic's own name

    @property
    def is_part(self) -> bool:
        """Whether it names a product, a person or a thing that belongs to the topic."""
        return self.whole not in ("", self.topic)


@dataclass(frozen=True, slots=True)
class Own:
    """A topic to which a workspace gave names; ``ours``: the topic itself is the workspace's, too."""

    id: int
    name: str  # the topic's own
    ours: bool
    industry: str
    names: tuple[str, ...]  # the others that the workspace gave
    members: tuple[str, ...] = ()  # of a group: the names of its topics


def key_of(name: str) -> str:
    """What makes two spellings of a name equal: case, accents, signs and spaces do not count."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())[:_LONGEST]


def said_aloud(name: str) -> str:
    """A name with its signs as they are said: "Canal Plus", "H and M"; "" for one without any."""
    said = name
    for sign, word in _SIGNS:
        said = said.replace(sign, f" {word} ")
    return " ".join(said.split()) if said != name else ""


def both_ways(name: str) -> tuple[str, ...]:
    """A name as it is written, and as it is said aloud where that is another."""
    return tuple(filter(None, (name, said_aloud(name))))


def alike(one: str, other: str) -> bool:
    """Whether two spellings are one name, written or said aloud."""
    return not {key_of(way) for way in both_ways(one)}.isdisjoint(key_of(way) for way in both_ways(other))


def _ways_to_find(typed: str) -> tuple[tuple[str, bool], ...]:
    """The keys of a name as it was typed, and whether the words of signs are left out of them."""
    key, words = key_of(typed), {word.lower() for _, word in _SIGNS}
    bare = " ".join(word for word in key.split() if word not in words)
    aloud = key_of(said_aloud(typed))
    ways = ((key, False), *(((aloud, False),) if aloud else ()), *(((bare, True),) if bare != key else ()))
    return tuple((one, without) for one, without in ways if one)


async def _named(session: Session, query: str, typed: str, **given: int) -> Row | None:
    """What goes by a name, also where one of the two has signs that the other has in words."""
    for key, without in _ways_to_find(typed):
        row = await session.one(query, key=key, **given)
        if row is not None and not (without and key_of(said_aloud(row["called"])) != key_of(typed)):
            return row
    return None


async def add(
    session: Session,
    name: str,
    aliases: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
    *,
    industry: str = "",
    workspace_id: int = 0,
    new_id: Callable[[], int],
) -> bool:
    """Add a topic; False when its name is taken (then nothing changes but what is a part of everybody's).

    Articles that name one of ``parts`` are on it, too, but who asks for the part does not mean the topic.
    """
    found = await session.one("topics.find_topic", key=key_of(name), workspace_id=workspace_id)
    topic_id = found["id"] if found else new_id()
    if not found:
        await make(session, workspace_id, topic_id, name, industry)
        await give(session, workspace_id, topic_id, (name, *aliases, *parts))
    for part in parts:
        await session.run("topics.set_part", key=key_of(part), topic_id=topic_id)
    return not found


async def make(session: Session, workspace_id: int, topic_id: int, name: str, industry: str) -> None:
    """A topic, still without names to find it by."""
    await session.run(
        "topics.add_topic", id=topic_id, workspace_id=workspace_id, name=name, industry=industry
    )


async def give(session: Session, workspace_id: int, topic_id: int, given: Iterable[str]) -> tuple[str, ...]:
    """Let a topic go by more names; those that it has now and had not, for a name has one topic."""
    by_key = {key_of(name): name for name in reversed(tuple(given))}  # of two that are alike the first
    new: set[str] = set()
    for key in sorted(by_key.keys() - {""}):  # in one order, so that no two wait for each other
        row = {"workspace_id": workspace_id, "key": key, "topic_id": topic_id, "name": by_key[key]}
        if await session.run("topics.add_name", **row):
            new.add(key)
    return tuple(name for key, name in reversed(by_key.items()) if key in new)


async def take(session: Session, workspace_id: int, topic_id: int, given: Iterable[str]) -> None:
    """Let a topic go no more by names that the workspace gave it."""
    for name in given:
        await session.run("topics.drop_name", workspace_id=workspace_id, key=key_of(name), topic_id=topic_id)


async def remove(session: Session, workspace_id: int, topic_id: int) -> bool:
    """Drop a workspace's own topic with its names; False when there is none of its own."""
    return await session.changed("topics.drop_topic", id=topic_id, workspace_id=workspace_id)


async def known(session: Session, workspace_id: int, topic_id: int) -> bool:
    """Whether there is such a topic, the workspace's own or everybody's."""
    return await session.one("topics.get_topic", id=topic_id, workspace_id=workspace_id) is not None


async def set_industry(session: Session, workspace_id: int, topic_id: int, industry: str) -> None:
    """Put a workspace's own topic into another industry; "" for none."""
    await session.run("topics.set_industry", id=topic_id, workspace_id=workspace_id, industry=industry)


async def own(session: Session, workspace_id: int) -> list[Own]:
    """The topics to which the workspace gave names, in order of the alphabet."""
    found: dict[int, Own] = {}
    for row in await session.all("topics.own_names", workspace_id=workspace_id):
        ours = row["workspace_id"] == workspace_id
        one = found.setdefault(row["id"], Own(row["id"], row["topic"], ours, row["industry"], ()))
        if row["name"] != one.name:
            found[row["id"]] = replace(one, names=(*one.names, row["name"]))
    for row in await session.all("topics.own_members", workspace_id=workspace_id):
        group = found[row["topic_id"]]
        found[group.id] = replace(group, members=(*group.members, row["name"]))
    return sorted(found.values(), key=lambda one: (key_of(one.name), one.id))


async def find(session: Session, name: str, workspace_id: int) -> Topic | None:
    """The topic of this name or alias; it goes by them said aloud, too."""
    row = await _named(session, "topics.find_topic", name, workspace_id=workspace_id)
    if row is None:
        return None
    held = await members(session, row["id"]) if row["workspace_id"] else {}
    all_names = "topics.names_of_members" if held else "topics.names_of"
    rows = await session.all(all_names, topic_id=row["id"], workspace_id=workspace_id)
    names = list(dict.fromkeys(way for n in rows for way in both_ways(n["name"])))
    return Topic(
        id=row["id"],
        workspace_id=row["workspace_id"] or None,
        name=row["name"],
        aliases=tuple(names if held else (n for n in names if n != row["name"])),
        industry=row["industry"],
        members=tuple(held.values()),
    )


async def find_part(session: Session, name: str) -> Topic | None:
    """What belongs to a topic, as one by itself: it is found by this name alone."""
    row = await _named(session, "topics.find_part", name)
    return Topic(id=row["id"], workspace_id=None, name=row["name"]) if row else None


async def members(session: Session, topic_id: int) -> dict[int, str]:
    """The topics of a group, their names by id, in the order in which they were named."""
    rows = await session.all("topics.members_of", topic_id=topic_id)
    return {row["id"]: row["name"] for row in rows}


async def hold(session: Session, topic_id: int, member_ids: Iterable[int]) -> tuple[int, ...]:
    """Let a topic stand for others, too; those for which it did not yet."""
    return tuple(
        [
            id_
            for id_ in member_ids
            if await session.run("topics.add_member", topic_id=topic_id, member_id=id_)
        ]
    )


async def let_go(session: Session, topic_id: int, member_ids: Iterable[int]) -> None:
    """Let a topic stand for others no more."""
    for member_id in member_ids:
        await session.run("topics.drop_member", topic_id=topic_id, member_id=member_id)


async def groups_with(session: Session, topic_id: int, workspace_id: int) -> tuple[int, ...]:
    """The ids of a workspace's groups that hold a topic."""
    rows = await session.all("topics.groups_with", member_id=topic_id, workspace_id=workspace_id)
    return tuple(row["id"] for row in rows)


async def names(session: Session, workspace_id: int, industry: str = "") -> list[Name]:
    """Every name a workspace may use, or those of the topics of one industry; also as they are said aloud."""
    rows = await session.all("topics.all_names", workspace_id=workspace_id, industry=industry)
    found = [Name(row["key"], row["name"], row["topic"], row["industry"], row["whole"]) for row in rows]
    written = {name.key for name in found}
    aloud = (replace(name, key=key_of(said), name=said) for name in found if (said := said_aloud(name.name)))
    return [*found, *(name for name in aloud if name.key not in written)]


async def industries(session: Session, workspace_id: int) -> list[str]:
    """The industries of the topics that a workspace may use, in order of the alphabet."""
    return sorted(
        row["industry"] for row in await session.all("topics.all_industries", workspace_id=workspace_id)
    )
