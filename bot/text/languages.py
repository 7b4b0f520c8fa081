"""Which language a text is in: by its script, then by its stop words."""

from __future__ import annotations

import re
from functools import cache
from struct import Struct

from bot import quick
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import FULL, LONGEST, Remembered, compiled

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "zh", "ja")
_SAMPLE = 4000  # characters that are looked at
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_KANA = "[\u3040-\u30ff]"
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"
_CYRILLIC = "[\u0400-\u04ff]"
_NOT_RUSSIAN = "[іїєґўјљњћђџќѓІЇЄҐЎ]|[ъЪ](?![яюеёЯЮЕЁ])"  # Bulgarian has ъ before any letter
_ONLY_RUSSIAN = "ыэёЫЭЁ"  # which Bulgarian has not
_RUSSIAN = (
    r"\b(?:что|это|из|о|об|к|со|во|у|для|после|если|также|он|она|они|его|её|их|как|был[аио]?|будет|будут"
    r"|который|которая|которые|может|уже|чтобы|нет|новости|кто|где)\b"
)
_BULGARIAN = (
    r"\b(?:да|се|е|че|ще|са|си|му|това|този|тази|тези|след|като|през|който|която|което|които|към|още|няма|има|беше"
    r"|бе|най|според|всички|повече|преди|срещу|заради|когато|или|под|пред|каза|заяви)\b|ите\b"
)
"""Words, and an ending, of which the one has many and the other few or none."""
_JAPANESE_HAN = (  # characters that Chinese writes otherwise, in both of its scripts
    "[円経続価発売気駅図広対県沢込働戦変実応単済渋歩毎両検験権観関拡読総転軽鉄雑圏団囲栄営労収効伝帰楽薬児]"
)
_OTHER_SCRIPT = "[\u0400-\u04ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_LATIN = "[A-Za-z\u00c0-\u024f]"
_OWN_LETTERS = {"tr": "ğışİŞ", "pl": "łąęśżźćńŁŚŻ", "pt": "ãõ", "es": "ñ¿¡", "de": "ß"}
_OTHER_LETTERS = "åøěřůľčšžőűșță"
_ACCENTED = "[¡¿\u00c0-\u0259]"  # what all of these are
_AZERBAIJANI = "ə"  # which Turkish has not
_OTHERS = """
och att som är för inte på av ett det med har ska blev från också eller hade efter när hon där varit mycket
og ikke til skal siger sier hvor når være noen deres meget mellem etter ved blevet bliver fordi
at er af den fra men der kan to for en i om alle han
že jsou byl byla bylo který která které také podle při již nebo však jeho jejich roku ktorý ktorá tiež podľa
byť preto viac sú keď aby ľudí ktoré ktorí
și în că din pentru care fost după prin această acest unei fiind
és hogy egy csak már mint vagy pedig szerint után azonban között
els als però seu les del el la ha amb dels aquest aquesta seva això més estat segons després ho
koji koja koje što nije nakon će kao tudi ter kako ili jer bio bila biti zbog tokom prema više prije nego kada
samo gdje godine rekao izjavio iz kot lahko bodo zaradi jih sicer bilo ker tega danes saj naj pri pred već
još protiv dejal če več še
että ovat joka myös mutta kun mukaan ole vain sekä
ning oma mis või seetõttu mida kuid siis
"""
"""Stop words of neighbours that we do not read: Scandinavian, Czech and Slovak, Romanian, Hungarian, Catalan,
Croatian and Slovene, Finnish, Estonian."""
_SHARED = 2  # what one is worth that is also a word of ours
_OTHER = "other"
_BITS = 20
_MASK = (1 << _BITS) - 1
_SHIFT = {language: _BITS * place for place, language in enumerate((*LANGUAGES, _OTHER), start=1)}
_OFTEN = 120  # letters among which one that Russian or Turkish has not tells another language
_LEAST = 0.08  # share of stop words below which a text is no running text of that language


