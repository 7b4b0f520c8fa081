"""A voice and a figure are shown without their sentence: only what is understood so may be shown."""

from __future__ import annotations

import pytest

from bot.summarize.beside import telling
from bot.text.facts import find_amounts
from bot.text.found import Quotation
from bot.text.splitting.sentences import split


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We will hire people from Leeds,”", True),
        ("“[We] will hire people from Leeds,”", True),
        ("“a slow walk off a very high cliff”", False),
        ("“No comment,”", False),
        ("“We are ready to go.”", False),
        ("“And that is why we hire people from Leeds,”", False),
        ("“It is a great day for us,”", False),
        ("“She has never been to Leeds before,”", False),
        ("“They’re still being drafted, so we will be able to say more on Sunday evening,”", False),
        ("“For them, it has been difficult to wait for the stage in the cold for so long,”", False),
        ("“I think they should get with the plan or go to Leeds by themselves,”", False),
        ("“Without their help we would have no stage in the middle of a town,”", False),
        ("“The builders know what they do,”", True),
        ("“Studios pay for a day and their lawyers keep a face for a lifetime,”", True),
        ("“We asked the people of Leeds and they want a stage,”", True),
        ("“Ada Quill says she will hire people from Leeds,”", True),
        ('"We will hire people. "They come from Leeds."', False),
    ],
)
def test_only_whole_statements_are_voices(text: str, shown: bool) -> None:
    assert telling.speaks(Quotation(0, len(text), "Ada Quill"), text) is shown


@pytest.mark.parametrize(
    ("said", "leaning"),
    [
        ("That would make it difficult to get a stage to Leeds.", True),
        ("It’s a stage for everybody in the town of Leeds.", True),
        ("Why do builders go past the deadline?", True),
        ("So what is left is a stage.", False),
        ("Leeds has a stage.", False),
    ],
)
def test_what_asks_or_opens_with_a_pronoun_leans_on_what_was_said(said: str, leaning: bool) -> None:
    assert telling.leans(said) is leaning


def test_a_speaker_is_somebody_whom_a_reader_can_place() -> None:
    assert telling.placed(Quotation(0, 1, "Ada Quill"), "")
    assert telling.placed(Quotation(0, 1, "Quill", "head of stages"), "")
    assert telling.placed(Quotation(0, 1, "Fernbrook"), "Fernbrook opens a stage")
    assert not telling.placed(Quotation(0, 1, "Jim"), "Fernbrook opens a stage")
    assert not telling.placed(Quotation(0, 1, "Mr Quill"), "Fernbrook opens a stage")
    assert not telling.placed(Quotation(0, 1, "Sixty-year-old Ada Quill"), "")
    assert not telling.placed(Quotation(0, 1, "Leeds’s Ada Quill"), "")
    assert not telling.placed(Quotation(0, 1, "Quill", "his lawyer"), "")


def test_a_role_does_not_say_the_speaker_again() -> None:
    assert telling.role(Quotation(0, 1, "Fernbrook", "a spokeswoman for Fernbrook")) == "a spokeswoman"
    assert telling.role(Quotation(0, 1, "Fernbrook", "a Fernbrook spokesman")) == "a spokesman"
    assert telling.role(Quotation(0, 1, "Casa Fern", "o porta-voz da Casa Fern")) == "o porta-voz"
    assert telling.role(Quotation(0, 1, "Fern", "un portavoz de la Fern")) == "un portavoz"
    assert telling.role(Quotation(0, 1, "Ada Quill", "une figure des")) == ""
    assert telling.role(Quotation(0, 1, "Ada Quill", "head of stages")) == "head of stages"
    assert telling.role(Quotation(0, 1, "Ada Quill", "- head of stages")) == "head of stages"
    assert telling.role(Quotation(0, 1, "Ada Quill", "Leeds had attacked stage host")) == ""
    assert telling.role(Quotation(0, 1, "Ada Quill", "head of what some called a")) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Revenue rose 12% to €10.4 billion in the third quarter.", ["12%", "€10.4 billion"]),
        ("The profit margin was 31 percent.", ["31 percent"]),
        ("The stage cost $200 million.", ["$200 million"]),
        ("Northlight has 301 million paid subscribers.", ["301 million"]),
        ("The company will cut 2,000 jobs by March.", ["2,000"]),
        ("In a survey, 32 percent of Americans named the film.", []),
        ("Before a crowd of 7,000 people he said it again.", []),
        ("The company spends $3,405 per person.", []),
        ("The quake of 2009 killed more than 300 people.", []),
        ("The quake killed 241 people.", ["241"]),
        ("Only 14 foreign vessels are licensed to fish.", []),
        ("The storm cancelled 16,000 flights.", ["16,000"]),
        ("That fire destroyed 120 homes in the valley.", []),
    ],
)
def test_only_amounts_that_say_what_they_measure_are_figures(text: str, shown: list[str]) -> None:
    sentences = split(text, "en")
    amounts = find_amounts(text, sentences, "en")
    told = [text[a.start : a.end] for a in amounts if telling.measures(a, text, sentences[a.sentence])]
    assert told == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fernbrook bought the stage for $4.6 billion.", ["$4.6 billion"]),
        ("Fernbrook will raise fares by 5 percent.", ["5 percent"]),
        ("Fernbrook raised the price of a ticket to $14.", ["$14"]),
        ("Fernbrook paid $40 for the chairs.", []),
        ("Fernbrook has 20 viewers.", []),
        ("Fernbrook has 20,000 viewers.", ["20,000"]),
        ("Fernbrook makes the 737 series of lamps.", []),
        ("Fernbrook opens a stage in Holm, a town of about 40,000 people.", []),
        ("Fernbrook showed a town of 40,000 people the stage for which 300 people queued.", ["300"]),
    ],
)
def test_only_amounts_that_matter_get_a_line(text: str, shown: list[str]) -> None:
    amounts = find_amounts(text, split(text, "en"), "en")
    assert [text[a.start : a.end] for a in amounts if telling.weight(a, text)] == shown


def test_a_role_ends_where_the_speaker_is_quoted_again() -> None:
    again = Quotation(0, 1, "Ada Quill", "head of Quill Stages. “In Leeds")
    assert telling.role(again) == "head of Quill Stages"
    assert telling.role(Quotation(0, 1, "Ada Quill", "author of “In Leeds”")) == "author of “In Leeds”"


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("a farmer from Leeds told Harbour News", "a farmer from Leeds"),
        ("director of Quill Stages said that it would rain", "director of Quill Stages"),
        ("a painter who has become famous", "a painter"),
        ("But the party's secretary", "the party's secretary"),
        ("the ban also covers the team's coach", ""),
    ],
)
def test_a_role_is_only_what_somebody_is(role: str, told: str) -> None:
    assert telling.role(Quotation(0, 1, "Ada Quill", role)) == told
