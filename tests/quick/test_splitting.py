"""The compiled splitter finds the spans that the rules find, in any text and language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import quick
from bot.text.cleaning.clean import clean
from bot.text.languages import LANGUAGES
from bot.text.splitting.abbreviations import NEVER, NUMBERED, SOMETIMES, told
from bot.text.splitting.lines import Kind, Lines, Sentence
from bot.text.splitting.sentences import split
from bot.text.tables import words

pytestmark = pytest.mark.skipif(quick.Splitter is None, reason="nothing was compiled here")
SEEDS = sorted((Path(__file__).parents[2] / "seeds" / "articles").rglob("*.md"))
LISTED = [*LANGUAGES, "xx"]
MARKS = [
    *".!?…。！？“”„«»‹›‘’‚\"'()[]「」（）*–—-:;,/@$€%#_¿¡•■·",
    "...",
    " . ",
    '."',
    ".”",
    ".)",
    "?”",
    '!"',
    "''''''''",
]
SPACES = [
    "\n",
    "\r\n",
    "\x0b",
    "\x1c",
    "\x1f",
    "\x85",
    "\u2028",
    "\t",
    "\u00a0",
    "\u202f",
    "\u3000",
    "  ",
    "\u200b",
]
LETTERS = [*"aBzÉßıİſKº²٣ǅⒶжΓς東𝐀9"]
WORDS = words("""
    The loom Holm said asked it's it’s O'Neill o’clock well-known K5 7.5 1,200 12 5 20 2026 LONDON UN DVD II
    iv Mr Rep Rep. Lt. Gen Lt.Col Det.-Sgt U.S U.S. J J.-P J.R a.m p.m No Nos Inc Co etc e.g Yahoo E Rt Hon
    R-Ariz z. B. v. Chr usw Prof Nr г-н т.д тыс чел 40 млн Москва sp.z.o.o np 3 мая Wien/Linz (AP)
    (Reuters) Spc b) (ret.) (D-N.Y.) iPhone eBay adidas You This https://example.com/a @holm 10:30 8pm
    /PRNewswire/ y-ПРОСП
