"""The one door. ``open_bot`` wires the parts; ``Bot`` takes commands and runs what goes on by itself.

command | permission | channel and settings | its answer | Message

Every error ends here: what a person can act on becomes its sentence, anything else an incident id.
"""

from __future__ import annotations

import asyncio
import logging
import random
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module

from bot import grammar
from bot.answers.house import Asked, House
from bot.background import run_background, tell_adders
from bot.commands import Attempt, Command, Completes, Surface
from bot.config import Config
from bot.errors import BriefError
from bot.ids import IdMaker, short
from bot.message import Code, Message, Tone, paragraph
from bot.model import Channel, Origin, Platform
from bot.ports import Clock, Fetcher, Progress, Transport
from bot.progress import patient
from bot.sorry import NOT_SHOWN, sorry
from bot.sources.ingest import Ingest
from bot.sources.reading import SourceReader
from bot.sources.tidying import Kept, kept
from bot.sources.web.lazy import LazyFetcher
from bot.store import Database, credentials, database_at, facts, workspaces

log = logging.getLogger("aibrief")

_TOO_LONG = BriefError("That took longer than an answer may take here. Please ask again in a moment.")


class Bot:
    """The core, as every platform sees it."""

    def __init__(self, house: House) -> None:
        self.house = house

    def attach(self, transport: Transport) -> None:
        """Take a platform's transport: from now on the bot may post there and ask who may do what."""
        self.house.transports[transport.platform] = transport

    async def answer(
        self,
        command: Attempt | str,
        origin: Origin,
        progress: Progress | None = None,
        within: float | None = None,
    ) -> Message:
        """The answer to a command, to free text, or to what could not be read as one; ``within`` seconds, or
        that it takes longer. It never raises but for cancellation."""
        limit = asyncio.timeout(within)
        try:
            if isinstance(command, BriefError):
                raise command
            if isinstance(command, str):
                command = grammar.parse(command, _surface(origin))
            async with limit, patient(progress) as step:
                return await self._answer(command, origin, step)
        except BriefError as error:
            if error.cause is not None:
                log.warning("%s (%s)", error.sentence, self._safe(repr(error.cause)))
            return sorry(error, typed=not isinstance(command, BriefError))
        except Exception as error:  # noqa: BLE001 - the one boundary: a bug becomes an incident
            return sorry(_TOO_LONG) if limit.expired() else self._incident(error)

    async def ready(self) -> None:
        """Load what answers need, off the loop: the first question is acknowledged as soon as any other."""
        await asyncio.to_thread(import_module, "bot.answers.table")

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver daily briefings and read sources until the stop; what is under way is finished."""
        await run_background(self.house, stop)

    async def _answer(self, command: Command, origin: Origin, progress: Progress) -> Message:
        from bot.answers.table import ANSWERS  # the answers pull in much that a prompt does not need

        house = self.house
        if not command.own_is_free:
            await house.must(origin, command)
        now = house.clock()
        channel = await self._channel(origin, now)
        async with house.database.reading() as session:
            settings = await workspaces.settings(session, channel.workspace_id, channel.id)
        asked = Asked(origin=origin, channel=channel, settings=settings, now=now, progress=progress)
        return await ANSWERS[type(command)](house, asked, command)

    async def _channel(self, origin: Origin, now: int) -> Channel:
        """Where the question comes from. A known place is only read: a question never waits for a writer."""
        house = self.house
        async with house.database.reading() as session:
            known = await workspaces.known(session, origin)
        if known is not None:
            return known
        async with house.database.writing() as session:
            return await workspaces.meet(session, origin, new_id=house.new_id, now=now)

    async def suggest(self, kind: Completes, typed: str, origin: Origin, most: int = 25) -> tuple[str, ...]:
        """Values that complete what was typed so far, for autocomplete and the prompt; () on any trouble."""
        from bot.answers.suggest import suggest

        try:
            return await suggest(self.house, kind, typed, origin, most)
        except BriefError:
            return ()

    async def first_time(self, key: str) -> bool:
        """True the first time an envelope, event or trigger is seen: platforms send some twice."""
        async with self.house.database.writing() as session:
            return await facts.first_time(session, key, self.house.clock())

    async def left(self, platform: Platform, workspace: str, at: int = 0) -> None:
        """The bot was removed from a workspace: its token goes, its posts stop, what it knows stays.

        ``at`` is when, in UTC seconds, where the platform says so: it may tell us late, and a token that was
        saved since then is of a new installation and stays good.
        """
        async with self.house.database.writing() as session:
            if at and await credentials.saved_at(session, platform, workspace) > at:
                return
            await workspaces.left(session, platform, workspace, self.house.clock())
            await credentials.drop(session, platform, workspace)

    async def back(self, platform: Platform, workspaces_: Iterable[str]) -> None:
        """The bot is in these workspaces: where it had been removed, posts go on and say what was missed."""
        database = self.house.database
        async with database.reading() as session:
            gone = await workspaces.gone(session, platform)
        if returned := sorted(gone.intersection(workspaces_)):
            async with database.writing() as session:
                for one in returned:
                    await workspaces.back(session, platform, one)

    async def save_token(self, platform: Platform, workspace: str, body: str) -> None:
        """Keep a workspace's token, encrypted when AIBRIEF_SECRET_KEY is set."""
        from bot import tokens  # pulls in OpenSSL, which only installed workspaces need

        locked = tokens.lock(body, self.house.config.secret_key)
        async with self.house.database.writing() as session:
            await credentials.save(session, platform, workspace, locked, self.house.clock())

    async def token(self, platform: Platform, workspace: str) -> str | None:
        """A workspace's token as it was saved; None when there is none."""
        async with self.house.database.reading() as session:
            locked = await credentials.get(session, platform, workspace)
        if locked is None:
            return None
        from bot import tokens

        return tokens.unlock(locked, self.house.config.secret_key)

    async def lost_tokens(self) -> int:
        """How many workspaces' tokens the key that is set does not open."""
        async with self.house.database.reading() as session:
            kept = await credentials.bodies(session)
        if not kept:
            return 0
        from bot import tokens

        return sum(not tokens.opens(body, self.house.config.secret_key) for body in kept)

    async def fact(self, name: str) -> str | None:
        """A small fact an adapter keeps (such as the hash of the commands it has synced)."""
        async with self.house.database.reading() as session:
            return await facts.get(session, name)

    async def set_fact(self, name: str, value: str) -> None:
        """Keep a small fact."""
        async with self.house.database.writing() as session:
            await facts.put(session, name, value)

    async def kept(self) -> Kept:
        """What articles are stored, and which of them are older than they are kept."""
        return await kept(self.house.database, self.house.config.keep_days, self.house.clock())

    async def close(self) -> None:
        """Let go of the store and the workers."""
        await self.house.database.close()
        self.house.workers.shutdown(wait=True, cancel_futures=True)
        await self.house.reader.close()
        if isinstance(self.house.fetcher, LazyFetcher):
            await self.house.fetcher.close()

    def _incident(self, error: BaseException) -> Message:
        incident = short(self.house.new_id())
        log.error("incident %s", incident, exc_info=error)
        again = "Please try again; if it happens again, give the operator this number: "
        return Message(
            headline="Something went wrong on our side",
            blocks=(paragraph(again, Code(incident)),),
            tone=Tone.ERROR,
            failed=True,
        )

    def _safe(self, text: str) -> str:
        for secret in self.house.config.secrets:
            text = text.replace(secret, "…")
        return text


