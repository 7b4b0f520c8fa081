"""Publishers: which outlets count as one, what they are called, which agency wrote a copy."""

from __future__ import annotations

import pytest

from bot.stories.agencies import agency
from bot.stories.domains import registrable
from bot.stories.outlets import FAMILIES
from bot.stories.publishers import display_name, family, goes_by


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("news.harbour.example.com", "harbour.example.com"),
        ("harbour.example.com", "harbour.example.com"),
        ("example.com", "example.com"),
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("co.uk", "co.uk"),
        ("a.b.site.com.au", "site.com.au"),
        ("someone.blogspot.com", "someone.blogspot.com"),
        ("someone.blogspot.de", "someone.blogspot.de"),
        ("someone.blogspot.com.br", "someone.blogspot.com.br"),
        ("me.github.io", "me.github.io"),
        ("sub.t.co", "t.co"),
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_registrable_domain(host: str, owner: str) -> None:
    assert registrable(host) == owner


@pytest.mark.parametrize(
    ("publisher", "url", "key"),
    [
        ("Harbour News", "https://news.harbour.example.com/1", "harbour.example.com"),
        ("Harbour Business", "https://business.harbour.example.com/2", "harbour.example.com"),
        ("", "https://lantern.example.com/2", "lantern.example.com"),
        ("BBC News - Technology", "https://www.bbc.co.uk/news/1", "bbc.com"),
        ("", "https://m.bbc.com/news/1", "bbc.com"),
        ("The Wall Street Journal", "", "dowjones.com"),
        ("MarketWatch.com - Top Stories", "https://www.marketwatch.com/story/1", "dowjones.com"),
        ("marketwatch.com", "", "dowjones.com"),
        ("The Harbour Herald", "", "harbour herald"),
        ("Harbour Herald | RSS", "", "harbour herald"),
        ("Café Nouvelles", "", "cafe nouvelles"),
        ("", "", ""),
        ("", "not an address", ""),
    ],
)
def test_family(publisher: str, url: str, key: str) -> None:
    assert family(publisher, url) == key


@pytest.mark.parametrize(
    ("publisher", "url", "name"),
    [
        ("BBC News - Technology", "", "BBC News"),
        ("NYT > Business", "", "NYT"),
        ("Harbour Herald RSS Feed", "", "Harbour Herald"),
        ("Latest news | Harbour Herald", "", "Harbour Herald"),
        ("Jean-Luc's Blog", "", "Jean-Luc's Blog"),
        ("RSS", "", "RSS"),
        ("  The   Lantern ", "", "The Lantern"),
        ("", "https://www.wsj.com/a", "The Wall Street Journal"),
        ("", "https://harbour-herald.example.com/1", "Harbour Herald"),
        ("", "https://unknown-site.org/1", "unknown-site.org"),
        ("https://www.wsj.com", "", "The Wall Street Journal"),
        ("", "", ""),
    ],
)
def test_display_name(publisher: str, url: str, name: str) -> None:
    assert display_name(publisher, url) == name


@pytest.mark.parametrize(
    ("typed", "name", "key", "meant"),
    [
        ("the guardian", "The Guardian", "theguardian.com", True),
        ("Guardian", "The Guardian", "theguardian.com", True),
        ("bbc", "BBC News", "bbc.com", True),
        ("ft", "Financial Times", "ft.com", True),
        ("wsj", "The Wall Street Journal", "dowjones.com", True),
        ("wsj.com", "The Wall Street Journal", "dowjones.com", True),
        ("wsj.com", "Barron's", "dowjones.com", False),
        ("https://www.quayside.example.com/", "Quayside", "quayside.example.com", True),
        ("harbour", "Harbour Business", "harbour.example.com", True),
        ("japan", "Japan Times", "japantimes.co.jp", False),
        ("new york", "The New York Times", "nytimes.com", False),
        ("boston", "Boston.com", "boston.com", False),
        ("september", "Harbour News", "harbour.example.com", False),
        ("", "", "", False),
    ],
)
def test_what_a_publisher_goes_by(typed: str, name: str, key: str, meant: bool) -> None:
    assert goes_by(typed, name, key) is meant


def test_no_outlet_stands_in_two_families() -> None:
    domains = [domain for outlets in FAMILIES.values() for domain, _ in outlets]
    assert len(domains) == len(set(domains))
    for outlets in FAMILIES.values():
        assert all(registrable(domain) == domain and name for domain, name in outlets)


@pytest.mark.parametrize(
    ("text", "author", "name"),
    [
        ("LONDON (Reuters) - Shares rose on Monday.\nMore.", "", "Reuters"),
        ("PARIS, Oct. 3 (AFP) — The minister resigned.", "", "AFP"),
        ("Berlin (dpa/epd) – Die Regierung plant mehr.", "", "dpa"),
        ("(AP) — A fire broke out.", "", "AP"),
        ("The ship left.\nIt came back.\nSource: Reuters", "", "Reuters"),
        ("The ship left.\nIt came back.\n© 2026 AFP", "", "AFP"),
        ("The ship left.", "Jane Doe, Associated Press", "AP"),
        ("The ship left.", "The Associated Press", "AP"),
        ("The ship left.", "Jane Doe", ""),
        ("The agency (AFP) will cut 200 jobs, it said.", "", ""),
        ("Reuters said that it would hire. It did not say when (Reuters) - so far.", "", ""),
        ("AP", "", ""),
        ("", "", ""),
    ],
)
def test_agency(text: str, author: str, name: str) -> None:
    assert agency(text, author) == name
