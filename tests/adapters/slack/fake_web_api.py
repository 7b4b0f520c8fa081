"""The Web API of the fake Slack: what it checks, and what it answers."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from aiohttp import web

from tests.adapters.slack.fake_parts import APP_TOKEN, NEEDED, Call, Fault, Json, Team


class WebApi:
    """The methods that the bot calls, over workspaces that are made by hand."""

    url: str

    def __init__(self) -> None:
        self.teams: dict[str, Team] = {}
        self.calls: list[Call] = []
        self.answers: dict[str, list[Json]] = defaultdict(list)  # response address: what it took
        self.posts: dict[str, list[Json]] = defaultdict(list)  # channel: messages
        self.deleted: set[str] = set()  # messages that a person took away
        self.threads: set[str] = set()  # messages under which a person has written
        self.ephemerals: list[Json] = []
        self.views: dict[str, Json] = {}
        self.homes: dict[str, Json] = {}
        self.scheduled: dict[str, Json] = {}
        self.uploads: dict[str, bytes] = {}
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.granted: dict[str, Json] = {}  # OAuth codes
        self.spent_triggers: set[str] = set()
        self.triggers: set[str] = set()
        self.closed_addresses: set[str] = set()
        self.app_token = APP_TOKEN
        self.app = "A1"  # whose the bot tokens are; the socket's is always this one
        self.socket_path = "/socket"
        self.page = 1000  # the most messages of one answer, whatever was asked for
        self._number = 0

    def number(self) -> int:
        """Another number each time."""
        self._number += 1
        return self._number

    async def _tell(self) -> None:
        raise NotImplementedError

    async def _api(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        body = await _body(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or str(body.pop("token", ""))
        team = next((t for t in self.teams.values() if t.token == token), None)
        call = Call(method, team.id if team else "", body)
        self.calls.append(call)
        try:
            if self.faults[method]:
                fault = self.faults[method].pop(0)
                headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
                call.error = fault.error or str(fault.status)
                answer = {**_no(fault.error), "response_metadata": {"messages": list(fault.details)}}
                if not fault.error:
                    return web.Response(status=fault.status, text="<html>oops</html>", headers=headers)
                return web.json_response(answer, status=fault.status, headers=headers)
            answer = self._answer(method, team, token, body)
            call.error = answer.get("error", "")
            headers = {"x-oauth-scopes": ",".join(sorted(team.scopes))} if team else {}
            return web.json_response(answer, headers=headers)
        finally:
            await self._tell()

    def _answer(self, method: str, team: Team | None, token: str, body: Json) -> Json:
        if method == "apps.connections.open":
            if token != self.app_token:
                return _no("invalid_auth")
            return {"ok": True, "url": f"{self.url.replace('http', 'ws')}{self.socket_path}"}
        if method == "oauth.v2.access":
            return self.granted.pop(str(body.get("code")), None) or _no("invalid_code")
        if team is None:
            return _no("invalid_auth" if token else "not_authed")
        if team.gone:
            return _no(team.gone)
        needed = NEEDED.get(method)
        if needed == "channels:history" and str(body.get("channel", "")).startswith("D"):
            needed = "im:history"
        if method == "conversations.info":  # another scope for each kind of channel
            kinds = ("channels:read", "groups:read")
            of_its_kind = kinds[body["channel"] not in team.public]
            needed = of_its_kind if team.scopes & set(kinds) else ",".join(kinds)
        if needed is not None and needed not in team.scopes:
            return {**_no("missing_scope"), "needed": needed, "provided": ",".join(sorted(team.scopes))}
        handler = getattr(self, "_" + method.replace(".", "_"), None)
        assert handler is not None, f"the fake does not know {method}"
        return dict(handler(team, body))

    def _auth_test(self, team: Team, body: Json) -> Json:
        who = {"team_id": team.id, "team": team.id.lower(), "user_id": "UBOT", "bot_id": "B1"}
        return {"ok": True, **who, "is_enterprise_install": team.organization}

    def _bots_info(self, team: Team, body: Json) -> Json:
        return {"ok": True, "bot": {"id": body["bot"], "app_id": self.app, "user_id": "UBOT"}}

    def _users_info(self, team: Team, body: Json) -> Json:
        user = team.users.get(body["user"])
        return {"ok": True, "user": user} if user else _no("user_not_found")

    def _conversation(self, team: Team, person: str) -> str:
        """The direct messages between the bot and a person."""
        name = f"D{person[1:]}"
        team.members[name] = {person, "BOT"}
        return name

    def _conversations_open(self, team: Team, body: Json) -> Json:
        if body["users"] not in team.users:
            return _no("user_not_found")
        return {"ok": True, "channel": {"id": self._conversation(team, body["users"])}}

    def _cannot(self, team: Team, channel: str, *, may_be_public: bool = True) -> str:
        if channel in team.archived:
            return "is_archived"
        if channel not in team.members:
            return "channel_not_found"
        if "BOT" not in team.members[channel]:
            if channel not in team.public:
                return "channel_not_found"
            if not (may_be_public and "chat:write.public" in team.scopes):
                return "not_in_channel"
        return ""

    def _chat_postMessage(self, team: Team, body: Json) -> Json:
        channel = str(body["channel"])
        if channel in team.users:  # only posting takes a person; all else wants the conversation's own id
            channel = self._conversation(team, channel)
        elif error := self._cannot(team, channel):
            return _no(error)
        if str(body.get("thread_ts", "")) in self.deleted:
            return _no("thread_not_found")
        ts = f"{1_700_000_000 + self.number()}.000100"
        self.posts[channel].append({**body, "ts": ts, "team": team.id})
        return {"ok": True, "channel": channel, "ts": ts, "message": {"text": body.get("text", "")}}

    def _chat_postEphemeral(self, team: Team, body: Json) -> Json:
        if error := self._cannot(team, body["channel"], may_be_public=False):
            return _no(error)
        if body["user"] not in team.members[body["channel"]]:
            return _no("user_not_in_channel")
        thread, replies = body.get("thread_ts"), self.posts[body["channel"]]
        # chat.postEphemeral, thread_ts: "only shown if there is already an active thread"
        if not thread or thread in self.threads or any(p.get("thread_ts") == thread for p in replies):
            self.ephemerals.append({**body, "team": team.id})
        return {"ok": True, "message_ts": f"{self.number()}.1"}

    def _chat_update(self, team: Team, body: Json) -> Json:
        if body["channel"] not in team.members:
            return _no("channel_not_found")
        for post in self.posts[body["channel"]]:
            if post["ts"] == body["ts"]:
                post.update(body)
                return {"ok": True, "channel": body["channel"], "ts": body["ts"], "text": ""}
        return _no("message_not_found")

    def _chat_scheduleMessage(self, team: Team, body: Json) -> Json:
        if error := self._cannot(team, body["channel"]):
            return _no(error)
        name = f"Q{self.number()}"
        self.scheduled[name] = body
        return {"ok": True, "channel": body["channel"], "scheduled_message_id": name, "post_at": 1}

    def _chat_deleteScheduledMessage(self, team: Team, body: Json) -> Json:
        found = self.scheduled.pop(body["scheduled_message_id"], None)
        return {"ok": True} if found else _no("invalid_scheduled_message_id")

    def _conversations_info(self, team: Team, body: Json) -> Json:
        channel, public = body["channel"], body["channel"] in team.public
        if channel not in team.members or not (public or "BOT" in team.members[channel]):
            return _no("channel_not_found")
        kind = {"is_channel": True, "is_group": False, "is_im": False, "is_mpim": False}
        return {"ok": True, "channel": {"id": channel, **kind, "is_private": not public}}

    def _conversations_members(self, team: Team, body: Json) -> Json:
        if body["channel"] not in team.members:
            return _no("channel_not_found")
        return {"ok": True, "members": sorted(team.members[body["channel"]])}

    def _conversations_history(self, team: Team, body: Json) -> Json:
        if error := self._cannot(team, body["channel"]):
            return _no(error)
        top = [post for post in self.posts[body["channel"]] if not post.get("thread_ts")]
        return self._page_of(list(reversed(top)), body)

    def _conversations_replies(self, team: Team, body: Json) -> Json:
        if error := self._cannot(team, body["channel"]):
            return _no(error)
        if body["ts"] in self.deleted:
            return _no("thread_not_found")
        found = [p for p in self.posts[body["channel"]] if body["ts"] in (p["ts"], p.get("thread_ts"))]
        return self._page_of(found, body)

    def _page_of(self, found: list[Json], body: Json) -> Json:
        begin = int(body.get("cursor") or 0)
        end = begin + min(self.page, int(body["limit"]))
        more = {"next_cursor": str(end) if end < len(found) else ""}
        return {"ok": True, "messages": found[begin:end], "response_metadata": more}

    def _views_open(self, team: Team, body: Json) -> Json:
        trigger = body["trigger_id"]
        if trigger not in self.triggers:
            return _no("invalid_trigger_id")
        if trigger in self.spent_triggers:
            return _no("expired_trigger_id")
        self.spent_triggers.add(trigger)
        return self._keep_view(f"V{self.number()}", body["view"])

    def _views_update(self, team: Team, body: Json) -> Json:
        if body["view_id"] not in self.views:
            return _no("not_found")
        return self._keep_view(body["view_id"], body["view"])

    def _keep_view(self, name: str, view: Any) -> Json:
        kept = {**_loaded(view), "id": name, "hash": f"h{self.number()}"}
        self.views[name] = kept
        return {"ok": True, "view": kept}

    def _views_publish(self, team: Team, body: Json) -> Json:
        self.homes[body["user_id"]] = _loaded(body["view"])
        return {"ok": True, "view": {**_loaded(body["view"]), "id": "VH"}}

    def _files_getUploadURLExternal(self, team: Team, body: Json) -> Json:
        name = f"F{self.number()}"
        return {"ok": True, "upload_url": f"{self.url}/upload/{name}", "file_id": name}

    def _files_completeUploadExternal(self, team: Team, body: Json) -> Json:
        return {"ok": True, "files": _loaded(body["files"])}

    async def _upload(self, request: web.Request) -> web.Response:
        self.uploads[request.match_info["id"]] = await request.read()
        await self._tell()
        return web.Response(text="OK - 1")

    async def _response(self, request: web.Request) -> web.Response:
        name = request.match_info["id"]
        body = await request.json()
        if self.faults["response"]:
            fault = self.faults["response"].pop(0)
            headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
            return web.Response(status=fault.status, text=fault.error or "oops", headers=headers)
        if name in self.closed_addresses:
            return web.Response(status=404, text="expired_url")
        if len(self.answers[name]) >= 5:
            return web.Response(status=404, text="used_url")
        self.answers[name].append(body)
        await self._tell()
        return web.Response(text="ok")


async def _body(request: web.Request) -> Json:
    found: Json = dict(request.query)
    if request.content_type == "application/json":
        found |= await request.json()
    elif request.can_read_body:
        form = await request.post()
        found |= {
            name: _loaded(value) if name in ("blocks", "view", "metadata") else value
            for name, value in form.items()
        }
    return found


def _loaded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _no(error: str) -> Json:
    return {"ok": False, "error": error}
