"""English sentences that point back from their middle: "Over the weekend it became the latest", "he said".

    words outside quotation marks | a pronoun or "the company" | nothing before it that it means

Judged by the sentence alone, so it only finds what is certain: a "he" before which no person is named or
called by a role, an "it" right after a time, "that tweet" near the beginning, and "the company" in a sentence
without any name.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.summarize.rules.surnames import COMMON, is_name
from bot.summarize.rules.tellers import is_told_by_another
from bot.summarize.rules.unnamed import is_unnamed
from bot.text.calendar_words import DAY, MONTH
from bot.text.naming.name_parts import is_demonym
from bot.text.naming.names import bare
from bot.text.tables import words
from bot.text.voices.speech import speech
from bot.text.voices.speech_words import KIN, TIMES

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_SOME = re.compile(
    r"(?:some|many|several|most|all|none|one|two|three|four|five|six) (?:had|have|has|were|are|was|is|did"
    r"|will|would|also|of (?:them|those|these))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_PERSONAL = frozenset(("he", "she", "him", "his", "her", "hers", "himself", "herself"))
_DAY = (
    r"(?:days?|week|weekend|weeks|months?|years?|morning|afternoon|evening|night|hours?|time|now|today|yesterday"
    rf"|then|{DAY}|{MONTH}"
    r"|\d+)"
)
_TIMED_IT = re.compile(
    r"(?:(?:on|over|in|at|during|since|by|until|last|this|earlier|later|early|late|the|that|same|first|next"
    rf"|past|previous|following|two|three|a|few|end|of|for|{_DAY}),?\s)+?{_DAY},?\s(?:ago,?\s)?(?:it|they)\s"
    r"|(?:[a-z]+\s){0,3}(?:days|weeks|months|years|decades|hours)\s(?:later|earlier|on|after|before),?\s(?:it|they)\s",
    re.IGNORECASE,
)
_THEY_THERE = re.compile(
    r"(?:On|In|At|During|Across|Throughout|Within|Under|By) (?![^,]*\b(?:they|who)\b)[^,]{2,60}, "
    r"(?:they (?:also |now |then |still )?(?:are|were|have|had|will|would|can|could|plan|say|said|want"
    r"|own|sell|[a-z]{2,}ed)"
    r"|it (?:also |now |then |still )?(?:plans|said|says|wants|owns|sells|had|competes|employs))\b"
)
"""Whom "they" means, a place that opens the sentence does not tell: "On the circuit, they have been"."""
_NOW = (
    r"(?:past |last |coming |next |same |very )?(?:mornings?|afternoon|evening|night|days?|week|weekend"
    r"|month|quarter|year|decade|century|millennium|spring|summer|autumn|fall|winter|season|term|age|era|moment|minute"
    rf"|hour|stage|juncture|world|planet|earth|country|nation)|{DAY}|{MONTH}"
)
"""What "this" means of itself: "for this year", "in this country"."""
_THAT_ONE = re.compile(
    r"\b(?:with|at|in|of|by|for|from|on|after|during|under|about) (?:th(?:at|ose)|(?P<near>th(?:is|ese)))"
    r" (?!who|whose|with|which|of|in|on|at|from|he|she|it|they|we|the|a|an|is|was|were|are|have|has|had|will"
    r"|would|can|could|do|does|time|point|affected|involved|same|there|this|his|her|its|their|not|killed"
    rf"|(?(near)(?:{_NOW})\b|(?!)))"
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
    r"(?! (?:of|that|who|which|behind|between|(?:called|named) (?=[A-Z])|at|for|to|with|against|by|from"
    rf"|on(?! {DAY})"
    r"|in(?! (?:an?|its|the) (?:[a-z]+ )?"
    r"(?:statement|e-?mail|letter|post|blog|report|release|filing|interview)))\b)"
)
_ELSEWHERE = re.compile(
    r"(?:Later|Earlier|Previously|Elsewhere|Separately|Again|Second|Third|Too|Finally|Ever since),"
    r"|(?:(?:(?:Within|Just|Only|Some|About|Nearly|Almost) )?(?:[Aa] (?:few |couple of )?|[\w-]+ ))?"
    r"(?i:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)"
    r" (?:prior|before(?=,)|beforehand|afterwards?|later(?! than)|earlier(?! than|this))\b"
    r"|Like the others?\b|Other (?:[a-z-]+ )?[a-z]+s\b(?! (?:than|like))"
    r"|The (?:current|latest|new|previous|total|overall) (?:number|figure|count|tally)(?! of)\b"
    r"|Under the (?:deal|plan|agreement|terms|proposal|scheme|offer|settlement)"
    r"(?! (?:of|to|with|between|that|for)\b)"
)
"""An opening that goes on from something told before."""
_THE_KIND = re.compile(
    r"The (?:\d+-year-old(?! (?:[a-z]+ ){0,2}[A-Z])"
    r"|(?:[a-z][a-z-]*|[A-Z][a-z]+(?:an|ish|ese|ch|ss)"
    r"|(?:[A-Z][\w.-]*,? ){0,3}[A-Z][\w.-]*-based(?: [a-z]+)?) (?:company|exchange|firm|giant|group|retailer"
    r"|maker|carmaker|airline|bank|studio|streamer|start-?up|network|broadcaster|platform|chain|brand"
    r"|publisher|operator|club|singer|actor|actress"
    r"|star|player)"
    r"(?! (?:of|that|which|who|whose|behind|called|named|owned|led|run|based|[A-Z]))"
    r"|(?:long-?time|veteran|retired|ex-[a-z]+) (?:[A-Z][a-z]+ ){0,2}(?:Republican|Democrat|Conservative"
    r"|senator|congress(?:wo)?man|governor|mayor|minister|lawmaker|judge|actor|actress|singer|coach|officer|executive"
    r"|chief|lawyer|leader)(?! (?:of|who|whose|called|named|[A-Z])))\b"
)
"""An opening that says of what kind somebody is and not who: "The 34-year-old told", "The Swiss bank"."""
_THE_BEFORE = re.compile(r"\b[Tt]he (?:[\w’'-]+ ){0,2}$")
_PEOPLE = words(
    "seller buyer man woman boy girl person suspect victim child baby kid guy lady gunman teenager teen"
)
_BEARERS = words("""
    duke duchess earl count countess baron baroness king queen prince princess pope cardinal archbishop rabbi
    imam emir sultan president prime minister pm rev reverend
