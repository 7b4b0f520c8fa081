"""HTML and plain text into lines: a paragraph, heading or list item a line."""

from __future__ import annotations

import html
import re

# Controls but tab and newline, zero-width and bidirectional characters, byte order marks, private marks.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_KNOWN = (
    "a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|"
    "footer|h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|li|main|mark|ol|p|pre|q|s|samp|script|section|"
    "math|small|span|svg|strike|strong|style|sub|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr"
)
# Only what is really HTML is a tag: "History of the <blink> tag", "a < b" and "Map<K, V>" stay whole.
_TAGGED = re.compile(rf"</?(?:{_KNOWN})(?:\s[^<>]{{0,5000}})?/?>|<!--", re.IGNORECASE)
_INSIDE = r"""(?:(?:[^"'<>]++|"[^"<]*+"|'[^'<]*+')*+>|[^<>]*+>|\s[^<>\n]*=[^<>\n]*(?=[<\n]|\Z))"""
# No part of these runs past the next "<": a search over a text stays linear, whatever is left open in it.
_TAG = re.compile(rf"</?[a-zA-Z][\w:-]{{0,40}}{_INSIDE}|<[!?][^<>]*>")
_ITEM_TAG = re.compile(rf"<li(?![\w:-]){_INSIDE}", re.IGNORECASE)
_CELL_TAG = re.compile(rf"<t[dh](?![\w:-]){_INSIDE}", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|"
    r"figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|"
    rf"tfoot|thead|tr|ul)(?![\w:-]){_INSIDE}",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</(?:p|a|div|span|li|[uo]l|b|i|em|strong|h[1-6])>|<(?:br|img|hr)\b", re.IGNORECASE)
"""What tells markup that was escaped twice from a text that speaks of a tag."""
_UNSEEN = re.compile(
    rf"<!--|<(script|style|noscript|template|iframe|svg|object|math|select|title|figcaption)(?![\w:-]){_INSIDE}",
    re.IGNORECASE,
)
"""What is no text of the article: what no reader sees, and captions, which pages are read without, too."""
_PRE = re.compile(rf"<pre(?![\w:-]){_INSIDE}", re.IGNORECASE)
_PRE_END = re.compile(r"</pre\b[^<>]*>", re.IGNORECASE)
_RAW = ("script", "style")  # what follows one that is never closed belongs to it
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
LIST_ITEM = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s+\S")  # of plain text and of Markdown
_HARD_WRAP = 100  # the longest line of a text that was wrapped by hand or by a mail program


def safe(text: str) -> str:
    """Text without control and bidirectional characters: it reads the same everywhere."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    """What an unsafe character stands for: nothing, or what Windows has at its number, as browsers do."""
    sign = found[0]
    return sign.encode("latin-1").decode("cp1252", "ignore") if "\x80" <= sign <= "\x9f" else ""


def one_line(text: str) -> str:
    """Text as a single line with single spaces, safe to show as a title or a name."""
    return " ".join(safe(text).split())


def shortened(text: str, longest: int) -> str:
    """A line as it is, of one longer than ``longest`` the first words."""
    return text if len(text) <= longest else text[:120].rsplit(" ", 1)[0] + " …"


def first_words(text: str) -> str:
    """A title for a text that has none: its first line, or how that begins."""
    return shortened(text.partition("\n")[0], 140)


def plain_title(text: str) -> str:
    """A title as plain text: tags out, entities resolved, twice-escaped ones too."""
    for _ in range(2):
        text = without_tags(text)
        if "&" in text and _ENTITY.search(text):
            text = html.unescape(text)
    return one_line(text)


def has_tags(text: str) -> bool:
    """Whether a text holds HTML tags."""
    return _TAGGED.search(text) is not None


def without_tags(text: str) -> str:
    """A text without its HTML tags; what stands between them stays."""
    return _TAGGED.sub("", text) if "<" in text else text


def html_lines(text: str) -> str:
    """The visible text of an HTML fragment, a block a line, ``- `` before list items; scripts are gone.

    A few passes without a tree: their time grows with the length alone, whatever is nested or left open.
    """
    if "<" not in text or not has_tags(text):
        text = html.unescape(text)
        if not _CLOSED.search(text):
            return text_lines(text)
    text = " ".join(_with_breaks(text).split())
    if _UNSEEN.search(text):
        text = _seen(text)
    text = _BLOCK_TAG.sub("\n", _ITEM_TAG.sub("\n- ", text))
    return tidy_lines(html.unescape(_TAG.sub("", _CELL_TAG.sub(" ", text))))


def _with_breaks(text: str) -> str:
    """HTML in which preformatted text, as archives show mails, has its paragraphs marked."""
    parts: list[str] = []
    place = 0
    while (begin := _PRE.search(text, place)) and (end := _PRE_END.search(text, begin.end())):
        written = html.unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", text[begin.end() : end.start()])))
        lines = text_lines("\n".join(_own_lines(written.split("\n"))))
        parts += (text[place : begin.start()], "<br>", html.escape(lines).replace("\n", "<br>"), "<br>")
        place = end.end()
    return "".join((*parts, text[place:]))


def _own_lines(lines: list[str]) -> list[str]:
    """The lines of a mail without its signature, what it quotes of others, and whom that is of."""
    own: list[str] = []
    for line in lines:
        if line.rstrip("\r") == "-- ":
            break
        if not line.startswith(">"):
            own.append(line)
            continue
        while own and not own[-1].strip():
            own.pop()
        if own and own[-1].rstrip().endswith(":"):
            own[-1] = ""
    return own


def _seen(text: str) -> str:
    """HTML without comments, scripts, styles and what else holds no text of the article."""
    parts: list[str] = []
    never_closed: set[str] = set()
    place = 0
    while tag := _UNSEEN.search(text, place):
        parts.append(text[place : tag.start()])
        place = tag.end()
        name = (tag.group(1) or "").lower()
        if not name:
            end = text.find("-->", place)
            place = len(text) if end < 0 else end + 3
        elif name not in never_closed:
            if closing := re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE).search(text, place):
                place = closing.end()
            elif name in _RAW:
                place = len(text)
            else:
                never_closed.add(name)
    parts.append(text[place:])
    return "".join(parts)


def tidy_lines(text: str) -> str:
    """The lines that are not empty, with single spaces, safe to show."""
    lines = (" ".join(line.split()) for line in safe(text).split("\n"))
    return "\n".join(line for line in lines if line and line != "-")


def text_lines(text: str) -> str:
    """A plain text's paragraphs, a line each; lines wrapped by hand are joined again."""
    text = safe(text)
    lines = [line.rstrip() for line in text.split("\n")]
    filled = [len(line) for line in lines if line]
    wrapped = len(filled) > 2 and max(filled) <= _HARD_WRAP and len(filled) < len(lines) - 1
    if not wrapped:
        return tidy_lines(text)
    blocks: list[list[str]] = [[]]
    for line in lines:
        if not line.strip():
            blocks.append([])
        elif LIST_ITEM.match(line):
            blocks.append([line.strip()])
        else:
            blocks[-1].append(line.strip())
    return tidy_lines("\n".join(" ".join(block) for block in blocks))
