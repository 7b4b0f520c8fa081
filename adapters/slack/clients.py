"""Slack's Web API, a client a workspace: the operator's own token, or the one that its installation gave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack.manifest import INSTALL
from bot.app import Bot
from bot.config import Config
from bot.errors import BadConfig, CannotPost, StoreError, TryLater
from bot.model import Platform

TIMEOUT = 20  # seconds for one request
_LONGEST_WAIT = 5.0  # seconds that a request waits here by itself
_NOT_INSTALLED = "The bot is not installed in this workspace (any more)."
_AGAIN = "Install the bot in this workspace again: "


class Patience(AsyncRateLimitErrorRetryHandler):
    """Waits once, as long as a 429 asks, when that is not long; a longer wait is the caller's to plan."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
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
    """Clients over one HTTP session. A connection error is never retried: the request may have arrived. A 429
    is, once, because then it has not."""

    def __init__(self, bot: Bot, config: Config, session: aiohttp.ClientSession) -> None:
        self._bot = bot
        self._config = config
        self._session = session
        self.own_team = ""  # the workspace of the operator's own token

    async def own(self, team: str) -> None:
        """The operator's own token works in this workspace: one of an earlier installation in the store,
        which may be revoked, gives way. A later installation's is newer."""
        self.own_team = team
        try:
            kept = await self._bot.token(Platform.SLACK, team)
        except BadConfig:  # locked with a key that is lost
            kept = ""
        if kept not in (None, self._config.slack_bot_token):
            await self._bot.save_token(Platform.SLACK, team, self._config.slack_bot_token)

    def bare(self, token: str | None = None) -> AsyncWebClient:
        """A client with this token."""
        return AsyncWebClient(
            token=token,
            base_url=self._config.slack_api,
            session=self._session,
            timeout=TIMEOUT,
            retry_handlers=[Patience()],
        )

    async def of(self, team: str) -> AsyncWebClient:
        """The client of a workspace; CannotPost when the bot is not installed there, TryLater at the end."""
        token = await self._token(team)
        if not token:
            raise CannotPost(_NOT_INSTALLED, cure=self.again(team))
        if self._session.closed:
            raise TryLater(30, "Slack is not connected right now.")
        return self.bare(token)

    async def _token(self, team: str) -> str | None:
        """The token as it is now: another process may have taken in a new one since the last request."""
        own = self._config.slack_bot_token if team == self.own_team else None
        try:
            return await self._bot.token(Platform.SLACK, team) or own
        except StoreError:  # an answer that says so is still an answer
            if own is None:
                raise
            return own

    def again(self, team: str) -> str:
        """The line that installs the bot in a workspace anew: who installed it by the pages does so there."""
        by_pages = self._config.slack_client_id and team != self.own_team
        return _AGAIN + (self._config.public_url.rstrip("/") + INSTALL if by_pages else "aibrief setup slack")

    def webhook(self, response_url: str) -> AsyncWebhookClient:
        """A client for the address that came with a question."""
        return AsyncWebhookClient(
            response_url,
            session=self._session,
            timeout=TIMEOUT,
            retry_handlers=[Patience()],
        )
