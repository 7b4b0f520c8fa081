"""What else may be meant by words that found nothing, of which there is something to show.

a slip in a name mended | one in a word | other words for it | topics of a near name || tried, each
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answers.asked.asking import asks_for_all
from bot.answers.asked.find import find
from bot.answers.asked.question import Question
from bot.answers.asked.spelling import respelled
from bot.answers.asked.topic_of import TOP, near_names
from bot.answers.asked.within import mended
from bot.answers.house import House
from bot.commands import Brief
from bot.slips import without_slip
from bot.store.topics import Name, key_of
from bot.summarize.about.same_words import said_for

_MOST = 4  # that are tried
_NEWS = ("headlines", "latest", "news", "stories")  # also with a slip: "top stoires"
_OTHER_WORDS = 2


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered, the likeliest first."""

    meant: tuple[Brief, ...]
    silent: tuple[str, ...]  # topics of a near name of which there is nothing to show
    reads: bool  # whether the first reads the words themselves in another way, so that none are left over


async def offers_for(
    house: House, question: Question, asked: Brief, names: Sequence[Name], now: int
) -> Offers:
    """What to offer instead of what was asked."""
    shown: list[Brief] = []
    silent: list[str] = []
    reads = False
    async with house.database.reading() as session:
        near = await near_names(session, question.workspace_id, asked.topic)
        mended_words = await respelled(house, session, asked.topic, question.workspace_id)
    tried = 0
    for one, read in _candidates(asked, names, near, mended_words):
        if one in shown or tried == _MOST:
            continue
        tried += 1
        focused = one.focus and (read or one.topic in near)  # or else the topic as a whole
        for other in (one, replace(one, focus="")) if focused else (one,):
            looked = replace(question, topic=other.topic, focus=other.focus, days=other.days)
            found = await find(house, looked, now)
            if found.briefing.points or found.last_seen_at is not None:
                reads = reads or (read and not shown)
                shown.append(other)
                break
        else:
            silent += [one.topic] if one.topic in near else []
    return Offers(tuple(shown), tuple(silent), reads)


def _candidates(
    asked: Brief, names: Sequence[Name], near: Sequence[str], mended_words: str
) -> Iterator[tuple[Brief, bool]]:
    """Each with whether it reads the words themselves in another way."""
    if (other := mended(asked, names)) is not None:
        yield other, True
    elif asks_for_all(" ".join(without_slip(word, _NEWS) for word in asked.topic.lower().split())):
        yield replace(asked, topic=TOP.name), True
    elif mended_words and key_of(mended_words) not in map(key_of, near):
        yield replace(asked, topic=TOP.name if asks_for_all(mended_words) else mended_words), True
    for words in said_for(asked.topic)[:_OTHER_WORDS]:
        yield replace(asked, topic=words), False
    for topic in near:
        yield replace(asked, topic=topic), False
