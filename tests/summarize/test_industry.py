"""How an article treats an industry, by its words and the names of its topics."""

from __future__ import annotations

import pytest

from bot.summarize.about.industry import treatment
from bot.summarize.about.relevance import relevance
from bot.summarize.about.topic import Question
from bot.text.vocabulary import Industry, Vocabulary
from tests.summarize.conftest import Make

WORDS = Vocabulary({"en": "ferry, ferries, island, lighthouse keeper"})
PASSING = (
    "The minister opened a school on Sunday. Pupils sang. A teacher who had crossed by ferry read a poem. "
    "She thanked Northwick for the books. The ferry back to the island left at nine. It rained."
)


@pytest.mark.parametrize("wide", [(), ("Holm Harbour",)])
def test_an_article_with_some_of_the_words_is_not_of_it_when_it_names_a_topic_in_passing(
    make: Make, wide: tuple[str, ...]
) -> None:
    item = make(1, PASSING, title="A school opens in Holm")
    own = Question(("Northwick",)).named("en")
    about = relevance(item.analysis, item.article.title, item.article.text, own)
    assert about.naming and not about.main
    industry = Industry("Ferries", WORDS, wide)
    assert industry.vocabulary.spoken(item.analysis).some
    treated = treatment(industry)(item, about)
    assert not treated.main and not treated.naming


def test_a_topic_that_others_share_is_of_it_when_some_of_the_words_stand_there(make: Make) -> None:
    item = make(1, PASSING, title="Holm Harbour opens a school")
    own = Question(("Northwick",)).named("en")
    about = relevance(item.analysis, item.article.title, item.article.text, own)
    assert treatment(Industry("Ferries", WORDS, ("Holm Harbour",)))(item, about).main
