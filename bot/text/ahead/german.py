"""German clauses: whether the one that a date stands in tells of something done, or announces it.

    sentence | the clause around the date, between commas | how it begins and ends | done, ahead or neither

Commas part German clauses, and a clause that hangs on another has its verb at its end: "…, wie die Firma am
Montag mitteilte" is of the past, whatever else the sentence announces.
"""

from __future__ import annotations

import re

from bot.text.tables import either

_BREAK = re.compile(r"[,;:!?](?=\s)|[„“”\"»«]|\s[–—-]\s")
_STRONG = either("""
    begann begannen bekam bekamen beschloss beschlossen bezwang blieb blieben bot boten brach brachen
    entschied entschieden entstand entstanden erfuhr erfuhren erhielt erhielten erschien erschienen fand
    fanden fiel fielen flog flogen fuhr fuhren gab gaben gewann gewannen ging gingen griff griffen hatte
    hatten hielt hielten hieß kam kamen lag lagen lief liefen ließ ließen lud luden nahm nahmen rief riefen
    sah sahen sank sanken schied schloss schlossen schlug schlugen schrieb schrieben sprach sprachen stand
    standen starb starben stieg stiegen traf trafen trat traten unterlag unterlagen unterschrieb verbot
    verbrachte vergab verließ verließen verlor verloren verschob verschoben vertrat war waren warf warfen wies
    wiesen wurde wurden zog zogen
""")
_NO_PAST = either("""
    sollt könnt dürft müsst möcht hätt wollt heut best letzt erst zweit dritt nächst meist weit gut alt spät
    rund recht echt leicht schlecht
""")
_NOW = either("""
    (?:st|w)art (?<!g)alt eit tret iet (?:be|ver|b)rat leist kost (?<!e)icht ür?cht bacht tracht bitt rett
    schütt test deut haft
""")
_WEAK = rf"(?!{_NO_PAST}e|[a-zäöüß]*{_NOW}en\b)[a-zäöüß]{{2,}}ten?"
"""The past of most verbs; "sollte" and "könnte" are ahead, "starten" is now, some adjectives look alike."""
_SAYS = either(r"""
    berichtet berichten heißt sagt sagen meldet melden schreibt schreiben erklärt erklären
    so(?=\s(?:de[rmn]|die|das|eine?|seine?|ihre?|[A-ZÄÖÜ][\w-]*)\s)
""")
_ADJECTIVE = r"ge|\w+te[nrs]? \w+(?:te|en)\b"
_BEGINS = re.compile(
    rf"\s*(?:und |aber |doch )?(?:(?:das|dies|so) )?(?:{_STRONG}|(?!{_ADJECTIVE}){_WEAK}|{_SAYS})\b"
)
"""How a clause begins with what is done: ", berichtete das Fernsehen am Montag"."""
_PREPOSITION = either("an auf aus bei für gegen in mit nach über um unter von vor zu")
_JOINS = either("""
    wie als nachdem dass weil da obwohl während indem sodass bevor ob wo wobei womit wonach der die das dem
    den denen deren dessen was wer welche[rnms]?
""")
_HANGS = re.compile(rf"\s*(?:(?:und|aber|sondern|auch) )?(?:{_PREPOSITION} )?{_JOINS}\b")
"""How a clause begins that has its verb at its end: "wie", "der", "zu der"."""
_OPENS = re.compile(r"\s*(?:Wie|Als|Nachdem|Dass|Weil|Da|Obwohl|Während|Bevor|Ob)\s")
_PLANNED = either("geplant vorgesehen angesetzt angekündigt anberaumt erwartet terminisiert zugesagt")
_IS_SO = either("geöffnet gesperrt geschlossen offen bereit erlaubt gestattet verboten")
_ENDS = re.compile(
    rf"(?:\b(?:{_STRONG}|{_WEAK})|(?<!\bzu )\b(?!{_PLANNED}|{_IS_SO})[a-zäöüß]+(?:t|en)"
    r"\s(?:ist|sind|hat|haben|habe|worden|sei|seien))[\s.)]*$"
)
"""How a clause ends that tells of something done; not "zu sehen ist", "geöffnet ist", "zu Gast ist"."""
_MAY_HAVE = re.compile(
    r"\b(?:soll|sollen|dürfte|dürften|könnte|könnten|muss|müssen|will|wollen)\b"
    r".*\b(?:ge\w+|\w+iert|[vbe]\w+)\s(?:haben|sein)[\s.)]*$"
)
""""Sie sollen im März Banknoten verkauft haben": what is said to have been done."""
_BY_THEN = re.compile(r"\b[Bb]is (?:\S+ ){0,3}\S+$")
"""Before its end: "Bis Ende März müssen die Parteien ihre Listen eingereicht haben"."""
_AMOUNTS_TO = re.compile(r"\bkomm(?:t|en)\b.* auf (?:[\w-]+ ){0,4}\d")
_FINAL = either(r"""
    soll sollen wird werden will wollen muss müssen dürfte dürften beginnt beginnen startet starten endet
    enden stattfinde[tn] erscheint erscheinen ansteht anstehen (?:geplant|vorgesehen|angesetzt)\sist
""")
_FROM = re.compile(r"(?:^|\s)[Aa]b ")
"""What is of a date on is ahead: "gilt ab 1. Januar", "ab Montag"."""
_WILL = re.compile(rf"\b{_FINAL}[\s.)]*$")
"""How a clause ends that looks ahead: "…, die am Montag vorgestellt werden"."""
_LEADS = re.compile(
    r"\s*(?:(?:und|schon|bereits|noch|erst|für|spätestens|gleich|ab|heute)(?: |$))*$", re.IGNORECASE
)
_NOT_PRESENT = either("""
    [a-zäöüß]*(?:hielt|galt|trat|bat|tat|riet|litt|(?<!t)ritt|schnitt) hat ist gilt mit seit nicht fast
    erst jetzt selbst dort statt samt zuletzt sonst laut gut
""")
_PRESENT = re.compile(rf"\s(?!(?:{_NOT_PRESENT}|{_STRONG}|{_SAYS})\b)[a-zäöüß]{{2,}}t\s")
"""A verb in the present right behind a date that opens its clause: "Am Donnerstag liest sie"."""
_WAS = re.compile(rf"\b{_STRONG}\b")
_FOLLOWS = re.compile(rf"\s(?:{_STRONG}|{_WEAK})\b")
"""What was done, right behind a date that opens its clause: "Am Montag lehnte das Gericht den Antrag ab"."""
_NO_DAY = re.compile(r"\bvo[nm] $")
_ONWARDS = re.compile(r" an\b")
_ATTRIBUTE = re.compile(rf"\s(?!{_PLANNED}|{_NO_PAST}e)[a-zäöüß]+(?:t|en)e[nmrs]?\s[A-ZÄÖÜ]")
"""Behind the date in "der am Montag vorgestellte Plan"; "der am Montag beginnende Prozess" is ahead."""
_ARTICLE = re.compile(
    r"\b(?:de[rmns]|die|das|eine?[mnrs]?|(?:ihr|sein)(?:e[mnrs]?)?|im|am|zum|zur|beim|vom)\s"
    r"(?:(?:erst|schon|bereits|noch) )?$",
    re.IGNORECASE,
)


