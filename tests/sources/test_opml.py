"""OPML in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Unreadable
from bot.sources.formats.markup import plain_title
from bot.sources.formats.opml import OutlineFeed, read_opml, write_opml

NESTED = b"""<?xml version="1.0" encoding="utf-8"?>
<opml version="1.0"><head><title>Mine &amp; yours</title></head><body>
<outline text="News &#39;x&#39;">
 <outline type="rss" text="A" xmlUrl="https://a.example.com/f" htmlUrl="https://a.example.com"/>
 <outline text="Deep"><outline xmlurl="feed://b.example.com/x" title="B &lt;b&gt;"/></outline>
 <outline text="nothing"/>
 <outline text="again" xmlUrl="https://a.example.com/f"/>
</outline>
<outline text="files" xmlUrl="ftp://x/"/>
<outline text="more" type="include" url="https://c.example.com/list.opml"/>
<outline type="link" url="https://d.example.com/rss"/>
</body></opml>"""


def test_nested_outlines_keep_their_folders() -> None:
    outline = read_opml(NESTED)
    assert outline.title == "Mine & yours"
    assert outline.feeds == (
        OutlineFeed(
            url="https://a.example.com/f", title="A", site="https://a.example.com", folders=("News 'x'",)
        ),
        OutlineFeed(url="http://b.example.com/x", title="B", folders=("News 'x'", "Deep")),
        OutlineFeed(url="https://d.example.com/rss", title="https://d.example.com/rss"),
    )


def test_what_is_not_taken_is_named_with_its_line_and_why() -> None:
    assert [(r.name, r.line, r.reason) for r in read_opml(NESTED).refused] == [
        ("nothing", 6, "It names no feed address (xmlUrl)."),
        ("again", 7, "The same feed stands further up."),
        ("files", 9, "Its address is not an http address: ftp://x/"),
        ("more", 10, "It points to another outline, not to a feed."),
    ]


def test_broken_and_hostile_outlines() -> None:
    assert len(read_opml(NESTED[:420]).feeds) == 2, "what stands before the cut is read"
    bomb = '<!DOCTYPE o [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + NESTED.decode().replace('"A"', '"A &c;"')
    assert read_opml(bomb.encode()).feeds[0].title == "A &c;"
    deep = b"<opml><body>" + b'<outline text="d">' * 100_000
    assert read_opml(deep).feeds == ()


@pytest.mark.parametrize("data", [b"", b"hello", b"<rss><channel/></rss>", b"x" * 10_000_001])
def test_what_is_no_outline_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_opml(data)


def test_thousands_of_feeds() -> None:
    feeds = [
        OutlineFeed(url=f"https://e.example.com/{n}", title=f"t{n}", folders=(f"f{n % 40}",))
        for n in range(6_000)
    ]
    assert {feed.url for feed in read_opml(write_opml("all", feeds)).feeds} == {feed.url for feed in feeds}


def test_written_outlines_are_pretty() -> None:
    written = write_opml(
        "T & co", [OutlineFeed(url="https://a.example.com/?x=1&y=2", title='"A"')], created_at=0
    )
    assert written.decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<opml version="2.0">\n'
        "  <head>\n    <title>T &amp; co</title>\n"
        "    <dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>\n  </head>\n  <body>\n"
        '    <outline type="rss" text="&quot;A&quot;" title="&quot;A&quot;" '
        'xmlUrl="https://a.example.com/?x=1&amp;y=2"/>\n'
        "  </body>\n</opml>\n"
    )


names = (
    st.text(min_size=1, max_size=20).map(plain_title).filter(lambda name: name and plain_title(name) == name)
)
paths = st.text("abc/?&=%'ü", max_size=20).map(lambda path: "https://e.example.com/" + path)
feeds = st.lists(
    st.builds(OutlineFeed, url=paths, title=names, folders=st.lists(names, max_size=3).map(tuple)),
    max_size=8,
    unique_by=lambda feed: feed.url,
)


@given(names, feeds)
def test_what_is_written_is_read_back(title: str, given: list[OutlineFeed]) -> None:
    outline = read_opml(
        write_opml(title, [OutlineFeed(url="https://first.example.com/", title="first"), *given])
    )
    assert outline.title == title
    assert sorted(outline.feeds[1:], key=lambda feed: feed.url) == sorted(given, key=lambda feed: feed.url)
    assert outline.refused == ()
