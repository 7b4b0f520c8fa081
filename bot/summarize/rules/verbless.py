"""English sentences without a verb: captions, credits, headings and what a page cut off.

"Ada Moss speaking at the fair in Leeds." tells nothing; with a full stop it looks as if it did.

Told by words alone: any word that may be a verb, or the subject of a bare one ("police say"), is enough.
"""

from __future__ import annotations

import re

from bot.text.tables import words

_WORD = re.compile(r"[A-Za-z’']+")
_LONGEST = 200  # characters; who writes more has a verb somewhere
_SHORT_FORMS = ("n't", "'re", "'ve", "'ll", "'d", "'m")
_VERBS = words(
    """
    am is are was were be been being has have had will would can could may might must shall should do does
    did done can't won't let's it's that's there's he's she's here's what's who's

    arose ate awoke beat became began bent bet bit blew bore bought bound bred broadcast broke brought
    built burnt burst came cast caught chose clung cost crept cut dealt dove drank drew drove dug dwelt
    fed fell felt fled flew flung forbade forecast foresaw forgave forgot fought found froze gave got grew
    ground heard held hid hit hung hurt kept knelt knew laid lay leapt learnt led left lent let lit lost
    made meant met mistook overcame oversaw overthrew overtook paid proved put quit ran rang read rode
    rose said sang sank sat saw sent set shook shone shot shrank shut slept slid smelt sold sought spelt
    spent spilt split spoke sprang spread spun stole stood strode struck stuck stung swam swept swore
    swung taught thought threw told took tore undertook understood upheld went withdrew withheld withstood
    woke won wore wound wove wrote

    account agree become believe bring call claim come expect face follow get give go help hold hope
    include keep know live make mean need play precede remain run say see seem show stay take think try
    turn urge use want warn work

    children he i men people police she staff they we who women you
    """
)
"""Forms of irregular verbs, the commonest bare ones, and subjects without an "s" whose verb is bare."""


def has_no_verb(text: str) -> bool:
    """Whether no word of a short sentence can be its verb: none of the list, none in "ed" or "s"."""
    if len(text) > _LONGEST:
        return False
    for word in _WORD.findall(text):
        low = word.lower().replace("’", "'")
        if low in _VERBS or low.endswith(_SHORT_FORMS):
            return False
        if word[0].islower() and low.endswith(("ed", "s")) and not low.endswith("'s"):
            return False
    return True
