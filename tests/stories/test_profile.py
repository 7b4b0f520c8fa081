"""Profiles: what is kept of an article, coded and read again."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.profile import BODY, Profile, decode, encode, holds_no_article, profile
from bot.text.analysis import analyse

TEXT = "The harbour opened a new terminal on Monday.\nTwo ships came in, the mayor said."


def of(title: str, text: str, language: str = "en") -> Profile:
    return profile(title, analyse(title, text, language), text)


def test_title_and_sentences_are_kept_as_stems() -> None:
    kept = of("Harbour opens terminal", TEXT)
    assert kept.title == ("harbour", "open", "termin")
    assert dict(kept.terms)["ship"] == 1
    assert kept.signature


def test_the_first_sentence_stands_in_for_a_missing_title() -> None:
    assert of("", TEXT).title[:2] == ("harbour", "open")


def test_a_headline_alone_is_enough() -> None:
    kept = of("Harbour opens terminal", "")
    assert kept.title and not kept.sentences and not kept.signature


def test_long_texts_are_cut() -> None:
    kept = of("Words", " ".join(f"Word{number} opened." for number in range(3000)))
    assert sum(map(len, kept.sentences)) == BODY


@pytest.mark.parametrize("language", ["de", "ru", "zh", "ja"])
def test_other_languages_are_coded(language: str) -> None:
    text = {
        "de": "Der Hafen eröffnete am Montag ein neues Terminal für große Schiffe.",
        "ru": "Порт открыл в понедельник новый терминал для больших судов.",
        "zh": "港口星期一启用了新的码头，两艘船已经抵达。",
        "ja": "港は月曜日に新しいターミナルを開いた。",
    }[language]
    kept = of("", text, language)
    assert kept.sentences
    assert decode(encode(kept)) == kept


_STEM = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
_STEMS = st.lists(_STEM, max_size=6).map(tuple)


@given(
    st.sampled_from(["en", "de", ""]),
    _STEMS,
    st.lists(_STEMS.filter(bool), max_size=5).map(tuple),
    st.binary(max_size=32).map(lambda data: data[: len(data) // 4 * 4]),
)
def test_coding_loses_nothing(
    language: str, title: tuple[str, ...], sentences: tuple[tuple[str, ...], ...], sketch: bytes
) -> None:
    kept = Profile(language, title, sentences, sketch)
    assert decode(encode(kept)) == kept
    assert encode(kept) == encode(decode(encode(kept)))


def test_profiles_that_are_kept_share_their_stems() -> None:
    data = encode(of("Harbour opens a terminal", TEXT))
    stems: dict[str, str] = {}
    one, other = decode(data, stems), decode(data, stems)
    runs = [chain(each.title, *each.sentences) for each in (one, other)]
    assert one == other == decode(data)
    assert all(mine is theirs for mine, theirs in zip(*runs, strict=True))


@pytest.mark.parametrize("damaged", [b"", b"\x00", b"\x00\x00\x00", b"\xff" * 40, encode(of("", TEXT))[:-4]])
def test_damage_is_named(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="profile"):
        decode(damaged)


@pytest.mark.parametrize(
    "notice",
    [
        "We've detected that JavaScript is disabled in your browser.",
        "Notice\nYou must log in to continue.",
        "Sorry, this page isn’t available.\nTry our search.",
        "404 Not Found",
        "Please enable cookies to go on.",
        "These crawls were made for the Internet Archive and its Wayback Machine.",
    ],
)
def test_notices_are_no_articles(notice: str) -> None:
    assert holds_no_article(notice)
    assert not of("", notice).sentences


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "",
        "The Internet Archive lost a case on Monday.\n"
        + "\n".join(f"Line {n} of the ruling." for n in range(20)),
        "Cookies are sold by the bakery, which opened on Monday in the harbour.",
    ],
)
def test_articles_are_no_notices(text: str) -> None:
    assert not holds_no_article(text)


def test_notices_share_no_story_through_their_wording() -> None:
    kept = of("", "You must log in to continue. Please enable cookies.")
    assert kept.title == () and kept.signature == b""
