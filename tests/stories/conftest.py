"""An article as grouping sees it, and as the store gives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.stories.grouping import Candidate
from bot.stories.profile import Profile, profile
from bot.text.analysis import analyse
from tests.stories.press import NOON


@pytest.fixture
def read() -> Callable[[tuple[str, str]], Profile]:
    """An article as grouping sees it."""

    def make(article: tuple[str, str]) -> Profile:
        title, text = article
        return profile(title, analyse(title, text, "en"), text)

    return make


@pytest.fixture
def candidate(read: Callable[[tuple[str, str]], Profile]) -> Callable[..., Candidate]:
    """A stored article; its story is its own unless said otherwise."""

    def make(
        id_: int, article: tuple[str, str], *, story: int = 0, at: int = NOON, family: str = ""
    ) -> Candidate:
        return Candidate(
            article_id=id_, story_id=story or id_, family=family, published_at=at, profile=read(article)
        )

    return make
