"""Which industry an article is of, by the words of the trade."""

from __future__ import annotations

import pytest

from bot.text.analysis import Analysis, analyse
from bot.text.vocabulary import Industries, Industry, Vocabulary

OIL = Vocabulary(
    {
        "en": "oil price, crude oil, crude, refinery, barrel, pipeline, oil field",
        "de": "Rohöl, Ölpreis, Raffinerie",
    }
)
NEWS = (
    "Oil prices fell for a third day. A barrel of crude oil cost 61 dollars. Traders met in Holm. It rained."
)


def read(text: str, title: str = "A quiet day", language: str = "en") -> Analysis:
    return analyse(title, text, language, facts=False)


def test_several_words_of_a_trade_tell_that_an_article_is_of_it() -> None:
    spoken = OIL.spoken(read(NEWS))
    assert spoken.about and spoken.some
    assert spoken.spans == {0, 1}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ada Moss sang in a disused refinery. She wore a barrel. It rained. The band left.", False),
        (f"It rained. The band left. {NEWS}", False),  # not from the beginning
        (NEWS + " It rained and rained." * 9, False),  # a few sentences of a long text
        ("Crude oil is dear. Crude oil is scarce. It rained. The band left.", False),  # one word
        ("A refinery bought crude.", True),  # a teaser has room for two
        ("A refinery closed.", False),
    ],
)
def test_how_many_and_where(text: str, about: bool) -> None:
    assert OIL.spoken(read(text)).about is about


def test_a_headline_counts_and_may_be_all_there_is() -> None:
    assert OIL.spoken(read(f"It rained. The band left. {NEWS}", "A refinery closes")).about
    assert OIL.spoken(read("", "A barrel of crude oil for a song")).about


def test_a_word_within_a_longer_one_is_not_counted_again() -> None:
    once = Vocabulary({"en": "crude oil, crude, oil"})
    assert not once.spoken(read("Crude oil is dear. Crude oil is scarce. It rained. Lee left.")).some
    assert once.spoken(read("Crude oil is dear. Crude is scarce. It rained. Lee left.")).some


def test_each_language_has_its_own_words() -> None:
    german = "Der Ölpreis fiel. Eine Raffinerie kauft weniger Rohöl. Es regnete. Die Kapelle ging."
    assert OIL.spoken(read(german, "Ein ruhiger Tag", "de")).about
    french = read("Le prix du baril baisse. Une raffinerie ferme.", "Un jour calme", "fr")
    assert not OIL.knows("fr") and OIL.spoken(french) == Vocabulary().spoken(french)


def test_an_article_is_indexed_under_its_industries() -> None:
    industries = Industries(
        (Industry("Oil and gas", OIL), Industry("Music", Vocabulary({"en": "band, singer"})))
    )
    assert list(industries.terms(read(NEWS))) == ["oilandgas0"]
    assert list(industries.terms(read("It rained in Holm."))) == []
    assert industries.get("Stationery") is None
