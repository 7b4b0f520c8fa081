"""A batch that was decided on, beside what another process has stored meanwhile."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Draft
from bot.sources.ingested import Decided
from bot.sources.known import KnownOnes, compare
from bot.sources.prepare import Prepared, prepare
from bot.store.articles import Known, Teller

NOW = 1_790_000_000
SOURCE = Teller(1, "https://ledger.example.com/feed", everyone=True)


def article(place: str) -> Prepared:
    text = f"A plant in {place} opens in May, its owner said, and takes on four hundred people."
    url = f"https://ledger.example.com/{place}"
    return prepare(Draft(title=f"Plant in {place}", text=text, url=url), NOW)


def stored(one: Prepared, id: int, story_id: int) -> Known:
    a = one.article
    return Known(id, a.key, one.digest, story_id, a.title, a.url, a.publisher, a.family, frozenset({SOURCE}))


def test_a_story_joins_where_the_one_decided_on_went_itself() -> None:
    caddis, oslo, hull = article("Caddis"), article("Oslo"), article("Hull")
    decided = [
        Decided(caddis, 11, 11, None),  # in vain: another process has it, in a story
        Decided(oslo, 12, 8, None, joins=(7,)),  # which this one makes part of an older one,
        Decided(hull, 13, 11, None, joins=(9,)),  # where this one belongs, too
    ]
    found = compare(decided, KnownOnes([stored(caddis, 5, 7)], SOURCE))
    assert [(one.id, made.story_id) for one, made in found.new] == [(12, 8), (13, 7)]
    assert list(found.joins()) == [(7, 8), (9, 8)]


def test_what_no_source_tells_any_more_comes_back_once() -> None:
    caddis, oslo, hull = article("Caddis"), article("Oslo"), article("Hull")
    gone = [replace(stored(one, id_, id_), tellers=frozenset()) for one, id_ in ((caddis, 5), (oslo, 6))]
    gone[1] = replace(gone[1], digest="of another text")
    decided = [
        Decided(one, id_, id_, None) for one, id_ in ((caddis, 11), (oslo, 12), (hull, 13), (caddis, 14))
    ]
    found = compare(decided, KnownOnes([*gone, stored(hull, 7, 7)], SOURCE))
    assert found.back == [5, 6]
    assert [home.id for home, _ in found.changed] == [6]
    assert not found.new


def test_stories_that_are_one_already_are_not_joined_again() -> None:
    decided = [
        Decided(article("Oslo"), 12, 8, None, joins=(7,)),
        Decided(article("Hull"), 13, 7, None, joins=(8,)),
        Decided(article("Caddis"), 14, 6, None, joins=(7,)),
    ]
    assert list(compare(decided, KnownOnes([], SOURCE)).joins()) == [(7, 8), (8, 6)]
