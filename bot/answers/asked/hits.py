"""Which articles hold what is looked for: any of the names; of free words first those with them as typed.

A point must have free words near each other, as the price of steel is no streaming price: side by side in any
order where an article has them as typed, else in a stretch of which they are half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.store import Session, search
from bot.store.publishers import Outlet
from bot.store.search import Phrase, Wanted
from bot.summarize.about.inflected import inflected
from bot.summarize.about.spelling import numbered
from bot.summarize.about.topic import Names
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from bot.text.tokens import is_stop, words

MOST_READ = 120  # articles: the best of them; a briefing shows 15 sentences
_ENOUGH = 60  # articles with free words side by side beside which no others are read
_DAY = 86_400
_LOOK_BACK = 30 * _DAY  # for stories, when the last days have none
_LONGEST = 300  # characters of a phrase that is looked for as it stands; what is pasted is none
_FEW = 20  # names of one topic; an industry has two hundred
_HALF_LIFE_DAYS = 4.0  # of an article's weight against a newer one of the same relevance


async def look_for(
    session: Session,
    workspace_id: int,
    names: tuple[str, ...],
    samples: bool,
    *,
    until: int,
    since: int | None = None,
    most: int,
    newest_first: bool = False,
    outlets: Sequence[Outlet] = (),
) -> tuple[list[search.Hit], Names]:
    """Hits of the window, and what a point must be about; without names those of the top stories.

    With ``outlets`` only their articles are found.
    """
    if not names:
        whole = {"since": since or until - _LOOK_BACK, "until": until, "most": min(most, MOST_READ)}
        top = search.top(session, workspace_id=workspace_id, samples=samples, publishers=outlets, **whole)
        return await top, ()
    found: dict[int, search.Hit] = {}
    terms: Names = names
    for wanted, meant in _ways(names):
        if len(found) >= (_ENOUGH if names[0].islower() else 1):
            break
        hits = await search.search(
            session,
            wanted,
            workspace_id=workspace_id,
            samples=samples,
            since=since,
            until=until,
            most=_ENOUGH if found else most,
            newest_first=newest_first,
            publishers=outlets,
        )
        if hits and not found:  # else all must have them side by side, in any order: "a deal on trade"
            terms = meant
        found |= {hit.id: hit for hit in hits if hit.id not in found}
    return list(found.values()), terms


def _ways(names: tuple[str, ...]) -> list[tuple[Wanted, Names]]:
    """How names are searched: as phrases; then, for free words, all of them anywhere in the article."""
    ways: list[tuple[Wanted, Names]] = [(Wanted(phrases_of(names)), names)]
    if len(names) == 1:
        content = tuple(dict.fromkeys(w for w in words(names[0]) if not is_stop(w, "en")))
        if len(content) > 1:
            single = tuple(query_terms(word, LANGUAGES) for word in content)
            ways.append((Wanted(tuple(p for p in single if p), every=True), (content,)))
    return ways


def phrases_of(names: Iterable[str]) -> tuple[Phrase, ...]:
    """Names as the index has them, the numbers in them in each way to write them."""
    names = [name for name in names if len(name) <= _LONGEST]
    written = [query_terms(text, LANGUAGES) for text in chain.from_iterable(map(numbered, names))]
    genitives = chain.from_iterable(map(_genitive, names if len(names) <= _FEW else ()))
    return tuple(dict.fromkeys(filter(None, (*written, *genitives))))


def _genitive(name: str) -> Iterator[Phrase]:
    """What the index has for "Teslas", which German articles say: no stemmer takes the "s" behind a vowel."""
    for form in inflected(name, "de")[1:] if not name.islower() else ():
        own, other = query_terms(name, LANGUAGES), query_terms(form, LANGUAGES)
        if own and other:
            yield tuple(filter(None, (tuple(stem for stem in other[0] if stem not in own[0]),)))


def best(hits: list[search.Hit], until: int) -> list[search.Hit]:
    """The hits worth reading: relevance, halved for every few days of age."""
    if len(hits) <= MOST_READ:
        return hits
    worst = max(hit.rank for hit in hits)

    def score(hit: search.Hit) -> tuple[float, int]:
        age = max(0, until - hit.published_at) / _DAY
        return (-(worst - hit.rank + 0.1) * 0.5 ** (age / _HALF_LIFE_DAYS), -hit.id)

    return sorted(hits, key=score)[:MOST_READ]
