"""Publishers that a question names: those of whom the workspace has an article, by name or domain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from bot.store import Session, publishers, sources
from bot.store.publishers import Outlet
from bot.stories.publishers import goes_by

_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\+|\b(?:and|or|und|oder|et|ou|y|o|e|en|of)\b)\s*", re.IGNORECASE)
_LONGEST = 80  # characters of a name


@dataclass(frozen=True, slots=True)
class Publishers:
    """One or several publishers, and what they are called together: "Harbour News", "BBC or Reuters"."""

    name: str
    outlets: tuple[Outlet, ...]


async def publishers_of(
    session: Session, typed: str, workspace_id: int, everybody: Sequence[Outlet]
) -> Publishers | None:
    """The publishers of this name, or each of several; None when one of them is nobody's.

    ``everybody`` are all that there are: most words name none, and then no workspace is asked about.
    """
    if not typed or len(typed) > _LONGEST:
        return None
    for parts in ([typed], [part for part in _BETWEEN.split(typed) if part]):  # a name may have an "and"
        named = [[one for one in everybody if goes_by(part, one.name, one.family)] for part in parts]
        if not all(named):
            continue
        samples = not await sources.has_real(session, workspace_id)
        found = [
            [one for one in outlets if await publishers.sees(session, one, workspace_id, samples)]
            for outlets in named
        ]
        if all(found):
            names = tuple(_name(part, outlets) for part, outlets in zip(parts, found, strict=True))
            return Publishers(" or ".join(names), tuple(dict.fromkeys(chain.from_iterable(found))))
    return None


def _name(typed: str, outlets: Sequence[Outlet]) -> str:
    """What publishers of one name are called: what their names begin with, else the word for them."""
    names = list(dict.fromkeys(outlet.name for outlet in outlets))
    words = zip(*(name.split() for name in names), strict=False)
    common = " ".join(pair[0] for pair in takewhile(lambda pair: len(set(pair)) == 1, words))
    return common or typed
