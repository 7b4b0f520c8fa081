"""An article that is stored, by its address or its headline: named, or pasted for a topic.

address | the article it leads to | its headline as the topic || a headline, alone or among other words
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.house import Asked, House
from bot.commands import Brief
from bot.errors import BadInput
from bot.grammar import ADDRESS
from bot.model import Article
from bot.store import articles, search, sources
from bot.store.search import Wanted
from bot.store.topics import key_of
from bot.stories.address import address_key
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES

_FEWEST = 4  # words of a headline
_SURELY = 6  # words of one that is looked for before all else; a shorter one is found as words are
_QUOTED = re.compile(r"[“”„«\"]([^“”„«»\"]+)[“”»\"]")
_PAPER = re.compile(r"\s+[-–—|·]\s+[^-–—|·]{2,60}$")
_SHORTEST = 4  # letters of a headline that can be looked for


async def of_pasted(house: House, asked: Asked, command: Brief) -> Brief:
    """The question for the article whose address or headline it is; BadInput for an address not stored."""
    if not ADDRESS.fullmatch(command.topic):
        typed = f"{command.topic} about {command.focus}" if command.focus else command.topic
        article = await article_of(house, asked, typed) if len(typed.split()) >= _SURELY else None
        if article is None or key_of(article.title) != key_of(typed):
            return command
        return replace(command, topic=article.title, focus="", exact=True)
    article = await article_of(house, asked, command.topic)
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
            article = await article_of(house, asked, text)
            if article is not None:
                return replace(command, topic=article.title, exact=True)
    return None


async def article_of(house: House, asked: Asked, item: str) -> Article | None:
    """An article that this workspace may see, by its address or by words of its headline."""
    async with house.database.reading() as session:
        samples = not await sources.has_real(session, asked.workspace_id)
        if is_address(item):
            return await articles.visible(session, address_key(item), asked.workspace_id, samples)
        phrase = query_terms(item, LANGUAGES)
        if not phrase:
            return None
        hits = await search.search(
            session,
            Wanted((phrase,)),
            workspace_id=asked.workspace_id,
            samples=samples,
            most=30,
            newest_first=True,
        )
        loaded = await articles.load(session, [hit.id for hit in hits])
    found = [one.article for one in loaded if says(one.article.title, item)]
    return found[-1] if found else None


def is_address(item: str) -> bool:
    """Whether an article is named by its address."""
    return item.startswith(("http://", "https://"))


def says(title: str, item: str) -> bool:
    """Whether a headline holds the words that were typed."""
    wanted = " ".join(item.lower().split()).strip('"“”')
    return len(wanted) >= _SHORTEST and wanted in " ".join(title.lower().split())
