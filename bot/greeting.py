"""How people speak to a bot: by its name, with mentions, with a greeting or thanks. Pure."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"^(?:(?:hey|hi|hello)[ ,]+(?:@?(?:ai ?brief|bot)|there)|/?aibrief|@ai ?brief)\b[\s:,!]*", re.IGNORECASE
)
_HELLO = re.compile(r"^(?:hey|hi|hello|good (?:morning|afternoon))(?: \w+)?[,!.] ", re.IGNORECASE)
_THANKS = re.compile(
    r"[.,!?]\s+(?:many )?(?:thanks?(?: you)?|thx|cheers|danke|merci|gracias)(?: \w+){0,3}[ !.]*$",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"^please[, ]+|[, ]+please[ !.?]*$", re.IGNORECASE)
# Of a person or of everybody, as platforms write it
_MENTION = re.compile(r"<[@!][!&]?\w+(?:\|[^>]*)?>[:,]?|(?<!\S)@(?:channel|everyone|here)\b[:,]?")
_GREETINGS = frozenset(
    {"hello", "hey", "hi", "help me", "start", "thanks", "thank you", "thx", "ok", "okay", "yes", "no",
     "hallo", "bonjour", "hola", "ciao", "hilfe", "aide", "ayuda", "aiuto", "ajuda"}
)  # fmt: skip


def addressed(text: str) -> str:
    """The words for the bot, without its name before them, mentions of people and courtesies."""
    said = _THANKS.sub("", _MENTION.sub(" ", text).strip())
    return _PLEASE.sub("", _NAME.sub("", _HELLO.sub("", said), count=1))


def greets(text: str) -> bool:
    """Whether a newcomer greets, or somebody talks with the bot: no topic is asked for."""
    return text.lower().rstrip(" !.,") in _GREETINGS
