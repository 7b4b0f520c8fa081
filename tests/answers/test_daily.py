"""The daily briefing over a working week: articles come in, a Deliverer posts, a channel reads.

What stands in the channel is compared with ``daily_week.txt``. After a wanted change write it anew:
AIBRIEF_WRITE_GOLDEN=1 pytest tests/answers/test_daily.py
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import DAYS, at

GOLDEN = Path(__file__).parent / "daily_week.txt"


async def live(room: Newsroom, days: range) -> list[tuple[int, list[str]]]:
    """Each day's articles come in before 9, and the post is made at 9: (day, what was posted)."""
    posted = []
    for day in days:
        await room.arrive(DAYS[day], at(day, "08:30"))
        posted.append((day, [shown(message) for message in await room.deliver(at(day, "09:00"))]))
    return posted


async def test_a_week_in_a_channel(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am weekdays")
    posted = await live(newsroom, range(16, 19))
    await newsroom.say("settings nothing new on")
    posted += await live(newsroom, range(19, 21))
    text = "\n".join(
        f"======== {day} November ========\n" + ("\n\n".join(messages) or "(nothing)") + "\n"
        for day, messages in posted
    )
    if os.environ.get("AIBRIEF_WRITE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
    assert [state for _, state in await newsroom.states()] == ["sent", "sent", "quiet", "sent", "sent"]
