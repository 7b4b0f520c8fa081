"""Which sentences may stand in a briefing, by their own words."""

from __future__ import annotations

import pytest

from bot.summarize.rules.eligible import cut_quotation, stands_alone
from bot.text.tokens import content_stems


@pytest.mark.parametrize(
    "text",
    [
        "Fernbrook Studios will open a second stage in Leeds next spring.",
        "“We will hire forty people,” said Ada Quill, who runs the stage.",
        '"We will hire forty people," she told the council on Monday.',
        "Das Studio eröffnet im Frühjahr eine zweite Halle, sagte „Ada Quill“ am Montag.",
        "Le studio ouvrira « une deuxième halle » au printemps prochain.",
        "Burmistrz nazwał go w piątek „gigantem polskich scen”.",
        "Die Studie über den Lärm erschien im Fachblatt »Hall« am 12. März 2026.",
        "De burgemeester noemde de zaal „een reus van de film”.",
        "”Vi anställer fyrtio personer”, sade Ada Quill på måndagen.",
        "Fernbrook Studios will open the stage in Leeds on Wednesday, March 4, 2026, at noon.",
        "The price rose to $4.50 (from $3.90) in the third quarter of the year.",
        "制片厂将于明年春天在利兹开设第二个摄影棚。",
        "Материалы дела о сцене Fernbrook содержали письма плотников.",
        "The crawler found broken links on a third of the pages that the council had referenced.",
        "'I feel as if the old stage in Leeds had been stolen from us.'",
        "By the time the editor called, the stage in Leeds had burned to the ground.",
        "The players' union approached the studio in the '90s and asked for the carpenters' pay.",
        "The council supports our schools, and the studio supports journalism in Leeds.",
        "The case is the first that Fernbrook Studios has lost in Leeds since 2019.",
        "Who pays for the stage was the question that the council of Leeds had asked.",
        "Let’s Dance was the first series that was made on the stage in Leeds.",
        "Visit Leeds, the council's office for guests, has praised the second stage.",
        "About Fernbrook little is known in Leeds but that it makes films for children.",
        "Adobe will end Flash in the browser this year, and Fernbrook has to look for another player.",
        "Fernbrook has the story of a carpenter from Leeds in its plans for the spring.",
        "She wrote in a tweet that the breaking news had reached her inbox too late.",
    ],
)
def test_whole_statements_stand(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Will Fernbrook Studios open a second stage in Leeds next spring?",
        "But what does it mean for the people who work there now?”",
        "How was it right that carpenters earn less than painters, the mayor of Leeds asked.",
        "Here’s what we know about the second stage in Leeds so far.",
        "Click to read our full guide to the studios of northern England.",
        "Read more about the new stage on our page for the region.",
        "(READ: Five films to see this winter) The studio opens its second stage.",
        "[Also read: Five films to see] The studio opens its second stage.",
        "Sign up for the morning letter and never miss a story again.",
        "Subscribe now to read the rest of this article on any device.",
        "Photo: Ada Quill stands before the new stage in Leeds, in March.",
        "This article was first published in the Leeds edition on Monday.",
        "Ada Quill stands before the new stage in Leeds, Wednesday, March 4, 2026, at its opening.",
        "In this Oct. 30, 2025, file photo, the crew carries the lights to the new stage.",
        "RE: We think that the new stage in Leeds is the right thing to do.",
        "Following are excerpts from an interview with Ada Quill of the new stage.",
        "Ada Quill contributed to this report from the council in Leeds.",
        "More is at www.fernbrook.example.com for all who want to visit.",
        "All rights reserved, and no part may be copied without permission.",
        "Get breaking news alerts from Leeds and the whole of the north.",
        "The news of Leeds and of its studios, delivered weekday mornings.",
        "You can change your tweet location in the settings whenever you want.",
        "Hide caption 3 of 12 The new stage in Leeds, seen from the river.",
        "These crawls are run to keep a copy of every page of the town.",
        "A second stage for Leeds",
        "A second stage for Leeds: what the council says about its cost",
        "which is why the council wants to see the plans before the spring.",
        "“We will hire forty people, and then we will see what happens.",
        'He said: "We will hire forty people for the stage in Leeds.',
        "The stage (which was planned in 2019 will open in the spring.",
        "‘The last trawlers of Holm will go to a scrapyard in the spring, and then we shall see.",
        "Ole Brandt said: ‘The harbour’s last trawlers will go to a scrapyard in the spring.",
        "'The last trawlers of Holm will go to a scrapyard in the spring of next year.",
        "The last trawlers of Holm will go to a scrapyard in the spring, and that is that.’",
        "Ole Brandt of Holm said 'we will film nights in the harbour until August.",
        "Ole Brandt of Holm said ‘we will film nights in the harbour until August.",
        "Ole Brandt of Holm said we will film nights in the harbour until August.'",
        "You won’t believe what Fernbrook Studios did next on its stage in Leeds.",
        "What Fernbrook did to its carpenters in Leeds will surprise you.",
        "Our reporter looks at how Fernbrook got its second stage in Leeds.",
        "More on Fernbrook and its second stage in Leeds follows later today.",
        "Want to know how Fernbrook got its second stage in Leeds, read on.",
        "Updated at 9.30am to include a statement from Fernbrook in Leeds.",
        "Correction: the second stage of Fernbrook in Leeds opens in May.",
        "An earlier version of this article misnamed Fernbrook Studios in Leeds.",
        "The story of the stage in Leeds has changed since an earlier version of this report.",
        "Get in touch with our Leeds desk if you work for Fernbrook Studios.",
        "Do you work for Fernbrook Studios, then get in touch with our Leeds desk.",
        "Support our journalism about Fernbrook in Leeds from just one pound a week.",
        "Share this story about Fernbrook in Leeds on Facebook or by email.",
        "Stay with us for the latest on Fernbrook and its second stage in Leeds.",
        "By Ada Quill of Fernbrook Studios, Leeds correspondent of the Harbour News.",
        "Harbour News has approached Fernbrook Studios in Leeds for comment.",
        "Visit fernbrook.example to find a stage in Leeds for a day.",
        "Visit our page on Leeds to see where the second stage will be built.",
        "About Alder Stages Alder Stages is a leading builder of stages in Leeds.",
        "This press release contains forward-looking statements on the stage in Leeds.",
        "Today's edition is brought to you by Alder Stages of Leeds and London.",
        "We've reached out to Fernbrook Studios in Leeds for comment.",
        "Harbour News has asked Fernbrook Studios in Leeds for a comment.",
        "Ada Quill (@adaquill) has that story.",
        "Email Sign Up By signing up you agree to receive letters from Leeds.",
        "You need the latest version of the Adobe Flash Player to see the stage in Leeds.",
        "These data of Leeds are added to the Wayback Machine after an embargo.",
        "Full disclosure: Fernbrook Studios pays for a column on the stage in Leeds.",
        "Let’s take a look at what the second stage in Leeds will cost.",
        "Welcome to our live report from the opening of the stage in Leeds.",
        "Good morning and welcome to another day at the new stage in Leeds.",
        "We’ll bring you news from the new stage in Leeds throughout the day.",
        "Zobacz też, jak Fernbrook otworzył drugą scenę w Leeds.",
        "Przyślij zdjęcie z otwarcia drugiej sceny Fernbrook w Leeds.",
        "Oto lista najlepszych scen Fernbrook w Leeds na ten rok.",
        "Dalszy ciąg artykułu o drugiej scenie Fernbrook pod filmem.",
        "Publikowane komentarze są opiniami gości sceny w Leeds.",
        "Если вы нашли ошибку в статье о сцене, сообщите о ней.",
        "Все материалы о сцене публикуются на правах рекламы.",
        "Использование материалов Fernbrook разрешено со ссылкой.",
        "Смотрите в нашем разделе, как открывали сцену в Лидсе.",
        "О том, как открывали сцену в Лидсе, читайте в нашем материале.",
        "Вот как открывали вторую сцену студии Fernbrook в Лидсе.",
        "The case is Fernbrook Studios Ltd v. Alder Stages, 26-1187, County Court of Leeds.",
        "It opens.",
    ],
)
def test_questions_teasers_boilerplate_headings_and_cut_quotations_do_not(text: str) -> None:
    assert not stands_alone(text)
    assert not stands_alone(text, frozenset(content_stems(text, "en")))


