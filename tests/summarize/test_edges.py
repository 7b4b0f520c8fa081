"""Names with edges in a script without spaces: not found within a longer name or word."""

from __future__ import annotations

import pytest

from bot.summarize.about.asked import query
from bot.summarize.about.relevance import relevance
from bot.text.analysis import analyse


def named(name: str, text: str) -> bool:
    return bool(relevance(analyse("", text, "ja", 0), "", text, query((name,), "ja")).naming)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ライン", "ラインは新しい絵文字を売り出した。"),
        ("ライン", "市は新しいラインを引いた。"),
        ("ソニー", "専門家はソニーの決算を待っている。"),
        ("ソニー", "歌手はソニーミュージックと契約した。"),
        ("京都", "霧浜と京都で見本市が開かれる。"),
        ("京都", "見本市は京都市で開かれる。"),
        ("任天堂", "株主は任天堂株を買った。"),
        ("ダイハツ", "軽自動車はダイハツ工業が造る。"),
    ],
)
def test_a_japanese_name_is_found_where_it_stands(name: str, text: str) -> None:
    assert named(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ライン", "見本市はオンラインで開かれる。"),
        ("マック", "決勝はクライマックスを迎えた。"),
        ("ソニー", "霧浜アンソニー店が開いた。"),
        ("京都", "東京都は桟橋を閉鎖した。"),
    ],
)
def test_a_japanese_name_within_a_longer_one_is_not(name: str, text: str) -> None:
    assert not named(name, text)


def test_a_name_is_found_beside_the_longer_one_that_holds_it() -> None:
    assert named("京都", "東京都と京都府は見本市を開く。")
    assert named("ライン", "オンラインの会議でラインを使う。")
