"""Message -> blocks and the full plain ``text``, headline first. Pure.

Limits: 50 blocks (100 in a view), header 150, small print 10 elements, button text 75, and about 13,200
characters in all blocks, which Slack does not document. A briefing is kept under 6,000 where shorter
addresses can do it. What has no room is left out at a whole line, with a note that says where the rest is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.slack.asking import Json
from adapters.slack.buttons import actions
from adapters.slack.escape import entities, mrkdwn
from adapters.slack.spans import ADDRESS, elements, plain_text, small
from adapters.slack.words import as_typed
from bot.commands import Attempt
from bot.fitting import cut, entry, fitting
from bot.marks import Lead, leading
from bot.message import (
    Bullets,
    Code,
    Context,
    Divider,
    Facts,
    File,
    Heading,
    Line,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Rows,
    SourceLine,
    SourceLines,
    Text,
    Tone,
    cut_note,
    plain,
    plain_line,
)
from bot.seen import seen, seen_lines

_BLOCKS = 44  # of 50: the header, the note and the buttons have their places
_BUDGET = 12_000  # characters of words and addresses
_TRIES = (  # how far marks lead, and the characters that may be needed then; the first that fits is taken
    (Lead.PASSAGES, 6_000),
    (Lead.STARTS, 6_000),
    (Lead.POINTS, 6_000),
    (Lead.STARTS, _BUDGET),
    (Lead.ARTICLES, _BUDGET),
    (Lead.ONCE, _BUDGET),
    (Lead.SHORT, _BUDGET),
    (Lead.SOME, _BUDGET),
)
_TEXT = 3_000
_PLAIN = 3_900  # characters of the plain text; a change of a message takes 4,000
_SMALL = 1_900
_SOURCE_TEXTS = 3
_HEADER = 150
_TOO_LONG: Line = (
    Text(" is not shown here, and could not be sent as a file: for that the bot needs the scope "),
    Code("files:write"),
    Text(
        ". In the app's pages: OAuth & Permissions > Bot Token Scopes > add it, then Install App > Reinstall."
    ),
)
_SIGNS = {Tone.ERROR: "warning", Tone.WARNING: "warning", Tone.GOOD: "white_check_mark"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as Slack takes it."""

    text: str
    blocks: list[Json]


def render(
    message: Message, *, answers: Attempt | None = None, most: int = _BLOCKS, with_files: bool = True
) -> Shown:
    """The message; ``answers`` is the command it answers: a button for the same one turns the page in place.

    ``with_files`` shows the text of files in it, for where they could not be sent.
    """
    head, buttons = _headline(message), actions(message.buttons, answers, "b")
    sources = [s for block in message.blocks if isinstance(block, SourceLines) for s in _sources(block.lines)]
    around = _weight([head, *sources, *buttons]) + 200
    for lead, enough in _TRIES:
        body, spent, whole = _body(leading(message, lead), answers, most - len(sources), around)
        if whole and spent <= enough:
            break
    blocks = [head, *body]
    if not whole:
        blocks.append(_context(small(cut_note(message))))
    for file in message.files if with_files else ():
        blocks += _snippet(file, _BUDGET - spent - 300)
    return Shown(text_of(message), [*blocks, *sources, *buttons])


def _body(message: Message, answers: Attempt | None, most: int, spent: int) -> tuple[list[Json], int, bool]:
    """(the blocks between headline and sources, the characters spent, whether that is all)."""
    body: list[Json] = []
    for piece in _flow(message, answers):
        more = 0 if _joins(body, piece) else len(piece)
        weight = _weight(piece)  # joining adds no words: what is weighed once stays so heavy
        if len(body) + more > most or spent + weight > _BUDGET:
            return body, spent, False
        _join(body, piece)
        spent += weight
    return body, spent, True


