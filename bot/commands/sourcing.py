"""Commands about sources: add, import, list, rename, test, pause, resume, remove, export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.commands.base import Command, Completes, param
from bot.model import Permission


def _source_param() -> Any:
    help_ = "Its number in the list, its name or its address"
    return param(help_, completes=Completes.SOURCE, example="3")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAdd(Command):
    """Add a feed, a page, or a starter pack (“source add pack entertainment”), and test it at once."""

    verb = "source add"
    typed = ("sources", "add")
    needs = Permission.ADMIN
    examples = ("source add https://example.com/feed.xml for netflix", "source add pack entertainment")
    url: str = param(
        "The address of a feed or a page, or “pack” and its name", example="https://example.com/feed"
    )
    topic: str = param("The topic it is about", default="", clauses=("for {}",), completes=Completes.TOPIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceImport(Command):
    """Add every feed of an OPML outline, from its address or a file.

    In the console the path of a file does as well: “source import feeds.opml”.
    """

    verb = "source import"
    typed = ("sources", "import")
    needs = Permission.ADMIN
    examples = ("source import https://example.com/feeds.opml",)
    url: str = param("The outline's address", default="")
    outline: str = param(
        "An outline (OPML) as a file", default="", hidden=True, typed="file", upload=True, longest=2_000_000
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList(Command):
    """List the sources with their health: last read, last new article, errors in words."""

    verb = "source list"
    aliases = ("feeds",)
    typed = ("sources", "list")
    examples = ("source list",)
    page: int = param("Which page", default=1, lowest=1, highest=1000, example="2")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRename(Command):
    """Call a source by another name in this workspace; it can be undone.

    Behind a number or an address “to” may be left out: “source rename 3 Harbour News”. Other workspaces that
    read the source see nothing of it. Articles keep the name of their publisher.
    """

    verb = "source rename"
    typed = ("sources", "rename")
    needs = Permission.ADMIN
    examples = ("source rename 3 to Harbour News",)
    source: str = _source_param()
    name: str = param("The new name", default="", clauses=("to {}",), example="Harbour News")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTest(Command):
    """Read a source now and show what comes."""

    verb = "source test"
    typed = ("sources", "test")
    needs = Permission.ADMIN
    examples = ("source test 3",)
    source: str = _source_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePause(Command):
    """Stop reading a source for now; its articles stay."""

    verb = "source pause"
    typed = ("sources", "pause")
    needs = Permission.ADMIN
    examples = ("source pause 3",)
    source: str = _source_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceResume(Command):
    """Read a paused source again."""

    verb = "source resume"
    typed = ("sources", "resume")
    needs = Permission.ADMIN
    examples = ("source resume 3",)
    source: str = _source_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRemove(Command):
    """Stop following a source; says first what depends on it, and can be undone."""

    verb = "source remove"
    typed = ("sources", "remove")
    needs = Permission.ADMIN
    examples = ("source remove 3",)
    source: str = _source_param()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceExport(Command):
    """Export the sources as an OPML file.

    It has their addresses, of which some hold a key that is nobody else's.
    """

    verb = "source export"
    typed = ("sources", "export")
    needs = Permission.ADMIN
    examples = ("source export",)
