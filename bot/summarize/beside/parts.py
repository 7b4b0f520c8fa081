"""The parts beside the points: voices, figures with their disputes, and what is coming up.

All come from the facts that an article's analysis carries; here it is decided which of them are about the
topic and worth a line, and never is a sentence shown twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Coming, Disputed, Figure, Passage, Point, Voice
from bot.summarize.beside.amounts import disputes, telling_amounts
from bot.summarize.beside.coming import coming
from bot.summarize.beside.key_figures import key_figures
from bot.summarize.beside.shown import Shown, central_stems
from bot.summarize.beside.voices import voices
from bot.summarize.gather import Gathered


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
        passages = ((number, point.passage) for number, point in more.items())
        return [number for number, one in passages if not beside.meets(one.article_id, one.start, one.end)]


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
        coming=coming(usable, gathered, shown, known, until),
    )
