"""Sentences that need an earlier one."""

from __future__ import annotations

import pytest

from bot.summarize import summarize
from bot.summarize.pool import Pool
from bot.summarize.rules.gate import Gate
from bot.summarize.rules.referents import Back, points_back
from bot.text.analysis import analyse


@pytest.mark.parametrize(
    ("text", "language", "back"),
    [
        ("But the stage will open later.", "en", Back.CONNECTIVE),
        ("However, the stage will open later.", "en", Back.CONNECTIVE),
        ("In addition, forty people will be hired.", "en", Back.CONNECTIVE),
        ("Without the charge, the margin would have grown.", "en", Back.CONNECTIVE),
        ("The partnership will add forty people.", "en", Back.CONNECTIVE),
        ("The partnership of Quill and Leeds will add forty people.", "en", Back.NOTHING),
        ("In return, Quill will open a stage.", "en", Back.CONNECTIVE),
        ("In return for a stage, Leeds pays Quill.", "en", Back.NOTHING),
        ("Of these, the stage in Leeds is the largest.", "en", Back.REFERENT),
        ("Of those who were asked, forty liked the stage.", "en", Back.NOTHING),
        ("It was, he said, the first footage of that kind.", "en", Back.REFERENT),
        ("It is unclear whether the stage will open.", "en", Back.NOTHING),
        ("Without a charge, the margin would have grown.", "en", Back.NOTHING),
        ("He will hire forty people.", "en", Back.REFERENT),
        ("“They will hire forty people,” Quill said.", "en", Back.REFERENT),
        ("The company will hire forty people.", "en", Back.REFERENT),
        ("This could cost forty jobs.", "en", Back.REFERENT),
        ("Fernbrook will hire forty people.", "en", Back.NOTHING),
        ("“Well, forty people will be hired,” said Ada Quill.", "en", Back.NOTHING),
        ("Now, forty people will be hired in Leeds.", "en", Back.NOTHING),
        ("No stage in Leeds will hire forty people.", "en", Back.NOTHING),
        ("Thebes will hire forty people.", "en", Back.NOTHING),
        ("Hera will hire forty people.", "en", Back.NOTHING),
        ("The company behind the stage is Fernbrook.", "en", Back.NOTHING),
        ("The company planning the stage is Fernbrook.", "en", Back.NOTHING),
        ("The law that forbids the stage is old.", "en", Back.NOTHING),
        ("The company, citing the noise, will not build it.", "en", Back.REFERENT),
        ("The company said that it will build it.", "en", Back.REFERENT),
        ("The report, including its figures, is wrong.", "en", Back.REFERENT),
        ("“It’s hard to say who will be hired,” Quill said.", "en", Back.NOTHING),
        ("It’s a stage that few have seen.", "en", Back.REFERENT),
        ("This week forty people were hired in Leeds.", "en", Back.NOTHING),
        ("It is expected that Fernbrook will hire forty people.", "en", Back.NOTHING),
        ("“We have waited for this stage for years, and so has Leeds.”", "en", Back.CONNECTIVE),
        ("“We have waited for this stage,” said Ada Quill.", "en", Back.NOTHING),
        *(
            (f"{opening} Fernbrook will hire forty people.", "en", Back.CONNECTIVE)
            for opening in (
                "Despite that, Because of this, Thanks to this, On top of that, Apart from that, Until then, "
                "Additionally, Conversely, Either way, As a consequence, Even then, By then, Not only that, "
                "Rather, Secondly, What is more, What’s more, The reason is that, In doing so, "
                "At that point, For its part, Afterwards, To make matters worse, "
                "No, Yes, Well, Sure, Admittedly, Anyway, Granted, Incidentally, Plus, Not surprisingly, "
                "In other news, In short, To be fair, After all, By the way, As a matter of fact, For one,"
            )
            .replace(", ", ",|")
            .split("|")
        ),
        *(
            (f"{opening} Fernbrook for a year of wages.", "en", Back.REFERENT)
            for opening in (
                "According to the company, this was new to",
                "According to her, it was known at",
                "All three sued",
                "The second was sold by",
                "Among them is a fine for",
                "Many of them sued",
                "All of this has bothered",
                "Asked about the noise, he spoke of",
                "Two days later, carpenters sued",
                "A few weeks earlier, carpenters had sued",
                "The following day, carpenters sued",
                "At the time, carpenters sued",
                "The Leeds-based company sued",
                "The tech giant sued",
                "The 34-year-old sued",
            )
        ),
        ("Two days later than planned, Fernbrook opened the stage.", "en", Back.NOTHING),
        ("All three carpenters of Fernbrook sued.", "en", Back.NOTHING),
        ("The 34-year-old carpenter Ada Quill sued Fernbrook.", "en", Back.NOTHING),
        ("Rather than wait, Fernbrook opened the stage.", "en", Back.NOTHING),
        ("For its partners Fernbrook will hire forty people.", "en", Back.NOTHING),
        ("According to the company register, Fernbrook is new.", "en", Back.NOTHING),
        ("Aber die Halle kommt später.", "de", Back.CONNECTIVE),
        ("Trotzdem kommt die Halle später.", "de", Back.CONNECTIVE),
        ("En revanche, la salle ouvrira plus tard.", "fr", Back.CONNECTIVE),
        ("En cambio, la sala abrirá más tarde.", "es", Back.CONNECTIVE),
        ("Contudo, a sala abrirá mais tarde.", "pt", Back.CONNECTIVE),
        ("Invece la sala aprirà più tardi.", "it", Back.CONNECTIVE),
        ("Invece di una sala ne apriranno due.", "it", Back.NOTHING),
        ("Desondanks opent de zaal later.", "nl", Back.CONNECTIVE),
        ("Mimo to sala otworzy się później.", "pl", Back.CONNECTIVE),
        ("Тем не менее зал откроется позже.", "ru", Back.CONNECTIVE),
        ("Buna rağmen salon daha geç açılacak.", "tr", Back.CONNECTIVE),
        ("但是附近居民担心施工噪音。", "zh", Back.CONNECTIVE),
        ("然而大桥仍将关闭一年。", "zh", Back.CONNECTIVE),
        ("它将耗资七亿元人民币。", "zh", Back.REFERENT),
        ("该公司将聘用四十人。", "zh", Back.REFERENT),
        ("他国的桥梁更长。", "zh", Back.NOTHING),
        ("但丁的故居将于五月开放。", "zh", Back.NOTHING),
        ("市议会批准修建一座新的大桥。", "zh", Back.NOTHING),
        ("しかし近隣の住民は工事の騒音を心配している。", "ja", Back.CONNECTIVE),
        ("彼は橋の完成を約束した。", "ja", Back.REFERENT),
        ("同社は四十人を雇う。", "ja", Back.REFERENT),
        ("それは七億円の費用がかかる見込みだ。", "ja", Back.REFERENT),
        ("同志社大学は新しい校舎を建てる。", "ja", Back.NOTHING),
        ("Das Unternehmen stellt vierzig Leute ein.", "de", Back.REFERENT),
        ("Elle embauchera quarante personnes.", "fr", Back.REFERENT),
        ("Pero la sala abrirá más tarde.", "es", Back.CONNECTIVE),
        ("The integration initially gives two halls a stage.", "en", Back.CONNECTIVE),
        ("The new funding will cover two halls.", "en", Back.CONNECTIVE),
        ("The funding of the halls will end.", "en", Back.NOTHING),
        ("Она наймёт сорок человек.", "ru", Back.REFERENT),
    ],
)
def test_openings(text: str, language: str, back: Back) -> None:
    assert points_back(text, language) is back


