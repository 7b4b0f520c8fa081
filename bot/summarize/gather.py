"""What enters a briefing: which articles and sentences, how much each counts, and why the rest stays out.

sort | too old, copies, asides apart | pool | bias by topic, focus and age within the story
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from bot.summarize.about.as_source import without_sources
from bot.summarize.about.focus import focus_shares
from bot.summarize.about.industry import treatment
from bot.summarize.about.relevance import Relevance, is_name, relevance
from bot.summarize.about.topic import Question
from bot.summarize.analysed import Analysed
from bot.summarize.pool import DEEPEST, LARGE, Pool
from bot.summarize.rules.referents import Back, points_back
from bot.summarize.rules.surnames import presented
from bot.text.headlines import tells_what_happened
from bot.text.tokens import content_stems
from bot.text.vocabulary import Industry

_DAY = 86_400
_LONGER = 3  # spans from which a text that is about a topic names it
_UNNAMED_TITLED = 0.5  # a sentence without the topic's name, in an article whose headline has it
_UNNAMED_NEAR = 0.3  # "The company …" in another article, right after a sentence that names it
_CENTRAL = 0.25  # share of sentences with the name from which an article is about nothing else
_SUBJECTS = 2  # sentences that begin with another name of the headline, in an article about several
_ASIDE = 0.5  # a sentence that names the topic in an article about something else
_OTHER_LANGUAGE = 0.25  # a sentence in another language than most of the articles
_HEADLINE = 0.5  # a headline without a text, which tells less than a sentence
_LABEL = 0.25  # one without a verb that is one beyond doubt: "The guide for weavers"
_TEASER = 0.7  # an article of which there are its headline and a few sentences that only add to it
_NEEDED = -1.0  # not about what was asked, but to be had by a sentence that is and needs it
_JOINS = frozenset(("and", "&", "or", "vs", "vs.", "versus", "und", "et", "y", "e", "en", "i", "и", "ve"))
_OLDER_A_DAY = 0.12  # share lost a day behind the newest article of the same story
_OLDEST = 0.5


@dataclass(slots=True)
class Gathered:
    """The pool of a briefing, with the article and the bias of every sentence."""

    items: list[Analysed]  # all articles by time, then id
    question: Question
    pool: Pool = field(default_factory=Pool)
    documents: list[Analysed] = field(default_factory=list)  # one for each document of the pool
    naming: list[bool] = field(default_factory=list)  # one for each sentence: it names the topic
    bias: list[float] = field(default_factory=list)  # below 0: only as what another sentence needs
    about: dict[int, Relevance] = field(default_factory=dict)  # by article id, of those in the pool
    beside: dict[int, tuple[str, ...]] = field(default_factory=dict)  # headlines' other subjects, by article
    focus: dict[int, list[float]] = field(default_factory=dict)  # by article id, of each span; {}: none asked
    reasons: dict[int, str] = field(default_factory=dict)  # article id -> why it is not used, in words
    name_stems: frozenset[str] = frozenset()  # of the topic's names, in the languages of the articles
    broad: bool = False  # the topic stands for many things
    outside: set[int] = field(default_factory=set)  # ids of articles that are not about the topic or too old

    def item(self, number: int) -> Analysed:
        """The article of a sentence."""
        return self.documents[self.pool.document[number]]

    def tellers(self) -> dict[int, int]:
        """How many families of publishers tell each story, by its id."""
        families: dict[int, set[str]] = {}
        for item in self.documents:
            families.setdefault(item.article.story_id, set()).add(item.article.family)
        return {story: len(some) for story, some in families.items()}

    def focused(self, item: Analysed, span: int) -> float:
        """How much of the focus a span of an article of the pool has, 0 to 1; 1 when there is none."""
        return self.focus[item.article.id][span] if self.focus else 1.0


def gather(
    topic: str,
    articles: Sequence[Analysed],
    question: Question,
    languages: Sequence[str],
    since: int,
    *,
    broad: bool = False,
    industry: Industry | None = None,
) -> Gathered:
    """The sentences that may be chosen from, in an order that does not depend on that of ``articles``.

    A ``broad`` topic stands for many: an article names one of them, not the topic itself. Of an ``industry``
    it may speak in that one's words instead.
    """
    name = f"a topic of {topic}" if broad and industry is None else topic
    items = sorted(articles, key=lambda item: (item.article.published_at, item.article.id))
    names = (name for language in languages for name in question.named(language).names)
    gathered = Gathered(items, question, name_stems=frozenset(chain.from_iterable(names)), broad=broad)
    most = _most_frequent(items, languages)
    newest: dict[int, int] = {}
    for item in gathered.items:
        newest[item.article.story_id] = item.article.published_at
    usable = _usable(name, gathered, since, industry)
    if question.focus:
        gathered.focus = focus_shares(question, [item for item, _ in usable])
    large = sum(len(item.analysis.sentences) for item, _ in usable) > LARGE
    deepest = max(DEEPEST, LARGE // len(usable)) if large and not question.focus else None
    for item, about in usable:
        article = item.article
        # Nobody knows how old an article without a time is (a plain one: those of the store have theirs).
        behind = (newest[article.story_id] - article.published_at) / _DAY if article.published_at else 0.0
        share = max(_OLDEST, 1.0 - _OLDER_A_DAY * behind)
        if item.analysis.language not in most:
            share *= _OTHER_LANGUAGE
        counts = _add(gathered, item, about, share, deepest)
        if not about.main:
            gathered.reasons[article.id] = f"mentions {name} only in passing"
        elif question.focus and not counts:
            gathered.reasons[article.id] = f"says nothing about {question.focus}"
    return gathered


def _most_frequent(items: Sequence[Analysed], languages: Sequence[str]) -> frozenset[str]:
    """The languages of which none has more articles; "" stands for articles that do not say theirs.

    Of two that have as many neither is the other language: the alphabet would decide.
    """
    counts = Counter(item.analysis.language for item in items)
    ahead = max((counts[language] for language in languages), default=0)
    return frozenset({"", *(language for language in languages if counts[language] == ahead)})


def _usable(
    topic: str, gathered: Gathered, since: int, industry: Industry | None
) -> list[tuple[Analysed, Relevance]]:
    originals: dict[int, Analysed] = {item.article.id: item for item in gathered.items}
    found = []
    for item in gathered.items:
        article = item.article
        if article.published_at < since:
            gathered.reasons[article.id] = "older than the days asked for"
            gathered.outside.add(article.id)
            continue
        if article.copy_of is not None:
            # Two copies of an article that was not found: the first of them stands for it.
            original = originals.setdefault(article.copy_of, item).article
            if original is not article and original.published_at >= since:
                gathered.reasons[article.id] = f"copy of “{original.title}” ({original.publisher})"
                continue
        names = gathered.question.named(item.analysis.language)
        found.append((item, relevance(item.analysis, article.title, article.text, names)))
    if is_name(about for _, about in found):
        found = [(item, about.as_name()) for item, about in found]
    naming = {item.article.id for item, about in found if about.naming}
    if industry is None:
        found = without_sources(found, gathered.question)
    else:
        treated = treatment(industry)
        found = [(item, treated(item, about)) for item, about in found]
    others = _others(gathered, found) if gathered.question.names else {}
    usable = []
    for item, about in found:
        if item.article.id in others:
            gathered.reasons[item.article.id] = f"is about {others[item.article.id]}, not {topic}"
            gathered.outside.add(item.article.id)
            continue
        if about.naming or (about.main and _tells_of(gathered, item, about)):
            usable.append((item, about))
            continue
        named = industry is not None or item.article.id in naming
        why = f"is not about {topic}" if named else f"does not name {topic} in its text"
        gathered.reasons[item.article.id] = why
        gathered.outside.add(item.article.id)
    return usable


def _others(gathered: Gathered, found: Sequence[tuple[Analysed, Relevance]]) -> dict[int, str]:
    """By article id, who or what has the topic's name in articles that are about another of that name."""
    from bot.summarize.about.namesakes import another  # a summary without a topic needs none

    languages = {item.analysis.language for item, _ in found}
    return another(found, {language: gathered.question.named(language) for language in languages})


