"""Countries and what is of them, in English: who asks about Brazil is told of a Brazilian tax. Pure."""

from __future__ import annotations

from functools import cache

from bot.text.tokens import content_stems

_WORDS = """
africa african; america american; argentina argentine argentinian; asia asian; australia australian;
austria austrian; bangladesh bangladeshi; belgium belgian; brazil brazilian; britain british uk;
bulgaria bulgarian; canada canadian; chile chilean; china chinese; colombia colombian; croatia croatian;
cuba cuban; cyprus cypriot; czechia czech; denmark danish; egypt egyptian; england english; estonia estonian;
ethiopia ethiopian; europe european; finland finnish; france french; germany german; ghana ghanaian;
greece greek; hungary hungarian; iceland icelandic; india indian; indonesia indonesian; iran iranian;
iraq iraqi; ireland irish; israel israeli; italy italian; japan japanese; jordan jordanian; kenya kenyan;
korea korean; kuwait kuwaiti; latvia latvian; lebanon lebanese; lithuania lithuanian; malaysia malaysian;
malta maltese; mexico mexican; morocco moroccan; nepal nepali nepalese; netherlands dutch; nigeria nigerian;
norway norwegian; pakistan pakistani; peru peruvian; philippines philippine filipino; poland polish;
portugal portuguese; qatar qatari; romania romanian; russia russian; scotland scottish; serbia serbian;
singapore singaporean; slovakia slovak; slovenia slovenian; spain spanish; sweden swedish; switzerland swiss;
syria syrian; taiwan taiwanese; thailand thai; tunisia tunisian; turkey turkish; ukraine ukrainian;
venezuela venezuelan; vietnam vietnamese; wales welsh
"""


def of_country(stem: str) -> tuple[str, ...]:
    """The stems of what is said for a country, or of one, beside the given one; () for other words."""
    return _related().get(stem, ())


@cache
def _related() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in _WORDS.split(";"):
        stems = [content_stems(word, "en")[0] for word in group.split()]
        found |= {stem: tuple(other for other in stems if other != stem) for stem in stems}
    return found
