"""A channel's memory: what a briefing tells, and what the next one has to know of it.

posted briefing | its stories and sentences | told | the next briefing's Memory

A sentence is remembered by what it says (``bot.stories.keys``), with those of others that back it, so that a
re-published, re-dated or syndicated copy does not come back as new. Figures and quotations are remembered by
what they say too: an old amount in a new sentence is no news.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.delivery.occasion import Told
from bot.model import Briefing, Coming, Figure, Passage, Voice
from bot.store import Session, briefings, memory
from bot.store.memory import ToldStory
from bot.stories.keys import figure_key, sentence_key, voice_key

REMEMBERED = 60 * 86_400  # seconds: longer than any window that a briefing looks back over


@dataclass(frozen=True, slots=True)
class Telling:
    """What a briefing tells."""

    story_ids: tuple[int, ...]
    keys: tuple[str, ...]  # of sentences, quotations and figures


@dataclass(frozen=True, slots=True)
class Known:
    """What a channel was told: stories; keys of sentences, figures, quotations with when (UTC seconds)."""

    stories: Mapping[int, ToldStory]
    keys: Mapping[str, int]


def telling(briefing: Briefing) -> Telling:
    """What a briefing shows: points with their backing, the standing picture and the other parts."""
    languages = {source.article_id: source.language for source in briefing.sources}
    shown: list[tuple[Passage, int]] = []
    for point in (*briefing.points, *briefing.standing):
        shown += [(passage, point.story_id) for passage in (point.passage, *point.support)]
    figures = [*briefing.figures, *(one for disputed in briefing.disputed for one in disputed.figures)]
    parts: list[Voice | Figure | Coming] = [*briefing.voices, *figures, *briefing.coming]
    shown += [(part.passage, part.story_id) for part in parts]
    keys = [
        *(sentence_key(passage.text, languages.get(passage.article_id, "en")) for passage, _ in shown),
        *(voice_key(voice.speaker, voice.passage.text) for voice in briefing.voices),
        *(figure_key(figure.measure, figure.unit, figure.value) for figure in figures),
    ]
    stories = dict.fromkeys(story_id for _, story_id in shown if story_id)
    return Telling(tuple(stories), tuple(dict.fromkeys(keys)))


async def recall(session: Session, channel_id: int, now: int) -> Known:
    """What a channel has been told, for composing its next briefing."""
    since = now - REMEMBERED
    return Known(
        stories=await memory.stories(session, channel_id, since),
        keys=await memory.sentences(session, channel_id, since),
    )


async def remember(session: Session, told: Told) -> None:
    """Mark what a post tells, inside the transaction that settles it as sent."""
    if told.briefing_id is None:
        return
    made = await briefings.get(session, told.briefing_id, told.workspace_id)
    if made is None:
        return
    said = telling(made.briefing)
    await memory.tell(
        session, told.channel_id, said.story_ids, said.keys, reference=told.reference, now=told.at
    )
