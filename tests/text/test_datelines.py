"""Datelines: where, when and by whom an article was written is no part of its first sentence."""

from __future__ import annotations

import pytest

from tests.text.test_sentences import kinds


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("LOS ANGELES, Oct 21 (Agency) —", "The studio said it will pay."),
        ("LONDON (Agency) -", "The studio pays."),
        ("ST. DUNMORE, Mo. —", "The studio pays."),
        ("Harbour, Oct. 21, 2026 (Agency) --", "The studio pays."),
        ("Berlin, 21. Oktober (Agentur) –", "Das Studio zahlt."),
        ("ROME –", "“We pay,” she said."),
        ("(Agency) --", "The studio pays."),
        ("МОСКВА, 21 октября (Агентство) —", "Студия платит."),
        ("Казань, 21 октября 2026, 10:30 — АГЕНТСТВО", "Студия платит."),
        ("LEEDS/YORK (Agency) -", "The studio pays."),
        ("Harbour, Oct 21, 2026 (Agency) - -", "The studio pays."),
        ("NEW HARBOUR:", "The studio pays."),
        ("LEEDS/YORK:", "The studio pays."),
        ("New Harbour, ME, Oct. 21, 2026—", "The studio pays."),
        ("HARWICK, Oct. 21, 2026 /PRNewswire/ --", "The studio pays."),
        ("HARWICK & LEEDS--(BUSINESS WIRE)--", "Studio Corp. (NYSE: STU) pays."),
        ("HARWICK, Oct. 21, 2026 (GLOBE NEWSWIRE) --", "The studio pays."),
    ],
)
def test_a_dateline_stands_apart(dateline: str, rest: str) -> None:
    assert kinds(f"{dateline} {rest}") == [("fragment", dateline), ("sentence", rest)]


@pytest.mark.parametrize(
    "dateline",
    [
        "Wien –",
        "Linz/Graz -",
        "St. Dunmar –",
        "Neu-Holm –",
        "Ried im Innkreis –",
        "Holm / Zell am See –",
        "Frankfurt am Main/Rio de Janeiro –",
        "Holm-an-der-Au –",
    ],
)
def test_a_german_dateline_stands_apart_where_articles_begin(dateline: str) -> None:
    told = f"{dateline} „Das Studio zahlt“, sagt der Chef."
    said = "„Das Studio zahlt“, sagt der Chef."
    assert kinds(f"Ein Studio zahlt.\n{told}", "de")[1:] == [("fragment", dateline), ("sentence", said)]
    counted = "17 Boote liegen im Hafen."
    assert kinds(f"{dateline}  {counted}", "de") == [("fragment", dateline), ("sentence", counted)]
    assert kinds(f"Eins.\nZwei.\nDrei.\n{told}", "de")[-1] == ("sentence", told)


@pytest.mark.parametrize(
    ("dateline", "language"),
    [
        ("霍尔姆社港城2月7日电（记者李海）", "zh"),
        ("霍尔姆社港城2月7日电（李海）", "zh"),
        ("霍尔姆网讯 ", "zh"),
        ("本报港城１１月２１日电  （记者李海）", "zh"),
        ("【霍尔姆网报道 实习记者 李海】", "zh"),
        ("【ホルム＝山田】", "ja"),
        ("［ホルム　１２日　ニュース社］ － ", "ja"),
    ],
)
def test_a_chinese_or_japanese_dateline_stands_apart(dateline: str, language: str) -> None:
    told = "港城将于五月开放新大厅。" if language == "zh" else "港は五月に新しい広間を開く。"
    assert kinds(dateline + told, language) == [("fragment", dateline.rstrip()), ("sentence", told)]


@pytest.mark.parametrize(
    "told",
    [
        "中国电网电力供应充足。",
        "国家电网通讯系统升级。",
        "一家网站来电很多。",
        "港城电视台12日电视节开幕。",
        "港城旅行社12日讯息增加。",
    ],
)
def test_a_chinese_sentence_is_no_dateline(told: str) -> None:
    assert kinds(told, "zh") == [("sentence", told)]


def test_an_insertion_in_german_is_no_dateline() -> None:
    told = "Der Wirt – Er zog am Montag aus – schweigt."
    assert kinds(told, "de") == [("sentence", told)]


@pytest.mark.parametrize("dateline", ["LEEDS—", "HARBOUR, England—", "NEW HARBOUR (Agency)—"])
def test_a_dateline_without_a_space_stands_apart(dateline: str) -> None:
    assert kinds(f"{dateline}The studio pays.") == [("fragment", dateline), ("sentence", "The studio pays.")]


def test_a_name_in_capitals_before_what_is_said_stays_with_it() -> None:
    text = "Two people spoke.\nMARLOW: The studio pays.\nQUILL: The studio lies."
    assert [piece for _, piece in kinds(text)] == text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "NATO—The alliance of the north—said no.",
        "Marlow — the studio — said no.",
        "NASA — the agency — said no.",
        "AI — Large models, that is — is here.",
        "Marlow – The Film is out.",
        "On Oct 21 — the day of the vote — nobody came.",
    ],
)
def test_a_dash_is_no_dateline(line: str) -> None:
    assert kinds(line) == [("sentence", line)]
