"""What the program tells of itself: its help, its own verbs, and files that are not what they should be."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from adapters import command_line
from adapters.__main__ import main
from tests.adapters.console.test_command_line import folder, run, unwrapped

__all__ = ["folder"]  # fixture


def test_the_help_names_every_verb_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(f"  aibrief {verb}" in told for verb in (*command_line.VERBS, "import"))


@pytest.mark.parametrize(
    "words", [("run", "--help"), ("help", "run"), ("-h", "run"), ("help", "--help", "run")]
)
def test_help_behind_a_verb_of_the_program_is_of_that_verb_and_starts_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert run(folder, *words) == 0
    assert capsys.readouterr().out.startswith("aibrief run [--console]\n")


def test_help_behind_a_verb_of_the_bot_is_what_the_bot_tells_of_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "source", "add", "--help") == 0
    assert capsys.readouterr().out.startswith("Help · source add\n")


def test_a_word_behind_a_minus_is_no_option(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "netflix", "-hulu") == 0
    assert "Netflix without hulu" in capsys.readouterr().out
    assert command_line.read(["netflix", "-h"])[1] == ["help", "netflix"]


def test_a_copy_is_refused_with_what_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(folder, "backup", str(tmp_path / "nowhere" / "copy.db")) == 1
    assert f"The folder of {tmp_path}/nowhere/copy.db does not exist" in capsys.readouterr().err
    assert run(tmp_path / "new", "backup") == 1
    assert f"There is no database at {tmp_path}/new/aibrief.db" in capsys.readouterr().err
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["aibrief.log"]


def test_a_new_data_folder_and_a_copy_are_their_owners_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The store keeps tokens of installed workspaces, in the clear where no key is set."""
    run(tmp_path / "new", "backup")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert run(folder, "backup", "copy.db") == 0
    assert stat.S_IMODE(Path("copy.db").stat().st_mode) == 0o600


def test_a_new_database_is_its_owners_alone_in_any_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    run(tmp_path, "status")
    assert stat.S_IMODE((tmp_path / "aibrief.db").stat().st_mode) == 0o600


def test_the_doctor_leaves_nothing_beside_the_database(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "doctor") == 0
    assert sorted(file.name for file in folder.iterdir()) == ["aibrief.db", "aibrief.log"]


@pytest.mark.parametrize("name", [".env", "aibrief.toml"])
def test_settings_in_another_encoding_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    Path(name).write_bytes("AIBRIEF_CONTACT=café@example.com\n".encode("latin-1"))
    assert run(folder, "netflix") == 2
    assert f"{name} cannot be read: it is not UTF-8." in unwrapped(capsys.readouterr().err)
