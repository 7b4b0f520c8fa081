"""``summarize``: from plain articles to points, without the bot, the store or a clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bot.passages import Passage, Point
from bot.summarize.about.topic import Question
from bot.summarize.analysed import Analysed, languages_of
from bot.summarize.gather import gather
from bot.summarize.given import Given, Plain, given
from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import HEADLINE, tuning_for
from bot.summarize.rankers.methods import Ranking, rank
from bot.summarize.rules.gate import Gate
from bot.summarize.rules.waiting import after_what_they_need, counting
from bot.text.languages import detect
from bot.text.splitting.sentences import Sentence, split
from bot.text.tokens import content_stems, span_stems

_DEFAULT = 5  # sentences
_LANGUAGE_SAMPLE = 600  # characters that tell the language


class _Text(NamedTuple):
    """A plain article with the fields of a stored one."""

    id: int  # place in the canonical order
    title: str
    text: str
    language: str
    place: int  # among the articles as they were given
    publisher: str
    published_at: int
    url: str = ""
    story_id: int = 0
    copy_of: int | None = None
    sample: bool = False

    @property
    def family(self) -> str:
        return self.publisher or str(self.id)


class _Reading(NamedTuple):
    """What a summary needs of an analysis; the facts are not looked for."""

    language: str
    sentences: tuple[Sentence, ...]
    stems: tuple[tuple[str, ...], ...]
    title_stems: tuple[str, ...]
    voices: tuple[()] = ()
    figures: tuple[()] = ()
    coming: tuple[()] = ()


def summarize(
    articles: Iterable[Plain] | Plain,
    *,
    words: int | None = None,
    sentences: int | None = None,
    topic: str | None = None,
    focus: str | None = None,
    method: str = "coverage",
) -> list[Point]:
    """The best sentences of ``articles``, best first, each verbatim with its article and offsets.

    ``articles`` are plain texts, (title, text) pairs, mappings or objects with a ``text`` and, if they have
    them, a ``title``, ``language``, ``publisher`` and ``published_at`` (UTC seconds); one alone need not be
    in a list. ``passage.article_id`` is the place of the article among them, from 0. ``sentences`` stops
    after that many (default five). ``words`` stops with the sentence that reaches that many, to be cut there
    if exactly so many are needed; up to 45 words the sentences stay whole, and after the first one only what
    fits is added. A sentence that points back comes right after the one it needs. ``topic`` and ``focus``
    steer the choice as in a briefing. Where the articles tell their times, a newer state takes the place of
    an older one. The order of the articles does not matter. Raises BadInput for an
    unknown ``method`` and for what is no article, BriefError when the method cannot do so many sentences.
    """
    limit = sentences if sentences is not None else (None if words is not None else _DEFAULT)
    items = _read(articles)
    question = Question((topic,) if topic else (), focus or "")
    gathered = gather(topic or "", items, question, languages_of(items), 0)
    pool = gathered.pool
    gate = Gate(pool)
    times = {item.article.published_at for item in items}
    ranking = rank(method, pool, gate, tuning_for(pool, words), gathered.bias)
    if len(times) > 1 and 0 not in times:
        # What a plain summary without times never needs is imported only here.
        from bot.summarize.selection import as_things_stand

        ranking = as_things_stand(gathered, ranking, gate)
    scores = dict(_within(ranking, pool, words, limit))
    # What came for the sake of a sentence that points back goes when that one no longer fits.
    chosen = counting(list(scores), gathered.bias, gate.needs)
    points = []
    for number in after_what_they_need(chosen, gate.needs):
        article = gathered.item(number).article
        assert isinstance(article, _Text)
        passage = Passage(article.place, pool.start[number], pool.end[number], pool.text(number))
        points.append(Point(passage=passage, story_id=0, score=scores[number]))
    return points


def _within(ranking: Ranking, pool: Pool, words: int | None, limit: int | None) -> Ranking:
    """The sentences of a ranking that a summary of so many words, or of ``limit`` sentences, has room for.

    No more are asked for than there is room for: each takes a while to be found.
    """
    total = count = 0
    while (words is None or total < words) and (limit is None or count < limit):
        if (best := next(ranking, None)) is None:
            return
        if words is not None:
            size = len(pool.text(best[0]).split())
            if count and words <= HEADLINE and total + size > words:
                return
            total += size
        yield best
        count += 1


def _read(articles: Iterable[Plain] | Plain) -> list[Analysed]:
    """The articles in an order of their own, so that the order in which they were given has no effect."""
    drafts = given(articles)
    order = sorted(range(len(drafts)), key=lambda place: (drafts[place].text, drafts[place].title, place))
    items = []
    for rank_of_text, place in enumerate(order):
        draft = drafts[place]
        language = detect(draft.text[:_LANGUAGE_SAMPLE], draft.language)
        text = _Text(
            rank_of_text, draft.title, draft.text, language, place, draft.publisher, draft.published_at
        )
        items.append(Analysed(text, _reading(draft, language)))
    return items


def _reading(draft: Given, language: str) -> _Reading:
    spans = split(draft.text, language)
    stems = span_stems(draft.text, spans, language)
    return _Reading(language, spans, stems, tuple(content_stems(draft.title, language)))
