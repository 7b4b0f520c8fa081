"""Marks that people type around words, and what stands before a line, are no part of a topic."""

from __future__ import annotations

import pytest

from bot.commands import Brief, Command, List, SourceAdd, Subscribe, TopicAdd, Topics, build
from bot.errors import BadInput
from bot.grammar import parse


@pytest.mark.parametrize(
    "typed",
    [
        "```orbit```", "```\norbit\n```", "`orbit`", "*orbit*", "**orbit**", "_orbit_", "~~orbit~~",
        "||orbit||", "> orbit", "'orbit'", "‘orbit’", "“orbit", '"orbit', 'orbit"', '""orbit""', "/orbit",
        "/aibrief orbit", "/aibrief /aibrief orbit", "hey bot, *orbit*!",
    ],
)  # fmt: skip
def test_marks_around_a_topic_are_no_part_of_it(typed: str) -> None:
    assert parse(typed) in (Brief(topic="orbit"), Brief(topic="orbit!"))


def test_a_value_that_is_chosen_or_filled_in_loses_them_too() -> None:
    assert build(Subscribe, {"topic": "*orbit*, `delta` @everyone"}) == Subscribe(topic="orbit, delta")
    assert build(TopicAdd, {"name": "_Orbit_"}) == TopicAdd(name="Orbit")
    with pytest.raises(BadInput, match="one thing more"):
        build(TopicAdd, {"name": "@everyone"})


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("/aibrief-daily list", List()),
        ("/aibrief-daily add orbit at 9", Subscribe(topic="orbit", time="9")),
        ("aibrief-topics", Topics()),
        ("/aibrief-orbit", Brief(topic="orbit")),
    ],
)
def test_the_name_of_a_typed_command_stands_for_its_verb(typed: str, command: Command) -> None:
    assert parse(typed) == command


def test_marks_are_taken_off_the_words_of_a_line() -> None:
    assert parse("subscribe *orbit*, _delta_ at 9") == Subscribe(topic="orbit, delta", time="9")
    assert parse("`/subscribe orbit at 9`") == Subscribe(topic="orbit", time="9")


def test_nobody_who_is_mentioned_is_part_of_a_topic() -> None:
    for typed in (
        "<@U012|ann> orbit",
        "orbit <@U012>",
        "<!subteam^S1|@desk> orbit",
        "<!here> orbit",
        "@here orbit",
    ):
        assert parse(typed) == Brief(topic="orbit"), typed


@pytest.mark.parametrize(
    "typed", ["snake_case_x", "5*3*2", "'tis the season", "ocean's 11", 'tv 55"', "a * b"]
)
def test_marks_inside_of_words_stay(typed: str) -> None:
    assert parse(typed) == Brief(topic=typed)


def test_an_address_keeps_its_marks() -> None:
    for url in ("https://x.example.com/_next_/a_b_c", "https://x.example.com/~ann~/f"):
        assert parse(f"source add {url}") == SourceAdd(url=url)


def test_a_question_without_words_is_told_in_words_that_were_typed() -> None:
    with pytest.raises(BadInput, match="A question needs one thing more"):
        parse('" "')
