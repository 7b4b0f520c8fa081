"""Characters that no store takes: in the names of files, and in what is typed into forms."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.commands import Command, Import, Settings, Subscribe, TopicAdd, build
from bot.errors import BadInput
from bot.message import plain
from tests.answers.newsroom import Newsroom


async def test_a_file_whose_name_is_of_another_encoding_is_imported(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    name = os.fsdecode("Prüfung.txt".encode("latin-1"))
    try:
        (folder / name).write_text("A mill burned in Hull\n\nThe mill burned on Monday, the police said.\n")
    except OSError:
        pytest.skip("this system has no such names")
    done = await newsroom.bot.answer(Import(path=str(folder)), newsroom.origin())
    assert done.headline == "Imported 1 article"
    assert "Pr\ufffdfung" in plain(await newsroom.say("mill in hull"))


@pytest.mark.parametrize("unseen", ["\x00", "\ud800", " \u200b "])
def test_what_nobody_sees_is_no_value(unseen: str) -> None:
    with pytest.raises(BadInput, match="needs one thing more"):
        build(TopicAdd, {"name": unseen})
    assert build(Subscribe, {"topic": unseen}) == Subscribe()


@pytest.mark.parametrize("unseen", ["\x00", "\ud800", "\u200b"])
@pytest.mark.parametrize(
    ("kind", "name", "typed"),
    [(Subscribe, "topic", "Quill{}Mill"), (Settings, "change", "exclude Quill{}Mill")],
)
async def test_what_nobody_sees_is_no_part_of_a_value(
    newsroom: Newsroom, kind: type[Command], name: str, typed: str, unseen: str
) -> None:
    command = build(kind, {name: typed.format(unseen)})
    done = await newsroom.bot.answer(command, newsroom.origin())
    assert not done.failed and "QuillMill" in done.headline
