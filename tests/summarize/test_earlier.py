"""Sentences that tell of an earlier time than their article stand behind those that tell its news."""

from __future__ import annotations

import pytest

from bot.summarize import Analysed
from bot.summarize.compose import compose
from bot.summarize.rules.earlier import tells_of_earlier
from tests.summarize.conftest import Make

YEAR = 2026  # of the articles


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Last month, Quill agreed to pay the weavers of Leeds for the lost week."),
        ("en", "Two years ago the mill had forty looms and no roof."),
        ("en", "In 2003, when Moss still owned Quill, the mill made sails."),
        ("en", "Back in early 2019, Quill lost a case over its dyes."),
        ("en", "Formerly known as Moss & Daughters, Quill is a maker of cloth."),
        ("en", "Quill had opposed the plan as too dear."),
        ("en", "Quill sacked both weavers in November 2021 after a quarrel over the dyes."),
        ("en", "The first loom was set up by two sisters from Leeds on March 14, 2019."),
        ("de", "Im vergangenen Jahr verkaufte Quill eine Weberei in Leeds."),
        ("de", "Vor zwei Jahren hatte Quill noch vierzig Webstühle."),
        ("de", "2019 wurde die Weberei an die Stadt verkauft."),
        ("fr", "L'an dernier, Quill avait vendu un atelier à la ville de Lille."),
        ("fr", "Il y a deux ans, la fabrique comptait quarante métiers."),
        ("fr", "En mars 2019, la fabrique avait fermé ses portes."),
        ("es", "El año pasado, Quill vendió un taller a la ciudad."),
        ("es", "Hace tres años la fábrica tenía cuarenta telares."),
        ("it", "L'anno scorso Quill ha venduto un laboratorio alla città."),
        ("it", "Due anni fa la fabbrica aveva quaranta telai."),
        ("pt", "No ano passado, a Quill vendeu uma oficina à cidade."),
        ("pt", "Em 2019, a fábrica tinha quarenta teares."),
        ("nl", "Vorig jaar verkocht Quill een weverij aan de stad."),
        ("nl", "Twee jaar geleden had de weverij nog veertig getouwen."),
        ("ru", "В прошлом году компания продала фабрику городу."),
        ("ru", "Два года назад на фабрике было сорок станков."),
        ("pl", "W ubiegłym roku firma sprzedała fabrykę miastu."),
        ("pl", "W 2019 roku fabryka miała czterdzieści krosien."),
        ("pl", "Przypomnijmy, że fabryka miała czterdzieści krosien."),
        ("ru", "Напомним, на фабрике было сорок станков."),
        ("tr", "Geçen yıl şirket fabrikayı belediyeye sattı."),
        ("tr", "2019 yılında fabrikada kırk tezgah vardı."),
    ],
)
def test_it_tells_of_an_earlier_time(language: str, text: str) -> None:
    assert tells_of_earlier(text, language, YEAR)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Last month was the wettest October that the mill has measured."),
        ("en", "Last year's floods still cost Quill a week of work."),
        ("en", "In 2026, Quill will open a second mill."),
        ("en", "In 2025, profits of Quill rose by a fifth, the mill said."),
        ("en", "Quill, which went bust in 2003, has opened a second mill."),
        ("en", "Profits of Quill are at their highest since 2003."),
        ("en", "Profits reached 380m euros, ten times more than in 2003."),
        ("en", "Quill said on Monday that two of its mills had reopened."),
        ("en", "Weavers who had opposed the plan went back to work."),
        ("en", "Quill had one of its best quarters."),
        ("en", "Quill had seven of the ten largest mills and about nineteen shops."),
        ("de", "Im kommenden Jahr eröffnet Quill eine Weberei in Leeds."),
        ("fr", "En janvier 2026, Quill ouvrira un atelier à Lille."),
        ("tr", "Geçen yılı zararla kapatan şirket yeni fabrika açıyor."),
        ("ja", "2019年に工場は市に売却された。"),
    ],
)
def test_it_tells_of_its_own_time(language: str, text: str) -> None:
    assert not tells_of_earlier(text, language, YEAR)


def test_background_waits_behind_the_news_also_when_it_is_reported_twice(make: Make) -> None:
    past = "Last year, Quill agreed to pay the weavers of Leeds for the week that the flood had cost them."
    news = "Quill opens a second mill in Hull."

    def told(points: int) -> list[str]:
        items: list[Analysed] = [make(1, f"{news} {past}"), make(2, f"Quill looks for weavers. {past}")]
        briefing = compose(
            "Quill", items, since=0, until=2_000_000_000, topic_terms=("Quill",), points=points
        )
        return [point.passage.text for point in (*briefing.points, *briefing.more)]

    assert told(1)[0] == news
    assert past in told(1)[1:]
