"""What stands before a sentence and is no part of it: bullets inside a line, the times of a live page."""

from __future__ import annotations

import pytest

from tests.text.test_sentences import kinds


def test_a_bullet_inside_a_line_stands_apart_from_its_sentence() -> None:
    assert kinds("•The studio pays. • The rival does not. It never did • or so.") == [
        ("fragment", "•"),
        ("sentence", "The studio pays."),
        ("fragment", "•"),
        ("sentence", "The rival does not."),
        ("sentence", "It never did • or so."),
    ]


@pytest.mark.parametrize(
    ("clock", "rest", "language"),
    [
        ("10:05", "Our reporter is at the studio.", "en"),
        ("10.05am", "“We pay,” she said.", "en"),
        ("4:57 p.m. ET:", "The studio pays.", "en"),
        ("10:05 –", "The studio pays.", "en"),
        ("10:05 Uhr:", "Das Studio zahlt.", "de"),
    ],
)
def test_the_time_of_an_entry_stands_apart(clock: str, rest: str, language: str) -> None:
    assert kinds(f"{clock} {rest}", language) == [("fragment", clock), ("sentence", rest)]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("10:30 is the new start of the meeting.", "en"),
        ("3:2 Harwick won.", "en"),
        ("10.05 Euro kostet das Los.", "de"),
        ("10:05 Uhr ist der neue Beginn.", "de"),
        ("The talks begin at 10 a.m. CET and last a day.", "en"),
        ("The talks begin at 10 a.m. JST on Monday.", "en"),
    ],
)
def test_a_time_that_belongs_to_its_sentence_stays(line: str, language: str) -> None:
    assert kinds(line, language) == [("sentence", line)]


def test_a_word_like_a_time_zone_begins_a_sentence() -> None:
    assert [piece for _, piece in kinds("It ended at 10 a.m. Estonia won. It was 9 a.m. EEST then.")] == [
        "It ended at 10 a.m.",
        "Estonia won.",
        "It was 9 a.m. EEST then.",
    ]
