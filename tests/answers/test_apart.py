"""What a workspace reads and is told is the same whether or not another one lives in the same store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from bot.app import Bot, open_bot
from bot.config import read_config
from bot.model import Draft, Origin, Platform
from bot.store import sources, workspaces
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import MONDAY, at, draft
from tests.answers.wire import CRANE, CRANE_ABROAD, CRANE_LATER, CRANE_THIRD, PARK, SONGS
from tests.conftest import Hand, Stores, topics

OURS: dict[int, tuple[Draft, ...]] = {
    16: (
        draft(16, "06:00", "Coast Courier", "Crane closes the harbour of Lune", CRANE),
        draft(16, "06:40", "Daily Ledger", "Lune: crane falls across harbour channel", CRANE_ABROAD),
        draft(15, "21:00", "Screen Post", "Spotify marks songs with artificial voices", SONGS),
    ),
    17: (
        draft(16, "16:00", "Nordic Business", "Disney plans a winter park in Finland", PARK),
        draft(16, "18:00", "Coast Courier", "Divers find a torn cable in Lune", CRANE_LATER),
    ),
}
DEAL = "Hebwerk, the owner of the crane in Lune, is bought by Skerry Capital in a deal named Falcon."


def hidden(one: Draft) -> Draft:
    """The same text at an address with a secret in it, an hour earlier, by somebody else."""
    url = one.url.replace("https://", "https://desk-").replace(".com/", ".org/") + "?token=falcon"
    return replace(one, url=url, title=f"Falcon: {one.title}", publisher="Falcon Desk",
                   published_at=(one.published_at or 0) - 3600)  # fmt: skip


def annotated(one: Draft) -> Draft:
    """The same address with words of somebody's own."""
    return replace(one, title=f"Falcon: {one.title}", text=f"{one.text}\n{DEAL}")


def retitled(one: Draft) -> Draft:
    return replace(one, title=f"Falcon: {one.title}")


first, second, third = OURS[16]
THEIRS = {
    "before": {
        16: (
            hidden(first), annotated(third), retitled(second),
            draft(16, "05:00", "Falcon Daily", "Falcon", CRANE_THIRD),
        ),
        17: (annotated(OURS[17][0]), hidden(OURS[17][1])),
    },
    "after": {16: (first, annotated(second), third), 17: (annotated(first), annotated(third), *OURS[17])},
}  # fmt: skip
LINES = (
    "crane in lune", "why 1", "more", "sources", "spotify", "news", "disney and spotify", "falcon", "Hebwerk",
    "deal named falkon", "why Falcon", "why Crane closes", "why Spotify marks", f"why {first.url}",
    f"why {hidden(first).url}", "status", "source list", "source export", "learned", "list all", "preview 1",
    "settings", "home", "topics", "sources", "share", "settings points 4", "undo",
)  # fmt: skip


def person(workspace: str) -> Origin:
    return Origin(
        platform=Platform.SLACK, workspace=workspace, channel="C1", person="U1", zone="Europe/Berlin",
        channel_name="news",
    )  # fmt: skip


async def join(bot: Bot, workspace: str, number: int) -> int:
    """A workspace with a feed of its own."""
    await bot.answer("help", person(workspace))
    async with bot.house.database.writing() as session:
        await sources.add(
            session, id=number, address=f"a{number}", url=f"https://a{number}.example.net/", kind="feed",
            title=f"Feed of {workspace}", now=bot.house.clock(),
        )  # fmt: skip
        found = await workspaces.find(session, Platform.SLACK, workspace)
        assert found is not None
        await sources.follow(session, found.id, number, now=bot.house.clock(), person="U1")
    return number


