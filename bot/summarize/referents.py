"""Sentences that need an earlier one: they open with a word that points back."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

_OPENING = r"^[\"'“‘„«(「『（]*"


class Back(Enum):
    """What a sentence needs: nothing, the very sentence before it, or the one that says who it is about."""

    NOTHING = 0
    CONNECTIVE = 1
    REFERENT = 2

    def __bool__(self) -> bool:
        return self is not Back.NOTHING


_QUOTATION_ONLY = re.compile(r"“[^“”]+”|\"[^\"]+\"|„[^„“”]+[“”]|«[^«»]+»|‘[^‘]+’|「[^「」]+」。?")
"""A quotation without a word of who says it: the sentence before names the speaker."""

_UNQUOTED = r"(?<![\"“‘'])"  # “Well, …” is how people speak
_CONNECTIVES = {
    "en": r"but|and|or|so|yet|nor|however|still|instead|meanwhile|moreover|furthermore|therefore|thus|hence|"
    r"also|then|otherwise|nevertheless|nonetheless|besides|similarly|likewise|consequently|accordingly|"
    r"additionally|conversely|afterwards|secondly|thirdly|rather,|"
    r"there,|here,|in addition|for example|for instance|as a result|in contrast|on the other hand|"
    r"at the same time|by contrast|in other words|after that|since then|that said|in turn|in response|"
    r"in comparison|in fact|indeed|of course|as such|to that end|even so|by comparison|"
    r"as a consequence|either way|even then|until then|by then|at that point|in doing so|not only that|"
    r"what is more|what[’']s more|the reason is|the reasons are|to make matters worse|"
    r"(?:despite|because of|thanks to|apart from|on top of) (?:this|that|these|those|it)|"
    r"for (?:its|his|her|their) part|"
    r"(?:without|besides|beyond|excluding|except for) (?:the|this|that|these|those|it)|"
    rf"{_UNQUOTED}(?:no|yes|well|sure|admittedly|granted|anyway|incidentally|plus|unsurprisingly),|"
    r"(?:not surprisingly|in other news|in short|in the meantime|to be fair|after all|by the way"
    r"|as a matter of fact|for one),|"
    r"the (?:former|latter|same|other|move|decision|announcement|two|pair)",
    "de": r"aber|doch|und|jedoch|dabei|damit|dadurch|deshalb|außerdem|zudem|so|auch|dennoch|allerdings|"
    r"trotzdem|deswegen|daher|darum|dagegen|hingegen|stattdessen|danach|daraufhin|anschließend|folglich|"
    r"somit|infolgedessen|unterdessen|währenddessen|ebenso|ferner|sondern|zweitens|darüber hinaus|"
    r"bis dahin|seitdem|trotz dessen|im gegensatz dazu|aus diesem grund|zum beispiel|mit anderen worten",
    "fr": r"mais|et|ainsi|cependant|toutefois|pourtant|en outre|de plus|par ailleurs|or|donc|"
    r"en revanche|néanmoins|malgré (?:cela|tout)|c[’']est pourquoi|par conséquent|en conséquence|"
    r"de ce fait|du coup|au contraire(?! d)|à l[’']inverse(?! d)|en effet|ensuite|puis|dès lors|depuis lors|"
    r"d[’']autre part|de son côté|par exemple|autrement dit|deuxièmement|pour autant",
    "es": r"pero|y|sin embargo|además|así|por eso|también|no obstante|por su parte|"
    r"en cambio|por lo tanto|por tanto|por ello|por consiguiente|en consecuencia|"
    r"a pesar de (?:ello|eso|esto)|aun así|aún así|mientras tanto|entonces|desde entonces|hasta entonces|"
    r"al contrario(?! d)|por el contrario|por ejemplo|es decir|de hecho|tampoco|asimismo|en segundo lugar",
    "pt": r"mas|e|no entanto|além disso|assim|também|porém|por isso|"
    r"contudo|todavia|entretanto|apesar disso|mesmo assim|portanto|por conseguinte|em contrapartida|"
    r"pelo contrário|por outro lado|por sua vez|desde então|até então|depois disso|por exemplo|ou seja|"
    r"de facto|de fato|ainda assim|tampouco|em segundo lugar",
    "it": r"ma|e|ed|tuttavia|inoltre|così|anche|però|dunque|quindi|"
    r"invece(?! d)|nonostante ciò|ciò nonostante|ciononostante|perciò|pertanto|di conseguenza|"
    r"al contrario(?! d)|d[’']altra parte|dal canto suo|nel frattempo|da allora|fino ad allora|dopodiché|"
    r"per esempio|ad esempio|infatti|in altre parole|eppure|neppure|in secondo luogo",
    "nl": r"maar|en|echter|daarnaast|bovendien|ook|dus|toch|"
    r"desondanks|daarom|daardoor|daarentegen|in plaats daarvan|vervolgens|daarna|ondertussen|intussen|"
    r"sindsdien|tot die tijd|niettemin|evenmin|bijgevolg|ten tweede|aan de andere kant|met andere woorden|"
    r"bijvoorbeeld|kortom",
    "pl": r"ale|i|jednak|ponadto|także|również|zatem|"
    r"mimo to|pomimo tego|dlatego|natomiast|z kolei|tymczasem|następnie|potem|od tego czasu|do tego czasu|"
    r"w rezultacie|w związku z tym|zamiast tego|poza tym|co więcej|przeciwnie|po drugie|na przykład|"
    r"z drugiej strony|innymi słowy|więc|lecz",
    "ru": r"но|и|а|однако|кроме того|также|поэтому|при этом|"
    r"тем не менее|несмотря на это|зато|напротив|наоборот|в свою очередь|тем временем|затем|потом|"
    r"с тех пор|до этого|после этого|в результате|следовательно|таким образом|вместо этого|более того|"
    r"во-вторых|например|с другой стороны|иными словами|из-за этого|благодаря этому",
    "tr": r"ama|ve|ancak|ayrıca|böylece|fakat|"
    r"buna rağmen|bu nedenle|bu yüzden|bunun üzerine|bunun yerine|öte yandan|oysa|yine de|dolayısıyla|"
    r"üstelik|ardından|daha sonra|o zamandan beri|bu arada|aksine|tersine|örneğin|ikincisi|sonuç olarak|"
    r"başka bir deyişle|lakin",
    "zh": r"但(?![丁泽])|然而|不过|可是|因此|因而|所以|此外|另外|同时|与此同时|而且|并且|而(?!立)|于是|随后|"
    r"之后|此后|后来|接着|尽管如此|虽然如此|相比之下|相反|反之|否则|例如|比如|也就是说|换句话说|总之|其中|"
    r"对此|为此|至于|另一方面|从那以后|到那时|即便如此|即使如此|结果[，,]|其次|除此之外|更重要的是",
    "ja": r"しかし|だが|ただし|ただ、|しかも|また、|さらに|そして|そのため|このため|したがって|従って|一方|"
    r"なお、|つまり|たとえば|例えば|それでも|その後|その結果|その上|そこで|それから|それなのに|ところが|"
    r"同時に|とはいえ|けれども|でも、|だから|ちなみに|すると|加えて|逆に|むしろ|なぜなら|ゆえに|にもかかわらず|"
    r"これに対し|それに対し|第二に|もっとも、|それ以来",
}
_REFERENTS = {
    "en": r"he|she|it|they|his|her|its|their|him|them|this|these|those|that|such|both|neither|another|others|"
    r"(?:one|many|most|some|all|none|each|several|two|three) of (?:them|those|these)|all of (?:this|that)|"
    r"among (?:them|these)|among those (?:is|are|was|were)|"
    r"according to (?:him|her|it|them)|"
    r"according to the (?:company|firm|group|study|report|suspect|agency|researchers|authors),|"
    r"all (?:three|four|five|six)(?! (?:of|men|women|people|children|\w+s)\b)|"
    r"the \d+-year-old(?! (?:\w+(?<!ed) )?(?-i:[A-Z]))|"
    r"the (?:first|second|third|fourth) (?:is|are|was|were|has|had|will|would)|"
    r"the (?:following|next|previous) (?:day|morning|night|week|month|year)|the (?:day|week|year) before,|"
    r"(?:a|two|three|four|five|six|seven|ten|several) (?:few )?(?:days?|weeks?|months?|years?|hours?) "
    r"(?:later|earlier|afterwards|after that|before that)(?! th)|at the time,|"
    r"the (?:[\w-]+-based|tech|retail|media|car|oil|drug|banking|software|streaming) "
    r"(?:company|firm|giant|group|retailer|bank|maker|carmaker|studio|start-?up)(?! (?-i:[A-Z]))|"
    r"asked (?:about|by|whether|if|why|how|for|what|when)\b[^,]*, (?:he|she|they|it)|"
    r"the (?:company|firm|studio|service|streamer|group|deal|agreement|report|study|three|"
    r"suspect|victim|man|woman|couple|actor|actress|director|giant|maker|bank|agency|ruling|plan|law|bill|"
    r"incident|attack|spokes\w+|executive|author|news|statement|document|filing|campaign|film|show|tool|"
    r"product|feature|system|startup|start-up|union|network|platform|regulator|retailer|carmaker|airline)",
    "de": r"er|sie|es|dies\w*|das|sein\w*|ihr\w*|der konzern|das unternehmen|die firma",
    "fr": r"il|elle|ils|elles|ce|cette|ces|cela|son|sa|ses|leurs?|l[’']entreprise|le groupe",
    "es": r"él|ella|ellos|ellas|est[eao]s?|esto|sus?|la empresa|la compañía",
    "pt": r"eles?|elas?|est[ea]s?|isso|isto|seu|sua|a empresa|a companhia",
    "it": r"egli|lui|lei|essi|loro|quest[oaei]|ciò|il suo|la sua|l[’']azienda|la società",
    "nl": r"hij|zij|ze|het bedrijf|dit|dat|deze|zijn|haar|hun",
    "pl": r"on|ona|oni|one|to|ten|ta|te|jego|jej|ich|firma|spółka",
    "ru": r"он|она|они|это|этот|эта|эти|его|её|их|компания",
    "tr": r"o|bu|bunlar|onlar|şirket",
    "zh": r"[它她]|他(?![信国乡])|这|那[个些家名位次里时样]|此[人事案举前]|该|其(?![他它余])|上述|双方|"
    r"两人|两者|两家公司|公司(?:表示|称|将|还|的|计划|宣布|发言人)|前者|后者",
    "ja": r"彼(?:ら|女)?(?:ら)?(?:は|が|の|も|に|を|によ)|それ|これ|その|この|"
    r"同(?:社|氏|省|局|庁|日|署|紙|店|校|市|県|国|年|月|車|機|団体)|両(?:社|国|者|氏|人)(?:は|が|の|も|に|を)|そんな|こんな|こうした|そうした|そこ|あの",
}
_UNSPACED = frozenset({"zh", "ja"})  # a word goes on into the next one without a mark between

_SELF_CONTAINED = (
    _OPENING + r"(?:it (?:is|was|has been|will be|would be|remains|became|took)\b(?!,)"
    r".*\b(?:that(?! (?:kind|sort|type|time|day|way))|to|how|whether|for)\b"
    r"|it[’']s (?:\w+ly )?\w+ (?:that|to|how|whether)\b"
    r"|this (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|this (?:morning|afternoon|evening|week|weekend|month|quarter|year|season)\b"
    r"|this (?:spring|summer|autumn|fall|winter)\b"
    r"|these days\b|those (?:who|with|in|from)\b|both (?:[\w’'.-]+ ){1,4}and\b|such as\b"
    r"|the [\w-]+,? (?:of|behind|between|who|whose|accused|against|called|named|known)\b"
    r"|the (?:man|woman|couple|suspect|company|group|law|report|study) "
    r"(?:that|which|whose|from|responsible|(?!following|including|according)\w{4,}ing)\b)"
)
"""English openings that only look as if they pointed back: what they mean follows in the sentence itself."""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Connectives and referents of a language, compiled when it first comes up."""
    end = "" if language in _UNSPACED else r"(?!\w)"
    connectives, referents = (
        re.compile(rf"{_OPENING}(?:{words[language]}){end}", re.IGNORECASE)
        for words in (_CONNECTIVES, _REFERENTS)
    )
    return connectives, referents


