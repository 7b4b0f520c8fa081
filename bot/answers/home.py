"""home: the page of a workspace: its daily briefings, and for admins its sources with their health."""

from __future__ import annotations

from bot.answers.daily.subscriptions import private_note, subscription_rows
from bot.answers.house import Asked, House
from bot.answers.shown.phrases import counted
from bot.answers.sources.listing import source_rows
from bot.answers.theirs import open_to
from bot.commands import Brief, Help, Home, List, SourceList, Subscribe
from bot.message import Block, Button, Code, Divider, Heading, Message, Rows, context, paragraph
from bot.model import Permission
from bot.store import sources

_SHOWN = 8


async def home(house: House, asked: Asked, command: Home) -> Message:
    """What this workspace has; admins see the sources too."""
    async with house.database.reading() as session:
        told = await open_to(house, session, asked.origin, asked.workspace_id)
        private = await private_note(session, asked, len(told))
        feeds = await sources.followed(session, asked.workspace_id)
    daily, channels = [one for one, _ in told], {place.id: place for _, place in told}
    blocks: list[Block] = [
        paragraph("Ask about a company, a person, an industry or a theme; every sentence has its source."),
        Heading(f"Daily briefings: {len(daily)}"),
    ]
    if daily:
        blocks.append(Rows(tuple(subscription_rows(daily[:_SHOWN], channels))))
        if len(daily) > _SHOWN:
            blocks.append(context(f"{len(daily) - _SHOWN} more: ", Code("list all")))
    else:
        blocks.append(paragraph("None yet. Subscribe a channel, and it is told each day what is new."))
    blocks += private
    buttons = [Button("Try netflix", Brief(topic="netflix")), Button("Subscribe", Subscribe(), primary=True)]
    if len(daily) > _SHOWN:
        buttons.append(Button("All briefings", List(scope="all")))
    if await house.may(asked.origin, Permission.ADMIN):
        ill = sum(1 for s in feeds if s.error_since is not None)
        blocks += [Divider(), Heading(f"Sources: {len(feeds)}{f', {ill} with errors' if ill else ''}")]
        if feeds:
            first = sorted(enumerate(feeds, 1), key=lambda pair: (pair[1].error_since is None, pair[0]))
            blocks.append(Rows(tuple(source_rows(first[:_SHOWN], asked.now))))
            buttons.append(Button("All sources", SourceList()))
        else:
            text = "None yet. Add a feed, or a whole pack: "
            blocks.append(paragraph(text, Code("source add pack entertainment")))
    buttons.append(Button("Help", Help()))
    return Message(
        headline=f"AI Brief · {counted(len(daily), 'daily briefing')}",
        blocks=tuple(blocks),
        buttons=tuple(buttons),
    )
