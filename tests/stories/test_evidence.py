"""Different events about one company are different stories, however short the texts and small the store."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from bot.stories.evidence import ENOUGH, THIN, asked, beyond, room
from bot.stories.grouping import Candidate, Grouper, Item, frequencies, group
from bot.stories.profile import Profile
from bot.stories.weights import Weights, terms_of
from tests.stories.press import NOON

Read = Callable[[tuple[str, str]], Profile]
Make = Callable[..., Candidate]

RECALL = (
    (
        "Acmeworks recalls 300 toll gates",
        "Acmeworks recalled 300 toll gates on Monday after two of them fell on cars.",
    ),
    (
        "Toll gates recalled after falling on cars",
        "Acmeworks is calling back 300 toll gates. Two of the gates had fallen on cars, the company said.",
    ),
)
ACMEWORKS = (
    RECALL[0],
    ("Acmeworks shares fall", "Shares of Acmeworks fell 6 percent after a weak forecast."),
    (
        "Acmeworks opens new factory",
        "Acmeworks opened a factory in Portvale that will employ 200 people.",
    ),
)
BRIARLY = (  # a name and its trade in each
    (
        "Briarly chief steps down",
        "The chief executive of Briarly, Tom Ashgrove, is stepping down after nine years. The toy maker has "
        "begun a search for a successor.",
    ),
    (
        "Briarly recalls toy trucks",
        "Briarly is recalling 50,000 toy trucks because children could swallow the wheels.",
    ),
    ("Briarly sales drop", "Sales at Briarly dropped 9 percent in the third quarter, the toy maker said."),
)
KESTREL = (  # a name of two words
    (
        "Kestrel Orbital loses rocket and two satellites",
        "Two satellites were lost when a rocket of Kestrel Orbital exploded shortly after launch. The "
        "company has begun an inquiry.",
    ),
    (
        "Kestrel Orbital raises $400m",
        "Kestrel Orbital has raised $400m from investors to build a bigger rocket. The round values the "
        "start-up at $5bn.",
    ),
    (
        "Kestrel Orbital wins navy contract",
        "The navy has picked Kestrel Orbital to launch eight small satellites. The contract is worth $120m.",
    ),
)


@pytest.mark.parametrize("events", [ACMEWORKS, BRIARLY, KESTREL], ids=["name", "trade", "two words"])
def test_a_name_and_its_trade_make_no_story(
    events: tuple[tuple[str, str], ...], read: Read, candidate: Make
) -> None:
    assert group([Item(profile=read(event)) for event in events]) == [0, 1, 2]
    for one, other, new in permutations(events):
        stored = [candidate(1, one), candidate(2, other)]
        assert Grouper({}, 0).assign(read(new), NOON, stored).story_id is None


def test_neither_do_they_in_a_large_store(read: Read, candidate: Make) -> None:
    grouper = Grouper({"compani": 2_000, "toy": 90, "maker": 200}, 6_000)
    for one, other in permutations(BRIARLY, 2):
        assert grouper.assign(read(other), NOON, [candidate(1, one)]).story_id is None


def test_what_happened_makes_one(read: Read, candidate: Make) -> None:
    for one, other in permutations(RECALL):
        stored = [candidate(1, one), candidate(2, ACMEWORKS[1]), candidate(3, ACMEWORKS[2])]
        assert Grouper({}, 0).assign(read(other), NOON, stored).story_id == 1
    assert group([Item(profile=read(event)) for event in (*ACMEWORKS, RECALL[1])]) == [0, 1, 2, 0]


def test_an_article_does_not_bridge_stories_of_one_subject(read: Read, candidate: Make) -> None:
    stored = [candidate(1, RECALL[0]), candidate(2, ACMEWORKS[1]), candidate(3, ACMEWORKS[2])]
    decision = Grouper({}, 0).assign(read(RECALL[1]), NOON, stored)
    assert (decision.story_id, decision.bridges) == (1, ())


def test_a_second_look_does_not_join_them_either(read: Read) -> None:
    articles = [read(event) for event in ACMEWORKS]
    items = [Item(profile=one, story=number) for number, one in enumerate(articles)]
    assert Grouper(frequencies(articles), len(articles)).merge(items) == [[0], [1], [2]]


def test_headlines_of_a_store_that_has_just_begun(read: Read) -> None:
    # A store has its sample articles from the first start on.
    titles = (
        "Zentrix shows foldable phone",
        "Zentrix profit beats forecasts",
        "Zentrix sued over battery patents",
    )
    assert group([Item(profile=read((title, title))) for title in titles]) == [0, 1, 2]
    started = Grouper({}, 130)
    one, other, last = (read((title, title)) for title in titles)
    items = [Item(profile=one), Item(profile=other), Item(profile=last)]
    assert started.merge(items) == [[0], [1], [2]]


def test_beyond_the_subject(read: Read) -> None:
    weights = Weights({}, 0)

    def rest(one: tuple[str, str], other: tuple[str, str]) -> float:
        return beyond(*(weights.vector(terms_of(read(article))) for article in (one, other)))

    assert rest(ACMEWORKS[0], ACMEWORKS[2]) == 0
    assert rest(BRIARLY[0], BRIARLY[2]) < 0.02  # "toy maker" stands only together: one thing
    assert rest(KESTREL[0], KESTREL[1]) < 0.02
    assert rest(*RECALL) > ENOUGH
    assert rest(*RECALL) == rest(*reversed(RECALL))


def test_more_is_asked_of_short_texts_that_had_room() -> None:
    assert asked(0.0, 0.0, 1.0) == THIN
    assert asked(ENOUGH, 0.0, 1.0) == asked(0.0, 1.0, 1.0) == asked(0.0, 0.0, 0.0) == 0
    assert asked(ENOUGH / 2, 0.5, 1.0) == pytest.approx(THIN / 8)


def test_a_headline_has_no_room_in_a_large_store(read: Read) -> None:
    title, text = ACMEWORKS[1]
    assert room(read((title, text)), 0) == room(read((title, text)), 10_000) == 1
    for headline in (read((title, "")), read((title, title))):
        assert room(headline, 0) == 1
        assert room(headline, 200) == 0.25
        assert room(headline, 10_000) < 0.001
