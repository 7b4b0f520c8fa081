"""Headlines that are all there is of an article: many feeds, those of news searches above all, have no more.

A headline has no full stop, and says "to buy" for "will buy". It is a point when it tells that something
happened: when it is no question or list and is not labelled as something else ("Opinion: …", "Five things to
know", "Best films of the year"), and not cut off. Behind another label, and beside a text that only adds to
it, its verb must be beyond doubt (``bot.text.headlines``).
"""

from __future__ import annotations

import re

from bot.summarize.rules.eligible import stands_alone
from bot.summarize.rules.singly import stands_singly
from bot.text.headlines import tells_what_happened
from bot.text.tables import words

_OPINIONS = words(
    """
    analysis book column comment commentary editorial essay explainer film gallery game guest guide
    how-to interview letter live listen movie obituary opinion perspective photos podcast poll preview
    profile q&a quiz ranked ratings recap review reviews rumor rumors rumours sponsored spoilers trailer
    tv video view viewpoint watch webinar
    """
)
"""Words of labels behind which nothing happens."""
_LABEL_WORDS = 3
_LABELLED = re.compile(
    r".*(?:[:|?]|\b(?:transcript|explained|ranked|live updates?|in pictures)$|(?:…|\.\.\.)$)", re.IGNORECASE
)
_LIST = re.compile(
    r"(?:the )?(?:best|worst|top) (?:\d|(?:\w+ ){1,3}(?:of|for|that|you)\b)"
    r"|(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}?"
    r"(?:best|things|ways|reasons|tips|facts|takeaways|lessons|signs|questions|steps|charts|photos|mistakes)\b",
    re.IGNORECASE,
)
# With a capital: the WHO is no question, nor is Will Smith.
_ASKS = re.compile(r"(?:Why|How|What|When|Where|Who|Which|Inside|Meet|Is|Are|Can|Could|Should|Does|Do|Did) ")
_ASKS_ABROAD = re.compile(
    r"(?:Warum|Wie|Was|Wann|Wo|Wer|Pourquoi|Comment|Quand|Qui|Por qué|Cómo|Qué|Cuándo|Perché|Come|Cosa|Quando"
    r"|Por que|Como|Waarom|Hoe|Wat|Wanneer|Почему|Как|Что|Когда|Dlaczego|Jak|Co|Kiedy|Neden|Nasıl) "
)
_TO_DO = re.compile(r"(?<=\w )to (?=[a-z])")


def is_statement(headline: str, language: str) -> bool:
    """Whether a headline can stand as a point."""
    english = language in ("en", "")
    label, colon, told = headline.partition(": ")
    if colon and english and _is_plain(label) and tells_what_happened(told, language):
        return told[:1].isupper() and is_statement(told, language)  # "FERC: Wind made most of new power"
    asks = _ASKS if english else _ASKS_ABROAD
    if any(pattern.match(headline) for pattern in (_LABELLED, _LIST, asks)):
        return False
    told = _in_sentence_case(headline)
    told = _TO_DO.sub("will ", told, count=1) if english else told
    told += "" if headline.endswith((".", "!", "。", "！")) else "."
    return stands_alone(told) and stands_singly(told, language)


def _is_plain(label: str) -> bool:
    """Whether what stands before a colon says who tells it or where, and not of what kind it is."""
    found = label.lower().split()
    return len(found) <= _LABEL_WORDS and _OPINIONS.isdisjoint(word.strip("'‘’\"") for word in found)


def _in_sentence_case(headline: str) -> str:
    """A headline Whose Words Have Capitals in small letters: by these a verb is told from a name."""
    words = headline.split()
    return headline if 2 * sum(map(str.islower, words)) >= len(words) else headline[:1] + headline[1:].lower()
