"""Articles in files: kinds, encodings, front matter, JSON lines, and what is refused with which sentence."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.model import Draft
from bot.sources.file import FILE_LIMIT, Refused, read_file, read_path
from bot.sources.formats.json_lines import LINE_LIMIT


def only(name: str, data: bytes) -> Draft:
    (read,) = read_file(name, data)
    assert isinstance(read, Draft), read
    return read


def refusal(name: str, data: bytes) -> str:
    (read,) = read_file(name, data)
    assert isinstance(read, Refused) and read.name == name
    return read.reason


def test_text_has_its_title_in_the_first_line() -> None:
    draft = only("a.txt", b"The Title\n\nFirst paragraph\nwrapped by hand.\n\nSecond.\n")
    assert (draft.title, draft.text) == ("The Title", "First paragraph wrapped by hand.\nSecond.")


def test_text_without_a_title_keeps_its_first_line() -> None:
    draft = only("a.txt", ("A first line that is a paragraph. " * 20).encode())
    assert draft.title.endswith("…") and draft.text.startswith("A first line")
    assert only("one.txt", b"Only one line.").text == "Only one line."


TOML = b"""+++
title = "A & B"
publisher = "The Post"
url = "https://post.example.com/a"
published = 2026-11-18T07:30:00Z
language = "en"
author = "Ann"
sample = true
topics = ["Netflix"]
+++

# A & B

