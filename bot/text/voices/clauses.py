"""The clause that carries a quotation: its verb of speech and the words that are its subject.

    words after it: verb, subject | subject, verb | according to subject
    words before it: subject, verb, what follows the verb | subject …, adding

Each function gives a mention as the words have it; a clause that says more than that somebody spoke ("Lee
said the board…") is no such clause.
"""

from __future__ import annotations

from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import is_surname
from bot.text.naming.names import Names, bare, is_role
from bot.text.voices.offices import adjectives
from bot.text.voices.roles import lower_article, role_of
from bot.text.voices.segments import MARKS, segments, without_brackets, without_marks, without_time
from bot.text.voices.speakers import Mention, read
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import ARTICLES, AS, BLUNT, CALLS, CALLS_AS, CONTRARY, COPULA, PUBLIC, THAT
from bot.text.voices.subjects import first_named, leading, subject
from bot.text.voices.verb_phrases import (
    inverted,
    leads_on,
    nothing_more,
    reacts,
    reports,
    short_tail,
    two_words,
)
from bot.text.voices.words_and_marks import Token

_LONGEST_TAIL = 16
_FEWEST_WORDS = 4  # of a quotation that says how somebody called something
_SUBORDINATE = frozenset(("when", "if", "whenever", "unless", "wenn", "quand", "si", "cuando"))
_GENITIVE = frozenset(("der", "des"))
_PAST = (("ла", "f"), ("лась", "f"), ("л", "m"), ("лся", "m"), ("ła", "f"), ("ł", "m"))
_HALVES = 14  # words from the one half of a verb to the other
_AS_SAID = frozenset(("come", "como"))
_SO = frozenset(("così",))
_THAT = frozenset(("che", "que", "dat"))
_SUBJECT_WITHIN = 9  # words behind a verb
_FEWEST_SAID = 6  # of any other that is only part of its sentence


def after(trail: list[Token], closing: str, names: Names) -> Mention | None:
    """The speaker that the words right after a quotation name; ``closing`` is its last character."""
    speech = names.speech
    if not trail:
        return None
    comma = trail[0].text in ",—–-"
    while trail and trail[0].text in ",—–-":
        trail = trail[1:]
    if not trail or trail[0].text in MARKS:
        return None
    if pronoun := inverted(trail, speech):
        return pronoun
    at = next((at for at, token in enumerate(trail) if token.low not in speech.auxiliaries), 0)
    if reports(trail, at, speech) and trail[at].low not in ("told", "tells"):
        rest = trail[at + 1 :]
        return _in_cases(trail[at], rest, names) if speech.declined else _phrase_from(rest, names)
    if parted := _parted(trail[at:], speech):
        return _phrase_from(parted, names)
    if speech.declined or not (comma or closing in ",?!—–-…"):
        return None
    if trail[0].low in speech.according:
        skip = 2 if trail[0].low == "according" else 1
        return _phrase_from(trail[skip:], names)
    return _before_its_verb(trail, names)


def _parted(trail: list[Token], speech: Speech) -> list[Token]:
    """The words between the halves of a verb that opens ``trail``: "laat", the subject, "weten"."""
    other = speech.parted.get(trail[0].low) if trail else None
    if other is None:
        return []
    end = next((at for at, token in enumerate(trail[:_HALVES]) if token.low == other), 0)
    return trail[1:end]


def has_own_verb(trail: list[Token], speech: Speech) -> bool:
    """Whether a verb of speech opens the words behind a quotation, where its subject follows it."""
    word = next((token for token in trail[:3] if token.word), None)
    return speech.declined and word is not None and word.low in speech.verbs


def _in_cases(verb: Token, rest: list[Token], names: Names) -> Mention | None:
    """The subject behind ``verb`` where verbs have a gender in the past, and may have no subject at all."""
    speech = names.speech
    told = next((sex for ending, sex in _PAST if verb.low.endswith(ending)), "")
    rest = without_time(rest)
    if not rest or rest[0].text in MARKS:
        polish = "ł" in verb.low  # a Russian verb has its pronoun
        return Mention("", pronoun=told, start=verb.start) if polish and told else None
    mention = _phrase_from(rest[_begins(rest, speech) :], names)
    if mention is None or not mention.name or not told:
        return mention
    return mention if gender(names.full(mention.name, mention.start) or "") in ("", told) else None


