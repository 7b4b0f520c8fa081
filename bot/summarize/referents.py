"""Sentences that need the one before them: they open with a word that points back."""

from __future__ import annotations

import re

_ENGLISH = re.compile(
    r"^[\"'“‘(]*(?:"
    r"(?:but|and|or|so|yet|nor|however|still|instead|meanwhile|moreover|furthermore|therefore|thus|hence|"
    r"also|then|otherwise|nevertheless|nonetheless|besides|similarly|likewise|consequently|accordingly|"
    r"he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|"
    r"another|others|one of (?:them|those|these)|there,|here,)\b|"
    r"(?:in addition|for example|for instance|as a result|in contrast|on the other hand|at the same time|"
    r"by contrast|in other words|after that|since then|that said|in turn|in response|in comparison|"
    r"the (?:company|firm|studio|service|streamer|group|deal|agreement|move|decision|announcement|report|"
    r"study|pair|two|three|former|latter|same|other|suspect|victim|man|woman|couple|actor|director|"
    r"giant|maker|bank|agency|ruling|plan|law|bill|incident|attack|spokes\w+|executive|author|news))\b"
    r")",
    re.IGNORECASE,
)
_OTHERS = {
    "de": r"aber|doch|und|er|sie|es|dies\w*|jedoch|dabei|damit|dadurch|deshalb|außerdem|zudem|das|"
    r"sein\w*|ihr\w*",
    "fr": r"mais|et|il|elle|ils|elles|ce|cette|ces|cela|ainsi|cependant|toutefois|pourtant|en outre|"
    r"son|sa|ses",
    "es": r"pero|y|él|ella|ellos|ellas|est[eao]s?|esto|sin embargo|además|así|su|sus|por eso",
    "pt": r"mas|e|ele|ela|eles|elas|est[ea]s?|isso|isto|no entanto|além disso|assim|seu|sua",
    "it": r"ma|e|egli|lui|lei|essi|loro|quest[oaei]|ciò|tuttavia|inoltre|così|il suo|la sua",
    "nl": r"maar|en|hij|zij|ze|het bedrijf|dit|dat|deze|echter|daarnaast|bovendien|zijn|haar|hun",
    "pl": r"ale|i|on|ona|oni|one|to|ten|ta|te|jednak|ponadto|jego|jej|ich",
    "ru": r"но|и|он|она|они|это|этот|эта|эти|однако|кроме того|его|её|их",
    "tr": r"ama|ve|o|bu|bunlar|onlar|ancak|ayrıca|böylece",
}
_BY_LANGUAGE = {
    language: re.compile(rf"^[\"'“‘„«(]*(?:{words})\b", re.IGNORECASE) for language, words in _OTHERS.items()
}


def points_back(text: str, language: str = "en") -> bool:
    """Whether the sentence opens with a pronoun, a connective or a definite noun that was named before."""
    return bool(_BY_LANGUAGE.get(language, _ENGLISH).match(text))
