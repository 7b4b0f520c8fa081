"""What people say of the bot and its briefings in their own words, as the line of its grammar that is meant.

It may be run: it shows something, or says the same in other words. What changes something and is only wished
for is in ``bot.wishes``. Pure.
"""

from __future__ import annotations

import re

from bot import abroad
from bot.spoken import NAMES, code_of

_LONGEST = 200  # characters of a wish; more are read for other things, and cost more with their square
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MORE = re.compile(
    r"(?:please )?(?:(?:tell|show|give) (?:me |us )?(?:some )?more|(?:in )?more details?"
    r"|more (?:about|on) (?:it|that|this)"
    r"|next(?: page)?|go (?:on|deeper)|continue|mehr|plus|más|mais|meer"
    r"|(?:any|some)thing else|what else|read (?:more|on)|more points)",
    re.I,
)
_SOURCES = re.compile(
    r"how (?:do|can) (?:i|we|you) (?:know|tell|verify)(?: (?:that|this))?|who wrote (?:it|that|this)"
    r"|is (?:it|that|this) (?:actually |really )?(?:correct|true)"
    r"|(?:how old is|when was) (?:it|that|this)(?: (?:from|published|written))?"
    r"|(?:zeig (?:mir )?(?:die )?)?quellen|(?:les )?sources|(?:las )?fuentes|fonti|fontes|bronnen"
    r"|source(?: #?\d{1,2})?|\[\d{1,2}\]|says who"
    r"|where (?:is|are|does|did) (?:that|this|it|these) (?:come )?from"
    r"|where did you (?:find|get|hear|read) (?:it|that|this)"
    r"|where can i (?:find|read|see) (?:it|more|that|this|the (?:full |whole )?(?:articles?|story|text))"
    r"|(?:(?:open|read|see|show)(?: me)? )?(?:the )?(?:full |original |whole )?(?:articles?|links?)"
    r"|who (?:says|said) (?:so|that|this)|(?:what|which) (?:is|are|was|were) (?:the|its|your) sources?",
    re.I,
)
_POINT = re.compile(
    r"(?:(?:why|warum|pourquoi|por qué|perché) |(?:(?:tell|show) me |say )?(?:more )?(?:about |on )?"
    r"|explain |what about "
    r"|(?:expand|open|read|show) |(?:the )?(?:full|whole) (?:article|story|text) (?:of )?"
    r"|(?:links?|proof|sources?) (?:for|of|to) )"
    r"(?:the )?(?:"
    rf"(?:(?:article|number|no\.?|point|story) |#)?(?P<number>\d{{1,2}})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)}) (?:one|point|story))(?: in (?:detail|full))?",
    re.I,
)
_THAT_POINT = re.compile(  # "more about the second"
    r"(?:(?:(?:tell|show) me )?more (?:about|on)|expand|explain|open|what about|why) the "
    rf"(?P<ordinal>{'|'.join(_ORDINALS)})",
    re.I,
)
_ONLY_IN = re.compile(
    r"(?:(?:can i|give|i want|let me|read|see|show)(?: me| see| us)? )?"
    r"(?:(?:just|only) (?P<one>\w+) (?:articles|headlines|news|sources|stories)"
    r"|(?P<other>\w+) (?:articles|headlines|news|sources|stories) (?:alone|only))",
    re.I,
)
_LINES = tuple(  # what is said about the bot and its briefings -> the line that is meant
    (re.compile(pattern, re.I), line)
    for pattern, line in (
        (r"what (?:can|do|does) (?:you|i|we|this|it|this bot|the bot) do"
         r"(?: (?:for me|here|with (?:this|it|you)))?"
         r"|what (?:can|should) (?:i|we) ask(?: (?:you|about|here))*"
         r"|how (?:does|do) (?:(?:this|that|the) (?:app|bot|thing|tool)|this|it|that|you) work"
         r"|how (?:do|can|to) (?:(?:i|we) )?(?:use (?:this|it|you|this bot)|start|begin|get started)"
         r"|(?:(?:what|which) are )?(?:all )?(?:the |your )?commands|menu"
         r"|(?:i|we) need (?:some )?help|(?:i am|i['’]m|we are|we['’]re) new(?: here| to this)?"
         r"|(?:can|could) (?:you|someone) help(?: me| us)?"
         r"|i (?:do not|don['’]t) (?:get|understand)(?: (?:it|this|that))?|i(?: am|['’]m) (?:confused|lost)",
         "help"),
        (r"(?:who|what) (?:are you|is this(?: bot)?)"
         r"|who (?:built|created|made|owns|runs) (?:this|you)(?: bot)?"
         r"|how much (?:do you|does (?:it|this)) cost"
         r"|(?:are you|is (?:this|that|it)) (?:(?:a|an|just|powered by|really|the) )*"
         r"(?:ai|bot|chat ?gpt|free|gpt|human|language model|llm|machine|person|real|robot)", "hello"),
        (r"(?:is|are) (?:any of )?(?:it|that|these|this|those|they)(?: all)? (?:actually |really )?"
         r"(?:fake|fiction|genuine|invented|made up|news|real|true)(?: (?:articles|news|stories))?"
         r"|why (?:is|are) (?:all (?:of )?)?(?:(?:(?:the|these|your) )?(?:articles|news|results|stories)"
         r"|everything|it|that|these|they|this)(?: all)? (?:from \d{4}|old|outdated|so old)"
         r"|(?:is|are) (?:it|that|these|this|you) (?:still )?(?:current|up[ -]to[ -]date)"
         r"|(?:when|how often) (?:are|do|were) (?:it|(?:the )?sources|they|you)"
         r" (?:check|read|refresh\w*|updated?)(?: (?:it|(?:(?:my|our|the|your) )?(?:feeds|sources)|them))?"
         r"|is (?:everything|it|that|the bot|this) (?:alive|ok|okay|running|up|working)|health ?check"
         r"|(?:last|latest) (?:read|refresh|updated?)|(?:refresh|reload|update)(?: (?:it|now|please|this))?",
         "status"),
        (r"undo (?:it|that|this|(?:(?:my|the) )?last(?: (?:change|one))?)", "undo"),
        (r"what did (?:i|we|you) (?:just )?(?:change|do)|(?:the )?(?:audit|change) ?log|audit"
         r"|undo (?!it$|that$|this$|(?:(?:my|the) )?last\b)[a-z].{0,60}"
         r"|history (?:all|by \w+|everything|here|of everything)"
         r"|(?:how (?:do|can) i see )?who changed what|(?:the )?history of (?:all )?(?:the )?changes"
         r"|show (?:me )?(?:all |the )?changes by \w+"
         r"|who (?:set (?:it|that|this|you) up|subscribed(?: us)?|(?:added|changed|installed|made|removed)"
         r" (?:it|that|this|you|(?:the|this) (?:bot|briefing|feed|setting|source|topic)s?))"
         r"|(?:reset|undo) (?:all|everything|(?:the )?last \d+.*)|start over|redo(?: (?:it|that|this))?"
         r"|(?:what|who)(?: has)? changed (?:here|it|that|the (?:briefing|settings|sources|topics)|this)",
         "history"),
        (r"(?:list |show )?(?:me )?all (?:the )?(?:daily )?(?:briefings|subscriptions)"
         r"|list (?:channels|everything)|(?:what|which) channels (?:are (?:subscribed|there)"
         r"|(?:get|have|receive) (?:it|this|(?:a |the )?(?:daily )?(?:briefing|subscription)s?))"
         r"|where does (?:it|this|the bot) post", "list all"),
        (r"why (?:is|are) (?:it|that|these|this) here"
         r"|why (?:am|are|did|do|was|were) (?:i|we) (?:being |still )?(?:get|got|receiv|see|sent|shown)\w*"
         r"(?: (?:all )?(?:it|that|these|this)(?: \w+)?)?"
         r"|(?:(?:list|see|show) )?(?:all )?(?:me )?(?:my|our|the) (?:daily )?(?:briefings|subscriptions)"
         r"|(?:(?:list|see|show) )?subscriptions|list (?:briefings|mine)"
         r"|who (?:gets|reads|receives|sees) (?:it|that|this|these|the (?:daily )?briefings?)"
         r"|(?:(?:what|when) is )?(?:my |our |the )?next (?:daily )?briefing|when is the next one(?: due)?"
         r"|what (?:do|will) (?:i|we) (?:get|receive) (?:each day|every day|next|today|tomorrow)"
         r"|who is subscribed(?: here| to (?:it|this))?"
         r"|(?:what time|when) (?:does|is|will) (?:it|the (?:daily |next )?briefing|the next one)"
         r" (?:be posted|come|due)"
         r"|what (?:am|are) (?:i|we) subscribed to|what (?:do|did) (?:i|we) (?:follow|subscribe to)", "list"),
        (r"(?:what|which) (?:are (?:the|your) )?(?:feeds|papers|publishers|sites|sources|websites)"
         r" (?:are|can|do) (?:we|you)\b.*|where (?:do|does) (?:it|this|you|your) .*\b(?:from|info\w*|news)"
         r"|where (?:do|does) (?:all )?(?:the|these|those) (?:articles|facts|news|stories) come from"
         r"|what (?:are|do) you read(?:ing)?"
         r"|list (?:all )?(?:the )?(?:feeds|sources)|(?:delete|remove) all (?:the )?(?:feeds|sources)"
         r"|(?:are (?:any|the)|what|which) (?:feeds?|sources?) (?:are |is )?"
         r"(?:broken|down|failing|paused|working)"
         r"|(?:broken|failing|paused) (?:feeds|sources)"
         r"|(?:feeds?|sources?) (?:health|info|state|status)(?: #?\d+)?"
         r"|(?:check|poll|read|refresh|reload|update) (?:all )?(?:(?:my|our|the) )?(?:feeds|sources)"
         r"(?: now)?", "source list"),
        (r"(?:export|download|save) (?:all )?(?:(?:my|our|the) )?(?:feeds|opml|sources)(?: (?:as|to) .*)?",
         "source export"),
        (r"opml(?: (?:file|import))?|(?:import|upload) (?:(?:a|an|my|our|the) )?(?:opml|outline)(?: file)?",
         "help source import"),
        (r"(?:who is|am i|make me|i am) (?:(?:a|an|the) )?admin(?:istrator)?|(?:my )?permissions"
         r"|who (?:can|may|is allowed to) (?:add|change|do|edit|manage|set|use) .*|who (?:can|may) do what",
         "help source add"),
        (r"(?:merge|combine|join|split|separate) (?:#?\d{1,3}\b.*|it|them|this|(?:my|our|the) briefings?.*)",
         "help edit"),
        (r"(?:my|our|your own) topics", "topics yours"),
        (r"(?:the )?list of (?:all )?(?:the )?(?:industries|topics)|all (?:the )?topics"
         r"|(?:what|which) (?:companies|industries|subjects|topics) (?:are|can|do) (?:i|there|we|you)\b.*",
         "topics"),
        (r"(?:what |which )?(?:list |source |starter )?packs(?: are there)?", "source add pack"),
        (r"why (?:is|was|were) (?:it|something|that|these|this|those) (?:left out|missing|not \w+)",
         "sources"),
        (r"(?:(?:i|we) (?:need|want|would like) to |(?:i|we)['’]d like to |let me )?(?:add|connect) "
         r"(?:a|an|another|more|my(?: own)?|new|some)(?: new)? (?:blog|feed|site|source|website)s?",
         "help source add"),
        (r"(?:change|edit|rename|update) (?:a |the )?topics?\b(?! (?:for|of) #?\d).*"
         r"|topics? (?:change|edit|rename|update)\b.*",
         "help topic add"),
        (r"(?:(?:can|could) you )?(?:dm|download|e-?mail|export|forward|post|print|save|send|share)"
         r" (?:me )?(?:it|that|this)\b.*|(?:forward|share) (?:to|with)(?: (?:(?:all|my|our|the) )*\S+)?",
         "help share"),
        (r"(?:(?:keep|make|sum|summari[sz]e) (?:it|this) )?(?:longer|shorter)|too (?:long|short)|tl;?dr"
         r"|(?:fewer|less) (?:points|text|words)",
         "settings points"),
        (r"(?:can|could) you (?:answer|post|reply) in (?:a )?threads?|make it a thread|use threads"
         r"|how do threads work|(?:post|put|reply with|show) (?:(?:all|the) )?updates? in (?:a )?threads?",
         "settings threads"),
        (r"only (?:if|when) (?:there is|there['’]s) (?:anything|news|something)(?: new)?"
         r"|(?:(?:do not|don['’]?t|never) post|(?:tell|say)(?: (?:it|me|us|so))?) (?:if|on|when) .*\b"
         r"(?:nothing|no news|quiet days?)\b.*", "settings nothing new"),
        (r"(?:no|mute|without|(?:turn|switch) off|stop)(?: (?:all|the))? (?:notifications?|pings?|sounds?)"
         r"|(?:do not|don['’]?t) (?:notify|ping)(?: (?:anyone|everyone|me|us|the channel))?|silent",
         "settings silent"),
        (r"einstellungen|paramètres|ajustes|impostazioni", "settings"),
        (r"abbestellen|kündigen|(?:me )?désabonner|darse de baja", "unsubscribe"),
        (r"quiet hours", "settings quiet hours"),
        (r"(?:excluded?|blocked|muted)(?: (?:words|topics|publishers))?", "settings exclude"),
        (r"summari[sz]ers?", "settings summarizer"),
        (r"(?:tell|show|give) (?:me|us) (?:anything|something)(?: (?:good|interesting|new))?", "news"),
        (r"keep (?:me|us) (?:informed|in the loop|posted|updated)(?: (?:about|on|with) (?:it|that|this))?"
         r"|(?:tell|let) (?:me|us)(?: know)? (?:if|when) (?:it|that|this) changes", "subscribe this"),
    )
)  # fmt: skip
_WHY_NOT = re.compile(r"why (?:is|isn['’]t|not|was|wasn['’]t) (?P<item><?https?://\S+).*", re.I)
_THE_OTHER_WAY = re.compile(
    r"(?P<do>add|delete|pause|remove|rename|resume|test) (?:(?:a|an|the|this) )?"
    r"(?:(?:feed|source) (?P<what>\S.*)|(?P<named>\S.*?) (?:feed|source))",
    re.I,
)
_ADDRESS = re.compile(
    r"(?:(?:add|feed|follow|monitor|source|subscribe(?: to)?|track)(?: (?:a|the|this))?"
    r"(?: (?:blog|feed|page|site|website))?|(?P<import>import (?:(?:a|an|my|our|the) )?(?:opml|outline))):? "
    r"(?P<url><?https?://\S+)",
    re.I,
)
_NOW = re.compile(
    r"(?:post|run|send|show|trigger)(?: (?P<which>#?\d{1,3}|it|them|the briefing))? (?:right )?now", re.I
)
_ON_AGAIN = re.compile(
    r"(?:reactivate|re-?enable|restart|un-?mute|un-?pause)(?: (?P<which>#?\d{1,3}|\S+))?"
    r"|continue (?P<number>#?\d{1,3})",
    re.I,
)
_SNOOZE = re.compile(
    r"(?:hold|snooze|suspend) (?P<what>#?\d{1,3}\b.*|(?:it|them|this)\b.*|(?:for|until) .+)", re.I
)
_PREVIEW = re.compile(r"(?:(?:give|show)(?: me)? )?(?:(?:a|the) )?preview (?:for|of) (?P<which>\S.*)", re.I)
CAN_YOU = re.compile(r"(?:can|could|will|would) (?:u|you) (?:please |pls )?", re.I)
_IS_HELP = re.compile(
    r"(?:a|an|another|the|my|more|new|some|our|your|all|any)(?: new)?", re.I
)  # "add a feed"
_SAME_TOPIC = re.compile(r"(?:topic (?:alias|name)|alias) (?P<names>[^=]+=.+)", re.I)
_TEST = re.compile(
    r"(?:check|poll|read|refresh|reload|update) (?:the )?(?:feed|source) (?P<which>\S.*)", re.I
)
_OWN_TOPIC = re.compile(
    r"(?P<do>add|delete|remove) (?:(?:a|an|the|this|my|our) )?(?:new )?topic (?P<what>\S.*)"
    r"|add (?P<as>\S.*?) as (?:a (?:new )?)?topic",
    re.I,
)
_OF_A_BRIEFING = re.compile(r"\b(?:to|from) (?:.*\b(?:briefings?|daily|subscriptions?)\b|#?\d+$)", re.I)
_HOW = re.compile(
    r"(?:how (?:do|can|could|would|should) (?:i|we|you|one) |how to |where (?:do|can|could) (?:i|we) "
    r"|(?:can|could|may) (?:i|we) |help (?:me |us )?(?:to |with )?(?:how to )?)(?P<what>.+)",
    re.I,
)
_FEED = r"(?:sources?|feeds?|rss|websites?|blogs?)\b"
_ACTS = tuple(  # what is asked about -> the command whose help answers
    (re.compile(pattern, re.I), verb)
    for pattern, verb in (
        (rf"\b(?:add|follow|include|connect)\b.*\b{_FEED}", "source add"),
        (rf"\b(?:remove|delete|drop|stop)\b.*\b{_FEED}", "source remove"),
        (r"\b(?:add|create|define|make)\b(?!.*\bbriefings?\b).*\btopics?\b", "topic add"),
        (r"\b(?:remove|delete|drop)\b(?!.*\bbriefings?\b).*\btopics?\b", "topic remove"),
        (rf"\bimport\b.*\b(?:{_FEED}|opml)", "source import"),
        (rf"\bexport\b.*\b(?:{_FEED}|opml)", "source export"),
        (rf"\b(?:list|see|show)\b.*\b{_FEED}", "source list"),
        (r"\b(?:add|import|load|upload)\b.*\b(?:articles?|documents?|files?|texts?)\b", "import"),
        (r"^(?:cancel|end|stop|turn off)(?: (?:it|that|them|these|this))?$", "unsubscribe"),
        (r"\b(?:un(?:subscribe|follow)|(?:stop|cancel|end|delete|remove) (?:.* )?"
         r"(?:subscriptions?|briefings?|daily|getting|receiving|sending|posts?|messages?))\b", "unsubscribe"),
        (r"\b(?:change|edit|move)\b.*\b(?:times?|zones?|days?|hours?|channels?|briefings?|daily)\b", "edit"),
        (r"\b(?:pause|mute|snooze)\b.*\b(?:it|this|briefings?|daily|subscriptions?)\b", "pause"),
        (r"\b(?:subscribe|sign up|(?:get|schedule|set up|receive) .*\b(?:daily|briefings?|every|alerts?))\b",
         "subscribe"),
        (r"\b(?:change|see|find)\b.*\bsettings?\b", "settings"),
        (r"\bundo\b", "undo"),
        (r"(?:daily )?(?:briefings?|subscriptions?)$", "subscribe"),
        (rf"{_FEED}$", "source add"),
    )
)  # fmt: skip
_ONE_TOPIC = re.compile(
    r"(?:change|edit) (?P<which>#?\d{1,3}) (?:(?P<do>add|drop|remove) (?:(?:the )?topic )?(?P<topic>[^,]+)"
    r"|(?P<signs>[+−–-] ?[^\W\d].*))",
    re.I,
)
_SAME = re.compile(r"(?P<verb>subscribe|unsubscribe)(?: (?:me|us))? (?:to|from|for) (?P<what>.+)", re.I)


