"""source add: a feed, a page or a starter pack, tested at once, shown with what came, and an undo.

normal address | known? | what works there (``finding``) | store | first reading
"""

from __future__ import annotations

from collections import Counter

from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.shown.links import linked
from bot.answers.shown.phrases import capitalized, counted
from bot.answers.sources.bulk import add_pack, pack_called
from bot.answers.sources.finding import Candidate, find_source
from bot.answers.sources.following import follow, tells_address
from bot.answers.sources.typed_address import as_address
from bot.commands import SourceAdd, SourceList, SourceResume, SourceTest
from bot.errors import BadInput, BriefError
from bot.message import (
    Block,
    Bullets,
    Button,
    Heading,
    Line,
    Link,
    Message,
    Moment,
    MomentStyle,
    Text,
    Tone,
    context,
    paragraph,
)
from bot.model import Draft
from bot.sources.health import HALF_READ
from bot.sources.ingested import Ingested
from bot.sources.listing import Listing
from bot.sources.state import DueSource
from bot.store import sources
from bot.stories.address import canonical
from bot.text.languages import detect

_NEWEST = 3


async def source_add(house: House, asked: Asked, command: SourceAdd) -> Message:
    """Add a source for this workspace."""
    typed = command.url.strip()
    if typed.lower() == "pack" or typed.lower().startswith("pack "):
        return await add_pack(house, asked, typed[4:].strip().lower())
    try:
        url = as_address(typed)
    except BadInput as error:
        if pack := await pack_called(house, typed):  # "source add entertainment"
            error.hint = f"source add pack {pack}"
        raise
    source = await _followed(house, asked, url)
    if source is not None and not _lacks_https(source, url):
        return _known(asked, source, url, topic=command.topic)
    await asked.progress(f"Reading {url}")
    try:
        found = await find_source(house, url, typed, asked.now)
    except BriefError:
        if source is not None:
            return _known(asked, source, url, topic=command.topic)
        raise
    source = source or await _followed(house, asked, found.url)
    if source is not None:
        if not _lacks_https(source, found.url):
            return _known(asked, source, found.url, found.how, topic=command.topic)
        async with house.database.writing() as session:
            await sources.move(session, source.id, found.url)
        return Message(headline=f"{source.name} is read over https from now on", tone=Tone.GOOD)
    source_id = await follow(
        house, asked, found.url, found.kind, command.topic, title=found.listing.feed.title
    )
    reading = await house.reader.read(DueSource(id=source_id, url=found.url, kind=found.kind), found.fetched)
    async with house.database.writing() as session:
        name = found.listing.feed.title or found.url
        said = f"Source added: {name}{f' for {command.topic}' if command.topic else ''}"
        undo = await remember(session, house, asked, "source added", {"id": source_id}, said=said)
    return _added(found, reading.ingested, undo, command.topic)


async def _followed(house: House, asked: Asked, url: str) -> sources.Source | None:
    """The source here that has this address, in whatever spelling.

    That others read it is not told: a source of theirs is added like one that nobody reads.
    """
    async with house.database.reading() as session:
        followed = await sources.followed(session, asked.workspace_id)
    return next((one for one in followed if canonical(url) in _addresses(one)), None)


def _lacks_https(source: sources.Source, url: str) -> bool:
    """Whether the source has this address but for https, which may not have answered when it was added."""
    return source.own and url.startswith("https:") and source.url == f"http:{url[6:]}"


def _known(asked: Asked, source: sources.Source, url: str, how: str = "", topic: str = "") -> Message:
    """That an address is a source here already; ``how`` it was found, when it is not the typed one."""
    same = "The same address, perhaps in another spelling"
    if canonical(url) not in (source.address, canonical(source.url)):
        same = "Its address leads on to yours"
    elif how:
        same = capitalized(how)
    address, named = (source.url, source.url) if tells_address(asked, source) else (url, source.name)
    at = f"~{source.id}"
    test = Button("Test it", SourceTest(source=at), typed=f"source test {named}")
    again = Button("Resume", SourceResume(source=at), typed=f"source resume {named}")
    rests = source.paused_at is not None
    told = (
        f"It stays {f'for {source.topic}' if source.topic else 'without a topic'}: remove it to add it anew."
    )
    other = (context(told),) if topic and topic != source.topic and source.own else ()
    return Message(
        headline=f"{source.name} is a source here already{', and paused' if rests else ''}",
        blocks=(paragraph(f"{same}: ", _link(address)), *other),
        buttons=(again if rests else test,),
    )


def _addresses(source: sources.Source) -> set[str]:
    """The canonical addresses that are this source: its own, and where it leads on to for good."""
    return {source.address, *(canonical(url) for url in (source.url, source.state.moved_to) if url)}


def _language(listing: Listing) -> str:
    """The language of most of what is listed: what a feed says of itself is often not so. "" when unknown."""
    said = listing.feed.language
    found = Counter(detect(f"{draft.title}\n{draft.text}", said) for draft in listing.new)
    most = found.most_common(1)[0][0] if found else said
    return f"language: {most}" if most else ""


def _added(found: Candidate, came: Ingested, undo: Button, topic: str) -> Message:
    listing = found.listing
    name = listing.feed.title or found.url
    newest = sorted(listing.new, key=lambda d: -(d.published_at or 0))[:_NEWEST]
    about: list[str] = [counted(listing.listed, "entry", "entries")]
    about.append(_language(listing))
    about.append(often(listing.posted))
    blocks: list[Block] = [paragraph(_link(found.url), f" · {' · '.join(a for a in about if a)}")]
    if found.how:
        blocks.append(context(f"{capitalized(found.how)}."))
    if newest:
        blocks += [Heading("Newest"), Bullets(tuple(entry_line(d) for d in newest))]
    there = len(came.new) + len(came.changed) + came.known  # some may be known from sources of others
    note = f"{counted(there, 'article')} of it can be asked for now"
    older = listing.listed > there + came.repeated + len(came.refused)
    note += "; older ones stay out." if older else "."
    if came.new and came.bare == len(came.new):
        note += " It gives no more than headlines, so a briefing can show no more of it."
    if listing.feed.broken_off:
        blocks.append(paragraph(HALF_READ))
    elif not listing.listed:
        note = "It lists nothing now; what it lists from now on is read."
    blocks.append(context(note + (f" Its topic: {topic}." if topic else "")))
    return Message(
        headline=f"Added {name}",
        blocks=tuple(blocks),
        buttons=(undo, Button("All sources", SourceList())),
        tone=Tone.WARNING if listing.feed.broken_off else Tone.GOOD,
    )


def entry_line(draft: Draft) -> Line:
    """An entry of a feed: its headline and its time."""
    title = linked(draft.title, draft.url)
    if draft.published_at is None:
        return (title,)
    return (title, Text(" · "), Moment(draft.published_at, MomentStyle.DATE))


def often(posted: tuple[int, ...]) -> str:
    """How often a source posts, from the times of its entries, in words; "" when nothing tells."""
    if len(posted) < 2 or posted[-1] <= posted[0]:
        return ""
    days = (posted[-1] - posted[0]) / (len(posted) - 1) / 86_400
    if days < 1 / 12:
        return "posts many times a day"
    if days < 2 / 3:
        return f"posts about {round(1 / days)} times a day"
    if days < 1.5:
        return "posts about daily"
    return f"posts about every {round(days)} days"


def _link(url: str) -> Link:
    return Link(url, url)
