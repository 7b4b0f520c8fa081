"""topics: what is known by name, by industry; and questions about an industry, or about several topics."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.house import Asked, House
from bot.answers.topic_words import said
from bot.answers.words import counted
from bot.commands import Brief, Subscribe, Topics
from bot.errors import BadInput
from bot.message import Block, Button, Code, Facts, Line, Message, Paragraph, Text
from bot.store import topics as stored

_OTHER = "Others"
_BUTTONS = 5  # topics that can be pressed; all are named
_MOST_ASKED = 5
_BETWEEN = re.compile(r"\s*(?:,|;|&|\+|\band\b|\bund\b|\bet\b|\by\b|\bvs\.?|\bversus\b)\s*", re.IGNORECASE)


async def topics(house: House, asked: Asked, command: Topics) -> Message:
    """The industries, or one with its topics."""
    by_industry = await _known(house, asked)
    if command.industry:
        found = _meant(by_industry, command.industry)
        if not found:
            raise BadInput(f"There is no industry “{command.industry}”.", hint="topics")
        return _of(found[0], by_industry[found[0]]) if len(found) == 1 else _all(by_industry, found)
    return _all(by_industry, list(by_industry))


async def of_industry(house: House, asked: Asked, typed: str) -> Message | None:
    """The topics of the industry that somebody asked about; None when the words name none."""
    by_industry = await _known(house, asked)
    found = _meant(by_industry, typed)
    if len(found) != 1:
        return None
    message = _of(found[0], by_industry[found[0]])
    told = Paragraph((Text(f"“{typed}” is an industry, not a topic: ask about one of its topics."),))
    return replace(message, blocks=(told, *message.blocks), failed=True)


async def several_topics(house: House, asked: Asked, command: Brief) -> Message | None:
    """What to do when several known topics are asked about at once; None when it is one."""
    parts = [part for part in _BETWEEN.split(command.topic) if part.strip()]
    if not 2 <= len(parts) <= _MOST_ASKED:
        return None
    async with house.database.reading() as session:
        if await stored.find(session, command.topic, asked.workspace_id) is not None:
            return None
        found = [await stored.find(session, part, asked.workspace_id) for part in parts]
    names = tuple(dict.fromkeys(topic.name for topic in found if topic is not None))
    if None in found or len(names) < 2:
        return None
    daily = Subscribe(topic=", ".join(names), time="9am")
    how = (Text("A daily briefing takes several: "), Code(f"subscribe {', '.join(names)} at 9am"))
    ask = tuple(
        Button(name, Brief(topic=name, focus=command.focus, days=command.days, public=command.public))
        for name in names
    )
    return Message(
        headline=f"{said(names)}: ask about one at a time",
        blocks=(Paragraph(how),),
        buttons=(*ask, Button("Subscribe to all", daily)),
        failed=True,
    )


async def _known(house: House, asked: Asked) -> dict[str, list[str]]:
    """Industry -> its topics, both in order of the alphabet; those of no industry last."""
    async with house.database.reading() as session:
        names = await stored.names(session, asked.workspace_id)
    pairs = sorted({(not n.industry, n.industry or _OTHER, n.topic) for n in names})
    found: dict[str, list[str]] = {}
    for _, industry, topic in pairs:
        found.setdefault(industry, []).append(topic)
    return found


def _meant(by_industry: dict[str, list[str]], typed: str) -> list[str]:
    """The industries of this name, or with all of its words in theirs: "fintech", "pharma"."""
    key = stored.key_of(typed)
    same = [one for one in by_industry if stored.key_of(one) == key]
    wanted = set(key.split()) - {"and", "the", "industry", "sector"}
    return same or [one for one in by_industry if wanted and wanted <= set(stored.key_of(one).split())]


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
