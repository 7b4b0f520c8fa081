"""Dates ahead in Polish and Russian: whose verb a date belongs to, and how it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.text.ahead.dates import find_events
from bot.text.splitting.sentences import split

SUNDAY = date(2026, 11, 22)


def coming(text: str, language: str, day: date = SUNDAY) -> list[tuple[str, str]]:
    at = int(datetime(day.year, day.month, day.day, 9, tzinfo=UTC).timestamp())
    events = find_events(text, split(text, language), language, at)
    return [(text[event.start : event.end], event.date) for event in events]


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("Festiwal odbędzie się 4 grudnia w Gdyni.", "4 grudnia", "2026-12-04"),
        ("Festiwal rozpocznie się w piątek, 4 grudnia, w Gdyni.", "w piątek, 4 grudnia", "2026-12-04"),
        ("Rada w środę zdecyduje o podatku.", "w środę", "2026-11-25"),
        ("Na środę zaplanowano rozprawę.", "Na środę", "2026-11-25"),
        ("We wtorek mają strajkować piloci.", "We wtorek", "2026-11-24"),
        ("Prezes ma w środę ogłosić wyniki.", "w środę", "2026-11-25"),
        ("Ustawa będzie obowiązywała od 1 stycznia 2027 r.", "od 1 stycznia 2027", "2027-01-01"),
        ("Most zostanie otwarty pod koniec marca.", "pod koniec marca", "2027-03"),
        ("Most zostanie otwarty w marcu przyszłego roku.", "w marcu", "2027-03"),
        ("Film wejdzie do kin 5 i 6 grudnia.", "5 i 6 grudnia", "2026-12-05"),
        ("Sąd powiedział w sobotę, że wyrok zapadnie w czwartek.", "w czwartek", "2026-11-26"),
        ("Zespół zagra w Gdyni, w piątek 4 grudnia.", "w piątek 4 grudnia", "2026-12-04"),
        ("Prace mają zostać zakończone do marca.", "do marca", "2027-03"),
        ("Jutro ruszy sprzedaż biletów.", "Jutro", "2026-11-23"),
        ("Biuro zostanie zamknięte w przyszłym miesiącu.", "w przyszłym miesiącu", "2026-12"),
    ],
)
def test_polish_dates_that_are_announced(text: str, said: str, when: str) -> None:
    assert coming(text, "pl") == [(said, when)]


@pytest.mark.parametrize(
    "text",
    [
        "Rada zdecydowała w środę o podatku, który będzie wyższy.",
        "W środę rada przyjęła plan.",
        "Ogłoszony w piątek plan wejdzie w życie.",
        "Zapowiedziany w piątek strajk obejmie lotniska.",
        "Konkurs był zaplanowany na piątek.",
        "Festiwal miał odbyć się 4 grudnia.",
        "Jeśli rada zgodzi się w środę, most powstanie.",
        "Most nie zostanie otwarty 4 grudnia.",
        "Koncert 4 grudnia zostanie odwołany.",
        "Most może zostać otwarty w marcu.",
        "Analitycy sądzą, że ceny wzrosną w marcu.",
        "W ubiegłym roku związek zapowiedział, że strajk rozpocznie się 4 grudnia.",
        "Pierwotnie planowana na wtorek narada odbędzie się później.",
        "Za dwa tygodnie we wtorek ruszy kino.",
        "Ustawa z 4 grudnia wejdzie w życie.",
        "Po 4 grudnia firma zacznie budowę.",
        "Firma mówi w piątek o planach.",
        "W nocy z piątku na sobotę zacznie padać śnieg.",
        "Maja Kos wystąpi w Gdyni.",
    ],
)
def test_polish_dates_that_are_not(text: str) -> None:
    assert coming(text, "pl") == []


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("Фестиваль состоится 4 декабря в Казани.", "4 декабря", "2026-12-04"),
        ("В пятницу, 4 декабря, откроется новый мост.", "В пятницу, 4 декабря", "2026-12-04"),
        ("Совет в среду рассмотрит бюджет.", "в среду", "2026-11-25"),
        ("Доклад будет опубликован во вторник.", "во вторник", "2026-11-24"),
        ("Суд назначен на 29 января 2027 года.", "на 29 января 2027", "2027-01-29"),
        ("Выставка продлится до конца марта.", "до конца марта", "2027-03"),
        ("Закон вступит в силу с 1 января.", "с 1 января", "2027-01-01"),
        ("Пилоты намерены бастовать 25 и 26 декабря.", "25 и 26 декабря", "2026-12-25"),
        ("Мэр сообщил в субботу, что мост откроют в четверг.", "в четверг", "2026-11-26"),
        ("Компания должна в среду представить отчёт.", "в среду", "2026-11-25"),
        ("Переговоры завершатся к октябрю следующего года.", "к октябрю", "2027-10"),
        ("Завтра начнётся продажа билетов.", "Завтра", "2026-11-23"),
    ],
)
def test_russian_dates_that_are_announced(text: str, said: str, when: str) -> None:
    assert coming(text, "ru") == [(said, when)]


@pytest.mark.parametrize(
    "text",
    [
        "Совет принял бюджет в среду, он вступит в силу позже.",
        "В среду совет принял бюджет.",
        "Опубликованный в пятницу доклад обсудят в совете.",
        "Доклад был опубликован в пятницу.",
        "Суд был назначен на 4 декабря.",
        "Концерт должен был состояться 4 декабря.",
        "Если совет примет бюджет в среду, мост построят.",
        "Мост не откроют 4 декабря.",
        "Компания объявила об отмене рейсов, запланированных на 4 декабря.",
        "Мост может открыться в марте.",
        "По прогнозу аналитиков, цены начнут расти в марте.",
        "Через две недели во вторник откроется театр.",
        "Согласно закону от 4 декабря, налог будет выше.",
        "После 4 декабря компания начнёт стройку.",
        "В ночь на пятницу начнётся снег.",
        "Мост достроят.В марте рабочие нашли клад.",
    ],
)
def test_russian_dates_that_are_not(text: str) -> None:
    assert coming(text, "ru") == []


def test_a_weekday_that_does_not_fit_its_day_is_no_date() -> None:
    assert coming("Festiwal odbędzie się w poniedziałek, 4 grudnia.", "pl") == []
    assert coming("Фестиваль состоится в понедельник, 4 декабря.", "ru") == []


def test_next_friday_is_resolved_only_where_it_cannot_mean_two_days() -> None:
    assert coming("Rada zbierze się w przyszły piątek.", "pl", date(2026, 11, 23)) == []
    assert coming("Совет соберётся в следующую пятницу.", "ru", date(2026, 11, 23)) == []
    assert coming("Совет соберётся в следующий вторник.", "ru", date(2026, 11, 26)) == [
        ("в следующий вторник", "2026-12-01")
    ]
