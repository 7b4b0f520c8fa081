"""Which sentences may stand in a briefing at all, judged by their own words."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from bot.summarize.rules.boilerplate import is_boilerplate
from bot.text.calendar_words import DAY
from bot.text.cleaning.mojibake import is_garbled
from bot.text.tables import alternatives

_END = re.compile(r"[.!…。！](?:[\"'”’»“)\]）」』]*)$")
_TEASER = alternatives(
    r"""
(?:also )?(?:click|tap|swipe|scroll|read|see|watch|listen|sign|subscribe|follow|join|download|check out
    |find out|learn more|stay tuned|don[’']t miss|get (?:the|our|your)|for more)\b
here(?:[’']s| is| are) (?:what|why|how|everything|all|the|our|a look)\b
(?:what|why|how|where|when) (?:to|you|we)[ ]
this (?:article|story|post|report|page) (?:is|was|has been|originally|first)\b
(?:photo|image|picture|video|credit|source|related|advertisement|editor[’']s note|(?:full )?disclosure
    |correction|clarification)\s*:
visit (?:[\w-]+\.[a-z]{2,}|our|us)\b|(?:e-?mail )?sign up\b
let[’']s (?:take a|look|see|start|begin|get|not forget|recap|go (?:back|over|through))\b
welcome to (?:our|the) (?:live|rolling)\b|good (?:morning|afternoon|evening)(?:,| and) welcome\b
take a (?:(?:first|closer|sneak|quick|virtual) )?(?:look|peek|tour|walk)\b
we[’']ll (?:bring you|be bringing you|keep you|have (?:more|all))\b|you won[’']t believe\b
(?:do you )?want to (?:know|find out|learn)\b|stay with us\b
what [^.]* will (?:surprise|shock|amaze|astonish|delight) you\b
(?:how|why|what|when|where|who|which|is|are|was|were|did|do|does|can|could|should|would|will|has
    |have) [^.“\"]*, [^,.]{2,60} (?:asked|wondered)\.
more (?:on|about|details of) [^.]* (?:follows?|to follow|to come|later today|soon)\b
our (?:[a-z]+ )?(?:reporters?|correspondents?|critics?|columnists?|experts?|writers?|team) (?:looks?
    |explains?|explores?|asks?|reports? on|examines?|answers?|tells? you|rounds? up|sums? up)\b
the case is [^.]* v\.[ ]|updated (?:at|on)[ ]|(?:an?|the) (?:earlier|previous) version of this\b
do you (?:work|live|know|have)\b[^.]* (?:get in touch|contact us|e-?mail us|tell us)\b|get in touch\b
support (?:our|independent|local|quality) journalism\b
share (?:this|the|your) (?:story|article|page|post|report)\b
"""
)
_NO_SENTENCE = alternatives(
    r"""
(?:dow jones reprints|further reading|this copy is for your)\b
(?:lesen sie|mehr zum thema|lire aussi|à lire|lea también|lee también|leia (?:também|mais)|leggi anche
    |lees ook|czytaj (?:też|także))\b
(?:zobacz|sprawdź|przyślij|przeczytaj|dowiedz się|kliknij|zapisz się|posłuchaj|obejrzyj|skorzystaj|zaloguj się
    |widziałeś coś|oto (?:co|jak|lista|kilka|najważniejsze))\b
(?:poniżej dalsza część|dalsz(?:a część|y ciąg) (?:artykułu|tekstu|materiału)|powyższe zastrzeżenie
    |szczegółowa treść|aby zgłosić naruszenie|komentując korzystasz|publikowane komentarze
    |masz (?:dla nas|ciekawy) temat)\b
"""
)
_NO_SENTENCE_RU = alternatives(
    r"""
(?:читайте|смотрите|узнайте|следите за|подпи(?:шитесь|сывайтесь)|нажмите|оставьте
    |вот (?:что|как|почему|некоторые|список|главное))\b
[^.]*ч(?<!\wч)итайте (?:в|на)\b|[^.]*с(?<!\wс)мотрите (?:в|на)\b
(?:свидетельство о регистрации|главный редактор:|адрес редакции|доступ к чату|участвовать в дискуссии
    |вы сможете вновь|если вы (?:заметили|нашли|обнаружили) (?:ошибку|опечатку)|оставайтесь в курсе
    |(?:сейчас )?вы (?:просматриваете|используете)|использование (?:любых )?материалов
    |(?:все |информационные )?(?:материалы|тексты)\b[^.]* (?:не отража[а-я]+|на правах рекламы|не подлежат
    |воспроизведены)
    |(?:перепечатка|цитирование|копирование)\b[^.]* (?:ссылк[а-я]+|разрешени[а-я]+)|ссылка должна быть
    |для интернет-изданий)
"""
)
# In small letters, as the text is then, too: a pattern of any case takes ten times as long.
_ASIDE = re.compile(rf"[(\[]?(?:{_TEASER})|{_NO_SENTENCE}")
_ASIDE_RU = re.compile(_NO_SENTENCE_RU)
_LABELLED = re.compile(
    alternatives(
        r"""
About (?P<self>[A-Z][\w&’'.-]*(?: [A-Z&][\w&’'.-]*){0,4}) (?P=self)\b
By (?:[A-Z][\w’'.-]+ ){2,3}?[^.]*\b(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)\b
(?:Q|A|[A-Z]{2}|(?:[A-Z][A-Z.]+ ){2,4}(?:\([A-Z-]+\))?): [A-Z]|FILE PHOTO\b
"""
    )
)
"""What is told by its capitals."""
AGENCY_DATE = DAY + r",? [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
_CAPTION = re.compile(rf"(?:, |\bon ){AGENCY_DATE}" r"|^In this (?:[A-Z]\w+\.? \d|photo\b|image\b|picture\b)")
"""Only below pictures do agencies give a day with its weekday and year; a notice looks ahead."""
_AHEAD = re.compile(r"\b(?:will|scheduled|from|until|due|set|expected|invite)\b")
_TAIL = 16  # characters at a sentence's end among which its full stop is
_UNCOMMON_CASE = "İıſ"  # letters that are i and s in capitals or in print, but not to lower()
_COMMON_CASE = str.maketrans(_UNCOMMON_CASE, "iis")
_FULL_STOPS = frozenset(".!…。！")
# The mark comes first in these patterns, and what stands before it after: so the scan is one for a character.
_OPENED_STRAIGHT = re.compile(
    r"'(?<![^\s(]')(?=[A-Za-z[])(?!(?:n|s|t|em|til|tis|twas|cause|bout|round|ere|un|kin)\b)"
)
_OPENED_CURLED = re.compile(r"‘(?<!\w‘)")
_CLOSED_SINGLE = re.compile(r"['’](?!\w)")
_ASCII_BRACKETS = (("(", ")"), ("[", "]"))
_BRACKETS = (*_ASCII_BRACKETS, ("「", "」"), ("『", "』"))
_BRACKET = re.compile(r"[][()「」『』]")
_CURLED = "“”„‟«»"
_QUOTATION_MARK = re.compile(f'["{_CURLED}]')
_CLOSERS = {"“": '”"', "„": '“”"‟', "‟": "”", "«": "»", "»": "«»", "”": "”", '"': '"”'}
"""The marks by which a quotation ends, as ``bot.text.voices.quotation_marks`` has them; Finns write »so»."""
_OPENED_AFTER = frozenset(" \t\u00a0\u202f([{—–-/:;„“«‚‘")
_MATCHED = ("“”", "„”", "„“", "«»", '""')  # what most quotations are, once the words between are taken off

SHORTEST = 25  # characters; a shorter sentence hardly says who did what
LONGEST = 600


def stands_alone(text: str, stems: AbstractSet[str] | None = None) -> bool:
    """Whether ``text`` is a whole statement: no question, teaser, boilerplate, heading or cut quotation.

    The content ``stems`` of an English sentence make the look for boilerplate quicker.
    """
    size = len(text)
    if too_long(text) or (size < SHORTEST and not _dense(text)):
        return False
    if text[-1] not in _FULL_STOPS and not _END.search(text, max(0, size - _TAIL)):
        return False
    if text[0].islower() or _is_caption(text) or cut_quotation(text) or cuts_single_marks(text):
        return False
    if is_garbled(text) or _LABELLED.match(text):
        return False
    lowered = _in_small_letters(text)
    if _ASIDE.match(lowered) or (not lowered.isascii() and _ASIDE_RU.match(lowered)):
        return False
    return not is_boilerplate(lowered, stems)


def too_long(text: str) -> bool:
    """Whether a sentence can never be shown: what costs too much need not read it."""
    return len(text) > LONGEST


def _in_small_letters(text: str) -> str:
    if not text.isascii() and any(map(text.__contains__, _UNCOMMON_CASE)):
        text = text.translate(_COMMON_CASE)
    return text.lower()


def _is_caption(text: str) -> bool:
    dated = "day" in text and (", 20" in text or ", 19" in text)
    if not dated and not text.startswith("In this "):
        return False
    match = _CAPTION.search(text)
    return match is not None and _AHEAD.search(text, 0, match.start()) is None


def cut_quotation(text: str) -> bool:
    """Whether a quotation or a bracket opens without closing here, or closes without opening."""
    plain = text.isascii()
    for opening, closing in _ASCII_BRACKETS if plain else _BRACKETS:
        if opening in text or closing in text:
            depth = 0
            for mark in _BRACKET.findall(text):
                depth += (mark == opening) - (mark == closing)
                if depth < 0:
                    break
            if depth:
                return True
    if plain or not any(map(text.__contains__, _CURLED)):
        return text.count('"') % 2 == 1
    marks = "".join(_QUOTATION_MARK.findall(text))
    for pair in _MATCHED:
        if not marks:
            return False
        marks = marks.replace(pair, "")
    return bool(marks) and _left_open(text)


def _left_open(text: str) -> bool:
    """Whether a mark is left over when each opening one is paired with the next that may close it."""
    opened: list[str] = []
    for match in _QUOTATION_MARK.finditer(text):
        mark, at = match[0], match.start()
        opens = (at == 0 or text[at - 1] in _OPENED_AFTER) and not text[at + 1 : at + 2].isspace()
        closes = bool(opened) and mark in _CLOSERS[opened[-1]]
        if closes and not (mark == '"' != opened[-1] and opens):  # “One "two" three”
            opened.pop()
        elif mark in "”»" and not opens:  # these open in Swedish and German only
            return True
        else:
            opened.append(mark)
    return bool(opened)


def cuts_single_marks(text: str) -> bool:
    """Whether a quotation in single marks opens without closing here, or closes without opening."""
    if "‚" in text:
        return False  # German: there the English opening mark closes
    if "‘" in text and (quoted := list(_OPENED_CURLED.finditer(text))):
        return _CLOSED_SINGLE.search(text, quoted[-1].end()) is None
    if "’" in text and text[-1] == "’" and text[-2] in ".!,":
        return True
    if "'" not in text:
        return False
    opened = list(_OPENED_STRAIGHT.finditer(text))
    if not opened and text[-1] == "'" and text[-2] in ".!,":
        return True
    return bool(opened) and _CLOSED_SINGLE.search(text, opened[-1].end()) is None


def _dense(text: str) -> bool:
    """Chinese and Japanese say in twelve characters what others say in forty."""
    return len(text) >= 10 and any("\u3040" <= c <= "\u9fff" for c in text[:20])
