"""A briefing of several topics gives each of them its turn, in every part."""

from __future__ import annotations

from bot.answers.merge import merge
from bot.model import Briefing, Coming, Figure, Passage, Voice


def passage(article: int, place: int, text: str = "word") -> Passage:
    return Passage(article, place, place + len(text), text)


def figure(article: int, place: int, *, named: bool = True) -> Figure:
    return Figure(
        passage=passage(article, place), amount="$3bn", measure="revenue", value=3e9, unit="USD", named=named
    )


def briefing(article: int, dates: tuple[str, ...] = (), figures: tuple[Figure, ...] = ()) -> Briefing:
    """A briefing of one article with five voices."""
    return Briefing(
        topic=f"Topic {article}",
        since=0,
        until=9,
        points=(),
        voices=tuple(Voice(passage=passage(article, n), speaker=f"Speaker {n}") for n in range(5)),
        figures=figures,
        coming=tuple(Coming(passage=passage(article, n), date=date) for n, date in enumerate(dates)),
    )


def test_a_loud_topic_leaves_room_for_the_voices_of_others() -> None:
    merged = merge("both", [briefing(1), briefing(2)], points=5)
    assert [(v.passage.article_id, v.speaker) for v in merged.voices] == [
        (1, "Speaker 0"),
        (1, "Speaker 1"),
        (2, "Speaker 0"),
        (2, "Speaker 1"),
    ]


def test_what_one_topic_does_not_need_goes_to_the_others() -> None:
    figures = tuple(figure(1, n) for n in range(5))
    merged = merge("both", [briefing(1, figures=figures), briefing(2, figures=(figure(2, 0),))], points=5)
    assert [f.passage.article_id for f in merged.figures] == [1, 1, 1, 2]


def test_figures_whose_sentence_names_no_topic_are_left_out_beside_another_topic() -> None:
    mixed = (figure(1, 0, named=False), figure(1, 1))
    assert merge("both", [briefing(1, figures=mixed), briefing(2)], points=5).figures == (mixed[1],)
    assert merge("one", [briefing(1, figures=mixed)], points=5).figures == mixed


def test_dates_ahead_stand_in_their_order() -> None:
    one, other = briefing(1, ("2026-12-03", "2026-12-09")), briefing(2, ("2026-12-01", "2027-01"))
    merged = merge("both", [one, other], points=5)
    assert [event.date for event in merged.coming] == ["2026-12-01", "2026-12-03", "2026-12-09", "2027-01"]
