"""Many sources at once: a starter pack, an OPML outline in and out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.shown.paging import first_of
from bot.answers.shown.phrases import counted
from bot.answers.sources.following import follow, tells_address
from bot.answers.sources.typed_address import as_address
from bot.commands import SourceExport, SourceImport, SourceList
from bot.errors import BadInput, Unreadable
from bot.message import Block, Button, Code, File, Heading, Message, Text, Tone, context, paragraph
from bot.model import Platform
from bot.seeds import Pack, starter_packs
from bot.sources.formats.opml import OUTLINE_LIMIT, OutlineFeed, read_opml, write_opml
from bot.sources.web.fetched import FetchRequest
from bot.store import sources

_SHOWN = 20
_OPML = "https://example.com/feeds.opml"


async def pack_called(house: House, typed: str) -> str:
    """The name of the starter pack that is meant; "" for none."""
    name = "-".join(typed.lower().split())
    return next((pack.name for pack in await house.off_loop(starter_packs) if pack.name == name), "")


async def add_pack(house: House, asked: Asked, name: str) -> Message:
    """Follow every source of a starter pack; they are read in the background, one after the other."""
    known = {pack.name: pack for pack in await house.off_loop(starter_packs)}
    pack: Pack | None = known.get(name)
    if pack is None:
        listed = ", ".join(sorted(known))
        missing = f"There is no starter pack “{name}”." if name else "Name the pack."
        raise BadInput(f"{missing} Packs: {listed}.", hint=f"source add pack {next(iter(known))}")
    before = await _here(house, asked)
    ids = [await follow(house, asked, seed.url, "feed", "", title=seed.title) for seed in pack.sources]
    if set(ids) <= before:
        return _all_here(len(ids), "source", f"the pack {pack.title}")
    many, undo = await _remember_all(house, asked, ids, before, f"the pack {pack.title}")
    return Message(
        headline=f"Added the pack {pack.title}: {counted(many, 'source')}",
        blocks=(
            paragraph(pack.about),
            paragraph(
                "They are read one after the other from now on; ", Code("source list"), " shows how they do."
            ),
        ),
        buttons=(undo, Button("All sources", SourceList())),
        tone=Tone.GOOD,
    )


def _all_here(count: int, noun: str, whence: str) -> Message:
    """What is said where nothing was added: there is nothing to undo."""
    all_, are, stay = (
        ("All ", "are", "They stay as they are.") if count > 1 else ("", "is", "It stays as it is.")
    )
    return Message(
        headline=f"{all_}{counted(count, noun)} of {whence} {are} here already",
        blocks=(paragraph(stay),),
        buttons=(Button("All sources", SourceList()),),
    )


def _is_path(typed: str) -> bool:
    """Whether a file of this computer is meant: one that is there, or that is written as one."""
    if "://" in typed:
        return False
    if typed.startswith(("/", "./", "../", "~")):
        return True
    try:
        there = Path(typed).is_file()
    except (OSError, ValueError):
        return False
    return there or ("/" not in typed and typed.lower().endswith((".opml", ".xml")))


def _outline(typed: str) -> bytes:
    """A file's bytes; Unreadable says why not."""
    try:
        path = Path(typed).expanduser()
        if path.stat().st_size > OUTLINE_LIMIT:
            raise Unreadable(f"{path} has more than {OUTLINE_LIMIT // 1_000_000} MB; split the outline.")
        return path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Unreadable(f"{typed} cannot be read: {reason}. Check the path.", cause=error) from error


