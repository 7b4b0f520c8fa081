"""``summarize``: from plain articles to points, without the bot, the store or a clock."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Draft, Passage, Point
from bot.summarize.concepts import tuning_for
from bot.summarize.gate import Gate
from bot.summarize.methods import rank
from bot.summarize.pool import Pool
from bot.text.analysis import Analysis, analyse
from bot.text.languages import detect

Plain = Draft | tuple[str, str] | str

_HEADLINE = 45  # words; a shorter budget asks for one or two whole sentences, never for a cut one


def summarize(
    articles: Iterable[Plain],
    *,
    words: int | None = None,
    sentences: int | None = None,
    topic: str | None = None,
    focus: str | None = None,
    method: str = "coverage",
) -> list[Point]:
    """The best sentences of ``articles``, best first, each verbatim with its article and offsets.

    ``articles`` are drafts, (title, text) pairs or plain texts; ``passage.article_id`` is the place of the
    article among them, from 0. ``sentences`` stops after that many (default five). ``words`` stops with the
    sentence that reaches that many, to be cut there if exactly so many are needed; up to 45 words the
    sentences stay whole, and after the first one only what fits is added.
    """
    limit = sentences if sentences is not None else (None if words is not None else 5)
    read = [_analysed(number, article) for number, article in enumerate(articles)]
    read.sort(key=lambda item: (item[1], item[2].title_stems, item[0]))
    pool = Pool()
    for _, text, analysis in read:
        pool.add(analysis, text)
    points: list[Point] = []
    total = 0
    for place, score in rank(method, pool, Gate(pool), tuning_for(pool, words is None)):
        if limit is not None and len(points) >= limit:
            break
        text = pool.text(place)
        size = len(text.split())
        if words is not None and (total >= words or (points and words <= _HEADLINE and total + size > words)):
            break
        passage = Passage(read[pool.document[place]][0], pool.start[place], pool.end[place], text)
        points.append(Point(passage=passage, story_id=0, score=score))
        total += size
    return points


def _analysed(number: int, article: Plain) -> tuple[int, str, Analysis]:
    if isinstance(article, str):
        title, text, hint = "", article, ""
    elif isinstance(article, tuple):
        (title, text), hint = article, ""
    else:
        title, text, hint = article.title, article.text, article.language
    return number, text, analyse(title, text, detect(text, hint))
