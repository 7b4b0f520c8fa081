"""The newest state of a developing story: which later sentence of it takes the place of an older one.

another figure for what is measured | what is told is no more | what was open has come about

Only reports on one story are looked at, and never one that tells of another thing beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from bot.summarize.backing.contrary import OFF_STEMS, is_elsewhere, is_undone
from bot.summarize.backing.states import YEAR, Measures, meanings, measures, moved_on, outcome_meanings
from bot.summarize.gather import Gathered
from bot.text.calendar_words import DAY
from bot.text.tables import words

_LATER = 6 * 3600  # seconds by which a report of the same is the newer state, not another's report
_TOLD_EARLY = 12  # sentences of an article in which it says how things stand
_TOLD_FIRST = 5  # … and in which it says what has come about
_STATE = 0.4  # share of the words of the shorter sentence that an older and a newer state have in common …
_FEWEST = 3  # … and how many, what is measured among them
_BARE = 0.5  # share of the older one's words; with fewer the newer one does not say what it is about
_COME_ABOUT = words(
    "freed releas found caught captur resign quit surviv restor fix delay complet termin collaps reopen "
    "avert ratifi veto adopt"
)
"""English stems of how things end that were open before."""
_MADE_PUBLIC = words(
    "statement report photo video imag footag name detail data result figur document trailer"
)
"""With these "released" ends nothing."""
_FROM_TO = re.compile(r"\bfrom \D{0,8}(\d[\d.,]*\d|\d)\D[^;.]{0,24}?\bto \D{0,16}\d")
_BESIDE = re.compile(
    r"\b(?:also|separately|in addition)\b"
    r"|\b(?:another|additional|further) (?:\d|two|three|four|five|six|seven|eight|nine|ten|dozen)",
    re.IGNORECASE,
)
_SUBJECT_WORDS = 5
_SPEAKS = re.compile(r"\b(?:said|says|told|announced|added|according)\b")
_SPEAKS_WITHIN = 60  # characters in which a speaker introduces himself
_NO_NAME = re.compile(rf"{DAY}|The|A|An|In|On|At|[A-Z][a-z]+ber|January|March")


def is_history(fresh: frozenset[str], this: int = 9999) -> bool:
    """Whether a sentence has a year before ``this`` that the other has not: "the quake of 2009 killed"."""
    return any(int(stem) < this for stem in fresh if YEAR.fullmatch(stem))


@dataclass(slots=True)
class Newer:
    """Finds newer states among the sentences of one pool."""

    gathered: Gathered
    _stated: dict[int, list[tuple[int, Measures]]] = field(default_factory=dict)  # story -> its figures
    _undone: dict[int, list[int]] = field(default_factory=dict)  # story -> what calls something off

    def found(self, number: int) -> int | None:
        """The latest sentence of the same story that tells how things stand now; None: as this one says."""
        state = self._state(number)
        return state if state is not None else self._outcome(number)

    def is_later(self, later: int, earlier: int) -> bool:
        """Whether of two sentences of one story the first is told so much later that it may be newer."""
        new, old = self.gathered.item(later).article, self.gathered.item(earlier).article
        return new.story_id == old.story_id and new.published_at - old.published_at >= _LATER

    def settles(self, later: int, earlier: int) -> bool:
        """Whether a later sentence tells that what was open has come about, or that an amount has moved.

        "Were freed" does, where the whole article of "are held" knows nothing of it.
        """
        if not self.is_later(later, earlier) or self.is_beside(later, earlier):
            return False
        pool = self.gathered.pool
        told = frozenset(pool.stems[later])
        come = _COME_ABOUT & told if pool.position[later] < _TOLD_FIRST else frozenset()
        if come and (fresh := come - self._known(pool.document[earlier])):
            return fresh != {"releas"} or told.isdisjoint(_MADE_PUBLIC)
        moved = _FROM_TO.search(pool.text(later))
        return moved is not None and _has_number(pool.text(earlier), moved[1])

    def _known(self, document: int) -> frozenset[str]:
        """All the stems of an article in the pool."""
        pool = self.gathered.pool
        return next(known for begin, _, known in pool.articles() if pool.document[begin] == document)

    def is_beside(self, later: int, earlier: int) -> bool:
        """Whether a later sentence tells of another thing: elsewhere, "also", another subject by name."""
        pool = self.gathered.pool
        new, old = pool.text(later), pool.text(earlier)
        if (said := _BESIDE.search(new)) is not None and said[0].lower() not in old.lower():
            return True
        if is_elsewhere(new, old, frozenset(pool.stems[later]), frozenset(pool.stems[earlier])):
            return True
        ours, theirs = pool.texts[pool.document[later]], pool.texts[pool.document[earlier]]
        return any(name not in theirs for name in _subject(new)) and any(
            name not in ours for name in _subject(old)
        )

    def _state(self, number: int) -> int | None:
        """The latest sentence of the same story with another figure for what this one measures."""
        own = measures(self.gathered.pool.stems[number])
        if not own:
            return None
        story = self.gathered.item(number).article.story_id
        moved = (other for other, theirs in self._states(story) if moved_on(own, theirs))
        return self._latest(number, moved, meanings, least=_BARE)

    def _outcome(self, number: int) -> int | None:
        """The latest sentence of the same story by which what this one tells is no more: "overturned"."""
        pool, names = self.gathered.pool, self.gathered.name_stems
        if is_undone(pool.text(number), frozenset(pool.stems[number])):
            return None
        undone = self._outcomes(self.gathered.item(number).article.story_id)
        return self._latest(number, undone, outcome_meanings, names=names)

    def _latest(
        self,
        number: int,
        others: Iterable[int],
        meaning: Callable[[frozenset[str]], frozenset[str]],
        *,
        names: frozenset[str] = frozenset(),
        least: float = 0.0,
    ) -> int | None:
        """The latest of ``others`` that is told later than a sentence and is about the same.

        What they have in common has enough words beside ``names``, and the later one has at least a share of
        ``least`` of the older one's.
        """
        pool, published = self.gathered.pool, self.gathered.item(number).article.published_at
        own = frozenset(pool.stems[number])
        told = meaning(own)
        found: list[tuple[int, int, int]] = []
        for other in others:
            source, theirs = self.gathered.item(other).article, frozenset(pool.stems[other])
            if source.published_at <= published or is_history(theirs - own):
                continue
            newer = meaning(theirs)
            common = told & newer
            if len(common - names) < _FEWEST or len(newer) < least * len(told):
                continue
            if len(common) >= _STATE * min(len(told), len(newer)) and not self.is_beside(other, number):
                found.append((source.published_at, len(common), -other))
        return -max(found)[2] if found else None

    def _outcomes(self, story_id: int) -> list[int]:
        """The early sentences of a story that call something off."""
        if story_id not in self._undone:
            pool = self.gathered.pool
            self._undone[story_id] = [
                number
                for number in self._early(story_id)
                if not OFF_STEMS.isdisjoint(pool.stems[number])
                and is_undone(pool.text(number), frozenset(pool.stems[number]))
            ]
        return self._undone[story_id]

    def _states(self, story_id: int) -> list[tuple[int, Measures]]:
        """The sentences of a story that measure something, of those that stand early in their articles."""
        if story_id not in self._stated:
            found = [(number, measures(self.gathered.pool.stems[number])) for number in self._early(story_id)]
            self._stated[story_id] = [one for one in found if one[1]]
        return self._stated[story_id]

    def _early(self, story_id: int) -> Iterator[int]:
        """The sentences that stand early in the articles of a story."""
        pool = self.gathered.pool
        for document, item in enumerate(self.gathered.documents):
            if item.article.story_id == story_id:
                begin = bisect_left(pool.document, document)
                yield from range(begin, min(bisect_left(pool.document, document + 1), begin + _TOLD_EARLY))


def _has_number(text: str, number: str) -> bool:
    """Whether a number stands in a text as a whole: 4 does not stand in "45" or "4.5"."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


def _subject(text: str) -> list[str]:
    """The names among a sentence's first words; none where they say who speaks."""
    if _SPEAKS.search(text, 0, _SPEAKS_WITHIN):
        return []
    found = [word.strip("“”\"'’,.") for word in text.split(maxsplit=_SUBJECT_WORDS)[:_SUBJECT_WORDS]]
    capital = [word[:1].isupper() and not _NO_NAME.fullmatch(word) for word in found]
    # The first word is a name only together with a second one: "Orlen Foods", but not "Police".
    return [
        word
        for place, word in enumerate(found)
        if capital[place] and (place or (len(capital) > 1 and capital[1]))
    ]
