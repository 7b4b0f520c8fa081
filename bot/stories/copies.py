"""Wire and syndicated copies: an article whose text another one already printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.stories.fingerprint import contained
from bot.stories.profile import Profile

if TYPE_CHECKING:
    from bot.stories.grouping import Candidate

COPY = 0.6  # share of the article's runs of three stems that the original has
GROWN = 0.4  # enough where the original stands in it nearly whole
WHOLE = 0.75


def copied(article: Profile, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate whose text the article repeats; the earliest where several do.

    An article that holds another and adds as much again is a longer report, not a copy.
    """
    found = []
    for candidate in candidates:
        taken = contained(article.signature, candidate.profile.signature)
        if taken >= COPY or (
            taken >= GROWN and contained(candidate.profile.signature, article.signature) >= WHOLE
        ):
            found.append(candidate)
    return min(found, key=lambda one: (one.published_at, one.article_id), default=None)
