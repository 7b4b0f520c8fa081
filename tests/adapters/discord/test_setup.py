"""aibrief setup discord, held against a Discord on 127.0.0.1."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import discord
import pytest

from adapters.discord.login import OFFICIAL
from adapters.discord.setup import PERMISSIONS, check, invite_link, looks_wrong, setup
from adapters.env_file import pasted, with_values, write_env
from bot.config import Config, read_config
from bot.errors import BriefError
from tests.adapters.discord.fake_discord import FakeDiscord, fake_discord

TOKEN = "MTA0NzE2NzE3NDE0NTA0NDQ4.GxyZab.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    """A Discord that knows the token."""
    async with fake_discord(TOKEN) as it:
        yield it
        assert it.wrong() == []
    discord.http.Route.BASE = OFFICIAL


class Terminal:
    """What is typed, in its order, and what was said."""

    def __init__(self, *typed: str) -> None:
        self._typed = list(typed)
        self.said: list[str] = []

    def ask(self, question: str) -> str:
        return self._typed.pop(0) if self._typed else ""

    @property
    def text(self) -> str:
        return "\n".join(self.said)


@pytest.fixture
def settings(tmp_path: Path, fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> Config:
    """A configuration without a token, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return replace(read_config({}, default_data=tmp_path), discord_api=fake.url)


async def test_a_working_token_is_kept_for_the_owner_alone_and_the_invite_is_shown(
    settings: Config, fake: FakeDiscord, tmp_path: Path
) -> None:
    env, terminal = tmp_path / ".env", Terminal(f" Bot {TOKEN}\n")
    env.write_text("# mine\nSLACK_BOT_TOKEN=xoxb-1\nDISCORD_TOKEN=old\nOTHER='a b'\n")
    assert await setup(settings, terminal.ask, terminal.said.append) == 0
    assert env.read_text() == f"# mine\nSLACK_BOT_TOKEN=xoxb-1\nDISCORD_TOKEN={TOKEN}\nOTHER='a b'\n"
    assert env.stat().st_mode & 0o777 == 0o600
    assert "AI Brief" in terminal.text and invite_link(100) in terminal.text
    assert TOKEN not in terminal.text
    assert [path for method, path, _ in fake.requests if method == "PATCH"] == []


async def test_an_application_that_is_not_ready_is_made_so(
    settings: Config, fake: FakeDiscord, tmp_path: Path
) -> None:
    fake.application["integration_types_config"] = {"0": {}}
    terminal = Terminal(TOKEN)
    assert await setup(settings, terminal.ask, terminal.said.append) == 0
    body = next(body for method, _, body in fake.requests if method == "PATCH")
    assert set(body["integration_types_config"]) == {"0", "1"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("104716717414504448", "application's id"),
        ("a" * 64, "public key"),
        ("a1B2c3D4e5F6g7H8a1B2c3D4e5F6g7H8", "client secret"),
        ("xoxb-123", "token of Slack"),
        ("hello", "three parts"),
        (TOKEN[:-20], "three parts"),
    ],
)
async def test_what_is_no_token_is_named_and_never_sent(
    settings: Config, fake: FakeDiscord, tmp_path: Path, typed: str, said: str
) -> None:
    terminal = Terminal(typed)
    assert await setup(settings, terminal.ask, terminal.said.append) == 1
    assert said in terminal.text and typed not in terminal.text
    assert fake.requests == [] and not (tmp_path / ".env").exists()


async def test_a_token_that_was_reset_is_told_and_the_next_one_is_taken(
    settings: Config, tmp_path: Path
) -> None:
    terminal = Terminal(TOKEN.replace("Gxy", "old"), TOKEN)
    assert await setup(settings, terminal.ask, terminal.said.append) == 0
    assert "does not accept DISCORD_TOKEN" in terminal.text


async def test_an_application_that_hears_elsewhere_is_refused(
    settings: Config, fake: FakeDiscord, tmp_path: Path
) -> None:
    fake.application["interactions_endpoint_url"] = "https://elsewhere.example.com"
    terminal = Terminal(TOKEN)
    assert await setup(settings, terminal.ask, terminal.said.append) == 1
    assert "Interactions Endpoint URL" in terminal.text and not (tmp_path / ".env").exists()


@pytest.mark.parametrize(("status", "said"), [(429, "asks to wait"), (503, "cannot be reached")])
async def test_trouble_at_discord_changes_nothing(
    settings: Config, fake: FakeDiscord, tmp_path: Path, status: int, said: str
) -> None:
    fake.faults.append(("/users/@me", status, {"retry_after": 99.0}))
    terminal = Terminal(TOKEN)
    assert await setup(settings, terminal.ask, terminal.said.append) == 1
    assert said in terminal.text and not (tmp_path / ".env").exists()
    assert "by itself" not in terminal.text and "Please try again later." in terminal.text


async def test_a_folder_that_cannot_be_written_is_told(settings: Config, tmp_path: Path) -> None:
    terminal = Terminal(TOKEN)
    (tmp_path / ".env").mkdir()
    assert await setup(settings, terminal.ask, terminal.said.append) == 1
    assert "cannot be written" in terminal.text


def test_what_is_pasted_with_a_token_goes() -> None:
    assert pasted(f'  DISCORD_TOKEN="{TOKEN}" ', "DISCORD_TOKEN=") == TOKEN
    assert looks_wrong(TOKEN) == ""


async def test_a_check_says_whose_the_token_is_and_changes_nothing(
    settings: Config, fake: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    fake.application["integration_types_config"] = {"0": {}}
    said = await check(replace(settings, discord_token=TOKEN))
    assert "AI Brief" in said and "cannot install it for themselves" in said
    assert {method for method, _, _ in fake.requests} == {"GET"}
    assert caplog.messages == []  # of what the library misses nothing is needed


@pytest.mark.parametrize(
    ("token", "status", "said"),
    [
        (TOKEN.replace("Gxy", "old"), 0, "does not accept DISCORD_TOKEN"),
        (TOKEN, 503, "cannot be reached"),
        (TOKEN, 400, "answered 400"),
        (TOKEN, 429, "asks to wait"),
    ],
)
async def test_a_check_names_what_is_wrong(
    settings: Config, fake: FakeDiscord, token: str, status: int, said: str
) -> None:
    if status:
        fake.faults.append(("/users/@me", status, {"retry_after": 99.0}))
    with pytest.raises(BriefError, match=said):
        await check(replace(settings, discord_token=token))


def test_the_invite_asks_for_what_posting_needs_and_no_more() -> None:
    given = {name for name, value in PERMISSIONS if value}
    assert given == {
        "read_messages", "send_messages", "send_messages_in_threads", "embed_links", "attach_files",
        "read_message_history",
    }  # fmt: skip
    assert discord.Permissions(PERMISSIONS.value) == PERMISSIONS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "A=1\n"),
        ("A=0", "A=1\n"),
        ("B=2", "B=2\nA=1\n"),
        ("export A = 0\nB=2\nA=5\n", "A=1\nB=2\n"),
        ("#A=0\nAA=3\n", "#A=0\nAA=3\nA=1\n"),
    ],
)
def test_only_the_meant_line_changes(before: str, after: str) -> None:
    assert with_values(before, {"A": "1"}) == after


def test_a_value_with_odd_characters_is_read_back_as_it_was(tmp_path: Path) -> None:
    from dotenv import dotenv_values

    values = {"A": 'it\'s $HOME #1 \\ "x"', "B": "plain-1.2"}
    write_env(tmp_path / ".env", values)
    assert dotenv_values(tmp_path / ".env") == values
    assert list(tmp_path.iterdir()) == [tmp_path / ".env"]
