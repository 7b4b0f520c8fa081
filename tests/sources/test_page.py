"""A page's article, in our process and in the child that the poller uses."""

from __future__ import annotations

import pytest

from bot.errors import BriefError, SourceError, Unreadable
from bot.sources.children.page_process import PageReader
from bot.sources.formats.page import extract, extract_plainly, paragraphs, published

TEXT = [
    "The council voted for the new bridge on Monday evening, after a debate that had lasted for six hours.",
    "“We have waited long enough,” said the mayor, Ann Onym, when the result was read out in the hall.",
    "The work is to begin in the spring and to cost some 40 million euros, most of it paid by the state.",
    "Two ferries will keep crossing the river until then; their owners had asked for a later date.",
]
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Bridge voted | The Post</title>
<meta property="og:site_name" content="The Post"><meta property="og:title" content="Bridge voted">
<meta name="author" content="Bo Lund">
<meta property="article:published_time" content="2026-11-20T18:05:00+01:00">
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Bridge voted</h1>{"".join(f"<p>{line}</p>" for line in TEXT)}<h2>What comes next</h2>
<ul><li>Plans in the new year, as the office says.</li></ul></article>
<footer>Imprint, privacy and cookies</footer></body></html>"""


def test_extraction() -> None:
    draft = extract(PAGE.encode(), url="https://post.example.com/bridge")
    assert (draft.title, draft.publisher, draft.author) == ("Bridge voted", "The Post", "Bo Lund")
    assert (draft.language, draft.url) == ("en", "https://post.example.com/bridge")
    assert draft.published_at == 1_795_194_300, "to the second, as the page says"
    lines = draft.text.split("\n")
    assert [line for line in lines if line in TEXT] == TEXT
    assert "What comes next" in lines and "- Plans in the new year, as the office says." in lines
    assert "Imprint" not in draft.text and "Home" not in draft.text


def test_without_trafilatura_the_paragraphs_are_left() -> None:
    draft = extract_plainly(PAGE.encode(), url="https://post.example.com/bridge")
    assert draft.title == "Bridge voted | The Post"
    assert draft.text.split("\n") == ["Bridge voted", *TEXT, "What comes next"]


def test_a_page_without_a_title_is_called_by_its_first_words() -> None:
    body = f"<html><body><article><p>{TEXT[0]} {TEXT[1]}</p><p>{TEXT[2]}</p></article></body></html>"
    for read in (extract, extract_plainly):
        title = read(body.encode()).title
        assert title.endswith(" …") and len(title) <= 122
        assert f"{TEXT[0]} {TEXT[1]}".startswith(f"{title.removesuffix(' …')} "), "no word is cut"


def test_charset_of_pages() -> None:
    body = PAGE.replace("Ann Onym", "Ann Ønym").replace("<head>", '<head><meta charset="windows-1252">')
    assert "Ann Ønym" in extract(body.encode("cp1252")).text


@pytest.mark.parametrize(
    "html", [b"", b"   ", b"<html></html>", b"<html><body><script>x</script></body></html>"]
)
def test_pages_without_text(html: bytes) -> None:
    with pytest.raises(Unreadable):
        extract(html)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"%PDF-1.7 " + TEXT[0].encode() * 20, "The address gives a PDF, not a page."),
        (bytes(range(256)) * 40, "The address gives a binary file, not a page."),
        (b'{"title": "Bridge voted", "items": [1, 2, 3]}', "The address gives something that is no page."),
    ],
)
def test_what_a_link_leads_to_may_be_no_page(body: bytes, sentence: str) -> None:
    for read in (extract, extract_plainly):
        with pytest.raises(Unreadable) as caught:
            read(body)
        assert caught.value.sentence == sentence


@pytest.mark.parametrize(
    ("markup", "at"),
    [
        ('<meta itemprop="datePublished" content="2026-11-20">', 1_795_132_800),
        (
            '<script type="application/ld+json">{"datePublished" : "2026-11-20T00:00:00Z"}</script>',
            1_795_132_800,
        ),
        ('<meta name="date" content="nonsense"><meta name="pubdate" content="20 Nov 2026">', 1_795_132_800),
        ("<p>2026-11-20</p>", None),
    ],
)
def test_when_a_page_was_published(markup: str, at: int | None) -> None:
    assert published(markup) == at


def test_paragraphs_leave_menus_out() -> None:
    page = "<ul><li>Home</li><li>News</li></ul><p>One.</p><p>One.</p><p>Two <b>b</b>"
    assert paragraphs(page) == "One.\nTwo b"


async def test_pages_in_a_child() -> None:
    async with PageReader() as reader:
        draft = await reader.extract(PAGE.encode(), url="https://post.example.com/bridge")
        assert draft == extract(PAGE.encode(), url="https://post.example.com/bridge")
        with pytest.raises(SourceError, match="no readable text"):
            await reader.extract(b"<html></html>", url="https://post.example.com/")


async def test_a_hostile_page_ends_the_child_and_not_the_reader() -> None:
    attributes = " ".join(f"a{n}=1" for n in range(55_000))
    hostile = f"<html><body><div {attributes}><p>x</p>"
    async with PageReader() as reader:
        try:
            draft = await reader.extract(hostile.encode(), url="https://e.example.com/")
        except BriefError as error:
            assert error.sentence.endswith(".")
        else:
            assert len(draft.text) <= len(hostile)
        assert (await reader.extract(PAGE.encode(), url="https://e.example.com/")).title == "Bridge voted"
