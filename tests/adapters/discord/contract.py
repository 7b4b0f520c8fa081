"""Discord's own description of its API (OpenAPI), held against what we send."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.contracts import contract, has_contract

NAME = "discord-openapi.json"


@cache
def _description() -> tuple[dict[str, Any], Registry[Any]]:
    whole = {**contract(NAME), "$schema": "https://json-schema.org/draft/2020-12/schema"}
    return whole, Registry().with_resource("urn:discord", Resource.from_contents(whole))


@cache
def _validator(pointer: str) -> Draft202012Validator:
    _, registry = _description()
    return Draft202012Validator({"$ref": f"urn:discord#{pointer}"}, registry=registry)


@cache
def _paths() -> tuple[tuple[re.Pattern[str], str], ...]:
    whole, _ = _description()
    # paths with fewer parameters first: "@original" before "{message_id}"
    ordered = sorted(whole["paths"], key=lambda path: path.count("{"))
    return tuple((re.compile("^" + re.sub(r"\{[^}]*\}", "[^/]+", path) + "$"), path) for path in ordered)


def mistakes(method: str, path: str, body: Any) -> list[str]:
    """What is wrong with a request's JSON body, by Discord's description; [] also where that is missing."""
    if body is None or not has_contract(NAME):
        return []
    whole, _ = _description()
    body = _ids_as_text(body)
    name = next(name for pattern, name in _paths() if pattern.match(path))
    operation = whole["paths"][name][method.lower()]
    assert "application/json" in operation["requestBody"]["content"], f"{method} {name} takes no JSON"
    escaped = name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
    pointer = f"/paths/{escaped}/{method.lower()}/requestBody/content/application~1json/schema"
    found = sorted(_validator(pointer).iter_errors(body), key=lambda error: list(map(str, error.path)))
    return [f"{method} {name} {list(error.path)}: {error.message[:300]}" for error in found]


_IDS = {"recipient_id", "message_id", "channel_id", "id"}


def _ids_as_text(value: Any, name: str = "") -> Any:
    """discord.py itself writes some ids as numbers; Discord reads both, its description has text only."""
    if isinstance(value, dict):
        return {key: _ids_as_text(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_ids_as_text(inner) for inner in value]
    return str(value) if name in _IDS and isinstance(value, int) else value


def over_limits(body: Any) -> list[str]:
    """Limits that the description does not have: they are about a whole message."""
    data = body.get("data", body) if isinstance(body, dict) else {}
    if not isinstance(data, dict) or "embeds" not in data:
        return []
    found = []
    total = sum(
        _units(embed.get("title", "")) + _units(embed.get("description", "")) + _units(_footer(embed))
        for embed in data["embeds"]
    )
    if total > 6000:
        found.append(f"the embeds have {total} characters")
    ids = [
        c["custom_id"] for row in data.get("components") or [] for c in row["components"] if "custom_id" in c
    ]
    if len(ids) != len(set(ids)):
        found.append("two components have one id")
    if data.get("allowed_mentions") != {"parse": []}:
        found.append(f"mentions are allowed: {data.get('allowed_mentions')}")
    return found


def _footer(embed: dict[str, Any]) -> str:
    return str(embed.get("footer", {}).get("text", ""))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