Some *text*.
"""


def test_markdown_with_toml_front_matter() -> None:
    assert only("a.md", TOML) == Draft(
        title="A & B",
        text="Some text.",
        publisher="The Post",
        url="https://post.example.com/a",
        published_at=1_794_987_000,
        language="en",
        author="Ann",
        sample=True,
    )


def test_markdown_with_lines_of_keys_and_windows_line_ends() -> None:
    draft = only(
        "a.md", b"---\r\ntitle: 'Quoted: yes'\r\ndate: 2026-11-18\r\ntags:\r\n - x\r\n---\r\nText.\r\n"
    )
    assert (draft.title, draft.text, draft.published_at) == ("Quoted: yes", "Text.", 1_794_960_000)


def test_markdown_without_front_matter() -> None:
    draft = only("a.md", b"# Head\n\nOne.\n\nTwo.")
    assert (draft.title, draft.text) == ("Head", "One.\nTwo.")
    assert only("b.md", b"---\n\nA rule above.").text == "A rule above."


def test_html_goes_through_extraction() -> None:
    body = "<p>The council voted for the new bridge on Monday, after a debate of six hours.</p>" * 4
    page = f"<html lang=en><title>Bridge</title><body><nav>Home</nav><article>{body}</article></body></html>"
    draft = only("a.html", page.encode())
    assert (draft.title, draft.language) == ("Bridge", "en")
    assert draft.text.startswith("The council voted") and "Home" not in draft.text


@pytest.mark.parametrize(
    ("line", "title", "text", "more"),
    [
        ('{"title": "T", "text": "X."}', "T", "X.", {}),
        ('{"headline": "T", "body": "X.", "link": "https://e.example.com", "date": "2026-11-20"}', "T", "X.",
         {"url": "https://e.example.com", "published_at": 1_795_132_800}),
        ('{"title": "T", "content": "<p>X.</p><p>Y.</p>", "published": 1795132800, "source": {"name": "S"}}',
         "T", "X.\nY.",
         {"published_at": 1_795_132_800, "publisher": "S"}),
        ('{"text": ["One paragraph.", "Two."], "lang": "DE", "authors": ["A", {"name": "B"}]}',
         "One paragraph.", "One paragraph.\nTwo.", {"language": "de", "author": "A, B"}),
        ('{"title": "T", "text": "X.", "id": "https://e.example.com/1"}', "T", "X.",
         {"url": "https://e.example.com/1"}),
        ('{"title": "T", "text": "X.", "id": 7}', "T", "X.", {"url": ""}),
        ('\ufeff{"TITLE": "T", "Content": "X.", "sample": true}', "T", "X.", {"sample": True}),
    ],
)  # fmt: skip
def test_json_lines_with_the_usual_names(line: str, title: str, text: str, more: dict[str, object]) -> None:
    draft = only("a.jsonl", line.encode())
    assert (draft.title, draft.text) == (title, text)
    assert {name: getattr(draft, name) for name in more} == more


@pytest.mark.parametrize(
    "data",
    [
        b'[{"title": "a", "text": "b"},\n 5, {"title": "c",\n "text": "d"}]',
        b'{"items": [{"title": "a", "content_text": "b"}, 5, {"title": "c", "content_html": "<p>d"}]}',
    ],
)
def test_one_json_list_is_read_too(data: bytes) -> None:
    first, second, third = read_file("a.json", data)
    assert isinstance(first, Draft) and (first.title, first.text) == ("a", "b")
    assert second == Refused("a.json", None, "Entry 2: It is not an object with a title and a text.")
    assert isinstance(third, Draft) and (third.title, third.text) == ("c", "d")


def test_a_json_file_may_hold_lines() -> None:
    read = list(read_file("a.json", b'{"title":"a","text":"b"}\n{"title":"c","text":"d"}'))
    assert [draft.title for draft in read if isinstance(draft, Draft)] == ["a", "c"]


def test_of_json_lines_the_good_go_in_and_the_bad_are_named() -> None:
    data = b'{"title":"a","text":"b"}\n\nnot json\n[1]\n{"x":1}\n{"title":"only"}\n{"title":"c","text":"d"}'
    read = list(read_file("a.jsonl", data))
    assert [r.title for r in read if isinstance(r, Draft)] == ["a", "c"]
    assert [(r.line, r.reason) for r in read if isinstance(r, Refused)] == [
        (3, "The line is not valid JSON."),
        (4, "The line is not a JSON object with a title and a text."),
        (5, 'The line has neither a "title" nor a "text".'),
        (6, 'The line has no "text".'),
    ]


SAVE = "not text: save it as text, Markdown or HTML first."
TOO_LARGE = (
    "The file has 20.0 MB; a text may have 20 MB. "
    "Many articles go into one file as JSON lines, which has no limit."
)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "The file is empty."),
        ("a.md", b" \n\t\n", "The file is empty."),
        ("a.jsonl", b"", "The file is empty."),
        ("a.md", b"+++\ntitle = 'x'\n+++\n\n", "There is no text after the front matter."),
        ("a.md", b"+++\ntitle = 'x'\n", "The front matter that begins with +++ has no closing +++ line."),
        ("a.pdf", b"%PDF-1.7 x", f"This is a PDF, {SAVE}"),
        ("a.docx", b"PK\x03\x04x", f"This is a zip or office document, {SAVE}"),
        ("a.txt", bytes(range(256)) * 40, f"This is a binary file, {SAVE}"),
        ("a.html", b"<html><body></body></html>", "The page holds no readable text."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_with_why(name: str, data: bytes, reason: str) -> None:
    assert refusal(name, data) == reason


def test_invalid_toml_is_told_as_it_is() -> None:
    assert refusal("a.md", b"+++\ntitle = \n+++\nx").startswith("The front matter is not valid TOML: ")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(charset: str) -> None:
    draft = only("a.txt", "Größe\n\n“Straße” – ja.".encode(charset))
    assert (draft.title, draft.text) == ("Größe", "“Straße” – ja.")


def test_without_an_ending_the_first_bytes_tell_the_kind() -> None:
    assert only("article", TOML).sample
    assert only("article", b'{"title":"a","text":"b"}').title == "a"
    assert only("article", b"plain\n\ntext").title == "plain"


def test_a_path_that_cannot_be_opened_is_a_refusal(tmp_path: Path) -> None:
    (missing,) = read_path(tmp_path / "none.txt")
    (folder,) = read_path(tmp_path)
    assert (
        isinstance(missing, Refused)
        and missing.reason == "The file cannot be opened: No such file or directory."
    )
    assert isinstance(folder, Refused) and folder.reason == "This is a folder: import its files."
    (tmp_path / "large.txt").write_bytes(b"x" * (FILE_LIMIT + 1))
    (large,) = read_path(tmp_path / "large.txt")
    assert isinstance(large, Refused) and large.reason == TOO_LARGE


def test_json_lines_of_any_length_take_the_memory_of_one_line(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    line = b'{"title": "T", "text": "' + b"x " * 20_000 + b'"}\n'
    with path.open("wb") as file:
        for _ in range(500):
            file.write(line)
        file.write(b'{"title": "' + b"y" * (LINE_LIMIT + 10) + b'"}\n{"title": "last", "text": "z"}')
    tracemalloc.start()
    read = 0
    refused: list[Refused] = []
    for each in read_path(path):
        read += isinstance(each, Draft)
        if isinstance(each, Refused):
            refused.append(each)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read == 501
    assert [(r.line, r.reason) for r in refused] == [(501, "The line is longer than 5 MB.")]
    assert peak < 4 * LINE_LIMIT


@given(st.sampled_from(["a.txt", "a.md", "a.jsonl", "a", "a.json"]), st.binary(max_size=400))
@example("a.txt", b"\xa0")
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    for read in read_file(name, data):
        if isinstance(read, Refused):
            assert read.reason.endswith(".")
        else:
            assert read.text and "\n" not in read.title
