"""Who has it from another is no second report, however it is said."""

from __future__ import annotations

import pytest

from bot.summarize.backing.independence import Report, is_independent, names_source, quotes_otherwise
from bot.text.tokens import content_stems

ONE = "Kelder wants to sell the Orsk copper mine to Lumen for some $700 million next year."
OTHER = "The copper mine in Orsk is to go from Kelder to Lumen, which offers about $700 million."


def independent(one: str, other: str, *, after: str = "", before: str = "") -> bool:
    return is_independent(
        Report(one, tuple(content_stems(one, "en")), "Bay Times", f"{before}{one} It has 900 workers."),
        Report(other, tuple(content_stems(other, "en")), "Moor Post", f"{before}{other} {after}"),
    )


def test_own_words_are_a_report_of_their_own() -> None:
    assert independent(ONE, OTHER)


@pytest.mark.parametrize(
    "after",
    [
        "The plan was first reported by the Bay Times.",
        "The Bay Times was first to report the plan.",
        "The sale was earlier reported by The Bay Times.",
    ],
)
def test_the_source_may_be_named_in_another_sentence(after: str) -> None:
    assert not independent(ONE, OTHER, after=after)


def test_what_the_other_paper_said_of_something_else_makes_no_source() -> None:
    assert independent(ONE, OTHER, after="A miner told the Bay Times that he has not slept since.")


def test_two_that_have_it_from_a_third_are_one_report() -> None:
    assert not independent(f"{ONE[:-1]}, Reuters reported.", f"According to Reuters, {OTHER}")
    assert not independent(f"{ONE[:-1]}, according to the Harbour News.", f"{OTHER[:-1]}, Harbour News said.")
    assert independent(f"{ONE[:-1]}, according to police.", f"{OTHER[:-1]}, according to police.")


def test_two_papers_that_print_one_agency_are_one_report() -> None:
    assert not independent(ONE, OTHER, before="ORSK (AP) — ")


def test_many_words_in_a_row_are_taken_over_unless_somebody_said_them() -> None:
    copied = "Workers in Orsk fear that Kelder wants to sell the Orsk copper mine to Lumen, unions say."
    assert not independent(ONE, copied)
    said = "“We will not sell one stone of this mountain to anybody abroad,” the chairman"
    assert independent(f"{said} of Kelder told a crowd in Orsk.", f"In Orsk, {said} said amid applause.")


@pytest.mark.parametrize(
    ("text", "publisher", "named"),
    [
        ("Kelder will close, according to The Fjord News.", "Fjord News", True),
        ("Kelder will close, a manager told the Fjord News.", "The Fjord News", True),
        ("Fjord News first reported that Kelder will close.", "Fjord News", True),
        ("Kelder will close, the Post reported.", "The Fjord Post", True),
        ("Kelder will close, a Fjord News investigation found.", "Fjord News", True),
        ("Kelder will close, the FN said.", "Fjord News", True),
        ("Fjord News was first to report that Kelder will close.", "Fjord News", True),
        ("Kelder will close Fjord News and its printing house.", "Fjord News", False),
        ("Kelder will close, according to the Fjord Newsletter.", "Fjord News", False),
        ("Kelder will close its post in Fjord, the company reported.", "The Fjord Post", False),
        ("Kelder will close.", "", False),
    ],
)
def test_a_source_is_named_as_one(text: str, publisher: str, named: bool) -> None:
    assert names_source(text, publisher) is named


def test_one_speaker_may_say_two_things() -> None:
    said = "“The board of Kelder wants the price that the mine of Orsk deserves,” Ada Moss said."
    again = "“Nobody on the board of Kelder knows how the miners of Orsk live today,” Ada Moss said."
    longer = "Ada Moss told miners: “The board of Kelder wants the price that the mine of Orsk deserves.”"
    assert quotes_otherwise(said, again, "en")
    assert not quotes_otherwise(said, longer, "en")
    assert not quotes_otherwise(said, "Ada Moss said the board wants a better price for the mine.", "en")
