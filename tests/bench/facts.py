"""How well and how fast facts are found: ``python -m tests.bench.facts [file of JSON lines with texts]``.

Prints precision and recall over the hand-labelled texts in ``tests/text/gold``, every disagreement, and the
processor time for 500 words: over those texts, and over the documents of a data file (in the format
``{"docs": [{"text": …}]}``, plain or gzip) when one is named.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.text.facts import find_amounts, find_events, find_quotations
from bot.text.splitting.sentences import Sentence, split
from tests.text import gold_facts

PUBLISHED = 1_795_000_000
Finder = Callable[[str, Sequence[Sentence]], object]
FINDERS: dict[str, Finder] = {
    "quotations": find_quotations,
    "amounts": find_amounts,
    "events": lambda text, sentences: find_events(text, sentences, "en", PUBLISHED),
}


def quality() -> None:
    """Print the table of agreement with the labels."""
    english, roles = gold_facts.quotations("quotations_en.txt")
    others, other_roles = gold_facts.quotations("quotations_other.txt")
    unseen, unseen_roles = gold_facts.quotations("quotations_unseen.txt", "quotations_unseen_other.txt")
    business, business_roles = gold_facts.quotations("quotations_business.txt")
    values, measures = gold_facts.amounts()
    later, later_measures = gold_facts.amounts("amounts_business.txt")
    rows = {
        "quotations, English": english,
        "  their roles": roles,
        "quotations, six languages": others,
        "  their roles ": other_roles,
        "quotations, written unseen": unseen,
        "  their roles  ": unseen_roles,
        "quotations, business news": business,
        "  their roles   ": business_roles,
        "amounts": values,
        "  what they measure": measures,
        "amounts, business news": later,
        "  what they measure ": later_measures,
        "events": gold_facts.events(),
    }
    print(f"{'':28}{'labelled':>9}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}")
    for name, row in rows.items():
        numbers = f"{row.labelled:9}{row.found:7}{row.right:7}"
        print(f"{name:28}{numbers}{row.precision:11.3f}{row.recall:8.3f}")
    for row in rows.values():
        for note in row.notes:
            print("  " + note)


def texts(path: Path) -> Iterator[str]:
    """The texts of a data file."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    for line in lines:
        yield from (document["text"] for document in json.loads(line)["docs"])


def speed(name: str, documents: Sequence[str]) -> None:
    """Print the least processor time of three runs, for 500 words."""
    words = sum(len(text.split()) for text in documents)
    read = [(text, split(text, "en")) for text in documents]
    times = []
    for finder in FINDERS.values():
        runs = []
        for _ in range(3):
            began = time.process_time()
            for text, sentences in read:
                finder(text, sentences)
            runs.append(time.process_time() - began)
        times.append(min(runs) / words * 500_000)
    parts = ", ".join(f"{kind} {taken:.2f}" for kind, taken in zip(FINDERS, times, strict=True))
    print(f"{name}: {len(documents)} texts, ms for 500 words: {parts}; together {sum(times):.2f}")


def main() -> None:
    """Quality, then speed."""
    quality()
    labelled = [item.text for item in gold_facts.read("quotations_en.txt")]
    speed("labelled texts", labelled)
    for path in map(Path, sys.argv[1:]):
        speed(path.name, list(texts(path)))


if __name__ == "__main__":
    main()
