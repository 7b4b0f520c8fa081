"""source list, test, pause, resume, remove: what a workspace reads, and its health."""

from __future__ import annotations

import re

from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.shown.paging import page_of
from bot.answers.shown.phrases import counted
from bot.answers.sources.add import entry_line
from bot.answers.sources.following import tells_address
from bot.answers.sources.typed_address import as_address
from bot.commands import SourceList, SourcePause, SourceRemove, SourceResume, SourceTest
from bot.errors import BadInput
from bot.message import (
    Block,
    Bullets,
    Button,
    Code,
    Heading,
    Line,
    Message,
    Moment,
    Rows,
    Text,
    Tone,
    context,
    paragraph,
)
from bot.sources.health import health, moment
from bot.sources.next_state import resumed
from bot.sources.state import DueSource
from bot.store import Session, sources
from bot.store.topics import key_of
from bot.stories.address import canonical

_PAGE = 10
_BEGINS = 3  # letters with which a word of a source's name may begin; fewer are all of one
_SEVERAL = re.compile(r"#?\d+(?:(?:\s*[,&]\s*|\s+and\s+|\s+)#?\d+)+")


async def of_name(session: Session, asked: Asked, typed: str) -> sources.Source:
    """The source that is meant: by number in the list, by a button, by address or by name."""
    listed = await sources.followed(session, asked.workspace_id)
    word = typed.strip()
    number = word.removeprefix("#")
    if word.startswith("~"):
        found = [s for s in listed if str(s.id) == word[1:]]
    elif number.isascii() and number.isdigit():
        found = listed[int(number) - 1 : int(number)] if int(number) else []
    elif "://" in word:
        key = canonical(as_address(word, "source test"))
        found = [s for s in listed if canonical(s.url) == key] or [s for s in listed if s.address == key]
    else:
        key = key_of(word)
        begins = f" {key}" if len(key) >= _BEGINS else f" {key} "
        if not key.isascii() and key.upper() == key:  # a script without capitals may have no spaces, either
            begins = key
        exact = [s for s in listed if key_of(s.title) == key]
        words = {s.id: f"{s.title} {s.url if tells_address(asked, s) else s.name}" for s in listed}
        found = exact or [s for s in listed if key and begins in f" {key_of(words[s.id])} "]
    if len(found) > 1:
        names = ", ".join(s.name for s in found[:4])
        raise BadInput(
            f"“{typed}” fits several sources: {names}. Name one by its number.", hint="source list"
        )
    if not found and (_SEVERAL.fullmatch(word) or word.lower() in ("all", "everything")):
        raise BadInput("One source at a time: name one number.", hint="source list")
    if not found:
        raise BadInput(f"There is no source “{typed}” here.", hint="source list")
    return found[0]


async def own_of_name(session: Session, asked: Asked, typed: str) -> sources.Source:
    """The same, which may be changed; BadInput for one that the operator has added for everybody."""
    source = await of_name(session, asked, typed)
    if not source.own:
        raise BadInput(f"{source.name} is the operator's and read for everybody: it stays as it is here.")
    return source


async def source_list(house: House, asked: Asked, command: SourceList) -> Message:
    """The sources with their health, paged."""
    async with house.database.reading() as session:
        found = await sources.followed(session, asked.workspace_id)
        imported = not found and await sources.has_real(session, asked.workspace_id)
    if not found:
        told = "Until then answers are made from sample articles, which are not news."
        samples = (context(told),) if house.config.samples and not imported else ()
        return Message(
            headline="No sources yet",
            blocks=(
                paragraph("Add a feed or a page: ", Code("source add https://example.com/feed.xml")),
                paragraph("Or a whole pack: ", Code("source add pack entertainment")),
                *samples,
            ),
        )
    page = page_of(len(found), command, size=_PAGE, what="the sources")
    numbered = list(enumerate(found, 1))[page.entries]
    ill = sum(1 for s in found if s.error_since is not None)
    errors = f", {ill} with errors" if ill else ""
    return Message(
        headline=f"{counted(len(found), 'source')}{errors}{page.where}",
        blocks=(Rows(tuple(source_rows(numbered, asked.now))),),
        buttons=page.buttons,
    )


def source_rows(
    numbered: list[tuple[int, sources.Source]], now: int
) -> list[tuple[Line, tuple[Button, ...]]]:
    """A row for each numbered source."""
    return [(_row(number, source, now), _buttons(number, source)) for number, source in numbered]


def _row(number: int, source: sources.Source, now: int) -> Line:
    line: list[Text | Moment] = [Text(f"{number}. "), Text(source.name, strong=True)]
    if source.topic:
        line.append(Text(f" for {source.topic}"))
    if not source.own:
        line.append(Text(" (the operator's)"))
    line += [Text(" · "), *([Text("paused.")] if source.paused_at is not None else _state(source, now))]
    if source.last_new_at is not None:
        line += [Text(" Newest article "), Moment(source.last_new_at), Text(".")]
    return tuple(line)


def _state(source: sources.Source, now: int) -> list[Text | Moment]:
    """How it is, in words; the time among them is shown in the reader's zone."""
    found = health(source.state, now)
    at = found.since if found.since is not None else source.state.last_read_at
    before, named, after = found.sentence.partition(moment(at, now)) if at is not None else ("", "", "")
    if at is None or not named:
        return [Text(found.sentence)]
    return [Text(before), Moment(at), Text(after)]


