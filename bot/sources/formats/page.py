"""A web page's article: main text, title, author, date, publisher, language.

html bytes | decode | trafilatura or, when it finds nothing, the paragraphs | exact date | Draft.

It takes CPU time: ``page_process`` does it in a child process. trafilatura runs whole, not in its
fast mode: on its own 990 evaluation pages F1 .926 instead of .920, for a sixth more CPU time.
"""

from __future__ import annotations

import re

from bot.errors import Unreadable
from bot.model import Draft
from bot.sources.formats.charset import decode, no_text
from bot.sources.formats.markup import first_words, html_lines, one_line, plain_title, safe
from bot.sources.formats.markup_tags import tags
from bot.sources.formats.timestamps import read_timestamp
from bot.sources.formats.written import author_name, language_code

PAGE_LIMIT = 4_000_000  # bytes of HTML that are looked at
SCANT = 100  # code points; less than that from a page makes us look at its paragraphs ourselves
MENU_ITEM = 60  # code points; a shorter list item is rather a menu's than an article's
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate",
    "publish-date", "dc.date.issued", "dcterms.created", "sailthru.date", "article.published", "date",
)  # fmt: skip
_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|main|article|section|div|p|h1|br)\b", re.IGNORECASE)
_LD_DATE = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')


def extract(html: bytes, *, url: str = "", content_type: str = "") -> Draft:
    """The article that a page holds. Raises Unreadable when there is no text in it."""
    from trafilatura import bare_extraction  # 0.2 s of import: only who reads pages pays

    text = _decoded(html, content_type)
    found = bare_extraction(
        text, url=url or None, with_metadata=True, include_comments=False, include_tables=True
    )

    def told(name: str) -> str:
        return str(getattr(found, name, None) or "")

    body = safe(told("text"))
    if len(body) < SCANT:
        body = max(body, paragraphs(text), key=len)
    if not body.strip():
        raise Unreadable("The page holds no readable text.")
    published_at = published(text)
    roots = tags(text[:20_000], frozenset(("html",)))
    language = next((tag.attributes().get("lang", "") for tag in roots), "")
    return Draft(
        title=plain_title(told("title")) or first_words(body),
        text=body,
        url=url or told("url"),
        publisher=one_line(told("sitename"))[:200],
        author=author_name(told("author").replace(";", ",")),
        language=language_code(language or told("language")),
        published_at=read_timestamp(told("date")) if published_at is None else published_at,
    )


def extract_plainly(html: bytes, *, url: str = "", content_type: str = "") -> Draft:
    """The article of a page by its paragraphs alone, in linear time. Raises Unreadable without any."""
    text = _decoded(html, content_type)
    body = paragraphs(text)
    if not body.strip():
        raise Unreadable("The page holds no readable text.")
    titles = (text[tag.end : tag.end + 1000] for tag in tags(text[:200_000], frozenset(("title",))))
    title = plain_title(next(titles, "").partition("</")[0])
    return Draft(title=title or first_words(body), text=body, url=url, published_at=published(text))


def _decoded(html: bytes, content_type: str) -> str:
    """A page's markup as text. Raises Unreadable for what is no page: links lead to PDFs and films, too."""
    if what := no_text(html):
        raise Unreadable(f"The address gives {what}, not a page.")
    text = decode(html[:PAGE_LIMIT], content_type=content_type)
    if not text.strip():
        raise Unreadable("The page is empty.")
    if _MARKUP.search(text, 0, 500_000) is None:
        raise Unreadable("The address gives something that is no page.")
    return text


def published(text: str) -> int | None:
    """When a page says that it was published, to the second where it says so: its metadata, in order."""
    dates: dict[str, str] = {}
    for tag in tags(text[:400_000], frozenset(("meta",))):
        attributes = tag.attributes()
        name = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        ).lower()
        if name in _DATE_NAMES and attributes.get("content"):
            dates.setdefault(name, attributes["content"])
    if structured := _LD_DATE.search(text):
        dates.setdefault("datepublished", structured.group(1))
    found = (read_timestamp(dates.get(name)) for name in _DATE_NAMES)
    return next((at for at in found if at is not None), None)


def paragraphs(text: str) -> str:
    """The paragraphs, headings and list items of a page, all of them: for pages that hold little."""
    wanted = frozenset(("p", "h1", "h2", "h3", "li"))
    lines: list[str] = []
    closings: dict[str, int] = {}  # where each name is closed next: every stretch is searched once
    done = 0
    for tag in tags(text, wanted):
        if tag.start < done:  # inside the one before
            continue
        closing = closings.get(tag.name, 0)
        if closing < tag.end:
            closing = text.find(f"</{tag.name}", tag.end)
            closings[tag.name] = closing = len(text) if closing < 0 else closing
        done = closing if closing - tag.end < 20_000 else text.find("<", tag.end, tag.end + 20_000)
        done = tag.end + 20_000 if done < 0 else done
        line = one_line(html_lines(f"<p>{text[tag.end : done]}"))
        is_menu = tag.name == "li" and len(line) < MENU_ITEM
        if line and not is_menu and (not lines or lines[-1] != line):
            lines.append(line)
    return "\n".join(lines) or html_lines(text[:500_000])
