"""Which language a text is in: by its script, then by its stop words."""

from __future__ import annotations

import re
from functools import cache

from bot.text.stopwords import STOP_WORDS

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "zh", "ja")
_SAMPLE = 4000  # characters that are looked at
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_KANA = "[\u3040-\u30ff]"
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"
_CYRILLIC = "[\u0400-\u04ff]"
_NOT_RUSSIAN = "[іїєґўјљњћђџќѓІЇЄҐЎ]"
_OTHER_SCRIPT = "[\u0400-\u04ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_LATIN = "[A-Za-z\u00c0-\u024f]"
_OWN_LETTERS = {"tr": "ğışİŞ", "pl": "łąęśżźćńŁŚŻ", "pt": "ãõ", "es": "ñ¿¡", "de": "ß"}
_BITS = 20
_MASK = (1 << _BITS) - 1
_SHIFT = {language: _BITS * place for place, language in enumerate(LANGUAGES, start=1)}
_FULL = 20_000  # stretches that are remembered before the table starts again
_LONGEST = 64  # characters of one that is
_LEAST = 0.08  # share of stop words below which a text is no running text of that language


@cache
def _owners() -> dict[str, tuple[int, tuple[str, ...]]]:
    """Stop word -> what it is worth to each of the languages it belongs to, and those."""
    owners: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in sorted(STOP_WORDS.get(language, ())):
            owners.setdefault(word, []).append(language)
    return {word: (6 // len(languages) or 1, tuple(languages)) for word, languages in owners.items()}


@cache
def _letters(script: str) -> re.Pattern[str]:
    """Compiled with the first text that is not plain ASCII: the larger scripts take milliseconds."""
    return re.compile(script)


def detect(text: str, hint: str = "") -> str:
    """The text's language as ISO 639-1, one of LANGUAGES; ``""`` when nothing tells (treat it as English).

    ``hint`` is what the source says ("pt-BR"); it wins unless the text clearly says otherwise.
    """
    said = hint.lower().replace("_", "-").split("-")[0]
    sample = text[:_SAMPLE]
    if sample.isascii() or not _letters(_OTHER_SCRIPT).search(sample):
        return _by_stop_words(sample, said)
    kana, han, cyrillic, latin = (
        len(_letters(script).findall(sample)) for script in (_KANA, _HAN, _CYRILLIC, _LATIN)
    )
    if kana + han > latin // 4 and kana + han > cyrillic:
        return "ja" if kana * 8 > han else "zh"
    if cyrillic > latin:
        if said == "ru":
            return "ru"
        return "" if len(_letters(_NOT_RUSSIAN).findall(sample)) * 60 > cyrillic else "ru"
    return _by_stop_words(sample, said)


class _Votes(dict[str, int]):
    """Lower-cased stretch between spaces -> its tokens and what they are worth to each language.

    The counts share one number, ``_BITS`` bits each, so that a sample is counted by one sum in C.
    """

    def __missing__(self, chunk: str) -> int:
        known = _owners()
        votes = 0
        for token in _LETTERS.findall(chunk):
            votes += 1
            worth, languages = known.get(token.replace("’", "'"), (0, ()))
            for language in languages:
                votes += worth << _SHIFT[language]
        if len(chunk) <= _LONGEST:
            if len(self) >= _FULL:
                self.clear()
            self[chunk] = votes
        return votes


_VOTES = _Votes()


def _by_stop_words(sample: str, said: str) -> str:
    """The Latin-script language whose stop words the sample has most of, the hint where they do not tell."""
    lowered = (sample.replace("I", "ı") if said == "tr" else sample).lower()
    votes = sum(map(_VOTES.__getitem__, lowered.split()))
    tokens = votes & _MASK
    score = {language: votes >> shift & _MASK for language, shift in _SHIFT.items()}
    if not sample.isascii():
        for language, letters in _OWN_LETTERS.items():
            score[language] += 3 * sum(map(sample.count, letters))
    given = said if said in LANGUAGES else ""
    best = max(LANGUAGES, key=score.__getitem__)
    if not tokens or not score[best]:
        return given
    if score[best] < 6 * _LEAST * tokens:
        return given
    if given and score[given] * 2 >= score[best]:
        return given
    if said and not given:
        return ""  # the source names a language that we do not know
    return best if tokens >= 4 or not given else given
