"""import: articles from files and folders of the operator's machine, named one by one when refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.shown.paging import first_of
from bot.answers.shown.phrases import capitalized, counted
from bot.commands import Import
from bot.errors import BriefError, Unreadable
from bot.message import Block, Button, Heading, Message, Text, Tone, paragraph
from bot.model import Draft
from bot.sources.file import ENDINGS, Refused, read_path
from bot.sources.ingested import Ingested
from bot.store import sources

_SHOWN = 20


async def import_(house: House, asked: Asked, command: Import) -> Message:
    """Read everything that can be read; say what could not, and why. What is new can be taken back."""
    found = await house.off_loop(_files, command.path)
    refused: list[Refused] = []
    async with house.database.reading() as session:
        only_samples = not await sources.has_real(session, asked.workspace_id)
    source_id = await files_source(house, asked.now)
    done = Ingested()
    files = found.files
    step = max(1, len(files) // 20)
    for number, file in enumerate(files, 1):
        if len(files) > 1 and number % step == 0:
            await asked.progress(f"Reading file {number:,} of {len(files):,}")
        try:
            await house.ingest.add(_drafts(file, refused), source_id, asked.now, done)
        except BaseException:  # Ctrl-C, a full disk: what went in can be taken back all the same
            with suppress(BriefError):
                await _remembered(house, asked, done, source_id, f"{found.place}, which was broken off")
            raise
    buttons = await _remembered(house, asked, done, source_id, str(found.place))
    async with house.database.reading() as session:
        steps_back = only_samples and await sources.has_real(session, asked.workspace_id)
    message = _report(found, done, refused, steps_back=steps_back)
    return replace(message, buttons=buttons)


async def _remembered(
    house: House, asked: Asked, done: Ingested, source_id: int, place: str
) -> tuple[Button, ...]:
    """The change in the history, and what takes it back; nothing when nothing is new."""
    if not done.new:
        return ()
    words = f"Articles imported: {len(done.new):,} from {place}"
    async with house.database.writing() as session:
        before = {"ids": done.new, "source": source_id}
        return (await remember(session, house, asked, "articles imported", before, said=words),)


@dataclass(frozen=True, slots=True)
class _Found:
    """The place that is meant, its files in a stable order, and those of other kinds."""

    place: Path
    files: list[Path]
    skipped: list[Path]


def _files(typed: str) -> _Found:
    """What is to be read; Unreadable when there is nothing."""
    place = Path(typed)
    try:
        place = place.expanduser()
        if place.is_dir():
            inside = sorted(p for p in place.rglob("*") if p.is_file() and not _is_hidden(p, place))
            files = [p for p in inside if p.suffix.lower() in ENDINGS and p.name.lower() != "readme.md"]
            if not files:
                raise Unreadable(f"{place} holds no text, markdown, HTML or JSON lines file.")
            kept = frozenset(files)
            return _Found(place, files, [p for p in inside if p not in kept])
        if not place.exists():
            raise Unreadable(
                f"{place} does not exist. Check the path; a topic that begins with “import” goes into quotes."
            )
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Unreadable(f"{place} cannot be opened: {reason}.", cause=error) from error
    return _Found(place, [place], [])


def _is_hidden(file: Path, place: Path) -> bool:
    """Whether a file is of those that systems and tools keep out of sight (".DS_Store", ".git")."""
    return any(part.startswith(".") for part in file.relative_to(place).parts)


def _drafts(file: Path, refused: list[Refused]) -> Iterator[Draft]:
    """The articles of a file; one that names no publisher has the name of its file for it."""
    for read in read_path(file):
        if isinstance(read, Refused):
            refused.append(read)
        else:
            name = os.fsencode(file.stem).decode("utf-8", "replace")  # some are of another encoding
            yield read if read.publisher or read.url else replace(read, publisher=name)


async def files_source(house: House, now: int) -> int:
    """The source that imported files belong to: the operator's, read by every workspace."""
    async with house.database.writing() as session:
        return await sources.add(
            session,
            id=house.new_id(),
            address="files:imported",
            url="",
            kind="files",
            title="Imported files",
            everyone=True,
            now=now,
        )


def _report(found: _Found, done: Ingested, refused: list[Refused], *, steps_back: bool) -> Message:
    place = found.place
    facts = [f"{counted(len(done.new), 'new article')}"]
    if done.changed:
        facts.append(f"{counted(len(done.changed), 'changed article')} brought up to date")
    if done.known:
        facts.append(f"{counted(done.known, 'article')} known already")
    if done.repeated:
        facts.append(f"{counted(done.repeated, 'repeat')} kept once")
    nothing = not (done.new or done.changed or done.known)
    blocks: list[Block] = [] if nothing else [paragraph(f"From {place}: {', '.join(facts)}.")]
    if steps_back:
        told = "The samples step back: briefings are made from what you import and from your sources alone."
        blocks.append(paragraph(told))
    reasons = [(Text(f"{r.name}{f', line {r.line}' if r.line else ''}: {r.reason}"),) for r in refused]
    reasons += [(Text(f"{title}: {reason}"),) for title, reason in done.refused]
    if reasons:
        blocks += [Heading(f"Not read: {len(reasons):,}"), first_of(reasons, _SHOWN)]
    if found.skipped:
        names = [(Text(str(file.relative_to(place))),) for file in found.skipped]
        heading = f"Not text, markdown, HTML or JSON lines: {len(names):,}"
        blocks += [Heading(heading), first_of(names, _SHOWN)]
    headline = f"Imported {counted(len(done.new), 'article')}" if done.new else "Nothing new was imported"
    if done.changed:
        changed = f"{counted(len(done.changed), 'article')} brought up to date"
        headline = f"{headline}, {changed}" if done.new else capitalized(changed)
    return Message(
        headline=f"Nothing was imported from {place}" if nothing else headline,
        blocks=tuple(blocks),
        tone=Tone.WARNING if reasons else Tone.GOOD,
        failed=nothing,
    )
