"""People, as Slack knows them: their profile, kept for a while; who is an admin, asked anew."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.slack.clients import Clients
from adapters.slack.refusals import FAILED, cause_of, code_of
from bot.ports import Clock

log = logging.getLogger("aibrief.slack")
_KEPT = 3600  # seconds that a profile is believed
_MOST = 20_000  # profiles that are kept
_GUESTS = ("is_restricted", "is_ultra_restricted", "is_stranger")  # of some channels, of one, of elsewhere
_STRANGERS = ("user_not_found", "user_not_visible")  # people of a shared channel's other workspaces


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person's profile says of them."""

    zone: str | None = None  # IANA name
    name: str = ""  # as others see it
    guest: bool = True  # does not see all that is open to the workspace's own; who is not known is one


class People:
    """Asks Slack about people."""

    def __init__(self, clients: Clients, clock: Clock) -> None:
        self._clients = clients
        self._clock = clock
        self._profiles: dict[tuple[str, str], tuple[int, Profile]] = {}

    async def profile(self, team: str, person: str) -> Profile:
        """A person's profile; an empty one when it cannot be learned just now."""
        now = self._clock()
        known = self._profiles.get((team, person))
        if known is not None and now - known[0] < _KEPT:
            return known[1]
        try:
            async with asyncio.timeout(2):
                found = _profile(await self._user(team, person), team)
        except FAILED as error:
            log.info("a profile could not be read: %s", cause_of(error))
            return known[1] if known else Profile()
        if len(self._profiles) >= _MOST:
            self._profiles.clear()
        self._profiles[team, person] = (now, found)
        return found

    async def _user(self, team: str, person: str) -> dict[str, Any]:
        """What users.info says now."""
        client = await self._clients.of(team)
        answer = await client.users_info(user=person)
        user = answer.get("user")
        return user if isinstance(user, dict) else {}

    async def is_admin(self, team: str, person: str) -> bool:
        """Whether a person is an admin or owner of this very workspace, asked now."""
        try:
            user = await self._user(team, person)
        except SlackApiError as error:
            if code_of(error) not in _STRANGERS:
                raise
            return False
        ours = user.get("team_id", team) == team and not user.get("is_stranger") and not user.get("deleted")
        return bool(ours and (user.get("is_admin") or user.get("is_owner")))


def _profile(user: dict[str, Any], team: str) -> Profile:
    teams = (user.get("team_id", team), *((user.get("enterprise_user") or {}).get("teams") or ()))
    guest = team not in teams or any(user.get(kind) for kind in _GUESTS)
    shown = user.get("profile") or {}
    name = shown.get("display_name") or shown.get("real_name") or user.get("name") or ""
    return Profile(zone=user.get("tz") or None, name=name, guest=guest)
