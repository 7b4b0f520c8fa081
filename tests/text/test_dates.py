"""Events: only dates after publication, only what is announced, and the date that is meant."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.text.ahead.dates import find_events
from bot.text.splitting.sentences import split
from tests.text.gold_facts import events


def at(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 9, tzinfo=UTC).timestamp())


def coming(text: str, day: date, language: str = "en") -> list[str]:
    return [event.date for event in find_events(text, split(text, language), language, at(day))]


def test_the_labelled_dates_are_right_and_there_are_no_others() -> None:
    agreement = events()
    assert agreement.labelled >= 60
    assert [note for note in agreement.notes if "missed" not in note] == []
    assert agreement.recall >= 0.98, "\n".join(agreement.notes)


@pytest.mark.parametrize(
    ("published", "text", "dates"),
    [
        (date(2026, 11, 22), "The show opens on 22 November.", []),
        (date(2026, 11, 22), "The show opens on 23 November.", ["2026-11-23"]),
        (date(2026, 11, 22), "The show opens on 2 January.", ["2027-01-02"]),
        (date(2026, 11, 22), "The show opens on 20 November.", []),  # no year: not next year's
        (date(2026, 11, 22), "The show opens on 20 November 2027.", ["2027-11-20"]),
        (date(2026, 11, 22), "The show opens on 31 February.", []),
        (date(2026, 11, 22), "The show opens on 29 February.", []),
        (date(2027, 11, 22), "The show opens on 29 February.", ["2028-02-29"]),
        (date(2026, 11, 22), "The show opens on Friday, 4 December.", ["2026-12-04"]),
        (date(2026, 11, 22), "The show opens on Monday, 4 December.", []),  # no such day nearby
        (date(2026, 11, 22), "The show opens in November.", []),
        (date(2026, 11, 22), "The show opens in December.", ["2026-12"]),
        (date(2026, 11, 22), "The show opens in September.", []),  # too far without a year
        (date(2026, 11, 22), "The show opens in September 2027.", ["2027-09"]),
        (date(2026, 11, 22), "The show opens on 1 May 2040.", []),
        (date(2026, 12, 31), "The show opens tomorrow.", ["2027-01-01"]),
        (date(2026, 12, 9), "The show opens next month.", ["2027-01"]),
        (date(2026, 11, 22), "The show will be at noon on that Wednesday.", []),  # told before
        (date(2026, 11, 22), "The show will go on the following Wednesday.", []),
        (date(2026, 11, 22), "Lee said that the show will be on Wednesday.", ["2026-11-25"]),
    ],
)
def test_a_date_is_resolved_against_its_publication(published: date, text: str, dates: list[str]) -> None:
    assert coming(text, published) == dates


@pytest.mark.parametrize("weekday", range(7))
def test_a_bare_weekday_is_in_the_coming_six_days_and_next_only_when_both_readings_agree(
    weekday: int,
) -> None:
    published = date(2026, 11, 23 + weekday)
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for number, name in enumerate(names):
        bare = coming(f"The board will meet on {name}.", published)
        later = coming(f"The board will meet next {name}.", published)
        if number == weekday:
            assert bare == later == []
            continue
        assert len(bare) == 1
        when = date.fromisoformat(bare[0])
        assert when.weekday() == number and 0 < (when - published).days < 7
        assert later == (bare if number < weekday else [])


@pytest.mark.parametrize(
    "text",
    [
        "Lee said on Friday that she would go.",
        "The report was published in December.",
        "On Friday Lee said she would go.",
        "On Friday Davis claimed judges would get powers.",
        "At a poster launch on Friday, Lee was joined by Moss, who is to run the party.",
        "The launch on 12 December was called off.",
        "Sales may fall.",
        "They will march past May Street.",
        "Nothing will happen before 12 December.",
        "Nobody knows who will lead the investigation of Monday wreckage.",
        "Lee pushed back against the plan on Friday with a letter.",
        "Lee intends to return, writing in April that she would wait.",
        "The pilots of Holm missed their scheduled flight Friday, the only ones in the country to do so.",
        "The duty will take effect again, following the ministry's decision in May to end the pact.",
    ],
)
def test_what_is_reported_or_called_off_is_not_coming(text: str) -> None:
    assert coming(text, date(2026, 11, 22)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fernbrook will not open on 12 December."),
        ("en", "Fernbrook won't open on 12 December."),
        ("en", "Fernbrook will not, as planned, open on 12 December."),
        ("en", "On 12 December, Fernbrook will not open."),
        ("en", "No hearing is set for 12 December."),
        ("en", "The stage is unlikely to open on 12 December."),
        ("en", "Lee denied that the stage will open on 12 December."),
        ("en", "Lee denied reports that the stage will open on 12 December."),
        ("en", "Lee was unaware of anything to suggest it will open on 12 December."),
        ("en", "Lee did not say when the stage will open on 12 December."),
        ("de", "Die Brücke wird am 12. Dezember nicht eröffnet."),
        ("de", "Am 12. Dezember wird keine Brücke eröffnet."),
        ("fr", "Le pont n'ouvrira pas le 12 décembre."),
        ("es", "El puente no abrirá el 12 de diciembre."),
        ("it", "Il ponte non aprirà il 12 dicembre."),
        ("pt", "A ponte não abrirá em 12 de dezembro."),
        ("nl", "De brug gaat op 12 december niet open."),
    ],
)
def test_what_is_denied_is_not_coming(language: str, text: str) -> None:
    assert coming(text, date(2026, 11, 22), language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fernbrook will not open until 12 December.",
        "Fernbrook won't open until 12 December.",
        "Fernbrook will not close the stage, which will be shown on 12 December.",
        "Fernbrook did not comment but will open on 12 December.",
        "Fernbrook will not take part in the trial set for 12 December.",
        "The stage will open no later than 12 December.",
        "There is no doubt that the stage opens on 12 December.",
    ],
)
def test_what_is_denied_of_something_else_is_coming(text: str) -> None:
    assert coming(text, date(2026, 11, 22)) == ["2026-12-12"]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "Tomorrow Fernbrook will show its sets.", ["2026-11-23"]),
        ("en", "Next month Fernbrook will show its sets.", ["2026-12"]),
        ("en", "Later this month the stage will open.", ["2026-11"]),
        ("en", "Tomorrow Studios will open a stage.", []),
        ("en", "The film Tomorrow will open in Leeds.", []),
        ("de", "Morgen wird die Brücke eröffnet.", ["2026-11-23"]),
        ("de", "Am Morgen wird die Brücke eröffnet.", []),
        ("de", "Nächsten Monat wird die Brücke eröffnet.", ["2026-12"]),
        ("fr", "Demain, le pont ouvrira.", ["2026-11-23"]),
    ],
)
def test_a_sentence_may_open_with_its_day(language: str, text: str, dates: list[str]) -> None:
    assert coming(text, date(2026, 11, 22), language) == dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council will vote on Friday next week."),
        ("en", "Next week the council will vote on Friday."),
        ("de", "Am Freitag nächster Woche wird der Rat entscheiden."),
        ("fr", "Le conseil votera vendredi de la semaine prochaine."),
        ("es", "El consejo votará el viernes de la próxima semana."),
        ("it", "Il consiglio voterà venerdì della prossima settimana."),
        ("pt", "O conselho votará na sexta-feira da próxima semana."),
        ("nl", "Volgende week vrijdag worden de plannen gepresenteerd."),
        ("pl", "Rada zdecyduje w piątek w przyszłym tygodniu."),
        ("ru", "Совет решит это в пятницу на следующей неделе."),
        ("tr", "Liman gelecek hafta cuma günü açılacak."),
    ],
)
def test_a_weekday_of_next_week_is_not_the_coming_one(language: str, text: str) -> None:
    assert coming(text, date(2026, 10, 21), language) == []


def test_what_comes_next_week_leaves_the_weekday_before_it_alone() -> None:
    text = "The fair will open on Friday and is expected to close next week."
    assert coming(text, date(2026, 10, 21)) == ["2026-10-23"]


def test_an_hour_behind_a_weekday_is_no_day_of_the_month() -> None:
    assert coming("Le conseil se réunira vendredi 20h30.", date(2026, 10, 21), "fr") == ["2026-10-23"]


@pytest.mark.parametrize("published", [0, -1, 10**12, 1 << 62])
def test_without_a_sensible_publication_date_there_are_no_events(published: int) -> None:
    text = "The show opens on 12 December."
    assert find_events(text, split(text), "en", published) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The animal may be gone in ten years, a new study reports Monday.",
        "The player became a mother, at 34, on Friday, according to local reports.",
        "The Harbour News report on 3 December backs the union.",
        "The visit Friday by the minister is the first of its kind.",
        "A December storm is expected to be worse.",
        "Forecasters expect high pressure to hold in December.",
        "Analysts at two banks predict that prices will fall in January.",
        "Prices are forecast to fall in January.",
        "The paper says it is 80 percent likely that the party will lose in January.",
        "There is speculation that the party will split on Friday.",
    ],
)
def test_what_is_reported_or_only_believed_is_no_date_ahead(text: str) -> None:
    assert coming(text, date(2026, 11, 22)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank reports results on Friday.",
        "Fernbrook reports on Friday.",
        "The trust reports to the ministry on Friday.",
        "The minister visits the port on Friday.",
        "The studio expects to open on Friday.",
        "At the launch on Friday, Lee will be joined by Moss.",
    ],
)
def test_what_somebody_plans_is_one(text: str) -> None:
    assert coming(text, date(2026, 11, 22)) == ["2026-11-27"]
