"""Quality and cost of summaries side by side: ours, lead, every sumy method, summa if installed, the oracle.

    python -m tests.bench.summaries --data FOLDER [--quick]

The folder (or the variable AIBRIEF_EVAL) holds sets of one JSON object a line, {"docs": [{"title", "text"}],
"refs": [text]}, as .jsonl or .jsonl.gz; names that begin with mn, cnn or wcep get the budgets known for them.
ROUGE-1/ROUGE-2 F1 with Porter stemming. CPU is milliseconds an item from raw text, where the sentences of all
methods are split and stemmed by our own text room. The intervals are 95% paired bootstrap intervals of the
difference to lead.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import process_time

from tests.bench.summaries_peers import Peer, all_peers, coverage, fast_lex_rank, lead, of_sumy, pool_of
from tests.bench.summaries_score import Budget, Item, Score, interval, mean, oracle, read_sets, rouge

_QUICK = 25  # items of each set
_PATIENCE = {"luhn": 2000, "lex-rank": 400}  # sentences; sumy's LexRank takes minutes at 3,000

Ranked = tuple[list[list[str]], float]  # sentences of every item in rank order, CPU milliseconds an item


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 2 when there is no data."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.summaries", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--data", type=Path, default=os.environ.get("AIBRIEF_EVAL"))
    parser.add_argument("--quick", action="store_true", help=f"the first {_QUICK} items of each set")
    options = parser.parse_args(arguments)
    if not options.data:
        print("Name a folder of data with --data or AIBRIEF_EVAL.", file=sys.stderr)
        return 2
    peers = all_peers()
    if "summa" not in peers:
        print("summa is not installed and left out: pip install summa")
    found = False
    for name, items, budgets in read_sets(Path(options.data), _QUICK if options.quick else None):
        found = True
        known: dict[str, Ranked] = {}
        for budget in budgets:
            print(f"\n### {name}, {budget} ({len(items)} items)\n")
            _table(items, budget, peers, known)
    if found:
        print("\n### Cost by size\n")
        _cost([item for _, some, _ in read_sets(Path(options.data), None) for item in some])
    return 0 if found else 2


def _table(items: list[Item], budget: Budget, peers: dict[str, Peer], known: dict[str, Ranked]) -> None:
    """One table; ``known`` keeps the rankings that do not depend on the budget for the next one."""
    scores: dict[str, list[Score]] = {}
    for name, peer in peers.items():
        if name == "coverage" or name not in known:
            began = process_time()
            found = [peer(item, budget) for item in items]
            known[name] = (found, (process_time() - began) / len(items) * 1000)
        scores[name] = _scored(known[name][0], items, budget)
    bound = []
    for item in items:
        pool = pool_of(item)
        bound.append(oracle([pool.text(number) for number in range(len(pool))], item.refs, budget))
    scores["greedy oracle"] = _scored(bound, items, budget)
    print("| method | ROUGE-1 | ROUGE-2 | ROUGE-1 to lead | ROUGE-2 to lead | CPU ms |")
    print("|---|---|---|---|---|---|")
    for name, some in scores.items():
        one, two = mean(some)
        spans = [interval(some, scores["lead"], which) for which in (0, 1)]
        to_lead = [f"{low:+.1f} to {high:+.1f}" if name != "lead" else "" for low, high in spans]
        cost = f"{known[name][1]:.1f}" if name in known else ""
        print(f"| {name} | {one:.1f} | {two:.1f} | {to_lead[0]} | {to_lead[1]} | {cost} |", flush=True)


def _scored(found: list[list[str]], items: list[Item], budget: Budget) -> list[Score]:
    return [rouge(budget.cut(one), item.refs) for one, item in zip(found, items, strict=True)]


def _cost(items: list[Item]) -> None:
    """CPU from raw text by the number of sentences: texts are strung together until they are as long."""
    print("| sentences | coverage | lead | lex-rank (ours) | sumy luhn | sumy lex-rank |")
    print("|---|---|---|---|---|---|")
    for size in (20, 200, 1000, 3000):
        docs: list[tuple[str, str]] = []
        count = 0
        for item in items:
            if count >= size:
                break
            docs.extend(item.docs)
            count += len(pool_of(item))
        big = Item(tuple(docs), ())
        budget = Budget(250)
        cells = [_milliseconds(peer, big, budget) for peer in (coverage, lead, fast_lex_rank)]
        for method, most in _PATIENCE.items():
            peer = partial(of_sumy, method)
            cells += [_milliseconds(peer, big, budget) if count <= most else "not waited for"]
        print(f"| {count} | {' | '.join(cells)} |", flush=True)


def _milliseconds(peer: Peer, item: Item, budget: Budget) -> str:
    peer(item, budget)
    began = process_time()
    peer(item, budget)
    return f"{(process_time() - began) * 1000:.1f} ms"


if __name__ == "__main__":
    sys.exit(main())
