"""What is new for a channel: new stories, developments with only their new sentences, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model import Article
from bot.stories.keys import sentence_key
from bot.stories.novelty import (
    Memory,
    Place,
    Report,
    State,
    StoryReports,
    ToldStory,
    classify,
    report,
)
from bot.text.analysis import analyse
from tests.stories.press import DAY, FIRE, NOON, STRIKE

YESTERDAY = NOON - DAY
A = "The union rejected the studio's offer late on Friday."
B = "Filming of the series stops on Monday in three cities."
C = "The studio offered 1,150 pounds for each scanned extra."
D = "The studio offered 1,400 pounds for each scanned extra."


def told_of(
    article_id: int, *sentences: str, at: int = NOON, family: str = "", copy_of: int | None = None
) -> Report:
    return Report(
        article_id=article_id,
        published_at=at,
        fetched_at=at,
        family=family or f"outlet{article_id}.example.com",
        copy_of=copy_of,
        sentences=tuple(sentence_key(sentence, "en") if sentence else "" for sentence in sentences),
    )


def story(*reports: Report, story_id: int = 1) -> StoryReports:
    return StoryReports(story_id=story_id, title=f"Story {story_id}", reports=reports)


def memory(*sentences: str, first: int = YESTERDAY, latest: int = YESTERDAY, story_id: int = 1) -> Memory:
    keys = frozenset(sentence_key(sentence, "en") for sentence in sentences)
    return Memory({story_id: ToldStory(first, latest)}, keys)


def test_a_story_never_told_is_new_with_all_it_says() -> None:
    (news,) = classify([story(told_of(1, A, "", B))], Memory(), NOON)
    assert news.state is State.NEW
    assert news.sentences == (Place(1, 0), Place(1, 2))
    assert (news.day, news.publishers) == (1, 1)


@pytest.mark.parametrize(
    "later",
    [
        (),
        (told_of(2, A, at=NOON),),
        (told_of(2, B, at=NOON),),
        (told_of(2, "Late on Friday the union rejected the studio's offer.", at=NOON),),
        (told_of(2, A, B, at=NOON, copy_of=1),),
        (told_of(2, "", at=NOON),),
    ],
    ids=[
        "nothing came",
        "told sentence",
        "unposted sentence of before",
        "reworded",
        "syndicated copy",
        "heading only",
    ],
)
def test_nothing_new_is_known(later: tuple[Report, ...]) -> None:
    before = told_of(1, A, B, at=YESTERDAY - 60)
    (news,) = classify([story(before, *later)], memory(A), NOON)
    assert news.state is State.KNOWN
    assert not news.sentences


def test_a_new_date_on_an_old_article_changes_nothing() -> None:
    dated_anew = Report(
        article_id=1,
        published_at=NOON,
        fetched_at=YESTERDAY - 60,
        family="one.example.com",
        sentences=(sentence_key(A, "en"), sentence_key(B, "en")),
    )
    (news,) = classify([story(dated_anew)], memory(A), NOON)
    assert news.state is State.KNOWN


def test_a_development_brings_only_its_new_sentences() -> None:
    before = told_of(1, A, C, at=YESTERDAY - 60)
    after = told_of(2, A, D, B, at=NOON - 60)
    (news,) = classify([story(before, after)], memory(A, C, first=NOON - 2 * DAY), NOON)
    assert news.state is State.DEVELOPMENT
    assert news.sentences == (Place(2, 1), Place(2, 2))
    assert (news.day, news.publishers) == (3, 2)


def test_two_outlets_with_the_same_news_bring_it_once() -> None:
    first, second = told_of(2, D, at=NOON - 60), told_of(3, D, B, at=NOON - 30)
    for reports in ((first, second), (second, first)):
        (news,) = classify([story(*reports)], memory(A), NOON)
        assert news.sentences == (Place(2, 0), Place(3, 1)), "it is the first one's"


def test_days_are_counted_where_the_channel_is() -> None:
    midnight = NOON // DAY * DAY
    told = memory(A, first=midnight - 3600, latest=midnight - 3600)
    reports = story(told_of(2, D, at=midnight))
    assert classify([reports], told, midnight + 3600)[0].day == 2
    for zone in ("Europe/Helsinki", "America/Noronha"):  # two hours before and behind
        assert classify([reports], told, midnight + 3600, zone=ZoneInfo(zone))[0].day == 1


def test_a_day_is_counted_by_the_clock_of_that_day() -> None:
    """In Berlin the clocks were put back on 25 October 2026; half past midnight on the 24th is the 24th."""
    first = int(datetime(2026, 10, 23, 22, 30, tzinfo=UTC).timestamp())
    now = int(datetime(2026, 10, 26, 8, 0, tzinfo=UTC).timestamp())
    told = memory(A, first=first, latest=first)
    assert classify([story(told_of(2, D, at=now))], told, now, zone=ZoneInfo("Europe/Berlin"))[0].day == 3


def test_a_story_under_another_number_is_known() -> None:
    told = memory(A, B, C, story_id=9)
    known, new = told_of(2, "", A, D, B, at=NOON), told_of(3, D, A, "A judge will decide.", at=NOON)
    for reports, state in (((known,), State.KNOWN), ((new,), State.NEW), ((known, new), State.NEW)):
        assert classify([story(*reports)], told, NOON)[0].state is state


def test_news_comes_first_and_the_widest_told_before_the_rest() -> None:
    told = Memory({1: ToldStory(YESTERDAY, YESTERDAY), 2: ToldStory(YESTERDAY, YESTERDAY)}, frozenset())
    stories = [
        story(told_of(1, A, at=YESTERDAY - 9), story_id=1),
        story(told_of(2, B, at=NOON - 9), story_id=2),
        story(told_of(3, C, at=NOON - 8), story_id=3),
        story(told_of(4, D, at=NOON - 7), told_of(5, B, at=NOON - 6), story_id=4),
        story(told_of(6, A, at=NOON), told_of(7, C, at=NOON, family="outlet6.example.com"), story_id=5),
    ]
    news = classify(stories, told, NOON)
    assert [one.story_id for one in news] == [4, 5, 3, 2, 1]
    assert [one.publishers for one in news] == [2, 1, 1, 1, 1]
    assert [one.state for one in news] == [State.NEW] * 3 + [State.DEVELOPMENT, State.KNOWN]


def test_copies_are_no_publishers() -> None:
    reports = (told_of(1, A), told_of(2, A, copy_of=1), told_of(3, B, family="outlet1.example.com"))
    assert classify([story(*reports)], Memory(), NOON)[0].publishers == 1
    assert classify([story(told_of(2, A, copy_of=1))], Memory(), NOON)[0].publishers == 1


def stored(article_id: int, told: tuple[str, str], at: int) -> Report:
    title, text = told
    article = Article(
        id=article_id,
        key=str(article_id),
        url="",
        title=title,
        text=text,
        publisher="",
        family=f"outlet{article_id}.example.com",
        language="en",
        author="",
        published_at=at,
        fetched_at=at,
        story_id=1,
        copy_of=None,
        sample=True,
    )
    return report(article, analyse(title, text, "en", at))


def test_a_heading_is_nothing_that_is_told() -> None:
    parts = stored(1, (FIRE[0][0], f"{A}\n\nWhat happens next\n\n{B}"), NOON).sentences
    assert parts == (sentence_key(A, "en"), "", sentence_key(B, "en"))


def test_a_real_development_has_no_old_sentence() -> None:
    before = stored(1, FIRE[0], YESTERDAY - 60)
    update = (FIRE[2][0], f"{FIRE[0][1]} {FIRE[2][1]}")
    after = stored(2, update, NOON - 60)
    (news,) = classify([story(before, after)], Memory({1: ToldStory(YESTERDAY, YESTERDAY)}), NOON)
    assert news.state is State.DEVELOPMENT
    old = len(before.sentences)
    assert news.sentences and all(place.number >= old for place in news.sentences)


def test_what_a_new_article_says_is_found_once() -> None:
    quoted = (STRIKE[0][0], STRIKE[0][1] + ' "We will not fly tired," said Ann Lee, president of the union.')
    before = stored(1, STRIKE[0], YESTERDAY - 60)
    after = stored(2, quoted, NOON - 60)
    again = stored(3, quoted, NOON - 30)
    (news,) = classify([story(before, after, again)], Memory({1: ToldStory(YESTERDAY, YESTERDAY)}), NOON)
    assert {place.article_id for place in news.sentences} == {2}
