"""What of an entry's words is its text, and whether its page holds more.

Given plain text, a block a line.
"""

from __future__ import annotations

import re

_TEASER = 1_200  # a description shorter than this, without content beside it, is a teaser
_CONTENT_TEASER = 400  # even a content element below this is
_CUT_OFF = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:read|continue reading|view|see) (?:more|the (?:full|rest)|full)[^.\n]{0,60}|"
    r"weiterlesen|lire la suite|leer más|seguir leyendo|leggi tutto|lees verder|ler mais|читать далее|devamı)"
    r"\s*(?:→|»|>+|›|\.)*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:!?)]", re.IGNORECASE)
_TAG_WORD = re.compile(r"[#@]\w+")
_ENDED = re.compile(r"[.!?…。！？][\"”’)]?$")
_LONG_WORD = 4  # letters; shorter ones in small letters are "at", "via", "sur", "bei"
_ANNOUNCES = re.compile(r"(?<=[.!?…。！？])[^.!?…。！？]{0,60}:$")  # "Read more:"
# what stands before a paper's abstract: its numbers
_ABSTRACT = re.compile(r"(?:[^\n]*\n){0,4}?abstract(?::|\n)\s*", re.IGNORECASE)


def told(text: str) -> str:
    """A text without the addresses and hashtags at its lines' ends; of a paper's record its abstract."""
    text = "\n".join(filter(None, map(_without_pointers, text.split("\n"))))
    abstract = _ABSTRACT.match(text)
    return text[abstract.end() :] if abstract else text


def _without_pointers(line: str) -> str:
    """A line without what only leads elsewhere at its end; a tag in a sentence stays."""
    if not line[line.rfind(" ") + 1 :].lower().startswith(("http", "www.", "#", "@")):
        return line
    words = line.split(" ")
    count = len(words)
    while words and (_ADDRESS.fullmatch(words[-1]) or _is_tag(words)):
        words.pop()
    left = _ANNOUNCES.sub("", " ".join(words)).removesuffix(":").rstrip()
    return line if len(words) == count or _is_unfinished(left) else left


def _is_unfinished(line: str) -> bool:
    """Whether a line wants the address behind it: "They are on sale at https://…"."""
    last = line.rpartition(" ")[2]
    return len(last) < _LONG_WORD and last.isalpha() and last.islower()


def _is_tag(words: list[str]) -> bool:
    """Whether the last of some words is a hashtag or a mention that is no part of a sentence."""
    before = words[-2] if len(words) > 1 else "."
    alone = _ENDED.search(before) or _TAG_WORD.fullmatch(before) or _ADDRESS.fullmatch(before)
    return bool(_TAG_WORD.fullmatch(words[-1]) and alone)


def is_headlines(text: str, own: str) -> bool:
    """Whether an aggregator's text is the headline once more, or a list of other publishers' headlines."""
    return all(line.startswith("- ") or own.startswith(line) for line in text.split("\n"))


def is_teaser(content: str, summary: str) -> bool:
    """Whether the page of an entry that has a title holds more than its feed gives."""
    if len(content) > len(summary) or (content and content == summary):
        return len(content) < _CONTENT_TEASER or (len(content) < 3000 and is_cut_off(content))
    return len(summary) < _TEASER or is_cut_off(summary)


def is_cut_off(text: str) -> bool:
    """Whether a text ends where a page goes on: with "…" or "read more"."""
    return _CUT_OFF.search(text[-200:]) is not None
