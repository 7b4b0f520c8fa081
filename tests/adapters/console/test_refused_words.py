"""What is typed or set and cannot be meant is refused, and not passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.console.test_command_line import folder, run

__all__ = ["folder"]  # fixture


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("doctor", "foo"), "“foo” does not fit here. It is: aibrief doctor"),
        (("backup", "a", "b"), "“b” does not fit here. It is: aibrief backup [FILE]"),
        (("setup", "slack", "now"), "“now” does not fit here. It is: aibrief setup slack"),
    ],
)
def test_words_too_many_for_an_operators_verb_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert run(folder, *words) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("width", ["0", "-4", "wide"])
def test_a_width_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], width: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(folder, f"--width={width}", "netflix")
    assert ended.value.code == 2
    assert "from 20 to 500" in capsys.readouterr().err


def test_the_first_start_says_where_the_database_is(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIBRIEF_SAMPLES", "off")
    monkeypatch.setenv("AIBRIEF_DATABASE", str(tmp_path / "elsewhere.db"))
    assert run(folder, "status") == 0
    err = capsys.readouterr().err
    assert f"The database is {tmp_path / 'elsewhere.db'};" in err
    assert "Everything is kept" not in err


def test_a_token_that_is_none_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "x")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "y")
    assert run(folder, "netflix") == 2
    err = capsys.readouterr().err
    assert "DISCORD_TOKEN must be a bot's whole token" in err
    assert "?." not in err
