"""``summarize``: from plain articles to points, without the bot, the store or a clock."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Draft, Passage, Point
from bot.summarize.eligible import stands_alone
from bot.summarize.methods import rank
from bot.summarize.pool import Pool
from bot.text.analysis import Analysis, analyse
from bot.text.languages import detect

Plain = Draft | tuple[str, str] | str


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
    article among them, from 0. ``words`` stops with the sentence that reaches that many (cut there if you
    need exactly so many), ``sentences`` stops after that many; without either it is five sentences.
    """
    limit = sentences if sentences is not None else (None if words is not None else 5)
    read = [_analysed(number, article) for number, article in enumerate(articles)]
    read.sort(key=lambda item: (item[1], item[2].title_stems, item[0]))
    pool = Pool()
    origin: list[tuple[int, str, int, int]] = []
    for number, text, analysis in read:
        pool.add(
            analysis.title_stems,
            list(analysis.stems),
            [s.end - s.start for s in analysis.sentences],
        )
        origin.extend((number, text, s.start, s.end) for s in analysis.sentences)

    def text_of(place: int) -> str:
        _, text, start, end = origin[place]
        return text[start:end]

    points: list[Point] = []
    total = 0
    for place, score in rank(method, pool, text_of, allowed=lambda place: stands_alone(text_of(place))):
        if (limit is not None and len(points) >= limit) or (words is not None and total >= words):
            break
        number, text, start, end = origin[place]
        points.append(Point(passage=Passage(number, start, end, text[start:end]), story_id=0, score=score))
        total += len(text[start:end].split())
    return points


def _analysed(number: int, article: Plain) -> tuple[int, str, Analysis]:
    if isinstance(article, str):
        title, text, hint = "", article, ""
    elif isinstance(article, tuple):
        (title, text), hint = article, ""
    else:
        title, text, hint = article.title, article.text, article.language
    return number, text, analyse(title, text, detect(text, hint))
