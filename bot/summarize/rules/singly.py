"""What a summary may hold but no point of a briefing: captions, glued headlines, authors' voices, cut ends.

A point is read by itself under the name of its source: "Final embrace: …", "we are three rounds in" or a
headline that the page ran into the first sentence tell a reader nothing, or tell it twice.
"""

from __future__ import annotations

import re

from bot.summarize.rules.eligible import AGENCY_DATE
from bot.summarize.rules.speaking import is_silence, is_silence_abroad, speaks_for_itself, speaks_to_reader
from bot.summarize.rules.verbless import has_no_verb
from bot.text.calendar_words import MONTH

_CAPTION = re.compile(
    r"^(?:['‘“\"][^'’”\"]{2,30}['’”\"]: "
    r"|(?:in )?(?:an?|the|this) (?:undated|file|handout|recent) (?:file |handout )?(?:photo|picture|image)"
    r"|(?:above|below|pictured|photos?|videos?|file|left|right)\s?[:—–-]"
    r"|(?-i:(?:[A-Z][\w.’'-]+ ){1,4})(?:image|photo|picture|photograph) (?:of|taken) "
    r"(?![^.]* (?:is|was|were|has|shows?|showed)\b)"
    r"|(?:image|photo|picture) (?:shows|caption|by|from|of|taken)\b"
    r"|(?:a|the|this) (?:still|frame|video|screen) ?(?:grab|image|shot)\b"
    r"|(?-i:(?:[\w:.]+ ){0,4}UPDATE: )(?:adds|updates|corrects|recasts)\b)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:is|are) (?:shown|seen|pictured)\b.*"
    r"(?:\b(?:photo|picture|image)\b|[a-z]\.? \d{1,2}, (?:19|20)\d\d\b| on [A-Z][a-z]+\.? \d{1,2}\.$)"
    r"|\b(?:is|are) shown\.$"
)
_BESIDE = re.compile(
    r"\([\w .’'-]+/(?:\w+/)?(?:PA|AP|AFP|EPA|dpa|ANSA|TASS|Reuters|Getty)\b[^)]*\)"  # a picture's credit
    r"|\([LC]\)|(?<=[a-z] )\([lcr](?: (?:down|up|back|front))?\)(?= [a-z])|"
    r"\((?:left|right|above|below|pictured|centre|center|top|bottom|far left|far right)(?:, [\w ]+)?\)"
)
_AT_A_SIDE = re.compile(
    r"[A-Z][\w’'-]+, (?:(?:far|second|third|top|bottom) )?(?:left|right|cent(?:er|re))(?:,|\.$)"
)
"""Who stands where in a picture: "Ada Moss, left, was fined"."""
_LABEL = re.compile(
    r"^(?![^:]*\b(?:said|says|wrote|told|asked|added|is|are|was|were|be|has|have|will)\b)"
    r"[A-Z][\w’'-]+(?: [a-z][\w’'-]*){1,4}(?: [A-Z][\w’'-]+)?: [\"'‘“]?[A-Z]"
)
"""A caption's label: "Final embrace: Two boys …"."""
_NAME_LABEL = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,2}[A-Z][\w’'-]+: (?:He|She|It|They|This)\b")
"""A name before what is told of it below a picture, or before what its owner says: "Ada Moss: She will …"."""
_ANY_LABEL = re.compile(r"([A-Z][a-z]+(?:-[a-z]+)?): [A-Z]")
_CREDIT = re.compile(r"\((?:APA|AFP|AP|dpa|Reuters|SDA|sda|SID|sid|red|ag)\b[^)]{0,40}\) ")
"""Who wrote the text that has ended: "(APA, 19.3.2026) Ergebnisse der dritten Runde"."""
_PLACE = r"(?:, [A-Z][\w. ]+)?"
_DATELINE = re.compile(
    rf"(?<=\S) (?:[A-Z]{{5,}}{_PLACE}|[A-Z][A-Z .]+[A-Z]{_PLACE} \([A-Z][\w /.]+\)) ?(?:—|–|--| - ?) ?"
    r"(?=[A-Z“\"])"
)
"""Where a sentence begins: before it stands a headline."""
_BIG, _SMALL = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
_GLUED = re.compile(
    rf"(?:(?<=[{_SMALL}]{{3}})|(?<=[A-Z]{{3}})|(?<=\d))[.!?][”\"]?[{_BIG}][{_SMALL}]{{2,}}"
    rf"(?:,? [{_SMALL}\d]|$|['’]s | [{_BIG}][{_SMALL}])"
    rf"|(?<=[{_SMALL}]{{3}})[.!?](?:[AÀIY] |(?:«|-) [{_BIG}])"
    rf"|[a-z]\.?\([A-Z]|[{_SMALL}][.!?…][\"“«][{_BIG}]|[{_SMALL}.!?…%)][\"”»][.!?]?[{_BIG}][{_SMALL}]"
)
"""No space between sentences ("of state.Police said", "No more.“We", "lundi.A la"), or words that a page lost
between those around it: "by Rep.(Ohio)"."""
_JOINED = re.compile(rf"[.!?\"“”«»(][{_BIG}]|[.!?](?:« |- )")
"""What every match of ``_GLUED`` holds: looked for first, because it takes a twentieth of the time."""
_SIGNS = (
    " MORE ",
    "___",
    "(all times local)",
    "Advertisement ",
    "Photos: ",
    " | ",
    " • ",
    "Media playback is ",
    "Media caption ",
    "Image caption ",
    "Image copyright ",
)  # what pages run into a sentence
_HEADED = re.compile(
    r"[A-Z][a-z]+ (?:The|It['’]s|This|There|When|After|He|She|They) [a-z]"
    r"|[a-z]{3} (?:It|There|He|She|They) (?:is|was|are|were|has|had|have|will|did|make|said)\b"
    r"|[A-Za-z]{3} In (?:his|her|its|their) [a-z]"
)
"""A headline without a mark at its end: "Second Stage for Leeds The studio said"."""
_AGENCY_DATE = re.compile(rf"(?<!\bon ){AGENCY_DATE}")
_TAKEN = re.compile(
    r"\b(?:in|at|of|near|outside) (?:[A-Z][\w.’'-]+,? ){1,5}(?<!day )" + MONTH + r" \d{1,2}, (?:19|20)\d\d\.$"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|will|did|said|died|began|\w{3,}ed (?:in|at|to|its|the|a|an))\b"
)
"""A place and a date without "on", in the present tense: "Ada Quill takes questions in Oslo May 3, 2026."."""
_AHEAD = re.compile(r"\b(?:will|scheduled|until|due|set|expected|invite|today|announced|since)\b")
"""Below pictures agencies give the weekday with its year, without "on"; so do notices of what is to come."""
_OF_ITSELF = re.compile(
    r"(?:So )?[IO]n (?:this|today[’']s|(?:the|our) latest) (?:[\w’'-]+ ){0,2}"
    r"(?:episode|podcast|newsletter|post|blog|video|article|guide|round-?up|tutorial|walkthrough)\b"
    r"|(?:This|Today[’']s|The) (?:\w+ )?(?:episode|podcast|newsletter|post|video|article) (?:is|was)"
    r" (?:sponsored|brought|supported|made possible)\b"
)
"""What a text says of itself: "In this week’s episode, we discuss …", "Today’s episode is sponsored by …"."""
_BARGAIN = re.compile(
    r"[$£€]\d[\d,.]* (?:\w+ )?lows?\b|[$£€]\d[\d,.]* (?:off|shipped)\b"
    r"|\d% off\b(?! (?:its?|their|the|his|her|from|of|peak|highs?)\b)"
)
"""What shops pay for: "back at its $499 low", "20% off"; but a share may be 20% off its high."""
_PRICES = ("$", "£", "€", "% off")
_LAID_OUT = re.compile(
    r"\b(?:article|post|chart|table|graph|graphic|video|photo|picture|image|link|map|gallery|list|comment)s?"
    r" (?:above|below)(?=[,.:;)]| (?:for|to|shows?|is|are)\b)"
)
"""Where something stands on a page: "note the comment in the table below"."""
_WELCOME = "Welcome to "
_PAGE = ("you must log in", "you must sign in", "please log in", "please sign in", "enable javascript")
_SIDES = (" above", " below")
_DASHES = ("—", "–", "--", " - ")
_SEEN = (" shown", " seen", " pictured")
_YEARS = (", 20", ", 19")
_LONGEST_END = 7  # characters
_DASHED = frozenset(("pl", "ru"))
_NOBODY_SAYS = re.compile(r"[-–—]\s(?:(?!\s[-–—]\s(?!red\.)).)+")
"""Where speech stands between dashes: speech whose speaker is in another sentence."""
_CUT_END = re.compile(
    r"(?:^|[ -])(?:Sgt|Lt|Col|Gen|Capt|Cpl|Maj|Adm|Sen|Rep|Gov|Rev|Hon|Prof|Det|Supt|Mr|Mrs|Ms|Dr)\.$"
    r"|[a-z] [NESW]\.$"
)
"""An abbreviation after which the sentence was split in two."""


