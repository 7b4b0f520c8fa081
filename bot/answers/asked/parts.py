"""A name in free words and what is asked about it: "papua floods" may be Papua, about floods.

articles with all of the words | each way to part them | the first that has something to show
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers.asked.asking import only_asks, trimmed
from bot.answers.asked.find import Reading, composed, read, wanted_of
from bot.answers.asked.question import Question
from bot.answers.house import House
from bot.commands import Brief

_FEW = 5  # words that may be a name and what is asked about it


async def parted(house: House, question: Question, asked: Brief, now: int) -> Brief | None:
    """The free words as a name with a focus, when articles that have all of them have points on that."""
    ways = tuple(_ways(asked))
    if not ways:
        return None
    reading = await read(house, replace(question, widen=False), now)
    return await house.off_loop(_first, reading, ways)


def _ways(asked: Brief) -> Iterator[Brief]:
    """The words in two, the longest name first; then each word by itself as the name."""
    typed = trimmed(" ".join(asked.topic.split()), asking=True).split()
    if asked.focus or not 1 < len(_content(typed).split()) <= _FEW:
        return
    for end in range(len(typed) - 1, 0, -1):
        if focus := _content(typed[end:]):
            yield replace(asked, topic=" ".join(typed[:end]), focus=focus)
    for at in range(1, len(typed)):
        if not only_asks(typed[at]) and (focus := _content((*typed[:at], *typed[at + 1 :]))):
            yield replace(asked, topic=typed[at], focus=focus)


def _content(typed: Sequence[str]) -> str:
    return " ".join(word for word in typed if not only_asks(word))


def _first(reading: Reading, ways: tuple[Brief, ...]) -> Brief | None:
    """Decode and compose; runs in a worker thread."""
    items = wanted_of(reading).items
    for one in ways:
        question = replace(reading.question, topic=one.topic, focus=one.focus)
        alone = replace(reading, question=question, topic=None, terms=(one.topic,))
        if composed(alone, items, 1).points:
            return one
    return None
