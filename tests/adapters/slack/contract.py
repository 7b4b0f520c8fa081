"""Slack's blocks as a JSON schema, and the limits it does not have, held against what we send."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft7Validator

from tests.contracts import contract, has_contract

NAME = "slack-blocks.schema.json"


@cache
def _validator(kind: str) -> Draft7Validator:
    schema = {k: v for k, v in contract(NAME).items() if k != "$ref"}
    return Draft7Validator({**schema, "allOf": [{"$ref": f"#/definitions/{kind}"}]})


# An anyOf over all kinds of blocks says only that none fits: each block is held against its own kind.
_KINDS = {
    "actions": "ActionsBlock",
    "context": "ContextBlock",
    "divider": "DividerBlock",
    "header": "HeaderBlock",
    "input": "InputBlock",
    "rich_text": "RichTextBlock",
    "section": "SectionBlock",
}


def mistakes(blocks: list[dict[str, Any]]) -> list[str]:
    """What is wrong with blocks, by Slack's description; [] also where that is missing."""
    if not has_contract(NAME):
        return []
    # what a button carries is a string whatever it says: the same block with another id is held once
    texts = [_VALUE.sub('"value": ""', json.dumps(block)) for block in blocks]
    return sorted(wrong for text in texts for wrong in _mistakes(text))


_VALUE = re.compile(r'"value": "(?:[^"\\]|\\.)*"')


@cache
def _mistakes(text: str) -> tuple[str, ...]:
    block = json.loads(text)
    kind = _KINDS.get(block.get("type", ""), "KnownBlock")
    wrong = _validator(kind).iter_errors(block)
    return tuple(f"{kind} {list(error.path)}: {error.message[:300]}" for error in wrong)


def over_limits(blocks: list[dict[str, Any]], *, view: bool = False) -> list[str]:
    """Limits of Slack's that the description does not have."""
    found = []
    if len(blocks) > (100 if view else 50):
        found.append(f"{len(blocks)} blocks")
    total = _characters(blocks)
    if total > 13_200:
        found.append(f"{total} characters in all blocks")
    actions = [e.get("action_id") for b in blocks if b["type"] == "actions" for e in b["elements"]]
    if len(actions) != len(set(actions)):
        found.append("two buttons have one id")
    for block in blocks:
        found += _wrong_in(block)
    return found


def _wrong_in(block: dict[str, Any]) -> list[str]:
    found = []
    match block["type"]:
        case "header":
            if not 1 <= len(block["text"]["text"]) <= 150:
                found.append(f"a header of {len(block['text']['text'])} characters")
        case "section":
            if not 1 <= len(block["text"]["text"]) <= 3000:
                found.append("a section's text")
        case "context":
            if not 1 <= len(block["elements"]) <= 10:
                found.append("elements of small print")
            found += ["small print is long" for e in block["elements"] if not 1 <= len(e["text"]) <= 2000]
            found += [f"a link is cut: {e['text'][-80:]}" for e in block["elements"] if _is_cut(e["text"])]
        case "actions":
            if not 1 <= len(block["elements"]) <= 25:
                found.append("buttons in a row")
            for button in block["elements"]:
                if not 1 <= len(button["text"]["text"]) <= 75:
                    found.append("a button's text")
                if len(button.get("accessibility_label", "")) > 75:
                    found.append("what is read out for a button")
                if len(button.get("value", "")) > 2000 or len(button.get("action_id", "")) > 255:
                    found.append("a button's value")
        case "rich_text":
            for element in _elements(block):
                if element["type"] == "text" and not element["text"]:
                    found.append("an empty text")
                if element["type"] == "link" and not element["url"].startswith(("http://", "https://")):
                    found.append("an address that is not of the web")
                if element["type"] in ("user", "usergroup", "broadcast", "team"):
                    found.append("a mention")
    return found


def _is_cut(text: str) -> bool:
    return text.count("<") != text.count(">")


def _elements(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [e for v in value for e in _elements(v)]
    if not isinstance(value, dict):
        return []
    if value["type"].startswith("rich_text"):
        return _elements(value["elements"])
    return [value]


def _characters(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_characters(v) for k, v in value.items() if k != "type")
    if isinstance(value, list):
        return sum(_characters(v) for v in value)
    return len(value) if isinstance(value, str) else 0
