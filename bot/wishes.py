"""What people wish the bot to do in their own words, as a line of its grammar. Pure.

It would change something, so the line is only offered: nobody typed its verb. What only shows something is in
``bot.own_words``.
"""

from __future__ import annotations

import re

from bot import abroad
from bot.delivery.schedule import read_days
from bot.delivery.zones import is_place
from bot.errors import BadInput
from bot.own_words import CAN_YOU
from bot.spoken import code_of

_LONGEST = 200  # characters of a wish; more are read for other things, and cost more with their square
_TIME = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr))?|noon|midnight)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_EVERY = re.compile(
    rf"\b(?:(?:every|each) (?:(?P<day>{_DAY})s?|(?P<work>weekday)|day|(?P<when>morning|evening|night))"
    rf"|on (?P<on>{_DAY})s|(?P<weekly>weekly|every week)|(?P<weekdays>(?:on )?weekdays)"
    rf"|daily|every day)(?: (?:at|@) (?P<at>{_TIME}))?(?: in (?P<zone>[A-Z]\w+(?:[ /][A-Z]\w+)?)$)?",
    re.I,
)
_AT = re.compile(rf" (?:at|for) ({_TIME})$", re.I)
_SEND = re.compile(
    r"(?:(?:can|could|will|would) (?:you|i) |i (?:want|need|would like)(?: to)? |i'd like(?: to)? )?"
    r"(?:please )?(?:(?:set up|create|schedule|start|send|give|post|brief|email|message|get|have|receive"
    r"|remind|show|update)\b ?)?"
    r"(?:(?:me|us|here) )?",
    re.I,
)
_WHAT = re.compile(
    r"(?:(?:a|an|the|my|some|any|your|daily|short) )*"
    r"(?:(?!news from\b)(?:briefing|summary|news|update|digest|report)s?\b ?)?"  # who tells it is looked up
    r"(?:(?:on|of|about|for|from|with) )?(?P<topic>.*)",
    re.I,
)
_WATCH = re.compile(r"(?:add|put) (?P<topic>.+?) (?:on|onto|to) (?:my|our|the) watch ?list", re.I)
_SEND_AT = re.compile(rf"(?:please )?(?:send|post)(?: me| us)? (?P<topic>.+?) at (?P<at>{_TIME})", re.I)
_SIGN_UP = re.compile(
    r"(?:sign me up (?:for|to)|(?:notify|alert|ping) (?:me|us) (?:about|on|of)"
    r"|(?:notify|alert|let|message|ping|tell)(?: (?:me|us))?(?: know)? (?:as soon as|if|when(?:ever)?)"
    r"(?: (?:there is|there['’]s))?(?: (?:any )?(?:news|something)(?: new)? (?:about|on))?"
    r"|keep (?:an eye|tabs) on"
    r"|keep (?:me|us) (?:informed|in the loop|posted|updated|up to date) (?:about|of|on|with)"
    r"|abonn\w+|suscr[ií]b\w+|abbona\w*|inscrev\w+|assinar) (?:(?:mir|mich|uns|moi|me|à|a) )*(?P<topic>.+)",
    re.I,
)
_STOP = re.compile(
    r"(?:stop|quit|don['’]?t|do not|never) (?:send|post|brief|giv|email|messag)(?:ing|e)?\b"
    r"(?: (?:me|us)\b)? ?"
    r"(?P<what>.*?)(?: any ?more| again)?"
    r"|(?:cancel|delete|drop|end|remove) (?:(?:the )?(?:briefing|number|subscription) )?(?P<number>#?\d{1,3})"
    r"|(?:i|we) (?:do not|don['’]?t) (?:need|want|read) (?:it|them|these|this)(?: any ?more)?(?P<unwanted>)"
    r"|no more (?P<over>\S+(?: \S+)?)"
    r"|(?:go away|stop spamming(?: (?:me|us))?|leave (?:me|us) alone"
    r"|(?:cancel|delete|end|mute|quit|remove|stop)(?: (?:it|me|this|us))?"
    r"|(?:turn|switch|shut) (?:(?:it|this|that) off|off (?:it|this|that))|opt out|shut up)(?P<none>)"
    r"|(?:cancel|end|remove|delete|stop)(?: (?:the|my))? (?:(?P<named>.+?) )??(?:daily )?"
    r"(?:briefing|subscription)s?",
    re.I,
)
_OF_THE_PROGRAM = frozenset({"doctor", "run doctor"})
_ANY = frozenset(
    ("", "all", "alle", "alles", "tout", "todo",
     "all of it", "all of them", "anything", "emails", "everything", "it", "mails", "me",
     "messages", "posts", "that", "them", "these", "this", "those", "time", "us")
)  # fmt: skip
_SET = re.compile(
    r"(?:change|make|set|turn|use) (?:the )?(?P<name>exclude|include|method|nothing new|points"
    r"|quiet hours|silent|summari[sz]er|threads)(?: to| as| from)? (?P<value>\S.*)"
    r"|(?:(?:give|show|use) (?:me |us )?|only |just |in )*"
    r"(?P<count>\d{1,2}) (?:bullets|(?:bullet )?points|sentences)(?: only)?"
    r"|(?:ignore|mute|(?:filter|leave) out|never show(?: me| us)?"
    r"|(?:block|hide|ignore|mute) (?:all |any )?(?:articles|news|posts|stories|the words?)"
    r"(?: (?:about|from|on|with))?) (?P<out>\S.*?)(?: news)?"
    r"|no (?:more )?(?P<none>\S+(?: \S+)?) (?:articles|news|stories)"
    r"|(?P<bare>(?:exclude|include) \S.*|points \d+|quiet hours \d.*"
    r"|(?:nothing new|silent|threads) (?:on|off))",
    re.I,
)
_BACK = re.compile(
    r"(?:revert|roll ?back|take back)(?: (?:it|that|this|the last(?: change)?|#?(?P<number>\d+)))?", re.I
)
_LANGUAGES = re.compile(
    r"(?:(?:change|make|set|switch|use) )?(?:(?:my|our|the) )?languages?:?(?: (?:as|to))? (?P<names>\S.*)",
    re.I,
)
_SEND_ONLY = re.compile(
    r"(?:(?:please )?(?:post|send|use)|(?:i|we) (?:only )?want)(?: (?:it|me|us))? "
    r"(?:only |just )?(?P<name>\w+) (?:articles|news|sources|stories)(?: only)?",
    re.I,
)
_APART = re.compile(r"\s*(?:,|&|\band\b)\s*", re.I)
_OPENLY = re.compile(r"(?:make|set) (?:it|that|this) public|show (?:it|that|this) to (?:all|every\w+)", re.I)
_MOVE = re.compile(
    rf"(?:change|move|set(?! up)|make|shift) (?:(?:the|my) )?(?P<what>.+?)(?: to| at)? (?P<at>{_TIME})", re.I
)
_MOVE_THERE = re.compile(r"(?:move|post|send|switch) (?P<which>#?\d{1,3}|it) to (?P<there><?#\S+)", re.I)
_MOVE_ZONE = re.compile(
    r"(?:change|move|set|switch|use)(?: (?:it|my|our|the))?(?: (?:to|time ?zone|zone))+ "
    r"(?P<zone>\S.*?)(?: time(?: ?zone)?)?",
    re.I,
)
_ON_DAYS = re.compile(
    rf"(?P<how>(?:do not|don['’]?t|never|not?|pause|quiet|skip|stop)(?: (?:it|post\w*|send\w*))?|only)"
    rf"(?: on)? (?P<days>(?:{_DAY}s?|weekends?|weekdays)(?:(?:, | and | or |, and )(?:{_DAY}s?|weekends?))*)",
    re.I,
)
_OTHER_DAYS = re.compile(
    r"(?:change|make|move|set|switch) (?P<which>#?\d{1,3}|it) (?:to )?(?P<days>\S.*?)(?: only)?", re.I
)
_ONE_MORE = re.compile(r"(?P<do>add|remove) (?P<topic>[^\s,:]+(?: [^\s,:]+){0,2})", re.I)
_OTHER_TOPICS = re.compile(
    r"(?:change|edit|set|update) (?:the )?topics? (?:for|of) (?P<which>#?\d{1,3}) to (?P<topics>.+)", re.I
)

