"""From plain articles to the parts of a briefing, nothing set by hand: the facts are found in the texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.compose import compose

Make = Callable[..., Analysed]
SINCE = 1_792_972_800  # 2026-10-26, a Monday
UNTIL = SINCE + 2 * 86_400

STUDIO = (
    "Harrowgate Pictures will record its background actors with cameras from next year.\n"
    "The studio plans to scan 900 extras for the fantasy series “The Glass Harbour” in its Leeds halls.\n"
    "The scans of the extras cost Harrowgate Pictures $4.2 million in 2027, a letter to its staff says.\n"
    "“Every extra signs a paper, and the paper is two pages long,” said Miriam Stroud, managing director of "
    "Harrowgate Pictures. “Two pages are enough.”\n"
    "Harrowgate Pictures starts shooting on 16 November in Leeds.\n"
)
UNION = (
    "The Players’ Guild wants to stop the digital scans at Harrowgate Pictures.\n"
    "“Studios pay for a day and keep a face for a lifetime,” Leon Abara, the guild’s secretary, told members "
    "on Monday.\n"
    "The scans of the extras cost Harrowgate Pictures $6.5 million in 2027, the guild has worked out.\n"
    "Did Miriam Stroud really say “nobody will ever be copied without asking”? She denies it.\n"
    "The Players’ Guild votes on 9 November on a strike at Harrowgate Pictures.\n"
)


def brief(make: Make) -> Briefing:
    items = [
        make(1, STUDIO, title="Harrowgate Pictures scans its extras", story=7, hours=8),
        make(2, UNION, title="Guild against scans at Harrowgate Pictures", story=7, hours=10),
    ]
    topic = ("Harrowgate Pictures",)
    return compose(topic[0], items, since=SINCE, until=UNTIL, topic_terms=topic, points=1, more=0)


def test_both_sides_are_heard_with_name_and_role(make: Make) -> None:
    voices = {(voice.speaker, voice.role) for voice in brief(make).voices}
    assert voices == {
        ("Miriam Stroud", "managing director of Harrowgate Pictures"),
        ("Leon Abara", "the guild’s secretary"),
    }


def test_every_voice_is_a_whole_quotation_of_its_article(make: Make) -> None:
    texts = {1: STUDIO, 2: UNION}
    briefing = brief(make)
    assert briefing.voices
    for voice in briefing.voices:
        cut = texts[voice.passage.article_id][voice.passage.start : voice.passage.end]
        assert cut == voice.passage.text
        assert cut[0] == "“" and cut[-1] == "”"


def test_what_two_publishers_put_differently_is_shown_from_both(make: Make) -> None:
    disputed = brief(make).disputed
    assert [{figure.amount for figure in one.figures} for one in disputed] == [
        {"$4.2 million", "$6.5 million"}
    ]
    assert {figure.passage.article_id for figure in disputed[0].figures} == {1, 2}


def test_what_is_announced_comes_up_in_its_order(make: Make) -> None:
    assert [event.date for event in brief(make).coming] == ["2026-11-09", "2026-11-16"]


def test_a_tally_that_grew_is_shown_as_it_is_now(make: Make) -> None:
    first = (
        "Harrowgate Air says that its pilots strike on Tuesday.\n"
        "Harrowgate Air has cancelled 214 flights because of the strike.\n"
    )
    second = (
        "The strike at Harrowgate Air goes on, and more travellers stay at home.\n"
        "Harrowgate Air has now cancelled 380 flights because of the strike.\n"
    )
    items = [
        make(1, first, title="Strike at Harrowgate Air", story=3, hours=8),
        make(2, second, title="Strike at Harrowgate Air goes on", story=3, hours=20),
    ]
    briefing = compose(
        "Harrowgate Air", items, since=SINCE, until=UNTIL, topic_terms=("Harrowgate Air",), points=1, more=0
    )
    assert briefing.disputed == ()
    shown = [figure.amount for figure in briefing.figures]
    assert "214" not in shown
    told = [point.passage.text for point in briefing.points]
    assert "380" in shown or any("380" in sentence for sentence in told)


DULL = " The hall stands by the river in Leeds. Carpenters work there all year."


def disputed(
    make: Make, first: str, second: str, *, hours: int = 1, stories: tuple[int, int] = (3, 3)
) -> object:
    """The amounts that the briefing on Fernbrook from these two reports shows as disputed."""
    items = [
        make(1, first + DULL, title="Fernbrook news", story=stories[0], hours=2),
        make(2, second + DULL, title="Fernbrook news", story=stories[1], hours=2 + hours),
    ]
    found = compose("Fernbrook", items, since=SINCE, until=UNTIL, topic_terms=("Fernbrook",)).disputed
    return [[(figure.amount, figure.measure) for figure in one.figures] for one in found]


@pytest.mark.parametrize(
    ("first", "second", "amounts"),
    [
        (
            "Dunmore will buy Fernbrook for $7.2bn, two people said.",
            "Dunmore agreed to buy Fernbrook Studios for $8bn, according to a filing.",
            [("$7.2bn", "deal for Fernbrook"), ("$8bn", "deal for Fernbrook Studios")],
        ),
        (
            "Dunmore is to pay $7.2 billion for Fernbrook.",
            "The price for Fernbrook is $8 billion, Dunmore said.",
            [("$7.2 billion", "deal for Fernbrook"), ("$8 billion", "deal for Fernbrook")],
        ),
        (
            "Fernbrook will cut about 300 jobs.",
            "Fernbrook is cutting 450 jobs, a union said.",
            [("300", "jobs cut"), ("450", "jobs cut")],
        ),
    ],
)
def test_two_reports_of_one_price_or_plan_are_a_dispute(
    make: Make, first: str, second: str, amounts: list[tuple[str, str]]
) -> None:
    assert disputed(make, first, second) == [amounts]


@pytest.mark.parametrize(
    ("first", "second", "hours"),
    [
        ("Dunmore offered $7.2bn for Fernbrook.", "Dunmore raised its offer for Fernbrook to $8bn.", 1),
        ("Dunmore offered $7.2bn for Fernbrook.", "Dunmore agreed to buy Fernbrook for $8bn.", 9),
        ("Dunmore offered $7.2bn for Fernbrook.", "Marlow offered $8bn for Fernbrook.", 1),
        ("Fernbrook will cut 300 jobs in Leeds.", "Fernbrook now plans to cut 450 jobs in Leeds.", 1),
        (
            "Fernbrook will cut 300 jobs in Leeds.",
            "Fernbrook has lowered its job cuts in Leeds to 200 jobs.",
            1,
        ),
        ("Fernbrook will cut 300 jobs in Leeds.", "Fernbrook will cut another 450 jobs in Leeds.", 1),
        ("A fire at Fernbrook killed 12 people.", "The toll at Fernbrook rose to 15 people killed.", 1),
    ],
)
def test_a_newer_state_or_another_thing_is_no_dispute(
    make: Make, first: str, second: str, hours: int
) -> None:
    assert disputed(make, first, second, hours=hours) == []


@pytest.mark.parametrize(("topic", "subject"), [("Fernbrook", "Dunmore Glass"), ("Dunmore", "")])
def test_whose_figures_are_disputed_is_said_of_others_than_the_topic(
    make: Make, topic: str, subject: str
) -> None:
    reports = (
        "Fernbrook may restate its books. Its rival Dunmore Glass restated earnings by $5bn last year.",
        "Fernbrook bosses left. Dunmore Glass was forced to restate its earnings by $4.4bn last year.",
    )
    items = [
        make(n, text, title="Fernbrook bosses leave", story=3, hours=n) for n, text in enumerate(reports, 1)
    ]
    found = compose(topic, items, since=SINCE, until=UNTIL, topic_terms=(topic,)).disputed
    assert [(one.subject, {figure.amount for figure in one.figures}) for one in found] == [
        (subject, {"$5bn", "$4.4bn"})
    ]


def test_two_rounds_of_cuts_in_two_stories_are_no_dispute(make: Make) -> None:
    first, second = "Fernbrook will cut 300 jobs.", "Fernbrook is cutting 450 jobs, a union said."
    assert disputed(make, first, second, stories=(3, 4)) == []


def test_a_whole_sentence_is_heard_before_half_of_one(make: Make) -> None:
    text = (
        "Harrowgate Pictures will build a hall in Leeds, the studio said on Monday.\n"
        "Miriam Stroud of Harrowgate Pictures said it would be “a roof over very many heads for long”.\n"
        "“Leeds gets a hall and we get Leeds,” Stroud said of Harrowgate Pictures.\n"
    )
    item = make(1, text, title="Harrowgate Pictures builds in Leeds", story=1, hours=8)
    names = ("Harrowgate Pictures",)
    briefing = compose(names[0], [item], since=SINCE, until=UNTIL, topic_terms=names, points=1, more=0)
    assert [voice.passage.text for voice in briefing.voices] == ["“Leeds gets a hall and we get Leeds,”"]


HALL = "Harrowgate Pictures will build a hall for 900 extras in Leeds, the studio said on Monday.\n"


def voices(make: Make, *texts: str, points: int = 1) -> list[str]:
    """The quotations of a briefing on articles of one story, without their marks."""
    items = [make(n, text, title="Harrowgate hall", story=1, hours=n) for n, text in enumerate(texts, 1)]
    names = ("Harrowgate",)
    briefing = compose(names[0], items, since=SINCE, until=UNTIL, topic_terms=names, points=points, more=0)
    return [voice.passage.text.strip("“,.”") for voice in briefing.voices]


def test_what_is_said_of_the_news_is_heard_before_what_stands_first(make: Make) -> None:
    text = HALL + (
        "“My tea was cold again in the morning,” said Ada Quill, a joiner.\n"
        "“The cook sings every Friday,” said Tom Ray, a painter.\n"
        "“Leeds gets a hall, and extras get a roof,” said Miriam Stroud, a director.\n"
        "“Where will the extras of Leeds park their cars,” said Leon Abara, a driver.\n"
    )
    assert voices(make, text) == [
        "Leeds gets a hall, and extras get a roof",
        "Where will the extras of Leeds park their cars",
    ]


def test_a_good_quotation_of_a_later_article_is_heard_before_a_weak_one(make: Make) -> None:
    weak = HALL + "“My tea was cold again in the morning,” said Ada Quill, a joiner.\n"
    good = (
        "Carpenters have read the plans of Harrowgate.\n"
        "“A hall for extras in Leeds was overdue,” said Miriam Stroud, a director.\n"
    )
    assert voices(make, weak, good)[0] == "A hall for extras in Leeds was overdue"


def test_what_a_point_quotes_from_another_article_is_no_voice(make: Make) -> None:
    text = HALL + "“Leeds gets a hall, and extras get a roof,” said Miriam Stroud, a director.\n"
    other = "“Leeds gets a hall and the extras get a roof,” Stroud told the Leeds Post on Monday morning.\n"
    assert voices(make, text, other, points=1) == ["Leeds gets a hall, and extras get a roof"]
    assert voices(make, text, other, points=2) == []


def test_weak_quotations_make_up_two_voices_of_a_story_and_no_more(make: Make) -> None:
    text = HALL + (
        "“My tea was cold again in the morning,” said Ada Quill, a joiner.\n"
        "“The cook sings loudly on every Friday,” said Tom Ray, a painter.\n"
    )
    other = "The town sleeps.\n“Our rooster wakes whoever still lies in bed,” said Leon Abara, a driver.\n"
    assert len(voices(make, text, other)) == 2


def test_what_leans_on_the_sentence_before_and_tells_little_is_not_heard(make: Make) -> None:
    text = HALL + (
        "“That is what one pours the concrete for and why one waits so long,” said Ada Quill, a joiner.\n"
        "“This was by far the coldest of all those mornings that we had,” said Tom Ray, a painter.\n"
    )
    assert voices(make, text) == []


def test_a_figure_is_its_sentence_with_the_amount_marked_and_repeats_nothing(make: Make) -> None:
    text = (
        "Harrowgate Pictures will build a hall in Leeds, the studio said on Monday.\n"
        "Harrowgate Pictures had revenue of $11.51 billion last year.\n"
        "Revenue of Harrowgate Pictures was $11.5bn, as the studio had hoped.\n"
        "Its shares fell 12 percent to $31 on Monday.\n"
        "In 2007 Harrowgate Pictures bought a hall for $3 million.\n"
        "Harrowgate Pictures will cut 640 jobs in Leeds by June.\n"
    )
    item = make(1, text, title="Harrowgate Pictures builds in Leeds", story=1, hours=8)
    names = ("Harrowgate Pictures",)
    briefing = compose(names[0], [item], since=SINCE, until=UNTIL, topic_terms=names, points=1, more=5)
    told = [(figure.passage.text, figure.amount) for figure in briefing.figures]
    shown = " ".join([point.passage.text for point in briefing.points] + [line for line, _ in told])
    assert all(figure.passage.text[figure.at :].startswith(figure.amount) for figure in briefing.figures)
    assert "640" in shown
    assert ("11.51" in shown) != ("11.5bn" in shown)
    assert not any("2007" in line or line.startswith("Its") for line, _ in told)
    assert not {line for line, _ in told} & {point.passage.text for point in briefing.more}


def test_a_japanese_statement_is_heard_of_whom_its_title_names(make: Make) -> None:
    said = "「桟橋は秋まで閉鎖し、船は隣の港から出します」"
    text = f"霧浜市は古い桟橋を秋まで閉鎖すると発表した。\n港務局の李田海斗局長は会見で{said}と述べた。\n"
    item = make(1, text, title="霧浜市、桟橋を閉鎖へ", story=1, hours=8, language="ja")
    briefing = compose("霧浜市", [item], since=SINCE, until=UNTIL, topic_terms=("霧浜市",), points=1, more=0)
    assert [(voice.passage.text, voice.speaker) for voice in briefing.voices] == [(said, "李田海斗局長")]
