"""When a daily briefing is wanted, as people write it behind its topic."""

from __future__ import annotations

import pytest

from bot.commands import Edit, Pause, Subscribe
from bot.delivery.schedule import read_days, write_days
from bot.errors import BadInput
from bot.grammar import parse

SCHEDULES: dict[str, tuple[str, str, str]] = {  # what stands behind the topic -> time, days, zone
    "9am": ("9am", "", ""),
    "9:30 mon-fri": ("9:30", "mon-fri", ""),
    "at 8 London": ("8", "", "Europe/London"),
    "at 8am New York time weekdays": ("8am", "weekdays", "America/New_York"),
    "mornings": ("9am", "", ""),
    "every evening": ("6pm", "every day", ""),
    "at 8 only when there is news": ("8", "", ""),
    "at 8 only when there is news in Oslo": ("8", "", "Europe/Oslo"),
    "at 8 not on weekends but only if there are updates in Oslo": ("8", "not on weekends", "Europe/Oslo"),
    "tomorrow at 9": ("9", "", ""),
    "at 9 starting tomorrow": ("9", "", ""),
    "at 8 from monday to friday": ("8", "from monday to friday", ""),
    "here at 9": ("9", "", ""),
    "jeden Tag um 8": ("8", "every day", ""),
    "montags um 8 in Berlin": ("8", "Monday", "Europe/Berlin"),
    "an Werktagen auf 10 Uhr": ("10 Uhr", "weekdays", ""),
    "mo-fr um 7:30 Uhr": ("7:30 Uhr", "mo-fr", ""),
    "à 8h30 tous les jours": ("8h30", "every day", ""),
    "los lunes a las 9": ("9", "Monday", ""),
    "los sábados a las 10": ("10", "Saturday", ""),
    "les mardis à 9h": ("9h", "Tuesday", ""),
    "le lundi à 9h": ("9h", "Monday", ""),
    "montags und donnerstags um 8": ("8", "Monday, Thursday", ""),
    "werktags 8 Uhr in Berlin": ("8 Uhr", "weekdays", "Europe/Berlin"),
    "alle 8 in Roma": ("8", "", "Europe/Rome"),
    "Mo, Mi, Fr um 8": ("8", "Monday, Wednesday, Friday", ""),
    "Mo, Mi und Fr um 8": ("8", "Monday, Wednesday, Friday", ""),
    "lun et jeu": ("", "Monday, Thursday", ""),
    "mon-fri 9 in Berlin": ("9", "mon-fri", "Europe/Berlin"),
    "m-f 9": ("9", "m-f", ""),
    "at lunchtime": ("lunchtime", "", ""),
    "first thing in the morning": ("9am", "", ""),
}


def test_time_days_and_zone_are_read_as_people_write_them() -> None:
    for behind, (time, days, zone) in SCHEDULES.items():
        assert parse(f"subscribe orbit {behind}") == Subscribe(
            topic="orbit", time=time, days=days, zone=zone
        ), behind
    assert parse("edit 1 to 8am") == Edit(which="1", time="8am")
    assert parse("edit 1 um 10") == Edit(which="1", time="10")
    assert parse("daily at 9: orbit") == Subscribe(topic="orbit", time="9")
    assert parse("edit until dawn at 9") == Edit(which="until dawn", time="9")
    assert parse("subscribe orbit at 6pm in <#C2>") == Subscribe(topic="orbit", time="6pm", channel="<#C2>")
    assert parse("pause 1 for a week") == Pause(which="1", until="a week")


def test_what_is_no_time_stays_in_the_name() -> None:
    for topic in (
        "3:10 to yuma",
        "good morning britain",
        "web 2.0",
        "area 51",
        "the night shift",
        "sea, sun, sand",
        "apollo 13",
        "der Freitag",
        "acht um 8 von neun",
        "anna de 5 à 7",
        "les mardis de l'été",
        "radio tous les jours dimanche",
    ):
        assert parse(f"subscribe {topic}") == Subscribe(topic=topic)


@pytest.mark.parametrize(
    ("behind", "hint"),
    [
        ("hourly", "every day"),
        ("twice a day", "mondays"),
        ("every other day", "mondays"),
        ("at 7 and 19", "at 7"),
        ("at 9am and kestrel at 10am", "at 9am"),
        ("at", "at 9am"),
        ("from monday", ""),
        ("at 9 until friday", "at 9"),
        ("to me", ""),
        ("at 8am CET", "at 8am Europe/Berlin"),
        ("on the first monday of the month", "mondays"),
    ],
)
def test_what_cannot_be_is_told_and_is_no_part_of_the_name(behind: str, hint: str) -> None:
    with pytest.raises(BadInput) as told:
        parse(f"subscribe orbit {behind}")
    assert told.value.hint == f"subscribe orbit {hint}".strip()
    assert isinstance(parse(told.value.hint), Subscribe)


def test_days_that_are_left_out_are_left_out_of_the_weekdays() -> None:
    said = {
        "not on weekends": "weekdays",
        "not on fridays": "Monday to Thursday",
        "never on weekdays": "weekends",
        "every day except sunday": "Monday to Saturday",
        "weekly": "Mondays",
    }
    assert {text: write_days(read_days(text)) for text in said} == said


def test_what_an_edit_leaves_out_is_left_out_of_the_days_that_are_set() -> None:
    assert write_days(read_days("no fridays", frozenset(range(7)))) == "Saturday to Thursday"
    assert write_days(read_days("not on weekends", frozenset((2, 6)))) == "Wednesdays"
    assert write_days(read_days("mondays", frozenset((2, 6)))) == "Mondays"
    with pytest.raises(BadInput, match="leaves no day"):
        read_days("not on fridays", frozenset((4,)))


def test_a_line_that_only_says_how_often_is_told_what_can_be() -> None:
    for typed in ("twice a day", "every hour", "monthly"):
        with pytest.raises(BadInput, match="once a day at most"):
            parse(typed)
