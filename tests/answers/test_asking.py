"""Words that only ask, in the languages of the house; and what is no such word."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.asked.asking import asks_for_all, asks_in_words, language_of, trimmed
from bot.answers.asked.window import window_of
from bot.app import Bot
from bot.commands import Brief
from bot.message import plain
from bot.model import Origin

SATURDAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "language", "left"),
    [
        ("what is the latest on orbit", "en", "orbit"),
        ("was macht Orbit", "de", "Orbit"),
        ("wer ist Orbit", "de", "Orbit"),
        ("Zeig mir alles über Orbit", "de", "Orbit"),
        ("gib mir einen Überblick über Orbit", "de", "Orbit"),
        ("Was ist los bei orbit?", "de", "orbit?"),
        ("que fait orbit", "fr", "orbit"),
        ("qu’est-ce qui se passe chez orbit", "fr", "orbit"),
        ("¿Qué hay de nuevo en orbit?", "es", "orbit?"),
        ("cosa fa orbit", "it", "orbit"),
        ("o que há de novo na orbit", "pt", "orbit"),
        ("wat doet orbit", "nl", "orbit"),
        ("co słychać w orbit", "pl", "orbit"),
        ("co wiadomo o orbit", "pl", "orbit"),
        ("najnowsze wiadomości o orbit", "pl", "orbit"),
        ("pokaż mi newsy o orbit", "pl", "orbit"),
        ("co powiedział Orbit", "pl", "Orbit"),
        ("dlaczego orbit drożeje", "pl", "orbit drożeje"),
        ("что нового у orbit", "ru", "orbit"),
        ("расскажи про orbit", "ru", "orbit"),
        ("покажи свежие новости orbit", "ru", "orbit"),
        ("что сказал Орбит", "ru", "Орбит"),
        ("почему orbit дорожает", "ru", "orbit дорожает"),
        ("orbit haberleri", "tr", "orbit"),
        ("orbit 最新消息", "zh", "orbit"),
        ("orbit ニュース", "ja", "orbit"),
        ("Nachrichten zu Orbit", "de", "Orbit"),
    ],
)
def test_words_that_only_ask_go_in_each_language(typed: str, language: str, left: str) -> None:
    found = language_of(typed.split())
    assert (found, trimmed(typed, asking=True, language=found)) == (language, left)


@pytest.mark.parametrize(
    "typed",
    [
        "boeing war",
        "orbit die hard",
        "orbit plus",
        "orbit in los angeles",
        "novo nordisk",
        "a man with orbit",
    ],
)
def test_a_word_that_english_has_too_makes_no_other_language(typed: str) -> None:
    assert language_of(typed.split()) == "en"


def test_capitals_make_a_name_of_a_word() -> None:
    assert trimmed("US and IT at orbit", asking=True) == "US and IT at orbit"
    assert trimmed("news from WHO", asking=True) == "WHO"


@pytest.mark.parametrize(
    ("typed", "all_of_it"),
    [
        ("Neuigkeiten", True),
        ("was ist los?", True),
        ("Was gibt's Neues?", True),
        ("quoi de neuf ?", True),
        ("¿qué pasa?", True),
        ("ニュース", True),
        ("show me the latest headlines please", True),
        ("the biggest story", True),
        ("most important news", True),
        ("toy story", False),
        ("story", False),
        ("de la", False),
        ("novo", False),
        ("top gun", False),
        ("tell me", False),
    ],
)
def test_who_asks_for_all_that_is_news(typed: str, all_of_it: bool) -> None:
    assert asks_for_all(typed) is all_of_it


def test_words_that_join_others_are_no_question() -> None:
    assert asks_in_words("noticias de argentina")
    assert not asks_in_words("la la land")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("orbit diese Woche", 6),
        ("orbit heute", 1),
        ("orbit letzte 3 Tage", 3),
        ("orbit in den letzten 3 Tagen", 3),
        ("orbit cette semaine", 6),
        ("orbit ces 3 derniers jours", 3),
        ("orbit aujourd’hui", 1),
        ("orbit esta semana", 6),
        ("orbit ayer", 2),
        ("orbit últimos 5 días", 5),
        ("orbit questo mese", 28),
        ("orbit vorige week", 7),
        ("orbit 今日", 1),
        ("orbit last week", 7),
        ("orbit in the past day", 1),
        ("orbit since 3 weeks", 21),
        ("orbit since last week", 7),
        ("orbit since november 2026", 28),
        ("orbit since 2020", 2020),
        ("orbit on 20 november", 9),
        ("orbit from monday", 6),
        ("orbit between monday and friday", 31),
        ("orbit nov 20th", 9),
        ("orbit 2 days ago", 3),
    ],
)
def test_days_are_told_apart_in_each_language(typed: str, days: int) -> None:
    found = window_of(typed, SATURDAY)
    assert found is not None
    assert (found.rest, found.days) == ("orbit", days)


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("was macht boeing", "Boeing"),
        ("¿Qué hay de nuevo en Netflix?", "Netflix"),
        ("Was macht Netflix mit KI?", "Netflix: KI"),
        ("noticias de argentina", "Argentina"),
        ("netflix cette semaine", "Netflix"),
        ("hey bot, what's new with disney?", "Disney"),
        ("hi there! anything on disney", "Disney"),
        ("WHAT IS NETFLIX DOING THIS WEEK", "Netflix"),
        ("hey, what about the strike", "Strike"),
        ("do you know anything about job cuts", "Job cuts"),
        ("quoi de neuf", "Top stories"),
        ("last week", "Top stories"),
        ("top 5 news", "Top stories"),
        ("world news", "Top stories"),
        ("top ai news", "AI"),
        ("newest on tesla", "Tesla"),
        ("recent openai news", "OpenAI"),
        ("remind me about netflix", "Netflix"),
        ("pls summarize news on spotify", "Spotify"),
        ("streaming industry", "Streaming"),
        ("open ai", "OpenAI"),
        ("disney and netflix please", "Disney and Netflix"),
        ("apple and google", "Apple and Google"),
        (
            "Hi team, could you please give me a short summary of what Netflix announced about advertising "
            "in the last 2 weeks? Thanks in advance!",
            "Netflix: advertising",
        ),
        ("compare netflix with disney", "Netflix and Disney"),
        ("compare tesla to equity", "Tesla and equity"),
        ("netflix oder disney", "Netflix and Disney"),
        ("netflix/disney", "Netflix and Disney"),
        ("netflix's", "Netflix"),
    ],
)
async def test_such_questions_are_answered(bot: Bot, me: Origin, typed: str, headline: str) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == f"{headline} · AI briefing", plain(message)


async def test_a_name_that_begins_as_a_question_keeps_its_words(bot: Bot, me: Origin) -> None:
    assert (await bot.answer("any given sunday", me)).headline == "Nothing on any given sunday yet"


async def test_what_is_asked_about_may_name_the_topic(bot: Bot, me: Origin) -> None:
    message = await bot.answer("zebras in malta about tilly norwood", me)
    assert message.headline == "Nothing on Tilly Norwood about zebras malta"
    assert Brief(topic="Tilly Norwood") in [button.command for button in message.buttons]


async def test_of_several_names_one_with_a_slip_is_mended(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netfilx and disney", me)
    assert "Did you mean Netflix and Disney?" in plain(message)
    assert not (await bot.answer(message.buttons[0].command or "", me)).failed
