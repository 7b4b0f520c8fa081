"""Names that their stems do not tell: lost words, capitals, accents, endings, scripts without spaces."""

from __future__ import annotations

import pytest

from bot.summarize.about.asked import focus_queries, query
from bot.summarize.about.inflected import inflected
from bot.summarize.about.relevance import Relevance, relevance
from bot.summarize.about.spelling import plain
from bot.summarize.about.topic import Names
from bot.text.analysis import analyse
from bot.text.tokens import content_stems

BRIDGE = "The council of Holm will repair the bridge after a lorry hit it on Monday."


def about(text: str, names: Names, language: str = "en", title: str = "") -> Relevance:
    return relevance(analyse(title, text, language, 0), title, text, query(names, language))


@pytest.mark.parametrize(
    ("name", "named", "other"),
    [
        ("Capital One", "Customers of Capital One pay more.", "The capital has one million people."),
        ("Formula One", "Formula One comes to Holm.", "The formula is one of the oldest."),
        ("Model Y", "Orbit showed a cheaper Model Y.", "The model was shown in Holm."),
        ("Tesla Model Y", "A Tesla Model Y was sold.", "A Tesla Model 3 was sold."),
        ("Vitamin D", "Children lack vitamin D.", "Children lack vitamin C."),
        ("Plan B", "The city needs a plan B.", "The plan was dropped."),
        ("Toys R Us", "Toys “R” Us opens ten shops.", "The toys tell us much."),
        ("Toys “R” Us", "A Toys R Us was closed.", "Toys of wood were found."),
        ("Hims & Hers", "Hims and Hers sells pills.", "The hims of the choir sang."),
        ("just eat", "Couriers of Just Eat went on strike.", "Children eat more beans."),
        ("tesla model y", "A Tesla Model Y was sold.", "A Tesla Model 3 was sold."),
        ("Bank of America", "Bank of America lends more.", "The bank in America lends more."),
    ],
)
def test_a_name_that_loses_a_word_is_looked_for_as_it_is_written(name: str, named: str, other: str) -> None:
    if name != "Bank of America":  # its small words may go
        assert not about(other, (name,)).naming
    assert about(named, (name,)).naming == {0}
    assert not about(BRIDGE, (name,)).main


def test_names_that_no_text_can_have_are_no_reason_to_take_everything() -> None:
    assert not about(BRIDGE, ("!!!",)).main
    assert not about(BRIDGE, ("us",)).main
    assert about(BRIDGE, ()).main
    assert about(BRIDGE, ("",)).main


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("US", "The US raised its tariffs.", True),
        ("US", "Exports to the U.S. fell.", True),
        ("US", "A US-based firm paid.", True),
        ("US", "Neighbours told us of the fire.", False),
        ("US", "WHAT THEY TOLD US ABOUT HOLM.", False),
        ("us", "Exports to the U.S. fell.", True),
        ("IT", "An IT outage grounded flights.", True),
        ("IT", "It will cost two million.", False),
        ("WHO", "Doctors of the WHO came.", True),
        ("WHO", "Who won the prize is not known.", False),
        ("X", "The Union fined X on Friday.", True),
        ("X", "Users said X would appeal.", True),
        ("X", "The X-ray showed a crack.", False),
        ("X", "A street is named after Malcolm X today.", False),
        ("X", "The Model X is no longer sold.", False),
        ("Now", "Shares of Now rose.", True),
        ("Now", "Now said that sales rose.", True),
        ("Now", "Now the shops close.", False),
        ("Now", "The shop is now closed.", False),
        ("E.ON", "Analysts praised E.ON for its plan.", True),
        ("E.ON", "The light was on.", False),
        ("The Who", "A film about The Who was shown.", True),
        ("The Who", "The list of who won is long.", False),
    ],
)
def test_stop_words_and_letters_are_names_by_their_capitals(name: str, text: str, named: bool) -> None:
    assert bool(about(text, (name,)).naming) is named


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("Nestle", "en", "Workers of Nestlé protested."),
        ("nestle", "en", "Workers of Nestlé protested."),
        ("Nestlé", "en", "Shares of Nestle rose."),
        ("Citroën", "en", "Citroen will build a car."),
        ("Ørsted", "en", "Orsted sold a wind farm."),
        ("Orsted", "en", "The state owns Ørsted."),
        ("Škoda", "en", "Skoda delivered more cars."),
        ("São Paulo", "en", "Floods came to Sao Paulo."),
        ("Sao Paulo", "en", "Floods came to São Paulo."),
        ("Istanbul", "tr", "İstanbul'da kira arttı."),
        ("华为", "zh", "华为周二发布了一款新手机。"),
        ("小米", "zh", "在北京，小米的门店很多。"),
        ("日産", "ja", "専門家は日産自動車が回復するとみている。"),
        ("Россия", "ru", "Экспорт из России вырос."),
        ("Москва", "ru", "В Москве открыли метро."),
        ("Газпром", "ru", "Прибыль Газпрома выросла."),
        ("Biedronka", "pl", "Klienci Biedronki zapłacą więcej."),
        ("Biedronka", "pl", "W Biedronce pracuje wiele osób."),
        ("Boeing", "pl", "Pasażerowie latają Boeingiem."),
        ("Orbit", "pl", "Pracownicy mówią o Orbicie."),
        ("Alder", "pl", "Strajk w Alderze trwa."),
        ("Бобров", "ru", "Суд оправдал Боброва."),
        ("Боброва", "ru", "Бобров закрыл порт."),
        ("Боброве", "ru", "Бобров закрыл порт."),
        ("Газпроме", "ru", "Газпром закрыл порт."),
        ("Tesla", "de", "Teslas Werk in Holm wächst."),
        ("Polska", "pl", "W Polsce przybyło mieszkań."),
    ],
)
def test_names_are_told_with_other_accents_and_endings(name: str, language: str, text: str) -> None:
    assert about(text, (name,), language).naming == {0}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Workers of Nestlé protested.", True),
        ("The “strike” – the first – was Nestlé’s fault…", True),
        ("In Genève stands a mill. Far behind it, in the valley, a shop of Zenîth was closed.", True),
        ("Ångström Żaby øl. Long words without any name follow until the end. Citroën paid.", True),
        ("Caffè Nero: “we” open ten cafés — in Malmö.", False),
        ("A shop of Orsay’s in Kraków was sold.", True),
    ],
)
def test_names_with_accents_are_told_among_very_many_names(text: str, named: bool) -> None:
    others = [f"Firm {letter}{letter.lower()}mar" for letter in "ABCDEFGHIJKLMNOPQRST"]
    names = (*others, "Nestle", "Zenith", "Citroen", "Orsay's")
    assert bool(about(text, names).naming) is named
    assert bool(about(text, names[-4:]).naming) is named


