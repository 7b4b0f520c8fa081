"""Which answer belongs to which command. A test fails when a command is missing here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot import commands
from bot.answers.brief import brief
from bot.answers.brief_on import brief_on
from bot.answers.daily.briefing import preview
from bot.answers.daily.pausing import pause, resume, unsubscribe
from bot.answers.daily.subscribe import edit, subscribe
from bot.answers.daily.subscriptions import list_
from bot.answers.help import hello, help_
from bot.answers.history import history
from bot.answers.home import home
from bot.answers.house import Asked, House
from bot.answers.learn import feedback, learned
from bot.answers.look import more, share, sources, why
from bot.answers.settings import settings
from bot.answers.sources.add import source_add
from bot.answers.sources.bulk import source_export, source_import
from bot.answers.sources.importing import import_
from bot.answers.sources.listing import source_list, source_pause, source_remove, source_resume, source_test
from bot.answers.sources.renaming import source_rename
from bot.answers.status import status
from bot.answers.topics.listing import topics
from bot.answers.topics.own import topic_add, topic_remove
from bot.answers.undo import undo
from bot.message import Message

Answer = Callable[[House, Asked, Any], Awaitable[Message]]

ANSWERS: Mapping[type[commands.Command], Answer] = MappingProxyType(
    {
        commands.Brief: brief,
        commands.BriefOn: brief_on,
        commands.More: more,
        commands.Sources: sources,
        commands.Why: why,
        commands.Share: share,
        commands.Topics: topics,
        commands.TopicAdd: topic_add,
        commands.TopicRemove: topic_remove,
        commands.Subscribe: subscribe,
        commands.List: list_,
        commands.Edit: edit,
        commands.Pause: pause,
        commands.Resume: resume,
        commands.Preview: preview,
        commands.Unsubscribe: unsubscribe,
        commands.SourceAdd: source_add,
        commands.SourceImport: source_import,
        commands.SourceList: source_list,
        commands.SourceRename: source_rename,
        commands.SourceTest: source_test,
        commands.SourcePause: source_pause,
        commands.SourceResume: source_resume,
        commands.SourceRemove: source_remove,
        commands.SourceExport: source_export,
        commands.Home: home,
        commands.Feedback: feedback,
        commands.Learned: learned,
        commands.Hello: hello,
        commands.Help: help_,
        commands.Status: status,
        commands.Settings: settings,
        commands.History: history,
        commands.Undo: undo,
        commands.Import: import_,
    }
)
