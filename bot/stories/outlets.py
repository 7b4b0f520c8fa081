"""Outlets by the newsroom group they belong to: edit this table, a line an outlet.

A group is here when its outlets share reporting as a rule, so that two of them are not two independent
publishers. The key of a single outlet is its own domain; it stands here for its name only.
"""

from __future__ import annotations

FAMILIES: dict[str, tuple[tuple[str, str], ...]] = {
    "apnews.com": (("apnews.com", "Associated Press"), ("ap.org", "AP")),
    "reuters.com": (("reuters.com", "Reuters"), ("thomsonreuters.com", "Thomson Reuters")),
    "afp.com": (("afp.com", "AFP"),),
    "dpa.com": (("dpa.com", "dpa"),),
    "bbc.com": (("bbc.com", "BBC"), ("bbc.co.uk", "BBC News")),
    "dowjones.com": (
        ("wsj.com", "The Wall Street Journal"),
        ("barrons.com", "Barron's"),
        ("marketwatch.com", "MarketWatch"),
        ("dowjones.com", "Dow Jones"),
    ),
    "nytimes.com": (("nytimes.com", "The New York Times"), ("nytco.com", "The New York Times Company")),
    "theguardian.com": (
        ("theguardian.com", "The Guardian"),
        ("guardian.co.uk", "The Guardian"),
        ("observer.co.uk", "The Observer"),
    ),
    "bloomberg.com": (("bloomberg.com", "Bloomberg"), ("businessweek.com", "Businessweek")),
    "cnn.com": (("cnn.com", "CNN"), ("cnn.it", "CNN")),
    "nbcuni.com": (("nbcnews.com", "NBC News"), ("cnbc.com", "CNBC"), ("msnbc.com", "MSNBC")),
    "penskemedia.com": (
        ("variety.com", "Variety"),
        ("hollywoodreporter.com", "The Hollywood Reporter"),
        ("deadline.com", "Deadline"),
        ("indiewire.com", "IndieWire"),
        ("rollingstone.com", "Rolling Stone"),
        ("billboard.com", "Billboard"),
    ),
    "voxmedia.com": (("theverge.com", "The Verge"), ("vox.com", "Vox"), ("polygon.com", "Polygon")),
    "condenast.com": (
        ("wired.com", "WIRED"),
        ("arstechnica.com", "Ars Technica"),
        ("newyorker.com", "The New Yorker"),
        ("vanityfair.com", "Vanity Fair"),
    ),
    "spiegel.de": (("spiegel.de", "DER SPIEGEL"), ("manager-magazin.de", "manager magazin")),
    "heise.de": (("heise.de", "heise online"), ("telepolis.de", "Telepolis")),
    "ft.com": (("ft.com", "Financial Times"),),
    "washingtonpost.com": (("washingtonpost.com", "The Washington Post"),),
    "techcrunch.com": (("techcrunch.com", "TechCrunch"),),
}
