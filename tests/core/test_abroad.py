"""What is asked of the bot itself, and wished of it, in other languages than English."""

from __future__ import annotations

from datetime import date

import pytest

from bot.abroad import said, wished
from bot.answers.asked.meant import loosely, spoken_of
from bot.commands import Brief, Command, Help, List, Sources, Subscribe
from bot.errors import BadInput
from bot.grammar import parse

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("kannst du mir jeden tag news zu orbit schicken?", "subscribe orbit every day"),
        ("ich möchte jeden montag um 9 uhr news zu orbit", "subscribe orbit at 9 monday"),
        ("orbit jeden abend", "subscribe orbit at 6pm every day"),
        ("peux-tu m'envoyer chaque jour des nouvelles sur orbit ?", "subscribe orbit every day"),
        ("envoie-moi tous les matins à 8h les actualités sur orbit", "subscribe orbit at 8 every day"),
        ("¿puedes enviarme noticias de orbit todos los días?", "subscribe orbit every day"),
        ("envíame noticias sobre orbit cada mañana a las 8", "subscribe orbit at 8 every day"),
        ("puoi mandarmi ogni giorno notizie su orbit", "subscribe orbit every day"),
        ("orbit ogni venerdì alle 9:30", "subscribe orbit at 9:30 friday"),
        ("me manda notícias da orbit todo dia às 9", "subscribe orbit at 9 every day"),
        ("kun je me elke dag nieuws over orbit sturen", "subscribe orbit every day"),
        ("orbit elke dag om 9 uur", "subscribe orbit at 9 every day"),
        ("her sabah 8'de orbit haberlerini gönder", "subscribe orbit at 8 every day"),
        ("orbit her gün saat 9'da", "subscribe orbit at 9 every day"),
        ("czy możesz mi codziennie wysyłać wiadomości o orbit", "subscribe orbit every day"),
        ("orbit codziennie o 9", "subscribe orbit at 9 every day"),
        ("присылай мне каждый день новости про orbit", "subscribe orbit every day"),
        ("keine nachrichten mehr zu orbit", "unsubscribe orbit"),
        ("no quiero más noticias de orbit", "unsubscribe orbit"),
        ("geen nieuws meer over orbit", "unsubscribe orbit"),
    ],
)
def test_what_is_wished_for_is_offered(typed: str, line: str) -> None:
    with pytest.raises(BadInput) as asked:
        parse(typed)
    assert asked.value.hint == line
    parse(line)


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        (Help(), "was kannst du? wie funktioniert das? que peux-tu faire ? ¿qué puedes hacer? ¿cómo funciona?"
                 " cosa sai fare? o que você pode fazer? wat kun je? neler yapabilirsin? co potrafisz?"
                 " что ты умеешь?"),
        (Sources(), "wer hat das gesagt? qui a dit ça ? ¿quién dijo eso? chi l’ha detto? quem disse isso?"
                    " wie zei dat? bunu kim söyledi? kto to powiedział? кто это сказал?"),
        (List(), "warum sehe ich das? pourquoi je vois ça ? ¿por qué veo esto? perché vedo questo?"
                 " por que isso está aqui? waarom staat dit hier? bu neden burada? dlaczego to widzę?"),
        (List(ask="unsubscribe"), "hör auf! arrête ! ¡basta! smetti di mandarmi questo!"
                                  " pare de me enviar isso! stop met sturen! bana artık gönderme! przestań!"
                                  " хватит!"),
    ],
)  # fmt: skip
def test_what_is_asked_of_the_bot_is_shown(command: Command, typed: str) -> None:
    for one in typed.replace("?", "?\n").replace("!", "!\n").splitlines():
        assert parse(one.strip()) == command, one


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("gib mir nachrichten zu orbit", "orbit"),
        ("donne-moi les nouvelles sur orbit", "orbit"),
        ("dame noticias de orbit", "orbit"),
        ("dammi notizie su orbit", "orbit"),
        ("quero notícias da orbit", "orbit"),
        ("geef me nieuws over orbit", "orbit"),
        ("bana orbit haberleri göster", "orbit"),
        ("wyślij mi wiadomości o orbit", "orbit"),
    ],
)
def test_who_asks_for_news_asks_for_its_topic(typed: str, topic: str) -> None:
    asked = parse(typed)
    assert isinstance(asked, Brief)
    assert topic in [one.topic for one in (*loosely(asked, TODAY), *spoken_of(asked, TODAY))]


@pytest.mark.parametrize(
    "typed",
    ["orbit cada día más caro", "täglich grüßt orbit", "los angeles", "orbit wer sagt das", "para todos",
     "warum ist orbit hier", "co możesz powiedzieć o orbit", "every day orbit"],
)  # fmt: skip
def test_what_only_begins_alike_is_read_as_before(typed: str) -> None:
    assert said(typed) is None and wished(typed) is None


@pytest.mark.parametrize(
    ("behind", "time"),
    [
        ("codziennie o 9", "9"), ("her gün saat 9'da", "9"), ("tous les matins à 8h", "8h"),
        ("elke ochtend om 8 uur", "8"), ("каждый день в 9", "9"), ("todo dia às 9", "9"),
    ],
)  # fmt: skip
def test_behind_subscribe_days_and_times_are_no_part_of_a_topic(behind: str, time: str) -> None:
    assert parse(f"subscribe orbit {behind}") == Subscribe(topic="orbit", time=time, days="every day")
