"""The nouns of the house, as small frozen values named for their place in the flow.

Times are UTC seconds since 1970 (int), offsets count Unicode code points into ``Article.text``, ids are
integers made by the core. Nothing here is half filled: a value exists when all of it is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.passages import Passage as Passage
from bot.passages import Point as Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as it was read (from a feed, a page or a file), before it is cleaned and stored."""

    title: str
    text: str  # plain text, a paragraph, heading or list item a line; boilerplate still in it
    url: str = ""  # as given, absolute; "" when a file names none
    publisher: str = ""
    author: str = ""
    language: str = ""  # ISO 639-1, "" when the source does not say
    published_at: int | None = None
    sample: bool = False
    summary_only: bool = False  # the feed gave a teaser; the page holds the text
    teaser: str | None = None  # what the feed gave, where ``text`` is the page's
    shared: bool = False  # its address is that of other articles, too: a page that holds many
    home: str = ""  # the publisher's own site, where ``url`` is an aggregator's way to it
    news: bool = True  # False: it was there before its source was added; it can be asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A stored article: clean text, where it came from and which story it tells."""

    id: int
    key: str  # canonical address, or "text:<digest>": the same article has the same key
    url: str
    title: str
    text: str
    publisher: str  # as shown to people
    family: str  # publishers that belong together count once: see bot.stories.publishers
    language: str
    author: str
    published_at: int
    fetched_at: int
    story_id: int
    copy_of: int | None  # the article of which this is a wire or syndicated copy
    sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What people ask for: a company, a person or a theme, with the other names it goes by.

    An industry is one, too: the names of its topics are its aliases; so is a group, a workspace's own name
    for several topics; and the top stories, without any.
    """

    id: int
    workspace_id: int | None  # None: everybody's
    name: str
    aliases: tuple[str, ...] = ()
    industry: str = ""
    members: tuple[str, ...] = ()  # of a group: the names of its topics
    shared: tuple[str, ...] = ()  # of an industry: names that do not tell it alone (``bot.text.vocabulary``)

    @property
    def broad(self) -> bool:
        """Whether it stands for many topics, and is not named itself in what it is about."""
        return not self.id or bool(self.members)

    @property
    def names(self) -> tuple[str, ...]:
        """What an article about it says."""
        return self.aliases if self.broad else (self.name, *self.aliases)

    @property
    def wanted(self) -> tuple[str, ...]:
        """What it is searched by."""
        return (*self.names, *self.shared)


class Platform(StrEnum):
    """Where a question comes from or a post goes to."""

    SLACK = "slack"
    DISCORD = "discord"
    CONSOLE = "console"


class Permission(StrEnum):
    """What a command asks of the person who gives it; the platform says who has it."""

    ASK = "ask"  # everybody
    SUBSCRIBE = "subscribe"  # may make the bot post in this channel
    ADMIN = "admin"  # may change the workspace's sources and settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who asks, and where: the platform's own ids, never trusted for more than they are."""

    platform: Platform
    workspace: str  # team or guild id; "dm:<person>" where there is none
    channel: str  # in direct messages inside of a workspace the person's own id
    person: str
    person_name: str = ""  # as the platform shows the person; "" where it does not say
    zone: str | None = None  # IANA name from the person's profile
    private: bool = False  # a direct message
    closed: bool | None = None  # whether others of the workspace cannot look into the channel; None: not told
    guest: bool = False  # what is open to all of the workspace is not to them
    channel_name: str = ""
    workspace_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A Slack team, a Discord guild, or the console: the wall between tenants."""

    id: int
    platform: Platform
    external_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A place the bot may post to, of one workspace."""

    id: int
    workspace_id: int
    platform: Platform
    external_id: str
    name: str
    closed: bool | None = None  # to others of the workspace, as the platform told last; None: it has not


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who said what: a verbatim quotation with its speaker and the role that the article gives them."""

    passage: Passage  # the quotation, quotation marks included
    speaker: str
    role: str = ""
    story_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An amount with the sentence that says what it measures, and of whom."""

    passage: Passage  # the sentence
    amount: str  # verbatim: "$7.2bn"
    measure: str  # what is measured, words of the sentence: "content spending"
    value: float  # in base units: 7_200_000_000.0
    unit: str  # "USD", "%", "people", "" …
    story_id: int = 0
    at: int = -1  # where in the passage the amount begins; -1 where that was not noted
    named: bool = True  # the passage has a name of the topic; else only its article tells whose the amount is


