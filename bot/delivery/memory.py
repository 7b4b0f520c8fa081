"""A channel's memory: what a briefing tells, and what the next one has to know of it.

posted briefing | its stories and sentences | told | the next briefing's Memory

A sentence is remembered by what it says (``bot.stories.novelty.sentence_key``), with those of others that
back it, so that a re-published, re-dated or syndicated copy does not come back as new.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.delivery.occasion import Told
from bot.model import Briefing, Passage
from bot.store import Session, briefings, memory
from bot.stories.novelty import sentence_key
from bot.summarize.analysed import Memory

REMEMBERED = 60 * 86_400  # seconds: longer than any window that a briefing looks back over


@dataclass(frozen=True, slots=True)
class Telling:
    """What a briefing tells."""

    story_ids: tuple[int, ...]
    sentences: tuple[tuple[str, int], ...]  # (key, story id)


def telling(briefing: Briefing) -> Telling:
    """The stories and sentences that a briefing shows: points with their backing, and quotations."""
    languages = {source.article_id: source.language for source in briefing.sources}
    shown: list[tuple[Passage, int]] = []
    for point in briefing.points:
        shown += [(passage, point.story_id) for passage in (point.passage, *point.support)]
    shown += [(voice.passage, voice.story_id) for voice in briefing.voices]
    sentences: dict[str, int] = {}
    for passage, story_id in shown:
        key = sentence_key(passage.text, languages.get(passage.article_id, "en"))
        sentences.setdefault(key, story_id)
    stories = dict.fromkeys(story_id for _, story_id in shown if story_id)
    return Telling(tuple(stories), tuple(sentences.items()))


async def recall(session: Session, channel_id: int, now: int) -> Memory:
    """What a channel has been told, for composing its next briefing."""
    since = now - REMEMBERED
    stories = await memory.stories(session, channel_id, since)
    return Memory(
        told_stories={story_id: told.latest_at for story_id, told in sorted(stories.items())},
        told_sentences=await memory.sentences(session, channel_id, since),
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
        session, told.channel_id, said.story_ids, said.sentences, reference=told.reference, now=told.at
    )
