"""Words of others shown as they stand. What is checked is how Discord's markdown would show them again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.escape import code, escape, link
from bot.seen import seen

_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")


def shown(markdown: str) -> str:
    """What a reader sees of words in which all punctuation that matters is escaped."""
    return _ESCAPE.sub(r"\1", markdown)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain words, 28.2% and $5", "plain words, 28.2% and $5"),
        ("**bold** _it_ ~~no~~ ||spoiler||", r"\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|spoiler\|\|"),
        ("`code` ```block```", r"\`code\` \`\`\`block\`\`\`"),
        ("# Heading", r"\# Heading"),
        ("-# small", r"\-# small"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("1.5 million", "1.5 million"),
        ("> quote", r"\> quote"),
        ("[label](https://x.example)", r"\[label\](https\://x.example)"),
        ("@everyone and @here, not @heretics", r"\@everyone and \@here, not \@heretics"),
        ("<@123> <#1> <@&5> <t:1:R> <:a:1>", r"\<@123\> \<#1\> \<@&5\> \<t\:1:R\> \<\:a:1\>"),
        (":smile: at 10:30", r"\:smile: at 10:30"),
        ("a\nb\r\nc\td", "a b c d"),
        ("\u202eevil\u202c \u2066x\u2069\u200b", "evil x"),
        ("\x1b[31mred\x00", r"\[31mred"),
        ("日本語のタイトル、「引用」", "日本語のタイトル、「引用」"),
        ("עברית ו-العربية", "עברית ו-العربية"),
        ("👩‍👩‍👧 🏳️‍🌈", "👩‍👩‍👧 🏳️‍🌈"),
        ("back\\slash\\*", r"back\\slash\\\*"),
    ],
)
def test_words_show_as_they_stand(text: str, markdown: str) -> None:
    assert escape(text) == markdown


@given(st.text(st.sampled_from("ab *_~|`[]()<>@#:-+.1\\/evryonh\n\u202e"), max_size=60))
def test_nothing_is_lost_and_no_markup_is_left(text: str) -> None:
    markdown = escape(text)
    assert shown(markdown) == seen(text)
    bare = _ESCAPE.sub("", markdown)
    assert not re.search(r"[*_~|`\[\]<>]|@everyone|@here|://", bare)
    assert not re.match(r"\s*([#+-]|\d+[.)]\s)", bare) or markdown.lstrip().startswith("\\")


@pytest.mark.parametrize(
    ("label", "url", "markdown"),
    [
        ("A title", "https://x.example/a", "[A title](https://x.example/a)"),
        ("A [b] title", "https://x.example/a", "[A ［b］ title](https://x.example/a)"),
        ("https://bank.example", "https://x.example", r"https\://bank.example [↗](https://x.example)"),
        ("x", "javascript:alert(1)", "x"),
        ("x", "https://x.example/a_(b) c\"<>'", "[x](https://x.example/a_%28b%29%20c%22%3C%3E')"),
        ("**x**", "https://x.example/é", r"[\*\*x\*\*](https://x.example/%C3%A9)"),
    ],
)
def test_links_hold_together(label: str, url: str, markdown: str) -> None:
    assert link(label, url) == markdown


def test_a_code_span_cannot_be_left() -> None:
    assert code("a`b``c\nd") == "`aʼbʼʼc d`"
    assert code("  ") == "` `"
