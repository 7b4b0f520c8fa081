"""Documents that drift fail here."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.generated import DOCS, PAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run: python -m tests.generated"


def test_every_room_is_on_the_map() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = [p for top in ("bot", "adapters") for p in (ROOT / top).iterdir() if p.name[0] not in "_."]
    for room in rooms:
        if room.is_dir() or room.suffix == ".py":
            assert f"{room.name}" in page, f"{room.relative_to(ROOT)} is not in ARCHITECTURE.md"


def test_links_between_the_papers_lead_somewhere() -> None:
    for paper in [*ROOT.glob("*.md"), *DOCS.glob("*.md")]:
        text = re.sub(r"`[^`\n]*`", "", paper.read_text("utf-8"))
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", text):
            assert (paper.parent / target).exists(), f"{paper.name} links to {target}"


def test_no_file_grows_above_300_lines() -> None:
    long = [
        f"{file.relative_to(ROOT)}: {lines}"
        for top in ("bot", "adapters", "tests")
        for file in sorted((ROOT / top).rglob("*.py"))
        if (lines := len(file.read_text("utf-8").splitlines())) > 300
    ]
    assert not long


def test_every_library_of_ours_has_an_exact_version_that_was_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["postgres"]]
    names = {re.split(r"[\[>=<;]", one)[0].lower().replace("-", "_") for one in wanted}
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert names - {line.partition("==")[0].lower().replace("-", "_") for line in lines} == set()
