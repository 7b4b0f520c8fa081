"""What disputed amounts measure, as the head of their line: "Fine", where a sentence says "fined"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Figure

_NOUNS = {
    form: noun
    for noun, forms in {
        "purchase": "buy buys buying bought acquire acquires acquiring acquired",
        "sale": "sell sells selling sold",
        "offer": "offered offers",
        "payment": "pay pays paying paid",
        "money raised": "raise raises raising raised",
        "fine": "fined",
        "value": "worth valued values",
        "spending": "spend spends spent",
        "investment": "invest invests investing invested",
        "earnings": "earn earns earned",
        "loss": "lost loses",
        "debt": "owes owed",
        "savings": "saved",
        "donation": "donated",
        "pledge": "pledged",
        "charge": "charges charged charging",
        "sum sought": "seeking seeks",
    }.items()
    for form in forms.split()
}


def label(figures: Sequence[Figure]) -> str:
    """The measure of disputed amounts as a noun: "spent on content" is "spending on content".

    Of a bid and a deal it is the deal.
    """
    measures = [figure.measure for figure in figures]
    chosen = next((measure for measure in measures if measure.startswith("deal ")), measures[0])
    head, blank, rest = chosen.partition(" ")
    return f"{_NOUNS.get(head.lower(), head)}{blank}{rest}"
