"""The seeds: where they are, and what their TOML files hold; how they are written: ``seeds/README.md``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec

from bot.errors import Unreadable
from bot.text.vocabulary import Industries, Industry, Vocabulary

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

_Words = Annotated[str, msgspec.Meta(min_length=1)]
_Seed = TypeVar("_Seed")


class TopicSeed(msgspec.Struct, frozen=True):
    """A topic as a seed file names it."""

    name: _Words
    kind: Literal["company", "person", "theme"] = "theme"
    aliases: tuple[_Words, ...] = ()
    parts: tuple[_Words, ...] = ()  # its products, people, brands: found as it, asked for by themselves
    wide: bool = False  # other industries' news tells of it, too: its name alone makes no news of this one


class TopicsSeed(msgspec.Struct, frozen=True):
    """The topics of an industry."""

    topics: tuple[TopicSeed, ...] = msgspec.field(name="topic")
    industry: str = ""
    also: tuple[_Words, ...] = ()  # other names of the industry
    words: dict[str, _Words] = {}  # the ordinary words of its trade by language, with commas between


class SourceSeed(msgspec.Struct, frozen=True):
    """A source of a starter pack."""

    url: Annotated[str, msgspec.Meta(pattern="^https?://")]  # the feed's address
    title: str = ""


class Pack(msgspec.Struct, frozen=True):
    """A starter pack: an industry's sources under one name."""

    name: _Words  # what people type
    title: _Words
    sources: tuple[SourceSeed, ...] = msgspec.field(name="source")
    about: str = ""


def topic_seeds(folder: Path = SEEDS) -> tuple[TopicsSeed, ...]:
    """The topics of every industry. Raises Unreadable, which names the file and what is wrong in it."""
    return _read(folder / "topics", TopicsSeed)


@cache
def industries() -> Industries:
    """The industries with their words. Raises Unreadable, likewise."""
    packs = (file.stem for file in sorted((SEEDS / "topics").glob("*.toml")))  # called as the topics' file
    return Industries(
        Industry(one.industry, Vocabulary(one.words), _wide(one), one.also, pack)
        for one, pack in zip(topic_seeds(), packs, strict=True)
    )


def _wide(seeds: TopicsSeed) -> tuple[str, ...]:
    wide = [one for one in seeds.topics if one.wide]
    return tuple(name for one in wide for name in (one.name, *one.aliases, *one.parts))


def starter_packs(folder: Path = SEEDS) -> tuple[Pack, ...]:
    """The starter packs of public feeds, in the order of their names. Raises Unreadable, likewise."""
    return _read(folder / "packs", Pack)


def _read(folder: Path, kind: type[_Seed]) -> tuple[_Seed, ...]:
    found = []
    for file in sorted(folder.glob("*.toml")):
        try:
            found.append(msgspec.convert(tomllib.loads(file.read_text("utf-8-sig")), kind))
        except (ValueError, msgspec.ValidationError) as error:
            raise Unreadable(f"{file} is not as seeds/README.md says: {error}.", cause=error) from error
    return tuple(found)
