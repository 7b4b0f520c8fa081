"""A briefing in words: from the data to the blocks of a message, the same for every platform."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.asked.find import DAY, DEFAULT_DAYS
from bot.answers.shown.firsts import told_first
from bot.answers.shown.links import passage_url
from bot.answers.shown.measure_labels import label
from bot.answers.shown.phrases import NARROWS, capitalized, counted, last_days, said, told_by
from bot.commands import Feedback, More, Share, Sources, Why
from bot.ids import short
from bot.message import (
    Audience,
    Block,
    Bullets,
    Button,
    Cite,
    Heading,
    Line,
    Message,
    Moment,
    SourceLine,
    SourceLines,
    Span,
    Text,
    context,
    paragraph,
)
from bot.model import Briefing, Coming, Disputed, Figure, Passage, Point, Voice
from bot.passages import cited_by
from bot.spoken import NAMES

_COMMA_OF_THE_SENTENCE = re.compile(r",(?=[\"”’'»“]+$)")  # “so,” she said: it is no part of what was said
_INNER = str.maketrans('“”„"', "‘’‚'")  # of quotation marks inside others
REST: Line = (Text("“Why this?” has the points, “Sources” the articles."),)
SAMPLE_NOTE = "Made from sample articles, which are not news."


def briefing_message(
    briefing: Briefing, briefing_id: int, *, since_last: Line = (), audience: Audience = Audience.ASKER
) -> Message:
    """A briefing on demand, as CHAT describes it: header, small print, points, parts, sources, buttons."""
    blocks: list[Block] = [context(*summary_line(briefing))]
    lines = [point_line(briefing, point) for point in briefing.points]
    blocks.append(Bullets(told_first(lines, briefing.points, briefing)))
    blocks += parts(briefing)
    if since_last:
        blocks.append(paragraph(*since_last))
    blocks.append(source_lines(briefing, cited_by(briefing.points) | in_parts(briefing)))
    buttons = about_buttons(briefing, briefing_id)
    if audience is Audience.ASKER:
        buttons.append(Button("Post to channel", Share(briefing=short(briefing_id))))
    shown = message_of(briefing, briefing_id, f"{headline_topic(briefing)} · AI briefing", blocks, buttons)
    return replace(shown, audience=audience)


def message_of(
    briefing: Briefing, briefing_id: int, headline: str, blocks: Sequence[Block], buttons: Sequence[Button]
) -> Message:
    """A message that tells a briefing, which scripts get with it."""
    return Message(
        headline=headline,
        blocks=tuple(blocks),
        buttons=tuple(buttons),
        rest=REST,
        briefing=briefing,
        briefing_id=briefing_id,
    )


def headline_topic(briefing: Briefing) -> str:
    """The topic, with the focus when there is one, as they are written."""
    topic = capitalized(as_written(briefing.topic, briefing))
    return f"{topic}: {as_written(briefing.focus, briefing)}" if briefing.focus else topic


def as_written(typed: str, briefing: Briefing) -> str:
    """Words typed in small letters as most of the points write them: "ai" is AI, "brazil" is Brazil."""
    head = NARROWS.sub("", typed)
    if not head.islower():
        return typed
    word = re.compile(rf"(?<!\w){re.escape(head)}(?!\w)", re.IGNORECASE)
    texts = (point.passage.text for point in (*briefing.points, *briefing.more))
    spellings = Counter(match[0] for text in texts for match in word.finditer(text))
    return (spellings.most_common(1)[0][0] if spellings else head) + typed[len(head) :]


def summary_line(briefing: Briefing) -> Line:
    """How much was read, from when to when, and what a reader must know about it."""
    line: list[Span] = [
        Text(f"{counted(briefing.articles, 'article')} · {counted(briefing.publishers, 'publisher')}")
    ]
    if briefing.widened:
        last = (
            f"the samples' last {DEFAULT_DAYS} days" if briefing.anchored else f"the last {DEFAULT_DAYS} days"
        )
        mentioned = briefing.newest_at >= briefing.until - DEFAULT_DAYS * DAY
        what = "only mentions" if mentioned else "nothing"
        line.append(Text(f" · {what} in {last}, this is the latest · newest "))
    else:
        line.append(Text(f" · {window(briefing)} · newest "))
    line.append(Moment(briefing.newest_at))
    named = [NAMES.get(language, language) for language in briefing.languages]
    if named and named != ["English"]:
        line.append(Text(f" · in {said(named)}"))
    if briefing.sample:
        line.append(Text(f" · {SAMPLE_NOTE}"))
    return tuple(line)


def about_buttons(briefing: Briefing, briefing_id: int) -> list[Button]:
    """What every briefing can be asked: for more, for its sources, and why."""
    key = short(briefing_id)
    more = [Button("More", More(briefing=key))] if briefing.more else []
    return [*more, Button("Sources", Sources(briefing=key)), Button("Why this?", Why(briefing=key))]


def vote_buttons(briefing_id: int) -> list[Button]:
    """What teaches a channel's ranking."""
    key = short(briefing_id)
    votes = (("👍", "up"), ("👎", "down"))
    return [Button(label, Feedback(vote=vote, briefing=key)) for label, vote in votes]


