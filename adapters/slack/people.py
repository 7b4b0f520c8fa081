"""People, as Slack knows them: the zone of their profile, kept for a while; who is an admin, asked anew."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from adapters.slack.clients import Clients
from adapters.slack.refusals import FAILED, cause_of
from bot.ports import Clock

log = logging.getLogger("aibrief.slack")
_KEPT = 3600  # seconds that a zone is believed
_MOST = 20_000  # zones that are kept


class People:
    """Asks Slack about people."""

    def __init__(self, clients: Clients, clock: Clock) -> None:
        self._clients = clients
        self._clock = clock
        self._zones: dict[tuple[str, str], tuple[int, str | None]] = {}

    async def zone(self, team: str, person: str) -> str | None:
        """The IANA name in a person's profile; None when it cannot be learned just now."""
        now = self._clock()
        known = self._zones.get((team, person))
        if known is not None and now - known[0] < _KEPT:
            return known[1]
        try:
            async with asyncio.timeout(2):
                found = (await self.profile(team, person)).get("tz") or None
        except FAILED as error:
            log.info("a profile could not be read: %s", cause_of(error))
            return known[1] if known else None
        if len(self._zones) >= _MOST:
            self._zones.clear()
        self._zones[team, person] = (now, found)
        return found

    async def profile(self, team: str, person: str) -> dict[str, Any]:
        """What users.info says now."""
        client = await self._clients.of(team)
        answer = await client.users_info(user=person)
        user = answer.get("user")
        return user if isinstance(user, dict) else {}

    async def is_admin(self, team: str, person: str) -> bool:
        """Whether a person is an admin or owner of this very workspace, asked now."""
        user = await self.profile(team, person)
        ours = user.get("team_id", team) == team and not user.get("is_stranger") and not user.get("deleted")
        return bool(ours and (user.get("is_admin") or user.get("is_owner")))
