"""Starter packs and topics in TOML, as an operator may edit them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import Unreadable
from bot.seeds import SourceSeed, TopicSeed, starter_packs, topic_seeds

TOPICS = """
industry = "Energy"
also = ["power"]
[[topic]]
name = "Wind"
aliases = ["wind power", "turbines"]
[[topic]]
name = "Ann Onym"
kind = "person"
"""
PACK = """
name = "energy"
title = "Energy news"
checked = "not checked offline"
[[source]]
title = "Grid"
url = "https://grid.example.com/feed"
[[source]]
url = "https://sol.example.com/rss"
language = "es"
site = "https://sol.example.com/"
"""


def seeds(folder: Path, kind: str, *texts: str) -> Path:
    (folder / kind).mkdir()
    for number, text in enumerate(texts):
        (folder / kind / f"{number}.toml").write_text(text, encoding="utf-8")
    return folder


def test_topics(tmp_path: Path) -> None:
    (energy,) = topic_seeds(seeds(tmp_path, "topics", TOPICS))
    assert energy.industry == "Energy" and energy.also == ("power",)
    assert energy.topics == (
        TopicSeed(name="Wind", aliases=("wind power", "turbines")),
        TopicSeed(name="Ann Onym", kind="person"),
    )


def test_packs(tmp_path: Path) -> None:
    (pack,) = starter_packs(seeds(tmp_path, "packs", f"\ufeff{PACK}"))
    assert (pack.name, pack.title) == ("energy", "Energy news")
    assert pack.sources == (
        SourceSeed(title="Grid", url="https://grid.example.com/feed"),
        SourceSeed(url="https://sol.example.com/rss"),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[topic]]\nkind = 'theme'", r"missing required field `name` - at `\$.topic\[0\]`"),
        ("[[topic]]\nname = 'x'\nkind = 'city'", r"Invalid enum value 'city' - at `\$.topic\[0\].kind`"),
        ("[topic]\nname = 'x'", r"Expected `array`, got `object` - at `\$.topic`"),
        ("[[topic]]\nname = 'x'\naliases = 'y'", r"Expected `array`, got `str` - at `\$.topic\[0\].aliases`"),
        ("[[topic]]\nname = ''", r"length >= 1 - at `\$.topic\[0\].name`"),
        ("[[topic]]\nname =", r"Invalid value \(at end of document\)"),
    ],
)
def test_mistakes_in_topics_are_named_with_their_file(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=rf"1\.toml is not as seeds/README\.md says: .*{reason}"):
        topic_seeds(seeds(tmp_path, "topics", TOPICS, text))


@pytest.mark.parametrize("text", ["title = 'x'", "name = 'x'\ntitle = 'x'\n[[source]]\nurl = 'ftp://x'"])
def test_mistakes_in_packs_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable):
        starter_packs(seeds(tmp_path, "packs", text))