def _surface(origin: Origin) -> Surface:
    return Surface.CONSOLE if origin.platform is Platform.CONSOLE else Surface.CHAT


@asynccontextmanager
async def open_bot(
    config: Config,
    *,
    clock: Clock | None = None,
    random_bits: Callable[[int], int] = secrets.randbits,
    chance: Callable[[], float] = random.random,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
) -> AsyncIterator[Bot]:
    """A wired bot over an open store, seeded at its first start; StoreError when the store cannot be used.

    Without a ``clock`` it goes by the database's.
    """
    from bot.seeding import seed
    from bot.seeds import industries

    database: Database = database_at(config.database)
    clock = clock or database.clock
    workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="text")
    off_loop = partial(asyncio.get_running_loop().run_in_executor, workers)
    web = fetcher or LazyFetcher(config.allow_hosts, config.contact)
    ingest = Ingest(database, off_loop, random_bits, clock, industries)
    transports: dict[Platform, Transport] = {}
    tell = partial(tell_adders, database, transports)
    house = House(
        config=config,
        database=database,
        clock=clock,
        new_id=IdMaker(clock, random_bits),
        chance=chance,
        workers=workers,
        fetcher=web,
        ingest=ingest,
        reader=SourceReader(database, web, ingest, clock=clock, chance=chance, tell=tell),
        transports=transports,
    )
    bot = Bot(house)
    try:
        await database.open()
        async with patient(progress) as step:
            await seed(house, step)
        yield bot
    finally:
        await bot.close()


__all__ = ["NOT_SHOWN", "Bot", "open_bot", "sorry"]
