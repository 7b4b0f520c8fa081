"""What was pasted for a topic: the address or the headline of an article that is stored.

address | the article it leads to | its headline as the topic || a headline, alone or among other words
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.house import Asked, House
from bot.answers.why_article import stored
from bot.commands import Brief
from bot.errors import BadInput
from bot.grammar import ADDRESS
from bot.store.topics import key_of

_FEWEST = 4  # words of a headline
_SURELY = 6  # words of one that is looked for before all else; a shorter one is found as words are
_QUOTED = re.compile(r"[“”„«\"]([^“”„«»\"]+)[“”»\"]")
_PAPER = re.compile(r"\s+[-–—|·]\s+[^-–—|·]{2,60}$")


async def of_pasted(house: House, asked: Asked, command: Brief) -> Brief:
    """The question for the article whose address or headline it is; BadInput for an address not stored."""
    if not ADDRESS.fullmatch(command.topic):
        typed = f"{command.topic} about {command.focus}" if command.focus else command.topic
        article = await stored(house, asked, typed) if len(typed.split()) >= _SURELY else None
        if article is None or key_of(article.title) != key_of(typed):
            return command
        return replace(command, topic=article.title, focus="", exact=True)
    article = await stored(house, asked, command.topic)
    if article is None or not article.title:
        raise BadInput(
            "No article from this address has been read here. An admin may add a site as a source.",
            hint=f"source add {command.topic}",
        )
    return replace(command, topic=article.title, exact=True)


async def of_headline(house: House, asked: Asked, command: Brief) -> Brief | None:
    """The question for the article whose headline stands among the words; None when there is none."""
    quoted = _QUOTED.search(command.topic)
    for text in filter(None, (quoted and quoted[1], _PAPER.sub("", command.topic))):
        if len(text.split()) >= _FEWEST and text != command.topic:
            article = await stored(house, asked, text)
            if article is not None:
                return replace(command, topic=article.title, exact=True)
    return None
