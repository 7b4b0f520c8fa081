"""Where a statement stands in its article, and what is known of who made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bot.text.naming.names import is_organisation, is_title
from bot.text.voices.speakers import Mention
from bot.text.voices.speech_words import GENERIC


class Place(NamedTuple):
    """Where a quotation stands: offsets into the article."""

    start: int
    end: int
    opening: int  # of the sentence in which it begins
    before_end: int  # of the quotation before it, 0 when there is none
    following: int  # start of the quotation after it, the text's length when there is none


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker found for one quotation, and what the next quotation may take from it."""

    name: str
    role: str
    spokes: bool
    after: bool  # the words that name the speaker follow the quotation
    person: bool
    at: int = 0  # where the quotation begins


def is_person(full: str, mention: Mention) -> bool:
    """Whether a full name is a person's, by its form and by how it is mentioned."""
    if is_organisation(full) or mention.role.rpartition(" ")[2].lower() in GENERIC:
        return False
    return " " in full or is_title(mention.name.split(" ")[0]) or bool(mention.role)
