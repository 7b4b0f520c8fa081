"""The golden files: what every platform shows for every command. ``python -m tests.golden`` writes them."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable, Mapping
from datetime import UTC
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from adapters.console.render import Look, render
from bot.app import open_bot
from bot.config import read_config
from bot.message import Message
from bot.model import Origin, Platform
from tests.conftest import Everybody, Hand
from tests.conversation import Shelf, hold

HERE = Path(__file__).parent / "adapters"


def console(message: Message) -> str:
    """What the console shows."""
    return render(message, Look(width=80, colour=False, zone=UTC)) + "\n"


def _of(platform: str) -> Callable[[Message], str]:
    """A platform's payload as text; each adapter's tests say how, in ``golden_text``."""
    module = importlib.import_module(f"tests.adapters.{platform}.golden_text")
    found: Callable[[Message], str] = module.golden_text
    return found


def looks() -> dict[str, tuple[str, Callable[[Message], str]]]:
    """Platform -> (ending of its files, what it shows)."""
    found = {"console": (".txt", console)}
    for platform in ("slack", "discord"):
        if (HERE / platform / "golden_text.py").exists():
            found[platform] = (".json", _of(platform))
    return found


async def answers(folder: Path) -> Mapping[str, Message]:
    """The whole conversation, held in a folder of its own."""
    config = read_config({}, default_data=folder / "data")
    bits, chance = Random(11).getrandbits, Random(5).random
    async with open_bot(config, clock=Hand(), random_bits=bits, chance=chance, fetcher=Shelf()) as bot:
        bot.attach(Everybody(Platform.CONSOLE, lambda origin, permission: True))
        origin = Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="ada")
        return await hold(bot, origin, folder / "articles")


def main() -> None:
    """Write every golden file anew."""
    with TemporaryDirectory() as folder:
        said = asyncio.run(answers(Path(folder)))
    for platform, (ending, look) in looks().items():
        place = HERE / platform / "conversation"
        place.mkdir(exist_ok=True)
        for old in place.glob(f"*{ending}"):
            old.unlink()
        for name, message in said.items():
            (place / f"{name}{ending}").write_text(look(message), "utf-8")


if __name__ == "__main__":
    main()
