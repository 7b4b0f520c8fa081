"""Buttons -> Slack's rows of them. Pure.

A button carries its command, so it works after a restart; its id says how its answer is shown.
"""

from __future__ import annotations

from adapters.slack.asking import Json
from adapters.slack.spans import ADDRESS, plain_text
from bot.commands import Attempt, encode
from bot.fitting import cut, fitting
from bot.message import Button, Line, Text, plain_line
from bot.seen import seen

_SPOKEN = 75  # characters that are read out for a button


def actions(
    buttons: tuple[Button, ...], answers: Attempt | None, name: str, *, about: Line = ()
) -> list[Json]:
    """A row of buttons, or nothing; ``about`` is their entry, where several have the same buttons."""
    made = [b for n, button in enumerate(buttons[:25]) if (b := _button(button, answers, f"{name}.{n}"))]
    subject = _subject(about)
    for button in made if subject else ():  # read out instead of the label, which alone names no entry
        button["accessibility_label"] = cut(f"{button['text']['text']}: {subject}", _SPOKEN)
    return [{"type": "actions", "elements": made}] if made else []


def _subject(line: Line) -> str:
    """What an entry is about, to be heard: its first strong words, else all."""
    strong = next((span.text for span in line if isinstance(span, Text) and span.strong), "")
    return seen(strong or plain_line(line)).strip()


def _button(button: Button, answers: Attempt | None, name: str) -> Json | None:
    made: Json = {"type": "button", "text": plain_text(cut(seen(button.label), 75) or "…")}
    if button.command is not None:
        value = encode(button.command)
        if len(value) > 2000:
            return None
        how = "turn" if answers is not None and type(answers) is type(button.command) else "press"
        made |= {"action_id": f"{how}:{name}", "value": value}
    elif url := fitting(button.url, ADDRESS):
        made |= {"action_id": f"open:{name}", "url": url}
    else:
        return None
    if button.danger:
        made["style"] = "danger"
    elif button.primary:
        made["style"] = "primary"
    return made
