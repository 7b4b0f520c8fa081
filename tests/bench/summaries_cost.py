"""What a summary and a briefing cost: CPU from raw text beside sumy's own pipeline, and from stored analyses.

    python -m tests.bench.summaries_cost --data FOLDER

The folder is that of ``tests.bench.summaries``. Both sides are warm (every topic was done once before), take
turns, and the best of several rounds counts, so that another load on the machine falls on both. With
``AIBRIEF_PURE=1`` ours runs as it does where there was no compiler. sumy reads
the joined text with NLTK's tokenizers and its own stemmer, as its manual has it; where NLTK's trained data is
not installed, its sentence splitter runs untrained.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

from bot import quick
from bot.summarize import Analysed, summarize
from bot.summarize.compose import compose
from bot.text.analysis import decode, encode
from tests.bench.summaries_score import Item, read_sets
from tests.summarize.conftest import make_article

_TOPICS = 20
_ROUNDS = 5
_ROUNDS_OF_ALL = 3  # sumy takes its time
_ARTICLES = 200
_PEERS = {
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "lex-rank": ("lex_rank", "LexRankSummarizer"),
}
_IMPORT = "from time import process_time as t; a = t(); import bot.summarize; print(t() - a)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 2 when there is no data."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.summaries_cost")
    parser.add_argument("--data", type=Path, default=os.environ.get("AIBRIEF_EVAL"))
    options = parser.parse_args(arguments)
    if not options.data:
        print("Name a folder of data with --data or AIBRIEF_EVAL.", file=sys.stderr)
        return 2
    for name, items, _ in read_sets(Path(options.data), None):
        if name.startswith("mn"):
            _topics(items)
            _briefings(items)
    _imports()
    return 0


def _topics(items: list[Item]) -> None:
    """A topic from raw text, ours and sumy's: the mean of all, and of those nearest to the mean in length."""
    sizes = [sum(len(text) for _, text in item.docs) for item in items]
    mean = sum(sizes) / len(sizes)
    near = sorted(range(len(items)), key=lambda place: (abs(sizes[place] - mean), place))[:_TOPICS]
    works: dict[str, Callable[[Item], object]] = {"coverage": lambda item: summarize(item.docs, words=250)}
    works |= {f"sumy {name}": _sumy(*where) for name, where in _PEERS.items()}
    print(f"{len(items)} topics of {mean:.0f} characters, a summary of 250 words (sumy: 10 sentences)")
    print(f"The compiled forms are {'not ' if quick.Chunks is None else ''}in use.\n")
    every = _best({name: _each(work, items) for name, work in works.items()}, rounds=_ROUNDS_OF_ALL)
    some = _best({name: _each(work, [items[place] for place in near]) for name, work in works.items()})
    print(f"| method | CPU ms a topic | times ours | ms, the {len(near)} nearest to the mean | times ours |")
    print("|---|---|---|---|---|")
    for name in works:
        cells = [
            f"{seconds[name] / count * 1000:.2f} | {seconds[name] / seconds['coverage']:.1f}"
            for seconds, count in ((every, len(items)), (some, len(near)))
        ]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _each(work: Callable[[Item], object], items: list[Item]) -> Callable[[], object]:
    return lambda: [work(item) for item in items]


def _best(works: dict[str, Callable[[], object]], *, rounds: int = _ROUNDS) -> dict[str, float]:
    """The CPU seconds of each in its best round, after one round that does not count."""
    best = dict.fromkeys(works, float("inf"))
    for turn in range(rounds + 1):
        for name, work in works.items():
            began = process_time()
            work()
            if turn:
                best[name] = min(best[name], process_time() - began)
    return best


def _sumy(module: str, summarizer: str) -> Callable[[Item], object]:
    """sumy's own way from text to sentences, with its stemmer and stop words."""
    parser: Any = import_module("sumy.parsers.plaintext").PlaintextParser
    stemmer = import_module("sumy.nlp.stemmers").Stemmer("english")
    stops = import_module("sumy.utils").get_stop_words("english")
    method: Any = getattr(import_module(f"sumy.summarizers.{module}"), summarizer)
    tokenizer = _tokenizer()

    def work(item: Item) -> object:
        document = parser.from_string("\n".join(text for _, text in item.docs), tokenizer).document
        made = method(stemmer)
        if module == "edmundson":
            made.null_words, made.bonus_words, made.stigma_words = stops, ("important",), ("hardly",)
        else:
            made.stop_words = stops
        return made(document, 10)

    return work


def _tokenizer() -> Any:
    """sumy's tokenizer for English, with an untrained splitter where the trained one is not installed."""
    tokenizers: Any = import_module("sumy.nlp.tokenizers")
    try:
        return tokenizers.Tokenizer("english")
    except LookupError:
        nltk: Any = import_module("nltk.tokenize")
        untrained = nltk.PunktSentenceTokenizer()
        nltk._get_punkt_tokenizer = lambda language="english": untrained
        own = type("Own", (tokenizers.Tokenizer,), {"_get_sentence_tokenizer": lambda self, name: untrained})
        return own("english")


def _briefings(items: list[Item]) -> None:
    """A briefing from stored analyses, decoding included."""
    docs = [doc for item in items for doc in item.docs][:_ARTICLES]
    made = [
        make_article(
            number,
            text,
            title=title,
            publisher=f"Publisher {number % 50}",
            story=number // 3,
            hours=number / 4,
        )
        for number, (title, text) in enumerate(docs, start=1)
    ]
    articles, stored = [one.article for one in made], [encode(one.analysis) for one in made]

    def read() -> list[Analysed]:
        return [Analysed(one, decode(data)) for one, data in zip(articles, stored, strict=True)]

    def brief(*names: str) -> Callable[[], object]:
        return lambda: compose("said", read(), since=0, until=articles[-1].published_at, topic_terms=names)

    spans = sum(len(one.analysis.sentences) for one in read())
    print(f"\nA briefing from {len(articles)} stored analyses with {spans} spans\n")
    works: dict[str, Callable[[], object]] = {"decode alone": _first(read)}
    asked = {
        "without a name": brief(),
        "with a name": brief("said"),
        "with an industry's names": brief(*_industry()),
    }
    for name, work in asked.items():
        works |= {f"{name}, read for the first time": _first(work), f"{name}, read before": work}
    for name, seconds in _best(works).items():
        print(f"- {name}: {seconds * 1000:.0f} ms", flush=True)


def _industry() -> list[str]:
    """The names and aliases of all topics of an industry."""
    found = tomllib.loads(Path("seeds/topics/entertainment.toml").read_text(encoding="utf-8"))
    return [name for one in found["topic"] for name in (one["name"], *one.get("aliases", ()))]


def _first(work: Callable[[], object]) -> Callable[[], object]:
    """The work with nothing kept of what was decoded before."""

    def anew() -> object:
        decode.cache_clear()
        return work()

    return anew


def _imports() -> None:
    """A fresh interpreter's import, compiled files present."""
    run = [sys.executable, "-c", _IMPORT]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found = [float(subprocess.run(run, capture_output=True, check=True, env=kept).stdout) for _ in range(9)]
    print(f"\nimport bot.summarize: {min(found[1:]) * 1000:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
