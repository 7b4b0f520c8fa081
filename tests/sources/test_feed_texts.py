"""What the text, link and sentence of an entry come to, where feeds are careless about them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.sources.prepare import prepare
from tests.sources.feeds import articles, item


def test_markup_that_was_escaped_twice_is_markup() -> None:
    text = "&amp;lt;p&amp;gt;R&amp;amp;D costs.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It grows.&amp;lt;/p&amp;gt;"
    assert item(f"<title>t</title><description>{text}</description>").text == "R&D costs.\nIt grows."
    text = "A paragraph begins with &amp;lt;p&amp;gt; in HTML."
    assert (
        item(f"<title>t</title><description>{text}</description>").text
        == "A paragraph begins with <p> in HTML."
    )


@pytest.mark.parametrize(
    ("wrapped", "read"),
    [
        ("http://[ledger", ""),
        ("https://[::1/mill", ""),
        ("https://e.example.com/a%00b", "https://e.example.com/ab"),
    ],
)
def test_what_is_no_address_in_a_link_costs_no_feed(wrapped: str, read: str) -> None:
    link = f"https://www.google.com/url?url={wrapped}"
    assert item(f"<title>A</title><link>{link}</link>").url == (read or link)


def test_a_searchs_alert_is_of_the_site_that_it_leads_to() -> None:
    link = "https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://ledger.example.net/mill&amp;ct=ga"
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert – Quill</title>'
        '<link href="https://www.google.com/alerts/feeds/1/2" rel="self"/>'
        f'<entry><title type="html">&lt;b&gt;Quill&lt;/b&gt; opens a mill</title><link href="{link}"/>'
        '<content type="html">&lt;b&gt;Quill&lt;/b&gt; opens a mill in&amp;nbsp;...</content></entry></feed>'
    )
    (found,) = articles(feed.encode(), url="https://www.google.com/alerts/feeds/1/2")
    assert (found.title, found.url, found.publisher) == (
        "Quill opens a mill",
        "https://ledger.example.net/mill",
        "",
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Quill opens in Hull. Read more: https://example.com/1 #wool #hull", "Quill opens in Hull."),
        ("Quill raised prices by 4% www.example.com/1", "Quill raised prices by 4%"),
        ("The sails are on sale at https://example.com/1", "The sails are on sale at https://example.com/1"),
        ("Quill opens in #Hull<br>#wool<br>https://example.com/", "Quill opens in #Hull"),
        ("Quill opens a mill: https://example.com/1", "Quill opens a mill"),
        ("Details are at https://example.com.", "Details are at https://example.com."),
        ("arXiv:2609.01v1 Announce Type: new \nAbstract: We spin wool.", "We spin wool."),
        ("<p>J Wool. 2026.</p><p><b>ABSTRACT</b></p><p>We spin wool.</p>", "We spin wool."),
        ("In the abstract: nothing.", "In the abstract: nothing."),
    ],
)
def test_what_only_leads_elsewhere_or_stands_before_an_abstract_is_no_text(written: str, text: str) -> None:
    entry = f"<rss><channel><item><description><![CDATA[{written}]]></description></item></channel></rss>"
    assert [article.text for article in articles(entry.encode())] == [text]


def test_a_short_post_without_a_title_keeps_its_sentence() -> None:
    post = b"<rss><channel><item><description>Quill opened a mill. #wool</description></item></channel></rss>"
    [article] = articles(post)
    prepared = prepare(article, 1_790_000_000)
    assert (prepared.article.title, prepared.article.text) == ("Quill opened a mill.",) * 2
    assert not prepared.bare and not article.summary_only
    cut = prepare(replace(article, title=f"{'Wool ' * 20}…", text="Wool " * 60), 1_790_000_000)
    assert cut.article.text.count("Wool") == 60
