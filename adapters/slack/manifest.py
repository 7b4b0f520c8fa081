"""What Slack must know about the app: its manifest, and the link that makes an app of it. Pure."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

EVENTS, INSTALL, REDIRECT = "/slack/events", "/slack/install", "/slack/oauth_redirect"
SCOPES = ("commands", "chat:write", "app_mentions:read", "users:read")
OPTIONAL = ("chat:write.public",)
_EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "tokens_revoked")


def manifest(shortcut: str, callback_id: str, *, public_url: str = "") -> dict[str, Any]:
    """The manifest: over Socket Mode, or over HTTP when the bot has a public address."""
    base = public_url.rstrip("/")
    events = base + EVENTS
    at = {"url": events} if base else {}
    return {
        "_metadata": {"major_version": 1},
        "display_information": {
            "name": "AI Brief",
            "description": "Industry briefings whose every sentence has a source",
            "background_color": "#1d2b53",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": True,
            },
            "bot_user": {"display_name": "AI Brief", "always_online": True},
            "shortcuts": [
                {
                    "name": shortcut,
                    "type": "message",
                    "callback_id": callback_id,
                    "description": "A briefing on what this message names",
                }
            ],
            "slash_commands": [
                {
                    "command": "/aibrief",
                    "description": "A briefing on a company, a person, an industry or a theme",
                    "usage_hint": "netflix about ads last 14 days",
                    "should_escape": True,
                    **at,
                }
            ],
        },
        "oauth_config": {
            **({"redirect_urls": [base + REDIRECT]} if base else {}),
            "scopes": {"bot": [*SCOPES, *OPTIONAL], "bot_optional": [*OPTIONAL]},
        },
        "settings": {
            "event_subscriptions": {"bot_events": list(_EVENTS), **({"request_url": events} if base else {})},
            "interactivity": {
                "is_enabled": True,
                **({"request_url": events, "message_menu_options_url": events} if base else {}),
            },
            "org_deploy_enabled": False,
            "socket_mode_enabled": not base,
            "token_rotation_enabled": False,
        },
    }


def link(made: dict[str, Any]) -> str:
    """The address that opens Slack's page for a new app with the manifest filled in."""
    return "https://api.slack.com/apps?new_app=1&manifest_json=" + quote(
        json.dumps(made, ensure_ascii=False, separators=(",", ":")), safe=""
    )
