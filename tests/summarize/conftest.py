"""Articles made by hand for the composer: an id, a publisher, a time, a story and sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.model import Article
from bot.summarize import Analysed
from bot.text.analysis import analyse

MONDAY = 1_792_972_800  # 2026-10-26 00:00 UTC
DAY = 86_400

Make = Callable[..., Analysed]


def make_article(
    number: int,
    text: str,
    *,
    title: str = "",
    publisher: str = "",
    story: int | None = None,
    hours: float = 0,
    copy_of: int | None = None,
    language: str = "en",
    sample: bool = False,
) -> Analysed:
    """An analysed article; publisher and story are its own unless named, ``hours`` count from Monday."""
    at = MONDAY + int(hours * 3600)
    name = publisher or f"Paper {number}"
    article = Article(
        id=number,
        key=f"text:{number}",
        url=f"https://paper{number}.example.com/{number}",
        title=title,
        text=text,
        publisher=name,
        family=name.lower(),
        language=language,
        author="",
        published_at=at,
        fetched_at=at,
        story_id=number if story is None else story,
        copy_of=copy_of,
        sample=sample,
    )
    return Analysed(article, analyse(title, text, language, at))


@pytest.fixture
def make() -> Make:
    """The maker of articles."""
    return make_article
