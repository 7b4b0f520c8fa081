"""A form as Slack's modal, and what comes back of it as the values of a command. Pure.

The modal's ``private_metadata`` holds the command that it completes, so that a form that was open during a
restart can still be sent. A mistake is shown at its field before the form closes.
"""

from __future__ import annotations

import re

from adapters.slack.asking import Asking, Json, keep, kept_in
from adapters.slack.spans import plain_text
from bot.commands import BY_VERB, Command, complete, decode, encode, mistakes
from bot.fitting import cut
from bot.message import Field, FieldKind, Form
from bot.seen import seen

FORM = "form"  # the callback id of every form
ZONES = "zone"  # the action id of a field that asks for zones
_CHANNEL = re.compile(r"^[CGD][A-Z0-9]{1,20}$")
_TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
_WORDS = 1000  # characters of a field


def modal_of(form: Form, asking: Asking) -> Json:
    """The form as a modal."""
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text(cut(seen(form.title), 24)),
        "submit": plain_text(cut(seen(form.submit), 24)),
        "close": plain_text("Cancel"),
        "private_metadata": keep(asking, completes=encode(form.command)),
        "blocks": [_input(field) for field in form.fields],
    }


def _input(field: Field) -> Json:
    made: Json = {
        "type": "input",
        "block_id": field.name,
        "label": plain_text(cut(seen(field.label), 2000)),
        "optional": not field.required,
        "element": _element(field),
    }
    if field.hint:
        made["hint"] = plain_text(cut(seen(field.hint), 2000))
    return made


def _element(field: Field) -> Json:
    match field.kind:
        case FieldKind.TIME:
            time = {"initial_time": field.value} if _TIME.match(field.value) else {}
            return {"type": "timepicker", "action_id": field.name, **time}
        case FieldKind.CHOICE:
            options = [_option(value, label) for value, label in field.choices[:100]]
            chosen = [o for o in options if o["value"] == field.value]
            menu: Json = {"type": "static_select", "action_id": field.name, "options": options}
            return {**menu, "initial_option": chosen[0]} if chosen else menu
        case FieldKind.CHANNEL:
            channel = {"initial_conversation": field.value} if _CHANNEL.match(field.value) else {}
            kinds = {"include": ["public", "private"], "exclude_bot_users": True}
            return {"type": "conversations_select", "action_id": field.name, "filter": kinds, **channel}
        case FieldKind.ZONE:
            zone = {"initial_option": _option(field.value, field.value)} if field.value else {}
            return {"type": "external_select", "action_id": ZONES, "min_query_length": 2, **zone}
        case _:
            words = {"initial_value": cut(field.value, _WORDS)} if field.value else {}
            return {"type": "plain_text_input", "action_id": field.name, "max_length": _WORDS, **words}


def options_of(values: tuple[str, ...]) -> list[Json]:
    """Values that complete what was typed into a field."""
    return [_option(value, value) for value in values[:100] if value]


def command_of(view: Json) -> Command:
    """The command that a sent form gives; BadInput when it does not fit."""
    return complete(decode(_kept(view)), _values(view))


def mistakes_of(view: Json) -> dict[str, str]:
    """What is wrong with the values of a sent form, by field."""
    kind = BY_VERB.get(_kept(view).partition("[")[0])
    return mistakes(kind, _values(view)) if kind else {}


def _kept(view: Json) -> str:
    return kept_in(view.get("private_metadata", "")).get("completes", "")


def _values(view: Json) -> dict[str, str]:
    fields = (view.get("state") or {}).get("values") or {}
    return {name: _value(action) for name, actions in fields.items() for action in actions.values()}


def _value(action: Json) -> str:
    match action.get("type"):
        case "timepicker":
            return str(action.get("selected_time") or "")
        case "static_select" | "external_select":
            return str((action.get("selected_option") or {}).get("value") or "")
        case "conversations_select":
            picked = action.get("selected_conversation")
            return f"<#{picked}>" if picked else ""
        case _:
            return str(action.get("value") or "")


def _option(value: str, label: str) -> Json:
    return {"text": plain_text(cut(seen(label), 75)), "value": cut(value, 150)}
