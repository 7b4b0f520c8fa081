"""The composer: the rules that a reader feels, each with its articles."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from bot.model import Briefing
from bot.stories.keys import sentence_key
from bot.summarize import Analysed
from bot.summarize.compose import Memory, compose

Make = Callable[..., Analysed]
SINCE = 1_792_972_800
UNTIL = SINCE + 7 * 86_400

OPENS = "Fernbrook Studios opens a second stage in Leeds next spring, the studio said on Monday."
OPENS_TOO = "A second stage in Leeds will be opened next spring by Fernbrook Studios, it was announced."
HIRES = "Fernbrook Studios will hire forty carpenters in Leeds before the first film is made."
NOISE = "Residents of the Leeds waterfront fear noise from the night work of Fernbrook Studios."
WALLS = "Fernbrook Studios promised thicker walls after residents complained about drills at night."


def brief(articles: list[Analysed], **more: object) -> Briefing:
    return compose(
        "Fernbrook",
        articles,
        since=SINCE,
        until=UNTIL,
        topic_terms=("Fernbrook",),
        **more,  # type: ignore[arg-type]
    )


def texts(briefing: Briefing) -> list[str]:
    return [point.passage.text for point in briefing.points]


def test_points_are_verbatim_and_prove_it(make: Make) -> None:
    items = [make(1, f"{OPENS} {HIRES}"), make(2, f"{NOISE} {WALLS}")]
    briefing = brief(items)
    text_of = {item.article.id: item.article.text for item in items}
    assert len(briefing.points) == 4
    for point in briefing.points:
        passage = point.passage
        assert text_of[passage.article_id][passage.start : passage.end] == passage.text


def test_the_order_of_the_articles_changes_nothing(make: Make) -> None:
    items = [
        make(1, f"{OPENS} {HIRES}", hours=1),
        make(2, f"{NOISE} {WALLS}", hours=2),
        make(3, f"{OPENS_TOO} {NOISE}", hours=2),
    ]
    briefings = {repr(brief(list(order))) for order in permutations(items)}
    assert len(briefings) == 1


def test_what_two_publishers_report_ranks_above_what_one_does(make: Make) -> None:
    items = [
        make(1, f"{NOISE} {WALLS} {HIRES}", story=1),
        make(2, OPENS, story=2, hours=5),
        make(3, OPENS_TOO, story=2, hours=6),
    ]
    briefing = brief(items, points=1)
    assert texts(briefing)[0] in (OPENS, OPENS_TOO)
    assert len(briefing.points[0].support) == 1
    assert "also reported by 1 other publisher" in briefing.points[0].why


def test_a_copy_is_no_second_publisher(make: Make) -> None:
    items = [make(1, f"{OPENS} {HIRES}"), make(2, f"{OPENS} {HIRES}", copy_of=1)]
    briefing = brief(items)
    assert all(not point.support for point in briefing.points)
    assert [(left.article_id, left.reason) for left in briefing.left_out] == [(2, "copy of “” (Paper 1)")]
    assert briefing.stories[0].publishers == 1


def test_of_two_copies_without_their_original_one_stands_for_it(make: Make) -> None:
    briefing = brief([make(1, OPENS, copy_of=99), make(2, OPENS, copy_of=99)])
    assert texts(briefing) == [OPENS]
    assert briefing.left_out[0].reason == "copy of “” (Paper 1)"


def test_words_taken_over_from_another_publisher_are_cited_but_are_no_second_report(make: Make) -> None:
    briefing = brief([make(1, OPENS, story=1), make(2, f"{OPENS} {HIRES}", story=1)])
    point = next(point for point in briefing.points if point.passage.text == OPENS)
    assert len(point.support) == 1
    assert not any("also reported" in why for why in point.why)


def test_nothing_is_said_twice(make: Make) -> None:
    items = [make(n, f"{text} {HIRES}", story=1) for n, text in enumerate((OPENS, OPENS_TOO, OPENS), 1)]
    briefing = brief(items)
    shown = [*texts(briefing), *(point.passage.text for point in briefing.more)]
    assert sum(text in (OPENS, OPENS_TOO) for text in shown) == 1
    assert shown.count(HIRES) == 1


def test_the_newest_state_wins(make: Make) -> None:
    old = "Fernbrook Studios will hire 40 carpenters in Leeds for the second stage this year."
    new = "Fernbrook Studios will hire 65 carpenters in Leeds for the second stage this year."
    items = [make(1, f"{old} {NOISE}", story=1), make(2, f"{new} {WALLS}", story=1, hours=30)]
    briefing = brief(items)
    assert new in texts(briefing)
    assert old not in texts(briefing)
    point = next(point for point in briefing.points if point.passage.text == new)
    assert point.passage.article_id == 2


def test_another_figure_is_no_backing(make: Make) -> None:
    one = "Fernbrook Studios will hire 40 carpenters in Leeds for the second stage this year."
    other = "Fernbrook Studios will hire 65 carpenters in Leeds for the second stage this year."
    briefing = brief([make(1, one, story=1), make(2, other, story=2)])
    assert all(not point.support for point in briefing.points)


def test_a_sentence_that_points_back_comes_only_with_the_one_it_needs(make: Make) -> None:
    dangling = "The company will hire forty carpenters, plumbers, painters and electricians for the stage."
    items = [
        make(1, f"Residents were asked about it. {dangling}", title="Fernbrook in Leeds"),
        make(2, f"{OPENS} {dangling}", title="Fernbrook in Leeds", hours=1),
    ]
    for count in (1, 2, 3, 4):
        points = brief(items, points=count, more=0).points
        places = [(point.passage.article_id, point.passage.text) for point in points]
        assert (1, dangling) not in places
        if (2, dangling) in places:
            assert (2, OPENS) in places
            assert places.index((2, OPENS)) < places.index((2, dangling))


def test_points_read_by_story_from_what_happened_on_by_time_and_place(make: Make) -> None:
    items = [
        make(1, f"{NOISE} {WALLS}", story=7, hours=9),
        make(2, f"{OPENS} {HIRES}", story=8, hours=1),
        make(3, "Fernbrook Studios named Ada Quill as head of its stages in the north.", story=7, hours=2),
        make(4, "The union of stage hands welcomed that Fernbrook Studios hires.", story=7, hours=5),
    ]
    points = brief(items).points
    stories = [point.story_id for point in points]
    assert stories == sorted(stories, key=stories.index), "a story is told in one piece"
    when = {item.article.id: item.article.published_at for item in items}
    for story in set(stories):
        own = [p for p in points if p.story_id == story]
        lead = max(own, key=lambda p: p.score).passage.article_id  # all of these stand early
        assert own[0].passage.article_id == lead
        order = [(when[p.passage.article_id], p.passage.start) for p in own if p.passage.article_id != lead]
        assert order == sorted(order)
        first = [p.passage.start for p in own if p.passage.article_id == lead]
        assert first == sorted(first)


def test_an_article_that_names_the_topic_in_passing_gives_only_that_sentence(make: Make) -> None:
    aside = "Rivals such as Fernbrook have stages in the north of the country as well."
    other = " ".join(
        f"Holm Pictures builds hall number {n} in the port of Hull with {n} cranes." for n in range(14)
    )
    briefing = brief([make(1, f"{OPENS} {HIRES}"), make(2, f"{other} {aside}", title="Holm in Hull")])
    from_second = [p.passage.text for p in (*briefing.points, *briefing.more) if p.passage.article_id == 2]
    assert from_second in ([aside], [])


def test_an_article_that_never_names_the_topic_gives_nothing(make: Make) -> None:
    briefing = brief([make(1, OPENS), make(2, "Holm Pictures builds a hall in the port of Hull this year.")])
    assert [left.reason for left in briefing.left_out] == ["does not name Fernbrook in its text"]


def test_a_focus_steers_every_point(make: Make) -> None:
    items = [make(1, f"{OPENS} {HIRES} {NOISE}"), make(2, f"{WALLS} {OPENS_TOO}")]
    briefing = brief(items, focus="night noise")
    assert briefing.points
    assert all("night" in text or "noise" in text for text in texts(briefing))
    assert not brief(items, focus="bankruptcy").points


def test_a_focus_knows_words_that_people_use_for_one_another(make: Make) -> None:
    sells = "Fernbrook Studios sells advertising on the fences of the stage in Leeds."
    assert texts(brief([make(1, f"{OPENS} {sells}")], focus="ads")) == [sells]


@pytest.mark.parametrize(("focus", "there"), [("brazil", "Brazilian"), ("Dutch", "Netherlands")])
def test_a_focus_on_a_country_has_what_is_of_it(make: Make, focus: str, there: str) -> None:
    pays = f"Fernbrook Studios pays a {there} levy on every stage that it built last year."
    assert texts(brief([make(1, f"{OPENS} {pays}")], focus=focus)) == [pays]


def test_every_article_is_cited_or_left_out_with_a_reason(make: Make) -> None:
    items = [
        make(1, f"{OPENS} {HIRES}", title="A stage", story=1),
        make(2, OPENS, title="Old stage", hours=-50),
        make(3, OPENS, title="Copy", copy_of=1),
        make(4, "Holm Pictures builds a hall in the port of Hull this year."),
        make(5, "Will Fernbrook open a second stage in Leeds next spring?", story=1, hours=2),
        make(6, "Will Fernbrook open a third stage in York next summer?", story=6, hours=2),
    ]
    briefing = brief(items)
    cited = {source.article_id for source in briefing.sources}
    left = {one.article_id: one.reason for one in briefing.left_out}
    assert cited | set(left) == {1, 2, 3, 4, 5, 6}
    assert not cited & set(left)
    assert left[2] == "older than the days asked for"
    assert left[3] == "copy of “A stage” (Paper 1)"
    assert left[5] == "same story as “A stage” (Paper 1)"
    assert left[6].startswith("no sentence")


def test_sources_are_numbered_as_they_are_cited(make: Make) -> None:
    items = [make(1, OPENS, story=1), make(2, OPENS_TOO, story=1, hours=1), make(3, NOISE, story=3)]
    briefing = brief(items)
    cited: list[int] = []
    for point in briefing.points:
        for passage in (point.passage, *point.support):
            if passage.article_id not in cited:
                cited.append(passage.article_id)
    assert [source.article_id for source in briefing.sources][: len(cited)] == cited


def test_counts_span_and_languages(make: Make) -> None:
    german = "Fernbrook eröffnet im Frühjahr eine zweite Halle in Leeds, sagte das Studio am Montag."
    items = [
        make(1, OPENS, publisher="Dale Post", hours=3),
        make(2, NOISE, publisher="Dale Post", hours=1),
        make(3, german, publisher="Elbe Blatt", hours=5, language="de", sample=True),
    ]
    briefing = brief(items)
    assert (briefing.articles, briefing.publishers) == (3, 2)
    assert (briefing.oldest_at, briefing.newest_at) == (SINCE + 3600, SINCE + 5 * 3600)
    assert briefing.languages == ("en", "de")
    assert briefing.sample


def test_articles_that_do_not_name_the_topic_are_not_counted(make: Make) -> None:
    items = [make(1, OPENS), make(2, "Holm Pictures builds a hall in the port of Hull this year.", hours=5)]
    briefing = brief(items)
    assert (briefing.articles, briefing.publishers, briefing.newest_at) == (1, 1, SINCE)
    assert len(briefing.left_out) == 1


def test_the_language_of_most_articles_comes_first(make: Make) -> None:
    german = "Fernbrook eröffnet im Frühjahr eine zweite Halle in Leeds, sagte das Studio am Montag."
    items = [make(1, german, language="de"), make(2, NOISE), make(3, HIRES)]
    assert set(texts(brief(items, points=2, more=0))) == {NOISE, HIRES}


def test_another_year_is_no_newer_state_and_no_backing(make: Make) -> None:
    one = "Fernbrook Studios will open the second stage in Leeds and hire carpenters in 2027."
    other = "The second stage in Leeds will open in 2028 when Fernbrook Studios hires carpenters."
    (point,) = brief([make(1, one, story=1), make(2, other, story=1)]).points
    assert point.support == ()
    assert "newer than an earlier report of the same" not in point.why


def test_a_story_line_names_the_first_and_counts_independent_publishers(make: Make) -> None:
    items = [
        make(1, OPENS, title="First", publisher="Dale Post", story=1, hours=1),
        make(2, OPENS_TOO, title="Second", publisher="Moor Times", story=1, hours=3),
        make(3, OPENS, title="Copy", publisher="Copier", story=1, hours=4, copy_of=1),
    ]
    (line,) = brief(items).stories
    assert (line.title, line.first_publisher, line.first_at) == ("First", "Dale Post", SINCE + 3600)
    assert (line.articles, line.publishers, line.latest_at) == (3, 2, SINCE + 4 * 3600)


def test_what_was_told_comes_after_what_is_new(make: Make) -> None:
    items = [make(1, f"{OPENS} {HIRES}", story=1), make(2, f"{NOISE} {WALLS}", story=2, hours=9)]
    first = brief(items, points=2)
    told = frozenset(sentence_key(text, "en") for text in texts(first))
    second = brief(items, points=2, memory=Memory({1: UNTIL, 2: SINCE + 3600}, told))
    assert not set(texts(first)) & set(texts(second))
    assert all(point.new for point in second.points)
    assert not any(point.new for point in second.more)
    states = {
        line.story_id: line.state for line in brief(items, memory=Memory({1: UNTIL, 2: SINCE + 3600})).stories
    }
    assert states == {1: "known", 2: "developing"}


def test_no_articles_make_an_empty_briefing() -> None:
    briefing = brief([])
    assert (briefing.points, briefing.sources, briefing.articles) == ((), (), 0)
