"""Who is meant by a surname in an article that names the topic in passing: only those sentences enter.

"Graves has had heart surgery" is about surgery and tells nobody who Graves is: "the poet Robert Graves" does.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.summarize.analysed import Analysed
from bot.summarize.rules.surnames import full_name, opening_surname


def presented(item: Analysed, spans: Iterable[int]) -> frozenset[int]:
    """The spans of an English article that first give the full names of the surnames that open ``spans``."""
    text, sentences = item.article.text, item.analysis.sentences
    found = set()
    for number in spans:
        surname = opening_surname(text[sentences[number].start : sentences[number].end])
        if surname:
            first = next(
                (
                    at
                    for at in range(number)
                    if full_name(text[sentences[at].start : sentences[at].end], surname)
                ),
                None,
            )
            if first is not None:
                found.add(first)
    return frozenset(found.difference(spans))
