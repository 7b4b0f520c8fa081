"""A web page's article: main text, title, author, date, publisher, language.

html bytes | decode | trafilatura (fast mode) or, when it finds nothing, the paragraphs | Draft.
It takes CPU time in C code: callers run it off the event loop.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from bot.errors import Unreadable
from bot.model import Draft
from bot.sources.charset import decode
from bot.sources.markup import html_lines, one_line, plain_title, safe
from bot.sources.timestamps import read_timestamp

PAGE_LIMIT = 4_000_000  # bytes of HTML that are looked at


def extract(html: bytes, *, url: str = "", content_type: str = "") -> Draft:
    """The article that a page holds. Raises Unreadable when there is no text in it."""
    from trafilatura import bare_extraction  # 0.2 s of import: only who reads pages pays

    text, _ = decode(html[:PAGE_LIMIT], content_type=content_type)
    found = bare_extraction(
        text, url=url or None, fast=True, with_metadata=True, include_comments=False, include_tables=False
    )
    body = safe(str(getattr(found, "text", "") or ""))
    if len(body) < 100:
        paragraphs = _paragraphs(text)
        body = paragraphs if len(paragraphs) > len(body) else body
    if not body.strip():
        raise Unreadable("The page holds no readable text.")
    return Draft(
        title=plain_title(str(getattr(found, "title", "") or "")) or body.split("\n", 1)[0][:200],
        text=body,
        url=url or str(getattr(found, "url", "") or ""),
        publisher=one_line(str(getattr(found, "sitename", "") or "")),
        author=one_line(str(getattr(found, "author", "") or "")),
        language=str(getattr(found, "language", "") or "")[:2].lower(),
        published_at=read_timestamp(getattr(found, "date", None)),
    )


def _paragraphs(text: str) -> str:
    tree = LexborHTMLParser(text)
    tree.strip_tags(["script", "style", "noscript", "nav", "footer", "aside", "form"], recursive=True)
    lines = [one_line(node.text()) for node in tree.css("p, h1, h2, h3, li")]
    return "\n".join(line for line in lines if line) or html_lines(text)
