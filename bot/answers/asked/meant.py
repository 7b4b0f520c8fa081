"""What a question means beside its words: "what is netflix doing this week" asks for Netflix, of some days.

Pure, and the one order in which a question is read; the shell (``bot.answers.brief``) looks up and answers:

1. ``readings``: as it stands, without days, without stop words at its ends; the first that is a known topic.
2. ``plainly``: else as it stands, without what only asks: "what about the strike" is the strike.
3. ``others``, when that finds nothing: what must name a known topic ("netflix news", "netflix in japan");
   what is asked for in free words ("news in japan"); a known topic among the words ("price of nvidia chips").

What has no answer by any of them gets the nearest articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum
from itertools import islice

from bot.answers.asked.asking import asks_for_all, asks_in_words, language_of, only_asks, trimmed
from bot.answers.asked.plain_words import or_all
from bot.answers.asked.window import LONGEST, Window, window_of
from bot.answers.asked.within import mended, within
from bot.commands import Brief
from bot.errors import BadInput
from bot.grammar import write
from bot.slips import without_slip
from bot.store.topics import Name
from bot.summarize.about.same_words import named_with

_OPENS = frozenset(
    {"any", "anything", "are", "can", "could", "did", "do", "does", "give", "got", "has", "have", "how",
     "how's", "hows", "i", "i'd", "is", "please", "pls", "plz", "remind", "show", "summarise", "summarize",
     "tell", "was", "what", "what's", "whats", "when", "where", "which", "who", "who's", "whos", "why"}
)  # fmt: skip
"""What begins a question or a request, with another word behind it that only asks, too."""
_WHETHER = frozenset({"are", "did", "do", "does", "has", "have", "is", "was", "were"})
_GREETS = frozenset({"hello", "hey", "hi"})
_NEWS = frozenset({"headlines", "industry", "latest", "news", "please", "sector", "update", "updates"})
"""In small letters at the end they are in no name: "japan news", but "Sky News"."""
_PART = re.compile(  # each briefing has them
    r"(?:(?:the|all|key|upcoming) )*(?:dates|figures|numbers|quotes?|voices)"
    r" (?:(?:by|for|from|of|on) )?(?P<of>.+)"
    r"|(?P<name>.+?) (?:(?:in|key|upcoming) )*(?:dates|figures|numbers|quotes|voices)"
    r"|what(?:['’]s| is) (?:coming(?: up)?|next) (?:at|for|with) (?P<next>.+)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:(?:the|all|key|latest|recent|upcoming) )*(?:dates|figures|numbers|quotes?|voices)", re.IGNORECASE
)
_IN_INDUSTRY = re.compile(r"(?P<focus>.+?) (?:across|in|within) (?:the )?(?P<industry>.+)", re.IGNORECASE)
_TOP_OF = re.compile(r"(?:the )?top(?: \d+)? (.+) (?:headlines|news|stories)", re.IGNORECASE)

_PEOPLE = re.compile(
    r"what (?:are|do|did|have|is|does|has) "
    r"(?:analysts|anyone|critics|everybody|everyone|experts|people|they) "
    r"(?:all )?(?:be |been )?(?:say|said|saying|think|thinking)$",
    re.IGNORECASE,
)
_LAST_DAYS = re.compile(r"\b(?:last|past) \w+ \w+$", re.IGNORECASE)
_DAYS_OF = re.compile(
    r"(?P<days>today|yesterday|(?:this|last) (?:week|month))['’]?s (?P<what>\S.*)", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"„]([^“\"„”]+)[”\"“]")
_HOW_MUCH = re.compile(r"^how (?:big|far|fast|high|large|long|many|much|often|old) (?=\w)", re.IGNORECASE)
_DID = re.compile(r"(?<=\w )(?:did|do|does) (?=\w)")  # "how many jobs did orbit cut"
_ANY = re.compile(r"any(?:body|one)?\s+(?=\w)", re.IGNORECASE)  # "any layoffs?"
_LAY_OFF = re.compile(
    r"\b(?:lay|laid|laying|lays)(?: (?:employees|people|staff|workers))? off\b", re.IGNORECASE
)
_ASKED_OFTEN = ("about", "doing", "going", "happened", "happening", "headlines", "latest", "update",
                "updates")  # fmt: skip
_SLIPS = 4  # letters of a word that may have a slip
_FEWEST_ASKED = 3  # words of "how long is it"
_FEW = 4  # places before which days may stand
_ENDING = re.compile(r"(?<=\w{3})['’]\w{1,4}$")  # Turkish has it behind names: "Netflix'te"
_NEWS_BEHIND = re.compile(  # without a space: "トヨタのニュース", "特斯拉新闻"
    r"(?<=\S)(?:(?:の|に関する|的)?(?:最新)?(?:ニュース|新闻|消息|动态|报道)|の(?:最新)?情報)$"
)
_AT = re.compile(r"\s(?=(?:at|by|for|from|in|of|on|to|with)\s)", re.IGNORECASE)
_BEHIND = re.compile(r"(.*?)\b(?:about|at|between|for|from|in|of|on|regarding|with)\s+(.+)", re.IGNORECASE)
_WITHIN = re.compile(
    r"(.+?)\s+(?:at|for|from|in|on|with|à propos de|über|mit|zu[mr]?|im|bei|von|sobre|en|con"
    r"|sur|aux?|à|avec|dans|su|nel(?:la)?|em|com|n[ao]|over|met|bij|o|w|про|о|в)\s+(.+)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?:(?:please|can you) )?(?:compare|comparison (?:of|between)|(?:the )?differences? between) "
    r"(.+?) (?:with|to|and|against|vs\.?|versus|or) (.+)",
    re.IGNORECASE,
)


class Told(IntEnum):
    """What is known for the words of a question."""

    NOTHING = 0
    FREE = 1  # articles have them
    KNOWN = 2  # they name a topic, several, or an industry


def readings(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What the words mean when they name a known topic: as they stand, without days, without what only asks.

    Days that end a focus, or the news, are days before all: a topic may be "USA Today", a focus is not.
    """
    found = []
    within_days = windowed(asked, today)
    first_days = asked.focus or asks_for_all(asked.topic)
    for one in (*within_days, asked) if first_days else (asked, *within_days):
        bare = _trimmed(one.topic, asking=False).removesuffix("'s").removesuffix("’s")
        top = _TOP_OF.fullmatch(one.topic)
        part = _PART.fullmatch(one.topic)
        of_it = (part["of"] or part["name"] or part["next"]) if part else ""
        names = filter(None, (bare, top[1] if top else "", "".join(one.topic.split()), of_it))  # "open ai"
        found += [one, *(replace(one, topic=name) for name in names), *of_focus(one)]
    return tuple(dict.fromkeys(found))


