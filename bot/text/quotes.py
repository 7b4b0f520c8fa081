"""Who said what: quotations with the speaker and the role that the article itself gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, marks included: ``text[start:end]`` is never cut, and the speaker is named in the text."""

    start: int
    end: int
    speaker: str  # "Ann Lee", "Netflix": the fullest form that the article gives
    role: str = ""  # "chief executive of Netflix", "" when the article names none


def find_quotations(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Quotation, ...]:
    """The quotations of ``text`` whose speaker is certain, in order of their offsets."""
    return ()
