"""The short form of ``tests.bench.kills``: real processes, killed while they post."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


async def kills(address: str | Path, count: int, platform: str) -> dict[str, int]:
    """Run the harness in a process of its own (it forks) and give back its figures."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.kills", "--json", "--kills", str(count),
        "--platform", platform, "--database", str(address),
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, errors = await process.communicate()
    assert out, errors.decode()[-2000:]
    found: dict[str, int] = json.loads(out)
    return found


async def test_killed_workers_lose_and_double_nothing(database_address: str | Path) -> None:
    found = await kills(database_address, 8, "history")
    assert found["taken over after the platform took it"] > 0, found  # else the run proves nothing
    assert (found["lost"], found["doubled"], found["said sent, not there"]) == (0, 0, 0), found
    assert found["posts"] == found["due"] == found["told to the memory"], found
    assert found["replies"] > 0 and found["replies before their briefing"] == 0, found


async def test_where_nobody_may_look_an_unclear_post_is_held_and_told(tmp_path: Path) -> None:
    found = await kills(tmp_path / "kills.db", 8, "blind")
    assert found["held, and told to the subscriber"] >= found["held"] > 0, found
    assert (found["lost"], found["doubled"], found["said sent, not there"]) == (0, 0, 0), found
    assert found["posts"] == found["due"] - found["held, and not there"], found
