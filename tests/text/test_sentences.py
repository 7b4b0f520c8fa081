"""Kinds of spans, offsets on any text, and work that grows with the text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.cleaning.clean import clean
from bot.text.languages import LANGUAGES
from bot.text.splitting.sentences import Kind, split
from bot.text.terms import search_terms
from bot.text.tokens import content_stems

ALPHABET = "aBç Éß.!?…,;:\n\t-–—•1290()[]\"'“”„«»‘’。！？「」、人工かアКж\u00a0\u2028\u200b@/&"


def kinds(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(s.kind.value, text[s.start : s.end]) for s in split(text, language)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("How the studio uses machines", Kind.HEADING),
        ("What’s next", Kind.HEADING),
        ("Studio to buy rival for $5.2bn", Kind.HEADING),
        ("The studio pays.", Kind.SENTENCE),
        ("“We pay.”", Kind.SENTENCE),
        ("« Nous payons. »", Kind.SENTENCE),
        ("The studio (which pays.)", Kind.SENTENCE),
        ("The studio pays!", Kind.SENTENCE),
        ("- a fair wage", Kind.ITEM),
        ("• a fair wage", Kind.ITEM),
        ("1. a fair wage", Kind.ITEM),
        ("b) a fair wage", Kind.ITEM),
        ("The studio announced three things:", Kind.FRAGMENT),
        ("The studio pays and then…", Kind.FRAGMENT),
        ("The studio pays and then...", Kind.FRAGMENT),
        ("The studio pays [...]", Kind.FRAGMENT),
        ("and then the studio paid.", Kind.FRAGMENT),
        ("adidas pays for the film.", Kind.SENTENCE),
        ("The studio, its rivals and the unions,", Kind.FRAGMENT),
        ("***", Kind.FRAGMENT),
        ("…", Kind.FRAGMENT),
        ("By .", Kind.FRAGMENT),
        ("Ann Lee .", Kind.FRAGMENT),
        ("14:11 EST, 25 October 2026 .", Kind.FRAGMENT),
        ("21 October 2026.", Kind.FRAGMENT),
        ("We won in 2026.", Kind.SENTENCE),
        ("word " * 40, Kind.FRAGMENT),
    ],
)
def test_a_line_is_known_for_what_it_is(line: str, kind: Kind) -> None:
    text = f"Before it.\n{line}\nAfter it."
    found = [s for s in split(text) if s.paragraph == 1]
    assert [s.kind for s in found][-1] == kind
    assert all(s.kind is not Kind.SENTENCE for s in found) or kind is Kind.SENTENCE


def test_a_bullet_stands_apart_from_its_sentence() -> None:
    assert kinds("- The studio pays.\n2. The rival does not. It never did.") == [
        ("fragment", "-"),
        ("sentence", "The studio pays."),
        ("fragment", "2."),
        ("sentence", "The rival does not."),
        ("sentence", "It never did."),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "Sign up for our newsletter today.",
        "You can unsubscribe at any time.",
        "Ann Lee contributed to this report.",
        "Copyright 2026 Example Media.",
        "Follow her on Twitter at @annlee.",
    ],
)
def test_what_speaks_to_the_reader_of_the_page_is_no_sentence(aside: str) -> None:
    assert kinds(f"The studio pays. {aside} The rival does not.") == [
        ("sentence", "The studio pays."),
        ("fragment", aside),
        ("sentence", "The rival does not."),
    ]


@pytest.mark.parametrize("mark", ["…", "...", "… "])
def test_a_sentence_without_its_beginning_is_a_fragment(mark: str) -> None:
    assert kinds(f"{mark}and the rival pays.") == [("fragment", f"{mark}and the rival pays.")]


def test_a_sentence_without_its_end_is_a_fragment() -> None:
    assert kinds("The studio pays. The rival does not pay and") == [
        ("sentence", "The studio pays."),
        ("fragment", "The rival does not pay and"),
    ]


def test_a_quotation_over_paragraphs_stays_whole_in_each() -> None:
    text = "“We tried. It failed.\n“We tried again. It worked,” she said."
    assert [piece for _, piece in kinds(text)] == text.split("\n")


def test_a_quotation_beyond_measure_is_split() -> None:
    text = "“" + "We tried it all day long. " * 40 + "It worked.”"
    assert len(split(text)) > 10


def test_a_stray_mark_holds_nothing_together() -> None:
    assert len(split('The 12" single is out. The 7" single is not. "No," he said. "Never."')) == 4
    assert len(split("He said “no. Then he left. She stayed.")) == 3


def test_unknown_languages_are_read_like_english() -> None:
    text = "Mr. Osei pays. He pays well."
    assert split(text, "") == split(text, "xx") == split(text, "en")


@given(
    st.one_of(st.text(max_size=400), st.text(alphabet=ALPHABET, max_size=400)),
    st.sampled_from(LANGUAGES),
)
def test_spans_cover_every_character_once_and_in_order(text: str, language: str) -> None:
    spans = split(text, language)
    before = 0
    for span in spans:
        assert before <= span.start < span.end <= len(text)
        assert not text[before : span.start].strip()
        assert not text[span.start].isspace() and not text[span.end - 1].isspace()
        before = span.end
    assert not text[before:].strip()
    assert [s.paragraph for s in spans] == sorted(s.paragraph for s in spans)
    assert all(len(text[s.start : s.end].splitlines()) == 1 for s in spans)


@given(st.text(alphabet=ALPHABET, max_size=300), st.sampled_from(LANGUAGES))
def test_splitting_is_the_same_for_each_line_alone(text: str, language: str) -> None:
    """What a line is does not hang on the lines before it, numbers of a list and open quotations aside."""
    lines = [line for line in text.splitlines() if line.strip() and not line.strip()[0].isdigit()]
    lines = [line for line in lines if not set(line) & set('“„«"')]
    together = "\n".join(lines)
    alone = [piece for line in lines for piece in kinds(line, language)]
    assert kinds(together, language) == alone


HOSTILE = ("a.", "“", " ", "&", "“A. ", "(A. ", " 'A. ", "‘", "« ", ".", "\n", "1. ", "。", "「", "Abc\n")
HOSTILE += ("[", "a’s", "“A. B\n", ". Read more", "By A ", "x > y", "(Photo: ", "- ", "A-", "#a ")
HOSTILE += ("人", ". - “")


def prepared(text: str) -> object:
    """All that is done with every text of strangers."""
    return clean(text), split(text), content_stems(text, "en"), search_terms("", text, "en")


BARE = (
    '"',
    "“",
    "'",
    "‘",
    "(",
    ".",
    "A.",
    "a. ",
    "\n",
    '. "',
    '"A. ',
    ".\n",
    "z. B. ",
    "A.B.C. ",
    "?” A",
    '\n". ',
)


def calls(work: Callable[[str], object], text: str) -> int:
    """How many functions, Python's own too, are called for a text."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("work", "unit"), [*((split, unit) for unit in BARE), *((prepared, unit) for unit in HOSTILE)]
)
def test_so_many_calls_a_character_and_no_more(work: Callable[[str], object], unit: str) -> None:
    """Sixteen times the text, about sixteen times the calls. What a pattern does inside one call has no
    count: ``python -m tests.bench.text`` measures that."""
    work(unit * 10)  # what is made once for all texts
    short, long = (calls(work, unit * (size // len(unit))) for size in (1_000, 16_000))
    assert long <= 17 * short + 100
    assert long <= 25 * 16_000


def test_a_line_of_the_same_mark_holds_nothing_together() -> None:
    line = "He left. " + "'" * 9 + " She stayed. " + '"' * 9 + " They came."
    assert [text for _, text in kinds(line)] == [
        "He left.",
        "'" * 9 + " She stayed.",
        '"' * 9 + " They came.",
    ]


def test_two_megabytes_of_anything_are_done() -> None:
    for unit in ("a.", "“", " ", "&"):
        text = unit * (2_000_000 // len(unit))
        spans = split(clean(text))
        assert len(spans) <= 1


def test_the_gold_texts_hold_no_language_twice() -> None:
    names = {path.stem for path in (Path(__file__).parent / "sentences").glob("*.txt")}
    assert names == set(LANGUAGES)
