"""Slack's Web API, a client a workspace: the operator's own token, or the one that its installation gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.app import Bot
from bot.config import Config
from bot.errors import CannotPost, TryLater
from bot.model import Platform

TIMEOUT = 20  # seconds for one request
_LONGEST_WAIT = 5.0  # seconds that a request waits here by itself
GONE = frozenset(  # what Slack says of a token that is no longer good
    {"account_inactive", "token_revoked", "invalid_auth", "not_authed", "token_expired", "org_login_required"}
)
_NOT_INSTALLED = "The bot is not installed in this workspace (any more)."


class Patience(AsyncRateLimitErrorRetryHandler):
    """Waits as long as a 429 asks, when that is not long; a longer wait is the caller's to plan. ``gone`` is
    told when a token is refused: there may be a new one, which another process has taken in."""

    def __init__(self, gone: Callable[[], None] = lambda: None) -> None:
        super().__init__(max_retry_count=1)
        self._gone = gone

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        body = response.body if response is not None else None
        if isinstance(body, dict) and body.get("error") in GONE:
            self._gone()
        if response is None or response.status_code != 429:
            return False
        return wait_of(response.headers) <= _LONGEST_WAIT


def wait_of(headers: Mapping[str, Any]) -> float:
    """Seconds that a 429 asks for; 30 when it does not say."""
    for name, value in headers.items():
        if name.lower() == "retry-after":
            first = str(value[0] if isinstance(value, list) else value)
            return float(first) if first.isascii() and first.isdigit() else 30.0
    return 30.0


class Clients:
    """One client a workspace over one HTTP session. A connection error is never retried: the request may
    have arrived. A 429 is, once, because then it has not."""

    def __init__(self, bot: Bot, config: Config, session: aiohttp.ClientSession) -> None:
        self._bot = bot
        self._config = config
        self._session = session
        self._made: dict[str, AsyncWebClient] = {}
        self.own_team = ""  # the workspace of the operator's own token

    def bare(self, token: str | None = None, team: str = "") -> AsyncWebClient:
        """A client with this token, which is that of the workspace ``team``."""
        return AsyncWebClient(
            token=token,
            base_url=self._config.slack_api,
            session=self._session,
            timeout=TIMEOUT,
            retry_handlers=[Patience(lambda: self.forget(team))],
        )

    async def of(self, team: str) -> AsyncWebClient:
        """The client of a workspace; CannotPost when the bot is not installed there, TryLater at the end."""
        made = self._made.get(team)
        if made is None:
            token = await self._bot.token(Platform.SLACK, team)
            if token is None and self.own_team == team:
                token = self._config.slack_bot_token
            if not token:
                raise CannotPost(_NOT_INSTALLED, cure="Install the bot again.")
            made = self._made[team] = self.bare(token, team)
        if self._session.closed:
            raise TryLater(30, "Slack is not connected right now.")
        return made

    def forget(self, team: str) -> None:
        """The token of a workspace is no longer good, or there is a new one."""
        self._made.pop(team, None)

    def answering(self, response_url: str) -> AsyncWebhookClient:
        """A client for the address that came with a question."""
        return AsyncWebhookClient(
            response_url,
            session=self._session,
            timeout=TIMEOUT,
            retry_handlers=[Patience()],
        )
