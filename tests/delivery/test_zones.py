"""Zones as people name them."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.places import ABBREVIATIONS, AMBIGUOUS, BY_OFFSET, PLACES, POPULAR
from bot.delivery.zones import city_of, nearest, read_zone, suggest, zone_of
from bot.errors import BadInput

AREAS = (
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
)
PLACE_ZONES = sorted(name for name in available_timezones() if name.startswith(AREAS))

NAMED = [
    ("ET", "America/New_York"), ("pt", "America/Los_Angeles"),  # with their daylight saving, unlike EST
    ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("berlin", "Europe/Berlin"),
    ("in Berlin", "Europe/Berlin"), ("New York", "America/New_York"), ("new_york", "America/New_York"),
    ("São Paulo", "America/Sao_Paulo"), ("sao paulo", "America/Sao_Paulo"), ("München", "Europe/Berlin"),
    ("munich", "Europe/Berlin"), ("San Francisco", "America/Los_Angeles"), ("seattle", "America/Los_Angeles"),
    ("Mumbai", "Asia/Kolkata"), ("beijing", "Asia/Shanghai"), ("Washington", "America/New_York"),
    ("washington d.c.", "America/New_York"), ("Paris, France", "Europe/Paris"),
    ("london time", "Europe/London"),
    ("pacific time", "America/Los_Angeles"), ("germany", "Europe/Berlin"), ("japan", "Asia/Tokyo"),
    ("utc", "UTC"),
    ("Etc/UTC", "UTC"), ("US/Pacific", "US/Pacific"), ("Łódź", "Europe/Warsaw"), ("zürich", "Europe/Zurich"),
    ("America/Argentina/Ushuaia", "America/Argentina/Ushuaia"), ("kiev", "Europe/Kyiv"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "zone"), NAMED)
def test_zone_is_read(written: str, zone: str) -> None:
    assert read_zone(written) == zone


@pytest.mark.parametrize(
    ("written", "proposal"),
    [("UTC+1", "Europe/Berlin"), ("utc +5:30", "Asia/Kolkata"), ("GMT+2", "Europe/Helsinki"),
     ("+01:00", "Europe/Berlin"),
     ("-5", "America/New_York"), ("UTC-0800", "America/Los_Angeles"), ("UTC−3", "America/Sao_Paulo"),
     ("EST", "America/New_York"),
     ("CET", "Europe/Berlin"), ("cest", "Europe/Berlin"), ("GMT", "Europe/London"),
     ("Etc/GMT+5", "America/New_York"),
     ("Etc/GMT-1", "Europe/Berlin"), ("EST5EDT", "America/New_York"), ("ist", "Asia/Kolkata"),
     ("GMT+99", "Pacific/Kiritimati")],
)  # fmt: skip
def test_fixed_offset_is_refused_with_a_place(written: str, proposal: str) -> None:
    with pytest.raises(BadInput, match="fixed offset") as refused:
        read_zone(written)
    assert refused.value.hint == proposal


@pytest.mark.parametrize(
    ("written", "meant"),
    [("berln", "Europe/Berlin"), ("Europ/Berlin", "Europe/Berlin"), ("new yrok", "America/New_York"),
     ("tokio", "Asia/Tokyo"),
     ("san fransisco", "America/Los_Angeles")],
)  # fmt: skip
def test_typing_error_gets_the_nearest(written: str, meant: str) -> None:
    with pytest.raises(BadInput, match="Did you mean") as refused:
        read_zone(written)
    assert refused.value.hint == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "xyzzyqq",
        "../../etc/passwd",
        "localtime",
        "Factory",
        "\x00",
        "🙂",
        "posix",
        "a" * 5000,
        "tzdata.zi",
    ],
)
def test_no_zone_is_refused_with_a_hint_that_works(written: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_zone(written)
    assert refused.value.hint is not None
    assert read_zone(refused.value.hint)


@pytest.mark.parametrize("written", sorted(AMBIGUOUS))
def test_ambiguous_place_names_the_choices(written: str) -> None:
    with pytest.raises(BadInput, match="which one") as refused:
        read_zone(written)
    assert all(choice in refused.value.sentence for choice in AMBIGUOUS[written])
    assert suggest(written)[: len(AMBIGUOUS[written])] == AMBIGUOUS[written]


def test_every_place_zone_is_read_by_its_name_in_any_case() -> None:
    assert len(PLACE_ZONES) > 400
    for name in PLACE_ZONES:
        assert read_zone(name) == read_zone(name.lower()) == read_zone(name.replace("_", " ").upper()) == name


def test_every_zone_of_our_own_lists_exists() -> None:
    choices = [zone for zones in AMBIGUOUS.values() for zone in zones]
    for zone in {*PLACES.values(), *ABBREVIATIONS.values(), *BY_OFFSET.values(), *POPULAR, *choices}:
        assert zone_of(zone).key == zone


def test_every_place_of_our_own_list_is_read() -> None:
    assert len(PLACES) > 400
    assert {name: read_zone(name) for name in PLACES} == PLACES


def test_suggestions_while_typing() -> None:
    assert suggest("")[0] == POPULAR[0] and len(suggest("")) == 25
    assert suggest("ber")[0] == "Europe/Berlin"
    assert suggest("muni")[0] == "Europe/Berlin"
    assert suggest("new y")[0] == "America/New_York"
    assert "Europe/London" in suggest("europe/l")
    assert suggest("utc+1")[0] == "Europe/Berlin"
    assert suggest("qqqqqq") == ()


@given(st.text(max_size=30))
def test_every_suggestion_is_a_zone_that_is_read(prefix: str) -> None:
    found = suggest(prefix)
    assert len(found) <= 25 and len(set(found)) == len(found)
    assert all(read_zone(zone) == zone for zone in found)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert zone_of(read_zone(text))
    except BadInput as refused:
        assert refused.hint and read_zone(refused.hint)


def test_a_stored_zone_that_is_gone_is_named() -> None:
    with pytest.raises(BadInput, match="Europe/Nowhere"):
        zone_of("Europe/Nowhere")
    with pytest.raises(BadInput):
        zone_of("../../../etc/hostname")


def test_names_for_sentences() -> None:
    assert city_of("America/New_York") == "New York"
    assert city_of("America/Argentina/Ushuaia") == "Ushuaia"
    assert nearest("londn") == ("Europe/London",)
