"""Grouping measured: B-cubed precision, recall and F1, and cost, beside a simple rival.

    python -m tests.bench.stories --data DIR

DIR holds ``mn_dev.jsonl.gz`` and ``wcep_dev.jsonl.gz`` (an item a line, ``docs`` with title and text; the
articles of one item are one story) and ``stories_titles_dev.jsonl.gz`` (a headline a line: ``title``,
``story``). Other names: ``--articles A.jsonl.gz B.jsonl.gz --titles T.jsonl.gz``. Times are not used: within
a story of that set they are equal to the second, which no stream of news is.

Three ways: *batch* (``group``: all at once, any order), *one pass* (``assign`` with the candidates that a
store would give, as articles come in, in several orders) and the rival: TF-IDF cosine to the nearest
article, one pass, at the threshold that is best for it on these very data.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from bot.stories.grouping import (
    MEMBERS,
    Candidate,
    Grouper,
    Item,
    frequencies,
    group,
)
from bot.stories.profile import Profile, decode, encode, profile
from bot.stories.weights import Weights
from bot.text.analysis import analyse
from bot.text.cleaning.clean import clean

CANDIDATES = 24  # as the store gives them


def b_cubed(gold: Sequence[object], found: Sequence[object]) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent (Bagga and Baldwin 1998), means over the articles."""
    both = Counter(zip(gold, found, strict=True))
    golds, founds = Counter(gold), Counter(found)
    pairs = both.items()
    precision = sum(n * n / founds[cluster] for (_, cluster), n in pairs) / len(gold)
    recall = sum(n * n / golds[story] for (story, _), n in pairs) / len(gold)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def read(path: Path) -> list[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def articles(paths: Sequence[Path]) -> tuple[list[Profile], list[str]]:
    profiles, gold = [], []
    for path in paths:
        for item in read(path):
            for document in item["docs"]:  # type: ignore[attr-defined]
                title = document["title"]
                text = clean(document["text"], title=title)
                profiles.append(profile(title, analyse(title, text, "en"), text))
                gold.append(str(item["id"]))
    return profiles, gold


def headlines(path: Path) -> tuple[list[Profile], list[str]]:
    profiles, gold = [], []
    for line in read(path):
        title = re.sub(r"\s*\.\.\.\s*$", "", re.sub(r"\\([()!])", r"\1", str(line["title"])))
        profiles.append(profile(title, analyse(title, "", "en")))
        gold.append(str(line["story"]))
    return profiles, gold


def one_pass(profiles: Sequence[Profile], order: Sequence[int], limit: int = CANDIDATES) -> list[int]:
    """The product's form: each article is decided when it comes, knowing only those before it."""
    found = [0] * len(profiles)
    counted: Counter[str] = Counter()
    holders: dict[str, list[int]] = defaultdict(list)
    members: dict[int, list[int]] = defaultdict(list)

    def candidate(number: int) -> Candidate:
        return Candidate(
            article_id=number, story_id=found[number], family="", published_at=0, profile=profiles[number]
        )

    grouper = Grouper(counted, 0)
    for seen, number in enumerate(order):
        article = profiles[number]
        if seen < 200 or seen % 200 == 0:
            grouper = Grouper(counted, seen)
        hits: Counter[int] = Counter()
        for rank, stem in enumerate(grouper.probes(article, Weights(counted, seen))):
            for holder in holders[stem]:
                hits[holder] += 24 - rank
        near = sorted(hits, key=lambda other: (-hits[other], other))[:limit]
        likely = grouper.shortlist(article, 0, [candidate(other) for other in near])
        whole = [candidate(other) for story in likely for other in members[story][-MEMBERS:]]
        decision = grouper.assign(article, 0, whole)
        story = number if decision.story_id is None else decision.story_id
        for joined in (*decision.bridges, number):
            for member in members.pop(joined, []) if joined != number else [number]:
                found[member] = story
                members[story].append(member)
        for stem in {stem for stem, _ in article.terms} | set(article.title):
            counted[stem] += 1
            holders[stem].append(number)
    return found


def rival(profiles: Sequence[Profile], threshold: float) -> list[int]:
    """TF-IDF cosine to the nearest article before it, one pass in the given order."""
    counted = frequencies(profiles)
    found: list[int] = []
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, article in enumerate(profiles):
        weight = {
            stem: (1 + math.log(count)) * math.log(len(profiles) / counted[stem])
            for stem, count in (dict.fromkeys(article.title, 1) | dict(article.terms)).items()
        }
        norm = math.sqrt(sum(value * value for value in weight.values())) or 1.0
        scores: dict[int, float] = defaultdict(float)
        for stem, value in weight.items():
            for holder, theirs in holders[stem]:
                scores[holder] += value / norm * theirs
            holders[stem].append((number, value / norm))
        best = max(scores, key=lambda other: (scores[other], -other), default=None)
        found.append(found[best] if best is not None and scores[best] >= threshold else number)
    return found


def show(name: str, gold: Sequence[str], found: Sequence[int], seconds: float) -> None:
    p, r, f = b_cubed(gold, found)
    cost = 1000 * seconds / len(gold)
    print(
        f"  {name:34} P {p:5.1f}  R {r:5.1f}  F1 {f:5.1f}  {len(set(found)):5} stories  {cost:6.2f} ms each"
    )


def measure(name: str, profiles: Sequence[Profile], gold: Sequence[str], orders: int) -> None:
    print(f"{name}: {len(gold)} in {len(set(gold))} stories")
    started = time.process_time()
    best = max(
        (rival(profiles, step / 50) for step in range(2, 25)), key=lambda found: b_cubed(gold, found)[2]
    )
    show("rival, its best threshold of 23", gold, best, (time.process_time() - started) / 23)
    started = time.process_time()
    found = group([Item(profile=one) for one in profiles])
    show("batch", gold, found, time.process_time() - started)
    for seed in range(orders):
        order = list(range(len(gold)))
        if seed:
            random.Random(seed).shuffle(order)
        started = time.process_time()
        found = one_pass(profiles, order)
        show(
            f"one pass, {f'shuffled {seed}' if seed else 'as filed'}",
            gold,
            found,
            time.process_time() - started,
        )


def speed(profiles: Sequence[Profile]) -> None:
    """One decision among 24 and among 1,000 candidates; coding of a profile."""
    many = [profiles[number % len(profiles)] for number in range(1000)]
    grouper = Grouper(frequencies(profiles), len(profiles))
    candidates = [
        Candidate(article_id=number, story_id=number // 3, family="", published_at=0, profile=one)
        for number, one in enumerate(many)
    ]
    for size in (24, 1000):
        grouper.assign(many[0], 0, candidates[:size])
        started = time.process_time()
        for one in many[:20]:
            grouper.assign(one, 0, candidates[:size])
        print(f"  a decision among {size} candidates: {50 * (time.process_time() - started):.2f} ms")
    coded = [encode(one) for one in many]
    started = time.process_time()
    for data in coded:
        decode(data)
    spent = time.process_time() - started
    print(
        f"  a stored profile: {sum(map(len, coded)) / len(coded):.0f} bytes, decoded in {1000 * spent:.0f} µs"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.stories", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the data")
    parser.add_argument("--articles", nargs="*", default=["mn_dev.jsonl.gz", "wcep_dev.jsonl.gz"])
    parser.add_argument("--titles", default="stories_titles_dev.jsonl.gz")
    parser.add_argument("--orders", type=int, default=3, help="orders of arrival for one pass")
    options = parser.parse_args()
    profiles, gold = articles([options.data / name for name in options.articles])
    measure("Full articles", profiles, gold, options.orders)
    speed(profiles)
    profiles, gold = headlines(options.data / options.titles)
    measure("Headlines", profiles, gold, options.orders)


if __name__ == "__main__":
    main()
