"""What an industry's briefing is made of, on both engines: its topics' names, and the words of its trade."""

from __future__ import annotations

import pytest

from bot.model import Draft
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import MONDAY, at, draft

FESTIVAL = draft(
    MONDAY, "07:00", "Harbour News", "Holm's film festival opens with a documentary",
    "The film festival in Holm opened on Sunday with a documentary about a lighthouse. "
    "Its director, an actress until ten years ago, filmed for two winters. "
    "The screening had an audience of 900. Tickets for the closing premiere are sold out.",
)  # fmt: skip
MINISTER = draft(
    MONDAY, "07:05", "Ledger", "Minister defends the ferry tax",
    "The minister for transport defended the ferry tax on Sunday. "
    "He told the podcast of a Holm newspaper that islanders would pay nothing. "
    "Parliament votes on the tax on Thursday. The ferry company had asked for a delay.",
)  # fmt: skip
SPYWARE = draft(
    MONDAY, "07:10", "Ledger", "Microsoft renames its office programs",
    "Microsoft has renamed its office programs for the third time. "
    "Microsoft said that the new name was shorter. The price stays at seven euros a month.",
)  # fmt: skip
MODEL = draft(
    MONDAY, "07:15", "Ledger", "Microsoft puts an AI assistant into its office programs",
    "Microsoft has put an AI assistant into its office programs. "
    "The language model behind it was trained in Holm, Microsoft said. It costs seven euros a month.",
)  # fmt: skip
ANGLERS = draft(
    MONDAY, "07:20", "Ledger", "Fishermen may be fined for their hooks",
    "Fishermen may be fined for barbed hooks from January, a committee has said. "
    "Fishermen in Holm called the plan absurd. The committee hears them on Friday.",
)  # fmt: skip
OIL = draft(
    MONDAY, "07:25", "Ledger", "Oil prices fall for a third day",
    "Oil prices fell for a third day on Sunday. A barrel of crude oil cost 61 dollars in the evening. "
    "Traders expect refineries to buy less. Natural gas was cheaper, too.",
)  # fmt: skip
PHONE = draft(
    MONDAY, "07:30", "Ledger", "Brede's new smartphone runs apps of two makers",
    "Brede has shown a smartphone that runs the apps of two makers. Its operating system is open source. "
    "Users can download it from Friday. The laptop that the firm had promised comes in spring.",
)  # fmt: skip
MAST = draft(
    MONDAY, "07:35", "Ledger", "Third mobile operator for the islands",
    "A third mobile operator starts on the islands in March. Its 5G network reaches nine towns. "
    "The broadband market had two providers until now. Roaming costs nothing, the telecoms firm said.",
)  # fmt: skip
PLANT = draft(
    MONDAY, "07:40", "Ledger", "Carmaker closes its plant in Holm",
    "The carmaker closes its assembly plant in Holm in June. It sold 9,000 saloons last year. "
    "Car sales had fallen for four years. The marque is 80 years old.",
)  # fmt: skip
CRASH = draft(
    MONDAY, "07:45", "Harbour News", "Two hurt as a car meets a lorry",
    "Two people were hurt on Sunday when their car hit a lorry near Brede. "
    "The driver of the lorry braked too late. Police towed both vehicles away. The road was closed.",
)  # fmt: skip
WEEKLY = draft(
    MONDAY, "07:50", "Ledger", "Brede's weekly newspaper gives up print",
    "The weekly newspaper of Brede gives up its print edition. Advertising revenue had halved in six years. "
    "Four journalists lose their posts. The publishing group keeps its radio station.",
)  # fmt: skip
ORBIT = draft(
    MONDAY, "07:55", "Ledger", "Holm's first satellite is in orbit",
    "The first satellite of Holm is in orbit. The spacecraft weighs eleven kilograms. "
    "The space agency paid for the launch pad. It hears the satellite twice a day.",
)  # fmt: skip
SHELLING = draft(
    MONDAY, "08:00", "Harbour News", "Shells hit a village behind the front",
    "Soldiers of the eastern army shelled a village on Sunday. Three people died, the governor said. "
    "A missile had hit its school on Friday. Both armies deny that they aimed at houses.",
)  # fmt: skip
ALL = (
    FESTIVAL, MINISTER, SPYWARE, MODEL, ANGLERS, OIL,
    PHONE, MAST, PLANT, CRASH, WEEKLY, ORBIT, SHELLING,
)  # fmt: skip


@pytest.mark.parametrize(
    ("industry", "told"),
    [
        ("entertainment", {FESTIVAL}),  # it names no topic; a podcast named in passing is no entertainment
        ("artificial intelligence", {MODEL}),  # of Microsoft not all is AI
        ("energy", {OIL}),  # fishermen are a topic for the sake of wind farms
        ("technology", {PHONE}),
        ("telecoms", {MAST}),
        ("automotive", {PLANT}),  # an accident is no news of the trade
        ("media", {WEEKLY}),
        ("space", {ORBIT}),  # nor is a war
    ],
)
async def test_an_industrys_briefing_tells_of_it(newsroom: Newsroom, industry: str, told: set[Draft]) -> None:
    await newsroom.arrive(ALL, at(MONDAY, "08:10"))
    said = shown(await newsroom.say(industry))
    assert {one for one in ALL if one.url in said} == told


async def test_what_is_left_out_is_told_with_the_reason(newsroom: Newsroom) -> None:
    await newsroom.arrive(ALL, at(MONDAY, "08:10"))
    await newsroom.say("energy")
    said = shown(await newsroom.say("sources"))
    assert "Fishermen may be fined for their hooks" in said
    assert "is not about Energy and renewables" in " ".join(said.split())
    why = shown(await newsroom.say("why 1"))
    assert "is on Energy and renewables" in " ".join(why.split())


async def test_an_industry_can_be_left_out(newsroom: Newsroom) -> None:
    await newsroom.arrive((FESTIVAL, MINISTER), at(MONDAY, "08:10"))
    said = shown(await newsroom.say("news without entertainment"))
    assert FESTIVAL.url not in said and MINISTER.url in said


async def test_a_daily_briefing_on_an_industry_tells_what_came_in(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe energy at 8:30")
    await newsroom.arrive(ALL, at(MONDAY, "08:10"))
    [post] = await newsroom.deliver(at(MONDAY, "08:31"))
    assert OIL.url in shown(post) and ANGLERS.url not in shown(post)
