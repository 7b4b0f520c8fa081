"""What of an article a channel has not been told: sentences, figures and quotations by their keys. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.answers.asked.wanted import keep_sentences
from bot.model import Article
from bot.stories.keys import Told, figure_key, sentence_key, voice_key
from bot.stories.novelty import Report, report
from bot.summarize.analysed import Analysed
from bot.text.analysis import Analysis
from bot.text.splitting.sentences import Kind


def report_of(item: Analysed) -> Report:
    """The article's sentences by their keys."""
    return report(article_of(item), analysis_of(item))


def untold(item: Analysed, known: Report, told: Told, facts: set[str]) -> Analysed:
    """The article with only those sentences, figures and quotations that are new."""
    keep = frozenset(number for number, key in enumerate(known.sentences) if key and not told.has(key))
    analysis = keep_sentences(analysis_of(item), keep)
    if has_sentences(item) and not has_sentences(Analysed(item.article, analysis)):
        analysis = keep_sentences(analysis, frozenset())  # another headline of what was told is no news
    text, language = item.article.text, analysis.language

    def spoken(start: int, end: int) -> bool:
        return told.has(sentence_key(text[start:end], language))

    voices = tuple(
        one
        for one in analysis.voices
        if voice_key(one.speaker, text[one.start : one.end]) not in facts and not spoken(one.start, one.end)
    )
    figures = tuple(
        one for one in analysis.figures if figure_key(one.measure, one.unit, one.value) not in facts
    )
    return Analysed(item.article, replace(analysis, voices=voices, figures=figures))


def there(item: Analysed, report: Report, said: Mapping[str, int] | None, until: int | None) -> set[str]:
    """The keys of what an article says and, when it was changed, of what it ``said`` since when.

    With ``until`` (UTC seconds) only those are meant that stood in it by then; its headline did, however it
    was written.
    """
    if said is not None and until is not None:
        opening = zip(report.sentences[:1], item.analysis.sentences, strict=False)
        headline = {key for key, span in opening if key and span.kind is Kind.HEADING}
        return headline | {key for key, since in said.items() if since <= until}
    return {key for key in report.sentences if key} | _facts_of(item) | set(said or ())


def has_sentences(item: Analysed) -> bool:
    """Whether there is anything left to choose from."""
    return any(span.kind is Kind.SENTENCE for span in item.analysis.sentences)


def _facts_of(item: Analysed) -> set[str]:
    """The keys of an article's figures and quotations."""
    analysis, text = item.analysis, item.article.text
    found = {figure_key(one.measure, one.unit, one.value) for one in analysis.figures}
    return found | {voice_key(one.speaker, text[one.start : one.end]) for one in analysis.voices}


def article_of(item: Analysed) -> Article:
    """The stored article of what came from the store."""
    assert isinstance(item.article, Article)
    return item.article


def analysis_of(item: Analysed) -> Analysis:
    """Its whole analysis."""
    assert isinstance(item.analysis, Analysis)
    return item.analysis
