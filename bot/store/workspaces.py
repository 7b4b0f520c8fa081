"""Workspaces, their channels and their settings: the walls between tenants."""

from __future__ import annotations

from collections.abc import Callable

from bot.model import Channel, Origin, Platform, Workspace
from bot.store.session import Row, Session


async def meet(session: Session, origin: Origin, *, new_id: Callable[[], int], now: int) -> Channel:
    """The channel a question came from; it and its workspace are made when they are new."""
    workspace = await meet_workspace(session, origin, new_id=new_id, now=now)
    row = await session.one(
        "workspaces.meet_channel",
        id=new_id(),
        workspace_id=workspace.id,
        external_id=origin.channel,
        name=origin.channel_name,
        closed=None if origin.closed is None else int(origin.closed),
    )
    assert row is not None
    return _channel(row, workspace.platform)


async def known(session: Session, origin: Origin) -> Channel | None:
    """The channel of a question when nothing about it is to be written: known, present, as it was."""
    row = await session.one(
        "workspaces.known_channel",
        platform=origin.platform.value,
        workspace=origin.workspace,
        channel=origin.channel,
        name=origin.channel_name,
        closed=None if origin.closed is None else int(origin.closed),
    )
    return _channel(row, origin.platform) if row else None


async def meet_workspace(
    session: Session, origin: Origin, *, new_id: Callable[[], int], now: int
) -> Workspace:
    """The workspace a question came from, made when it is new."""
    row = await session.one(
        "workspaces.meet_workspace",
        id=new_id(),
        platform=origin.platform.value,
        external_id=origin.workspace,
        name=origin.workspace_name,
        now=now,
    )
    assert row is not None
    return _workspace(row)


async def find(session: Session, platform: Platform, external_id: str) -> Workspace | None:
    """A workspace by its platform's id."""
    row = await session.one("workspaces.find_workspace", platform=platform.value, external_id=external_id)
    return _workspace(row) if row else None


async def channel(session: Session, channel_id: int) -> Channel | None:
    """A channel by our id."""
    row = await session.one("workspaces.get_channel", id=channel_id)
    return _channel(row, Platform(row["platform"])) if row else None


async def channels(session: Session, workspace_id: int) -> dict[int, Channel]:
    """The channels of a workspace that daily briefings come to, by our ids."""
    rows = await session.all("workspaces.channels_of", workspace_id=workspace_id)
    return {row["id"]: _channel(row, Platform(row["platform"])) for row in rows}


async def subscribed(session: Session, platform: Platform) -> list[Row]:
    """The channels that daily briefings come to: ``id``, ``external_id``, ``workspace`` and ``closed``."""
    return await session.all("workspaces.subscribed", platform=platform.value)


async def set_closed(session: Session, channel_id: int, closed: bool) -> None:
    """Keep whether a channel is closed to others of its workspace."""
    await session.run("workspaces.set_closed", id=channel_id, closed=int(closed))


async def left(session: Session, platform: Platform, external_id: str, now: int) -> None:
    """The bot was removed from a workspace; what it knows stays for its return."""
    await session.run("workspaces.leave_workspace", platform=platform.value, external_id=external_id, now=now)


async def gone(session: Session, platform: Platform) -> frozenset[str]:
    """The platform's ids of the workspaces that the bot was removed from."""
    rows = await session.all("workspaces.gone", platform=platform.value)
    return frozenset(row["external_id"] for row in rows)


async def back(session: Session, platform: Platform, external_id: str) -> None:
    """The bot was added again to a workspace that it had left."""
    await session.run("workspaces.return_workspace", platform=platform.value, external_id=external_id)


async def settings(session: Session, workspace_id: int, channel_id: int = 0) -> dict[str, str]:
    """The settings in force in a channel: the workspace's, then the channel's own over them."""
    rows = await session.all("workspaces.settings", workspace_id=workspace_id, channel_id=channel_id)
    return {row["name"]: row["value"] for row in rows}


async def change_setting(
    session: Session,
    workspace_id: int,
    channel_id: int,
    name: str,
    value: str | None,
    *,
    now: int,
    person: str,
) -> None:
    """Set a setting of a channel (0: of the workspace), or with None put the default back."""
    if value is None:
        await session.run(
            "workspaces.unset_setting", workspace_id=workspace_id, channel_id=channel_id, name=name
        )
        return
    await session.run(
        "workspaces.set_setting",
        workspace_id=workspace_id,
        channel_id=channel_id,
        name=name,
        value=value,
        now=now,
        person=person,
    )


def _workspace(row: Row) -> Workspace:
    return Workspace(
        id=row["id"],
        platform=Platform(row["platform"]),
        external_id=row["external_id"],
        name=row["name"],
    )


def _channel(row: Row, platform: Platform) -> Channel:
    return Channel(
        id=row["id"],
        workspace_id=row["workspace_id"],
        platform=platform,
        external_id=row["external_id"],
        name=row["name"],
        closed=None if row["closed"] is None else bool(row["closed"]),
    )
