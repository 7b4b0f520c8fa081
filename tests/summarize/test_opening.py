"""The first point of a story: what happened, and not a scene, a reaction, or what was told already."""

from __future__ import annotations

from itertools import permutations

import pytest

from bot.stories.novelty import sentence_key
from bot.summarize import Analysed
from bot.summarize.compose import Memory, compose
from bot.summarize.opening import telling
from bot.summarize.point_gate import PointGate
from bot.summarize.pool import Pool
from bot.text.analysis import analyse
from tests.summarize.conftest import DAY, MONDAY, Make

SCENE = (
    "Walking along the quay of Leeds with a lamp, Ada Quill counts the barges that wait for coal and grain."
)
CLOSED = "The council of Leeds closed the harbour lock after a barge with coal sank in its gate."
CLOSED_TOO = "A barge with coal sank in the gate of the harbour lock, which the council of Leeds has closed."
WAITS = "Some thirty barges wait for the lock, and the mills of Leeds have grain for nine days."
ASKS = "Skippers urged the council of Leeds to open the harbour lock and to pay for the coal and the grain."
DIVERS = "Divers will lift the sunken barge from the gate with a crane that comes from Hull."


def firsts(items: list[Analysed], **more: object) -> list[str]:
    briefing = compose("", items, since=MONDAY, until=MONDAY + DAY, **more)  # type: ignore[arg-type]
    return [point.passage.text for point in briefing.points]


def test_a_scene_does_not_open_a_story_that_another_article_tells(make: Make) -> None:
    items = [
        make(1, f"{SCENE} {WAITS} {CLOSED_TOO}", story=1),
        make(2, f"{CLOSED} {DIVERS}", story=1, hours=1),
        make(3, f"{ASKS} {WAITS}", story=1, hours=2),
    ]
    assert firsts(items)[0] == CLOSED
    assert len({repr(firsts(list(order))) for order in permutations(items)}) == 1


def test_a_point_opens_wherever_it_stands_and_the_rest_keeps_its_place(make: Make) -> None:
    text = f"{ASKS} {CLOSED} {WAITS} {DIVERS}"
    points = firsts([make(1, text)])
    assert points[0] == CLOSED
    assert points[1:] == [one for one in (ASKS, WAITS, DIVERS) if one in points]


def test_what_means_somebody_named_before_does_not_open(make: Make) -> None:
    named = "Ada Quill has kept the harbour lock of Leeds for thirty years."
    needs = "Quill closed the gate when a barge with coal sank there and the barges with grain had to wait."
    points = firsts([make(1, f"{named} {WAITS} {needs}")])
    assert needs in points
    assert points.index(named) < points.index(needs)


def test_what_a_channel_was_told_does_not_open_what_is_new(make: Make) -> None:
    items = [make(1, f"{CLOSED} {WAITS}", story=1), make(2, f"{CLOSED_TOO} {DIVERS}", story=1, hours=1)]
    told = Memory(told_sentences=frozenset(sentence_key(one, "en") for one in (CLOSED, CLOSED_TOO)))
    briefing = compose("", items, since=MONDAY, until=MONDAY + DAY, memory=told)
    assert briefing.points[0].passage.text in (WAITS, DIVERS)


def test_a_lone_article_and_other_methods_are_chosen_as_before(make: Make) -> None:
    items = [make(1, f"{CLOSED} {WAITS} {DIVERS}", story=1), make(2, f"{ASKS} {WAITS}", story=2)]
    scores = [point.score for point in compose("", items, since=MONDAY, until=MONDAY + DAY).points]
    assert scores and len(scores) == len(firsts(items))
    assert firsts(items, method="lead")


@pytest.mark.parametrize(
    "weak",
    [
        SCENE,
        ASKS,
        "No barge has passed the harbour lock of Leeds since the gate was closed by the council.",
        "The council of Leeds did not close the harbour lock when the barge with coal sank.",
        "The bishop of Leeds issued a statement about the barge with coal in the harbour lock.",
        "“The harbour lock of Leeds is closed and the barge is lost,” the council wrote to the mills.",
        "When the barge sank, the council of Leeds had the harbour lock closed for the night.",
    ],
)
def test_scenes_reactions_and_what_did_not_happen_tell_less(weak: str) -> None:
    assert _factor(f"{weak} {WAITS}", 0) < _factor(f"{CLOSED} {WAITS}", 0)


def test_what_opens_an_article_tells_more_in_every_language() -> None:
    assert _factor(f"{CLOSED} {DIVERS} {WAITS}", 0) > _factor(f"{CLOSED} {DIVERS} {WAITS}", 1)
    assert _factor(f"{CLOSED} {DIVERS} {WAITS}", 1) > _factor(f"{CLOSED} {DIVERS} {WAITS}", 2)
    german = "Als der Kahn sank, schloss der Rat von Leeds die Schleuse am Hafen für eine ganze Woche."
    assert _factor(german, 0, "de") == _factor(f"{CLOSED} {WAITS}", 0)


def test_a_fresh_gate_has_taken_nothing_and_asks_for_who_is_meant() -> None:
    pool = _pool(
        "Ada Quill keeps the harbour lock of Leeds for the council. Quill closed the gate on Monday."
    )
    gate = PointGate(pool)
    assert gate(0) == -1
    assert gate.fresh().taken == []
    assert gate.fresh().opens(0)
    assert not gate.fresh().opens(1)


def _pool(text: str, language: str = "en") -> Pool:
    pool = Pool()
    pool.add(analyse("", text, language), text)
    return pool


def _factor(text: str, number: int, language: str = "en") -> float:
    return telling(_pool(text, language), number)
