"""Italian and Dutch words: the forms of one have one stem, and those of another theirs."""

from __future__ import annotations

import pytest

from bot.text.tokens import content_stems


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("it", "militare militari"),
        ("it", "parlamentare parlamentari"),
        ("it", "italiano italiana italiani italiane"),
        ("it", "repubblicano repubblicani"),
        ("it", "quartiere quartieri"),
        ("it", "bandiera bandiere"),
        ("it", "concerto concerti"),
        ("it", "disperso dispersi dispersa"),
        ("it", "acqua acque"),
        ("it", "anno anni"),
        ("it", "edificio edifici"),
        ("it", "laboratorio laboratori"),
        ("nl", "groot grote grootte"),
        ("nl", "politiek politieke"),
        ("nl", "nieuw nieuwe"),
        ("nl", "vrij vrije"),
        ("nl", "beurs beurzen"),
        ("nl", "hoofdprijs hoofdprijzen"),
        ("nl", "verlies verliezen"),
        ("nl", "arbeidsplaats arbeidsplaatsen"),
        ("nl", "woord woorden"),
        ("nl", "dag dagen"),
        ("nl", "boete boetes boeten"),
        ("nl", "sector sectoren"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len(set(content_stems(forms, language))) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("it", "diversi", "divano"),
        ("it", "chiare", "chiavi"),
        ("it", "militante", "militare"),
        ("nl", "beurs", "gebeuren"),
        ("nl", "brons", "bron"),
        ("nl", "schulden", "schuilen"),
    ],
)
def test_other_words_have_another(language: str, one: str, other: str) -> None:
    assert content_stems(one, language) != content_stems(other, language)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("it", "come va la centrale nucleare?", "Le centrali nucleari."),
        ("nl", "hoeveel komt er van de grote beurs?", "Grote beurzen."),
    ],
)
def test_a_question_has_the_stems_of_what_is_told(language: str, question: str, told: str) -> None:
    assert set(content_stems(question, language)) == set(content_stems(told, language))
