"""The parts beside the points: voices, figures with their disputes, and what is coming up.

All come from the facts that an article's analysis carries; here it is decided which of them are about the
topic and worth a line, and never is a sentence shown twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.model import Coming, Disputed, Figure, Passage, Point, Voice
from bot.summarize.analysed import Analysed
from bot.summarize.beside.amounts import disputes, telling_amounts
from bot.summarize.beside.announced import has_moved
from bot.summarize.beside.key_figures import key_figures
from bot.summarize.beside.shown import Shown, central_stems, concerns, passage_of
from bot.summarize.beside.voices import voices
from bot.summarize.gather import Gathered
from bot.summarize.rankers.similarity import SAME, overlap
from bot.summarize.rules.alone import is_understood

COMING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a briefing beside its points."""

    voices: tuple[Voice, ...] = ()
    figures: tuple[Figure, ...] = ()
    disputed: tuple[Disputed, ...] = ()
    coming: tuple[Coming, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Every passage that is cited, in the order of the parts."""
        yield from (voice.passage for voice in self.voices)
        yield from (figure.passage for figure in self.figures)
        for one in self.disputed:
            yield from (figure.passage for figure in one.figures)
        yield from (event.passage for event in self.coming)

    def leave(self, more: dict[int, Point]) -> list[int]:
        """Which points by their number stay under "More": what no voice, figure or date says already."""
        said: list[Voice | Figure | Coming] = [*self.voices, *self.figures, *self.coming]
        beside = Shown([part.passage for part in said])
        return [number for number, point in more.items() if not beside.meets(point.passage)]


def find_parts(gathered: Gathered, points: tuple[Point, ...], more: tuple[Point, ...], until: int) -> Parts:
    """The parts of the briefing with these points; ``until`` (UTC seconds) is when it is read.

    What waits under "More" may stand here: it is read at once then.
    """
    order = {story: place for place, story in enumerate(dict.fromkeys(p.story_id for p in (*points, *more)))}
    usable = [
        item
        for item in gathered.items
        if item.article.id in gathered.about and gathered.about[item.article.id].main
    ]
    usable.sort(key=lambda item: order.get(item.article.story_id, len(order)))
    shown = Shown([point.passage for point in points])
    known = " ".join(point.passage.text for point in points)
    central = central_stems(usable, gathered, shown)
    amounts = telling_amounts(usable, gathered)
    disputed, contested = disputes(amounts, gathered)
    return Parts(
        voices=voices(usable, gathered, shown, known, central),
        disputed=disputed,
        figures=key_figures(usable, gathered, shown, known, central, contested),
        coming=_coming(usable, gathered, shown, known, until),
    )


def _coming(
    usable: list[Analysed], gathered: Gathered, shown: Shown, known: str, until: int
) -> tuple[Coming, ...]:
    today = datetime.fromtimestamp(until, UTC).date().isoformat()
    found: list[tuple[str, int, Analysed, int]] = []
    for place, item in enumerate(usable):
        for event in item.analysis.coming:
            ahead = event.date >= today[: len(event.date)]
            if ahead and concerns(item, event.sentence, gathered):
                found.append((event.date, place, item, event.sentence))
    coming: list[Coming] = []
    stems: list[tuple[str, tuple[str, ...]]] = []
    for date, _, item, sentence in sorted(found, key=lambda one: one[:2]):
        if len(coming) >= COMING:
            break
        if not is_understood(item, sentence, known):
            continue
        own = item.analysis.stems[sentence]
        if any(date == other and overlap(own, theirs) >= SAME / 2 for other, theirs in stems):
            continue
        if has_moved(date, item, sentence, gathered.documents):
            continue
        mark = item.analysis.sentences[sentence]
        if shown.add(item.article.id, mark.start, mark.end):
            stems.append((date, own))
            coming.append(
                Coming(
                    passage=passage_of(item, mark.start, mark.end), date=date, story_id=item.article.story_id
                )
            )
    return tuple(coming)
