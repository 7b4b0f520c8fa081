"""Every seed file keeps the rules of seeds/README.md."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.text.languages import LANGUAGES
from bot.text.tokens import content_stems

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REQUIRED = {"title", "publisher", "url", "published", "language", "author", "sample", "topics"}
KINDS = {"company", "person", "theme"}
# Ordinary words that are company names as well: alone they would find articles about something else.
ORDINARY = frozenset(
    {
        "alphabet", "apple", "arm", "banks", "block", "cars", "chase", "chips", "cloud", "cursor", "dash",
        "delta", "disk", "ember", "energy", "equity", "express", "falcon", "film", "ford", "fox", "gap",
        "general", "health", "lens", "match", "meta", "mini", "model", "movie", "news", "oracle", "orbit",
        "payments", "peacock", "power", "retail", "runway", "seed", "shell", "signal", "slack", "square",
        "strike", "stripe", "sun", "target", "television", "tide", "trade", "uber", "unity", "universal",
        "visa", "who", "wire", "wise", "word", "zoom",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """An article of the sample corpus as the file gives it."""

    path: Path
    fields: dict[str, Any]
    text: str

    @cached_property
    def words(self) -> str:
        return folded(f"{self.fields['title']} {self.text}")


def folded(text: str) -> str:
    """The text as lower-case words between single spaces, so that " name " can be looked for in it."""
    return " " + re.sub(r"[^\w$+]+", " ", text.casefold().replace("’", "'")) + " "


def read_sample(path: Path) -> Sample:
    opening, front, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    assert opening == "", path
    return Sample(path, tomllib.loads(front), text)


def read_toml(folder: str) -> dict[str, dict[str, Any]]:
    return {
        path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted((SEEDS / folder).glob("*.toml"))
    }


SAMPLES = tuple(read_sample(path) for path in sorted((SEEDS / "articles").glob("*/*.md")))
TOPIC_FILES = read_toml("topics")
PACKS = read_toml("packs")
TOPICS = {topic["name"]: topic for file in TOPIC_FILES.values() for topic in file["topic"]}


def about(name: str) -> list[Sample]:
    return [sample for sample in SAMPLES if name in sample.fields["topics"]]


def names(topic: str) -> tuple[str, ...]:
    return (topic, *TOPICS[topic].get("aliases", ()), *TOPICS[topic].get("parts", ()))


def names_topic(sample: Sample, topic: str) -> bool:
    return any(folded(name) in sample.words for name in names(topic))


def shingles(text: str) -> set[tuple[str, ...]]:
    words = folded(text).split()
    return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}


def test_the_corpus_is_as_wide_as_promised() -> None:
    industries = Counter(sample.path.parent.name for sample in SAMPLES)
    days = {sample.fields["published"].date() for sample in SAMPLES}
    assert len(SAMPLES) >= 70
    assert len(industries) >= 7 and min(industries.values()) >= 5
    assert industries["entertainment"] >= 24
    assert len({sample.fields["publisher"] for sample in SAMPLES}) >= 14
    assert len(days) >= 16
    assert {"en", "de", "fr", "es"} <= {sample.fields["language"] for sample in SAMPLES}


def test_netflix_the_first_question_has_many_voices() -> None:
    netflix = about("Netflix")
    assert len(netflix) >= 12
    assert len({sample.fields["publisher"] for sample in netflix}) >= 7
    assert len({sample.fields["published"].date() for sample in netflix}) >= 5


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.stem)
def test_an_article_keeps_the_format(sample: Sample) -> None:
    fields = sample.fields
    assert REQUIRED <= set(fields) <= REQUIRED | {"wire"}
    assert fields["sample"] is True
    assert all(
        isinstance(fields[key], str) and fields[key].strip() for key in ("title", "publisher", "author")
    )
    assert re.fullmatch(r"[a-z]{2}", fields["language"])
    published = fields["published"]
    assert isinstance(published, datetime) and published.utcoffset() is not None
    assert (2025, 10, 6) <= (published.year, published.month, published.day) <= (2025, 10, 28)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", sample.path.stem)
    assert sample.path.stem.startswith(published.date().isoformat())
    assert 110 <= len(sample.text.split()) <= 450
    assert sample.text == f"\n{sample.text.strip()}\n"
    assert not re.search(r"[ \t]$", sample.text, re.MULTILINE)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.stem)
def test_an_article_is_about_what_it_says(sample: Sample) -> None:
    topics = sample.fields["topics"]
    assert topics and len(set(topics)) == len(topics)
    for topic in topics:
        assert topic in TOPICS
        if TOPICS[topic]["kind"] != "theme":
            assert names_topic(sample, topic), topic


def test_addresses_are_unique_and_reserved_for_examples() -> None:
    addresses = [urlsplit(sample.fields["url"]) for sample in SAMPLES]
    assert max(Counter(addresses).values()) == 1
    for address in addresses:
        assert address.scheme == "https" and (address.hostname or "").endswith(".example.com")
        assert len(address.path) > 1 and not address.query and not address.fragment


def test_a_publisher_has_one_host_and_one_family_has_two_outlets() -> None:
    hosts = defaultdict(set)
    for sample in SAMPLES:
        hosts[sample.fields["publisher"]].add(urlsplit(sample.fields["url"]).hostname)
    assert all(len(found) == 1 for found in hosts.values())
    families = Counter(
        host.removesuffix(".example.com").split(".")[-1] for found in hosts.values() for host in found
    )
    assert families["harbour"] == 2
    assert sum(1 for count in families.values() if count > 1) >= 1


def test_titles_are_unique_and_no_text_but_wire_copy_occurs_twice() -> None:
    assert max(Counter(sample.fields["title"] for sample in SAMPLES).values()) == 1
    own = [(sample, shingles(sample.text)) for sample in SAMPLES if "wire" not in sample.fields]
    for index, (sample, mine) in enumerate(own):
        for other, theirs in own[index + 1 :]:
            assert len(mine & theirs) / min(len(mine), len(theirs)) < 0.2, (sample.path.name, other.path.name)


@pytest.mark.parametrize(
    "copy", [sample for sample in SAMPLES if "wire" in sample.fields], ids=lambda sample: sample.path.stem
)
def test_a_wire_copy_has_its_origin_in_the_corpus(copy: Sample) -> None:
    agency = [sample for sample in SAMPLES if sample.fields["publisher"] == copy.fields["wire"]]
    mine = shingles(copy.text)
    origins = [
        sample
        for sample in agency
        if len(mine & shingles(sample.text)) / len(mine) > 0.7
        and sample.fields["published"] < copy.fields["published"]
        and sample.fields["publisher"] != copy.fields["publisher"]
    ]
    assert len(origins) == 1
    assert origins[0].fields["title"] != copy.fields["title"]
    assert set(origins[0].fields["topics"]) == set(copy.fields["topics"])


def test_some_agency_text_is_carried_by_several() -> None:
    carried = Counter(tuple(sample.fields["topics"]) for sample in SAMPLES if "wire" in sample.fields)
    assert max(carried.values()) >= 2 and sum(carried.values()) >= 6


def test_topic_files_keep_the_format() -> None:
    assert sum(len(file["topic"]) for file in TOPIC_FILES.values()) == len(TOPICS) >= 80
    assert {sample.path.parent.name for sample in SAMPLES} <= set(TOPIC_FILES)
    for file in TOPIC_FILES.values():
        assert {"industry", "words", "topic"} <= set(file) <= {"industry", "also", "words", "topic"}
        assert file["industry"].strip()
        assert "en" in file["words"] and set(file["words"]) <= set(LANGUAGES)
        for topic in file["topic"]:
            assert {"name", "kind"} < set(topic) <= {"name", "kind", "aliases", "parts", "wide"}
            assert topic["kind"] in KINDS
            assert all(name == name.strip() != "" for name in names(topic["name"]))
            assert "," not in topic["name"]


def test_no_name_of_an_industry_is_anothers_or_a_topics() -> None:
    owners = defaultdict(list)
    for file in TOPIC_FILES.values():
        for name in {file["industry"], *file.get("also", ())}:
            assert name == name.strip() != "" and "," not in name
            owners[folded(name)].append(file["industry"])
    topics = {folded(name) for topic in TOPICS for name in names(topic)}
    assert {name: found for name, found in owners.items() if len(found) > 1 or name in topics} == {}


def test_an_industrys_words_are_words() -> None:
    for file in TOPIC_FILES.values():
        for language, words in file["words"].items():
            entries = [entry.strip() for entry in words.split(",")]
            assert len(entries) >= 20 and all(entries), (file["industry"], language)
            assert len(set(entries)) == len(entries), (file["industry"], language)
            empty = [entry for entry in entries if not content_stems(entry, language)]
            assert not empty, (file["industry"], language, empty)


def test_no_name_or_alias_belongs_to_two_topics() -> None:
    owners = defaultdict(list)
    for topic in TOPICS:
        for name in names(topic):
            owners[folded(name)].append(topic)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_name_or_alias_is_an_ordinary_word_or_finds_everything() -> None:
    for topic in TOPICS:
        for name in names(topic):
            word = folded(name).strip()
            assert word not in ORDINARY and len(word) >= 2, name
            if name != topic:
                found = sum(1 for sample in SAMPLES if folded(name) in sample.words)
                assert found <= len(SAMPLES) // 10, (topic, name, found)


def test_a_theme_is_named_in_an_article_that_has_it() -> None:
    for topic in {topic for sample in SAMPLES for topic in sample.fields["topics"]}:
        assert any(names_topic(sample, topic) for sample in about(topic)), topic


def test_packs_keep_the_format() -> None:
    assert len(PACKS) >= 8
    assert set(TOPIC_FILES) <= set(PACKS)
    for stem, pack in PACKS.items():
        assert set(pack) == {"name", "title", "about", "checked", "source"}
        assert pack["name"] == stem
        assert pack["checked"] == "not checked offline"
        assert 6 <= len(pack["source"]) <= 15
        for source in pack["source"]:
            assert set(source) == {"title", "url", "site", "language"}
            assert source["title"].strip() and re.fullmatch(r"[a-z]{2}", source["language"])


def test_pack_addresses_are_unique_and_encrypted() -> None:
    sources = [source for pack in PACKS.values() for source in pack["source"]]
    for key in ("url", "title"):
        assert max(Counter(source[key] for source in sources).values()) == 1
    for source in sources:
        for key in ("url", "site"):
            address = urlsplit(source[key])
            assert address.scheme == "https" and "." in (address.hostname or "")
            assert "@" not in address.netloc and "example" not in address.netloc
