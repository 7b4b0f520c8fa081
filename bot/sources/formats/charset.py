"""Bytes to text: which encoding a feed, a page or a file is in.

The order of trust: byte order mark, then UTF-16/32 recognised by its zero bytes, the transport's
declaration (HTTP), the document's own (XML declaration, HTML ``meta``), UTF-8, and at last Windows-1252.
A declaration that its own bytes contradict is not believed.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under these labels: the wider set that writers really used.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# No charsets of documents: ways to smuggle markup, other machines' defaults, parts of other standards.
_NEVER = {
    "utf_7", "unicode_escape", "raw_unicode_escape", "mbcs", "oem", "idna", "punycode", "undefined",
}  # fmt: skip
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([A-Za-z0-9._:-]{2,40})|"""
    rb"""<meta[^>]{0,300}?charset\s*+=\s*+["']?\s*+([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE,
)
_SIGNATURES = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a zip or office document"), (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"{\\rtf", "a rich text document"),
    (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"),
)  # fmt: skip
_CONTENT_TYPE = re.compile(r"""charset\s*+=\s*+["']?\s*+([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_STRAY = re.compile("([^\udc80-\udcff]?)([\udc80-\udcff]+)(?=(.?))", re.DOTALL)


def no_text(data: bytes) -> str:
    """What bytes are that are no text: "a PDF", "a binary file"; "" when they may be text."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            return what
    text, codec = decoded(data[:8192])
    controls = sum(1 for character in text if character < " " and character not in "\t\n\r\f\x1b")
    binary = controls > len(text) // 50 or ("\0" in text and not codec.startswith("utf-"))
    return "a binary file" if binary else ""


def known_codec(label: str) -> str | None:
    """The codec to use for an encoding label, or None when there is none that gives text."""
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name.replace("-", "_") in _NEVER:
        return None
    return _WIDER.get(info.name, info.name)


def decode(data: bytes, *, content_type: str = "") -> str:
    """The text of a document's bytes; never raises, bytes without a meaning become U+FFFD."""
    return decoded(data, content_type=content_type)[0]


def decoded(data: bytes, *, content_type: str = "") -> tuple[str, str]:
    """(text, codec used) of a document's bytes, likewise."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), codec
    if wide := _wide(data[:64]):
        return data.decode(wide, "replace"), wide
    labels = _CONTENT_TYPE.findall(content_type)[:1]
    if found := _DECLARED.search(data[:_HEAD]):
        labels.append((found[1] or found[2]).decode("ascii"))
    for codec in filter(None, map(known_codec, labels)):
        is_wide = codec.startswith(("utf-16", "utf-32"))
        if not is_wide and (text := _believed(data, codec)) is not None:
            return text, codec
    if (text := _as_utf8(data)) is not None:
        return text, "utf-8"
    codec = _guess(data) or "cp1252"
    return data.decode(codec, "replace"), codec


def _wide(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: Latin text has zeros at every other byte, or three of four."""
    if len(head) < 4 or b"\0" not in head:
        return None
    quads = head[: len(head) // 4 * 4]
    zeros = [quads[place::4].count(0) / (len(quads) // 4) for place in range(4)]
    first, second, third, fourth = (share > 0.7 for share in zeros)
    return {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }.get((first, second, third, fourth))


def _believed(data: bytes, codec: str) -> str | None:
    """The text under a declared codec, or None when the bytes contradict it."""
    if codec == "utf-8":
        return _as_utf8(data)
    if codec.startswith(("cp12", "iso8859", "koi8", "mac", "cp874")):
        # Every byte string is valid in these; text that happens to be valid UTF-8 beyond ASCII is UTF-8.
        if not data.isascii():
            try:
                return data.decode("utf-8")
            except UnicodeDecodeError:
                pass
        return data.decode(codec, "replace")
    text = data.decode(codec, "replace")
    return text if text.count("�") <= len(text) // 200 + 1 else None


def _as_utf8(data: bytes) -> str | None:
    """UTF-8 text, a few wrong bytes forgiven; None when it is something else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    wrong = text.count("�")
    beyond = sum(1 for character in text if character > "\x7f") - wrong
    return _STRAY.sub(_mended, data.decode("utf-8", "surrogateescape")) if beyond > 2 * wrong else None


def _mended(stray: re.Match[str]) -> str:
    """Bytes that are no UTF-8 in a text that is: Windows-1252 from elsewhere, or a character that was cut."""
    before, escaped, after = stray.groups()
    wrong = escaped.encode("utf-8", "surrogateescape")
    lead = wrong[0]
    cut = 0xC2 <= lead < 0xF5 and (
        (len(wrong) > 1 and all(0x80 <= byte < 0xC0 for byte in wrong[1:]))
        or (len(wrong) == 1 and not (after.isalpha() if lead < 0xE0 else before.isalpha()))
    )
    foreign = max(before, after) > "\u024f" and any(sign.isalpha() for sign in before + after)
    if cut or foreign or len(wrong) > 2:
        return before + "�"
    return before + wrong.decode("cp1252", "replace")


def _guess(data: bytes) -> str | None:
    """charset-normalizer's opinion on a sample, when it sees another script than Latin."""
    from charset_normalizer import from_bytes  # seldom asked, and it takes a while to import

    beyond = next((place for place, byte in enumerate(data) if byte > 127), 0)
    sample = data[max(0, beyond - 2000) : beyond + 8000]
    best = from_bytes(sample, steps=5, chunk_size=512).best()
    codec = known_codec(best.encoding) if best is not None else None
    if codec is None:
        return None
    letters = [character for character in sample.decode(codec, "replace") if character.isalpha()]
    foreign = sum(1 for character in letters if character > "\u024f")
    return codec if foreign * 5 > len(letters) else None  # among Latin ones its guesses are no better
