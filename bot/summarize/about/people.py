"""Persons: whose surname may stand for the full name, and who else has a topic's name for a surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.summarize.about.spelling import stop_words
from bot.text.naming.given_names import gender
from bot.text.tables import words

_MORE_GIVEN = words(
    """
alex alexis andrea andy angelina anil antony ariana arvind ashley barack bernie beyoncé bianca boris brad
brett brian britney bryan cameron casey chris cristiano dan dana darren dave devon dilma dmitry don donna
doug drew dustin dylan elon emmanuel erica erin ernesto evan evgeny fabio friedrich gabriel gavin gene
gianni giorgia giorgio gwyneth harper harrison hillary hiroshi hunter igor indra ivanka jacinda jacky jair
jamie janine jared jean jens jensen jerome jesse jim jimmy jo joanne jody joey johan johann johnny jonas
josh josef jude justin kai kamala keir kelly kemal ken kenji kerry kevin kim kimbal kirsten kristen kurt
kyle lance lauren laurence lee leonardo leslie lewis li lionel logan lorenzo lou luca luciano luka magdalena
malcolm marc marcel mariana marine mario marissa mateo matt matteo mats max melania melinda mick mikael mike
mikhail miles mitch mohammad morgan muhammad narendra nate ned nelson nick nicolas nigel nikolai nils noah
noam nora norman olaf ole oleg oprah pat pavel pavlo peggy pete phil pietro ram ravi ray rebekah recep reed
reid reinhard rex rich rick riley rishi rob robbie robin rod ron ronald rory ross roy rudolf rudy rupert
ryan sadiq sally salman sam sandy sanna satya sean selena serena sergei shawn sheryl sherry shigeru silvio
stan stanley stella sundar susana taylor ted terry theo thilo tiger timo tobey todd tony tracy travis trevor
tucker tyler ulrich uwe vince vincent vladimir vlad volodymyr warren wayne whitney will willi willie xavier
yannick yasmin yuri yusuf zack zoe анна александр алексей андрей антон борис василий виктор владимир дмитрий
евгений елена иван игорь илон ирина максим мария михаил наталья николай олег ольга павел пётр роман сергей
татьяна юлия юрий
"""
)
"""Given names that tell nobody's sex, or of another alphabet, beside those that do (``given_names``)."""
_TITLES = words(
    """
mr mrs ms miss dr sir lord lady prof president premier chancellor senator sen rep gov governor minister
secretary judge justice king queen pope general mayor ceo chief herr frau kanzler kanzlerin präsident
präsidentin minister ministerin monsieur madame mme président ministre señor señora sr sra presidente signor
signora pan pani
"""
)
_OTHER_THING = re.compile(
    r"\s(?:Foundation|Street|Road|Avenue|University|Institute|Museum|School|Park|Prize|Center)\b"
)
_MARKS = "“”„\"'’‘«»(["


@dataclass(frozen=True, slots=True)
class Person:
    """A topic that is a person: how the full name and the surname stand in texts."""

    surname: str
    full: re.Pattern[str]
    last: re.Pattern[str]

    def places(self, title: str, text: str) -> Iterator[int]:
        """Where the surname stands for the person: once the full name stands before it or in the headline."""
        if self.surname not in text:
            return
        begin = 0
        if self.full.search(title) is None:
            found = self.full.search(text)
            if found is None:
                return
            begin = found.end()
        for match in self.last.finditer(text, begin):
            if not _is_of_another(text, match):
                yield match.start()

    def titles(self, title: str, text: str) -> bool:
        """Whether a headline has the surname of the person whom the text names in full."""
        match = self.last.search(title)
        if match is None or self.surname not in text or self.full.search(text) is None:
            return False
        return not _is_of_another(title, match)


def person_of(name: str) -> Person | None:
    """The person of that name; None when nothing tells that it is one's."""
    parts = name.split()
    if not 2 <= len(parts) <= 3 or not is_given(parts[0]) or not parts[-1].isalpha() or parts[-1].isupper():
        return None
    first, last = (part[0].upper() + part[1:] for part in (parts[0], parts[-1]))
    return Person(
        last,
        re.compile(rf"{re.escape(first)}\s+(?:\w+\.?\s+)??{re.escape(last)}"),
        re.compile(rf"{re.escape(last)}\w{{0,2}}(?!\w)"),
    )


def is_given(word: str) -> bool:
    """Whether a word is a given name that is known."""
    return word.lower() in _MORE_GIVEN or gender(f"{word} X") != ""


def has_title(word: str) -> bool:
    """Whether a word is what stands before a person's name: "Mr", "President"."""
    return word.rstrip(".").lower() in _TITLES


def word_before(text: str, at: int) -> str:
    """The word before ``text[at]`` in its line, without marks around it; "" where a sentence begins."""
    before = text[max(0, at - 32) : at].rsplit("\n", 1)[-1]
    pieces = before.split()
    if not pieces or not before[-1:].isspace():
        return ""
    word = pieces[-1].strip(_MARKS)
    return "" if word[-1:] in (*"!?:…,", "") or (word[-1] == "." and not has_title(word)) else word


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Whether a surname is another person's (Justine Musk) or a thing's (the Ford Foundation)."""
    at = match.start()
    before = word_before(text, at)
    if at and (text[at - 1].isalnum() or text[at - 1] == "-"):
        return True
    mine = not before[:1].isupper() or before.isupper() or has_title(before) or before.endswith(("'s", "’s"))
    mine = mine or (before.lower() in stop_words() and not is_given(before))
    return not mine or _OTHER_THING.match(text, match.end()) is not None
