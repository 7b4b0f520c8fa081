"""Topics that were just shown, asked about without their names: "compare them", "which is bigger".

Compared they are asked for together; which of them is bigger no sentence here is asked to judge.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.asked.several import all_known
from bot.answers.house import Asked, House
from bot.answers.kept import lately_shown
from bot.answers.shown.phrases import NARROWS, capitalized, said
from bot.commands import Brief
from bot.message import Button, Code, Message, paragraph

_MOST = 5  # topics that one answer takes
_THE_TWO = r"(?:(?:all|both|each|the (?:three|two)|them|these|they|those)(?: (?:of them|three|two))?)"
_COMPARES = re.compile(
    rf"(?:(?:and|now|ok|please|so) )*(?:(?:can|could) you )?"
    rf"(?:compare(?: {_THE_TWO})?|how (?:do {_THE_TWO} compare|are {_THE_TWO} different)"
    rf"|what(?: is|['’]s| are|s) the differences?(?: between {_THE_TWO})?"
    rf"|(?:show (?:me )?|the )?differences?(?: between {_THE_TWO})?|{_THE_TWO} together)"
    r"(?:,? (?:about|by|for|in terms of|on) (?P<focus>\S.*))?",
    re.IGNORECASE,
)
_JUDGES = re.compile(
    rf"(?:(?:and|but|ok|so) )*"
    rf"(?:(?:which|who)(?: (?:one|company|of {_THE_TWO}))?"
    r"(?: (?:is|are|was|were|does|did|do|has|have|will be))?"
    r"(?: (?:been|doing|performing|the|growing|much))*"
    r" (?:ahead|behind|best|better|bigger|biggest|cheaper|cheapest|faster|fastest|larger|largest|leading"
    r"|losing|richer|richest|safer|smaller|stronger|strongest|weaker|winning|wins?|won|worse|worst"
    r"|(?:more|most|less|least) \w+)(?: one)?"
    r"|(?:which|who)(?: (?:one|company|of the two))? (?:do you (?:prefer|recommend|suggest|think)"
    r"|should (?:i|we)|would you)(?: \w+)*)",
    re.IGNORECASE,
)


async def of_both(house: House, asked: Asked, command: Brief) -> Brief:
    """The question with the topics that were shown just before, when it compares "them"."""
    compares = _of_them(command)
    names = await _just_named(house, asked, command) if compares else ()
    if compares is None or len(names) < 2:
        return command
    return replace(command, topic=", ".join(names), focus=compares["focus"] or "")


async def not_judged(house: House, asked: Asked, command: Brief) -> Message | None:
    """What can be done for who asks which of them is bigger, or compares what was not shown; else None."""
    compares = _of_them(command)
    if compares is None and (command.focus or not _JUDGES.fullmatch(command.topic)):
        return None
    names = await _just_named(house, asked, command)
    headline = f"{capitalized(command.topic)}?"
    if len(names) < 2:
        told = paragraph("Name the two to see what is said of both: ", Code("netflix vs disney", asks=True))
        return Message(headline=headline, blocks=(told,), failed=True)
    line = Code(f"{', '.join(names)} about revenue", asks=True)
    told = paragraph(
        "That is for you to judge: I only show what sources say. Ask for both about something: ", line
    )
    both = Button(said(names), replace(command, topic=", ".join(names), focus=""), primary=True)
    return Message(headline=headline, blocks=(told,), buttons=(both,), failed=True)


def _of_them(command: Brief) -> re.Match[str] | None:
    text = f"{command.topic} about {command.focus}" if command.focus else command.topic
    return None if command.exact else _COMPARES.fullmatch(text)


async def _just_named(house: House, asked: Asked, command: Brief) -> tuple[str, ...]:
    """The topics of the last answer that had several, or of the last two answers."""
    names: tuple[str, ...] = ()
    shown = await lately_shown(house, asked, public=command.public)
    async with house.database.reading() as session:
        for one in shown:
            if any(source.title == one.topic for source in one.sources):  # a headline
                continue
            name = NARROWS.sub("", one.topic)
            named = await all_known(session, name, asked.workspace_id) or (name,)
            names = tuple(dict.fromkeys((*named, *names)))
            if len(names) > 1:
                return names if len(names) <= _MOST else ()
    return names
