"""What an amount measures, in words of its sentence; nothing where the sentence does not say it for certain.

after it: "in content spending", "of revenue", "-a-year deal" | before it: "revenue rose", "a budget of"
| its verb: "cost", "raised", "fined"
"""

from __future__ import annotations

import re

from bot.text.speech_type import words
from bot.text.stopwords import STOP_WORDS

NOUNS = words(
    """
    revenue revenues sales turnover profit profits loss losses earnings income spending expenditure budget
    budgets cost costs price prices fee fees fine fines penalty penalties valuation value deal contract
    bid offer investment investments debt debts deficit surplus dividend dividends share wage wages salary
    salaries pay bonus margin margins growth inflation exports imports output production capacity demand
    supply consumption audience gross takings funding turnout unemployment employment interest rate rates
    tax taxes tariff tariffs duty duties subsidy subsidies grant grants loan loans settlement damages
    compensation rent rents royalties licence license emissions savings reserves orders shipments
    deliveries traffic bookings stake royalty premium premiums support approval attendance usage adoption
    churn subscription subscriptions advertising fund capitalisation capitalization payments payment
    payout prize award ransom bill merger takeover acquisition buyback writedown charge outlay purchase
    project plant programme program package investment umsatz gewinn verlust kosten preis preise ausgaben
    einnahmen investitionen schulden budget etat auftrag erlös inflation arbeitslosigkeit kapazität
    leistung strafe wert marktanteil steuer löhne gehalt chiffre bénéfice bénéfices perte pertes dépenses
    coût coûts prix investissement investissements dette amende recettes valeur hausse salaires croissance
    ingresos beneficio beneficios pérdidas gasto gastos presupuesto coste costes costo precio precios
    inversión inversiones deuda multa ventas valor salarios crecimiento ricavi utile perdita spesa
    bilancio costo costi prezzo investimento investimenti debito multa vendite valore inflación inflazione
    inflação inflatie receita receitas lucro prejuízo despesas orçamento custo custos preço investimento
    dívida vendas omzet winst verlies kosten prijs uitgaven begroting investering schuld boete waarde
    """
)
VERBS = words(
    """
    cost costs costing paid pays pay paying raised raises raise raising fined worth valued values spent
    spend spends spending invested invest invests investing earned earns lost loses grossed made borrowed
    owes owed saved sold bought acquired donated pledged charges charged charging awarded seeking seeks
    sued kostet kostete zahlte zahlt investierte investiert investieren gab coûte coûté payé investi
    cuesta costó pagó invirtió costa pagato investito custa pagou investiu kost betaalde investeerde
    """
)
CHANGES = {
    "up": words(
        """
        rose rise rises risen grew grow grows grown increased increase increases up jumped climbed gained
        gain soared surged surge jump climb growth higher added raised stieg stiegen wuchs plus zugelegt
        augmenté progressé hausse subió subieron creció aumentó crebbe aumentato cresceu aumentou steeg
        groeide
        """
    ),
    "down": words(
        """
        fell fall falls fallen dropped drop drops declined decline declines down decreased decrease
        slipped lost shrank shrunk tumbled plunged sank cut lower slumped sank fiel fielen sank gesunken
        minus reculé baissé baisse cayó cayeron bajó disminuyó calato sceso caiu diminuiu daalde kromp
        """
    ),
}
_GENERIC = words(
    """
    total annual overall about record combined full estimated its their his her our planned new
    """
)
_TIME = words(
    """
    year years quarter quarters month months week weeks day days decade january february march april may
    june july august september october november december total cash all addition exchange part return time
    order response
    """
)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\d[\w.,]*|[,;:()—–“”\"]")
_MODIFIERS = 2


def before(text: str, start: int, end: int, language: str, *, money: bool) -> tuple[str, str, bool]:
    """(measure, direction, found at a verb) from the words of the clause before an amount."""
    tokens = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, max(start, end - 160), end)]
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    direction = ""
    others = 0  # words between that say something else
    changed = False
    for at in range(len(tokens) - 1, -1, -1):
        word, low = tokens[at][0], tokens[at][0].lower()
        if word in ';:—–“”"()' or (word[0].isdigit() and not _year(word)):
            break
        verb = low in VERBS and (money or low not in CHANGES["up"] | CHANGES["down"])
        way = "" if verb else next((way for way, forms in CHANGES.items() if low in forms), "")
        if low in NOUNS:
            if low in VERBS and _is_verb(tokens, at, stops):
                return ("" if changed and money else text[tokens[at][1] : tokens[at][2]]), direction, True
            return (_with_modifiers(text, start, tokens, at, stops) if others < 2 else ""), direction, False
        if verb:
            return (
                (text[tokens[at][1] : tokens[at][2]] if others < 4 and not changed else ""),
                direction,
                True,
            )
        if way:
            direction, changed = direction or way, True
        elif word == ",":
            if at < len(tokens) - 1 and not _only_small(tokens[at + 1 :], stops):
                break
        elif low not in stops and low not in _SMALL and low not in _LINKING and not word[0].isupper():
            others += not (low[1:2] in "'’" or low.endswith("ly") or _year(word) or low in _TIME)
    return "", direction, False


