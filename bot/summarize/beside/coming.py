"""What is coming up: sentences that announce a date which has not passed when the briefing is read.

dates about the topic | a sentence read by itself | that says whose date it is | not moved since | by date
"""

from __future__ import annotations

from datetime import UTC, datetime

from bot.model import Coming
from bot.summarize.analysed import Analysed
from bot.summarize.beside.announced import has_moved
from bot.summarize.beside.shown import LONGEST_LINE, Shown, concerns, passage_of
from bot.summarize.gather import Gathered
from bot.summarize.rankers.similarity import SAME, overlap
from bot.summarize.rules.alone import is_understood
from bot.text.amounts.circumstances import of as circumstances_of
from bot.text.calendar_words import months

MOST = 5
_NOUNS_CAPITAL = frozenset(("de",))  # where a capital makes no name


def coming(
    usable: list[Analysed], gathered: Gathered, shown: Shown, known: str, until: int
) -> tuple[Coming, ...]:
    """At most ``MOST`` dates from ``until`` (UTC seconds) on; ``known`` are the words of the points."""
    today = datetime.fromtimestamp(until, UTC).date().isoformat()
    found: list[tuple[str, int, Analysed, int]] = []
    for place, item in enumerate(usable):
        for event in item.analysis.coming:
            ahead = event.date >= today[: len(event.date)]
            if ahead and concerns(item, event.sentence, gathered):
                found.append((event.date, place, item, event.sentence))
    chosen: list[Coming] = []
    stems: list[tuple[str, tuple[str, ...]]] = []
    for date, _, item, sentence in sorted(found, key=lambda one: one[:2]):
        if len(chosen) >= MOST:
            break
        mark = item.analysis.sentences[sentence]
        if mark.end - mark.start > LONGEST_LINE:
            continue
        if not is_understood(item, sentence, known) or not _says_whose(item, sentence, gathered):
            continue
        own = item.analysis.stems[sentence]
        if any(date == other and overlap(own, theirs) >= SAME / 2 for other, theirs in stems):
            continue
        if has_moved(date, item, sentence, gathered.documents):
            continue
        if shown.add(item.article.id, mark.start, mark.end):
            stems.append((date, own))
            passage = passage_of(item, mark.start, mark.end)
            chosen.append(Coming(passage=passage, date=date, story_id=item.article.story_id))
    return tuple(chosen)


def _says_whose(item: Analysed, sentence: int, gathered: Gathered) -> bool:
    """Whether a sentence names anybody or anything: "Consultations begin on 20 October" may be anybody's."""
    language = item.analysis.language
    if sentence in gathered.about[item.article.id].naming and gathered.name_stems:
        return True
    if language in _NOUNS_CAPITAL:
        return True
    mark = item.analysis.sentences[sentence]
    names = circumstances_of(item.article.text, mark.start, mark.end, language).subject
    return any(name and name not in months("en") for name in names.split("|"))
