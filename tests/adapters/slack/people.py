"""What people do in Slack, as the payloads that Slack sends for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.adapters.slack.fake_slack import Acked, FakeSlack, Json


@dataclass
class Done:
    """Something a person did: how it was acknowledged, and what was answered at its address."""

    slack: FakeSlack
    acked: Acked
    address: str
    trigger: str

    async def answer(self, number: int = 1) -> Json:
        """The answer at the address; it is waited for."""
        found = await self.slack.until(lambda: self.slack.answers[self.address][number - 1 : number])
        return dict(found[0])


@dataclass
class Person:
    """Somebody in a channel of a workspace."""

    slack: FakeSlack
    team: str
    id: str
    channel: str = "C1"
    channel_name: str = "general"

    async def slash(self, text: str, *, times: int = 1) -> Done:
        """Type the slash command."""
        trigger, (name, url) = self.slack.trigger(), self.slack.address()
        body = {
            "command": "/aibrief",
            "text": text,
            "team_id": self.team,
            "team_domain": self.team.lower(),
            "channel_id": self.channel,
            "channel_name": "directmessage" if self.channel.startswith("D") else self.channel_name,
            "user_id": self.id,
            "user_name": self.id.lower(),
            "api_app_id": "A1",
            "is_enterprise_install": "false",
            "response_url": url,
            "trigger_id": trigger,
        }
        return Done(self.slack, await self.slack.envelope("slash_commands", body, times=times), name, trigger)

    async def press(
        self,
        message: Json,
        label: str,
        *,
        ephemeral: bool = True,
        value: str = "",
        of_organization: bool = False,
    ) -> Done:
        """Press the button of a message; ``value`` is what a forger would send instead of its own. An
        app that is installed in a whole organization is told of no workspace."""
        button = button_of(message, label)
        trigger, (name, url) = self.slack.trigger(), self.slack.address()
        sent = {"type": "message", "text": message["text"], **self._in_thread(message)}
        replied = {k: message[k] for k in ("thread_ts",) if message.get(k)}
        body = {
            "type": "block_actions",
            **self._who(),
            "trigger_id": trigger,
            "response_url": url,
            "channel": {"id": self.channel, "name": self.channel_name},
            "container": {
                "type": "message",
                "is_ephemeral": ephemeral,
                "channel_id": self.channel,
                "message_ts": message.get("ts", "1700000000.0002"),
                **replied,
            },
            **({} if ephemeral else {"message": sent}),
            "actions": [self._action(button, value)],
        }
        if of_organization:
            body |= {"team": None, "is_enterprise_install": True}
        return Done(self.slack, await self.slack.envelope("interactive", body), name, trigger)

    async def press_in_view(self, view: Json, label: str, *, fresh: bool = True) -> Done:
        """Press a button in a modal or on the home tab."""
        trigger = self.slack.trigger() if fresh else "stale"
        body = {
            "type": "block_actions",
            **self._who(),
            "trigger_id": trigger,
            "view": {"id": "VH", "private_metadata": "", **view},
            "container": {"type": "view", "view_id": view.get("id", "VH")},
            "actions": [self._action(button_of(view, label), "")],
        }
        return Done(self.slack, await self.slack.envelope("interactive", body), "", trigger)

    async def send(self, view: Json, values: Json) -> Done:
        """Fill in a form and send it."""
        state: dict[str, Any] = {}
        for block in view["blocks"]:
            element = block["element"]
            given = values.get(block["block_id"])
            state[block["block_id"]] = {element["action_id"]: _filled(element, given)}
        trigger = self.slack.trigger()
        kept = {**view, "state": {"values": state}}
        body = {"type": "view_submission", **self._who(), "trigger_id": trigger, "view": kept}
        return Done(self.slack, await self.slack.envelope("interactive", body), "", trigger)

    async def type_zone(self, view: Json, typed: str) -> list[str]:
        """Type into the field of zones; what it offers."""
        body = {
            "type": "block_suggestion",
            **self._who(),
            "action_id": "zone",
            "block_id": "zone",
            "value": typed,
            "view": view,
        }
        acked = await self.slack.envelope("interactive", body)
        return [option["value"] for option in (acked.payload or {})["options"]]

    async def shortcut(self, text: str, **message: str) -> Done:
        """Choose "Brief me on this" in the menu of a message."""
        trigger, (name, url) = self.slack.trigger(), self.slack.address()
        body = {
            "type": "message_action",
            **self._who(),
            "callback_id": "brief_on",
            "trigger_id": trigger,
            "response_url": url,
            "channel": {"id": self.channel, "name": self.channel_name},
            "message": {"type": "message", "text": text, "ts": "1700000000.0001", **message},
        }
        return Done(self.slack, await self.slack.envelope("interactive", body), name, trigger)

    async def mention(self, text: str, *, thread: str = "", ts: str = "") -> Acked:
        """Mention the bot: first of all, or where the text has it; with a ``ts``, in that message again."""
        event = {
            "type": "app_mention",
            "user": self.id,
            "text": text if "<@UBOT" in text else f"<@UBOT> {text}",
            "ts": ts or f"{1_700_000_000 + self.slack.number()}.0009",
            "channel": self.channel,
            **({"thread_ts": thread} if thread else {}),
        }
        self.slack.threads |= {thread} - {""}
        return await self.event(event)

    async def open_home(self) -> Json:
        """Open the home tab; what it shows."""
        self.slack.homes.pop(self.id, None)
        await self.event({"type": "app_home_opened", "user": self.id, "tab": "home", "channel": "D1"})
        await self.slack.until(lambda: self.slack.homes.get(self.id))
        return self.slack.homes[self.id]

    async def event(self, event: Json, *, at: int = 0) -> Acked:
        """Something happens; ``at`` a time, where Slack says so."""
        body = {
            "type": "event_callback",
            "team_id": self.team,
            "api_app_id": "A1",
            "event_id": f"Ev{self.slack.number()}",
            "event_time": at,
            "event": event,
            "authorizations": [{"team_id": self.team, "user_id": "UBOT", "is_bot": True}],
        }
        return await self.slack.envelope("events_api", body)

    def _in_thread(self, message: Json) -> Json:
        """Where a message stands; one that was replied to has its own time as its thread's."""
        ts = message.get("ts", "")
        thread = message.get("thread_ts") or (ts if ts in self.slack.threads else "")
        return {name: value for name, value in (("ts", ts), ("thread_ts", thread)) if value}

    def _who(self) -> Json:
        user = {"id": self.id, "team_id": self.team}
        return {"user": user, "team": {"id": self.team, "domain": self.team.lower()}, "api_app_id": "A1"}

    def _action(self, button: Json, value: str) -> Json:
        kept = {k: v for k, v in button.items() if k != "style"}
        return {**kept, "value": value or button.get("value", ""), "action_ts": "1.1", "block_id": "b"}


