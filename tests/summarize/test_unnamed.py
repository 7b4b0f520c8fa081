"""Sentences that open with somebody or something they do not name, and surnames nobody has introduced."""

from __future__ import annotations

import pytest

from bot.summarize.compose import compose
from bot.summarize.pool import Pool
from bot.summarize.rules.dangling import dangles
from bot.summarize.rules.gate import TAKE, Gate
from bot.summarize.rules.point_gate import PointGate
from bot.summarize.rules.surnames import (
    full_name,
    introduces,
    names_something,
    opening_surname,
    surnames_within,
)
from bot.text.analysis import analyse
from bot.text.tokens import content_stems
from tests.summarize.conftest import make_article as article


@pytest.mark.parametrize(
    "text",
    [
        "Every part of this harbour stinks of fish that nobody in Leeds will buy.",
        "In these mills, wool is spun for the markets of the north.",
        "Ten years prior, the mill of Leeds had been sold by the town.",
        "Hours later, the mayor closed the bridge to lorries.",
        "Only three weeks earlier, the mill had taken on forty weavers.",
        "A couple of days afterwards the bridge was closed to lorries.",
        "Hidden behind a green door, in a side street of Leeds, it looks like a school.",
        "Built in nine months, they stand empty on the hill above the mill.",
        "For most weavers, it has become a habit.",
        "The 31-year-old Norwegian won the race over the moor in an hour.",
        "The Spaniard has won the race over the moor three times.",
        "The Leeds striker has won the race over the moor three times.",
        "The European cross country bronze medallist will run over the moor.",
        "The 1994 Moor champion won the race to the mill in an hour.",
        "The duo withdrew from the race after missing a test in Leeds.",
        "The forecast of the other bank is similarly gloomy.",
        "The lake was given away just as quickly.",
        "Police said she called the mill before noon.",
        "Other weavers who live near the mill want a bridge.",
    ],
)
def test_what_is_meant_stands_before(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mill is shut for this week, the mayor of Leeds said.",
        "Wool is dear in this country, the weavers of Leeds say.",
        "In these days the mill of Leeds earns most of its money.",
        "Years later than planned, the bridge of Leeds is open.",
        "Built in nine months, the bridge of Leeds stands empty.",
        "According to the mayor, it was the last mill of Leeds.",
        "For most weavers, it is hard to find another mill.",
        "The 31-year-old Norwegian runner Ada Moss won the race over the moor.",
        "The Leeds striker Ada Moss won the race over the moor.",
        "The Leeds striker, Ada Moss, won the race over the moor.",
        "The coach of Leeds won the race over the moor.",
        "The fighting has prompted international runners to leave the moor.",
        "The Norwegian government bought the mill of Leeds.",
        "The Dutch have won the race over the moor three times.",
        "The forecast of Alcor is similar to that of the other bank.",
        "With a stroke of his pen Mayor Ruben Moss closed the mill of Leeds.",
        "Other than the mayor, nobody in Leeds wants a bridge.",
    ],
)
def test_what_is_meant_stands_within_or_is_known(text: str) -> None:
    assert not dangles(text)


def gate_of(text: str) -> PointGate:
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    return PointGate(pool)


FOUND = "Weavers found the letters of Robert Graves, a clerk of the mill, under the floor."
RAIN = "Rain fell on all of the hills above the river on Sunday."


def test_a_surname_within_a_sentence_waits_for_the_full_name() -> None:
    later = "The town of Leeds said that Graves, 51, often came home late from his work."
    gate = gate_of(f"{FOUND} {RAIN} {later}")
    assert gate(2) == 0
    assert (gate(0), gate(2)) == (TAKE, TAKE)
    assert Gate(gate.pool)(2) == TAKE
    assert gate_of(f"{RAIN} {later}")(1) == TAKE  # nobody ever gave the full name
    assert gate_of(f"{FOUND} {RAIN} Robert Graves often came home late, and Graves drank.")(2) == TAKE
    assert gate_of(f"{FOUND} {RAIN} A train from Graves was late on account of the snow.")(2) == TAKE


