"""Who speaks in a sentence: the author of himself, a page to its reader, or nobody at all.

    "I" and "we" | "you" | "declined to comment"

A reader of a briefing does not know who "we" are, asked for no advice, and learns nothing from a silence.
"""

from __future__ import annotations

import re

from bot.text.stopwords import STOP_WORDS
from bot.text.tables import compiled, words

_SINGLE_MARKS = r"‘[^’]*(?:’(?=\w)[^’]*)*’|(?<!\w)'[^']*(?:'(?=\w)[^']*)*'(?!\w)"
_QUOTED = re.compile(rf"[“\"][^“”\"]*[”\"]|{_SINGLE_MARKS}")
_QUOTED_ABROAD = re.compile(rf"[“\"„«»][^“”\"„«»]*[“”\"«»]|{_SINGLE_MARKS}")


def _with_short_forms(pronouns: str, *subjects: str) -> frozenset[str]:
    """The pronouns, and "we’ve" of the subjects among them."""
    ends = [f"{mark}{end}" for mark in "'’" for end in ("m", "re", "ve", "d", "ll")]
    return words(pronouns).union(subject + end for subject in subjects for end in ends)


_MINE = _with_short_forms("I me my myself My", "I")
_VOICES = _MINE | _with_short_forms("we We us our ours Our", "we", "We")
_MINE_ABROAD = {
    "de": words("ich mich mir mein meine meiner meines meinem meinen"),
    "es": words("yo me mí mi mis conmigo"),
    "fr": words("je me moi mon ma mes"),
    "it": words("io mi me mio mia miei mie"),
    "nl": words("ik me mij mijn"),
    "pl": words("ja mnie mi mną mój moja moje moi"),
    "pt": words("eu me mim meu minha meus minhas comigo"),
    "ru": words("я меня мне мной мой моя моё мои моего моей"),
    "tr": words("ben beni bana benim"),
}
_OURS_ABROAD = {
    "de": words("wir uns unser unsere unserer unseres unserem unseren"),
    "es": words("nosotros nosotras nos nuestro nuestra nuestros nuestras"),
    "fr": words("nous notre nos"),
    "it": words("noi nostro nostra nostri nostre"),
    "nl": words("wij we ons onze"),
    "pl": words("my nas nam nami nasz nasza nasze"),
    "pt": words("nós conosco nosso nossa nossos nossas"),
    "ru": words("мы нас нам нами наш наша наше наши"),
    "tr": words("biz bizi bize bizim"),
}
_VOICES_ABROAD = {language: mine | _OURS_ABROAD[language] for language, mine in _MINE_ABROAD.items()}
_FIRST_PERSONS = {
    "pl": re.compile(
        r"\b(?:\w{2,}(?:liśmy|łyśmy|łem|łam)|\w{2,}(?:[uaiy]jemy|i[ea]my|(?:sz|[tkhw])amy|[rsc]zymy|[cs]imy)|jestem|jesteśmy"
        r"|mamy|będę|uważam|myślę|sądzę|wierzę|chcę|mogę|zdajemy)\b"
    ),
    "ru": re.compile(r"\b(?:хочу|хотим|думаю|считаю|считаем|надеюсь|надеемся|рекомендуем)\b"),
}
"""Verbs that say "I" or "we" without a pronoun."""
_OWN_NEWS = words(
    "informations confrères informationen informaciones fuentes informazioni fonti informações fontes"
    " informatie"
)
"""What a paper says of its own report: "selon nos informations"."""
_SHORT_FIRST_PERSONS = {"fr": ("j'", "j’", "m'", "m’")}
_OPENS_CLAUSE = STOP_WORDS["en"] | frozenset(
    ("today", "yesterday", "tomorrow", "tonight", "sometimes", "people")
)
_READERS = frozenset(
    ("you", "your", "yours", "yourself", "yourselves", "You", "Your", "You’re", "You've", "You’ve")
).union(f"you{mark}{end}" for mark in "'’" for end in ("re", "ve", "d", "ll"))
_REPORTS = (
    r"\b(?:s(?:ay|ays|aid)|told|tells|asked|asks|wrote|writes|tweeted|added|[Aa]ccording|adm[ia]t\w*|warn\w*"
    r"|claim\w*|argu\w+|advis\w+|recommend\w*|urg(?:ed|es)|suggest\w*|promis\w+|announc\w+|explain\w*"
    r"|believ\w+|thinks|thought)\b"
)
"""Somebody speaks to the reader, who is told who that is."""
_ASKED = r"(?:[\w’'-]+ ){0,3}(?:request|question|call|message|e-?mail|[ie]nquir|quer|text|comment|phone)"
_NO_COMMENT = (
    r"(?!.*\b(?:deal|agreement|consensus|settlement|compromise|verdict|target|goal|village|town|area|survivor)s?\b"
    r".* (?:could|can))[^,;:—–]{2,120}? "
    r"(?:declined (?:to )?(?:further )?comment|refused to comment|had no comment"
    r"|(?:did|ha[sd]|have) ?n[o’'](?:t|’t|'t) (?:immediately |yet )?(?:comment\w*"
    rf"|(?:respond|repl[yi])\w*(?! to (?!{_ASKED}))|return(?:ed)? {_ASKED})"
    r"|(?:could|can) ?n(?:o|[’'])t (?:immediately |yet )?be reached"
    r"|(?:was|were) (?:unavailable|not available) (?:for|to) comment"
    r"|(?:was|were) ?n(?:o|[’'])t immediately (?:returned|available|reachable))"
    r"(?![^.]*\b(?:that|which|who|whose|but|while|whether|after|because)\b)[^,;—–]{0,100}\."
)
"""That somebody was silent, and nothing else."""
_DETAILS = (
    r"(?:any |further |more |an? )?(?:details?|reasons?|explanation|evidence|figures?|timeline|timetable)"
)
_UNTOLD = (
    r"[^,;:—–“\"]{2,100}? (?:(?:did|do|does|would|has|have|had|could)(?: not|n[’']t)"
    r" (?:immediately |yet |further )?(?:refer|elaborate|specif(?:y|ied)"
    r"|sa(?:y|id) (?:whether|when|how|what|why|who|which|if|where|any)|mention"
    rf"|identify|disclose|explain|name (?!the)|confirm or deny|(?:give|provide|offer) {_DETAILS})"
    r"|(?:declined|refused) to (?:say|elaborate|specify|identify|disclose|name|explain|confirm"
    rf"|(?:give|provide|offer) {_DETAILS}))\b"
    r"(?![^.]*\b(?:but|while|because|after|although|though|instead|saying)\b)[^;—–]{0,170}\."
)
"""That somebody did not tell more, which tells nothing."""
_UNKNOWN = (
    r"(?![^.]*\b(?:but|and|while|because|after|although|though|instead)\b)[^;:—–“\"]{2,100}?"
    r" (?:was|were|is|are)(?: not|n[’']t) (?:immediately|yet)"
    r" (?:clear|known|available|released|disclosed|confirmed)\b[^;—–]{0,170}\."
    r"|(?:Further|More|Additional) (?:details?|information)\b[^.]*(?: not|n[’']t)\b[^.]*\."
    r"|Anyone (?:who|with|wishing)\b[^.]*\b(?:call|contact|e-?mail|asked to|urged to)\b.*"
    r"|(?![^.]*\b(?:said|says|told|added|according)\b)[^.“\"]{2,120}?"
    r" on (?:the )?condition (?:of anonymity|that)\b.*"
)
"""That nobody knows yet and whom to call who does, or on what terms somebody spoke, without what he said."""
_SILENT_ABROAD = {
    "pl": r"(?:na razie |wciąż |jeszcze )?nie wiadomo\b[^.;]*\."
    r"|(?=[^,;]*\bnie (?:chciał[ao]? komentować|komentuje)\b)[^,;]*\.",
    "ru": r"[^;:]*\b(?:пока )?не (?:сообщается|уточняется|разглашается|раскрывается)\."
    r"|(?:пока )?неизвестно\b[^;]*\.",
}
_ORDER = (
    r"(?:Please )?(?:(?:Try|Install) (?!\w+ (?:is|was|has|said)\b)"
    r"|(?:Learn|Get|See|Join|Explore|Discover|Browse|Generate|Subscribe|Deploy|Create|Add|Enable|Tune|Listen"
    r"|Consider|Remember|Imagine|Keep|Choose|Connect|Send|Submit|Stay|Don[’']t|Do not)"
    r" (?!(?:is|was|has|had|will|said|and) )[a-z]"
    r"|(?:Read|Sign|Find|Check|Watch|Start|Register|Build|Run|Follow|Look|Select|Think|Meet|Make|Take|Let"
    r"|Download|Click|Visit)"
    r" (?:(?:an?|the|this|that|these|those|your|our|my|us|me|him|her|it|them|all|each|more|out|up|in|on|at"
    r"|for|to|with|from|of|about|into|over|through|by|if|how|what|why|which|who|where|when|here|now|below|back|part"
    r"|also|or|any|some|sure)\b|\S+\.[a-z]|[“\"])"
    r"|Use (?:the|this|that|these|your|our|an?|it) |Note(?: that\b|:)|Let[’']s )"
)
"""What a page tells its reader to do: "Learn more about …". What may be a noun needs a small word behind it,
an address or a quotation: "Watch the race", but "Watch sales fell" and "Think tanks warn"."""
_SILENT = ("comment", "respon", "return", "repl", "reach", "available")
_UNSURE = (" immediately ", " yet ", " details", " information", "Anyone ", " condition ")
_DENIALS = (" not ", "n’t ", "n't ", " declined to ", " refused to ")
_AROUND = ',;:.!—–-()…“”"‘'  # marks that may touch a word


