"""The faults of time and desktop, by number: where each is tested, or why it does not concern us.

31 to 46 are faults of time and reminders, 47 to 60 those of a desktop. `PROVED` names a test for each
(one that is gone fails here); those that had no home are in this file.
"""

import ast
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import apply_change
from follow_up_desk.core.enumerations import MarkAction, PromiseSubject
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.postponing import snooze_until
from follow_up_desk.core.reminders import due_reminders, mark_all_shown, next_check
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import StepState
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.ui.system.notifier import SNOOZE
from follow_up_desk.ui.system.reminder_timer import ReminderTimer
from tests.builders import (
    OWNER,
    a_session,
    at,
    book_of,
    few_holidays,
    interview,
    opportunity,
    promise,
    request,
    waiting,
)
from tests.ui.system.test_announcer import Kit, Screen

TESTS = Path(__file__).parents[2]
TIMER, CORE, HERE = "ui/system/test_reminder_timer.py", "core/test_reminders.py", "ui/system/test_faults.py"
ANNOUNCER, NOTICES, TRAY = "ui/system/test_announcer.py", "desktop/test_notification.py", "desktop/test_tray.py"
LIVES = "desktop/test_one_instance.py"

PROVED = {
    31: (TIMER, "test_one_that_came_due_while_the_machine_slept_comes_on_waking"),
    32: (TIMER, "test_when_it_plans_again"),
    33: (TIMER, "test_one_that_came_due_while_the_machine_slept_comes_on_waking"),
    34: (TIMER, "test_a_clock_set_far_ahead_is_asked_about_and_nothing_is_shown"),
    35: (CORE, "test_a_clock_set_back_shows_nothing_twice"),
    36: (HERE, "test_36_an_hour_that_is_left_out_comes_an_hour_later"),
    37: (HERE, "test_37_an_hour_that_comes_twice_counts_once"),
    38: (HERE, "test_38_tomorrow_keeps_the_clock_on_the_wall"),
    39: (HERE, "test_39_another_zone_moves_the_users_hours_and_not_the_interview"),
    41: (HERE, "test_41_what_is_due_at_the_start_is_shown_with_the_first_look"),
    42: (HERE, "test_42_five_hundred_at_once_are_one_message"),
    43: (HERE, "test_43_a_snooze_is_kept_before_the_message_goes"),
    44: ("ui/system/test_timelines.py", "test_nothing_is_lost_and_nothing_repeats"),
    45: (TIMER, "test_it_wakes_at_most_once_a_minute_and_in_time"),
    46: (HERE, "test_46_years_at_the_edge"),
    47: (TRAY, "test_a_tray_that_comes_late_gets_an_icon"),
    48: (TRAY, "test_without_a_tray_a_hidden_start_stays_reachable"),
    49: (TRAY, "test_a_panel_that_ends_and_comes_back_shows_the_icon_again"),
    50: (NOTICES, "test_without_a_daemon_a_window_shows_it"),
    51: (NOTICES, "test_a_daemon_that_comes_back_is_told_what_was_left_unanswered"),
    52: ("ui/system/test_notifications.py", "test_text_is_escaped_where_the_daemon_reads_markup"),
    53: (NOTICES, "test_a_daemon_that_hangs_is_not_waited_for"),
    54: (ANNOUNCER, "test_a_second_press_and_a_strangers_key_do_nothing"),
    55: (LIVES, "test_it_lives_on_without_the_session_bus"),
    56: (LIVES, "test_it_leaves_within_two_seconds"),
    57: ("ui/system/test_shutdown.py", "test_the_end_of_the_session_quits"),
    58: ("ui/test_autosave.py", "test_within_a_second_of_the_last_key_it_is_on_the_disk"),
    59: (LIVES, "test_after_a_kill_it_starts_again"),
}
NOT_OURS = {
    40: "no due instant is stored: an interview keeps its wall time and zone, and every start plans anew",
    60: "there is no keyring: the desk has no account and no password",
}
ZONES = (  # a zone, and the night in 2026 in which its clocks go forward, then back; at the hour that is concerned
    ("Europe/Berlin", "2026-03-29T02:30", "2026-10-25T02:30"),
    ("America/New_York", "2026-03-08T02:30", "2026-11-01T01:30"),
    ("America/Los_Angeles", "2026-03-08T02:30", "2026-11-01T01:30"),
    ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-04-05T01:45"),
    ("Pacific/Auckland", "2026-09-27T02:30", "2026-04-05T02:30"),
    ("America/Santiago", "2026-09-06T00:30", "2026-04-04T23:30"),
)
CALENDARS = Calendars(few_holidays)


