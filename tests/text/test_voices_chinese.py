"""Who says what in Chinese, and when nobody is believed to."""

from __future__ import annotations

import pytest

from bot.text.splitting.sentences import split
from bot.text.voices.quotes import find_quotations


def voices(text: str) -> list[tuple[str, str, str]]:
    """(what is said, speaker, role) of each voice."""
    found = find_quotations(text, split(text, "zh"), "zh")
    return [(text[one.start + 1 : one.end - 1], one.speaker, one.role) for one in found]


SAID = "港口将于五月重新开放。"


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"港务局局长李海7日说：“{SAID}”", "李海", "港务局局长"),
        (f"雨停了。霍尔姆港务委员会副主任陈明在一份声明中表示：“{SAID}”", "陈明", "霍尔姆港务委员会副主任"),
        (f"“{SAID}”港务局局长李海说。", "李海", "港务局局长"),
        (f"港务局局长李海来了。“{SAID}”李海说。", "李海", "港务局局长"),
        (f"霍尔姆总理安娜·莫斯在社交媒体写道：“{SAID}”", "安娜·莫斯", "霍尔姆总理"),
        (f"安娜·莫斯来了，安娜·莫斯说：“{SAID}”", "安娜·莫斯", ""),
        (f"霍尔姆交通部在声明中说：“{SAID}”", "霍尔姆交通部", ""),
        (f"外交部长官康海当天说，“{SAID}”", "康海", "外交部长官"),
    ],
)
def test_a_statement_is_of_its_verbs_subject(text: str, speaker: str, role: str) -> None:
    assert voices(text) == [(SAID, speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"他说：“{SAID}”",
        f"知情人士说：“{SAID}”",
        f"李海与陈明共同的好友说：“{SAID}”",
        f"李海来了。电台惊呼，“{SAID}”港务局局长李海称，雨会停。",  # of the radio
        f"李海来了。“{SAID}”李海还说，雨会停。",  # that the rain will stop
        f"法国谚语说：“{SAID}”",
        "李海与“港口的老朋友们”打交道。",
        f"陈海说：“{SAID}”",  # a word that the text has once may be no name
    ],
)
def test_nobody_is_believed_where_the_subject_is_in_doubt(text: str) -> None:
    assert voices(text) == []


def test_a_statement_that_its_speaker_interrupts_is_of_one() -> None:
    text = "港务局局长李海来了。“我们不会等到夏天，”李海说，“船五月就会来。”"
    assert [speaker for _, speaker, _ in voices(text)] == ["李海", "李海"]


def test_a_quotation_is_of_whom_its_own_words_name_and_not_of_the_next_ones() -> None:
    text = f"“{SAID}”\n港务局局长李海说：“雨明天就会停下来。”\n渔民代表陈明表示：“船五月就会来。”"
    assert [speaker for _, speaker, _ in voices(text)] == ["李海", "陈明"]
