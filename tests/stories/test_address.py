"""Addresses: the spellings of one article are one, and two articles stay two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.address import canonical, without_tracking

PLAIN = "https://example.com/news/a-story-1"

SAME = [
    "https://example.com/news/a-story-1",
    "http://example.com/news/a-story-1",
    "HTTPS://WWW.Example.COM/news/a-story-1",
    "https://example.com:443/news/a-story-1",
    "http://example.com:80/news/a-story-1",
    "https://example.com./news/a-story-1",
    "https://example.com/news/a-story-1/",
    "https://example.com//news///a-story-1",
    "https://example.com/news/./x/../a-story-1",
    "https://example.com/news/a-story-1#comments",
    "https://example.com/news/a-story-1?",
    "https://example.com/news/a-story-1?utm_source=rss&utm_medium=feed&UTM_Campaign=x",
    "https://example.com/news/a-story-1?fbclid=1&gclid=2&msclkid=3&mc_cid=4&_ga=5",
    "https://example.com/news/a-story-1?utm_source=a&amp;utm_medium=b",
    "https://example.com/news/a-story-1?ref=rss&source=twitter&from=homepage",
    "https://example.com/news/a-story-1?wprss=rss_tech&itid=hp-top&srnd=premium&unlocked_article_code=1.a.b",
    "https://example.com/news/a-story-1?.tsrc=rss&gad_source=1&gaa_at=eafs&s_cid=9&otm_source=x&shareToken=0f",
    "https://example.com/news/a-story-1?at_medium=RSS&at_campaign=KARANGA",
    "https://m.example.com/news/a-story-1",
    "https://mobile.example.com/news/a-story-1",
    "https://amp.example.com/news/a-story-1",
    "https://www.m.example.com/news/a-story-1",
    "https://example.com/news/a-story-1/amp",
    "https://example.com/news/a-story-1/amp/",
    "https://example.com/amp/news/a-story-1",
    "https://example.com/news/amp/a-story-1",
    "https://example.com/news/a-story-1?amp",
    "https://example.com/news/a-story-1?amp=1",
    "https://example.com/news/a-story-1.amp",
    "https://example.com/news/a-story-1?outputType=amp",
    "https://example.com/news/a-story-1/index.html",
    "https://example-com.cdn.ampproject.org/c/s/example.com/news/a-story-1",
    "https://example-com.cdn.ampproject.org/v/s/example.com/news/a-story-1/amp?amp_js_v=0.1",
    "https://www.google.com/amp/s/example.com/news/a-story-1",
    "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.com%2Fnews%2Fa-story-1&usg=x",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fnews%2Fa-story-1&h=AT0",
    "https://web.archive.org/web/20240102030405/http://www.example.com/news/a-story-1",
    "https://web.archive.org/web/2024id_/https:/example.com/news/a-story-1",
    "https://user:secret@example.com/news/a-story-1",
    "//example.com/news/a-story-1",
    "  https://example.com/news/a-story-1\n",
    "https://example.com/news/\na-story-1",
    "https://example.com/n%65ws/a%2dstory-1",
    "https://example.com/news/a-story-1;jsessionid=0A1B",
]


@pytest.mark.parametrize("spelling", SAME)
def test_spellings_of_one_article_are_one(spelling: str) -> None:
    assert canonical(spelling) == PLAIN


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("http://example.com", "https://example.com/"),
        ("https://example.com/?b=2&a=1", "https://example.com/?a=1&b=2"),
        ("https://example.com/?a=2&a=1", "https://example.com/?a=2&a=1"),
        ("https://example.com/s?q=a+b", "https://example.com/s?q=a%20b"),
        ("https://example.com/s?q=a%2Bb", "https://example.com/s?q=a%2Bb"),
        ("https://example.com/%e2%82%ac/€", "https://example.com/%E2%82%AC/%E2%82%AC"),
        ("https://example.com/100%", "https://example.com/100%25"),
        ("https://example.com/a b", "https://example.com/a%20b"),
        ("https://Bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://xn--bcher-kva.example/%c3%a4", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://例え。テスト/1", "https://xn--r8jz45g.xn--zckzah/1"),
        ("https://example.com:8443/x", "https://example.com:8443/x"),
        ("http://[2001:DB8::1]/x", "https://[2001:db8::1]/x"),
        ("http://192.0.2.7/x", "https://192.0.2.7/x"),
        ("https://en.m.wikipedia.org/wiki/Netflix", "https://en.wikipedia.org/wiki/Netflix"),
        ("https://m.bbc.co.uk/news/technology-1", "https://bbc.co.uk/news/technology-1"),
        ("https://site.example/#!/article/9", "https://site.example/#!/article/9"),
        ("mailto:someone@example.com", "mailto:someone@example.com"),
        ("ftp://example.com/x", "ftp://example.com/x"),
        ("tag:example.com,2026:1", "tag:example.com,2026:1"),
        ("not an address", "not an address"),
        ("https://example.com/\ud800a", "https://example.com/a"),
        (f"https://{'ﷺ' * 2_000}/", f"https://{'ﷺ' * 2_000}/"),  # no host is so long
        ("https://", "https://"),
        ("https://example.com:99999/x", "https://example.com:99999/x"),
        ("", ""),
    ],
)
def test_normal_form(given: str, expected: str) -> None:
    assert canonical(given) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/?id=1", "https://example.com/?id=2"),
        ("https://example.com/p/1", "https://example.com/p/2"),
        ("https://example.com/news", "https://example.com/News"),
        ("https://example.com/tags/amp", "https://example.com/tags"),
        ("https://example.com/amp", "https://example.com/"),
        ("https://example.com/story?page=2", "https://example.com/story"),
        ("https://example.com/story?ref=1234", "https://example.com/story?ref=1235"),
        ("https://example.com/view?cid=77", "https://example.com/view?cid=78"),
        ("https://example.com/view?cid=1", "https://example.com/view?cid=0"),
        ("https://example.com/x?view=1", "https://example.com/x?view=0"),
        ("https://example.com/x?itid=17", "https://example.com/x?itid=18"),
        ("https://example.com/index.php?mod=news&id=3", "https://example.com/index.php?mod=story&id=3"),
        ("https://example.com/x?m=1", "https://example.com/x?m=2"),
        ("https://site.example/#!/article/9", "https://site.example/#!/article/8"),
        ("https://news.example.com/1", "https://sport.example.com/1"),
        ("https://one.substack.com/p/x", "https://two.substack.com/p/x"),
        ("https://m.com/x", "https://example.com/x"),
        ("https://example.com:8080/x", "https://example.com/x"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
        ("https://example.com/?q=a%26b", "https://example.com/?q=a&b"),
        ("https://news.google.com/rss/articles/CBMi1", "https://news.google.com/rss/articles/CBMi2"),
        ("https://www.youtube.com/watch?v=a1", "https://www.youtube.com/watch?v=a2"),
    ],
)
def test_two_articles_stay_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("http://www.Example.com/A/?utm_source=x&b=2&a=1#top", "http://www.Example.com/A/?b=2&a=1#top"),
        ("https://example.com/x?fbclid=1", "https://example.com/x"),
        ("https://example.com/x?b=%20+&a", "https://example.com/x?b=%20+&a"),
        ("https://example.com/#/x?utm_source=a", "https://example.com/#/x?utm_source=a"),
        ("mailto:a@example.com?utm_source=b", "mailto:a@example.com?utm_source=b"),
    ],
)
def test_what_is_shown_loses_only_the_tracking(given: str, expected: str) -> None:
    assert without_tracking(given) == expected


@pytest.mark.parametrize(
    "gift",
    [
        "https://example.com/x?unlocked_article_code=1.a",
        "https://www.theatlantic.com/x/?gift=a-b",
        "https://www.ft.com/content/x?accessToken=zwA",
        "https://www.wsj.com/x?st=a1",
        "https://medium.com/p/x?sk=0f",
    ],
)
def test_what_opens_an_article_stays_in_its_link_and_out_of_its_key(gift: str) -> None:
    assert without_tracking(gift + "&utm_source=rss") == gift
    assert canonical(gift) == canonical(gift.partition("?")[0])


def test_a_site_named_like_a_variant_keeps_its_name() -> None:
    assert canonical("https://m.co.uk/x") == "https://m.co.uk/x"
    assert canonical("https://amp.dev/x") == "https://amp.dev/x"


@given(st.text(max_size=80))
def test_any_text_has_a_stable_form(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


_HOST = st.sampled_from(
    ["example.com", "www.example.com", "m.bbc.co.uk", "amp.site.example", "Ünï.example", "a.b.c.d"]
)
_SEGMENT = st.text(alphabet="aA1-._~%/ä ;,&=+'\"amp", max_size=12)


@given(
    scheme=st.sampled_from(["http", "https", "HTTP", "feed"]),
    host=_HOST,
    port=st.sampled_from(["", ":80", ":443", ":8080", ":"]),
    path=st.lists(_SEGMENT, max_size=4),
    query=st.lists(st.tuples(_SEGMENT, _SEGMENT), max_size=3),
    fragment=st.sampled_from(["", "#", "#top", "#!/x y", "#/a%zz"]),
)
def test_addresses_have_a_stable_form(
    scheme: str, host: str, port: str, path: list[str], query: list[tuple[str, str]], fragment: str
) -> None:
    pairs = "&".join(f"{name}={value}" for name, value in query)
    once = canonical(f"{scheme}://{host}{port}/{'/'.join(path)}{'?' + pairs if pairs else ''}{fragment}")
    assert canonical(once) == once
    assert once.startswith("https://")


@given(st.sampled_from(SAME), st.integers(1, 99), st.integers(1, 99))
def test_a_telling_parameter_always_tells(spelling: str, one: int, other: int) -> None:
    glue = "&" if "?" in spelling else "?"
    bare = spelling.split("#")[0].strip()
    first, second = (canonical(f"{bare}{glue}story={number}") for number in (one, other))
    if "url=" not in bare and "u=" not in bare:
        assert (first == second) == (one == other)