@dataclass(frozen=True, slots=True)
class Disputed:
    """Figures of different publishers that measure the same and disagree; both sides are shown."""

    figures: tuple[Figure, ...]
    subject: str = ""  # whose they are, where that is not the briefing's topic: "Freddie Mac"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A dated event ahead, resolved against its article's publication date."""

    passage: Passage
    date: str  # ISO date "2026-12-01", or month "2026-12" where no day was said
    story_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A numbered source of a briefing."""

    article_id: int
    title: str
    url: str
    publisher: str
    published_at: int
    language: str = "en"
    copy_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An article that was found and not used, with the reason in words."""

    article_id: int
    title: str
    url: str
    publisher: str
    published_at: int
    reason: str
    kept_out: bool = False  # by a setting or by the question: it was never to choose from


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story of the briefing: its title, who was first, and how many independent publishers tell it."""

    story_id: int
    title: str
    first_publisher: str
    first_at: int
    latest_at: int
    articles: int
    publishers: int
    state: str = "new"  # new, developing, known: as seen from the channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was read to make a briefing."""

    sources_read: int = 0
    sources_total: int = 0
    failing: tuple[str, ...] = ()  # names, with since when, in words
    articles: int = 0
    stories: int = 0
    shown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """An answer about a topic, as data: everything a message, "Sources" and "Why this?" need."""

    topic: str
    focus: str = ""
    since: int
    until: int
    points: tuple[Point, ...] = ()
    more: tuple[Point, ...] = ()  # the next best, for "More"
    standing: tuple[Point, ...] = ()  # of a daily briefing: what still stands, below the news
    voices: tuple[Voice, ...] = ()
    figures: tuple[Figure, ...] = ()
    disputed: tuple[Disputed, ...] = ()
    coming: tuple[Coming, ...] = ()
    stories: tuple[StoryLine, ...] = ()
    sources: tuple[Cited, ...] = ()  # source n is sources[n - 1]
    left_out: tuple[LeftOut, ...] = ()
    articles: int = 0
    publishers: int = 0
    oldest_at: int = 0
    newest_at: int = 0
    languages: tuple[str, ...] = ()
    method: str = "coverage"
    sample: bool = False  # made from sample articles
    anchored: bool = False  # the samples' own last day stands for today
    widened: bool = False  # the last days had nothing to show, so these are the latest
    coverage: Coverage = field(default_factory=Coverage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A channel's daily briefing on one or several topics."""

    id: int
    workspace_id: int
    channel_id: int
    person: str  # who subscribed, by the platform's id: is told when it cannot be posted
    topics: tuple[str, ...]
    minute: int  # of the local day
    days: frozenset[int]  # 0 is Monday
    zone: str  # IANA name
    created_at: int
    since: int  # created, edited or resumed then: nothing that was due by then is posted
    next_at: int  # when it is due next
    ended_at: int | None = None
    paused_at: int | None = None  # paused until somebody resumes it
    paused_until: str = ""  # the first local date that may be posted again, "" for no pause
    paused_why: str = ""
    failures: int = 0  # failed days in a row
    added: Mapping[str, int] = field(default_factory=dict)  # topics that an edit added, with when

    @property
    def paused(self) -> bool:
        """Whether it waits, for a day or for somebody."""
        return self.paused_at is not None or bool(self.paused_until)
