"""The head of a line of disputed amounts reads as a noun, whatever form its sentence had."""

from __future__ import annotations

import pytest

from bot.answers.shown.measure_labels import label
from bot.model import Figure, Passage


def figure(measure: str) -> Figure:
    return Figure(
        passage=Passage(1, 0, 5, "$7.2m"),
        amount="$7.2m",
        measure=measure,
        value=7.2e6,
        unit="USD",
        story_id=1,
    )


@pytest.mark.parametrize(
    ("measures", "head"),
    [
        (["deal for Fernbrook", "deal for Fernbrook Studios"], "deal for Fernbrook"),
        (["bid for Fernbrook", "deal for Fernbrook"], "deal for Fernbrook"),
        (["bid for Fernbrook", "bid for Fernbrook"], "bid for Fernbrook"),
        (["fined", "fined"], "fine"),
        (["spent on content", "spend on content"], "spending on content"),
        (["buy"], "purchase"),
        (["jobs cut"], "jobs cut"),
        (["Revenue"], "Revenue"),
    ],
)
def test_a_label_is_a_noun(measures: list[str], head: str) -> None:
    assert label([figure(measure) for measure in measures]) == head
