"""Who a speaker is: the right full name, the role that the article gives, and nobody else's."""

from __future__ import annotations

import pytest

from tests.text.test_quotes import said

STATEMENT = "“We should never have trusted a word of it,”"


def roles(introduction: str, surname: str = "Orr") -> list[tuple[str, str]]:
    """Speakers and roles of a statement by a surname, after the sentence that introduces them."""
    return [(name, role) for _, name, role in said(f"{introduction}\n{STATEMENT} {surname} said.")]


@pytest.mark.parametrize(
    ("introduction", "role"),
    [
        ("The film is about former president Tom Orr.", "former president"),
        ("A book by former Ford chief executive Tom Orr is out.", "former Ford chief executive"),
        ("The party chose ex-minister Tom Orr.", "ex-minister"),
        ("The party chose acting president Tom Orr.", "acting president"),
        ("The award went to retired judge Tom Orr.", "retired judge"),
        ("The jury heard from ousted chairman Tom Orr.", "ousted chairman"),
        ("The court freed the alleged leader Tom Orr.", "alleged leader"),
        ("The town remembered the late mayor Tom Orr.", "late mayor"),
        ("It was signed by the then minister Tom Orr.", "then minister"),
        ("It was signed by vice president Tom Orr.", "vice president"),
    ],
)
def test_a_role_keeps_the_words_without_which_it_says_something_else(introduction: str, role: str) -> None:
    assert roles(introduction) == [("Tom Orr", role)]


@pytest.mark.parametrize(
    ("introduction", "role"),
    [
        ("Voters elected former president Tom Orr in May.", "former president"),
        ("Critics say President Tom Orr lied.", "President"),
        ("It's not clear what President Tom Orr meant.", "President"),
        ("Dale had attacked Channel Five host Tom Orr.", "Channel Five host"),
        ("She is suing her former boss Tom Orr.", "former boss"),
        ("The victim's brother, Tom Orr, attacked the judge, Ann Dale.", "the victim's brother"),
        ("The trust's chair, Tom Orr, met farmers with the local MP, Ann Dale.", "the trust's chair"),
        ("Tom Orr, fired by the chairman in May, sued.", ""),
        ("Tom Orr, worked under the chairman, sued.", ""),
        ("Tom Orr, president Ann Dale and three members left.", ""),
        ("Tom Orr, brother of President Ann Dale, left.", "brother of President Ann Dale"),
        ("Tom Orr, acclaimed director, left.", "acclaimed director"),
    ],
)
def test_a_role_is_no_clause_and_nobody_elses(introduction: str, role: str) -> None:
    assert roles(introduction) == [("Tom Orr", role)]
