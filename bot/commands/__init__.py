"""Every command once. ``COMMANDS`` is the one list that grammar, adapters, help and docs are made from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.commands.base import (
    Attempt,
    Command,
    Completes,
    Param,
    Surface,
    attempt,
    build,
    complete,
    details,
    encode,
    is_bare,
    mistakes,
    param,
    params,
    spellings,
    summary,
    usage,
)
from bot.commands.base import decode as _decode
from bot.commands.managing import Hello, Help, History, Home, Import, Learned, Settings, Status, Undo
from bot.commands.naming import TopicAdd, TopicRemove
from bot.commands.reading import Brief, BriefOn, Feedback, More, Share, Sources, Topics, Why, brief_on
from bot.commands.sourcing import (
    SourceAdd,
    SourceExport,
    SourceImport,
    SourceList,
    SourcePause,
    SourceRemove,
    SourceRename,
    SourceResume,
    SourceTest,
)
from bot.commands.subscribing import Edit, List, Pause, Preview, Resume, Subscribe, Unsubscribe

COMMANDS: tuple[type[Command], ...] = (
    Brief, More, Sources, Why, Share,
    Topics, TopicAdd, TopicRemove,
    Subscribe, List, Edit, Pause, Resume, Preview, Unsubscribe,
    SourceAdd, SourceImport, SourceList, SourceRename, SourceTest, SourcePause, SourceResume, SourceRemove,
    SourceExport,
    Settings, Learned, Status, History, Undo, Import, Help,
    Hello, Home, BriefOn, Feedback,
)  # fmt: skip

BY_VERB: Mapping[str, type[Command]] = MappingProxyType({kind.verb: kind for kind in COMMANDS})

# What the groups of typed commands hold ("/aibrief-daily add")
GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "daily": "Daily briefings: add, list, change, pause, end",
        "topic": "Topics of your own, and names for those there are: add, remove",
        "sources": "The sources that are read here: add, import, list, rename, test, remove",
    }
)


def decode(text: str) -> Command:
    """The command behind a button's or a form's value; BadInput when it is none."""
    return _decode(text, BY_VERB)


__all__ = [
    "BY_VERB", "COMMANDS", "GROUPS", "Attempt", "Brief", "BriefOn", "Command", "Completes", "Edit",
    "Feedback", "Hello", "Help", "History", "Home", "Import", "Learned", "List", "More", "Param", "Pause",
    "Preview", "Resume", "Settings", "Share", "SourceAdd", "SourceExport", "SourceImport", "SourceList",
    "SourcePause", "SourceRemove", "SourceRename", "SourceResume", "SourceTest", "Sources", "Status",
    "Subscribe", "Surface", "TopicAdd", "TopicRemove", "Topics", "Undo", "Unsubscribe", "Why", "attempt",
    "brief_on", "build", "complete", "decode", "details", "encode", "is_bare", "mistakes", "param", "params",
    "spellings", "summary", "usage",
]  # fmt: skip
