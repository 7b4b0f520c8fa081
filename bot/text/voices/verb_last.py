"""Who speaks where a verb ends the sentence, as in Turkish: a subject before the quotation, the verb behind.

    … belirten Lee, “…” dedi.   Bakan Ann Lee, … belirterek, “…” diye konuştu.
    Ann Lee, şunları söyledi: “…”   “…” diyen Ann Lee, …

A subject is a name without a case ending (those hang on an apostrophe) that a comma follows: behind a
participle ("belirten"), or from the beginning of its part. Two of them in a sentence are in doubt.
"""

from __future__ import annotations

import re

from bot.text.naming.given_names import gender
from bot.text.naming.names import Names, is_organisation, is_role, is_title
from bot.text.tables import words
from bot.text.voices.segments import segments
from bot.text.voices.speakers import Mention
from bot.text.voices.words_and_marks import Token, tokens

ANYBODY = "any"  # a subject that the sentence leaves out, of either gender
_SAYS = words("dedi diyor söyledi demişti")
_SAYING = words("diyerek")
"""What its subject says stands before it: behind it may stand another's."""
_WAYS = words("""
    diye ifadelerini ifadesini ifadelerine değerlendirmesinde değerlendirmesini değerlendirmelerinde yorumunu
    yorumunda açıklamasında açıklamasını açıklamalarında çağrısında çağrısını şeklinde bilgisini bilgilerini
    görüşünü görüşünde uyarısında uyarısını mesajını paylaşımını paylaşımında sözlerini sözleriyle cevabını
    yanıtını vurgusunu vurgusunda tespitinde
""")
_DOES = words("""
    kullandı bulundu yaptı konuştu verdi paylaştı ekledi yazdı kaydetti aktardı sürdürdü kullanmıştı
    bulunmuştu konuşmuştu yapmıştı söyledi belirtti
""")
_WHO_DOES = words("kullanan bulunan yapan konuşan veren paylaşan ekleyen yazan")
_AHEAD = words("şu şunları şöyle şunu")
_SAYS_AHEAD = _DOES | words(
    "dedi diyor söylüyor etti değerlendirdi anlattı özetledi özetliyor anlatıyor yanıtladı"
)
_FORMER = "eski"
_WITH = words("ile için hakkında konusunda arasında tarafından karşısında gibi kadar üzerinden adına")
"""Behind a name: it is another's in the sentence."""
_CLAUSE = re.compile(r"(?:[dt][ıiuü]|[ae]c[ae])ğ[ıiuü](?:n[ıiuü])?$")
"""How a clause ends that is no sentence: “kapatacağını” söyledi."""
_OF_NOTHING = re.compile(r"(?!vali$)[a-zçğıöşü]+(?<![cç])[ıiuü]")
"""A role that says of whom it is by what stands before: "lideri" alone says nothing."""
_PEOPLE = re.compile("l[ıiuü]l[ae]r$")
"""Those of a town: "Holmlular"."""
_INSIDE = words("ve eski ile of for and")
_BESIDE_ROLE = words("genel teknik yönetim kurulu icra yatırım operasyon eski ve yardımcı eş baş köyü")
_LONGEST_NAME = 4
_HEADLINE = 3  # words in capitals
_REACH = 120  # characters before a name in which its role stands


def speaker(lead: list[Token], trail: list[Token], names: Names) -> Mention | None:
    """Who said a quotation: by the words of its sentence before it (``lead``) and those behind it."""
    lead = _without_brackets(lead)
    if at := _who_said(trail):
        end = next((place for place, token in enumerate(trail) if place > at and token.text in ",.;:"), 0)
        return _read(trail[at:end], names) if end and trail[end].text == "," else None
    if lead and lead[-1].text == ":":
        ahead = next((at for at in range(max(0, len(lead) - 6), len(lead)) if lead[at].low in _AHEAD), -1)
        if ahead < 0 or lead[-2].low not in _SAYS_AHEAD:
            return None
        return _subject(lead[:ahead], names) if ahead else Mention("", pronoun=ANYBODY, start=lead[0].start)
    if not (_said(trail) or (lead and trail and trail[0].low in _SAYING)):
        return None
    if not lead:
        return Mention("", pronoun=ANYBODY, start=trail[0].start)
    return _subject(lead, names) if lead[-1].word or lead[-1].text == "," else None


def is_clause(quoted: str) -> bool:
    """Whether quoted words are only the object of the sentence around them."""
    return _CLAUSE.search(quoted) is not None


def _without_brackets(found: list[Token]) -> list[Token]:
    """The words outside brackets: "Liman Birliği (LB) Başkanı"."""
    depth = 0
    kept = []
    for token in found:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth = max(0, depth - (token.text == ")"))
    return kept


