"""Texts that a publisher puts under every headline: "Subscribers read the full report on our site". Pure.

Such a text says nothing of the article. Taken for one it would make all articles of a feed the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, starmap

from bot.model import Draft
from bot.stories.copies import tell_of_others, tells
from bot.stories.publishers import family
from bot.text.tokens import words

LONGEST = 1_000  # characters; a longer text speaks for itself, whatever headlines it was given
_SHORTEST_WORD = 4  # letters that "the", "und", "para" do not have
_EAST = "\u2e80"  # from here on two characters may be a word


def without_notices(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; what one publisher puts under headlines that tell of different things is no text.

    One that tells of what its headlines tell stays: a report whose headline was written anew. A page's text
    that has no word of its headline goes in any case.
    """
    headlines: dict[tuple[str, str], list[str]] = {}
    keys = [(family(draft.publisher, draft.home or draft.url), draft.text.strip()) for draft in drafts]
    for (publisher, text), draft in zip(keys, drafts, strict=True):
        if publisher and draft.title and text:
            headlines.setdefault((publisher, text), []).append(draft.title)
    notices = {key for key, titles in headlines.items() if is_notice(key[1], titles)}
    kept = [
        without_text(draft) if (draft.title and key in notices) or _is_anothers(draft) else draft
        for key, draft in zip(keys, drafts, strict=True)
    ]
    return without_notices(kept) if kept != list(drafts) else kept  # the teasers may be alike, too


def without_text(draft: Draft) -> Draft:
    """A draft without its text, a notice: what the feed gave is left, as if no page had been read."""
    return replace(draft, text=draft.teaser or "", teaser=None, summary_only=True)


def _is_anothers(draft: Draft) -> bool:
    """Whether the text of a page has no word of the headline that led to it, in whatever form."""
    if draft.teaser is None:
        return False
    headline, text = ({word[:_SHORTEST_WORD] for word in _words(one)} for one in (draft.title, draft.text))
    return bool(headline) and headline.isdisjoint(text)


def is_notice(text: str, headlines: Sequence[str]) -> bool:
    """Whether headlines of one publisher tell of different things, and the text of hardly any of those."""
    if len(text) > LONGEST:
        return False
    told = [_words(headline) for headline in headlines]
    if not any(starmap(tell_of_others, combinations(told, 2))):
        return False
    said = _words(text)
    return 2 * sum(tells(said, one) for one in told) < len(told)


def of_others(headline: str, other: str) -> bool:
    """Whether two headlines tell of different things."""
    return tell_of_others(_words(headline), _words(other))


def _words(text: str) -> frozenset[str]:
    """The words that say something; of a language without spaces its pairs of characters."""
    found = frozenset(words(text.replace("’", " ").replace("'", " ")))
    return frozenset(word for word in found if len(word) >= _SHORTEST_WORD or word >= _EAST) or found
