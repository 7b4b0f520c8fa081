"""Grouping: one pass, a second look, copies, time; never what is different."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories import met
from bot.stories.grouping import (
    LOOKS,
    WINDOW,
    Assignment,
    Candidate,
    Grouper,
    Item,
    frequencies,
    group,
)
from bot.stories.met import KEPT
from bot.stories.profile import Profile, profile
from bot.stories.weights import Weights
from bot.text.analysis import analyse
from tests.stories.press import CLAIMS, DAY, FERRIES, FIRE, NOON, OTHERS, RAMP, STRIKE

Read = Callable[[tuple[str, str]], Profile]
Make = Callable[..., Candidate]


@pytest.fixture
def grouper(read: Read) -> Grouper:
    everything = [read(article) for article in (*FIRE, *STRIKE, *OTHERS)]
    return Grouper(frequencies(everything), len(everything))


def test_nothing_near_begins_a_story(grouper: Grouper, read: Read, candidate: Make) -> None:
    stored = [candidate(n, article) for n, article in enumerate((*STRIKE, *OTHERS), start=1)]
    assert grouper.assign(read(FIRE[0]), NOON, stored) == Assignment(story_id=None, copy_of=None)
    assert grouper.assign(read(FIRE[0]), NOON, []).story_id is None


@pytest.mark.parametrize("empty", [True, False], ids=["first day", "with a corpus"])
def test_the_same_event_in_other_words_joins(
    empty: bool, grouper: Grouper, read: Read, candidate: Make
) -> None:
    asked = Grouper({}, 0) if empty else grouper
    stored = [
        candidate(7, FIRE[0]),
        candidate(8, STRIKE[0]),
        *(candidate(9 + n, o) for n, o in enumerate(OTHERS)),
    ]
    for told in FIRE[1:]:
        decision = asked.assign(read(told), NOON, stored)
        assert decision.story_id == 7 and decision.copy_of is None
    assert asked.assign(read(STRIKE[1]), NOON, stored).story_id == 8


def test_the_order_of_candidates_does_not_matter(grouper: Grouper, read: Read, candidate: Make) -> None:
    stored = [candidate(n, a, story=s) for n, a, s in ((1, FIRE[0], 1), (2, FIRE[1], 1), (3, STRIKE[0], 3))]
    decisions = {grouper.assign(read(FIRE[2]), NOON, list(order)) for order in permutations(stored)}
    assert len(decisions) == 1


def test_a_copy_knows_its_original(grouper: Grouper, read: Read, candidate: Make) -> None:
    stored = [candidate(5, FIRE[0], at=NOON), candidate(4, STRIKE[0])]
    title, text = FIRE[0]
    cut = text[: text.index("The plant makes")]
    for copy in (("Other headline altogether", text), (title, cut), (title, text.replace("300", "some 300"))):
        decision = grouper.assign(read(copy), NOON + 600, stored)
        assert (decision.copy_of, decision.story_id) == (5, 5)


def test_what_a_publisher_puts_under_every_headline_makes_no_copies(
    grouper: Grouper, read: Read, candidate: Make
) -> None:
    notice = "Support the show on our page. Our privacy policy changed in August, and hosts read all mail."
    first = ("Episode 212: What Skerry Air wants", f"This week we fly north. {notice}")
    other = ("Episode 211: The bridge of Holm", f"Ada Moss explains the tolls. {notice}")
    edited = ("Skerry Air and what it wants", first[1])

    def assigned(article: tuple[str, str], by: str = "hour.example") -> Assignment:
        return grouper.assign(read(article), NOON + 60, [candidate(5, first, family="hour.example")], by)

    assert (assigned(other).copy_of, assigned(other).story_id) == (None, None)
    assert assigned(edited).copy_of == 5
    assert assigned(other, "harbour.example").copy_of == 5  # an agency's text, under a headline of another
    assert grouper.assign(read(other), NOON + 60, [candidate(5, first)]).copy_of == 5  # nobody knows whose
    anew = ("Airline has a wish", f"Skerry Air wants a bridge. {notice}")
    told = candidate(5, ("Skerry Air wants bridge", anew[1]), family="hour.example")
    assert grouper.assign(read(anew), NOON + 60, [told], "hour.example").copy_of == 5  # what both say is told


@pytest.mark.parametrize(("more", "original"), [(2, 5), (3, None)])
def test_a_copy_may_add_as_much_again_and_a_longer_report_is_none(
    more: int, original: int | None, grouper: Grouper, read: Read, candidate: Make
) -> None:
    title, text = FIRE[0]
    longer = " ".join([text, *(body for _, body in OTHERS[:more])])
    assert grouper.assign(read((title, longer)), NOON, [candidate(5, FIRE[0])]).copy_of == original
    half = f"{text[: len(text) // 2]}. {OTHERS[0][1]}"
    assert grouper.assign(read((title, half)), NOON, [candidate(5, FIRE[0])]).copy_of is None


def test_the_first_to_print_is_the_original(grouper: Grouper, read: Read, candidate: Make) -> None:
    stored = [candidate(9, FIRE[0], at=NOON), candidate(3, FIRE[0], story=9, at=NOON + 60)]
    assert grouper.assign(read(FIRE[0]), NOON + 120, stored).copy_of == 9


def test_translations_are_no_copies(grouper: Grouper, read: Read, candidate: Make) -> None:
    german = (
        "Brand im Batteriewerk Brightwater",
        "Ein Brand im Batteriewerk Brightwater in Nordhaven zwang am Mittwoch 300 Menschen aus dem Haus.",
    )
    assert grouper.assign(read(german), NOON, [candidate(5, FIRE[0])]).copy_of is None


def test_time_parts_stories(grouper: Grouper, read: Read, candidate: Make) -> None:
    def story(days: float) -> int | None:
        stored = [candidate(1, STRIKE[0], at=NOON)]
        return grouper.assign(read(STRIKE[1]), NOON + int(days * DAY), stored).story_id

    assert story(0) == story(1) == story(2.5) == 1
    assert story(WINDOW / DAY + 0.1) is None
    assert story(-WINDOW / DAY - 0.1) is None


def test_one_publisher_has_told_what_happened_and_writes_of_the_next(
    grouper: Grouper, read: Read, candidate: Make
) -> None:
    def story(by: str) -> int | None:
        stored = [candidate(1, RAMP[0], at=NOON, family="marlow.example")]
        return grouper.assign(read(RAMP[1]), NOON + 60, stored, by).story_id

    assert story("marlow.example") is None
    assert story("harbour.example") == 1  # so much alike, another paper's is most often the same news


def test_what_its_own_publisher_told_days_ago_is_told_anew_sooner(
    grouper: Grouper, read: Read, candidate: Make
) -> None:
    def story(days: float, *families: str, by: str = "skerry.example") -> int | None:
        stored = [
            candidate(number, FERRIES[0], story=1, at=NOON, family=family)
            for number, family in enumerate(families, 1)
        ]
        return grouper.assign(read(FERRIES[1]), NOON + int(days * DAY), stored, by).story_id

    assert story(0.9, "skerry.example") == 1  # the same day
    assert story(6, "skerry.example") is None  # the next order, in the words of the last one
    assert story(6, "harbour.example") == 1  # another paper is late
    assert story(6, "skerry.example", "harbour.example") == 1  # a story that others tell, too, lives on
    assert story(6, "", by="") == 1  # of nobody it is known who tells it


def test_the_next_weeks_report_is_a_new_story(grouper: Grouper, read: Read, candidate: Make) -> None:
    def story(days: float, *others: float, by: str = "wire.example", title: str = "") -> int | None:
        stored = [
            candidate(1, CLAIMS[0], at=NOON, family="wire.example"),
            *(candidate(2 + n, CLAIMS[0], story=1, at=NOON + int(d * DAY)) for n, d in enumerate(others)),
        ]
        article = read((title or CLAIMS[1][0], CLAIMS[1][1]))
        return grouper.assign(article, NOON + int(days * DAY), stored, by).story_id

    assert story(7) is story(6.6) is story(-7) is story(7, 1) is None
    assert story(1) == 1  # corrected
    assert story(7, 5) == 1  # told all week: a story that lives
    assert story(7, by="harbour.example") == 1  # other words for the same may come late
    assert story(7, title="Varland counts more people out of work, and its economists are surprised") == 1


def test_an_article_bridges_two_stories(grouper: Grouper, read: Read, candidate: Make) -> None:
    both = (FIRE[0][0], f"{FIRE[0][1]} {FIRE[2][1]} {FIRE[1][1]}")
    stored = [candidate(1, FIRE[0]), candidate(2, FIRE[1]), candidate(3, STRIKE[0])]
    decision = grouper.assign(read(both), NOON, stored)
    assert decision.story_id is not None
    assert {decision.story_id, *decision.bridges} == {1, 2}


def test_the_shortlist_names_the_stories_worth_a_look(grouper: Grouper, read: Read, candidate: Make) -> None:
    stored = [candidate(n, article) for n, article in enumerate((*STRIKE, *OTHERS, *FIRE[:2]), start=1)]
    likely = grouper.shortlist(read(FIRE[2]), NOON, stored)
    assert set(likely[:2]) == {6, 7}
    assert len(likely) <= LOOKS + 1
    of_a_copy = grouper.shortlist(read(FIRE[0]), NOON, stored)
    assert of_a_copy[:2] == (6, 7) and len(set(of_a_copy)) == len(of_a_copy)
    assert grouper.shortlist(read(FIRE[2]), NOON + 2 * WINDOW, stored) == ()


@pytest.mark.parametrize("kept", [KEPT, 40], ids=["all is kept", "next to nothing is"])
def test_what_is_kept_of_articles_decides_nothing(
    kept: int, monkeypatch: pytest.MonkeyPatch, read: Read, candidate: Make
) -> None:
    monkeypatch.setattr(met, "KEPT", kept)
    everything = (*FIRE, *STRIKE, *OTHERS)
    stored = [candidate(n, article) for n, article in enumerate(everything, start=1)]
    counted = frequencies(one.profile for one in stored)
    grouper = Grouper({}, 0)
    for corpus in (({}, 0), (counted, len(stored)), (counted, 5_000)):
        grouper.weigh_anew(*corpus)
        for one in stored:
            others = [other for other in stored if other is not one]
            for article in (one.profile, read(everything[one.article_id - 1])):
                new = Grouper(*corpus)
                assert grouper.shortlist(article, NOON, others) == new.shortlist(article, NOON, others)
                assert grouper.assign(article, NOON, others) == new.assign(article, NOON, others)


def test_probes_are_telling_stems(grouper: Grouper, read: Read) -> None:
    everything = [read(article) for article in (*FIRE, *STRIKE, *OTHERS)]
    found = grouper.probes(read(FIRE[0]), Weights(frequencies(everything), len(everything)), limit=6)
    assert len(found) == 6
    assert {"batteri", "plant"} <= set(found)
    assert not {"said", "peopl", "wednesday"} & set(found)
    assert grouper.probes(read(("", "")), Weights({}, 0)) == ()


def test_articles_without_content_stay_alone(read: Read) -> None:
    notice = read(("", "You must log in to continue. Please enable cookies."))
    assert group([Item(profile=notice), Item(profile=notice)]) == [0, 1]
    assert group([]) == []


def test_a_batch_finds_the_stories(read: Read) -> None:
    articles = (*FIRE, *STRIKE, *OTHERS)
    found = group([Item(profile=read(article), published_at=NOON) for article in articles])
    assert found == [0, 0, 0, 3, 3, 5, 6, 7]


@given(st.permutations(range(8)))
def test_a_batch_does_not_depend_on_the_order(order: list[int]) -> None:
    articles = (*FIRE, *STRIKE, *OTHERS)
    items = [
        Item(profile=profile(title, analyse(title, text, "en"), text), published_at=NOON)
        for title, text in articles
    ]
    plain = group(items)
    mixed = group([items[number] for number in order])
    for one, first in enumerate(order):
        for other, second in enumerate(order):
            assert (mixed[one] == mixed[other]) == (plain[first] == plain[second])


def test_a_second_look_keeps_known_stories_whole(grouper: Grouper, read: Read) -> None:
    parts = [(FIRE[0], 1), (FIRE[1], 2), (OTHERS[0], 2), (STRIKE[0], 3), (STRIKE[1], None)]
    items = [Item(profile=read(article), published_at=NOON, story=story) for article, story in parts]
    found = sorted(sorted(members) for members in grouper.merge(items))
    home = {position: members for members in found for position in members}
    assert home[1] == home[2]  # a known story is never torn
    assert home[3] == home[4]
    assert home[0] != home[3]


def test_a_second_look_minds_when_a_known_story_was_told_last(grouper: Grouper, read: Read) -> None:
    def stories(*days: int) -> int:
        told = zip(map(read, FIRE), days, (2, 2, None), strict=True)
        return len(grouper.merge([Item(profile=a, published_at=NOON + d * DAY, story=s) for a, d, s in told]))

    assert [stories(0, 5, 9), stories(5, 0, 9), stories(0, 0, 9)] == [1, 1, 2]


def test_headlines_alone_are_grouped(read: Read) -> None:
    headlines = [
        "Skerry Air pilots strike, 214 flights cancelled",
        "Skerry Air: flights cancelled as pilots walk out",
        "Skerry Air strike: flights cancelled again",
        "Museum finds lost painting in cellar",
        "Lost painting found in museum cellar",
        "New phone has new camera",
    ]
    found = group([Item(profile=read((headline, ""))) for headline in headlines])
    assert found == [0, 0, 0, 3, 3, 5]


def test_many_unrelated_articles_stay_apart(read: Read) -> None:
    dice = random.Random(5)
    syllables = ["ba", "ko", "ri", "mu", "ten", "sol", "va", "din", "per", "lo", "gas", "fe"]

    def word() -> str:
        return "".join(dice.choice(syllables) for _ in range(4))

    articles = []
    for number in range(60):
        name = word().capitalize()
        body = " ".join(
            f"{name} {word()} the {word()} {word()} on Monday, officials said." for _ in range(12)
        )
        articles += [
            (f"{name} {word()}", body),
            (f"Report: {name}", f"{body} It was {word()} number {number}."),
        ]
    found = group([Item(profile=read(article)) for article in articles])
    assert found == [number - number % 2 for number in range(len(articles))]