def test_names_of_an_industry_are_told_by_their_first_word() -> None:
    names = ("Orbit Bank", "Orbit Air", "Kestrel Media Group", "night ferry", "night train tax")
    assert about("Clients of Orbit Air wait.", names).naming == {0}
    assert about("Orbit has a media group, Kestrel too.", names).naming == set()
    assert about("The ferry of the night is late. A tax on trains rose.", names).naming == {0}
    assert about("The tax on every night train falls.", names).naming == {0}


def test_what_is_no_form_of_a_name_is_none() -> None:
    assert not about("Cottages nestle between the hills.", ("Nestlé",)).naming
    assert not about("Metro otwiera stację.", ("Meta",), "pl").naming
    assert not about("Der Preis für Metalle stieg, sagte Müller.", ("Metal AG",), "de").naming
    assert inflected("Netflix", "ru") == ()
    assert inflected("Orbit", "en") == ()
    assert plain("L’Ørsted Æon") == "L’Orsted Aeon"


@pytest.mark.parametrize(
    ("names", "text", "named"),
    [
        (("streaming prices",), "Prices of streaming services rose.", True),
        (("streaming prices",), "Streaming prices rose.", True),
        (("streaming prices",), "Steel prices rose.", False),
        (("job cuts",), "Orbit is to cut about 7,000 jobs.", True),
        (("job cuts",), "Orbit cut fares and then jobs.", False),
        (("marketing",), "Orbit moved 40 people from marketing to sales.", True),
        (("marketing",), "Orbit rose on the stock market.", False),
        (("housing",), "The White House said so.", False),
        (("pricing",), "Orbit raised its prices.", True),
        (("climate change",), "A change in the political climate helps exporters.", False),
        ((("streaming", "prices"),), "Prices went up again for users of streaming.", True),
        ((("streaming", "prices"),), "Steel prices rose.", False),
        ((("streaming", "prices"),), "Live streaming was banned.", False),
    ],
)
def test_free_words_stand_near_each_other_in_any_order(names: Names, text: str, named: bool) -> None:
    assert bool(about(text, names).naming) is named


@pytest.mark.parametrize(
    ("word", "text", "named"),
    [
        ("préservatifs", "Le port vend des préservatifs aux marins.", True),
        ("préservatifs", "Le port vend un préservatif aux marins.", True),
        ("préservatifs", "Le port veut préserver la préservation du bac.", False),
        ("manifestations", "La manifestation a bloqué le port.", True),
        ("grèves", "La grève a bloqué le port.", True),
    ],
)
def test_a_french_word_is_more_than_a_stem_that_others_have(word: str, text: str, named: bool) -> None:
    assert bool(about(text, (word,), "fr").naming) is named


@pytest.mark.parametrize(
    ("focus", "language", "text", "hits"),
    [
        ("US", "en", "Prices rose in the US.", 1),
        ("US", "en", "They told us so.", 0),
        ("us", "en", "Prices rose in the U.S. again.", 1),
        ("AI", "it", "Lo studio usa la AI.", 1),
        ("AI", "it", "Ai prezzi bassi segue la crisi.", 0),
        ("US prices", "en", "Prices rose in the US.", 2),
        ("prices in China", "en", "Prices rose in China.", 2),
    ],
)
def test_a_focus_of_stop_words_is_told_by_its_capitals(
    focus: str, language: str, text: str, hits: int
) -> None:
    found = tuple(content_stems(text, language))
    assert sum(one.hit(found, text) for one in focus_queries(focus, language)) == hits
