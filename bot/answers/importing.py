"""import: articles from files and folders of the operator's machine, named one by one when refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.answers.house import Asked, House
from bot.answers.words import capitalized, counted
from bot.commands import Import
from bot.errors import Unreadable
from bot.message import Block, Bullets, Heading, Message, Paragraph, Text, Tone
from bot.model import Draft
from bot.sources.file import Refused, read_path
from bot.sources.ingest import Ingested
from bot.store import sources

_KINDS = {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json"}
_SHOWN = 20


async def import_(house: House, asked: Asked, command: Import) -> Message:
    """Read everything that can be read; say what could not, and why."""
    place, files = await house.off_loop(_files, command.path)
    refused: list[Refused] = []
    source_id = await files_source(house, asked.now)
    done = Ingested()
    step = max(1, len(files) // 20)
    for number, file in enumerate(files, 1):
        if len(files) > 1 and number % step == 0:
            await asked.progress(f"Reading file {number:,} of {len(files):,}")
        part = await house.ingest.add(_drafts(file, refused), source_id, asked.now)
        done.new += part.new
        done.changed += part.changed
        done.known += part.known
        done.refused += part.refused
    return _report(place, done, refused)


def _files(typed: str) -> tuple[Path, list[Path]]:
    """The place that is meant and its files in a stable order; Unreadable when there are none."""
    place = Path(typed)
    try:
        place = place.expanduser()
        if place.is_dir():
            found = sorted(
                p
                for p in place.rglob("*")
                if p.is_file() and p.suffix.lower() in _KINDS and p.name.lower() != "readme.md"
            )
            if not found:
                raise Unreadable(f"{place} holds no text, markdown, HTML or JSON lines file.")
            return place, found
        if not place.exists():
            raise Unreadable(f"{place} does not exist. Check the path.")
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Unreadable(f"{place} cannot be opened: {reason}.", cause=error) from error
    return place, [place]


def _drafts(file: Path, refused: list[Refused]) -> Iterator[Draft]:
    for read in read_path(file):
        if isinstance(read, Refused):
            refused.append(read)
        else:
            yield read


async def files_source(house: House, now: int) -> int:
    """The source that imported files belong to: the operator's, read by every workspace."""
    async with house.database.writing() as session:
        known = await sources.by_address(session, "files:imported")
        if known is not None:
            return known.id
        source_id = house.new_id()
        await sources.add(
            session,
            id=source_id,
            address="files:imported",
            url="",
            kind="files",
            title="Imported files",
            everyone=True,
            now=now,
        )
        return source_id


def _report(place: Path, done: Ingested, refused: list[Refused]) -> Message:
    facts = [f"{counted(len(done.new), 'new article')}"]
    if done.changed:
        facts.append(f"{counted(len(done.changed), 'changed article')} brought up to date")
    if done.known:
        facts.append(f"{counted(done.known, 'article')} known already")
    blocks: list[Block] = [Paragraph((Text(f"From {place}: {', '.join(facts)}."),))]
    reasons = [f"{r.name}{f', line {r.line}' if r.line else ''}: {r.reason}" for r in refused]
    reasons += [f"{title}: {reason}" for title, reason in done.refused]
    if reasons:
        items = tuple((Text(reason),) for reason in reasons[:_SHOWN])
        if len(reasons) > _SHOWN:
            items = (*items, (Text(f"… and {len(reasons) - _SHOWN:,} more."),))
        blocks += [Heading(f"Not read: {len(reasons):,}"), Bullets(items)]
    nothing = not (done.new or done.changed or done.known)
    headline = f"Imported {counted(len(done.new), 'article')}"
    if done.changed:
        changed = f"{counted(len(done.changed), 'article')} brought up to date"
        headline = f"{headline}, {changed}" if done.new else capitalized(changed)
    return Message(
        headline="Nothing was imported" if nothing else headline,
        blocks=tuple(blocks),
        tone=Tone.WARNING if reasons else Tone.GOOD,
        failed=nothing,
    )
