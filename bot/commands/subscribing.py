"""Commands about daily briefings: subscribe, list, edit, pause, resume, preview, unsubscribe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.commands.base import Command, Completes, param
from bot.delivery.schedule import read_days, read_time
from bot.delivery.zones import read_zone
from bot.errors import BadInput
from bot.model import Permission


def _time(text: str) -> str:
    read_time(text)
    return text


def _days(text: str) -> str:
    read_days(text)
    return text


def _channel(text: str) -> str:
    if not re.fullmatch(r"#[^\s#<>]+|<#[^\s<>]+>", text):
        raise BadInput(f"“{text}” is not a channel; write it as #channel.", hint="#news")
    return text


# Each call makes a field of its own: two commands cannot share one.
def _time_param() -> Any:
    help_ = "Local time of the day"
    return param(help_, default="", clauses=("at {}",), reads=_time, completes=Completes.TIME, example="9am")


def _days_param() -> Any:
    return param(
        "Which days", default="", clauses=("{}",), reads=_days, completes=Completes.DAYS, example="weekdays"
    )


def _zone_param() -> Any:
    return param(
        "A city or an IANA zone",
        default="",
        clauses=("in {}",),
        reads=read_zone,
        completes=Completes.ZONE,
        typed="time_zone",
        example="Berlin",
    )


def _channel_param() -> Any:
    return param(
        "Another channel", default="", clauses=("to {}",), reads=_channel, completes=Completes.CHANNEL
    )


def _which_param() -> Any:
    help_ = "Its number in the list, or its topic"
    return param(help_, completes=Completes.SUBSCRIPTION, example="1", typed="briefing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe(Command):
    """Send this channel a daily briefing on one or several topics.

    Times: 9, 9am, 9:30 pm, 09:30, noon. Days: weekdays (the default), every day, weekends, mon-thu,
    mon,wed,fri. The zone is a city or a name such as Europe/Berlin. Bare “subscribe” opens a form.
    """

    verb = "subscribe"
    opens_form = True
    aliases = ("follow", "daily")
    typed = ("daily", "add")
    needs = Permission.SUBSCRIBE
    examples = ("subscribe netflix at 9am weekdays in Berlin", "subscribe netflix, disney, sora at 8")
    topic: str = param(
        "One topic, or several with commas", default="", completes=Completes.TOPIC, example="netflix, disney"
    )
    time: str = _time_param()
    days: str = _days_param()
    zone: str = _zone_param()
    channel: str = _channel_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Command):
    """List the daily briefings of this channel, or of the whole workspace.

    Of those in private channels and direct messages only who reads there is told what they are on.
    """

    verb = "list"
    typed = ("daily", "list")
    examples = ("list", "list all")
    scope: str = param("all: of the whole workspace", default="", choices=("", "all"))
    page: int = param(
        "Which page, when there are several", default=1, clauses=("page {}",), lowest=1, highest=1000
    )
    ask: str = param(
        "What is to be done to one of them",
        default="",
        choices=("", "edit", "pause", "resume", "preview", "unsubscribe"),
        hidden=True,
        compare=False,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Command):
    """Change a daily briefing: its topics, time, days, zone or channel. Alone it opens a form.

    “edit 1 topics +disney, -sora” adds one and takes one away; without signs they take the place of all.
    """

    verb = "edit"
    opens_form = True
    typed = ("daily", "edit")
    needs = Permission.SUBSCRIBE
    examples = ("edit 1", "edit 1 at 8:30 mon-thu", "edit 1 topics +disney")
    which: str = _which_param()
    time: str = _time_param()
    days: str = _days_param()
    zone: str = _zone_param()
    channel: str = _channel_param()
    topic: str = param("The topics instead of the old ones", default="", clauses=("topics {}",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Command):
    """Stop a daily briefing for a while, or until a date.

    Who subscribed it may, wherever they are, also when they left its channel.
    """

    verb = "pause"
    typed = ("daily", "pause")
    needs = Permission.SUBSCRIBE
    own_is_free = True
    examples = ("pause 1", "pause 1 until 24 dec")
    which: str = _which_param()
    until: str = param(
        "The day it comes back", default="", clauses=("until {}", "till {}", "for {}"), example="24 dec"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Command):
    """Start a paused daily briefing again; it says what was missed."""

    verb = "resume"
    typed = ("daily", "resume")
    needs = Permission.SUBSCRIBE
    examples = ("resume 1",)
    which: str = _which_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview(Command):
    """Show exactly what a daily briefing would post now, to you alone."""

    verb = "preview"
    typed = ("daily", "preview")
    examples = ("preview 1",)
    which: str = _which_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribe(Command):
    """End a daily briefing; it can be undone.

    Who subscribed it may, wherever they are, also when they left its channel.
    """

    verb = "unsubscribe"
    aliases = ("unfollow", "stop")
    typed = ("daily", "remove")
    needs = Permission.SUBSCRIBE
    own_is_free = True
    examples = ("unsubscribe 1", "unsubscribe netflix")
    which: str = _which_param()
