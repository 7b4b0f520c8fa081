"""What Slack refuses, in words: CannotPost with the line that cures it, or TryLater."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.slack.clients import wait_of
from bot.errors import BriefError, CannotPost, TryLater

log = logging.getLogger("aibrief.slack")
NO_LINE = (aiohttp.ClientError, OSError)  # Slack cannot be reached, the line breaks, a time-out
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)  # there was no line to send on
FAILED = (SlackApiError, BriefError, *NO_LINE)  # a request: refused, not possible now, or without an answer
_NO_WAY = "Slack cannot be reached right now."
_INVITE = "/invite @AI Brief"
_LONG = 300  # seconds; a workspace that moves is away for minutes to hours
_BUSY = frozenset({"ratelimited", "rate_limited"})
# the workspace, into an organization; a channel that is shared with another one
_MIGRATING = frozenset({"team_added_to_org", "org_login_required", "external_channel_migrating"})
_ILL = _BUSY | _MIGRATING | {"internal_error", "fatal_error", "service_unavailable", "request_timeout"}
_GONE = frozenset(
    {
        "account_inactive",
        "token_revoked",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "team_access_not_granted",
    }
)
_WORDS = {
    **dict.fromkeys(
        ("not_in_channel", "no_permission"), ("I am not in {where}, so I cannot post there.", _INVITE)
    ),
    "channel_not_found": ("I cannot see {where}: I am not in it, or it is gone.", _INVITE),
    "user_not_in_channel": ("You are not in {where}.", "Join it, then ask again."),
    "is_archived": ("{where} is archived.", "Unarchive it, or choose another channel."),
    **dict.fromkeys(
        ("restricted_action", "restricted_action_read_only_channel", "ekm_access_denied"),
        (
            "This workspace lets only some people post to {where}.",
            "Ask an admin of the workspace to let me post there.",
        ),
    ),
    "restricted_action_thread_only_channel": ("{where} takes replies in threads only.", None),
    **dict.fromkeys(
        (
            "thread_not_found",
            "cannot_reply_to_message",
            "restricted_action_thread_locked",
            "restricted_action_non_threadable_channel",
        ),
        ("The message in {where} that this answers is deleted or locked, or takes no replies.", None),
    ),
    **dict.fromkeys(
        ("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive", "block_mismatch"),
        ("The earlier post in {where} cannot be changed any more.", None),
    ),
    "messages_tab_disabled": (
        "The app takes no direct messages.",
        "api.slack.com/apps > your app > App Home > Show Tabs > switch on the Messages Tab.",
    ),
    "cannot_dm_bot": ("I cannot write to a bot.", None),
}


def code_of(error: SlackApiError) -> str:
    """Slack's word for what is wrong; "" when it gave none."""
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def cause_of(error: BaseException) -> str:
    """A failure for the log: Slack's word for it, else its kind; no payload, no token."""
    return (code_of(error) if isinstance(error, SlackApiError) else "") or type(error).__name__


def details_of(error: SlackApiError) -> str:
    """Slack's word for what is wrong and where: "invalid_blocks [ERROR] … [json-pointer:/blocks/3]"."""
    data: Any = getattr(error.response, "data", {})
    return " ".join([code_of(error), *((data.get("response_metadata") or {}).get("messages") or [])])


def status_of(error: SlackApiError) -> int:
    """The HTTP status behind the error."""
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", 0)
    return status if isinstance(status, int) else 0


def is_outage(error: SlackApiError) -> bool:
    """Whether Slack itself is ill or busy: nothing is said about the request, a token, a channel."""
    code = code_of(error)
    return not code or code in _ILL or status_of(error) == 429 or status_of(error) >= 500


def refusal(error: SlackApiError, where: str, again: str) -> BriefError | None:
    """What the error says for sure: nothing was done. None when it is not sure. ``again`` is the line that
    installs the bot anew."""
    code, status = code_of(error), status_of(error)
    if status == 429 or code in _BUSY:
        headers: Any = getattr(error.response, "headers", {})
        return TryLater(wait_of(headers), "Slack asked to wait a little.", cause=code)
    if code in _MIGRATING:
        return TryLater(_LONG, "Slack is moving this workspace or channel right now.", cause=code)
    if code in _WORDS:
        words, cure = _WORDS[code]
        sentence = words.format(where=where)
        return CannotPost(sentence[0].upper() + sentence[1:], cure=cure)
    if code in _GONE:
        return CannotPost("Slack does not accept the bot's token for this workspace any more.", cure=again)
    if code == "missing_scope":
        data = getattr(error.response, "data", {})
        return CannotPost(f"The bot lacks the permission {data.get('needed', '?')}.", cure=again)
    if not is_outage(error):
        log.error("Slack refused a request: %s", code)
        return CannotPost("Slack did not take the post.", permanent=False)
    return None


def is_sure(error: BaseException) -> bool:
    """Whether nothing was done for sure: the bot may do it once more."""
    if isinstance(error, SlackApiError):
        waits = status_of(error) == 429 or code_of(error) in _BUSY | _MIGRATING
        return waits or not is_outage(error)
    return isinstance(error, (BriefError, *_NOT_SENT))


@contextmanager
def refusals(where: str, again: str) -> Iterator[None]:
    """What certainly was not done becomes CannotPost or TryLater; anything unclear is let through."""
    try:
        yield
    except _NOT_SENT as error:
        raise TryLater(30, _NO_WAY, cause=error) from error
    except SlackApiError as error:
        known = refusal(error, where, again)
        if known is None:
            raise
        raise known from error


@contextmanager
def later() -> Iterator[None]:
    """For what changes nothing or may be done twice: an outage is a reason to try again."""
    try:
        yield
    except SlackApiError as error:
        if not is_outage(error):
            raise
        raise TryLater(60, "Slack has an outage; please try again in a minute.", cause=error) from error
    except NO_LINE as error:
        raise TryLater(60, _NO_WAY, cause=error) from error
