"""Who speaks in Italian and Dutch news: offices, parted verbs, dashes within the marks, compounds."""

from __future__ import annotations

import pytest

from tests.text.test_quotes import voices


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "«Era buio ma sereno», ha detto il portavoce della Navel Anna Mossi alla radio.",
            "Anna Mossi",
            "il portavoce della Navel",
        ),
        (
            "«Era buio ma sereno», dice il Direttore Generale di Navel Carlo Serra.",
            "Carlo Serra",
            "il Direttore Generale di Navel",
        ),
        (
            "Anche il senatore Fi Maurizio Serra ribadisce: «Era buio ma sereno».",
            "Maurizio Serra",
            "il senatore Fi",
        ),
        ("Come spiega Anna Mossi, «il ponte non regge il peso».", "Anna Mossi", ""),
        (
            "Secondo la portavoce della Navel, Anna Mossi, «il ponte non regge il peso».",
            "Anna Mossi",
            "la portavoce della Navel",
        ),
        ("Così Anna Mossi: «Il ponte non regge il peso».", "Anna Mossi", ""),
        (
            "«Il ponte non regge il peso», lo afferma Anna Mossi, sindaca di Holm.",
            "Anna Mossi",
            "sindaca di Holm",
        ),
        ("«Il ponte non regge - ha osservato Anna Mossi - il peso dei camion».", "Anna Mossi", ""),
        ("«Il ponte non regge il peso» ha detto Anna Mossi precisando che è chiuso.", "Anna Mossi", ""),
        ("«Il ponte non regge il peso», evidenzia Anna Mossi.", "Anna Mossi", ""),
    ],
)
def test_italian_speakers(text: str, speaker: str, role: str) -> None:
    assert voices(text, "it") == [(speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        "E poiché la Rossi contestava l'assenza «di ogni controllo serio», Mossi replica che è altro.",
        "La Mossi ha parlato di «una sciagura grave», mentre il presidente Carlo Serra ha detto basta.",
        "L'annuncio della morte è stato diffuso dal sito, che ha annunciato: «La rondine è volata via».",
        "«Più volte sollecitati da tutti», scrive la Guardia di Holm.",
        "Come spiegato nell'articolo «Il ponte che non regge», la città cresce.",
        "Secondo la Mossi, il capo dei pompieri è indignato: «Il ponte non regge il peso».",
    ],
)
def test_no_italian_speaker_is_guessed(text: str) -> None:
    assert voices(text, "it") == []


def test_a_name_behind_a_film_or_a_place_begins_with_the_given_name() -> None:
    text = "Il film Argo di Anna Mossi esce oggi. Poi da Arcore Carlo Serra ha chiamato.\n"
    assert voices(text + "Mossi ha dichiarato: «È una gioia per tutti noi».", "it") == [("Anna Mossi", "")]
    assert voices(text + "Serra ha dichiarato: «È una gioia per tutti noi».", "it") == [("Carlo Serra", "")]


def test_a_count_of_people_is_nobodys_role() -> None:
    text = "Colpito il Cremlino, una decina di morti.\n«Ci hanno colpito ancora», denuncia il Cremlino."
    assert voices(text, "it") == [("Cremlino", "")]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ('"De brug houdt het niet", vindt Els Moss.', "Els Moss", ""),
        ('"De brug houdt het niet", legt Els Moss uit.', "Els Moss", ""),
        ('"De brug houdt het niet", zo lichtte Els Moss het plan in Holm toe.', "Els Moss", ""),
        ('"De brug houdt het niet", laat burgemeester Els Moss weten.', "Els Moss", "burgemeester"),
        (
            '"De brug houdt het niet", gaf politiek secretaris Jos Moss gisteren toe.',
            "Jos Moss",
            "politiek secretaris",
        ),
        ('"De brug houdt het niet", herinnerde Els Moss zich.', "Els Moss", ""),
        (
            '"De brug houdt het niet", zo betoogt Els Moss, kinderarts in Holm.',
            "Els Moss",
            "kinderarts in Holm",
        ),
        ('"De brug houdt het niet", zegt Navel-man Dirk De Moss.', "Dirk De Moss", "Navel-man"),
        ('"De brug houdt het niet", zegt Holm-biograaf Els Moss.', "Els Moss", "Holm-biograaf"),
        ('"De brug houdt het niet", zegt De Moss.', "De Moss", ""),
        ('"De brug houdt het niet", weet fractieleider Els Moss.', "Els Moss", "fractieleider"),
    ],
)
def test_dutch_speakers(text: str, speaker: str, role: str) -> None:
    assert voices(text, "nl") == [(speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        '"De brug houdt het niet", laat Els Moss.',  # half a verb
        '"De brug houdt het niet", geeft Els Moss een boek.',
    ],
)
def test_half_a_dutch_verb_names_nobody(text: str) -> None:
    assert voices(text, "nl") == []
