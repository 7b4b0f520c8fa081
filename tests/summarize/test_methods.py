"""The rankers by name: what they give, in every order and run, and what they load."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bot.errors import BadInput
from bot.summarize import summarize
from bot.summarize.rankers.methods import NAMES
from bot.summarize.rankers.sumy_bridge import SUMY_NAMES

STAGE = (
    "Fernbrook Studios opens a second stage in Leeds next spring. "
    "Fernbrook will hire forty carpenters in Leeds. "
    "Leeds council asked Fernbrook about the noise of the stage. Carpenters in Leeds have waited for work. "
    "Ada Quill runs the stage for Fernbrook Studios and lives in Leeds."
)
NOISE = (
    "Residents of Leeds fear the noise of a second stage. The council of Leeds will measure noise at night. "
    "Fernbrook Studios promised thicker walls for the stage. Quill said that walls cost two million pounds."
)


@pytest.mark.parametrize("method", NAMES)
def test_every_method_gives_verbatim_sentences(method: str) -> None:
    articles = [("A stage for Leeds", STAGE), ("Noise in Leeds", NOISE)]
    points = summarize(articles, sentences=3, method=method)
    assert len(points) == 3
    for point in points:
        text = articles[point.passage.article_id][1]
        assert text[point.passage.start : point.passage.end] == point.passage.text


@pytest.mark.parametrize("method", NAMES)
def test_every_method_is_the_same_in_every_order(method: str) -> None:
    articles = [("A stage for Leeds", STAGE), ("Noise in Leeds", NOISE)]
    there = [(p.passage.text, p.score) for p in summarize(articles, method=method)]
    back = [(p.passage.text, p.score) for p in summarize(articles[::-1], method=method)]
    assert there == back


@pytest.mark.parametrize("method", NAMES)
@pytest.mark.parametrize(
    "texts", [(), ("",), ("Word.",), ("Cats sleep long at night now. Dogs bark loud at noon.",)]
)
def test_nothing_and_next_to_nothing_do_not_fail(method: str, texts: tuple[str, ...]) -> None:
    assert len(summarize(list(texts), method=method)) <= 2


def test_every_method_of_sumy_is_there() -> None:
    assert set(SUMY_NAMES) <= set(NAMES)
    assert len(SUMY_NAMES) == 8


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(BadInput) as refused:
        summarize([STAGE], method="gpt")
    assert all(name in refused.value.sentence for name in NAMES)


def test_the_default_path_loads_neither_sumy_nor_numpy() -> None:
    code = (
        "import sys; from bot.summarize import summarize; from bot.summarize.compose import compose; "
        "summarize(['Fernbrook Studios opens a second stage in Leeds next spring.']); "
        "print([name for name in ('sumy', 'numpy', 'nltk') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_import_builds_no_nouns_that_a_summary_does_not_need() -> None:
    code = (
        "import sys, bot.summarize; "
        "print([name for name in ('bot.model', 'bot.text.facts') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_hash_seeds_change_nothing() -> None:
    code = (
        "from bot.summarize import summarize; from bot.summarize.rankers.methods import NAMES; import sys; "
        "texts = sys.argv[1:]; "
        "print([[(p.passage, p.score) for p in summarize(texts, method=name)] for name in NAMES])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, STAGE, NOISE],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
    assert "Fernbrook" in seen.pop()
