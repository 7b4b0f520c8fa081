"""Sources by command, over real sockets: added, tested, listed, paused, removed, taken back, in and out."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import SourceAdd, SourceImport, SourceList, Undo
from bot.message import plain
from bot.model import Origin, Permission, Platform
from tests.answers.news_site import Site, bot, site
from tests.conftest import Hand

__all__ = ["bot", "site"]  # fixtures


async def test_a_feed_is_added_tested_at_once_and_read(bot: Bot, me: Origin, site: Site) -> None:
    added = plain(await bot.answer(f"source add {site.url}/wire.xml for quill", me))
    assert added.startswith("Added Quill Wire")
    for title in site.titles:
        assert title in added
    assert "language: en" in added
    assert "3 articles of it can be asked for now." in added
    assert "headlines" not in added
    answer = await bot.answer("quill", me)
    assert answer.briefing is not None
    assert not answer.briefing.sample


async def test_the_language_of_a_feed_is_that_of_its_texts_whatever_it_says(
    bot: Bot, me: Origin, site: Site
) -> None:
    site.titles = ["Quill eröffnet in Hull ein zweites Werk", "Die Wolle von Quill wird teurer"]
    site.notice = "Das ist der ganze Bericht, und mehr steht nicht auf der Seite."
    assert "language: de" in plain(await bot.answer(f"source add {site.url}/wire.xml", me))


async def test_a_feed_of_headlines_only_is_told_by_them(bot: Bot, me: Origin, site: Site) -> None:
    site.titles = [
        "Quill opens a second mill in Hull",
        "The wool of Quill gets dearer",
        "Kestrel buys Quill’s dyes",
    ]
    site.notice = "Subscribers read the full report with all figures on our site every morning."
    added = plain(await bot.answer(f"source add {site.url}/wire.xml", me))
    assert "It gives no more than headlines, so a briefing can show no more of it." in added
    answer = await bot.answer("quill", me)
    assert answer.briefing is not None
    assert sorted(point.passage.text for point in answer.briefing.points) == sorted(site.titles)


async def test_what_two_sources_bring_stays_when_one_goes(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    added = plain(await bot.answer(SourceAdd(url=f"{site.url}/copy.xml"), me))
    assert "3 articles of it can be asked for now." in added
    assert "older ones" not in added
    removed = plain(await bot.answer("source remove 1", me))
    assert "All of them also come from other sources here, so nothing is gone." in removed
    assert (await bot.answer("quill", me)).briefing is not None
    removed = plain(await bot.answer("source remove 1", me))
    assert "Its 3 articles no longer show up in briefings here." in removed
    assert (await bot.answer("quill", me)).failed


async def test_a_list_of_sources_is_whole_sentences_and_has_an_end(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer("source pause 1", me)
    assert "paused. Newest article" in plain(await bot.answer("source list", me))
    beyond = await bot.answer("source list 99", me)
    assert beyond.failed
    assert "There is no page 99" in beyond.headline


async def test_links_that_differ_by_tracking_words_are_one_article(bot: Bot, me: Origin, site: Site) -> None:
    site.tracked = "?utm_source=copy"
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer(SourceAdd(url=f"{site.url}/copy.xml"), me)
    removed = plain(await bot.answer("source remove 1", me))
    assert "All of them also come from other sources here" in removed


async def test_the_same_address_in_another_spelling_is_the_same_source(
    bot: Bot, me: Origin, site: Site
) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    again = plain(await bot.answer(SourceAdd(url=f"{site.url}/wire.xml?utm_source=chat#top"), me))
    assert "is a source here already" in again
    assert "1 source" in plain(await bot.answer(SourceList(), me))
    await bot.answer("source pause 1", me)
    paused = await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    assert "already, and paused" in paused.headline and "source resume" in plain(paused) + str(paused.buttons)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/feed",
        "http://10.0.0.1/feed",
        "http://[::1]/feed",
        "http://169.254.169.254/latest",
        "ftp://example.com/feed",
        "http://user:word@example.com/feed",
        "file:///etc/passwd",
        "not an address",
    ],
)
async def test_addresses_that_must_not_be_read_are_refused(bot: Bot, me: Origin, address: str) -> None:
    message = await bot.answer(SourceAdd(url=address), me)
    assert message.failed
    assert "Something went wrong" not in message.headline


async def test_what_came_can_be_taken_back(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    assert (await bot.answer("quill", me)).briefing is not None
    assert "Taken back" in (await bot.answer(Undo(), me)).headline
    assert (await bot.answer("quill", me)).failed


async def test_letters_inside_of_a_word_name_no_source(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(f"source add {site.url}/wire.xml", me)
    for typed in ("ire", "u", "1 2", "1, 2"):
        assert (await bot.answer(f"source remove {typed}", me)).failed, typed
    assert "One source at a time" in (await bot.answer("source remove 1 and 2", me)).headline
    await bot.answer("source rename 1 to 港湾経済新聞", me)
    assert (
        await bot.answer("source rename 経済 to Quill Wire", me)
    ).headline == "港湾経済新聞 is now Quill Wire"
    assert (await bot.answer("source remove wir", me)).headline == "Removed Quill Wire"


async def test_pause_resume_remove_and_their_undo(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    assert "Paused" in (await bot.answer("source pause 1", me)).headline
    assert "paused" in plain(await bot.answer("source list", me))
    again = await bot.answer("source pause quill wire", me)
    assert again.headline == "Quill Wire is paused already"
    assert "Reading again" in (await bot.answer("source resume quill wire", me)).headline
    assert (await bot.answer("source resume quill wire", me)).headline == "Quill Wire is read already"
    removed = plain(await bot.answer("source remove 1", me))
    assert "3 articles no longer show" in removed
    assert (await bot.answer("quill", me)).failed
    assert (await bot.answer("undo", me)).headline == "Back again: Quill Wire, with its articles"
    assert (await bot.answer("quill", me)).briefing is not None


async def test_a_paused_source_that_was_removed_comes_back_paused(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer("source pause 1", me)
    await bot.answer("source remove 1", me)
    assert (await bot.answer("undo", me)).headline.endswith("with its articles, still paused")
    assert "paused" in plain(await bot.answer("source list", me))


async def test_a_failing_source_is_told_in_words_and_recovers(
    bot: Bot, me: Origin, site: Site, clock: Hand
) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    site.status = 500
    clock.now += 7200
    failed = await bot.answer("source test 1", me)
    assert failed.failed
    assert "cannot be read now" in failed.headline
    listed = plain(await bot.answer("source list", me))
    assert "1 with errors" in listed
    assert "Failing: 1 source" in plain(await bot.answer("status", me))
    site.status = 200
    site.titles.insert(0, "Quill moves")
    works = plain(await bot.answer("source test 1", me))
    assert "works" in works
    assert "Quill moves" in works
    assert "with errors" not in plain(await bot.answer("source list", me))


async def test_a_source_that_moves_is_followed_and_says_where_to(
    bot: Bot, me: Origin, site: Site, clock: Hand
) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/copy.xml"), me)
    site.moved = True
    for _ in range(2):
        assert f"It has moved to {site.url}/wire.xml. " in plain(await bot.answer("source test 1", me))
        again = plain(await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me))
        assert f"Its address leads on to yours: {site.url}/copy.xml" in again
        clock.now += 86_400
    works = plain(await bot.answer("source test 1", me))
    assert f"It has moved: its address is {site.url}/wire.xml from now on." in works
    assert "has moved" not in plain(await bot.answer("source test 1", me))


async def test_an_outline_comes_in_with_a_report_and_goes_out_again(bot: Bot, me: Origin, site: Site) -> None:
    outline = f"""<opml version="2.0"><body><outline text="Trade">
      <outline text="Quill" xmlUrl="{site.url}/wire.xml"/>
      <outline text="Broken" xmlUrl="mailto:nobody"/>
      <outline text="Other" xmlUrl="https://other.example.com/feed"/>
    </outline></body></opml>"""
    added = plain(await bot.answer(SourceImport(outline=outline), me))
    assert "Added 2 sources" in added
    assert "Not added: 1" in added
    exported = await bot.answer("source export", me)
    assert len(exported.files) == 1
    assert site.url.encode() in exported.files[0].data
    again = plain(await bot.answer(SourceImport(outline=exported.files[0].data.decode()), me))
    assert "All 2 feeds of the outline are here already" in again
    assert (await bot.answer(SourceImport(outline="<html></html>"), me)).failed


async def test_a_starter_pack_is_added_and_taken_back(bot: Bot, me: Origin) -> None:
    added = await bot.answer("source add pack entertainment", me)
    assert not added.failed
    assert "Added the pack" in added.headline
    assert "page 1 of 2" in plain(await bot.answer("source list", me))
    await bot.answer("undo", me)
    assert "No sources yet" in plain(await bot.answer("source list", me))
    assert "There is no article here yet." in plain(await bot.answer("news", me))
    unknown = plain(await bot.answer("source add pack nonsense", me))
    assert "entertainment" in unknown


async def test_only_admins_change_sources_or_take_them_along(bot: Bot, me: Origin, site: Site) -> None:
    guest = Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="guest")
    add = f"source add {site.url}/wire.xml"
    for line in (add, "source import x.example.com", "source remove 1", "source export"):
        message = await bot.answer(line, guest)
        assert message.failed and "needs an admin" in message.headline
    assert await bot.house.may(guest, Permission.ADMIN) is False


async def test_sources_of_one_workspace_are_nothing_to_another(bot: Bot, me: Origin, site: Site) -> None:
    added = await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    undo = next(b.command for b in added.buttons if b.label == "Undo")
    assert undo is not None
    stranger = Origin(platform=Platform.SLACK, workspace="T2", channel="C1", person="U2")
    assert "No sources yet" in plain(await bot.answer("source list", stranger))
    assert (await bot.answer("quill", stranger)).failed
    for line in (
        "source remove 1",
        "source pause quill wire",
        "source test 1",
        f"source test {site.url}/wire.xml",
    ):
        assert (await bot.answer(line, stranger)).failed
    assert (await bot.answer(undo, stranger)).failed
    async with bot.house.database.reading() as session:
        row = await session.one("sources.by_address", address=f"{site.url.replace('http', 'https')}/wire.xml")
    source_id = row["id"] if row else 0
    for verb in ("remove", "pause", "test"):
        assert (await bot.answer(f"source {verb} ~{source_id}", stranger)).failed
    followed = plain(await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), stranger))
    assert followed == plain(added)
    assert (await bot.answer("quill", stranger)).briefing is not None
    assert plain(await bot.answer("source remove 1", me)) == plain(
        await bot.answer("source remove 1", stranger)
    )


async def test_what_one_workspace_wrote_into_a_source_is_not_shown_to_another(
    bot: Bot, me: Origin, site: Site
) -> None:
    stranger = Origin(platform=Platform.SLACK, workspace="T2", channel="C1", person="U2")
    named = f"{site.url}/wire.xml"
    outline = f'<opml version="2.0"><body><outline text="Project Falcon" xmlUrl="{named}"/></body></opml>'
    await bot.answer(SourceImport(outline=outline), me)
    await bot.answer(SourceAdd(url=f"{site.url}/copy.xml?sessionid=falcon"), me)
    for address in (named, f"{site.url}/copy.xml"):
        assert not (await bot.answer(SourceAdd(url=address), stranger)).failed
    for line in ("source list", "source export", "status", "source remove 1", "source remove 1"):
        answer = await bot.answer(line, stranger)
        assert "falcon" not in f"{plain(answer)}{answer.files}".lower(), line
    again = plain(await bot.answer(SourceAdd(url=f"{site.url}/copy.xml"), me))
    assert "is a source here already" in again


async def test_a_source_is_read_on_after_a_clock_that_was_ahead_is_set_back(
    bot: Bot, me: Origin, site: Site, clock: Hand
) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    clock.now += 400 * 86_400
    [due] = await bot.house.reader.take(5)
    await bot.house.reader.read_due(due)  # it is due again ten minutes after that
    clock.now -= 399 * 86_400
    assert [one.id for one in await bot.house.reader.take(5)] == [due.id]
    assert await bot.house.reader.take(5) == [], "it is claimed by now"


async def test_a_source_that_was_gone_is_read_again_when_somebody_resumes_it(
    bot: Bot, me: Origin, site: Site, clock: Hand, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.sources")
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    site.status = 410
    assert (await bot.answer("source test 1", me)).failed
    assert [line for line in caplog.messages if line.startswith(f"{site.url}/wire.xml: ")]
    clock.now += 40 * 86_400
    assert await bot.house.reader.take(5) == [], "nobody asked for it"
    await bot.answer("source resume 1", me)
    [due] = await bot.house.reader.take(5)
    site.status = 200
    await bot.house.reader.read_due(due)
    assert "Quill Wire" in plain(await bot.answer("source list", me))
    assert "Gone" not in plain(await bot.answer("source list", me))
