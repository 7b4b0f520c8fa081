"""feedback and learned: votes teach a channel which publishers it likes, within stated bounds.

A vote moves each publisher of the briefing's points by 0.1, within −0.5 and +0.5; the channel's daily
briefings give a point of that publisher up to half more or less weight. Nothing else is learnt, one word
forgets it, and that can be undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.look import made_for
from bot.answers.shown.phrases import counted
from bot.commands import Feedback, Learned
from bot.message import Bullets, Button, Code, Line, Message, Text, Tone, context, paragraph
from bot.model import Briefing, Permission, Point
from bot.store import Session, briefings, changes
from bot.store.briefings import Vote

STEP = 0.1
BOUND = 0.5
_SHOWN = 20  # publishers at either end


async def weights(session: Session, channel_id: int) -> Mapping[str, float]:
    """Publisher -> weight from 1 − BOUND to 1 + BOUND; publishers that nobody voted on are left out."""
    score: Counter[str] = Counter()
    for vote, briefing in await briefings.votes(session, channel_id):
        publisher = {s.article_id: s.publisher for s in briefing.sources}
        for name in sorted({publisher.get(p.passage.article_id, "") for p in briefing.points} - {""}):
            score[name] += vote
    return {name: 1 + max(-BOUND, min(BOUND, votes * STEP)) for name, votes in sorted(score.items()) if votes}


def reweigh(briefing: Briefing, liking: Mapping[str, float], points: int) -> Briefing:
    """The briefing with the points that a channel likes moved up; the same points, in another order."""
    publisher = {s.article_id: s.publisher for s in briefing.sources}
    if not any(publisher.get(p.passage.article_id) in liking for p in (*briefing.points, *briefing.more)):
        return briefing

    def weight(point: Point) -> float:
        return -point.score * liking.get(publisher.get(point.passage.article_id, ""), 1.0)

    ranked = sorted((*briefing.points, *briefing.more), key=weight)
    return replace(briefing, points=tuple(ranked[:points]), more=tuple(ranked[points:]))


async def feedback(house: House, asked: Asked, command: Feedback) -> Message:
    """Keep a vote; a second one of the same person replaces the first."""
    made = await made_for(house, asked, command.briefing)
    async with house.database.writing() as session:
        value = 1 if command.vote == "up" else -1
        await briefings.vote(session, made, asked.origin.person, value, asked.now)
    kind = "More" if command.vote == "up" else "Less"
    return Message(
        headline="Thank you, noted",
        blocks=(paragraph(f"{kind} from these publishers in this channel, within bounds."),),
        buttons=(Button("What was learnt", Learned()),),
        tone=Tone.GOOD,
    )


async def learned(house: House, asked: Asked, command: Learned) -> Message:
    """Show the weights, or forget them all."""
    if command.action == "forget":
        await house.must(asked.origin, command, Permission.ADMIN)
        if (forgotten := await _forget(house, asked)) is not None:
            return forgotten
    async with house.database.reading() as session:
        found = await weights(session, asked.channel.id)
    if not found:
        return Message(
            headline="Nothing was learnt here yet",
            blocks=(
                paragraph("👍 and 👎 below a daily briefing teach which publishers this channel likes."),
            ),
        )
    lines: list[Line] = [
        (Text(name, strong=True), Text(f" {weight - 1:+.0%}"))
        for name, weight in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    if len(lines) > 2 * _SHOWN:  # the ends tell the most
        between: Line = (Text(f"… {len(lines) - 2 * _SHOWN:,} publishers between …", quiet=True),)
        lines[_SHOWN:-_SHOWN] = [between]
    bounds = f"A vote counts {STEP:.0%}, and no publisher goes beyond ±{BOUND:.0%}. "
    return Message(
        headline="What this channel taught",
        blocks=(Bullets(tuple(lines)), context(f"{bounds}Forget it all: ", Code("learned forget"))),
    )


async def _forget(house: House, asked: Asked) -> Message | None:
    """The votes of a channel are gone, which can be undone; None when there are none."""
    async with house.database.writing() as session:
        gone = await briefings.forget_votes(session, asked.channel.id)
        if not gone:
            return None
        many = counted(len(gone), "vote")
        undo = await remember(
            session,
            house,
            asked,
            "votes forgotten",
            {"votes": gone},
            said=f"What {many} taught was forgotten",
            place_id=asked.channel.id,
        )
    return Message(headline=f"Forgotten: {many}", buttons=(undo,), tone=Tone.GOOD)


async def undo_forgotten(session: Session, asked: Asked, change: changes.Change) -> str:
    """The votes are back, but for those on briefings that are gone and of people who voted anew."""
    votes = [Vote(*one) for one in change.body["votes"]]
    back = await briefings.vote_again(session, change.place_id, votes)
    of_all = f" of {len(votes):,}" if back < len(votes) else ""
    return f"Back again: {back:,}{of_all} {'vote' if len(votes) == 1 else 'votes'}"
