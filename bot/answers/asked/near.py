"""Articles near to a question that has no answer: those that have most of its words.

any of its words | the best of them | what each has of it | the nearest, without copies
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.answers.asked.question import Question
from bot.answers.asked.wanted import keep_wanted
from bot.answers.house import House
from bot.model import Article
from bot.store import articles, search, sources
from bot.store.search import Wanted
from bot.summarize.about.nearest import nearest
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from bot.text.tokens import is_stop, words

_MOST_READ = 120  # articles: the best of those that have any word
_MOST_SHOWN = 5
_FEWEST = 2  # words beside numbers: what has none of one word is not near to it


async def near_articles(house: House, question: Question, now: int) -> tuple[Article, ...]:
    """The articles nearest to a question, whenever they were published; () when none is near."""
    content = [word for word in words(question.topic) if not is_stop(word, "en")]
    if sum(not word.isdecimal() for word in content) < _FEWEST:
        return ()
    workspace_id = question.workspace_id
    phrases = {word: found for word in content if (found := query_terms(word, LANGUAGES))}
    async with house.database.reading() as session:
        hits = await search.search(
            session,
            Wanted(tuple(phrases.values())),
            workspace_id=workspace_id,
            samples=not await sources.has_real(session, workspace_id),
            until=now,
            most=_MOST_READ,
        )
        loaded = await articles.load(session, [hit.id for hit in hits])
        total = await articles.total(session)
        having = {word: await search.having(session, Wanted((phrase,))) for word, phrase in phrases.items()}
    near = await house.off_loop(_nearest, loaded, having, total, question)
    return near[:_MOST_SHOWN]


def _nearest(
    loaded: Sequence[articles.Loaded], having: Mapping[str, int], total: int, question: Question
) -> tuple[Article, ...]:
    """Decode and order; runs in a worker thread."""
    kept, _ = keep_wanted(loaded, question.include, question.exclude, question.languages, question.language)
    by_id = {one.article.id: one.article for one in loaded}
    shown: dict[int, Article] = {}  # by the id of the original
    for item in nearest(kept, having, total):
        article = by_id[item.article.id]
        shown.setdefault(article.copy_of or article.id, article)
    return tuple(shown.values())
