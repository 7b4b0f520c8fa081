"""Developing stories: what has come about takes the place of what was open; other things stay beside it."""

from __future__ import annotations

import pytest

from bot.model import Briefing
from bot.stories.keys import sentence_key
from bot.summarize.compose import Memory, compose
from tests.summarize.conftest import MONDAY, make_article

_ASIDE = "The harbour of Sund was quiet, and the ferries ran on time. Shops opened at nine as usual."


def brief(
    *texts: str, hours: float = 28, stories: tuple[int, ...] = (), memory: Memory | None = None
) -> Briefing:
    items = [
        make_article(
            n,
            text,
            title=f"News {n}",
            publisher=f"Publisher {n}",
            story=stories[n - 1] if stories else 1,
            hours=hours * n,
        )
        for n, text in enumerate(texts, 1)
    ]
    items.append(make_article(90, _ASIDE, title="The day in Sund", publisher="Sund Post", story=90, hours=1))
    return compose("news", items, since=0, until=MONDAY + 30 * 86_400, points=9, memory=memory)


def shown(briefing: Briefing) -> list[str]:
    return [point.passage.text for point in (*briefing.points, *briefing.more)]


def cited(briefing: Briefing) -> list[str]:
    return [passage.text for point in (*briefing.points, *briefing.more) for passage in point.support]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Gunmen are holding 12 hostages in a bank in Brenta, police said on Monday.",
            "All 12 hostages held in a bank in Brenta were freed on Monday night after police stormed it.",
        ),
        (
            "Vantor chief Lars Beck will stay in his post despite the data leak, the company said.",
            "Vantor chief Lars Beck resigned on Tuesday over the data leak, the company said.",
        ),
        (
            "Police in Lindholm have arrested a 34-year-old man over the shooting of two teachers.",
            "Police in Lindholm released the man they had arrested over the shooting of two teachers.",
        ),
        (
            "Halden Air will order 60 jets from Corvair in a deal worth $4 billion, the airline said.",
            "Halden Air terminated the order for 60 Corvair jets, citing delays at the plane maker.",
        ),
        (
            "The data authority fined Flikka €345 million for tracking children, it said on Monday.",
            "A court cut the fine against Flikka for tracking children from €345 million to €120 million.",
        ),
        (
            "Kelder may close its smelter in Orsk if power prices stay high, its chairman said.",
            "Kelder will close its smelter in Orsk next year, its chairman said.",
        ),
    ],
)
def test_what_has_come_about_takes_the_place_of_what_was_open(older: str, newer: str) -> None:
    briefing = brief(older, newer)
    assert newer in shown(briefing)
    assert older not in shown(briefing)
    assert not {older, newer} & set(cited(briefing))


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The floods killed 22 people in Kesh province, its governor said on Monday.",
            "The floods killed seven people in Mora province, its governor said on Tuesday.",
        ),
        (
            "The Lumo headset of Quill Systems will cost $499, the company said.",
            "The Aria earphones of Quill Systems will cost $99, the company said.",
        ),
        (
            "Kelder is recalling 120,000 cars because of brakes that may fail, it said.",
            "Kelder is also recalling 8,000 vans because of brakes that may fail, it said.",
        ),
    ],
)
def test_another_thing_takes_no_place(older: str, newer: str) -> None:
    briefing = brief(older, newer)
    assert {older, newer} <= set(shown(briefing))
    assert not {older, newer} & set(cited(briefing))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The central bank of Norland raised its key rate to 4.25% on Monday to slow prices.",
            "The central bank of Sudland raised its key rate to 6.5% on Tuesday to slow prices.",
        ),
        (
            "Brisk Telecom has agreed to buy cable operator Nodex for $5.4 billion, the two companies said.",
            "Brisk Telecom has agreed to buy data centre operator Palmnet for $1.2 billion, the two said.",
        ),
    ],
)
def test_two_stories_told_in_the_same_words_are_two(one: str, other: str) -> None:
    briefing = brief(one, other, hours=5, stories=(1, 2))
    assert {one, other} <= set(shown(briefing))
    assert not cited(briefing)


def test_a_denial_is_told_beside_what_it_denies() -> None:
    rumour = "Vantor plans to sell its cloud unit to Quill Systems, two people with knowledge of it said."
    denial = "Vantor denied on Monday that it plans to sell its cloud unit to Quill Systems."
    briefing = brief(rumour, denial, hours=8)
    assert {rumour, denial} <= set(shown(briefing))


def test_other_causes_are_no_backing() -> None:
    one = "The fire at the Orsk smelter was caused by a faulty cable, investigators said."
    other = "The fire at the Orsk smelter was caused by arson, investigators said."
    assert not cited(brief(one, other, hours=2))


def test_a_new_fact_of_a_story_that_was_told_is_told() -> None:
    told = "Nine people were killed when a road bridge fell into the river at Tarn, police said."
    fresh = "Police arrested the engineer who inspected the road bridge at Tarn."
    memory = Memory({1: MONDAY + 29 * 3600}, frozenset([sentence_key(told, "en")]))
    briefing = brief(told, fresh, memory=memory)
    assert [point.new for point in briefing.points if point.passage.text == fresh] == [True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Crypto exchange Kelvera has paused all withdrawals after a theft, its founder wrote.",
            "Cryptocurrency exchange Kelvera suspended customer withdrawals on Wednesday, citing hackers.",
        ),
        (
            "Publisher Northline is to cut 150 editorial jobs to save costs, it told its staff.",
            "Northline plans to make about 150 journalists redundant, the unions said.",
        ),
        (
            "Quillan chief executive Mark Dray will step down in the spring, the fashion chain said.",
            "The chief executive of the fashion chain Quillan is quitting after two years of losses.",
        ),
    ],
)
def test_the_news_that_opens_two_reports_is_told_once(one: str, other: str) -> None:
    told = shown(brief(one, other, hours=1))
    assert len({one, other} & set(told)) == 1


def test_the_same_event_of_others_is_told_too() -> None:
    one = "Publisher Northline is to cut 150 editorial jobs to save costs, it told its staff."
    other = "Rival publisher Ostrow is to cut 90 printing jobs in the same month, its owner said."
    assert {one, other} <= set(shown(brief(one, other, hours=1)))