def _said(trail: list[Token]) -> bool:
    """Whether a sentence ends behind its quotation with "said", or "used these words"."""
    low = [token.low for token in trail[:3]]
    while low and low[0] in ",":
        low = low[1:]
    return bool(low) and (low[0] in _SAYS or (len(low) > 1 and low[0] in _WAYS and low[1] in _DOES))


def _who_said(trail: list[Token]) -> int:
    """Where the words behind "who said" begin; 0 when no such words open ``trail``."""
    low = [token.low for token in trail[:3]]
    if low[:1] == ["diyen"]:
        return 1
    if low == ["ifadelerine", "yer", "veren"]:
        return 3
    return 2 if len(low) > 1 and low[0] in _WAYS and low[1] in _WHO_DOES else 0


def _subject(words_before: list[Token], names: Names) -> Mention | None:
    """The one subject that the parts of a sentence name; when two are named, none."""
    parts = segments(words_before)
    if own := _leading(next((part for part in reversed(parts) if part), []), names):
        return own
    found = [mention for part in parts if part and (mention := _read(part, names))]
    if not found:
        return _leading(parts[0], names)
    return found[-1] if len({mention.name for mention in found}) == 1 else None


def _leading(part: list[Token], names: Names) -> Mention | None:
    """The office and name with which a sentence begins and goes on: "Bakan Ann Lee ise … belirterek"."""
    office = [token.name or token.low in _INSIDE | _BESIDE_ROLE or _is_role(token, names) for token in part]
    end = office.index(False) if False in office else 0
    if not end or any(not token.word for token in part[:end]) or part[end - 1].low in _INSIDE:
        return None
    if part[end].low in _WITH:
        return None
    mention = _read(part[:end], names)
    return mention if mention and mention.role and " " in mention.name else None


def _read(part: list[Token], names: Names) -> Mention | None:
    """The name that ends a part of a sentence, nothing before it but its role or a participle."""
    begin = len(part)
    while begin and (part[begin - 1].name or part[begin - 1].low in _INSIDE or not part[begin - 1].word):
        begin -= 1
    while begin < len(part) and not (part[begin].name or part[begin].low == _FORMER):
        begin += 1
    run = part[begin:]
    office = next((at for at in range(len(run) - 1, -1, -1) if _is_role(run[at], names)), -1)
    name, role = run[office + 1 :], run[: office + 1]
    before = part[begin - 1] if begin else None
    if office < 0 and before is not None and _is_role(before, names):
        start = begin - 1
        while start and (part[start - 1].name or part[start - 1].low in _BESIDE_ROLE):
            start -= 1
        role, before = part[start:begin], part[start - 1] if start else None
    if not 0 < len(name) <= _LONGEST_NAME or any("'" in t.text or "’" in t.text or not t.word for t in name):
        return None
    if before is not None and not role and not before.low.endswith(("an", "en")):
        return None
    called = " ".join(token.text for token in name)
    if _PEOPLE.search(called):
        return None
    if len(name) == 1 and not role and before is None and not _has_cases(called, name[0].start, names):
        return None
    if len(name) > 1 and not role and not _is_known(called, name, names):
        return None
    return Mention(called, role=_told(role, names.text), start=name[0].start)


def introduced(name: str, names: Names) -> str:
    """The role that stands before a name where the article first gives it."""
    at = names.first(name)
    if at < 0:
        return ""
    line = names.text.rfind("\n", 0, at) + 1
    before = segments(_without_brackets(tokens(names.text, max(line, at - _REACH), at)))[-1]
    end = len(before)
    first = end - 1
    while first >= 0 and (before[first].name or before[first].low in _INSIDE):
        first -= 1
    while first + 1 < end and not (before[first + 1].name or before[first + 1].low == _FORMER):
        first += 1
    run = before[first + 1 :]
    return _told(run, names.text) if run and _is_role(run[-1], names) else ""


def _told(role: list[Token], text: str) -> str:
    """The words of a role without the titles at its end and the words of a headline before it."""
    while role and is_title(role[-1].text.rstrip(".")):
        role = role[:-1]
    if len(role) == 1 and _OF_NOTHING.fullmatch(role[0].text):
        return ""
    loud = next((at for at, token in enumerate(role) if not token.text.isupper()), 0)
    role = role[loud - 1 :] if loud >= _HEADLINE else role
    return text[role[0].start : role[-1].end] if role else ""


def _is_role(token: Token, names: Names) -> bool:
    return is_role(token.low.replace("’", "'").partition("'")[0], names.speech)


def _has_cases(word: str, at: int, names: Names) -> bool:
    """Whether a word that opens its sentence is a name elsewhere: a full one, or with a case's apostrophe."""
    full = names.full(word, at)
    return full not in (word, None) or f" {word}'" in names.text or f" {word}’" in names.text


def _is_known(called: str, name: list[Token], names: Names) -> bool:
    """Whether some capitals without a role are a name: no word that only opens its sentence among them."""
    if is_organisation(called) or names.known(called):
        return True
    return bool(gender(called)) and all(token.text[1:].islower() for token in name)
