"""Environment, .env and aibrief.toml -> one frozen, validated value; every mistake is named at once.

What the environment says wins over .env, .env over aibrief.toml. ``SETTINGS`` is the one list that the
reader, the error texts and docs/configuration.md are made from.
"""

from __future__ import annotations

import difflib
import logging
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.errors import BadConfig, BadInput

log = logging.getLogger(__name__)

_SECRET = re.compile("token|secret")  # in the names of fields whose values are


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All that can be set from outside. Secrets never show in a log: ``repr`` hides them."""

    data: Path
    database: str
    log_level: str
    admins: tuple[str, ...]
    allow_hosts: tuple[str, ...]
    contact: str
    samples: bool
    poll: bool
    keep_days: int  # 0: for ever
    pure: bool
    port: int | None
    public_url: str
    secret_key: str
    slack_bot_token: str
    slack_app_token: str
    slack_signing_secret: str
    slack_client_id: str
    slack_client_secret: str
    slack_api: str
    discord_token: str
    discord_api: str
    discord_shards: bool

    def __repr__(self) -> str:
        shown = []
        for field in fields(self):
            value = getattr(self, field.name)
            hidden = value and (_SECRET.search(field.name) or field.name == "database")
            shown.append(f"{field.name}={'…' if hidden else value!r}")
        return f"Config({', '.join(shown)})"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Values that must never reach a log, an error or a message."""
        named = (getattr(self, field.name) for field in fields(self) if _SECRET.search(field.name))
        password = urlsplit(self.database).password if "://" in self.database else ""
        return tuple(value for value in (*named, password) if value)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set: its field, its name outside, how it is read, what it is for."""

    field: str
    name: str
    reads: Callable[[str], Any]
    default: str
    help: str


def _text(value: str) -> str:
    return value.strip()


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.replace(";", ",").split(",") if part.strip())


def _flag(value: str) -> bool:
    lowered = value.strip().lower()
    if lowered in {"1", "true", "yes", "on"}:
        return True
    if lowered in {"0", "false", "no", "off", ""}:
        return False
    raise ValueError("must be on or off")


def _port(value: str) -> int | None:
    if not value.strip():
        return None
    if not value.strip().isdigit() or not 1 <= int(value) <= 65535:
        raise ValueError("must be a port from 1 to 65535")
    return int(value)


def _keep(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", value.strip()) or 0 < int(value) < LEAST_KEPT:
        raise ValueError(f"must be 0, for ever, or at least {LEAST_KEPT} days")
    return int(value)


def _level(value: str) -> str:
    if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
    return value.upper()


def _begins(*starts: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        value = value.strip()
        if value and not value.startswith(starts):
            raise ValueError(f"must begin with {' or '.join(starts)}; perhaps it is another token's value")
        return value

    return read


LEAST_KEPT = 60  # days: a channel remembers as long what it was told
_SHORTEST_TOKEN = 20  # characters
_SLIP = 0.9  # difflib's likeness of two names from which on one is the other misspelt,
_NEAR = 0.8  # and from which on a name of a platform's may be
# what the tests and benchmarks read
_OF_TESTS = frozenset(("AIBRIEF_CONTRACTS", "AIBRIEF_EVAL", "AIBRIEF_GOLDEN", "AIBRIEF_WRITE_GOLDEN"))


def _whole(value: str) -> str:
    """A token that was not pasted in part; what it is worth only the platform can tell."""
    value = value.strip()
    if value and (" " in value or ("." not in value and len(value) < _SHORTEST_TOKEN)):
        raise ValueError("must be a bot's whole token: three parts with dots between them, and no spaces")
    return value


def _web(value: str) -> str:
    value = value.strip()
    if value and urlsplit(value).scheme not in {"http", "https"}:
        raise ValueError("must be an address that begins with https://")
    return value


def _database(value: str) -> str:
    value = value.strip()
    if "://" in value and not value.startswith(("postgresql://", "postgres://")):
        raise ValueError("must be a file's path or a postgresql:// address")
    return value


SETTINGS: tuple[Setting, ...] = (
    Setting("data", "AIBRIEF_DATA", _text, "", "Folder of everything that is kept: database, log, history"),
    Setting("database", "AIBRIEF_DATABASE", _database, "", "A file's path, or postgresql://user@host/name"),
    Setting("log_level", "AIBRIEF_LOG_LEVEL", _level, "INFO", "DEBUG, INFO, WARNING or ERROR"),
    Setting("admins", "AIBRIEF_ADMINS", _list, "", "People who may do all: slack:U012AB, discord:1234"),
    Setting("allow_hosts", "AIBRIEF_ALLOW_HOSTS", _list, "", "Internal hosts or networks that may be read"),
    Setting("contact", "AIBRIEF_CONTACT", _text, "", "An address in the User-Agent, for those we read"),
    Setting("samples", "AIBRIEF_SAMPLES", _flag, "on", "Whether the sample articles go in at first start"),
    Setting("poll", "AIBRIEF_POLL", _flag, "on", "Whether this process reads sources"),
    Setting("keep_days", "AIBRIEF_KEEP_DAYS", _keep, "365", "Days articles stay, 60 up; 0: for ever"),
    Setting("pure", "AIBRIEF_PURE", _flag, "off", "Pure Python: our C is neither compiled nor used"),
    Setting("port", "PORT", _port, "", "Port to listen on: for Slack over HTTP, and for /health"),
    Setting("public_url", "AIBRIEF_PUBLIC_URL", _web, "", "Where Slack reaches us, for OAuth"),
    Setting("secret_key", "AIBRIEF_SECRET_KEY", _text, "", "Encrypts the tokens of installed workspaces"),
    Setting("slack_bot_token", "SLACK_BOT_TOKEN", _begins("xoxb-"), "", "The bot's token"),
    Setting("slack_app_token", "SLACK_APP_TOKEN", _begins("xapp-"), "", "The app-level token (Socket Mode)"),
    Setting("slack_signing_secret", "SLACK_SIGNING_SECRET", _text, "", "The signing secret (HTTP)"),
    Setting("slack_client_id", "SLACK_CLIENT_ID", _text, "", "OAuth: for many workspaces"),
    Setting("slack_client_secret", "SLACK_CLIENT_SECRET", _text, "", "OAuth: for many workspaces"),
    Setting("slack_api", "SLACK_API", _web, "https://slack.com/api/", "Where Slack's Web API is"),
    Setting("discord_token", "DISCORD_TOKEN", _whole, "", "The bot's token"),
    Setting("discord_api", "DISCORD_API", _web, "https://discord.com/api/v10", "Where Discord's API is"),
    Setting("discord_shards", "DISCORD_SHARDS", _flag, "off", "Shard by itself, beyond a thousand guilds"),
)


def read_config(
    environment: Mapping[str, str],
    *,
    dotenv: Mapping[str, str | None] | None = None,
    toml: str = "",
    default_data: Path,
) -> Config:
    """The configuration from three texts; BadConfig names every mistake in them at once."""
    mistakes: list[str] = []
    known = {setting.name: setting for setting in SETTINGS}
    from_file = _from_toml(toml, known, mistakes)
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        given = setting.default
        for place in (from_file, dotenv or {}, environment):
            found = place.get(setting.name)
            if found is not None and (found.strip() or place is environment):
                given = found or setting.default
        try:
            values[setting.field] = setting.reads(given)
        except ValueError as error:
            mistakes.append(f"{setting.name} {error}.")
    _together(values, mistakes)
    doubts = _misspelt(((".env", dotenv or {}), ("The environment", environment)), from_file, known, mistakes)
    if mistakes:
        raise BadConfig((*mistakes, *doubts))
    for doubt in doubts:  # the log is not open yet: it goes to where the bot was started
        log.warning("%s", doubt)
    values["data"] = (Path(values["data"]).expanduser() if values["data"] else default_data).resolve()
    values["database"] = values["database"] or str(values["data"] / "aibrief.db")
    return Config(**values)


def _from_toml(text: str, known: Mapping[str, Setting], mistakes: list[str]) -> dict[str, str]:
    """Keys of aibrief.toml are the names outside in small letters: ``database``, ``slack_bot_token``."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        mistakes.append(f"aibrief.toml cannot be read: {error}.")
        return {}
    by_key = {name.lower().removeprefix("aibrief_"): name for name in known}
    found = {}
    for key, value in table.items():
        name = by_key.get(key.lower().removeprefix("aibrief_"))
        if name is None:
            near = difflib.get_close_matches(key.lower(), by_key, 1)
            mistakes.append(_unknown(key, "aibrief.toml", near))
        elif isinstance(value, bool):
            found[name] = "on" if value else "off"
        elif isinstance(value, list):
            found[name] = ",".join(str(v) for v in value)
        else:
            found[name] = str(value)
    return found


