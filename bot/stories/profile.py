"""What grouping remembers of an article: the words of its start, and a sketch of its text.

A profile takes about 1.5 kB. It knows no document frequencies: those change as articles come in, so weights
are made when two profiles meet (see ``weights``).
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from bot.stories.fingerprint import signature
from bot.text.analysis import Analysis

FORM = 3  # raise when the bytes change; decode refuses others
BODY = 300  # content stems read from the start of the text
_LITTLE = 6  # content stems: with fewer and without a headline, likeness says nothing
_SIGNS = re.compile(
    r"tweet with a location|location information to your tweets"
    r"|(?:javascript|cookies) (?:is|are|must be|has been) (?:disabled|not enabled|turned off|enabled)"
    r"|(?:enable|turn on|activate) (?:javascript|cookies)"
    r"|(?:must|need to|have to|please) (?:log|sign) ?in(?: first)? (?:to|in order)"
    r"|page (?:is not|isn['’]t|is no longer|could not be|cannot be|was not) (?:available|found)"
    r"|(?:page|article|content) you(?:'re|’re| are| were)? (?:requested|looking for|trying)"
    r"|wayback machine|internet archive|archive-it|web crawls?\b"
    r"|crawls? (?:was|were|is|are) "
    r"|checking your browser|are you a robot|unusual traffic|captcha|access denied"
    r"|403 forbidden|404 not found"
    r"|ip address (?:for this domain )?(?:may have|has) changed|domain (?:is|may be) for sale",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 1_200  # characters: an article that only mentions such things is longer, or has few of them
_NOTICED = 0.3  # of the lines
_TITLE = 4  # content stems from which a first sentence can stand in for a headline


@dataclass(frozen=True, slots=True)
class Profile:
    """The words of one article, as stems; all empty when the page held no article."""

    language: str
    title: tuple[str, ...]  # content stems of the headline, in order; of the first sentence if it has none
    sentences: tuple[tuple[str, ...], ...]  # content stems of the text's start, a sentence each
    signature: bytes  # of the whole text: see bot.stories.fingerprint

    @property
    def terms(self) -> tuple[tuple[str, int], ...]:
        """The stems of the text's start with their counts, sorted."""
        return tuple(sorted(Counter(chain.from_iterable(self.sentences)).items()))


def profile(title: str, analysis: Analysis, text: str = "") -> Profile:
    """The profile of an article; ``text`` is what the analysis points into, ``title`` may be empty."""
    if text and holds_no_article(text):
        return Profile(analysis.language, analysis.title_stems if title else (), (), b"")
    body = [stem for stems in analysis.stems for stem in stems]
    if not analysis.title_stems and len(body) < _LITTLE:
        return Profile(analysis.language, (), (), b"")
    first = next((stems for stems in analysis.stems if len(stems) >= _TITLE), ())
    return Profile(
        language=analysis.language,
        title=analysis.title_stems or first,
        sentences=tuple(_start(analysis.stems)),
        signature=signature(body),
    )


def holds_no_article(text: str) -> bool:
    """Whether a text is a notice and no article: "page not found", "enable JavaScript", an archive's note."""
    if len(text) > _LONGEST_NOTICE:
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    marked = sum(1 for line in lines if _SIGNS.search(line))
    return marked > 0 and (marked >= _NOTICED * len(lines) or len(text) < _LONGEST_NOTICE / 3)


def _start(sentences: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """The sentences until ``BODY`` stems are reached, the last one cut there."""
    left = BODY
    for stems in sentences:
        if stems:
            yield stems[:left]
        left -= len(stems)
        if left <= 0:
            return


def encode(profile_: Profile) -> bytes:
    """Compact bytes, the same on every machine: form, size of the sketch, sketch, words compressed."""
    body = "\t".join(map(" ".join, profile_.sentences))
    lines = "\n".join((profile_.language, " ".join(profile_.title), body))
    head = bytes((FORM,)) + len(profile_.signature).to_bytes(2, "big")
    return head + profile_.signature + zlib.compress(lines.encode(), 6)


def decode(data: bytes, stems: dict[str, str] | None = None) -> Profile:
    """The profile that ``encode`` wrote; raises ValueError on damage or on another FORM.

    Many that are kept take a fifth of the room when they share their ``stems``.
    """
    if len(data) < 3 or data[0] != FORM:
        raise ValueError("these bytes are no story profile of this form")
    end = 3 + int.from_bytes(data[1:3], "big")
    try:
        language, title, body = zlib.decompress(data[end:]).decode().split("\n")
    except (zlib.error, ValueError) as error:
        raise ValueError("these bytes are a damaged story profile") from error
    shared = {} if stems is None else stems
    lines = [line.split(" ") for line in body.split("\t")] if body else []
    runs = [tuple(map(shared.setdefault, line, line)) for line in (title.split(), *lines)]
    return Profile(language, runs[0], tuple(runs[1:]), data[3:end])
