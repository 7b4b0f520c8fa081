"""Wire and syndicated copies: an article whose text another one already printed; and what only looks so."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING

from bot.stories.fingerprint import KEEP, contained
from bot.stories.profile import Profile

if TYPE_CHECKING:
    from bot.stories.grouping import Candidate

COPY = 0.6  # share of the article's runs of three stems that the original has
GROWN = 0.4  # enough where the original stands in it nearly whole
WHOLE = 0.75
_HASH = 4  # bytes
_FEW = 3  # words of a headline, of which one may stand in the other


def copied(article: Profile, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate whose text the article repeats; the earliest where several do.

    An article that holds another whole may add as much again; one that adds more is a longer report, no copy.
    """
    found = []
    for candidate in candidates:
        taken = contained(article.signature, candidate.profile.signature)
        if taken >= COPY or (
            taken >= GROWN and contained(candidate.profile.signature, article.signature) >= WHOLE
        ):
            found.append(candidate)
    return min(found, key=lambda one: (one.published_at, one.article_id), default=None)


def under_every_headline(article: Profile, family: str, candidates: Sequence[Candidate]) -> set[int]:
    """The stories of candidates that share no more with the article than what their publisher always says.

    "Subscribers read the full report on our site" is short, and stands under headlines that tell of other
    things, neither of which it tells: neither is a copy, nor are both one story.
    """
    if not (article.title and family) or len(article.signature) >= KEEP * _HASH:
        return set()
    return {
        one.story_id for one in candidates if one.family == family and _share_a_notice(article, one.profile)
    }


def _share_a_notice(article: Profile, other: Profile) -> bool:
    """Whether one stands in the other, but tells of another thing, and what both say tells of neither."""
    titles = frozenset(article.title), frozenset(other.title)
    if not tell_of_others(*titles) or contained(article.signature, other.signature) < COPY:
        return False
    said = frozenset(chain(*article.sentences)) & frozenset(chain(*other.sentences))
    return not any(tells(said, title) for title in titles)


def tell_of_others(headline: Set[str], other: Set[str]) -> bool:
    """Whether of two headlines' words hardly one is in both: neither can be the other one edited."""
    return bool(headline and other) and _FEW * len(headline & other) <= min(len(headline), len(other))


def tells(text: Set[str], headline: Set[str]) -> bool:
    """Whether a text has at least half of a headline's words, and so is no notice under it."""
    return 2 * len(text & headline) >= len(headline)
