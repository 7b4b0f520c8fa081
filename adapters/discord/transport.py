"""Posts into Discord's channels, and who may do what there: ``bot.ports.Transport``.

A post carries its key twice: as the nonce, with which Discord drops a second one for some minutes, and inside
the post, so that the channel's history tells later whether it stands. What Discord refused for sure becomes
CannotPost or TryLater; anything unclear is let through, and the core looks before it posts again.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime

import discord

from adapters.discord.answering import ASKED_BY
from adapters.discord.pressing import key_of
from adapters.discord.refusals import IN_THREADS, NEEDED, cure, later, refusals
from adapters.discord.render import render
from adapters.discord.showing import payload, replacing
from bot.errors import CannotPost, TryLater
from bot.message import Message
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting

log = logging.getLogger("aibrief.discord")
_Text = discord.TextChannel | discord.Thread
_MALFORMED = 50035  # Discord's code for a form body that it does not take
_LOOKED_AT = 200  # messages of the channel's history, the newest: our post is the latest thing that we did


class DiscordTransport:
    """One connected client, as the core sees it."""

    platform = Platform.DISCORD

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        """Post once; see bot.ports.Transport. What Discord finds malformed goes out without buttons."""
        self._connected()
        with refusals("that channel"):
            try:
                return await self._send(address, message, key)
            except discord.HTTPException as error:
                if error.code != _MALFORMED or not message.buttons:
                    raise
                log.error("a post was not taken as it was: %s", error.text)
                return await self._send(address, _without_buttons(message), key)

    async def _send(self, address: Address, message: Message, key: str) -> Posted:
        parts = payload(render(message, public=True, key=key), message)
        if address.thread.isdigit():  # "threads" on Discord are replies: a thread would have to be made first
            parts["reference"] = discord.MessageReference(
                message_id=int(address.thread), channel_id=int(address.channel), fail_if_not_exists=False
            )
        posted = await self._place(address).send(nonce=key, silent=message.silent, **parts)
        return Posted(str(posted.id))

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        """Look for our own post with the key: the content of one's own messages needs no intent."""
        own = self._connected()
        after = datetime.fromtimestamp(since, UTC)
        looked = 0
        try:
            with later():
                if not await self._may_look(address):
                    return Sighting.UNKNOWN, None
                async for message in self._place(address).history(
                    limit=_LOOKED_AT, after=after, oldest_first=False
                ):
                    looked += 1
                    if message.author.id == own.id and key in _keys(message):
                        return Sighting.SEEN, Posted(str(message.id))
        except discord.Forbidden:
            return Sighting.UNKNOWN, None
        except discord.NotFound:
            return Sighting.ABSENT, None
        # a channel so busy that our post may stand before what was looked at
        return (Sighting.UNKNOWN if looked >= _LOOKED_AT else Sighting.ABSENT), None

    async def _may_look(self, address: Address) -> bool:
        """Whether the history is ours to read: without the permission it looks empty, not forbidden."""
        channel = await self._client.fetch_channel(int(address.channel))
        if not isinstance(channel, _Text):
            return True
        return channel.permissions_for(await self._self_in(channel)).read_message_history

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        """Replace an earlier post's content."""
        self._connected()
        place = self._place(address).get_partial_message(int(posted.reference))
        with refusals("that channel"), later():
            await place.edit(**replacing(render(message, public=True), message))

    async def check(self, address: Address) -> None:
        """Ask Discord for the channel and look at the bot's own permissions in it."""
        self._connected()
        with refusals("that channel"), later():
            channel = await self._client.fetch_channel(int(address.channel))
            if not isinstance(channel, _Text):
                sentence = "I can post to text channels and threads only."
                raise CannotPost(sentence, cure="Choose a text channel.")
            own = await self._self_in(channel)
        given = channel.permissions_for(own)
        wanted = dict(NEEDED)
        if isinstance(channel, discord.Thread):
            wanted = {**{k: v for k, v in NEEDED.items() if k != "send_messages"}, **IN_THREADS}
        missing = [name for permission, name in wanted.items() if not getattr(given, permission)]
        if missing:
            raise CannotPost(f"I cannot post to #{channel.name}.", cure=cure(missing, own.display_name))

    async def tell(self, origin: Origin, message: Message) -> None:
        """A direct message to the person, without buttons: outside the server they would act on nothing."""
        self._connected()
        with refusals("a direct message"), later():
            person = await self._client.fetch_user(int(origin.person))
            told = _without_buttons(message)
            await person.send(**payload(render(told, public=True), told))

    async def may(self, origin: Origin, permission: Permission) -> bool:
        """Ask Discord for the member now: Manage Channels to subscribe, Manage Server for the rest."""
        if origin.private or not origin.workspace.isdigit() or not origin.channel.isdigit():
            return False
        guild = self._client.get_guild(int(origin.workspace))
        if guild is None:
            return False
        self._connected()
        try:
            with later():
                member = await guild.fetch_member(int(origin.person))
                channel = await self._client.fetch_channel(int(origin.channel))
        except (discord.Forbidden, discord.NotFound):
            return False
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread) or channel.guild.id != guild.id:
            return False
        given = channel.permissions_for(member)
        if permission is Permission.SUBSCRIBE:
            return given.manage_channels
        return member.guild_permissions.manage_guild

    def sees(self, origin: Origin, channel: str) -> bool | None:
        """By the member who has just asked, and what is known of the server: nothing is kept, all is as it is
        now. A private thread is its members', whom nobody has told."""
        member = ASKED_BY.get()
        if member is None or (str(member.id), str(member.guild.id)) != (origin.person, origin.workspace):
            return None
        place = member.guild.get_channel_or_thread(int(channel)) if channel.isdigit() else None
        if place is None or (isinstance(place, discord.Thread) and place.parent is None):
            return None
        given = place.permissions_for(member)
        if given.view_channel and isinstance(place, discord.Thread) and place.is_private():
            return True if given.manage_threads else None
        return given.view_channel

    async def is_closed(self, address: Address) -> bool | None:
        """Not told: Discord says of each person what they see."""
        return None

    def _place(self, address: Address) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(int(address.channel))

    async def _self_in(self, channel: _Text) -> discord.Member:
        """The bot's own member there."""
        return channel.guild.me or await channel.guild.fetch_member(self._connected().id)

    def _connected(self) -> discord.ClientUser:
        """The bot itself; TryLater while it is not connected."""
        own = self._client.user
        if self._client.is_closed() or own is None:
            raise TryLater(30, "Discord is not connected right now.")
        return own


def _without_buttons(message: Message) -> Message:
    """Nor does it name any, where it is shortened."""
    return replace(message, buttons=(), rest=())


def _keys(message: discord.Message) -> set[str]:
    """The keys that a post carries."""
    found = {embed.footer.text or "" for embed in message.embeds}
    parts = (part for row in message.components for part in getattr(row, "children", ()))
    return found | {key_of(getattr(part, "custom_id", None) or "") for part in parts}
