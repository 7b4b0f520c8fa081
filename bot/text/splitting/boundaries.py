"""Where a sentence ends inside one line of prose, by language.

    marks that can matter | skip what quotations and brackets hold | full stop: look left, look right

The scan visits only full stops, quotation marks and brackets; each looks at a bounded stretch around
itself, so the time is linear in the line.
"""

from __future__ import annotations

import re

from bot.text.splitting.abbreviations import EXCLAIMED
from bot.text.splitting.enclosures import OPENING, RUN, STOPS, Enclosures
from bot.text.splitting.stops import OPENERS, first_word, full_stop_ends, is_plain, last_words, starters

_GOES_ON = r" (?=[a-z]+[ ,])"  # no sentence begins so: it is no iPhone
_NO_STOP = r"(?<![\s.!?…。！？])"
_ONE_STOP = r"(?<=[^\s.!?…。！？]\.)"
_NO_END = rf"(?:\Z|{_GOES_ON})"
# A mark but for an apostrophe inside a word, the full stop of a decimal or an address, and a line's last
# character. What most marks are is told by the pattern itself; the group says what is left to do.
MARKS = re.compile(
    "[.!?…。！？“„«»‹‘‚\"'(\\[「『（](?<![^\\W_]')(?!(?<=\\.)[a-z0-9]|\\Z)(?:"
    r"(?<=\.)(?: (?=[\"“]?(?P<stop>[A-Z]))|(?=[,;:])|(?<=[A-Z]\.)(?=[A-Za-z]))"
    rf"|(?<=[.!?…]){_GOES_ON}|(?<=\?)(?= [A-Z])(?P<asked>)"
    rf"|(?<=“)(?<![^\W_]“)(?=\S)[^“”]{{2,590}}+"
    rf"(?:{_NO_STOP}”|{_ONE_STOP}”(?= [A-Z])(?P<curly>)|(?<![\s。！？])”{_NO_END})"
    rf"|(?<=\")(?<![^\W_]\")(?=\S)[^\"]{{2,590}}+(?:{_NO_STOP}\"(?:(?<=[^\W_]\")|(?!\S))"
    rf"|{_ONE_STOP}\"(?= [A-Z])(?P<straight>)|(?<![\s。！？])\"{_NO_END})"
    rf"|(?<=\()[^()]{{2,290}}+{_NO_STOP}\)"
    "|(?P<look>))"
)
_TAIL = re.compile("[.!?…。！？]*(?:[\"'”’»“›)\\]」』）]|[ \u00a0\u202f][»›](?!\\w))*")
_WIDE = frozenset("。！？")
_QUOTED = 600  # characters within which the mark that opened a quotation is looked for
_LOWER_OPENS = re.compile(r"[a-z]{1,5}[A-Z]|(?:(?<=['’])[stn]\s[A-Z])")  # iPhone, eBay, 's Avonds
_CONTINUES = {
    "ja": re.compile("と|って|など|の(?!で)|は|が|を|に|で(?!も)|も|、|，|・"),
    "zh": re.compile(
        "(?!另?据)[^。！？“”「」]{0,18}?(?:说|說|表示|称|稱|道|指出|认为|問|问|写道)(?:[。，,]|：(?![“「]))"
    ),
}
_ASKED_ON = re.compile("[ \u3000]?(?:と[のいっ思言話語述聞尋問考呼叫か、]|って)")  # 「本当か？ との声」
_SAYS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|told|tweeted|added|wondered|replied|joked)\b"
    r"|(?:said|says|asked|asks|wrote|writes|told|tweeted|added|wondered|replied|joked)\s"
)
_GLUED = re.compile(
    r"(?!(?:Aspx?|Apk|App|Biz|Bat|Cfg|Com|Conf|Css|Csv|Dev|Dll|Doc|Docx|Edu|Eps|Exe|Gif|Gov|Htm|Html|Info|Ini"
    r"|Int|Iso|Jar|Java|Jpe?g|Json|Jsx|Log|Mil|Mobi|Mov|Name|Net|News|Org|Pdf|Php|Png|Ppt|Pptx|Pro|Rar|Rtf|Shop"
    r"|Site|Sql|Store|Svg|Tsx|Txt|Vue|Wav|Xls|Xlsx|Xml|Yaml|Yml|Zip)\s)"
    r"(?:(?<=[dt][ıiuü]\.)[A-ZÇĞİÖŞÜ]\w+[\s,'’]|[A-Z][a-z]{2,}\s(?:[A-Z][\w’'-]+\s){0,2}"
    r"(?:said|says|told|was|were|is|are|has|had|have|will|would|could|can|may|might|did|does|went|came|took|made"
    r"|got|gave|found|left|began|held|ran|saw|knew|wrote|[a-z]{3,}ed)\b)"
)
"""A subject and its verb (in Turkish behind one): after "out of state." a sentence, not ".Com"."""
_PLAIN_BEFORE = 3  # letters of the word before it


