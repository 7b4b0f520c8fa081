"""Slack over HTTP: signatures, replays, and installing into many workspaces."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest

from adapters.slack.app import run
from adapters.slack.signature import is_signed, sign
from bot.app import Bot
from bot.config import Config
from bot.errors import BriefError
from bot.model import Origin, Platform
from bot.store import workspaces
from tests.adapters.slack.conftest import make_team
from tests.adapters.slack.fake_slack import FakeSlack, Json
from tests.conftest import Hand

SECRET = "signing-secret-for-tests"


@dataclass
class Web:
    """The bot behind its port."""

    slack: FakeSlack
    bot: Bot
    clock: Hand
    url: str
    session: aiohttp.ClientSession
    said: list[str]

    async def send(
        self, form: dict[str, str], *, at: int | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str]:
        """A signed request, as Slack sends it; (status, body)."""
        body = urlencode(form).encode()
        stamp = str(self.clock() if at is None else at)
        signed = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": sign(SECRET, body, stamp)}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        async with self.session.post(
            f"{self.url}/slack/events", data=body, headers={**kind, **signed, **(headers or {})}
        ) as answer:
            return answer.status, await answer.text()

    def command(self, text: str, *, trigger: str = "", team: str = "T1") -> tuple[str, dict[str, str]]:
        """A slash command: the name of its address, and its form."""
        name, url = self.slack.address()
        return name, {
            "command": "/aibrief",
            "text": text,
            "team_id": team,
            "channel_id": "C1",
            "channel_name": "general",
            "user_id": "UANN",
            "response_url": url,
            "trigger_id": trigger or self.slack.trigger(),
        }


@pytest.fixture
async def web(slack: FakeSlack, bot: Bot, config: Config, clock: Hand) -> AsyncIterator[Web]:
    """The bot over HTTP, also open to be installed."""
    over_http = replace(
        config,
        slack_app_token="",
        slack_signing_secret=SECRET,
        slack_client_id="client",
        slack_client_secret="client-secret",
        port=0,
    )
    stop = asyncio.Event()
    said: list[str] = []
    port: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def say(line: str) -> None:
        said.append(line)
        if line.startswith("listening on port "):
            port.set_result(int(line.rpartition(" ")[2]))

    running = asyncio.create_task(run(bot, over_http, stop, say))
    await asyncio.wait((port, running), return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        await running  # says why it does not listen
    url = f"http://127.0.0.1:{port.result()}"
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Web(slack, bot, clock, url, session, said)
    stop.set()
    await running


async def test_a_signed_question_is_answered(web: Web) -> None:
    name, form = web.command("netflix")
    assert await web.send(form) == (200, "")
    answers = await web.slack.until(lambda: web.slack.answers[name])
    assert answers[0]["text"].startswith("Netflix")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "9" * 40},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": "١٢٣"},
        {"X-Slack-Request-Timestamp": ""},
    ],
)
async def test_what_is_not_signed_gets_401(web: Web, headers: dict[str, str]) -> None:
    name, form = web.command("netflix")
    assert await web.send(form, headers=headers) == (401, "")
    assert web.slack.answers[name] == []


@pytest.mark.parametrize(("age", "status"), [(0, 200), (299, 200), (301, 401), (-299, 200), (-301, 401)])
async def test_a_request_is_believed_for_five_minutes(web: Web, age: int, status: int) -> None:
    _, form = web.command("help")
    assert (await web.send(form, at=web.clock() - age))[0] == status


@pytest.mark.parametrize(
    ("headers", "age", "told"),
    [
        ({"X-Slack-Signature": "v0=" + "0" * 64}, 0, "SLACK_SIGNING_SECRET is not the app's"),
        ({}, 600, "clock"),
        ({"X-Slack-Signature": "hello"}, 0, ""),
    ],
    ids=["another secret", "another time", "nothing of Slack's"],
)
async def test_the_operator_is_told_once_why_slack_is_not_believed(
    web: Web, headers: dict[str, str], age: int, told: str
) -> None:
    for _ in range(2):
        _, form = web.command("help")
        assert (await web.send(form, at=web.clock() - age, headers=headers))[0] == 401
    doubts = [line for line in web.said if not line.startswith("listening")]
    assert len(doubts) == bool(told) and all(told in line for line in doubts)
    assert SECRET not in "".join(web.said)


async def test_a_replayed_request_is_answered_once(web: Web) -> None:
    name, form = web.command("netflix")
    assert await web.send(form) == (200, "")
    await web.slack.until(lambda: web.slack.answers[name])
    assert await web.send(form) == (200, "")
    other, again = web.command("help")
    await web.send(again)
    await web.slack.until(lambda: web.slack.answers[other])
    assert len(web.slack.answers[name]) == 1


async def test_slack_may_verify_the_address(web: Web) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    stamp = str(web.clock())
    signed = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": sign(SECRET, body, stamp)}
    async with web.session.post(
        f"{web.url}/slack/events", data=body, headers={"Content-Type": "application/json", **signed}
    ) as answer:
        assert answer.status == 200 and "abc" in await answer.text()


async def _begin(web: Web) -> str:
    async with web.session.get(f"{web.url}/slack/install", allow_redirects=False) as answer:
        where = urlsplit(answer.headers["Location"])
        assert where.netloc == "slack.com" and answer.status == 302
        return parse_qs(where.query)["state"][0]


async def _return(web: Web, **query: str) -> tuple[int, str]:
    async with web.session.get(f"{web.url}/slack/oauth_redirect", params=query) as answer:
        return answer.status, await answer.text()


async def test_a_second_workspace_installs_itself_and_is_answered_with_its_own_token(web: Web) -> None:
    make_team(web.slack, "T2", "xoxb-team-two")
    state = await _begin(web)
    web.slack.granted["c0de"] = {
        "ok": True,
        "access_token": "xoxb-team-two",
        "scope": "commands,chat:write,app_mentions:read,users:read",
        "team": {"id": "T2", "name": "Two & <Co>"},
    }
    status, page = await _return(web, state=state, code="c0de")
    assert status == 200 and "Two &amp; &lt;Co&gt;" in page and "xoxb" not in page
    assert await web.bot.token(Platform.SLACK, "T2") == "xoxb-team-two"
    name, form = web.command("settings points 4", team="T2")
    web.slack.closed_addresses.add(name)
    await web.send(form)
    await web.slack.until(lambda: [note for note in web.slack.ephemerals if note["team"] == "T2"])
    status, _ = await _return(web, state=state, code="c0de")
    assert status == 400


async def test_a_workspace_that_installs_the_bot_again_is_back_without_a_command(web: Web) -> None:
    make_team(web.slack, "T2", "xoxb-team-two")
    web.slack.granted["c0de"] = {
        "ok": True,
        "access_token": "xoxb-team-two",
        "scope": "commands,chat:write,app_mentions:read,users:read",
        "team": {"id": "T2", "name": "Two"},
    }
    house = web.bot.house
    async with house.database.writing() as session:
        there = Origin(platform=Platform.SLACK, workspace="T2", channel="C1", person="UANN")
        await workspaces.meet(session, there, new_id=house.new_id, now=house.clock())
    await web.bot.left(Platform.SLACK, "T2")
    assert (await _return(web, state=await _begin(web), code="c0de"))[0] == 200
    async with house.database.reading() as session:
        assert not await workspaces.gone(session, Platform.SLACK)


async def test_an_installation_that_was_not_begun_here_is_refused(web: Web) -> None:
    state = await _begin(web)
    until, _, token = state.partition(".")
    for forged in ("", "1.2", f"{state}0", f"{until}.another-browsers", f"{int(until) + 600}.{token}"):
        status, _ = await _return(web, state=forged, code="c0de")
        assert status == 400
    web.clock.now += 601
    status, _ = await _return(web, state=state, code="c0de")
    assert status == 400
    assert web.slack.called("oauth.v2.access") == []


@pytest.mark.parametrize(
    ("granted", "told"),
    [
        ({"team": {"id": "T3", "name": "Three"}}, "users:read"),
        ({"team": None, "is_enterprise_install": True, "enterprise": {"id": "E1"}}, "single workspaces only"),
    ],
    ids=["not all scopes", "a whole organization"],
)
async def test_an_installation_that_cannot_work_is_not_kept(web: Web, granted: Json, told: str) -> None:
    web.slack.granted["c0de"] = {"ok": True, "access_token": "xoxb-3", "scope": "commands", **granted}
    status, page = await _return(web, state=await _begin(web), code="c0de")
    assert status == 400 and told in page
    assert await web.bot.token(Platform.SLACK, "T3") is None


@pytest.mark.parametrize(
    ("fault", "query", "status", "told"),
    [
        ({}, {"error": "access_denied"}, 400, "did not give the permission"),
        ({"error": "invalid_code"}, {"code": "c0de"}, 400, "did not accept"),
        ({"status": 503}, {"code": "c0de"}, 502, "cannot be reached"),
    ],
)
async def test_an_installation_that_slack_stops_says_why(
    web: Web, fault: Json, query: dict[str, str], status: int, told: str
) -> None:
    web.slack.fail("oauth.v2.access", **fault)
    assert (await _return(web, state=await _begin(web), **query))[0] == status
    web.slack.fail("oauth.v2.access", **fault)
    assert told in (await _return(web, state=await _begin(web), **query))[1]


async def test_without_a_signing_secret_nothing_is_served(bot: Bot, config: Config) -> None:
    unsigned = replace(config, slack_app_token="", slack_signing_secret="", port=0)
    with pytest.raises(BriefError, match="SLACK_SIGNING_SECRET"):
        await run(bot, unsigned, asyncio.Event())


async def test_a_port_in_use_is_named(slack: FakeSlack, bot: Bot, config: Config) -> None:
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        over_http = replace(config, slack_app_token="", slack_signing_secret=SECRET, port=port)
        with pytest.raises(BriefError, match=f"Port {port} cannot be used"):
            await run(bot, over_http, asyncio.Event())


def test_without_a_secret_nothing_is_signed() -> None:
    assert not is_signed("", b"x", "100", sign("", b"x", "100"), 100)
    assert is_signed("s", b"x", "100", sign("s", b"x", "100"), 100)
    assert not is_signed("s", b"y", "100", sign("s", b"x", "100"), 100)


@pytest.mark.parametrize("state", ["", "soon", "9" * 5000])
async def test_a_browser_that_makes_up_its_state_is_refused(web: Web, state: str) -> None:
    async with web.session.get(
        f"{web.url}/slack/oauth_redirect",
        params={"state": state, "code": "c0de"},
        headers={"Cookie": f"aibrief-install={state}"},
    ) as answer:
        assert answer.status == 400
    assert web.slack.called("oauth.v2.access") == []
