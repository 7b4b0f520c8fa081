"""topics: what is known by name, by industry."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked.topic_of import industries, topic_of
from bot.answers.house import Asked, House
from bot.answers.shown.paging import page_of
from bot.answers.shown.phrases import counted, said
from bot.commands import Brief, SourceAdd, TopicRemove, Topics
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Block, Bullets, Button, Code, Facts, Heading, Line, Message, Text, context, paragraph
from bot.seeds import industries as industries_known
from bot.seeds import starter_packs
from bot.store import Session, sources
from bot.store import topics as stored
from bot.store.topics import Own, key_of

_OTHER = "Others"
_YOURS = ("yours", "ours", "mine", "own", "my own", "our own", "your own")
_ADD = "topic add Quill = Quill Corp, QLL in Stationery"
_SHOWN = 10  # own topics in the list of all
_OWN_PAGE = 15
_PAGE = 60  # names of an industry's topics, in one paragraph
_BUTTONS = 5  # topics that can be pressed; all are named


async def topics(house: House, asked: Asked, command: Topics) -> Message:
    """The industries, or one with its topics."""
    if key_of(command.industry) == "all":
        command = replace(command, industry="")
    async with house.database.reading() as session:
        own = await stored.own(session, asked.workspace_id)
        by_industry = await _known(session, asked)
        found = await _meant(session, asked, command.industry) if command.industry else []
    if key_of(command.industry) in _YOURS:
        return _yours(own, command)
    if key_of(command.industry) == key_of(_OTHER) and _OTHER in by_industry:
        found = [_OTHER]
    if not command.industry:
        return _with_own(_all(by_industry, list(by_industry)), own)
    if not found:
        near = difflib.get_close_matches(key_of(command.industry), map(key_of, by_industry), n=1)
        hint = write(Topics(industry=near[0])) if near else "topics"
        raise BadInput(f"There is no industry “{command.industry}”.", hint=hint)
    if len(found) > 1:
        return _all(by_industry, found)
    return _of(Topics(industry=found[0], page=command.page), by_industry[found[0]])


def _yours(own: Sequence[Own], command: Topics) -> Message:
    """All to which this workspace gave names, paged; each can be asked for or taken away."""
    if not own:
        return Message(headline="No topic is your own yet", blocks=(paragraph("To add one: ", Code(_ADD)),))
    page = page_of(len(own), command, size=_OWN_PAGE, what="your topics")
    shown = own[page.entries]
    how = context("To remove one, or one of its names: ", Code(write(TopicRemove(name=shown[0].name))))
    return Message(
        headline=f"Your own: {counted(len(own), 'topic')}{page.where}",
        blocks=(Bullets(tuple(map(_named, shown))), how),
        buttons=(*(Button(one.name, Brief(topic=one.name)) for one in shown[:_BUTTONS]), *page.buttons),
    )


def _with_own(message: Message, own: Sequence[Own]) -> Message:
    """The list of industries, after the workspace's own topics."""
    if not own:
        how = context("To give a topic of your own its names: ", Code(_ADD))
        return replace(message, blocks=(*message.blocks, how))
    lines = [_named(one) for one in own[:_SHOWN]]
    if len(own) > _SHOWN:
        lines.append((Text(f"{len(own) - _SHOWN:,} more: "), Code("topics yours")))
    yours = (Heading("Yours"), Bullets(tuple(lines)), Heading("Industries"))
    return replace(message, blocks=(*yours, *message.blocks))


def _named(one: Own) -> Line:
    """A topic with the names that it was given here."""
    place = f" ({one.industry})" if one.ours and one.industry else ""
    if one.members:
        return (Text(f"{one.name}: {said(one.members)} as one"),)
    return (Text(f"{one.name}{place}" + (f": also {', '.join(one.names)}" if one.names else "")),)


async def _meant(session: Session, asked: Asked, typed: str) -> list[str]:
    """The industries of that name, else that of a topic ("nvidia"), else those with these initials ("ai")."""
    if named := await industries(session, typed, asked.workspace_id):
        return named
    topic = await topic_of(session, typed, asked.workspace_id)
    if topic is not None and topic.industry:
        return [topic.industry]
    known = await stored.industries(session, asked.workspace_id)
    return [one for one in known if "".join(word[0] for word in key_of(one).split()) == key_of(typed)]


async def its_topics(house: House, asked: Asked, industry: str) -> Message:
    """The topics of an industry of which there is nothing to tell."""
    known = industries_known().get(industry)
    packs = await house.off_loop(starter_packs)
    feeds = {feed.url for pack in packs if known and pack.name == known.pack for feed in pack.sources}
    async with house.database.reading() as session:
        names = (await _known(session, asked))[industry]
        read = {source.url for source in await sources.followed(session, asked.workspace_id)}
    message = _of(Topics(industry=industry), names)
    told: Block = paragraph(f"No article of the last days is about {industry}. Its topics are:")
    more: tuple[Block, ...] = ()
    if known and feeds and feeds.isdisjoint(read):
        more = (context("An admin adds sources of it: ", Code(write(SourceAdd(url=f"pack {known.pack}")))),)
    return replace(message, blocks=(told, *message.blocks, *more), failed=True)


async def _known(session: Session, asked: Asked) -> dict[str, list[str]]:
    """Industry -> its topics, both in order of the alphabet; those of no industry last."""
    names = await stored.names(session, asked.workspace_id)
    pairs = sorted({(not n.industry, n.industry or _OTHER, n.topic) for n in names if not n.is_part})
    found: dict[str, list[str]] = {}
    for _, industry, topic in pairs:
        found.setdefault(industry, []).append(topic)
    return found


def _all(by_industry: dict[str, list[str]], shown: Sequence[str]) -> Message:
    rows: list[tuple[str, Line]] = [(one, (Text(counted(len(by_industry[one]), "topic")),)) for one in shown]
    many = sum(len(by_industry[one]) for one in shown)
    blocks: list[Block] = [
        Facts(tuple(rows)),
        paragraph("Those of one: ", Code("topics entertainment"), ". Any other words can be asked for."),
    ]
    buttons = tuple(Button(one, Topics(industry=one)) for one in shown[:_BUTTONS])
    return Message(headline=f"{counted(many, 'topic')} by name", blocks=tuple(blocks), buttons=buttons)


def _of(asked: Topics, names: Sequence[str]) -> Message:
    page = page_of(len(names), asked, size=_PAGE, what="its topics")
    shown = names[page.entries]
    listed = (*(Text(f"{name}, ") for name in shown[:-1]), Text(shown[-1]))  # a line may break between two
    ask = (Button(name, Brief(topic=name)) for name in shown[:_BUTTONS])
    return Message(
        headline=f"{asked.industry}: {counted(len(names), 'topic')}{page.where}",
        blocks=(paragraph(*listed),),
        buttons=(*ask, *page.buttons),
    )