def speaks_for_itself(text: str, language: str = "en", *, alone: bool = False) -> bool:
    """Whether "I" or "we" stands outside quotation marks: the reader does not know who that is.

    ``alone``: only "I" counts. False of languages whose pronouns nobody listed.
    """
    if language not in ("en", ""):
        return _speaks_abroad(text, language, (_MINE_ABROAD if alone else _VOICES_ABROAD).get(language))
    voices = _MINE if alone else _VOICES
    if voices.isdisjoint([word.strip(_AROUND) for word in text.split()]):
        return False
    found = _QUOTED.sub(" ” ", text).split()
    for place, word in enumerate(found):
        plain = word.strip(_AROUND)
        if plain not in voices:
            continue
        if plain[0].isupper() and not plain.startswith("I") and place + 1 < len(found):
            if found[place + 1][0].islower() and (place == 0 or found[place - 1][-1] in ".!?:"):
                return True  # but not "Our Planet" and "My Fair Lady"
        elif plain != "I" or not _is_numbered(found, place):
            return True
    return False


def _speaks_abroad(text: str, language: str, persons: frozenset[str] | None) -> bool:
    if persons is None:
        return False
    short = _SHORT_FIRST_PERSONS.get(language, ())
    outside = _QUOTED_ABROAD.sub(" ” ", text)
    if (verbs := _FIRST_PERSONS.get(language)) and verbs.search(outside.lower()):
        return True
    found = outside.split()
    opens = True  # a sentence or clause; elsewhere a capital is a name's: "Mon Oncle"
    for word, following in zip(found, [*found[1:], ""], strict=True):
        plain = word.strip(_AROUND)
        if opens:
            plain = plain[:1].lower() + plain[1:]
        first = plain in persons or (short and plain.startswith(short))
        if first and following.strip(_AROUND).lower() not in _OWN_NEWS:
            return True
        opens = word[-1] in ".!?:”"
    return False


