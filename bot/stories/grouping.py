"""Which story an article tells: a decision in one pass, made from it and the candidates given.

    candidates (articles of the last days that share telling terms) | a copy? | likeness to each story |
    join the best, begin a new one, or bridge two | assignment

Two looks are needed, because candidates found by words show a story from its likest side only: ``shortlist``
names the few stories worth a full look, the shell fetches their articles (``MEMBERS`` newest of each), and
``assign`` decides on those. A story is joined when the article is like the story as a whole. Merging what is
different is worse than not merging, so doubt begins a new story; a later article that is like two stories
brings them together. Nothing here searches, stores or reads a clock: the shell asks the store and applies
the assignment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.stories.agglomerate import Cluster, agglomerate, margin
from bot.stories.copies import copied, under_every_headline
from bot.stories.instalments import instalments
from bot.stories.met import Vectors
from bot.stories.profile import Profile
from bot.stories.weights import Vector, Weights, dot, length, total

WINDOW = 8 * 86_400  # seconds; a story that was silent for longer is told anew
LOOKS = 4  # stories whose likeness is computed in full
MEMBERS = 60  # articles of a story, the newest, that stand for it


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
    bridges: tuple[int, ...] = ()  # other stories that, with this article, prove to be that same one


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article of a batch; ``story`` names the story it is already known to belong to."""

    profile: Profile
    published_at: int = 0
    family: str = ""
    story: int | None = None


@dataclass(slots=True)
class _Story:
    """The candidates of one story beside the article at hand."""

    cluster: Cluster
    vectors: list[Vector]
    product: float = 0.0  # of its sum and the article
    summed: Vector | None = None  # made when it is needed: few stories are worth it


class Grouper:
    """Decides with the document frequencies of the corpus: how many of its ``total`` articles have a stem.

    It keeps the vectors of articles that it has met, so one Grouper serves many articles; let it weigh anew
    when the corpus has grown.
    """

    def __init__(self, document_frequencies: Mapping[str, int], total: int) -> None:
        self._vectors = Vectors(document_frequencies, total)

    def weigh_anew(self, document_frequencies: Mapping[str, int], total: int) -> None:
        """Decide by the corpus as it is now; as a new Grouper would, but what articles hold is known."""
        self._vectors.weigh_anew(document_frequencies, total)

    def probes(self, article: Profile, weights: Weights, limit: int = 12) -> tuple[str, ...]:
        """The article's most telling terms, best first: those by which the store finds candidates."""
        return weights.telling(self._vectors.terms(article), limit)

    def shortlist(
        self, article: Profile, published_at: int, candidates: Sequence[Candidate]
    ) -> tuple[int, ...]:
        """The stories, at most ``LOOKS``, of which ``assign`` should see the articles; best first."""
        near = [one for one in candidates if abs(published_at - one.published_at) <= WINDOW]
        copies = copied(article, near)
        self._vectors.take(article)
        likely = _likely(self._stories(near))
        if copies is not None and copies.story_id not in likely:
            likely.append(copies.story_id)
        return tuple(likely)

    def assign(
        self, article: Profile, published_at: int, candidates: Sequence[Candidate], family: str = ""
    ) -> Assignment:
        """Which story the article tells and which article it copies, whatever the order of candidates."""
        near = [one for one in candidates if abs(published_at - one.published_at) <= WINDOW]
        apart = instalments(article, published_at, family, near) | under_every_headline(article, family, near)
        near = [one for one in near if one.story_id not in apart]
        near.sort(key=lambda one: one.article_id)
        original = copied(article, near)
        mine = self._vectors.take(article)
        vector = mine.vector
        stories = self._stories(near)
        by = frozenset((family,))
        self_ = Cluster([0], 1.0, len(vector), published_at, published_at, mine.room, by)
        ranked = []
        for id_ in _likely(stories):
            story = stories[id_]
            story.cluster.square = float(len(story.vectors))  # no sum of such vectors is shorter
            if margin(story.product, self_, story.cluster) < 0:
                continue
            summed = story.summed = total(story.vectors)
            story.cluster.square = length(summed) ** 2
            ranked.append((-margin(story.product, self_, story.cluster, (vector, summed)), id_))
        ranked.sort()
        if original is None and not (ranked and ranked[0][0] <= 0):
            return Assignment(story_id=None, copy_of=None)
        home = original.story_id if original is not None else ranked[0][1]
        joined = _bridges(vector, self_, stories, home, [id_ for _, id_ in ranked])
        return Assignment(
            story_id=joined[0],
            copy_of=original.article_id if original else None,
            bridges=joined[1:],
        )

    def merge(self, items: Sequence[Item]) -> list[list[int]]:
        """A second look: the positions of the items of each story, known stories kept whole."""
        parts: dict[tuple[bool, int], list[int]] = {}
        for position, item in enumerate(items):
            key = (True, position) if item.story is None else (False, item.story)
            parts.setdefault(key, []).append(position)
        clusters, sums = [], []
        for members in parts.values():
            met = [self._vectors.met(items[position].profile) for position in members]
            vectors = [one.vector for one in met]
            summed = vectors[0] if len(vectors) == 1 else total(vectors)
            times = [items[position].published_at for position in members]
            terms = float(sum(map(len, vectors)))
            said = sum(one.room for one in met)
            by = frozenset(items[position].family for position in members)
            clusters.append(Cluster(members, length(summed) ** 2, terms, min(times), max(times), said, by))
            sums.append(summed)
        return agglomerate(clusters, sums)

    def _stories(self, near: Sequence[Candidate]) -> dict[int, _Story]:
        """The candidates by story, with the products of each story and the article taken in hand."""
        stories: dict[int, _Story] = {}
        for candidate in near:
            theirs = self._vectors.met(candidate.profile)
            at = candidate.published_at
            story = stories.get(candidate.story_id)
            if story is None:
                begun = Cluster([], 0.0, 0.0, at, at, 0.0, frozenset())
                story = stories[candidate.story_id] = _Story(begun, [])
            cluster = story.cluster
            cluster.members.append(candidate.article_id)
            cluster.terms += len(theirs.vector)
            cluster.room += theirs.room
            cluster.first, cluster.last = min(cluster.first, at), max(cluster.last, at)
            if candidate.family not in cluster.families:
                cluster.families |= {candidate.family}
            story.vectors.append(theirs.vector)
            story.product += self._vectors.product(theirs)
        return stories


