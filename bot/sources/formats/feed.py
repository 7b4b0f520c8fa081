"""A feed's bytes to its entries.

body | decode | JSON Feed or XML by our own reader | a second one, when that finds nothing | Feed.

It takes CPU time: the poller has it done by ``lister``, in a child process under limits. Nothing here
fetches, stores or decides what is new.
"""

from __future__ import annotations

import re

from bot.errors import SourceError, Unreadable
from bot.sources.formats.charset import decode, no_text
from bot.sources.formats.feed_entry import Feed
from bot.sources.formats.feed_places import asks_consent
from bot.sources.formats.feed_xml import read_xml
from bot.sources.formats.json_feed import read_json
from bot.sources.formats.second_opinion import with_feedparser
from bot.sources.formats.sitemap import is_sitemap, read_sitemap
from bot.sources.health import BROKEN_OFF, CHALLENGE

_FEED_LIKE = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel|item|entry)\b", re.IGNORECASE)
_HOLDS_ENTRIES = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b", re.IGNORECASE)
_ENDS_ENTRY = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
_PAGE_LIKE = re.compile(r"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)
_OUTLINE = re.compile(r"(?:<[?!][^>]{0,500}+>\s*+)*+<opml\b", re.IGNORECASE)
# What pages that test whether a person asks have in them, whatever language they speak.
_CHALLENGES = re.compile(
    r"_cf_chl_opt|/orchestrate/(?:chl_page|jsch)|cf-browser-verification|_Incapsula_Resource\?SWUDNSAI"
    r"|captcha-delivery\.com|/\.well-known/sgcaptcha|px-captcha|awsWafCookieDomainList"
)
_PASSWORD = re.compile(r"<input\b[^<>]{0,500}?\btype\s{0,9}=\s{0,9}[\"']?password\b", re.IGNORECASE)
_SMALL = 50_000  # code points; what tests or asks for a password and nothing else is no longer
WEB_PAGE = "a web page, not a feed"
CONSENT = "a page that asks for consent to cookies first, which the bot cannot give"
_SPACE = "\ufeff \t\r\n"


def read_feed(body: bytes, *, url: str = "", content_type: str = "") -> Feed:
    """The feed in a body with its entries still raw: who needs few of them drafts only those.

    Raises SourceError with a sentence when there is none.

    ``url`` is where the body came from: relative links are resolved against it. ``content_type`` is the
    header as sent.
    """
    text = decode(body, content_type=content_type).lstrip(_SPACE)
    if not text:
        raise SourceError("The address gives an empty answer.")
    is_json = text.startswith(("{", "["))
    try:
        if is_json:
            return read_json(text, url=url)
        if is_sitemap(text) == "urlset":
            return read_sitemap(text, url=url)
        feed = _read(text, url)
    except Unreadable as error:
        said = is_json and not no_text(body)
        sentence = error.sentence if said else f"The address gives {_instead(body, text, url)}."
        raise SourceError(sentence, cause=error) from error
    if feed.broken_off and not feed.entries and not _is_page(text):
        raise SourceError(f"The feed breaks off before its first entry ends. {BROKEN_OFF}")
    if not feed.entries and (_is_page(text) or not _FEED_LIKE.search(text, 0, 200_000)):
        raise SourceError(f"The address gives {_instead(body, text, url)}.")
    return feed


def _instead(body: bytes, text: str, url: str) -> str:
    """What a body is that is no feed."""
    if _OUTLINE.match(text):
        return "an outline of feeds, which “source import” takes"
    if is_sitemap(text):
        return "a list of sitemaps, none of them of news. Look for the site's feed, or its news sitemap"
    if _is_page(text):
        if asks_consent(url):
            return CONSENT
        if len(text) < _SMALL and _CHALLENGES.search(text):
            return CHALLENGE
        if len(text) < _SMALL and _PASSWORD.search(text):
            return "a page that asks for a login, not a feed. Look for a feed that is open to everybody"
        return f"{WEB_PAGE}. Open it in a browser; its feed may have moved"
    return f"{no_text(body) or ('something else' if '<' in text else 'plain text')}, not a feed"


def _read(text: str, url: str) -> Feed:
    """By our own reader; by another one where ours finds no entry and there may be some."""
    may_hold = _HOLDS_ENTRIES.search(text) is not None and not _is_page(text)
    try:
        feed = read_xml(text, url=url)
    except Unreadable:
        if not may_hold:
            raise
        return with_feedparser(text, url)
    if feed.entries or not may_hold or (feed.broken_off and not _ENDS_ENTRY.search(text)):
        return feed
    second = with_feedparser(text, url)
    return second if second.entries else feed


def _is_page(text: str) -> bool:
    return _PAGE_LIKE.search(text, 0, 3000) is not None
