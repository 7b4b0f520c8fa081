"""How people speak to a bot: by its name, with mentions, with a greeting or thanks. Pure."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"^(?:(?:hey|hi|hello)[ ,]+(?:@?(?:ai ?brief|bot)|there)|/?aibrief|@ai ?brief)\b[\s:,!]*", re.IGNORECASE
)
_HELLO = re.compile(r"^(?:hey|hi|hello|dear|good (?:morning|afternoon))(?: \w+)?[,!.]\s", re.IGNORECASE)
_THANKS = re.compile(
    r"[.,!?]\s+(?:many )?(?:thanks?(?: you)?|thx|cheers|danke|merci|gracias)(?: \w+){0,3}[ !.]*$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\n\s*(?:(?:kind|best|many|warm) )?(?:regards|wishes|cheers|sincerely)\b.*", re.IGNORECASE | re.DOTALL
)
_PLEASE = re.compile(r"^please[, ]+|[, ]+please[ !.?]*$", re.IGNORECASE)
# Of a person or of everybody, as platforms write it
_MENTION = re.compile(r"<[@!][!&]?\w+(?:\|[^>]*)?>[:,]?|(?<!\S)@(?:channel|everyone|here)\b[:,]?")
_GREETINGS = frozenset({"start", "help me", "hilfe", "aide", "ayuda", "aiuto", "ajuda"})
_COURTESIES = frozenset(
    {"beaucoup", "bonjour", "bye", "cheers", "ciao", "cool", "dank", "danke", "goodbye", "gracias", "grazie",
     "great", "hallo", "hello", "hey", "hi", "hola", "lol", "merci", "morning", "nice", "no", "obrigada",
     "obrigado", "ok", "okay", "olá", "perfect", "please", "thank", "thanks", "thx", "ty", "wow", "yes"}
)  # fmt: skip
_WITH_THEM = frozenset(
    {"a", "afternoon", "again", "all", "bitte", "bot", "evening", "favor", "for", "good", "lot", "many",
     "mille", "muchas", "much", "por", "schön", "sehr", "so", "that", "this", "very", "vielen", "you"}
)  # fmt: skip
_EMOJI = re.compile(r"(?<!\S):[a-z][\w+-]*:(?!\S)|<a?:\w+:\d+>")  # as Slack and Discord write it
_ITEM = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_SHORT = 3  # words of a line that may be a topic


def addressed(text: str) -> str:
    """The words for the bot, without its name before them, mentions of people and courtesies."""
    said = _THANKS.sub("", _MENTION.sub(" ", _EMOJI.sub(" ", _SIGNED.sub("", text))).strip())
    return _PLEASE.sub("", _NAME.sub("", _HELLO.sub("", said), count=1))


def greets(text: str) -> bool:
    """Whether a newcomer greets, or somebody talks with the bot: no topic is asked for."""
    plain = text.lower().strip(" !.,")
    said = set(re.findall(r"[^\s,.!;]+", plain))
    courtesies = said - _WITH_THEM
    return plain in _GREETINGS or (bool(courtesies) and courtesies <= _COURTESIES | _GREETINGS)


def listed(text: str) -> str:
    """Lines that are each a topic, marked as a list or of few words, with commas between them."""
    lines = [line for line in text.splitlines() if line.strip(" `")]
    bare = [_ITEM.sub("", line).strip() for line in lines]
    marked = all(map(_ITEM.match, lines))
    if len(lines) < 2 or not (marked or all(len(line.split()) <= _SHORT for line in bare)):
        return text
    return ", ".join(line for line in bare if not greets(line))
