"""Installing into many workspaces: Slack's OAuth over HTTP; tokens go to the store, by the one door.

/slack/install, a state in address and cookie | Slack asks the admin | code for a token | save

No word of the exchange but the workspace's name is shown or logged.
"""

from __future__ import annotations

import html
import logging
import re
import secrets
from urllib.parse import urlencode

from aiohttp import web
from slack_sdk.errors import SlackApiError

from adapters.slack.clients import Clients
from adapters.slack.manifest import INSTALL, OPTIONAL, REDIRECT, SCOPES
from adapters.slack.own import OF_ORGANIZATION
from adapters.slack.refusals import NO_LINE, cause_of, is_outage
from bot.app import Bot
from bot.config import Config
from bot.model import Platform

log = logging.getLogger("aibrief.slack")
_AUTHORIZE = "https://slack.com/oauth/v2/authorize"
_COOKIE = "aibrief-install"
_MINUTES = 600  # seconds that an installation may take


def add_routes(server: web.Application, bot: Bot, config: Config, clients: Clients) -> None:
    """The two pages of an installation."""

    async def install(_: web.Request) -> web.StreamResponse:
        state = f"{bot.house.clock() + _MINUTES}.{secrets.token_urlsafe(16)}"
        query = {
            "client_id": config.slack_client_id,
            "scope": ",".join((*SCOPES, *OPTIONAL)),
            "state": state,
        }
        if config.public_url:
            query["redirect_uri"] = redirect_uri(config)
        answer = web.Response(status=302, headers={"Location": f"{_AUTHORIZE}?{urlencode(query)}"})
        answer.set_cookie(
            _COOKIE, state, max_age=_MINUTES, httponly=True, samesite="Lax",
            secure=config.public_url.startswith("https://"),
        )  # fmt: skip
        return answer

    async def redirect(request: web.Request) -> web.StreamResponse:
        state = request.query.get("state", "")
        if not _is_ours(state, request.cookies.get(_COOKIE, ""), bot.house.clock()):
            return _page(400, "This installation was not begun here, or took too long.", again=True)
        if not await bot.first_time(f"slack:install:{state}"):
            return _page(400, "This installation was finished already.", again=True)
        if request.query.get("error"):
            return _page(400, "Slack did not give the permission.", again=True)
        return await _exchange(request.query.get("code", ""), bot, config, clients)

    server.router.add_get(INSTALL, install)
    server.router.add_get(REDIRECT, redirect)


async def _exchange(code: str, bot: Bot, config: Config, clients: Clients) -> web.Response:
    given = {"client_id": config.slack_client_id, "client_secret": config.slack_client_secret, "code": code}
    if config.public_url:
        given["redirect_uri"] = redirect_uri(config)
    try:  # the library's own method for it uses what aiohttp has deprecated
        granted = await clients.bare().api_call("oauth.v2.access", data=given)
    except (SlackApiError, *NO_LINE) as error:
        log.warning("an installation failed: %s", cause_of(error))
        if isinstance(error, SlackApiError) and not is_outage(error):
            return _page(400, "Slack did not accept the installation.", again=True)
        return _page(502, "Slack cannot be reached right now.", again=True)
    if granted.get("is_enterprise_install"):
        return _page(400, OF_ORGANIZATION, again=True)
    team = granted.get("team") or {}
    token = str(granted.get("access_token") or "")
    missing = sorted(set(SCOPES) - set(str(granted.get("scope", "")).split(",")))
    if not team.get("id") or not token.startswith("xoxb-") or missing:
        named = f" It lacks: {', '.join(missing)}." if missing else ""
        return _page(400, f"The installation is not complete.{named}", again=True)
    await bot.save_token(Platform.SLACK, team["id"], token)
    await bot.back(Platform.SLACK, [team["id"]])
    log.info("installed in workspace %s", team["id"])
    return _page(200, f"AI Brief is in {team.get('name', 'your workspace')}. Type /aibrief netflix in Slack.")


def redirect_uri(config: Config) -> str:
    """Where Slack sends the admin back to."""
    return config.public_url.rstrip("/") + REDIRECT


def _is_ours(state: str, kept: str, now: int) -> bool:
    """Whether a state is the one that this browser was given, and not too old."""
    until = state.partition(".")[0]
    return state == kept and re.fullmatch("[0-9]{1,12}", until) is not None and now <= int(until)


def _page(status: int, sentence: str, *, again: bool = False) -> web.Response:
    more = f'<p><a href="{INSTALL}">Try again</a></p>' if again else ""
    body = f"<!doctype html><meta charset=utf-8><title>AI Brief</title><p>{html.escape(sentence)}</p>{more}"
    return web.Response(status=status, text=body, content_type="text/html")
