"""Discord: events in, answers out, on the one door.

log in | build the commands, send them when they changed | listen | on a stop: finish what is under way, close

The library reconnects and resumes by itself; what it cannot mend ends ``run`` with the reason. Only the
guilds intent is used, and no message or member is kept in memory.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from itertools import chain, repeat
from typing import Any

import discord
from discord.app_commands import CommandTree

from adapters.discord.answering import Answering
from adapters.discord.login import AGAIN, LONGEST_WAIT, UNREACHABLE, WAIT, point_at, told
from adapters.discord.refusals import NO_LINE, turned_away
from adapters.discord.transport import DiscordTransport
from adapters.discord.tree import build_tree, digest
from bot.app import Bot
from bot.config import Config
from bot.errors import BriefError
from bot.model import Platform

log = logging.getLogger("aibrief.discord")
_GRACE = 20.0  # seconds for answers under way when the bot stops
_PATIENCE = 30.0  # seconds for the login and the gateway, before it is said that one does not answer
_FIRST_TRIES = (1.0, 5.0, 15.0, 60.0)  # seconds between tries while none has reached the gateway yet
_LONGEST = 6 * 3600.0  # seconds that commands wait
_NO_GATEWAY = (
    "Discord answers, but its gateway (wss://…) cannot be reached: perhaps a firewall or a proxy lets none "
    "through."
)
_NO_COMMANDS = "Discord did not take the commands ({code}); those it has stay. The log has its reasons."


class Events(discord.Client):
    """What a client does when something happens; the class with shards adds nothing to it."""

    def __init__(self, bot: Bot, say: Callable[[str], None]) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_WAIT,
        )
        self.bot = bot
        self._say = say
        self.answering = Answering(bot)
        self._sending: asyncio.Task[None] | None = None  # the commands, when Discord lets them wait

    async def setup_hook(self) -> None:
        """After the login: the commands, the transport."""
        user_installs = _has_user_installs(self.application)
        tree = build_tree(self, self.answering, user_installs=user_installs)
        name, wanted = f"discord:commands:{self.application_id}", digest(tree)
        if await self.bot.fact(name) != wanted:
            await self._send_commands(tree, name, wanted)
        self.bot.attach(DiscordTransport(self))

    async def _send_commands(self, tree: CommandTree[Any], name: str, wanted: str, wait: float = 0.0) -> None:
        """Send them, after a pause. Where Discord lets them wait or refuses them, posts and the commands that
        it has go on."""
        await asyncio.sleep(min(wait, _LONGEST))
        try:
            await tree.sync()
        except discord.RateLimited as error:
            self._say(WAIT.format(seconds=error.retry_after, what="the commands") + AGAIN)
            self._send_later(tree, name, wanted, error.retry_after)
        except (discord.HTTPException, *NO_LINE) as error:
            if isinstance(error, discord.HTTPException) and error.status < 500 and not turned_away(error):
                log.error("Discord refused the commands: %s", error)
                self._say(_NO_COMMANDS.format(code=error.code))
            elif not wait:
                raise  # the whole start is tried again
            else:  # nobody else would
                log.warning("the commands wait: %s", error)
                self._send_later(tree, name, wanted, max(wait, _PATIENCE))
        else:
            await self.bot.set_fact(name, wanted)
            log.info("the commands were sent to Discord")

    def _send_later(self, tree: CommandTree[Any], name: str, wanted: str, wait: float) -> None:
        again = self._send_commands(tree, name, wanted, wait)
        self._sending = asyncio.create_task(again, name="discord commands")

    async def close(self) -> None:
        """Leave; commands that wait are sent at the next start."""
        if self._sending is not None:
            self._sending.cancel()
        await super().close()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Presses and sent forms, of earlier days, too; typed commands have their own way."""
        if interaction.type is discord.InteractionType.component:
            await self.answering.pressed(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.answering.sent(interaction)

    async def on_ready(self) -> None:
        """Connected: servers that it was added to again while it was away have their posts back."""
        self._say(f"connected as {self.user}, servers: {len(self.guilds)}")
        await self.bot.back(Platform.DISCORD, [str(guild.id) for guild in self.guilds])

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Added to a server, maybe again: then its posts go on."""
        await self.bot.back(Platform.DISCORD, [str(guild.id)])

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Removed from a server (an outage is another event): its posts stop."""
        await self.bot.left(Platform.DISCORD, str(guild.id))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A bug in an event: the log has it whole, the connection stays."""
        log.exception("the event %s failed", event_method)


class Sharded(Events, discord.AutoShardedClient):
    """For more servers than one connection may have."""


def _has_user_installs(application: discord.AppInfo | None) -> bool:
    """Whether the application may be installed by a person; what it does not say is taken for yes."""
    if application is None or application.guild_integration_config is None:
        return True
    return application.user_integration_config is not None


def make_client(bot: Bot, config: Config, say: Callable[[str], None] = log.info) -> Events:
    """A client for the configuration, not yet logged in."""
    return Sharded(bot, say) if config.discord_shards else Events(bot, say)


async def run(bot: Bot, config: Config, stop: asyncio.Event, say: Callable[[str], None] = log.info) -> None:
    """Be on Discord until ``stop``; BriefError says what to do when the token is not accepted. ``say`` is
    told when it is there."""
    await point_at(config)
    client = make_client(bot, config, say)
    async with client:
        await bot.ready()
        with told():
            await _stay(client, config, stop, say)


async def _stay(client: Events, config: Config, stop: asyncio.Event, say: Callable[[str], None]) -> None:
    listening = asyncio.create_task(_listen(client, config.discord_token), name="discord connection")
    stopping = asyncio.create_task(stop.wait(), name="discord stop")
    either = {listening, stopping}
    try:
        await asyncio.wait(either, timeout=_PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if not client.is_ready() and not listening.done() and not stop.is_set():
            say((UNREACHABLE if client.user is None else _NO_GATEWAY) + AGAIN)
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if stop.is_set():
            await client.answering.finish(_GRACE)
        else:
            listening.result()
            raise BriefError("The connection to Discord ended.")
    finally:
        stopping.cancel()
        await client.close()
        listening.cancel()  # it may wait for its next try
        await asyncio.gather(listening, stopping, return_exceptions=True)


async def _listen(client: Events, token: str) -> None:
    """Log in and stay connected. The library comes back by itself, but not from a first try that failed: then
    it looks for the session of a socket that never was."""
    await client.login(token)
    for wait in chain(_FIRST_TRIES, repeat(_FIRST_TRIES[-1])):
        try:
            await client.connect(reconnect=True)
        except AttributeError:
            if getattr(client, "ws", None) is not None:
                raise
            await asyncio.sleep(wait)
        else:
            return
