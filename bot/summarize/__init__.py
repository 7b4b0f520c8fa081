"""From articles to a briefing: rankers behind names, the rules a reader feels, the composer.

    articles with their analysis | what is about the topic | rank | select by the rules | compose

``summarize`` works on plain texts without the bot; ``bot.summarize.compose.compose`` makes a briefing.
Nothing here does input or output, and the same articles give the same bytes in whatever order they come.
"""

from __future__ import annotations

from bot.summarize.analysed import Analysed, ArticleLike
from bot.summarize.plain import summarize

__all__ = ["Analysed", "ArticleLike", "summarize"]
