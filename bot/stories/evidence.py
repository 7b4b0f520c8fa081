"""What two stories share beyond their subject: the evidence that the same thing happened in both.

A rare name weighs so much in a text of one to three sentences that the name and the trade that goes with it
("the toy maker Briarly") make one story of all that is written about a company. So the two things that weigh
most in what short texts share are taken for their subject, and where little is left without them, more
likeness is asked for. Names cannot be told by their capitals: headlines capitalize every word, German every
noun, and profiles hold stems.
"""

from __future__ import annotations

import math

from bot.stories.profile import Profile
from bot.stories.weights import PAIR, Vector

SUBJECT = 2  # things: a name and a trade
TIED = 0.9  # of a pair's greatest weight: two stems stand hardly anywhere but side by side and are one thing
ENOUGH = 0.15  # likeness beyond the subject from which nothing more is asked
THIN = 0.6  # more likeness asked of short texts that share nothing beyond the subject
SMALL = 200  # articles of a store in which a headline is asked for a quarter of that


def beyond(one: Vector, other: Vector) -> float:
    """The product of two vectors without the ``SUBJECT`` things that weigh most in it."""
    shared = {term: one[term] * other[term] for term in one.keys() & other.keys()}
    pairs = [(term, *term.split(" ")) for term in shared if " " in term]
    subject: set[str] = set()
    stems = sorted((-weight, term) for term, weight in shared.items() if " " not in term)
    for _ in range(SUBJECT):
        head = next((stem for _, stem in stems if stem not in subject), None)
        if head is None:
            return 0.0
        subject.add(head)
        for term, left, right in pairs:
            if head in (left, right) and _tied(one, term, left, right) and _tied(other, term, left, right):
                subject |= {left, right}
    return math.fsum(weight for term, weight in shared.items() if subject.isdisjoint(term.split(" ")))


def asked(rest: float, extent: float, room: float) -> float:
    """How much more likeness is asked for when ``rest`` is the likeness beyond the subject.

    ``extent`` is that of ``weights.extent``: whole articles have proved themselves by their many words.
    ``room`` is 1 where both stories had room to say what happened, so that saying something else counts.
    """
    return THIN * (1 - extent) ** 2 * room * max(0.0, 1 - rest / ENOUGH)


def room(article: Profile, total: int) -> float:
    """1 for an article whose text says more than its headline; less for a headline, by the store's size.

    A headline has room for little but its subject. In a large store that is weighed well, and asking for more
    would tear the stories of headlines; a store that has just begun takes every name for a rare one.
    """
    said = {stem for stems in article.sentences for stem in stems}
    if said.difference(article.title):
        return 1.0
    return (SMALL / (SMALL + max(total, 0))) ** 2


def _tied(vector: Vector, pair: str, left: str, right: str) -> bool:
    return vector[pair] >= TIED * PAIR * max(vector[left], vector[right])
