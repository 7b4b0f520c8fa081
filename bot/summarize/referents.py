"""Sentences that need an earlier one: they open with a word that points back."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

_OPENING = r"^[\"'“‘„«(]*"


class Back(Enum):
    """What a sentence needs: nothing, the very sentence before it, or the one that says who it is about."""

    NOTHING = 0
    CONNECTIVE = 1
    REFERENT = 2

    def __bool__(self) -> bool:
        return self is not Back.NOTHING


_QUOTATION_ONLY = re.compile(r"“[^“”]+”|\"[^\"]+\"|„[^„“”]+[“”]|«[^«»]+»|‘[^‘]+’|「[^「」]+」。?")
"""A quotation without a word of who says it: the sentence before names the speaker."""

_CONNECTIVES = {
    "en": r"but|and|or|so|yet|nor|however|still|instead|meanwhile|moreover|furthermore|therefore|thus|hence|"
    r"also|then|otherwise|nevertheless|nonetheless|besides|similarly|likewise|consequently|accordingly|"
    r"there,|here,|in addition|for example|for instance|as a result|in contrast|on the other hand|"
    r"at the same time|by contrast|in other words|after that|since then|that said|in turn|in response|"
    r"in comparison|in fact|indeed|of course|as such|to that end|even so|by comparison|"
    r"(?:without|besides|beyond|excluding|except for) (?:the|this|that|these|those|it)|"
    r"the (?:former|latter|same|other|move|decision|announcement|two|pair)",
    "de": r"aber|doch|und|jedoch|dabei|damit|dadurch|deshalb|außerdem|zudem|so|auch|dennoch|allerdings",
    "fr": r"mais|et|ainsi|cependant|toutefois|pourtant|en outre|de plus|par ailleurs|or|donc",
    "es": r"pero|y|sin embargo|además|así|por eso|también|no obstante|por su parte",
    "pt": r"mas|e|no entanto|além disso|assim|também|porém|por isso",
    "it": r"ma|e|ed|tuttavia|inoltre|così|anche|però|dunque|quindi",
    "nl": r"maar|en|echter|daarnaast|bovendien|ook|dus|toch",
    "pl": r"ale|i|jednak|ponadto|także|również|zatem",
    "ru": r"но|и|а|однако|кроме того|также|поэтому|при этом",
    "tr": r"ama|ve|ancak|ayrıca|böylece|fakat",
}
_REFERENTS = {
    "en": r"he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|another|others|"
    r"one of (?:them|those|these)|"
    r"the (?:company|firm|studio|service|streamer|group|deal|agreement|report|study|three|"
    r"suspect|victim|man|woman|couple|actor|actress|director|giant|maker|bank|agency|ruling|plan|law|bill|"
    r"incident|attack|spokes\w+|executive|author|news|statement|document|filing|campaign|film|show|tool|"
    r"product|feature|system|startup|start-up|union|network|platform|regulator|retailer|carmaker|airline)",
    "de": r"er|sie|es|dies\w*|das|sein\w*|ihr\w*|der konzern|das unternehmen|die firma",
    "fr": r"il|elle|ils|elles|ce|cette|ces|cela|son|sa|ses|leurs?|l[’']entreprise|le groupe",
    "es": r"él|ella|ellos|ellas|est[eao]s?|esto|sus?|la empresa|la compañía",
    "pt": r"eles?|elas?|est[ea]s?|isso|isto|seu|sua|a empresa|a companhia",
    "it": r"egli|lui|lei|essi|loro|quest[oaei]|ciò|il suo|la sua|l[’']azienda|la società",
    "nl": r"hij|zij|ze|het bedrijf|dit|dat|deze|zijn|haar|hun",
    "pl": r"on|ona|oni|one|to|ten|ta|te|jego|jej|ich|firma|spółka",
    "ru": r"он|она|они|это|этот|эта|эти|его|её|их|компания",
    "tr": r"o|bu|bunlar|onlar|şirket",
}

_SELF_CONTAINED = (
    _OPENING + r"(?:it (?:is|was|has been|will be|would be|remains|became|took)\b(?!,)"
    r".*\b(?:that(?! (?:kind|sort|type|time|day|way))|to|how|whether|for)\b"
    r"|it[’']s (?:\w+ly )?\w+ (?:that|to|how|whether)\b"
    r"|this (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|this (?:morning|afternoon|evening|week|weekend|month|quarter|year|season)\b"
    r"|this (?:spring|summer|autumn|fall|winter)\b"
    r"|these days\b|those (?:who|with|in|from)\b|both (?:[\w’'.-]+ ){1,4}and\b|such as\b"
    r"|the [\w-]+,? (?:of|behind|between|who|whose|accused|against|called|named|known)\b"
    r"|the (?:man|woman|couple|suspect|company|group|law|report|study) "
    r"(?:that|which|whose|from|responsible|(?!following|including|according)\w{4,}ing)\b)"
)
"""English openings that only look as if they pointed back: what they mean follows in the sentence itself."""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Connectives and referents of a language, compiled when it first comes up."""
    connectives, referents = (
        re.compile(rf"{_OPENING}(?:{words[language]})(?!\w)", re.IGNORECASE)
        for words in (_CONNECTIVES, _REFERENTS)
    )
    return connectives, referents


_HEAD = re.compile(rf"{_OPENING}(\w+)")


@cache
def _heads() -> frozenset[str]:
    """The first words of what English sentences open with when they point back: most open otherwise."""
    found: set[str] = set()
    for phrase in re.split(r"\|(?![^(]*\))", f"{_CONNECTIVES['en']}|{_REFERENTS['en']}"):
        either = re.match(r"\(\?:([^)]*)\)", phrase)
        for one in either[1].split("|") if either else [phrase]:
            found.add(re.split(r"\W", one, maxsplit=1)[0])
    return frozenset(found)


@cache
def _self_contained() -> re.Pattern[str]:
    return re.compile(_SELF_CONTAINED, re.IGNORECASE)


def points_back(text: str, language: str = "en") -> Back:
    """What a sentence needs by its opening words: a connective, a pronoun or a definite noun points back."""
    if language not in _CONNECTIVES:
        language = "en"
    if _QUOTATION_ONLY.fullmatch(text):
        return Back.CONNECTIVE
    if language == "en" and ((head := _HEAD.match(text)) is None or head[1].lower() not in _heads()):
        return Back.NOTHING
    connective, referent = _patterns(language)
    if connective.match(text):
        return Back.CONNECTIVE
    if referent.match(text) and not (language == "en" and _self_contained().match(text)):
        return Back.REFERENT
    return Back.NOTHING
