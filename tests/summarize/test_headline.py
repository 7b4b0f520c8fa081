"""Articles of which there is only a headline are told by it, when it tells that something happened."""

from __future__ import annotations

import pytest

from bot.summarize import Analysed, summarize
from bot.summarize.compose import compose
from bot.summarize.rules.headline import is_statement
from tests.summarize.conftest import Make


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Quill opens a second mill in Hull"),
        ("en", "Quill to buy Fernbrook for $72bn"),
        ("en", "Quill, Fernbrook shares slide as wool market cools"),
        ("en", "Quill’s chief says looms will not replace weavers"),
        ("en", "Four hundred weavers of Quill go on strike"),
        ("en", "Quill Announces Launch of New Wool Service"),
        ("en", "12 weavers die in fire at Quill mill"),
        ("en", "WHO declares the end of the weavers’ fever"),
        ("en", "Will Moss leaves Quill after nine years"),
        ("en", "Best Buy to close its shop in Hull"),
        ("en", "Top court rules against Quill in dye case"),
        ("en", "Ministry: Quill to close its mill in Hull"),
        ("en", "Letters to Hull: Quill to close its mill"),
        ("en", "Quill: Weavers can now buy shares of the mill"),
        ("de", "Quill gewinnt fünf Millionen Kunden"),
        ("fr", "Quill ouvre une deuxième fabrique à Lille"),
        ("ja", "クイル社が第二工場を開業"),
    ],
)
def test_a_headline_that_tells(language: str, headline: str) -> None:
    assert is_statement(headline, language)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Why Quill opens a second mill"),
        ("en", "Is Quill worth its price"),
        ("en", "Will Quill sell its mills?"),
        ("en", "Five things to know about Quill and its looms"),
        ("en", "10 best mills of the north to visit in spring"),
        ("en", "Best cloth of the year, and where to find it"),
        ("en", "Opinion: Quill is wrong about wool"),
        ("en", "Mill review: Quill has made its best loom yet"),
        ("en", "How-to: Quill has made its best loom yet"),
        ("en", "Quill: the looms, the mill and the wool"),
        ("en", "Quill: why the mill has closed its doors"),
        ("en", "What the weavers of Hull have said: Quill is wrong"),
        ("en", "Quill opens a second mill in the old town of  ..."),
        ("en", "Quill shares | live prices and charts"),
        ("en", "Quill third quarter earnings call transcript"),
        ("en", "The looms of Quill in Hull explained"),
        ("en", "The second mill of Quill in the old town of Hull"),  # nothing happens
        ("de", "Warum Quill eine zweite Weberei eröffnet"),
        ("fr", "Pourquoi Quill ouvre une deuxième fabrique"),
        ("es", "Cómo Quill vende su fábrica de Leeds"),
    ],
)
def test_a_headline_that_does_not(language: str, headline: str) -> None:
    assert not is_statement(headline, language)


def test_a_briefing_has_them_behind_what_is_told_in_sentences(make: Make) -> None:
    opens, buys = "Quill opens a second mill in Hull", "Quill buys a dye works from Moss"
    text = "Quill will hire forty weavers in Leeds before the spring, the mill said on Monday."
    items: list[Analysed] = [
        make(1, opens, title=opens),
        make(2, buys, title=buys, publisher="Ledger"),
        make(3, text, title="Forty weavers wanted"),
        make(4, "Why Quill opens a mill", title="Why Quill opens a mill"),
    ]
    briefing = compose("Quill", items, since=0, until=2_000_000_000, topic_terms=("Quill",))
    points = [(point.passage.article_id, point.passage.text) for point in briefing.points]
    assert points[0] == (3, text)
    assert sorted(points[1:]) == [(1, opens), (2, buys)]
    assert "all that could be read of its article" in briefing.points[1].why
    assert [(one.article_id, one.reason) for one in briefing.left_out] == [
        (4, "no sentence of it can stand alone")
    ]


def test_what_may_be_no_verb_stands_behind_what_is_one(make: Make) -> None:
    titles = [
        "The looms of Quill for weavers",
        "Quill sells a loom to Fernbrook",
        "The guide of Quill for startups",
    ]
    items: list[Analysed] = [make(place, title, title=title) for place, title in enumerate(titles, 1)]
    briefing = compose("Quill", items, since=0, until=2_000_000_000, topic_terms=("Quill",), points=1)
    assert [point.passage.article_id for point in briefing.points] == [2]


OPENS = "Quill opens a second mill in Hull"
ADDS = "Quill has its first mill in Leeds, where forty weavers work at looms of oak."


def told(make: Make, title: str, text: str) -> list[str]:
    item = make(1, f"{title}\n{text}", title=title)
    briefing = compose("Quill", [item], since=0, until=2_000_000_000, topic_terms=("Quill",))
    return [point.passage.text for point in (*briefing.points, *briefing.more)]


def test_a_headline_stands_before_what_only_adds_to_it(make: Make) -> None:
    assert told(make, OPENS, ADDS) == [OPENS, ADDS]


@pytest.mark.parametrize(
    "headline",
    [
        "Weaving wool as Quill has woven it since 1720",
        "The best way to buy a loom from Quill",
        "Looms of Quill with new parts",
        "The looms that run the mills of Quill",
        "Quill looms: challenges and what helps",
        "Looms at Quill and mill updates for weavers",
        "Quill earnings call of the third quarter",
    ],
)
def test_one_that_does_not_tell_what_happened_does_not(make: Make, headline: str) -> None:
    assert told(make, headline, ADDS) == [ADDS]


@pytest.mark.parametrize(
    "headline",
    [
        "Quill to buy looms from Moss",
        "Quill, Moss plan mills in Hull",
        "Weavers at Quill strike over pay as looms stop",
        "Weaver arrested over fire at Quill mill",
        "Streaming service of Quill wins prize in Oslo",
        "Quill issues recall of looms in Hull",
        "Looms of Quill can weave silk and wool",
    ],
)
def test_one_that_tells_does(make: Make, headline: str) -> None:
    assert told(make, headline, ADDS)[0] == headline


def test_a_heading_is_no_point_where_there_is_a_longer_text(make: Make) -> None:
    text = f"{ADDS} Moss of Quill told it to weavers on Monday. They cheered. Looms came on Friday."
    assert OPENS not in told(make, OPENS, text)


def test_a_plain_summary_has_sentences_only() -> None:
    assert summarize([("", "Quill opens a second mill in Hull")], sentences=3) == []