def _tells_of(gathered: Gathered, item: Analysed, about: Relevance) -> bool:
    """Whether an article that has the topic's name in its headline only is about it all the same.

    "Netflix raises prices" is when its text says "the streamer", or is but a teaser; "Forget Netflix: Leeds
    wants bins" is not.
    """
    if about.titled and _is_roundup(item.article.title, gathered.name_stems, item.analysis.language):
        return False
    if not about.titled or about.total < _LONGER:
        return True
    if not gathered.name_stems.isdisjoint(item.analysis.title_stems[:1]):
        return True
    start, end = item.analysis.sentences[0][:2]
    text, language = item.article.text[start:end], item.analysis.language
    if points_back(text, language) is Back.REFERENT:
        return True
    if language != "en":
        return False
    from bot.summarize.rules.dangling import dangles  # seldom asked, and it takes a while to import

    return dangles(text)


def _add(gathered: Gathered, item: Analysed, about: Relevance, fresh: float, deepest: int | None) -> bool:
    """Put an article into the pool; whether any sentence of it counts."""
    pool, naming = gathered.pool, about.naming
    begin = len(pool)
    language = item.analysis.language
    presenting = frozenset() if about.main or language != "en" else presented(item, naming)
    pool.add(item.analysis, item.article.text, None if about.main else naming | presenting, deepest)
    gathered.documents.append(item)
    if pool.is_headline(begin) and pool.stems[begin] == pool.titles[-1]:
        fresh *= _weight_of_headline(item.article.title, language) if pool.is_alone(begin) else _TEASER
    if about.titled and naming:
        shared = _is_roundup(item.article.title, gathered.name_stems, language)
        about = replace(about, titled=not (shared or _has_other_subjects(gathered, about, begin)))
        if about.titled and (beside := _beside(item.article.title, gathered.name_stems, language)):
            gathered.beside[item.article.id] = beside
    gathered.about[item.article.id] = about
    spans = pool.index[begin:]
    if naming:
        bias = [_by_name(gathered, item, about, number) for number in range(begin, len(pool))]
    else:
        bias = [_UNNAMED_TITLED if about.titled else 0.0] * len(spans)
    if gathered.question.focus:
        bias = [one * (gathered.focused(item, at) or _NEEDED) for one, at in zip(bias, spans, strict=True)]
    if presenting:
        bias = [_NEEDED if at in presenting else one for one, at in zip(bias, spans, strict=True)]
    gathered.naming += [at in naming for at in spans]
    gathered.bias += [one * fresh for one in bias]
    return any(one > 0 for one in bias)


