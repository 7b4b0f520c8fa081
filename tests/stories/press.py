"""A small press: events told by several outlets in their own words."""

from __future__ import annotations

DAY = 86_400
NOON = 1_760_000_000

FIRE = (
    (
        "Fire at Brightwater battery plant forces 300 from their homes",
        "A fire at the Brightwater battery plant in Nordhaven forced 300 people from their homes on "
        "Wednesday. Flames broke out in the formation hall at 4 a.m., the fire brigade said. Nobody was "
        "hurt. The plant makes cells for two truck makers and employs 900 people.",
    ),
    (
        "Nordhaven residents flee smoke as battery hall burns",
        "Hundreds of residents of Nordhaven were told to leave on Wednesday when the formation hall of the "
        "Brightwater battery plant caught fire. The fire brigade fought the flames for nine hours. "
        "Smoke hung over the harbour until the evening.",
    ),
    (
        "Brightwater puts fire damage at 90 million euros",
        "Brightwater said the fire at its battery plant in Nordhaven caused damage of 90 million euros. "
        "The company named an overheated rack in the formation hall as the likely cause of the fire and "
        "expects to make cells again in December.",
    ),
)
CLAIMS = (  # a report of every Thursday
    (
        "Weekly jobless claims in Varland fell to 210,000",
        "New claims for unemployment benefits in Varland fell to 210,000 last week, the labour office said "
        "on Thursday. Economists had expected 215,000 claims. The average of four weeks slipped to 212,500.",
    ),
    (
        "Weekly jobless claims in Varland rose to 230,000",
        "New claims for unemployment benefits in Varland rose to 230,000 last week, the labour office said "
        "on Thursday. Economists had expected 218,000 claims. The average of four weeks climbed to 216,000.",
    ),
)
FERRIES = (  # two orders, told alike
    (
        "Ostholm orders 12 electric ferries",
        "The port of Ostholm has ordered 12 electric ferries from the yard Lindqvist. The first of the "
        "vessels, each with room for 200 passengers, is to be delivered next spring.",
    ),
    (
        "Nordhaven orders 30 electric ferries",
        "The city of Nordhaven has ordered 30 electric ferries from the yard Marlow. The vessels, each with "
        "room for 150 passengers and 20 bicycles, are to replace boats that burn diesel.",
    ),
)
RAMP = (  # two pieces of news from one yard, with the same words on the yard itself
    (
        "Marlow gives its ferries a ramp for lorries",
        "The yard Marlow builds its ferries with a folding ramp from autumn on. Lorries of 40 tonnes drive "
        "over it in rows of three. Hauliers had waited for years for an end of the old lift, which takes one "
        "vehicle at a time. A crane sets the steel in place within a weekend. Marlow has built electric "
        "ferries for the towns.",
    ),
    (
        "Paint keeps mussels off the ferries of Marlow",
        "The yard Marlow has found a paint that keeps mussels off the hulls of its ferries. The coat holds "
        "for five years, and a clean hull saves a tenth of the electricity. Divers scraped the hulls by hand "
        "until now. A laboratory in Lune tested forty mixtures. Marlow has built electric ferries for the "
        "towns.",
    ),
)
STRIKE = (
    (
        "Skerry Air cancels 214 flights as pilots walk out",
        "Skerry Air cancelled 214 flights on Wednesday after its pilots walked out over rest days. "
        "The pilots' union wants 15 free days a year. Talks between the airline and the union broke down on "
        "Tuesday night, and passengers slept at the airport.",
    ),
    (
        "Skerry Air strike grows to 380 cancellations",
        "The strike of pilots at Skerry Air grew on Thursday: the airline cancelled 380 flights. "
        "The union of pilots said it would not return without a promise of rest days. Skerry Air called the "
        "walkout unlawful.",
    ),
)
OTHERS = (
    (
        "Bank fined over late payments",
        "The regulator fined Ottervale Bank 12 million pounds for payments that arrived weeks late. "
        "Customers had complained since spring, it said.",
    ),
    (
        "Museum finds lost painting in its own cellar",
        "The museum of Lanternhill found a painting that was thought lost since 1921 in its own cellar. "
        "It hung behind a boiler, the director said.",
    ),
    (
        "Rain delays the harvest in three counties",
        "Heavy rain has delayed the wheat harvest in three counties by two weeks, farmers said on Wednesday. "
        "Prices of flour may rise.",
    ),
)
