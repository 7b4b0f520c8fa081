"""What people type in their first days, in an English of their own or in another language."""

from __future__ import annotations

import pytest

from bot.commands import Brief, Command, Settings, Sources, Why
from bot.errors import BadInput
from bot.grammar import parse


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("is that true?", Sources()),
        ("is it really correct", Sources()),
        ("more about the second", Why(item="2")),
        ("explain the third", Why(item="3")),
        ("why the first?", Why(item="1")),
        ("more about the third world", Brief(topic="more", focus="the third world")),
        ("explain the first amendment", Brief(topic="explain the first amendment")),
        ("the second", Brief(topic="the second")),
        ("only german news", Brief(topic="news in German")),
        ("show me only french articles", Brief(topic="news in French")),
        ("japanese stories only", Brief(topic="news in Japanese")),
        ("only orbit news", Brief(topic="only orbit news")),
        ("can u show orbit", Brief(topic="can u show orbit")),
        ("summarize it shorter", Settings(change="points")),
    ],
)
def test_what_shows_something_is_run(typed: str, command: Command) -> None:
    assert parse(typed) == command


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("send me only german articles", "settings languages german"),
        ("can u post only german articles", "settings languages german"),
        ("I only want french news", "settings languages french"),
        ("3 points only", "settings points 3"),
        ("in 3 bullet points", "settings points 3"),
        ("add orbit to my briefing", "edit 1 topics +orbit"),
        ("put orbit in 2", "edit 2 topics +orbit"),
        ("include orbit in the daily briefing", "edit 1 topics +orbit"),
        ("remove orbit from my daily briefing", "edit 1 topics -orbit"),
        ("drop orbit out of 3", "edit 3 topics -orbit"),
        ("je veux des nouvelles de orbit tous les jours", "subscribe orbit every day"),
        ("quiero noticias de orbit cada día a las 9", "subscribe orbit at 9 every day"),
        ("voglio notizie su orbit ogni giorno", "subscribe orbit every day"),
    ],
)
def test_what_changes_something_is_offered(typed: str, line: str) -> None:
    with pytest.raises(BadInput) as offered:
        parse(typed)
    assert (offered.value.hint, offered.value.instead) == (line, f'"{typed}"')


@pytest.mark.parametrize("typed", ["remove it from 1", "add them to my briefing", "i want orbit news"])
def test_what_names_nothing_is_no_topic(typed: str) -> None:
    try:
        line = repr(parse(typed))
    except BadInput as error:
        line = error.hint
    assert "topics" not in line