""")
PIECES = st.sampled_from(
    [" "] * 30 + [". ", ". ", ", ", ' "', " “", " - ", " — ", "--", ": ", " contributed to this report."]
) | st.sampled_from(sorted(WORDS)) | st.sampled_from(MARKS + SPACES + LETTERS)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=50).map("".join)
PROSE = (
    "The board of the mill met on Monday. Nobody left early; even Mr. Holm stayed. It sold as many as 1,200 "
    "looms (half of them old) for $7.5 million in 2026. “We are glad,” she said. “It is done.” Was it?\n"
    "He said the U.S. had no more to give.\nAnother line of the same story"
)


def same(text: str, language: str) -> bool:
    return split(text, language) == split(text, language, compiled=None)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(LISTED))
def test_texts_of_any_pieces_are_split_alike(text: str, language: str) -> None:
    assert split(text, language) == split(text, language, compiled=None)


@pytest.mark.parametrize("language", [language for language in LISTED if language not in ("zh", "ja")])
@pytest.mark.parametrize("following", ["The loom", "LOOM", "7 looms"])
def test_a_listed_word_ends_a_sentence_or_none_alike(language: str, following: str) -> None:
    forms = {form for word in told(language) for form in (word, word.capitalize(), word.upper())}
    for before in ("we saw", "Lt.", "(x-"):
        lines = [f"{before} {word}. {following}" for word in sorted(forms)]
        found, wanted = (split("\n".join(lines), language, compiled=form) for form in (quick.Splitter, None))
        assert [span[2:] for span in found] == [span[2:] for span in wanted]


def test_listed_words_are_of_letters_stops_and_strokes() -> None:
    """What is made otherwise is looked up in no list by the compiled splitter."""
    listed = [word for table in (NEVER, SOMETIMES, NUMBERED) for words in table.values() for word in words]
    assert not [word for word in listed if re.search(r"[\d_]|[^\w.-]", word)]


@pytest.mark.parametrize("path", SEEDS[::12], ids=lambda path: path.stem)
def test_articles_are_split_alike_also_when_they_are_cut(path: Path) -> None:
    text = clean(path.read_text("utf-8").split("+++", 2)[2])
    for piece in (text, *(text[cut : cut + 90] for cut in range(0, len(text), 61))):
        assert same(piece, "en"), piece


@pytest.mark.parametrize(
    "text",
    [
        "Éééé — Loom and mill.\nÉéé Éééé — Loom.\nOne.\nTwo.\nÉééé — Loom and mill.",
        "One.\nTwo.\nThree.\nLinz 3 May - Loom.\n4 мая - Loom.\nThe new loom (AP) -\u00a0Loom.",
        "“" + "a “" * 400 + "b. “c” d",
        "“a. “b” c." + " “d" * 300 + " e. “f g",
        "'a' b 'c.' d. 'e,' f ‘g ‘h.’ i ‘j.’ k",
        '"a. b" "c. d " e "f.',
        '"a. b c\n“d.” e',
        "x" * 40 + ". The loom. " + "y" * 23 + "’s. The " + "z" * 30,
        "It is so. I’ve",
        "20. Jahrhundert\n\n5. Loom\n6. Mill",
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_what_is_rare_is_split_alike(text: str, language: str) -> None:
    assert split(text, language) == split(text, language, compiled=None)


def test_a_sentence_is_found_among_its_equals() -> None:
    (read,) = split("Leeds voted.")
    assert read in {Sentence(0, 12, Kind.SENTENCE, 0)}


def test_of_plain_prose_the_rules_are_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = split(PROSE, compiled=None)
    for name in ("ask", "kind", "rest", "point", "spans"):
        monkeypatch.delattr(Lines, name)
    assert split(PROSE) == wanted
    assert {span.kind for span in wanted} == {Kind.SENTENCE, Kind.HEADING}


def made(text: str, told: dict[str, object] | None = None) -> quick._quick.Splitter:
    assert quick.Splitter is not None
    kinds = Kind.SENTENCE, Kind.FRAGMENT, Kind.HEADING
    return quick.Splitter(text, told or {}, {}, "sub", False, Sentence, kinds)  # type: ignore[arg-type]


class Rules:
    """Rules that answer every question alike."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def ask(self, *_: object) -> object:
        return self.answer

    kind = rest = point = ask


@pytest.mark.parametrize("answer", [0, 1, -3, 99, -(1 << 63), 1 << 70])
def test_rules_that_lead_back_or_out_of_a_line_are_refused(answer: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        made("a «b. c» d").line(0, 10, 0, Rules(answer))


@pytest.mark.parametrize("answer", ["a", None])
def test_rules_that_answer_with_no_number_are_refused(answer: object) -> None:
    with pytest.raises(TypeError):
        made("a «b. c» d").line(0, 10, 0, Rules(answer))
    with pytest.raises(TypeError):
        made("(a) b").lines(Rules(answer), lambda *_: answer)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        made("a «b. c» d").line(0, 10, 0, None)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (3, 2), (0, 99)])
def test_a_line_that_the_text_has_not_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="stretch"):
        made("a loom").line(start, end, 0, Rules(0))


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": b"a"},
        {"told": []},
        {"opening": None},
        {"sign": None},
        {"sign": "loom"},
        {"sign": "böe"},
        {"type": int},
        {"type": 7},
        {"kinds": (1, 2)},
        {"kinds": [1, 2, 3]},
    ],
)
def test_what_no_splitter_is_made_of_is_refused(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {
        "text": "A loom.",
        "told": {},
        "opening": {},
        "sign": "sub",
        "ordinals": False,
        "type": Sentence,
        "kinds": (Kind.SENTENCE, Kind.FRAGMENT, Kind.HEADING),
    }
    assert quick.Splitter is not None
    assert quick.Splitter(**right).line(0, 7, 3, Rules(0)) == [(0, 7, Kind.SENTENCE, 3)]  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        quick.Splitter(**{**right, **wrong})  # type: ignore[arg-type]


def test_a_table_of_no_numbers_is_told_of() -> None:
    with pytest.raises(TypeError):
        made("The loom. It ran.", {"loom": "a"}).line(0, 17, 0, Rules(0))
