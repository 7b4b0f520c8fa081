"""Markdown into lines: a paragraph, heading or list item a line, without its marks."""

from __future__ import annotations

import html
import re

from bot.sources.formats.markup import LIST_ITEM, plain_title, safe, tidy_lines, without_tags

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s{0,3}(?:(?:[-*_]\s*){3,}|={3,})$")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\](?:\([^)\s]{0,2000}(?:\s+[^)\n]{0,300})?\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(r"\[([^\]\n]{1,500})\](?:\([^)\s]{0,2000}(?:\s+[^)\n]{0,300})?\)|\[[^\]\n]{0,200}\])")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]\n]{1,200}\]:\s+\S+")
_AUTOLINK = re.compile(r"<(https?://[^>\s]{1,2000}|[^@>\s]{1,100}@[^>\s]{1,200})>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?\S?)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\w_])"
)
_CODE = re.compile(r"(`{1,3})([^`\n]{1,1000})\1")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_INLINE_LIMIT = 20_000  # code points; no paragraph that a person marked up is longer
_ESCAPED = 0xF0000  # where escaped characters wait, in a private plane, while the patterns run
_WAS_ESCAPED = re.compile("[\U000f0021-\U000f007e]")


def markdown_lines(text: str) -> str:
    """The text of a Markdown document, a paragraph, heading or list item (``- …``) a line."""
    blocks: list[str] = []
    current: list[str] = []
    fenced = False

    def close() -> None:
        if current:
            blocks.append(_inline(" ".join(current)))
            current.clear()

    for line in safe(text).split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
            close()
        elif fenced:
            blocks.append(line)
        elif not line.strip() or _RULE.match(line) or _REFERENCE.match(line):
            close()
        elif heading := _HEADING.match(line):
            close()
            blocks.append(_inline(heading.group(1)))
        elif LIST_ITEM.match(line):
            close()
            marker, _, rest = line.strip().partition(" ")
            current.append(("- " if not marker[0].isdigit() else marker + " ") + rest.strip())
        else:
            current.append(line.strip().removeprefix(">").strip())
    close()
    return tidy_lines("\n".join(blocks))


def markdown_title(text: str) -> str:
    """The first heading of a Markdown document, "" without one."""
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            return plain_title(_inline(heading.group(1)))
        if line.strip():
            return ""
    return ""


def _inline(text: str) -> str:
    if len(text) > _INLINE_LIMIT:
        return text
    text = _ESCAPE.sub(lambda found: chr(_ESCAPED + ord(found.group(1))), text)  # out of the patterns' way
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _CODE.sub(r"\2", text)
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(lambda found: found.group(1) or found.group(2), text)
    text = html.unescape(without_tags(text))
    return _WAS_ESCAPED.sub(lambda found: chr(ord(found.group()) - _ESCAPED), text)