def _likely(stories: Mapping[int, _Story]) -> list[int]:
    """The stories worth a full look: those with the highest mean product."""
    touched = [id_ for id_ in stories if stories[id_].product > 0]
    touched.sort(key=lambda id_: (-stories[id_].product / len(stories[id_].vectors), id_))
    return touched[:LOOKS]


def _bridges(
    vector: Vector, article: Cluster, stories: Mapping[int, _Story], home: int, likely: Iterable[int]
) -> tuple[int, ...]:
    """``home`` and the stories that are one with it now that it has the article too; the oldest first."""
    others = [id_ for id_ in likely if id_ != home]
    if not others:  # nearly always, and the sum below is dear
        return (home,)
    mine = stories[home]
    summed = total([vector, *mine.vectors])
    whole = Cluster(
        members=[*mine.cluster.members, -1],
        square=length(summed) ** 2,
        terms=mine.cluster.terms + len(vector),
        first=min(mine.cluster.first, article.first),
        last=max(mine.cluster.last, article.last),
        room=mine.cluster.room + article.room,
        families=mine.cluster.families,  # the article vouches for neither
    )
    found = [home]
    for id_ in others:
        theirs = stories[id_].summed or total(stories[id_].vectors)
        if margin(dot(summed, theirs), whole, stories[id_].cluster, (summed, theirs)) >= 0:
            found.append(id_)
    return tuple(sorted(found))


def frequencies(profiles: Iterable[Profile]) -> dict[str, int]:
    """How many of the profiles have each term."""
    counted: dict[str, int] = {}
    for one in profiles:
        for term in {term for term, _ in one.terms} | set(one.title):
            counted[term] = counted.get(term, 0) + 1
    return counted


def group(items: Sequence[Item]) -> list[int]:
    """A story number for each item of a batch, by the corpus that the batch is; any order gives the same."""
    grouper = Grouper(frequencies(item.profile for item in items), len(items))
    numbers = [0] * len(items)
    for members in grouper.merge(items):
        for position in members:
            numbers[position] = members[0]
    return numbers
