"""Feeds of other publishers' articles: which are believed about whose an article is."""

from __future__ import annotations

import pytest

from bot.model import Draft
from bot.sources.prepare import prepare
from tests.sources.feeds import articles

NOW = 1_790_000_000


def aggregated(
    *, url: str = "https://news.google.com/rss", link: str = "https://news.google.com"
) -> list[Draft]:
    """The articles of a feed that says whose they are."""
    items = "".join(
        f"<item><title>Mill {number} opens - {name}</title><link>{link}/go/{number}</link>"
        f"<description>Mill {number} opens&amp;nbsp; {name}&lt;ul&gt;&lt;li&gt;Mill opens Falcon&lt;/ul&gt;"
        f'</description><source url="{home}">{name}</source></item>'
        for number, (name, home) in enumerate(
            [("Ledger", "https://ledger.example.net"), ("Hub", "https://news.google.com/own")]
        )
    )
    feed = f"<rss><channel><link>https://news.google.com/search</link>{items}</channel></rss>"
    return articles(feed.encode(), url=url)


def test_an_aggregators_entries_are_those_of_the_publishers_that_it_names() -> None:
    """Its links hide them, and its texts are its headlines once more, those of others among them."""
    ledger, own = aggregated()
    assert (ledger.title, ledger.text, ledger.publisher) == ("Mill 0 opens", "", "Ledger")
    assert (ledger.home, own.home) == ("https://ledger.example.net", "")
    prepared = prepare(ledger, NOW)
    assert (prepared.article.family, prepared.article.url) == ("ledger.example.net", ledger.url)
    assert own.text.startswith("Mill 1 opens Hub")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("", "Mill opens"),
        ("Mill opens", "Mill opens"),
        ("&lt;a&gt;Mill opens&lt;/a&gt;&amp;nbsp;&amp;nbsp;Ledger", "Mill opens"),
        ("Mill opens Ledger in hand, its owner said.", "Mill opens Ledger in hand, its owner said."),
    ],
)
def test_a_text_that_is_the_headline_once_more_is_the_headline_in_any_feed(told: str, text: str) -> None:
    source = '<source url="https://ledger.example.net">Ledger</source>'
    item = f"<item><title>Mill opens - Ledger</title><description>{told}</description>{source}</item>"
    (only,) = articles(f"<rss><channel>{item}</channel></rss>".encode(), url="https://hub.example.com/rss")
    prepared = prepare(only, NOW)
    assert (prepared.article.title, prepared.article.text) == ("Mill opens", text)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://hub.example.com/rss", "https://hub.example.com"),
        ("https://hub.example.com/rss", "https://news.google.com"),
        ("https://news.google.com.example.com/rss", "https://news.google.com.example.com"),
        ("https://news.google.com@hub.example.com/rss", "https://hub.example.com"),
        ("", "https://news.google.com"),
        ("https://news.google.com/rss", "https://hub.example.com"),
    ],
)
def test_no_other_feed_passes_its_entries_off_as_several_publishers(url: str, link: str) -> None:
    """Whoever may add a source could have three publishers confirm what one feed says."""
    drafts = aggregated(url=url, link=link)
    assert [draft.home for draft in drafts] == ["", ""]
    families = {prepare(one, NOW).article.family for one in drafts}
    assert len(families) == 1
