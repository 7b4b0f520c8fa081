"""What an article's publisher adds, and what is only another wording; invented news."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.revision import MOST, Version, decode, encode, is_sentence, revise, statements
from bot.text.analysis import analyse

TEXT = """Netflix cuts 300 jobs in the Finnish town of Tampere, the company said on Monday.
The studio Tuulikki had 480 employees, most of them programmers, before the cuts were announced.
A union in Tampere called the decision of Netflix a breach of the promises made in spring.
The employees are to leave the studio by the end of January, Netflix wrote to them."""
LINES = TEXT.split("\n")


def version(text: str) -> Version:
    return Version(text, analyse("Netflix cuts jobs", text, "en", 1_700_000_000))


def adds(text: str) -> bool:
    found = revise({}, version(TEXT), 100, version(text), 200)
    assert found is not None
    return found.adds


def reads(number: int, other: str) -> str:
    return "\n".join([*LINES[:number], other, *LINES[number + 1 :]])


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(reversed(LINES)),  # moved
        "\n".join(LINES[:2]),  # cut
        reads(1, "The studio Tuulikki had 480 employees before the cuts were announced."),
        reads(1, LINES[1].replace("employees", "employes")),
        reads(2, LINES[2].replace("decision", "decison").replace("promises", "promisse")),
        reads(2, LINES[2].replace("breach", "braech")),
        f"{TEXT}\nThis article was updated on 20 November 2026 at 14:05.",
        f"{TEXT}\nDieser Artikel wurde am Freitag um 14 Uhr aktualisiert.",
        f"This story was first published on Monday.\n{TEXT}",
    ],
)
def test_another_wording_adds_nothing(text: str) -> None:
    assert not adds(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}\nA minister offered the studio a loan of 12 million euros on Tuesday.",
        reads(0, LINES[0].replace("300", "250")),
        reads(0, LINES[0].replace("300", "300 million").replace("jobs", "euros")),
        reads(3, LINES[3].replace("are to", "need not")),
        reads(2, LINES[2].replace("union in Tampere", "minister in Helsinki")),
        reads(3, "Nobody has to leave before the end of April, Netflix wrote to the studio's employees."),
    ],
)
def test_another_statement_is_an_addition(text: str) -> None:
    assert adds(text)


def test_a_million_is_no_typing_mistake_of_a_billion() -> None:
    old = "Netflix spent one million dollars on the studio in the town of Tampere last year."
    found = revise({}, version(old), 100, version(old.replace("million", "billion")), 200)
    assert found is not None and found.adds


def test_a_statement_keeps_the_time_at_which_it_first_stood_there() -> None:
    more = "A minister offered the studio a loan of 12 million euros on Tuesday."
    first = revise({}, version(TEXT), 100, version(f"{LINES[0]}\n{more}"), 200)
    assert first is not None and first.adds
    again = revise(first.since, version(f"{LINES[0]}\n{more}"), 100, version(f"{TEXT}\n{more}"), 300)
    assert again is not None and not again.adds, "what was taken out and put back is not new"
    assert decode(encode(again.since)) == again.since
    assert set(again.since.values()) == {100, 200}
    assert [key for key, at in again.since.items() if at == 200 and is_sentence(key)]


def test_a_page_that_changes_all_the_time_stays_bounded() -> None:
    lines = [
        f"At stop {n} a rider named Rider{n} told us that the {n} vans were late again." for n in range(990)
    ]
    since: dict[str, int] = {}
    at, old = 0, version("\n".join(lines[:30]))
    for at in range(1, 33):
        new = version("\n".join(lines[30 * at : 30 * at + 30] or lines[:30]))
        found = revise(since, old, 0, new, at)
        assert found is not None and len(found.since) <= MOST
        since, old = dict(found.since), new
    assert len(since) == MOST
    assert {key for key, first in since.items() if first == at}, "what stands now is never forgotten"
    long = "\n".join(f"Rider{n} rode the number {n} van to place{n}." for n in range(MOST + 1))
    assert revise({}, old, 0, version(long), 1) is None
    assert revise({}, version(long), 0, old, 1) is None


POOL = (
    *LINES,
    "A minister offered the studio a loan of 12 million euros on Tuesday.",
    "Nobody has to leave before the end of April, Netflix wrote to the studio's employees.",
    "The mayor of Tampere visited the workers and called the day a bitter one for the town.",
    "Students marched through Tampere against Netflix, and the police counted 700 of them.",
    LINES[0].replace("300", "250"),
)
KEYS = {line: next(iter(key for key in statements(version(line)) if is_sentence(key))) for line in POOL}


@given(st.lists(st.lists(st.sampled_from(POOL), min_size=1, unique=True), min_size=2, max_size=6))
def test_every_sentence_has_the_time_at_which_it_stood_there_first(versions: list[list[str]]) -> None:
    since: dict[str, int] = {}
    first = dict.fromkeys(versions[0], 0)
    for at, (old, new) in enumerate(pairwise(versions), start=1):
        found = revise(since, version("\n".join(old)), 0, version("\n".join(new)), at)
        assert found is not None
        assert found.adds == any(line not in first for line in new)
        since = dict(found.since)
        for line in new:
            first.setdefault(line, at)
    assert {line: since[KEYS[line]] for line in first} == first
