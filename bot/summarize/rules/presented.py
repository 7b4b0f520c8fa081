"""Who is meant by a surname in an article that names the topic in passing: only those sentences enter.

"Graves has had heart surgery" is about surgery and tells nobody who Graves is: "the poet Robert Graves" does.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from bot.summarize.analysed import Analysed
from bot.summarize.rules.surnames import full_name, opening_surname

_PEOPLE = 20  # surnames of an article; a whole article is looked through for each of them


def presented(item: Analysed, spans: Iterable[int]) -> frozenset[int]:
    """The spans of an English article that first give the full names of the surnames that open ``spans``."""
    text, sentences = item.article.text, item.analysis.sentences
    last: dict[str, int] = {}  # surname -> the last span that it opens
    for number in sorted(spans):
        if surname := opening_surname(text[sentences[number].start : sentences[number].end]):
            last[surname] = number
    found: set[int] = set()
    for surname, end in islice(last.items(), _PEOPLE):
        before = range(end)
        names = (at for at in before if full_name(text[sentences[at].start : sentences[at].end], surname))
        found.update(islice(names, 1))
    return frozenset(found.difference(spans))
