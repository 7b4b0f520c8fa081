"""Quotations: never a wrong speaker, never cut, and most of what a careful reader finds."""

from __future__ import annotations

import pytest

from bot.text.facts import find_quotations
from bot.text.splitting.sentences import split
from bot.text.voices.quotation_marks import pairs
from tests.text.gold_facts import quotations, read


def said(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    found = find_quotations(text, split(text, language), language)
    return [(text[q.start : q.end], q.speaker, q.role) for q in found]


def voices(text: str, language: str) -> list[tuple[str, str]]:
    """(speaker, role) of each voice."""
    return [(name, role) for _, name, role in said(text, language)]


@pytest.mark.parametrize(
    ("name", "labels", "recall"),
    [
        ("quotations_en.txt", 139, 0.94),
        ("quotations_other.txt", 36, 0.99),
        ("quotations_unseen.txt", 93, 0.85),
        ("quotations_unseen_other.txt", 22, 0.9),
        ("quotations_business.txt", 42, 0.83),
    ],
)
def test_the_labelled_quotations_have_their_speakers_and_nobody_else(
    name: str, labels: int, recall: float
) -> None:
    speakers, roles = quotations(name)
    assert speakers.labelled >= labels
    wrong = [note for note in speakers.notes if "missed" not in note]
    assert wrong == []
    assert speakers.recall >= recall, "\n".join(speakers.notes)
    assert roles.precision >= 0.97, "\n".join(roles.notes)


@pytest.mark.parametrize(
    "name",
    [
        "quotations_en.txt",
        "quotations_other.txt",
        "quotations_unseen.txt",
        "quotations_unseen_other.txt",
        "quotations_business.txt",
    ],
)
def test_a_quotation_is_whole_marks_and_all(name: str) -> None:
    for item in read(name):
        for quotation in find_quotations(item.text, split(item.text, item.language), item.language):
            text = item.text[quotation.start : quotation.end]
            assert text[:2] == ",," or (text[0] in "\"“„«»‘'" and text[-1] in "\"”“»«’'")
            assert not text[1:-1].startswith(" ") or text[0] == "«"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are ready to go,” said Ann Lee.", "Ann Lee"),
        ("“We are ready to go,” Ann Lee said.", "Ann Lee"),
        ("“We are ready to go,” according to Ann Lee.", "Ann Lee"),
        ("“We are ready to go,” Ann Lee told the Morning Post.", "Ann Lee"),
        ("“Are we ready to go?” asked Ann Lee.", "Ann Lee"),
        ("Ann Lee said: “We are ready to go.”", "Ann Lee"),
        ("Ann Lee told reporters in Leeds: “We are ready to go.”", "Ann Lee"),
        ("On Tuesday, Ann Lee said, “We are ready to go.”", "Ann Lee"),
        ("Ann Lee defended the plan, saying: “We are ready to go.”", "Ann Lee"),
        ("Ann Lee smiled and said: “We are ready to go.”", "Ann Lee"),
        ("According to Ann Lee, “we are all ready to go to the mountains”.", "Ann Lee"),
        ("Tom Ray, according to Ann Lee, said: “You are fired.”", "Tom Ray"),
        ("Tom Ray, whose wife Ann Lee runs the shop, said: “We are ready to go.”", "Tom Ray"),
        ("After Tom Ray had spoken, Ann Lee said: “We are ready to go.”", "Ann Lee"),
        ("“We are ready to go,” says Tom Ray's wife, Ann Lee.", "Ann Lee"),
        ("Ann Lee's spokeswoman said: “She is ready to go.”", "Ann Lee's spokeswoman"),
        ("Northlight, through its lawyer Tom Ray, said: “We are ready to go.”", "Northlight"),
        ("Northlight said in a letter to shareholders: “We are ready to go.”", "Northlight"),
        ("“We are ready to go,” the Writers Guild of America said.", "Writers Guild of America"),
        ("Ann Lee called the merger “a slow walk off a cliff”.", "Ann Lee"),
        ("The plan was described by the director Ann Lee as “a slow walk off a cliff”.", "Ann Lee"),
        ("Ann Lee said in a statement that she was “ready to go to the mountains”.", "Ann Lee"),
        ("Ann Lee (Labour) said Tom Ray was “asleep at the wheel of a train”.", "Ann Lee"),
        ("In the words of Ann Lee, “nobody will ever know why”.", "Ann Lee"),
        ("Ann Lee laughed off the question: “We are ready to go.”", "Ann Lee"),
        ("Ann Lee, asked about the date, said only: “We are ready to go.”", "Ann Lee"),
        ("Ann Lee dismissed the offer, saying the plan “undervalues the town and its people”.", "Ann Lee"),
        ("“We are ready to go,” said Leeds County Fire Dept. Chief Ann Lee.", "Ann Lee"),
        ("Told of this, Ann Lee shrugged: “We are ready to go.”", "Ann Lee"),
        ("Ann Lee, MD, head of the clinic, said: “We are ready to go.”", "Ann Lee"),
        ("“We are ready to go,” said Dean Marsh.", "Dean Marsh"),
        ("Tom Ray spoke first. The mayor, Ann Lee, disagreed. “We are ready to go,” she said.", "Ann Lee"),
        ("The retailer Brass Owl said it was hacked. “We are sorry,” the retailer said.", "Brass Owl"),
    ],
)
def test_the_ways_of_naming_a_speaker(text: str, speaker: str) -> None:
    assert [name for _, name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Did Ann Lee really say “we are ready to go home now”?",
        "Ann Lee denied telling staff: “We are ready to go.”",
        "Ann Lee never said “we are all ready to go home”.",
        "Ann Lee is said to have told friends: “We are ready to go.”",
        "Ann Lee might say: “We are ready to go.”",
        "The letter said: “We are ready to go.”",
        "The lawyer for Ann Lee said: “We are ready to go.”",
        "Ann Lee and Tom Ray said: “We are ready to go.”",
        "Ann Lee said Tom Ray had a motto: “We are ready to go.”",
        "Asked about Tom Ray's claim that “the money is gone,” Ann Lee said it was not.",
        "Ann Lee starred in “The Long Way Home,” a film about trains.",
        "Under the headline “Ready to Go,” the Post said Ann Lee would leave.",
        "One analyst said: “They are ready to go.”",
        "Ann Lee met Tom Ray. “We are ready to go,” he said.",
        "Ann Lee said she was told by Tom Ray that “the money is gone and it will not come back”.",
        "“We are ready to go,” Ann Lee recalled Tom Ray saying.",
        "Lawyers for Ann Lee said: “Our client is innocent of all charges.”",
        "Quoting Tom Ray, Ann Lee said: “We are ready to go.”",
        "A study by Ann Lee said: “Seven in ten plants will close.”",
        "Ann Lee cited a study that said: “Seven in ten plants will close.”",
        "“The plant is open,” said a sign that Ann Lee painted.",
        "“Ann Lee is a genius,” one critic said. “She is not,” said another.",
        "“He knew it all along,” Minister Ann Lee accused Tom Ray.",
        "“We will close the plant,” Ann Lee did not say.",
        "“We are ready to go,” Ann Lee was quoted as saying by Reuters.",
        "The minister said Ann Lee's remark “we are ready for anything they may throw at us” was odd.",
        "The court said Tom Ray's words, “I will burn it down,” were a joke.",
        "Both Ann Lee and Tom Ray told the panel: “We are ready to go.”",
        "It said: “We are ready to go.”",
        "Residents said: “We are ready to go.”",
        "When Ann Lee tells him that the plan is “ready because we are all ready”, he laughs.",
        "Ann Lee told the board that “the difference in this round of talks” is the money.",
        "The mayor, Ann Lee, met a farmer. “We are ready to go,” she said.",
        "Ann Lee's brother disagreed. “We are ready to go,” he said.",
        "“I will stand down in the spring of next year.’” Ann Lee said that he changed his mind.",
        "“I will stand down in the spring of next year.’” said Ann Lee, who wrote the book.",
    ],
)
def test_silence_where_the_speaker_is_in_doubt(text: str) -> None:
    assert said(text) == []