def _is_numbered(found: list[str], place: int) -> bool:
    """Whether the "I" at ``place`` is a number: "World War I", "Elizabeth I", but not "As I", "Today I"."""
    before = found[place - 1] if place else ""
    return before[:1].isupper() and not (before.lower() in _OPENS_CLAUSE or before.endswith((",", "ly")))


def speaks_to_reader(text: str) -> bool:
    """Whether a sentence is an order, or has "you" outside quotation marks, and nobody is named who says so.

    "Your" inside a title has its capital: "Call Me by Your Name".
    """
    if compiled(_ORDER).match(text):
        return True
    if _READERS.isdisjoint([word.strip(_AROUND) for word in text.split()]):
        return False
    outside = _QUOTED.sub(" ” ", text)
    found = [word.strip(_AROUND) for word in outside.split()]
    named = any(word in _READERS and (word[0] == "y" or not place) for place, word in enumerate(found))
    return named and compiled(_REPORTS).search(outside) is None


def is_silence(text: str) -> bool:
    """Whether a sentence tells that somebody did not answer, or that nobody knows, and nothing else."""
    if any(map(text.__contains__, _SILENT)) and compiled(_NO_COMMENT).fullmatch(text) is not None:
        return True
    if any(map(text.__contains__, _UNSURE)) and compiled(_UNKNOWN).fullmatch(text) is not None:
        return True
    return any(map(text.__contains__, _DENIALS)) and compiled(_UNTOLD).fullmatch(text) is not None


def is_silence_abroad(text: str, language: str) -> bool:
    """The same in a language other than English; False of those for which nobody listed it."""
    silence = _SILENT_ABROAD.get(language)
    return silence is not None and compiled(silence, re.IGNORECASE).fullmatch(text) is not None