async def lived(address: str | Path, folder: Path, *, neighbour: bool) -> list[str]:
    """All that T2 is told on two days; with a ``neighbour`` T1 reads and asks before and after it."""
    config = read_config({"AIBRIEF_SAMPLES": "off", "AIBRIEF_DATABASE": str(address)}, default_data=folder)
    clock, told = Hand(at(MONDAY, "07:00")), []
    async with open_bot(
        config, clock=clock, random_bits=Random(3).getrandbits, chance=Random(4).random
    ) as bot:
        room = Newsroom(bot, clock)
        bot.attach(room.chat)
        theirs, ours = await join(bot, "T1", 1001), await join(bot, "T2", 1002)
        for wanted in ("lune", "spotify, disney"):
            told += [shown(await bot.answer(f"subscribe {wanted} at 9", person("T2")))]
        if neighbour:
            await bot.answer("subscribe falcon at 9", person("T1"))
        for day in (16, 17):
            clock.now = at(day, "08:00")
            for when in ("before", "now", "after"):
                if when == "now":
                    await bot.house.ingest.add(OURS[day], ours, clock.now)
                elif neighbour:
                    await bot.house.ingest.add(THEIRS[when][day], theirs, clock.now)
            if neighbour:
                for line in ("falcon", "crane in lune", "settings points 3", "settings exclude songs"):
                    await bot.answer(line, person("T1"))
            answers = [(line, await bot.answer(line, person("T2"))) for line in LINES]
            told += [f"{day} {line}: {shown(answer)}" for line, answer in answers]
            posts = [shown(post) for post in await room.deliver(at(day, "09:01"))]
            told += sorted(post for post in posts if "falcon" not in post.partition("\n")[0].lower())
    return told


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
async def test_a_workspace_lives_as_if_it_were_alone(engine: str, tmp_path: Path, stores: Stores) -> None:
    lives = []
    for neighbour in (False, True):
        folder = tmp_path / str(neighbour)
        folder.mkdir()
        lives.append(await lived(stores.copy(engine, topics, folder), folder, neighbour=neighbour))
    assert len(lives[0]) == 2 + 2 * len(LINES) + 4  # two briefings a day
    for alone, beside in zip(*lives, strict=True):
        assert beside == alone


@pytest.mark.parametrize("others", ["nobody", "another feed", "the same feed"])
async def test_what_somebody_else_read_before_is_news_when_it_comes(
    others: str, tmp_path: Path, stores: Stores
) -> None:
    """T2 has its briefing at nine; others have read an article at seven that comes to T2 at eleven."""
    stores.copy("sqlite", topics, tmp_path)
    config = read_config({"AIBRIEF_SAMPLES": "off"}, default_data=tmp_path)
    clock = Hand(at(MONDAY, "07:00"))
    async with open_bot(
        config, clock=clock, random_bits=Random(3).getrandbits, chance=Random(4).random
    ) as bot:
        room = Newsroom(bot, clock)
        bot.attach(room.chat)
        theirs, ours = await join(bot, "T1", 1001), await join(bot, "T2", 1002)
        await bot.answer("subscribe lune at 9", person("T2"))
        await bot.house.ingest.add(OURS[16], ours, clock.now)
        await room.deliver(at(16, "09:01"))
        clock.now = at(17, "07:00")
        if others != "nobody":
            await bot.house.ingest.add(OURS[17], theirs, clock.now)
        ships = draft(
            17, "06:10", "Nordic Business", "Grain ships held in Lune by a fallen crane", CRANE_THIRD
        )
        await bot.house.ingest.add([ships], ours, clock.now)
        assert len(await room.deliver(at(17, "09:01"))) == 1
        clock.now = at(17, "11:00")
        if others == "the same feed":
            async with bot.house.database.writing() as session:
                found = await workspaces.find(session, Platform.SLACK, "T2")
                assert found is not None
                await sources.follow(session, found.id, theirs, now=clock.now, person="U1")
        else:
            await bot.house.ingest.add(OURS[17], ours, clock.now)
        [post] = await room.deliver(at(18, "09:01"))
        assert "Divers have found a torn cable" in shown(post)
        assert await room.deliver(at(19, "09:01")) == []
