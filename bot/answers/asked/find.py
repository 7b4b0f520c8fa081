"""From a topic to a briefing: the part that the command and the daily briefing share.

resolve topic | search | anchor the window | load || keep the wanted | compose (off the loop) | widen it

A window is widened when it has nothing to show, also when something was found in it: the last days may hold
but passing mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from bot.answers.asked.excluded import Excluded, Left, leave_out, read_excluded
from bot.answers.asked.hits import MOST_READ, best, look_for
from bot.answers.asked.publishers import press_of, publishers_of
from bot.answers.asked.question import Question
from bot.answers.asked.topic_of import industry_meant, topic_of
from bot.answers.asked.wanted import OTHER_LANGUAGE, by_setting, keep_wanted
from bot.answers.house import House
from bot.answers.shown.phrases import narrowed
from bot.model import Briefing, LeftOut, Topic
from bot.passages import cited_by
from bot.store import Session, articles, sources
from bot.store.publishers import Outlet
from bot.summarize.about.focus import missing_words
from bot.summarize.about.topic import Names
from bot.summarize.analysed import Analysed
from bot.summarize.compose import compose
from bot.text.tokens import is_stop

DAY = 86_400
DEFAULT_DAYS = 7
_MOST_HITS = 400
_LIGHT = frozenset(
    {"come", "first", "get", "go", "goes", "going", "got", "last", "made", "make", "makes", "making", "much",
     "next", "people", "put", "take", "takes", "thing", "things", "took"}
)  # fmt: skip
"""Words of a focus that say nothing by themselves."""
_MOST_TRIED = 3  # words of a focus without points that are tried by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found for a question, before anything is chosen from it."""

    question: Question
    topic: Topic | None  # None: the words were no known topic
    terms: Names  # what a point must be about: names, or free words as one
    loaded: list[articles.Loaded]
    since: int
    until: int
    names: tuple[str, ...]  # what is searched for
    samples: bool  # whether there is nothing else than samples
    widened: bool = False  # nothing to show in the default window, so the latest is read
    anchored: bool = False  # the samples' own last day stands for today
    outlets: tuple[Outlet, ...] = ()  # whose articles alone are read; () for everybody's
    excluded: tuple[Excluded, ...] = ()  # what is left out

    @property
    def broad(self) -> bool:
        """Whether it is about more than one thing, so that a story has but a point among the first."""
        return self.topic is not None and self.topic.broad

    @property
    def name(self) -> str:
        """The topic as it is shown."""
        return self.topic.name if self.topic else self.question.topic

    @property
    def label(self) -> str:
        """The same with what narrows the question."""
        return narrowed(self.name, self.question.without, self.question.only, self.question.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The briefing and how its window came about."""

    briefing: Briefing
    topic: Topic | None  # None: the words were no known topic
    unwanted: tuple[LeftOut, ...] = ()  # of an empty briefing's articles: those that a setting keeps out
    unsaid: tuple[str, ...] = ()  # what was to be left out and no article says
    missing: tuple[str, ...] = ()  # of an empty one: the words of the focus that no article has …
    instead: tuple[str, ...] = ()  # … and those that have points by themselves
    last_seen_at: int | None = None  # for an empty briefing: the newest article that has something to show
    names: tuple[str, ...] = ()  # the topics, when several were asked about at once
    silent: tuple[str, ...] = ()  # of those, the ones of which there is nothing to show


@dataclass(frozen=True, slots=True)
class _Composed:
    """A reading with the briefing made of it."""

    reading: Reading
    briefing: Briefing
    wanted: Left


async def find(house: House, question: Question, now: int) -> Found:
    """The briefing for a question; an empty one has in its ``left_out`` what was found, with the reasons."""
    reading = await _in_window(house, question, now)
    made = await house.off_loop(_compose, reading)
    if made.briefing.points:
        return Found(briefing=made.briefing, topic=reading.topic, unsaid=made.wanted.unsaid)
    latest = await _latest(house, made)
    older = latest.briefing
    if older.points and question.days is None and question.widen:
        return Found(briefing=older, topic=reading.topic, unsaid=latest.wanted.unsaid)
    briefing, wanted = made.briefing, made.wanted
    if not briefing.left_out:
        briefing, wanted = replace(older, points=(), more=()), latest.wanted
    missing, instead = await house.off_loop(_by_word, latest.reading) if question.focus else ((), ())
    return Found(
        briefing=briefing,
        topic=reading.topic,
        unwanted=tuple(one for one in wanted.out if by_setting(one.reason)),
        missing=missing,
        instead=instead,
        last_seen_at=_newest_shown(older) if older.points else None,
    )


def _by_word(reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the focus that no article has, and those that have points; runs in a worker thread."""
    question = reading.question
    analysed = wanted_of(reading).items
    missing = missing_words(question.focus, analysed)
    said = dict.fromkeys(question.focus.split())
    others = [word for word in said if word not in missing and not is_stop(word, "en")]
    others = [word for word in others if word.lower() not in _LIGHT]
    pairs = [f"{one} {two}" for one, two in pairwise(said) if one in others and two in others]
    shown: list[str] = []
    for words in (*pairs[:_MOST_TRIED], *others[:_MOST_TRIED]) if len(said) > 1 else ():
        told = any(words in one.split() for one in shown)
        if not told and words != question.focus and _points(reading, words):
            shown.append(words)
    return missing, tuple(shown)


def _points(reading: Reading, focus: str) -> bool:
    """Whether there is something to show of the same topic about other words."""
    return bool(_compose(replace(reading, question=replace(reading.question, focus=focus))).briefing.points)


async def read(house: House, question: Question, now: int) -> Reading:
    """The articles of the question's window, as stored: the best of them when there are very many.

    When it is to be widened, and the window has nothing to show, they are the latest that have.
    """
    reading = await _in_window(house, question, now)
    if question.days is not None or not question.widen:
        return reading
    made = await house.off_loop(_compose, reading)
    if made.briefing.points:
        return reading
    latest = (await _latest(house, made)).reading
    return latest if latest.widened else reading


async def _in_window(house: House, question: Question, now: int) -> Reading:
    async with house.database.reading() as session:
        topic = await topic_of(session, question.topic, question.workspace_id)
        names = topic.wanted if topic else (question.topic,)
        samples = not await sources.has_real(session, question.workspace_id)
        newest = (await articles.newest_sample(session) if samples else None) or now
        anchored = newest < now - DAY
        until = newest + 1 if anchored else now
        since = until - (question.days or DEFAULT_DAYS) * DAY
        outlets = await _outlets(session, question)
        excluded = await read_excluded(session, question.without, question.workspace_id)
        look = partial(look_for, session, question.workspace_id, names, samples, outlets=outlets)
        hits, terms = await look(since=since, until=until, most=_MOST_HITS)
        loaded = await articles.load(session, [hit.id for hit in best(hits, until)])
    return Reading(
        question=question,
        topic=topic,
        terms=terms,
        loaded=loaded,
        since=since,
        until=until,
        names=names,
        samples=samples,
        anchored=anchored,
        outlets=outlets,
        excluded=excluded,
    )


async def _outlets(session: Session, question: Question) -> tuple[Outlet, ...]:
    """Whose articles alone are read; those of a publisher without any are nobody's."""
    if not question.only:
        return ()
    press = await press_of(session, question.workspace_id)
    found = await publishers_of(session, question.only, question.workspace_id, press)
    return found.outlets if found else (Outlet("", question.only),)


async def _latest(house: House, made: _Composed) -> _Composed:
    """The newest week that has something to show; all that was found, and not widened, when none has."""
    before = made.reading
    async with house.database.reading() as session:
        hits, terms = await look_for(
            session,
            before.question.workspace_id,
            before.names,
            before.samples,
            until=before.until,
            most=MOST_READ,
            newest_first=True,
            outlets=before.outlets,
        )
        loaded = await articles.load(session, [hit.id for hit in hits])
    since = min((one.article.published_at for one in loaded), default=before.since)
    whole = replace(before, terms=terms, loaded=loaded, since=since)
    if (_ids(whole), terms) == (_ids(before), before.terms):  # the same articles have no more to show
        return _Composed(whole, replace(made.briefing, since=since), made.wanted)
    found = await house.off_loop(_compose, whole)
    if not found.briefing.points:
        return found
    since = _newest_shown(found.briefing) - DEFAULT_DAYS * DAY
    week = [one for one in loaded if one.article.published_at >= since]
    widened = replace(whole, loaded=week, since=since, widened=True)
    return await house.off_loop(_compose, widened)


def _ids(reading: Reading) -> list[int]:
    return [one.article.id for one in reading.loaded]


def _newest_shown(briefing: Briefing) -> int:
    """When the newest article was published of which a point is shown, UTC seconds."""
    shown = cited_by((*briefing.points, *briefing.more))
    return max(source.published_at for source in briefing.sources if source.article_id in shown)


def wanted_of(reading: Reading) -> Left:
    """What of a reading is wanted by the settings and by the question, decoded."""
    question = reading.question
    kept, unwanted = keep_wanted(
        reading.loaded, question.include, question.exclude, question.languages, question.language
    )
    left = leave_out(kept, reading.excluded)
    return left._replace(out=[*unwanted, *left.out])


def composed(reading: Reading, items: Sequence[Analysed], points: int, more: int = 10) -> Briefing:
    """The briefing that articles of a reading make; runs in a worker thread."""
    question = reading.question
    briefing = compose(
        reading.name,
        items,
        since=reading.since,
        until=reading.until,
        topic_terms=reading.topic.names if reading.topic and reading.topic.shared else reading.terms,
        focus=question.focus,
        method=question.method,
        points=points,
        more=more,
        broad=reading.broad,
        industry=industry_meant(reading.topic),
    )
    return replace(briefing, topic=reading.label, anchored=reading.anchored, widened=reading.widened)


def with_left_out(briefing: Briefing, out: Sequence[LeftOut]) -> Briefing:
    """The same with articles that were kept out before one was chosen."""
    left_out = (*briefing.left_out, *out)
    found = sum(not one.reason.startswith(OTHER_LANGUAGE) for one in out)
    return replace(briefing, left_out=left_out, articles=briefing.articles + found)


def _compose(reading: Reading) -> _Composed:
    """Decode and compose; runs in a worker thread."""
    wanted = wanted_of(reading)
    briefing = composed(reading, wanted.items, reading.question.points)
    return _Composed(reading, with_left_out(briefing, wanted.out), wanted)
