"""Starter packs of sources and lists of topics, as people write them in TOML (see ``seeds/``)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from bot.errors import Unreadable
from bot.sources.formats.markup import one_line

KINDS = ("company", "person", "theme")


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSeed:
    """A topic as a seed file names it."""

    name: str
    aliases: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()  # its products, people, brands: found as it, asked for by themselves
    industry: str = ""
    kind: str = "theme"  # one of KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSeed:
    """A source of a starter pack."""

    title: str
    url: str  # the feed's address
    site: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A starter pack: an industry's sources under one name."""

    name: str  # what people type
    title: str
    about: str = ""
    sources: tuple[SourceSeed, ...] = ()


def read_topics(data: bytes) -> tuple[TopicSeed, ...]:
    """The topics of a TOML file: ``industry`` and ``[[topic]]`` tables. Raises Unreadable."""
    table = _load(data)
    industry = _word(table, "industry")
    topics = []
    for entry in _tables(table, "topic"):
        name = _word(entry, "name")
        if not name:
            raise Unreadable("A [[topic]] has no name.")
        kind = _word(entry, "kind") or "theme"
        if kind not in KINDS:
            raise Unreadable(f'The topic "{name}" has kind "{kind}"; it may be {", ".join(KINDS)}.')
        aliases, parts = _words(entry, "aliases"), _words(entry, "parts")
        topics.append(TopicSeed(name=name, aliases=aliases, parts=parts, industry=industry, kind=kind))
    return tuple(topics)


def read_pack(data: bytes) -> Pack:
    """The starter pack of a TOML file: name, title, ``[[source]]`` tables. Raises Unreadable."""
    table = _load(data)
    name = _word(table, "name")
    if not name:
        raise Unreadable("The pack has no name.")
    sources = []
    for entry in _tables(table, "source"):
        url = _word(entry, "url")
        if not url.startswith(("http://", "https://")):
            raise Unreadable(f'A [[source]] of the pack "{name}" has no http address.')
        sources.append(
            SourceSeed(
                title=_word(entry, "title") or url,
                url=url,
                site=_word(entry, "site"),
                language=_word(entry, "language") or "en",
            )
        )
    return Pack(
        name=name,
        title=_word(table, "title") or name,
        about=_word(table, "about"),
        sources=tuple(sources),
    )


def _load(data: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"The file is not valid TOML: {error}.", cause=error) from error


def _tables(table: dict[str, object], name: str) -> list[dict[str, object]]:
    value = table.get(name, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise Unreadable(f"Write [[{name}]], a table for each {name}.")
    return value


def _word(table: dict[str, object], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, (str, int, float)) and not hasattr(value, "isoformat"):
        raise Unreadable(f'"{name}" must be text in quotation marks.')
    return one_line(str(value))


def _words(table: dict[str, object], name: str) -> tuple[str, ...]:
    value = table.get(name, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise Unreadable(f'"{name}" must be a list of texts.')
    return tuple(word for word in map(one_line, value) if word)
