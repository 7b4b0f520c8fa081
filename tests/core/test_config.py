"""Every mistake at once, precedence, and secrets that stay secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import SETTINGS, read_config
from bot.errors import BadConfig

HOME = Path("/nowhere/aibrief")


def test_without_anything_the_defaults_hold() -> None:
    config = read_config({}, default_data=HOME)
    assert config.data == HOME.resolve()
    assert config.database == str(HOME.resolve() / "aibrief.db")
    assert config.samples is True
    assert config.port is None


def test_the_environment_wins_over_dotenv_over_toml() -> None:
    toml = 'log_level = "ERROR"\ncontact = "toml"\nadmins = ["slack:U1"]\nsamples = false'
    dotenv = {"AIBRIEF_LOG_LEVEL": "WARNING", "AIBRIEF_CONTACT": "dotenv"}
    config = read_config({"AIBRIEF_LOG_LEVEL": "DEBUG"}, dotenv=dotenv, toml=toml, default_data=HOME)
    assert (config.log_level, config.contact, config.admins) == ("DEBUG", "dotenv", ("slack:U1",))
    assert config.samples is False


def test_every_mistake_is_named_at_once() -> None:
    environment = {
        "AIBRIEF_LOG_LEVEL": "loud",
        "PORT": "99999",
        "SLACK_BOT_TOKEN": "xapp-swapped",
        "SLACK_APP_TOKEN": "xoxb-swapped",
        "AIBRIEF_DATABASE": "mysql://here",
        "SLACK_CLIENT_ID": "1.2",
        "AIBRIEF_ADMINS": "bob",
    }
    with pytest.raises(BadConfig) as caught:
        read_config(environment, toml='databse = "x"', default_data=HOME)
    said = "\n".join(caught.value.mistakes)
    for name in (
        "AIBRIEF_LOG_LEVEL",
        "PORT",
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
        "AIBRIEF_DATABASE",
        "bob",
    ):
        assert name in said
    assert "Did you mean database?" in said
    assert "SLACK_CLIENT_SECRET" in said
    assert len(caught.value.mistakes) == 8


def test_a_broken_toml_is_one_of_the_mistakes() -> None:
    with pytest.raises(BadConfig, match=r"aibrief\.toml cannot be read"):
        read_config({}, toml="= =", default_data=HOME)


def test_slack_needs_a_way_in() -> None:
    with pytest.raises(BadConfig, match="SLACK_APP_TOKEN"):
        read_config({"SLACK_BOT_TOKEN": "xoxb-1"}, default_data=HOME)
    with pytest.raises(BadConfig, match="SLACK_SIGNING_SECRET"):
        read_config({"SLACK_BOT_TOKEN": "xoxb-1", "PORT": "3000"}, default_data=HOME)


def test_secrets_show_neither_in_repr_nor_are_they_missed() -> None:
    environment = {
        "SLACK_BOT_TOKEN": "xoxb-aaaa",
        "SLACK_APP_TOKEN": "xapp-bbbb",
        "DISCORD_TOKEN": "cccc.dddd",
        "AIBRIEF_SECRET_KEY": "eeee",
        "AIBRIEF_DATABASE": "postgresql://me:ffff@host/db",
    }
    config = read_config(environment, default_data=HOME)
    for secret in ("xoxb-aaaa", "xapp-bbbb", "cccc.dddd", "eeee", "ffff"):
        assert secret not in repr(config)
        assert secret in config.secrets


def test_every_setting_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
    for setting in SETTINGS:
        assert f"`{setting.name}`" in page, setting.name
