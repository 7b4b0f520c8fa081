"""What entries hold, and in which spellings: one row a trap."""

from __future__ import annotations

import gzip

import pytest

from bot.errors import SourceError, Unreadable
from bot.sources.formats.feed import read_feed
from bot.sources.formats.feed_xml import read_xml
from tests.sources.feeds import articles, item, only

NOW = 1_790_000_000


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("AT&amp;amp;T &amp;#8217;s", "AT&T ’s"),
        ("<![CDATA[<b>Bold</b> &amp; plain]]>", "Bold & plain"),
        ("a &lt; b &gt; c", "a < b > c"),
        ("Map&lt;K, V&gt; in Rust", "Map<K, V> in Rust"),
        ("two\n  lines\ttab", "two lines tab"),
        ("emoji &#xD83D;&#xDE00; &#55357;&#56832; halved &#xD83D; &#57343;", "emoji 😀 😀 halved � �"),
        ("<![CDATA[&#xD83D;&#xDE00; within]]>", "😀 within"),
        ("it&#146;s &#147;odd&#148; &#133; &#128;5 &#129;", "it’s “odd” … €5"),
        ("right\u202eleft\u200b zero\u2066", "rightleft zero"),
        ("<b>naked</b> markup", "naked markup"),
        ("5 &lt;i class='x'&gt;ways&lt;/i&gt;", "5 ways"),
    ],
)
def test_titles_are_plain_text(title: str, read: str) -> None:
    assert item(f"<title>{title}</title><link>/a</link>").title == read


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<link>https://a.example.com/x</link>", "https://a.example.com/x"),
        ("<link> \n https://a.example.com/x \n </link>", "https://a.example.com/x"),
        ("<link>x.html</link>", "https://e.example.com/feeds/x.html"),
        ("<link>//a.example.com/x</link>", "https://a.example.com/x"),
        ("<link>https://a.example.com/?a=1&b=2</link>", "https://a.example.com/?a=1&b=2"),
        ("<link>javascript:alert(1)</link>", ""),
        ("<link>file:///etc/passwd</link>", ""),
        ("<link>http://[broken</link>", ""),
        ("<guid>https://a.example.com/g</guid>", "https://a.example.com/g"),
        ("<guid isPermaLink='false'>not-an-address</guid>", ""),
        (
            "<guid>https://a.example.com/g</guid><link>https://a.example.com/l</link>",
            "https://a.example.com/l",
        ),
        ("<link href='https://a.example.com/h'/>", "https://a.example.com/h"),
        ("<link type='application/pdf' href='/p'/><link href='/h'/>", "https://e.example.com/h"),
        ("<link type='application/pdf' href='/p'/>", "https://e.example.com/p"),
        ("<content src='https://a.example.com/s'/>", "https://a.example.com/s"),
        (
            "<link>https://f.example.com/~r/1</link><o:origLink xmlns:o='http://rssnamespace.org/feedburner/ext/1.0'>"
            "https://a.example.com/true</o:origLink>",
            "https://a.example.com/true",
        ),
    ],
)
def test_links(inside: str, url: str) -> None:
    assert item(f"<title>t</title>{inside}").url == url


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("<author>a@example.com (Ann Onym)</author>", "Ann Onym"),
        ("<author>Ann Onym &lt;a@example.com&gt;</author>", "Ann Onym"),
        ("<author><name>Ann</name><email>a@example.com</email></author>", "Ann"),
        ("<dc:creator>Undeclared prefix</dc:creator>", "Undeclared prefix"),
        ("<author></author>", ""),
    ],
)
def test_authors(inside: str, author: str) -> None:
    assert item(f"<title>t</title>{inside}").author == author


@pytest.mark.parametrize(
    ("inside", "is_teaser"),
    [
        ("<description>Short.</description>", True),
        (f"<description>{'A sentence that goes on. ' * 80}</description>", False),
        (f"<description>{'A sentence that goes on. ' * 80} Read more</description>", True),
        (f"<description>s</description><content:encoded>{'All of it. ' * 60}</content:encoded>", False),
        (f"<content:encoded>{'All of it. ' * 60} […]</content:encoded>", True),
    ],
)
def test_teasers_are_known(inside: str, is_teaser: bool) -> None:
    assert item(f"<title>t</title>{inside}").summary_only is is_teaser


