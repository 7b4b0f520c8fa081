"""What a publisher puts under every headline is no text, and makes no two articles one."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from bot.model import Draft
from bot.sources.notices import LONGEST, of_others, without_notices
from bot.sources.prepare import prepare

NOTICE = "Subscribers of Harbour Trade read the full report with all figures on our site every morning."
HEADLINES = (
    "Quill opens a second mill in Hull",
    "Ferry line Kestrel cuts forty jobs",
    "Fernbrook sells its studio to Moss",
)


def under(*headlines: str, text: str = NOTICE, publisher: str = "Harbour Trade") -> list[Draft]:
    return [Draft(title=headline, text=text, publisher=publisher) for headline in headlines]


def test_a_text_under_headlines_of_different_things_goes() -> None:
    assert [draft.text for draft in without_notices(under(*HEADLINES))] == ["", "", ""]


def test_the_order_of_articles_decides_nothing() -> None:
    both = "Quill opens a mill, Kestrel cuts jobs"
    for headlines in permutations(("Quill opens a mill", both, "Kestrel cuts jobs")):
        assert {draft.text for draft in without_notices(under(*headlines))} == {""}


@pytest.mark.parametrize(
    "drafts",
    [
        under("Quill opens a second mill in Hull", "Quill: second mill opens"),  # edited
        under(*HEADLINES, text="x" * (LONGEST + 1)),
        under(HEADLINES[0]),
        [*under(HEADLINES[0]), *under(HEADLINES[1], publisher="Ledger")],  # an agency's
        under("", ""),
        under(
            "Quill opens Hull mill",
            "Paper giant grows",
            text="Quill’s second mill, Hull’s first, was opened.",
        ),
        under(*HEADLINES, publisher=""),  # of nobody knows whom
        [*under(HEADLINES[0]), *under(HEADLINES[1], text="Forty sailors of Kestrel lose their posts.")],
    ],
)
def test_other_texts_stay(drafts: list[Draft]) -> None:
    assert without_notices(drafts) == drafts


def test_a_page_that_has_no_word_of_its_headline_is_not_the_articles() -> None:
    said = "Two mills now."
    for page, kept in (
        ("Please log in, or read five pages a month free of charge.", False),
        ("The mill spins wool for sails.", True),
        ("It was opened on Monday.", True),  # in another form
    ):
        [draft] = under("Quill opens second mill", text=page)
        assert without_notices([draft]) == [draft], "the feed's own words"
        [made] = without_notices([replace(draft, teaser=said)])
        assert made.text == (page if kept else said)


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        ("Quill opens a mill", "Kestrel cuts forty jobs", True),
        ("Quill opens a mill", "The mill that Quill opened", False),
        ("The end of the mill", "The art of the sea", True),  # "the" and "of" say nothing
        ("Quill raises prices", "Quill opens second mill", True),  # of one company
        ("Quill raises prices", "Prices rise, says Quill", False),
        ("製粉所が開業", "船会社が人員削減", True),
        ("製粉所がハルで開業", "ハルで製粉所が開業へ", False),  # edited, in a language without spaces
        ("Oil up", "Oil up", False),
        ("", "Oil up", False),
    ],
)
def test_headlines_of_different_things_hardly_share_a_word(one: str, other: str, others: bool) -> None:
    assert of_others(one, other) is others


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Quill has won a contract for the navy’s sails, the ministry ...", True),  # cut off
        ("", False),
        ("Quill has won a contract for the navy’s sails, the ministry said", False),
        ("Quill has won a contract for the navy’s sails. The ministry ...", False),
    ],
)
def test_a_text_that_is_cut_off_in_its_first_sentence_has_its_headline_before_it(
    text: str, read: bool
) -> None:
    title = "Quill wins a contract for sails"
    prepared = prepare(Draft(title=title, text=text, url="https://ledger.example.net/sails"), 1_790_000_000)
    assert prepared.article.text == (f"{title}\n{text}" if read else text or title)


@pytest.mark.parametrize(
    ("title", "text", "before"),
    [
        (
            "Quill wins a contract for sails",
            "The new mill in Hull is its largest by far, and its first abroad.",
            True,
        ),
        ("Quill wins a contract for sails", "Quill has won the navy’s contract for sails, it said.", False),
        ("Quill wins a contract for sails!", "The new mill in Hull is its largest by far.", False),
        ("Quill wins a contract for sails", "A mill in Hull that weaves by night", True),  # a line below it
        ("The best sails of the year", "The new mill in Hull is its largest by far.", False),
        ("Quill wins a contract for sails", "The new mill in Hull is its largest by far. " * 4, False),
    ],
)
def test_a_teaser_that_only_adds_to_its_headline_has_it_before_it(
    title: str, text: str, before: bool
) -> None:
    draft = Draft(title=title, text=text, url="https://ledger.example.net/sails")
    brought, prepared = prepare(replace(draft, title="Sails"), 1_790_000_000), prepare(draft, 1_790_000_000)
    assert prepared.article.text.startswith(f"{title}\n") == before
    assert prepared.digest == brought.digest, "it is the same text that was brought"