def _misspelt(
    places: Sequence[tuple[str, Mapping[str, str | None]]],
    from_file: Mapping[str, str],
    known: Mapping[str, Setting],
    mistakes: list[str],
) -> list[str]:
    """Names that are set and no setting: what is nearly one that is not set is a mistake, the rest a doubt.

    A slip in AIBRIEF_DATABASE would start a bot with an empty database; but these places are shared with
    others, whose names stop nothing.
    """
    given = {name for _, place in places for name, value in place.items() if value and value.strip()}
    missing = [name for name in known if name not in given and name not in from_file]
    ours = {name.removeprefix("AIBRIEF_"): name for name in missing if name.startswith("AIBRIEF_")}
    theirs = [name for name in missing if name.startswith(("SLACK_", "DISCORD_")) and not known[name].default]
    doubts = []
    for where, place in places:
        for name in sorted(given.intersection(place).difference(known, _OF_TESTS)):
            may = "B" in name.upper() and "R" in name.upper()  # most names need no closer look
            if may and (slip := difflib.get_close_matches(name.upper(), ours.values(), 1, _SLIP)):
                mistakes.append(_unknown(name, where, slip))
            elif name.startswith("AIBRIEF_"):
                meant = difflib.get_close_matches(name.removeprefix("AIBRIEF_"), ours, 1)
                doubts.append(_unknown(name, where, [ours[each] for each in meant]))
            elif name.startswith(("SLACK_", "DISCORD_")) and (
                near := difflib.get_close_matches(name, theirs, 1, _NEAR)
            ):
                doubts.append(_unknown(name, where, near))
    return doubts


