"""Direct messages: Slack lets the bot post to a person (U…), but reads and changes only a conversation (D…).

Posting tells the conversation, so a post there is referred to with it: "D012AB/1700000000.000100". Only for a
look at what no answer told is Slack asked to open the conversation, which needs a scope (im:write).
"""

from __future__ import annotations

from slack_sdk.web.async_client import AsyncWebClient


def is_person(channel: str) -> bool:
    """Whether a channel is a person's direct messages, by their id."""
    return channel[:1] in ("U", "W")


def reference_of(asked: str, conversation: str, ts: str) -> str:
    """What finds a post again: its time, with the conversation when a person was written to."""
    return f"{conversation}/{ts}" if is_person(asked) and conversation else ts


def parts(reference: str) -> tuple[str, str]:
    """(the conversation or "", the post's time)."""
    conversation, _, ts = reference.rpartition("/")
    return conversation, ts


class Conversations:
    """The conversations with people that are known, a workspace and person each."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}

    def met(self, team: str, channel: str, conversation: str) -> None:
        """Slack has told which conversation a post went to."""
        if is_person(channel) and conversation:
            self._known[team, channel] = conversation

    async def of(self, client: AsyncWebClient, team: str, channel: str, reference: str = "") -> str:
        """What Slack knows the channel by; SlackApiError when it does not open the conversation."""
        if not is_person(channel):
            return channel
        known = parts(reference)[0] or self._known.get((team, channel))
        if not known:
            opened = await client.conversations_open(users=channel)
            known = str(opened["channel"]["id"])
            self.met(team, channel, known)
        return known
