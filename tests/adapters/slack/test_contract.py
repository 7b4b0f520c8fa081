"""The check of payloads itself: it must find what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.adapters.slack.contract import NAME, mistakes, over_limits
from tests.contracts import needs_contract


def _rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


_WORDS = {"type": "plain_text", "text": "x"}


@pytest.mark.parametrize(
    "block",
    [
        {"type": "header"},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text"}]}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "elements": []}]},
        {"type": "actions", "elements": [{"type": "button", "text": _WORDS, "style": "loud"}]},
        {"type": "context", "elements": [{"type": "mrkdwn"}]},
        {"type": "input", "label": _WORDS},
        {"type": "poem"},
    ],
)
def test_a_wrong_block_is_found(block: dict[str, Any]) -> None:
    needs_contract(NAME)
    assert mistakes([block])


def test_a_right_block_is_not() -> None:
    needs_contract(NAME)
    assert mistakes([{"type": "header", "text": _WORDS}, {"type": "divider"}]) == []


def _header(text: str) -> dict[str, Any]:
    return {"type": "header", "text": {"type": "plain_text", "text": text}}


def _button(name: str) -> dict[str, Any]:
    return {"type": "button", "text": _WORDS, "action_id": name}


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "divider"}] * 51,
        [_header("x" * 151)],
        [_header("")],
        [_header("x" * 150)] * 89,
        [{"type": "actions", "elements": [_button("a"), _button("a")]}],
        [{"type": "context", "elements": [{"type": "mrkdwn", "text": "<https://a.example|[1"}]}],
        [_rich({"type": "broadcast"})],
        [_rich({"type": "link", "url": "javascript:x"})],
    ],
)
def test_what_is_over_a_limit_is_found(blocks: list[dict[str, Any]]) -> None:
    assert over_limits(blocks)