async def source_import(house: House, asked: Asked, command: SourceImport) -> Message:
    """Follow every feed of an outline; what cannot be used is named with its reason."""
    outline = await house.off_loop(read_opml, await _given(house, asked, command))
    before = await _here(house, asked)
    ids = []
    for number, feed in enumerate(outline.feeds, 1):
        if number % 200 == 0:
            await asked.progress(f"Adding source {number:,} of {len(outline.feeds):,}")
        topic = feed.folders[-1] if feed.folders else ""
        ids.append(await follow(house, asked, feed.url, "feed", topic, name=feed.title))
    if ids and set(ids) <= before and not outline.refused:
        return _all_here(len(set(ids)), "feed", "the outline")
    many, undo = await _remember_all(house, asked, ids, before, "an outline")
    already = len(outline.feeds) - many
    were = "was here already and stays as it is" if already == 1 else "were here already and stay as they are"
    told = ["They are read one after the other from now on."] if many else []
    told += [f"{counted(already, 'feed')} of it {were}."] if already else []
    blocks: list[Block] = [paragraph(" ".join(told))] if told else []
    if outline.refused:
        reasons = [
            (Text(f"{one.name}{f', line {one.line}' if one.line else ''}: {one.reason}"),)
            for one in outline.refused
        ]
        blocks += [Heading(f"Not added: {len(reasons):,}"), first_of(reasons, _SHOWN)]
    return Message(
        headline=f"Added {counted(many, 'source')}",
        blocks=tuple(blocks),
        buttons=(undo, Button("All sources", SourceList())),
        tone=Tone.WARNING if outline.refused else Tone.GOOD,
    )


async def _given(house: House, asked: Asked, command: SourceImport) -> bytes:
    """The outline that was sent along, or stands at an address or in a file of this computer."""
    at_hand = asked.origin.platform is Platform.CONSOLE
    if command.outline:
        return command.outline.encode()
    if not command.url:
        file = "or its file here: source import feeds.opml" if at_hand else "or on Discord attach its file."
        raise BadInput(f"Name the outline's address, {file}", hint=f"source import {_OPML}")
    if at_hand and _is_path(command.url):
        return await house.off_loop(_outline, command.url)
    url = as_address(command.url, "source import", _OPML)
    return (await house.fetcher.fetch(FetchRequest(url=url))).body


async def _here(house: House, asked: Asked) -> set[int]:
    """Ids of the sources that are read here."""
    async with house.database.reading() as session:
        return {one.id for one in await sources.followed(session, asked.workspace_id)}


async def _remember_all(
    house: House, asked: Asked, ids: Sequence[int], before: set[int], whence: str
) -> tuple[int, Button]:
    """How many of the sources were not read here ``before``, and the button that takes them back."""
    fresh = [one for one in dict.fromkeys(ids) if one not in before]
    said = f"Sources added: {len(fresh):,} of {whence}"
    async with house.database.writing() as session:
        undo = await remember(session, house, asked, "sources added", {"ids": fresh}, said=said)
    return len(fresh), undo


async def source_export(house: House, asked: Asked, command: SourceExport) -> Message:
    """The sources whose addresses are told here, as an OPML file."""
    async with house.database.reading() as session:
        everything = await sources.followed(session, asked.workspace_id)
    found = [source for source in everything if tells_address(asked, source)]
    more = len(everything) - len(found)
    theirs = f"{counted(more, 'source')} of the operator's {'is' if more == 1 else 'are'} not in it"
    if not found:
        none = f"There is no source of this workspace to export: {theirs.removesuffix(' in it')} its own."
        raise BadInput(
            none if more else "There is no source to export yet.",
            hint="source add https://example.com/feed.xml",
        )
    feeds = [
        OutlineFeed(url=s.url, title=s.title, site=s.site, folders=(s.topic,) if s.topic else ())
        for s in found
    ]
    data = await house.off_loop(write_opml, "AI Brief sources", feeds)
    return Message(
        headline=f"{counted(len(found), 'source')} as OPML",
        blocks=(
            paragraph("Any feed reader takes this file; so does ", Code("source import"), "."),
            *((context(f"{theirs}: their addresses are the operator's."),) if more else ()),
        ),
        files=(File("aibrief-sources.opml", data),),
    )
