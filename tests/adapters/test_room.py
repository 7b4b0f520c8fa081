"""Lists and briefings with long names and addresses, on both platforms: what is kept, and what is said of the
rest."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.discord.render import render as discord
from adapters.slack.render import render as slack
from bot.answers.shown.words import REST
from bot.commands import History, Sources, Undo
from bot.message import Bullets, Button, Cite, File, Line, Link, Message, Rows, SourceLine, SourceLines, Text
from tests.adapters.discord.contract import over_limits as over_discords
from tests.adapters.slack.contract import mistakes, over_limits
from tests.adapters.slack.people import words

_NAMES = {
    "latin": "Nachrichten aus Wirtschaft, Medien und Technik " * 12,
    "chinese": "网飞公司宣布将在德国测试新的广告形式。" * 60,
    "markup": "*_`<&>|~[]@everyone " * 40,
}
_FEED = "https://reader.example.com/rss/articles/" + "CBMiWkFVX3lxTE" * 45  # as some feeds have them


def _shown(message: Message) -> dict[str, str]:
    """What each platform shows, as one text; it is taken."""
    on_slack, on_discord = slack(message), discord(message)
    assert mistakes(on_slack.blocks) == [] == over_limits(on_slack.blocks)
    body: dict[str, Any] = {"embeds": list(on_discord.embeds), "allowed_mentions": {"parse": []}}
    assert over_discords(body) == []
    said = "\n".join(str(embed.get("description")) for embed in on_discord.embeds)
    return {"slack": words({"blocks": on_slack.blocks}), "discord": said}


@pytest.mark.parametrize("name", list(_NAMES))
def test_a_page_of_a_list_is_whole_whatever_the_names_are(name: str) -> None:
    def entry(number: int) -> Line:
        return (Text(f"{number}. "), Text(_NAMES[name], strong=True), Text(f" · by {_NAMES[name]}, end"))

    rows = tuple((entry(n), (Button("Undo", Undo(change=f"{n}")),)) for n in range(11, 21))
    page = Message(headline="Changes", blocks=(Rows(rows),), buttons=(Button("Next", History(page=2)),))
    for said in _shown(page).values():
        assert all(f"{n}. " in said.replace("\\", "") for n in range(11, 21))
        assert "Shortened" not in said


def test_entries_lose_their_long_addresses_before_one_of_them_is_left_out() -> None:
    def entry(number: int) -> Line:
        url = f"{_FEED}{number}" if number % 2 else f"https://news.example.com/{number}"
        return (Text(f"[{number}] "), Link(f"What article {number} tells " * 3, url), Text(" · A publisher"))

    page = Message(headline="Sources", blocks=(Bullets(tuple(entry(n) for n in range(1, 24))),))
    for said in _shown(page).values():
        assert "What article 23 tells" in said and "Shortened" not in said
    assert "(https://news.example.com/22)" in _shown(page)["discord"]


def test_an_article_is_linked_once_before_a_line_is_left_out() -> None:
    text = Text("A sentence of a source, as long as such sentences are on average. ")
    lines = tuple((text, Cite(n, f"{_FEED[:230]}{n}")) for _ in range(9) for n in range(1, 5))
    message = Message(headline="x", blocks=(Bullets(lines),), rest=REST)
    for said in _shown(message).values():
        assert "Shortened" not in said and said.count("[4]") + said.count(r"\[4\]") == 9
    assert _shown(message)["discord"].count("](https://reader.example.com") == 4


@pytest.mark.parametrize(("articles", "long"), [(8, 700), (20, 700), (6, 880)])
def test_a_briefing_gives_up_very_long_addresses_before_a_line(articles: int, long: int) -> None:
    urls = [f"{_FEED}{'x' * (long - len(_FEED) - 2)}{n:02}" for n in range(articles)]
    text = Text("A sentence of a source, as long as such sentences are on average, if not longer. ")
    points = tuple((text, Cite(n % articles + 1, urls[n % articles])) for n in range(15))
    lines = SourceLines(tuple(SourceLine(n, f"P{n}", url, 1_760_000_000) for n, url in enumerate(urls, 1)))
    said = _shown(Message(headline="x", blocks=(Bullets(points), lines)))
    assert all(each.count("A sentence of a source") == 15 for each in said.values())
    assert all("Shortened" not in each for each in said.values())
    assert said["discord"].count("](https://reader.example.com") == 2_500 // long


def test_what_is_cut_names_only_what_is_there() -> None:
    point = (Text("A sentence of a source, as long as such sentences are on average, if not longer. " * 2),)
    long = (Bullets((point,) * 90),)
    with_rest = Message(headline="x", blocks=long, buttons=(Button("Sources", Sources()),), rest=REST)
    for said in _shown(with_rest).values():
        assert "Shortened to fit here. “Why this?” has the points, “Sources” the articles." in said
    for said in _shown(Message(headline="x", blocks=long)).values():
        assert "Shortened to fit here." in said and "“" not in said


def test_slack_names_every_source_without_links_where_links_have_no_room() -> None:
    lines = tuple(SourceLine(n, f"Publisher {n}", f"{_FEED}{n}", 1_700_000_000) for n in range(1, 31))
    said = _shown(Message(headline="x", blocks=(SourceLines(lines),)))["slack"]
    assert all(f"[{n}]\u00a0Publisher {n}," in said for n in range(1, 31))


def test_a_file_that_slack_has_no_room_for_says_what_sends_it_and_shows_no_part_of_itself() -> None:
    small, big = File("a.opml", b"<opml/>"), File("b.opml", b"<outline/>" * 3000)
    told = _shown(Message(headline="x", files=(small, big)))["slack"]
    assert told.count("<") == 1 and "<opml/>" in told
    assert "b.opml is not shown here" in told and "the scope files:write. In the app's pages" in told