def _begins(rest: list[Token], speech: Speech) -> int:
    """Where the subject begins behind a verb and a place or time: "powiedział w Sejmie Jan Moss"."""
    if rest[0].name:
        return 0
    for at, token in enumerate(rest[:_SUBJECT_WITHIN]):
        if token.text in MARKS or token.low in speech.relatives:
            break
        if is_role(token.low, speech) or (token.name and gender(f"{token.text} x")):
            return at - len(adjectives(rest[:at]))
    return 0


def _phrase_from(words: list[Token], names: Names) -> Mention | None:
    """The subject that begins ``words``, up to a mark or a word that leads elsewhere, and its role."""
    speech = names.speech
    if speech.nouns_capital and (holder := _of_a_genitive(words, names)):
        return holder
    end = 0
    while end < len(words) and words[end].text not in MARKS:
        low = words[end].low
        named = words[end].name and words[end - 1].name  # "Emanuel Alla"
        if end and low in speech.breaks and not (named or _inside_name(words, end, speech)):
            break
        if end and speech.declined and (low in speech.skipped or low[0].isdigit()):
            break  # "сказал Лугов журналистам", "8 февраля"
        end += 1
    phrase = without_marks(words[:end])
    mention = read(phrase, names)
    rest = words[end:]
    if not rest or rest[0].text != ",":
        return mention
    parts = segments(rest[1:])
    aged = len(parts) > 1 and len(parts[0]) == 1 and parts[0][0].text.isdigit()
    segment = without_marks(parts[1 if aged else 0])
    called = mention is not None and mention.spokes and all(token.name for token in segment)
    if mention is None or called:  # "said the spokesman for Northlight, Ada Moss"
        role = role_of(phrase, names)
        person = read(segment, names) if role else None
        if person and phrase[-1].name and not _is_office(phrase, person.name, speech):
            return mention
        return Mention(person.name, role, "", person.start) if person and person.name else mention
    given = role_of(segment, names)
    if not given or not mention.name or mention.spokes:
        return mention
    if mention.role and mention.role.split(" ")[0] in speech.joins - speech.particles:  # no surname's "da"
        given = f"{mention.role}, {given}"
    return Mention(mention.name, given, "", mention.start)


def _of_a_genitive(words: list[Token], names: Names) -> Mention | None:
    """Who holds a German office: "der Sprecher des Ministeriums, Paul Vidal"."""
    parts = segments(words)
    office, name = parts[0], parts[1] if len(parts) > 1 else []
    at = next((at for at, token in enumerate(office[:2]) if is_role(token.low, names.speech)), len(office))
    if not any(token.low in _GENITIVE for token in office[at + 1 : at + 2]):
        return None
    end = next((at for at, token in enumerate(name) if not token.name), len(name))
    if end < 2 or (end < len(name) and name[end].low not in names.speech.breaks):
        return None
    called = names.text[name[0].start : name[end - 1].end]
    role = lower_article(names.text[office[0].start : office[-1].end])
    return Mention(bare(called), role, "", name[0].start)


def _is_office(phrase: list[Token], name: str, speech: Speech) -> bool:
    """Whether a person holds the office that ends with a name: not "the mayor of Leeds", England."""
    joint = next((at for at, token in enumerate(phrase) if token.low in speech.joins), 0)
    if any(token.name for token in phrase[:joint]) or not any(is_role(t.low, speech) for t in phrase[:joint]):
        return False
    return bool(gender(name)) or (" " in name and speech.office_first)


def _inside_name(words: list[Token], at: int, speech: Speech) -> bool:
    """Whether a particle is between two capitals, or behind "de": "Jean-Yves Le Drian", "de la police"."""
    before, small = words[at - 1], words[at].low in speech.particles
    if speech.office_first and words[at].low in ARTICLES and before.low == "de":
        return True
    if before.name and is_surname([token.text for token in words[at : at + 3]]):
        return True  # "Ana de la Torre"
    joined = before.low in speech.particles or (small and before.name)
    return joined and at + 1 < len(words) and words[at + 1].name


def _before_its_verb(trail: list[Token], names: Names) -> Mention | None:
    """The subject at the head of ``trail`` whose verb of speech follows it and ends the statement."""
    speech = names.speech
    for at, token in enumerate(trail[:34]):
        if at == 0 or not (reports(trail, at, speech) or two_words(trail, at)):
            continue
        parts = segments(trail[:at])
        mention = subject(parts, names)
        rest = trail[at + 1 :] if reports(trail, at, speech) else trail[at + 2 :]
        if rest and rest[0].low in _THAT:
            return None  # "“…”, Moss replica che si tratta"
        return mention if nothing_more(token, rest, speech) else None
    return None


