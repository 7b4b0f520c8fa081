"""Bytes to text: the rules, and the false claims that feeds and pages make of themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.formats.charset import decode, decoded, known_codec
from tests.sources.feeds import articles


def feed(title: str, label: str = "") -> str:
    declaration = f"<?xml version='1.0' encoding='{label}'?>" if label else ""
    return f"{declaration}<rss><item><title>{title}</title></item></rss>"


@pytest.mark.parametrize(
    ("body", "content_type", "title"),
    [
        (feed("Größe", "iso-8859-1").encode("latin-1"), "", "Größe"),
        (feed("Größe").encode("latin-1"), "text/xml; charset=ISO-8859-1", "Größe"),
        (feed("Größe “x” – straße", "utf-8").encode("cp1252"), "", "Größe “x” – straße"),
        (feed("“Größe”", "iso-8859-1").encode("cp1252"), "", "“Größe”"),
        (feed("Größe", "iso-8859-1").encode(), "", "Größe"),
        (feed("Größe", "utf-16").encode(), "", "Größe"),
        (feed("Größe", "utf-16").encode("utf-16"), "", "Größe"),
        (feed("Größe").encode("utf-16-le"), "", "Größe"),
        (feed("Größe").encode("utf-16-be"), "", "Größe"),
        (feed("Größe").encode("utf-32-le"), "", "Größe"),
        (feed("Новости дня", "windows-1251").encode("cp1251"), "", "Новости дня"),
        (feed("新闻", "gb2312").encode("gb18030"), "", "新闻"),
        (feed("日本の新聞", "Shift_JIS").encode("cp932"), "", "日本の新聞"),
        (b"\xef\xbb\xbf" + feed("Größe", "latin1").encode(), "text/xml; charset=ascii", "Größe"),
        (feed("Größe", "no-such-code").encode(), "", "Größe"),
        (feed("Größe", "utf-7").encode(), "", "Größe"),
    ],
)
def test_charsets_by_the_rules_and_against_false_claims(body: bytes, content_type: str, title: str) -> None:
    assert articles(body, content_type=content_type)[0].title == title


def test_a_few_wrong_bytes_do_not_change_the_charset() -> None:
    body = ("Größe, Straße, Übung. " * 30).encode() + b"\xff cut \xc3"
    text, codec = decoded(body)
    assert codec == "utf-8" and text.startswith("Größe, Straße") and "�" in text


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        (b"M\xfcnster, caf\xe9 <b>", "Münster, café <b>"),
        (b"\x93Quill\x94 said \x96 it\x92s", "“Quill” said – it’s"),
        (b"S\xc3O PAULO", "SÃO PAULO"),
        (b"cut off \xe2\x80...", "cut off �..."),
        (b"cut off \xc3", "cut off �"),
        ("день".encode("cp1251"), "�"),
    ],
)
def test_parts_of_a_document_that_came_in_another_charset(wrong: bytes, meant: str) -> None:
    body = ("Größe, Straße, Übung. " * 30).encode()
    assert decode(body + wrong) == body.decode() + meant


def test_pages_may_say_it_in_a_meta_tag() -> None:
    page = "<html><head><meta http-equiv=content-type content='text/html; charset=windows-1250'></head>Łódź"
    assert decode(page.encode("cp1250")).endswith("Łódź")


@pytest.mark.parametrize(
    "label", ["", "base64", "rot13", "utf-7", "idna", "unicode_escape", "zlib", "x" * 50]
)
def test_labels_that_are_no_charset_of_text(label: str) -> None:
    assert known_codec(label) is None


@given(
    st.binary(max_size=300), st.sampled_from(["", "text/html; charset=utf-16", "charset='x", "charset=big5"])
)
def test_any_bytes_become_text(data: bytes, content_type: str) -> None:
    text, codec = decoded(data, content_type=content_type)
    assert isinstance(text, str) and "".encode(codec) is not None


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=200))
def test_utf8_is_read_back(text: str) -> None:
    assert decode(text.encode(), content_type="text/plain; charset=utf-8") == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Un café", "cp1252"),
        ("Größe “x”", "cp1252"),
        ("Сегодня в городе открыли новый мост через реку, сообщает мэрия.", "cp1251"),
        ("Η νέα γέφυρα άνοιξε σήμερα το πρωί στην πόλη, λέει ο δήμαρχος.", "cp1253"),
    ],
)
def test_undeclared_text_is_guessed(text: str, charset: str) -> None:
    assert decoded(text.encode(charset)) == (text, charset)


def test_a_label_behind_endless_space_is_found() -> None:
    for page in ("<html><meta charset=" + " " * 3_900 + "windows-1252>é", "é"):
        label = f"text/html; charset={' ' * 60_000}{'!' if '<' in page else 'windows-1252'}"
        assert decoded(page.encode("cp1252"), content_type=label) == (page, "cp1252")
