"""An article's text, read once when it comes in: sentences, content stems and facts; and its index terms."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from operator import attrgetter

from bot.text.codec import FORM, pack, unpack
from bot.text.found import Amount, Event, Quotation
from bot.text.splitting.sentences import Sentence, split
from bot.text.terms import query_terms, search_terms
from bot.text.tokens import content_stems, span_stems

__all__ = ["FORM", "Analysis", "analyse", "decode", "decoded", "encode", "query_terms", "search_terms"]


_READ = 800  # analyses that are kept, of some 20 kB each


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is known of one text; offsets are code points into it, and ``stems`` goes with ``sentences``."""

    language: str
    sentences: tuple[Sentence, ...]
    stems: tuple[tuple[str, ...], ...]  # content stems of each sentence, in order, stop words dropped
    title_stems: tuple[str, ...]
    voices: tuple[Quotation, ...] = ()
    figures: tuple[Amount, ...] = ()
    coming: tuple[Event, ...] = ()  # only when the publication date was given


_parts = attrgetter(*(field.name for field in fields(Analysis)))


def analyse(title: str, text: str, language: str, published_at: int = 0, *, facts: bool = True) -> Analysis:
    """Read a clean text (see ``bot.text.cleaning.clean``).

    Dated events are found when ``published_at`` (UTC seconds) is given. Without ``facts`` only sentences and
    stems are read, at three times the speed: enough to rank them.
    """
    sentences = split(text, language)
    read = Analysis(
        language=language,
        sentences=sentences,
        stems=span_stems(text, sentences, language),
        title_stems=tuple(content_stems(title, language)),
    )
    if not facts:
        return read
    # An answer from stored analyses needs none of these modules, and they take a while to import.
    from bot.text.facts import find_amounts, find_events, find_quotations

    return replace(
        read,
        voices=find_quotations(text, sentences, language),
        figures=find_amounts(text, sentences, language),
        coming=find_events(text, sentences, language, published_at) if published_at else (),
    )


def encode(analysis: Analysis) -> bytes:
    """The analysis as compact bytes, the same on every machine."""
    return pack(_parts(analysis))


def decoded(data: bytes, title: str, text: str, language: str, published_at: int) -> Analysis:
    """The stored analysis; one of another form, or damaged, is made anew from the text (see ``analyse``)."""
    try:
        return decode(data)
    except ValueError:
        return analyse(title, text, language, published_at)


@lru_cache(maxsize=_READ)
def decode(data: bytes) -> Analysis:
    """The analysis that ``encode`` wrote; raises ValueError on damage or on another FORM.

    Those read last are kept: many briefings are made from the articles of the same days.
    """
    return Analysis(*unpack(data))
