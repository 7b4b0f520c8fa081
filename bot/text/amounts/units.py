"""Units of amounts: currencies, shares, physical units and what people count, by the words that name them."""

from __future__ import annotations

import re

from bot.text.amounts import slavic_words
from bot.text.amounts.where import Where
from bot.text.stopwords import STOP_WORDS, stop_words
from bot.text.tables import words

SIGNS = {
    "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "nt$":
    "TWD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩":
    "KRW", "₽": "RUB", "₺": "TRY", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "jpy": "JPY",
    "cny": "CNY", "inr": "INR", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "rmb": "CNY",
    "rs": "INR",
}  # fmt: skip
_NAMED = {
    "USD": "dollar dollars dólares dólar dollari us-dollar us-dollars",
    "EUR": "euro euros",
    "GBP": "pound pounds sterling pfund livres",
    "JPY": "yen",
    "CNY": "yuan renminbi",
    "INR": "rupee rupees",
    "CHF": "franken francs",
    "BRL": "reais",
    "RUB": "roubles rubles rouble ruble",
    "KRW": "won",
    "PLN": "zloty złoty",
    "SEK": "kronor",
    "%": "percent prozent procent",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "kW": "kw kilowatt kilowatts",
    "kWh": "kwh kilowatt-hours",
    "MWh": "mwh megawatt-hours",
    "GWh": "gwh gigawatt-hours gigawattstunden",
    "TWh": "twh terawatt-hours terawattstunden",
    "km": "km kilometres kilometers kilometre kilometer kilómetros kilomètres chilometri quilômetros",
    "miles": "miles mile",
    "metres": "metres meters metre meter",
    "tonnes": "tonnes tonne tons tonnen toneladas tonnellate",
    "kg": "kg kilograms kilos",
    "barrels": "barrels barrel",
    "litres": "litres liters litre litros liter",
    "gallons": "gallons",
    "hectares": "hectares hectare hektar hectáreas ettari",
    "acres": "acres acre",
    "people": "people persons residents menschen personen personnes personas persone pessoas mensen",
    "subscribers": "subscribers subscriber subscriptions abonnenten abonnés suscriptores abbonati assinantes",
    "jobs": "jobs posts positions roles arbeitsplätze stellen emplois postes empleos puestos empregos banen",
    "employees": "employees staff mitarbeiter beschäftigte salariés empleados dipendenti medewerkers",
    "workers": "workers engineers pilots nurses trabajadores arbeiter travailleurs",
    "users": "users nutzer utilisateurs usuarios utenti usuários gebruikers",
    "customers": "customers clients kunden clientes clienti klanten",
    "members": "members mitglieder membres miembros membri membros leden",
    "viewers": "viewers zuschauer téléspectateurs espectadores spettatori telespectadores kijkers",
    "households": "households haushalte foyers hogares famiglie domicílios huishoudens",
    "homes": "homes houses flats apartments wohnungen logements viviendas",
    "passengers": "passengers fluggäste passagers pasajeros passeggeri",
    "patients": "patients patienten pacientes pazienti",
    "students": "students schüler étudiants estudiantes studenti",
    "voters": "voters wähler électeurs votantes",
    "writers": "writers",
    "actors": "actors",
    "artists": "artists",
    "tickets": "tickets",
    "copies": "copies",
    "downloads": "downloads",
    "views": "views",
    "shares": "shares aktien",
    "stores": "stores shops branches outlets filialen magasins tiendas",
    "cinemas": "cinemas theaters theatres screens",
    "vehicles": "vehicles cars vans trucks buses fahrzeuge autos voitures véhicules coches vehículos",
    "aircraft": "aircraft planes jets flights",
    "ships": "ships vessels",
    "turbines": "turbines",
    "panels": "panels",
    "servers": "servers",
    "chips": "chips gpus",
    "titles": "titles films movies shows series episodes games songs books",
    "claims": "claims complaints lawsuits",
    "patents": "patents",
    "cases": "cases",
    "deaths": "deaths dead tote morts muertos morti mortos",
    "injured": "injured wounded verletzte blessés heridos feriti feridos",
    "units": "units",
    "parameters": "parameters",
    "tokens": "tokens",
    "images": "images photographs pictures",
    "words": "words",
}
BY_WORD = {word: unit for unit, line in _NAMED.items() for word in line.split()} | slavic_words.UNITS
_OF_COUNTRY = {
    "CHF": "Swiss francs", "CAD": "Canadian dollars", "AUD": "Australian dollars",
    "NZD": "New Zealand dollars",
    "HKD": "Hong Kong dollars", "SGD": "Singapore dollars", "TWD": "Taiwan dollars", "USD": "US dollars",
    "SEK": "Swedish crowns kronor", "NOK": "Norwegian crowns kroner", "DKK": "Danish crowns kroner",
    "CZK": "Czech crowns koruna", "ISK": "Icelandic crowns", "INR": "Indian rupees",
    "PKR": "Pakistani rupees", "MXN": "Mexican pesos", "TRY": "Turkish lira", "GBP": "British pounds",
    "RUB": "Russian roubles rubles", "BRL": "Brazilian reais", "JPY": "Japanese yen", "CNY": "Chinese yuan",
}  # fmt: skip
"""Currencies with the country before them: of "dollars" and "crowns" it says whose they are."""
_CURRENCIES = {
    f"{country.strip()} {name}": unit
    for unit, line in _OF_COUNTRY.items()
    for country, *names in [re.split(r"(?<= )(?=[a-z])", line)]
    for name in map(str.strip, names)
}
_COUNTRY = re.compile(r"[ \u00a0-](" + "|".join(sorted(_CURRENCIES, reverse=True)) + r")\b")
MONEY = frozenset(SIGNS.values()) | {"PLN"} | frozenset(_OF_COUNTRY)
MEASURED = words("MW GW kW kWh MWh GWh TWh km miles metres tonnes kg barrels litres gallons hectares acres")
_COUNTED = frozenset(_NAMED) - MONEY - MEASURED - {"%"}
_NEXT_WORD = re.compile(r"[ \u00a0\u202f-](?:d[’'])?(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
UNKNOWN_SCALE = re.compile(
    r"[ \u00a0-](?:arab|kharab|miliar|triliun|juta|ribu|oku|milyar|trilyon|milyon|tỷ|triệu)\b", re.IGNORECASE
)
"""Scales that are not read: the money before one is not what its digits say."""
_SQUARED = re.compile(r" (?:quadrad|cuadrad|quadrat|carré)")
"""Behind a length: it is an area, of which we have no unit."""
_MILLI = re.compile(r" mWh?\b")
"""A thousandth and no million: the one unit whose case decides."""
_GLUED = re.compile(r"(?:kW|MW|GW|kWh|MWh|GWh|TWh|km|kg)\b")
SHARE = re.compile(
    r"\s?%(?!\w)|pc\b|[\s-](?:per\s?cent|percent|Prozent|procent|por\s(?:ciento|cento)|per\scento|pour\scent)\b"
    + slavic_words.SHARE
)
POINTS = re.compile(
    r"[\s-](?:percentage[\s-]points?|Prozentpunkte?n?|points?\sde\spourcentage|puntos?\sporcentuales)\b"
    + slavic_words.POINTS
)
BASIS = re.compile(r"[\s-](?:basis\spoints?|Basispunkte?n?|bps)\b")
SIGN = (
    r"(?:US|C|CA|A|AU|NZ|HK|S|R|NT)?\$|[€£¥₹₩₽₺]"
    r"|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|RMB|Rs\.?)(?=[\s\d])"
)
_OF = frozenset(("of", "de", "di"))
_MOVED = re.compile(
    r"\b((?:[a-z-]+ )?([a-z]+)) (?:has |have |had )?(?:since |now |again )?"
    r"(rose|risen|grew|grown|increased|climbed|jumped|fell|fallen|dropped|declined|shrank|reached|hit"
    r"|totalled)"
    r"(?: slightly| sharply| again)?(?: by| to| at)?(?: about| around| nearly| almost| more than| over"
    r"| some)?\s$"
)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return unit in MONEY


def is_counted(unit: str) -> bool:
    """Whether a unit is what people count: jobs, people, episodes."""
    return unit in _COUNTED


def before(here: Where) -> tuple[str, str]:
    """(unit, what is counted) from the words before a bare number: "subscribers rose by 8.9 million"."""
    match = here.led_by(_MOVED, 90)
    if match is None:
        return "", ""
    unit = BY_WORD.get(match[2], "")
    if not is_counted(unit):
        return "", ""
    first = match[1].split(" ")[0]
    return unit, match[2] if first in STOP_WORDS["en"] else match[1]


def after(here: Where, *, scaled: bool) -> tuple[str, int, str]:
    """(unit, where its words end, the counted noun phrase) from the words after a number."""
    text, language, _, _, at, end = here
    if here.followed_by(_MILLI):
        return "", at, ""
    for pattern, unit in ((POINTS, "percentage points"), (BASIS, "basis points"), (SHARE, "%")):
        if match := here.followed_by(pattern):
            return unit, match.end(), ""
    if text[at + 1 : at + 2].isupper() and (match := here.followed_by(_COUNTRY)):
        return _CURRENCIES[match[1]], match.end(), ""
    if text[at : at + 1] == "€":
        return "EUR", at + 1, ""
    if text[at : at + 2] in (" €", "\u00a0€", "\u202f€", " $", "\u00a0$"):
        return SIGNS[text[at + 1]], at + 2, ""
    if text[at : at + 1] in "kMGT" and (match := here.followed_by(_GLUED)):
        return BY_WORD[match[0].lower()], match.end(), ""
    return _by_word(text, at, end, language, scaled=scaled)


def _by_word(text: str, at: int, end: int, language: str, *, scaled: bool) -> tuple[str, int, str]:
    """``after`` where one of the next four words names the unit: "2,000 call centre jobs"."""
    stops = stop_words(language)
    place, phrase, linked = at, -1, True
    for step in range(4):
        match = _NEXT_WORD.match(text, place, end)
        if match is None:
            break
        word = match["word"]
        low = word.lower()
        unit = BY_WORD.get(low, "") or BY_WORD.get(low.partition("-")[0], "")
        if unit and _SQUARED.match(text, match.end(), end):
            break
        if is_counted(unit) and text[at] == "-":
            break  # a 12-episode series
        if unit and (linked or is_counted(unit)):
            counted = text[(phrase if phrase >= 0 else match.start("word")) : match.end()]
            return unit, match.end(), counted if is_counted(unit) else ""
        if low in stops and not (step == 0 and scaled and low in _OF):
            break
        if word[0].isupper() and language != "de" and step:
            break
        linked = low in _OF
        if not linked:
            phrase = phrase if phrase >= 0 else match.start("word")
        place = match.end()
    return "", at, ""