def pool_of(*sentences: str) -> Pool:
    text = " ".join(sentences)
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    assert len(pool) == len(sentences)
    return pool


FIRST = "Fernbrook Studios opens a second stage in Leeds."
SECOND = "The company will hire forty carpenters for it."
THIRD = "It also wants to train young electricians there."
FOURTH = "But the council has not yet agreed to the noise."


def test_a_referent_waits_for_the_sentence_that_names_it() -> None:
    gate = Gate(pool_of(FIRST, SECOND, THIRD, FOURTH))
    assert gate(1) == 0
    assert gate(2) == 0, "the chain starts at the first sentence"
    assert gate(0) < 0
    assert gate(2) < 0
    assert list(gate.taken) == [0, 2]


def test_a_connective_waits_for_the_very_sentence_before_it() -> None:
    gate = Gate(pool_of(FIRST, SECOND, THIRD, FOURTH))
    assert gate(0) < 0
    assert gate(3) == 2
    assert gate(2) < 0
    assert gate(3) < 0
    assert list(gate.taken) == [0, 2, 3]


def test_nothing_to_point_back_to_is_never_taken() -> None:
    gate = Gate(pool_of(SECOND, THIRD))
    for _ in range(2):
        gate(0)
        gate(1)
    assert list(gate.taken) == []


def test_a_chain_that_never_ends_is_not_followed_to_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str, language: str) -> Back:
        asked.append(text)
        return points_back(text, language)

    monkeypatch.setattr("bot.summarize.rules.gate.points_back", counted)
    text = "Ada Quill runs the mill in Leeds. " + " ".join(
        f"She sold mill number {n} there." for n in range(900)
    )
    assert summarize(text, sentences=50)
    assert len(asked) < 60 * 901
