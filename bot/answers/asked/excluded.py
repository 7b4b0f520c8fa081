"""What a question leaves out, "without ads or Disney": which articles and sentences are about it.

split | a known topic by all its names, else the words as a focus has them | per article, per sentence
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

from bot.answers.asked.asking import trimmed
from bot.answers.asked.publishers import press_of, publishers_of
from bot.answers.asked.topic_of import TOP, industry_meant, named
from bot.answers.asked.wanted import keep_sentences
from bot.clauses import LISTED
from bot.model import LeftOut, Topic
from bot.store import Session
from bot.store.publishers import Outlet
from bot.summarize.about.relevance import relevance
from bot.summarize.about.topic import Question
from bot.summarize.analysed import Analysed
from bot.summarize.beside.account import unused
from bot.text.analysis import Analysis
from bot.text.tokens import is_stop, words
from bot.text.vocabulary import Industry

_BETWEEN = re.compile(
    rf"\s*(?:[,;/&]|\b(?:{LISTED}|nor|ni|without|ohne|sans|sem|senza|sin|zonder)\b)\s*", re.IGNORECASE
)
_FROM = re.compile(r"^(?:any(?:thing)? )?(?:(?:stories|news|articles) )?(?:about|by|from|on) ", re.IGNORECASE)
_QUOTES = '"“”„«»()[]'
_LONGEST = 5  # words; what is longer is no word to leave out, but a sentence
_MOST = 6
_SHARE = 3  # of an article's sentences one in so many, and it is about what they have


@dataclass(frozen=True, slots=True)
class Excluded:
    """Something to leave out: as it was typed, and what says it, or who."""

    words: str
    question: Question
    outlets: frozenset[Outlet] = frozenset()
    industry: Industry | None = None


def split(typed: str) -> tuple[str, ...]:
    """The things to leave out, each in its words; () when that is none, or a sentence."""
    bare = (trimmed(_FROM.sub("", part).strip(_QUOTES), asking=False) for part in _BETWEEN.split(typed))
    parts = tuple(dict.fromkeys(filter(_content, bare)))
    return parts if len(parts) <= _MOST and all(len(part.split()) <= _LONGEST for part in parts) else ()


def _content(part: str) -> str:
    """The words without those that only ask: "crypto news" is crypto."""
    bare = trimmed(part, asking=True)
    return "" if all(is_stop(word, "en") for word in words(bare)) else bare


async def things(session: Session, typed: str, workspace_id: int) -> dict[str, Topic | None]:
    """The things to leave out, each with the topic that it names; a name with an "and" of its own is one."""
    whole = await named(session, typed, workspace_id) if typed else None
    if whole is not None:
        return {typed: whole}
    return {part: await named(session, part, workspace_id) for part in split(typed)}


async def read_excluded(session: Session, typed: str, workspace_id: int) -> tuple[Excluded, ...]:
    """What is left out for these words."""
    if not typed:
        return ()
    press = await press_of(session, workspace_id)
    found = []
    for part, topic in (await things(session, typed, workspace_id)).items():
        whose = await publishers_of(session, part, workspace_id, press)
        names = topic.names if topic is not None and topic is not TOP else ()
        focus = part if whose else _content(part)
        question = Question(names) if names else Question(focus=focus)
        outlets = frozenset(whose.outlets if whose else ())
        found.append(Excluded(part, question, outlets, industry_meant(topic)))
    return tuple(found)


class Left(NamedTuple):
    """What is left of articles."""

    items: list[Analysed]  # to choose from, without the sentences that have one of the things
    out: list[LeftOut]  # those about one, with the reason
    unsaid: tuple[str, ...] = ()  # of the things, those that no article says


def leave_out(items: list[Analysed], excluded: Sequence[Excluded]) -> Left:
    """The articles without the things; of a story that most of its articles tell as about one, nothing."""
    if not excluded:
        return Left(items, [])
    outlets = frozenset(chain.from_iterable(one.outlets for one in excluded))
    out = [
        unused(item.article, f"from {item.article.publisher}, which you left out")
        for item in items
        if _outlet(item) in outlets
    ]
    others = [item for item in items if _outlet(item) not in outlets]
    having = [{one.words: _having(item, one) for one in excluded} for item in others]
    about = [next((words for words, (_, main) in has.items() if main), "") for has in having]
    told: defaultdict[int, list[str]] = defaultdict(list)  # by story, what each of its articles is about
    for item, what in zip(others, about, strict=True):
        told[item.article.story_id].append(what)
    kept = []
    for item, what, has in zip(others, about, having, strict=True):
        whats = told[item.article.story_id]
        if 2 * sum(map(bool, whats)) > len(whats):
            what = what or max(whats)
        if what:
            out.append(unused(item.article, f"about {what}, which you left out"))
        else:
            kept.append(_less(item, frozenset(chain.from_iterable(spans for spans, _ in has.values()))))
    said = {words for has in having for words, (spans, main) in has.items() if spans or main}
    unsaid = (one.words for one in excluded if one.words not in said and not one.outlets)
    return Left(kept, out, tuple(unsaid))


def _outlet(item: Analysed) -> Outlet:
    return Outlet(item.article.family, item.article.publisher)


def _less(item: Analysed, has: frozenset[int]) -> Analysed:
    """An article without some of its sentences, and what is said in them."""
    if not has:
        return item
    assert isinstance(item.analysis, Analysis)  # as it was stored
    keep = frozenset(range(len(item.analysis.sentences))) - has
    return replace(item, analysis=keep_sentences(item.analysis, keep))


def _having(item: Analysed, one: Excluded) -> tuple[frozenset[int], bool]:
    """The sentences that have it, and whether the article is about it."""
    article, analysis, question = item.article, item.analysis, one.question
    if question.names:
        about = relevance(analysis, article.title, article.text, question.named(analysis.language))
        if one.industry is not None and one.industry.vocabulary.spoken(analysis).about:
            return about.naming, True
        return about.naming, about.main and bool(about.naming or about.titled)
    queries = question.focused(analysis.language)
    has = frozenset(
        number
        for number, (span, stems) in enumerate(zip(analysis.sentences, analysis.stems, strict=True))
        if all(query.hit(stems, article.text, span.start, span.end) for query in queries)
    )
    titled = all(query.hit(analysis.title_stems, article.title) for query in queries)
    return has, titled or (len(has) > 1 and _SHARE * len(has) >= len(analysis.sentences))