def window(briefing: Briefing) -> str:
    """The days that a briefing looks back over: "last 7 days", "the samples' last 7 days"."""
    days = last_days(days_of(briefing))
    return f"the samples' {days}" if briefing.anchored else days


def the_window(briefing: Briefing) -> str:
    """The same in a sentence: "the last 7 days", "the samples' last 7 days"."""
    return window(briefing) if briefing.anchored else f"the {window(briefing)}"


def days_of(briefing: Briefing) -> int:
    """How many days a briefing looks back over."""
    return max(1, round((briefing.until - briefing.since) / DAY))


def numbers(briefing: Briefing) -> dict[int, int]:
    """Article id to source number."""
    return {source.article_id: n for n, source in enumerate(briefing.sources, 1)}


def cites(briefing: Briefing, passages: Iterable[Passage]) -> Line:
    """The marks of sources, each leading to its passage: " [1] [2]"."""
    spans: list[Span] = []
    number_of = numbers(briefing)
    for passage in passages:
        number = number_of.get(passage.article_id)
        if number is None:
            continue
        url = passage_url(briefing.sources[number - 1].url, passage.text)
        spans += [Text(" "), Cite(number, url)]
    return tuple(spans)


def point_line(briefing: Briefing, point: Point) -> Line:
    """A point: the sentence as its source has it, then its marks; "we" with the name of who says so."""
    text = " ".join(point.passage.text.split())
    return (
        Text(f"“{text.translate(_INNER)}” — {point.speaker}" if point.speaker else text),
        *cites(briefing, (point.passage, *point.support)),
    )


def parts(briefing: Briefing) -> list[Block]:
    """Voices, figures, disputed figures and what is coming up; each only when there is something."""
    blocks: list[Block] = []
    if briefing.voices:
        lines = tuple(_voice(briefing, voice) for voice in briefing.voices)
        blocks += [Heading("Voices"), Bullets(lines)]
    if briefing.disputed or briefing.figures:
        lines = tuple(_disputed(briefing, d) for d in briefing.disputed)
        lines += tuple(_figure(briefing, figure) for figure in briefing.figures)
        blocks += [Heading("Figures"), Bullets(lines)]
    if briefing.coming:
        lines = tuple(_coming(briefing, event) for event in briefing.coming)
        blocks += [Heading("Coming up"), Bullets(lines)]
    return blocks


def _voice(briefing: Briefing, voice: Voice) -> Line:
    role = f", {voice.role}" if voice.role else ""
    said = _COMMA_OF_THE_SENTENCE.sub("", " ".join(voice.passage.text.split()))
    return (
        Text(f"{said} — "),
        Text(voice.speaker, strong=True),
        Text(role),
        *cites(briefing, (voice.passage,)),
    )


def _figure(briefing: Briefing, figure: Figure) -> Line:
    """The sentence of an amount, verbatim, the amount in it set off."""
    text = figure.passage.text
    at = figure.at if figure.at >= 0 else text.find(figure.amount)
    marks = cites(briefing, (figure.passage,))
    if at < 0:
        return (Text(figure.amount, strong=True), Text(f": {' '.join(text.split())}"), *marks)
    before, after = text[:at], text[at + len(figure.amount) :]
    return (
        Text(_in_a_line(before)),
        Text(" ".join(figure.amount.split()), strong=True),
        Text(_in_a_line(after)),
        *marks,
    )


def _in_a_line(text: str) -> str:
    """A stretch of a sentence without breaks in it; a blank at its ends stays."""
    return re.sub(r"\s+", " ", text)


def _disputed(briefing: Briefing, disputed: Disputed) -> Line:
    what = label(disputed.figures)
    if disputed.subject:
        what = f"{disputed.subject}, {what[:1].lower()}{what[1:]}"
    spans: list[Span] = [Text(f"{capitalized(what)}: sources differ — ")]
    for place, figure in enumerate(disputed.figures):
        spans += [Text(", " if place else ""), Text(figure.amount, strong=True)]
        spans += cites(briefing, (figure.passage,))
    return tuple(spans)


def _coming(briefing: Briefing, event: Coming) -> Line:
    return (
        Text(event.date, strong=True),
        Text(f": {' '.join(event.passage.text.split())}"),
        *cites(briefing, (event.passage,)),
    )


def in_parts(briefing: Briefing) -> set[int]:
    """Ids of the articles behind voices, figures and dates."""
    parts: list[Voice | Figure | Coming] = [*briefing.voices, *briefing.figures, *briefing.coming]
    parts += [figure for disputed in briefing.disputed for figure in disputed.figures]
    return {part.passage.article_id for part in parts}


def source_lines(briefing: Briefing, shown: set[int]) -> SourceLines:
    """The numbered sources of the articles that a message cites."""
    return SourceLines(
        tuple(
            SourceLine(n, told_by(source.publisher), source.url, source.published_at)
            for n, source in enumerate(briefing.sources, 1)
            if source.article_id in shown
        )
    )
