"""Markup to lines: blocks break, words stay together, scripts go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.formats.markdown import markdown_lines, markdown_title
from bot.sources.formats.markup import html_lines, plain_title, text_lines


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>One <b>two</b>three</p><p>four</p>", ["One twothree", "four"]),
        ("one<br/>two<BR>three", ["one", "two", "three"]),
        ("<ul><li>a<li>b</ul>after", ["- a", "- b", "after"]),
        ("<h2>Head</h2>body <a href='x>y'>link</a>", ["Head", "body link"]),
        ("<p>a</p><script>var x = '<p>no</p>'</script><p>b</p>", ["a", "b"]),
        ("<p>a</p><style>p{}</style><!-- <p>no</p> --><p>b</p>", ["a", "b"]),
        ("<p>a</p><script>never closed <p>b</p>", ["a"]),
        ("<p>a</p><svg>never closed <p>b</p>", ["a", "never closed", "b"]),
        ("<p>wrapped\nby\n hand</p>", ["wrapped by hand"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("<p>AT&amp;T &lt;b&gt; &eacute;&#8217;</p>", ["AT&T <b> é’"]),
        ('<p><img alt="a > b" src="x">after</p>', ["after"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("no tags &amp; an entity", ["no tags & an entity"]),
        ("<p>broken <a href='x</p><p>next</p>", ["broken", "next"]),
    ],
)
def test_html(markup: str, lines: list[str]) -> None:
    assert html_lines(markup).split("\n") == lines


def test_a_mail_in_an_archive_has_its_own_paragraphs_and_quotes_nobody() -> None:
    mail = (
        "On Monday Dana wrote:\n&gt; The loom is slow.\n\nI measured <b>it</b> &lt;twice&gt;: the\n"
        "thread is thick.\n\n&gt; A new one?\n\nNo.\n\n-- \nCarl"
    )
    assert html_lines(f"<p>Hello</p><PRE class=x>{mail}</PRE>Bye") == (
        "Hello\nI measured it <twice>: the thread is thick.\nNo.\nBye"
    )
    assert html_lines("<pre>def f(x):\n    return x</pre>") == "def f(x):\nreturn x"
    assert html_lines("<pre>one<br/>two</pre>") == "one\ntwo"
    assert html_lines("<p>a</p><pre>never\nclosed") == "a\nnever closed"


def test_a_pictures_caption_is_no_text_of_the_article() -> None:
    figure = "<figure><img src='x'><figcaption>The <b>quay</b>. Photo: A. Person</figcaption></figure>"
    assert html_lines(f"<p>One.</p>{figure}<p>Two.</p>") == "One.\nTwo."
    assert html_lines("<figure><table><tr><td>One</td></tr></table></figure><p>Two.</p>") == "One\nTwo."
    assert html_lines("<p>One.</p><figcaption>Two.<p>Three.</p>") == "One.\nTwo.\nThree."  # never closed


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("First line\nsecond line\n\nnew\nparagraph\n\n- item one\n  goes on\n- item two",
         ["First line second line", "new paragraph", "- item one goes on", "- item two"]),
        ("One paragraph a line.\nAnother one.", ["One paragraph a line.", "Another one."]),
        ("a\r\nb\u2028c\x00", ["a", "b", "c"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_plain_text(text: str, lines: list[str]) -> None:
    assert text_lines(text).split("\n") == lines


MARKDOWN = """\
# Head *one*

Some **bold**, _soft_ and `code` text with a [link](https://e.example.com/a_b "t"),
wrapped, snake_case_name and 2 * 3 * 4. ![picture](p.png)

- item [one][1]
  goes on
* item two
1. first

> quoted <b>line</b> \\*kept\\*
***
Setext
======
```
code stays
```
[1]: https://e.example.com
"""


def test_markdown() -> None:
    assert markdown_lines(MARKDOWN).split("\n") == [
        "Head one",
        "Some bold, soft and code text with a link, wrapped, snake_case_name and 2 * 3 * 4.",
        "- item one goes on",
        "- item two",
        "1. first",
        "quoted line *kept*",
        "Setext",
        "code stays",
    ]
    assert markdown_title(MARKDOWN) == "Head one"


@pytest.mark.parametrize("title", ["C&A opens", "a < b", "Use <T> here", "“Quoted” – dash", "ünï"])
def test_plain_titles_stay_as_they_are(title: str) -> None:
    assert plain_title(title) == title


@given(st.text(max_size=120))
def test_markdown_never_fails_and_keeps_words(text: str) -> None:
    assert isinstance(markdown_lines(text), str)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=12))
def test_words_survive_every_reader(words: list[str]) -> None:
    text = " ".join(words)
    assert html_lines(f"<div><p>{text}</p></div>") == text_lines(text) == markdown_lines(text) == text
