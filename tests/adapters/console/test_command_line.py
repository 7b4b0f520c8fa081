"""The ``aibrief`` command as a person and a script use it: what it prints, where, and its exit code."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from pathlib import Path

import pytest

from adapters.__main__ import main


@pytest.fixture
def folder(tmp_path: Path, sampled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the samples, and a working folder without any configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return sampled


def run(folder: Path, *words: str) -> int:
    return main(["--data", str(folder), *words])


def unwrapped(text: str) -> str:
    """The words of an output, whatever lines they were wrapped to."""
    return " ".join(text.split())


def test_a_question_is_answered_on_stdout(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "netflix") == 0
    out, err = capsys.readouterr()
    assert out.startswith("Netflix · AI briefing\n")
    assert "Next: more · sources · why · share" in out
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines() if "https://" not in line) <= 80
    assert err == ""


def test_width_and_colour_are_the_readers_choice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--width", "40", "--color", "always", "netflix") == 0
    out, _ = capsys.readouterr()
    assert "\x1b[1mNetflix" in out
    bare = re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert max(len(line) for line in bare.splitlines() if "https://" not in line) <= 40


def test_json_is_for_scripts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "netflix", "about", "ads", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert told["briefing"]["points"]
    assert told["briefing"]["focus"] == "ads"
    assert "sources" in told["next"]
    assert run(folder, "netfilx", "--json") == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


def test_piped_lines_are_answered_one_by_one(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("netflix\n\nnetfilx\n"))
    assert run(folder) == 1
    out, err = capsys.readouterr()
    assert out.startswith("Netflix · AI briefing\n") and "Did you mean" not in out
    assert "Did you mean Netflix" in err
    monkeypatch.setattr("sys.stdin", io.StringIO("netflix about ads\nnetfilx\n"))
    assert run(folder, "--json") == 1
    out, err = capsys.readouterr()
    told = [json.loads(line) for line in out.splitlines()]
    assert [one["ok"] for one in told] == [True, False] and err == ""
    assert told[0]["briefing"]["focus"] == "ads"


def test_what_did_not_work_is_told_on_stderr_with_code_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "netfilx") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Did you mean Netflix" in err
    assert run(folder, "netflix", "last", "99", "days") == 1
    assert "between 1 and 30" in unwrapped(capsys.readouterr().err)


def test_an_unknown_option_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(folder, "--days", "7", "netflix")
    assert ended.value.code == 2
    assert "last 7 days" in capsys.readouterr().err


def test_the_briefing_lives_on_between_commands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "netflix") == 0
    assert run(folder, "sources") == 0
    assert "Used:" in capsys.readouterr().out
    assert run(folder, "settings", "points", "3") == 0
    assert run(folder, "undo") == 0
    assert "as it was" in capsys.readouterr().out


def test_every_mistake_of_the_configuration_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "high")
    Path("aibrief.toml").write_text('log_levle = "INFO"', "utf-8")
    assert run(folder, "netflix") == 2
    err = capsys.readouterr().err
    assert "PORT" in err
    assert "log_levle" in err


def test_articles_of_many_kinds_are_imported(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    place = tmp_path / "articles"
    place.mkdir()
    (place / "one.txt").write_text("Quillfeather opens\nThe Quillfeather plant opened on Monday.", "utf-8")
    (place / "two.md").write_text(
        "---\ntitle: Quillfeather hires\ndate: 2025-10-27\n---\nQuillfeather hired 400 people.", "utf-8"
    )
    page = (
        "<html><head><title>Quillfeather earns</title></head><body><article><p>%s</p></article></body></html>"
    )
    (place / "three.html").write_text(
        page % ("Quillfeather earned 3 million dollars in a year. " * 8), "utf-8"
    )
    lines = [json.dumps({"title": "Quillfeather sues", "text": "Quillfeather sued a rival."}), "{broken"]
    (place / "four.jsonl").write_text("\n".join(lines), "utf-8")
    (place / "five.txt").write_bytes(b"\x00\x01\x02\xff" * 400)
    (place / "six.txt").write_bytes(b"")
    assert run(folder, "import", str(place)) == 0
    out = unwrapped(capsys.readouterr().out)
    assert "Imported 4 articles" in out
    assert "Not read: 3" in out
    for name in ("four.jsonl, line 2", "five.txt", "six.txt"):
        assert name in out
    assert run(folder, "quillfeather") == 0
    assert "sample" not in capsys.readouterr().out
    assert run(folder, "import", str(place)) == 0
    assert "4 articles known already" in unwrapped(capsys.readouterr().out)


def test_an_import_that_brings_articles_up_to_date_has_worked(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    place = tmp_path / "articles"
    place.mkdir()
    (place / "broken.txt").write_bytes(b"")
    told = []
    for words in ("opened on Monday.", "opened on Monday. It makes pens.", "opened on Tuesday."):
        line = {"url": "https://a.example/pens", "title": "Quillfeather", "text": f"The plant {words}"}
        (place / "one.jsonl").write_text(json.dumps(line), "utf-8")
        assert run(folder, "import", str(place)) == 0
        told.append(capsys.readouterr().out.split("\n", 1)[0])
    again = "1 article brought up to date"
    assert told == ["Imported 1 article", again, again]
    more = {"url": "https://a.example/ink", "title": "Ink", "text": "The plant makes ink."}
    (place / "two.jsonl").write_text(json.dumps(more), "utf-8")
    (place / "one.jsonl").write_text(json.dumps({**line, "text": "The plant closed."}), "utf-8")
    assert run(folder, "import", str(place)) == 0
    assert capsys.readouterr().out.startswith(f"Imported 1 article, {again}\n")


def test_what_cannot_be_imported_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(folder, "import", str(tmp_path / "nowhere")) == 1
    assert "does not exist" in unwrapped(capsys.readouterr().err)
    (tmp_path / "empty").mkdir()
    assert run(folder, "import", str(tmp_path / "empty")) == 1
    assert "holds no text" in unwrapped(capsys.readouterr().err)


def test_a_hundred_megabytes_of_text_are_refused_with_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(100_000_000)
    assert run(folder, "import", str(huge)) == 1
    assert "MB" in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["garbage", "truncated"])
def test_a_damaged_database_is_told_and_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    file = folder / "aibrief.db"
    whole = file.read_bytes()
    broken = b"this is no database at all. " * 400 if damage == "garbage" else whole[: len(whole) // 3]
    file.write_bytes(broken)
    assert run(folder, "netflix") == 1
    err = capsys.readouterr().err
    assert "damaged" in err
    assert "Traceback" not in err
    assert file.read_bytes()[:100] == broken[:100]


def test_a_newer_database_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(folder / "aibrief.db") as connection:
        connection.execute("INSERT INTO schema_version (version) VALUES (999)")
    connection.close()
    assert run(folder, "netflix") == 1
    assert "newer version" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert main(["--data", str(tmp_path / "file" / "data"), "netflix"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_run_without_tokens_says_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "run") == 2
    assert "aibrief setup slack" in capsys.readouterr().err


def test_doctor_and_backup(folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(folder, "doctor") == 0
    assert "full-text search" in capsys.readouterr().out
    target = tmp_path / "copy.db"
    assert run(folder, "backup", str(target)) == 0
    assert run(folder, "backup", str(target)) == 1
    assert "exists" in capsys.readouterr().err
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone()[0] > 60
    connection.close()


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("aibrief ")
