"""Which lines of a page are not its article: credits, invitations, navigation, notices."""

from __future__ import annotations

import re

_WHOLE = re.compile(
    r"(?:post|leave|add|write) a (?:comment|reply)|comments?(?: \(\d+\))?|share(?: this)?(?: article| story)?|advertisement"
    r"|(?:image|photo|picture)s?(?: credits?)?\s*:.*|(?:image|photo) credits?:.*|read more:.*|related:.*|also read:?.*"
    r"|subscribe(?: now)?|sign up|follow us.*|©.*|copyright ©.*|all rights reserved\.?",
    re.IGNORECASE,
)


def is_boilerplate(line: str, names: tuple[str, ...] = ()) -> bool:
    """Whether a line (without space at its ends) is boilerplate; ``names`` are the author and the publisher."""
    return len(line) <= 300 and _WHOLE.fullmatch(line) is not None