_ONE_TOPIC = re.compile(
    r"(?P<do>add|drop|include|put|remove) (?:(?:the )?topic )?(?P<topic>[^,]+) (?:to|from|in|into|out of)"
    r" (?:(?:(?:the )?(?:daily )?(?:briefing|subscription) )?(?P<which>#?\d{1,3})"
    r"|(?:it|(?:my|our|the|this) (?:daily )?(?:briefing|subscription|daily)))",
    re.I,
)
_OUT = ("drop", "remove")


def wished(text: str) -> str | None:
    """The line that would do what is wished for: daily briefings or settings that change; else None."""
    if len(text) > _LONGEST:
        return None
    if on := _ON_DAYS.fullmatch(text):
        return f"edit 1 {'' if on['how'].lower() == 'only' else 'not on '}{on['days'].lower()}"
    if (one := _ONE_TOPIC.fullmatch(text)) and not names_none(one["topic"]):
        sign = "-" if one["do"].lower() in _OUT else "+"
        return f"edit {one['which'] or 1} topics {sign}{one['topic']}"
    if stop := _STOP.fullmatch(text):
        what = _named(stop["what"] or stop["number"] or stop["named"] or stop["over"] or "")
        return "list" if names_none(what) else f"unsubscribe {what}"
    if back := _BACK.fullmatch(text):
        return f"undo {back['number'] or ''}".strip()
    if _OPENLY.fullmatch(text):
        return "share"
    if (spoken := _LANGUAGES.fullmatch(text)) and all(map(code_of, _APART.split(spoken["names"]))):
        return f"settings languages {', '.join(_APART.split(spoken['names']))}"
    if (alone := _SEND_ONLY.fullmatch(text)) and code_of(alone["name"]):
        return f"settings languages {alone['name']}"
    if change := _SET.fullmatch(text):
        if change["count"]:
            return f"settings points {change['count']}"
        if out := change["out"] or change["none"]:
            return f"settings exclude {out}"
        name = (change["name"] or "").lower().replace("method", "summarizer").replace("ise", "ize")
        return f"settings {change['bare'] or ' '.join((name, change['value']))}"
    if (zone := _MOVE_ZONE.fullmatch(text)) and is_place(zone["zone"]):
        return f"edit 1 in {zone['zone']}"
    if (days := _OTHER_DAYS.fullmatch(text)) and _are_days(days["days"]):
        return f"edit {'1' if names_none(days['which']) else days['which']} {days['days']}"
    if there := _MOVE_THERE.fullmatch(text):
        return f"edit {'1' if names_none(there['which']) else there['which']} to {there['there']}"
    if other := _OTHER_TOPICS.fullmatch(text):
        return f"edit {other['which']} topics {other['topics']}"
    if move := _MOVE.fullmatch(text):
        which = "1" if names_none(move["what"]) else move["what"]
        return f"edit {which} at {move['at']}"
    if up := _SIGN_UP.fullmatch(text) or _SEND_AT.fullmatch(text) or _WATCH.fullmatch(text):
        at = up.groupdict().get("at")
        return f"subscribe {_named(up['topic'])}" + (f" at {at}" if at else "")
    if more := _ONE_MORE.fullmatch(text):
        return f"{'subscribe' if more['do'].lower() == 'add' else 'unsubscribe'} {more['topic']}"
    if text.lower() in _OF_THE_PROGRAM:
        return "status"
    if can := CAN_YOU.match(text):
        return wished(text[can.end() :])
    return _every(text) or abroad.wished(text)


