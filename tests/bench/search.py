"""Search by free questions: how high the articles stand that people judged relevant, beside plain FTS5.

    python -m tests.bench.search --data FOLDER

The folder (or the variable AIBRIEF_EVAL) holds a search collection as .json.gz: "docs" ([{"id", "text"}]),
"queries" (id → text) and "rel" (id → [id of a doc]). Ours are the articles that a question without an answer
is told (``bot.answers.asked.near``), from a store of the bot; the rival is SQLite's FTS5 with its Porter
tokenizer, any word, ordered by its BM25. nDCG@10 and the mean reciprocal rank, in percent; queries without a
relevant doc are left out.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import re
import sqlite3
import sys
from collections.abc import Sequence
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bot.answers.asked.near import near_articles
from bot.answers.sources.importing import files_source
from bot.app import open_bot
from bot.config import read_config
from bot.model import Draft

_DEPTH = 10
_MOST = 100
_DAY = 86_400


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line a method; 2 when there is no data."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=os.environ.get("AIBRIEF_EVAL"))
    options = parser.parse_args(arguments)
    found = sorted(Path(options.data).glob("*_ir_*.json.gz")) if options.data else []
    for path in found:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            data = json.load(file)
        relevant = {query: set(map(int, ids)) for query, ids in data["rel"].items() if ids}
        texts = {int(doc["id"]): doc["text"] for doc in data["docs"]}
        queries = {query: data["queries"][query] for query in relevant}
        print(f"{path.name}: {len(texts)} articles, {len(queries)} questions\n")
        print("| method | nDCG@10 | MRR | CPU ms a question |\n|---|---|---|---|")
        _told("FTS5, Porter, any word", _plain(texts, queries), relevant)
        with TemporaryDirectory() as folder:
            _told("near articles", asyncio.run(_ours(texts, queries, Path(folder))), relevant)
    if not found:
        print("Name a folder with a search collection with --data or AIBRIEF_EVAL.", file=sys.stderr)
    return 0 if found else 2


Ranked = tuple[dict[str, list[int]], float]  # query → docs, best first; CPU seconds of all


def _told(name: str, ranked: Ranked, relevant: dict[str, set[int]]) -> None:
    docs, seconds = ranked
    score = [_ndcg(docs[query], wanted) for query, wanted in relevant.items()]
    first = [_reciprocal(docs[query], wanted) for query, wanted in relevant.items()]
    cost = seconds * 1000 / len(docs)
    print(f"| {name} | {100 * _mean(score):.1f} | {100 * _mean(first):.1f} | {cost:.1f} |", flush=True)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _ndcg(docs: Sequence[int], relevant: set[int]) -> float:
    """Järvelin and Kekäläinen (2002), with gains of 0 and 1, over the first ten."""
    best = sum(1 / log2(place + 2) for place in range(min(_DEPTH, len(relevant))))
    return sum(1 / log2(place + 2) for place, doc in enumerate(docs[:_DEPTH]) if doc in relevant) / best


def _reciprocal(docs: Sequence[int], relevant: set[int]) -> float:
    return next((1 / place for place, doc in enumerate(docs, 1) if doc in relevant), 0.0)


def _plain(texts: dict[int, str], queries: dict[str, str]) -> Ranked:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE doc USING fts5(body, tokenize='porter unicode61')")
    base.executemany("INSERT INTO doc (rowid, body) VALUES (?, ?)", texts.items())
    ask = "SELECT rowid FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT ?"

    def find(query: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query.lower()))
        return [row[0] for row in base.execute(ask, (words, _MOST))]

    began = process_time()
    return {name: find(query) for name, query in queries.items()}, process_time() - began


async def _ours(texts: dict[int, str], queries: dict[str, str], folder: Path) -> Ranked:
    config = read_config({"AIBRIEF_SAMPLES": "off"}, default_data=folder)
    async with open_bot(config) as bot:
        now = bot.house.clock()
        drafts = [
            Draft(title="", text=text, url=f"https://paper.example.com/{id_}", publisher="Paper",
                  language="en", published_at=now - _DAY)
            for id_, text in texts.items()
        ]  # fmt: skip
        await bot.house.ingest.add(drafts, await files_source(bot.house, now), now)
        began = process_time()
        found = {}
        for name, query in queries.items():
            near = await near_articles(bot.house, 1, query, now, most=_MOST)
            found[name] = [int(article.url.rpartition("/")[2]) for article in near]
        return found, process_time() - began


if __name__ == "__main__":
    sys.exit(main())
