"""Where the seeds are, and the starter packs among them."""

from __future__ import annotations

from pathlib import Path

from bot.sources.formats.packs import Pack, read_pack

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def starter_packs(folder: Path = SEEDS) -> tuple[Pack, ...]:
    """The starter packs of public feeds, in the order of their names."""
    return tuple(read_pack(file.read_bytes()) for file in sorted((folder / "packs").glob("*.toml")))
