"""What an answer stands on: the house's parts, and who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import ParamSpec, TypeVar

from bot.commands import Command
from bot.config import Config
from bot.errors import NotAllowed
from bot.grammar import write
from bot.ids import Ids
from bot.model import Channel, Origin, Permission, Platform
from bot.ports import Address, Clock, Fetcher, Progress, Transport
from bot.sources.ingest import Ingest
from bot.sources.reading import SourceReader
from bot.store import Database, retention

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The wired parts; made once by ``bot.app.open_bot``."""

    config: Config
    database: Database
    clock: Clock
    new_id: Ids
    chance: Callable[[], float]  # 0 to 1, for jitter
    workers: Executor  # for work on text, never done on the event loop
    fetcher: Fetcher
    ingest: Ingest
    reader: SourceReader
    transports: dict[Platform, Transport] = field(default_factory=dict)  # filled as platforms attach

    async def off_loop(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run work on text in a worker thread."""
        return await asyncio.get_running_loop().run_in_executor(self.workers, partial(work, *args, **kwargs))

    async def lets_go(self) -> bool:
        """Whether articles are let go by their age, and some are gone."""
        if not self.config.keep_days:
            return False
        async with self.database.reading() as session:
            return await retention.kept_since(session) is not None

    async def check(self, there: Origin) -> None:
        """CannotPost, with what cures it, where the bot cannot post."""
        if transport := self.transports.get(there.platform):
            await transport.check(
                Address(platform=there.platform, workspace=there.workspace, channel=there.channel)
            )

    async def must(self, origin: Origin, command: Command, permission: Permission | None = None) -> None:
        """NotAllowed, which says whom the command needs, for a person without its permission."""
        permission = permission or command.needs
        if not await self.may(origin, permission):
            line = write(command)
            raise NotAllowed(needs(permission, origin.platform), line="" if "~" in line else line)

    async def may(self, origin: Origin, permission: Permission) -> bool:
        """Whether a person has a permission, asked of the platform at the time of the act."""
        if permission is Permission.ASK or f"{origin.platform.value}:{origin.person}" in self.config.admins:
            return True
        transport = self.transports.get(origin.platform)
        return transport is not None and await transport.may(origin, permission)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: from whom and where, with the settings in force there, and the time it came."""

    origin: Origin
    channel: Channel
    settings: Mapping[str, str]
    now: int
    progress: Progress

    @property
    def workspace_id(self) -> int:
        """The tenant: every query that reads or changes something takes it."""
        return self.channel.workspace_id

    def there(self, channel: Channel) -> Origin:
        """The person in another channel: what may be done there is asked there."""
        if channel.id == self.channel.id:
            return self.origin
        return elsewhere(self.origin, channel.external_id, channel.name)


def elsewhere(origin: Origin, channel: str, name: str) -> Origin:
    """The person in another channel of the workspace: what was told of their own does not hold there."""
    return replace(origin, channel=channel, channel_name=name, private=False, closed=None)


def needs(permission: Permission, platform: Platform) -> str:
    """Whom a command needs, as a sentence of the platform on which somebody else gave it."""
    on_discord = platform is Platform.DISCORD
    if permission is Permission.SUBSCRIBE:
        return f"This needs {'Manage Channels here' if on_discord else 'a member of this channel'}."
    admin = "Manage Server" if on_discord else "an admin or owner of the workspace"
    return f"This needs {admin}, or somebody on the bot's own admin list."
