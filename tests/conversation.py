"""One conversation in which every command is given once: the golden messages of all platforms come from it.

``python -m tests.golden`` writes the files anew after a change that is meant; a diff of them is a review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import formatdate
from pathlib import Path

from bot.app import Bot
from bot.commands import (
    Brief,
    BriefOn,
    Command,
    Edit,
    Feedback,
    Hello,
    Help,
    History,
    Home,
    Import,
    Learned,
    List,
    More,
    Pause,
    Preview,
    Resume,
    Settings,
    Share,
    SourceAdd,
    SourceExport,
    SourceImport,
    SourceList,
    SourcePause,
    SourceRemove,
    SourceRename,
    SourceResume,
    Sources,
    SourceTest,
    Status,
    Subscribe,
    TopicAdd,
    TopicRemove,
    Topics,
    Undo,
    Unsubscribe,
    Why,
)
from bot.errors import SourceError
from bot.ids import short
from bot.message import Bullets, Facts, Message, Paragraph, Rows, Text
from bot.model import Origin
from bot.sources.web.fetched import Fetched, FetchRequest

NOW = int(datetime(2025, 10, 28, 12, tzinfo=UTC).timestamp())
FEED = "https://quill.example.com/feed.xml"
_OUTLINE = (
    '<opml version="2.0"><body><outline text="Trade">'
    '<outline text="Fern Post" xmlUrl="https://fern.example.com/feed"/>'
    '<outline text="Broken" xmlUrl="mailto:nobody"/></outline></body></opml>'
)


class Shelf:
    """A fetcher whose web is one feed."""

    async def fetch(self, request: FetchRequest) -> Fetched:
        if request.url != FEED:
            raise SourceError("There is nothing at that address (404). Look for the site's feed.")
        items = "".join(
            f"<item><title>Quill {what}</title><link>https://quill.example.com/{number}</link>"
            f"<description>Quill {what} on Monday, the company said in a statement.</description>"
            f"<pubDate>{formatdate(NOW - number * 50_000)}</pubDate></item>"
            for number, what in enumerate(("opened a plant", "hired 400 people", "raised its forecast"))
        )
        channel = f"<channel><title>Quill Wire</title><language>en</language>{items}</channel>"
        body = f'<rss version="2.0">{channel}</rss>'.encode()
        return Fetched(url=request.url, status=200, body=body, content_type="application/rss+xml")


@dataclass(frozen=True, slots=True)
class Step:
    """What is said, under the name of its golden file."""

    name: str
    said: Command | str


def steps(briefing: str, articles: Path) -> tuple[Step, ...]:
    """The conversation, in order; ``briefing`` is the short id of the first answer."""
    return (
        Step("brief", Brief(topic="netflix")),
        Step("more", More()),
        Step("sources", Sources()),
        Step("why", Why(item="1")),
        Step("share", Share()),
        Step("topics", Topics(industry="entertainment")),
        Step("brief-focus", Brief(topic="netflix", focus="advertising", days=14)),
        Step("brief-typo", "netfilx"),
        Step("brief-on", BriefOn(text="What do Nvidia and Netflix say to this?")),
        Step("feedback", Feedback(vote="up", briefing=briefing)),
        Step("learned", Learned()),
        Step("subscribe-form", Subscribe()),
        Step("subscribe", Subscribe(topic="netflix, disney", time="9am", zone="Europe/Berlin")),
        Step("list", List()),
        Step("edit", Edit(which="1", time="8:30", days="mon-thu")),
        Step("pause", Pause(which="1", until="24 dec")),
        Step("resume", Resume(which="1")),
        Step("preview", Preview(which="1")),
        Step("home", Home()),
        Step("unsubscribe", Unsubscribe(which="1")),
        Step("undo", Undo()),
        Step("source-add", SourceAdd(url=FEED, topic="quill")),
        Step("source-list", SourceList()),
        Step("source-rename", SourceRename(source="1", name="Harbour News")),
        Step("source-test", SourceTest(source="1")),
        Step("source-pause", SourcePause(source="1")),
        Step("source-resume", SourceResume(source="1")),
        Step("source-import", SourceImport(outline=_OUTLINE)),
        Step("source-export", SourceExport()),
        Step("source-remove", SourceRemove(source="1")),
        Step("settings", Settings()),
        Step("settings-change", Settings(change="points 3")),
        Step("import", Import(path=str(articles))),
        Step("status", Status()),
        Step("topic-add", TopicAdd(name="Quill", names="Quill Corp, QLL", industry="Stationery")),
        Step("topic-remove", TopicRemove(name="Quill")),
        Step("history", History()),
        Step("hello", Hello()),
        Step("thanks", "thank you"),
        Step("help", Help()),
        Step("help-subscribe", Help(topic="subscribe")),
        Step("error", "subscribe netflix at 25:00"),
    )


async def hold(bot: Bot, origin: Origin, articles: Path) -> Mapping[str, Message]:
    """The bot's answers by the names of their golden files. ``articles`` becomes a folder to import."""
    _write(articles)
    answers: dict[str, Message] = {}
    briefing = ""
    for number in range(len(steps("", articles))):
        step = steps(briefing, articles)[number]
        answers[step.name] = _tidy(await bot.answer(step.said, origin), articles)
        if step.name == "brief":
            briefing = short(answers[step.name].briefing_id or 0)
    return answers


def _write(articles: Path) -> None:
    articles.mkdir(parents=True, exist_ok=True)
    (articles / "fern.txt").write_text("Fern opens\nFern opened a shop in Oslo on Monday.", "utf-8")
    (articles / "empty.txt").write_text("", "utf-8")


def _tidy(message: Message, articles: Path) -> Message:
    """The message without what differs from machine to machine: nothing but the folder and the size."""

    def line(spans: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(
            replace(s, text=re.sub(r"\d+\.\d MB", "1.0 MB", s.text.replace(str(articles), "articles")))
            if isinstance(s, Text)
            else s
            for s in spans
        )

    blocks = []
    for block in message.blocks:
        match block:
            case Paragraph(spans):
                blocks.append(Paragraph(line(spans)))  # type: ignore[arg-type]
            case Bullets(items):
                blocks.append(Bullets(tuple(line(i) for i in items)))  # type: ignore[arg-type, misc]
            case Facts(rows):
                kept = [(label, line(value)) for label, value in rows if label != "Data folder"]
                blocks.append(Facts(tuple(kept)))  # type: ignore[arg-type]
            case Rows(listed):
                blocks.append(Rows(tuple((line(words), buttons) for words, buttons in listed)))  # type: ignore[arg-type, misc]
            case _:
                blocks.append(block)
    return replace(message, blocks=tuple(blocks))
