"""What is known of an article, and its bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.analysis import FORM, Analysis, analyse, decode, encode
from bot.text.facts import Amount, Event, Quotation
from bot.text.languages import LANGUAGES
from bot.text.splitting.sentences import Kind, split
from bot.text.tokens import content_stems

TEXT = (
    "A new stage\n“We opened in May,” said Ann Lee, head of Marlow Studios. The stage cost $7.2 million.\n"
    "- pay\nThe next one opens on 12 November 2026."
)
ROOT = Path(__file__).parents[2]
GOLD = {p.stem: p.read_text("utf-8") for p in sorted((Path(__file__).parent / "sentences").glob("*.txt"))}
FACTS = Analysis(
    language="en",
    sentences=split(TEXT),
    stems=tuple(tuple(content_stems(TEXT[s.start : s.end], "en")) for s in split(TEXT)),
    title_stems=("stage",),
    voices=(Quotation(start=12, end=32, speaker="Ann Lee", role="head of Marlow Studios"),),
    figures=(Amount(start=86, end=98, sentence=2, measure="cost", value=7_200_000.0, unit="USD"),),
    coming=(Event(sentence=5, start=130, end=146, date="2026-11-12"),),
)


def test_sentences_and_their_stems_go_together() -> None:
    found = analyse("Stage opens", TEXT, "en")
    assert [s.kind for s in found.sentences] == [
        Kind.HEADING,
        Kind.SENTENCE,
        Kind.SENTENCE,
        Kind.ITEM,
        Kind.SENTENCE,
    ]
    assert len(found.stems) == len(found.sentences)
    assert found.stems[2] == ("stage", "cost", "7.2", "million")
    assert found.title_stems == ("stage", "open")
    assert found.language == "en"


def test_events_need_the_day_of_publication() -> None:
    assert analyse("", TEXT, "en").coming == ()


def test_bytes_bring_everything_back() -> None:
    assert decode(encode(FACTS)) == FACTS
    assert decode(encode(analyse("", "", "en"))) == analyse("", "", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_comes_back(language: str) -> None:
    found = analyse(GOLD[language][:80], GOLD[language], language)
    assert decode(encode(found)) == found


@given(st.text(max_size=400), st.text(max_size=40), st.sampled_from((*LANGUAGES, "", "xx")))
def test_any_text_is_analysed_and_comes_back(text: str, title: str, language: str) -> None:
    found = analyse(title, text, language)
    assert decode(encode(found)) == found
    assert encode(decode(encode(found))) == encode(found)


@given(st.binary(max_size=200))
def test_bytes_of_something_else_are_refused(data: bytes) -> None:
    for candidate in (data, bytes((FORM,)) + data):
        with pytest.raises(ValueError, match="analysis"):
            decode(candidate)


@given(st.data())
def test_a_damaged_byte_is_noticed(data: st.DataObject) -> None:
    whole = encode(FACTS)
    at = data.draw(st.integers(0, len(whole) - 1))
    flipped = bytes((whole[at] ^ data.draw(st.integers(1, 255)),))
    cut = data.draw(st.integers(0, len(whole) - 1))
    for damaged in (whole[:at] + flipped + whole[at + 1 :], whole[:cut]):
        with pytest.raises(ValueError, match="analysis"):
            decode(damaged)


def test_an_analysis_is_smaller_than_its_text() -> None:
    text = GOLD["en"] * 3
    assert len(encode(analyse("", text, "en"))) < len(text.encode())


def test_bytes_do_not_hang_on_the_hash_seed() -> None:
    program = (
        "import sys; from bot.text.analysis import *; "
        "sys.stdout.write(encode(analyse('Stage', sys.stdin.read(), 'en', 1_790_000_000)).hex())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=TEXT,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_the_room_needs_no_heavy_library() -> None:
    program = "import sys, bot.text.analysis, bot.text.cleaning.clean; print(*sorted(sys.modules))"
    run = [sys.executable, "-c", program]
    found = subprocess.run(run, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True)
    loaded = found.stdout.split()
    assert "bot.text.analysis" in loaded
    assert not {"numpy", "sumy", "nltk", "asyncio", "aiohttp", "sqlite3", "msgspec", "random"} & set(loaded)
