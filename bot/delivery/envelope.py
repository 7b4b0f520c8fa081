"""A message as bytes, so that it is stored before it is sent and is the same at every attempt.

The form is JSON: a value's class by name, then its fields. Buttons carry their command in the form of
``bot.commands``. What only the asker's console needs (the briefing as data, forms) is not kept.
"""

from __future__ import annotations

import base64
import dataclasses
import json
from enum import Enum
from typing import Any

from bot import message as messages
from bot.commands import Command, decode, encode
from bot.errors import BadInput, StoreError
from bot.message import Message

_CLASSES: dict[str, type] = {
    name: value
    for name, value in vars(messages).items()
    if isinstance(value, type) and value.__module__ == messages.__name__
}


def pack(message: Message) -> bytes:
    """The message as bytes; ``unpack`` gives an equal one back."""
    kept = dataclasses.replace(message, briefing=None, form=None)
    return json.dumps(_plain(kept), ensure_ascii=False, separators=(",", ":")).encode()


def unpack(body: bytes) -> Message:
    """The message behind the bytes. StoreError when it is none (any more)."""
    try:
        message = _value(json.loads(body))
    except (ValueError, KeyError, TypeError, BadInput) as error:
        raise StoreError("A stored briefing cannot be read any more.", cause=error) from error
    if not isinstance(message, Message):
        raise StoreError("A stored briefing cannot be read any more.", cause=type(message).__name__)
    return message


def _plain(value: Any) -> Any:
    if isinstance(value, Command):
        return {"command": encode(value)}
    if isinstance(value, Enum):
        return {"is": type(value).__name__, "value": value.value}
    if dataclasses.is_dataclass(value):
        changed = {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if getattr(value, field.name) != field.default
        }
        return {"is": type(value).__name__, **changed}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} cannot be kept in a message")


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_value(one) for one in plain)
    if not isinstance(plain, dict):
        return plain
    if "command" in plain and "is" not in plain:
        return decode(plain["command"])
    if "bytes" in plain:
        return base64.b64decode(plain["bytes"])
    kind = _CLASSES[plain.pop("is")]
    if issubclass(kind, Enum):
        return kind(plain["value"])
    return kind(**{name: _value(one) for name, one in plain.items()})