def _by_name(gathered: Gathered, item: Analysed, about: Relevance, number: int) -> float:
    """What a sentence counts by who names the topic: it, its headline, or the sentence before it."""
    pool, naming = gathered.pool, about.naming
    at = pool.index[number]
    if at in naming:
        return 1.0 if about.main else _ASIDE
    if about.titled:
        of_another = pool.text(number).startswith(gathered.beside.get(item.article.id, ()))
        return 0.0 if of_another else _UNNAMED_TITLED
    near = at - 1 in naming and points_back(pool.text(number), item.analysis.language)
    return _UNNAMED_NEAR if near else 0.0


def _weight_of_headline(title: str, language: str) -> float:
    """What a headline without a text counts of a sentence."""
    return _HEADLINE if language not in ("en", "") or tells_what_happened(title, language) else _LABEL


def _is_roundup(title: str, names: frozenset[str], language: str) -> bool:
    """Whether a headline tells of several things, not all of the topic: "Moss sings; Orbit sells"."""
    if ";" not in title:
        return False
    return len({names.isdisjoint(content_stems(part, language)) for part in title.split(";")}) > 1


def _beside(title: str, names: frozenset[str], language: str) -> tuple[str, ...]:
    """The names that a headline sets beside the topic's: in "Orbit and Kestrel", or "Orbit vs Kestrel".

    What begins with such a name tells of the other.
    """
    found = title.split()
    if _JOINS.isdisjoint(title.lower().split()):
        return ()
    ours = [not names.isdisjoint(content_stems(word, language)) for word in found]
    beside = []
    for place, word in enumerate(found):
        if place and word.lower() in _JOINS and place + 1 < len(found):
            left, right = ours[place - 1], ours[place + 1]
            if left is not right:
                other = found[place + 1 if left else place - 1].strip("“”\"'’‘,.:;!?")
                if other[:1].isupper() and len(other) > 1:
                    beside.append(other)
    return tuple(beside)


def _has_other_subjects(gathered: Gathered, about: Relevance, begin: int) -> bool:
    """Whether an article of which the headline names the topic is as much about others that it names.

    Of "Orbit beats forecasts, Kestrel and Alcor miss" only the sentences that name Orbit are about it.
    """
    pool = gathered.pool
    if len(about.naming) >= _CENTRAL * about.total:
        return False
    numbers = range(begin, len(pool))
    return sum(_opens_with_another(pool, number, gathered.name_stems) for number in numbers) >= _SUBJECTS


def _opens_with_another(pool: Pool, number: int, names: frozenset[str]) -> bool:
    """Whether a sentence begins with a name of its headline that is not the topic's: "Kestrel sold"."""
    stems, document = pool.stems[number], pool.document[number]
    if stems[0] not in pool.titles[document] or stems[0] in names:
        return False
    text, start = pool.texts[document], pool.start[number]
    word = text[start : start + 40].split(maxsplit=1)[0].strip("“”\"'’,:")
    return word[:1].isupper() and f" {word.lower()}" not in text
