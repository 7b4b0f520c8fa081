"""The answer to a question about several topics: one briefing, with what leads on from it."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.asked.find import Found
from bot.answers.house import Asked, House
from bot.answers.kept import also, kept, with_note
from bot.answers.shown.phrases import narrowed, said
from bot.commands import Brief, Subscribe
from bot.message import Button, Message, paragraph


async def of_several(house: House, asked: Asked, command: Brief, found: Found) -> Message:
    """The briefing, with buttons for each topic by itself and for all of them every day; of which there is
    nothing is said. A daily briefing takes topics as a whole: a question with a focus has no button for it.
    """
    telling = (name for name in found.names if name not in found.silent)
    buttons = [Button(name, replace(command, topic=name)) for name in telling]
    if not command.focus:
        whole = found.topic.name if found.topic else ", ".join(found.names)
        daily = Subscribe(topic=narrowed(whole, command.without, command.only), time="9am")
        buttons.append(Button("Every day", daily))
    shown = also(await kept(house, asked, command, found), *buttons)
    if not found.silent:
        return shown
    about = f" about {command.focus}" if command.focus else ""
    return with_note(shown, paragraph(f"Nothing to show on {said(found.silent)}{about}."))