class Marks:
    """The rules, asked about one mark after another of the line ``text[start:end]``, from left to right."""

    __slots__ = ("_enclosures", "_end", "_language", "_start", "_text")

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._language = language
        self._enclosures: Enclosures | None = None

    def ask(self, begin: int, at: int) -> int:
        """What the mark at ``at`` of a sentence that began at ``begin`` is, as ``read`` says it."""
        match = MARKS.match(self._text, at, self._end)
        return self.read(match, begin) if match else -at - 1

    def read(self, match: re.Match[str], begin: int) -> int:
        """The offset at which a sentence ends with a mark; minus the offset where to go on when none does."""
        text, end, at = self._text, self._end, match.start()
        kind = match.lastgroup
        if kind == "stop":  # as most sentences end
            if is_plain(text, begin, at, self._language):
                return at + 1
            right = match.start("stop")
            word = first_word(text, right, end)
            return at + 1 if full_stop_ends(text, begin, at, right, word, self._language) else -at - 1
        if kind != "look":
            return match.end() if kind else -match.end()
        if text[at] in OPENING:
            if text[at + 1] == text[at] and (run := RUN.match(text, at, end)):
                return -run.end()
            self._enclosures = self._enclosures or Enclosures(text, self._start, end)
            return -max(at + 1, self._enclosures.close(at))
        tail = _TAIL.match(text, at, end)
        stop = tail.end() if tail else at + 1
        if text[stop - 1] == "“" or text[stop : stop + 1] == "«":
            stop = _with_its_own(text, at, stop, begin)
        ends_here = stop < end and _is_end(text, at, stop, begin, end, self._language)
        return stop if ends_here else -stop


def ends(text: str, start: int, end: int, language: str) -> list[int]:
    """The offsets after which a sentence ends within ``text[start:end]``, the line's end not included."""
    found: list[int] = []
    begin = skip = start
    marks = Marks(text, start, end, language)
    while skip >= 0:
        matches, skip = MARKS.finditer(text, skip, end), -1
        for match in matches:
            if not match.lastgroup:
                continue
            stop = marks.read(match, begin)
            if stop > 0:
                found.append(stop)
                begin = stop
            if abs(stop) > match.end():
                skip = abs(stop)
                break
    return found


def _with_its_own(text: str, at: int, stop: int, start: int) -> int:
    """Where the marks behind a full stop end, if the last or the next may open as well as close.

    « closes in German (»Ja.« Sie) and opens in French; “ closes in German and opens in Chinese (。“我们).
    """
    left = max(start, at - _QUOTED)
    if text[stop - 1] == "“":
        closed = text.rfind("”", left, stop) >= text.rfind("“", left, stop - 1)
        return stop - 1 if text[at] in _WIDE and closed else stop
    opener = text.rfind("»", left, at)
    return stop + (opener > text.rfind("«", left, at) and text[opener + 1].isalnum())


def _is_end(text: str, at: int, stop: int, start: int, end: int, language: str) -> bool:
    """Whether the marks ``text[at:stop]`` end a sentence, given what stands left and right of them."""
    following = text[stop]
    if text[at] in _WIDE:
        if text[stop - 1] == "）":
            return False
        if language == "ja" and text[stop - 1] in "！？" and _ASKED_ON.match(text, stop, end):
            return False
        continues = _CONTINUES.get(language) if text[stop - 1] not in STOPS else None
        return continues is None or continues.match(text, stop, min(end, stop + 24)) is None
    if not following.isspace():
        return following.isupper() and _is_glued(text, at, stop, start, end, language)
    right = stop
    while right < end and (text[right].isspace() or text[right] in OPENERS):
        right += 1
    if right >= end:
        return False
    if text[right].islower():
        return _LOWER_OPENS.match(text, right, end) is not None
    marks = text[at:stop]
    if marks == "." and language in _CONTINUES and text[at - 1].isascii() and not text[right].isascii():
        return False  # "Jr. と": these end with 。
    if marks == "." and is_plain(text, start, at, language):
        return True
    if marks[0] in "!?" and marks[-1] in "\"”’'“»" and _SAYS.match(text, right, min(end, right + 80)):
        return False
    if marks[0] == "!":
        exclaimed = last_words(text, start, at)[0].lower() in EXCLAIMED
        return not exclaimed or first_word(text, right, end).lower() in starters(language)
    if marks == ".)" and text.rfind("(", max(start, at - 6), at) > text.rfind(" ", max(start, at - 6), at):
        return False  # (ret.)
    return marks != "." or full_stop_ends(text, start, at, right, first_word(text, right, end), language)


def _is_glued(text: str, at: int, stop: int, start: int, end: int, language: str) -> bool:
    """Whether a sentence begins right after a full stop because its space was lost: "it left.The crew"."""
    if text[at:stop] != "." or not text[max(start, at - 2) : at].islower():
        return False
    word = first_word(text, stop, end)
    last = last_words(text, start, at)[0]
    if len(word) < 2 or set("./@:") & set(last):
        return False
    if word.lower() in starters(language):
        return text[stop + len(word) : stop + len(word) + 2].lstrip(",")[:1].isspace()
    plain = len(last) >= _PLAIN_BEFORE and last.isalpha() and last.islower()
    return plain and _GLUED.match(text, stop, end) is not None
