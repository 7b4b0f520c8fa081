"""Turkish dates to come: a date, and the first verb behind it, which must be of the future.

    Liman 3 Mayıs'ta açılacak.   Fuarın 3 Mayıs'ta açılacağını duyurdu.   Cuma günü açılması bekleniyor.

The verb stands last, and so does the tense of its clause: "3 Mayıs'ta açılan liman" has none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.text.ahead.resolved import day_of, month_of, next_month

_MONTH = "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
_MONTHS = {name: number for number, name in enumerate(_MONTH.split("|"), 1)}
_WEEK = "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
_WEEKDAYS = {name: number for number, name in enumerate(_WEEK.split("|"))}
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))  # "cumartesi" begins with "cuma"
_DATE = re.compile(
    r"(?:(?P<before>20\d\d) yıl\w* )?(?<![\w.,])(?P<day>3[01]|[12]\d|0?[1-9])(?:\s?[-–]\s?\d{1,2})? "
    rf"(?P<month>{_MONTH})(?: (?P<year>20\d\d))?(?: (?P<weekday>{_WEEKDAY}))?(?:['’]\w+| günü\w*| tarih\w+)?"
    rf"|\b(?:(?P<year2>20\d\d) (?:yılı )?)?(?P<month2>{_MONTH})(?: ay\w+\b(?! ilişkin| ait)|['’]?[dt][ae]\b)"
    rf"|(?<!geçen )(?<!geçtiğimiz )(?<!her )\b(?P<weekday2>{_WEEKDAY}) günü"
    r"|\b(?P<tomorrow>yarın)\b(?!,| öbür)|\b(?P<next>(?:gelecek|önümüzdeki) ay)\b"
)
_QUICK = (*_MONTHS, "günü", "yarın", "gelecek ay", "önümüzdeki ay")
"""What every match of ``_DATE`` holds one of."""
_WEEK_AFTER = re.compile(r"\b(?:(?:gelecek|önümüzdeki) hafta|haftaya)\b")
"""In a sentence with a weekday: that may be the one of then."""
_FUTURE = re.compile(
    r"\b(?!gelecek|alacak|yiyecek|içecek|giyecek)\w{2,}(?:aca[kğ]|ece[kğ])(?!t[ıi](?!r))\w*"
    r"|\b(?:plan|hedef|amaç)l[ae]n(?:ıyor|iyor|maktadır|mektedir)\b|\b(?:bekleniyor|öngörülüyor|beklenmektedir)\b"
    r"|\b(?:başlıyor|sona eriyor|açılıyor|düzenleniyor|yapılıyor|kapanıyor)\b"
)
_PAST = re.compile(
    r"\w+[dt][ıiuü]ğ[ıiuü]\w*|\w+m[ıiuü]ş(?:t[ıiuü]\w*)?\b"
    r"|\b\w{2,}(?<!ye)(?<!şim)(?<!ken)[dt][ıiuü](?:lar|ler|k|m|n)?\b(?<!şimdi)(?<!yedi)(?<!kendi)"
    r"|\w*(?:[aylrtşpç]|[aeıiuü]n)[ae]n\b(?<!planlanan)(?<!beklenen)(?<!zaman)(?<!alan)(?<!plan)(?<!neden)(?<!insan)(?<!liman)(?<!önden)"
    r"|\bede[nr]\b|\b(?:göre|itibar\w+|sonra|ne kadar|ne zaman|nasıl)\b"
)
"""What is told as done, also as a participle: "yapılan", "yaptığı", and what is only a measure of time."""
_NEVER = re.compile(
    r"\b(?:iptal|ertele\w+|vazgeç\w*|beklenmiyor|değil)\b|m[ae]y[ae]c[ae][kğ]"
    r"|olabileceğ|ihtimal|olasılı|iddia|muhtemel|fiyatlan"
)
_NAMED = re.compile(r" [A-ZÇĞİÖŞÜ][a-zçğıöşü]")
"""Right behind a bare day: a stadium, square or university is named after it."""
_QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”")
_REACH = 160  # characters behind a date in which its verb stands
_ABOUT = 40  # characters behind the verb in which it may be doubted
_MOST = 8  # dates of a sentence


def find(sentence: str, published: date) -> list[tuple[int, int, str]]:
    """The dates to come that ``sentence`` announces, as (start, end, date) with its own offsets."""
    lowered = sentence.replace("I", "ı").replace("İ", "i").lower()
    if len(lowered) != len(sentence) or not any(map(lowered.__contains__, _QUICK)):
        return []
    plain = _QUOTED.sub(lambda match: "_" * len(match[0]), lowered)
    found: list[tuple[int, int, str]] = []
    for count, match in enumerate(_DATE.finditer(plain)):
        if count == _MOST:
            break
        after = plain[match.end() :]
        if match["day"] and match[0].endswith(match["month"]) and _NAMED.match(sentence, match.end()):
            continue
        first = _FUTURE.search(after, 0, _REACH)
        if first is None or _NEVER.search(after, 0, first.end() + _ABOUT):
            continue
        past = _PAST.search(after, 0, _REACH)
        if past is not None and past.start() < first.start():
            continue
        if after.startswith(",") or (match["weekday2"] and _WEEK_AFTER.search(plain)):
            continue  # with a comma it belongs to a later verb: "cuma günü, açılacağını söyledi"
        when = _resolved(match, published)
        if when is not None and all(when != other for _, _, other in found):
            found.append((match.start(), match.end(), when))
    return found


def _resolved(match: re.Match[str], published: date) -> str | None:
    """The day or month that is meant, None when it is not to come."""
    if match["tomorrow"]:
        return (published + timedelta(days=1)).isoformat()
    if match["next"]:
        year, month = next_month(published)
        return f"{year:04}-{month:02}"
    if match["weekday2"]:
        ahead = (_WEEKDAYS[match["weekday2"]] - published.weekday()) % 7
        return (published + timedelta(days=ahead)).isoformat() if ahead else None
    if match["month2"]:
        return month_of(_MONTHS[match["month2"]], int(match["year2"] or 0), published)
    weekday = _WEEKDAYS[match["weekday"]] if match["weekday"] else None
    year = int(match["year"] or match["before"] or 0)
    return day_of(int(match["day"]), _MONTHS[match["month"]], year, weekday, published)
