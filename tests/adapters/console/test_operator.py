"""What an operator meets: signals, a full disk, a damaged file, an output of another encoding."""

from __future__ import annotations

import asyncio
import io
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from adapters import operate
from adapters.__main__ import load_config
from adapters.console.prompt import _History
from bot.app import Bot
from bot.config import Config
from bot.store.migrate import steps
from tests.adapters.console.test_command_line import folder, run, unwrapped

__all__ = ["folder"]  # fixture

_HAS_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
_STUBBORN = """
import asyncio, sys
from adapters import operate
from adapters.__main__ import main

async def stubborn(bot, config, stop, say):
    say("connected")
    await asyncio.Event().wait()

operate.equipped = lambda config: [("slack", stubborn)]
sys.exit(main(["--data", sys.argv[1], "run"]))
"""


@contextmanager
def _no_file_longer_than(size: int) -> Iterator[None]:
    """As on a full disk: the system takes no byte beyond ``size`` in any file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _started(folder: Path, *program: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, *program], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(("Starting: console", "slack: connected")):
            return process
    raise AssertionError(f"it ended with {process.wait()}")


@contextmanager
def _ended_after(process: subprocess.Popen[str]) -> Iterator[None]:
    """End a process that a failing test would otherwise wait for."""
    try:
        yield
    finally:
        process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_when_all_is_finished(folder: Path, number: int) -> None:
    root = Path(__file__).parents[3]
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r}); from adapters.__main__ import main; sys.exit(main())"
    )
    with _started(folder, "-c", code, "--data", str(folder), "run", "--console") as process:
        process.send_signal(number)
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert said.splitlines()[-1] == "Stopped; what was under way has been finished."


async def test_a_platform_stays_until_the_posts_that_are_under_way_are_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []

    async def platform(bot: Bot, config: Config, stop: asyncio.Event, say: Callable[[str], None]) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        await stop.wait()
        ended.append("platform")

    async def posting(bot: Bot, stop: asyncio.Event) -> None:
        await stop.wait()
        for _ in range(20):  # a post that takes its time
            await asyncio.sleep(0)
        ended.append("posts")

    monkeypatch.setattr("adapters.operate.equipped", lambda config: [("slack", platform)])
    monkeypatch.setattr(Bot, "run", posting)
    assert await operate.run(load_config(str(folder)), on_console=False) == 0
    assert ended == ["posts", "platform"]


async def test_a_platform_that_had_run_for_long_is_started_again_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It broke once in spring, once in autumn: neither is a reason to wait as after failures in a row."""
    now, starts = [0.0], 0

    async def platform(bot: Bot, config: Config, stop: asyncio.Event, say: Callable[[str], None]) -> None:
        nonlocal starts
        starts += 1
        now[0] += 8000
        if starts == 3:
            os.kill(os.getpid(), signal.SIGTERM)
            await stop.wait()
        else:
            raise RuntimeError("it broke")

    monkeypatch.setattr("adapters.operate.equipped", lambda config: [("slack", platform)])
    monkeypatch.setattr("adapters.operate._AGAIN", (0.0, 3600.0))
    monkeypatch.setattr("adapters.operate.monotonic", lambda: now[0])
    assert await asyncio.wait_for(operate.run(load_config(str(folder)), on_console=False), 30) == 0
    assert starts == 3


@pytest.mark.parametrize("second", [signal.SIGINT, signal.SIGTERM])
def test_a_second_signal_does_not_wait(folder: Path, second: signal.Signals) -> None:
    root = Path(__file__).parents[3]
    program = f"import sys; sys.path.insert(0, {str(root)!r})\n{_STUBBORN}"
    with _started(folder, "-c", program, str(folder)) as process, _ended_after(process):
        process.send_signal(signal.SIGINT)
        assert process.stdout is not None
        assert "Ctrl-C again" in process.stdout.readline()
        process.send_signal(second)
        process.communicate(timeout=60)
    assert process.returncode == -second


def test_the_doctor_tries_to_write(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(folder / "aibrief.db")) as open_too:  # what reading needs is there already
        open_too.execute("PRAGMA journal_mode = WAL")
        open_too.execute("SELECT count(*) FROM article").fetchone()
        with _no_file_longer_than(0):
            assert run(folder, "doctor") == 1
    assert "WRONG  The disk that holds" in capsys.readouterr().out


