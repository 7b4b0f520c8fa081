"""What an installation makes of the C files: a wheel for this platform, or one for all and a sentence why."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from bot.quick.conditions import fingerprint, obstacle

ROOT = Path(__file__).parents[2]
MODULE = f"bot/quick/_quick{sysconfig.get_config_var('EXT_SUFFIX')}"
_COMPILER = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "none").split()[0]
needs_compiler = pytest.mark.skipif(
    obstacle({}) != ""
    or shutil.which(_COMPILER) is None
    or not Path(sysconfig.get_path("include"), "Python.h").is_file(),
    reason="no C compiler for this Python here",
)
_SAYS = (
    "import sys; sys.path.insert(0, sys.argv[1]); from bot import quick; print(quick.without or quick.Chunks)"
)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that was installed to be edited: compiled in place."""
    place = checkout(tmp_path_factory.mktemp("compiled"))
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("AIBRIEF_PURE", raising=False)
        prepare_editable(place)
    return place


def checkout(folder: Path) -> Path:
    """As much of this checkout as a build needs, without what is compiled in it."""
    for name in ("bot", "adapters", "seeds"):
        (folder / name).mkdir(parents=True)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    shutil.copy(ROOT / "bot/__init__.py", folder / "bot")
    shutil.copy(ROOT / "adapters/__init__.py", folder / "adapters")
    left_out = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__")
    shutil.copytree(ROOT / "bot/quick", folder / "bot/quick", ignore=left_out)
    return folder


def built(place: Path) -> Path:
    """The wheel of a checkout, as pip has it built."""
    return Path(next(WheelBuilder(str(place)).build(directory=str(place / "dist"))))


def prepare_editable(place: Path) -> None:
    """What is done in a checkout before it is installed to be edited; its wheel holds its address alone."""
    builder = WheelBuilder(str(place))
    assert not list(builder.build(directory=str(place / "dist"), versions=["editable"], hooks_only=True))


def says(where: Path, **environment: str) -> str:
    """What a new process says of the compiled forms that lie in a folder."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("AIBRIEF_")}
    command = [sys.executable, "-I", "-c", _SAYS, str(where)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=ours | environment)
    return done.stdout.strip()


@needs_compiler
def test_a_wheel_with_the_module_is_for_this_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AIBRIEF_PURE", raising=False)
    place = checkout(tmp_path)
    stale = place / MODULE
    stale.write_bytes(b"of an earlier time")
    wheel = built(place)
    assert f"-cp{sys.version_info.major}{sys.version_info.minor}-" in wheel.name and "any" not in wheel.name
    assert stale.read_bytes() == b"of an earlier time"  # a wheel is built beside the checkout
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "site")
    assert names.count(MODULE) == 1 and "bot/quick/conditions.py" in names
    assert not [name for name in names if name.endswith((".c", ".h", "build.py"))]
    [about] = (tmp_path / "site").glob("*.dist-info/WHEEL")
    assert "Root-Is-Purelib: false" in about.read_text("utf-8")
    assert says(tmp_path / "site") == "<class 'bot.quick._quick.Chunks'>"
    assert says(tmp_path / "site", AIBRIEF_PURE="0") == "<class 'bot.quick._quick.Chunks'>"
    assert says(tmp_path / "site", AIBRIEF_PURE="1") == "AIBRIEF_PURE is set"
    (tmp_path / "site" / MODULE).write_bytes(b"of another machine")
    assert says(tmp_path / "site").startswith("they cannot be loaded (")


@needs_compiler
def test_what_was_compiled_from_other_files_is_not_used(compiled: Path, tmp_path: Path) -> None:
    assert says(compiled) == "<class 'bot.quick._quick.Chunks'>"
    edited = shutil.copytree(compiled, tmp_path / "edited")
    file = edited / "bot/quick/module.c"
    file.write_text(file.read_text("utf-8") + "/* another word */\n", "utf-8")
    assert says(edited).startswith("they were compiled from other C files than these.")
    shutil.copy(compiled / "bot/quick/module.c", file)
    assert says(edited) == "<class 'bot.quick._quick.Chunks'>"


@pytest.fixture(
    params=["AIBRIEF_PURE", "no compiler", "no headers", pytest.param("a broken one", marks=needs_compiler)]
)
def obstructed(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Something keeps the C files from being compiled; what is said of it."""
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.delenv("AIBRIEF_PURE", raising=False)
    match request.param:
        case "AIBRIEF_PURE":
            monkeypatch.setenv("AIBRIEF_PURE", "on")
            return "AIBRIEF_PURE is set"
        case "no compiler":
            monkeypatch.setenv("CC", "no-such-compiler")
            return "there is no C compiler (no-such-compiler)"
        case "no headers":
            monkeypatch.setenv("CC", str(broken))
            monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path / name))
            return "there is no Python.h ("
        case _:
            monkeypatch.setenv("CC", str(broken))
            return "compiling failed ("


@pytest.mark.parametrize("editable", [False, True])
def test_without_a_module_the_wheel_is_for_all_and_a_sentence_says_why(
    obstructed: str, editable: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = checkout(tmp_path / "checkout")
    (place / MODULE).write_bytes(b"of an earlier time")
    if editable:
        prepare_editable(place)
        assert not (place / MODULE).exists()
    else:
        wheel = built(place)
        assert wheel.name.endswith("-py3-none-any.whl")
        with ZipFile(wheel) as archive:
            assert MODULE not in archive.namelist()
    said = capsys.readouterr()
    [line] = [line for line in (said.out + said.err).splitlines() if "compiled forms" in line]
    assert line.startswith(f"aibrief goes without its compiled forms: {obstructed}")


def test_a_source_distribution_has_what_is_compiled_and_nothing_that_was(tmp_path: Path) -> None:
    place = checkout(tmp_path)
    (place / ".gitignore").unlink()  # which keeps it out as well
    (place / MODULE).write_bytes(b"of this machine")
    archive = next(SdistBuilder(str(place)).build(directory=str(tmp_path / "dist"), versions=["standard"]))
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {
        "bot/quick/build.py",
        "bot/quick/conditions.py",
        "bot/quick/module.c",
        "bot/quick/quick.h",
    } <= names
    assert MODULE not in names


def test_each_change_of_a_c_file_gives_another_fingerprint(tmp_path: Path) -> None:
    assert fingerprint(tmp_path) == 0
    seen = {0}
    for name, text in [("a.c", ""), ("a.c", "int a;"), ("b.h", "int a;"), ("b.h", "int b;")]:
        (tmp_path / name).write_text(text, "utf-8")
        seen.add(fingerprint(tmp_path))
    (tmp_path / "a.c").rename(tmp_path / "c.c")
    seen.add(fingerprint(tmp_path))
    assert len(seen) == 6
    (tmp_path / "notes.txt").write_text("of no compiler's concern", "utf-8")
    assert fingerprint(tmp_path) in seen
