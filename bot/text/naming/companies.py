"""Whether a bare surname is a company in its article: what Dell says is not said by Michael Dell.

where the word stands | what follows it | a company's word, a company's figure
"""

from __future__ import annotations

import re

from bot.text.tables import words

_OF_A_COMPANY = re.compile(
    r"\s(?:Inc|Corp|Co|Ltd|Motors?|Technologies|Group|plc|Holdings|AG)\b(?!-)"
    r"|['’]s (?:shares|stock|revenues?|earnings|sales)\b(?! (?:in|of)\b)"
    r"| (?:shares|stock) (?:fell|rose|jumped|slid|dropped|gained|climbed|sank|were|closed)\b"
    r"| (?:said|announced|reported|posted) (?:that )?its (?:sales|revenues?|profits?|earnings|shares|net)\b"
)
_BEGAN_IT = re.compile(
    r"(?:, who)? (?:(?:co-?)?founded\b|(?:started|built|opened|created|established|launched|set up)\b"
    r"[^.!?\n]{1,80}\bin (?:1[6-9]\d\d|200\d)\b)"
)
WRITTEN = words("statement statements release filing memo")
"""What companies speak by."""


def is_company(name: str, person: str, text: str) -> bool:
    """Whether ``text`` uses the surname of ``person`` for a company: "Dell Technologies", "Dell's shares"."""
    given = person.removesuffix(name)
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not text[at - 1 : at].isalnum() and not text.endswith(given, 0, at)
        if whole and _OF_A_COMPANY.match(text, end):
            return True
        at = text.find(name, end)
    return False


def began_it(person: str, at: int, text: str) -> bool:
    """Whether the person named at ``at`` is only named as who began a company: "Enzo Ferrari founded"."""
    return _BEGAN_IT.match(text, at + len(person)) is not None
