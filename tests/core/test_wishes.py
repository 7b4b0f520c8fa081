"""What people want of the bot in their own words: what shows is run, what changes is only offered."""

from __future__ import annotations

import pytest

from bot.commands import (
    Brief,
    Command,
    Edit,
    Hello,
    Help,
    History,
    List,
    More,
    Settings,
    SourceAdd,
    SourceList,
    Sources,
    Status,
    Subscribe,
    TopicAdd,
    TopicRemove,
    Topics,
    Undo,
    Why,
)
from bot.errors import BadInput
from bot.grammar import parse
from bot.own_words import read_as
from bot.wishes import wished


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("the second one", Why(item="2")),
        ("tell me more about 2", Why(item="2")),
        ("#3", Why(item="3")),
        ("tell me more", More()),
        ("next", More()),
        ("where is that from?", Sources()),
        ("source for 2", Why(item="2")),
        ("anything else?", More()),
        ("share this", Help(topic="share")),
        ("source?", Sources()),
        ("what can you do?", Help()),
        ("how do I add a source", Help(topic="source add")),
        ("I want to add a feed", Help(topic="source add")),
        ("can I add my own articles?", Help(topic="import")),
        ("how do I stop it", Help(topic="unsubscribe")),
        ("is this real news?", Status()),
        ("why is it from 2025?", Status()),
        ("what did you change?", History()),
        ("where do the articles come from?", SourceList()),
        ("what are you reading?", SourceList()),
        ("is this up to date?", Status()),
        ("refresh", Status()),
        ("why the second one?", Why(item="2")),
        ("where can I read the full article?", Sources()),
        ("links", Sources()),
        ("read more", More()),
        ("share with #news", Help(topic="share")),
        ("that's great!", Hello(said="noted")),
        ("IT please", Brief(topic="IT")),
        ("IT IS GREAT", Hello(said="noted")),
        ("/help", Help()),
        ("help!", Help()),
        ("yes", Hello(said="yes")),
        ("never mind", Hello(said="noted")),
        ("how can I stop the daily briefing", Help(topic="unsubscribe")),
        ("where do I change the time zone?", Help(topic="edit")),
        ("help me subscribe", Help(topic="subscribe")),
        ("subscribe me to orbit at 8", Subscribe(topic="orbit", time="8")),
        ("stop sending me emails", List()),
        ("- orbit\n- delta", Brief(topic="orbit, delta")),
        ("orbit :rocket:", Brief(topic="orbit")),
        ("Dear bot,\norbit, please\nKind regards\nAda", Brief(topic="orbit")),
        ("great, thank you very much!", Hello(said="thanks")),
        ("thanks for the orbit summary", Hello(said="thanks")),
        ("guten Morgen", Hello()),
        ("good morning everyone", Hello()),
        (":wave:", Hello()),
        ("ok", Hello(said="noted")),
        ("thanks, now orbit", Brief(topic="orbit")),
        ("nice, and orbit?", Brief(topic="orbit")),
        ("are you an AI?", Hello()),
        ("I need help", Help()),
        ("which sources do you read?", SourceList()),
        ("add source https://orbit.example.com", SourceAdd(url="https://orbit.example.com")),
        ("why did I get this?", List()),
        ("stop it", List()),
        ("leave me alone", List()),
        ("turn it off", List()),
        ("read 3 in full", Why(item="3")),
        ("why was this left out?", Sources()),
        (
            "add the topic quill = QLL in stationery",
            TopicAdd(name="quill", names="QLL", industry="stationery"),
        ),
        ("add quill as a topic", TopicAdd(name="quill")),
        ("delete topic quill", TopicRemove(name="quill")),
        ("topic add will smith", TopicAdd(name="will smith")),
        ("how do I add a topic?", Help(topic="topic add")),
        ("ayuda por favor", Help()),
        ("sorry, i meant orbit", Brief(topic="orbit")),
        ("no i mean orbit", Brief(topic="orbit")),
        ("who set this up?", History()),
        ("undo everything", History()),
        ("who gets the briefing?", List()),
        ("when is the next briefing", List()),
        ("which feeds are broken?", SourceList()),
        ("remove all sources", SourceList()),
        ("can you send it to my boss as well?", Help(topic="share")),
        ("share with my boss", Help(topic="share")),
        ("make it shorter", Settings(change="points")),
        ("too long", Settings(change="points")),
        ("can you post in threads", Settings(change="threads")),
        ("more points", More()),
        ("undo that", Undo()),
        ("undo the last change", Undo()),
        ("audit log", History()),
        ("who changed what", History()),
        ("list all briefings", List(scope="all")),
        ("which channels get briefings?", List(scope="all")),
        ("our topics", Topics(industry="yours")),
        ("all topics", Topics()),
        ("paused sources", SourceList()),
        ("is it working?", Status()),
        ("where did you get that?", Sources()),
        ("what time does it come", List()),
        ("pause for the weekend", List()),
        ("edit 1 add delta", Edit(which="1", topic="+delta")),
        ("edit 1 drop the topic delta", Edit(which="1", topic="-delta")),
        ("test", Hello()),
        ("nein danke", Hello(said="noted")),
        ("(see https://news.example.com/a)", Brief(topic="https://news.example.com/a")),
        ("https://news.example.com/a_(b)", Brief(topic="https://news.example.com/a_(b)")),
        ("look at <https://news.example.com/a|this>", Brief(topic="https://news.example.com/a")),
    ],
)
def test_what_shows_something_is_run(typed: str, command: Command) -> None:
    assert parse(typed) == command


