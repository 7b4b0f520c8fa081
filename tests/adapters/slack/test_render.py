"""Messages as blocks: what is shown, what is escaped, what is cut; for ordinary and for extreme input."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from adapters.slack.render import _weight, render, text_of
from adapters.slack.spans import small
from adapters.slack.words import typed
from bot.commands import List, More, Sources, Why
from bot.message import (
    Block,
    Bullets,
    Button,
    Cite,
    Code,
    Context,
    Divider,
    Facts,
    File,
    Heading,
    Line,
    Link,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Place,
    Rows,
    SourceLine,
    SourceLines,
    Text,
    Tone,
)
from tests.adapters.slack.contract import mistakes, over_limits
from tests.adapters.slack.people import labels, words

URL = "https://screenpost.example.com/a?b=1&c=<d>|e f"
NASTY = (
    "<!channel> <@U1> <#C1|x> <https://evil.example|Netflix> @here *bold* _it_ ~st~ `code` > quote & :bomb: "
    "\u202eevil\u202c \u2066x\u2069 \x00\x07\x1b[31m\ud800 end"
)
WORDS = {
    "ordinary": "Netflix tests a new kind of advertisement in Germany.",
    "long": "word " * 200 + "end",
    "one word": "x" * 1000,
    "arabic": "قالت الشركة إنها ستختبر الإعلانات الجديدة في ألمانيا " * 20,
    "chinese": "网飞公司宣布将在德国测试新的广告形式。" * 50,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪" * 60,
    "markup": NASTY * 6,
    "entities": "&<>" * 400,
    "empty": "",
    "spaces": " \n\t ",
}


def everything(text: str, many: int = 3) -> Message:
    """A message with every kind of block, all of the same words."""
    line: Line = (
        Text(text),
        Text(text, strong=True),
        Text(text, quiet=True),
        Link(text, URL),
        Text(" "),
        Cite(1, URL),
        Code(text),
        Moment(1_700_000_000),
        Moment(1_700_000_000, MomentStyle.DATE),
        Place("C012AB", text),
        Place("local", text),
        Link(text, "javascript:alert(1)"),
    )
    buttons = (
        Button(text or "x", More(briefing="abc"), primary=True),
        Button(text or "y", Sources(), danger=True),
        Button(text or "z", url=URL),
        Button("bad", url="ftp://x"),
        Button("none"),
    )
    blocks: tuple[Block, ...] = (
        Heading(text),
        Paragraph(line),
        Bullets((line,) * many),
        Context(line),
        Facts(((text, line),) * many),
        Divider(),
        Rows(((line, buttons),) * many),
        SourceLines(tuple(SourceLine(n, text, URL, 1_700_000_000) for n in range(1, many + 1))),
    )
    file = File("x.opml", text.encode("utf-8", "ignore"))
    return Message(headline=text or "x", blocks=blocks, buttons=buttons, files=(file,))


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize(
    ("many", "tone"), [(1, Tone.PLAIN), (3, Tone.PLAIN), (3, Tone.ERROR), (100, Tone.PLAIN)]
)
def test_nothing_is_refused_whatever_the_words(name: str, many: int, tone: Tone) -> None:
    message = everything(WORDS[name], many)
    shown = render(Message(**{**_fields(message), "tone": tone}))
    assert mistakes(shown.blocks) == []
    assert over_limits(shown.blocks) == []
    assert 1 <= len(shown.text) <= 3900
    view = render(message, most=94)
    assert mistakes(view.blocks) == [] and over_limits(view.blocks, view=True) == []


def _fields(message: Message) -> dict[str, object]:
    return {name: getattr(message, name) for name in ("headline", "blocks", "buttons", "files")}


def test_words_of_others_are_words_and_nothing_else() -> None:
    shown = render(everything(NASTY, 1))
    rich = [b for b in shown.blocks if b["type"] == "rich_text"]
    assert "*bold* _it_ ~st~ `code` > quote & :bomb:" in words({"blocks": rich})
    for context in (e for b in shown.blocks if b["type"] == "context" for e in b["elements"]):
        text = re.sub("`[^`]*`", "", context["text"])  # nothing is markup in a code span
        for part in ("<!channel", "<@", "<#C1|x", "<https://evil", "_it_", "~st~", ":bomb:"):
            assert part not in text, part
    assert "<!" not in shown.text and "<@" not in shown.text and "<h" not in shown.text
    everywhere = repr(shown)
    for unseen in ("\\u202e", "\\u2066", "\\x1b", "\\x00", "\\ud800"):
        assert unseen not in everywhere


def test_a_long_answer_is_cut_at_a_point_and_keeps_sources_and_buttons() -> None:
    point: Line = (Text("A sentence from a source. " * 10), Cite(1, URL), Text(" "), Cite(2, URL))
    message = Message(
        headline="Netflix · AI briefing",
        blocks=(
            Bullets((point,) * 200),
            SourceLines(tuple(SourceLine(n, "Screenpost", URL, 1_700_000_000) for n in range(1, 9))),
        ),
        buttons=(Button("More", More()), Button("Sources", Sources()), Button("Why this?", Why())),
        rest=(Text("The rest: "), Code("why 1")),
    )
    shown = render(message)
    assert "Shortened to fit here. The rest: `/aibrief why 1`" in words({"blocks": shown.blocks})
    assert shown.text.endswith("\n… Shortened to fit here. The rest: /aibrief why 1")
    assert labels({"blocks": shown.blocks}) == ["More", "Sources", "Why this?"]
    items = next(b for b in shown.blocks if b["type"] == "rich_text")["elements"][0]["elements"]
    assert 5 < len(items) < 200
    assert len({"".join(e["text"] for e in item["elements"]) for item in items}) == 1
    assert "[8]\u00a0Screenpost" in words({"blocks": shown.blocks})


def test_links_keep_the_words_that_jump_to_the_passage_until_an_address_is_too_long() -> None:
    short = "https://a.example/x#:~:text=hello"
    long = "https://a.example/x#:~:text=" + "h" * 3000
    shown = render(Message(headline="x", blocks=(Paragraph((Cite(1, short), Cite(2, long))),)))
    links = [e["url"] for e in shown.blocks[1]["elements"][0]["elements"]]
    assert links == [short, "https://a.example/x"]


def test_small_print_has_links_and_times_in_the_readers_zone() -> None:
    line: Line = (Link("a|b <c>", "https://x.example/?a=1&b=2"), Text(" · "), Moment(1_700_000_000))
    assert small(line) == (
        "<https://x.example/?a=1&amp;b=2|a¦b &lt;c&gt;> · "
        "<!date^1700000000^{date_short_pretty} {time}|14 Nov 22:13 UTC>"
    )


def test_the_plain_text_begins_with_the_headline() -> None:
    message = Message(headline="R&D <news>", blocks=(Bullets(((Text("One"), Cite(1, URL)),)),))
    assert text_of(message) == "R&amp;D &lt;news&gt;\n• One[1]"


def test_a_button_for_the_same_command_turns_the_page() -> None:
    message = Message(headline="x", buttons=(Button("Next", List(page=2)), Button("More", More())))
    ids = [b["action_id"] for b in render(message, answers=List()).blocks[-1]["elements"]]
    assert [i.partition(":")[0] for i in ids] == ["turn", "press"]


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("source add <https://a.example/f?x=1&amp;y=2>", "source add https://a.example/f?x=1&y=2"),
        ("source add <http://a.example|a.example> for netflix", "source add http://a.example for netflix"),
        ("subscribe x to <#C012AB|news>", "subscribe x to <#C012AB|news>"),
        ("subscribe x <@U012|ann>", "subscribe x <@U012|ann>"),
        ("r&amp;d &lt;b&gt;", "r&d <b>"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_typed_words_come_out_of_slacks_markup(given: str, read: str) -> None:
    assert typed(given) == read


def test_the_plain_text_is_cut_between_characters_and_not_inside_an_escaped_one() -> None:
    for headline in ("中&" * 2000, "&" * 3901, "x" * 3897 + "&&", "a <b> " * 1000):
        text = text_of(Message(headline=headline))
        assert len(text) <= 3900 and text.endswith("\n… Shortened to fit here.")
        assert re.search("&(?!(?:amp|lt|gt);)", text) is None
    assert text_of(Message(headline="&" * 600)) == "&amp;" * 600


def test_a_button_of_an_entry_is_heard_with_what_it_is_about() -> None:
    stop = (Button("Stop", List()),)
    rows = (
        ((Text("1. "), Text("Netflix and Disney", strong=True), Text(" · weekdays")), stop),
        ((Text("2. Energy, " + "and more " * 20),), stop),
    )
    shown = render(Message(headline="x", blocks=(Rows(rows),), buttons=stop))
    heard = [
        b.get("accessibility_label") for row in shown.blocks for b in row.get("elements", ()) if "value" in b
    ]
    assert heard[0] == "Stop: Netflix and Disney"
    assert heard[1].startswith("Stop: 2. Energy, and more") and len(heard[1]) <= 75
    assert heard[2] is None


def test_words_of_one_look_are_one_element() -> None:
    line: Line = (
        Text("One"),
        Text(" two "),
        Text("three", strong=True),
        Text("!", strong=True),
        Cite(1, URL),
    )
    [made] = render(Message(headline="x", blocks=(Paragraph(line),))).blocks[1]["elements"]
    assert [e["text"] for e in made["elements"]] == ["One two ", "three!", "[1]"]


def test_laying_out_twice_as_many_lines_weighs_twice_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed = 0

    def counting(value: object) -> int:
        nonlocal weighed
        weighed += 1
        return _weight(value)

    monkeypatch.setattr("adapters.slack.render._weight", counting)
    spent = []
    for count in (250, 500, 1000):
        weighed = 0
        render(Message(headline="x", blocks=(Bullets(tuple((Text("a"),) for _ in range(count))),)))
        spent.append(weighed)
    assert all(more < 3 * less for less, more in pairwise(spent)), spent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("settings points 5", "/aibrief settings points 5"),
        ("more", "/aibrief more"),
        ("learned [forget]", "/aibrief learned [forget]"),
        ("netflix about ads", "/aibrief netflix about ads"),
        ("netflix", "netflix"),
        ("/invite @AI Brief", "/invite @AI Brief"),
        ("k3x9", "k3x9"),
    ],
)
def test_a_line_to_type_is_shown_with_the_command_before_it(text: str, told: str) -> None:
    message = Message(headline="Try", blocks=(Paragraph((Text("Try: "), Code(text))), Context((Code(text),))))
    shown = render(message)
    assert shown.blocks[1]["elements"][0]["elements"][1]["text"] == told
    assert shown.blocks[2]["elements"][0]["text"] == f"`{told}`"
    assert shown.text == f"Try\nTry: {told}\n{told}"
