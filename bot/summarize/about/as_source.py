"""Papers, agencies and networks that a text names as its source only, which is then not about them.

    "(CNN)" | "told Reuters" | "the Guardian reported" | "wrote on Twitter" | "its Facebook page"

Who asks about CNN does not mean all that somebody told it. Only names of closed lists are judged so: what the
regulator told Orbit is about Orbit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.summarize.about.query import Query
from bot.summarize.about.relevance import Relevance
from bot.summarize.about.topic import Names, Question
from bot.summarize.analysed import Analysed
from bot.text.tables import words
from bot.text.tokens import content_stems

_OUTLET_NAMES = (
    "abc|abc news|afp|agence france-presse|al arabiya|al jazeera|al-jazeera|ansa|ap|asahi shimbun|"
    "associated press|axios|bbc|bbc news|bloomberg|bloomberg news|bloomberg television|boston globe|"
    "business insider|buzzfeed|buzzfeed news|caixin|cbc|cbs|cbs news|cbs sports|chicago tribune|cnbc|cnn|"
    "corriere della sera|daily express|daily mail|daily mirror|daily telegraph|der spiegel|dpa|efe|"
    "el mundo|el pais|el país|engadget|espn|evening standard|financial times|forbes|fox business|"
    "fox news|frankfurter allgemeine|ft|global times|globe and mail|guardian|handelsblatt|"
    "hollywood reporter|huffington post|interfax|itv|itv news|japan times|kommersant|kyodo|la repubblica|"
    "le figaro|le monde|le parisien|los angeles times|mediaite|miami herald|msnbc|nbc|nbc news|"
    "new york post|new york times|new yorker|newsweek|nikkei|npr|pa|pbs|politico|press association|"
    "press trust of india|pti|reuters|ria novosti|rt|sky news|south china morning post|sunday times|"
    "süddeutsche zeitung|tass|techcrunch|the atlantic|the economist|the hill|the hindu|the independent|"
    "the information|the observer|the sun|the telegraph|the times|the verge|the wrap|time magazine|"
    "times of india|tmz|usa today|vanity fair|voa|voice of america|wall street journal|washington post|"
    "wsj|xinhua|yonhap"
)
"""No common words: who asks for the sun means no paper."""
_OUTLETS = frozenset(_OUTLET_NAMES.split("|"))
_NETWORKS = words(
    "bluesky facebook instagram linkedin mastodon pinterest reddit snapchat substack telegram threads tiktok"
    " tumblr twitter vk weibo whatsapp x youtube"
)
_SHORT = 3  # letters of an abbreviation
_LEADS = (
    r"(?:\b(?:told|tells?|telling|informed|according to|as told to|reported (?:by|in)|reports? (?:by|in|from)"
    r"|(?:cited|quoted|published|obtained|seen|reviewed|carried|broadcast) (?:by|in|on)"
    r"|interview(?:ed)? (?:with|by|to|on|in)|interview for|spoke (?:to|with|on)|speaking (?:to|with|on)"
    r"|(?:said|says|asked)(?:\s\w+day)? (?:to|on|in)"
    r"|confirmed to|(?:statement|e-?mail|comments?|remarks) to"
    r"|(?:write|writes|writing|written|wrote) (?:in|for)"
    r"|appear(?:ed|s|ing|ance) on|analysis by|reports|reported|via|briefed)\s(?:[Tt]he\s)?)"
)
_REPORTS = (
    r"(?:\s(?:news|news agency|newspaper|website|magazine|radio|television))?\s"
    r"(?:(?:has |had |also |first |later |previously )*(?:reported|reports|learned|quoted|quotes|cited|cites)"
    r"|is (?:quoting|reporting|citing)|could not (?:independently |immediately )?verify|witness)\b"
    r"(?!\s(?:an?|its|record|net|profits?|losses|loss|revenues?|sales|earnings|higher|lower|strong|weak"
    r"|[\w-]+-quarter)\b)"
)
_POLL = r"[/\s-](?:[A-Z][\w/]*\s)?(?:opinion\s)?(?:polls?|survey)\b"
_POSTS = (
    r"(?:\b(?:said|says|saying|wrote|writes|writing|tweet\w*|post(?:ed|s|ing)?|messages?|statement|announc\w+"
    r"|shar(?:ed|es|ing)|photos?|pictures?|images?|videos?|footage|clips?|upload\w*|took|takes?|taken|lashed"
    r"|derided|mocked|called|apologi[sz]\w+|thank\w*|respond\w*|repl(?:y|ied)|comment\w*|updates?|documented|revealed|confirmed"
    r"|added|criticism|[Ff]ollow|live-?stream\w*|broadcast)\b[^.;“”\"]{0,60}?\b(?:on|via|to|through)\s"
    r"(?:(?:his|her|its|their|the)\s|[A-Z][\w]*['’]s?\s)?(?:official\s|verified\s|own\s|personal\s)?)"
)
_PAGE = r"(?:['’]s)?\s(?:page|account|feed|profile|channel|post|followers|subscribers|message|statement)\b"


@cache
def _pattern(outlets: tuple[str, ...], networks: tuple[str, ...]) -> re.Pattern[str]:
    """Where these names stand as a source."""
    forms = []
    if outlets:
        name = "(?:" + "|".join(map(_spelled, outlets)) + ")"
        forms += [
            rf"[,”\"] (?:[Tt]he\s)?{name} (?:said|says)(?:\s\w+day)?\.",
            rf"{name}['’]s (?:[A-Z]\w+ ){{2,3}}(?:reported|contributed|wrote)\b",
            rf"\({name}(?:\s\w+)?\)",
            rf"{_LEADS}{name}\b(?!\sto\b)",
            rf"\b(?:[Tt]he\s)?{name}{_REPORTS}",
            rf"\b{name}{_POLL}",
        ]
    if networks:
        name = "(?:" + "|".join(map(_spelled, networks)) + ")"
        forms += [rf"^On {name},", rf"{_POSTS}{name}\b(?:{_PAGE})?", rf"\b{name}{_PAGE}"]
    return re.compile("|".join(forms))


def _spelled(name: str) -> str:
    """A name as texts write it: with capitals, or as it is."""
    if len(name) <= _SHORT:
        return re.escape(name.upper())
    return r"\s".join(rf"(?i:{re.escape(word)})" for word in name.split())


@dataclass(frozen=True, slots=True)
class Sources:
    """The papers and networks among a topic's names."""

    forms: re.Pattern[str]  # how they stand as a source
    alone: bool  # all names are papers': what mentions one in passing has it as a source, however it says so


