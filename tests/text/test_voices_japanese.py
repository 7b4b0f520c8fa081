"""Who says what in Japanese, and when nobody is believed to."""

from __future__ import annotations

import pytest

from bot.text.splitting.sentences import split
from bot.text.voices.quotes import find_quotations


def voices(text: str) -> list[tuple[str, str, str]]:
    """(what is said, speaker, role) of each voice."""
    found = find_quotations(text, split(text, "ja"), "ja")
    return [(text[one.start + 1 : one.end - 1], one.speaker, one.role) for one in found]


SAID = "桟橋は秋まで閉鎖します"


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"霧浜港務局の李田海斗局長は会見で「{SAID}」と述べた。", "李田海斗局長", "霧浜港務局"),
        (f"李田海斗局長は7日、記者団に「{SAID}」と強調した。", "李田海斗局長", ""),
        (f"雨がやんだ。李田海斗さん（42）は「{SAID}」と話している。", "李田海斗さん", ""),
        (f"「{SAID}」と李田局長は話す。", "李田局長", ""),
        (f"「{SAID}」と、会見で語った李田局長。", "李田局長", ""),
        (f"港務局の李田海斗氏が来た。李田氏は「{SAID}」と説明した。", "李田海斗", ""),
        (f"アンナ・モスは自身のブログに「{SAID}」と書いた。", "アンナ・モス", ""),
        (f"霧浜市港務局は「{SAID}」とコメントした。", "霧浜市港務局", ""),
        (f"一方、李田監督も「{SAID}」などと批判した。", "李田監督", ""),
        (f"李田監督は「{SAID}」と述べ、船を待つ考えを示した。", "李田監督", ""),
        (f"磯部監督は「{SAID}」と振り返った。", "磯部監督", ""),
        (f"李田海斗・霧浜大学教授は「{SAID}」と指摘した。", "李田海斗", "霧浜大学教授"),
        (f"李田海斗衆院議員は「{SAID}」と述べた。", "李田海斗衆院議員", ""),
        (f"李田海斗公明党幹事長は「{SAID}」と述べた。", "李田海斗公明党幹事長", ""),
        (f"コーチ・李田海斗さんは「{SAID}」と話した。", "李田海斗さん", "コーチ"),
    ],
)
def test_a_statement_is_of_its_verbs_subject(text: str, speaker: str, role: str) -> None:
    assert voices(text) == [(SAID, speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"彼は「{SAID}」と述べた。",
        f"関係者は「{SAID}」と述べた。",
        f"李田容疑者は「{SAID}」と供述した。",
        f"同社は「{SAID}」と説明した。",
        f"同局長は「{SAID}」と説明した。",
        f"李田局長は市長から「{SAID}」と批判された。",
        f"李田局長は市長から「{SAID}」と言われた。",
        f"李田局長と森野市長は「{SAID}」と述べた。",  # two
        f"森野市長が「{SAID}」と聞くと、李田局長は答えなかった。",
        f"記者が「まだですか」と尋ねると、「{SAID}」と答えた。",
        f"李田局長が所属する団体の広報は「{SAID}」と話した。",
        f"李田局長は、森野市長が来ると「{SAID}」と述べた。",
        f"李田局長は「{SAID}」という冊子を出した。",
        f"霧浜新聞社は「{SAID}」と主張した。",
        f"公明党幹事長は「{SAID}」と語った。",
        f"霧浜日報・海辺新聞社長は「{SAID}」と語った。",
        f"学部長は「{SAID}」と語った。",
        f"霧浜区副区長は「{SAID}」と語った。",
        f"週刊誌編集長は「{SAID}」と語った。",  # of one that is not named
        f"李田局長の母さくらさんは「{SAID}」と述べた。",
        f"父陸さんは「{SAID}」と述べた。",
        f"李田さんは「{SAID}」と述べた。",  # a name that nobody has in full
        "李田局長は「桟橋」と述べた。",  # a word
    ],
)
def test_nobody_is_believed_where_the_subject_is_in_doubt(text: str) -> None:
    assert voices(text) == []


def test_a_name_is_whole() -> None:
    text = f"元歌手のあべ静香さんは「{SAID}」と話した。"
    assert all(speaker != "静香さん" for _, speaker, _ in voices(text))
    assert voices(f"大会終了後李田海斗監督は「{SAID}」と語った。") == [(SAID, "李田海斗監督", "")]


def test_a_name_does_not_take_in_a_title() -> None:
    text = f"李田事務局長が来た。李田さんは「{SAID}」と話した。"
    assert voices(text) == []
    assert voices(f"李田海斗事務局長が来た。李田さんは「{SAID}」と話した。") == [(SAID, "李田海斗", "")]


def test_two_people_of_one_name_are_told_apart_by_nothing() -> None:
    text = f"港務局の李田海斗氏と李田陸氏が来た。李田氏は「{SAID}」と説明した。"
    assert voices(text) == []


def test_a_quotation_within_another_is_the_outer_ones() -> None:
    text = "李田海斗局長は「船長が『来る』と言い、「待て」とも言いました」と話した。"
    assert voices(text) == [("船長が『来る』と言い、「待て」とも言いました", "李田海斗局長", "")]
