"""How lines of a page begin that are no part of its article: credits, notices and invitations, as patterns.

Ten languages where a phrase is common. Each pattern is matched at the head of a line of at most 400
characters and repeats nothing without a bound, so a hostile line costs little.
"""

from __future__ import annotations

import re

from bot.text.tables import alternatives, compiled, words

_AGENCY = r"(?:getty(?: images)?|afp|ap|reuters|shutterstock|istock|alamy|bloomberg|epa|dpa|imago|zuma press)"
_NAMES = r"[A-Z][\w.’'-]*(?:,?\s(?:and\s|in\s|for\s)?[A-Z][\w.’'-]*){0,11}"

_LONGEST = 300
FIRST_WORDS = words("""
    abbonati abone abonnez-vous abonnieren all alle already article as assine by click contact copyright
    create download e-mail email enter explore find follow for get got have inscreva-se inscrivez-vous
    iscriviti javascript jetzt join like loading log newsletter please reach read register required scroll
    see seguici share sign signup submitted subscribe suscríbete síguenos tap tell thank thanks the this
    to tous tutti unsubscribe view want watch we we've write you your zapisz все подписывайтесь
    подпишитесь
""")
SIGNS = {
    "all": ("reserved",),
    "as": ("amazon associate",),
    "by": ("you ",),
    "for": ("click here", "download", "for more"),
    "the": ("expressed", "appeared"),
    "this": (
        *("appeared", "published", "posted", "cookies", "recaptcha"),
        *("available", "reproduced", "reprinted"),
    ),
    "to": ("click here", "to contact"),
    "we": ("cookies", "commission"),
}
"""What every notice that begins with one of these words holds: looked for first, as most sentences do not."""
_UNCOMMON_CASE = re.compile("[İıſ]")  # letters that a pattern takes for i and s, but lower() does not
CONTRIBUTED = " contributed to this "
_CREDIT = alternatives(
    r"""
\(?(?:image|photo|picture|video|media|illustration|screenshot|graphic)s?\s+(?:credits?\b|caption\b
    |copyright\b|courtesy\b)
photograph(?:s|ed)?(?: by)?\s*:
"""
)
"""A picture's credit or caption, also where it ends like a sentence."""
_SOURCE = alternatives(
    rf"""
\(?(?:image|photo|picture|video|media|illustration|screenshot|graphic|photograph)s?\s+(?:source|by|via|from)\b
courtesy of\s|file (?:photo|image|picture)\b|{_AGENCY}(?:\s?(?:images|photo))?\s*(?:/|via|\|)
.{{1,60}}(?:/\s?|\bvia ){_AGENCY}\)?$|.{{1,60}}\b(?:getty images|ap photo)\)?$
"""
)
"""A picture's source, where the line does not end like a sentence."""
_WRITERS = re.compile(
    rf"\((?i:additional |editing and |writing and )?(?i:reporting|writing|editing|compiled) by .{{3,380}}"
    rf"|(?:Additional r|R|W|E)(?:eporting|riting|diting) by {_NAMES}(?:;.{{1,300}})?[.]?"
    r"|.{3,200} contributed to this (?:report|story|article|piece)(?: from .{2,60})?[.]?\)?"
)
"""An agency's list of who wrote and edited; a whole line."""
_NOTICE = alternatives(
    r"""
\(?©|\(c\)\s?(?:19|20)\d\d|copyright\s(?:©|\(c\)|19|20)|(?:all|some) rights reserved|alle rechte vorbehalten
tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati
alle rechten voorbehouden|wszelkie prawa|все права защищены|tüm hakları saklı
this (?:article|story|post|piece|interview) (?:was |has been )?(?:originally |first )(?:appeared|published
    |posted) (?:on|in|at|by) [^,;]{1,60}$
the post .{1,200} (?:appeared first|first appeared) on\b|(?:this|our) (?:site|website|page) uses cookies
(?:we|wir|nous|we and our partners) (?:use|verwenden|nutzen|utilisons) (?:des )?cookies
(?:usamos|utilizamos|utilizziamo) (?:i )?cookies
by (?:continuing|clicking|signing up|subscribing|submitting|using|entering)\b.{0,120}\byou (?:agree|accept
    |consent|acknowledge|confirm)
your e-?mail address will not be|required fields are marked|this site is protected by recaptcha
you can unsubscribe|unsubscribe (?:at )?any|already (?:a |have an? )(?:subscriber|member|account)\b
you must be (?:logged|signed) in|please (?:log|sign) in\b|(?:log|sign) in to \w+|create (?:a free |an )account
(?:have|got) an? (?:news )?(?:tip|story)\b.{0,60}\?
click (?:here|below|the link|on the (?:link|image|picture|button))|tap here
scroll (?:down|to) (?:for|to|continue|read|see)|this content is (?:not available|only available)
javascript (?:is|must be) (?:disabled|not|turned|required|enabled)|please enable javascript
your browser (?:does|is|doesn't)|loading(?: \w+){0,2}\s?(?:\.\.\.|…)
we (?:may )?(?:earn|receive) (?:a |an )?(?:small |affiliate )?commission|as an amazon associate
(?:the )?(?:opinions|views)(?: and opinions)? expressed (?:in this|here)\b
you can add location information to your tweets|story (?:continues|highlights)\b.{0,30}$
(?:thank you|thanks) for (?:subscribing|signing up)|you must select a newsletter
you will (?:now )?receive (?:the .{1,40} newsletter|e-?mails|occasional updates)
please verify you're not a robot|newsletter sign up|we've detected that javascript
this material may not be published|(?:to|for) .{2,60}, click here[.!]?$
this (?:article|story|post) is (?:reproduced|republished|reprinted) (?:with|from|under|by)\b
(?:advertisement|article|ad)\s(?:[–—-] )?(?:scroll to )?continue[sd]?\b.{0,40}$
submitted by /u/\S+(?: to /?r/\S+)?(?: \[link\])?(?: \[comments\])?$
"""
)
"""A legal, technical or site notice."""
_INVITATION = alternatives(
    r"""
(?:please )?(?:subscribe|sign up|signup)\b(?=.{0,160}\b(?:newsletters?|updates?|daily|weekly|alerts?|inbox
    |e-?mails?|channel|podcast|free|today|now|here|us|our|briefing|account|digest)\b)
(?:join|register)\b(?: \w+){0,4} (?:newsletters?|channel|mailing list|conversation|whatsapp|telegram
    |discord)\b
register (?:now|here|today|for free)\b|join us (?:on|at|today|now|here|for)\b
(?:follow(?: \S+){1,4}|(?:like|find|join|message|contact) (?:us|me|our(?: \S+){1,2})) (?:on
    |via) (?:(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|tiktok|threads|bluesky|google
    |mastodon|snapchat|flipboard)\b|our\b|social\b|@|http|www)
follow @\w+\b
(?:follow|contact|e-?mail|write to) (?:us|me|him|her|our|the author|the writer)\b(?=.{0,40}(?:@|http|www
    |\bat\b|$))
(?:to contact|contact) the (?:reporter|editor|author|writer)s? (?:on|of|for|responsible)\b
(?:you can )?reach \w+(?: \w+){0,3} at \S*@|for all the latest \S+(?: \S+){0,4} download\b
(?:follow|e-?mail) @?\w+ (?:at|@)\s?\S*(?:@|http|www)
get (?:the|our) (?:\S+ ){0,5}(?:news|stories|newsletters?|updates|headlines|app|briefing|alerts)\b
get .{1,60}(?:to|in|into) your inbox|download (?:the|our) .{0,30}\bapp\b|enter your e-?mail
share your (?:thoughts|views|opinion)\b.{0,40}(?:comments?|below)
(?:let us know|tell us)\b.{0,60}(?:comments?|below)|(?:leave|post|write) (?:a|your) comments?\b
(?:want more|for more) (?:stories|news|videos?|like this|from us)\b.{0,80}(?:subscribe|sign up|follow|visit
    |check out|click)
(?:read|see|watch|listen to|view|check out|explore|browse) more (?:about|on|from|at|stories|articles|news
    |coverage|here|videos?)\b
(?:read|see|watch|listen to|view|check out|explore|browse) (?:the full|our(?: full| latest| other)?
    |all(?: \S+){0,3}|also|next) (?:story|stories|articles?|news|newsletters?|coverage|comments|videos?
    |gallery|interview|episode)\b
(?:abonnieren sie|melden sie sich|folgen sie uns|jetzt (?:\w+ ){0,2}(?:abonnieren|anmelden|registrieren))\b
(?:abonnez-vous|inscrivez-vous|suivez-nous|recevez (?:notre|nos|la) (?:newsletter|lettre|alertes))\b
(?:suscríbete|suscríbase|síguenos|regístrate|recibe (?:nuestro|nuestra|nuestras|las noticias))\b
(?:assine|inscreva-se|siga-nos|cadastre-se|receba (?:nossa|nosso|as notícias))\b(?=.{0,120}(?:newsletter
    |canal|not[ií]cias|whatsapp|telegram|instagram|e-?mail|grátis|redes))
(?:iscriviti|abbonati|seguici|ricevi (?:la newsletter|le notizie|ogni giorno))\b
(?:abonneer je|schrijf je in|meld je aan|volg ons|ontvang (?:onze|de) (?:nieuwsbrief|laatste))\b
(?:zapisz się|subskrybuj|obserwuj nas|śledź nas|polub nas)\b
(?:подпишитесь|подписывайтесь|следите за нами|присоединяйтесь к)\b
(?:abone olun|bizi takip edin|bültenimize)\b
"""
)
"""An imperative that sends the reader elsewhere, with what it asks for."""