def test_what_a_group_of_media_says_of_its_video_is_the_entrys() -> None:
    media = 'xmlns:media="http://search.yahoo.com/mrss/"'
    inside = "<media:title>Crane moved</media:title><media:description>On Friday.</media:description>"
    video = item(f"<link>/v</link><media:group {media}>{inside}</media:group>")
    assert (video.title, video.text) == ("Crane moved", "On Friday.")


def test_the_first_date_that_can_be_read_counts() -> None:
    assert (
        item("<title>t</title><pubDate>soon</pubDate><updated>2026-11-20T00:00:00Z</updated>").published_at
        == 1_795_132_800
    )


def test_a_bare_link_is_an_article_to_be_fetched() -> None:
    draft = item("<link>https://a.example.com/x</link>")
    assert (draft.title, draft.text, draft.url, draft.summary_only) == (
        "",
        "",
        "https://a.example.com/x",
        True,
    )


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("<rss><channel><item><title>a & b</title></item></channel></rss>", ["a & b"]),
        ("junk before <rss><channel><item><title>x</title></item></channel></rss>", ["x"]),
        (
            "<rss><channel><item><title>a<br>b</title></item><item><title>c</title></item></channel></rss>",
            ["ab", "c"],
        ),
        ("<rss><channel><item><media:title>undeclared</media:title></item></channel></rss>", ["undeclared"]),
        ("<rss><item><title>no channel</title></item></rss>", ["no channel"]),
        ("<RSS><CHANNEL><ITEM><TITLE>loud</TITLE></ITEM></CHANNEL></RSS>", ["loud"]),
        ("<rss><channel><item><title>nul\x00 bell\x07</title></item></channel></rss>", ["nul bell"]),
        (
            "<rss xmlns='urn:any'><channel><item><title>own namespace</title></item></channel></rss>",
            ["own namespace"],
        ),
    ],
)
def test_broken_markup_gives_what_is_there(body: str, titles: list[str]) -> None:
    assert [article.title for article in articles(body.encode())] == titles


