"""Whose the operator's own token is: its workspace and its app, and what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.manifest import SCOPES
from adapters.slack.refusals import NO_LINE

_OTHER_APP = (
    "SLACK_APP_TOKEN and SLACK_BOT_TOKEN are of two different apps, so what people type to the bot does not "
    "arrive. Take both from one app: aibrief setup slack"
)
_LACKS = (
    "The token lacks {scopes}. In the app's pages: OAuth & Permissions > Bot Token Scopes > add them, then "
    "Install App > Reinstall, and take the new token."
)
OF_ORGANIZATION = (
    "The app is installed in a whole organization (Enterprise Grid), but the bot answers in single "
    "workspaces only. Install it in a workspace."
)


@dataclass(frozen=True, slots=True)
class Own:
    """What Slack says of a token."""

    team: str
    app: str  # "" when it does not say
    wrong: str = ""  # the sentence about what is wrong with it


def granted(answer: Any) -> frozenset[str]:
    """The scopes of the token with which this was answered."""
    return frozenset(scope.strip() for scope in answer.headers.get("x-oauth-scopes", "").split(","))


def wrong_with(answer: Any) -> str:
    """What is wrong with a token by this answer, as a sentence; "" for nothing."""
    if answer.get("is_enterprise_install"):
        return OF_ORGANIZATION
    missing = [scope for scope in SCOPES if scope not in granted(answer)]
    return _LACKS.format(scopes=", ".join(missing)) if missing else ""


async def own(client: AsyncWebClient) -> Own:
    """Ask Slack; SlackApiError when it does not take the token."""
    answer = await client.auth_test()
    app = ""
    try:
        bot: Any = (await client.bots_info(bot=answer.get("bot_id"))).get("bot") or {}
        app = str(bot.get("app_id") or "")
    except (SlackApiError, *NO_LINE):
        pass  # it is only asked for a warning
    return Own(str(answer["team_id"]), app, wrong_with(answer))


def other_app(own: Own | None, greeting: str) -> str:
    """The sentence about a socket that is another app's, by Slack's "hello" on it; "" when there is none."""
    try:
        said = json.loads(greeting)
    except ValueError:
        return ""
    if own is None or not isinstance(said, dict) or said.get("type") != "hello":
        return ""
    its = (said.get("connection_info") or {}).get("app_id")
    return _OTHER_APP if own.app and its and its != own.app else ""
