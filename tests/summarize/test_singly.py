"""What no point of a briefing may be, though a summary may hold it."""

from __future__ import annotations

import pytest

from bot.summarize.pool import Pool
from bot.summarize.rules.dangling import first_mention, opening_noun
from bot.summarize.rules.gate import NEVER, TAKE, Gate
from bot.summarize.rules.point_gate import PointGate
from bot.summarize.rules.singly import stands_singly
from bot.text.analysis import analyse


@pytest.mark.parametrize(
    "text",
    [
        "Quiet harbour: The last trawler of Holm lies at the pier before the auction.",
        "'Worn out': Skipper Ole Brandt says that the nets of Holm are empty.",
        "Ole Brandt (left) sold the last trawler of Holm to a museum in the spring.",
        "The burned shed of the trawlers is shown in Holm on a day in March 4, 2026.",
        "The trawler Hedda is seen at the pier of Holm, March 4, 2026.",
        "A model of the trawler Hedda with its nets is shown.",
        "The trawler Hedda is seen at the pier of Holm on March 4.",
        "Skipper Ole Brandt (c) from Holm sells the last trawler as the harbour master watches.",
        "In this undated photo the trawler Hedda leaves the harbour of Holm.",
        "5 PM EASTERN UPDATE: Adds what the harbour master of Holm said.",
        "Above: the trawler Hedda on its last voyage out of the harbour.",
        "Trawlers to be scrapped, says minister HOLM (Fjord News) — The last trawlers of Holm will go.",
        "Trawlers to be scrapped, says minister STAVANGER — The last trawlers of Holm will go.",
        "Trawlers to be scrapped, says minister STAVANGER - The last trawlers of Holm will go.",
        "Nets on the pier in Holm (Ada Quill/dpa/AP) Two fishermen and a boy are still in hospital.",
        "The pier was quiet (Fjord News/AP) Harbour master Ole Brandt said that it would stay open.",
        "___ 8 p.m. Wednesday The minister says that the last trawlers of Holm will be scrapped.",
        "A friend of the skipper told FJORD.Brandt, 68, that the boats had been sold.",
        "The plan by Rep.(Harbour Party) for the trawlers of Holm is dead.",
        "Fishermen, myself included, have sold the last of the nets to a museum.",
        "The minister left the harbour before noon.Fishermen had waited there since dawn.",
        'The minister said it was "no more than a harbour".Fishermen had waited since dawn.',
        "The minister left the harbour of Holm before noon.“We waited,” a skipper said.",
        "Waves of a metre were seen in Fiord.New Holm lies to the east of the harbour.",
        "The vote on the trawlers is planned for Thursday.Brandt's deputy will go to Leeds.",
        "Le dernier chalutier quitte Holm dimanche.A la capitainerie, personne ne le regrette.",
        "Le ministre a quitté le port de Holm.« Nous avons attendu », dit un pêcheur.",
        'Le ministre a quitté le port de Holm.Éva dit avoir attendu "depuis l’aube".',
        "Minister defends plan for harbour Fishermen protest MORE against the plan to scrap trawlers.",
        "Fjord News | The last trawlers of Holm will be scrapped this spring.",
        "| Ada Quill/Fjord News The last trawlers of Holm will be scrapped this spring.",
        "Fishermen can do this: • LOOK AT THE NETS: Mend them before the spring comes.",
        "Media playback is unsupported on your device Media caption The boats of Holm have gone.",
        "Image copyright Fjord News The last trawlers of Holm will be scrapped this spring.",
        "The plan for the trawlers was made known on Monday by harbour master Capt.",
        "Last Trawlers Leave Holm The harbour was quiet when the boats went out.",
        "The last trawlers leave in the spring They have lain in the harbour of Holm.",
        "The port wants to leave the Northern Union In his speech, Brandt called that wise.",
        "A boy waves to the crew of the trawler Hedda in Holm Wednesday, March 4, 2026.",
        "A man is rescued from the water in the harbour of Holm,Wednesday, March 4, 2026.",
        "Ole Brandt listens to a question in the harbour of Holm, Norway March 4, 2026.",
        "Picture taken March 4, 2026, from the pier in the harbour of Holm.",
        "Change your password at the bank of Holm and watch out for scam letters.",
        "If you want the best fish of the coast, look elsewhere than in Holm.",
        "Perhaps you’ve seen the picture of the trawlers that lie in the harbour.",
        "You can follow the trawlers of Holm on the page of the museum.",
        "Learn more about the trawlers of Holm in the museum at the harbour.",
        "In this week’s episode, two skippers of Holm discuss the last of the trawlers.",
        "The nets of Holm are back at their $499 low, and the oilskins are cheap.",
        "Holm Chandlers sells oilskins of the trawlers at 20% off until Monday.",
        "Try the new menu of the harbour of Holm or its old one.",
        "Use the ferry to Holm to see the last of the trawlers.",
        "The shipyard of Holm declined to comment on the talks.",
        "The shipyard of Holm did not immediately respond to a request for comment.",
        "Skipper Ole Brandt could not be reached on Monday.",
        "The shipyard was unavailable for comment on the trawlers when called on Monday.",
        "The shipyard of Holm didn’t return calls.",
        "The name of the skipper was not immediately known.",
        "It was not immediately clear how many trawlers lay in the harbour of Holm.",
        "Further details of the auction in Holm have not been confirmed.",
        "Anyone who saw the trawler leave the harbour is asked to call the port authority.",
        "Both officials spoke on condition of anonymity, citing the rules of the harbour.",
        "You must log in to read what the harbour master of Holm has to say.",
        "I have seen the last trawler of Holm leave the harbour.",
        "As I argued in an earlier letter, the quotas hide what the trawlers of Holm land.",
        "When I sailed on the trawler Hedda for a week, the nets came up empty.",
        "Recently I sailed on the trawler Hedda, and the nets came up empty.",
        "Our town has lost the last of its trawlers to a scrapyard.",
        "We are three weeks from the auction and the trawlers of Holm still lie there.",
        "The minister told me that the last trawler would go in the spring.",
        "Two trawlers are left, and that is all we know about the fleet.",
        "As the chart below shows, the trawlers of Holm landed less each year.",
        "Ole Brandt supplements the article below, on the trawlers of Holm, with a comment.",
    ],
)
def test_captions_glued_headlines_and_own_voices_are_no_points(text: str) -> None:
    assert not stands_singly(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We are three weeks from the auction, and I have no buyer,” said Ole Brandt.",
        "Press reports say that the trawlers of Holm will be sold in the spring.",
        "Watch sales in the harbour of Holm fell by a third, the jewellers said.",
        "Think tanks warn that the trawlers of Holm cost more than they land.",
        "Click Chandlers raised three million kroner for the trawlers of Holm.",
        "The share of the shipyard of Holm is 20% off its high of the spring.",
        "The skipper of the Hedda said it in the latest episode of a podcast on trawlers.",
        "Open trawlers from Holm were lost in the storm of March.",
        "Get Afloat was the first trawler that Holm sold.",
        "Ole Brandt says 'we are three weeks from the auction' of the trawlers' nets.",
        "‘The last trawlers will go,’ said Ole Brandt of the fishermen’s union in Holm.",
        "'The last trawlers will go,' said Ole Brandt of the fishermen's union in Holm.",
        "The trawlers' crews in the '90s came from Holm, and their sons' boats lie there.",
        "The pier was built after World War I ended and paid for by the US.",
        "Ole Brandt opened the museum in the harbour of Holm, Norway March 4, 2026.",
        "The series Call Me by Your Name is filmed in the harbour of Holm.",
        "“You must mend your nets,” said Ole Brandt of the trawlers of Holm.",
        "Ole Brandt said you need a licence for every trawler in the harbour.",
        "According to a study, the way your eye takes in light tells how old you are.",
        "The shipyard declined to comment on the plan that has cost Holm its trawlers.",
        "The shipyard declined to comment, but two welders said it will close in May.",
        "The fleet of Holm did not respond to the attack on its trawlers.",
        "The auction is on Monday, but the terms were not immediately known.",
        "The yard will close, said an official who spoke on condition of anonymity.",
        "A deal on the trawlers of Holm could not be reached on Monday.",
        "The shipyard of Holm did not return the last two trawlers.",
        "The shipyard of Holm did not return the last of the trawlers, a court found.",
        "World War I ended before the pier of Holm was built, and the US paid for it.",
        "Elizabeth I is said to have landed at the pier of Holm in a storm.",
        "The film Our Harbour is shown in Holm from Monday on, with My Fair Lady after it.",
        "Growth in the fishery of Holm is seen at 2% in 2026, the ministry said.",
        "The harbour of Holm will open its museum Wednesday, March 4, 2026, at noon.",
        "The harbour of Holm was closed on Wednesday, March 4, 2026, for all trawlers.",
        "A video shows the trawler Hedda on fire before the crew jumped into the sea.",
        "HOLM (Fjord News) — The last trawlers of Holm will go to a scrapyard this spring.",
        "Holm said: The trawlers will go to a scrapyard in the spring of next year.",
        "Holm put its list above those of Bergen, and the price of the map below a krone.",
        "Booking.com and Yahoo both sell rooms in the harbour hotel of Holm.",
        "The trawlers that sailed from Holm were sold abroad, mostly in the U.S.",
        "Die Reeder haben ‚Hedda‘ verkauft, und das ist gut so, sagte der Hafenmeister von Holm.",
        "The boats of the Hawai‘i fleet have called at Holm for the first time this year.",
        "Die Reeder haben die Kutter verkauft: Das sagte der Hafenmeister von Holm.",
    ],
)
def test_what_a_reader_understands_is_a_point(text: str) -> None:
    assert stands_singly(text, "de" if text.startswith("Die ") else "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "(dpa, 19.3.2026) Ergebnisse der dritten Runde um den Pokal der Häfen in Holm."),
        ("de", "Wir haben die Kutter verkauft, und das ist gut so, sagte der Hafenmeister von Holm."),
        ("de", "Unser Hafen von Holm hat seit dem Frühjahr keinen einzigen Kutter mehr."),
        ("de", "Der letzte Kutter gehört seit dem Frühjahr mir und meinem Bruder in Holm."),
        ("fr", "J’ai vendu les derniers chalutiers de Holm au printemps de cette année."),
        ("fr", "Le port m'a placée devant un choix que personne ne voulait faire à Holm."),
        ("es", "Los últimos barcos de Holm los vendió mi hermano en la primavera."),
        ("it", "Il porto di Holm mi ha chiesto di vendere gli ultimi pescherecci."),
        ("pt", "Os últimos barcos de Holm foram vendidos pelo meu irmão na primavera."),
        ("nl", "De laatste kotters van Holm heb ik in het voorjaar verkocht."),
        ("pl", "Ostatnie kutry z Holm sprzedał mój brat na wiosnę tego roku."),
        ("pl", "Ostatnie kutry z Holm sprzedaliśmy na wiosnę tego roku muzeum."),
        ("pl", "Zapraszamy na ostatni rejs kutrów z Holm w maju tego roku."),
        ("pl", "(kuter z Holm) został sprzedany na wiosnę tego roku muzeum."),
        ("pl", "Nie wiadomo, kto kupi ostatnie kutry z Holm."),
        ("pl", "– Ostatnie kutry z Holm kupiło na wiosnę tego roku muzeum."),
        ("pl", "– Kutry (te z Holm - red.) kupiło na wiosnę tego roku muzeum."),
        ("ru", "Кто купил последние траулеры Холма, пока не сообщается."),
        ("ru", "Последние траулеры Холма мы продали весной этого года."),
        ("tr", "Holm'un son teknelerini bu ilkbaharda biz sattık."),
    ],
)
def test_in_other_languages_too_a_reader_does_not_know_who_i_am(language: str, text: str) -> None:
    assert not stands_singly(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Wir haben die Kutter verkauft“, sagte der Hafenmeister von Holm am Montag."),
        ("de", "Der Film Mein Hafen läuft von Montag an in Holm und danach in Leeds."),
        ("fr", "« Je n’ai rien vendu », a répondu le maître du port de Holm lundi."),
        ("fr", "Selon nos informations, le port de Holm vend ses derniers chalutiers."),
        ("fr", "Le film Mon Port passe à Holm depuis lundi et ensuite à Leeds."),
        ("es", "«Nosotros no hemos vendido nada», dijo el jefe del puerto de Holm."),
        ("it", "Il porto di Holm ha venduto gli ultimi pescherecci in primavera."),
        ("pl", "– Ostatnie kutry z Holm kupiło muzeum – powiedziała Ada Bóbr."),
    ],
)
def test_in_other_languages_too_who_is_quoted_may_say_i(language: str, text: str) -> None:
    assert stands_singly(text, language)


