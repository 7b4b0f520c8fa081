"""What the fake Slack is made of: workspaces, the requests that arrived, how the next is answered badly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
BOT_TOKEN = "xoxb-fake-team-one"
APP_TOKEN = "xapp-fake-app"
SCOPES = frozenset({"commands", "chat:write", "app_mentions:read", "users:read"})
NEEDED = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.scheduleMessage": "chat:write",
    "chat.deleteScheduledMessage": "chat:write",
    "users.info": "users:read",
    "bots.info": "users:read",
    "conversations.members": "channels:read",
    "conversations.history": "channels:history",
    "conversations.replies": "channels:history",
    "conversations.open": "im:write",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
}


@dataclass
class Team:
    """A workspace in which the bot is installed."""

    id: str
    token: str
    scopes: frozenset[str] = SCOPES
    users: dict[str, Json] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)  # channel: people and "BOT"
    archived: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    organization: bool = False  # the app is installed in all of it, and the token is of no workspace
    gone: str = ""  # what every call is answered with: "token_revoked"


@dataclass
class Call:
    """A request that arrived."""

    method: str
    team: str
    body: Json
    error: str = ""


@dataclass
class Fault:
    """How the next request of a method is answered."""

    status: int = 200
    error: str = ""
    details: tuple[str, ...] = ()
    retry_after: int | None = None
