"""Whose a daily briefing is: what it is on is told to those who may look into its channel, admins or not.

The platform knows who may look where, or has said that a channel is open to all of its workspace, which its
guests are not of. A channel of which nothing is known counts as closed: a topic that was told to the wrong
people cannot be taken back.
"""

from __future__ import annotations

from bot.answers.house import House
from bot.model import Channel, Origin, Subscription
from bot.store import Session, subscriptions, workspaces


def is_told(house: House, origin: Origin, place: Channel | None, whose: str) -> bool:
    """Whether who asks may be told what ``whose`` briefing or change in a channel is on.

    Where nobody can say whether they may look into the channel, they know what they made themselves.
    """
    if place is None:
        return False
    if place.external_id == origin.channel or (place.closed is False and not origin.guest):
        return True
    transport = house.transports.get(origin.platform)
    sees = transport.sees(origin, place.external_id) if transport else None
    return whose == origin.person if sees is None else sees


async def open_to(
    house: House, session: Session, origin: Origin, workspace_id: int
) -> list[tuple[Subscription, Channel]]:
    """The workspace's daily briefings that who asks may know of, with their channels, the oldest first."""
    places = await workspaces.channels(session, workspace_id)
    found = await subscriptions.of_workspace(session, workspace_id)
    return [
        (one, places[one.channel_id])
        for one in found
        if is_told(house, origin, places.get(one.channel_id), one.person)
    ]
