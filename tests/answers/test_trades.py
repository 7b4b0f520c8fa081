"""Six trades whose words lie near each other, asked for by what people call them."""

from __future__ import annotations

import pytest

from bot.model import Draft
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import MONDAY, at, draft

INN = draft(
    MONDAY, "07:00", "Harbour News", "Hotels on Holm are booked out for a third summer",
    "Hotels on Holm are booked out for a third summer, the tourist board said on Sunday. "
    "Most holidaymakers come from the mainland. Restaurants at the harbour will open on Mondays, too. "
    "A tourist tax of two euros a night starts in May.",
)  # fmt: skip
FARM = draft(
    MONDAY, "07:05", "Ledger", "Dry spring halves the barley harvest",
    "A dry spring has halved the barley harvest, farmers on Holm said on Sunday. "
    "Wheat fared better. Dairy farmers will have to buy feed for their cattle. "
    "The minister for agriculture promised help by June.",
)  # fmt: skip
HOUSE = draft(
    MONDAY, "07:10", "Ledger", "House prices in Northwick rise by a tenth",
    "House prices in Northwick have risen by a tenth in a year, estate agents said on Sunday. "
    "First-time buyers pay more than ever. Builders finished 90 new homes. "
    "Landlords may raise rents by three per cent.",
)  # fmt: skip
SHIP = draft(
    MONDAY, "07:15", "Ledger", "Dockers stop container ships for two days",
    "Dockers in Northwick will stop container ships for two days from Tuesday. "
    "The port operator wants machines to move the cargo. Freight rates have doubled since March. "
    "Hauliers were told to come later in the week.",
)  # fmt: skip
COVER = draft(
    MONDAY, "07:20", "Ledger", "Northwick Mutual raises premiums after the flood",
    "The insurer Northwick Mutual raises premiums by a fifth after the flood. "
    "Its policyholders made 900 insurance claims in a week. Reinsurance has become dear as well. "
    "Home insurance costs most on the river.",
)  # fmt: skip
ORE = draft(
    MONDAY, "07:25", "Ledger", "Tarn Hill mine finds more copper",
    "The mine at Tarn Hill has found more copper, its owner said on Sunday. "
    "The ore holds nickel, too. A smelter in Northwick will take 900 tonnes a month. "
    "Metal has not been dug on Holm for a century.",
)  # fmt: skip
ALL = {"tourism": INN, "farming": FARM, "housing": HOUSE, "freight": SHIP, "insurers": COVER, "miners": ORE}


@pytest.mark.parametrize(("typed", "told"), ALL.items())
async def test_a_trade_is_told_from_its_neighbours(newsroom: Newsroom, typed: str, told: Draft) -> None:
    await newsroom.arrive(tuple(ALL.values()), at(MONDAY, "08:10"))
    said = shown(await newsroom.say(typed))
    assert {one.title for one in ALL.values() if one.url in said} == {told.title}


@pytest.mark.parametrize("typed", ["property", "the construction industry", "Real estate"])
async def test_an_industry_goes_by_several_names(newsroom: Newsroom, typed: str) -> None:
    await newsroom.arrive(tuple(ALL.values()), at(MONDAY, "08:10"))
    assert HOUSE.url in shown(await newsroom.say(typed))
