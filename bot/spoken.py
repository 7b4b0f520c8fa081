"""Languages as people name them: "netflix in german", "noticias en español". Pure."""

from __future__ import annotations

import re

NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "nl": "Dutch", "pl": "Polish", "ru": "Russian", "tr": "Turkish", "zh": "Chinese", "ja": "Japanese",
}  # fmt: skip
"""Code -> name, of the languages that the bot reads."""
_ALSO = {
    "en": "englisch anglais inglés inglese inglês engels angielsku английском ingilizce",
    "de": "deutsch allemand alemán tedesco alemão duits niemiecku немецком almanca",
    "fr": "französisch français francés francese francês frans francusku французском fransızca",
    "es": "spanisch espagnol español castellano spagnolo espanhol spaans hiszpańsku испанском ispanyolca",
    "pt": "portugiesisch portugais portugués portoghese português portugees",
    "it": "italienisch italien italiano italiaans",
    "nl": "niederländisch holländisch néerlandais holandés olandese holandês nederlands",
    "pl": "polnisch polonais polaco polacco polsku",
    "ru": "russisch russe ruso russo русском",
    "tr": "türkisch turc turco türkçe",
    "zh": "chinesisch chinois chino cinese mandarin 中文",
    "ja": "japanisch japonais japonés giapponese japonês 日本語",
}
_CODES = {word: code for code in NAMES for word in (NAMES[code].lower(), code, *_ALSO[code].split())}
_SAID = "|".join(
    sorted((word for word in _CODES if len(word) > 2 or not word.isascii()), key=len, reverse=True)
)
_IN = re.compile(  # "in italien" is German for the country
    r"(?:^|(?<![\s,;])[\s,;]+)(?:(?:and|but|just|only|nur|please)\s+)*"
    r"(?:in(?!\s+italien\b)|auf|en|em|po|на)\s+(?:the\s+)?"
    rf"(?P<name>{_SAID})(?:\s+(?:alone|articles|language|only|please|sources|texts))*"
    r"(?:\s+(?:since|(?:during|for|from|in|over)(?:\s+the)?))?$",  # days stood behind it
    re.IGNORECASE,
)
_SPEAK = re.compile(
    r"(?:(?:can|could) you )?(?:answer|reply|speak|switch|talk|translate|write)"
    rf"(?: (?:it|me|that|this|to me|us))?(?: (?:in|into|to))?(?: (?P<name>{_SAID}))?",
    re.IGNORECASE,
)


def code_of(name: str) -> str:
    """The code of a language by its name in any of them, or by its code; "" for none that is read."""
    return _CODES.get(name.strip().lower(), "")


def language_behind(text: str) -> tuple[str, str]:
    """(the words before "in german", the language's code); the words as they are and "" without one."""
    found = _IN.search(text)
    return (text[: found.start()].strip(), _CODES[found["name"].lower()]) if found else (text, "")


def asks_to_speak(text: str) -> str | None:
    """The code of the language that somebody wants the bot to write, or "" for none; None for other words."""
    found = _SPEAK.fullmatch(text)
    if found is None or (not found["name"] and not text.lower().startswith("translate")):
        return None
    return _CODES[found["name"].lower()] if found["name"] else ""
