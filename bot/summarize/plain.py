"""``summarize``: from plain articles to points, without the bot, the store or a clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bot.passages import Passage, Point
from bot.summarize.analysed import Analysed, languages_of
from bot.summarize.concepts import HEADLINE, tuning_for
from bot.summarize.gate import Gate
from bot.summarize.gather import gather
from bot.summarize.methods import rank
from bot.summarize.topic import Question
from bot.text.languages import detect
from bot.text.sentences import Sentence, split
from bot.text.tokens import content_stems, span_stems

if TYPE_CHECKING:  # the other nouns of the house take a while to build and a plain summary needs none
    from bot.model import Draft

Plain: TypeAlias = "Draft | tuple[str, str] | str"

_DEFAULT = 5  # sentences
_LANGUAGE_SAMPLE = 600  # characters that tell the language


class _Plain(NamedTuple):
    title: str
    text: str
    language: str  # "" when nobody says


@dataclass(frozen=True, slots=True)
class _Text:
    """A plain article with the fields of a stored one."""

    id: int  # place in the canonical order
    title: str
    text: str
    language: str
    place: int  # among the articles as they were given
    published_at: int = 0
    url: str = ""
    publisher: str = ""
    story_id: int = 0
    copy_of: int | None = None
    sample: bool = False

    @property
    def family(self) -> str:
        return str(self.id)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a summary needs of an analysis; the facts are not looked for."""

    language: str
    sentences: tuple[Sentence, ...]
    stems: tuple[tuple[str, ...], ...]
    title_stems: tuple[str, ...]
    voices: tuple[()] = ()
    figures: tuple[()] = ()
    coming: tuple[()] = ()


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
    sentences stay whole, and after the first one only what fits is added. ``topic`` and ``focus`` steer the
    choice as in a briefing. The order of the articles does not matter. Raises BadInput for an unknown
    ``method`` and BriefError when it cannot do so many sentences.
    """
    limit = sentences if sentences is not None else (None if words is not None else _DEFAULT)
    items = _read(articles)
    question = Question((topic,) if topic else (), focus or "")
    gathered = gather(topic or "", items, question, languages_of(items), 0)
    pool = gathered.pool
    points: list[Point] = []
    total = 0
    for number, score in rank(method, pool, Gate(pool), tuning_for(pool, words), gathered.bias):
        if limit is not None and len(points) >= limit:
            break
        text = pool.text(number)
        size = len(text.split())
        if words is not None and (total >= words or (points and words <= HEADLINE and total + size > words)):
            break
        place = items[gathered.item(number).article.id].article
        assert isinstance(place, _Text)
        passage = Passage(place.place, pool.start[number], pool.end[number], text)
        points.append(Point(passage=passage, story_id=0, score=score))
        total += size
    return points


def _read(articles: Iterable[Plain]) -> list[Analysed]:
    """The articles in an order of their own, so that the order in which they were given has no effect."""
    drafts = [_plain(article) for article in articles]
    order = sorted(range(len(drafts)), key=lambda place: (drafts[place].text, drafts[place].title, place))
    items = []
    for rank_of_text, place in enumerate(order):
        draft = drafts[place]
        language = detect(draft.text[:_LANGUAGE_SAMPLE], draft.language)
        text = _Text(rank_of_text, draft.title, draft.text, language, place)
        items.append(Analysed(text, _reading(draft, language)))
    return items


def _reading(draft: _Plain, language: str) -> _Reading:
    spans = split(draft.text, language)
    stems = span_stems(draft.text, [span[:2] for span in spans], language)
    return _Reading(language, spans, stems, tuple(content_stems(draft.title, language)))


def _plain(article: Plain) -> _Plain:
    if isinstance(article, str):
        return _Plain("", article, "")
    if isinstance(article, tuple):
        return _Plain(*article, "")
    return _Plain(article.title, article.text, article.language)