_HEAD = re.compile(rf"{_OPENING}(\w+)")


@cache
def _heads() -> frozenset[str]:
    """The first words of what English sentences open with when they point back: most open otherwise."""
    found: set[str] = set()
    phrases = f"{_CONNECTIVES['en']}|{_REFERENTS['en']}".replace(_UNQUOTED, "")
    for phrase in re.split(r"\|(?![^(]*\))", phrases):
        either = re.match(r"\(\?:([^)]*)\)", phrase)
        for one in either[1].split("|") if either else [phrase]:
            found.add(re.split(r"\W", one, maxsplit=1)[0])
    return frozenset(found)


@cache
def _self_contained() -> re.Pattern[str]:
    return re.compile(_SELF_CONTAINED, re.IGNORECASE)


def points_back(text: str, language: str = "en") -> Back:
    """What a sentence needs by its opening words: a connective, a pronoun or a definite noun points back."""
    if language not in _CONNECTIVES:
        language = "en"
    if _QUOTATION_ONLY.fullmatch(text):
        return Back.CONNECTIVE
    if language == "en" and ((head := _HEAD.match(text)) is None or head[1].lower() not in _heads()):
        return Back.NOTHING
    connective, referent = _patterns(language)
    if connective.match(text):
        return Back.CONNECTIVE
    if referent.match(text) and not (language == "en" and _self_contained().match(text)):
        return Back.REFERENT
    return Back.NOTHING
