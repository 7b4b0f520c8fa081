"""What is asked of an engine's index: every phrase of a topic, of an industry no more than is needed."""

from __future__ import annotations

import re

import pytest

from bot.store.search import Wanted, expression

NAMES = tuple(((f"name{number}",),) for number in range(50))
HELD = ((("oster",), ("soehne", "sohn")), (("bank",), ("name7",)), (("name8", "nam8"), ("group",)))
ALONE = ((("oster",),), (("nam8", "name8"),))


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_of_very_many_phrases_those_that_others_find_anyway_are_left_out(engine: str) -> None:
    made = expression(Wanted((*HELD, *NAMES, *ALONE, NAMES[3])), engine)
    assert set(re.findall(r"[a-z]+\d*", made)) == {"oster", "nam8", *(f"name{n}" for n in range(50))}
    assert made.count("name3") == 11  # name3, name30 to name39
    few = expression(Wanted((*HELD, *ALONE)), engine)
    assert "sohn" in few and "group" in few
    assert "sohn" in expression(Wanted((*HELD, *NAMES, *ALONE), every=True), engine)
    assert "sohn" in expression(Wanted((*HELD, *NAMES, *ALONE), prefix=True), engine)
