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
        ("They want more for the painter but chief executive Tom Orr won’t pay.", "chief executive"),
        ("The party chose acting president Tom Orr.", "acting president"),
        ("The award went to retired judge Tom Orr.", "retired judge"),
        ("The jury heard from ousted chairman Tom Orr.", "ousted chairman"),
        ("The court freed the alleged leader Tom Orr.", "alleged leader"),
        ("The town remembered the late mayor Tom Orr.", "late mayor"),
        ("It was signed by the then minister Tom Orr.", "then minister"),
        ("It was signed by vice president Tom Orr.", "vice president"),
        ("It was signed by the Secretary of State Tom Orr.", "Secretary of State"),
        ("It was signed by vice chief of Harbour Works Adm. Tom Orr.", "vice chief of Harbour Works"),
        ("It was signed by local government minister Tom Orr.", "local government minister"),
        ("The court heard ex-finance chief Tom Orr on Monday.", "ex-finance chief"),
        ("Earlier the Halls' chief Tom Orr left.", "Halls' chief"),
        ("The Leeds Anti-Doping Agency (LADA) chief Tom Orr left.", "Leeds Anti-Doping Agency (LADA) chief"),
    ],
)
def test_a_role_keeps_the_words_without_which_it_says_something_else(introduction: str, role: str) -> None:
    assert roles(introduction) == [("Tom Orr", role)]


@pytest.mark.parametrize(
    ("introduction", "role"),
    [
        ("Voters elected former president Tom Orr in May.", "former president"),
        ("Voters remember former president Tom Orr.", "former president"),
        ("A message prosecutor Tom Orr called clear.", "prosecutor"),
        ("An award for Leeds judge Tom Orr was stolen.", "Leeds judge"),
        ("It ended counsel Ann Dale's probe into President Tom Orr.", "President"),
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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"Tom Orr and his wife, Ada, ran it.\n{STATEMENT} Ms. Orr said.", ["Ms. Orr"]),
        (f"Tom Orr, 52, died in March.\n{STATEMENT} Mrs Orr told the inquest.", ["Mrs Orr"]),
        (f"Ann Orr runs it with Joe Orr.\n{STATEMENT} Mr Orr said.", ["Joe Orr"]),
        (f"Ann Orr runs it.\n{STATEMENT} Miss Orr said.", ["Ann Orr"]),
        (f"Lou Orr runs it.\n{STATEMENT} Mr Orr said.", ["Lou Orr"]),
        (f"{STATEMENT} said Maj. Gen. Adnan Rifai.", ["Adnan Rifai"]),
        (f"{STATEMENT} said the mediator, Hon. Walter Orr III.", ["Walter Orr III"]),
        (f"{STATEMENT} said Msgr. Tom Orr.", ["Tom Orr"]),
        (f"{STATEMENT} said Tom Orr Jr., the pastor.\n{STATEMENT} Orr said.", ["Tom Orr Jr."] * 2),
    ],
)
def test_a_title_tells_who_is_meant_and_is_no_name(text: str, speakers: list[str]) -> None:
    assert [name for _, name, _ in said(text)] == speakers


def test_a_role_ends_with_its_sentence() -> None:
    text = f"{STATEMENT} said Tom Orr, an actor in Leeds. “The mill, which we built, is gone.”"
    assert said(text)[0][1:] == ("Tom Orr", "an actor in Leeds")


def test_a_title_of_other_languages_tells_as_much() -> None:
    text = "Tom Orr und seine Frau Ada führen den Laden.\n„Wir streiten nie um Geld“, sagte Frau Orr."
    assert [name for _, name, _ in said(text, "de")] == ["Frau Orr"]
    text = "Pierre Orr et son épouse tiennent la boutique.\n« Nous sommes heureux », a déclaré Mme Orr."
    assert [name for _, name, _ in said(text, "fr")] == ["Mme Orr"]


@pytest.mark.parametrize(
    ("introduction", "company"),
    [
        ("Tom Orr started Orr Technologies in 1984.", True),
        ("Tom Orr started the company. Orr's shares fell 4%.", True),
        ("Tom Orr built the track. Orr said its sales rose 4%.", True),
        ("Tom Orr opened the park in 1955.", True),
        ("Tom Orr founded the firm.", True),
        ("Tom Orr opened the debate on Monday.", False),
        ("Tom Orr's shares in the firm fell 4%.", False),
        ("Tom Orr said it would rain.", False),
    ],
)
def test_a_companys_statement_is_not_its_founders(introduction: str, company: bool) -> None:
    text = f"{introduction}\n{STATEMENT} Orr said in a statement."
    assert [name for _, name, _ in said(text)] == ["Orr" if company else "Tom Orr"]


