"""Captions and headings with a full stop: without a verb they tell nothing."""

from __future__ import annotations

import pytest

from bot.summarize.rules.singly import labels, stands_singly
from bot.summarize.rules.verbless import has_no_verb


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss speaking at the wool fair in Leeds.",
        "Ruben Moss in action against Ada Quill on Sunday.",
        "A boat in the harbour of Holm on Sunday, with a skipper from Leeds.",
        "Produced by the young film school of Leeds.",
        "Repairing the floor of the mill.",
    ],
)
def test_no_word_is_a_verb(text: str) -> None:
    assert has_no_verb(text)
    assert not stands_singly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss spoke at the fair of the weavers in Leeds.",
        "Police say the boat left for Leeds without a skipper.",
        "A boat sank in the harbour of Holm on Sunday.",
        "Weavers strike in Leeds over low wages.",
        "The mill won’t open again in Leeds.",
    ],
)
def test_a_word_that_may_be_a_verb_is_enough(text: str) -> None:
    assert not has_no_verb(text)
    assert stands_singly(text)


ARTICLE = "Weavers in Alcor met on Sunday. Strain: Ada Moss carries the wool. Alcor: The mill is shut."


def test_one_word_before_a_colon_is_a_caption_unless_it_is_a_name() -> None:
    assert labels("Strain: Ada Moss carries the wool.", ARTICLE)
    assert not labels("Alcor: The mill is shut.", ARTICLE)
    assert not labels("Ada Moss said: The mill is shut.", ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss: She will be paid for a year after she leaves the mill.",
        "Worried about Alcor: Weavers of Leeds wait for the news outside the mill.",
        "Ruben Moss, left, was fined for the letter that Ada Quill, right, had sent to him.",
        "The weaver Ada Moss (L) shakes hands with Ruben Moss of the mill in Leeds.",
        "Fjord News image of boats that are leaving the harbour of Holm.",
        "Welcome to the cold, wet and dangerous world of the weavers of Leeds.",
        "Ruben Moss did not refer to any letter that showed what the mill owes.",
        "The mill has not said whether the weavers will be paid.",
        "The mayor refused to say who bought the mill of Leeds.",
    ],
)
def test_labels_places_in_pictures_and_what_nobody_told_are_no_points(text: str) -> None:
    assert not stands_singly(text)


@pytest.mark.parametrize(
    "text",
    [
        "Photographs of the boats were sold at the harbour of Holm for charity.",
        "The mill did not say when it will open, but the weavers will be paid.",
        "The mayor refused to give the mill more money for its weavers.",
        "The mill did not offer the weavers a pay rise this year.",
        "Voters in Leeds moved to the left, and Ruben Moss lost his seat.",
    ],
)
def test_what_tells_something_stays(text: str) -> None:
    assert stands_singly(text)
