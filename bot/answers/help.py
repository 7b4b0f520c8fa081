"""help and hello: made from the commands' own definitions, so they cannot say what the bot does not do."""

from __future__ import annotations

import difflib
import re

from bot.answers.daily.subscriptions import subscription_rows
from bot.answers.house import Asked, House, needs
from bot.commands import (
    BY_VERB,
    COMMANDS,
    Brief,
    Command,
    Hello,
    Help,
    List,
    Pause,
    Subscribe,
    Surface,
    details,
    params,
    spellings,
    summary,
    usage,
)
from bot.errors import BadInput
from bot.message import Block, Bullets, Button, Code, Facts, Heading, Line, Message, Text, context, paragraph
from bot.model import Permission, Platform
from bot.store import subscriptions

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ask", ("brief", "topics", "more", "sources", "why", "share")),
    ("Daily briefings", ("subscribe", "list", "edit", "pause", "resume", "preview", "unsubscribe")),
    ("Topics of your own", ("topic add", "topic remove")),
    ("Sources", ("source add", "source import", "source list", "source rename", "source test",
                 "source pause", "source resume", "source remove", "source export", "import")),
    ("The bot", ("settings", "learned", "status", "history", "undo", "help")),
)  # fmt: skip
_JOINS = re.compile(r"^(?:me |us )?(?:(?:with|on|about|using|for|to) )?(?:the )?")
_HEADLINE = "AI Brief: briefings whose every sentence has a source"
_ASK = paragraph(
    "Ask about a company, a person, an industry or a theme: ",
    Code("netflix", asks=True),
    ", ",
    Code("entertainment", asks=True),
    "; or for all that is new: ",
    Code("news", asks=True),
)
_DAILY = (Text("To be told each day what is new: "), Code("subscribe netflix at 9am"))
_SHOWN = 5  # daily briefings; "list" has them all
NEEDS = {
    Permission.ASK: "For everybody.",
    Permission.SUBSCRIBE: "For members of the channel (Slack) and those with Manage Channels (Discord).",
    Permission.ADMIN: "For admins of the workspace (Slack) and those with Manage Server (Discord).",
}


async def help_(house: House, asked: Asked, command: Help) -> Message:
    """All commands, with what this channel is told each day; or one command."""
    surface = Surface.CONSOLE if asked.origin.platform is Platform.CONSOLE else Surface.CHAT
    wanted = " ".join(command.topic.lower().split()).removeprefix("/").removeprefix("aibrief ").strip()
    wanted = _JOINS.sub("", wanted)
    if wanted:
        return _one(_kind(wanted), asked.origin.platform)
    async with house.database.reading() as session:
        daily = await subscriptions.of_channel(session, asked.channel.id)
    buttons = [Button("Try netflix", Brief(topic="netflix"))]
    blocks: list[Block] = [_ASK]
    for title, verbs in GROUPS:
        kinds = [BY_VERB[verb] for verb in verbs if surface in BY_VERB[verb].surfaces]
        blocks += [Heading(title), Bullets(tuple(_line(kind) for kind in kinds))]
    blocks.append(context(Code("help subscribe"), " tells more about one command."))
    if daily:  # at the end, which is what a chat shows first, and what "list" has where there is no room
        rows = tuple(line for line, _ in subscription_rows(daily[:_SHOWN], {}))
        blocks += [Heading(f"Daily briefings in this channel: {len(daily)}"), Bullets(rows)]
        buttons.append(Button("Daily briefings", List()))
    return Message(
        headline=_HEADLINE,
        blocks=tuple(blocks),
        buttons=tuple(buttons),
        rest=(Code("list"), Text(" has the daily briefings.")) if daily else (),
    )


async def hello(house: House, asked: Asked, command: Hello) -> Message:
    """Who greets is told what this is; who thanks is not told everything again."""
    top = Button("Top stories", Brief(topic="news"), primary=True)
    if command.said == "yes":
        told = paragraph("A line that is offered is done when it is typed, or its button pressed.")
        return Message(headline="Nothing was done yet", blocks=(told,), buttons=(Button("Help", Help()),))
    if command.said != "hello":
        headline = "You are welcome." if command.said == "thanks" else "All right."
        return Message(headline=headline, blocks=(context(*_DAILY),), buttons=(Button("Help", Help()),))
    blocks = (_ASK, paragraph(*_DAILY))
    return Message(headline=_HEADLINE, blocks=blocks, buttons=(top, Button("Help", Help())))


def _line(kind: type[Command]) -> Line:
    return (Code(usage(kind)), Text(f" — {summary(kind).rstrip('.')}"))


def _kind(wanted: str) -> type[Command]:
    listed = [kind for kind in COMMANDS if kind.listed]
    verbs = {" ".join(kind.typed): kind for kind in listed if kind.typed}
    verbs |= {verb: kind for kind in listed for verb in spellings(kind)}
    wanted = wanted.removeprefix("aibrief-")
    if wanted in verbs:
        return verbs[wanted]
    if kind := next((kind for kind in (Brief, Subscribe, Pause) if wanted in _leads(kind)), None):
        return kind
    if near := difflib.get_close_matches(wanted, list(verbs), n=1):
        raise BadInput(f"There is no command “{wanted}”.", hint=f"help {near[0]}")
    hint = wanted if any(map(str.isalnum, wanted)) else "help"
    raise BadInput(f"There is no command “{wanted}”. What is no command is asked for by itself.", hint=hint)


def _leads(kind: type[Command]) -> frozenset[str]:
    """The words before the values of a command: "about", "last"; of a question what narrows it, too."""
    clauses = (clause.partition("{}")[0].strip() for p in params(kind) for clause in p.clauses)
    return frozenset((*clauses, *(("from", "without") if kind is Brief else ()))) - {""}


def _one(kind: type[Command], platform: Platform) -> Message:
    blocks: list[Block] = [paragraph(Code(usage(kind))), paragraph(summary(kind))]
    if details(kind):
        blocks.append(paragraph(details(kind)))
    shown = [p for p in params(kind) if not p.hidden]
    if shown:
        rows: list[tuple[str, Line]] = []
        for p in shown:
            example: Line = (Text(", such as "), Code(p.example)) if p.example else ()
            name = p.typed if platform is Platform.DISCORD and p.typed else p.name
            rows.append((name, (Text(p.help), *example)))
        blocks.append(Facts(tuple(rows)))
    examples = kind.examples
    if examples:
        blocks += [Heading("Examples"), Bullets(tuple((Code(e, asks=kind is Brief),) for e in examples))]
    if platform is not Platform.CONSOLE:
        console = "Only in the console of the machine that runs the bot."
        whom = NEEDS[Permission.ASK] if kind.needs is Permission.ASK else needs(kind.needs, platform)
        blocks.append(context(whom if Surface.CHAT in kind.surfaces else console))
    return Message(headline=f"Help · {kind.verb}", blocks=tuple(blocks))
