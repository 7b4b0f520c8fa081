"""Voices, figures, disputes and what is coming up: from the facts of the articles, never shown twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.compose import compose
from bot.text.found import Amount, Event, Quotation

Make = Callable[..., Analysed]
SINCE = 1_792_972_800  # 2026-10-26
UNTIL = SINCE + 86_400

LEAD = "Fernbrook Studios opens a second stage in Leeds next spring, the studio said on Monday."
QUOTE = "“We will hire people from Leeds,” said Ada Quill of Fernbrook, who runs the stage."
COST = "The stage of Fernbrook costs 40 million pounds, according to the plans that Leeds has seen."
DATE = "Fernbrook Studios meets the residents of Leeds on 12 November in the town hall."


@dataclass(frozen=True)
class Facts:
    """Which facts an article is given, each found by the words it covers."""

    speaker: str = ""
    quote: str = ""
    amount: str = ""
    value: float = 0.0
    date: str = ""
    dated: str = ""


def with_facts(item: Analysed, facts: Facts) -> Analysed:
    text, marks = item.article.text, item.analysis.sentences

    def place(words: str) -> tuple[int, int, int]:
        start = text.index(words)
        sentence = next(n for n, mark in enumerate(marks) if mark.start <= start < mark.end)
        return start, start + len(words), sentence

    voices, figures, coming = (), (), ()
    if facts.quote:
        start, end, _ = place(facts.quote)
        voices = (Quotation(start, end, facts.speaker, "head of stages"),)
    if facts.amount:
        start, end, sentence = place(facts.amount)
        figures = (
            Amount(start, end, sentence, "cost of the stage", facts.value, "GBP", subject="Fernbrook"),
        )
    if facts.date:
        start, end, sentence = place(facts.dated)
        coming = (Event(sentence, start, end, facts.date),)
    analysis = replace(item.analysis, voices=voices, figures=figures, coming=coming)
    return Analysed(item.article, analysis)


def brief(items: list[Analysed], points: int = 1) -> Briefing:
    return compose(
        "Fernbrook", items, since=SINCE, until=UNTIL, topic_terms=("Fernbrook",), points=points, more=0
    )


FACTS = Facts(
    "Ada Quill", "“We will hire people from Leeds,”", "40 million pounds", 4e7, "2026-11-12", "12 November"
)


def test_the_parts_are_verbatim_and_cited(make: Make) -> None:
    item = with_facts(make(1, f"{LEAD} {QUOTE} {COST} {DATE}", title="Fernbrook stage"), FACTS)
    briefing = brief([item])
    assert [point.passage.text for point in briefing.points] == [LEAD]
    assert [(v.speaker, v.role, v.passage.text) for v in briefing.voices] == [
        ("Ada Quill", "head of stages", "“We will hire people from Leeds,”")
    ]
    assert [(f.amount, f.value, f.unit, f.passage.text) for f in briefing.figures] == [
        ("40 million pounds", 4e7, "GBP", COST)
    ]
    assert [(c.date, c.passage.text) for c in briefing.coming] == [("2026-11-12", DATE)]
    assert {source.article_id for source in briefing.sources} == {1}


def test_no_part_repeats_a_point(make: Make) -> None:
    item = with_facts(make(1, f"{QUOTE} {COST} {DATE}", title="Fernbrook stage"), FACTS)
    briefing = brief([item], points=5)
    assert len(briefing.points) == 3
    assert (briefing.voices, briefing.figures, briefing.coming) == ((), (), ())


def test_a_speaker_is_heard_once(make: Make) -> None:
    text = f"{LEAD} {QUOTE}"
    items = [with_facts(make(n, text, title="Fernbrook"), Facts("Ada Quill", FACTS.quote)) for n in (1, 2)]
    assert len(brief(items).voices) == 1


def test_a_past_date_is_not_coming_up(make: Make) -> None:
    item = with_facts(make(1, f"{LEAD} {DATE}", title="Fernbrook"), replace(FACTS, quote="", amount=""))
    late = compose("Fernbrook", [item], since=SINCE, until=UNTIL + 90 * 86_400, points=1, more=0)
    assert late.coming == ()


def test_facts_of_an_article_about_something_else_stay_out(make: Make) -> None:
    other = " ".join(
        f"Holm Pictures builds hall number {n} in the port of Hull with {n} cranes." for n in range(14)
    )
    item = make(2, f"{other} {COST} {LEAD[:9]} is a rival.", title="Holm in Hull")
    facts = with_facts(item, Facts(amount="40 million pounds", value=4e7))
    assert brief([make(1, LEAD), facts]).figures == ()


def test_a_result_beside_its_forecast_is_no_dispute(make: Make) -> None:
    both = COST.replace("40 million pounds", "55 million pounds, not the 40 million pounds of the first plan")
    one = with_facts(
        make(1, f"{LEAD} {COST}", story=1, title="Fernbrook"), Facts(amount="40 million pounds", value=4e7)
    )
    two = with_facts(
        make(2, f"{LEAD} {both}", story=1, title="Fernbrook"), Facts(amount="55 million pounds", value=5.5e7)
    )
    assert brief([one, two]).disputed == ()


def test_figures_that_cannot_both_be_right_are_shown_together(make: Make) -> None:
    other = COST.replace("40", "55")
    items = [
        with_facts(
            make(1, f"{LEAD} {COST}", story=1, title="Fernbrook"),
            Facts(amount="40 million pounds", value=4e7),
        ),
        with_facts(
            make(2, f"{LEAD} {other}", story=1, title="Fernbrook"),
            Facts(amount="55 million pounds", value=5.5e7),
        ),
    ]
    briefing = brief(items)
    sides = [{figure.amount for figure in one.figures} for one in briefing.disputed]
    assert sides == [{"40 million pounds", "55 million pounds"}]
    assert briefing.figures == ()
    assert {1, 2} <= {source.article_id for source in briefing.sources}
