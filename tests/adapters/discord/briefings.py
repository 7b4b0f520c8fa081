"""Briefings made by hand, ordinary and extreme, as the core's own words make messages of them."""

from __future__ import annotations

from bot.answers.shown import words
from bot.message import (
    Audience,
    Bullets,
    Button,
    Context,
    Divider,
    Facts,
    Heading,
    Link,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Place,
    Rows,
    Text,
)
from bot.model import Briefing, Cited, Coming, Figure, Passage, Point, Voice

AT = 1_761_652_800
SENTENCE = "Netflix has named three productions made with generative AI. "
INJECTION = (
    "@everyone @here <@1> <@&2> <#3> **bold** [click](https://evil.example) `code` ||no|| # x\n> y "
    "<t:1:R> :smile: \u202ereversed\u202c https://evil.example/?a=(b)"
)
TEXTS = {
    "plain": SENTENCE,
    "long": "Word " * 399 + "end.",
    "one word": "x" * 1000,
    "hebrew": "נטפליקס הודיעה על שלוש הפקות חדשות שנוצרו בעזרת בינה מלאכותית. ",
    "chinese": "奈飞公布了三部使用生成式人工智能制作的作品，并表示这些工具是为艺术家服务的。" * 12,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🎬" * 40,
    "injection": INJECTION,
}


def briefing(articles: int, text: str, *, cites: int = 3, title: str = "", path: str = "story") -> Briefing:
    """A briefing with a point an article and everything else that a briefing can hold."""
    sources = tuple(
        Cited(
            article_id=n, title=title or text, publisher=f"Publisher {n}", published_at=AT - n * 3600,
            url=f"https://publisher-{n}.example.com/2025/10/{path}/{n}",
        )
        for n in range(1, articles + 1)
    )  # fmt: skip

    def passage(n: int) -> Passage:
        return Passage(n, 0, len(text), text)

    points = tuple(
        Point(
            passage=passage(n), story_id=n,
            support=tuple(passage((n + more) % articles + 1) for more in range(min(cites, articles) - 1)),
        )
        for n in range(1, articles + 1)
    )  # fmt: skip
    few = range(1, min(articles, 5) + 1)
    return Briefing(
        topic="Netflix", since=AT - 7 * 86_400, until=AT, points=points, more=points[:3], sources=sources,
        voices=tuple(Voice(passage=passage(n), speaker=text[:60], role="analyst") for n in few),
        figures=tuple(
            Figure(passage=passage(n), amount="$7.2bn", measure=text[:60], value=7.2e9, unit="USD")
            for n in few
        ),
        coming=tuple(Coming(passage=passage(n), date="2026-12-01") for n in few),
        articles=articles, publishers=articles, oldest_at=AT - 86_400, newest_at=AT, languages=("en",),
    )  # fmt: skip


def message(
    articles: int, text: str, *, everyone: bool = False, title: str = "", path: str = "story"
) -> Message:
    """The message of such a briefing."""
    made = briefing(articles, text, title=title, path=path)
    return words.briefing_message(made, 12345, audience=Audience.CHANNEL if everyone else Audience.ASKER)


def every_block(text: str) -> Message:
    """A message with every kind of block and span, all in the same words."""
    line = (Text(text), Text(text, strong=True), Text(text, quiet=True), Link(text, "https://x.example/(a)"))
    return Message(
        headline=text,
        blocks=(
            Context((Text(text), Moment(AT), Moment(AT, MomentStyle.DATE))),
            Heading(text),
            Paragraph(line),
            Divider(),
            Bullets((line, line)),
            Facts(((text, line),)),
            Rows(
                tuple(((Text(f"{n}. {text}"),), (Button(text, url="https://x.example"),)) for n in range(3))
            ),
            Paragraph((Place("300", "general"), Place("x", text))),
        ),
        buttons=(Button(text, url="https://x.example/a b"), Button("Bad", url="javascript:alert(1)")),
    )
