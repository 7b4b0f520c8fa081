"""What is asked of the web and what comes back, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.2"
)
PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.2"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRequest:
    """One address to read, with what is remembered of it so that an unchanged body is not sent again."""

    url: str
    etag: str = ""
    last_modified: str = ""
    accept: str = FEED_TYPES
    follow: bool = True  # False: where a redirect points is the answer, for who must ask before going there


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer that can be used: a body, or the word that nothing changed. Failures are exceptions."""

    url: str  # where the answer came from, after redirects
    status: int  # 200 to 299, 304, or that of a redirect that was not followed
    body: bytes = field(default=b"", repr=False)  # decompressed, never decoded: charsets are the parsers'
    content_type: str = ""  # the header as it was sent, charset and all
    etag: str = ""
    last_modified: str = ""
    onward: str = ""  # where a redirect points that was not to be followed; the body is empty then
    moved_to: str = ""  # where an unbroken chain of permanent redirects leads; "" when there is none
    fresh_seconds: int = 0  # how long Cache-Control or Expires call the answer fresh; 0 when unsaid

    @property
    def not_modified(self) -> bool:
        """Whether the server said that what we have is still right; the body is empty then."""
        return self.status == 304
