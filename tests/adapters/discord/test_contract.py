"""The check of payloads itself: it must find what is wrong."""

from __future__ import annotations

import pytest

from tests.adapters.discord.contract import NAME, mistakes, over_limits
from tests.contracts import needs_contract

MESSAGE = "/channels/1/messages"
LONG = {"type": 2, "style": 2, "label": "x", "custom_id": "x" * 101}
CALLBACK = "/interactions/1/token/callback"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", MESSAGE, {"content": "x" * 4001}),
        ("POST", MESSAGE, {"embeds": [{"title": "x" * 257}]}),
        ("POST", MESSAGE, {"embeds": [{"description": "x" * 4097}]}),
        ("POST", MESSAGE, {"embeds": [{"title": "x"}] * 11}),
        ("POST", MESSAGE, {"nonce": "x" * 26}),
        ("POST", MESSAGE, {"components": [{"type": 1, "components": [LONG]}]}),
        ("POST", MESSAGE, {"components": [{"type": 1, "components": []}] * 41}),
        ("POST", CALLBACK, {"type": 5, "data": {"flags": "ephemeral"}}),
        ("POST", CALLBACK, {"type": 8, "data": {"choices": [{"name": "x", "value": "x"}] * 26}}),
        ("PUT", "/applications/1/commands", [{"name": "x", "description": "x" * 101}]),
    ],
)  # fmt: skip
def test_a_wrong_payload_is_found(method: str, path: str, body: object) -> None:
    needs_contract(NAME)
    assert mistakes(method, path, body) != []


def test_a_right_payload_passes() -> None:
    needs_contract(NAME)
    button = {"type": 2, "style": 2, "label": "More", "custom_id": '>more["x"]'}
    body = {
        "content": "**Netflix**",
        "embeds": [{"description": "words", "color": 1}],
        "components": [{"type": 1, "components": [button]}],
        "allowed_mentions": {"parse": []},
        "nonce": "abc",
        "enforce_nonce": True,
    }
    assert mistakes("POST", MESSAGE, body) == []
    assert over_limits(body) == []


def test_limits_of_a_whole_message_are_held_without_the_description() -> None:
    embeds = [{"description": "x" * 3100}, {"description": "y" * 3100}]
    assert over_limits({"embeds": embeds, "allowed_mentions": {"parse": []}}) != []
    assert over_limits({"embeds": [], "allowed_mentions": {"parse": ["users"]}}) != []
    twice = [{"type": 1, "components": [{"custom_id": "a"}, {"custom_id": "a"}]}]
    assert over_limits({"embeds": [], "components": twice, "allowed_mentions": {"parse": []}}) != []
