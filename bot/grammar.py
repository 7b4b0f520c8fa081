"""Free text -> command, for Slack, mentions and the console.

text | strip quotes and dashes | verb (longest first, aliases) or topic | clauses from the end | build

What it does not do: look anything up. Whether a topic exists is the answer's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bot.clauses import LEAVING_OUT, WHOSE, is_free, lead_of, taken
from bot.commands import (
    COMMANDS,
    Brief,
    Command,
    Completes,
    Hello,
    Help,
    List,
    Pause,
    Subscribe,
    Surface,
    Undo,
    Unsubscribe,
    build,
    params,
    spellings,
    usage,
)
from bot.errors import BadInput
from bot.greeting import addressed, courtesy, listed
from bot.model import Permission
from bot.own_words import CAN_YOU, read_as
from bot.rhythm import spelled, too_often
from bot.seen import visible
from bot.slips import one_edit
from bot.spoken import NAMES, asks_to_speak
from bot.wishes import names_none, wished

_LONGEST = 3000  # characters of a line
_GOES_ON = 3  # words behind quoted ones that make a headline of both
_LONGEST_SAID = 4 * _LONGEST  # with the spaces, greetings and signatures around it
_QUOTED = re.compile(r"^[\"“”„«‟]\s*([^\"“”„«»‟]+?)\s*[\"“”»‟]")
_LONG_VERBS = ("source", "topic")  # of two words; "need list" is no "feed list"
_NO_SLIPS = frozenset({"top", "chances", "change", "charges"})  # "top stories" stops nothing
_NO_VALUE = re.compile(r"(?:and|are|can|could|did|does|do|has|have|is|of|or|should|was|were|will|would)\b")
_ARTICLES = re.compile(r"\b(?:articles|headlines|news|stories)$", re.IGNORECASE)  # "list orbit articles"
_SHOWS = re.compile(r"(?:open|see|show)(?: me)?(?: all| my| the| your)? (.+)", re.IGNORECASE)
_HOW_LONG = re.compile(  # "pause until monday" names none
    r"(?:(?:all(?: of (?:it|them))?|every(?:thing| briefing)|it|them|this) )?"
    r"(?P<how>(?:for|till|until)\b(?!.*\b(?:bit|moment|now|time|weekend|while)$))",
    re.IGNORECASE,
)
_NOT_TRANSLATED = (
    "I translate nothing: sentences stand as their sources wrote them. A channel can keep to some languages."
)
_NO_DATE = re.compile(r"(?:for|till|until|while)\b", re.IGNORECASE)  # "pause for the weekend"
_THIS = re.compile(  # "follow this story", "follow story 2": what was just shown
    r"(?:that|the same|these|this)(?: (?:briefing|kind|one|stor(?:y|ies)|subject|topic)s?)?"
    r"|(?:number|point|stor(?:y|ies)) ?#?\d{1,2}",
    re.IGNORECASE,
)
_TYPED = re.compile(r"\s*/?aibrief-(?=\w)", re.IGNORECASE)
ADDRESS = re.compile(r"<?(https?://[^\s<>|]+)\S*", re.IGNORECASE)


def parse(text: str, surface: Surface = Surface.CHAT) -> Command:
    """The command that ``text`` gives; no words are help. BadInput says what would work."""
    text = _spelled_out(text)
    said = courtesy(visible(text)) if len(text) <= _LONGEST_SAID else ""
    if len(text) <= _LONGEST_SAID:
        text = " ".join(visible(listed(addressed(text))).split()).rstrip("? ").lstrip("¿¡ ")
    if len(text) > _LONGEST:
        raise BadInput(
            "That is longer than 3,000 characters. Name a topic in a few words.", hint="netflix last 7 days"
        )
    if said := said or courtesy(text):
        return Help() if said == "help" else Hello(said=said)
    if not text:
        return Help()
    if (verb := text.removeprefix("/").rstrip("!.")).lower() in dict(_spellings(surface)):
        text = verb
    if _QUOTED.match(text):
        return _read(Brief, text)
    if (line := read_as(text)) is not None and line != text.lower():
        return parse(line, surface)
    shown = _SHOWS.fullmatch(text)
    named = dict(_spellings(surface)).get(shown[1].lower()) if shown else None
    if named and named.needs is Permission.ASK and named is not Undo:
        return _read(named, "")
    typed = {kind.verb for kind, _ in _verbs(text, surface)}
    if (not typed or text.lower().startswith(("stop ", "pause "))) and (line := wished(text)) and _fits(line):
        if line == List.verb:
            return List(ask=Unsubscribe.verb)
        raise _perhaps(line, text)
    if (can := CAN_YOU.match(text)) and _fits(rest := text[can.end() :]):  # "could you pause 1"
        raise _perhaps(rest, text)
    if often := too_often(text):
        raise often
    if (code := asks_to_speak(text)) is not None:
        raise BadInput(_NOT_TRANSLATED, hint=f"settings languages {NAMES.get(code, 'english').lower()}")
    for kind, rest in _verbs(text, surface):
        if rest and not _takes(kind, rest):
            continue
        if kind is Pause and (long := _HOW_LONG.match(rest)):
            return _read(kind, f"all {rest[long.start('how') :]}")
        if _needs_one(kind) and (names_none(rest) or (kind is Pause and _NO_DATE.match(rest))):
            return List(ask=kind.verb)
        command = _read(kind, rest)
        if isinstance(command, Subscribe) and (names_none(command.topic) or _THIS.fullmatch(command.topic)):
            return replace(command, topic="")
        return command
    if address := ADDRESS.search(text):
        return Brief(topic=address[1] if "(" in address[1] else address[1].rstrip(").,;]"))
    if (meant := _near_verb(text, surface)) is not None:
        raise _perhaps(meant, text)
    return _read(Brief, text)


def _spelled_out(text: str) -> str:
    """A line that begins with the name of a typed command, with its verb: "/aibrief-daily list" is "list"."""
    match = _TYPED.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    names = {" ".join(kind.typed): kind.verb for kind in COMMANDS if kind.typed}
    name = next((one for one in sorted(names, key=len, reverse=True) if rest.lower().startswith(one)), "")
    return f"{names[name]}{rest[len(name) :]}" if name else rest


def _perhaps(line: str, text: str) -> BadInput:
    return BadInput(f"Did you mean “{line}”?", hint=line, instead=f'"{text}"')


def _fits(line: str) -> bool:
    """Whether a line can be typed as it stands."""
    try:
        return not isinstance(parse(line), Brief)
    except BadInput:
        return False


def _takes(kind: type[Command], rest: str) -> bool:
    """Whether a verb can have these words behind it; else the whole line is a topic.

    "more ads on netflix" is one, and "sources of income": the one verb takes no words, the other a number.
    No value begins as in "why is oil dear" or "stop and frisk".
    """
    if (" " not in kind.verb and _NO_VALUE.match(rest)) or (kind is List and _ARTICLES.search(rest)):
        return False
    shown = [p for p in params(kind) if not p.hidden]
    if " " not in kind.verb and shown and all(p.type is int for p in shown):
        return rest.removeprefix("#").isdecimal()
    return bool(shown)


def _needs_one(kind: type[Command]) -> bool:
    """Whether it is about one daily briefing; where none is named they are listed, with buttons for each."""
    return any(p.required and p.completes is Completes.SUBSCRIPTION for p in params(kind))


def _verbs(text: str, surface: Surface) -> Iterator[tuple[type[Command], str]]:
    """The commands whose verb begins the text, longest verb first, with the words behind it."""
    lowered = text.lower()
    for verb, kind in _spellings(surface):
        if lowered == verb:
            yield kind, ""
        elif lowered.startswith(verb + " "):
            yield kind, text[len(verb) + 1 :].strip()


@cache
def _spellings(surface: Surface) -> tuple[tuple[str, type[Command]], ...]:
    found = [
        (verb, kind)
        for kind in COMMANDS
        if surface in kind.surfaces and kind.listed and kind is not Brief
        for verb in spellings(kind)
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


def _read(kind: type[Command], rest: str) -> Command:
    """A command from the words behind its verb; a mistake in a value tells the whole line that would work."""
    try:
        return _built(kind, rest)
    except BadInput as error:
        if not (error.hint and error.value) or error.value not in rest:
            raise
        before, _, after = rest.rpartition(error.value)  # clauses end the line
        line = f"{before}{error.hint}{after}".strip()
        raise BadInput(error.sentence, hint=line if kind is Brief else f"{kind.verb} {line}") from error


def _built(kind: type[Command], rest: str) -> Command:
    """The command: clauses are taken from the end, the rest leads."""
    leading = [p for p in params(kind) if not p.clauses and not p.hidden]
    # Clauses that check their value first: free words ("about …") would swallow everything behind them.
    clauses = sorted((p for p in params(kind) if p.clauses and not p.hidden), key=is_free)
    if "time" in {p.name for p in clauses}:
        rest = spelled(rest)
    quoted = _QUOTED.match(rest)
    fixed, rest = (quoted.group(1), rest[quoted.end() :]) if quoted else ("", " " + rest if rest else "")
    rest, values = taken(clauses, rest, bool(fixed) or kind is not Brief)
    rest = rest.strip().removesuffix(" to") if _needs_one(kind) else rest.strip()  # "edit 1 to weekdays"
    goes_on = len(rest.split()) >= _GOES_ON or any(way.match(f" {rest}") for way in (WHOSE, LEAVING_OUT))
    if fixed and rest and kind is Brief and goes_on:
        return build(kind, {**values, "topic": f'"{fixed}" {rest}'})
    if fixed and rest:
        raise BadInput(f"“{rest}” does not fit behind the quoted topic.", hint=usage(kind))
    fixed = f'"{fixed}"' if fixed and kind is Subscribe else fixed
    lead = fixed or (kind is Brief and rest.rstrip(" ,;")) or rest  # "netflix, last week"
    bare = next((c for c in clauses if is_free(c) and rest.lower().endswith(lead_of(c))), None)
    if kind is Brief and bare is not None and not fixed:
        word = lead_of(bare).strip()
        if values:  # "what about last month"
            return build(kind, {**values, "topic": rest[: -len(word)].strip()})
        raise BadInput(
            f"“{word}” needs something behind it: what to look at within the topic.",
            hint=f"{rest} {bare.example}",
        )
    if lead and not leading:
        raise BadInput(f"“{kind.verb}” does not take “{lead}”.", hint=usage(kind))
    if fixed and kind is Brief:
        values["exact"] = True
    if not lead:
        return build(kind, values)
    try:
        return build(kind, {**values, leading[0].name: lead})
    except BadInput as error:
        error.value = lead
        raise


def _near_verb(text: str, surface: Surface) -> str | None:
    """A line with its first word mended, or one of the first two, one edit from a verb that the rest fits."""
    for verb, kind in _spellings(surface):
        of_verb = verb.split()
        typed = text.split(" ", len(of_verb))
        first, rest = " ".join(typed[: len(of_verb)]), " ".join(typed[len(of_verb) :])
        slips = [pair for pair in zip(first.lower().split(), of_verb, strict=False) if pair[0] != pair[1]]
        if len(slips) != 1 or len(typed) < len(of_verb) or not one_edit(*slips[0]):
            continue
        if (
            len(verb) < 4
            or slips[0][0] in _NO_SLIPS
            or (len(of_verb) > 1 and not verb.startswith(_LONG_VERBS))
        ):
            continue
        mended = f"{verb} {rest}".strip()
        if rest and not _takes(kind, rest):
            continue
        try:
            _read(kind, rest)
        except BadInput:
            continue
        if rest or verb != first.lower():
            return mended
    return None


def write(command: Command) -> str:
    """The line that gives this command: what a person would type for a button."""
    kind = type(command)
    lead, narrows, tail = "", [], []
    for p in params(kind):
        value = getattr(command, p.name)
        if (p.hidden and not p.clauses) or value == p.default or value in (None, ""):
            continue
        if p.hidden:  # words of the topic, when they are typed
            narrows.append(p.clauses[0].replace("{}", str(value)))
        elif not p.clauses:
            lead = str(value)
        elif p.type is bool:
            tail.append(p.clauses[0])
        else:
            tail.append(p.clauses[0].replace("{}", str(value)))
    if isinstance(command, Brief) and (command.exact or _needs_quotes(lead)):
        lead = f'"{lead}"'
    head = [] if kind is Brief else [kind.verb]
    return " ".join([*head, *([lead] if lead else []), *narrows, *tail])


def _needs_quotes(topic: str) -> bool:
    """Whether a topic alone would be read as something else."""
    try:
        return parse(topic, Surface.CONSOLE) != Brief(topic=topic)
    except BadInput:
        return True
