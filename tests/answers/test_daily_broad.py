"""The daily briefing of an industry and of the top stories over a working week, on both engines."""

from __future__ import annotations

from bot.commands import Feedback
from bot.message import Message, plain
from bot.model import Draft, Platform
from bot.store import briefings, workspaces
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import at, draft
from tests.answers.test_daily import points_of
from tests.answers.wire import CRANE, DAYS

STORIES = {
    "pause": "ads",
    "Germany": "prices",
    "Tuulikki": "studio",
    "Lune": "crane",
    "Spotify": "songs",
    "winter park": "park",
    "customers": "bank",
    "Brede": "mayor",
    "seaweed": "bakery",
}  # by words of the headlines
#: By day what an industry's channel and that of the top stories are told, beside what they were told.
WEEK = {
    16: ({"ads", "prices", "songs"}, {"ads", "prices", "songs", "crane", "bakery"}),
    17: ({"studio", "park", "ads"}, {"studio", "park", "bank", "crane", "ads"}),
    18: (None, None),
    19: (None, None),
    20: ({"ads", "park"}, {"ads", "park"}),
}


async def posted(room: Newsroom, day: int) -> dict[str, list[Message]]:
    """What each channel gets on a day, after its articles have come in."""
    await room.arrive(DAYS[day], at(day, "08:30"))
    before = len(room.chat.posts)
    await room.deliver(at(day, "09:00"))
    return {c: [m for at_, m in room.chat.posts[before:] if at_ == c] for c in ("C1", "C2")}


async def told(room: Newsroom, messages: list[Message]) -> list[tuple[str, str]]:
    """The sentences of a channel's posts, each with the name of its story."""
    found = []
    async with room.bot.house.database.reading() as session:
        workspace = await workspaces.find(session, Platform.SLACK, "T1")
        assert workspace is not None
        for message in messages:
            made = await briefings.get(session, message.briefing_id or 0, workspace.id)
            assert made is not None
            titles = {source.article_id: source.title for source in made.briefing.sources}
            for point in made.briefing.points:
                title = titles[point.passage.article_id]
                name = next(name for words, name in STORIES.items() if words in title)
                found.append((point.passage.text, name))
    return found


