"""Figures of the text room: ``python -m tests.bench.text``. Needs nothing but the repository; takes seconds.

Boundaries against the gold texts, languages by line, speed of each step on the sample articles, size and
decoding time of analyses, and what hostile texts cost.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

from bot.text.analysis import analyse, decode, encode, search_terms
from bot.text.cleaning.clean import clean
from bot.text.languages import detect
from bot.text.splitting.sentences import split
from bot.text.tokens import content_stems
from tests.text.test_sentences import HOSTILE, prepared

ROOT = Path(__file__).parents[2]
NO_SPACE = ("zh", "ja")


def gold() -> dict[str, list[tuple[str, ...]]]:
    """Language -> cases, each the sentences of one text."""
    return {
        path.stem: [
            tuple(piece.strip() for piece in line.split("‖"))
            for line in path.read_text("utf-8").splitlines()
            if line and not line.startswith("#")
        ]
        for path in sorted((ROOT / "tests" / "text" / "sentences").glob("*.txt"))
    }


def report_boundaries() -> None:
    print("language  cases right  lines whose language is right")
    for language, cases in gold().items():
        texts = [("" if language in NO_SPACE else " ").join(case) for case in cases]
        right = sum(
            tuple(text[s.start : s.end] for s in split(text, language)) == case
            for case, text in zip(cases, texts, strict=True)
        )
        known = sum(detect(text) == language for text in texts)
        print(f"{language:8}  {right:4} of {len(cases):3}  {known:4} of {len(cases):3}")


def best(work: Callable[[], object]) -> float:
    """Seconds of CPU, the least of five."""
    times = []
    for _ in range(5):
        started = process_time()
        work()
        times.append(process_time() - started)
    return min(times)


def report_speed() -> None:
    raw = [
        path.read_text("utf-8").split("+++", 2)[2]
        for path in sorted((ROOT / "seeds" / "articles").rglob("*.md"))
        if 'language = "en"' in path.read_text("utf-8")
    ]
    texts = [clean(text) for text in raw]
    size = sum(map(len, texts))
    sentences = sum(len(split(text)) for text in texts)
    print(f"\n{len(texts)} English articles, {size:,} characters, {sentences:,} spans")
    steps: dict[str, Callable[[], object]] = {
        "clean": lambda: [clean(text) for text in raw],
        "split": lambda: [split(text) for text in texts],
        "content stems": lambda: [content_stems(text, "en") for text in texts],
        "analyse, no facts": lambda: [analyse("", text, "en", facts=False) for text in texts],
        "analyse": lambda: [analyse("", text, "en", 1_760_000_000) for text in texts],
        "index terms": lambda: [search_terms("", text, "en") for text in texts],
    }
    for name, work in steps.items():
        taken = best(work)
        print(f"{name:18} {size / taken / 1e6:6.1f} MB/s  {taken / sentences * 3e6:6.1f} ms for 3,000 spans")
    stored = [encode(analyse("", text, "en", 1_760_000_000)) for text in texts]
    taken = best(lambda: [decode(data) for data in stored])
    print(f"decode             {taken / sentences * 5e6:6.1f} ms for 5,000 spans")
    print(f"stored             {sum(map(len, stored)) / size:6.2f} bytes a character")


def report_growth() -> None:
    """Texts made to be slow: what sixteen times as much of one costs. A square would be 256 times."""
    print("\nunit          ms for 2,500  for 40,000  times as long")
    for unit in HOSTILE:
        short, long = (unit * (size // len(unit)) for size in (2_500, 40_000))
        one, many = best(lambda text=short: prepared(text)), best(lambda text=long: prepared(text))
        print(f"{unit!r:13} {one * 1e3:12.2f}  {many * 1e3:10.1f}  {many / max(one, 1e-4):13.0f}")


if __name__ == "__main__":
    report_boundaries()
    report_speed()
    report_growth()
