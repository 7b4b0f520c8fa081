"""What people type, as rows; and properties over anything they might type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import (
    COMMANDS,
    Brief,
    Command,
    Edit,
    Hello,
    Help,
    Import,
    List,
    More,
    Pause,
    Settings,
    SourceAdd,
    SourceList,
    Sources,
    Status,
    Subscribe,
    Surface,
    Topics,
    Unsubscribe,
    Why,
    build,
    decode,
    encode,
    params,
    usage,
)
from bot.errors import BadInput
from bot.grammar import parse, write
from bot.slips import one_edit

ROWS: list[tuple[str, Command]] = [
    ("", Help()),
    ("/aibrief", Help()),
    ("netflix", Brief(topic="netflix")),
    ("@aibrief netflix", Brief(topic="netflix")),
    ("hey bot, netflix", Brief(topic="netflix")),
    ("<@U123ABC> netflix", Brief(topic="netflix")),
    ("netflix <@U123|bo>", Brief(topic="netflix")),
    ("hi there!", Hello()),
    ("Hi team, netflix. Many thanks!", Brief(topic="netflix")),
    ("more please", More()),
    ("please subscribe netflix", Subscribe(topic="netflix")),
    ("@channel netflix", Brief(topic="netflix")),
    ("<!here> netflix", Brief(topic="netflix")),
    ("show me the money", Brief(topic="show me the money")),
    ("Hello Kitty", Brief(topic="Hello Kitty")),
    ("Thanks!", Hello(said="thanks")),
    ("bot news", Brief(topic="bot news")),
    ("there is no time", Brief(topic="there is no time")),
    ("charges", Brief(topic="charges")),
    ("/aibrief  netflix ", Brief(topic="netflix")),
    ("netflix about ads", Brief(topic="netflix", focus="ads")),
    ("netflix last 7 days", Brief(topic="netflix", days=7)),
    ("netflix about ads last 14 days public", Brief(topic="netflix", focus="ads", days=14, public=True)),
    ("netflix last 3 days about what they say", Brief(topic="netflix", focus="what they say", days=3)),
    ("netflix about talk about ads", Brief(topic="netflix", focus="talk about ads")),
    ("netflix last 3", Brief(topic="netflix", days=3)),
    ("netflix last 24 hours", Brief(topic="netflix", days=1)),
    ("netflix past 36 hours", Brief(topic="netflix", days=2)),
    ("netflix last week", Brief(topic="netflix", days=7)),
    ("netflix last seven days", Brief(topic="netflix", days=7)),
    ("netflix in the last two weeks", Brief(topic="netflix", days=14)),
    ("netflix past month about ads", Brief(topic="netflix", focus="ads", days=30)),
    ("netflix last 1 day", Brief(topic="netflix", days=1)),
    ("the last dance", Brief(topic="the last dance")),
    ("last week", Brief(topic="last week")),
    ('"status"', Brief(topic="status")),
    ("“more” last 2 days", Brief(topic="more", days=2)),
    ("status", Status()),
    ("more", More()),
    ("more ads", Brief(topic="more ads")),
    ("sora 2", Brief(topic="sora 2")),
    ("sources", Sources()),
    ("sources 2", Sources(page=2)),
    ("list all page 2", List(scope="all", page=2)),
    ("topics yours page 2", Topics(industry="yours", page=2)),
    ("sources of income", Brief(topic="sources of income")),
    ("public", Brief(topic="public")),
    ("about you", Brief(topic="about you")),
    ("why", Why()),
    ("why 2", Why(item="2")),
    ("why is netflix raising prices?", Brief(topic="why is netflix raising prices")),
    ("list of strikes", Brief(topic="list of strikes")),
    ("stop and frisk", Brief(topic="stop and frisk")),
    ("help subscribe", Help(topic="subscribe")),
    ("subscribe", Subscribe()),
    ("follow netflix", Subscribe(topic="netflix")),
    (
        "subscribe sora at 9am weekdays in berlin to <#C1|ai>",
        Subscribe(topic="sora", time="9am", days="weekdays", zone="Europe/Berlin", channel="<#C1|ai>"),
    ),
    ("subscribe netflix weekdays at noon", Subscribe(topic="netflix", time="noon", days="weekdays")),
    ("subscribe night at the movies at 21:30", Subscribe(topic="night at the movies", time="21:30")),
    ("subscribe made in china in Tokyo", Subscribe(topic="made in china", zone="Asia/Tokyo")),
    ("edit 1 at 8:30 mon-thu", Edit(which="1", time="8:30", days="mon-thu")),
    ("pause netflix until 24 dec", Pause(which="netflix", until="24 dec")),
    ("stop 2", Unsubscribe(which="2")),
    ("list", List()),
    ("stop", List()),
    ("pause all", List()),
    ("subscribe me", Subscribe()),
    ("show topics", Topics()),
    ("show me the settings", Settings()),
    ("show undo", Brief(topic="show undo")),
    ("list all", List(scope="all")),
    ("feeds", SourceList()),
    ("source list 2", SourceList(page=2)),
    ("source add https://a.example.com/f for sora", SourceAdd(url="https://a.example.com/f", topic="sora")),
    ("feeds add https://a.example.com/feed", SourceAdd(url="https://a.example.com/feed")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "command"), ROWS)
def test_what_is_typed_becomes_its_command(text: str, command: Command) -> None:
    assert parse(text) == command


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("statsu", "Did you mean", "status"),
        ("suscribe netflix at 9am", "Did you mean", "subscribe netflix at 9am"),
        ("soruce list", "Did you mean", "source list"),
        ("source lst", "Did you mean", "source list"),
        ("topic ad Quill = QLL", "Did you mean", "topic add Quill = QLL"),
        ("list al", "does not fit there", "list all"),
        ("netflix last 99 days", "between 1 and 30", None),
        ("subscribe netflix at 25:00", "25:00", "subscribe netflix at 1:00"),
        ("subscribe netflix in UTC+2", "fixed offset", "subscribe netflix in Europe/Helsinki"),
        ("subscribe netflix in EST", "fixed offset", "subscribe netflix in America/New_York"),
        ("source remove", "one thing more", "source remove 3"),
        ("learned everything", "can be", None),
        ('"netflix" and more', "behind the quoted topic", None),
        ("x" * 4000, "3,000 characters", "netflix last 7 days"),
    ],
)
def test_a_mistake_is_told_with_what_would_work(text: str, said: str, hint: str | None) -> None:
    with pytest.raises(BadInput, match=r".*") as caught:
        parse(text)
    assert said in caught.value.sentence
    if hint is not None:
        assert caught.value.hint == hint


def test_what_is_to_be_done_to_one_briefing_asks_which() -> None:
    for typed, verb in (("stop", "unsubscribe"), ("stop it", "unsubscribe"), ("pause all", "pause")):
        which = parse(typed)
        assert isinstance(which, List) and which.ask == verb
    assert parse("edit 1 to weekdays") == Edit(which="1", days="weekdays")


def test_a_near_verb_with_words_that_do_not_fit_it_is_a_topic() -> None:
    assert parse("liszt piano music") == Brief(topic="liszt piano music")


def test_import_is_of_the_console_only() -> None:
    assert parse("import articles/", Surface.CONSOLE) == Import(path="articles/")
    assert parse("import articles/") == Brief(topic="import articles/")


@given(st.text(max_size=80))
def test_whatever_is_typed_gives_a_command_or_a_sentence(text: str) -> None:
    try:
        assert isinstance(parse(text), Command)
    except BadInput as error:
        assert error.sentence.strip()


@given(st.sampled_from(ROWS))
def test_a_command_written_out_reads_as_itself(row: tuple[str, Command]) -> None:
    assert parse(write(row[1])) == row[1]


@given(st.sampled_from(ROWS))
def test_a_button_carries_its_command(row: tuple[str, Command]) -> None:
    assert decode(encode(row[1])) == row[1]


@given(st.text(max_size=60))
def test_a_forged_button_is_told_or_is_a_command(value: str) -> None:
    try:
        assert isinstance(decode(value), Command)
    except BadInput as error:
        assert error.sentence


@pytest.mark.parametrize(
    "forged", ['more[["x"]]', "more[1]", "pause[]", 'sources["a",99999]', "nope[]", "more{"]
)
def test_forged_values_are_refused(forged: str) -> None:
    with pytest.raises(BadInput):
        decode(forged)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_edit_is_symmetric_and_never_of_itself(a: str, b: str) -> None:
    assert one_edit(a, b) == one_edit(b, a)
    assert not one_edit(a, a)


def test_every_command_can_be_documented() -> None:
    for kind in COMMANDS:
        assert usage(kind), kind
        assert (kind.__doc__ or "").strip().endswith("."), kind
        for p in params(kind):
            assert p.help, (kind, p.name)
        for example in kind.examples:
            parsed = parse(example, Surface.CONSOLE if Surface.CHAT not in kind.surfaces else Surface.CHAT)
            assert type(parsed) is kind, example


@pytest.mark.parametrize(("typed", "values"), [("list foo", "all"), ("learned foo", "forget")])
def test_the_values_of_a_choice_are_listed_without_the_empty_one(typed: str, values: str) -> None:
    with pytest.raises(BadInput) as told:
        parse(typed)
    assert told.value.sentence.endswith(f"It can be: {values}, or left out.")


def test_an_about_without_a_focus_is_told() -> None:
    with pytest.raises(BadInput) as told:
        parse("netflix about")
    assert told.value.hint == "netflix about ads"
    with pytest.raises(BadInput) as told:
        parse("netflix last 99 days")
    assert "between 1 and 30" in told.value.sentence
    assert parse('"how about"') == Brief(topic="how about")


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("netflix" + "\n" * 9_000 + " Best regards, Ada", "netflix"),
        ("netflix" + "," * 1_400 + " ads, please", "netflix" + "," * 1_400 + " ads"),
        ("netflix " + "<@a|" * 400, "netflix " + "<@a|" * 400),
    ],
)
def test_a_hostile_line_is_read_like_any_other(typed: str, topic: str) -> None:
    assert parse(typed) == Brief(topic=topic)


@pytest.mark.parametrize("typed", ["\n" * 40_000 + "netflix", "a\n" * 20_000, "<@a|" * 10_000])
def test_far_too_long_a_line_is_not_searched_for_courtesies(typed: str) -> None:
    with pytest.raises(BadInput, match="longer than 3,000 characters"):
        parse(typed)


def test_a_chosen_value_is_a_line_as_typed_ones_are() -> None:
    chosen = {"topic": f" netflix{' ' * 900}and\n\n{chr(0x2029) * 900}ads "}
    assert build(Brief, chosen) == Brief(topic="netflix and ads")


def test_words_that_no_value_has_are_no_mistake_in_it() -> None:
    with pytest.raises(BadInput) as told:
        parse("in the last x " + "3 €, " * 500 + "about ads")
    assert "must be a number" in told.value.sentence
