"""A sentence that means what only an earlier one can have named, seen from its middle."""

from __future__ import annotations

import pytest

from bot.summarize.pool import Pool
from bot.summarize.rules.dangling import dangles, opening_noun
from bot.summarize.rules.gate import TAKE, Gate
from bot.summarize.rules.point_gate import PointGate
from bot.summarize.rules.surnames import introduces, opening_surname
from bot.text.analysis import analyse


@pytest.mark.parametrize(
    "text",
    [
        "“I talked about the mailer that the party sent,” he said in the statement.",
        "Over the weekend it became the latest maker to leave the country.",
        "The find was shown to reporters in Holm on Thursday.",
        "The comment came after a question about the harbour of Holm.",
        "Decades later it turned up at a sale in Holm.",
        "The nurse wrote of that 17-year-old in a letter.",
        "Neighbours said he had lost four children.",
        "Officials in Ohio said he left before noon.",
        "On Tuesday, he was let go from the hall in northern Holm.",
        "According to the Leeds Department of Halls, the least term he would have faced was ten years.",
        "In June 2017, the Leeds Court of Appeals ruled in his favour.",
        "The Leeds council has recognised his rival as head of the hall.",
        "Writing in The Harbour News, he said the ban in Leeds was out of date.",
        "On Chatter, his last message dates from the evening of the vote.",
        "A picture with that message appeared to show the group on ladders.",
        "“The site is blocked to force users onto another,” said the group in a statement.",
        "“The site is blocked to force users onto another,” the company said on Monday.",
        "On the festivals circuit, they have been one of the main attractions for crowds.",
        "In a court filing, it said the oil firm has few ties to the town.",
        "By that measure, most of the friends were none.",
        "“We are looking into it,” the spokesperson said.",
        "Neither the company nor its lawyers replied to a request.",
        "On Monday, they won the cup.",
        "The fictional firm’s estimate compares with $4.1 billion this year.",
        "Some had the same subject line.",
        "In October’s letter the company named advertising among the fields.",
        "What it does not tell is how much the hall will cost.",
        "In answering a reporter's question, she confirmed the sale of the hall.",
        "Osprey, the low-cost airline she founded in 2016, will fly to Leeds.",
        "Under him, Quillan opened 140 shops in the north.",
        "That the hall is too dear is a point the two underline.",
        "Relations between the two have worsened since the hall was sold.",
        "Beyond Field disputes that.",
        "Officials in Leeds who sold the hall deny this.",
        "The longtime Leeds Democrat died on Saturday in the hall.",
        "The veteran leader conceded defeat in the vote.",
        "The technology sets the hall apart from others.",
        "The comments, reported by one paper, went unnoticed at the time.",
    ],
)
def test_it_points_back(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "In his speech, Tom Ray said the plan works.",
        "In Leeds, it is illegal to sell a hall that burned.",
        "When he took office, Tom Ray promised a wall.",
        "When he took office in the Leeds hall, a mayor promised a wall.",
        "Saying he was tired of Leeds, which few had known, and of halls of all kinds, Tom Ray left.",
        "At the fair, the Obama administration said his plan works.",
        "On Monday the Duke of Leeds said he was angry.",
        "For the “forgotten halls”, Ann Lee said as she came, there is money.",
        "While the seller praised the Leeds Mini, he did not buy it.",
        "What he wants is a wall, Tom Ray said.",
        "After his arrest, the 41-year-old suspect was charged.",
        "Northlight said the company would grow.",
        "A company said the company would close.",
        "The mayor said she was glad.",
        "Ray said he was ready to go.",
        "The board approved the plan on Monday.",
        "It is unclear whether Northlight will pay.",
        "The court in Leeds said that prices may rise.",
        "“We are ready,” said Ann Lee, who runs the company.",
        "In answering a reporter's question, Ann Lee confirmed that she sold the hall.",
        "Ann Lee, the pilot who says she founded Osprey, will fly to Leeds.",
        "Ann Lee and Tom Ray met in the hall, and the two later dined.",
        "Two halls burned in Leeds, and the two were never built again.",
        "The bank says the two halls in Leeds are sold.",
        "The longtime Leeds Democrat Ann Lee died on Saturday.",
        "The veteran leader of Osprey conceded defeat in the vote.",
        "Northlight bought the hall, but the council disputes that.",
        "In its quarterly letter to shareholders, Northlight said it saw itself ahead.",
    ],
)
def test_it_says_whom_it_means(text: str) -> None:
    assert not dangles(text)


def test_a_surname_that_opens_a_sentence_is_looked_up() -> None:
    assert opening_surname("Graves said the fault is ready.") == "Graves"
    assert opening_surname("Mr. Graves has warned of it.") == "Graves"
    assert opening_surname("“The fault is ready,” Graves said on Monday.") == "Graves"
    assert opening_surname("Robert Graves said the fault is ready.") == ""
    assert opening_surname("Police said the fault is ready.") == ""
    assert introduces("It was found by Robert Graves, a geologist.", "Graves")
    assert not introduces("It was found by Graves, a geologist.", "Graves")
    assert not introduces("The New Graves are open.", "Graves")


def test_a_surname_alone_waits_for_the_sentence_with_the_full_name() -> None:
    text = (
        "The fault was mapped by Robert Graves, a geologist in Harwick. Rain fell on all of the hills. "
        "Graves said the next quake is only a question of years."
    )
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    assert PointGate(pool)(2) == 0
    assert Gate(pool)(2) == TAKE
    told = PointGate(pool)
    assert (told(0), told(2)) == (TAKE, TAKE)


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old told the court that Fernbrook owed the carpenters a year of wages.",
        "The Swiss bank said that Fernbrook owes it a year of rent.",
        "The mining company said that Fernbrook owes it a year of rent.",
        "The scheme will cost Fernbrook a million pounds a month in Leeds.",
        "The arrangement mirrors the one that Fernbrook has with Northlight in Leeds.",
        "The current number is down from nine hundred carpenters in Leeds.",
        "Elsewhere, Fernbrook will film nights in Leeds through August.",
        "Under the deal, Fernbrook will film nights in Leeds through August.",
    ],
)
def test_kinds_without_a_name_and_going_on_point_back(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old carpenter Ada Quill told the court of her wages at Fernbrook.",
        "The Swiss bank Alcor said that Fernbrook owes it a year of rent.",
        "The mining company that owns Fernbrook said that the rent is due.",
        "The current number of carpenters at Fernbrook is nine hundred.",
        "Under the plan to film at night, Fernbrook pays for thicker walls in Leeds.",
    ],
)
def test_kinds_with_a_name_do_not(text: str) -> None:
    assert not dangles(text)


def test_the_resolution_waits_for_the_sentence_that_has_one_also_before_a_clause() -> None:
    assert opening_noun("The resolution, responding to the test, bans the trade.") == "resolution"
    assert opening_noun("The bill, which was passed on Monday, bans the trade.") == "bill"
    assert opening_noun("The mayor, Ann Lee, bans the trade.") == ""


def gate_of(text: str) -> PointGate:
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    return PointGate(pool)


def test_a_name_that_leaves_out_what_rose_needs_the_sentence_before() -> None:
    fell = "Sales of the grocer Alder fell by 3% in the last year, its annual report says."
    shops = "The shops of Marrow on the coast did better than in the year before."
    assert gate_of(f"{fell} {shops} Marrow's rose 40% in the year of 2024.")(2) == 1
    shops = shops.replace("Marrow", "McDonnell's")
    assert gate_of(f"{fell} {shops} McDonnell's rose 40% in the year of 2024.")(2) == TAKE