def is_done(before: str, said: str, after: str, ahead: re.Pattern[str], done: re.Pattern[str]) -> bool:
    """Whether the clause around a date that is ``said`` is of the past.

    ``before`` and ``after`` are the sentence's other words; ``ahead`` and ``done`` match what looks ahead and
    what is told as done.
    """
    if said[0].isalpha() and _NO_DAY.search(before) and not _ONWARDS.match(after):
        # "nach Angaben vom Montag", "von Montag bis Freitag", "die Forscher von morgen"
        return " bis " not in said or said.startswith("Montag")
    if _ARTICLE.search(before) and _ATTRIBUTE.match(after):
        return True
    left, right = _clause(before, after)
    clause = f"{left}{said}{right}"
    if _BEGINS.match(left) or _AMOUNTS_TO.search(clause) or (_LEADS.match(left) and _FOLLOWS.match(right)):
        return True
    if _MAY_HAVE.search(clause) and not _BY_THEN.search(f"{left}{said}"):
        return True
    if _FROM.search(f"{left[-3:]}{said}") and _WAS.search(clause):
        return True  # "Das Boot war ab Freitag ausverkauft"
    if _hangs(before, left) and _ENDS.search(clause):
        return True
    return done.search(clause) is not None and ahead.search(clause) is None


def is_announced(before: str, said: str, after: str) -> bool:
    """Whether the verb of the clause around a date looks ahead: at its end, or after a date that opens it."""
    left, right = _clause(before, after)
    if _FROM.search(f"{left[-3:]}{said}"):
        return True
    if _hangs(before, left):
        return _WILL.search(right) is not None
    return _LEADS.match(left) is not None and _PRESENT.match(right) is not None


def _hangs(before: str, left: str) -> bool:
    """Whether a clause that begins with ``left`` hangs on another, and has its verb at its end."""
    return (_OPENS.match(left) if left == before else _HANGS.match(left)) is not None


def _clause(before: str, after: str) -> tuple[str, str]:
    """What belongs to the date's clause of the words on either side."""
    breaks = [0, *(match.end() for match in _BREAK.finditer(before))]
    ends = [*(match.start() for match in _BREAK.finditer(after)), len(after)]
    if ends[0] == 0 and len(ends) > 1 and not before[breaks[-1] :].strip():
        if len(breaks) > 1:
            return before[breaks[-2] :], after[: ends[1]]  # an apposition: "heute, Dienstag, um acht Uhr"
        return "", after[1 : ends[1]]  # "Am Donnerstag, 26. November, liest sie"
    return before[breaks[-1] :], after[: ends[0]]