@pytest.mark.parametrize("end", ["</description></ite", "", "<title>Fal"])
def test_the_entry_within_which_a_feed_ends_waits_for_the_next_reading(end: str) -> None:
    items = "".join(f"<item><title>Mill {n}</title><description>Opens</description></item>" for n in range(2))
    cut = f"<rss><channel>{items}<item><title>Mill 2</title><description>Its ow{end}"
    assert [article.title for article in articles(cut.encode())] == ["Mill 0", "Mill 1"]
    feed = read_feed(cut.encode())
    assert feed.broken_off and len(feed.entries) == 2
    for end in ("</channel>", "</channel", "</channel></rss", "</rss>\n<!-- 0.2 s -->"):  # all is there
        whole = read_feed(f"<rss><channel>{items}{end}".encode())
        assert not whole.broken_off and len(whole.entries) == 2
    lone = b"<rss><channel><item><title>Mill</channel></rss>"  # badly written, and all there
    assert [article.title for article in articles(lone)] == ["Mill"]


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel><title>Mills</title>",
        b"<rss><channel><title>Mil",
        b"<rss><channel><item><title>Mill",
        b"<rss><channel><title>Mills</title><item><title>Mill</title><link>https://a.example.com/m</link></it",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>Mills</title><entry><title>Mill</title><id/>",
        b"<rss><channel><item><title>Mill</title><description><![CDATA[It opens.",
    ],
)
def test_a_feed_that_breaks_off_before_an_entry_ends_is_refused(body: bytes) -> None:
    with pytest.raises(SourceError, match="breaks off before its first entry ends") as caught:
        read_feed(body)
    assert "Try it again later" in caught.value.sentence


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "The address gives an empty answer."),
        (b" \n\t", "The address gives an empty answer."),
        (
            b"<!doctype html><html><body><p>hi</p></body></html>",
            "The address gives a web page, not a feed. Open it in a browser; its feed may have moved.",
        ),
        (b"%PDF-1.4 \x00\x01\x02", "The address gives a PDF, not a feed."),
        (
            gzip.compress(b"<rss><channel><item/></channel></rss>", mtime=0),
            "The address gives a gzip archive, not a feed.",
        ),
        (
            b'<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example.com/"/></body></opml>',
            "The address gives an outline of feeds, which “source import” takes.",
        ),
        (
            b"<urlset><url><loc>https://a.example.com/</loc></url></urlset>",
            "The address gives a sitemap without news, not a feed. "
            "Look for the site's feed, or its news sitemap.",
        ),
        (b"hello", "The address gives plain text, not a feed."),
        (
            b"<html><body><form><input name=p type='password'></form></body></html>",
            "The address gives a page that asks for a login, not a feed. "
            "Look for a feed that is open to everybody.",
        ),
        (
            b"<!DOCTYPE html><html><script>window._cf_chl_opt = {}</script></html>",
            "The address gives a test for robots, not a feed. "
            "Ask the site to let feed readers in, or look for another feed of it.",
        ),
        (b'{"a": 1}', "The address gives JSON, but not a JSON Feed: it has no list of items."),
        (b'{"items": [', "The address gives JSON that is broken or too deep."),
    ],
)
def test_what_is_no_feed_is_refused_with_a_sentence(body: bytes, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_feed(body)
    assert caught.value.sentence == sentence


def test_a_page_that_asks_for_consent_says_so() -> None:
    with pytest.raises(SourceError, match="asks for consent"):
        read_feed(
            b"<html><body>Before you continue</body></html>", url="https://consent.example.com/m?continue=x"
        )


def test_an_empty_feed_is_a_feed() -> None:
    feed = read_feed(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>")
    assert (feed.title, feed.entries) == ("Quiet", ())


def test_of_a_huge_feed_both_ends_are_read() -> None:
    items = "".join(f"<item><title>{number}</title></item>" for number in range(2500))
    titles = [article.title for article in articles(f"<rss><channel>{items}</channel></rss>".encode())]
    assert titles == [str(n) for n in [*range(500), *range(2000, 2500)]]


def test_a_second_opinion_is_asked_where_ours_finds_nothing() -> None:
    nested = f"<rss><channel><title>Quay</title>{'<a>' * 300}<item><title>Crane moved</title></item>"
    assert not read_xml(nested, url="").entries  # libxml2 goes no deeper
    assert [entry.title.value for entry in read_feed(nested.encode()).entries] == ["Crane moved"]
    hidden = b"<rss><channel><title>Quay</title><![CDATA[<item><title>x</title></item>]]></channel></rss>"
    feed = read_feed(hidden)
    assert (feed.title, feed.entries) == ("Quay", ())
    with pytest.raises(SourceError, match="too large to be mended"):
        read_feed(nested.encode() + b"x" * 2_000_000)
    with pytest.raises(SourceError, match="cannot be mended"):  # feedparser meets half a character
        read_feed(b"<<feed><entry><title>&#xD80A;</title></entry></feed>")


def test_refusals_carry_their_cause() -> None:
    with pytest.raises(SourceError) as caught:
        read_feed(b"hello")
    assert isinstance(caught.value.cause, Unreadable)


@pytest.mark.parametrize(
    ("title", "source", "read"),
    [
        ("Crane moved - The Ledger", "The Ledger", "Crane moved"),
        ("Crane moved | The ledger", "The Ledger", "Crane moved"),
        ("Crane moved — Harbour News", "", "Crane moved"),
        ("What became of The Ledger", "The Ledger", "What became of The Ledger"),
        ("The Ledger", "The Ledger", "The Ledger"),
        (" - The Ledger", "The Ledger", "- The Ledger"),
    ],
)
def test_the_publishers_name_behind_a_title_is_no_part_of_it(title: str, source: str, read: str) -> None:
    named = f"<source>{source}</source>" if source else ""
    root = '<rss version="2.0"><channel><title>Harbour News</title>{}</channel></rss>'
    assert only(f"<item><title>{title}</title><link>/a</link>{named}</item>", root=root).title == read