def is_credit(line: str) -> bool:
    """Whether a line is a picture's credit or caption, also where it ends like a sentence."""
    return compiled(_CREDIT, re.IGNORECASE).match(line) is not None


def is_source(line: str) -> bool:
    """Whether a line that does not end like a sentence is a picture's source."""
    return compiled(_SOURCE, re.IGNORECASE).match(line) is not None


def is_notice(line: str) -> bool:
    """Whether a line is a notice of the site, an invitation, or an agency's list of writers and editors."""
    notice = compiled(_NOTICE, re.IGNORECASE).match(line) or compiled(_INVITATION, re.IGNORECASE).match(line)
    return notice is not None or _WRITERS.fullmatch(line) is not None


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether a sentence inside a paragraph speaks to the reader of the page: a notice or an invitation."""
    if end - start > _LONGEST:
        return False
    space = text.find(" ", start, start + 16)
    first = text[start : space if 0 < space < end else end].lower()
    if "’" in first:
        first = first.replace("’", "'")
    if first in FIRST_WORDS or first[0] in "(©":
        return _may_be_notice(first, text[start:end]) and is_notice(text[start:end])
    if text.find(CONTRIBUTED, start, end) > 0:
        return _WRITERS.fullmatch(text, start, end) is not None
    return False


def _may_be_notice(first: str, sentence: str) -> bool:
    """Whether a sentence that opens with ``first`` holds what a notice that does so must hold."""
    signs = SIGNS.get(first)
    if (
        signs is None
        or CONTRIBUTED in sentence
        or (not sentence.isascii() and _UNCOMMON_CASE.search(sentence))
    ):
        return True
    return any(map(sentence.lower().__contains__, signs))