def sources_among(names: Names) -> Sources | None:
    """The papers and networks among a topic's names; None without any."""
    lowered = [(name if isinstance(name, str) else " ".join(name)).lower() for name in names]
    short = [name if name in _OUTLETS else name.removeprefix("the ") for name in lowered]
    outlets = _OUTLETS.intersection(short)
    networks = _NETWORKS.intersection(short)
    if not outlets and not networks:
        return None
    alone = outlets.issuperset(short)
    return Sources(_pattern(tuple(sorted(outlets)), tuple(sorted(networks))), alone)


def without_sources(
    found: list[tuple[Analysed, Relevance]], question: Question
) -> list[tuple[Analysed, Relevance]]:
    """The same articles without the sentences, and headlines, that name the topic as a source only.

    Where nothing is about the topic itself all stays: what was told it is then all there is of it.
    """
    if not question.names or (sources := sources_among(question.names)) is None:
        return found
    own = [
        (item, _without(item, about, question.named(item.analysis.language), sources))
        for item, about in found
    ]
    return own if any(about.naming for _, about in own) else found


def _without(item: Analysed, about: Relevance, topic: Query, sources: Sources) -> Relevance:
    text, title, language = item.article.text, item.article.title, item.analysis.language

    def is_source(sentence: str) -> bool:
        rest, count = sources.forms.subn(" ", sentence)
        return count > 0 and not topic.hit(tuple(content_stems(rest, language)), rest)

    spans = item.analysis.sentences
    gone = {number for number in about.naming if is_source(text[spans[number].start : spans[number].end])}
    about = about.among(about.naming - gone, titled=about.titled and not is_source(title))
    if sources.alone and not about.main:
        return about.among(frozenset(), titled=False)
    return about
