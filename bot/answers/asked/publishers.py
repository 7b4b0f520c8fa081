"""Publishers that a question names: by name or domain, or as what a source brings that is called so here.

of this very name | else the publishers of a source's articles | else what a name is short for

Meant are only those of whom the workspace has an article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from bot.clauses import LISTED
from bot.store import Session, publishers, sources
from bot.store.publishers import Outlet
from bot.store.topics import key_of
from bot.stories.publishers import goes_by

_BETWEEN = re.compile(rf"\s*(?:[,;/&+]|\b(?:{LISTED})\b)\s*", re.IGNORECASE)
LONGEST = 80  # characters of a name
_FEW = 3  # publishers of a source that are named one by one


@dataclass(frozen=True, slots=True)
class Publishers:
    """One or several publishers, and what they are called together: "Harbour News", "BBC or Reuters"."""

    name: str
    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """All that a question may name: whose articles there are, whoever may see them, and sources by name."""

    outlets: Sequence[Outlet]
    sources: Mapping[int, str]  # by id


async def press_of(session: Session, workspace_id: int) -> Press:
    """All that somebody of this workspace may name."""
    return Press(await publishers.everybody(session), await publishers.source_names(session, workspace_id))


async def publishers_of(session: Session, typed: str, workspace_id: int, press: Press) -> Publishers | None:
    """The publishers of this name, or each of several; None when one of them is nobody's."""
    if not typed or len(typed) > LONGEST:
        return None
    for parts in ([typed], [part for part in _BETWEEN.split(typed) if part]):  # a name may have an "and"
        found = [await _named(session, part, workspace_id, press) for part in parts]
        if all(found):
            whole = [one for one in found if one]
            names = dict.fromkeys(one.name for one in whole)
            outlets = dict.fromkeys(chain.from_iterable(one.outlets for one in whole))
            return Publishers(" or ".join(names), tuple(outlets))
    return None


async def _named(session: Session, typed: str, workspace_id: int, press: Press) -> Publishers | None:
    """Who goes by one name; most words are nobody's, and then no workspace is asked about."""
    named = [one for one in press.outlets if goes_by(typed, one.name, one.family)]
    samples = bool(named) and not await sources.has_real(session, workspace_id)
    seen = [one for one in named if await publishers.sees(session, one, workspace_id, samples)]
    if not any(key_of(one.name) == key_of(typed) for one in seen):
        called = {id_: name for id_, name in press.sources.items() if key_of(name) == key_of(typed)}
        brought = [one for id_ in called for one in await publishers.of_source(session, id_)]
        if called:
            return _of_source(next(iter(called.values())), tuple(dict.fromkeys(brought)))
    return Publishers(_common(typed, seen), tuple(seen)) if seen else None


async def of_source_called(session: Session, typed: str, workspace_id: int) -> tuple[str, ...]:
    """The publishers of what a source brings that is called so here; () when a publisher is, or no source."""
    press = await press_of(session, workspace_id)
    names = press.sources.values()
    found = await _named(session, typed, workspace_id, press) if key_of(typed) in map(key_of, names) else None
    brought = dict.fromkeys(outlet.name for outlet in found.outlets) if found else {}
    return () if any(key_of(name) == key_of(typed) for name in brought) else tuple(brought)


def _of_source(name: str, brought: tuple[Outlet, ...]) -> Publishers:
    """The publishers of a source's articles: by their names when they are few, else by the source's.

    One that has brought nothing yet is a publisher of whom there is nothing.
    """
    names = dict.fromkeys(one.name for one in brought)
    called = " or ".join(names) if 0 < len(names) <= _FEW else name
    return Publishers(called, brought or (Outlet("", name),))


def _common(typed: str, outlets: Sequence[Outlet]) -> str:
    """What publishers of one name are called: what their names begin with, else the word for them."""
    names = list(dict.fromkeys(outlet.name for outlet in outlets))
    words = zip(*(name.split() for name in names), strict=False)
    common = " ".join(pair[0] for pair in takewhile(lambda pair: len(set(pair)) == 1, words))
    return common or typed
