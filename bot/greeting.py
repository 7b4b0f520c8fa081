"""How people speak to a bot: by its name, with mentions, with a greeting or thanks. Pure."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"^(?:(?:(?:hey|hi|hello)[ ,]+(?:@?(?:ai ?brief|bot)|there)|/?aibrief|@ai ?brief)\b[\s:,!]*)+",
    re.IGNORECASE,
)
_HELLO = re.compile(
    r"^(?:hey|hi|hello|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:morgen|tag|abend)"
    r"|bonjour|hola)(?: \w+)?[,!.]\s",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"[.,!?]\s+(?:many )?(?:thanks?(?: you)?|thx|cheers|danke|merci|gracias)(?: \w+){0,3}[ !.]*$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\n[^\S\n]*(?:(?:kind|best|many|warm) )?(?:regards|wishes|cheers|sincerely)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PLEASE = re.compile(
    r"^(?:please|bitte)[, ]+"
    r"|(?<![, ])[, ]+(?:please|bitte|s['’]il (?:te|vous) pla[iî]t|por favor|per favore)[ !.?]*$",
    re.IGNORECASE,
)
# Before what is asked for next. What may begin a name ("Nice, France") only before a word that goes on.
_AND_NOW = re.compile(
    r"^(?:(?:thanks|thank you|thx|ok|okay|danke|merci|gracias)[,.!;]+\s+(?=\w)"
    r"|(?:cool|great|lol|nice|no|perfect|wow|yes)[,.!;]+\s+(?=(?:and|give|how|now|show|tell|then|what)\b))+"
    r"(?:(?:and|now|then)\s+(?=\w))*",
    re.IGNORECASE,
)
# Of a person or of everybody, as platforms write it
_MENTION = re.compile(
    r"(?:\b(?:cc|for)\s+)?<[@!][!&]?[\w^]+(?:\|[^<>]*)?>[:,]?|(?<!\S)@(?:channel|everyone|here)\b[:,]?"
)
_MEANT = re.compile(  # "sorry, i meant netflix"
    r"^(?:(?:(?:ah|no|nope|oh|oops|sorry|wait)[,.!]*\s+)+(?:i|we) (?:mean|meant)|(?:i|we) meant)"
    r"(?: to (?:ask|say|type|write))?[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
# Around words, as people write them bold, as code or hidden; inside of an address they are part of it
_MARKED = re.compile(
    r"(?<![^\s,;(])(?P<mark>`{1,3}|\*{1,3}|__?|~~?|\|\|)(?P<words>[^\W_](?:[^`*~|]{0,80}[^\s`*~|])??)(?P=mark)"
    r"(?![^\s,;.:!?)])"
)
_QUOTES = '"“”'
_DOUBLED = re.compile(rf"([{_QUOTES}])\1+")
_SINGLE = re.compile(r"['‘]([^'‘’]+)['’]")
_CALLS = frozenset({"start", "help me", "hilfe", "aide", "ayuda", "aiuto", "ajuda"})
_HELLOS = frozenset(
    {"bom", "bonjour", "bonsoir", "buenas", "buenos", "buongiorno", "ciao", "coucou", "greetings", "guten",
     "hallo", "hello", "hey", "hi", "hiya", "hola", "howdy", "moin", "morning", "olá", "salut", "servus"}
)  # fmt: skip
_THANKED = frozenset(
    {"cheers", "dank", "danke", "gracias", "grazie", "merci", "obrigada", "obrigado", "thank", "thanks",
     "thx", "ty"}
)  # fmt: skip
_COURTESIES = _HELLOS | _THANKED | frozenset(
    {"awesome", "beaucoup", "bye", "cool", "goodbye", "great", "lol", "nice", "no", "ok", "okay", "perfect",
     "please", "wow", "yes"}
)  # fmt: skip
_WITH_THEM = frozenset(
    {"a", "abend", "afternoon", "again", "all", "bitte", "bot", "day", "dia", "días", "evening", "everybody",
     "everyone", "favor", "folks", "for", "good", "guys", "help", "is", "it", "it's", "job", "lot", "many",
     "mille", "morgen", "muchas", "much", "one", "por", "really", "schön", "sehr", "so", "tag", "tardes",
     "team", "that", "that's", "the", "there", "this", "u", "very", "vielen", "was", "work", "you", "your"}
)  # fmt: skip
_PHRASES = {
    "how are you": "hello", "how's it going": "hello", "what's up": "hello", "sup": "hello",
    "good afternoon": "hello", "good evening": "hello",
    "good bot": "thanks", "good job": "thanks", "well done": "thanks",
    "forget it": "noted", "my bad": "noted", "never mind": "noted", "nevermind": "noted", "oops": "noted",
    "are you there": "hello", "ping": "hello", "test": "hello",
    "ja": "yes", "ja bitte": "yes", "nein": "noted", "nein danke": "noted", "tschüss": "noted",
    "sorry": "noted", "sure": "yes", "y": "yes", "yep": "yes", "yes": "yes", "yes please": "yes",
}  # fmt: skip
_THANKS_FOR = re.compile(
    r"(?:many )?(?:thanks|thank you|thx|danke|merci|gracias)\b.* (?:for|für|pour|por)"
    r" (?:all|das|den|die|el|it|la|le|les|sharing|that|the|this|your)\b.*",
    re.IGNORECASE,
)
_EMOJI = re.compile(  # as Slack and Discord write them, and as they are
    r"(?<!\S):\+?[a-z0-9][\w+-]*:(?!\S)|<a?:\w+:\d+>|[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]\ufe0f?"
)
_ITEM = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_INDUSTRY = re.compile(r"\bIT\b")  # "IT please"
_SHORT = 3  # words of a line that may be a topic


def addressed(text: str) -> str:
    """The words for the bot, without its name before them, mentions of people and courtesies."""
    said = _THANKS.sub("", _spoken(_SIGNED.sub("", text)))
    said = _AND_NOW.sub("", _NAME.sub("", _HELLO.sub("", said), count=1))
    return _unmarked(_PLEASE.sub("", _MEANT.sub("", said)))


def bare_words(text: str) -> str:
    """A name as it is given by itself, without mentions, emoji and the marks around words."""
    return _unmarked(_spoken(text))


def _unmarked(text: str) -> str:
    """Without marks that make words bold, code, hidden or a command, and without half of a pair of quotes."""
    text = _DOUBLED.sub(r"\1", _MARKED.sub(r"\g<words>", text)).removeprefix("> ")
    text = text.strip("`\n ")
    bare = text.lstrip("/")
    text = bare if bare[:1].isalnum() else text
    if sum(map(text.count, _QUOTES)) == 1:  # behind a number it stands for inches
        text = text.lstrip(_QUOTES)
        text = text if text[-2:-1].isdigit() else text.rstrip(_QUOTES)
    single = _SINGLE.fullmatch(text)
    return single[1] if single else text


def _spoken(text: str) -> str:
    return _MENTION.sub(" ", _EMOJI.sub(" ", text)).strip()


def courtesy(text: str) -> str:
    """What somebody says who asks for nothing: help, hello, thanks, yes or noted; "" for a question."""
    spoken = _spoken(text)
    plain = spoken.lower().replace("’", "'").strip(" !?.,")
    if plain in _CALLS:
        return "help"
    if plain in _PHRASES:
        return _PHRASES[plain]
    if _THANKS_FOR.fullmatch(plain):
        return "thanks"
    if not any(map(str.isalnum, plain)) and (_EMOJI.search(text) or not plain.isascii()):
        return "hello"  # a hand that waves
    said = set(re.findall(r"[^\s,.!;]+", plain))
    courtesies = said - _WITH_THEM
    if _INDUSTRY.search(spoken) and not spoken.isupper():
        return ""
    if not courtesies or not courtesies <= _COURTESIES | _CALLS:
        return ""
    for kind, of_it in (("help", _CALLS), ("thanks", _THANKED), ("hello", _HELLOS)):
        if not courtesies.isdisjoint(of_it):
            return kind
    return "noted"


def listed(text: str) -> str:
    """Lines that are each a topic, marked as a list or of few words, with commas between them."""
    lines = [line for line in text.splitlines() if line.strip(" `")]
    bare = [_ITEM.sub("", line).strip() for line in lines]
    marked = all(map(_ITEM.match, lines))
    if len(lines) < 2 or not (marked or all(len(line.split()) <= _SHORT for line in bare)):
        return text
    return ", ".join(line for line in bare if not courtesy(line))
