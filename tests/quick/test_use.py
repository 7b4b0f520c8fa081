"""Whether the compiled forms are used, and what is said where they are not."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import sysconfig
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import quick
from bot.quick.conditions import obstacle

FOLDER = Path(quick.__file__).parent


@pytest.mark.parametrize("value", ["1", "on", "YES", " true ", "please"])
def test_aibrief_pure_does_without(value: str) -> None:
    assert obstacle({"AIBRIEF_PURE": value}) == "AIBRIEF_PURE is set"


def test_other_pythons_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("", "0", "off", "No", " false "):
        assert obstacle({"AIBRIEF_PURE": value}) == obstacle({})
    monkeypatch.setattr("sys.abiflags", "t")
    assert obstacle({}) == "they are not for a free-threaded Python"
    monkeypatch.setattr("sys.implementation", SimpleNamespace(name="pypy"))
    assert obstacle({}) == "they are for CPython, and this is pypy"


def test_what_lies_compiled_in_this_checkout_is_of_these_sources() -> None:
    there = (FOLDER / f"_quick{sysconfig.get_config_var('EXT_SUFFIX')}").exists()
    assert (quick.without == "") == (there and not obstacle(os.environ)), quick.without


def test_there_are_all_or_none() -> None:
    forms = [quick.Chunks, quick.Concepts, quick.Splitter, quick.Votes]
    assert {form is None for form in forms} == {quick.without != ""}


@pytest.mark.skipif(quick.without != "", reason="nothing that was compiled is in use here")
def test_the_stub_names_what_is_compiled() -> None:
    kinds = ast.parse((FOLDER / "_quick.pyi").read_text("utf-8")).body
    told = {
        kind.name: {one.name for one in kind.body if isinstance(one, ast.FunctionDef)} - {"__init__"}
        for kind in kinds
        if isinstance(kind, ast.ClassDef)
    }
    compiled = vars(import_module("bot.quick._quick"))
    there = {name: vars(kind) for name, kind in compiled.items() if isinstance(kind, type)}
    assert told == {name: {one for one in kind if one[0] != "_"} for name, kind in there.items()}


@pytest.mark.parametrize("where", ["environment", ".env"])
def test_the_doctor_says_that_they_are_not_used_and_why(where: str, sampled: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AIBRIEF_")}
    environment["PYTHONPATH"] = str(FOLDER.parents[1])
    if where == ".env":
        (tmp_path / ".env").write_text("AIBRIEF_PURE=on\n", "utf-8")
    else:
        environment["AIBRIEF_PURE"] = "1"
    done = subprocess.run(
        [sys.executable, "-m", "adapters", "--data", str(sampled), "doctor"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    [line] = [line for line in done.stdout.splitlines() if "compiled forms" in line]
    assert line.startswith("-      compiled forms are not in use") and line.endswith(": AIBRIEF_PURE is set")


def test_the_doctor_says_that_they_are_used(
    sampled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from adapters.__main__ import main

    monkeypatch.setattr("adapters.doctor.without", "")
    assert main(["--data", str(sampled), "doctor"]) == 0
    assert "ok     compiled forms are in use\n" in capsys.readouterr().out