def plainly(asked: Brief, today: date) -> Brief:
    """The question as it stands, without days that are in no name ("this week") and words that only ask.

    "what about the strike", "what happened in japan yesterday": whatever is asked about.
    """
    asks = _opens(asked.topic)
    ends = window_of(asked.topic, today)
    one = next(iter(windowed(asked, today)), asked)
    one = one if asks or asked.focus or (ends and ends.sure) else asked
    if compared := _COMPARED.fullmatch(one.topic):
        return replace(one, topic=f"{compared[1]} vs {compared[2]}")
    if focused := of_focus(one):
        return focused[0]
    quoted = _QUOTED.search(one.topic)  # "who said “rather die”"
    if quoted and asks and not trimmed(one.topic.replace(quoted[0], ""), asking=True):
        return replace(one, topic=quoted[1], exact=True)
    text = _HOW_MUCH.sub("", one.topic, count=1)
    topic = _DID.sub("", trimmed(text, asking=True).strip('"“”„')) or one.topic
    return replace(one, topic=topic) if asks else one


def others(asked: Brief, today: date, names: Sequence[Name]) -> Iterator[tuple[Brief, Told]]:
    """What it may mean when nothing was found as it stands, each with what must be known for it."""
    for one in loosely(asked, today):
        yield one, Told.KNOWN
    if not asked.focus and (of_all := _IN_INDUSTRY.fullmatch(asked.topic)):  # "job cuts in retail"
        yield replace(asked, topic=of_all["industry"], focus=of_all["focus"]), Told.KNOWN
    for one in spoken_of(asked, today):
        yield one, Told.FREE
    if (unslipped := _unslipped(asked.topic)) != asked.topic:
        for one in loosely(replace(asked, topic=unslipped), today):
            yield one, Told.KNOWN
    noun = replace(asked, topic=_LAY_OFF.sub("layoffs", asked.topic))
    for one in (*spoken_of(noun, today), noun):
        if topical := within(one, names):
            yield topical, Told.KNOWN
    if asked.focus and (
        topical := within(replace(asked, topic=f"{asked.topic} {asked.focus}", focus=""), names)
    ):
        yield topical, Told.KNOWN
    if " and " in asked.topic and not mended(asked, names):  # "apple and google", of which one is known
        yield replace(asked, topic=asked.topic.replace(" and ", " vs ")), Told.KNOWN
    if not asked.focus and (told := named_with(asked.topic)):  # by a name that is no known topic
        yield replace(asked, topic=trimmed(told[0], asking=False) or told[0], focus=told[1]), Told.FREE


def _unslipped(text: str) -> str:
    """The words with slips mended in those that only ask: "wats hapening with netflix"."""
    return " ".join(
        word if len(word) < _SLIPS or only_asks(word) else without_slip(word, _ASKED_OFTEN)
        for word in text.split()
    )


