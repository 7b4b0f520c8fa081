"""How much, in Polish and Russian: money and shares, and what their clause says they measure."""

from __future__ import annotations

import pytest

from bot.text.amounts.disputes import disagree
from bot.text.facts import find_amounts
from bot.text.found import Amount
from bot.text.splitting.sentences import split


def amounts(text: str, language: str) -> tuple[Amount, ...]:
    return find_amounts(text, split(text, language), language)


def told(text: str, language: str) -> list[tuple[str, float, str, str, str]]:
    found = amounts(text, language)
    return [(text[a.start : a.end], a.value, a.unit, a.measure, a.direction) for a in found]


@pytest.mark.parametrize(
    ("text", "said", "value", "unit", "measure", "direction"),
    [
        ("Przychody Nordwindu wzrosły o 12,5 proc.", "12,5 proc.", 12.5, "%", "Przychody", "up"),
        ("Zysk portu spadł do 3,2 mln zł.", "3,2 mln zł", 3_200_000, "PLN", "Zysk", "to"),
        ("Koszt przystani to około 40 tys. euro.", "40 tys. euro", 40_000, "EUR", "Koszt", ""),
        ("Port zapłaci karę w wysokości 500 zł.", "500 zł", 500, "PLN", "karę", ""),
        ("Gmina zapłaciła za molo 2 mld dolarów.", "2 mld dolarów", 2e9, "USD", "zapłaciła", ""),
        ("Partia Bobra ma 31 proc. poparcia.", "31 proc.", 31, "%", "poparcia", ""),
        ("Wartość eksportu Holmu wyniosła 7 mld zł.", "7 mld zł", 7e9, "PLN", "Wartość eksportu", ""),
        ("Rada obniżyła marżę o 2 pkt proc.", "2 pkt proc.", 2, "percentage points", "marżę", "down"),
        ("W porcie wzrost cen o 4 procent zaskoczył wszystkich.", "4 procent", 4, "%", "cen", "up"),
    ],
)  # fmt: skip
def test_polish_money_and_shares(
    text: str, said: str, value: float, unit: str, measure: str, direction: str
) -> None:
    assert told(text, "pl") == [(said, value, unit, measure, direction)]


@pytest.mark.parametrize(
    ("text", "said", "value", "unit", "measure", "direction"),
    [
        ("Выручка «Нордвинда» выросла на 12%.", "12%", 12, "%", "Выручка", "up"),
        ("Прибыль компании составила 3,2 млрд рублей.", "3,2 млрд рублей", 3.2e9, "RUB", "Прибыль", ""),
        ("Явка снизилась до 40 процентов.", "40 процентов", 40, "%", "Явка", "to"),
        ("Порту грозит штраф в размере 5 млн долларов.", "5 млн долларов", 5e6, "USD", "штраф", ""),
        ("Холмск выделил на причал 2 тыс. евро.", "2 тыс. евро", 2_000, "EUR", "выделил", ""),
        ("Бобров набрал 51,5% голосов.", "51,5%", 51.5, "%", "голосов", ""),
    ],
)
def test_russian_money_and_shares(
    text: str, said: str, value: float, unit: str, measure: str, direction: str
) -> None:
    assert told(text, "ru") == [(said, value, unit, measure, direction)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Za nową przystanią jest 60 proc. mieszkańców.", "pl"),
        ("Koszty nie wzrosły o 5 proc.", "pl"),
        ("Opłata wynosi od 5 do 10 zł.", "pl"),
        ("Ceny są o 5 proc. wyższe.", "pl"),
        ("Podwyżki cen dostrzegło 68 proc. gości.", "pl"),
        ("W głosowaniu musi wziąć udział 50 proc. gości.", "pl"),
        ("Po przeliczeniu 99 proc. głosów prowadzi Bóbr.", "pl"),
        ("Zysk wyniósł 5 mln dolarów kanadyjskich.", "pl"),
        ("Prom płynie 40 km na godzinę, a koszt rośnie.", "pl"),
        ("После обработки 99% голосов лидирует Бобров.", "ru"),
        ("Прибыль не выросла на 5%.", "ru"),
        ("Если цена вырастет на 5%, порт закроют.", "ru"),
    ],
)
def test_nothing_is_told_of_what_the_clause_does_not_say(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("Koszt przystani wyniesie nie więcej niż 5 mln zł.", "pl", "under"),
        ("Koszt przystani wyniesie nie mniej niż 5 mln zł.", "pl", "over"),
        ("Koszt przystani wyniesie więcej niż 5 mln zł.", "pl", "over"),
        ("Доход порта составил не более 5 млн рублей.", "ru", "under"),
        ("Доход порта составил не более чем 5 млн рублей.", "ru", "under"),
        ("Доход порта составил не менее 5 млн рублей.", "ru", "over"),
        ("Доход порта составил более 5 млн рублей.", "ru", "over"),
    ],
)
def test_no_more_and_no_less_are_the_other_bound(text: str, language: str, bound: str) -> None:
    assert [one.bound for one in amounts(text, language)] == [bound]


def test_bln_is_a_billion_and_only_in_polish_a_thousand_of_them() -> None:
    assert [one.value for one in amounts("Revenue of the port rose to $5.2 bln.", "en")] == [5.2e9]
    assert [one.value for one in amounts("Dług Holmu wyniósł 2 bln zł.", "pl")] == [2e12]


def test_a_bound_and_a_forecast_are_kept_and_nothing_is_disputed() -> None:
    (over,) = amounts("Zysk Nordwindu wyniósł ponad 5 mln zł.", "pl")
    (ahead,) = amounts("Według prognozy zysk Nordwindu wyniesie 9 mln zł.", "pl")
    assert (over.bound, over.expected, ahead.expected) == ("over", False, True)
    (one,) = amounts("Koszt przystani to 5 mln zł.", "pl")
    (two,) = amounts("Koszt przystani to 9 mln zł.", "pl")
    assert disagree(one, two, "de")
    assert not disagree(one, two, "pl")  # of which years and quarters are not read
