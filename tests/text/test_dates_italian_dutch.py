"""Italian and Dutch dates: what the clause around them announces, and what it reports as done."""

from __future__ import annotations

from datetime import date

import pytest

from tests.text.test_dates import coming

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "De groep speelt op 3 december in Leem en op 19 december in Holm.",
            ["2026-12-03", "2026-12-19"],
        ),
        ("Op 8 december dingt de partij naar de gunst van de kiezer.", ["2026-12-08"]),
        ("Vrijdag worden de plannen gepresenteerd.", ["2026-11-27"]),
        ("Zaterdag ontstaan nog meer buien.", ["2026-11-28"]),
        ("Het duel wordt zaterdag 20u30 gespeeld.", ["2026-11-28"]),  # an hour, no day of the month
        ("Komende maandag zet de commissaris dat idee kracht bij.", ["2026-11-30"]),
        ("De uitspraak wordt vrijdag verwacht.", ["2026-11-27"]),
        ("De tentoonstelling loopt nog tot en met 15 januari in Huis Moss.", ["2027-01-15"]),
        ("Het huis is open van 5 tot 30 december.", ["2026-12-05"]),
        ("Het huis is van 5 tot 30 december geopend.", ["2026-12-05"]),
        ("De finale, die op 12 december in Holm begint, is uitverkocht.", ["2026-12-12"]),
        ("De staking is gepland voor vrijdag.", ["2026-11-27"]),
        ("Het contract gaat in op 1 januari volgend jaar.", ["2027-01-01"]),
        ("Vanaf morgen strijden de spelers om de titel.", ["2026-11-26"]),
        ("Morgen trekt de karavaan naar Holm.", ["2026-11-26"]),
        ("Op de laatste dag, 12 december, zal Ada Moss zingen.", ["2026-12-12"]),
        ("Het besluit moet op 1 december zijn uitgevoerd.", ["2026-12-01"]),
        ("Volgens de krant opende het park in mei, maar op 15 december sluit het.", ["2026-12-15"]),
    ],
)
def test_dutch_clauses_in_the_present_look_ahead(text: str, dates: list[str]) -> None:
    assert coming(text, WEDNESDAY, "nl") == dates


@pytest.mark.parametrize(
    "text",
    [
        "Twee mannen zijn zaterdag in Holm omgekomen.",
        "De politie voerde hem vrijdag geboeid af.",
        "Dat bleek zaterdag na de ministerraad.",
        "De brug is maandag geopend.",  # or is so on every Monday
        "Moss zegt dat zaterdag 18000 mensen door een storing zijn getroffen.",
        "Dat meldt de Fernpost van zaterdag.",
        "Op een vergadering werd zaterdag besloten het toernooi te verplaatsen.",
        "Het toernooi zou van 11 tot 29 december in Holm worden gehouden.",
        "Afgelopen zondag blies een bende een spoor op.",
        "De nacht van vrijdag op zaterdag verloopt rustig.",
        "Een crazy start als zaterdag heeft zijn nadelen.",
        "Dat zegt ze in een gesprek met De Morgen.",  # a newspaper
        "Het talent van morgen speelt in Holm.",
        "Als het morgen regent, gaat niemand naar buiten.",
        "Van maandag tot vrijdag wordt aandacht besteed aan de beurs.",
        "De patron gaat op zondag en maandag zelf vissen.",
        "De betoging van zaterdag is afgelast.",
        "De in december vorig jaar opgerichte dienst doet tests.",
        "Op 20 december vorig jaar nam Moss ontslag.",
        "Onderhandelen moet wachten tot na 8 december.",
        "Bij klanten die na 1 januari voer kochten is de crisis voorbij.",
        "Het cijfer komt overeen met dat van het examen op 4 december.",
        "De winkel is op 12 december niet open.",
    ],
)
def test_dutch_clauses_of_the_past_do_not(text: str) -> None:
    assert coming(text, WEDNESDAY, "nl") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Domani alle 9.30 è attesa l'udienza.", ["2026-11-26"]),
        ("La Corte è stata convocata d'urgenza per domani.", ["2026-11-26"]),
        ("Nella giornata di domani verrà pubblicata la lettera.", ["2026-11-26"]),
        ("L'udienza è stata fissata per il 9 dicembre.", ["2026-12-09"]),
        ("Il premio, in programma il 6 dicembre a Holm, ha tredici finalisti.", ["2026-12-06"]),
        ("La mostra è aperta fino al 2 dicembre, con ingresso libero.", ["2026-12-02"]),
        ("Iscrizioni aperte fino al 18 dicembre 2026.", ["2026-12-18"]),
        ("Il sindaco ha esteso il coprifuoco fino a domenica.", ["2026-11-29"]),
        ("È stato annunciato il ritiro a partire dal 20 dicembre prossimo.", ["2026-12-20"]),
        ("Ada Moss, 30 anni il prossimo 23 dicembre, ha vinto il torneo.", ["2026-12-23"]),
        ("La premiazione avverrà il prossimo dicembre.", ["2026-12"]),
        ("Si voterà domenica 29 e lunedì 30.", ["2026-11-29", "2026-11-30"]),
        ("Il film dovrebbe uscire il 4 dicembre.", ["2026-12-04"]),
        ("Il direttore lascerà a maggio del 2027.", ["2027-05"]),
    ],
)
def test_italian_dates_ahead(text: str, dates: list[str]) -> None:
    assert coming(text, WEDNESDAY, "it") == dates


@pytest.mark.parametrize(
    "text",
    [
        "La rete trasmetterà le partite della Serie C del venerdì.",
        "Chi perderà il sabato non giocherà la domenica.",
        "Lo sciopero del 6 dicembre è stato revocato.",
        "La cancellazione del rally previsto dal 3 al 6 dicembre costerà cara.",
        "La Moss pagherà il 25% in più del prezzo con cui avevano chiuso venerdì scorso.",
        "Il parlamento ratificherà l'accordo concluso dai due Paesi il 12 dicembre.",
        "La commissione ha rimandato le elezioni previste per martedì prossimo.",
        "I funerali non si terranno prima di venerdì.",
        "La storia inizia nel 2003: la prima denuncia è del mese di febbraio.",
        "La Fernbrook costruirà la medicina di domani.",
        "Nell'intervista al quotidiano Domani dirà di più.",
        "La finale sarà giocata martedì 18.",  # no such day within weeks
        "Il concorso sarà riaperto: il 9 dicembre scorso era stato chiuso.",
        "Il museo doveva aprire il 4 dicembre.",
    ],
)
def test_italian_dates_that_are_none_ahead(text: str) -> None:
    assert coming(text, WEDNESDAY, "it") == []
