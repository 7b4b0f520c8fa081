"""``summarize`` as a Python user calls it."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from bot.errors import BadInput
from bot.model import Draft
from bot.summarize import summarize
from bot.summarize.rankers.methods import Ranking, rank

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


class OnlyText(NamedTuple):
    text: str | None


@pytest.mark.parametrize(
    "form",
    [
        lambda text: {"title": "", "text": text},
        lambda text: {"text": text, "title": None, "language": None, "published_at": None, "more": 1},
        lambda text: ["", text],
        lambda text: (None, text),
        lambda text: Draft(title="", text=text, language="en"),
        lambda text: type("Own", (), {"text": text})(),
    ],
)
def test_an_article_may_come_in_many_forms(form: Any) -> None:
    expected = [point.passage for point in summarize([STAGE, HULL])]
    assert [point.passage for point in summarize(form(text) for text in (STAGE, HULL))] == expected


def test_one_article_need_not_stand_in_a_list() -> None:
    assert summarize(STAGE) == summarize([STAGE]) == summarize({"text": STAGE})
    assert summarize(STAGE)


@pytest.mark.parametrize("nothing", ["", ("Title", None), {"title": "Title", "text": None}, ("Title", " ")])
def test_an_empty_article_gives_nothing(nothing: Any) -> None:
    assert summarize([nothing]) == []


@pytest.mark.parametrize("wrong", [7, None, ("a", "b", "c"), {"title": "Title"}, ("Title", 7), {"text": 7}])
def test_what_is_no_article_is_refused_in_words(wrong: Any) -> None:
    with pytest.raises(BadInput, match="An article is"):
        summarize([wrong])


def test_a_time_that_is_no_number_is_refused_in_words() -> None:
    with pytest.raises(BadInput, match="seconds"):
        summarize([{"text": STAGE, "published_at": "yesterday"}])


@pytest.mark.parametrize("room", [{"sentences": 2}, {"sentences": 0}, {"words": 50}, {"words": 0}])
def test_no_sentence_is_looked_for_that_there_is_no_room_for(
    room: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []

    def counted(*given: Any) -> Ranking:
        for number, score in rank(*given):
            found.append(number)
            yield number, score

    monkeypatch.setattr("bot.summarize.plain.rank", counted)
    assert len(summarize([STAGE, HULL], **room)) == len(found)
    assert bool(found) == any(room.values())


def test_a_sentence_that_points_back_follows_the_one_it_needs() -> None:
    crossing = (
        "The council of Leeds approved a new bridge over the river on Monday. "
        "Engineers said the old bridge in Leeds was unsafe for lorries and buses. "
        "The new bridge of Leeds opens in the spring of next year, the council said. "
        "It will cost the council of Leeds seven million pounds for the new bridge."
    )
    found = [point.passage.text for point in summarize([crossing], words=200)]
    assert len(found) == 4
    assert found.index(
        "It will cost the council of Leeds seven million pounds for the new bridge."
    ) == 1 + next(at for at, text in enumerate(found) if text.startswith("The new bridge of Leeds opens"))


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


def test_where_times_are_told_the_newer_state_wins() -> None:
    forty = "Fernbrook Studios will hire 40 carpenters in Leeds for the second stage this year."
    more = "Fernbrook Studios will hire 65 carpenters in Leeds for the second stage."
    early = "The old stage in Leeds is cold, and the residents fear the noise of the night."

    def numbers(first: int, second: int) -> set[str]:
        articles = [
            {"title": "Carpenters for Leeds", "text": f"{forty} {early}", "published_at": first},
            {"title": "Leeds", "text": f"{early} {more}", "published_at": second},
        ]
        for given in (articles, articles[::-1]):
            found = [point.passage.text for point in summarize(given, sentences=4)]
            assert found == [point.passage.text for point in summarize(articles, sentences=4)]
        return {text for text in found if "carpenters" in text}

    assert numbers(1_700_000_000, 1_700_100_000) == {more}
    assert numbers(1_700_100_000, 1_700_000_000) == {forty}


def test_an_article_without_a_time_is_no_old_one() -> None:
    """Beside one of today it scores as it does where nobody tells a time."""
    plain = {p.passage: p.score for p in summarize([STAGE, HULL], sentences=9)}
    dated = summarize([STAGE, {"text": HULL, "published_at": 1_790_000_000}], sentences=9)
    assert {p.passage: p.score for p in dated} == plain
