"""A developing story: of two reports the newer state is told, and the older one is no backing of it."""

from __future__ import annotations

from itertools import permutations

import pytest

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.backing.states import measures, other_state
from bot.summarize.compose import compose
from bot.text.tokens import content_stems
from tests.summarize.conftest import make_article

TOLL = (
    "A ferry with a broken rudder ran onto the rocks off Sarra on Monday, and 12 people were killed, the "
    "coast guard said. The ferry had left Holm in thick fog.",
    "The death toll from the ferry that ran onto the rocks off Sarra has risen to 19, the coast guard said "
    "on Tuesday. Two children are among the victims.",
    "The number of people killed when a ferry ran onto the rocks off Sarra reached 23 on Wednesday after "
    "divers found four more bodies, the coast guard said. Flags in Sarra flew at half-mast.",
)
IN_WORDS = (
    "Three miners were killed when a shaft collapsed in the Kelder coal mine on Monday, the operator said. "
    "The shaft had been inspected in May.",
    "Seven miners died in the collapse of a shaft in the Kelder coal mine, the operator said on Tuesday. "
    "The union demands an inquiry.",
)
RATE = (
    "The central bank of Norland raised its key interest rate to 3.25% on Monday to fight inflation. The "
    "krone gained after the decision.",
    "The central bank of Norland raised its key interest rate to 3.75% in an unscheduled meeting, its second "
    "step in a week. Banks in Norland warned of defaults.",
    "Norland's central bank lifted the key interest rate again on Wednesday, to 4.5%. Mortgage holders "
    "protested before the bank.",
)
STRIKE = (
    "The dockworkers of Holm will strike for three days from Monday after talks on wages failed, their union "
    "said. Ships wait in the bay.",
    "The dockworkers of Holm have suspended their strike because talks on wages have resumed, their union "
    "said. Ships were unloaded at night.",
    "The dockworkers of Holm have ended their strike after an agreement on wages, their union said. Wages "
    "rise by six percent.",
)
JOBS = (
    "Lumen will cut 400 jobs at its works in Holm, the company said on Monday. The union was told by letter.",
    "Lumen now plans to cut 650 jobs at the works in Holm, 250 more than announced. The mayor called it a "
    "shock.",
    "Lumen will keep its works in Holm and cut no jobs after all, the company said on Thursday. The state "
    "lends it money.",
)
DAMAGE = (
    "The fire in the Holm works has cost Lumen about €90 million in equipment, the company said on Friday. "
    "Production stands still.",
    "Lumen has raised its estimate of the damage from the fire in the Holm works to €105 million. The "
    "insurer pays most of it.",
)


def articles(texts: tuple[str, ...]) -> list[Analysed]:
    return [make_article(n, text, story=1, hours=26 * n) for n, text in enumerate(texts, 1)]


def brief(items: list[Analysed]) -> Briefing:
    return compose("Holm", items, since=0, until=2_000_000_000)


@pytest.mark.parametrize("texts", [TOLL, IN_WORDS, RATE, STRIKE, JOBS, DAMAGE])
def test_the_first_point_tells_the_newest_state_and_no_other_an_older_one(texts: tuple[str, ...]) -> None:
    briefing = brief(articles(texts))
    states = [text.split(". ")[0].split("%.")[0] for text in texts]
    shown = [point.passage.text for point in (*briefing.points, *briefing.more)]
    assert shown[0].startswith(states[-1])
    assert not any(text.startswith(state) for state in states[:-1] for text in shown)
    assert briefing.points[0].support == ()
    assert len({repr(brief(list(order))) for order in permutations(articles(texts))}) == 1


def test_what_was_newer_says_why() -> None:
    title = "12 people killed as ferry with broken rudder ran onto rocks off Sarra"
    items = [make_article(1, TOLL[0], title=title, story=1), make_article(2, TOLL[1], story=1, hours=26)]
    first = brief(items).points[0]
    assert first.passage.article_id == 2
    assert "newer than an earlier report of the same" in first.why


