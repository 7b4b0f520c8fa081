"""The prompt: line editing, history and completion of verbs, topics, zones and settings."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from contextlib import suppress
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory

from adapters.console.app import answer, origin
from adapters.console.render import Look, render
from bot.app import Bot
from bot.commands import BY_VERB, Completes, params

_ENDS = {"exit", "quit", "bye", ":q"}


class _Completer(Completer):
    """Asks the one door; the first word completes to verbs and topics, later ones to what the verb takes."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        line = document.text_before_cursor.lstrip()
        for start in ("/aibrief ", "aibrief "):
            line = line.removeprefix(start)
        kinds, typed = _wanted(line)
        for kind in kinds:
            for value in await self._bot.suggest(kind, typed, origin(), 12):
                yield Completion(value, start_position=-len(typed), display_meta=kind.value)


class _History(FileHistory):
    """The lines of earlier days; on a full disk the prompt goes on without."""

    def store_string(self, string: str) -> None:
        with suppress(OSError):
            super().store_string(string)


def _wanted(line: str) -> tuple[tuple[Completes, ...], str]:
    """What the words before the cursor call for: (kinds of values, what is typed of one)."""
    for verb in sorted(BY_VERB, key=len, reverse=True):
        if line.startswith(verb + " "):
            rest = line[len(verb) + 1 :]
            zone_at = rest.rfind(" in ")
            if zone_at >= 0 and verb in ("subscribe", "edit"):
                return (Completes.ZONE,), rest[zone_at + 4 :]
            kinds = [p.completes for p in params(BY_VERB[verb]) if p.completes and not p.clauses]
            return tuple(kinds[:1]), rest.rsplit(", ", 1)[-1]
    return (Completes.VERB, Completes.TOPIC), line


async def prompt(bot: Bot, look: Look, history: Path) -> int:
    """Take lines until the person leaves (Ctrl-D, "exit"); answers are shown as the chat would."""
    session: PromptSession[str] = PromptSession(
        history=_History(str(history)), completer=_Completer(bot), complete_while_typing=True
    )
    print("AI Brief. Type a topic such as netflix, or help. Leave with Ctrl-D.")
    while True:
        try:
            line = (await session.prompt_async("/aibrief ")).strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return 0
        if line.lower() in _ENDS:
            return 0
        if line:
            message = await answer(bot, line)
            print(render(message, look) + "\n")
