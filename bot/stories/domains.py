"""Registrable domains: which part of a host name belongs to one owner.

A small table of our own instead of the public suffix list: the common second levels under country codes,
hosts that rent out subdomains, and the reserved example domains, under which every label is a publisher.
"""

from __future__ import annotations

from bot.text.tables import words

SECOND_LEVELS = words(
    "ac asn biz co com ed edu gen go gob gouv gov govt gub gv id in info int lg ltd me mil ne net nic nom "
    "nsw or org plc pro qld sch school vic web"
)

HOSTED = words(
    "appspot.com beehiiv.com blogspot.com blogs.com bravenet.com buttondown.email cloudfront.net "
    "example.com example.net example.org firebaseapp.com ghost.io github.io gitlab.io hatenablog.com "
    "herokuapp.com home.blog livejournal.com medium.com netlify.app note.jp over-blog.com pages.dev "
    "rssing.com s3.amazonaws.com squarespace.com substack.com tumblr.com typepad.com vercel.app "
    "web.app weebly.com wixsite.com wordpress.com workers.dev"
)


def suffix_labels(labels: list[str]) -> int:
    """How many labels at the end of a host are no owner's name: 1 for com, 2 for co.uk and github.io."""
    if len(labels) < 2:
        return len(labels)
    if ".".join(labels[-2:]) in HOSTED or (labels[-2] == "blogspot" and len(labels[-1]) == 2):
        return 2
    if len(labels) > 2 and ".".join(labels[-3:]) in HOSTED:
        return 3
    if len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS:
        if len(labels) > 2 and labels[-2] == "com" and labels[-3] == "blogspot":
            return 3
        return 2
    return 1


def is_number(host: str) -> bool:
    """Whether a host is an IP address rather than a name."""
    return ":" in host or (host.replace(".", "").isdigit() and host != "")


def registrable(host: str) -> str:
    """The part of a host that one owner registered: ``bbc.co.uk`` for ``news.bbc.co.uk``.

    A bare suffix (``co.uk``), a single label and an IP address are returned as they are.
    """
    host = host.lower().strip(".")
    if is_number(host):
        return host
    labels = host.split(".")
    keep = suffix_labels(labels) + 1
    return host if keep >= len(labels) else ".".join(labels[-keep:])