async def test_a_week_of_an_industry_and_of_the_top_stories(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe entertainment at 9am in Berlin")
    await newsroom.say("subscribe news", channel="C2")
    await newsroom.say("settings nothing new on", channel="C2")
    known: dict[str, set[str]] = {"C1": set(), "C2": set()}
    for day, both in WEEK.items():
        posts = await posted(newsroom, day)
        for wanted, (channel, messages) in zip(both, posts.items(), strict=True):
            if wanted is None:
                headlines = [message.headline for message in messages]
                since = "yesterday" if day == 18 else "Tuesday"
                quiet = [] if channel == "C1" else [f"Top stories daily: nothing new since {since}"]
                assert headlines == quiet
                continue
            lines = await told(newsroom, messages)
            assert {story for _, story in lines} == wanted, (day, channel)
            assert not known[channel] & {text for text, _ in lines}, (day, channel)
            known[channel] |= {text for text, _ in lines}


async def titles_of(room: Newsroom, message: Message) -> set[str]:
    """The headlines of all articles that a posted briefing was made from."""
    async with room.bot.house.database.reading() as session:
        workspace = await workspaces.find(session, Platform.SLACK, "T1")
        assert workspace is not None
        made = await briefings.get(session, message.briefing_id or 0, workspace.id)
    assert made is not None
    return {one.title for one in (*made.briefing.sources, *made.briefing.left_out)}


def bridges(count: int) -> list[Draft]:
    """Stories of Saturday that two publishers tell each: more of them than a briefing reads."""
    drafts = []
    for number in range(count):
        town = "".join("bcdfgklmnprst"[number // 13**at % 13] + "aou"[at] for at in range(3)).capitalize()
        first = f"The bridge of {town} carries no lorries since Friday, the office for roads in {town} said."
        second = f"Lorries may not cross the bridge of {town}, which the office for roads has closed to them."
        rest = f"The bridge of {town} was built by Netflix of {town} {number + 20} years ago."
        drafts.append(draft(14, "12:00", "Road News", f"No lorries in {town}", f"{first}\n{rest}"))
        drafts.append(draft(14, "13:00", "Lorry Life", f"Bridge of {town} closed", f"{second}\n{rest}"))
    return drafts


async def test_what_is_new_is_told_beside_much_that_more_publishers_told(newsroom: Newsroom) -> None:
    """A loud week does not hide a quiet morning, of whatever kind the topic is."""
    for channel, topic in (("C1", "news"), ("C2", "entertainment"), ("C3", "netflix")):
        await newsroom.say(f"subscribe {topic} at 9am every day", channel=channel)
    await newsroom.arrive(bridges(70), at(16, "07:30"))
    await newsroom.deliver(at(16, "09:00"))
    reasons = ("what most publishers tell", "It names a topic of Entertainment", "It names Netflix, but")
    for (channel, message), reason in zip(newsroom.chat.posts, reasons, strict=True):
        read = await titles_of(newsroom, message)
        passed_over = next(one.title for one in bridges(70) if one.title not in read)
        assert reason in plain(await newsroom.say(f"why {passed_over}", channel=channel))
    ferry = "Netflix shows a film about the ferry to Skerry, which has sailed for 90 years."
    await newsroom.arrive([draft(16, "20:00", "Island Echo", "A film on the ferry", ferry)], at(17, "08:30"))
    messages = await newsroom.deliver(at(17, "09:00"))
    assert [ferry in plain(message) for message in messages] == [True] * 3


async def test_a_publishers_newer_article_does_not_make_its_older_one_unread(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe news at 9am")
    await newsroom.say("settings points 1")
    crane = draft(16, "06:00", "Coast Courier", "Crane closes the harbour of Lune", CRANE)
    await newsroom.arrive([crane], at(16, "07:30"))
    assert len(await points_of(newsroom, at(16, "09:00"))) == 1
    known = CRANE.split("\n")[1:3]
    new = [
        "The mayor of Lune has asked the navy for two floating cranes to lift the fallen one.",
        "Schools near the harbour of Lune stay closed on Tuesday because of the noise of the saws.",
        "A museum in Lune wants to keep the cabin of the crane, which was built 70 years ago.",
    ]
    later = draft(16, "20:00", "Coast Courier", "What Lune knows of its crane", "\n".join([*known, *new]))
    await newsroom.arrive([later], at(17, "08:30"))
    await newsroom.say("settings points 10")
    assert set(await points_of(newsroom, at(17, "09:00"))) <= set(new)
    assert (await newsroom.last_briefing()).points


async def test_why_is_true_of_what_a_broad_briefing_does_not_read(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe fintech, news at 9am")
    await newsroom.say("subscribe entertainment at 9am", channel="C2")
    for day in (16, 17, 18):
        await posted(newsroom, day)
    copy = plain(await newsroom.say("why Streaming gets dearer"))
    assert "copy of “Netflix raises prices in Germany” (Screen Post)" in copy
    elsewhere = plain(await newsroom.say("why Divers find a torn cable", channel="C2"))
    assert "It is not on a topic of the last briefings here (Entertainment)" in elsewhere


async def test_several_broad_topics_are_named_so_that_each_can_be_read(newsroom: Newsroom) -> None:
    made = await newsroom.say("subscribe fintech, news at 9am")
    assert made.headline == "Subscribed: Fintech and banking, Top stories"
    assert (
        await newsroom.say("undo")
    ).headline == "Taken back: no daily briefing on Fintech and banking, Top stories"
    await newsroom.say("subscribe fintech, news at 9am")
    for name in ("fintech", "news", "Fintech and banking, Top stories", "banking"):
        ended = await newsroom.say(f"unsubscribe {name}")
        assert ended.headline == "Ended: Fintech and banking, Top stories", name
        await newsroom.say("undo")


async def test_a_name_nearly_written_is_asked_about(newsroom: Newsroom) -> None:
    made = await newsroom.say("subscribe netfix, quokkas at 9am")
    assert made.headline == "Subscribed: netfix and quokkas"
    told = plain(made)
    assert "Did you mean Netflix? edit 1 topics Netflix, quokkas" in told
    assert (await newsroom.say("edit 1 topics Netflix, quokkas")).headline == "Changed: Netflix and quokkas"


async def test_what_a_channel_can_do_with_a_broad_briefing(newsroom: Newsroom) -> None:
    """Settings, preview, more, sources, votes, another topic, the end: as of a briefing on one company."""
    await newsroom.say("settings points 3")
    await newsroom.say("settings exclude seaweed")
    await newsroom.say("subscribe news at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    before = shown(await newsroom.say("preview news")).split("\n")
    [message] = await newsroom.deliver(at(16, "09:00"))
    assert [line for line in before if line.startswith("• ")] == [
        line for line in shown(message).split("\n") if line.startswith("• ")
    ]
    lines = await told(newsroom, [message])
    assert len({story for _, story in lines}) == len(lines) == 3
    why = plain(await newsroom.say("why Ten thousand loaves"))
    assert "kept out here by the setting “exclude seaweed”" in why
    more = plain(await newsroom.say("more"))
    assert not {text for text, _ in lines} & set(more.split("\n")) and "seaweed" not in more
    assert "Top stories · sources" in (await newsroom.say("sources")).headline
    vote = next(button.command for button in message.buttons if isinstance(button.command, Feedback))
    assert not (await newsroom.bot.answer(vote, newsroom.origin())).failed
    assert "New here: Entertainment" in plain(await newsroom.say("edit news topics news, entertainment"))
    assert (await newsroom.say("list")).headline == "1 daily briefing in this channel"
    assert (await newsroom.say("unsubscribe headlines")).headline == "Ended: Top stories and Entertainment"
    refused = await newsroom.say("unsubscribe headlines")
    assert refused.failed and "subscribe netflix at 9am" in plain(refused)


async def test_developments_of_top_stories_are_told_in_threads(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe news at 9am")
    await posted(newsroom, 16)
    await posted(newsroom, 17)
    replies = [m for (_, m), thread in zip(newsroom.chat.posts, newsroom.chat.threads, strict=True) if thread]
    assert {story for _, story in await told(newsroom, replies)} == {"crane", "ads"}
    assert all(reply.headline.startswith("Top stories · update, day 2: ") for reply in replies)
