"""The verbs of English headlines, and where one stands as the verb of its headline.

"Quill opens a mill", "Weavers strike", "Quill to buy Moss", "Mill closed by flood" tell that something
happened; "The opening of a mill", "Closed mills of the north" and "Running a mill" do not.
"""

from __future__ import annotations

import re

from bot.text.tables import words

_STEMS = words(
    """
    accept accuse achieve acquire add admit adopt advance agree aim allow announce appeal apply appoint
    approve arrest ask assure attack avoid ax back ban base battle become begin bet block boost break
    bring build burn buy call cancel cap capture challenge charge chase claim clash clear climb close
    collapse collect combine commit complete concede confirm consider contest continue control convict
    convince cool countersue cover crack crash create criticise criticize cross cut debut decide declare
    decline deepen defend defy delay deliver demand deny deploy derail detain detect develop die
    disappoint disclose discover dismiss disrupt ditch double downgrade drag drain draw drive drop earn
    ease edge eliminate embrace emerge enable end enter erase escape establish estimate evacuate evade
    exceed exit expand expect explode explore expose extend eye face fail fall fear fight file find fine
    finish fire fix flag flood force forecast forge freeze fuel fund gain gear get give go grab grant
    grow guide halt hand head help highlight hike hint hire hit hold hunt identify ignite impose improve
    increase induce inject injure ink insist inspect install intensify introduce invest investigate
    issue join jump keep kick kill lag land lash launch lay lead leak leap leave let lift list lobby
    lodge look lose lower lure make manage mark merge miss move mull name near need nominate notch offer
    open oppose order oust outline outpace outperform outsell overhaul overtake own pare partner pass
    pause pay penalise penalize pick pitch pivot plan pledge plead plummet plunge post postpone power
    predict prepare press probe promise promote prompt propose protest prove publish pull pump punish
    push put quit raid raise rally ramp reach react ready reap rebound rebuff recall receive recommend
    record recover recruit redesign reduce refuse regain reject release relocate rely remain remove
    rename renew reopen reorganise reorganize replace report require rescue resign respond restart
    restore restrict resume retain retire retreat return reveal revive ring rise roll rule run rush sack
    salvage save say scale scrap secure see seek seize sell send sentence set settle shake share shed
    shelve shift ship shrink shut sign sink skip slam slash slide slip slow slump smash snap soar spark
    speak spend spin split spread spur stall start stay step stick stop strengthen strike struggle strip
    suffer sue suggest surge surpass survive suspend sweep swing switch tackle take tap target tease
    tell test think threaten throw thwart tighten top torpedo tout track trade trail transform trial
    trigger trim triple tumble turn unveil upgrade urge use vote vow wait want warn weaken weigh welcome
    widen win withdraw work worry
    """
)
_ASIDE = words(
    "call forecast guide list rally record report sentence share test trade trial work battle base fine"
)
"""Nouns after a plural: the earnings call, the sales report."""
_ALSO_NOUNS = words(
    """
    bans bids boosts builds buys calls challenges charges claims costs covers cuts deals debuts delays
    demands drives estimates exits experts faces falls files fines fixes forces forecasts funds gains guides
    hikes hires hits hopes increases issues leads leaks links lists looks marks moves names needs offers
    orders outlines owners partners picks plans powers probes promises protests pushes raids raises
    reports returns reviews risks rules runs sales shares shifts shows signs starts stays steps stops
    strikes switches talks targets tests threats trades trials turns updates upgrades uses values votes
    wins works worries
    """
)
"""Nouns of several, too, when nothing that they act on follows: "challenges and how to meet them"."""
_NOT_ACTED_ON = words(", and as for from in of on or that to vs when with after amid at over across about")
_ALWAYS = words(
    """
    am is are was were has had will would can could may might must should does did isn't aren't wasn't
    won't can't doesn't didn't cannot

    became began beat bought broke brought built came chose drew drove fell flew fought found froze gave
    got grew held hit kept knew laid led left lost made met paid put quit ran rose said sank saw sent
    set shook shot shut slid sold sought spent split spoke stole struck sued swept swore threw told took
    unveiled went withdrew woke won
    """
)
_AFTER_THESE = words(
    """
    a an the of in on at by with from into its their his her our your new more most no any every some
    this that which who for as and or
    """
)
"""Words after which a form in "s" or "ed" is a noun, an adjective or a clause's: "with targeted spam"."""
_TO_DO_WHAT = words(
    """
    about ability able bid chance decision deal desire easiest effort efforts guide how motion need
    needs place plan plans power proposal push race reason reasons right rush thing things time tool
    tools used way ways what when where
    """
)
"""Words whose "to" is not to come: "the best way to buy a loom", unlike "Quill to buy looms"."""
_NOUNS_IN_ING = words(
    """
    banking beijing boeing boring falling gaming growing housing leading lending manufacturing mining
    missing pending retailing rising shipping soaring sterling streaming surging trading wyoming
    advertising
    """
)
_WORD = re.compile(r"[\w’'&-]+|,")
_SHORTEST_ING = 6  # letters: King and Xing are names


def tells_what_happened(headline: str, language: str) -> bool:
    """Whether a headline has a word, not its first, that is its verb by its form and its neighbours.

    One that opens in "ing" ("Scaling looms to weave more") tells how, or about what. Only English is known.
    """
    if language not in ("en", ""):
        return False
    told = [word.lower().replace("’", "'") for word in _WORD.findall(headline)]
    if told and told[0].endswith("ing") and len(told[0]) >= _SHORTEST_ING and told[0] not in _NOUNS_IN_ING:
        return False
    return any(_acts(told, place) for place in range(1, len(told)))


def _acts(told: list[str], place: int) -> bool:
    word, before = told[place], told[place - 1]
    if before == "to":
        return word in _STEMS and place > 1 and told[place - 2] not in _TO_DO_WHAT
    if before in _AFTER_THESE:
        return False
    if word in _ALWAYS:
        return True
    if word in _STEMS:
        return word not in _ASIDE and _is_plural(told, place - 1)
    after = told[place + 1] if place + 1 < len(told) else "and"
    return _stem(word) in _STEMS and not (word in _ALSO_NOUNS and after in _NOT_ACTED_ON)


def _is_plural(told: list[str], place: int) -> bool:
    """Whether the subject that ends here is several: "weavers", "Quill & Moss", "Quill, Moss"."""
    word = told[place]
    if word.endswith("s") and not word.endswith(("ss", "'s")):
        return True
    return place > 1 and told[place - 1] in ("&", "and", ",")


def _stem(word: str) -> str:
    """The bare form of one in "s" or "ed"; the word itself when there is none in the table."""
    for end, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("s", ""), ("d", "")):
        stem = word.removesuffix(end) + instead
        if word.endswith(end):
            if stem in _STEMS:
                return stem
            if end == "ed" and len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in _STEMS:
                return stem[:-1]  # "planned"
    return word
