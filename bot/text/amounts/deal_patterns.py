"""How sentences say what is bought and for how much: patterns that end, or begin, at an amount."""

from __future__ import annotations

from bot.text.calendar_words import DAY

_CAPITAL = "A-ZÄÖÜÉÈÁÍÓÚÇÑÅØ"
_WORD = rf"[{_CAPITAL}][\w’'&.-]*(?<![.,])"
_NAME = rf"(?P<name>{_WORD}(?: (?:& |of the |of )?(?:{_WORD}|\d{{1,3}}(?!\d|[.,]\d))){{0,4}})"
_OTHER = rf"{_WORD}(?: (?:& |of )?{_WORD}){{0,4}}"
_FILL = rf"(?P<fill>(?:[^\W\d_{_CAPITAL}][\w’'-]* |[{_CAPITAL}][\w’'-]* (?=[^\W\d_{_CAPITAL}])){{0,5}}?)"
_PART = (  # "Orbit's studios" are a part of Orbit, and "Wendy's" is a name
    r"(?:(?<![’']s) (?:unit|business|division|arm|brand|subsidiary|chain|group|operations|company|studios?"
    r"|network|app|airline|bank|maker|service))?"
)
_END = (
    r"(?=\W*$|[,.;:)”\"—–]| (?:and|but|in|on|after|as|if|which|who|while|when|with|to|from|this|next|by|later"
    r"|plus|including|excluding|under|said|was|is|has|had|would|will|could|at|last|[a-z]{3,}ed)\b| [—–])"
)
_WHOLE = rf"{_FILL}{_NAME}{_PART}"

_TAKES = (
    r"\b(?:buy|buys|buying|bought|acquire[sd]?|acquiring|purchas(?:e[sd]?|ing)|sell|sells|selling|sold"
    r"|tak(?:e|es|ing|en) over|took over|merg(?:e[sd]?|ing) with|snap(?:s|ped|ping)? up) "
)
_TAKEN = (
    r"(?: (?:was|were|is|has been|is being|will be|would be|is to be|are to be|to be|being))"
    r"(?: [a-z]+ly)? (?:bought|acquired|sold|purchased|taken over|snapped up)"
)
_PARTY = rf"(?:,? (?:from|to|by) {_FILL.replace('?P<fill>', '?:')}{_OTHER}{_PART})?"
_DEAL = r"(?:deal|takeover|acquisition|merger|transaction|agreement|buyout|sale|purchase)"
_WHEN = (
    r"(?:,? (?:(?:last|this|earlier this|later this|next) (?:week|month|year)|yesterday|today"
    rf"|on {DAY}"
    r"|in (?:[A-Z][a-z]{2,8}|(?:19|20)\d\d)))?"
)
_IN_A_DEAL = rf"(?:,? (?:in|under|through|via) (?:an?|the|what is)(?: [a-z-]+){{0,3}}? {_DEAL})?"
_FOR = (
    r" (?:in cash |in shares |in stock |in cash and (?:stock|shares) )?"
    r"(?:for|to (?:buy|acquire|purchase|take over|own)) "
)
_OF = (
    r"(?:price(?: tag)?|deal|offer|bid|takeover|acquisition|merger|purchase|buyout|sale)"
    r"(?: price| offer| bid)?"
)
_IS = r"(?:,? (?:is|was|will be|would be|is to be|stands|comes|came|is said to be))?"
_ADJECTIVE = (
    r"[ -](?:(?:all-)?(?:cash|stock|share)(?:-and-\w+)? "
    r"|takeover |buyout |hostile |friendly |rival |proposed ){0,2}"
)

RULES = {
    "en": (
        ("for at", rf"{_TAKES}{_WHOLE}{_PARTY}{_IN_A_DEAL}{_WHEN} (?:for|at)", ""),
        ("for at", rf"{_NAME}{_PART}{_TAKEN}{_PARTY}{_WHEN} (?:for|at)", ""),
        ("at", rf"\b{_DEAL} (?:would |will |that )?(?:values?|valued|valuing) {_WHOLE} at", ""),
        (
            "of worth at",
            rf"{_TAKES}{_WHOLE}{_PARTY},? (?:in|under|through) (?:an?|the) (?:[a-z-]+ ){{0,2}}{_DEAL}"
            r" (?:of|worth|valued at)",
            "",
        ),
        (
            "a an the new all-cash all-stock cash proposed",
            rf"{_TAKES}{_WHOLE}{_PARTY},? (?:in|under|through|via) (?:an?|the)(?: new| proposed)?"
            r"(?: all-cash| all-stock| cash)?",
            rf"{_ADJECTIVE}{_DEAL}\b",
        ),
        (
            "of worth at is was be for to stands comes came",
            rf"\b(?:{_OF}) (?:for|of|with|to (?:buy|acquire|take over)) {_WHOLE}{_IS}"
            r"(?:,? (?:worth|valued at|at|to|of|for))?",
            "",
        ),
        ("pay pays paid paying offer offers offered offering bid bids bidding", "", rf"{_FOR}{_WHOLE}{_END}"),
        ("of worth at", rf"\b{_OF}(?: (?:is|was))? (?:of|worth|valued at|at)", rf"{_FOR}{_WHOLE}{_END}"),
        (
            "",
            "",
            rf"{_ADJECTIVE}(?:(?:deal|bid|offer|agreement)(?: (?:for|to (?:buy|acquire|take over))) "
            rf"|(?:takeover|acquisition|purchase|buyout|sale)(?: (?:of|bid for|offer for)) |merger with )"
            rf"{_WHOLE}{_END}",
        ),
    ),
    "de": (
        ("für", rf"\b(?:kauft|übernimmt|erwirbt|verkauft) {_NAME} für", ""),
        ("zahlt bietet", "", rf" für {_NAME}{_END}"),
    ),
    "fr": (
        (
            "pour",
            rf"\b(?:rach[eè]te(?:r|ra)?|ach[eè]te(?:r|ra)?|acquérir|acquiert|vend(?:re|ra)?) {_WHOLE} pour",
            "",
        ),
        ("paie paye payer paiera offre", "", rf" pour {_WHOLE}{_END}"),
    ),
    "es": (
        ("por", rf"\b(?:compra(?:r|rá)?|adquiere|adquirir(?:á)?|vende(?:r|rá)?) (?:a )?{_WHOLE} por", ""),
        ("paga pagar pagará ofrece", "", rf" por {_WHOLE}{_END}"),
    ),
}
"""By language: the last words before an amount, a pattern that ends there, one that begins behind it."""
