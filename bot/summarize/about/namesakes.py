"""Another firm, place or person of the topic's name: Apple Bank, Orange County, Harrison Ford.

Judged by article and only beside others that have the bare name. What stands behind or before a name is no
proof by itself: an Apple Watch is Apple's. So only words that make something else of nearly any name count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.summarize.about.people import has_title, is_given, word_before
from bot.summarize.about.query import Query
from bot.summarize.about.relevance import Relevance
from bot.summarize.analysed import Analysed

_BEHIND = re.compile(
    r"[\s-](County|Valley|River|Lake|Rock|Creek|Falls|Springs|Bay|Hills|Heights|Township|Island|Islands|Beach|Street"
    r"|Avenue|Road|University|College|Foundation|Institute|Museum|Church|Hospital|Bank|Dental|Hospitality|Materials"
    r"|[Rr]ainforest|[Bb]asin)\b"
)
_BEFORE = re.compile(
    r"(?<!\w)(Niger|Mekong|Nile|Okavango|Mississippi|Ganges|Danube|Yangtze|Orinoco|Indus|Cumberland|H&R)\s$"
)
_LONGEST_BEFORE = 16
_LONGEST_SHORT = 4
_SHORT = re.compile(rf"[A-Z]{{2,{_LONGEST_SHORT}}}")
_PERSON = re.compile(r" ([A-Z][a-z]+) [A-Z][\w’'-]+")
_A = re.compile(r"\b[Aa]n?\s$")
_NO_NOUN = re.compile(r"[,.;:!?]|\s(?:who|which|is|was)\b")  # behind it: "a GM plant" is one of the firm
_LONGEST_INTRODUCTION = 60
_THE = re.compile(r"\b[Tt]he\s$")
_A_PERSONS = 1 / 3  # share of the articles with one given name before it above which the topic is that person


def another(found: Sequence[tuple[Analysed, Relevance]], named: Mapping[str, Query]) -> dict[int, str]:
    """By article id, who or what has the topic's name where that is another's; ``named`` is by language."""
    things: dict[int, str] = {}
    persons: dict[int, str] = {}
    shorts: dict[int, str] = {}  # of an abbreviation: what it stands for
    bare = 0
    for item, about in found:
        topic, stems = named[item.analysis.language], item.analysis.stems
        if topic.cased is None or not about.naming or any(topic.has_longer(stems[n]) for n in about.naming):
            bare += bool(about.naming)
            continue
        text = item.article.text
        names = _names(item, about, topic)
        if (first := next(names, None)) is None:
            continue
        if len(topic.names) > 1:  # else the abbreviation itself is asked for: "a CEO who …"
            meant = (_stands_for(text, match) for match in _shorts(item, about, topic))
            if short := next(filter(None, meant), ""):
                shorts[item.article.id] = short
                continue
        before = word_before(text, first.start())
        if thing := _thing(text, first):
            if _all_such(text, thing, names):
                things[item.article.id] = thing
                continue
        elif has_title(before):
            return shorts  # the topic is a person
        elif before[:1].isupper() and is_given(before):
            persons[item.article.id] = f"{before} {first[0]}"
            continue
        bare += 1
    if not bare:
        return shorts
    given = Counter(persons.values())
    if given and max(given.values()) > _A_PERSONS * (bare + len(persons) + len(things)):
        return {**shorts, **things}
    return {**shorts, **things, **persons}


def _names(item: Analysed, about: Relevance, topic: Query) -> Iterator[re.Match[str]]:
    """Where the sentences that name the topic have it with a capital; found as they are asked for."""
    assert topic.cased is not None
    for number in sorted(about.naming):
        start, end, *_ = item.analysis.sentences[number]
        for match in topic.cased.finditer(item.article.text, start, end):
            if match[0][0].isupper():
                yield match


def _shorts(item: Analysed, about: Relevance, topic: Query) -> Iterator[re.Match[str]]:
    """Those that are an abbreviation; most articles have none."""
    text = item.article.text
    if any(name.upper() in text for name in topic.lower if len(name) <= _LONGEST_SHORT):
        yield from (match for match in _names(item, about, topic) if _SHORT.fullmatch(match[0]))


def _stands_for(text: str, match: re.Match[str]) -> str:
    """What an abbreviation stands for where it is introduced as another's, a title or a common noun; or "".

    "Every general manager (GM)", "GM Jane Doe", "became a GM": no General Motors, which such a text does not
    name in full.
    """
    start, end = match.span()
    short = match[0]
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        words = text[max(0, start - _LONGEST_INTRODUCTION) : start - 1].split()[-len(short) :]
        if "".join(word[0] for word in words).upper() == short:
            return " ".join(words)
    if _A.search(text, max(0, start - 4), start) and _NO_NOUN.match(text, end):
        return f"a {short}"
    person = _PERSON.match(text, end)
    return f"{short}{person[0]}" if person is not None and is_given(person[1]) else ""


def _thing(text: str, match: re.Match[str]) -> str:
    """What a name is part of: "Apple Bank"; "" where it stands for itself."""
    start, end = match.span()
    if behind := _BEHIND.match(text, end):
        return text[start : behind.end()]
    before = _BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start])
    return f"{before[1]} {match[0]}" if before else ""


def _all_such(text: str, thing: str, mentions: Iterable[re.Match[str]]) -> bool:
    """Whether all other mentions are of the same thing, too, or of "the Amazon" that was told before."""
    for match in mentions:
        if _thing(text, match) != thing and not _THE.search(text, max(0, match.start() - 4), match.start()):
            return False
    return True
