"""The words by which a sentence looks ahead or reports what is done, by language: see ``tense``."""

from __future__ import annotations

import re

from bot.text.tables import either

_CAUSE = either(r"""
    an? the his her its their this these such bad poor heavy weak high low strong rain snow fog
    (?!(?:br|r|s|sw)ing\b)[a-z]+ing [a-z]+[^su]s
""")
"""What follows "due to" where it means "because of": "due to a fire", "due to rising costs"."""
_NOT_PERFECT = (
    r"(?!\s(?:[a-z]+ly\s)?have\s(?!(?:to|an?|the|no|its|their|his|her|some|more|all|any|until|\d+)\b))"
)
"""After "may" and the like: "may have begun in January" is past, "may have to close" is ahead."""
_OCCASION = either("""
    hearing trial meeting elections? vote referendum summit conference talks ceremony festival auction rally
    debate match ballot polls? day
""")
"""What is held or faced on a day: "holds its meeting on Friday", not "holds 5% since Friday"."""
AHEAD = {
    "en": either(rf"""
        will won['’]t shall 'll ’ll due(?!\sto\s{_CAUSE}\b) expects? plans?\sto planned planning going\sto
        aims? scheduled(?<!\b(?:the|its|his|her|our)\sscheduled)(?<!\ba\sscheduled)(?<!\btheir\sscheduled)
        set(?:(?=\s(?:to|(?:down\s)?for)\b)|(?<=\bto\sset)|(?<=\bbe\sset)) intends? deadline slated upcoming
        expected(?<!\bthan\sexpected)(?<!\bas\sexpected)(?<!\bhad\sexpected) is\sto are\sto to\sbe hopes? goes
        would{_NOT_PERFECT} must{_NOT_PERFECT} can{_NOT_PERFECT} may{_NOT_PERFECT} should{_NOT_PERFECT}
        until(?!\s(?:her|his|their|its|the|he|she|they)\b) go\s(?:on\ssale|to\sthe\spolls) begins becomes
        takes?\s(?:place|effect) comes?\sinto kicks?\s(?:in|off) arrives expires airs applies
        could(?=\s(?:[\w’'-]+\s){{1,10}}as\s(?:soon|early)\sas\s$)
        (?:faces?|holds?|hosts?|(?:is|are)\s(?:facing|holding|hosting))\s(?:[\w’'-]+\s){{1,5}}?{_OCCASION}\b
    """),
    "de": either("""
        wird werden werde soll sollen solle will wollen wolle plant planen startet starten beginnt beginnen
        endet findet finden eröffnet öffnet tritt geplant erwartet dürfte muss müssen kommt kommen entscheidet
        tagt läuft erscheint ab
    """),
    "fr": either(r"""
        va vont doit doivent devrait devraient prévue?s? sort sortent débute commence attendue?s?
        en\svue\sd(?:u|e|es|’|')
        (?!(?:opé|camé|cholé|ult|ext|ophta)ra\b|(?:af)?front\b)[a-zà-ÿœ]+r(?:a|ont)
    """),
    "es": either(r"""
        va\sa van\sa debe deben previst[oa]s? empieza comienza abre prevé (?!(?:I|Tehe|Co)rán\b)\w+rán?
    """),
    "it": either(r"""
        deve devono dovrebbe(?:ro)? previst[oaie] inizia iniziano comincia cominciano apre aprono
        fissat[oaie] (?<!\bin\s)attes[oaie] in\s(?:programma|calendario|agenda) scade scadono
        si\s(?:tiene|tengono|svolge|svolgono) (?:entra|entrano)\sin\svigore debutta debuttano esce escono
        convocat[oaie] indett[oaie] rinviat[oaie] prorogat[oaie] slitta slittano \w+r(?:à|anno)
    """),
    "pt": either(r"""
        vai vão deve devem previst[oa]s? começa abre
        (?!(?:ve|pad|pat|lad|g|ref|esquad|I|Tee)rão\b|(?:Pa|Cea)rá\b)\w+r(?:á|ão)
    """),
}
_NOUN_BEFORE = r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )(?<!\bof )(?<!['’]s )"
_PRESENT = either(r"""
    runs? begin starts? opens? launch(?:es)? premieres? debuts? arrive ends? expire votes? meets? returns?
    become resumes? closes? decides? plans? plays? gets? hears? leaves? visits? answers? publish(?:es)?
    unveils? (?<!to\s)reports(?=\s(?:to|on)\b|\s?$)
    reports?(?=(?:\s[\w’'-]+){0,3}\s(?:results|earnings|sales|figures|numbers|profits?)\b)
""")
PRESENT = re.compile(rf"\b{_NOUN_BEFORE}{_PRESENT}\b")
"""English verbs in the present that may be nouns, too: they count where nothing is done."""
_PARTICIPLE = (
    r"(?<!á )(?<!ão )(?<!án )(?<!à )(?<!nno )(?<!er )(?<!re )(?<!\b[ei]l )(?<!\bl[aeo] )"
    r"(?<!\b[aeo] )(?<!\b[ao]s )(?<!su[ao] )(?<!\bsu )(?<!\bun )(?<!\bum )(?<!\buna )(?<!\buma )"
    r"\b(?!previst|prevedut|fissat|fijad|marcad|programad|programmat|agendad|esperad|attes|aguardad|convoca)"
    r"\w+(?:[ai]d[ao]s?|[aui]t[aeio])(?=\s(?:(?:n?est[ae]|n[ao]|el|il)\s)?$)"
)
"""What is done on a day in Spanish, Italian and Portuguese: "el plan presentado el lunes". A noun has its
article, what is only planned its verb."""
_NOT_DONE = either("""
    expected scheduled planned slated need speed exceed delayed postponed moved rescheduled pushed united
    limited indeed proceed succeed hundred feed seed based so-called
""")
_IRREGULAR = either(r"""
    said told wrote writing saying telling was were had began went came took held met won(?!['’]t) fell rose
    made ran sent gave saw spoke struck became left lost sold cut(?<!\bto\scut)(?<!\bwill\scut)(?<!\bmay\scut)
    since says withdrew seen drew grew knew threw chose broke brought bought caught drove fought found got
    kept led paid sought shot spent stood stole taught broadcast(?<!\bto\sbroadcast)(?<!\bwill\sbroadcast)
    (?:would|could)(?:\snot|n['’]t)
""")
DONE = {
    "en": r"\b(?<!\bbe )(?:(?<!\bbeing )(?<!\bis )(?<!\bare )(?<!\bget )"
    rf"(?!{_NOT_DONE})[a-z]+ed|{_IRREGULAR})\b",
    "de": r"\b(?:sagte?|teilte|hat|hatten?|war|waren|wurden?|kündigte|erklärte|begann|seit|gab|starb|traf)\b",
    "fr": r"\b(?:a|ont|avait|avaient|était|étaient|fut|depuis|dit)\b",
    "es": rf"\b(?:dijo|fue|ha|han|haber|había|desde|\w+ó|\w+[ae]ron|hizo|tuvo|dio|dice)\b|{_PARTICIPLE}",
    "it": r"\b(?:ha|hanno|aver|avere|aveva(?:no)?|avrebbe(?:ro)?|era(?:no)?|fu(?:rono)?|dal|disse"
    r"|(?:è|sono) stat[oaie]|venne(?:ro)?|si (?:è|sono|era|erano)|uccise|prese|chiese|decise|vinse|perse"
    r"|\w+[aei]rono|(?!può\b|ciò\b)\w+(?<!r)ò)\b"
    rf"|{_PARTICIPLE}",
    "pt": rf"\b(?:disse|foi|era|desde|\w+[eio]u|\w+ram|fez|teve|ter \w+[ai]do)\b|{_PARTICIPLE}",
}
