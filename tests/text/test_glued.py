"""Where a page glued things together: headlines before datelines, lost spaces, stops inside of names."""

from __future__ import annotations

import pytest

from bot.text.cleaning.clean import clean
from tests.text.test_sentences import kinds


@pytest.mark.parametrize(
    ("line", "fragment", "rest"),
    [
        ("Second stage for Leeds HOLM (AP) — The studio said so.", "Second stage for Leeds HOLM (AP) —", 1),
        ("A mill burns LEEDS, England (Reuters) - It burnt.", "A mill burns LEEDS, England (Reuters) -", 1),
        ("It ended. NEW HOLM (AFP) – The studio left. It did.", "NEW HOLM (AFP) –", 2),
    ],
)
def test_a_headline_and_dateline_within_a_line_stand_apart(line: str, fragment: str, rest: int) -> None:
    found = kinds(line)
    assert ("fragment", fragment) in found
    assert [kind for kind, _ in found[found.index(("fragment", fragment)) + 1 :]] == ["sentence"] * rest


@pytest.mark.parametrize(
    "line",
    [
        "It was a good plan for HOLM (see below) — The studio said so.",
        "The studio in Leeds (AP) — The rival left.",
        "The studio sold to HOLM (AP) and left.",
    ],
)
def test_a_bracket_and_a_dash_within_a_line_are_no_dateline(line: str) -> None:
    assert kinds(line) == [("sentence", line)]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("The van went out of state.Police said it was gone.", "The van went out of state."),
        ("The van left the state.Ann Lee told a court so.", "The van left the state."),
        ("It was into the net.However, the rival won.", "It was into the net."),
        ("Seven of them left.Investigators searched the mill.", "Seven of them left."),
        ("İskeleyi Ada Korkmaz açtı.Korkmaz, gemileri bekledi.", "İskeleyi Ada Korkmaz açtı."),
    ],
)
def test_a_sentence_begins_where_its_space_was_lost(line: str, first: str) -> None:
    assert [text for _, text in kinds(line)] == [first, line[len(first) :]]


@pytest.mark.parametrize(
    "line",
    [
        "The site node.Js was down for an hour.",
        "On example.Com has no page of that name.",
        "The page at studio.News said so.",
        "They met at Orbit.Police said nothing.",
        "The rival of.Net was sold.",
        "A notice from Det.-Sgt. Ann Lee was read.",
        "Then Lt.-Col. Roe came by with Det. Moss.",
        "She told E! News that it was over.",
        "She told E! that it was over.",
    ],
)
def test_a_stop_or_mark_inside_a_name_ends_nothing(line: str) -> None:
    assert kinds(line) == [("sentence", line)]


@pytest.mark.parametrize(
    "dateline",
    ["Oct 21 (Agency) -", "New Harbour, Maine —", "OLD HILL, England --", "(Reuters)", "[NEW HARBOUR]"],
)
def test_where_an_article_begins_a_dateline_needs_no_capitals_and_an_agency_no_dash(dateline: str) -> None:
    assert kinds(f"{dateline} The studio pays.") == [
        ("fragment", dateline),
        ("sentence", "The studio pays."),
    ]
    assert kinds("(CNN)The studio pays.") == [("fragment", "(CNN)"), ("sentence", "The studio pays.")]


@pytest.mark.parametrize(
    "line",
    [
        "One.\nTwo.\nThree.\nLeeds, England — The studio pays.",
        "Moss, Quill and Lee — The three of Leeds — said no.",
        "(The studio) The rival pays.",
    ],
)
def test_an_insertion_is_no_dateline(line: str) -> None:
    assert kinds(line)[-1] == ("sentence", line.rpartition("\n")[2])


LEAD = "The harbour of Holm opens its third quay in spring, the port authority said on Monday."


@pytest.mark.parametrize(
    "credit",
    [
        "Photo: Ada Quill / AFP",
        "Photo: AFP",
        "Photos: A. Quill/AP",
        "PHOTO: Ada Quill via Reuters",
        "Photo credit: Ada Quill/AFP via Getty Images",
        "Photograph: Ada Quill/Getty Images",
        "Photo by Ada Quill/Getty Images",
        "Image: Getty Images",
        "Foto: Ute Lang/dpa",
        "Fotos: picture alliance / dpa",
        "Foto von Ute Lang/Getty Images",
        "Fotografía: Rosa Rivas / EFE",
        "Фото: РИА Новости",
    ],
)
def test_a_credit_that_lost_its_line_goes_and_the_lead_stays(credit: str) -> None:
    assert clean(f"{credit} {LEAD}") == LEAD
    assert clean(f"The quay in Holm on Sunday. {credit} {LEAD}") == f"The quay in Holm on Sunday. {LEAD}"
    assert clean(f"{LEAD}\n{credit}") == LEAD


@pytest.mark.parametrize(
    "line",
    [
        "Photos by Reuters show the quay of Holm under water, the port authority said on Monday.",
        "The agency sold photos: Getty Images wants more for them than the port of Holm will pay.",
        "A photo by Ada Quill, AFP said, shows the quay of Holm before it was opened to the public.",
        "Image rights: The studio of Ada Quill sold them to AFP for a sum that nobody wants to name.",
    ],
)
def test_a_sentence_about_pictures_keeps_its_words(line: str) -> None:
    assert line in clean(f"{LEAD}\n{LEAD[:-1]} again.\n{line}")
