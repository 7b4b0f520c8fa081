"""A topic of many things: an industry, or the top stories. Each story is told before any is told twice."""

from __future__ import annotations

import pytest

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.compose import compose
from tests.summarize.conftest import Make

HARBOUR = [
    "The harbour of Lune was closed on Monday after a crane fell across the only channel.",
    "A crane fell across the channel of the harbour in Lune on Monday and closed it to all ships.",
    "Ships for Lune anchor off the coast since a crane fell across the harbour's channel on Monday.",
]
REST = " The harbour office expects repairs to cost 40 million dollars and to last for nine weeks."


def briefing(items: list[Analysed], *, broad: bool, points: int = 4) -> Briefing:
    return compose("All", items, since=0, until=2_000_000_000, points=points, broad=broad)


def stories(found: Briefing) -> list[int]:
    return [point.story_id for point in found.points]


def newsroom(make: Make) -> list[Analysed]:
    harbour = [
        make(number, text + REST, publisher=f"Paper {number}", story=1, hours=number)
        for number, text in enumerate(HARBOUR, 1)
    ]
    others = [
        make(4, "The museum of Tarn opens a wing for clocks. The wing cost 90 million dollars.", story=2),
        make(
            5,
            "Voters in Brede chose a new mayor on Sunday. She is an engineer by trade.",
            story=3,
        ),
        make(6, "Rain has flooded the lower town of Skerry. Forty families sleep in the school.", story=4),
    ]
    return [*harbour, *others]


def test_each_story_has_a_point_before_one_has_its_second(make: Make) -> None:
    assert sorted(stories(briefing(newsroom(make), broad=True))) == [1, 2, 3, 4]
    assert stories(briefing(newsroom(make), broad=False)).count(1) == 2


def test_what_most_publishers_tell_comes_first(make: Make) -> None:
    assert stories(briefing(newsroom(make), broad=True))[0] == 1


def test_two_things_have_two_prices(make: Make) -> None:
    assert not briefing(newsroom(make), broad=True).disputed


def test_each_story_has_one_voice(make: Make) -> None:
    moved = "“We moved the beds to the church and the files to a barn,” said Ada Moss, a nurse."
    safe = "“Nobody in the wards was hurt by the water,” said Ben Orr, a doctor at the clinic."
    items = newsroom(make)
    items.append(make(7, f"A clinic in Skerry is closed. {moved}", story=4))
    items.append(make(8, f"Water ran through a clinic in Skerry all night. {safe}", story=4))
    assert len(briefing(items, broad=True, points=2).voices) == 1
    assert len(briefing(items, broad=False, points=2).voices) == 2


def test_of_one_name_too_the_story_that_many_tell_comes_first(make: Make) -> None:
    stage = [
        "Marlow opens a second stage in Leeds for films with extras in May.",
        "A second stage for films with extras opens in Leeds in May, Marlow said.",
    ]
    chief = [
        "Marlow lost its chief on Friday.",
        "Ada Quill resigned after nine years at Marlow.",
        "A board has parted with Ms Quill, Marlow told investors.",
        "Shares of Marlow fell by a tenth.",
        "Rivals court Quill, once of Marlow.",
    ]
    alone = [make(number, text, publisher="Paper 9", story=1) for number, text in enumerate(stage, 1)]
    many = [make(number, text, publisher=f"Paper {number}", story=2) for number, text in enumerate(chief, 3)]
    found = compose("Marlow", [*alone, *many], since=0, until=2_000_000_000, topic_terms=("Marlow",))
    assert stories(found)[0] == 2


@pytest.mark.parametrize("broad", [False, True])
def test_of_many_things_a_figure_says_whose_it_is(make: Make, broad: bool) -> None:
    texts = (
        "Marlow sold fewer lamps in the spring than a year earlier. Net income was 40 million dollars.",
        "Marlow makes lamps in Leeds and sells them in forty countries. It was founded by a glazier.",
    )
    items = [make(n, text, title="Marlow earns less", story=n) for n, text in enumerate(texts, 1)]
    names = ("Marlow", "Fernbrook")
    found = compose("Lamps", items, since=0, until=2_000_000_000, topic_terms=names, points=1, broad=broad)
    assert [figure.amount for figure in found.figures] == ([] if broad else ["40 million dollars"])
