"""Headlines that are all there is of an article: many feeds, those of news searches above all, have no more.

A headline has no full stop, and says "to buy" for "will buy". It is a point when it tells that something
happened, and is no label, question or list ("Opinion: …", "Five things to know", "Best films of the year").
"""

from __future__ import annotations

import re

from bot.summarize.rules.eligible import stands_alone
from bot.summarize.rules.singly import stands_singly

_NO_STATEMENT = re.compile(
    r".*(?:[:|?]|\b(?:transcript|explained|ranked|reviewed?|podcast|live updates?|in pictures)$)"
    r"|(?:the )?(?:best|top|worst|\d+ (?:\w+ )?\w+s|(?:two|three|four|five|six|seven|eight|nine|ten) \w+s) "
    r"|(?:why|how|what|when|where|who|which|inside|meet|is|are|can|could|should|does|do|did|will) "
    r"|(?:warum|wie|was|wann|wo|wer|pourquoi|comment|quand|qui|por qué|cómo|qué|cuándo|perché|come|cosa"
    r"|por que|como|quando|waarom|hoe|wat|почему|как|что|когда|dlaczego|jak|co|kiedy|neden|nasıl) ",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"(?<=\w )to (?=[a-z])")


def is_statement(headline: str, language: str) -> bool:
    """Whether a headline without a text can stand as a point."""
    if _NO_STATEMENT.match(headline):
        return False
    told = _TO_DO.sub("will ", headline, count=1) if language in ("en", "") else headline
    told += "" if headline.endswith((".", "!", "…", "。", "！")) else "."
    return stands_alone(told) and stands_singly(told, language)