@pytest.mark.parametrize(
    ("before", "speakers"),
    [
        ("On Monday, town spokesman Tom Orr was dismissive of the cable.", ["Tom Orr"]),
        ("On Monday Tom Orr was dismissive of the cable.", ["Tom Orr"]),
        ("In Paris, Interior Minister Tom Orr was dismissive of the cable.", ["Tom Orr"]),
        ("After Brexit, Interior Minister Tom Orr was weak.", []),
        ("After Ann Dale's speech, Tom Orr was dismissive of the cable.", []),
        ("At the mill in Leeds, Tom Orr was dismissive of the cable.", ["Tom Orr"]),
    ],
)
def test_what_opens_the_sentence_before_is_nobody(before: str, speakers: list[str]) -> None:
    assert [name for _, name, _ in said(f"{before} {STATEMENT} he said.")] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "“I will hand over the reins to my son,” according to the Independent.",
        "The president spoke. “We will never give up on any of it,” according to Reuters.",
        "In the film, Captain Tom Orr says: “You will never take this ship.”",
        "In Dale's novel, the widow Ada Orr says, “You will never take this ship.”",
        "As Hamlet, Tom Orr says: “You will never take this ship.”",
        "The United Kingdom, on the other hand, “ranks behind most countries on many measures of health”.",
        "The Library of Congress website writes, “The general outflanked his enemy in 1864.”",
        "The Bank of England’s website says the rate “will stay where it is for the rest of the year”.",
        "Northlight chief executive Tom Orr apologised after its robot, Milo, told a boy, “Go home.”",
    ],
)
def test_papers_characters_websites_and_halves_of_names_say_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"{STATEMENT} according to Tom Orr.", "Tom Orr", ""),
        ("“They will never give up on any of it,” according to Reuters.", "Reuters", ""),
        (f"As mayor of Leeds, Tom Orr said: {STATEMENT}", "Tom Orr", ""),
        (f"{STATEMENT} the Department of Trade and Industry said.", "Department of Trade and Industry", ""),
        (f"{STATEMENT} said Tom Orr of his new account.", "Tom Orr", ""),
        (f"{STATEMENT} said Tom Orr of the film.", "Tom Orr", ""),
        (f"{STATEMENT} said Tom Orr from his home in Leeds.", "Tom Orr", ""),
        (f"{STATEMENT} said Tom Orr of Leeds.", "Tom Orr", "of Leeds"),
        (f"{STATEMENT} said Tom Orr of the retailer.", "Tom Orr", "of the retailer"),
        (f"{STATEMENT} said Tom Orr, a view shared by Chancellor Ann Dale.", "Tom Orr", ""),
        (f"{STATEMENT} said Tom Orr, a lawyer hired by the town.", "Tom Orr", "a lawyer hired by the town"),
        (
            f"{STATEMENT} said Tom Orr, the plant's manager said at the fair.",
            "Tom Orr",
            "the plant's manager",
        ),
        ("Ann Dale apologised after her son, Tom Orr, said, “Go home.”", "Tom Orr", "her son"),
        (f"On Monday the mayor, Tom Orr, said, {STATEMENT}", "Tom Orr", "the mayor"),
    ],
)
def test_a_role_is_what_the_speaker_is(text: str, speaker: str, role: str) -> None:
    assert [(name, own) for _, name, own in said(text)] == [(speaker, role)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{STATEMENT} said Spaniard Natalia Orr.", [("Natalia Orr", "Spaniard")]),
        (f"Canadian Adam Orr came last.\n{STATEMENT} Orr said.", [("Adam Orr", "")]),
        (f"Ada Orr beat Yelena Dale. {STATEMENT} the Russian said.", []),
        (f"{STATEMENT} said the Spaniard.", []),
        (f"{STATEMENT} said Tom German.", [("Tom German", "")]),
        (
            f"{STATEMENT} said Democratic Assemblyman Tom Orr of Leeds.",
            [("Tom Orr", "Democratic Assemblyman")],
        ),
        (f"{STATEMENT} said Anchor Ada Orr.", [("Ada Orr", "Anchor")]),
        (f"{STATEMENT} says professor Tom Orr OKINAWA, Japan – Residents voted.", [("Tom Orr", "professor")]),
        (f"{STATEMENT} said Tom Orr KC.", [("Tom Orr KC", "")]),
        (f"Northlight’s Ada Orr saw it first.\n{STATEMENT} Orr said.", [("Ada Orr", "")]),
        (f"P.J. Orr, a lawyer, declined.\n{STATEMENT} Orr said.", [("P.J. Orr", "a lawyer")]),
        (f"U.S. astronaut Ada Orr landed.\n{STATEMENT} Orr said.", [("Ada Orr", "U.S. astronaut")]),
    ],
)
def test_a_name_is_cut_out_of_its_capitals(text: str, speakers: list[tuple[str, str]]) -> None:
    assert [(name, role) for _, name, role in said(text)] == speakers


def test_a_spanish_name_may_be_shortened_to_either_surname() -> None:
    first = "“No vamos a subir los impuestos”, dijo la ministra María José Echeverría Ruiz."
    for surname in ("Echeverría", "Ruiz", "Echeverría Ruiz"):
        text = f"{first}\n“Los datos hablan por sí solos”, dijo {surname}."
        assert [name for _, name, _ in said(text, "es")] == ["María José Echeverría Ruiz"] * 2


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("de", "„Der Hafen bleibt im Winter offen“, sagte Ursula von der Holm.", ["Ursula von der Holm"]),
        ("de", "„Der Hafen bleibt im Winter offen“, sagte Orr von der Holm.", []),  # or of that place
        ("es", "«El puerto seguirá abierto», dijo Juan Ramón de la Orr.", ["Juan Ramón de la Orr"]),
        ("pt", "«O porto ficará aberto este inverno», disse Ana de la Orr.", ["Ana de la Orr"]),
        ("nl", "“De haven blijft deze winter open”, zegt Tom de la Orr.", []),
    ],
)
def test_a_surname_may_begin_with_two_small_words(language: str, text: str, speakers: list[str]) -> None:
    assert [(name, role) for _, name, role in said(text, language)] == [(name, "") for name in speakers]


def test_a_second_van_leads_to_a_firm() -> None:
    text = (
        "“We sluiten de fabriek niet”, zei topman Jan van der Velde van Sluis Zuivel.\n"
        "“Dat is niet aan de minister”, zei Van der Velde."
    )
    assert [name for _, name, _ in said(text, "nl")] == ["Jan van der Velde"] * 2
