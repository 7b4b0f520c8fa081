"""Reports that return every week under the same headline: each is news, no development of the last one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.stories.profile import Profile

if TYPE_CHECKING:
    from bot.stories.grouping import Candidate

WEEK, SLACK = 7 * 86_400, 43_200  # seconds from one to the next, and how much more or less
SILENT = 3 * 86_400  # seconds for which nobody has told the last one any more; else it is a story that lives
WORDS = 3  # that both headlines share at least, figures aside …
OTHER = 4  # … and of so many words one may be another


def instalments(
    article: Profile, published_at: int, family: str, candidates: Sequence[Candidate]
) -> set[int]:
    """The stories that tell another week's instalment of what the article reports.

    It is the same publisher's report of a week before or after, with a headline that differs in figures and
    perhaps a word ("claims fell to 210,000", "claims rose to 230,000").
    """
    headline = _words(article)
    if not family or len(headline) < WORDS:
        return set()
    found = {
        one.story_id
        for one in candidates
        if one.family == family
        and abs(abs(published_at - one.published_at) - WEEK) <= SLACK
        and _alike(headline, _words(one.profile))
    }
    alive = {one.story_id for one in candidates if found and abs(published_at - one.published_at) < SILENT}
    return found - alive


def _words(article: Profile) -> frozenset[str]:
    return frozenset(stem for stem in article.title if not any(map(str.isdigit, stem)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= WORDS and all(len(it) - shared <= max(1, len(it) // OTHER) for it in (one, other))
