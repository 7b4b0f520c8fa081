"""Facts of hostile and of any text: offsets hold, nothing raises, the work is bounded."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.amounts.figures import MOST_EXAMINED
from bot.text.analysis import analyse, decode, encode
from bot.text.facts import find_amounts, find_events, find_quotations
from bot.text.splitting.sentences import Kind, Sentence, split

PUBLISHED = 1_795_000_000
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "“",
                "”",
                '"',
                "«",
                "»",
                "„",
                "'",
                "’",
                ",",
                ".",
                "?",
                "\n",
                " ",
                "-",
                "$",
                "€",
                "%",
                "\u202f",
                "🎬",
            ),
            *(
                "said",
                "told",
                "Ann Lee",
                "Lee",
                "he",
                "chief",
                "executive",
                "the",
                "of",
                "a",
                "and",
                "to",
                "Ö",
            ),
            *("5", "12", "7,2", "2027", "bn", "million", "Milliarden", "between", "jobs"),
            *("on", "May", "Friday", "next", "will"),
        ]
    ),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(
    pieces=PIECES,
    glue=st.sampled_from(["", " "]),
    language=st.sampled_from(["en", "de", "fr", "es", "zh", "ja", "tr", ""]),
)
def test_offsets_hold_in_any_mixture(pieces: list[str], glue: str, language: str) -> None:
    text = glue.join(pieces)
    sentences = split(text, language)
    last = 0
    for quotation in find_quotations(text, sentences, language):
        assert last <= quotation.start < quotation.end <= len(text)
        assert quotation.speaker and quotation.speaker.strip() == quotation.speaker
        last = quotation.end
    for amount in find_amounts(text, sentences, language):
        sentence = sentences[amount.sentence]
        assert sentence.start <= amount.start < amount.end <= sentence.end
        assert amount.measure and amount.unit and amount.value >= 0 and amount.step > 0
        assert not amount.high or amount.high > amount.value
    for event in find_events(text, sentences, language, PUBLISHED):
        sentence = sentences[event.sentence]
        assert sentence.start <= event.start < event.end <= sentence.end
        assert len(event.date) in (7, 10) and event.date[:4].isdigit()


@pytest.mark.parametrize(
    "piece",
    [
        *(
            '"',
            "“",
            "“”",
            "“a ",
            "“a b c d e f,” said Lee. ",
            "“We are ready to go now,” he said.\n",
            "“x,” a, ",
        ),
        *("7", "1,234,", "1 ", "$5 ", ",", "5-", "a million ", "A", "Ann Lee ", "A'", "said "),
        "Lee said: “We go now.” ",
        *("12 May ", "in May ", "on Friday ", "2027-01-01 ", "not on May 5 and "),
        "The plan costs $5bn and will start on 12 May. ",
        *("Orbit will buy Ann Lee for $5bn ", "deal for A of B & C in a $5bn "),
    ],
)
def test_a_hundred_thousand_characters_of_one_thing_are_bounded(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for sentences in ((Sentence(0, len(text), Kind.SENTENCE, 0),), _lines(text)):
        assert len(find_quotations(text, sentences)) <= 400
        assert len(find_amounts(text, sentences)) <= 500
        assert len(find_events(text, sentences, "en", PUBLISHED)) <= 200


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        *(
            ("ja", piece)
            for piece in ("「", "「桟橋は閉鎖します」", "漢", "アー・", "12月4日に、", "李田海海海、")
        ),
        ("ja", "李田さんは「桟橋は秋まで閉鎖します」と述べた。"),
        ("ja", "漢" * 3_000 + "は「桟橋は秋まで閉鎖します」と述べた。"),
        *(("tr", piece) for piece in ("4 Aralık’ta ", "dı", "açıldığı", "Ada Korkmaz, ", "dı.Ad")),
        ("tr", "Ada Korkmaz, “Eski iskeleyi kapatıyoruz” dedi. "),
    ],
)
def test_a_hundred_thousand_characters_of_another_language_are_bounded(language: str, piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for sentences in (split(text, language), _lines(text)):
        assert len(find_quotations(text, sentences, language)) <= 400
        assert len(find_events(text, sentences, language, PUBLISHED)) <= 200


def test_numbers_are_examined_up_to_a_limit() -> None:
    revenue = "Revenue was $7 million last year.\n"
    for numbers, found in ((10, ["$7 million"]), (MOST_EXAMINED + 10, [])):
        text = "$5 $6 $7 $8\n" * (numbers // 4) + revenue
        starts = [0, *(at + 1 for at, mark in enumerate(text) if mark == "\n")]
        lines = [Sentence(a, b, Kind.SENTENCE, 0) for a, b in pairwise(starts)]
        assert [text[one.start : one.end] for one in find_amounts(text, lines)] == found


def _lines(text: str) -> tuple[Sentence, ...]:
    """A sentence every hundred characters: what a splitter would at worst give."""
    return tuple(Sentence(at, min(at + 100, len(text)), Kind.SENTENCE, 0) for at in range(0, len(text), 100))


def test_facts_survive_being_stored() -> None:
    text = (
        "Northlight will spend $7.2bn on films in 2027.\n"
        "“We are ready,” said Ann Lee, chief executive of Northlight. The first film opens on 12 December."
    )
    analysis = analyse("Northlight spends", text, "en", PUBLISHED)
    assert [q.speaker for q in analysis.voices] == ["Ann Lee"]
    assert [a.unit for a in analysis.figures] == ["USD"]
    assert [e.date for e in analysis.coming] == ["2026-12-12"]
    assert decode(encode(analysis)) == analysis


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("before", ["(Laughter in the hall), ", "(Laughter): ", "(Laughter) "])
def test_nothing_but_brackets_stands_before_a_quotation(language: str, before: str) -> None:
    text = f'Rain fell. {before}"We all leave the harbour of Holm tomorrow", said Ada Moss.'
    found = find_quotations(text, split(text, language), language)
    assert all(one.speaker == "Ada Moss" for one in found)
