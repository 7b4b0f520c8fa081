"""One reading of one source, over real sockets and with a fetcher that behaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.errors import BriefError, SourceError, SourceGone, TryLater
from bot.ports import Fetcher
from bot.sources.listing import Job, list_news
from bot.sources.poll import PollResult, poll
from bot.sources.state import DAY, DueSource, SourceState
from bot.sources.web.fetched import Fetched, FetchRequest
from tests.sources.feeds import InLine, feed
from tests.sources.hostile_server import NOW, HostileServer, answer, fetcher_for, hostile_server


class Answers:
    """A Fetcher that gives what it was told, in order, and notes what it was asked."""

    def __init__(self, *answers: Fetched | BriefError) -> None:
        self.answers = list(answers)
        self.asked: list[FetchRequest] = []

    async def fetch(self, request: FetchRequest) -> Fetched:
        self.asked.append(request)
        given = self.answers.pop(0)
        if isinstance(given, BriefError):
            raise given
        return given


async def turn(source: DueSource, fetcher: Fetcher, lister: InLine, now: int) -> tuple[PollResult, DueSource]:
    result = await poll(source, fetcher=fetcher, lister=lister, now=now, jitter=0.0)
    return result, replace(source, state=result.state)


@pytest.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with hostile_server() as running:
        yield running


async def test_a_source_lives_through_its_first_day(server: HostileServer) -> None:
    lister = InLine()
    source = DueSource(id=7, url=server.url("/feed"))
    server.replies["/feed"] = answer(feed(1, 2, 3), 'ETag: "1"', "Content-Type: text/xml")
    async with fetcher_for(server) as fetcher:
        result, source = await turn(source, fetcher, lister, NOW)
        assert (result.unchanged, result.error, result.listing.listed) == (False, None, 3)
        assert [draft.title[-1] for draft in result.listing.new] == ["1", "2", "3"]
        assert (result.listing.feed.title, result.listing.feed.language) == ("Example News", "en")
        assert result.listing.feed.site.startswith("https://news.example.com")
        assert source.state.last_new_at == NOW - (11 * 3600 + 800)

        result, source = await turn(source, fetcher, lister, NOW + 3600)  # the same body, no validator heeded
        assert (result.unchanged, result.listing.new, len(lister.jobs)) == (True, (), 1)
        assert 'If-None-Match: "1"' in server.asked[-1]

        server.replies["/feed"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"
        result, source = await turn(source, fetcher, lister, NOW + 7200)
        assert (result.unchanged, len(lister.jobs), source.state.etag) == (True, 1, '"1"')
        assert source.state.last_read_at == NOW + 7200

        server.replies["/feed"] = answer(feed(4, 1, 2, 3).replace(b"2 <p>", b"2 <p>Corrected. "), 'ETag: "2"')
        result, source = await turn(source, fetcher, lister, NOW + 9000)
        assert [draft.title[-1] for draft in result.listing.new] == ["4"]
        assert [draft.title[-1] for draft in result.listing.changed] == ["2"]
        assert "Corrected." in result.listing.changed[0].text and source.state.etag == '"2"'

        server.replies["/feed"] = answer(b"", status="500 Oops")
        result, source = await turn(source, fetcher, lister, NOW + 12000)
        assert not result.unchanged and source.state.error_count == 1
        assert "a fault of its own" in source.state.error and isinstance(result.error, SourceError)
        assert source.state.next_poll_at == NOW + 12600 and source.state.seen

        server.replies["/feed"] = answer(b"", "Retry-After: 7200", status="429 Slow down")
        result, source = await turn(source, fetcher, lister, NOW + 13000)
        assert source.state.next_poll_at == NOW + 13000 + 7200
        assert isinstance(result.error, TryLater)

        server.replies["/feed"] = answer(b"<html><body>Sign in</body></html>", "Content-Type: text/html")
        result, source = await turn(source, fetcher, lister, NOW + 21000)
        assert source.state.error_count == 3
        assert "web page" in source.state.error and source.state.etag == '"2"'

        server.replies["/feed"] = answer(feed(5, 4, 1, 2, 3).replace(b"2 <p>", b"2 <p>Corrected. "))
        result, source = await turn(source, fetcher, lister, NOW + 30000)
        assert [draft.title[-1] for draft in result.listing.new] == ["5"] and source.state.error_count == 0

        server.replies["/feed"] = answer(b"", status="410 Gone")
        result, source = await turn(source, fetcher, lister, NOW + 40000)
        assert isinstance(result.error, SourceGone) and source.state.gone


async def test_a_move_is_saved_after_a_day_of_answers_that_agree(server: HostileServer) -> None:
    server.replies["/old"] = answer(b"", "Location: /new", status="301 Moved")
    server.replies["/new"] = answer(feed(1))
    source = DueSource(id=1, url=server.url("/old"))
    saved = []
    async with fetcher_for(server) as fetcher:
        for hour in (0, 8, 16, 24):
            result, source = await turn(source, fetcher, InLine(), NOW + hour * 3600)
            saved.append(result.moved_to)
    assert saved == ["", "", "", server.url("/new")]


async def test_a_redirect_to_something_unreadable_is_no_vote(server: HostileServer) -> None:
    server.replies["/old"] = answer(b"", "Location: /login", status="301 Moved")
    server.replies["/login"] = answer(b"<html><body>Sign in</body></html>")
    source = DueSource(id=1, url=server.url("/old"))
    async with fetcher_for(server) as fetcher:
        result, source = await turn(source, fetcher, InLine(), NOW)
    assert result.error is not None and source.state.moved_votes == 0


async def test_what_the_feed_asks_for_is_kept_for_answers_without_a_body() -> None:
    wishes = "<ttl>300</ttl><skipHours><hour>20</hour></skipHours>"
    fetcher = Answers(
        Fetched(url="https://e.com/", status=200, body=feed(1, 2, 3, extra=wishes)),
        Fetched(url="https://e.com/", status=304),
        Fetched(url="https://e.com/", status=304, fresh_seconds=6 * 3600),
    )
    source = DueSource(id=1, url="https://e.com/")
    waits = []
    for number in range(3):
        result, source = await turn(source, fetcher, InLine(), NOW + number)
        waits.append(result.state.next_poll_at - NOW - number)
    assert waits[:2] == [300 * 60, 300 * 60]
    assert waits[2] > 6 * 3600  # 20:13 is in an hour to skip


async def test_dates_ahead_and_missing_are_set() -> None:
    body = (
        feed(1, 2)
        .replace(b"Mon, 21 Sep 2026 01", b"Mon, 21 Sep 2036 01")
        .replace(b"<pubDate>Mon, 21 Sep 2026 02:00:00 GMT</pubDate>", b"")
    )
    fetcher = Answers(Fetched(url="u", status=200, body=body))
    result, _ = await turn(DueSource(id=1, url="u"), fetcher, InLine(), NOW)
    assert [draft.published_at for draft in result.listing.new] == [NOW, NOW]


async def test_news_at_the_end_of_a_long_feed_is_found() -> None:
    """Some feeds list the oldest first, and everything that they ever had."""
    source, lister = DueSource(id=1, url="https://news.example.com/feed"), InLine()
    fetcher = Answers(
        *(Fetched(url=source.url, status=200, body=feed(*range(1, last + 1))) for last in (1_500, 1_502))
    )
    _, source = await turn(source, fetcher, lister, NOW)
    result, _ = await turn(source, fetcher, lister, NOW)
    assert [draft.url for draft in result.listing.new] == [
        "https://news.example.com/2026/1501",
        "https://news.example.com/2026/1502",
    ]


async def test_a_first_reading_is_no_flood_and_an_empty_feed_no_error() -> None:
    fetcher = Answers(
        Fetched(url="u", status=200, body=feed()),
        Fetched(url="u", status=200, body=feed(*range(300))),
        Fetched(url="u", status=200, body=feed(*range(300))),
    )
    fresh, source = await turn(DueSource(id=1, url="u"), fetcher, InLine(), NOW)
    assert (fresh.unchanged, fresh.listing.listed, fresh.listing.new) == (False, 0, ())
    flood, source = await turn(source, fetcher, InLine(), NOW)
    assert (flood.listing.listed, len(flood.listing.new)) == (300, 100)
    assert source.state.seen and len(source.state.posted) <= 32
    later, _ = await turn(
        replace(source, state=replace(source.state, body_digest="")), fetcher, InLine(), NOW + DAY
    )
    assert (later.listing.new, later.listing.changed) == ((), ())


async def test_the_request_carries_what_is_remembered() -> None:
    fetcher = Answers(Fetched(url="u", status=304))
    state = SourceState(etag='"9"', last_modified="Mon, 21 Sep 2026 10:00:00 GMT")
    await turn(DueSource(id=1, url="https://e.com/feed", state=state), fetcher, InLine(), NOW)
    asked = fetcher.asked[0]
    assert (asked.url, asked.etag, asked.last_modified) == (
        "https://e.com/feed",
        '"9"',
        "Mon, 21 Sep 2026 10:00:00 GMT",
    )


def sends_on(to: str) -> bytes:
    page = (
        f'<html><head><meta http-equiv="refresh" content="0; url={to}"></head><body>We moved.</body></html>'
    )
    return answer(page.encode(), 'ETag: "page"', "Content-Type: text/html")


async def test_a_feed_that_became_a_page_that_sends_on_is_read_there_and_moves(server: HostileServer) -> None:
    server.replies["/old"] = answer(feed(1), 'ETag: "1"')
    source, lister = DueSource(id=1, url=server.url("/old")), InLine()
    async with fetcher_for(server) as fetcher:
        _, source = await turn(source, fetcher, lister, NOW)
        server.replies |= {"/old": sends_on("/between"), "/between": sends_on("/new")}
        server.replies["/new"] = answer(feed(2, 1), 'ETag: "2"')
        result, source = await turn(source, fetcher, lister, NOW + DAY)
        assert [draft.title[-1] for draft in result.listing.new] == ["2"]
        assert (source.state.moved_to, source.state.etag) == (server.url("/new"), "")
        result, source = await turn(source, fetcher, lister, NOW + DAY + DAY // 2)
        assert (result.unchanged, result.moved_to) == (True, "")
        result, source = await turn(source, fetcher, lister, NOW + 2 * DAY)
        assert result.moved_to == server.url("/new")


@pytest.mark.parametrize("to", ["/old", "/page", "http://10.0.0.1/feed"])
async def test_a_page_that_sends_on_to_no_feed_says_where(server: HostileServer, to: str) -> None:
    server.replies |= {
        "/old": sends_on(f"{to}?again"),
        "/page?again": answer(b"<html><body>Hello</body></html>"),
    }
    server.replies["/old?again"] = sends_on("/old")
    async with fetcher_for(server) as fetcher:
        result, source = await turn(DueSource(id=1, url=server.url("/old")), fetcher, InLine(), NOW)
    assert result.error is not None and source.state.moved_votes == 0
    assert to in source.state.error or "private" in source.state.error


async def test_a_page_in_a_feeds_place_that_names_a_feed_says_which(server: HostileServer) -> None:
    named = '<link rel="alternate" type="application/rss+xml" href="/news.xml">'
    server.replies["/old"] = answer(f"<html><head>{named}</head><body>Welcome</body></html>".encode())
    async with fetcher_for(server) as fetcher:
        _, source = await turn(DueSource(id=1, url=server.url("/old")), fetcher, InLine(), NOW)
    assert f"The page names one: {server.url('/news.xml')}." in source.state.error


async def test_unusual_silence_is_not_believed_on_the_word_of_a_validator() -> None:
    """Some hosts say "not modified" for ever; what one hid is asked for without validators from then on."""
    seen = list_news(Job(body=feed(1, 2), now=NOW)).seen
    posted = tuple(NOW - DAY * day for day in range(5, -1, -1))
    state = SourceState(etag='"9"', last_read_at=NOW, last_new_at=NOW, posted=posted, seen=seen)
    source = DueSource(id=1, url="https://news.example.com/feed", state=state)
    same, more = Fetched(url="u", status=304), feed(2, 3).replace(b"21 Sep", b"22 Sep")
    fetcher = Answers(same, same, Fetched(url="u", status=200, body=more, etag='"9"'), same)
    for days in (3, 5, 6, 7):
        _, source = await turn(source, fetcher, InLine(), NOW + days * DAY)
    assert [request.etag for request in fetcher.asked] == ['"9"', "", "", ""]
    assert source.state.etag == '"9"' and source.state.distrusted


async def test_a_feed_that_breaks_off_is_asked_for_whole() -> None:
    body = feed(1, 2, 3)
    part = Fetched(
        url="https://news.example.com/feed", status=200, body=body[: body.rindex(b"<item>") + 40], etag='"1"'
    )
    answers = Answers(part, part, replace(part, body=body))
    source = DueSource(id=7, url=part.url)
    result, source = await turn(source, answers, InLine(), NOW)
    assert result.error is None and result.listing.listed == 2
    assert source.state.error.startswith("The feed breaks off") and source.state.error_since is None
    assert (source.state.etag, source.state.error_count) == ("", 0)
    result, source = await turn(source, answers, InLine(), NOW + 3600)
    assert result.unchanged and source.state.error.startswith("The feed breaks off")
    result, source = await turn(source, answers, InLine(), NOW + 7200)
    assert [draft.title[-1] for draft in result.listing.new] == ["3"]
    assert (source.state.error, source.state.etag) == ("", '"1"')
    assert [request.etag for request in answers.asked] == ["", "", ""]
