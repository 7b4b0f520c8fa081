"""A paper or a network that a text names as its source only is not what the text is about."""

from __future__ import annotations

import pytest

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.about.as_source import sources_among
from bot.summarize.compose import compose
from tests.summarize.conftest import make_article as article

OWN = (
    "CNN will close its studio in Holm and cut forty jobs by the end of spring. The broadcaster said so on "
    "Monday."
)
TOLD = (
    "HOLM (CNN) -- Forty looms burned in Holm on Monday night. Ada Moss, who owns the mill, told CNN that "
    "nobody was hurt. The mill will open again in spring."
)
IN_PASSING = (
    "The mill of Holm has reopened with forty looms. Weavers came from all of the valley for the day. A crew "
    "of CNN waited at the gate of the mill. Ada Moss cut the ribbon and thanked the council."
)


def brief(items: list[Analysed], topic: str, *others: str) -> Briefing:
    return compose(topic, items, since=0, until=2_000_000_000, topic_terms=(topic, *others))


def shown(briefing: Briefing) -> str:
    return " ".join(point.passage.text for point in (*briefing.points, *briefing.more))


def test_what_a_paper_was_told_is_not_about_it() -> None:
    items = [
        article(1, OWN, title="CNN closes studio in Holm"),
        article(2, TOLD, title="Forty looms burn in Holm"),
        article(3, IN_PASSING, title="Mill of Holm reopens"),
    ]
    made = brief(items, "CNN")
    assert "cut forty jobs" in shown(made)
    assert "looms" not in shown(made)
    reasons = {one.title: one.reason for one in made.left_out}
    assert reasons["Forty looms burn in Holm"] == "is not about CNN"
    assert reasons["Mill of Holm reopens"] == "is not about CNN"


def test_where_nothing_is_about_a_paper_it_is_told_by_what_it_was_told() -> None:
    assert "nobody was hurt" in shown(brief([article(1, TOLD, title="Forty looms burn in Holm")], "CNN"))


def test_a_company_with_a_paper_among_its_names_keeps_what_names_it_in_passing() -> None:
    items = [
        article(1, OWN, title="CNN closes studio in Holm"),
        article(2, IN_PASSING.replace("CNN", "Orbit"), title="Mill of Holm reopens"),
    ]
    assert "A crew of Orbit" in shown(brief(items, "Orbit", "CNN"))


def test_a_sentence_that_names_a_paper_also_otherwise_is_about_it() -> None:
    told = "Ada Moss told the New York Times that the New York Times would leave Holm."
    items = [
        article(1, f"{told} Nobody else knew of it.", title="Moss on papers"),
        article(2, TOLD.replace("CNN", "New York Times"), title="Forty looms burn in Holm"),
    ]
    made = brief(items, "New York Times")
    assert told in shown(made)
    assert "nobody was hurt" not in shown(made)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Reuters", "HOLM, Jan 4 (Reuters) - Forty looms burned."),
        ("Reuters", "Nobody was hurt, Ada Moss told Reuters."),
        ("Reuters", "Reuters reported on Monday that forty looms had burned."),
        ("Reuters", "Nobody was hurt, Reuters said."),
        ("Reuters", "More weavers would buy looms, a Reuters/Orbit poll found."),
        ("the Guardian", "Ada Moss said in an interview with the Guardian that she would stay."),
        ("New York Times", "Forty looms burned, The New York Times reported."),
        ("AP", "Ada Moss wrote in an email to AP that she would stay."),
        ("BBC", "The mill is closed, she told the BBC's Ole Brandt."),
        ("Twitter", "Ada Moss wrote on Twitter that she would stay."),
        ("Facebook", "The mill said in a post on its Facebook page that nobody was hurt."),
        ("Instagram", "The weaver shared a photo of forty looms on her official Instagram account."),
        ("X", "In a statement on X the mill thanked its weavers."),
    ],
)
def test_where_a_name_stands_as_a_source(name: str, text: str) -> None:
    sources = sources_among((name,))
    assert sources is not None
    assert name.removeprefix("the ") not in sources.forms.sub(" ", text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("BBC", "A court told the BBC to pay Ada Moss $3 million."),
        ("BBC", "The BBC reported a loss for the third year."),
        ("Bloomberg", "Bloomberg reported higher revenue and hired forty weavers."),
        ("Twitter", "The council told Twitter to take down forty posts."),
        ("Facebook", "Facebook said it would open a studio in Holm."),
        ("AP", "The mill has a new app for weavers, Ada Moss told the council."),
    ],
)
def test_what_is_about_a_paper_or_a_network_names_it(name: str, text: str) -> None:
    sources = sources_among((name,))
    assert sources is not None
    assert sources.forms.sub(" ", text) == text


def test_other_names_are_never_sources() -> None:
    assert sources_among(("Orbit", "Kestrel")) is None
    assert sources_among(("sun", "the hill", "information")) is not None  # for "the hill"
    assert sources_among(("sun", "hill", "information")) is None
    assert sources_among(()) is None
