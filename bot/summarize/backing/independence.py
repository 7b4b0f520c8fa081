"""Whether two sentences of different publishers are two reports, or one that the other took over.

a share of common words | the same words in a row | "according to the Harbour News" | both from a third outlet
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.stories.agencies import agency
from bot.summarize.rankers.similarity import overlap
from bot.text.tokens import Stems, content_stems

_VERBATIM = 0.95  # an overlap from which a sentence is taken over, not reported
_IN_ORDER = 0.6  # the same of the pairs of neighbouring stems: a word was changed here and there
_MANY_STEMS = 8  # with fewer two reports are alike by chance
_RUN = 8  # words in a row, outside quotation marks, that two writers do not choose alike
_OPENING = 1200  # characters in which an article says where its news is from
_SAYS = (
    "said|says|reported|reports|wrote|writes|revealed|reveals|learned|understands|quoted|cited|claimed|claims"
    "|found|broke"
)
_PAPERS = (
    "Post|Times|Journal|Herald|Tribune|Guardian|Telegraph|Mail|Mirror|Sun|Star|Express|Independent|Chronicle"
    "|Observer|Gazette|Globe|Examiner|Register|Standard|Reporter"
)
"""Short for their whole names: "the Post reported"."""
_FROM = (
    r"(?:[Aa]ccording to|[Tt]old|[Cc]iting|[Cc]ited by|[Rr]eport(?:ed)? (?:by|in|from)|[Ss]een by|[Pp]er"
    r"|[Ss]poke (?:to|with)|[Qq]uoted by|[Ii]nterview with|[Ss]tatement to|[Aa]s|[Vv]ia"
    r"|[Pp]ublished (?:by|in)|[Tt]old (?:a reporter|reporters) (?:of|from|for))"
)
_THIRD = (
    r"(?:AP|AFP|dpa|UPI|Reuters|Bloomberg(?: News)?|BBC(?: News)?|CNN|NBC(?: News)?|CBS(?: News)?"
    r"|ABC(?: News)?|Fox News|CNBC|NPR|Politico|Axios|Variety|Deadline|FT|WSJ"
    r"|Associated Press|Agence France-Presse"
    r"|(?:[A-Z][\w’'-]+ ){1,3}(?:News|" + _PAPERS + r"))"
)
_CITED = re.compile(
    rf"\b{_FROM} (?:[Tt]he )?({_THIRD})(?!\w)"
    rf"|(?<!\w)({_THIRD})(?:['’]s? report\w*)? (?:(?:has|had|first|also) )?(?:{_SAYS})\b"
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_WORD = re.compile(r"\w+")
_MOSTLY = 0.5  # share of a sentence's characters that makes it a quotation with its speaker
_SAME_QUOTATION = 0.6  # share of the stems of the shorter of two quotations that are one


class Report(NamedTuple):
    """A sentence, its stems and publisher, and the text of its article."""

    sentence: str
    stems: Stems
    publisher: str
    article: str = ""


def is_independent(one: Report, other: Report) -> bool:
    """Whether two sentences that say the same are reports of their own."""
    if _took_over(one, other) or _took_over(other, one):
        return False
    if not _outlets(one.sentence).isdisjoint(_outlets(other.sentence)) or _agency(one) & _agency(other):
        return False
    own, theirs = one.stems, other.stems
    if len(frozenset(own)) < _MANY_STEMS:
        return True
    left, right = frozenset(pairwise(own)), frozenset(pairwise(theirs))
    in_order = len(left & right) / max(len(left), len(right), 1)
    if overlap(own, theirs) >= _VERBATIM or in_order >= _IN_ORDER:
        return False
    return _runs(one.sentence).isdisjoint(_runs(other.sentence))


def quotes_otherwise(one: str, other: str, language: str) -> bool:
    """Whether two sentences are mostly quotations, and of other words; one speaker makes them no backing."""
    first, second = ("".join(_QUOTED.findall(text)) for text in (one, other))
    if len(first) < _MOSTLY * len(one) or len(second) < _MOSTLY * len(other):
        return False
    own, theirs = (frozenset(content_stems(quoted, language)) for quoted in (first, second))
    return len(own & theirs) < _SAME_QUOTATION * min(len(own), len(theirs))


def names_source(text: str, publisher: str) -> bool:
    """Whether a sentence has from a publisher what it says: "according to …", "… reported", "told …"."""
    return any(name in text and _source(name).search(text) for name in _names(publisher))


def _took_over(one: Report, other: Report) -> bool:
    """Whether a report says, here or where its article begins, that it is the other's."""
    if names_source(one.sentence, other.publisher):
        return True
    opening = one.article[:_OPENING]
    return any(name in opening and _first(name).search(opening) for name in _names(other.publisher))


@lru_cache(maxsize=1024)
def _names(publisher: str) -> tuple[str, ...]:
    """What a publisher is called: "Bay Post", "the Post", and "WSJ" for the Wall Street Journal."""
    name = publisher.removeprefix("The ").strip()
    if not name:
        return ()
    parts = name.split()
    short = [f"the {parts[-1]}"] if len(parts) > 1 and parts[-1] in _PAPERS.split("|") else []
    initials = "".join(part[0] for part in parts if part[0].isupper())
    return (name, *short, *([initials] if len(initials) > 1 else []))


@lru_cache(maxsize=1024)
def _source(name: str) -> re.Pattern[str]:
    known = rf"(?:[Tt]he )?{re.escape(name)}"
    return re.compile(
        rf"\b{_FROM} {known}(?!\w)"
        rf"|(?<!\w){known}(?:['’]s?)? (?:(?:report|investigation|analysis|review)\w* )?"
        rf"(?:(?:has|had|first|also) )?(?:{_SAYS})\b"
        rf"|(?<!\w){known} was (?:the )?first to report"
    )


@lru_cache(maxsize=1024)
def _first(name: str) -> re.Pattern[str]:
    known = rf"(?:[Tt]he )?{re.escape(name)}"
    return re.compile(
        rf"\b(?:first|earlier|previously) (?:reported|published|revealed) (?:by|in) {known}(?!\w)"
        rf"|(?<!\w){known} (?:was (?:the )?first to report|(?:first|earlier) reported|broke the)"
    )


def _outlets(text: str) -> frozenset[str]:
    """The outlets from which a sentence has what it says."""
    return frozenset(one or other for one, other in _CITED.findall(text))


def _agency(report: Report) -> frozenset[str]:
    """The wire agency that wrote a report's article, if one did."""
    return frozenset({agency(report.article)} - {""}) if report.article else frozenset()


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of some words in a row outside quotation marks: what somebody said may be in both."""
    found = [_WORD.findall(part.lower()) for part in _QUOTED.split(text)]
    return frozenset(
        tuple(part[at : at + _RUN]) for part in found for at in range(max(0, len(part) - _RUN + 1))
    )