def text_of(message: Message) -> str:
    """All words without blocks: what phones, notifications and screen readers get."""
    words = seen_lines(plain(message, typed=as_typed))
    whole = entities(words)
    if len(whole) <= _PLAIN:
        return whole
    note = f"\n… {entities(plain_line(cut_note(message), typed=as_typed))}"
    room = _PLAIN - len(note)
    kept = whole[:room].rpartition("\n")[0]  # a whole line is better to hear than a half one
    if len(kept) < room // 2:  # cut before it is escaped: half an entity shows as one
        kept = entities(cut(words, max(room - len(whole) + len(words), room // 5)))
    return kept + note


def _headline(message: Message) -> Json:
    words = seen(message.headline).strip() or "…"
    sign = _SIGNS.get(message.tone)
    if sign is None and len(words) <= _HEADER:
        return {"type": "header", "text": plain_text(words)}
    signs: list[Json] = [{"type": "emoji", "name": sign}, {"type": "text", "text": " "}] if sign else []
    return _section([*signs, _bold(words)])


def _flow(message: Message, answers: Attempt | None) -> Iterator[list[Json]]:
    for number, block in enumerate(message.blocks):
        yield from _pieces(block, answers, f"r{number}")


def _pieces(block: object, answers: Attempt | None, name: str) -> Iterator[list[Json]]:
    """A block in pieces that are shown whole or not at all."""
    match block:
        case Heading(text):
            yield [_section([_bold(seen(text).strip() or "…")])]
        case Paragraph(line):
            yield [_section(elements(line))]
        case Bullets(items):
            for item in items:
                yield [_item(item)]
        case Facts(rows):
            for label, value in rows:
                yield [_item((Text(label, strong=True), Text("  "), *value))]
        case Context(line):
            yield [_context(small(line))]
        case Rows(rows):
            for place, (line, buttons) in enumerate(rows):
                row = actions(buttons, answers, f"{name}.{place}", about=line)
                yield [_section(elements(entry(line))), *row]
        case Divider():
            yield [{"type": "divider"}]


def _rich(part: Json) -> Json:
    return {"type": "rich_text", "elements": [part]}


def _section(parts: list[Json]) -> Json:
    return _rich({"type": "rich_text_section", "elements": parts})


def _item(line: Line) -> Json:
    """A list of one; ``_join`` makes one list of those that follow each other."""
    section = {"type": "rich_text_section", "elements": elements(line)}
    return _rich({"type": "rich_text_list", "style": "bullet", "elements": [section]})


def _bold(words: str) -> Json:
    return {"type": "text", "text": cut(words, _TEXT), "style": {"bold": True}}


def _joins(body: list[Json], piece: list[Json]) -> bool:
    """Whether the piece goes into the last block: items join the list before them, a list its heading."""
    if not (body and len(piece) == 1 and body[-1]["type"] == piece[0]["type"] == "rich_text"):
        return False
    return bool(piece[0]["elements"][0]["type"] == "rich_text_list")


def _join(body: list[Json], piece: list[Json]) -> None:
    """Put the piece behind the body, or into its last block."""
    if not _joins(body, piece):
        body += piece
        return
    last, first = body[-1]["elements"][-1], piece[0]["elements"][0]
    if last["type"] == "rich_text_list":
        last["elements"] += first["elements"]
    else:
        body[-1]["elements"].append(first)


def _sources(lines: tuple[SourceLine, ...]) -> list[Json]:
    """The numbered sources in small print, over as many texts as they need; all without links when those
    have no room."""
    linked = _source_texts(lines, linked=True)
    texts = linked if len(linked) <= _SOURCE_TEXTS else _source_texts(lines, linked=False)
    if len(texts) > _SOURCE_TEXTS:
        texts = [*texts[: _SOURCE_TEXTS - 1], f"{texts[_SOURCE_TEXTS - 1]} · …"]
    return [_context(text) for text in texts]


def _source_texts(lines: tuple[SourceLine, ...], *, linked: bool) -> list[str]:
    texts: list[str] = []
    for source in lines:
        url = fitting(source.url, ADDRESS) if linked else ""
        # a space that does not break: a number never stands alone at the end of a line
        label = f"[{source.number}]\u00a0{mrkdwn(cut(source.publisher, 80))}".replace("|", "¦")
        when = small((Moment(source.at, MomentStyle.DATE),))
        entry = f"<{entities(url)}|{label}>, {when}"
        if not url or len(entry) > _SMALL:
            entry = f"{label}, {when}"
        if texts and len(texts[-1]) + len(entry) + 3 <= _SMALL:
            texts[-1] += f" · {entry}"
        else:
            texts.append(entry)
    return texts


def _snippet(file: File, room: int) -> list[Json]:
    """A file's text in the message, for where files cannot be sent; a part of it would be no use."""
    words = seen_lines(file.data.decode("utf-8", "replace"))
    if len(words) > room:
        return [_section(elements((Text(file.name, strong=True), *_TOO_LONG)))]
    part = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": words or " "}]}
    return [_context(small((Text(file.name),))), _rich(part)]


def _context(text: str) -> Json:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text if text.strip() else " "}]}


def _weight(value: Any) -> int:
    """Characters of words and addresses in blocks."""
    if isinstance(value, dict):
        return sum(_weight(v) for k, v in value.items() if k not in ("type", "style", "action_id"))
    if isinstance(value, list):
        return sum(_weight(v) for v in value)
    return len(value) if isinstance(value, str) else 0
