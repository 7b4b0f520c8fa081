"""``aibrief setup slack``, as an operator goes through it."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.doctor import doctor
from adapters.slack.manifest import SCOPES
from adapters.slack.setup import setup
from bot.config import Config, read_config
from tests.adapters.slack.fake_slack import APP_TOKEN, BOT_TOKEN, FakeSlack


@pytest.fixture
def fresh(slack: FakeSlack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """A configuration without tokens, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return read_config({"SLACK_API": f"{slack.url}/api/"}, default_data=tmp_path / "data")


def _write(text: str) -> None:
    Path(".env").write_text(text)


def _written() -> dict[str, tuple[str, int]]:
    """What lies in the folder: name, text and mode."""
    return {p.name: (p.read_text(), stat.S_IMODE(p.stat().st_mode)) for p in Path().glob(".env*")}


async def _run(config: Config, *typed: str) -> tuple[int, str]:
    said: list[str] = []
    answers: Iterator[str] = iter([*typed, "", "", "", "", ""])
    code = await setup(config, lambda question: next(answers), said.append)
    return code, "\n".join(said)


async def test_two_good_tokens_are_written_for_their_owner_alone(fresh: Config) -> None:
    _write("SLACK_BOT_TOKEN=old\nAIBRIEF_CONTACT=me@example.com\n")
    code, said = await _run(fresh, BOT_TOKEN, APP_TOKEN)
    assert code == 0
    lines = f"SLACK_BOT_TOKEN={BOT_TOKEN}\nAIBRIEF_CONTACT=me@example.com\nSLACK_APP_TOKEN={APP_TOKEN}\n"
    assert _written() == {".env": (lines, 0o600)}
    assert BOT_TOKEN not in said and APP_TOKEN not in said


async def test_the_link_holds_the_whole_manifest(fresh: Config) -> None:
    _, said = await _run(fresh)
    link = next(word for word in said.split() if word.startswith("https://api.slack.com/apps?"))
    manifest = json.loads(parse_qs(urlsplit(link).query)["manifest_json"][0])
    assert set(SCOPES) <= set(manifest["oauth_config"]["scopes"]["bot"])
    assert not any("history" in scope for scope in manifest["oauth_config"]["scopes"]["bot"])
    assert manifest["features"]["slash_commands"][0]["should_escape"] is True
    assert manifest["features"]["shortcuts"][0]["name"] == "Brief me on this"
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert len(manifest["features"]["shortcuts"][0]["name"]) <= 24


async def test_with_a_public_address_slack_is_told_where_to_send_and_the_secret_is_asked_for(
    fresh: Config,
) -> None:
    public, secret = replace(fresh, public_url="https://brief.example.com"), "0123456789abcdef" * 2
    code, said = await _run(public, BOT_TOKEN, APP_TOKEN, f'SLACK_SIGNING_SECRET="{secret}"')
    assert code == 0 and "That is no signing secret" in said
    lines = (f"SLACK_BOT_TOKEN={BOT_TOKEN}", f"SLACK_SIGNING_SECRET={secret}")
    assert _written()[".env"][0].splitlines() == [*lines, "AIBRIEF_PUBLIC_URL=https://brief.example.com"]
    assert "Request URL > Retry" in said and secret not in said
    link = next(word for word in said.split() if word.startswith("https://api.slack.com/apps?"))
    settings = json.loads(parse_qs(urlsplit(link).query)["manifest_json"][0])["settings"]
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["request_url"] == "https://brief.example.com/slack/events"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (APP_TOKEN, "That is the app-level token"),
        ("xoxp-1", "a user's token"),
        ("hello", "no token of Slack's"),
        ("xoxb-wrong", "Slack does not accept it (invalid_auth)"),
    ],
)
async def test_a_wrong_token_is_refused_with_the_cure_and_asked_for_again(
    fresh: Config, typed: str, words: str
) -> None:
    code, said = await _run(fresh, typed, BOT_TOKEN, BOT_TOKEN, APP_TOKEN)
    assert words in said and code == 0
    assert "this asks for the app-level token" in said


async def test_what_is_pasted_with_a_token_goes(fresh: Config) -> None:
    code, _ = await _run(fresh, f' SLACK_BOT_TOKEN="{BOT_TOKEN}" ', f"“{APP_TOKEN}”")
    assert code == 0
    assert _written()[".env"][0] == f"SLACK_BOT_TOKEN={BOT_TOKEN}\nSLACK_APP_TOKEN={APP_TOKEN}\n"


@pytest.mark.parametrize("fault", [{"status": 503}, {"error": "ratelimited"}, {"error": "fatal_error"}])
async def test_an_outage_is_no_fault_of_the_token(
    fresh: Config, slack: FakeSlack, fault: dict[str, Any]
) -> None:
    slack.fail("auth.test", **fault)
    _, said = await _run(fresh, BOT_TOKEN)
    assert "cannot be reached" in said and "does not accept" not in said


async def test_the_doctor_asks_slack_about_both_tokens(
    config: Config, slack: FakeSlack, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await doctor(config) == 0
    assert "ok     slack: Connected to the workspace t1" in capsys.readouterr().out
    slack.app_token = "xapp-another"
    assert await doctor(config) == 1
    told = capsys.readouterr().out
    assert "WRONG  slack: SLACK_APP_TOKEN: Slack does not accept it (invalid_auth)" in told
    assert "aibrief setup slack" in told
    slack.fail("auth.test", status=503)
    assert await doctor(config) == 1
    told = capsys.readouterr().out
    assert "Slack cannot be reached" in told and "aibrief setup slack" not in told
    slack.teams["T1"].scopes = frozenset({"commands"})
    assert await doctor(config) == 1
    assert "SLACK_BOT_TOKEN: The token lacks chat:write" in capsys.readouterr().out


async def test_missing_scopes_are_named(fresh: Config, slack: FakeSlack) -> None:
    slack.teams["T1"].scopes = frozenset({"commands", "chat:write"})
    code, said = await _run(fresh, BOT_TOKEN)
    assert "lacks app_mentions:read, users:read" in said and code == 1
    assert _written() == {}


async def test_a_token_of_a_whole_organization_is_told_as_one(fresh: Config, slack: FakeSlack) -> None:
    slack.teams["T1"].organization = True
    code, said = await _run(fresh, BOT_TOKEN)
    assert "single workspaces only" in said and code == 1


async def test_an_app_token_without_its_scope_is_named(fresh: Config, slack: FakeSlack) -> None:
    slack.fail("apps.connections.open", error="missing_scope")
    code, said = await _run(fresh, BOT_TOKEN, APP_TOKEN)
    assert "connections:write" in said.split("Connected to")[1] and code == 1
