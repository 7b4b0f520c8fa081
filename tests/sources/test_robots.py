"""robots.txt as a pure question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.web.robots import CLOSED, allowed, robots_url

RULES = """
User-agent: *
Disallow: /private
Allow: /private/open$
Disallow: /*.pdf$

User-agent: OtherBot
Disallow: /
"""


@pytest.mark.parametrize(
    ("agent", "path", "may"),
    [
        ("AIBrief", "/", True),
        ("AIBrief", "/private/x", False),
        ("AIBrief", "/private/open", True),
        ("AIBrief", "/private/open/x", False),
        ("AIBrief", "/a.pdf", False),
        ("AIBrief", "/a.pdf?x=1", True),
        ("OtherBot", "/", False),
    ],
)
def test_rules(agent: str, path: str, may: bool) -> None:
    assert allowed(RULES, agent, f"https://e.example.com{path}") is may


@pytest.mark.parametrize("text", [None, "", "   ", "<html>Not found</html>", "\0\0", "Disallow: /"])
def test_none_and_nonsense_allow_all(text: str | None) -> None:
    assert allowed(text, "AIBrief", "https://e.example.com/x")


def test_a_host_that_cannot_say_allows_nothing() -> None:
    assert not allowed(CLOSED, "AIBrief", "https://e.example.com/x")


def test_where_it_is() -> None:
    assert robots_url("https://e.example.com:8443/a/b?c") == "https://e.example.com:8443/robots.txt"


def test_many_wildcards_are_answered() -> None:
    rules = "User-agent: *\n" + "Disallow: /" + "*a" * 5_000 + "z$\n"
    assert allowed(rules, "AIBrief", "https://e.example.com/" + "a" * 2_000)


lines = st.lists(
    st.sampled_from(["User-agent: *", "Disallow: /", "Allow: /a*", "Crawl-delay: x", "Sitemap:", ":", "%"])
)


@given(lines.map("\n".join) | st.text(max_size=100))
def test_any_text_gives_an_answer(text: str) -> None:
    assert allowed(text, "AIBrief", "https://e.example.com/a?b#c") in (True, False)