@pytest.mark.parametrize(
    "phrase",
    [
        "terms of service",
        "a privacy policy",
        "cookies policy",
        "cookie settings",
        "you sign up for letters",
        "newsletter",
        "click here",
        "read more",
        "post a comment",
        "contributed to this",
        "with additional reporting",
        "reporting by Ada Quill",
        "editing by Ada Quill",
        "compiled by Ada Quill",
        "copyright",
        "may not be published",
        "may not be reproduced",
        "follow us on screens",
        "for more information, visit Leeds",
        "breaking news emails",
        "information to your tweets",
        "crawl data to keep",
        "broken link on the web",
        "the previous version of this",
        "#leeds and #hull",
        "pic.twitter",
        "https://example.com",
        "© Ada Quill",
    ],
)
def test_boilerplate_is_found_by_its_sign_and_by_its_stem_in_letters_of_any_size(phrase: str) -> None:
    for text in (f"The stage of Leeds, {phrase}, opens.", f"The stage of Leeds, {phrase.upper()}, opens."):
        assert not stands_alone(text)
        assert not stands_alone(text, frozenset(content_stems(text, "en")))


def test_the_address_of_a_picture_is_boilerplate_also_with_no_space_behind_it() -> None:
    assert not stands_alone("The stage of Leeds opens, as pic.twitterLeeds shows.")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("“One” and “two”", False),
        ("“One and two", True),
        ("One” and two", True),
        ('“One," and "two', True),
        ('“One," and "two"', False),
        ('“One," and ”two“', True),
        ("„Eins“ und „zwei“", False),
        ("„Eins und zwei", True),
        ("„Jeden” i „dwa”", False),
        ("„Jeden” i „dwa", True),
        ("Jeden” i „dwa”", True),
        ('„Eins" und „zwei"', False),
        ("»Eins« und (»zwei«)", False),
        ("»Eins« und »zwei", True),
        ("Eins« und »zwei«", True),
        ("„Das ist ein »Unsinn«“, sagte sie", False),
        ("”Ett” och ”två”", False),
        ("”Ett” och ”två", True),
        ("Ett” och ”två”", True),
        ("«Клуб „Холм“» и «Ольха»", False),
        ("Un » et « deux »", True),
        ('“One "two" three”', False),
        ('"One” and "two"', False),
        ('"One" and "two', True),
        ("« Un » et « deux", True),
        ("(one) and (two", True),
        ("one) and (two)", True),
    ],
)
def test_cut_quotations(text: str, cut: bool) -> None:
    assert cut_quotation(text) is cut