def test_a_token_in_a_file_that_the_environment_outdoes_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(
        "AIBRIEF_CONTACT=new@example.com\nAIBRIEF_KEEP_DAYS=90\nEDITOR=ed\n", "utf-8"
    )
    monkeypatch.setenv("AIBRIEF_CONTACT", "old@example.com")
    monkeypatch.setenv("EDITOR", "vi")
    assert run(folder, "doctor") == 0
    told = [line for line in capsys.readouterr().out.splitlines() if "environment wins" in line]
    assert told == ["-      AIBRIEF_CONTACT is set otherwise in .env, but the environment wins"]


def test_the_doctor_finds_damage_that_few_questions_meet(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "aibrief.db"
    with closing(sqlite3.connect(file)) as connection:
        [size] = connection.execute("PRAGMA page_size").fetchone()
        [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'vote'").fetchone()
    with file.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xde\xad" * (size // 2))
    assert run(folder, "netflix") == 0
    assert run(folder, "doctor") == 1
    assert "is damaged in places" in capsys.readouterr().out


def test_the_doctor_tells_what_an_update_will_change_and_changes_nothing(
    database_address: str | Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AIBRIEF_DATABASE", str(database_address))
    now = len(steps("sqlite"))
    monkeypatch.setattr("bot.upkeep.steps", lambda engine: (*steps(engine), steps(engine)[-1]))
    assert run(tmp_path, "doctor") == 0
    copy = "Its file is copied before." if isinstance(database_address, Path) else "with pg_dump."
    [said] = [line for line in capsys.readouterr().out.splitlines() if " schema " in line]
    assert f"from schema {now} to {now + 1}." in said and said.endswith(copy)
    monkeypatch.undo()
    monkeypatch.setenv("AIBRIEF_DATABASE", str(database_address))
    assert run(tmp_path, "doctor") == 0
    assert " schema " not in capsys.readouterr().out


def test_a_copy_that_fails_leaves_nothing_that_could_be_taken_for_one(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with _no_file_longer_than(100_000):
        assert run(folder, "backup", str(tmp_path / "copy.db")) == 1
    assert "The disk that holds" in capsys.readouterr().err
    assert not (tmp_path / "copy.db").exists()


@_HAS_FULL
def test_a_history_that_cannot_be_written_stands_in_no_prompts_way() -> None:
    _History("/dev/full").store_string("netflix")


@_HAS_FULL
def test_a_log_that_cannot_be_written_is_told_once_and_stands_in_no_answers_way(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "aibrief.log").symlink_to("/dev/full")
    (folder / "aibrief.db").write_bytes(b"no database " * 1000)
    assert run(folder, "netflix") == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2 and "aibrief.log cannot be written (No space left" in told[0]
    assert "damaged" in told[1]


def test_what_stops_it_before_there_is_a_log_is_told_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "file").write_text("in the way", "utf-8")
    assert run(folder / "file", "netflix") == 1
    assert unwrapped(capsys.readouterr().err).count("cannot be written") == 1


def test_an_output_without_the_characters_still_gets_the_answer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    assert run(folder, "netflix") == 0
    out.flush()
    shown = out.buffer.getvalue().decode("ascii")  # type: ignore[attr-defined]
    assert shown.startswith("Netflix ? AI briefing")


def test_a_pipe_in_another_encoding_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = io.BytesIO("netflix about café\nnetflix\n".encode("latin-1"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(given, encoding="utf-8", errors="strict"))
    run(folder)
    assert "Netflix · AI briefing" in capsys.readouterr().out


def test_a_home_folder_in_a_database_s_path_is_meant(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    Path(".env").write_text("AIBRIEF_DATABASE=~/kept/aibrief.db\n", "utf-8")
    assert run(folder, "status") == 0
    assert (tmp_path / "home" / "kept" / "aibrief.db").exists()
    assert f"The database is {tmp_path}/home/kept/aibrief.db" in capsys.readouterr().err


def test_the_answer_in_the_readme_is_the_one_that_a_newcomer_gets(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
    told = readme.partition("$ aibrief netflix\n")[2].partition("```")[0].splitlines()
    assert run(folder, "netflix") == 0
    shown = capsys.readouterr().out.splitlines()
    assert len(told) > 20
    assert [line for line in told if line not in shown and line != "…"] == []
