"""Scoring of summaries: data in, ROUGE, the greedy oracle, paired bootstrap intervals."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rouge_score_rs.rouge_scorer import RougeScorer

_SCORER = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
_RESAMPLES = 1000

Score = tuple[float, float]  # ROUGE-1 F1, ROUGE-2 F1, in percent


@dataclass(frozen=True, slots=True)
class Item:
    """One summary to make: articles (title, text) and what people wrote."""

    docs: tuple[tuple[str, str], ...]
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a summary may be: exactly so many words, or so many sentences."""

    words: int = 0
    sentences: int = 0

    def __str__(self) -> str:
        return f"{self.words}w" if self.words else f"{self.sentences} sentences"

    def cut(self, sentences: Sequence[str]) -> str:
        """The summary made of the first sentences."""
        if self.sentences:
            return " ".join(sentences[: self.sentences])
        return " ".join(" ".join(sentences).split()[: self.words])


_BUDGETS = {
    "mn": (Budget(250), Budget(100), Budget(sentences=3)),
    "cnn": (Budget(60), Budget(sentences=3)),
    "wcep": (Budget(40),),
}


def read_sets(folder: Path, most: int | None) -> Iterator[tuple[str, list[Item], tuple[Budget, ...]]]:
    """Every set of the folder (``*.jsonl`` or ``*.jsonl.gz`` with docs and refs), with its budgets."""
    for path in sorted(folder.glob("*.jsonl*")):
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        if not rows or "refs" not in rows[0] or "docs" not in rows[0]:
            continue
        items = [
            Item(tuple((doc.get("title", ""), doc["text"]) for doc in row["docs"]), tuple(row["refs"]))
            for row in rows[:most]
        ]
        name = path.name.split(".")[0]
        yield name, items, _BUDGETS.get(name.split("_")[0], (Budget(100), Budget(sentences=3)))


def rouge(text: str, refs: Sequence[str]) -> Score:
    """ROUGE-1 and ROUGE-2 F1 with Porter stemming, the mean over the references."""
    scores = [_SCORER.score(ref, text) for ref in refs]
    one = sum(score["rouge1"].fmeasure for score in scores) / len(scores)
    two = sum(score["rouge2"].fmeasure for score in scores) / len(scores)
    return 100 * one, 100 * two


def oracle(sentences: Sequence[str], refs: Sequence[str], budget: Budget) -> list[str]:
    """The sentences that raise ROUGE-1 + ROUGE-2 most, one after another: a bound for extraction."""
    chosen: list[str] = []
    left = list(sentences)
    best = 0.0
    while left:
        scored = [(sum(rouge(budget.cut([*chosen, one]), refs)), -place) for place, one in enumerate(left)]
        value, place = max(scored)
        if value <= best:
            break
        best = value
        chosen.append(left.pop(-place))
        if budget.sentences and len(chosen) >= budget.sentences:
            break
    return chosen


def mean(scores: Sequence[Score]) -> Score:
    """The mean of both scores."""
    return sum(s[0] for s in scores) / len(scores), sum(s[1] for s in scores) / len(scores)


def interval(ours: Sequence[Score], theirs: Sequence[Score], which: int) -> tuple[float, float]:
    """The 95% paired bootstrap interval of the difference in ROUGE-1 (``which`` 0) or ROUGE-2 (1)."""
    random = Random(20)
    differences = [a[which] - b[which] for a, b in zip(ours, theirs, strict=True)]
    size = len(differences)
    means = sorted(sum(random.choices(differences, k=size)) / size for _ in range(_RESAMPLES))
    return means[int(0.025 * _RESAMPLES)], means[int(0.975 * _RESAMPLES) - 1]
