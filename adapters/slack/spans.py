"""Spans -> Slack's elements: rich text for what is read, mrkdwn for small print. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from adapters.slack.asking import Json
from adapters.slack.escape import entities, mrkdwn
from adapters.slack.words import as_typed
from bot.fitting import cut, fitting
from bot.message import Cite, Code, Line, Link, Moment, MomentStyle, Place, Span, Text, utc_moment
from bot.seen import seen

_FORMATS = {
    MomentStyle.DATE: "{date_short}",
    MomentStyle.SHORT: "{date_short_pretty} {time}",
}
_CHANNEL = re.compile(r"^[CG][A-Z0-9]{1,20}$")
_PERSON = re.compile(r"^[UWD][A-Z0-9]{2,20}$")
_WORDS = 2900  # characters of a line; Slack takes 3,000
_SMALL = 1900
ADDRESS = 2900  # characters; Slack takes 3,000


def elements(line: Line) -> list[Json]:
    """A line as elements of rich text; its words are cut where they are too many."""
    found: list[Json] = []
    left = _WORDS
    for span in line:
        made = _element(span, left)
        if made is None:
            continue
        left -= len(made.get("text", ""))
        if found and _is_alike(found[-1], made):
            found[-1]["text"] += made["text"]
        else:
            found.append(made)
    return found or [{"type": "text", "text": " "}]


def _is_alike(one: Json, other: Json) -> bool:
    """Words of one look are one element: a message is shorter by it."""
    return one["type"] == other["type"] == "text" and one.get("style") == other.get("style")


def _element(span: Span, left: int) -> Json | None:
    match span:
        case Text(text, strong, _):
            return _text(text, left, {"bold": True} if strong else None)
        case Code():
            return _text(as_typed(span), left, {"code": True})
        case Link(label, url):
            safe = fitting(url, ADDRESS)
            if not safe:
                return _text(label, left, None)
            shown = cut(seen(label), max(left, 20)).strip()
            return {"type": "link", "url": safe, "text": shown or safe[:80]}
        case Cite(number, url):
            safe = fitting(url, ADDRESS)
            return (
                {"type": "link", "url": safe, "text": f"[{number}]"}
                if safe
                else _text(f"[{number}]", 9, None)
            )
        case Moment(at, style):
            return {"type": "date", "timestamp": at, "format": _FORMATS[style], "fallback": utc_moment(span)}
        case Place(external_id, name):
            if _CHANNEL.match(external_id):
                return {"type": "channel", "channel_id": external_id}
            return _text(_named(external_id, name), left, None)


def _text(text: str, left: int, style: dict[str, bool] | None) -> Json | None:
    shown = seen(text)
    if not shown or left <= 0:
        return None
    made: Json = {"type": "text", "text": cut(shown, left)}
    if style:
        made["style"] = style
    return made


def plain_text(text: str) -> Json:
    """Words without markup, for where Slack takes no other."""
    return {"type": "plain_text", "text": text, "emoji": False}


def small(line: Iterable[Span]) -> str:
    """A line as mrkdwn, for small print; over-long words are cut, never inside a link."""
    found = ""
    for span in line:
        made = _small(span)
        if len(found) + len(made) > _SMALL:
            room = (_SMALL - len(found)) // 5  # "&" becomes five characters
            found += _small(Text(cut(span.text, room))) if isinstance(span, Text) and room > 20 else "…"
            break
        found += made
    return found


def _small(span: Span) -> str:
    match span:
        case Text(text, strong, _):
            shown = mrkdwn(text)
            return f"*{shown}*" if strong and shown.strip() == shown and shown else shown
        case Code():
            shown = entities(seen(as_typed(span)).replace("`", "ˋ"))
            return f"`{shown}`" if shown.strip() else ""
        case Link(label, url):
            safe = fitting(url, ADDRESS)
            shown = mrkdwn(label).replace("|", "¦")
            return f"<{entities(safe)}|{shown}>" if safe and shown.strip() else shown
        case Cite(number, url):
            safe = fitting(url, ADDRESS)
            return f"<{entities(safe)}|[{number}]>" if safe else f"[{number}]"
        case Moment(at, style):
            return f"<!date^{at}^{_FORMATS[style]}|{mrkdwn(utc_moment(span))}>"
        case Place(external_id, name):
            return f"<#{external_id}>" if _CHANNEL.match(external_id) else mrkdwn(_named(external_id, name))


def _named(external_id: str, name: str) -> str:
    return "a direct message" if _PERSON.match(external_id) else f"#{name}"