def stands_singly(text: str, language: str = "en", *, own_voice: bool = False) -> bool:
    """Whether a sentence that a summary may hold can be read by itself; English is judged by more.

    ``own_voice``: it is shown as its publisher's words, so "we" is no riddle.
    What is looked up in a text before its pattern is tried saves most of the time.
    """
    if (
        text[0] in "@|"
        or (text[0] == "(" and (language not in ("en", "") or _CREDIT.match(text)))
        or _CUT_END.search(text, len(text) - _LONGEST_END)
    ):
        return False
    if _JOINED.search(text) and _GLUED.search(text):
        return False
    if any(map(text.__contains__, _SIGNS)) or (
        any(map(text.__contains__, _DASHES)) and _DATELINE.search(text)
    ):
        return False
    if language not in ("en", ""):
        if language in _DASHED and _NOBODY_SAYS.fullmatch(text):
            return False
        return not (speaks_for_itself(text, language, alone=own_voice) or is_silence_abroad(text, language))
    lowered = text.lower()
    if any(map(lowered.__contains__, _PAGE)) or _LABEL.match(text) or _HEADED.search(text):
        return False
    if text.startswith(_WELCOME) or _NAME_LABEL.match(text) or _OF_ITSELF.match(text) or has_no_verb(text):
        return False
    if any(map(text.__contains__, _SIDES)) and _LAID_OUT.search(text):
        return False
    if any(map(text.__contains__, _PRICES)) and _BARGAIN.search(text):
        return False
    if speaks_for_itself(text, alone=own_voice):
        return False
    return not (_is_caption(text) or speaks_to_reader(text) or is_silence(text))


def _is_caption(text: str) -> bool:
    if _CAPTION.match(text) or ("(" in text and _BESIDE.search(text)) or _AT_A_SIDE.search(text):
        return True
    if any(map(text.__contains__, _SEEN)) and _SHOWN.search(text):
        return True
    if not any(map(text.__contains__, _YEARS)):
        return False
    if _TAKEN.search(text) and not _PAST.search(text):
        return True
    return bool(_AGENCY_DATE.search(text)) and not _AHEAD.search(text)


def labels(text: str, article: str) -> bool:
    """Whether a sentence opens with a caption's one word, "Strain: Ada Moss …", which is no name or place.

    A name or the place of a dateline has its capital within the article's sentences, too.
    """
    match = _ANY_LABEL.match(text)
    return match is not None and re.search(rf"[a-z,] {match[1]}\b", article) is None
