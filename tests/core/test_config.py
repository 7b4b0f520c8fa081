"""Every mistake at once, precedence, and secrets that stay secret."""

from __future__ import annotations

import logging
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


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("AIBRIEF_DATABSE", "AIBRIEF_DATABASE"),
        ("AIBRIEF_LOGLEVEL", "AIBRIEF_LOG_LEVEL"),
        ("AIBRIEF_ADMIN", "AIBRIEF_ADMINS"),
        ("AIBRIEF_ALLOWED_HOSTS", "AIBRIEF_ALLOW_HOSTS"),
        ("AIBREIF_DATA", "AIBRIEF_DATA"),
        ("aibrief_secret_key", "AIBRIEF_SECRET_KEY"),
    ],
)
def test_a_slip_in_a_name_of_ours_starts_nothing(slip: str, meant: str) -> None:
    for environment, dotenv in (({slip: "x"}, {}), ({}, {slip: "x"})):
        with pytest.raises(BadConfig, match=f"sets {slip}, which is not a setting. Did you mean {meant}?"):
            read_config(environment, dotenv=dotenv, default_data=HOME)
    read_config({slip: "", "PATH": "/bin"}, default_data=HOME)  # empty names are set by tools and say nothing


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("AIBRIEF_IMAGE", ""),
        ("AIBRIEF_DATABASE_URL", " Did you mean AIBRIEF_DATABASE?"),
        ("DISCORD_BOT_TOKEN", " Did you mean DISCORD_TOKEN?"),
        ("SLACK_API_TOKEN", " Did you mean SLACK_APP_TOKEN?"),
    ],
)
def test_another_name_is_told_and_stops_nothing(
    name: str, hint: str, caplog: pytest.LogCaptureFixture
) -> None:
    read_config({name: "x"}, default_data=HOME)
    assert caplog.messages == [f"The environment sets {name}, which is not a setting.{hint}"]
    assert caplog.records[0].levelno == logging.WARNING  # without a log it goes to standard error
    with pytest.raises(BadConfig) as caught:
        read_config({name: "x", "PORT": "soon"}, default_data=HOME)
    assert caplog.messages[0] in caught.value.mistakes


def test_names_of_others_are_not_ours_to_judge(caplog: pytest.LogCaptureFixture) -> None:
    theirs = (
        "AIBRIEF_CONTRACTS",
        "SLACK_WEBHOOK_URL",
        "SLACK_CHANNEL",
        "DISCORD_GUILD",
        "DISCORD_CLIENT_ID",
        "PORTS",
        "DATABASE",
    )
    read_config(dict.fromkeys(theirs, "x"), default_data=HOME)
    assert not caplog.messages
    both = {"AIBRIEF_SECRET_KEY": "new", "AIBRIEF_SECRET_KEYS": "old"}  # the right one is set, too
    assert read_config(both, default_data=HOME).secret_key == "new"
    assert caplog.messages == ["The environment sets AIBRIEF_SECRET_KEYS, which is not a setting."]


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
