"""Times and days as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.schedule import read_days, read_time, write_days, write_time
from bot.errors import BadInput

TIMES = [
    ("9", "09:00"), ("9am", "09:00"), ("9 AM", "09:00"), ("9:30 pm", "21:30"), ("09:30", "09:30"),
    ("9.30", "09:30"),
    ("9h30", "09:30"), ("9h", "09:00"), ("21 uhr", "21:00"), ("21 Uhr 30", "21:30"), ("noon", "12:00"),
    ("midnight", "00:00"), ("12am", "00:00"), ("12 pm", "12:00"), ("12:15 a.m.", "00:15"), ("0930", "09:30"),
    ("930pm", "21:30"), ("9 o'clock", "09:00"), ("9 o’clock", "09:00"), ("half past nine", "09:30"),
    ("quarter to 9 pm", "20:45"), ("nine thirty", "09:30"), ("9 p.m.", "21:00"), ("21：30", "21:30"),
    ("0", "00:00"),
    ("９", "09:00"), ("9 in the morning", "09:00"), ("8 in the evening", "20:00"), ("at 9", "09:00"),
    ("18h00", "18:00"),
    ("9 30", "09:30"), ("23:59", "23:59"), ("  9:30   pm ", "21:30"), ("12 at night", "00:00"),
    ("10 at night", "22:00"),
]  # fmt: skip

BAD_TIMES = [
    "", " ", "abc", "24:00", "24", "25", "9:60", "9:5", "13pm", "0am", "-9", "9-5", "9:30:00", "99999",
    "9am pm",
    "midnight pm", "9" * 500, "\x00", "nineteen hundred", "½",
]  # fmt: skip


@pytest.mark.parametrize(("written", "time"), TIMES)
def test_time_is_read(written: str, time: str) -> None:
    assert write_time(read_time(written)) == time


@pytest.mark.parametrize("written", BAD_TIMES)
def test_bad_time_is_refused_with_a_hint_that_works(written: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_time(written)
    assert refused.value.hint is not None
    read_time(refused.value.hint)
    assert len(refused.value.sentence) < 150


@given(st.integers(0, 1439))
def test_time_round_trip(minute: int) -> None:
    assert read_time(write_time(minute)) == minute


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(["am", "pm"]))
def test_twelve_hour_clock_agrees_with_its_definition(hour: int, minute: int, half: str) -> None:
    expected = (hour % 12 + (12 if half == "pm" else 0)) * 60 + minute
    assert (
        read_time(f"{hour}:{minute:02d}{half}")
        == read_time(f"{hour}.{minute:02d} {half.upper()}")
        == expected
    )


DAYS = [
    ("", "01234"), ("weekdays", "01234"), ("every day", "0123456"), ("everyday", "0123456"),
    ("daily", "0123456"),
    ("each day", "0123456"), ("all week", "0123456"), ("weekends", "56"), ("the weekend", "56"),
    ("mon-thu", "0123"),
    ("Mon – Thu", "0123"), ("mon to thu", "0123"), ("mon,wed,fri", "024"), ("mon, wed and fri", "024"),
    ("monday and friday", "04"), ("fri-mon", "0456"), ("on Mondays", "0"), ("every monday", "0"),
    ("tue/thu", "13"),
    ("mo-fr", "01234"), ("daily except sunday", "012345"), ("every day but monday", "123456"),
    ("sat & sun", "56"),
    ("weekdays and saturday", "012345"), ("business days", "01234"), ("WEDS", "2"), ("mon-mon", "0"),
    ("Tues.", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "days"), DAYS)
def test_days_are_read(written: str, days: str) -> None:
    assert read_days(written) == {int(day) for day in days}


@pytest.mark.parametrize(
    "written",
    ["funday", "mondya", "mon-wed-fri", "mon-", "-", "8", "daily except daily", "weekdays-sun", "x" * 300],
)
def test_bad_days_are_refused_with_a_hint_that_works(written: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_days(written)
    assert refused.value.hint is not None
    assert read_days(refused.value.hint)


def test_typing_error_gets_the_day_that_was_meant() -> None:
    with pytest.raises(BadInput) as refused:
        read_days("mon, wednsday")
    assert refused.value.hint == "wednesdays"


def test_every_set_of_days_survives_its_words() -> None:
    sets = [frozenset(day for day in range(7) if mask >> day & 1) for mask in range(1, 128)]
    assert [read_days(write_days(days)) for days in sets] == sets


@pytest.mark.parametrize(
    ("days", "words"),
    [("0123456", "every day"), ("01234", "weekdays"), ("56", "weekends"), ("0", "Mondays"),
     ("0123", "Monday to Thursday"),
     ("0456", "Friday to Monday"), ("024", "Monday, Wednesday and Friday"), ("04", "Monday and Friday")],
)  # fmt: skip
def test_days_in_words(days: str, words: str) -> None:
    assert write_days({int(day) for day in days}) == words


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_time, read_days):
        try:
            read(text)
        except BadInput as refused:
            assert refused.hint