def test_what_an_older_disaster_did_is_no_newer_state() -> None:
    history = "The liner Astra sank off Sarra in 1987, and 193 people of four nations were killed."
    texts = (TOLL[0], f"Relatives gathered in the church of Holm to wait for news. {history}")
    shown = [point.passage.text for point in brief(articles(texts)).points]
    assert TOLL[0].split(" The ferry had")[0] in shown


def test_reports_of_the_same_hours_are_no_states() -> None:
    late = "A ferry with 80 people ran onto the rocks off Sarra, and 12 were killed, the coast guard said."
    title = "12 people killed as ferry with broken rudder ran onto rocks off Sarra"
    items = [
        make_article(1, TOLL[0], title=title, story=1),
        make_article(2, f"{late} Boats came out of Holm.", story=1, hours=3),
    ]
    first = brief(items).points[0]
    assert first.passage.article_id == 1
    assert "also reported by 1 other publisher" in first.why


REVENUE = "Lumen’s revenue rose 12% to a record €28 billion in the third quarter, and profit fell 37%."
RECORD = "Lumen set a record for revenue in the third quarter, and its profit still fell 37%."


def test_a_later_report_with_fewer_figures_is_no_newer_state() -> None:
    items = [
        make_article(1, f"{REVENUE} Shares rose after the report.", title="Lumen’s revenue rose", story=1),
        make_article(2, f"{RECORD} Buyers had rushed to the shops.", story=1, hours=20),
    ]
    shown = [point.passage.text for point in brief(items).points]
    assert REVENUE in shown
    assert RECORD not in shown


def test_a_report_with_figures_of_its_own_says_more() -> None:
    sold = "Lumen set a record in the third quarter as buyers rushed to its shops, but profit fell sharply."
    items = [
        make_article(1, f"{sold} The shops stayed open at night.", title=sold, story=1),
        make_article(2, f"{REVENUE} Shares rose after the report.", story=1, hours=2),
    ]
    assert {sold, REVENUE} <= {point.passage.text for point in brief(items).points}


def test_what_two_lead_sentences_say_in_other_words_is_said_once() -> None:
    one = (
        "Police in Holm have arrested a man who climbed the radio mast and refused to come down for two days."
    )
    other = "A man spent two days on the radio mast of Holm before police arrested him on the ground."
    more = "The mast was closed for repairs after the arrest of the man in Holm."
    items = [
        make_article(1, f"{one} Crowds had gathered below with blankets and soup.", story=1),
        make_article(2, f"{other} {more}", story=1, hours=2),
    ]
    shown = [point.passage.text for point in brief(items).points]
    assert (one in shown) is not (other in shown)


def stems(text: str) -> tuple[str, ...]:
    return tuple(content_stems(text, "en"))


@pytest.mark.parametrize(
    ("text", "what", "figures"),
    [
        ("At least 12 people were killed.", "dead", {"12"}),
        ("The death toll rose to 47.", "dead", {"47"}),
        ("Seven miners died.", "dead", {"seven"}),
        ("Lumen hires 40 carpenters.", "carpent", {"40"}),
        ("The bank raised the rate to 3.75%.", "rate", {"3.75"}),
    ],
)
def test_a_figure_is_known_by_what_it_measures(text: str, what: str, figures: set[str]) -> None:
    assert measures(stems(text))[what] == figures


@pytest.mark.parametrize(
    "text", ["The bridge of 1987 is old.", "A man, 41 years old, died.", "It burned on 4 March."]
)
def test_years_ages_and_dates_measure_nothing(text: str) -> None:
    assert not measures(stems(text))


def test_other_figures_or_another_stage_are_another_state() -> None:
    assert other_state(stems("12 people were killed."), stems("The death toll is 19."))
    assert other_state(stems("They suspended the strike."), stems("They ended the strike."))
    assert not other_state(stems("12 people were killed."), stems("12 people died."))
    assert not other_state(stems("They ended the strike."), stems("The strike is over."))
