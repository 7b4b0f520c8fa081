"""Tokens, stems and stop words; what the search index and a question make of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.analysis import query_terms, search_terms
from bot.text.languages import LANGUAGES
from bot.text.splitting.sentences import split
from bot.text.stopwords import STOP_WORDS
from bot.text.tokens import content_stems, fold, is_stop, span_stems, stem, stems, words


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Netflix's plan, and the studio’s.", ["netflix's", "plan", "and", "the", "studio’s"]),
        ("It costs $7.2bn, or 1,000 a day.", ["it", "costs", "7.2bn", "or", "1,000", "a", "day"]),
        ("The U.S. and AT&T don't agree.", ["the", "u.s.", "and", "at&t", "don't", "agree"]),
        ("sci-fi, GPT-4o and snake_case", ["sci", "fi", "gpt", "4o", "and", "snake", "case"]),
        ("L’intelligence d'un robot", ["l", "intelligence", "d", "un", "robot"]),
        ("Straße, Łódź, İstanbul", ["straße", "łódź", "istanbul"]),
        ("人工智能 AI改变", ["人工", "工智", "智能", "ai", "改变"]),
        ("人 の 映画", ["人", "の", "映画"]),
        ("U.S. and U.K, the B.B.C", ["u.s.", "and", "u.k", "the", "b.b.c"]),
        ("S&P, R&D; don’t and 'quoted'", ["s&p", "r&d", "don’t", "and", "quoted"]),
        ("end.Next a.b@c.example v2.0.1", ["end", "next", "a.b", "c", "example", "v2.0.1"]),
        ("", []),
        ("… — !", []),
    ],
)
def test_words(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("studios", "en", "studio"),
        ("studio's", "en", "studio"),
        ("studio’s", "en", "studio"),
        ("u.s.", "en", "u.s"),
        ("filme", "de", "film"),
        ("actrices", "fr", "actric"),
        ("películas", "es", "pelicul"),
        ("фильмы", "ru", "фильм"),
        ("filmler", "tr", "film"),
        ("人工", "zh", "人工"),
        ("words", "xx", "words"),
        ("", "en", ""),
    ],
)
def test_stems(word: str, language: str, expected: str) -> None:
    assert stem(word, language) == expected


def test_a_word_without_end_is_cut() -> None:
    _, body = search_terms("", "a" * 100_000 + " " + "1," * 50_000, "en")
    assert max(map(len, body.split())) <= 64
    assert [len(terms) for terms in query_terms("a" * 100_000)] == [1]


def test_stems_of_spans_are_the_stems_of_their_texts() -> None:
    for text in ("The studios pay. The Unions don't.", "Öffnen. İstanbul ŉ ẞ. Nein.", "人工智能。AI 改变。"):
        spans = [(s.start, s.end) for s in split(text)]
        for language in ("en", "de", "tr", "zh"):
            assert span_stems(text, spans, language) == tuple(
                tuple(content_stems(text[start:end], language)) for start, end in spans
            )


def test_turkish_letters_are_lowered_as_turkish() -> None:
    assert words("IŞIK İSTANBUL", "tr") == ["ışık", "istanbul"]


def test_stop_words_carry_no_content() -> None:
    assert is_stop("the", "en") and is_stop("don't", "en") and is_stop("don’t", "en") and is_stop("s", "en")
    assert is_stop("der", "de") and not is_stop("der", "en")
    assert is_stop("など", "ja") and not is_stop("映画", "ja")
    assert not is_stop("7", "en")
    assert content_stems("The studios of the U.S. don't pay", "en") == ["studio", "u.s", "pay"]


@pytest.mark.parametrize("language", sorted(STOP_WORDS))
def test_stop_word_lists_are_lower_case_and_long_enough(language: str) -> None:
    listed = STOP_WORDS[language]
    assert len(listed) > 120
    assert all(word == word.lower() and " " not in word and "’" not in word for word in listed)


def test_the_cache_starts_again_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.text.tables.FULL", 50)
    text = " ".join(f"films{i}" for i in range(500))
    assert stems(text, "nl") == [stem(f"films{i}", "nl") for i in range(500)]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("beyoncé", "beyonce"),
        ("straße", "strasse"),
        ("łódź", "lodz"),
        ("ışık", "isik"),
        ("7.2bn", "72bn"),
        ("１２", "12"),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_search_terms_keep_stop_words_in_their_places() -> None:
    title, body = search_terms("Netflix’s U.S. plan", "The Studios of Łódź pay $7.2bn to AT&T.", "en")
    assert title == "netflix us plan"
    assert body == "the studio of lodz pay 72bn to att"


def test_query_terms_meet_the_index_in_every_language() -> None:
    for language, text in {
        "en": "Beyoncé's studios",
        "de": "Die Schauspielerinnen streiken in Zürich",
        "fr": "Les actrices françaises protestent",
        "es": "Las películas españolas",
        "pt": "As produções brasileiras",
        "it": "Le attrici più pagate",
        "nl": "De filmmakers staken",
        "pl": "Aktorzy strajkują w Łodzi",
        "ru": "Актёры бастуют",
        "tr": "Oyuncular İstanbul'da grevde",
        "zh": "人工智能改变电影",
        "ja": "俳優がストライキ",
    }.items():
        _, body = search_terms("", text, language)
        asked = query_terms(text, ("en", language))
        assert [any(term in terms for terms in asked) for term in body.split()] == [True] * len(body.split())
        assert len(asked) == len(body.split())


def test_a_question_without_accents_finds_them() -> None:
    _, body = search_terms("", "Beyoncé in Zürich", "en")
    assert [terms for terms in query_terms("beyonce zurich", ("en",)) if set(terms) & set(body.split())] == [
        ("beyonc",),
        ("zurich",),
    ]


@pytest.mark.parametrize(
    ("asked", "written"),
    [("бобров", "боброва"), ("Боброва", "Бобров"), ("киев", "киеву"), ("альбоме", "альбом")],
)
def test_a_russian_name_is_found_in_another_case(asked: str, written: str) -> None:
    _, body = search_terms("", written, "ru")
    assert [body in terms for terms in query_terms(asked, ("en", "ru"))] == [True]


@given(st.text(max_size=300), st.sampled_from((*LANGUAGES, "", "xx")))
def test_the_index_gets_letters_and_digits_only(text: str, language: str) -> None:
    for stream in search_terms(text, text, language):
        assert all(character.isalnum() or character == " " for character in stream)
        assert stream == " ".join(stream.split())
    for terms in query_terms(text, (language, "en")):
        assert terms and all(term.isalnum() for term in terms) and len(set(terms)) == len(terms)


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_content_is_what_is_left_of_all_stems(text: str, language: str) -> None:
    every = stems(text, language)
    content = content_stems(text, language)
    rest = iter(every)
    assert all(any(found == other for other in rest) for found in content)
    assert content == [stem(word, language) for word in words(text, language) if not is_stop(word, language)]
