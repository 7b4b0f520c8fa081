"""English sentences that point back from their middle: "Over the weekend it became the latest", "he said".

    words outside quotation marks | a pronoun or "the company" | nothing before it that it means

Judged by the sentence alone, so it only finds what is certain: a "he" before which no person is named or
called by a role, an "it" right after a time, "that tweet" near the beginning, and "the company" in a sentence
without any name.
"""

from __future__ import annotations

import re

from bot.text.given_names import gender
from bot.text.names import bare
from bot.text.speech import speech
from bot.text.speech_type import words
from bot.text.speech_words import KIN, NOBODY, TIMES
from bot.text.stopwords import STOP_WORDS

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_SURNAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][\w’'-]+[a-z])(?:['’]s)? "
    r"(?:(?:has|had|have|is|was|will|would|also|later) )?[a-z]+(?:s|ed|d|ld|nt|ew|ote|id)\b"
)
_SAID_BY = re.compile(r"[,”\"] ([A-Z][\w’'-]+[a-z]) (?:says|said|added|told|wrote)\b")
_SOME = re.compile(
    r"(?:some|many|several|most|all|none|one|two|three|four|five|six) (?:had|have|has|were|are|was|is|did"
    r"|will|would|also|of (?:them|those|these))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_PERSONAL = frozenset(("he", "she", "him", "his", "her", "hers", "himself", "herself"))
_DAY = (
    r"(?:days?|week|weekend|weeks|months?|years?|morning|afternoon|evening|night|hours?|time|now|today|yesterday"
    r"|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|\d+)"
)
_TIMED_IT = re.compile(
    r"(?:(?:on|over|in|at|during|since|by|until|last|this|earlier|later|early|late|the|that|same|first|next"
    rf"|past|previous|following|two|three|a|few|end|of|for|{_DAY}),?\s)+?{_DAY},?\s(?:ago,?\s)?(?:it|they)\s"
    r"|(?:[a-z]+\s){0,3}(?:days|weeks|months|years|decades|hours)\s(?:later|earlier|on|after|before),?\s(?:it|they)\s",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(
    r"\b(?:with|at|in|of|by|for|from|on|after|during|under|about) (?:that|those)"
    r" (?!who|whose|with|which|of|in|on|at|from|he|she|it|they|we|the|a|an|is|was|were|are|have|has|had|will"
    r"|would|can|could|do|does|time|point|affected|involved|same|there|this|his|her|its|their|not|killed)"
    r"(?:\d+-year-old|[a-z]{3,})\b(?<!ing)(?<!ed)",
    re.IGNORECASE,
)
_WHAT_IT = re.compile(r"what (?:it|they|he|she)\s", re.IGNORECASE)
_NEAR = 60  # characters from the beginning in which "that tweet" has nothing before it to mean
_THE_ONE = re.compile(
    r"\b[Tt]he (?:[a-z-]+ )?(?P<noun>company|firm|studio|streamer|retailer|carmaker|airline|bank|agency|union"
    r"|group|film|movie|show|series|book|deal|agreement|ruling|lawsuit|bill|law|report|study|statement"
    r"|spokes(?:man|woman|person)|suspect|victim|couple|incident|crash|attack|fire|vehicle|plane|ship"
    r"|building|product|app|feature|device|service|post|tweet|document|filing|letter|survey|poll|game|match"
    r"|tournament|storm|team|club)\b"
    r"(?! (?:of|that|who|which|behind|between|(?:called|named) (?=[A-Z])|in|on|at|for|to|with|against|by"
    r"|from)\b)"
)
_ELSEWHERE = re.compile(
    r"(?:Later|Earlier|Previously|Elsewhere|Separately|Again|Second|Third|Too|Finally|Ever since),"
    r"|Like the others?\b"
    r"|The (?:current|latest|new|previous|total|overall) (?:number|figure|count|tally)(?! of)\b"
    r"|Under the (?:deal|plan|agreement|terms|proposal|scheme|offer|settlement)"
    r"(?! (?:of|to|with|between|that|for)\b)"
)
"""An opening that goes on from something told before."""
_THE_KIND = re.compile(
    r"The (?:\d+-year-old(?! (?:[a-z]+ ){0,2}[A-Z])"
    r"|(?:[a-z][a-z-]*|[A-Z][a-z]+(?:an|ish|ese|ch|ss)) (?:company|firm|giant|group|retailer|maker|carmaker"
    r"|airline|bank|studio|streamer|start-?up|network|broadcaster|platform|chain|brand|publisher|operator|club|singer|actor|actress"
    r"|star|player)"
    r"(?! (?:of|that|which|who|whose|behind|called|named|owned|led|run|based|[A-Z]))"
    r"|(?:long-?time|veteran|retired|ex-[a-z]+) (?:[A-Z][a-z]+ ){0,2}(?:Republican|Democrat|Conservative"
    r"|senator|congress(?:wo)?man|governor|mayor|minister|lawmaker|judge|actor|actress|singer|coach|officer|executive"
    r"|chief|lawyer|leader)(?! (?:of|who|whose|called|named|[A-Z])))\b"
)
"""An opening that says of what kind somebody is and not who: "The 34-year-old told", "The Swiss bank"."""
_THE_BEFORE = re.compile(r"\b[Tt]he (?:[\w’'-]+ ){0,2}$")
_PLURALS = words(
    "police officials neighbours neighbors investigators authorities prosecutors doctors relatives friends "
    "witnesses passengers reports documents records firefighters rescuers colleagues fans critics teammates "
    "shares sales profits"
)
_PEOPLE = words("man woman boy girl person suspect victim child baby kid guy lady gunman teenager teen")
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
_COMMON = frozenset(
    STOP_WORDS["en"] | NOBODY | _PLURALS | TIMES | _NUMBERS | words("last early late over earlier")
)
_UNDER_HIM = re.compile(r"(?:Under|With|For|Without|Beside|Like|Unlike|To|Before|After) (?:him|her),")
_FOUNDED = re.compile(
    r"(?:[A-Z][\w.&’'-]* ){0,3}[A-Z][\w&’'-]*, (?:the|an?) (?:[\w-]+ ){0,4}?(?:airline|company|firm|maker"
    r"|carmaker|bank|studio|start-?up|group|retailer|agency|brand|magazine|newspaper|website|charity|school)"
    r" (?:that |which )?(?:he|she)\b"
)
"""What a "she" did with a company tells nothing of who she is."""
_THE_TWO = re.compile(
    r"\bthe two(?:[,.;]| (?:[a-z]+ly )?(?:later |also |both |then |now |never )*(?:say|said|are|were|have|had"
    r"|will|would|can|could|did|do|met|spoke|went|came|took|made|share|meet|agree|disagree|underline|describe|seem"
    r"|became|got|left|began|fell|[a-z]{2,}ed)\b)"
)
_PAIR = re.compile(r"\b(?:[Tt]wo|[Bb]oth|pair)\b")
_DENIES_THAT = re.compile(
    r"[^,;—–]{2,80} (?:disputes?|disputed|den(?:y|ies|ied)|rejects?|rejected|confirms?|confirmed|doubts?"
    r"|doubted|contests?|contested|(?:dis)?agree(?:s|d)? with) (?:that|this)\."
)
_ELLIPTIC = re.compile(
    r"([A-Z][\w-]+)['’]s (?:rose|fell|grew|climbed|dropped|slipped|jumped|was|were|is|are|stood)\b"
)
_PLACED = frozenset(("on", "in", "at", "from"))


def opening_surname(text: str) -> str:
    """The one capitalised word that opens a sentence ("Graves said") or speaks it (", Graves says")."""
    match = _SURNAME.match(text) or _SAID_BY.search(text)
    return match[1] if match and match[1].lower() not in _COMMON else ""


_DEFINITE = re.compile(
    r"The (?:[a-z]+ )??([a-z]{3,})(?:, (?:which|[a-z]{3,}(?:ing|ed)) |"
    r" (?:was|were|is|are|has|had|have|will|would|can|could|may|might|did|does"
    r"|said|says|came|took|made|went|led|left|fell|rose|won|lost|also|then|later|now|began|[a-z]{2,}(?:ed|s))\b)"
)


def opening_noun(text: str) -> str:
    """The noun of "The song was": somewhere a song was introduced, unless there is but one such thing."""
    match = _DEFINITE.match(text)
    return match[1] if match else ""


def opening_possessive(text: str) -> str:
    """The name of "Marrow's rose 40%", which leaves out what rose; "McDonald's rose" only looks so."""
    match = _ELLIPTIC.match(text)
    return match[1] if match else ""


_TOLD_OF = words(
    "find finding findings comment comments remark remarks revelation determination discovery scheme proposal"
    " initiative offer pledge gesture technology software app programme program arrangement move measure"
    " measures announcement appointment"
)


def first_mention(noun: str, text: str, end: int) -> int:
    """Where a text first has a noun before ``end``; -1 when nowhere, or when it is "the" from the start."""
    one = noun[:-1] if noun.endswith("s") and len(noun) > 4 else noun
    match = re.compile(rf"\b{re.escape(one)}(?:s|es)?\b").search(text, 0, end)
    if match is None or _THE_BEFORE.search(text, max(0, match.start() - 40), match.start()):
        return -1
    return match.start()


def introduces(text: str, surname: str) -> bool:
    """Whether a sentence holds the surname after a given name that we know: "Robert Graves"."""
    at = text.find(f" {surname}")
    while at > 0:
        given = text[:at].rpartition(" ")[2]
        if given[:1].isupper() and gender(f"{given} {surname}"):
            return True
        at = text.find(f" {surname}", at + 1)
    return False


def dangles(text: str) -> bool:
    """Whether the sentence means somebody or something that only an earlier one can have named."""
    outside = _QUOTED.sub(" “ ", text)
    if _TIMED_IT.match(outside) is not None or _SOME.match(outside) is not None:
        return True
    if _DENIES_THAT.fullmatch(outside) is not None or _unnamed_two(outside):
        return True
    if _THE_KIND.match(outside) is not None or _ELSEWHERE.match(outside) is not None:
        return True
    if (match := _THAT_ONE.search(outside, 0, _NEAR + 40)) is not None and match.start() < _NEAR:
        return True
    found = _WORD.findall(outside)
    if not found:
        return False
    if opening_noun(outside) in _TOLD_OF or _nobody_before(outside):
        return True
    if _WHAT_IT.match(outside) is not None and not _names(found[1:]):
        return True
    match = _THE_ONE.search(outside)
    if match is None or _names(found[1:]) or _is_name(found[0]):
        return False
    once = rf"\b(?:an?|new|one|another|every|no) (?:[\w-]+ )?{match['noun']}\b"
    return re.search(once, outside[: match.start()], re.IGNORECASE) is None


def _unnamed_two(outside: str) -> bool:
    """Whether "the two" do something of whom the sentence names no pair before."""
    match = _THE_TWO.search(outside) if "the two" in outside else None
    if match is None:
        return False
    before = outside[: match.start()]
    return sum(map(_is_name, _WORD.findall(before))) < 2 and _PAIR.search(before) is None


def _nobody_before(outside: str) -> bool:
    """Whether no name and no single person stands before the first "he", nor after its opening phrase."""
    if _UNDER_HIM.match(outside) is not None or _FOUNDED.match(outside) is not None:
        return True
    roles = speech("en").roles
    first, previous = True, ""
    for match in _WORD.finditer(outside):
        word, low = match[0], match[0].lower()
        if low in _PERSONAL:
            break
        if first:
            first = False
            if _is_name(word) or low in roles or low in KIN:
                return False
            previous = low
            continue
        plain = bare(low)
        named = _names([word]) and previous not in _PLACED
        someone = plain in roles or plain in KIN or plain in _PEOPLE
        if named or (someone and not outside.startswith(" question", match.end())):
            return False  # but "In answering a reporter's question, she" is not the reporter
        previous = low
    else:
        return False
    comma = outside.find(",", match.end())
    following = _WORD.findall(outside[match.end() : comma + 60])
    return not (
        0 <= comma < 90
        and any(_names([word]) or word.lower() in roles or word.lower() in _PEOPLE for word in following)
    )


def _is_name(word: str) -> bool:
    """Whether the first word of a sentence may be a name: no small word and no word for many people."""
    return word[0].isupper() and word.lower() not in _COMMON and not word.lower().endswith(("ly", "ing"))


def _names(found: list[str]) -> bool:
    return any(word[0].isupper() and bare(word).lower() not in TIMES and word != "I" for word in found)
