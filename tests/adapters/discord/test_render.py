"""What Discord is given fits: its description, its limits, whole links, and a way to what was left out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from adapters.discord.components import view_of
from adapters.discord.pressing import Choice, Press
from adapters.discord.render import Shown, render
from adapters.discord.showing import payload
from bot.commands import Brief, List, Pause, Preview, Sources
from bot.fitting import size
from bot.message import Bullets, Button, Heading, Message, Paragraph, Rows, Text
from tests.adapters.discord.briefings import TEXTS, every_block, message
from tests.adapters.discord.contract import mistakes, over_limits

CUT = "Shortened to fit here."
_LINK = re.compile(r"\[(?:\[\d+\]|(?:\\.|[^\[\]\\])*)\]\(https?://[^\s()]+\)")


def wire(shown: Shown, said: Message) -> dict[str, Any]:
    """The JSON body that leaves for a message."""
    parts = payload(shown, said)
    view = view_of(shown.rows)
    return {
        **({"content": parts["content"]} if "content" in parts else {}),
        "embeds": [embed.to_dict() for embed in parts["embeds"]],
        "components": view.to_components() if view else [],
        "allowed_mentions": {"parse": []},
    }


def text_of(shown: Shown) -> str:
    """Content, titles and descriptions."""
    parts = [shown.content, *(str(e.get(k, "")) for e in shown.embeds for k in ("title", "description"))]
    return "\n".join(parts)


def holds(said: Message, **given: Any) -> Shown:
    """The rendered message, after all that must be true of every message."""
    shown = render(said, **given)
    body = wire(shown, said)
    assert mistakes("POST", "/channels/1/messages", body) == []
    assert over_limits(body) == []
    assert size(shown.content) <= 2000
    assert all(
        size(e.get("title", "")) <= 256 and size(e.get("description", "")) <= 4096 for e in shown.embeds
    )
    words = text_of(shown)
    unescaped = re.sub(r"\\[^0-9A-Za-z\s]", "", words)
    assert unescaped.count("](") == len(re.findall(r"\]\(https?://[^\s()]+\)", unescaped))
    assert words.count("](") == len(_LINK.findall(words)) + words.count("\\](")
    assert not re.search(r"(?<!\\)@(everyone|here)", words)
    assert not re.search(r"(?<!\\)<(@|#\d+> *<|:)", words)
    assert "\u202e" not in words
    return shown


@pytest.mark.parametrize("everyone", [False, True])
@pytest.mark.parametrize("articles", [1, 12, 500])
@pytest.mark.parametrize("name", list(TEXTS))
async def test_any_briefing_fits(name: str, articles: int, everyone: bool) -> None:
    said = message(articles, TEXTS[name], everyone=everyone)
    shown = holds(said, public=everyone)
    assert len(shown.embeds) in (1, 2)
    assert "[[1]](https://publisher-1.example.com/" in text_of(shown)
    if articles == 500:
        assert f"{CUT} “Why this?” has the points, “Sources” the articles." in text_of(shown)
        assert "Publisher 1" in text_of(shown)


@pytest.mark.parametrize("name", list(TEXTS))
async def test_every_kind_of_block_fits(name: str) -> None:
    holds(every_block(TEXTS[name]))
    holds(every_block(TEXTS[name]), public=True, key="abc123")


async def test_titles_of_a_thousand_characters_and_long_addresses_fit() -> None:
    holds(message(12, TEXTS["plain"], title="t" * 1000, path="p" * 500))
    holds(message(12, TEXTS["plain"], title="t" * 1000, path="p" * 3000))


async def test_an_ordinary_briefing_is_whole_with_links_to_the_passages() -> None:
    shown = holds(message(6, TEXTS["plain"]))
    assert CUT not in text_of(shown)
    assert text_of(shown).count("#:~:text=") >= 6


async def test_what_is_cut_is_cut_between_lines_and_no_heading_is_left_alone() -> None:
    section = (Heading("A heading"), Bullets(((Text("Sentence. " * 80),),) * 3))
    shown = holds(Message(headline="Long", blocks=section * 9))
    lines = [line for e in shown.embeds for line in e["description"].split("\n") if line]
    assert lines[-1] == f"-# {CUT}"  # and no word of buttons, for there are none
    assert all(not here.startswith("**") or after.startswith("- ") for here, after in pairwise(lines))
    assert sum(line.startswith("- ") for line in lines) >= 5


async def test_a_second_embed_begins_with_a_section() -> None:
    blocks = (Bullets(((Text("w" * 890),),) * 3), Heading("Voices"), Bullets(((Text("v" * 890),),) * 3))
    shown = holds(Message(headline="Two", blocks=blocks))
    assert [e["description"].split("\n")[0][:8] for e in shown.embeds] == ["- wwwwww", "**Voices"]


async def test_a_paragraph_longer_than_an_embed_is_cut_at_a_sentence() -> None:
    shown = holds(Message(headline="x", blocks=(Paragraph((Text("A short sentence. " * 400),)),)))
    assert shown.embeds[0]["description"].endswith("A short sentence. …")


async def test_the_headline_is_the_title_for_one_and_the_content_for_all() -> None:
    said = Message(headline="Net*flix* " + "x" * 400)
    alone, everyone = holds(said), holds(said, public=True)
    assert alone.content == "" and alone.embeds[0]["title"].startswith(r"Net\*flix\* x")
    assert everyone.content.startswith(r"**Net\*flix\* x") and everyone.embeds == ()


async def test_buttons_that_have_no_room_or_stand_twice_are_left_out() -> None:
    many = [Button(f"Topic {n}", Brief(topic=f"topic {n}")) for n in range(30)]
    odd = (Button("Long", Brief(topic="t" * 200)), Button("Twice", Brief(topic="topic 0")))
    shown = holds(Message(headline="x", buttons=(*odd, *many)))
    labels = [p.label for row in shown.rows if not isinstance(row, Choice) for p in row]
    assert len(labels) == 25 and "Long" not in labels and labels.count("Twice") + labels.count("Topic 0") == 1


async def test_entries_with_buttons_become_menus_and_their_page_turns_here() -> None:
    rows = tuple(
        (
            (Text(f"{n}. Topic"),),
            (Button("Preview", Preview(which=f"~{n}")), Button("Pause", Pause(which=f"~{n}"))),
        )
        for n in range(1, 31)
    )
    said = Message(headline="List", blocks=(Rows(rows),), buttons=(Button("Next", List(page=2)),))
    shown = holds(said, answers=List())
    first, second, last = shown.rows
    assert isinstance(first, Choice) and isinstance(second, Choice) and not isinstance(last, Choice)
    assert len(first.options) == 25 and first.options[0] == ("1. Topic", '>preview["~1"]')
    assert last == (Press("Next", '~list["",2]'),)


async def test_a_post_carries_its_key_in_its_first_button_or_else_in_small_print() -> None:
    with_button = holds(Message(headline="x", buttons=(Button("Sources", Sources(briefing="b")),)), key="k1")
    assert with_button.rows == ((Press("Sources", '>=k1 sources["b"]'),),)
    assert "footer" not in str(with_button.embeds)
    bare = holds(Message(headline="x"), public=True, key="k1")
    assert bare.embeds[0]["footer"] == {"text": "k1"}


def test_laying_out_twice_as_many_lines_measures_twice_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = 0

    def counting(text: str) -> int:
        nonlocal measured
        measured += len(text)
        return size(text)

    monkeypatch.setattr("adapters.discord.render.size", counting)
    spent = []
    for count in (300, 600, 1200):
        measured = 0
        bullets = Bullets(tuple((Text("a"),) for _ in range(count)))
        holds(Message(headline="x", blocks=(bullets, *[Paragraph((Text("word " * 170),))] * 12)))
        spent.append(measured)
    assert all(more < 3 * less for less, more in pairwise(spent)), spent
    assert spent[-1] < 1_000_000