def _unknown(name: str, place: str, near: Sequence[str]) -> str:
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"{place} sets {name}, which is not a setting.{hint}"


def _together(values: Mapping[str, Any], mistakes: list[str]) -> None:
    """Mistakes that show only when settings are seen side by side."""
    if values.get("slack_bot_token") and not (values.get("slack_app_token") or values.get("port")):
        mistakes.append(
            "SLACK_BOT_TOKEN is set, so SLACK_APP_TOKEN (Socket Mode) or PORT (HTTP) must be too."
        )
    over_http = values.get("port") and values.get("slack_bot_token") and not values.get("slack_app_token")
    if over_http and not values.get("slack_signing_secret"):
        mistakes.append("PORT is set for Slack over HTTP, so SLACK_SIGNING_SECRET must be set too.")
    if bool(values.get("slack_client_id")) != bool(values.get("slack_client_secret")):
        mistakes.append("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together; one is missing.")
    if values.get("allow_hosts"):
        from bot.sources.web.guard import read_allowed  # pulls in the HTTP client: only when it is needed

        try:
            read_allowed(values["allow_hosts"])
        except BadInput as error:
            mistakes.append(f"AIBRIEF_ALLOW_HOSTS: {error.sentence} Such as: {error.hint}")
    mistakes += [
        f"AIBRIEF_ADMINS names “{admin}”; write slack:U012AB or discord:1234."
        for admin in values.get("admins", ())
        if not admin.startswith(("slack:", "discord:"))
    ]