def test_a_pronoun_of_the_other_gender_is_nobodys() -> None:
    assert said("Mrs. Ann Lee said the plan was fine. “It will work,” he said.") == []
    assert said("Ann Lee said the plan was fine. “It will work,” she said.")[0][1] == "Ann Lee"


def test_one_quotation_over_several_paragraphs_is_one() -> None:
    text = "“We closed at noon.\n“Nobody was hurt,” said Ann Lee, the harbour master."
    assert said(text) == [("“We closed at noon.\n“Nobody was hurt,”", "Ann Lee", "the harbour master")]


def test_a_sentence_that_its_speaker_interrupts_is_one_quotation() -> None:
    text = "“If they agree,” said Ann Lee, a lawyer, “then we go.” “Now,” Lee said, “let us eat.”"
    assert [quoted for quoted, _, _ in said(text)] == [
        "“If they agree,” said Ann Lee, a lawyer, “then we go.”",
        "“Now,” Lee said, “let us eat.”",
    ]
    apart = "“We agree,” said Ann Lee. “Now we go.”"
    assert [quoted for quoted, _, _ in said(apart)] == ["“We agree,”", "“Now we go.”"]
    later = "“We call on both to stay calm,” Ann Lee said. She said the talks “must go on until all agree”."
    assert [quoted for quoted, _, _ in said(later)] == [
        "“We call on both to stay calm,”",
        "“must go on until all agree”",
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“One,” she said. “Two.”", ["“One,”", "“Two.”"]),
        ("„Eins“, sagte sie. »Zwei«", ["„Eins“", "»Zwei«"]),
        ("«\u00a0Un\u00a0», dit-elle. «Deux»", ["«\u00a0Un\u00a0»", "«Deux»"]),
        ("‘We aren’t here,’ the workers’ boss said.", ["‘We aren’t here,’"]),
        ('soon."They are back," said Lee.', ['"They are back,"']),
        ("“He said “no” to me,” she said.", ["“He said “no” to me,”"]),
        ("“Never closed. “Next,” said Lee", ["“Next,”"]),
        ('A 12" record and a 55" screen', []),
        ("It was the '90s, and rock 'n' roll", []),
    ],
)
def test_marks_pair_as_readers_pair_them(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in pairs(text)] == spans