def _are_days(text: str) -> bool:
    try:
        return bool(read_days(text))
    except BadInput:
        return False


def names_none(text: str) -> bool:
    """Whether words name no daily briefing of their own: "it", "all of them", ""."""
    return text.lower().removeprefix("from ") in _ANY


def _every(text: str) -> str | None:
    """A daily briefing, of words with how often they are wanted: at their end, or after a request."""
    often = _EVERY.search(text)
    if often is None:
        return None
    asked = _SEND.match(text)
    begun = asked.end() if asked else 0
    before, after = text[begun : often.start()].strip(), text[often.end() :].strip()
    ends = not after and before and (often["at"] or often[0].islower())
    begins = not before and often["at"]  # "every weekday at 7: netflix"
    if not (begins or begun or ends):
        return None
    words = f"{before} {_SEND.sub('', after.lstrip(':,- '), count=1)}".strip()
    hour = _AT.search(words)
    topic = _named(words[: hour.start()] if hour else words)
    days = "weekdays" if often["work"] or often["weekdays"] else "mondays" if often["weekly"] else "every day"
    days = (often["day"] or often["on"] or days).lower()
    late = "6pm" if (often["when"] or "").lower() in ("evening", "night") else ""
    at = often["at"] or (hour[1] if hour else late)
    zone = f"in {often['zone']}" if often["zone"] else ""
    said = ("subscribe", topic, f"at {at}" if at else "", days, zone)
    return " ".join(filter(None, said)) if topic else None


def _named(text: str) -> str:
    """What is wanted, without "a summary of" before it."""
    found = _WHAT.fullmatch(text.strip())
    return (found and found["topic"].strip()) or text.strip()
