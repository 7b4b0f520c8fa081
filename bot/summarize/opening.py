"""Which sentence opens a story: the one that tells what happened, and not a scene, a reaction or background.

    before the choice: of a story's leads the one that tells best what its articles share counts more
    after it: of the chosen sentences of a story the one that tells best stands first

Place, quotations and what articles share are judged in all languages, words in English only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING, TypeAlias

from bot.summarize.concepts import BRIEFING, UNIT
from bot.text.speech_type import words

if TYPE_CHECKING:
    from bot.summarize.gather import Gathered
    from bot.summarize.point_gate import PointGate
    from bot.summarize.pool import Pool
    from bot.summarize.selection import Chosen

Article: TypeAlias = tuple[int, int, frozenset[str]]  # as ``Pool.articles`` has it

_LEADING = 2  # sentences of an article, in one of which it tells its news
_PLACES = (2.5, 1.5)  # what these tell sooner what happened than others of the same score
_LIFT = 1.6  # of the lead that tells best
_MANY = 30  # articles of a story whose leads are compared: the newest
_STORIES = 15  # whose leads are lifted: a briefing has no more points
_LOOKED_AT = 4  # leads whose words are looked at: those that tell most of what the articles share
_SHORT = 20  # characters; shorter sentences are no denser

_WORD = re.compile(r"[\w’']+")
_DENIED, _REACTED, _SCENE, _QUOTED = 0.6, 0.6, 0.8, 0.75
_DENIALS = words(
    "not never didn’t didn't doesn’t doesn't isn’t isn't wasn’t wasn't don’t don't hasn’t hasn't"
)
_REACTIONS = words(
    """
    urged urges urging criticised criticized criticises criticizes criticising criticizing condemned condemns
    condemning welcomed welcomes slammed slams blasted blasts reacted reacts reacting reaction reactions
    responded responds responding defended defends praised praises praising lamented mourned
    """
)
_REACTS_BY = re.compile(
    r"\b(?:call(?:ed|s|ing) (?:on|for)|hit back|issued? a statement|(?:took|taken|taking) to)\b"
)
_SETS_SCENE = re.compile(
    r"(?:With|As|When|While|Once|Since|No|Nobody|Although|Though|Even|If|Now that"
    r"|(?!During|According|Following)[A-Z][a-z]+ing) "
)


def lift_leads(gathered: Gathered, gate: PointGate, is_new: Callable[[int], bool]) -> None:
    """Let the lead that tells best count more in each story that several articles tell.

    What a channel has been told, what cannot be read first and what is not asked for is not lifted. ``gate``
    is one that has taken nothing.
    """
    stories: dict[int, list[Article]] = {}
    for article in gathered.pool.articles():
        stories.setdefault(gathered.item(article[0]).article.story_id, []).append(article)
    leads = [_best_leads(gathered, some[-_MANY:]) for some in stories.values() if len(some) > 1]
    for worth in nlargest(_STORIES, filter(None, leads), key=lambda one: max(one.values())):
        for number in sorted(worth, key=lambda one: (-worth[one] * telling(gathered.pool, one), one)):
            if is_new(number) and gate.opens(number):
                gathered.bias[number] *= _LIFT
                break


def _best_leads(gathered: Gathered, articles: Sequence[Article]) -> dict[int, float]:
    """A few leads of a story's articles: they tell, for their length, most of what the articles share."""
    pool, bias = gathered.pool, gathered.bias
    leads: list[int] = []
    for begin, end, _ in articles:
        first = range(begin, min(end, begin + _LEADING))
        leads += [number for number in first if bias[number] > 0 and pool.position[number] < _LEADING]
    wanted = frozenset(chain.from_iterable([pool.stems[number] for number in leads]))
    shared = Counter(chain.from_iterable([wanted & found for _, _, found in articles]))
    mentions = pool.mentions()
    weights = {  # whole numbers: their sum is the same in any order
        stem: int(count * count * UNIT * log(1 + mentions[stem]))
        for stem, count in shared.items()
        if count > 1
    }
    worth: dict[int, float] = {}
    for number in leads:
        length = max(_SHORT, pool.end[number] - pool.start[number])
        told = sum([weights[stem] for stem in frozenset(pool.stems[number]) if stem in weights])
        worth[number] = bias[number] * told * float(length) ** -BRIEFING.length
    best = sorted(leads, key=lambda one: (-worth[one], one))[:_LOOKED_AT]
    return {number: worth[number] for number in best}


def telling(pool: Pool, number: int) -> float:
    """How much sooner than others of the same weight a sentence tells what happened: a factor."""
    place = pool.position[number]
    factor = _PLACES[place] if place < _LEADING else 1.0
    if pool.quoted[number]:
        factor *= _QUOTED
    if pool.languages[pool.document[number]] != "en":
        return factor
    return factor * _by_words(pool.text(number))


def _by_words(text: str) -> float:
    """The factor by English words: what did not happen, a reaction and a scene tell less."""
    found = frozenset(_WORD.findall(text.lower()))
    factor = 1.0 if _DENIALS.isdisjoint(found) else _DENIED
    if not _REACTIONS.isdisjoint(found) or _REACTS_BY.search(text):
        factor *= _REACTED
    return factor * _SCENE if _SETS_SCENE.match(text) else factor


def opener(
    story: Sequence[Chosen], pool: Pool, gate: PointGate, is_new: Callable[[int], bool]
) -> Chosen | None:
    """Of the chosen sentences of a story the one that opens it; None: none of them can be read first.

    The root of the score counts: a lead that was chosen late scores low because others had said it already.
    """
    able = [one for one in story if gate.opens(one.number)]
    return max(
        able,
        key=lambda one: (is_new(one.number), sqrt(one.score) * telling(pool, one.number), -story.index(one)),
        default=None,
    )
