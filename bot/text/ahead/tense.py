"""Whether a date belongs to what a sentence announces, or to what it reports as done.

A date is ahead when the nearest verb before it looks ahead ("will open on Friday"), or when it opens a clause
whose first verb does ("On Friday the court will rule"). "Said on Friday it will" does neither.
"""

from __future__ import annotations

import re
from functools import cache

from bot.text.ahead import dutch, french, german, italian, rescheduled, slavic
from bot.text.ahead.denial import is_denied
from bot.text.ahead.tense_words import AHEAD, DONE, PRESENT
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import either

_OFF = re.compile(
    r"\b(?:cancel(?:s|led|ed)|called off|scrapped|abandoned|no longer|abgesagt"
    r"|annulée?s?|cancelad[oa]|annulla(?:t[oaie]|mento)|cancella(?:t[oaie]|zione)|revocat[oaie]"
    r"|afgelast|geannuleerd|afgeblazen)\b"
)
_WAS = re.compile(
    r"\b(?:was|were|had been) (?:[a-z]+ly )?(?:set|due|scheduled|slated|planned|supposed|going|to)\b"
    r"(?: to be)?"
    r"|\b(?:estaban?|tenían?) (?:inicialmente )?previst[oa]s?\b"
)
_NAMED = re.compile(r"[^.!?”\"\s]\s+(?!I )[A-Z][\w’-]*\s$")
"""The day is part of a name: "pull a Freaky Friday switch"."""
_REPORTED = re.compile(r"\breports?\s$")
"""Before a bare day: "…, a study reports Monday" tells of today's study."""
_FORECAST = re.compile(
    r"\b(?:(?:analysts?|economists?|forecasters?|meteorologists?|brokers?|investors|traders|observers|pollsters"
    r"|pundits)\b[^,;:]{0,60}\b(?:expect|predict|forecast|think|believe|reckon|bet)s?"
    r"|forecast to|predict(?:s|ed)?|project(?:s|ed) (?:that|to)|per ?cent (?:likely|chance)|speculation)\b",
    re.IGNORECASE,
)
"""What somebody only believes will be: no date ahead."""
_OF_DAY = re.compile(r"\b(?:of|the|a|after|in)\s$")
_HABIT = re.compile(r"\bde $")
"""Before a Spanish weekday: "de lunes a viernes"."""
_NO_DATE = re.compile(r"\s(?:or\s|Night\b|Times\b|Post\b|Mail\b|Review\b)")
_SMALL = either(r"""
    and but then so also later early starting beginning from on in by at the und aber ab am im für
    schon bereits noch erst spätestens bis et mais à le y pero el en a\spartir dès de du next this coming
""")
_ONLY_SMALL = re.compile(rf"(?:{_SMALL}(?:\W+|$))*$", re.IGNORECASE)
_NO_LONGER = either(r"""
    since not no nicht pas non before after (?<!to\s)last past previous ended seit (?<![nN]och\s)vor
    nach letzten vergangenen depuis avant après dernier desde antes\sdel? después\sdel? dal
    prima\sdel prima\sdi dopo\sil sinds voor
""")
_NOT_BEFORE = re.compile(rf"\b{_NO_LONGER}\s(?:(?:the|dem|le|el)\s)?$", re.IGNORECASE)
_PERHAPS = re.compile(
    rf"\b(?:(?:is|are) (?:(?:out|payable|open) )?on|until|till|as (?:soon|early) as|{rescheduled.SHIFTED}"
    r"|(?:ordered|told|required|asked) (?:[\w’'-]+ ){1,4}?to|set|called)\b"
)
"""What may announce a date by what stands right before it."""
_STAYS = re.compile(
    r"\b(?:gave|gives?|given|has|have|stays?|remains?|forecast|closed|extended)\b[^,;:]{0,60}$"
)
_IS = re.compile(r"\b(?:is|are)(?: out| payable| open)? $")
_ENDS = re.compile(r"[.,;:)”\"]|\s(?:in|at|and|with|for|when|but)\b|$")
_BIDDEN = re.compile(
    r"\b(?:ordered|told|required|asked) (?:[\w’'-]+ ){1,4}?to (?!have\b)[a-z]+ [^,;:]{0,60}$"
)
_FIXED = re.compile(
    r"\b(?:(?:set|called) (?:an?|the|another|his|her|its|their) (?:[\w’'-]+ ){1,4}"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bhad been )set (?:down )?)$"
)
_PERIOD_ENDS = re.compile(
    r"\b(?:quarter|year|half|months|weeks|period|season),? (?:to|ended|ending|through) (?:the )?(?:end of )?$"
)
"""Before a date that is the end of what results are reported for: "the quarter to Dec. 31"."""
_DEEDS = either(r"""
    rulings? verdicts? judge?ments? sentenc(?:e|ing) fires? blaze crash(?:es)? outages? scandals? attacks?
    shootings? explosions? blasts? accidents? collapse quakes? earthquakes? floods? storms? hurricanes?
    derailments? breach(?:es)? leaks? killings? murders? deaths? arrests? raids? riots? coup bombings?
    massacre disaster spill cyberattacks? (?<=[’']s\s)(?:decision|announcement|withdrawal)
""")
_DEED_BEFORE = re.compile(rf"\b{_DEEDS} (?:of |on |in |from )?(?:the )?$")
_DEED_AFTER = re.compile(rf" (?:[a-z]+ )?{_DEEDS}\b")
_AT_AN_OCCASION = re.compile(
    r"(?:At|In|After|During|Before|With|From|To|For) (?:an?|the|his|her|its|their|this) (?:[\w’'-]+ ){1,5}$"
)
"""Before the date of an occasion that opens a sentence: "At a poster launch on Tuesday, he was joined by"."""
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?:and|but|und|aber|et|mais|y|pero)\s")
_PRESENT_IS_AHEAD = frozenset(("de", "nl", "it"))  # where no word need look ahead: "domani si vota"
_ENGLISH = frozenset({"en", ""} | {language for language in STOP_WORDS if language not in AHEAD})


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What looks ahead and what is told as done; compiled when a language is first met."""
    known = language if language in AHEAD else "en"
    return re.compile(rf"\b(?:{AHEAD[known]})\b"), re.compile(DONE[known])


def looks_ahead(sentence: str, language: str) -> bool:
    """Whether a sentence holds any word that looks ahead."""
    if language in slavic.LANGUAGES:
        return slavic.looks_ahead(sentence, language)
    if language in _PRESENT_IS_AHEAD or _patterns(language)[0].search(sentence):
        return True
    return language in _ENGLISH and bool(PRESENT.search(sentence) or _PERHAPS.search(sentence))


def called_off(sentence: str) -> bool:
    """Whether the sentence says that something will not happen."""
    return _OFF.search(sentence) is not None


def ends_period(before: str) -> bool:
    """Whether a date is where a time ends that is reported on: no event of its own."""
    return _PERIOD_ENDS.search(before) is not None


def is_of_deed(before: str, after: str) -> bool:
    """Whether a date belongs to something that has happened: "the ruling of 3 March", "the May 5 fire"."""
    return bool(_DEED_BEFORE.search(before) or _DEED_AFTER.match(after))


def is_ahead(before: str, said: str, after: str, language: str) -> bool:
    """Whether a date that is ``said`` between the words around it is of something to come."""
    if language in slavic.LANGUAGES:
        return slavic.is_ahead(before, said, after, language)
    if rescheduled.is_off(before, after) or not _is_announced(before, said, after, language):
        return False
    return not is_denied(before, said, after, language, opens=_opens_clause(before))


def _is_announced(before: str, said: str, after: str, language: str) -> bool:
    """Whether a date is told of as ahead."""
    if language == "nl":
        return dutch.is_ahead(before, said, after)
    ahead, done = _patterns(language)
    if _NOT_BEFORE.search(before) and not (language == "pt" and before.endswith(" no ")):  # "no domingo": on
        return False
    if language == "de" and german.is_done(before, said, after, ahead, done):
        return False
    if language == "de" and german.is_announced(before, said, after):
        return True
    bare = said[0].isupper()  # "Friday", not "on Friday"
    if language in _ENGLISH:
        if (bare and (_NAMED.search(before) or _REPORTED.search(before))) or _NO_DATE.match(after):
            return False
        if bare and _OF_DAY.search(before) and after[1:2].islower():
            return False  # "the investigation of Monday wreckage"
        if said.startswith(("a ", "A ")) or done.match(after, 1):
            return False  # "a March primary", "on Tuesday released"
        if _FORECAST.search(before):
            return False
    if language == "fr" and french.is_done(before, said, after):
        return False
    if language == "it" and italian.is_done(before, said, after):
        return False
    if language == "it" and italian.is_announced(before, said, after):
        return True
    if language == "es" and " a " in said and _HABIT.search(before):
        return False
    last_ahead = _last(ahead, before)
    last_done = _last(done, before)
    if any(was.start() < last_ahead < was.end() for was in _WAS.finditer(before)):
        return False
    if after.startswith(("'s", "’s")):
        return last_ahead > last_done  # "Friday's report includes" announces nothing
    if last_ahead > last_done:
        return True
    occasion = language in _ENGLISH and _AT_AN_OCCASION.match(before)
    if language in _ENGLISH and not occasion:
        clause = before.rpartition(" that ")[2]
        if PRESENT.search(clause) and not done.search(clause):
            return True
        if _is_fixed(before, said, after) or rescheduled.is_moved_to(before, said):
            return True
    if not occasion and not _opens_clause(before):
        return False
    first = ahead.search(after) or (PRESENT.search(after) if language in _ENGLISH else None)
    past = done.search(after)
    return first is not None and (past is None or first.start() < past.start())


def _is_fixed(before: str, said: str, after: str) -> bool:
    """Whether the words right before an English date make it one ahead: "gave it until", "is on", "by"."""
    lead = said.partition(" ")[0].lower()
    if lead == "until":
        return _STAYS.search(before) is not None
    if lead == "on":
        return bool(_IS.search(before) and _ENDS.match(after))
    if lead == "for":
        return _FIXED.search(before) is not None
    return lead == "by" and _BIDDEN.search(before) is not None


def _opens_clause(before: str) -> bool:
    """Whether nothing but small words stands between the beginning of the clause and the date."""
    breaks = [match.end() for match in _CLAUSE.finditer(before)]
    return _ONLY_SMALL.match(before) is not None or (
        bool(breaks) and _ONLY_SMALL.match(before[breaks[-1] :]) is not None
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins, -1 when there is none."""
    found = -1
    for match in pattern.finditer(text):
        found = match.start()
    return found