OFFERED = {
    "orbit daily at 9": "subscribe orbit at 9 every day",
    "send me orbit every morning": "subscribe orbit every day",
    "can you send me a summary of orbit every monday?": "subscribe orbit monday",
    "post news at 8 every weekday": "subscribe news at 8 weekdays",
    "I want a daily briefing on orbit": "subscribe orbit every day",
    "orbit täglich um 9": "subscribe orbit at 9 every day",
    "stop sending orbit": "unsubscribe orbit",
    "don't send me orbit anymore": "unsubscribe orbit",
    "change orbit to 10am": "edit orbit at 10am",
    "sign me up for orbit": "subscribe orbit",
    "send me orbit weekly": "subscribe orbit mondays",
    "send me orbit on mondays": "subscribe orbit monday",
    "delete 2": "unsubscribe 2",
    "set points to 3": "settings points 3",
    "change the summariser to lex-rank": "settings summarizer lex-rank",
    "turn silent on": "settings silent on",
    "exclude layoffs": "settings exclude layoffs",
    "move 1 to #films": "edit 1 to #films",
    "make it public": "share",
    "give me 10 points": "settings points 10",
    "change the topics of 1 to orbit": "edit 1 topics orbit",
    "every weekday at 7:30: orbit news": "subscribe orbit news at 7:30 weekdays",
    "schick mir jeden tag news zu orbit": "subscribe orbit every day",
    "ich will orbit jeden tag um 8": "subscribe orbit at 8 every day",
    "revert": "undo",
    "take back 3": "undo 3",
    "leave out celebrities": "settings exclude celebrities",
    "add delta to 1": "edit 1 topics +delta",
    "add topic quill to briefing 1": "edit 1 topics +quill",
    "remove delta from briefing 2": "edit 2 topics -delta",
    "move it to #films": "edit 1 to #films",
    "no celebrity news": "settings exclude celebrity",
    "never show me celebrity news": "settings exclude celebrity",
}


def test_what_changes_something_is_only_offered() -> None:
    for typed, line in OFFERED.items():
        with pytest.raises(BadInput) as offered:
            parse(typed)
        assert (offered.value.hint, offered.value.instead) == (line, f'"{typed.rstrip("?")}"')
        assert not isinstance(parse(line), Brief)


def test_names_that_begin_like_a_wish_are_topics() -> None:
    for typed in (
        "The Daily Show", "China Daily", "every day carry", "make it rain", "next week",
        "how can firms import steel", "Hello Kitty", "area 51", "so much for that", "source of income",
        "Nice, France", "OK Computer", "thank you for smoking", "are you being served", "cancel culture",
        "silent night", "need list", "source code", "yes minister", "is this love",
        "I mean business", "no news is good news", "no time to die", "who subscribed to orbit+",
        "more nurses", "missing link", "talking points", "without a trace", "jeopardy!",
        "which channels are showing the final", "what channels have handball", "testing",
        "share with ukraine act", "forward to the old days",
    ):  # fmt: skip
        assert parse(typed) == Brief(topic=typed)


def test_what_is_too_long_for_a_wish_is_none() -> None:
    assert wished("netflix daily at 9") and read_as("how do i add a feed")
    assert wished(f"{'netflix ' * 40}daily at 9") is None
    assert read_as(f"how do i add {'a good ' * 40}feed") is None