def _buttons(number: int, source: sources.Source) -> tuple[Button, ...]:
    key = f"~{source.id}"
    if not source.own:
        return (Button("Test", SourceTest(source=key), typed=f"source test {number}"),)
    return (
        Button("Test", SourceTest(source=key), typed=f"source test {number}"),
        Button("Resume", SourceResume(source=key), typed=f"source resume {number}")
        if source.paused_at is not None
        else Button("Pause", SourcePause(source=key), typed=f"source pause {number}"),
        Button("Remove", SourceRemove(source=key), danger=True, typed=f"source remove {number}"),
    )


async def source_test(house: House, asked: Asked, command: SourceTest) -> Message:
    """Read it now, and say what came or why not."""
    async with house.database.reading() as session:
        source = await of_name(session, asked, command.source)
    told = tells_address(asked, source)
    named = source.url if told else source.name
    await asked.progress(f"Reading {named}")
    due = DueSource(id=source.id, url=source.url, kind=source.kind, state=source.state)
    reading = await house.reader.read(due)
    result = reading.result
    if result.error is not None:
        again = Button("Try again", SourceTest(source=f"~{source.id}"), typed=f"source test {named}")
        return Message(
            headline=f"{source.name} cannot be read now",
            blocks=(paragraph(result.error.sentence),),
            buttons=(again,),
            tone=Tone.ERROR,
            failed=True,
        )
    listed, new = result.listing.listed, len(reading.ingested.new)
    came = f"{counted(listed, 'entry', 'entries')}, {counted(new, 'new article')}."
    if result.unchanged:
        came = "Nothing has changed there since the last reading."
    wrong = result.state.error  # of what was read
    blocks: list[Block] = [paragraph(came), *([paragraph(wrong)] if wrong else [])]
    if result.listing.new:
        blocks += [Heading("New"), Bullets(tuple(entry_line(d) for d in result.listing.new[:5]))]
    if told and result.moved_to:
        blocks.append(context(f"It has moved: its address is {result.moved_to} from now on."))
    elif told and result.state.moved_to:
        kept = "The bot follows, and keeps that address once it has been the same for a day."
        blocks.append(context(f"It has moved to {result.state.moved_to}. {kept}"))
    blocks.append(context("It is read again ", Moment(result.state.next_poll_at), "."))
    headline = f"{source.name} works in part" if wrong else f"{source.name} works"
    return Message(headline=headline, blocks=tuple(blocks), tone=Tone.WARNING if wrong else Tone.GOOD)


async def source_pause(house: House, asked: Asked, command: SourcePause) -> Message:
    """Read it no more for this workspace, until it is resumed."""
    return await _set_pause(house, asked, command.source, asked.now)


async def source_resume(house: House, asked: Asked, command: SourceResume) -> Message:
    """Read it again."""
    return await _set_pause(house, asked, command.source, None)


async def _set_pause(house: House, asked: Asked, typed: str, at: int | None) -> Message:
    async with house.database.writing() as session:
        source = await own_of_name(session, asked, typed)
        same = (source.paused_at is None) == (at is None)
        if same and not source.state.gone:
            return Message(
                headline=f"{source.name} is {'read' if at is None else 'paused'} already",
                buttons=(Button("All sources", SourceList()),),
            )
        if revived := at is None and source.state.gone:  # nothing but a person's word makes it due again
            await sources.save(session, source.id, resumed(source.state, asked.now))
        if same:  # undo takes back what was a change
            headline = f"Reading again: {source.name}" if revived else f"Paused already: {source.name}"
            return Message(headline=headline)
        await sources.pause(session, asked.workspace_id, source.id, at)
        before = {"id": source.id, "paused_at": source.paused_at}
        name = source.name
        done = "paused" if at is not None else "resumed"
        undo = await remember(session, house, asked, "source paused", before, said=f"Source {done}: {name}")
    headline = f"{'Paused' if at is not None else 'Reading again'}: {name}"
    return Message(headline=headline, buttons=(undo,), tone=Tone.GOOD)


async def source_remove(house: House, asked: Asked, command: SourceRemove) -> Message:
    """Follow it no more; says what it meant, and can be undone."""
    async with house.database.writing() as session:
        source = await own_of_name(session, asked, command.source)
        count = int(await session.value("sources.articles_of", source_id=source.id) or 0)
        only = await session.value(
            "sources.articles_only_of", source_id=source.id, workspace_id=asked.workspace_id
        )
        await sources.unfollow(session, asked.workspace_id, source.id)
        before = {
            "id": source.id, "topic": source.topic, "called": source.called, "paused_at": source.paused_at,
        }  # fmt: skip
        name = source.name
        undo = await remember(session, house, asked, "source removed", before, said=f"Source removed: {name}")
    return Message(
        headline=f"Removed {name}",
        blocks=(paragraph(_gone(count, int(only or 0))),),
        buttons=(undo, Button("All sources", SourceList())),
        tone=Tone.GOOD,
    )


def _gone(count: int, only: int) -> str:
    """What becomes of a source's articles, of which ``only`` so many come from no other one."""
    if not count:
        return "No article had come from it."
    if not only:
        also = "It also comes" if count == 1 else "All of them also come"
        return f"It had {counted(count, 'article')}. {also} from other sources here, so nothing is gone."
    shows = "shows" if only == 1 else "show"
    if only == count:
        return f"Its {counted(only, 'article')} no longer {shows} up in briefings here."
    stay = f"those of other sources, {count - only:,}, stay"
    return f"{counted(only, 'article')} of it no longer {shows} up in briefings here; {stay}."