def test_every_number_has_its_proof_or_its_reason() -> None:
    assert sorted({*PROVED, *NOT_OURS}) == list(range(31, 61))
    assert not PROVED.keys() & NOT_OURS.keys()


@pytest.mark.parametrize("number", PROVED)
def test_the_proofs_are_there(number: int) -> None:
    file, name = PROVED[number]
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def deliver(zone: str, until: datetime) -> tuple[Any, Any]:
    """Return a book with a delivery snoozed until then, and the time of the snooze."""
    made = until.astimezone(ZoneInfo("UTC")) - timedelta(hours=12)
    it = waiting(request((made - timedelta(days=3)).date().isoformat()))
    book = book_of(it, owner=replace(OWNER, time_zone=zone))
    step = next(s for s in build_agenda(book, CALENDARS, made).plans["valley"].steps if s.kind is StepKind.DELIVER)
    return apply_change(book, verbs.snooze(book, "valley", step, until, made)), made


def asleep(book: Any, now: datetime) -> bool:
    return any(s.state is StepState.SNOOZED for s in build_agenda(book, CALENDARS, now).plans["valley"].steps)


def due(book: Any, now: datetime) -> list[str]:
    return [str(r.step.kind) for r in due_reminders(build_agenda(book, CALENDARS, now), book, now)]


@pytest.mark.parametrize(("zone", "gap"), [(zone, gap) for zone, gap, _twice in ZONES])
def test_36_an_hour_that_is_left_out_comes_an_hour_later(zone: str, gap: str) -> None:
    """The offset from before the change counts: as long after midnight as without the change (RFC 5545)."""
    tz = ZoneInfo(zone)
    wish = datetime.fromisoformat(gap).replace(tzinfo=tz)
    book, _made = deliver(zone, wish)
    moment = wish.astimezone(ZoneInfo("UTC"))
    assert moment.astimezone(tz).time() > wish.time(), "this hour is left out"
    assert asleep(book, moment - timedelta(minutes=1))
    assert not asleep(book, moment)
    morning = moment.astimezone(tz).replace(hour=9)
    assert (due(book, moment), due(book, morning)) == ([], ["deliver"]), "at night nobody is woken for it"


@pytest.mark.parametrize(("zone", "twice"), [(zone, twice) for zone, _gap, twice in ZONES])
def test_37_an_hour_that_comes_twice_counts_once(zone: str, twice: str) -> None:
    tz = ZoneInfo(zone)
    first = datetime.fromisoformat(twice).replace(tzinfo=tz)
    moment = first.astimezone(ZoneInfo("UTC"))
    second = first.replace(fold=1).astimezone(ZoneInfo("UTC"))
    assert second > moment, "this hour comes twice"
    book, _made = deliver(zone, first)
    assert asleep(book, moment - timedelta(minutes=1))
    assert not asleep(book, moment)
    assert not asleep(book, second)
    morning = second.astimezone(tz) + timedelta(hours=9)
    found = due_reminders(build_agenda(book, CALENDARS, morning), book, morning)
    assert [str(r.step.kind) for r in found] == ["deliver"]
    assert due(apply_change(book, mark_all_shown(book, found, morning)), morning) == []


