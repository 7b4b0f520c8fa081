"""Pages that hold no article: what a site answers instead of one."""

from __future__ import annotations

import re

_SIGNS = re.compile(
    r"tweet with a location|location information to your tweets"
    r"|(?:javascript|cookies) (?:is|are|must be|has been) (?:disabled|not enabled|turned off|enabled)"
    r"|(?:enable|turn on|activate) (?:javascript|cookies)"
    r"|(?:must|need to|have to|please) (?:log|sign) ?in(?: first)? (?:to|in order)"
    r"|page (?:is not|isn['’]t|is no longer|could not be|cannot be|was not) (?:available|found)"
    r"|(?:page|article|content) you(?:'re|’re| are| were)? (?:requested|looking for|trying)"
    r"|wayback machine|internet archive|archive-it|web crawls?\b"
    r"|crawls? (?:was|were|is|are) "
    r"|checking your browser|are you a robot|unusual traffic|captcha|access denied"
    r"|403 forbidden|404 not found"
    r"|ip address (?:for this domain )?(?:may have|has) changed|domain (?:is|may be) for sale",
    re.IGNORECASE,
)
_LONGEST = 1_200  # characters: an article that only mentions such things is longer, or has few of them
_SHARE = 0.3  # of the lines


def holds_no_article(text: str) -> bool:
    """Whether a text is a notice and no article: "page not found", "enable JavaScript", an archive's note."""
    if len(text) > _LONGEST:
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    marked = sum(1 for line in lines if _SIGNS.search(line))
    return marked > 0 and (marked >= _SHARE * len(lines) or len(text) < _LONGEST / 3)
