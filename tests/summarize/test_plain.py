"""``summarize`` as a Python user calls it."""

from __future__ import annotations

import pytest

from bot.model import Draft
from bot.summarize import summarize

STAGE = (
    "Fernbrook Studios opens a second stage in Leeds next spring. "
    "The studio will hire forty carpenters there. "
    "Will residents sleep at night? Residents of Leeds fear the noise of a second stage. "
    "The council of Leeds will measure the noise of the stage at night."
)
HULL = (
    "Holm Pictures builds a hall in the port of Hull this year. Fernbrook Studios has no plans for Hull. "
    "Cranes for the hall of Holm Pictures arrive in Hull by ship in June."
)


def test_texts_pairs_and_drafts_give_the_same() -> None:
    texts = [p.passage for p in summarize([STAGE, HULL])]
    pairs = [p.passage for p in summarize([("", STAGE), ("", HULL)])]
    drafts = [p.passage for p in summarize([Draft(title="", text=STAGE), Draft(title="", text=HULL)])]
    assert texts == pairs == drafts
    assert texts


def test_an_article_id_is_its_place_among_the_articles() -> None:
    articles = [STAGE, HULL]
    for point in summarize(articles):
        passage = point.passage
        assert articles[passage.article_id][passage.start : passage.end] == passage.text


@pytest.mark.parametrize("count", [1, 2, 3])
def test_so_many_sentences(count: int) -> None:
    assert len(summarize([STAGE, HULL], sentences=count)) == count


def test_words_are_reached_and_no_more() -> None:
    points = summarize([STAGE, HULL], words=50)
    sizes = [len(point.passage.text.split()) for point in points]
    assert sum(sizes) >= 50
    assert sum(sizes[:-1]) < 50


@pytest.mark.parametrize("words", [12, 25, 40, 45])
def test_a_short_budget_keeps_whole_sentences(words: int) -> None:
    points = summarize([STAGE, HULL], words=words)
    sizes = [len(point.passage.text.split()) for point in points]
    assert sizes
    assert len(sizes) == 1 or sum(sizes) <= words


def test_a_topic_keeps_to_its_sentences() -> None:
    found = [point.passage.text for point in summarize([STAGE, HULL], topic="Holm Pictures")]
    assert found
    assert all("Holm" in text for text in found)


def test_a_focus_keeps_to_its_words() -> None:
    found = [point.passage.text for point in summarize([STAGE, HULL], focus="noise")]
    assert found
    assert all("noise" in text for text in found)


def test_no_question_is_chosen() -> None:
    assert not any(point.passage.text.endswith("?") for point in summarize([STAGE], sentences=9))


@pytest.mark.parametrize(
    "text",
    [
        "制片厂将于明年春天在利兹开设第二个摄影棚。居民担心夜间的噪音。市议会将在夜间测量噪音。",
        "スタジオは来春、リーズに二つ目のステージを開く。住民は夜の騒音を心配している。",
        "Das Studio eröffnet im Frühjahr eine zweite Halle. Anwohner fürchten den Lärm in der Nacht.",
    ],
)
def test_other_languages(text: str) -> None:
    assert summarize([text], sentences=1)
