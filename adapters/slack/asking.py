"""What arrives from Slack, as a question: who, where, how it may be answered. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question's surroundings, as Slack vouches for them."""

    team: str
    person: str
    channel: str  # the person's own id in direct messages and on the home tab
    channel_name: str = ""
    closed: bool | None = None  # to others of the workspace, as Slack tells now; None: it does not
    team_name: str = ""
    thread: str = ""  # a message whose thread takes the answer
    begins: bool = False  # nothing stands in that thread yet
    response_url: str = ""
    trigger: str = ""
    view: str = ""  # an open modal that takes the answer
    modal: bool = False  # no place for a message: the answer is shown in a modal
    home: bool = False  # asked on the home tab, which is to show the change
    here: bool = False  # the answer takes the place of the message or view that was pressed
    public: bool = False  # said before everybody, in a mention

    @property
    def private(self) -> bool:
        """Between the person and the bot."""
        return self.channel == self.person


def of_command(body: Json) -> Asking:
    """A slash command."""
    return Asking(
        team=body["team_id"],
        person=body["user_id"],
        channel=_place(body["channel_id"], body["user_id"]),
        channel_name=_name(body.get("channel_name", "")),
        closed=_closed(body.get("channel_name", "")),
        team_name=body.get("team_domain", ""),
        response_url=body.get("response_url", ""),
        trigger=body.get("trigger_id", ""),
    )


def of_press(body: Json, *, turn: bool = False) -> Asking:
    """A button, in a message, in a modal or on the home tab; or the shortcut of a message."""
    if body.get("view"):
        return replace(of_view(body), here=turn)
    person = body["user"]["id"]
    channel = body.get("channel") or {}
    container = body.get("container") or {}
    # a note that only the person sees comes without its message
    message = body.get("message") or {**container, "ts": container.get("message_ts")}
    return Asking(
        team=_team(body),
        person=person,
        channel=_place(channel.get("id") or container.get("channel_id") or person, person),
        channel_name=_name(channel.get("name", "")),
        closed=_closed(channel.get("name", "")),
        team_name=(body.get("team") or {}).get("domain", ""),
        thread=_thread(message),
        response_url=body.get("response_url", ""),
        trigger=body.get("trigger_id", ""),
        here=turn and bool(container.get("is_ephemeral")),
    )


def of_view(body: Json) -> Asking:
    """A view: a form that was sent, a button in it; a modal takes the answer itself, the home tab none."""
    view, person = body["view"], body["user"]["id"]
    kept = kept_in(view.get("private_metadata", ""))
    at_home = view.get("type") == "home"
    return Asking(
        team=_team(body),
        person=person,
        channel=kept.get("channel") or person,
        channel_name=kept.get("name", ""),
        trigger=body.get("trigger_id", ""),
        view="" if at_home else view["id"],
        modal=True,
        home=at_home or kept.get("home") == "1",
    )


def of_mention(body: Json) -> Asking:
    """A mention in a channel: the answer goes into its thread."""
    event = body["event"]
    return Asking(
        team=_team(body),
        person=event["user"],
        channel=event["channel"],
        thread=event.get("thread_ts") or event["ts"],
        begins=not event.get("thread_ts"),
        public=True,
    )


def of_home(body: Json) -> Asking:
    """The home tab was opened."""
    person = body["event"]["user"]
    return Asking(team=_team(body), person=person, channel=person, home=True)


def keep(asking: Asking, **more: str) -> str:
    """What a view has to remember (its ``private_metadata``)."""
    kept = {
        "channel": asking.channel,
        "name": asking.channel_name,
        "home": "1" if asking.home else "",
        **more,
    }
    return json.dumps({k: v for k, v in kept.items() if v}, ensure_ascii=False, separators=(",", ":"))


def kept_in(text: str) -> dict[str, str]:
    """What a view has remembered."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _team(body: Json) -> str:
    """The workspace whose installation this came to: in a shared channel a person may be of another. Where
    the app is installed in a whole organization, only the person's may be named."""
    authorizations = body.get("authorizations") or []
    if authorizations and authorizations[0].get("team_id"):
        return str(authorizations[0]["team_id"])
    view = body.get("view") or {}
    team, person = body.get("team") or {}, body.get("user") or {}
    found = (
        view.get("app_installed_team_id") or body.get("team_id") or team.get("id") or person.get("team_id")
    )
    return str(found or "")


def _place(channel: str, person: str) -> str:
    """A channel's id; a conversation of two is where the bot can post to: its own with the person."""
    return person if channel.startswith("D") else channel


def _thread(message: Json) -> str:
    """The thread in which a message stands; "" for one of the channel, which may have replies of its own."""
    thread = str(message.get("thread_ts") or "")
    return "" if thread == message.get("ts") else thread


def _name(name: str) -> str:
    """A channel's name; "" where Slack has only a word for its kind, or one made of its members' names."""
    return "" if _closed(name) else name


def _closed(name: str) -> bool | None:
    """Whether others of the workspace cannot look into a channel: only of those that are open to all of it
    does Slack tell the name. None where it tells nothing."""
    if not name:
        return None
    return name in ("directmessage", "privategroup") or name.startswith("mpdm-")
