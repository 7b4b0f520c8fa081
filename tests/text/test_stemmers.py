"""Stems where PyStemmer has no wheel: the same, from the same project's Python, in many threads at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot.text import tokens
from bot.text.stopwords import STOP_WORDS

TEXTS = "\n".join(path.read_text("utf-8") for path in (Path(__file__).parents[2] / "docs").glob("*.md"))
WORDS = sorted(
    {*re.findall(r"[^\W\d_]{2,}", TEXTS.lower()), *(w for words in STOP_WORDS.values() for w in words)}
)


@pytest.fixture
def in_python(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if PyStemmer were not installed; threads take turns as often as they can."""

    def stemmer(algorithm: str) -> Any:
        module = import_module(f"snowballstemmer.{algorithm}_stemmer")
        return getattr(module, f"{algorithm.title()}Stemmer")()

    monkeypatch.setattr(tokens.snowballstemmer, "stemmer", stemmer)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize("language", list(tokens._ALGORITHMS))
def test_python_stems_as_c_does_and_threads_do_not_mix_words_up(language: str, in_python: None) -> None:
    usual = tokens._stem_table(language, False)
    stems = tokens._Stems(language, content=False)
    words = WORDS[:: 3 if language == "en" else 20]
    with ThreadPoolExecutor(4) as threads:
        for found in threads.map(lambda _: [stems.read(word) for word in words], range(4)):
            assert found == [usual.read(word) for word in words]
