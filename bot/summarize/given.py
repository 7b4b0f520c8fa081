"""What ``summarize`` may be given as an article: a text, a pair, a mapping, or an object with a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from bot.errors import BadInput


class HasText(Protocol):
    """Anything with a text; the other fields of ``Given`` are read where it has them."""

    @property
    def text(self) -> str | None: ...


Plain: TypeAlias = HasText | Mapping[str, Any] | Sequence[str | None] | str

_NO_ARTICLE = "An article is a text, a pair of title and text, or has a “text”; this is none of them."
_NO_TIME = "“published_at” is the time of publication in seconds since 1970 (UTC)."
_AN_ARTICLE = 'summarize([{"title": "…", "text": "…"}], words=100)'


class Given(NamedTuple):
    """An article as it was given."""

    title: str
    text: str
    language: str = ""  # ISO 639-1, "" when nobody says
    publisher: str = ""
    published_at: int = 0  # UTC seconds


def given(articles: Iterable[Plain] | Plain) -> list[Given]:
    """The articles in the order given; one alone need not be in a list. Raises BadInput for what is none."""
    alone = isinstance(articles, str | Mapping) or hasattr(articles, "text")
    several: Any = [articles] if alone else articles
    return [_one(article) for article in several]


def _one(article: Any) -> Given:
    if isinstance(article, str):
        return Given("", article)
    if isinstance(article, Sequence) and len(article) == 2:
        found = dict(zip(Given._fields, article, strict=False))
    elif isinstance(article, Mapping) and "text" in article:
        found = {name: article.get(name) for name in Given._fields}
    elif hasattr(article, "text"):
        found = {name: getattr(article, name, None) for name in Given._fields}
    else:
        raise BadInput(_NO_ARTICLE, hint=_AN_ARTICLE)
    said = {name: value for name, value in found.items() if value is not None}
    at = said.pop("published_at", 0)
    if not all(isinstance(value, str) for value in said.values()):
        raise BadInput(_NO_ARTICLE, hint=_AN_ARTICLE)
    if not isinstance(at, int | float):
        raise BadInput(_NO_TIME, hint=_AN_ARTICLE)
    return Given(**{"title": "", "text": "", **said, "published_at": int(at)})
