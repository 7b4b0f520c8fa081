"""What the fake Discord is made of: its one server, application and person, as Discord tells of them."""

from __future__ import annotations

from typing import Any

BOT, APPLICATION, GUILD, CHANNEL, PERSON = "100", "100", "200", "300", "400"
USER = {"username": "AI Brief", "discriminator": "0", "avatar": None, "global_name": None}
_PERMISSIONS = str((1 << 50) - 1)


def the_application() -> dict[str, Any]:
    """What Discord says of the application."""
    return {
        "id": APPLICATION, "name": "AI Brief", "description": "", "icon": None, "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "0", "flags": 0,
        "owner": {"id": "1", **USER}, "team": None, "integration_types_config": {"0": {}, "1": {}},
    }  # fmt: skip


def the_guild() -> dict[str, Any]:
    """The one server, with its channel."""
    role = {
        "id": GUILD, "name": "@everyone", "permissions": _PERMISSIONS, "position": 0, "color": 0,
        "hoist": False, "managed": False, "mentionable": False, "flags": 0,
    }  # fmt: skip
    channel = {"id": CHANNEL, "type": 0, "name": "general", "position": 0, "permission_overwrites": []}
    own = {
        "user": {"id": BOT, "bot": True, **USER},
        "roles": [],
        "joined_at": None,
        "flags": 0,
        "deaf": False,
        "mute": False,
    }
    return {
        "id": GUILD, "name": "Newsroom", "owner_id": "1", "roles": [role], "channels": [channel],
        "members": [own], "member_count": 2, "emojis": [], "stickers": [], "features": [], "threads": [],
        "voice_states": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [],
        "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
        "mfa_level": 0, "premium_tier": 0, "nsfw_level": 0, "preferred_locale": "en-US",
        "system_channel_flags": 0, "afk_timeout": 300, "large": False,
    }  # fmt: skip


def an_interaction(number: int, token: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A person asks something there: a typed command, or what ``more`` says instead."""
    member = {
        "user": {"id": PERSON, **USER, "username": "ann"}, "roles": [], "permissions": _PERMISSIONS,
        "joined_at": "2025-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0,
    }  # fmt: skip
    return {
        "id": str(number), "application_id": APPLICATION, "type": 2, "token": token, "version": 1,
        "data": data,
        "guild_id": GUILD, "channel_id": CHANNEL, "member": member, "locale": "en-US",
        "channel": {
            "id": CHANNEL, "type": 0, "name": "general", "permissions": _PERMISSIONS, "position": 0,
            "permission_overwrites": [],
        },
        "app_permissions": _PERMISSIONS, "entitlements": [], "authorizing_integration_owners": {"0": GUILD},
        "context": 0, "attachment_size_limit": 10_000_000, **more,
    }  # fmt: skip


def message_of(body: dict[str, Any]) -> dict[str, Any]:
    """A message of the bot's."""
    return {
        "id": "1", "channel_id": CHANNEL, "type": 0, "content": body.get("content") or "", "embeds": [],
        "author": {"id": BOT, "bot": True, **USER}, "timestamp": "2025-10-28T12:00:00+00:00",
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [],
        "mention_roles": [],
        "attachments": [], "pinned": False, "components": [], "flags": 0,
    }  # fmt: skip
