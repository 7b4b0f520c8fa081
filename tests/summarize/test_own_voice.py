"""What a publisher says of itself is a point with "we", shown as its words; of a columnist it is none."""

from __future__ import annotations

import pytest

from bot.answers.shown.words import point_line
from bot.message import Text
from bot.summarize.compose import compose
from tests.summarize.conftest import Make

POST = """Today, we are opening the Quill Loom to every weaver in Holm and Lune.
The loom weaves felt from recycled wool and needs a third of the power of its forerunner.
Quill has built 40 of the machines in its mill in Hull since the spring.
We will give the drawings of the Quill Loom to schools without a fee.
Our dye works in Brede delivers the colours for the first thousand looms.
Weavers who own an older machine pay half until the end of March."""
GERMAN = """Wir öffnen den Webstuhl von Quill heute für alle Weber in Holm und Lune.
Der Webstuhl webt Filz aus alter Wolle und braucht ein Drittel des Stroms seines Vorgängers.
Quill hat seit dem Frühjahr 40 der Maschinen in seiner Spinnerei in Hull gebaut.
Unsere Färberei in Brede liefert die Farben für die ersten tausend Webstühle."""


def told(make: Make, text: str, publisher: str, language: str = "en") -> dict[str, str]:
    """Each point about Quill with its speaker."""
    article = make(1, text, publisher=publisher, title="The loom", language=language)
    briefing = compose("quill", [article], since=0, until=2**31, topic_terms=("Quill",), points=9)
    return {point.passage.text: point.speaker for point in briefing.points}


@pytest.mark.parametrize(("text", "language"), [(POST, "en"), (GERMAN, "de")])
def test_a_companys_own_post_is_told_in_its_words(make: Make, text: str, language: str) -> None:
    points = told(make, text, "Quill", language)
    lines = text.split("\n")
    assert points[lines[0]] == "Quill"
    assert points[lines[2]] == ""  # needs no name


def test_its_name_stands_behind_its_words(make: Make) -> None:
    article = make(1, POST, publisher="Quill", title="The loom")
    briefing = compose("quill", [article], since=0, until=2**31, topic_terms=("Quill",))
    point = next(one for one in briefing.points if one.speaker)
    shown = point_line(briefing, point)[0]
    assert isinstance(shown, Text)
    assert shown.text == f"“{point.passage.text}” — Quill"


def test_a_papers_podcast_is_not_the_voice_of_a_company(make: Make) -> None:
    """One of its articles says "we", the others do not."""
    paper = [make(n, GUILD.format(n), publisher="Quill", title=f"Mill {n} of Quill") for n in range(2, 8)]
    for others, speakers in ((paper[:2], {"Quill", ""}), (paper, {""})):
        items = [make(1, POST, publisher="Quill", title="The loom"), *others]
        briefing = compose("loom", items, since=0, until=2**31, points=9)
        assert {point.speaker for point in (*briefing.points, *briefing.more)} == speakers


@pytest.mark.parametrize(
    "publisher",
    [
        "Fjord News",  # whom the text does not name: who "we" are nobody knows
        "",
    ],
)
def test_we_of_somebody_else_is_no_point(make: Make, publisher: str) -> None:
    assert not any("we are" in text or "We will" in text for text in told(make, POST, publisher))


def test_marks_inside_its_words_are_single_ones(make: Make) -> None:
    text = POST.replace("the Quill Loom to", 'the "Quill Loom" and the “Felt Room” to')
    briefing = compose(
        "quill", [make(1, text, publisher="Quill")], since=0, until=2**31, topic_terms=("Quill",)
    )
    point = next(one for one in briefing.points if '"' in one.passage.text)
    (shown, *_) = point_line(briefing, point)
    opens = "“Today, we are opening the 'Quill Loom' and the ‘Felt Room’ to every weaver in Holm and Lune.”"
    assert shown == Text(f"{opens} — Quill")


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        (
            "Fjordwire",
            f"HULL, March 3, 2026 /Fjordwire/ -- {POST}\nSee https://www.fjordwire.example.com/quill.",
        ),
        ("Fjord Wire", f"HULL--(FJORD WIRE)--{POST}"),
        ("Felt", POST),  # the text has the word, not the paper of that name
    ],
)
def test_who_only_spreads_a_release_does_not_speak_in_it(make: Make, publisher: str, text: str) -> None:
    assert not any(told(make, text, publisher).values())


GUILD = "Mill number {} of the valley has 300 looms and 90 weavers, said the guild of weavers."
MORE = {
    "an author": "I have worked for Quill since 2009. I was there when a loom burnt. My friends doubted me.",
    "an interview": "Quill: Who pays for the looms? Will there be more? Where are they built? Why in Hull?",
    "a report": "\n".join(map(GUILD.format, range(30))),
}


@pytest.mark.parametrize("kind", MORE)
def test_a_piece_an_interview_and_a_report_are_not_their_publishers_voice(make: Make, kind: str) -> None:
    assert not any(told(make, f"{POST}\n{MORE[kind]}", "Quill").values())
