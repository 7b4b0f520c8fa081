"""Which story an article tells: a decision in one pass, made from the article and the candidates given to it.

    candidates (articles of the last days that share rare terms) | similarity to each | copy of one? |
    best story by its members | assignment

A story is joined when the article is like the whole story and like at least one of its articles. Nothing here
searches, stores or reads a clock: the shell asks the store for candidates and applies the assignment.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.stories import fingerprint
from bot.stories.profile import Profile, decode, encode, profile

__all__ = [
    "Assignment",
    "Candidate",
    "Grouper",
    "Item",
    "Profile",
    "decode",
    "encode",
    "group",
    "probes",
    "profile",
]

DAY = 86_400
WINDOW = 4 * DAY  # articles older than this are no candidates
COPY = 0.6  # share of a text's runs that make it a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stored article that may tell the same story."""

    article_id: int
    story_id: int
    family: str
    published_at: int
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The decision about one article."""

    story_id: int | None  # None: it begins a new story
    copy_of: int | None  # the article whose text it repeats
    similarity: float  # to that story, 0 to 1
    bridges: tuple[int, ...] = ()  # other stories that now prove to be the same one


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article of a batch, for measuring."""

    profile: Profile
    published_at: int = 0
    family: str = ""


class Grouper:
    """Decides with the document frequencies of the corpus: how many of ``total`` articles have a stem."""

    def __init__(self, document_frequencies: Mapping[str, int], total: int) -> None:
        self._frequencies = document_frequencies
        self._total = max(total, 1)
        self._vectors: dict[int, dict[str, float]] = {}

    def assign(
        self, article: Profile, published_at: int, candidates: Sequence[Candidate], *, family: str = ""
    ) -> Assignment:
        """Which story the article tells and which article it copies; the order of candidates does not matter."""
        vector = self._vector(article)
        best: dict[int, list[tuple[float, int]]] = {}
        copy: tuple[float, int] | None = None
        for candidate in candidates:
            if abs(published_at - candidate.published_at) > WINDOW:
                continue
            alike = _cosine(vector, self._vector(candidate.profile))
            best.setdefault(candidate.story_id, []).append((alike, candidate.article_id))
            same = fingerprint.similarity(article.signature, candidate.profile.signature)
            if same >= COPY and (copy is None or (-same, candidate.article_id) < (-copy[0], copy[1])):
                copy = (same, candidate.article_id)
        ranked = sorted((-_story_score(found), story) for story, found in best.items())
        if not ranked or -ranked[0][0] < 0.26:
            return Assignment(story_id=None, copy_of=copy[1] if copy else None, similarity=0.0)
        return Assignment(
            story_id=ranked[0][1], copy_of=copy[1] if copy else None, similarity=min(1.0, -ranked[0][0])
        )

    def _vector(self, article: Profile) -> dict[str, float]:
        known = self._vectors.get(id(article))
        if known is not None:
            return known
        counts = dict(article.terms)
        for term in article.title:
            counts[term] = counts.get(term, 0) + 3
        vector = {
            term: (1 + math.log(count)) * math.log(1 + self._total / max(1, self._frequencies.get(term, 1)))
            for term, count in counts.items()
        }
        norm = math.sqrt(math.fsum(weight * weight for weight in vector.values())) or 1.0
        return {term: weight / norm for term, weight in vector.items()}


def probes(
    article: Profile, document_frequencies: Mapping[str, int], total: int, limit: int = 12
) -> tuple[str, ...]:
    """The article's terms by which the store finds candidates: the rarest of the frequent, best first."""
    counts = dict(article.terms)
    for term in article.title:
        counts[term] = counts.get(term, 0) + 3
    weight = {
        term: (1 + math.log(count)) * math.log(1 + total / max(1, document_frequencies.get(term, 1)))
        for term, count in counts.items()
    }
    return tuple(sorted(weight, key=lambda term: (-weight[term], term))[:limit])


def group(items: Sequence[Item]) -> list[int]:
    """A story number for each item of a batch, given in the order in which they came in."""
    frequencies: dict[str, int] = {}
    for item in items:
        for term in {term for term, _ in item.profile.terms} | set(item.profile.title):
            frequencies[term] = frequencies.get(term, 0) + 1
    grouper = Grouper(frequencies, len(items))
    seen: list[Candidate] = []
    for number, item in enumerate(items):
        found = grouper.assign(item.profile, item.published_at, seen, family=item.family).story_id
        story = number if found is None else found
        seen.append(
            Candidate(
                article_id=number,
                story_id=story,
                family=item.family,
                published_at=item.published_at,
                profile=item.profile,
            )
        )
    return [candidate.story_id for candidate in seen]


def _story_score(found: Sequence[tuple[float, int]]) -> float:
    scores = sorted((alike for alike, _ in found), reverse=True)[:3]
    return math.fsum(scores) / len(scores)


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(weight * b[term] for term, weight in a.items() if term in b)
