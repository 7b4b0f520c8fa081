"""How an article treats an industry: by the words of its trade, and by the names of its topics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.summarize.about.relevance import Relevance, relevance
from bot.summarize.about.topic import Question
from bot.summarize.analysed import Analysed
from bot.text.vocabulary import Industry


def treatment(industry: Industry) -> Callable[[Analysed, Relevance], Relevance]:
    """What makes of an article's relevance by the industry's own names its relevance to the industry.

    What speaks of the industry is about it. So is what is about one of its names, but a name that other
    industries share needs some of its words: of Microsoft not all is AI. What only mentions a name is not, as
    few articles that a podcast is named in are entertainment. In a language without words names alone tell.
    """
    words, shared = industry.vocabulary, Question(industry.wide)

    def treated(item: Analysed, about: Relevance) -> Relevance:
        analysis, article = item.analysis, item.article
        spoken = words.spoken(analysis)
        if spoken.about:
            return replace(about, naming=about.naming | spoken.spans, main=True, titled=True)
        unknown = not words.knows(analysis.language)
        if industry.wide and not about.main and (unknown or spoken.some):
            named = relevance(analysis, article.title, article.text, shared.named(analysis.language))
            about = named if named.main or not about.naming else about
        if about.main or unknown:
            return about
        return replace(about, naming=frozenset(), words=frozenset(), titled=False)

    return treated
