"""Commands about the bot itself: help, status, settings, what was learnt, undo, and importing files."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands.base import Command, Completes, Surface, param
from bot.model import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Command):
    """Show what the bot can do, or how one command is written."""

    verb = "help"
    typed = ("help",)
    examples = ("help", "help subscribe")
    topic: str = param("A command", default="", completes=Completes.VERB, example="subscribe")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello(Command):
    """Answer somebody who greets or thanks, in a line or two."""

    verb = "hello"
    listed = False
    said: str = param("What was said", default="hello", choices=("hello", "thanks", "yes", "noted"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Command):
    """Show what was read, what failed, what is stored and what comes next."""

    verb = "status"
    typed = ("status",)
    examples = ("status",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Command):
    """Show the settings, or change one: its name, then its value.

    Settings: summarizer, points, exclude, include, languages, quiet hours, silent, threads, nothing new.
    “settings points default” puts one back, “settings exclude -layoffs” takes a word away. Anyone may look;
    changing needs an admin of the workspace.
    """

    verb = "settings"
    typed = ("settings",)
    examples = ("settings", "settings summarizer lex-rank", "settings exclude layoffs")
    change: str = param(
        "A setting's name and its new value", default="", completes=Completes.SETTING, example="points 5"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned(Command):
    """Show what the votes here have taught the ranking, or forget it all.

    “learned forget” is for admins of the workspace, and can be undone.
    """

    verb = "learned"
    typed = ("learned",)
    examples = ("learned", "learned forget")
    action: str = param("forget", default="", choices=("", "forget"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(Command):
    """The home page: this workspace's subscriptions, and for admins its sources and their health."""

    verb = "home"
    listed = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Command):
    """Take back your last change here (a subscription, a topic, a source, a setting), or another one.

    “undo 3” takes back number 3 of the history, for whoever may make that change.
    """

    verb = "undo"
    typed = ("undo",)
    examples = ("undo", "undo 3")
    change: str = param("Which change", default="", hidden=True)
    number: int | None = param(
        "Its number in the history", default=None, lowest=1, highest=999_999, example="3"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Command):
    """Show who changed what and when, the newest first: sources, topics, daily briefings, settings.

    An admin sees the changes of the whole workspace, everybody else those of this channel's briefings and
    settings. “undo 3” takes back number 3.
    """

    verb = "history"
    aliases = ("changes", "log")
    typed = ("history",)
    examples = ("history", "history 2")
    page: int = param("Which page", default=1, lowest=1, highest=1000, example="2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Import(Command):
    """Read articles from a file or a folder into the store.

    Text, markdown with front matter, HTML, and JSON lines. The same article twice is one article; what
    cannot be read is named, with why, and the rest goes in.
    """

    verb = "import"
    needs = Permission.ADMIN
    surfaces = (Surface.CONSOLE,)
    examples = ("import articles/",)
    path: str = param("A file or a folder", completes=Completes.PATH, example="articles/")
