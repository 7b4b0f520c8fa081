"""A source stored once for everybody, and followed by one workspace; who is told its address."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.answers.house import Asked, House
from bot.model import Platform
from bot.store import sources
from bot.stories.address import canonical


async def follow(
    house: House, asked: Asked, url: str, kind: str, topic: str, *, title: str = "", name: str = ""
) -> int:
    """Store the source (once for everybody) and let this workspace follow it; its id.

    ``title`` is what the source calls itself, ``name`` what it is called here as long as that is not known.
    """
    async with house.database.writing() as session:
        address = canonical(url)
        known = await sources.by_address(session, address)
        if known is not None and urlsplit(known.url).query != urlsplit(url).query:
            # Who added it before may have had a key of theirs in the part that makes no other address.
            followed = await sources.followed(session, asked.workspace_id)
            if known.id not in {one.id for one in followed}:
                address = f"{address} {urlsplit(url).query}"
        source_id = await sources.add(
            session, id=house.new_id(), address=address, url=url, kind=kind, title=title, now=asked.now
        )
        await sources.follow(
            session,
            asked.workspace_id,
            source_id,
            topic=topic,
            name=name,
            now=asked.now,
            person=asked.origin.person,
        )
        return source_id


def tells_address(asked: Asked, source: sources.Source) -> bool:
    """Whether who asks may be told the source's address, in which a key may stand: of their workspace's own,
    and at the operator's console of all."""
    return source.own or asked.origin.platform is Platform.CONSOLE