def loosely(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What it means if it then names a known topic: "netflix news", "netflix in japan".

    Of other names no word may go: Capital One is no Capital.
    """
    found = []
    for one in (*windowed(asked, today), *readings(asked, today)):
        words = _trimmed(one.topic, asking=True) or one.topic
        bare = replace(one, topic=_NEWS_BEHIND.sub("", _ENDING.sub("", words)))
        found += [bare, *_split(bare)]
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def spoken_of(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The same for any words: those behind "the latest on", "news in", or before "yesterday", "news"."""
    found = []
    for one in (*windowed(asked, today), asked):
        top = _TOP_OF.fullmatch(one.topic)
        typed = (top[1] if top else one.topic).split()
        while len(typed) > 1 and typed[-1] in _NEWS:
            del typed[-1]
        topic = _ANY.sub("", " ".join(typed), count=1) if _ANY.match(one.topic) else " ".join(typed)
        behind = _BEHIND.match(topic)
        only_asks_of = behind and (_PARTS.fullmatch(behind[1].strip()) or not trimmed(behind[1], asking=True))
        if behind and (only_asks_of or asks_for_all(behind[1])):
            topic = trimmed(behind[2], asking=False) or behind[2]
        elif asks_in_words(topic):  # of another language: "noticias de argentina"
            topic = _trimmed(topic, asking=True) or topic
        topic = _NEWS_BEHIND.sub("", topic)
        found.append(replace(one, topic=topic))
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def of_focus(asked: Brief) -> tuple[Brief, ...]:
    """The focus as the topic, where what stands before it only asks: "tell me about netflix"."""
    only = asked.focus and (
        asks_for_all(asked.topic)
        or not trimmed(asked.topic, asking=True)
        or _PEOPLE.fullmatch(asked.topic) is not None
        or _PARTS.fullmatch(asked.topic) is not None
    )
    if not only:
        return ()
    return (replace(asked, topic=trimmed(asked.focus, asking=False) or asked.focus, focus=""),)


def _opens(text: str) -> bool:
    """Whether words begin as a question or a request does: "what is …", "tell me …"."""
    typed = text.replace("’", "'").lower().split()
    if typed and typed[0].rstrip(",!.") in _GREETS:
        del typed[0]
    if len(typed) < 2 or typed[0] == "latest":
        return len(typed) > 1
    if _HOW_MUCH.match(text) and len(typed) > _FEWEST_ASKED:
        return True
    if len(typed) > 2 and typed[0] in _WHETHER and text.islower():  # "is netflix profitable"
        return True
    if typed[0] == "any":  # news on it; "any given sunday" is a name
        return asks_for_all(typed[1])
    return len(typed) > 2 and typed[0] in _OPENS and only_asks(typed[1])


def _trimmed(text: str, *, asking: bool) -> str:
    """The words without those that only ask at either end, in the language in which they do."""
    return trimmed(text, asking=asking, language=language_of(text.split()))


def _split(asked: Brief) -> tuple[Brief, ...]:
    """What stands behind a name, as the focus; () when there is one or nothing does."""
    match = None if asked.focus else _WITHIN.match(asked.topic)
    if match is None or asks_for_all(match[1]):  # "news in japan" asks for Japan
        return ()
    return (replace(asked, topic=match[1], focus=match[2]),)


def windowed(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The question with the days that end its focus, or its topic, told apart; () when none end either."""
    if asked.days is not None:  # said twice: what was chosen holds
        twice = window_of(asked.topic, today)
        surely = twice is not None and (twice.sure or _LAST_DAYS.search(asked.topic))
        return (replace(asked, topic=twice.rest),) if twice and surely and twice.rest else ()
    if found := window_of(asked.focus, today):
        return (replace(asked, days=found.days, focus=found.rest),)
    found = window_of(asked.topic, today) or _before(asked.topic, today)
    if found is None or (asked.focus and not found.rest):
        return ()
    return (replace(asked, days=found.days, topic=or_all(found.rest)),)


def _before(text: str, today: date) -> Window | None:
    """Days that stand before what is asked about: "what happened last week at netflix", "today's news"."""
    if (whose := _DAYS_OF.match(text)) and (found := window_of(whose["days"], today)):
        return replace(found, rest=whose["what"], sure=asks_for_all(whose["what"]))
    for match in islice(_AT.finditer(text), _FEW):
        found = window_of(text[: match.start()], today)
        if found and not trimmed(found.rest, asking=True):
            return replace(found, rest=f"{found.rest}{text[match.start() :]}".strip())
    return None


def fits(asked: Brief) -> bool:
    """Whether so many days can be read."""
    return asked.days is None or 1 <= asked.days <= LONGEST


def checked(asked: Brief) -> Brief:
    """The question, when its days can be read; BadInput with the most that can."""
    if not fits(asked):
        raise BadInput(
            f"A briefing looks back from now, 1 to {LONGEST} days.", hint=write(replace(asked, days=LONGEST))
        )
    return asked
