"""What goes from a page and what stays, in ten languages."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.cleaning.clean import clean

GAPS = ("\n", "\n\n", " \n \n ")
LINES = ("", " ", "- An item", "A Heading", "a half")
PROSE = "The studio opened its second stage in May."
SENTENCES = tuple(
    piece.strip()
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for piece in line.split("‖")
)

GONE = """
Post a Comment
Leave a reply
3 Comments
Comments (12)
1.2k Shares
Share this article
Share on Facebook
ADVERTISEMENT
Advertisement - scroll to continue
Story continues below advertisement
Image Credits: A. Person / Getty Images
Image Credits:APerson/Agency/GC Images / Getty Images
Photo: A. Person/Agency
Photo by A. Person/Getty Images
(Photo: A. Person)
A. Person via Getty Images
Image caption The crew on the first day of filming
Read more: Studio opens second stage
Related: Studio opens second stage
Also read: Studio opens second stage
See also: Five films to watch
Read more
Continue reading →
Tags: film, studio, stage
Filed under: Film
Follow us on Facebook and Instagram
Follow Ann Lee on Twitter @annlee
Sign up for our daily newsletter and never miss a story.
Subscribe to our newsletter
Get the latest news delivered to your inbox
We use cookies to improve your experience on our site.
This website uses cookies.
Accept all cookies
By signing up, you agree to our terms of use.
Your email address will not be published.
© 2026 Example Media
Copyright © 2026 Example Media. All rights reserved.
This article originally appeared on Example News.
The post Studio opens second stage appeared first on Example News.
(Reporting by Ann Lee in Harbour; Editing by Bo Day)
By Ann Lee
BY ANN LEE
By Ann Lee and Bo Day
By Ann Lee | 21 October 2026 | 5 min read
Published: 21 October 2026, 10:30 am
21 October 2026
Oct 21, 2026 10:30 AM EST
5 min read
2 hours ago
Home > News > Film
Home | News | Contact
Skip to content
#film #studio
https://news.example.com/a
tips@news.example.com
Ann Lee contributed to this report.
Thank you for subscribing!
To contact the reporter on this story: Ann Lee at lee@news.example.com
Follow @annlee for more news out of the harbour.
Advertisement - Continue Reading Below
Got a tip? Write to tips@news.example.com
Click here to see the gallery
Kommentar schreiben
Artikel teilen
Lesen Sie auch: Studio öffnet zweite Halle
Jetzt Newsletter abonnieren
Newsletter abonnieren: Der Abend
Abonnieren Sie unseren Newsletter, um nichts zu verpassen.
Von Anna Lehmann
21. Oktober 2026, 10:30 Uhr
Lesezeit: 5 Minuten
Foto: A. Person/dpa
Alle Rechte vorbehalten
À lire aussi : Le studio ouvre
Laisser un commentaire
Publié le 21 octobre 2026 à 10h30
Par Anne Martin
Abonnez-vous à notre newsletter pour ne rien manquer.
Lee también: El estudio abre
Suscríbete a nuestro boletín y recibe las noticias.
Por Ana García
21 de octubre de 2026
Leia também: O estúdio abre
Assine nossa newsletter e receba notícias
Compartilhe
Leggi anche: Lo studio apre
Iscriviti alla newsletter
Riproduzione riservata ©
Lees ook: De studio opent
Schrijf je in voor onze nieuwsbrief
Czytaj także: Studio otwiera halę
Zapisz się do newslettera
21 października 2026
Читайте также: Студия открыла павильон
Подпишитесь на наш канал
21 октября 2026
Ayrıca bakınız: Stüdyo açıldı
Haberi paylaş
21 Ekim 2026
Giriş: 21 Ekim 2026, Çarşamba 10:30 Güncelleme: 21 Ekim 2026, Çarşamba 11:05
相关阅读
続きを読む
""".strip().splitlines()

KEPT = """
By Friday, the studio had cut 40 jobs.
By continuing to film through the strike, the studio lost two actors.
By signing up 40 stars, the studio won the year.
Share prices fell by 5 percent on Monday.
Shares of the studio fell.
Follow the money, the director told the crew.
Like us, the rivals are betting on machines.
Like many actors on X, she left.
Find the weak spot on Google, the trainer told them.
See all of it before you judge it, she said.
Heavy rain contributed to this disaster.
Thank you for nothing, the crew wrote.
Thanks for the film go to the crew.
This story is about a crew.
You can reach the island by boat.
We receive what we deserve, she said.
Get the crew home, he shouted.
The post was filled in May.
Join a union today, the actors were told.
Register entries show that the firm was founded in May.
Subscribers left in their thousands.
Sign language is used in every scene.
Read the contract before you sign it, the lawyer said.
Pictures from the set leaked on Tuesday.
Photos of the star were sold for $3 million.
Photographs by Mara Oduya hang in the lobby.
Reporting by the Harbour Post showed that the studio knew.
Editing by hand takes weeks.
Editing by machine takes minutes.
Related costs rose by a third.
Watch lists grew longer.
Cookies are baked in the second scene.
Click tracks replaced the drummer.
Loading docks were empty.
Copyright law protects the script.
Copyright claims rose by a third.
The report was first published in May and caused an outcry.
This story first appeared in a magazine in 1950, and became a film in 1960.
The opinions expressed by critics vary widely.
JavaScript is the language of the prototype.
Advertisement sales fell, the studio said.
Comment was not available from the studio.
Contact between the two actors was limited.
Home video sales fell.
More than 40 extras were hired.
Published in May, the report names three studios.
Updated: The studio now says that it will pay all of its extras after all.
Video games are next, she said.
Email records show that he knew.
Get well soon, the crew wrote.
Download speeds doubled in a year.
Support from the audience was strong.
May 5 is the opening night.
In May 2026, 40 films were shot there.
The film opens on 21 October 2026.
Von Trapp heißt die Hauptfigur.
Das Foto: eine Szene aus dem zweiten Akt, in der niemand spricht.
Par exemple, le studio paie deux fois.
Por fin, el estudio paga.
Da oggi lo studio paga di più.
Lisez le contrat avant de signer.
Door de regen stopte het werk.
Przez tydzień nikt nie pracował.
По словам режиссёра, фильм готов.
Yorum yapmak istemedi.
评论家喜欢这部电影。
""".strip().splitlines()


@pytest.mark.parametrize("line", GONE)
def test_boilerplate_goes(line: str) -> None:
    assert clean(f"{PROSE}\n{line}\n{PROSE} Again.") == f"{PROSE}\n{PROSE} Again."


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_that_looks_like_boilerplate_stays(line: str) -> None:
    assert clean(f"{PROSE}\n{line}\n{PROSE} Again.") == f"{PROSE}\n{line}\n{PROSE} Again."


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.sampled_from(GAPS))
def test_every_sentence_of_prose_survives(paragraphs: list[str], gap: str) -> None:
    kept = clean(gap.join(paragraphs)).split("\n")
    assert set(kept) == {" ".join(unicodedata.normalize("NFC", p).split()) for p in paragraphs}


@given(st.text(max_size=300))
def test_anything_is_cleaned_once_and_for_all(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(line != line.strip() or not line for line in once.split("\n")) or once == ""


@given(st.lists(st.sampled_from([*GONE, *KEPT, *LINES, *SENTENCES]), max_size=25))
def test_pages_are_cleaned_once_and_for_all(lines: list[str]) -> None:
    once = clean("\n".join(lines), title="A Heading", author="Ann Lee", publisher="Example News")
    assert clean(once, title="A Heading", author="Ann Lee", publisher="Example News") == once


def test_headings_and_items_keep_their_lines() -> None:
    text = "What changes\n\nThe studio opens.\n\n- pay\n- credit\n- consent\n\n1. First step\n2. Second step"
    assert clean(text) == text.replace("\n\n", "\n")


def test_the_title_and_the_names_go_from_the_head() -> None:
    page = f"Studio Opens Second Stage | Example News\nExample News\nAnn Lee\n{PROSE}\nAnn Lee"
    said = clean(page, title="Studio opens second stage", author="Ann Lee", publisher="Example News")
    assert said == PROSE


def test_a_text_that_is_only_its_title_stays() -> None:
    assert clean("Studio opens", title="Studio opens") == "Studio opens"


def test_lines_broken_for_their_length_are_joined() -> None:
    broken = (
        "The studio opened its second stage in May, and the crew\n"
        "moved in on the same day, as the director had\n"
        "asked. Netflix was the first to rent it.\n\n"
        "A second paragraph begins here, and it too was wrapped by\n"
        "hand at a width that nobody uses on the web, well-\nmeant as that was."
    )
    assert clean(broken).split("\n") == [
        "The studio opened its second stage in May, and the crew moved in on the same day, "
        "as the director had asked. Netflix was the first to rent it.",
        "A second paragraph begins here, and it too was wrapped by hand at a width that nobody uses "
        "on the web, well-meant as that was.",
    ]


def test_the_titles_under_most_read_go_and_the_prose_after_them_stays() -> None:
    page = f"{PROSE}\nMost read\nStudio burns down in the night\nFive films to see now\n{PROSE} Again."
    assert clean(page) == f"{PROSE}\n{PROSE} Again."


def test_navigation_goes() -> None:
    menu = "Home\nNews\nFilm\nMusic\nContact\nLog in"
    assert clean(f"{menu}\n{PROSE}\nFilm Desk\nA. {PROSE}\nFilm Desk\nB. {PROSE}\nFilm Desk") == (
        f"{PROSE}\nA. {PROSE}\nB. {PROSE}"
    )


def test_a_repeated_teaser_is_said_once() -> None:
    assert clean(f"{PROSE}\nA Heading\n{PROSE}") == f"{PROSE}\nA Heading"
