"""Where a sentence ends inside one line of prose, by language.

    marks that can matter | skip what quotations and brackets hold | full stop: look left, look right

The scan visits only full stops, quotation marks and brackets; each looks at a bounded stretch around
itself, so the time is linear in the line.
"""

from __future__ import annotations

import re

from bot.text.splitting.abbreviations import (
    AND_SO_ON,
    CLOCK,
    COUNTED,
    EXCLAIMED,
    NEVER,
    NUMBERED,
    OF_NUMBERS,
    ROMAN,
    SOMETIMES,
    STARTERS,
    WHOLE,
    YEAR,
    special,
)
from bot.text.splitting.enclosures import OPENING, RUN, STOPS, Enclosures
from bot.text.tables import words

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
_OPENERS = "\"'“„«»‹‘‚([「『（¿¡*–—-・"
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
_AFTER_CLOCK = re.compile(
    r"(?:Eastern|Central|Pacific|Mountain|(?:[ECPM][SD]?T|GMT|UTC|BST|IST|CES?T|EES?T|JST|HKT|SGT|AE[SD]T|[HK]ST|AKST)\b"
    r"|Local [Tt]ime|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
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
ORDINAL_STOP = frozenset(("de", "pl", "tr"))  # "5." is how these write "5th"
_BEFORE_ORDINAL = words("""
    der die das den dem des zum zur am im vom bereits seine seinem seinen seiner seines ihre ihrem ihren ihrer
    dieser diesem diesen unser unsere unserem
""")
"""Before "150." in German: the next word is what is counted, and no sentence begins there."""
_RANKED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+en-\d{1,3}")  # "der Weltranglisten-19. Dominic Thiem"
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{2,4}")
"""Cdr, Pvt, Spc: who is called so has a name (in German a Lkw may end a sentence)."""
_YEAR_OPENS = 14  # characters of a sentence that has only said when


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
            if _is_plain(text, begin, at, self._language):
                return at + 1
            right = match.start("stop")
            word = _first_word(text, right, end)
            return at + 1 if _full_stop_ends(text, begin, at, right, word, self._language) else -at - 1
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
    while right < end and (text[right].isspace() or text[right] in _OPENERS):
        right += 1
    if right >= end:
        return False
    if text[right].islower():
        return _LOWER_OPENS.match(text, right, end) is not None
    marks = text[at:stop]
    if marks == "." and language in _CONTINUES and text[at - 1].isascii() and not text[right].isascii():
        return False  # "Jr. と": these end with 。
    if marks == "." and _is_plain(text, start, at, language):
        return True
    if marks[0] in "!?" and marks[-1] in "\"”’'“»" and _SAYS.match(text, right, min(end, right + 80)):
        return False
    if marks[0] == "!":
        exclaimed = _last_words(text, start, at)[0].lower() in EXCLAIMED
        return not exclaimed or _first_word(text, right, end).lower() in _starters(language)
    if marks == ".)" and text.rfind("(", max(start, at - 6), at) > text.rfind(" ", max(start, at - 6), at):
        return False  # (ret.)
    return marks != "." or _full_stop_ends(text, start, at, right, _first_word(text, right, end), language)


def _is_glued(text: str, at: int, stop: int, start: int, end: int, language: str) -> bool:
    """Whether a sentence begins right after a full stop because its space was lost: "it left.The crew"."""
    if text[at:stop] != "." or not text[max(start, at - 2) : at].islower():
        return False
    word = _first_word(text, stop, end)
    last = _last_words(text, start, at)[0]
    if len(word) < 2 or set("./@:") & set(last):
        return False
    if word.lower() in _starters(language):
        return text[stop + len(word) : stop + len(word) + 2].lstrip(",")[:1].isspace()
    plain = len(last) >= _PLAIN_BEFORE and last.isalpha() and last.islower()
    return plain and _GLUED.match(text, stop, end) is not None


def _is_plain(text: str, start: int, at: int, language: str) -> bool:
    """Whether an ordinary word stands before the full stop at ``at``, as before most of them."""
    space = text.rfind(" ", max(start, at - 32), at)
    word = text[space + 1 : at]
    if space <= start or len(word) < 2 or not word.isalpha() or not text[space - 1].isalnum():
        return False
    return word.lower() not in special(language) and not (word[0].isupper() and _NO_VOWEL.fullmatch(word))


def _full_stop_ends(text: str, start: int, at: int, right: int, word: str, language: str) -> bool:
    """Whether the single full stop at ``at``, before a ``word`` that begins like a sentence, ends one."""
    last, previous = _last_words(text, start, at)
    lowered = last.lower()
    pair = previous.lower() + lowered if previous.endswith(".") and len(previous) <= 4 else ""  # z. B.
    starter = word[:1].isupper() and word.lower() in _starters(language)
    digit = word[:1].isdigit()
    never = NEVER.get(language, NEVER["en"])
    sometimes = SOMETIMES.get(language, SOMETIMES["en"])
    if not digit and (lowered in AND_SO_ON or pair in AND_SO_ON):
        return True
    if pair in sometimes:
        return starter
    if lowered == "rt" and word == "Hon":
        return False
    if lowered in COUNTED.get(language, ()) and not word[1:2].isupper():  # but "100 долл. США"
        if digit and lowered not in WHOLE:
            return False
        return previous[-1:].isdigit() or previous in OF_NUMBERS or starter
    if pair in never or (last and _is_title(last, word, never)):
        return False
    if digit and lowered in NUMBERED.get(language, NUMBERED["en"]):
        return False
    if lowered in YEAR and previous[-1:].isalnum() and (previous[-1].isdigit() or previous.isupper()):
        return starter or (not digit and at - start > _YEAR_OPENS)  # "В 2019 г. Москва …" goes on
    if not previous and ((last.isdigit() and len(last) <= 2) or lowered in ROMAN):
        return False  # "1. First", an enumeration
    if lowered in CLOCK:
        return _AFTER_CLOCK.match(text, right) is None
    if lowered in sometimes or _is_initials(last) or (language != "de" and _NO_VOWEL.fullmatch(last)):
        return starter and len(word) > 1
    if language in ORDINAL_STOP and _is_ordinal(last) and not previous.endswith("."):
        return starter or digit
    if language == "de" and last[-1:].isdigit():
        ordinal = last.isdigit() and len(last) <= 3 and previous.lower() in _BEFORE_ORDINAL
        return starter or not (ordinal or _RANKED.fullmatch(last))
    return True


def _is_ordinal(last: str) -> bool:
    """Whether a number before a full stop may be an ordinal: "5.", and of kings and halls "II."."""
    return len(last) <= 2 if last.isdigit() else len(last) > 1 and last.isupper() and last.lower() in ROMAN


def _is_title(last: str, word: str, never: frozenset[str]) -> bool:
    """Whether no sentence ends with ``last`` (and a full stop), be it one part or more: "Det.-Sgt", "Lt.Col".

    In capitals it is another thing, unless the next word is, too: ING is a bank, Ing. an engineer.
    """
    if last in never:
        return True
    lowered = last.lower()
    if last.isupper() and last.isalpha() and len(last) > 1:
        return word.isupper() and len(word) > 1 and (lowered in never or last.capitalize() in never)
    if lowered in never:
        return True
    cut = max(last.rfind("-"), last.rfind(".")) + 1
    if not 0 < cut < len(last) - 1 or not _is_title(last[cut:], word, never):
        return False
    return last[cut - 1] == "-" or _is_title(last[: cut - 1], word, never)


def _is_initials(word: str) -> bool:
    """Whether a word (without its last full stop) is "J", "J.-P", "U.S", "K.-H"."""
    if len(word) == 1:
        return word.isupper()
    return "." in word and all(len(part.lstrip("-")) == 1 and part[-1].isalpha() for part in word.split("."))


def _last_words(text: str, start: int, at: int) -> tuple[str, str]:
    """The word right before ``at`` and the one before it: openers and elided articles taken off."""
    left = text[max(start, at - 32) : at]
    pieces = left.split()
    if not pieces or left[-1].isspace():
        return "", ""
    last = pieces[-1].lstrip(_OPENERS + "€$£")
    elided = max(last.rfind("’"), last.rfind("'")) + 1
    return last[elided:], pieces[-2].lstrip(_OPENERS) if len(pieces) > 1 else ""


def _first_word(text: str, right: int, end: int) -> str:
    """The word that begins at ``right``, at most 24 characters."""
    word = text[right : min(end, right + 24)]
    for index, character in enumerate(word):
        if not (character.isalnum() or character in "'’"):
            return word[:index].replace("’", "'")
    return word


def _starters(language: str) -> frozenset[str]:
    return STARTERS.get(language, STARTERS["en"])