def before(lead: list[Token], length: int, names: Names) -> Mention | None:
    """The speaker that the words of the sentence before a quotation of ``length`` words name."""
    speech = names.speech
    lead = without_brackets(lead, speech)
    if len(lead) < 2:
        return None
    direct = lead[-1].text in ":,"
    colon = lead[-1].text == ":"
    words = lead[:-1] if direct else lead
    if any(token.low == "quoting" for token in words):
        return None
    if words[0].low in speech.according and all(token.text != "," for token in words):
        return read(words[2 if words[0].low == "according" else 1 :], names)
    if words[0].low in speech.according and direct and words[0].low != "according":
        parts = segments(words)
        if len(parts) == 2 and all(token.name or token.low in speech.particles for token in parts[1]):
            return _phrase_from(words[1:], names)  # "Secondo il sindaco di Holm, Ada Moss, «…»"
    if direct and len(words) > 2 and words[0].low in _AS_SAID:
        at = next(at for at, token in enumerate(words) if at and token.low not in speech.auxiliaries)
        return _phrase_from(words[at + 1 :], names) if reports(words, at, speech) else None
    if colon and words[0].low in _SO:
        return _phrase_from(words[1:], names)
    if [token.low for token in words[:4]] == ["in", "the", "words", "of"]:
        return read(words[4:], names)
    if not direct:
        if lead[-1].text in MARKS or length < _FEWEST_WORDS or words[0].low in _SUBORDINATE:
            return None
        if called := _called(words, names):
            return called
        if length < _FEWEST_SAID:
            return None
    return _from_the_end(words, names, direct=direct, colon=colon)


def _from_the_end(words: list[Token], names: Names, *, direct: bool, colon: bool) -> Mention | None:
    """The speaker by the last verb of speech before a quotation; ``direct``: a colon or comma opens it."""
    speech = names.speech
    for at in range(len(words) - 1, max(-1, len(words) - _LONGEST_TAIL - 2), -1):
        token = words[at]
        tail = words[at + 1 :]
        if speech.declined and [one.text for one in tail[:1]] == [","]:
            tail = tail[1:]  # заявил, что «…»
        if token.low in speech.participles and at and words[at - 1].text == ",":
            led = not tail or tail[0].low in speech.breaks or not any(word.name for word in tail)
            return first_named(words[: at - 1], names) if led else None
        if colon and ((not tail and token.low in CONTRARY) or reacts(words, at)):
            return leading(words[:at], names)
        blunt = colon and token.low in BLUNT and at and words[at - 1].low in COPULA
        if not blunt and not reports(words, at, speech):
            continue
        if direct and tail and not leads_on(token, tail, speech):
            return None
        if not direct and not short_tail(token, tail, speech):
            return None
        parts = segments(words[: at - 1] if blunt else words[:at])
        return subject(parts, names)
    return None


def _called(words: list[Token], names: Names) -> Mention | None:
    """Who called something so: "Lee called it “…”", "which Lee describes as “…”", "described by Lee as"."""
    for at in range(len(words) - 2, max(0, len(words) - 11), -1):
        low, tail = words[at].low, words[at + 1 :]
        if low not in CALLS and not (low in CALLS_AS and tail[-1].low in AS):
            continue
        if any(not token.word or token.low in names.speech.verbs or token.low in THAT for token in tail):
            return None
        if tail[0].low == "by":
            return read(tail[1:-1], names)
        parts = segments(words[:at])
        if parts[-1] and parts[-1][0].low == "which":
            parts = [parts[-1][1:]]
        return subject(parts, names)
    return None


def reported(words: list[Token], names: Names) -> Mention | None:
    """The one whose speech a whole sentence reports: "Lee said the plan…", "…, Lee said", "…, said Lee"."""
    speech = names.speech
    for at, token in enumerate(words[:60]):
        if not at or not reports(words, at, speech):
            continue
        heard = any(listener.low in PUBLIC for listener in words[at + 1 : at + 4])
        if token.low in ("told", "asked", "tells", "asks") and not heard:
            return None
        mention = subject(segments(words[:at]), names)
        if mention is None and at + 1 < len(words) and words[at - 1].text == ",":
            mention = _phrase_from(words[at + 1 :], names)
        return mention
    return None
