"""Nothing to show, in words: what was found, why none of it is shown, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from bot.answers.asked.asking import asks
from bot.answers.asked.find import DEFAULT_DAYS, Found
from bot.answers.asked.topic_of import TOP
from bot.answers.asked.wanted import OTHER_LANGUAGE, setting_of
from bot.answers.shown.links import article_line
from bot.answers.shown.paging import first_of
from bot.answers.shown.phrases import capitalized, counted, either, kept_words, last_days, narrowed, said
from bot.answers.shown.words import the_window
from bot.commands import Brief, Help, Settings, SourceAdd, Subscribe, TopicAdd, usage
from bot.grammar import write
from bot.message import Block, Bullets, Button, Code, Message, Moment, MomentStyle, Text, context, paragraph
from bot.model import Article, LeftOut
from bot.text.tokens import is_stop, words

_SHOWN = 4
_PASTED = 25  # words; a question has fewer
_TO_US = re.compile(
    r"(?:^|\s)(?:i|my|me|you|your|u|(?:i|you)['’]\w+)(?:\s|$)|^(?:it|that|this)(?:['’]s| is| was)\s", re.I
)
_OURS = re.compile(r"our(?: \w+){1,3}", re.I)  # "our competitors"
_HELP = (Button("Help", Help()),)  # what may be said to the bot leads on, too
_ADD_ONE = context("An admin can add a source that writes about it: ", Code(usage(SourceAdd)))
_ADD_REAL = context(
    "There are only sample articles here so far, which are not news. An admin adds real ones: ",
    Code("source add pack entertainment"),
)
_STEM = 4  # letters of a word that another form of it has
_HEADLINE = 80  # characters of a text that stand for a headline


def nothing_found(found: Found, asked: Brief, *, samples: bool = False) -> Message:
    """No point to show: because of a setting, of the focus, of what the articles say, or of having none.

    ``samples`` tells that there are no others yet.
    """
    name = found.topic.name if found.topic else _cut(asked.topic)
    headline, blocks, buttons = _why(found, asked, name)
    if found.last_seen_at is not None:
        newest = Moment(found.last_seen_at, MomentStyle.DATE)
        blocks.append(paragraph("The newest article with more is from ", newest, "."))
        latest = replace(asked, topic=name, days=None)
        buttons.append(Button("Show the latest", latest, primary=True))
    if found.topic is not None and found.topic.workspace_id is not None and not found.topic.aliases:
        more = write(TopicAdd(name=name, names="Netflix, Disney"))
        blocks.append(context("To give it other names, or topics to stand for: ", Code(more)))
    if found.topic is None and _OURS.fullmatch(name):
        group = write(TopicAdd(name=capitalized(name), names="Netflix, Disney"))
        blocks.append(context("A name of yours can stand for topics; an admin adds it: ", Code(group)))
    if not found.unwanted and not _says_nothing(found, asked):
        blocks.append(_ADD_REAL if samples else _ADD_ONE)
    if not buttons and found.topic is not None and found.topic.id and not (asked.only or asked.without):
        buttons += [Button("Subscribe", Subscribe(topic=name, time="9am")), *_HELP]  # told when one comes
    return Message(headline=headline, blocks=tuple(blocks), buttons=tuple(buttons) or _HELP, failed=True)


def said_to_us(text: str) -> bool:
    """Whether words speak to the bot or of what it did, not of the news: "this is wrong"; or are pasted."""
    return _is_pasted(text) or _TO_US.search(text) is not None


def _is_pasted(text: str) -> bool:
    return len(text.split()) > _PASTED


def not_understood(text: str) -> Message:
    """The reply to such words: no source would write about it."""
    does = "tell what my sources say and sum up nothing else" if _is_pasted(text) else "only look for news"
    told = f"I {does}. Name a company, a person, an industry or a theme."
    return Message(
        headline=f"Nothing on {_cut(text)}",
        blocks=(paragraph(told),),
        buttons=(Button(TOP.name, Brief(topic=TOP.name), primary=True), Button("Help", Help())),
        failed=True,
    )


def with_days_kept(nothing: Message, found: Found, days: int) -> Message:
    """The same with how long articles are kept, where none that is kept tells anything."""
    if found.last_seen_at is not None or lists_articles(nothing):
        return nothing
    told = context(f"I keep {kept_words(days)}: what was told before is gone.")
    return replace(nothing, blocks=(*nothing.blocks, told))


def with_others(nothing: Message, others: Found, asked: Brief, whole: Brief) -> Message:
    """The same for a question that is narrowed, with what it would show as a whole."""
    briefing = others.briefing
    topic = capitalized(others.topic.name if others.topic else asked.topic)
    name = f"{topic} about {asked.focus}" if asked.focus else topic
    if not briefing.points:
        told = f"There is nothing from others either on {name}." if asked.only else ""
    elif asked.only:
        told = f"{counted(briefing.publishers, 'other has', 'others have')} something on {name}."
    else:
        told = f"All that could be shown of {counted(briefing.articles, 'article')} is about {asked.without}."
    if asked.only:
        whose = tuple(asked.only.split(" or "))
        has = f"{said(whose)} {'has' if len(whose) == 1 else 'have'}"
        on = f" on {narrowed(name, asked.without, '')}" if others.topic is not TOP else " new"
        nothing = replace(nothing, headline=f"{has} nothing{on}")
    as_whole = (Button(name if asked.focus else f"{name} as a whole", whole, primary=True),)
    return replace(
        nothing,
        blocks=(*((paragraph(told),) if told else ()), *nothing.blocks),
        buttons=(*(as_whole if briefing.points else ()), *nothing.buttons),
    )


def no_title(asked: Brief, less: Brief) -> Message:
    """Words that may be a title, as "men without women" is, are none: how to leave out what they name."""
    how = (Text(f"To see {less.topic} and leave out {less.without}: "), Code(write(less), asks=True))
    named = f"{asked.topic} about {asked.focus}" if asked.focus else asked.topic
    return Message(
        headline=f"Nothing on {narrowed(named, '', asked.only)}",
        blocks=(paragraph("No article here says it in these words."), paragraph(*how)),
        buttons=(Button(f"{capitalized(less.topic)} but not {less.without}", less, primary=True),),
        failed=True,
    )


def with_absent(message: Message, publisher: str) -> Message:
    """The same for a question that names a publisher of whom there is no article, where it shows nothing."""
    if not publisher or not message.failed:
        return message
    told = paragraph(f"No source here brings articles of {publisher}.")
    return replace(message, blocks=(told, *message.blocks))


def with_articles(nothing: Message, near: Sequence[Article]) -> Message:
    """The same with the articles that have most of the words; it does not say that they answer."""
    if not near or lists_articles(nothing):
        return nothing
    told = paragraph("Nearest to your words:")
    lines = (article_line(one if one.title else replace(one, title=_cut(one.text))) for one in near)
    first, *rest = nothing.blocks
    return replace(nothing, blocks=(first, told, Bullets(tuple(lines)), *rest))


def lists_articles(nothing: Message) -> bool:
    """Whether it names articles that have the words without a sentence to show."""
    return any(isinstance(block, Bullets) for block in nothing.blocks)


def with_offers(nothing: Message, offers: Sequence[Brief], silent: Sequence[str]) -> Message:
    """The same with what else may be meant, of which there is something to show.

    ``silent`` are topics of a near name of which there is nothing; they are told where nothing is offered.
    """
    if offers:
        names = [_name_of(one) for one in offers]
        told = paragraph(f"Did you mean {either(names)}?")
    elif silent:
        known = "is a known topic" if len(silent) == 1 else "are known topics"
        it = "it" if len(silent) == 1 else "them"
        told = paragraph(f"{said(silent)} {known}, but no article names {it} yet.")
    else:
        return nothing
    left = [one for one in nothing.blocks if not offers or one not in (_ADD_ONE, _ADD_REAL)]
    at = next((n + 1 for n, one in enumerate(left) if isinstance(one, Bullets)), 1)
    buttons = [Button(_name_of(one), one, primary=not n) for n, one in enumerate(offers)]
    return replace(
        nothing,
        blocks=(*left[:at], told, *left[at:]),
        buttons=(*buttons, *(() if buttons and nothing.buttons == _HELP else nothing.buttons)),
    )


def _name_of(offer: Brief) -> str:
    topic = capitalized(said(offer.topic.split(", ")))
    return f"{topic} about {offer.focus}" if offer.focus else topic


def _says_nothing(found: Found, asked: Brief) -> bool:
    """Whether the question has nothing but words that ask or marks: there is nothing to look for."""
    typed = [word for word in asked.topic.split() if words(word)]
    empty = found.topic is None and all(map(asks, typed))
    return empty and not asked.topic.isupper()


def _why(found: Found, asked: Brief, name: str) -> tuple[str, list[Block], list[Button]]:
    """(headline, what was found and why it is not shown, what to press)."""
    kept_out = {one.article_id for one in found.unwanted}
    others = [
        one
        for one in found.briefing.left_out
        if one.article_id not in kept_out and (found.topic or _has_words(one, asked.topic))
    ]
    others = others if any(not one.reason.startswith("copy of") for one in others) else []
    about = found.briefing.articles  # of the others, those that are about the topic
    shown = narrowed(name, asked.without, asked.only, asked.language)
    topic = capitalized(shown)
    if kept_out and not others:
        many = f"{counted(len(kept_out), 'article')} on {topic} in {the_window(found.briefing)},"
        return f"{topic}: kept out by a setting", _kept_out(many, found), [Button("Settings", Settings())]
    if asked.language and others and all(one.reason.startswith(OTHER_LANGUAGE) for one in others):
        many = counted(len(others), "article")
        plain = capitalized(narrowed(name, asked.without, asked.only))
        told = f"{many} on {plain} in {the_window(found.briefing)}, none in {asked.language}."
        anyhow = replace(asked, topic=name, language="")
        return f"Nothing on {topic}", [paragraph(told)], [Button(f"{plain} in any language", anyhow)]
    more = _kept_out(f"{len(kept_out):,} more {'is' if len(kept_out) == 1 else 'are'}", found)
    more = more if kept_out else []
    if asked.focus and about:
        many = counted(about, "article")
        focus = _cut(asked.focus)
        told = f"{many} on {topic} in {the_window(found.briefing)}, none about {focus}."
        if found.missing and len(asked.focus.split()) > 1:
            told += f" No article on it has {either([f'“{word}”' for word in found.missing[:_SHOWN]])}."
        alone = [
            Button(f"{topic} about {word}", replace(asked, topic=name, focus=word)) for word in found.instead
        ]
        whole = Button(f"{topic} as a whole", replace(asked, topic=name, focus=""), primary=True)
        return f"Nothing on {topic} about {focus}", [paragraph(told), *more], [*alone, whole]
    if _says_nothing(found, asked):
        told = f"“{name}” says too little to be looked for. Name a company, a person, an industry or a theme."
        instead = [Button(TOP.name, Brief(topic=TOP.name)), Button("Help", Help())]
        return f"Nothing on {name}", [paragraph(told)], instead
    if others:
        one = len(others) == 1
        of_it = "has the words, but no sentence of it" if one else "have the words, but no sentence of theirs"
        told = f"{counted(len(others), 'article')} {of_it} can be shown for {topic}:"
        lines = [(*article_line(each), Text(f" — {each.reason}")) for each in others]
        blocks: list[Block] = [paragraph(told), first_of(lines, _SHOWN), *more]
        return f"Nothing to show on {topic}", blocks, []
    if found.last_seen_at is not None:
        days = asked.days or DEFAULT_DAYS
        told = f"No article on it in the {last_days(days)}."
        return f"Nothing new on {shown}", [paragraph(told)], []
    return f"Nothing on {shown} yet", [paragraph(_unknown(found, asked, name))], []


def _has_words(one: LeftOut, typed: str) -> bool:
    """Whether an article that is said not to name the words has them in its headline; a stem of another
    language is no word: "undo" is no German "und"."""
    if not one.reason.startswith("does not name"):
        return True
    title = [word.lower() for word in words(one.title)]
    wanted = [word.lower() for word in words(typed) if not is_stop(word, "en")]
    return all(any(said.startswith(word[: max(_STEM, len(word) - 2)]) for said in title) for word in wanted)


def _unknown(found: Found, asked: Brief, name: str) -> str:
    """Why there is no article at all."""
    topic = found.topic
    if asked.only:
        return f"No article of {asked.only} here names it."
    if topic is TOP:
        return "There is no article here yet."
    if topic is None and found.names:
        return f"No article here names {either(found.names)} yet."
    if topic is None:
        return f"No article here says “{name}”, and no topic has that name."
    if topic.members:
        return f"It stands for {said(topic.members)}, and no article here names one yet."
    return "It is a known topic, but no article here names it yet."


def _kept_out(many: str, found: Found) -> list[Block]:
    """Which settings keep so many articles out, and how to be rid of them."""
    settings = sorted({setting_of(one.reason) for one in found.unwanted})
    named = " and ".join(f"“{setting}”" for setting in settings)
    words = [f"-{one.removeprefix('exclude ')}" for one in settings if one.startswith("exclude ")]
    which = "languages" if any(one.startswith("languages ") for one in settings) else "include"
    rid = f"settings exclude {', '.join(words)}" if words else f"settings {which} default"
    told = f"{many} kept out here by the setting{'s' if len(settings) > 1 else ''} {named}."
    return [paragraph(told), paragraph("To be rid of it: ", Code(rid))]


def _cut(text: str) -> str:
    """The first words of a text that is long, or of a word that is."""
    return shorten(" ".join(word[:_HEADLINE] for word in text.split()), _HEADLINE + 2, placeholder=" …")
