"""What the feed readers hand over, and how an entry becomes a draft.

The readers (``feed_xml``, ``json_feed``, ``second_opinion``) say what stands in a feed; here is decided, once
for all of them, what of it is the title, the text, the address and the date of an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from bot.model import Draft
from bot.sources.formats.feed_places import is_aggregators
from bot.sources.formats.feed_text import is_cut_off, is_headlines, is_teaser, told
from bot.sources.formats.markup import first_words, has_tags, html_lines, one_line, plain_title, text_lines
from bot.sources.formats.timestamps import read_timestamp
from bot.sources.formats.written import address, author_name, language_code
from bot.stories.address import unwrapped

ENTRIES = 1_000  # of one feed that are read, as many as are remembered of it
HTML_LIMIT = 500_000  # code points of one entry's markup that are read; no article is longer


@dataclass(frozen=True, slots=True)
class Words:
    """A title or a body as it stands in a feed: markup or not is what the feed claims."""

    value: str = ""
    is_html: bool = True

    def __bool__(self) -> bool:
        return bool(self.value.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as it stands in a feed, or a link of a page without one."""

    title: Words = Words()
    summary: Words = Words()
    content: Words = Words()
    link: str = ""  # absolute (see ``address``), "" when there is none that can be used
    guid: str = ""
    dates: tuple[str, ...] = ()  # as written, the best first: published, then issued, then updated
    author: str = ""
    publisher: str = ""  # where the feed says that the entry came from,
    home: str = ""  # and its address, where the feed is believed when it says so
    language: str = ""

    @property
    def published_at(self) -> int | None:
        """The first of its dates that can be read, UTC seconds."""
        return next((at for written in self.dates if (at := read_timestamp(written)) is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed says of itself, and its entries, still raw and in its own order."""

    title: str = ""
    site: str = ""  # the page it belongs to
    language: str = ""  # ISO 639-1, "" when unsaid
    ttl: int = 0  # seconds that the feed asks to wait between readings, 0 when unsaid
    skip_hours: tuple[int, ...] = ()  # hours (UTC) in which it asks not to be read
    skip_days: tuple[str, ...] = ()  # English names of days, likewise
    entries: tuple[Entry, ...] = ()
    broken_off: bool = False  # its end is missing, and perhaps entries with it


_Item = TypeVar("_Item")


def both_ends(found: Sequence[_Item]) -> Sequence[_Item]:
    """Of more entries than ENTRIES the first half and the last: the newest may stand at either end."""
    return found if len(found) <= ENTRIES else [*found[: ENTRIES // 2], *found[-ENTRIES // 2 :]]


def draft(entry: Entry, feed: Feed) -> Draft | None:
    """The article that an entry tells; None when the entry holds nothing at all.

    An entry that is a bare link gives a draft without text (``summary_only``): its page holds it.
    """
    if entry == Entry():
        return None
    content, summary = lines(entry.content), lines(entry.summary)
    text = told(content if len(content) >= len(summary) else summary)
    url = address(unwrapped(entry.link)) or entry.link  # what is wrapped may be no address
    alert = url != entry.link and _host(url) != _host(feed.site)  # of a search, by way of the searcher
    publisher = one_line(entry.publisher[:1000])[:200] or ("" if alert else feed.title)
    title = _without_name(title_of(entry.title), publisher) or first_words(text)
    home = entry.home if is_aggregators(entry.link) and _host(entry.home) != _host(entry.link) else ""
    if home and entry.title and is_headlines(text, f"{title} {publisher}"):
        text = ""
    return Draft(
        title=title,
        text=text,
        url=url,
        publisher=publisher,
        author=author_name(entry.author),
        language=language_code(entry.language) or feed.language,
        published_at=entry.published_at,
        summary_only=is_teaser(content, summary) if entry.title or not text else is_cut_off(text),
        home=home,
    )


def _host(at: str) -> str:
    return urlsplit(at).netloc.lower().removeprefix("www.")


def _without_name(title: str, publisher: str) -> str:
    """A title without the publisher's name behind it, as aggregators and search pages write it."""
    if not publisher or not title.casefold().endswith(publisher.casefold()):
        return title
    head = title[: -len(publisher)].rstrip()
    return head[:-1].rstrip() if head[-2:] in (" -", " –", " —", " |", " ·") and len(head) > 4 else title


def title_of(words: Words) -> str:
    """A title as plain text on one line."""
    return plain_title(words.value[:5000])


def lines(words: Words) -> str:
    """A body as plain text, a block a line."""
    value = words.value[:HTML_LIMIT]
    if words.is_html or has_tags(value):
        return html_lines(value)
    return text_lines(value)
