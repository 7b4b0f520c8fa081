"""Articles near to a question of which none has to have all the words."""

from __future__ import annotations

from bot.summarize import Analysed
from bot.summarize.about.nearest import nearest
from bot.text.tokens import content_stems
from tests.summarize.conftest import Make


def newsroom(make: Make) -> list[Analysed]:
    return [
        make(
            1,
            "The union of the dock workers opposes the new cranes in the harbour of Lune. It asks for talks.",
        ),
        make(2, "The union of the pilots has signed. Flights from Lune leave on time again this week."),
        make(3, "A crane fell into the harbour of Lune on Monday. Nobody was hurt, and the crane is lost."),
        make(
            4, "The museum of Lune shows clocks. Every clock of the museum was built by one family in Lune."
        ),
        make(5, "Rain fell in Lune on Tuesday. More rain is due on Friday, and the fair may be called off."),
    ]


def near(items: list[Analysed], question: str) -> list[int]:
    """Ids of the articles near to a question, the words counted among them."""
    words = {word: sum(_has(item, word) for item in items) for word in question.split()}
    return [item.article.id for item in nearest(items, words, len(items))]


def _has(item: Analysed, word: str) -> bool:
    return any(set(content_stems(word, "en")) & set(stems) for stems in item.analysis.stems)


def test_what_has_most_of_the_question_comes_first(make: Make) -> None:
    found = near(newsroom(make), "union opposes cranes")
    assert found[0] == 1
    assert 4 not in found
    assert 5 not in found


def test_a_word_that_all_have_brings_no_article(make: Make) -> None:
    assert near(newsroom(make), "volcano Lune") == []


def test_what_no_article_says_does_not_hide_one_that_says_the_rest(make: Make) -> None:
    assert near(newsroom(make), "repaired museum clocks") == [4]


def test_a_headline_counts_more_than_a_mention(make: Make) -> None:
    text = "The tunnel under the river of Lune opens in May after nine years of work and two floods."
    other = "The river of Lune has fallen, and the ferry, the tunnel and the mill are all closed for now."
    items = [*newsroom(make), make(6, other, title="Low water"), make(7, text, title="Tunnel opens in May")]
    assert near(items, "tunnel") == [7, 6]


def test_in_any_order_the_same(make: Make) -> None:
    items = newsroom(make)
    found = near(items, "crane harbour union")
    assert len(found) > 1
    assert near(items[::-1], "crane harbour union") == found


def test_a_word_is_read_in_the_language_of_the_article(make: Make) -> None:
    german = make(8, "Die Kräne im Hafen stehen still. Wann die Kräne laufen, ist offen.", language="de")
    assert near([*newsroom(make), german], "Kräne Hafen") == [8]


def test_nothing_to_look_at(make: Make) -> None:
    assert nearest([], {"crane": 0}, 0) == []
    assert near(newsroom(make), "the of and") == []


def test_one_of_two_words_is_not_near(make: Make) -> None:
    items = [make(6, "The cook of the ferry of Lune won a prize for her soup."), *newsroom(make)]
    assert near(items, "harold cook") == []
    assert near(items, "cook") == [6]
