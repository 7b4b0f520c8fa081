"""A question without how it is asked for: in capitals, in short, with reasons nobody needs to know. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.asked.asking import trimmed
from bot.answers.asked.topic_of import TOP
from bot.commands import Brief
from bot.spoken import NAMES, language_behind

_SHORT = re.compile(r"\b(?:brief|quick|short) (?=(?:overview|recap|summary|update)\b)", re.IGNORECASE)
_IN_SO_MANY = (
    r"in (?:full|great(?:er)?|more|some) details?|in details?|"
    r"in (?:a|an|one|two|three|a few|\d+) (?:short )?"
    r"(?:bullets?|bullet points?|lines?|nutshell|paragraphs?|points?|sentences?|words?)|in short(?! supply)"
    r"|(?:(?:and|but) )?(?:keep|make) it (?:brief|quick|short|simple)"
)
_MOVES = ("adds", "by", "down", "drops", "falls", "fell", "gains", "jumps", "loses", "lost", "rises", "rose",
          "sheds", "slips", "up")  # fmt: skip
_NOT_MOVED = "".join(rf"(?<!\b{word} )" for word in _MOVES)  # "dow drops 50 points"
_CUT = re.compile(
    rf"^(?:(?:please )?(?:{_IN_SO_MANY})|briefly|sum up|tl;?dr:?(?: (?:of|for|on))?"
    r"|(?:give me |just |only )*(?:the |a )?"
    r"(?:(?:quick|short) (?:one|version)|gist|highlights)(?: of| on|(?=[,:])))"
    r"[,:]? (?=\w)"
    r"|,? (?:tl;?dr|eli5|(?:like|as if) (?:i am|i['’]m|i was|i were) (?:5|five)|deep dive|in depth|timeline"
    rf"|{_IN_SO_MANY}|{_NOT_MOVED}\d{{1,2}} (?:bullets?|(?:bullet )?points?|sentences?))$",
    re.IGNORECASE,
)
_SO_MANY = re.compile(  # "the latest 5 articles on": how many are shown is a setting; "catch me up on"
    r"^(?:(?:give|show|tell) (?:me |us )?)?(?:only |just )?(?:the )?"
    r"(?:(?:last|latest|newest|recent|top) )?\d{1,2}"
    r" (?:(?:latest|newest|recent) )?(?:articles|facts|headlines|points|posts|stories|things|updates)"
    r"(?= (?:from|of|on)\b|$)"
    r"|^brief (?:me|us)(?= (?:about|on)\b|$)"
    r"|^(?:bring|catch|fill|get) (?:me|us) (?:in|up(?: to (?:date|speed))?)(?= (?:about|on|with)\b|$)",
    re.IGNORECASE,
)
_OWN = re.compile(r"^(?:its|their|his|her)\s+(?=\w)")  # "disney about its prices"
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?![\d.,])")
_LOUD = 3  # words; fewer in capitals may be a name
_OF_ONESELF = re.compile(  # "the Orbit sale, I have a meeting in ten minutes"
    r"(?<=\w)\s?[,;.–-]\s+(?:(?:and|as|because|but|since|so)\s+)?(?:i|we|my|our|i['’]m|i['’]ve|we['’]re|we['’]ve)\s.+$",
    re.IGNORECASE,
)


def in_language(asked: Brief) -> Brief:
    """The question with the language told apart in which alone articles are wanted: "netflix in german"."""
    if asked.exact:
        return asked
    if asked.language:  # of what goes on from another answer the new one holds
        return replace(asked, topic=language_behind(asked.topic)[0])
    focus, code = language_behind(asked.focus)
    if code:
        return replace(asked, focus=focus, language=NAMES[code])
    topic, code = language_behind(asked.topic)
    return replace(asked, topic=topic or TOP.name, language=NAMES[code]) if code else asked


def quietly(asked: Brief) -> Brief:
    """The question in small letters when all of it is in capitals, so that "WHO" in it is no name.

    A summary may be asked for as a short one: every one is.
    """
    if asked.topic.isupper() and len(asked.topic.split()) >= _LOUD:
        return replace(asked, topic=asked.topic.lower(), focus=asked.focus.lower())
    topic, focus = (_THOUSANDS.sub(_joined, text) for text in (asked.topic, asked.focus))
    topic = or_all(topic) if asked.days else topic
    topic = _CUT.sub("", _SHORT.sub("", _SO_MANY.sub("news", _OF_ONESELF.sub("", topic))))
    return replace(asked, topic=topic, focus=_OWN.sub("", _CUT.sub("", _OF_ONESELF.sub("", focus))))


def _joined(number: re.Match[str]) -> str:
    return "".join(number[0].split())


def or_all(text: str) -> str:
    """The words, or all that is news where they only join: "and", of "and last month?"."""
    joins = text.islower() and not trimmed(text, asking=False)
    return TOP.name if joins or not text else text
