"""Every point is about the topic and its focus, in whatever article and language it stands."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Briefing
from bot.summarize import Analysed, summarize
from bot.summarize.about.topic import Names, Question
from bot.summarize.compose import compose
from bot.summarize.gather import gather
from bot.summarize.rules.surnames import presented
from tests.summarize.conftest import make_article as article

RAISED = "Orbit raised the price of its plan with advertising to $9 a month."
DOUBLED = "The streaming service said that advertising sales doubled."
SHARED = "Orbit, the streaming service, gained five million subscribers, more than analysts had expected."
OTHERS = (
    "Kestrel sold 310,000 vans, fewer than a year ago, and cut its outlook. The van maker blamed tariffs "
    "on aluminium. Alcor, which smelts it, lost $80 million. Ada Quill, the chief executive of Alcor, said "
    "prices would stay high. Kestrel will close a plant in Holm. Kestrel shares lost 4%."
)
STUDIO = "Orbit opened a studio in Holm on Monday with twelve stages."


def brief(items: list[Analysed], names: Names = ("Orbit",), focus: str = "") -> Briefing:
    return compose("Orbit", items, since=0, until=2_000_000_000, topic_terms=names, focus=focus)


def shown(briefing: Briefing) -> set[str]:
    return {point.passage.text for point in (*briefing.points, *briefing.more)}


def test_of_a_headline_with_several_names_only_what_names_the_topic_is_about_it() -> None:
    roundup = article(1, f"{SHARED} {OTHERS}", title="Orbit beats forecasts, Kestrel and Alcor miss")
    own = article(2, f"{RAISED} {DOUBLED}", title="Orbit raises price of plan with advertising")
    assert shown(brief([roundup, own])) == {SHARED, RAISED, DOUBLED}


def test_an_article_about_the_topic_alone_is_told_with_sentences_that_do_not_name_it() -> None:
    text = f"{STUDIO} Carpenters from Holm built the stages. Two hundred people have found work."
    assert "Carpenters from Holm built the stages." in shown(brief([article(1, text, title="Orbit in Holm")]))


def test_a_thing_of_another_story_does_not_come_with_the_topics_name() -> None:
    text = (
        "Kestrel will close a van plant in Holm in June, and 900 people will lose their jobs. The plant lies "
        "next to the studio of Orbit. The union called the plan a betrayal. Workers blocked the gate. The "
        "mayor asked the government for help. Kestrel blamed tariffs on aluminium."
    )
    briefing = brief(
        [article(1, text, title="Kestrel closes plant"), article(2, STUDIO, title="Orbit in Holm")]
    )
    assert shown(briefing) == {STUDIO}
    assert [left.reason for left in briefing.left_out] == ["mentions Orbit only in passing"]


def test_the_common_word_is_not_the_topic_of_that_name() -> None:
    stores = "Target will open thirty stores in Norland next year. Shoppers at Target will pay by phone."
    more = "Police at Target in Holm found forty stolen wheels last week."
    bank = "The central bank missed its inflation target again. A higher target would help, economists say."
    items = [
        article(1, stores, title="Thirty stores"),
        article(2, bank, title="Bank misses target"),
        article(3, f"Cyclists were the target of thieves in Holm. {more}", title="Stolen wheels"),
    ]
    briefing = brief(items, names=("Target",))
    assert shown(briefing) == {*(f"{one}." for one in stores.rstrip(".").split(". ")), more}
    assert [left.article_id for left in briefing.left_out] == [2]


def test_aliases_possessives_and_names_of_several_words_are_the_topic() -> None:
    rejected = "Warner Bros. Discovery’s board has rejected an offer from Orbit."
    raised = "HBO Max will raise prices in Norland in May."
    fell = "Trading in shares of WBD was halted for an hour."
    reels = "The discovery of old reels in the Warner archive has delighted lovers of films."
    items = [
        article(1, f"{rejected} {reels}", title="Board says no"),
        article(2, f"{raised} {reels}", title="Streaming gets dearer"),
        article(3, f"{fell} {reels}", title="Trading halted"),
    ]
    names = ("Warner Bros. Discovery", "WBD", "HBO Max")
    assert shown(brief(items, names=names)) == {rejected, raised, fell}


def test_a_focus_is_asked_of_articles_about_the_topic_only() -> None:
    other = "Kestrel and Orbit buy power from a dam. Kestrel spends more on advertising for vans than ever."
    items = [
        article(1, f"{RAISED} {DOUBLED} {STUDIO}", title="Orbit raises price of plan with advertising"),
        article(2, other, title="Kestrel buys power"),
    ]
    briefing = brief(items, focus="ads")
    assert shown(briefing) == {RAISED, DOUBLED}
    assert [left.reason for left in briefing.left_out] == ["says nothing about ads"]


def test_a_report_in_another_language_is_no_newer_state() -> None:
    german = "Orbit öffnet im Mai ein Studio in Holm mit zwölf Hallen, sagte der Dienst am Montag."
    french = "Orbit ouvrira un studio à Holm en mai, avec douze plateaux. Lire aussi : Orbit et ses prix."
    items = [
        article(1, german, language="de", story=1),
        article(2, f"{german} Die Stadt freut sich.", language="de", story=1, hours=1, copy_of=1),
        article(3, french, language="fr", story=1, hours=30),
    ]
    briefing = brief(items)
    assert briefing.points[0].passage.text == german
    assert briefing.languages == ("de",)  # nothing French is shown
    assert not any(text.startswith("Lire aussi") for text in shown(briefing))


def test_what_the_headline_sets_beside_the_topic_is_not_about_it() -> None:
    text = (
        f"{RAISED} Kestrel sold adverts worth ten billion dollars in the quarter. Orbit has more viewers in "
        "Holm than Kestrel. Viewers in Holm liked the studio of Orbit."
    )
    for title in ("Orbit and Kestrel", "Kestrel vs. Orbit", "Prices: Orbit or Kestrel?"):
        assert not any(one.startswith("Kestrel") for one in shown(brief([article(1, text, title=title)])))
        briefing = brief([article(1, text, title=title)], focus="advertising")
        assert shown(briefing) == {RAISED}
        assert not briefing.figures


def test_a_headline_alone_makes_no_article_about_the_topic() -> None:
    bins = "The council of Holm wants more bins. Bins are cheap, it says. People like bins in parks."
    told = "The streaming service will raise its prices in May. Viewers protest. A plan costs nine dollars."
    forget = brief([article(1, bins, title="Forget Orbit: Holm wants bins")])
    assert not forget.points
    assert [one.reason for one in forget.left_out] == ["does not name Orbit in its text"]
    assert brief([article(1, told.replace("streaming ", ""), title="Regulator allows Orbit price")]).points
    assert brief([article(1, told, title="Orbit raises prices")]).points
    assert brief([article(1, "Holm has a new studio with twelve stages.", title="A home for Orbit")]).points


def test_of_a_headline_that_tells_of_several_things_only_what_names_the_topic_is_about_it() -> None:
    title, studios = (
        "In brief: Painters open their studios; Orbit opens one in Holm",
        "Twelve painters show it all.",
    )
    assert shown(brief([article(1, f"{studios} {STUDIO}", title=title), article(2, RAISED)])) == {
        STUDIO,
        RAISED,
    }
    briefing = brief([article(1, studios, title=title), article(2, RAISED)])
    assert shown(briefing) == {RAISED}
    assert [one.reason for one in briefing.left_out] == ["does not name Orbit in its text"]


def test_a_sentence_with_the_focus_brings_the_one_it_points_back_to() -> None:
    text = (
        "The new bridge of Holm opens in May after two years. It will cost the city seven million pounds. "
        "Residents of Holm fear the noise of the bridge."
    )
    first, second, third = text.split(". ")
    briefing = brief([article(1, text, title="Bridge")], names=("bridge",), focus="cost")
    assert [point.passage.text for point in briefing.points] == [f"{first}.", f"{second}."]
    assert "about cost" not in briefing.points[0].why
    assert "about cost" in briefing.points[1].why
    found = [point.passage.text for point in summarize([("a", text)], topic="bridge", focus="cost")]
    assert found == [f"{first}.", f"{second}."]
    assert not summarize([("a", text)], topic="bridge", focus="cost", sentences=1), "it would stand alone"
    assert third not in shown(briefing)


def test_of_two_languages_with_as_many_articles_neither_counts_less() -> None:
    german = article(1, "Orbit erhöht den Preis seines Abos auf neun Euro im Monat.", language="de")
    english = article(2, RAISED)
    assert gather("Orbit", [german, english], Question(("Orbit",)), ("de", "en"), 0).bias == [1.0, 1.0]
    more = [german, english, article(3, STUDIO)]
    assert sorted(gather("Orbit", more, Question(("Orbit",)), ("en", "de"), 0).bias) == [0.25, 1.0, 1.0]


def test_a_briefing_is_in_the_languages_of_what_it_cites() -> None:
    german = article(2, "Orbit baut. Die Stadt Holm liegt am Meer und ist schön?", language="de")
    unknown = article(
        3, "Orbit åbner et studio i Holm i maj, oplyser selskabet i en meddelelse.", language=""
    )
    assert brief([article(1, RAISED), german]).languages == ("en",)
    briefing = brief([article(1, RAISED), unknown])
    assert len(shown(briefing)) == 2
    assert briefing.languages == ("en",)
    kept = replace(unknown, article=replace(unknown.article, language="en"))  # as the store has it
    assert brief([kept]).languages == brief([unknown]).languages == ()


def test_a_focus_of_a_stop_word_chooses() -> None:
    text = f"Orbit raised its prices in the US on Tuesday. {STUDIO} Orbit won nine prizes and told us so."
    assert shown(brief([article(1, text)], focus="US")) == {"Orbit raised its prices in the US on Tuesday."}


def test_who_is_meant_in_an_article_about_something_else_is_told_first() -> None:
    dies, moved, sang = (
        "Record producer Terry Melcher has died in Holm at the age of 62.",
        "Melcher, who sold his songs to Orbit, left a house by the sea.",
        "Two choirs sang at his house, and forty boats came into the harbour. " * 5,
    )
    briefing = brief([article(1, f"{dies} {sang} {moved}", title="Producer dies"), article(2, RAISED)])
    assert [point.passage.text for point in briefing.points] == [RAISED, dies, moved]
    alone = brief([article(1, f"{moved} {sang}", title="Producer dies"), article(2, RAISED)])
    assert shown(alone) == {moved, RAISED}, "an article that tells nobody's full name is told as it is"


def test_who_is_meant_is_no_news_where_a_focus_is_asked_for() -> None:
    read = "The poet Robert Moss read in Holm from a book of songs."
    said = "Moss said Orbit raised prices of films again."
    rest = "Two choirs sang at his house, and forty boats came into the harbour. " * 5
    items = [article(1, f"{read} {rest} {said}", title="A concert in Holm"), article(2, RAISED)]
    gathered = gather("Orbit", items, Question(("Orbit",), "prices"), ["en"], 0)
    bias = {gathered.pool.text(number): one for number, one in enumerate(gathered.bias)}
    assert bias[said] > 0 > bias[read]


def test_of_a_crowd_nobody_is_looked_for_in_the_whole_article() -> None:
    """Looking for everybody took 15 s of an article that a feed may hold."""
    names = [f"Mo{'abcdefghijklmnopqrstuvwxyz'[n]}s" for n in range(26)]
    came = " ".join(f"Ada {name} came by." for name in names)
    said = " ".join(f"{name} said Orbit is." for name in names)
    item = article(1, f"{came} {said}")
    assert len(presented(item, range(len(names), 2 * len(names)))) == 20
