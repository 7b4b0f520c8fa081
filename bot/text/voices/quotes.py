"""Who said what: quotations with the speaker and the role that the article itself gives them.

    marks | quotations of speech | words before and after each | one verb, one speaker, or nothing

A quotation goes to a speaker when the words that touch it say so ("…," said Ann Lee; Ann Lee said: "…"),
when it goes on after such words, or when its pronoun can only mean the one who just spoke. Anything else is
dropped: headlines, titles, single words, documents, unnamed people, questions, denials.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import starmap
from typing import TYPE_CHECKING

from bot.text.found import Quotation
from bot.text.naming.names import Names, without_titles
from bot.text.voices import attribution, chinese, verb_last
from bot.text.voices.dash_speech import joined
from bot.text.voices.dash_speech import spans as dash_spans
from bot.text.voices.quotation_marks import pairs
from bot.text.voices.roles import introduced
from bot.text.voices.speakers import Place, Said
from bot.text.voices.speech import speech

if TYPE_CHECKING:
    from bot.text.splitting.sentences import Sentence


MOST_EXAMINED = 400
_FEWEST_LETTERS = 2
_INNER = re.compile(r"(?<!\w)['‘](?=\w)")  # where a quotation within another begins
_CALLED = 4  # words of a name in marks, at most


def find_quotations(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Quotation, ...]:
    """The quotations of ``text`` whose speaker is certain, in order of their offsets."""
    if language == "ja":
        from bot.text.voices import japanese  # its patterns take long to compile, and few texts need them

        return tuple(starmap(Quotation, japanese.find(text)))
    spans = [(start, end) for start, end in pairs(text) if end - start >= _FEWEST_LETTERS + 2]
    words = speech(language)
    if words.declined:
        spans = joined(dash_spans(text, words), [span for span in spans if not _is_called(text, *span)])
    spans = spans[:MOST_EXAMINED]
    if language == "zh":
        said_by = ((span, chinese.speaker(text, *span)) for span in spans)
        return tuple(Quotation(*span, *speaker) for span, speaker in said_by if speaker[0])
    if not spans:
        return ()
    names = Names(text, sentences, language)
    starts = [sentence.start for sentence in sentences]
    found: list[Quotation] = []
    before: Said | None = None  # what is known of the quotation before this one
    before_end = 0
    for place, (start, end) in enumerate(spans):
        here = bisect_right(starts, start) - 1
        opening = max(sentences[here].start, text.rfind("\n", 0, start) + 1)
        following = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        said = attribution.of(Place(start, end, opening, before_end, following), before, names)
        if said is not None:
            speaker, role = _named(said, names)
            if (
                found
                and found[-1].end == before_end
                and bisect_right(starts, before_end) - 1 == here
                and _is_one_sentence(text, before_end, start, found[-1], speaker)
            ):
                found[-1] = replace(found[-1], end=end)
            elif not _ends_anothers(text, start, end):
                found.append(Quotation(start, end, speaker, role))
            said = replace(said, at=start)
        before, before_end = said, end
    return tuple(found)


def _is_called(text: str, start: int, end: int) -> bool:
    """Whether a few words in marks are what something is called: the head of «Norden», Ann Lee."""
    few = text.count(" ", start, end) < _CALLED
    return (
        few and text[end - 2] not in ",.?!…" and text[end : end + 2].lstrip()[:1] not in (",", "—", "–", "-")
    )


def _ends_anothers(text: str, start: int, end: int) -> bool:
    """Whether a quotation ends with one within it that began before: “I will stand down.’”"""
    closed = end - start > 2 and text[end - 2] in "'’" and text[end - 3] in ".,?!…"
    return closed and _INNER.search(text, start + 1, end - 2) is None


def _is_one_sentence(text: str, end: int, start: int, before: Quotation, speaker: str) -> bool:
    """Whether a quotation goes on in the middle of its sentence: “If so,” said Lee, “we will go.”"""
    goes_on = text[start + 1 : start + 3].lstrip("‘'“\"«").islower()
    return before.speaker == speaker and goes_on and text[end - 2] in ",—–-"


def _named(said: Said, names: Names) -> tuple[str, str]:
    """The speaker's fullest name and role; the role is that of the introduction where this place has none."""
    role = said.role
    name = without_titles(said.name, 2)
    if not role and name not in names.roles:
        told = verb_last.introduced if names.speech.verb_last else introduced
        names.roles[name] = told(name, names)
    return name, role or names.roles[name]
