"""What changed since a person's last briefing on a topic."""

from __future__ import annotations

from bot.answers.shown.phrases import counted
from bot.answers.shown.words import days_of
from bot.message import Line, Text
from bot.model import Briefing
from bot.stories.keys import sentence_key


def since_last_look(before: Briefing, now: Briefing) -> Line:
    """What changed since the person's last briefing on the topic; () when nothing can be compared."""
    if before.focus != now.focus or days_of(before) != days_of(now):
        return ()  # other days hold other articles, new or not
    articles = _read(now) - _read(before)
    old_points = {_key(before, p.passage.article_id, p.passage.text) for p in (*before.points, *before.more)}
    points = [p for p in now.points if _key(now, p.passage.article_id, p.passage.text) not in old_points]
    if not articles and not points:
        return (Text("Since your last look: nothing new."),)
    more = counted(len(articles), "more article") if articles else "no more articles"
    return (Text(f"Since your last look: {more}, {counted(len(points), 'new point')}."),)


def _read(briefing: Briefing) -> set[int]:
    """The articles that it was made from."""
    out = (one.article_id for one in briefing.left_out if not one.kept_out)
    return {source.article_id for source in briefing.sources} | set(out)


def _key(briefing: Briefing, article_id: int, text: str) -> str:
    language = next((s.language for s in briefing.sources if s.article_id == article_id), "en")
    return sentence_key(text, language)