def test_a_given_name_that_no_list_holds_introduces_whom_a_sentence_opens_with() -> None:
    given = "The floor was opened by Cpl. Quimby Graves of the mill."
    gate = gate_of(f"{given} {RAIN} Graves said the letters are a hundred years old.")
    assert gate(2) == 0
    assert (gate(0), gate(2)) == (TAKE, TAKE)
    assert full_name(given, "Graves") and not introduces(given, "Graves")
    assert not full_name("It was opened by President Graves.", "Graves")
    assert not full_name("Meanwhile Graves of the mill opened it.", "Graves")


def test_surnames_are_single_capitals_but_those_of_places() -> None:
    assert surnames_within("It was Moss who gave Ada Lee a boat in Quarry.") == ["Moss"]
    assert surnames_within("Before it was dark, Moss and Ada Lee left.") == ["Moss"]
    assert opening_surname("Moss himself seemed surprised by it.") == "Moss"


def test_whom_the_reader_asked_for_needs_no_introduction() -> None:
    pool = gate_of(f"{FOUND} {RAIN} Graves said the mill of Leeds will close in March.").pool
    assert PointGate(pool)(2) == 0
    assert PointGate(pool, known=frozenset(content_stems("Robert Graves", "en")))(2) == TAKE


def test_a_briefing_about_somebody_takes_the_name_as_known() -> None:
    said = "Graves said the mill of Leeds will close in March, and its weavers will be paid until June."
    text = f"{FOUND} {RAIN} {said}"

    def first(*names: str) -> str:
        articles = [article(1, text, title="Graves: mill of Leeds will close, weavers paid until June")]
        briefing = compose("t", articles, since=0, until=2_000_000_000, topic_terms=names, points=1, more=0)
        return briefing.points[0].passage.text

    assert first("Graves") == said
    assert first() == FOUND


def test_the_president_waits_for_the_sentence_that_has_the_name() -> None:
    named = "Leeds has lost the mill for good, President Ada Quill told weavers on Monday."
    gate = gate_of(f"{named} {RAIN} The president said the bridge will be paid by the state.")
    assert gate(2) == 0
    assert (gate(0), gate(2)) == (TAKE, TAKE)


def test_the_president_whose_name_stands_where_it_cannot_be_shown_is_taken_as_known() -> None:
    named = "He has lost the mill for good, President Ada Quill told weavers on Monday."
    assert gate_of(f"{named} {RAIN} The president said the bridge of Leeds will be paid by all.")(2) == TAKE


def test_what_names_nothing_waits_for_the_sentence_that_begins_its_story() -> None:
    begins = "A train has left the rails near the mill of Leeds."
    hurt = "Up to forty people were hurt and nine are still missing."
    gate = gate_of(f"{begins} {RAIN} {hurt}")
    assert gate(2) == 0
    assert (gate(0), gate(1), gate(2)) == (TAKE, TAKE, TAKE)
    assert gate_of(f"{hurt} {RAIN}")(0) == TAKE
    assert gate_of(f"{begins} {RAIN} Up to forty people were hurt in Leeds.")(2) == TAKE


def test_another_article_of_the_story_may_have_told_how_it_begins() -> None:
    pool = Pool()
    for text in (
        "A train has left the rails near Leeds.",
        f"Alcor is out of wool now. {RAIN} Up to forty are hurt now.",
    ):
        pool.add(analyse("", text, "en"), text)
    last = len(pool) - 1
    same, other = PointGate(pool, stories=[7, 7]), PointGate(pool, stories=[7, 8])
    assert (same(0), same(last)) == (TAKE, TAKE)
    assert (other(0), other(last)) == (TAKE, 1)


def test_a_first_word_is_a_name_where_the_article_writes_it_so_within_a_sentence() -> None:
    assert names_something("Alcor sold the mill.", "Weavers of Alcor struck.")
    assert not names_something("Weavers sold the mill.", "Weavers of Alcor struck.")
    assert not names_something("On Monday the mill was sold, I hear.", "On Monday the mill was sold, I hear.")
