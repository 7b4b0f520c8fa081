"""Commands that read: brief, more, sources, why, share, and what the buttons under a briefing give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.commands.base import Command, Completes, build, param, params
from bot.errors import BadInput

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS = {"hour": 1, "day": 24, "week": 168, "fortnight": 336, "month": 720}  # hours


def _days_back(text: str) -> int:
    """How many days are meant: "3", "seven days", "week", "24 hours"; BadInput for anything else."""
    count, _, unit = text.lower().rpartition(" ") if " " in text else ("1", "", text.lower())
    hours = _UNITS.get(unit.removesuffix("s")) if unit.isalpha() else None
    if hours is None:
        count, hours = text.lower(), 24
    digits = count.isascii() and count.isdecimal()
    number = _NUMBERS.index(count) if count in _NUMBERS else int(count[:6]) if digits else None
    if number is None:
        raise BadInput(f"Days must be a number, not “{text}”.", hint="7")
    return -(-number * hours // 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(Command):
    """Answer a topic with a cited briefing.

    Names and aliases of topics work, industries (“entertainment”), several topics (“netflix and disney”),
    “news” for the top stories, words of your own and questions (“what is netflix doing?”), what one
    publisher says (“netflix from reuters”) and what to leave out (“netflix without ads”); put a topic that
    is also a verb into quotes. Days may be words (“since monday”, “this month”); without any the last 7 are
    read, or the latest there are. The answer is shown to you alone unless you say “public” or press “Post
    to channel”. Behind a story that several publishers tell stands how many, and who was first.
    """

    verb = "brief"
    typed = ()
    examples = ("netflix", "netflix about ads last 14 days", "entertainment", "news", '"status"')
    topic: str = param(
        "A company, a person, an industry, a theme or a question",
        completes=Completes.TOPIC,
        example="netflix",
    )
    focus: str = param("What to look at within the topic", default="", clauses=("about {}",), example="ads")
    days: int | None = param(
        "How many days back, 1 to 30",
        default=None,
        clauses=(
            "last {} days",
            "last {}",
            "past {}",
            "in the last {}",
            "in the past {}",
            "over the last {}",
            "for {} days",
        ),
        reads=_days_back,
        lowest=1,
        highest=30,
        example="7",
    )
    public: bool = param(
        "Show the answer to everyone here",
        default=False,
        clauses=("public",),
        typed="show_to",
        no_and_yes=("only me", "everyone here"),
    )
    exact: bool = param("Whether it stood in quotes", default=False, hidden=True, compare=False)
    # Typed, they are words of the topic: which of them narrow it is known when it is looked up.
    without: str = param("What to leave out", default="", clauses=("but not {}",), hidden=True)
    only: str = param("Whose articles alone", default="", clauses=("from {} only",), hidden=True)
    language: str = param("In which language alone", default="", clauses=("in {}",), hidden=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class More(Command):
    """Show the next points of your last briefing here; typed again those behind them, if there are more."""

    verb = "more"
    examples = ("more",)
    briefing: str = param("Which briefing", default="", hidden=True)
    page: int = param("Which page, when there are several", default=1, lowest=1, highest=1000, hidden=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Command):
    """List every article used in your last briefing, and every one left out with the reason."""

    verb = "sources"
    examples = ("sources", "sources 2")
    briefing: str = param("Which briefing", default="", hidden=True)
    page: int = param("Which page, when there are several", default=1, lowest=1, highest=1000, example="2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(Command):
    """Show how a point of your last briefing was chosen, with the exact passages.

    With an address or a headline instead of a number it tells why that article was shown or was not.
    """

    verb = "why"
    typed = ("why",)
    examples = ("why 2", "why https://news.harbour.example.com/2025/10/22/netflix-generative-ai-explained")
    item: str = param(
        "The point's number, an article's address, or words of its headline", default="", example="2"
    )
    briefing: str = param("Which briefing", default="", hidden=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Command):
    """Post your last briefing to this channel, for everyone."""

    verb = "share"
    examples = ("share",)
    briefing: str = param("Which briefing", default="", hidden=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics(Command):
    """List the topics that are known by name, of one industry or the industries there are.

    Any other words can be asked for as well; a topic's other names are found with it. “topics yours” lists
    those that were added here.
    """

    verb = "topics"
    aliases = ("list topics", "topic list", "topics list", "industries")
    typed = ("topics",)
    examples = ("topics", "topics entertainment", "topics yours")
    industry: str = param("An industry, a word of its name, or yours", default="", example="entertainment")
    page: int = param(
        "Which page, when there are several", default=1, clauses=("page {}",), lowest=1, highest=1000
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefOn(Command):
    """Brief me on the topics that a message speaks of."""

    verb = "brief on"
    shortcut = "Brief me on this"
    listed = False
    text: str = param("The message's words", longest=20_000)


def brief_on(parts: Iterable[str]) -> Command:
    """What the menu of a message asks: about its words, as many as are read; BadInput when it has none."""
    text = "\n".join(part for part in parts if part)
    return build(BriefOn, {"text": text[: params(BriefOn)[0].longest]})


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Command):
    """Say whether a daily briefing was useful; it teaches this channel's ranking within bounds."""

    verb = "feedback"
    listed = False
    vote: str = param("up or down", choices=("up", "down"))
    briefing: str = param("Which briefing")
