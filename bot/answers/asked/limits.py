"""What narrows a question from outside its topic: whose articles alone ("netflix from reuters"), and what to
leave out ("netflix without ads").

a topic of that very name? | whose articles, before or behind | what to leave out

A publisher is one of whom the workspace has an article, or a source by its name here: else they are words as
any others, as in "letters from iwo jima". A plain "without" may be of a title, as in "men without women": on
one side of it something known must stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.answers.asked.asking import asks_for_all, trimmed
from bot.answers.asked.excluded import split, things
from bot.answers.asked.meant import loosely, of_focus, readings, spoken_of, windowed
from bot.answers.asked.narrowing import (
    EVERYTHING,
    has_minus,
    is_negated,
    is_question,
    partings,
    perhaps_less,
    whose_before,
    whose_behind,
)
from bot.answers.asked.publishers import LONGEST, Publishers, press_of, publishers_of
from bot.answers.asked.several import all_known
from bot.answers.asked.topic_of import TOP, named
from bot.answers.asked.window import window_of
from bot.answers.asked.within import within
from bot.commands import Brief
from bot.model import Topic
from bot.slips import without_slip
from bot.store import Session, topics
from bot.store.topics import key_of
from bot.stories.publishers import outlet_named

_ALONE = re.compile(r"(?<![\s,])[\s,]+(?:alone|only|nur|seulement|solo)$", re.IGNORECASE)
_NOTHING_ELSE = re.compile(r"(?:except|not(?! (?:just|only)\b)|without|ohne|sans|sin) (.+)", re.IGNORECASE)
_LEAVES_OUT = ("without", "except")  # also with a slip: "exept"


@dataclass(frozen=True, slots=True)
class Limited:
    """The question without the words that narrow it."""

    asked: Brief
    sure: bool = True  # whether they can mean nothing else
    absent: str = ""  # a publisher that may be meant, of whom there is no article
    perhaps: Brief | None = None  # with what it leaves out, if it is no title as "men without women"
    known: bool = False  # whether a known topic is among the words of that


async def limited(session: Session, asked: Brief, workspace_id: int, today: date) -> Limited:
    """The question with what narrows it told apart; as it is when nothing does."""
    if asked.exact or asked.only or asked.without:
        return Limited(asked)
    words = (without_slip(word, _LEAVES_OUT) for word in asked.topic.split(" "))
    asked = replace(asked, topic=" ".join(words))
    reader = _Reader(session, workspace_id, today)
    for one in (*windowed(asked, today), asked):
        if (found := await reader.read(one)) is not None:
            leaves_out = found.perhaps or found.asked.without
            return found if leaves_out else replace(found, perhaps=perhaps_less(found.asked))
    tellers = (
        who for who, *_ in (*whose_behind(asked.topic), *whose_before(asked.topic)) if len(who) <= LONGEST
    )
    named = map(outlet_named, dict.fromkeys(tellers))
    ways = filter(None, map(perhaps_less, (*windowed(asked, today), asked)))
    perhaps = next((one for way in ways for one in (*spoken_of(way, today), way)), None)
    return Limited(asked, absent=next(filter(None, named), ""), perhaps=perhaps)


async def told_apart(session: Session, topic: str, workspace_id: int, now: int) -> Brief:
    """A topic as a daily briefing or an answer names it, with what narrows it told apart."""
    found = await limited(session, Brief(topic=topic), workspace_id, datetime.fromtimestamp(now, UTC).date())
    return found.perhaps if found.perhaps and found.known else found.asked


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who looks up what stands before and behind the words that narrow a question."""

    session: Session
    workspace_id: int
    today: date

    async def read(self, asked: Brief) -> Limited | None:
        """The question with what narrows it told apart; None when nothing does."""
        if not (asked.focus or has_minus(asked.topic)) and await self._topic(asked.topic):
            return None
        asked = next(iter(of_focus(asked)), asked)  # "news about netflix without ads"
        by = await self._by(asked)
        less = await self._less(by.asked if by else asked)
        if less is None:
            return by
        return replace(less, sure=by.sure if by else True)

    async def _by(self, asked: Brief) -> Limited | None:
        """With the publishers told apart whose articles alone are asked for."""
        whole = replace(asked, topic=f"{asked.topic} about {asked.focus}", focus="")
        for one in (asked, whole) if asked.focus else (asked,):
            alone = _ALONE.search(one.topic)
            text = one.topic[: alone.start()] if alone else one.topic
            tails, leads = tuple(whose_behind(text)), tuple(whose_before(text))
            if not (tails or leads):
                continue
            press = await press_of(self.session, self.workspace_id)
            for who, rest, behind in (*tails, *leads):
                found = await publishers_of(self.session, who, self.workspace_id, press)
                if found is None or (not behind and asks_for_all(who)):  # a feed may be called "News"
                    continue
                narrowed = _with(one, rest, found)
                named = await self._topic(who) is not None
                if behind and named and is_question(text):  # "what does disney want from netflix"
                    continue
                known = behind and bool(await self._known(narrowed.topic))
                perhaps = named or (not behind and " " not in who)  # "nature on netflix"
                return Limited(narrowed, bool(alone) or known or not perhaps)
        return None

    async def _topic(self, text: str) -> Topic | None:
        return await named(self.session, text, self.workspace_id)

    async def _less(self, asked: Brief) -> Limited | None:
        """With the words told apart that are left out of what is known; a question asks why they are."""
        if is_question(asked.topic):
            return None
        if (only := _NOTHING_ELSE.fullmatch(asked.topic)) and await self._names_known(only[1]):
            return Limited(replace(asked, topic=TOP.name, without=await self._said(only[1])))
        named = next(partings(asked.topic), None)  # "netflix not about ads", "without any news about ads"
        if asked.focus and (is_negated(asked.topic) or (named and not split(named[1]))):
            asked = replace(asked, topic=f"{asked.topic} about {asked.focus}", focus="")
        for head, what, plain in partings(asked.topic):
            one = replace(asked, topic=head)
            ends = window_of(what, self.today) if one.days is None else None
            if ends and ends.sure and ends.rest:  # "without ads last week from reuters"
                one, what = replace(one, days=ends.days), ends.rest
            one = one if asked.only else await self._of_publisher(one)
            if split(what) and (known := await self._known(one.topic)):
                focus = " ".join(filter(None, (known.focus, one.focus)))
                days = one.days or known.days
                one = replace(one, topic=known.topic, focus=focus, days=days)
                return Limited(replace(one, without=await self._said(what)))
            if one.focus or not split(what):
                continue
            bare = next(iter(spoken_of(one, self.today)), one)
            bare = replace(bare, topic=trimmed(bare.topic, asking=True) or bare.topic)
            less = replace(bare, without=await self._said(what))
            if not plain or one.only:  # "job cuts except retail"
                return Limited(less)
            if await self._names_known(what) or await self._has_known(head):  # "ai without openai"
                return Limited(asked, perhaps=less, known=True)
        for head, what, plain in partings(asked.focus):
            if not plain and split(what) and await self._known(asked.topic):  # "about life without parole"
                return Limited(replace(asked, focus=head, without=await self._said(what)))
        return None

    async def _of_publisher(self, asked: Brief) -> Brief:
        """With the publisher told apart whose articles alone are asked for, also by a bare name."""
        if found := await self._by(asked):
            return found.asked
        press = await press_of(self.session, self.workspace_id)
        whose = await publishers_of(self.session, asked.topic, self.workspace_id, press)
        if whose is None or await self._known(asked.topic):
            return asked
        return replace(asked, topic=TOP.name, only=whose.name)

    async def _names_known(self, what: str) -> bool:
        """Whether a known topic or a group is among what is left out; an industry's name is a word, too."""
        known = (await things(self.session, what, self.workspace_id)).values()
        return any(one and (one.members or not one.broad) for one in known)

    async def _has_known(self, head: str) -> bool:
        """Whether a known topic is among the words."""
        return within(Brief(topic=head), await topics.names(self.session, self.workspace_id)) is not None

    async def _said(self, what: str) -> str:
        """The things to leave out as they are shown, known names as they are written."""
        parts = await things(self.session, what, self.workspace_id)
        return " or ".join(
            one.name if one and key_of(one.name) == key_of(part) else part for part, one in parts.items()
        )

    async def _known(self, text: str) -> Brief | None:
        """The first reading of words that names a known topic, or several; None when none does."""
        asked = Brief(topic=TOP.name if text.lower() in EVERYTHING else text)
        for one in dict.fromkeys((*readings(asked, self.today), *loosely(asked, self.today))):
            known = await self._topic(one.topic)
            if known is not None and not (known is TOP and one.focus):
                return one
        return asked if await all_known(self.session, text, self.workspace_id) else None


def _with(asked: Brief, text: str, whose: Publishers) -> Brief:
    """The question for what publishers say; a text that names nothing asks for all they do."""
    topic, _, focus = text.strip(" ,:;·").partition(" about ")
    topic, focus = TOP.name if topic.lower() in EVERYTHING else topic, focus or asked.focus
    if focus and asks_for_all(topic):  # "news about netflix"
        topic, focus = focus, ""
    bare = topic.strip('"“”„')
    return replace(asked, topic=bare, focus=focus, only=whose.name, exact=bare != topic)
