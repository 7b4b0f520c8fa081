"""Files in the console: articles in, outlines in and out, beside the words of the answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adapters.console.app import saved
from adapters.operate import _ask
from bot.errors import StoreError
from bot.message import File, Message, plain
from bot.sources.ingest import Ingest
from tests.adapters.console.test_command_line import folder, run, unwrapped

__all__ = ["folder"]  # fixture

OUTLINE = (
    '<opml version="2.0"><body>'
    '<outline text="Fern Post" xmlUrl="https://fern.example.com/feed"/></body></opml>'
)


def message(name: str = "sources.opml") -> Message:
    return Message(headline="1 source as OPML", files=(File(name, b"<opml/>"),))


def test_a_file_of_an_answer_goes_into_the_folder_once(tmp_path: Path) -> None:
    told = saved(message(), tmp_path)
    assert (tmp_path / "sources.opml").read_bytes() == b"<opml/>"
    assert "Saved as sources.opml" in plain(told)
    (tmp_path / "sources.opml").write_bytes(b"mine")
    again = saved(message(), tmp_path)
    assert again.failed
    assert "is in this folder already and was left as it is" in plain(again)
    assert (tmp_path / "sources.opml").read_bytes() == b"mine"
    nowhere = saved(message(), tmp_path / "nowhere")
    assert nowhere.failed
    assert "cannot be written" in plain(nowhere)


def test_an_outline_goes_in_and_out(folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(OUTLINE, "utf-8")
    assert run(folder, "source", "import", "feeds.opml") == 0
    assert "Added 1 source" in capsys.readouterr().out
    assert run(folder, "source", "export") == 0
    assert "Saved as aibrief-sources.opml" in unwrapped(capsys.readouterr().out)
    written = tmp_path / "aibrief-sources.opml"
    assert "https://fern.example.com/feed" in written.read_text("utf-8")
    assert run(folder, "source", "export") == 1
    assert "already" in unwrapped(capsys.readouterr().err)
    written.unlink()
    assert run(folder, "source", "export", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert "https://fern.example.com/feed" in told["files"][0]["text"]
    assert not written.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nowhere.opml", "nowhere.opml cannot be read: No such file or directory. Check the path."),
        ("feeds", "source import https://example.com/feeds.opml"),
        ("", "source import feeds.opml"),
    ],
)
def test_an_outline_that_cannot_be_had_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: str, said: str
) -> None:
    assert run(folder, "source", "import", *typed.split()) == 1
    err = unwrapped(capsys.readouterr().err)
    assert said in err
    assert "source add" not in err


def test_an_import_says_what_it_changed_and_can_be_undone(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    place = tmp_path / "articles"
    (place / "more").mkdir(parents=True)
    (place / "quill-notes.txt").write_text(
        "Quillfeather opens a plant\nThe Quillfeather plant in Oslo opened on Monday with 400 people.",
        "utf-8",
    )
    (place / "more" / "x.pdf").write_bytes(b"%PDF-1.4")
    (place / "pic.png").write_bytes(b"\x89PNG")
    (place / ".DS_Store").write_bytes(b"\x00")
    assert run(folder, "import", str(place)) == 0
    out = unwrapped(capsys.readouterr().out)
    assert "The samples step back" in out
    assert "more/x.pdf" in out and "pic.png" in out and "DS_Store" not in out
    assert "Next: undo" in out
    assert run(folder, "quillfeather") == 0
    assert "[1] quill-notes, " in capsys.readouterr().out
    assert run(folder, "netflix") == 1
    assert run(folder, "undo") == 0
    assert "Taken back: 1 imported article is not read here" in capsys.readouterr().out
    assert run(folder, "quillfeather") == 1
    assert run(folder, "netflix") == 0
    assert "sample" in capsys.readouterr().out
    notes = place / "quill-notes.txt"
    notes.write_text(notes.read_text("utf-8") + " Quillfeather sold the plant in Bergen last year.", "utf-8")
    for _ in range(2):
        assert run(folder, "import", str(place)) == 0
        out = unwrapped(capsys.readouterr().out)
        assert "Imported 1 article" in out
        assert "1 new article. The samples step back" in out
        assert run(folder, "quillfeather") == 0
        assert "Quillfeather sold the plant in Bergen last year." in capsys.readouterr().out
        assert run(folder, "undo") == 0
        assert "Taken back: 1 imported article is not read here" in capsys.readouterr().out
        assert run(folder, "quillfeather") == 1
    assert run(folder, "import", str(place)) == run(folder, "import", str(place)) == 0
    out = unwrapped(capsys.readouterr().out)
    assert "Nothing new was imported" in out and "1 article known already" in out


def test_what_a_file_holds_more_than_once_is_not_told_as_known_before(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    place = tmp_path / "mills.jsonl"
    told = [
        json.dumps(
            {"title": f"Quillfeather opens mill {n}", "text": f"Quillfeather opened mill {n} in Oslo."}
        )
        for n in (1, 2, 1, 1)
    ]
    place.write_text("\n".join(told), "utf-8")
    assert run(folder, "import", str(place)) == 0
    assert "2 new articles, 2 repeats kept once." in unwrapped(capsys.readouterr().out)
    place.write_text("\n".join([*told, told[0].replace("1", "3"), told[0].replace("1", "3")]), "utf-8")
    assert run(folder, "import", str(place)) == 0
    out = unwrapped(capsys.readouterr().out)
    assert "1 new article, 4 articles known already, 1 repeat kept once." in out


def test_leaving_the_question_for_a_token_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def left(prompt: str) -> str:
        raise EOFError

    asked: Callable[[str], str] = _ask
    monkeypatch.setattr("getpass.getpass", left)
    assert asked("The bot's token") == ""


def test_what_the_store_takes_back_of_an_import_is_not_told_as_imported(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        json.dumps({"title": f"Quillfeather {n}", "text": f"Quillfeather sold {n} pens."}) for n in range(120)
    ]
    (tmp_path / "pens.jsonl").write_text("\n".join(lines), "utf-8")
    written = 0
    write = Ingest._write

    async def full(self: Ingest, *given: Any) -> Any:
        nonlocal written
        added = await write(self, *given)
        written += 1
        if written == 3:
            raise StoreError("The disk is full.")
        return added

    with monkeypatch.context() as patched:
        patched.setattr(Ingest, "_write", full)
        assert run(folder, "import", "pens.jsonl") == 1
    assert run(folder, "history") == 0
    assert "Articles imported: 100 from pens.jsonl" in unwrapped(capsys.readouterr().out)


@pytest.mark.parametrize("error", [asyncio.CancelledError(), StoreError("The disk is full.")])
def test_an_import_that_is_broken_off_can_be_undone(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
) -> None:
    lines = [
        json.dumps({"title": f"Quillfeather {n}", "text": f"Quillfeather sold {n} pens."}) for n in range(120)
    ]
    (tmp_path / "pens.jsonl").write_text("\n".join(lines), "utf-8")
    batches = 0
    add = Ingest._add_batch

    async def broken(self: Ingest, *given: Any) -> None:
        nonlocal batches
        batches += 1
        if batches == 3:
            raise error
        await add(self, *given)

    with monkeypatch.context() as patched:
        patched.setattr(Ingest, "_add_batch", broken)
        try:
            assert run(folder, "import", "pens.jsonl") == 1
        except asyncio.CancelledError:
            pass
    assert run(folder, "history") == 0
    assert "Articles imported: 100 from pens.jsonl, which was broken off" in unwrapped(
        capsys.readouterr().out
    )
    assert run(folder, "undo") == 0
    assert run(folder, "quillfeather") == 1