@pytest.mark.parametrize("day", ["2026-03-07", "2026-10-31", "2026-06-01"])
def test_38_tomorrow_keeps_the_clock_on_the_wall(day: str) -> None:
    now = at(f"{day}T12:00")
    made = (now - timedelta(days=2)).date().isoformat()
    plan = build_agenda(book_of(waiting(request(made))), CALENDARS, now).plans["valley"]
    step = next(s for s in plan.steps if s.kind is StepKind.DELIVER)
    until = snooze_until(plan, step, now)
    assert (until.hour, until.date() - now.date()) == (9, timedelta(days=1))


def test_39_another_zone_moves_the_users_hours_and_not_the_interview(qtbot: QtBot) -> None:
    session = a_session(book_of(opportunity(interview("2026-10-23T14:00"), time_zone="America/New_York")))
    before = session.plan("valley").facts.ahead[0].start
    session.do("Travel", verbs.set_owner, replace(session.book.owner, time_zone="Asia/Tokyo"))
    assert session.plan("valley").facts.ahead[0].start == before
    assert session.plan("valley").facts.owner.time_zone == "Asia/Tokyo"


def test_41_what_is_due_at_the_start_is_shown_with_the_first_look(qtbot: QtBot) -> None:
    kit = Kit()
    timer = ReminderTimer(kit.session)
    timer.due.connect(kit.announcer.announce)
    timer.start()
    qtbot.waitUntil(lambda: kit.did() == [MarkAction.SHOWN])
    timer.stop()


def test_42_five_hundred_at_once_are_one_message(qtbot: QtBot) -> None:
    kit = Kit(book_of(*(waiting(promise(), id=f"o{n:03}", company=f"Company {n}") for n in range(500))), "2026-10-29")
    kit.look()
    assert kit.screen.one.title == "500 steps are due"
    assert kit.did() == [MarkAction.SHOWN] * 500


def test_43_a_snooze_is_kept_before_the_message_goes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    kit = Kit()
    kit.look()
    kept: list[list[MarkAction]] = []
    withdraw = Screen.withdraw

    def noted(screen: Screen, key: str) -> None:
        kept.append(kit.did())
        withdraw(screen, key)

    monkeypatch.setattr(Screen, "withdraw", noted)
    kit.screen.pressed.emit(kit.screen.one.key, SNOOZE)
    assert kept == [[MarkAction.SHOWN, MarkAction.SNOOZED]]


def test_43_a_snooze_that_could_not_be_kept_brings_the_message_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit = Kit()
    kit.look()
    with monkeypatch.context() as patched:
        patched.setattr(kit.session.desk, "apply", _refuse)
        kit.screen.pressed.emit(kit.screen.one.key, SNOOZE)
    assert kit.did() == [MarkAction.SHOWN]
    assert kit.screen.one.title == "Call Martin Hale about the subject of a brief story to write"


def _refuse(change: object) -> None:
    raise UserError(N_("busy"))


@pytest.mark.parametrize(
    ("by", "made", "now"),
    [
        ("2028-02-29", "2028-02-10T10:00", "2028-02-28T10:00"),  # a leap day
        ("1970-01-08", "1970-01-02T10:00", "1970-01-05T10:00"),
        ("2200-12-30", "2200-12-01T10:00", "2200-12-29T10:00"),
    ],
)
def test_46_years_at_the_edge(by: str, made: str, now: str) -> None:
    book = book_of(waiting(promise(by, made=made)))
    agenda = build_agenda(book, CALENDARS, at(now))
    assert due_reminders(agenda, book, at(now)) is not None
    assert next_check(agenda, book, at(now)) is not None


@pytest.mark.parametrize("year", [1, 1969, 2201, 9999])
def test_46_a_year_that_cannot_be_right_is_refused_and_explained(qtbot: QtBot, year: int) -> None:
    session = a_session()
    said: list[str] = []
    session.refused.connect(said.append)
    by = date(year, 12, 31)
    assert not session.do("Promise", verbs.log_promise, "reader", PromiseSubject.DECISION, "", by)
    assert said == [f"The year {year} cannot be right; the desk counts from 1970 to 2200."]
