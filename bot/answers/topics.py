"""topics: what is known by name, by industry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked.topic_of import industries
from bot.answers.house import Asked, House
from bot.answers.shown.words import counted
from bot.commands import Brief, Topics
from bot.errors import BadInput
from bot.message import Block, Button, Code, Facts, Line, Message, Paragraph, Text
from bot.store import topics as stored

_OTHER = "Others"
_BUTTONS = 5  # topics that can be pressed; all are named


async def topics(house: House, asked: Asked, command: Topics) -> Message:
    """The industries, or one with its topics."""
    by_industry = await _known(house, asked)
    if command.industry:
        found = await _meant(house, asked, command.industry)
        if not found:
            raise BadInput(f"There is no industry “{command.industry}”.", hint="topics")
        return _of(found[0], by_industry[found[0]]) if len(found) == 1 else _all(by_industry, found)
    return _all(by_industry, list(by_industry))


async def _meant(house: House, asked: Asked, typed: str) -> list[str]:
    async with house.database.reading() as session:
        return await industries(session, typed, asked.workspace_id)


async def industry_of(house: House, asked: Asked, typed: str) -> str | None:
    """The one industry that has all the words in its name; None when none or several have."""
    found = await _meant(house, asked, typed)
    return found[0] if len(found) == 1 else None


async def its_topics(house: House, asked: Asked, industry: str) -> Message:
    """The topics of an industry of which there is nothing to tell."""
    message = _of(industry, (await _known(house, asked))[industry])
    told = Paragraph((Text(f"No article of the last days is about {industry}. Its topics are:"),))
    return replace(message, blocks=(told, *message.blocks), failed=True)


async def _known(house: House, asked: Asked) -> dict[str, list[str]]:
    """Industry -> its topics, both in order of the alphabet; those of no industry last."""
    async with house.database.reading() as session:
        names = await stored.names(session, asked.workspace_id)
    pairs = sorted({(not n.industry, n.industry or _OTHER, n.topic) for n in names})
    found: dict[str, list[str]] = {}
    for _, industry, topic in pairs:
        found.setdefault(industry, []).append(topic)
    return found


def _all(by_industry: dict[str, list[str]], shown: Sequence[str]) -> Message:
    rows: list[tuple[str, Line]] = [(one, (Text(counted(len(by_industry[one]), "topic")),)) for one in shown]
    many = sum(len(by_industry[one]) for one in shown)
    blocks: list[Block] = [
        Facts(tuple(rows)),
        Paragraph(
            (
                Text("Those of one: "),
                Code("topics entertainment"),
                Text(". Any other words can be asked for."),
            )
        ),
    ]
    buttons = tuple(Button(one, Topics(industry=one)) for one in shown[:_BUTTONS])
    return Message(headline=f"{counted(many, 'topic')} by name", blocks=tuple(blocks), buttons=buttons)


def _of(industry: str, names: Sequence[str]) -> Message:
    ask = tuple(Button(name, Brief(topic=name)) for name in names[:_BUTTONS])
    return Message(
        headline=f"{industry}: {counted(len(names), 'topic')}",
        blocks=(Paragraph((Text(", ".join(names)),)),),
        buttons=ask,
    )