def pool_of(text: str) -> Pool:
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    return pool


WROTE = "Ada Quill wrote a song about the last trawler of Holm in one night."
PRAISED = "The song was praised by critics in three countries and sold well."
SHUT = "The government has shut the harbour of Holm to trawlers since January."


def test_the_song_waits_for_the_sentence_that_has_a_song() -> None:
    pool = pool_of(f"{WROTE} Rain fell on the harbour for all of the day. {PRAISED}")
    assert PointGate(pool)(2) == 0
    assert Gate(pool)(2) == TAKE
    told = PointGate(pool)
    assert (told(0), told(2)) == (TAKE, TAKE)


@pytest.mark.parametrize("opening", ["In the song", "After the new song", "With the song"])
def test_what_goes_on_from_the_song_waits_for_it_too(opening: str) -> None:
    pool = pool_of(f"{WROTE} {opening}, critics in three countries heard the end of an age.")
    assert PointGate(pool)(1) == 0


@pytest.mark.parametrize("opening", ["In the end", "During the quarter", "In the long run", "In the past"])
def test_a_time_that_all_know_waits_for_nothing(opening: str) -> None:
    before = "Ada Quill wrote songs quarter after quarter, a run that has a past but no end."
    pool = pool_of(f"{before} {opening}, critics in three countries praised the songs of Holm.")
    assert PointGate(pool)(1) == TAKE


def test_a_song_that_only_a_dependent_sentence_introduces_is_never_heard_of() -> None:
    pool = pool_of(f"He wrote a song about the last trawler of Holm in one night. {PRAISED}")
    assert PointGate(pool)(1) == NEVER


def test_what_there_is_only_one_of_waits_for_nothing() -> None:
    pool = pool_of(f"Fishermen met the government in Holm on Monday about quotas. {SHUT}")
    assert PointGate(pool)(1) == TAKE
    assert opening_noun("The Government has shut it.") == ""
    assert first_mention("song", "The songs of Holm are old.", 20) == -1
    assert first_mention("songs", "An old song of Holm.", 20) == 7
