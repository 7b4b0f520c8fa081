"""When a daily briefing is due: a pure decision, given now.

now | dates that may be due | minus pauses, claimed dates and dates before ``since`` | post, skip or nothing

It does not read a clock, claim, compose or send. Times are UTC seconds. A date is a local date of the
subscription's zone, an ISO text such as "2026-03-29". The rules:

- A local time becomes one instant by ``datetime.combine(date, time, tzinfo=zone)`` with fold 0: a time in
  the gap of a clock put forward comes later by the gap (02:30 becomes 03:30), a doubled time fires the
  first time it is shown, and a date that a zone left out (Samoa, 2011-12-30) never fires.
- A date is posted or skipped once. A clock that is set back finds the date claimed.
- Up to ``LATE_LIMIT`` after its time a briefing is posted, marked late after ``LATE_AFTER``; later it is
  skipped and the next one says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.delivery.zones import zone_of

LATE_AFTER = 15 * 60  # a spread of many briefings at one time is not yet late
LATE_LIMIT = 3 * 3600
LOOK_BACK = 31  # days: older dates are neither posted nor told as missed
_LOOK_AHEAD = 16  # days: the only weekday of a schedule may fall on a date that a zone leaves out


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a subscription wants its briefing."""

    minute: int  # of the local day, 0 to 1439
    days: frozenset[int]  # 0 is Monday
    zone: str  # IANA name
    since: int  # created, edited or resumed then: nothing that was due by then is posted
    paused: bool = False  # until somebody resumes it
    paused_until: str = ""  # the first local date that may be posted again, "" for no pause


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One briefing to be: its local date and the instant."""

    local_date: str
    at: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now about one subscription: post a date, give up others, or ask again later."""

    next_at: int | None  # when to ask again; None while paused without a date
    post: Occurrence | None = None
    late: bool = False
    missed: tuple[str, ...] = ()  # dates to be claimed as skipped; the next briefing tells them


def decide(schedule: Schedule, claimed: Collection[str], now: int) -> Decision:
    """What to do now about one subscription; ``claimed`` are its posted, running and skipped local dates.

    Only the claimed dates of the last ``LOOK_BACK`` days are needed.
    """
    following = next_at(schedule, now)
    later = following.at if following else None
    open_ones = [
        one for one in due_between(schedule, now - LOOK_BACK * 86400, now) if one.local_date not in claimed
    ]
    missed = tuple(one.local_date for one in open_ones)
    if not open_ones or now - open_ones[-1].at > LATE_LIMIT:
        return Decision(later, missed=missed)
    newest = open_ones[-1]
    return Decision(later, newest, now - newest.at > LATE_AFTER, missed[:-1])


def next_at(schedule: Schedule, after: int) -> Occurrence | None:
    """The first occurrence later than ``after``; None while paused without a date."""
    if schedule.paused:
        return None
    zone = zone_of(schedule.zone)
    after = max(after, schedule.since)
    first = _local_date(after, zone) - timedelta(days=1)
    if schedule.paused_until:
        first = max(first, date.fromisoformat(schedule.paused_until))
    for one in _occurrences(schedule, zone, first, first + timedelta(days=_LOOK_AHEAD)):
        if one.at > after:
            return one
    return None


def due_between(schedule: Schedule, after: int, until: int) -> tuple[Occurrence, ...]:
    """The occurrences later than ``after`` and ``schedule.since``, up to and with ``until``, in order."""
    after = max(after, schedule.since)
    if schedule.paused:
        return ()
    zone = zone_of(schedule.zone)
    first = _local_date(after, zone) - timedelta(days=1)
    last = _local_date(until, zone) + timedelta(days=1)
    if schedule.paused_until:
        first = max(first, date.fromisoformat(schedule.paused_until))
    return tuple(one for one in _occurrences(schedule, zone, first, last) if after < one.at <= until)


def occurrence(minute: int, day: date, zone: tzinfo) -> Occurrence | None:
    """The instant of a local time on a date; None when the zone has no such date."""
    if not _exists(day, zone):
        return None
    local = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone)
    return Occurrence(day.isoformat(), int(local.timestamp()))


def end_of_day(local_date: str, zone_name: str) -> int:
    """The instant at which a local date ends: the latest that a retry for it makes sense."""
    zone = zone_of(zone_name)
    following = date.fromisoformat(local_date) + timedelta(days=1)
    return int(datetime.combine(following, time(), tzinfo=zone).timestamp())


def local_today(zone_name: str, now: int) -> date:
    """Today's date where the zone's clocks are."""
    return _local_date(now, zone_of(zone_name))


def _occurrences(schedule: Schedule, zone: tzinfo, first: date, last: date) -> Iterator[Occurrence]:
    """The scheduled occurrences of the dates from ``first`` to ``last``, both included."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if day.weekday() in schedule.days and (one := occurrence(schedule.minute, day, zone)):
            yield one


def _exists(day: date, zone: tzinfo) -> bool:
    """Whether clocks of the zone ever showed the date: only a jump of a whole day leaves one out."""
    for moment in (time(12), time(0), time(23, 59, 59)):
        local = datetime.combine(day, moment, tzinfo=zone)
        if local.astimezone(UTC).astimezone(zone).date() == day:
            return True
    return False


def _local_date(at: int, zone: tzinfo) -> date:
    return datetime.fromtimestamp(at, zone).date()