def after(text: str, start: int, end: int, language: str, *, adjective: bool) -> str:
    """The measure that follows an amount: "in ad revenue", "of subscribers", " deal" after "a $5bn"."""
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    tokens = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, start, min(end, start + 90))]
    if not tokens:
        return ""
    at = 0
    first = tokens[0][0].lower()
    changed = first in (
        "rise",
        "increase",
        "jump",
        "drop",
        "fall",
        "decline",
        "cut",
        "growth",
        "gain",
        "reduction",
    )
    if changed and len(tokens) > 1 and tokens[1][0].lower() in ("in", "of", "to"):
        at = 1
        first = "in"
    if first in ("in", "of", "for", "on", "towards", "an", "für", "de", "en", "di", "em", "aan"):
        phrase = _phrase(tokens[at + 1 :], stops)
        if phrase and phrase[-1][0].lower() not in _TIME and not phrase[0][0][0].isdigit():
            return text[phrase[0][1] : phrase[-1][2]]
        return ""
    if first in NOUNS or (adjective and tokens[0][0].islower() and first not in stops):
        phrase = _phrase(tokens, stops)
        last = next(
            (i for i in range(len(phrase) - 1, -1, -1) if phrase[i][0].lower() in NOUNS), len(phrase) - 1
        )
        chosen = phrase[: last + 1]
        if chosen and (adjective or chosen[-1][0].lower() in NOUNS) and chosen[-1][0].lower() not in _TIME:
            return text[chosen[0][1] : chosen[-1][2]]
    return ""


def _phrase(tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> list[tuple[str, int, int]]:
    """The noun phrase that begins ``tokens``, without its article: at most three words."""
    while tokens and tokens[0][0].lower() in stops and tokens[0][0].isalpha():
        if tokens[0][0].lower() in ("which", "who", "that", "and", "or", "but", "not", "if"):
            return []
        tokens = tokens[1:]
    chosen: list[tuple[str, int, int]] = []
    for token in tokens[:3]:
        low = token[0].lower()
        if low in stops or low in _AWAY or len(low) == 1 or not token[0][0].isalpha():
            break
        if chosen and (token[0][0].isupper() != chosen[-1][0][0].isupper() and token[0][0].isupper()):
            break
        if (
            low in _VERBISH
            or low.endswith("ly")
            or (chosen and low.endswith(("ed", "ing")) and low not in NOUNS)
        ):
            break
        chosen.append(token)
        if (
            low in NOUNS
            or low in _PLURAL
            or (low.endswith("s") and not low.endswith(("ss", "’s", "'s", "us")))
        ):
            break
    return chosen


_VERBISH = words(
    """
    said says say saw put expects plans forecast reported announced has had rose fell will would can could
    may might went came left last next this over since yesterday
    """
)


def _with_modifiers(
    text: str, start: int, tokens: list[tuple[str, int, int]], at: int, stops: frozenset[str]
) -> str:
    """The noun at ``at`` with the words before it that say which: "content spending"."""
    first = at
    while first > 0 and at - first < _MODIFIERS:
        word = tokens[first - 1][0]
        low = word.lower()
        if low in stops or low in _GENERIC or not word[0].isalpha() or low.endswith(("ed", "ly")):
            break
        if word[0].isupper() and (tokens[first - 1][1] != start or low not in _FIRST):
            break  # a name, not a word that only begins the sentence
        if (low in VERBS and low not in NOUNS) or low in _VERBISH:
            break
        if low in CHANGES["up"] | CHANGES["down"] or text[tokens[first - 1][2]] not in " -":
            break
        first -= 1
    end = tokens[at][2]
    if tokens[at][0].lower() == "chiffre" and text[end : end + 11].replace("’", "'") == " d'affaires":
        end += 11
    return text[tokens[first][1] : end]


def _is_verb(tokens: list[tuple[str, int, int]], at: int, stops: frozenset[str]) -> bool:
    """Whether a word that may be noun or verb is a verb: only small words between it and the amount."""
    low = tokens[at][0].lower()
    if (
        low in ("spending", "pay", "values", "charges")
        and at
        and tokens[at - 1][0].lower() not in ("to", "will", "is", "was")
    ):
        return False
    if at and tokens[at - 1][0].lower() in (
        "a",
        "the",
        "its",
        "their",
        "an",
        "this",
        "of",
        "no",
        "in",
        "production",
    ):
        return False
    between = tokens[at + 1 :]
    return _only_small(between, stops) and not any(token[0].lower() in _COPULA for token in between)


def _only_small(tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> bool:
    return all(token[0].lower() in stops or token[0].lower() in _SMALL for token in tokens)


_LINKING = words(
    """
    reach reached reaching hit hits total totaled totalled totalling came stood stands exceed exceeded
    exceeds topped worth amounted amount average averaged averaging remain remained set expected seen
    """
)
_AWAY = words(
    """
    south north east west outside southwest southeast northwest northeast northern southern away long wide
    deep tall high inland offshore apart below above plus figure
    """
)
_FIRST = words(
    """
    advertising operating content net gross box ticket subscription streaming quarterly yearly production
    labour labor energy film music marketing capital consumer retail online core public private domestic
    foreign household industrial carbon methane unit pay average median minimum weekly monthly export
    import tax
    """
)
_COPULA = words("was were is are be of war waren ist sind")
_PLURAL = words("women men people children")
_SMALL = words("nearly almost roughly around approximately up least most some just $ € £ estimated total")


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
