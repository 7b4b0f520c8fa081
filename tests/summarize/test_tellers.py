"""A point names who says it, and whom it names only by a surname or a second name is told before it."""

from __future__ import annotations

import pytest

from bot.summarize.pool import Pool
from bot.summarize.rules.dangling import dangles
from bot.summarize.rules.gate import NEVER, TAKE, Gate
from bot.summarize.rules.point_gate import PointGate
from bot.summarize.rules.surnames import formal_surnames
from bot.text.analysis import analyse

NAMED = "Weaver Ulfrun Moss has taken over the mill of Holm from her uncle."
FORMAL = "The council thinks that Mr Moss will open the mill before the winter."
NOBODY = "Rain fell on the harbour of Holm for all of the day."


def gate_of(text: str) -> PointGate:
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    return PointGate(pool)


@pytest.mark.parametrize(
    "text",
    [
        "Orbit's new loom would also help the mill to win customers, he said.",
        "It is a race that Orbit is losing at the moment, he believes.",
        "As in the elections of spring, she says, a few seats will decide.",
        "More than forty mills in the valley were hit, it added.",
        "“We hope that the mills of Orbit will be open in spring,” it said in a statement.",
        '"We hope that the mills of Orbit will be open in spring," the statement said.',
        "Fewer looms have been sold in the north, the newspaper reported.",
        "The council will lower its forecast for the valley, the paper said, as looms stand still.",
    ],
)
def test_who_says_it_must_be_named(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orbit will close a mill in Holm, it said.",
        "The weavers' firm Orbit will close a mill, it said.",
        "Ada Moss will stay at the mill, she said.",
        "For Mr Quill the mill is no burden, he said.",
        "The mayor will not close the mill, she added.",
        "A newspaper had asked all weavers, the newspaper reported.",
        "The Holm Herald has asked all weavers of the valley, the paper said.",
        "Looms will be dearer in spring, the weavers' guild said.",
    ],
)
def test_a_teller_whom_the_sentence_names_is_known(text: str) -> None:
    assert not dangles(text)


def test_a_polite_surname_waits_for_the_full_name() -> None:
    gate = gate_of(f"{NAMED} {NOBODY} {FORMAL}")
    assert gate(2) == 0  # though no table knows the given name
    assert Gate(gate.pool)(2) == TAKE
    assert (gate(0), gate(2)) == (TAKE, TAKE)


def test_a_polite_surname_that_was_never_given_in_full_waits_for_nothing() -> None:
    assert gate_of(f"{NOBODY} {FORMAL}")(1) == TAKE


def test_polite_surnames_are_those_without_the_full_name_beside_them() -> None:
    assert formal_surnames("Mrs Lee-Moss's mill was sold to Mr. Quill and Mr Ole Brandt.") == [
        "Lee-Moss",
        "Quill",
    ]
    assert formal_surnames("Looms of Ada Moss have been sold since Ms Moss took over.") == []


@pytest.mark.parametrize(
    "second",
    [
        "The picture, which stars Ole Brandt, is due in the cinemas of Holm in spring.",
        "The gadget - which weighs less than a shuttle - will be sold in Holm.",
        "The retailer has sold forty looms in Holm since the spring.",
    ],
)
def test_a_second_name_waits_for_the_first(second: str) -> None:
    gate = gate_of(f"Ada Moss has shown in Holm what nobody there expected. {second}")
    assert gate(1) == 0
    assert (gate(0), gate(1)) == (TAKE, TAKE)
    assert gate_of(second)(0) == NEVER


@pytest.mark.parametrize("where", ["Paris", "Leeds, Holm", "Port Quill"])
def test_where_a_firm_is_based_does_not_name_it(where: str) -> None:
    assert dangles(f"The {where}-based firm has debts of $3 million.")
    assert dangles(f"The {where}-based pressure group said the site was shut.")
    assert not dangles(f"The {where}-based firm Orbit has debts of $3 million.")


@pytest.mark.parametrize(
    "text",
    [
        "Moss, according to the council of Holm, has sold the mill to weavers.",
        "Moss's early work has filled the halls of Holm since the spring.",
        "For Moss and her weavers the mill of Holm is the main worry.",
        "When Moss sold the mill of Holm, forty weavers were without work.",
    ],
)
def test_a_surname_waits_for_the_full_name_however_it_opens_a_sentence(text: str) -> None:
    gate = gate_of(f"Weaver Anna Moss has taken over the mill of Holm from her uncle. {NOBODY} {text}")
    assert gate(2) == 0
    assert gate_of(f"{NOBODY} {text}")(1) == TAKE