def buttons_of(message: Json) -> list[Json]:
    """The buttons of a message or view."""
    return [e for b in message["blocks"] if b["type"] == "actions" for e in b["elements"]]


def labels(message: Json) -> list[str]:
    """What the buttons say."""
    return [b["text"]["text"] for b in buttons_of(message)]


def button_of(message: Json, label: str) -> Json:
    """The button that says this."""
    return next(b for b in buttons_of(message) if b["text"]["text"] == label)


def words(message: Json) -> str:
    """All words in the blocks of a message or view."""
    return "\n".join(_words(message["blocks"]))


def _words(value: Any) -> list[str]:
    if isinstance(value, list):
        return [w for v in value for w in _words(v)]
    if not isinstance(value, dict):
        return []
    if value.get("type") in ("rich_text_section", "rich_text_preformatted"):
        return ["".join(w for e in value["elements"] for w in _words(e))]
    if isinstance(value.get("text"), str):
        return [value["text"]]
    return [w for v in value.values() for w in _words(v)]


def _filled(element: Json, given: Any) -> Json:
    kind = element["type"]
    if kind == "timepicker":
        return {"type": kind, "selected_time": given or element.get("initial_time")}
    if kind in ("static_select", "external_select"):
        chosen = {"value": given} if given else element.get("initial_option")
        return {"type": kind, "selected_option": chosen}
    if kind == "conversations_select":
        return {"type": kind, "selected_conversation": given or element.get("initial_conversation")}
    return {"type": kind, "value": given if given is not None else element.get("initial_value")}