@cache
def _worth() -> dict[str, int]:
    """Stop word -> what it is worth to each of the languages it belongs to, packed as ``_Votes`` are."""
    owners: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in sorted(STOP_WORDS.get(language, ())):
            owners.setdefault(word, []).append(language)
    worth = {}
    for word, languages in owners.items():
        worth[word] = sum((6 // len(languages) or 1) << _SHIFT[language] for language in languages)
    for word in dict.fromkeys(_OTHERS.split()):
        languages = owners.get(word, [])
        own = min(_SHARED, 6 // len(languages) or 1) if languages else 6
        worth[word] = worth.get(word, 0) + (own << _SHIFT[_OTHER])
    return worth


def detect(text: str, hint: str = "") -> str:
    """The text's language as ISO 639-1, one of LANGUAGES; ``""`` when nothing tells (treat it as English).

    ``hint`` is what the source says ("pt-BR"); it wins unless the text clearly says otherwise.
    """
    said = hint.lower().replace("_", "-").split("-")[0]
    sample = text[:_SAMPLE]
    if sample.isascii() or not compiled(_OTHER_SCRIPT).search(sample):
        return _by_stop_words(sample, said)
    kana, han, cyrillic, latin = (
        len(compiled(script).findall(sample)) for script in (_KANA, _HAN, _CYRILLIC, _LATIN)
    )
    if kana + han > latin // 4 and kana + han > cyrillic:
        japanese = kana * 8 > han or 12 * len(compiled(_JAPANESE_HAN).findall(sample)) > han
        return "ja" if japanese else "zh"
    if cyrillic > latin:
        if said == "ru":
            return "ru"
        if len(compiled(_NOT_RUSSIAN).findall(sample)) * _OFTEN > cyrillic:
            return ""
        return "ru" if _is_russian(sample, cyrillic, said) else ""
    return _by_stop_words(sample, said)


def _is_russian(sample: str, letters: int, said: str) -> bool:
    """Whether a text in Russian letters is Russian: Bulgarian headlines often have no letter of their own."""
    russian = sum(map(sample.count, _ONLY_RUSSIAN))
    if russian * _OFTEN > letters:
        return True
    lowered = sample.lower()
    russian += len(compiled(_RUSSIAN).findall(lowered))
    if not russian and said and said not in LANGUAGES:
        return False
    return russian >= len(compiled(_BULGARIAN).findall(lowered))


class _Votes(Remembered[int]):
    """Lower-cased stretch between spaces -> its tokens and what they are worth to each language.

    The counts share one number, ``_BITS`` bits each, so that a sample is counted by one sum in C.
    """

    def read(self, chunk: str) -> int:
        known = _worth()
        return sum(1 + known.get(token.replace("’", "'"), 0) for token in _LETTERS.findall(chunk))

    def of(self, text: str) -> list[int]:
        """The tokens of a lower-cased text, and its votes in the order of ``_SHIFT``."""
        return _apart(sum(map(self.__getitem__, text.split())))


def _apart(votes: int) -> list[int]:
    return [votes & _MASK, *[votes >> shift & _MASK for shift in _SHIFT.values()]]


@cache
def _votes() -> _Votes | quick._quick.Votes:
    votes, fields = _Votes(), 1 + len(_SHIFT)
    if quick.Votes is None:
        return votes
    packed = Struct(f"{fields}I").pack
    return quick.Votes(lambda chunk: packed(*_apart(votes.read(chunk))), LONGEST, FULL, fields)


def _has_other_letters(word: str) -> bool:
    """Whether a word has a letter of a neighbour and is no name: Ørsted stands in English texts, too."""
    return word[:1].islower() and any(map(word.__contains__, _OTHER_LETTERS))


def _by_stop_words(sample: str, said: str) -> str:
    """The Latin-script language whose stop words the sample has most of, the hint where they do not tell.

    None when those of a neighbour that we do not read are as many: Danish is no English.
    """
    lowered = (sample.replace("I", "ı") if said == "tr" else sample).lower()
    tokens, *votes = _votes().of(lowered)
    score = dict(zip(_SHIFT, votes, strict=True))
    if not sample.isascii() and compiled(_ACCENTED).search(sample):
        if sample.count(_AZERBAIJANI) * _OFTEN > len(sample):
            return ""
        for language, letters in _OWN_LETTERS.items():
            score[language] += 3 * sum(map(sample.count, letters))
        if any(map(sample.__contains__, _OTHER_LETTERS)):
            score[_OTHER] += 6 * sum(map(_has_other_letters, sample.split()))
    given = said if said in LANGUAGES else ""
    best = max(LANGUAGES, key=score.__getitem__)
    if not tokens or not (score[best] or score[_OTHER]):
        return given
    if score[_OTHER] >= max(score[best], 2 * score[given] if given else 0):
        return ""
    if score[best] < 6 * _LEAST * tokens:
        return given
    if given and score[given] * 2 >= score[best]:
        return given
    if said and not given:
        return ""  # the source names a language that we do not know
    return best if tokens >= 4 or not given else given
