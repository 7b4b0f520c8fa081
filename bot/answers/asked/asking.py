"""Words that only ask: "what is the latest on", "was gibt es Neues bei". Pure; the one home of their lists.

A question asks in English, or in the language of which it has more such words. Words that a name may have
("new", "show") ask at the ends of a question alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.text.tokens import is_stop, words

_ASKS = frozenset(
    {"announce", "announced", "announces", "changed", "compare", "compared", "gimme", "happen", "happened",
     "happening", "happens", "headline", "headlines", "hear", "heard", "hello", "hey", "hi", "hows", "info",
     "information", "know", "knows", "latest", "mean", "means", "meant", "need", "needs", "news", "please",
     "pls", "plz", "remind", "said", "say", "saying", "says", "smth", "sth", "tell", "thanks", "think",
     "thinks", "thx", "update", "updates", "versus", "vs", "want", "wants", "wats", "whats", "yo"}
)  # fmt: skip
_AT_ENDS = frozenset(
    {"article", "articles", "brief", "briefing", "comparison", "coverage", "difference", "differences",
     "explain", "list", "new", "newest", "overview", "recap", "recent", "report", "reports", "rundown",
     "show", "stuff", "summarise", "summarize", "summary"}
)  # fmt: skip
_TOP = frozenset(
    {"breaking", "brief", "briefing", "everything", "going", "happened", "happening", "headline",
     "headlines", "latest", "miss", "missed", "new", "news", "recap", "roundup", "stories", "summary",
     "today", "top", "update", "updates"}
)  # fmt: skip
"""Who says one of these, and else what only asks, asks for all that is news."""
_KINDS = frozenset(
    {"big", "biggest", "business", "daily", "general", "global", "important", "interesting", "key", "main",
     "most", "weekly", "world"}
)  # fmt: skip
_STORIES = frozenset({"anything", "happening", "headlines", "news", "recap", "roundup", "stories", "story"})
"""Of these all kinds are all that is news: "world news", "anything important"."""
_WHATS = frozenset({"wats", "whats"})
_TOLD = frozenset({"say", "says", "said", "saying"})
"""They ask also where no other word does: "netflix said"."""

_SPOKEN = {  # language: (nouns for news, other words that ask)
    "de": (
        "nachrichten neuigkeiten schlagzeilen meldungen neues",
        "macht machen passiert los geht neu neue neuen neueste neuesten aktuelle aktuelles sagt bitte"
        " gib gibt schick wer zeig zeige möchte zusammenfassung überblick",
    ),
    "fr": (
        "actualité actualités actu actus nouvelles infos",
        "neuf nouveau nouveautés passe dernières derniers dit stp svp"
        " donne-moi donnez-moi envoie-moi montre-moi dis-moi veux voudrais",
    ),
    "es": (
        "noticias novedades",
        "nuevo pasa pasó sucede últimas últimos dice dime dame envíame mándame muéstrame quiero cuéntame",
    ),
    "it": (
        "notizie novità",
        "nuovo succede successo ultime ultimi dice dimmi dammi mandami mostrami voglio vorrei",
    ),
    "pt": ("notícias novidades", "novo faz acontece aconteceu passa últimas diz manda mande mostre quero"),
    "nl": ("nieuws nieuwtjes", "nieuw gebeurt gebeurde laatste zegt geef stuur toon wil"),
    "pl": (
        "wiadomości nowości newsy wieści aktualności",
        "nowego nowe słychać robi dzieje stało mówi mówią powiedział powiedziała najnowsze ostatnie"
        " najważniejsze pokaż podaj daj wyślij przyślij chcę opowiedz"
        " powiedz wiadomo proszę dnia podsumowanie przegląd",
    ),
    "ru": (
        "новости новостей",
        "нового новые свежие главные делает происходит случилось произошло слышно последние сказал сказала"
        " говорит говорят известно расскажи покажи дай дня сводка обзор пожалуйста",
    ),
    "tr": ("haberler haberleri", "yeni yapıyor oluyor hakkında son bana göster gönder istiyorum"),
    "zh": ("新闻 新聞 消息 最新消息", "最新"),
    "ja": ("ニュース 最新情報", "最新 情報"),
}
_NEWS = {language: frozenset(nouns.split()) for language, (nouns, _) in _SPOKEN.items()}
_OTHERS = {language: frozenset(asks.split()) for language, (_, asks) in _SPOKEN.items()}
_TELLING = {  # language: words of which one alone tells it, though some alone ask for nothing
    language: nouns | {"dlaczego", "opowiedz", "pokaż", "почему", "покажи", "расскажи"}
    for language, nouns in _NEWS.items()
}
_IN_NAMES = frozenset({"los"})  # Los Angeles: it tells no language
_MARKS = "“”„\"'‘’«».,;:!?¿¡()…"
_MOST = 40  # words that ask for all that is news; who writes more asks about something
_KEPT = 8_192  # answers: the same words are asked about in each language, and for each reading of a question
_FEWEST = 2  # words without which, or one for news, a question is in English: "boeing war"


@lru_cache(maxsize=_KEPT)
def asks(word: str, language: str = "en") -> bool:
    """Whether a word, wherever it stands, asks or joins others; capitals make a name of it: US, WHO."""
    if _is_name(word):
        return False
    parts = words(word)
    if language == "en":
        return bool(parts) and all(is_stop(part, "en") or part in _ASKS for part in parts)
    own = _NEWS[language] | _OTHERS[language]
    if bare(word).lower() in own:  # whole: Chinese and Japanese are cut into pairs
        return True
    said = [part.removesuffix("'s") for part in parts]  # gibt's
    return bool(said) and all(is_stop(part, language) or part in own for part in said)


def _is_name(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.isascii()


def bare(word: str) -> str:
    """A word without marks around it."""
    return word.strip(_MARKS)


def only_asks(word: str) -> bool:
    """Whether a word at an end of a question, in English, only asks or joins others."""
    return _asks_at_end(word, "en", asking=True)


def language_of(typed: Sequence[str]) -> str:
    """The language in which words ask: English, unless more of them do in another."""
    found, most = "en", sum(asks(word) for word in typed)
    for language, telling in _TELLING.items():
        said = [word for word in typed if asks(word, language) and bare(word).lower() not in _IN_NAMES]
        enough = len(said) >= _FEWEST or any(bare(word).lower() in telling for word in said)
        if enough and len(said) > most:
            found, most = language, len(said)
    return found


def trimmed(text: str, *, asking: bool, language: str = "en") -> str:
    """The words without those that join others, with ``asking`` that only ask, at either end; "" for none.

    What begins with "AI", "IT" or "US", in whatever letters, keeps it: a US visa is no Visa.
    """
    return " ".join(trimmed_words(text.split(), asking=asking, language=language))


def trimmed_words(typed: Sequence[str], *, asking: bool, language: str = "en") -> list[str]:
    """The same of words each by itself, of which one may be a name with spaces in it."""
    left = list(typed)
    if left and left[0].lower() not in ("ai", "it", "us"):
        while left and _asks_at_end(left[0], language, asking):
            del left[0]
    while left and _asks_at_end(left[-1], language, asking):
        del left[-1]
    return left


def asks_for_all(text: str) -> bool:
    """Whether words ask for all that is news: "what's new", "the top stories", "quoi de neuf"."""
    text = text.replace("’", "'")
    said = [word.removesuffix("'s") for word in words(text)]
    if len(said) > _MOST:
        return False
    of_all = not _STORIES.isdisjoint(said) or {"going", "on"} <= set(said)
    others = _WHATS | _KINDS if of_all else _WHATS
    named = said[1:] if said[:1] == ["story"] else said  # "story" alone is none, "the biggest story" is
    if any(word in _TOP or word in ("anything", "story") for word in named) and all(
        word in _TOP
        or word in others
        or (word == "story" and len(said) > 1)
        or word.isdigit()
        or only_asks(word)
        for word in said
    ):
        return True
    typed = [word for word in text.split() if words(word)]
    language = language_of(typed)
    return language != "en" and _has_own(typed, language) and all(asks(word, language) for word in typed)


def asks_in_words(text: str) -> bool:
    """Whether a text asks in another language, with a word for it: "la la land" joins words, no more."""
    typed = text.split()
    language = language_of(typed)
    return language != "en" and _has_own(typed, language)


def _has_own(typed: Sequence[str], language: str) -> bool:
    own = _NEWS[language] | _OTHERS[language]
    return any(bare(word).lower() in own for word in typed)


def _asks_at_end(word: str, language: str, asking: bool) -> bool:
    if language != "en" or _is_name(word):
        return asks(word, language)
    parts = words(word)
    return bool(parts) and all(
        is_stop(part, "en") or part in _TOLD or (asking and (part in _ASKS or part in _AT_ENDS))
        for part in parts
    )
