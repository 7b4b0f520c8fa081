"""A form as Slack's modal, and what comes back of it as the values of a command. Pure.

The modal's ``private_metadata`` names the command and the values that are not asked for, so that a form that
was open during a restart can still be sent. A mistake is shown at its field before the form closes.
"""

from __future__ import annotations

import json
import re

from adapters.slack.asking import Asking, Json, keep, kept_in
from adapters.slack.escape import cut
from adapters.slack.spans import plain_text
from bot.commands import BY_VERB, Command, build, params
from bot.commands.base import read_value
from bot.errors import BadInput
from bot.message import Field, FieldKind, Form
from bot.seen import seen

FORM = "form"  # the callback id of every form
ZONES = "zone"  # the action id of a field that asks for zones
_CHANNEL = re.compile(r"^[CGD][A-Z0-9]{1,20}$")
_TIME = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
_WORDS = 1000  # characters of a field
_OTHER_VERSION = "This form is from another version of the bot. Please open it again."


def modal_of(form: Form, asking: Asking) -> Json:
    """The form as a modal."""
    fixed = json.dumps(dict(form.fixed), ensure_ascii=False, separators=(",", ":")) if form.fixed else ""
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain_text(cut(seen(form.title), 24)),
        "submit": plain_text(cut(seen(form.submit), 24)),
        "close": plain_text("Cancel"),
        "private_metadata": keep(asking, verb=form.verb, fixed=fixed),
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
    kind, values = _read(view)
    return build(kind, values)


def mistakes_of(view: Json) -> dict[str, str]:
    """What is wrong with the values of a sent form, by field."""
    try:
        kind, values = _read(view)
    except BadInput:
        return {}  # said by ``command_of``, and no fault of a field
    wrong = {}
    shown = {block.get("block_id") for block in view.get("blocks", [])}
    for p in params(kind):
        given = values.get(p.name)
        if p.name not in shown or not isinstance(given, str) or not given.strip():
            continue
        try:
            read_value(p, given)
        except BadInput as error:
            wrong[p.name] = error.sentence
    return wrong


def _read(view: Json) -> tuple[type[Command], dict[str, object]]:
    kept = kept_in(view.get("private_metadata", ""))
    kind = BY_VERB.get(kept.get("verb", ""))
    try:
        fixed = json.loads(kept["fixed"]) if kept.get("fixed") else {}
    except ValueError:
        fixed = None
    if kind is None or not isinstance(fixed, dict):
        raise BadInput(_OTHER_VERSION)
    values: dict[str, object] = {}
    for name, actions in ((view.get("state") or {}).get("values") or {}).items():
        for action in actions.values():
            values[name] = _value(action)
    return kind, {**values, **fixed}


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
