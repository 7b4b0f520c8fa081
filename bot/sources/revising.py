"""An article that its publisher changed: stored anew, with what it said before.

the version in the store | what is new in the other one (off the loop) | article, index, statements
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sources.prepare import Prepared
from bot.store import Session, articles, revisions
from bot.stories.revision import Version, decode, encode, revise
from bot.text.analysis import Analysis, decoded
from bot.text.analysis import decode as decode_analysis

OffLoop = Callable[..., Awaitable[Any]]


_MUCH = 2  # times as long as its teaser is an article that was read from its page


async def rewrite(
    session: Session, off_loop: OffLoop, stored: articles.Stored, prepared: Prepared, at: int
) -> bool:
    """Replace an article's text; ``at`` (UTC seconds) is when its new sentences came into the store.

    False when it was left as it is: a feed's other teaser takes no page's text away.
    """
    [old] = await articles.load(session, [stored.article.id])
    if prepared.draft.summary_only and len(old.article.text) > _MUCH * len(prepared.article.text):
        return False
    said, adds = await off_loop(_revised, old, prepared, at)
    await articles.rewrite(session, stored)
    await revisions.keep(session, stored.article.id, said, revised_at=at, news_at=at if adds else old.news_at)
    return True


def _revised(old: articles.Loaded, prepared: Prepared, at: int) -> tuple[bytes | None, bool]:
    """(the statements over all versions, whether the new one adds any); runs in a worker thread."""
    revision = revise(
        decode(old.said) if old.said else {},
        Version(old.article.text, _analysis(old)),
        old.article.fetched_at,
        Version(prepared.article.text, decode_analysis(prepared.analysis)),
        at,
    )
    return (None, False) if revision is None else (encode(revision.since), revision.adds)


def _analysis(old: articles.Loaded) -> Analysis:
    article = old.article
    return decoded(old.analysis, article.title, article.text, article.language, article.published_at)
