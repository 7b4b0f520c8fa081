"""What a channel wants to read: its include and exclude words, applied to articles and their sentences. Pure.

An article is kept out by its headline or its publisher. Of the others, a sentence with an excluded word is
not shown. Words match in all their forms: "layoffs" keeps out "a layoff".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.model import LeftOut
from bot.spoken import code_of
from bot.store.articles import Loaded
from bot.summarize.analysed import Analysed
from bot.summarize.beside.account import unused
from bot.text.analysis import Analysis, decoded
from bot.text.splitting.sentences import Kind
from bot.text.tokens import stems, words

_TOLD = (Kind.SENTENCE, Kind.HEADING)  # a headline may be a point, too
OTHER_LANGUAGE = "is not in "
_BY_SETTING = "kept out here by the setting "


def keep_wanted(
    loaded: Iterable[Loaded],
    include: Sequence[str],
    exclude: Sequence[str],
    languages: Sequence[str] = (),
    language: str = "",
) -> tuple[list[Analysed], list[LeftOut]]:
    """The articles with their analyses; and those that the channel does not want, with the reason.

    ``language`` is the one that was asked for, whatever ``languages`` the channel has set.
    """
    kept: list[Analysed] = []
    unwanted: list[LeftOut] = []
    for item in loaded:
        article = item.article
        analysis = decoded(item.analysis, article.title, article.text, article.language, article.published_at)
        reason = _unwanted(article.title, article.publisher, analysis.language, include, exclude)
        reason = _spoken(analysis.language, languages, language) or reason
        if reason:
            unwanted.append(unused(article, reason))
        else:
            kept.append(Analysed(article, _clean(analysis, article.text, exclude)))
    return kept, unwanted


def keep_sentences(analysis: Analysis, keep: frozenset[int]) -> Analysis:
    """The analysis with only these sentences and headings to choose from, and their facts.

    No offset changes.
    """
    spans = tuple(
        span if number in keep or span.kind not in _TOLD else span._replace(kind=Kind.FRAGMENT)
        for number, span in enumerate(analysis.sentences)
    )
    starts = [span for number, span in enumerate(spans) if number in keep]
    return replace(
        analysis,
        sentences=spans,
        voices=tuple(v for v in analysis.voices if any(s.start <= v.start < s.end for s in starts)),
        figures=tuple(figure for figure in analysis.figures if figure.sentence in keep),
        coming=tuple(event for event in analysis.coming if event.sentence in keep),
    )


def _clean(analysis: Analysis, text: str, exclude: Sequence[str]) -> Analysis:
    if not exclude:
        return analysis
    keep = frozenset(
        number
        for number, span in enumerate(analysis.sentences)
        if not _named(text[span.start : span.end], analysis.language, exclude)
    )
    return analysis if len(keep) == len(analysis.sentences) else keep_sentences(analysis, keep)


def _unwanted(
    title: str, publisher: str, language: str, include: Sequence[str], exclude: Sequence[str]
) -> str:
    """Why the channel does not want an article; "" when it does."""
    line = f"{title} \n {publisher}"
    if found := _named(line, language, exclude):
        return f"{_BY_SETTING}“exclude {found}”"
    if include and not _named(line, language, include):
        return f"{_BY_SETTING}“include {', '.join(include)}”"
    return ""


def _spoken(own: str, languages: Sequence[str], language: str) -> str:
    """Why an article in its language is not wanted; "" when it is."""
    if language:
        return "" if own == code_of(language) else f"{OTHER_LANGUAGE}{language}"
    if languages and own not in map(code_of, languages):
        return f"{_BY_SETTING}“languages {', '.join(languages)}”"
    return ""


def by_setting(reason: str) -> bool:
    """Whether a reason is one of ``keep_wanted``."""
    return reason.startswith(_BY_SETTING)


def setting_of(reason: str) -> str:
    """The setting that a reason of ``keep_wanted`` names: "include Germany"."""
    return reason.removeprefix(_BY_SETTING).strip("“”")


def _named(text: str, language: str, names: Sequence[str]) -> str:
    """The first of the names that stands in the text, as it is or in another form; "" for none."""
    if not names:
        return ""
    plain = f" {' '.join(words(text))} "
    stemmed = f" {' '.join(stems(text, language))} "
    for name in names:
        if not name.strip():
            continue
        if f" {' '.join(words(name))} " in plain or f" {' '.join(stems(name, language))} " in stemmed:
            return name
    return ""
