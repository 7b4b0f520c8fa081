"""The map in ARCHITECTURE.md is true: what it names is there, and what it calls pure is held to that."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def held_pure() -> set[str]:
    """The modules that the import contract keeps from input and output."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    return set(next(c for c in contracts if c["name"].startswith("Pure"))["source_modules"])


@pytest.mark.parametrize("room", ["delivery", "sources", "sources/web", "sources/children"])
def test_a_module_is_named_as_shell_or_held_pure(room: str) -> None:
    lines = (ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()
    row = next(line for line in lines if line.startswith(f"| `bot/{room}/` |"))
    shell, pure = (set(re.findall("`([a-z_]+)`", part)) for part in row.partition("PURE: all else")[::2])
    there = {file.stem for file in (ROOT / "bot" / room).glob("*.py")} - {"__init__"}
    assert shell | pure <= there and not shell & pure
    inside = f"bot.{room.replace('/', '.')}."
    held = {name.removeprefix(inside) for name in held_pure() if name.startswith(inside)}
    assert {name for name in held if (ROOT / "bot" / room / f"{name}.py").exists()} == there - shell


def test_every_folder_of_a_room_is_on_the_map() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for file in (ROOT / "bot").glob("*/*/__init__.py"):
        room, folder = file.parts[-3:-1]
        assert (
            f"`bot/{room}/{folder}/`" in text
            or f"`{folder}`" in text.split(f"| `bot/{room}/` |")[1].split("\n")[0]
        )


def test_every_room_that_the_map_calls_pure_is_held_to_it() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = re.findall(r"^\| `bot/([\w/]+)/` \| PURE", text, re.MULTILINE)
    assert rooms and {f"bot.{room.replace('/', '.')}" for room in rooms} <= held_pure()


def test_every_library_that_is_installed_is_told_of() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    table = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## Libraries", 1)[1].lower()
    names = [re.split("[><=]", each, maxsplit=1)[0].lower() for each in wanted]
    assert [name for name in names if name not in table] == []