def read_as(text: str) -> str | None:
    """The line that words about the last briefing, or about the bot itself, stand for; None for others."""
    if len(text) > _LONGEST:
        return None
    if _MORE.fullmatch(text):
        return "more"
    if _SOURCES.fullmatch(text):
        return "sources"
    if (only := _ONLY_IN.fullmatch(text)) and (code := code_of(only["one"] or only["other"])):
        return f"news in {NAMES[code]}"
    if point := _POINT.fullmatch(text) or _THAT_POINT.fullmatch(text):
        ordinal = point["ordinal"]
        number = _ORDINALS.index(ordinal.lower()) + 1 if ordinal else int(point["number"] or 1)
        return f"why {number}"
    if now := _NOW.fullmatch(text):
        return (
            "preview"
            if now["which"] is None or not now["which"].removeprefix("#").isdigit()
            else f"preview {now['which']}"
        )
    if line := next((line for words, line in _LINES if words.fullmatch(text)), None) or abroad.said(text):
        return line
    if why := _WHY_NOT.fullmatch(text):
        return f"why {why['item']}"
    if address := _ADDRESS.fullmatch(text):
        return f"source {'import' if address['import'] else 'add'} {address['url']}"
    if again := _ON_AGAIN.fullmatch(text):
        return f"resume {again['which'] or again['number'] or ''}".strip()
    if snooze := _SNOOZE.fullmatch(text):
        return f"pause {snooze['what']}"
    if preview := _PREVIEW.fullmatch(text):
        return f"preview {preview['which']}"
    if (other := _THE_OTHER_WAY.fullmatch(text)) and not _IS_HELP.fullmatch(other["named"] or ""):
        verb = other["do"].lower().replace("delete", "remove")
        return f"source {verb} {other['what'] or other['named']}"
    if (own := _OWN_TOPIC.fullmatch(text)) and not _OF_A_BRIEFING.search(text):
        verb = (own["do"] or "add").lower().replace("delete", "remove")
        return f"topic {verb} {own['what'] or own['as']}"
    if alias := _SAME_TOPIC.fullmatch(text):
        return f"topic add {alias['names']}"
    if test := _TEST.fullmatch(text):
        return f"source test {test['which']}"
    if one := _ONE_TOPIC.fullmatch(text):
        if one["signs"]:  # "edit 1 +disney"
            return f"edit {one['which']} topics {one['signs']}"
        return f"edit {one['which']} topics {'+' if one['do'].lower() == 'add' else '-'}{one['topic']}"
    if same := _SAME.fullmatch(text):
        return f"{same['verb'].lower()} {same['what']}"
    if how := _HOW.fullmatch(text):
        return next((f"help {verb}" for acts, verb in _ACTS if acts.search(how["what"])), None)
    return read_as(text[can.end() :]) if (can := CAN_YOU.match(text)) else None
