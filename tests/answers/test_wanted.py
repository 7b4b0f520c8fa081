"""From stored articles to what may be chosen from."""

from __future__ import annotations

import pytest

from bot.answers.asked.wanted import keep_wanted
from bot.model import Article
from bot.store.articles import Loaded
from bot.text.analysis import FORM, analyse, encode

TEXT = "Marlow Studios opened a second stage in Leeds on Monday. It cost $7.2 million, the studio said."
ARTICLE = Article(
    id=1,
    key="1",
    url="https://example.com/1",
    title="Marlow opens a stage",
    text=TEXT,
    publisher="The Record",
    family="The Record",
    language="en",
    author="",
    published_at=1_790_000_000,
    fetched_at=0,
    story_id=1,
    copy_of=None,
    sample=False,
)
ANALYSIS = analyse(ARTICLE.title, TEXT, "en", ARTICLE.published_at)


@pytest.mark.parametrize(
    "stored",
    [
        encode(ANALYSIS),
        bytes((FORM + 1,)) + encode(ANALYSIS)[1:],
        encode(ANALYSIS)[:-1],
        b"",
    ],
    ids=["as it was written", "of another form", "cut off", "empty"],
)
def test_an_analysis_that_cannot_be_read_is_made_anew(stored: bytes) -> None:
    kept, unwanted = keep_wanted([Loaded(ARTICLE, FORM, stored)], (), ())
    assert [item.analysis for item in kept] == [ANALYSIS]
    assert unwanted == []