""")
"""Who may stand behind "the" with a capital; else a thing does: "the Senate", "the Toyota"."""
_THE = ("the ", "The ")
_JOINTS = frozenset(("of", "for", "and"))
_SOMEBODYS = (" administration", " campaign", " camp", " family", " team", " estate")
_PLACED = frozenset(("on", "in", "at", "from"))
_POSSESSIVE = frozenset(("his", "her"))
_AT_FIRST = re.compile(r"(?:With|In|At|On|After|Before|During|By|Despite|For|Through|As part of) ")
_NEXT = 50  # characters in which whom "his" means follows
_UNDER_HIM = re.compile(r"(?:Under|With|For|Without|Beside|Like|Unlike|To|Before|After) (?:him|her),")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing ")
"""An opening behind which whom "he" means may stand late: "Saying he was tired, as they knew, Moss left"."""
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
_DEFINITE = re.compile(
    r"The (?:[a-z]+ )??([a-z]{3,})(?:, (?:which|[a-z]{3,}(?:ing|ed)) | [-–—] |"
    r" (?:was|were|is|are|has|had|have|will|would|can|could|may|might|did|does"
    r"|said|says|came|took|made|went|led|left|fell|rose|won|lost|also|then|later|now|began|[a-z]{2,}(?:ed|s))\b)"
)
_SET_BY = re.compile(
    r"(?:After|Amid|At|Before|Despite|During|Following|In|On|Since|Under|With) the (?:[a-z]+ )??"
    r"(?!end\b|meantime|times?\b|past\b|future\b|process\b|interim|moment|wake\b|world\b|house\b|streets?\b"
    r"|north|south|east|west|run\b|ground\b|long\b|day\b|decade|century|week|month|quarter|year|season"
    r"|morning|afternoon|evening|night|spring|summer|autumn|fall\b|winter)([a-z]{3,}), "
)
"""What a sentence goes on from: "After the vote, …"; of times and places all know which."""


def opening_noun(text: str) -> str:
    """The noun of "The song was", "In the song, ": somewhere it was introduced, unless there is but one."""
    match = _DEFINITE.match(text) or _SET_BY.match(text)
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
_SECOND_NAMES = words(
    "picture film movie machine gadget device handset gizmo album song track single novel show series"
    " sequel episode drama comedy console product tool site website firm carrier carmaker retailer"
    " airline lender brewer drugmaker chain publication message footage clip incident blaze blast crash"
    " quake accident attack shooting tragedy victim gunman suspect attacker assailant actor actress"
    " singer star striker midfielder defender goalkeeper rapper director writer author"
)
"""What papers call a thing, a firm or somebody when they have named it: "The picture, which stars Moss"."""


def first_mention(noun: str, text: str, end: int) -> int:
    """Where a text first has a noun before ``end``; -1 when nowhere, or when it is "the" from the start."""
    one = noun[:-1] if noun.endswith("s") and len(noun) > 4 else noun
    how = (
        re.IGNORECASE if noun in speech("en").roles else re.NOFLAG
    )  # "President Quill" is whom "the president" means
    match = re.compile(rf"\b{re.escape(one)}(?:s|es)?\b", how).search(text, 0, end)
    if match is None or _THE_BEFORE.search(text, max(0, match.start() - 40), match.start()):
        return -1
    return match.start()


def is_second_name(text: str, article: str, start: int) -> bool:
    """Whether a sentence opens with another word for what the article, before ``start``, called otherwise."""
    noun = opening_noun(text)
    return noun in _SECOND_NAMES and first_mention(noun, article, start) < 0


def dangles(text: str) -> bool:
    """Whether the sentence means somebody or something that only an earlier one can have named."""
    outside = _QUOTED.sub(" “ ", text)
    if any(pattern.match(outside) for pattern in (_TIMED_IT, _THEY_THERE, _SOME)):
        return True
    if _DENIES_THAT.fullmatch(outside) is not None or _unnamed_two(outside):
        return True
    if _THE_KIND.match(outside) is not None or _ELSEWHERE.match(outside) is not None:
        return True
    if is_unnamed(outside) or is_told_by_another(outside):
        return True
    if (match := _THAT_ONE.search(outside, 0, _NEAR + 40)) is not None and match.start() < _NEAR:
        return True
    found = _WORD.findall(outside)
    if not found:
        return False
    if opening_noun(outside) in _TOLD_OF or _nobody_before(outside, found):
        return True
    if _WHAT_IT.match(outside) is not None and not _names(found[1:]):
        return True
    match = _THE_ONE.search(outside)
    if match is None or _names(found[1:]) or is_name(found[0]):
        return False
    once = rf"\b(?:an?|new|one|another|every|no) (?:[\w-]+ )?{match['noun']}\b"
    return re.search(once, outside[: match.start()], re.IGNORECASE) is None


def _unnamed_two(outside: str) -> bool:
    """Whether "the two" do something of whom the sentence names no pair before."""
    match = _THE_TWO.search(outside) if "the two" in outside else None
    if match is None:
        return False
    before = outside[: match.start()]
    return sum(map(is_name, _WORD.findall(before))) < 2 and _PAIR.search(before) is None


def _nobody_before(outside: str, found: list[str]) -> bool:
    """Whether no name and no single person stands before the first "he", nor after its opening phrase.

    ``found`` are the words of the sentence.
    """
    if _UNDER_HIM.match(outside) is not None or _FOUNDED.match(outside) is not None:
        return True
    if _PERSONAL.isdisjoint(map(str.lower, found)):  # as most
        return False
    roles = speech("en").roles
    first, previous, thing = True, "", False
    for match in _WORD.finditer(outside):
        word, low = match[0], match[0].lower()
        if low in _PERSONAL:
            break
        if first:
            first = False
            if is_name(word) or (low in roles and low not in COMMON) or low in KIN:
                return False
            previous = low
            continue
        plain = bare(low)
        someone = plain in roles or plain in KIN or plain in _PEOPLE
        capital = _names([word])
        thing = (thing or outside.endswith(_THE, 0, match.start())) and (capital or low in _JOINTS)
        if someone or plain in _BEARERS or is_demonym(word) or outside.startswith(_SOMEBODYS, match.end()):
            thing = False
        named = capital and not thing and previous not in _PLACED
        if named or (someone and not outside.startswith(" question", match.end())):
            return False  # but "In answering a reporter's question, she" is not the reporter
        previous = low
    else:
        return False
    if low in _POSSESSIVE and _name_follows(outside, match.start(), match.end()):
        return False
    comma = outside.find(",", match.end())
    late = _PARTICIPLE.match(outside) is not None
    if comma < 0 or (comma >= 90 and not late):
        return True
    following = _WORD.findall(outside[comma : None if late else comma + 60])
    return not any(
        (_names([word]) and before not in _PLACED) or word.lower() in roles or word.lower() in _PEOPLE
        for before, word in pairwise(["", *following])
    )


def _name_follows(outside: str, at: int, end: int) -> bool:
    """Whether "his" in an opening phrase means whom the sentence goes on with: "In his letter Ada Quill"."""
    if _AT_FIRST.match(outside) is None or "," in outside[:at]:
        return False
    near = _WORD.findall(outside[end : end + _NEXT])
    return not _names(near[:1]) and any(
        _names([one]) and _names([two]) and before not in _PLACED
        for before, (one, two) in zip(near, pairwise(near[1:]), strict=False)
    )


def _names(found: list[str]) -> bool:
    return any(word[0].isupper() and bare(word).lower() not in TIMES and word != "I" for word in found)
