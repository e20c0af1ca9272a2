"""The timing table of the advice, B, line by line, and what the user's policy overrides."""

from datetime import date

import pytest

from follow_up_desk.core.enumerations import ProcessKind, Profile, Purpose, Verdict
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.settings import BY_NAME
from follow_up_desk.core.timing_defaults import BY_COUNTRY, BY_KIND, VARIES_BY_KIND, settings_for
from follow_up_desk.core.user_records import Policy
from tests.builders import called, interview, opportunity, planned, promise, sent

# Interview Tue 1 Sep 2026, promised Tue 8 Sep, first attempt Tue 15 Sep; in the US, Mon 7 Sep is Labor Day.
# kind, country: first inquiry without a date; with one; second attempt; attempts; thank-you expected
TABLE = [
    (ProcessKind.STANDARD, "US", "09-11", "09-11", "09-22", 2, True),
    (ProcessKind.PHONE_SCREEN, "US", "09-09", "09-10", "09-22", 2, True),
    (ProcessKind.PANEL, "US", "09-11", "09-11", "09-22", 2, True),
    (ProcessKind.FINAL_ROUND, "US", "09-11", "09-11", "09-22", 2, True),
    (ProcessKind.AGENCY, "US", "09-03", "09-09", "09-22", 3, False),
    (ProcessKind.EXECUTIVE, "US", "09-16", "09-15", "09-29", 3, True),
    (ProcessKind.ACADEMIC, "US", "09-23", "09-15", "09-29", 2, True),
    (ProcessKind.US_FEDERAL, "US", "09-23", "09-15", "09-29", 2, True),
    (ProcessKind.UK_PUBLIC, "GB", "09-15", "09-11", None, 1, False),
    (ProcessKind.STANDARD, "GB", "09-10", "09-11", "09-22", 2, False),
    (ProcessKind.STANDARD, "DE", "09-15", "09-11", "09-24", 2, False),
    (ProcessKind.STANDARD, "FR", "09-10", "09-10", "09-22", 2, True),
    (ProcessKind.STANDARD, "JP", "09-10", "09-10", None, 1, False),
    (ProcessKind.STANDARD, "CA", "09-10", "09-11", "09-22", 2, True),
    (ProcessKind.STANDARD, "NL", "09-10", "09-11", "09-22", 2, True),
    (ProcessKind.INTERNAL, "US", "09-09", "09-11", "09-22", 2, True),
]


def first(plan: Plan) -> str | None:
    asking = [s for s in plan.steps if s.is_inquiry and s.state != "later"]
    return asking[0].due.isoformat()[5:] if asking else None


@pytest.mark.parametrize(("kind", "country", "silent", "dated", "second", "most", "thanked"), TABLE)
def test_row(kind, country, silent, dated, second, most, thanked):
    rounds = interview("2026-09-01")
    head = {"kind": kind, "country": country}
    assert first(planned(opportunity(rounds, **head), "2026-09-02")) == silent
    said = promise("2026-09-08", made="2026-09-01T11:00")
    assert first(planned(opportunity(rounds, said, **head), "2026-09-02")) == dated
    once = planned(opportunity(rounds, said, called("2026-09-15"), **head), "2026-09-15T16:00")
    assert (first(once), once.max_attempts) == (second, most)
    thank = [s for s in planned(opportunity(rounds, **head), "2026-09-02").steps if s.kind == "thank_you"]
    assert bool(thank and thank[0].required) == thanked


def test_each_kind_and_country_has_its_row():
    assert {row[0] for row in TABLE} == set(ProcessKind)
    assert set(BY_KIND) <= set(ProcessKind)
    assert set(BY_COUNTRY) <= {row[1] for row in TABLE}


def test_a_default_stands_once_in_the_settings():
    rows = (*BY_KIND.values(), *BY_COUNTRY.values())
    assert [(name, value) for row in rows for name, value in row.items() if BY_NAME[name].default == value] == []
    ordinary = settings_for(opportunity(), "NL", Policy())
    assert [name for name in VARIES_BY_KIND if getattr(ordinary, name) != BY_NAME[name].default] == []


@pytest.mark.parametrize("name", sorted(VARIES_BY_KIND))
@pytest.mark.parametrize("kind", ProcessKind)
@pytest.mark.parametrize("country", ["US", *BY_COUNTRY])
def test_what_the_user_set_counts_for_every_kind_even_if_it_is_the_default(kind, country, name):
    for value in (BY_NAME[name].default, BY_NAME[name].maximum):
        policy = Policy(given=((name, value),))
        assert getattr(settings_for(opportunity(kind=kind), country, policy), name) == value


def test_the_policy_lies_on_top():
    it = opportunity(
        interview("2026-09-01"), promise("2026-09-08", made="2026-09-01T11:00"), kind=ProcessKind.ACADEMIC, country="US"
    )
    assert first(planned(it, "2026-09-02", grace_decision_bd=1)) == "09-09"
    once = it.with_parts(activities=(called("2026-09-15"),))
    assert first(planned(once, "2026-09-15T16:00", gap_bd=3)) == "09-18"
    assert planned(once, "2026-09-15T16:00", max_attempts=1).verdict is Verdict.WAIT_UNTIL
    assert planned(once, "2026-10-15", max_attempts=1).verdict is Verdict.REST


@pytest.mark.parametrize(
    ("said_by", "channel_blocked", "due"),
    [
        ("2026-09-02", True, "09-09"),  # grace ends Mon 7 (a holiday), so Tue 8, Monday-like for a call
        ("2026-09-02", False, "09-08"),  # an e-mail may go on that Tuesday
        ("2026-09-16", True, "09-22"),  # grace ends Mon 21: never on a Monday
        ("2026-09-16", False, "09-22"),  # nor by e-mail
        ("2026-09-12", True, "09-17"),  # a Saturday is read as Mon 14
    ],
)
def test_days_that_are_closed(said_by, channel_blocked, due):
    it = opportunity(interview("2026-09-01"), promise(said_by, made="2026-09-01T11:00"))
    profile = Profile.TEN_TIPS if channel_blocked else Profile.EMAIL_FIRST
    assert first(planned(it, "2026-09-02", profile=profile)) == due


def test_monday_email_can_be_allowed():
    it = opportunity(interview("2026-09-01"), promise("2026-09-16", made="2026-09-01T11:00"))
    assert first(planned(it, "2026-09-02", profile=Profile.EMAIL_FIRST, email_chase_shift=())) == "09-21"


@pytest.mark.parametrize(
    ("country", "interviewed", "due"),
    [
        (
            "US",
            "2026-11-23",
            "2026-12-07",
        ),  # Thanksgiving Wed to Fri is quiet: 24, 30, 1, 2, 3, 4, Mon 7 -> Tue 8 for calls
        ("FR", "2026-07-27", "2026-08-11"),  # August: 7 becomes 11
        ("JP", "2027-04-26", "2027-05-12"),  # Golden Week is quiet to 5 May
    ],
)
def test_quiet_periods(country, interviewed, due):
    it = opportunity(interview(interviewed), country=country)
    plan = planned(it, interviewed + "T12:00", call_blocked_weekdays=(), email_chase_shift=())
    asking = [s for s in plan.steps if s.is_inquiry]
    assert asking[0].due == date.fromisoformat(due)


def test_an_item_waits_two_days_and_a_decision_three():
    from follow_up_desk.core.enumerations import PromiseSubject

    for thing, due in (
        (PromiseSubject.ITEM, "09-10"),
        (PromiseSubject.CALL, "09-10"),
        (PromiseSubject.OFFER_LETTER, "09-10"),
        (PromiseSubject.DECISION, "09-11"),
    ):
        it = opportunity(interview("2026-09-01"), promise("2026-09-08", made="2026-09-01T11:00", thing=thing))
        assert first(planned(it, "2026-09-02")) == due, thing


def test_feedback_a_day_later_and_never_at_a_weekend():
    from tests.builders import got

    it = opportunity(interview("2026-09-01"), got("2026-09-04T15:00", Purpose.REJECTION))
    plan = planned(it, "2026-09-04T16:00")
    assert (plan.verdict, plan.date) == (Verdict.ON, date(2026, 9, 8))  # Sat, Sun and Labor Day are free
    assert planned(it, "2026-09-22T10:00").verdict is Verdict.CLOSED  # expired after ten working days


def test_thank_you_is_late_after_two_days_and_gone_after_five_working_days():
    it = opportunity(interview("2026-09-01"))
    kinds = {
        day: [s.kind for s in planned(it, day).steps if s.kind.endswith("thank_you")]
        for day in ("2026-09-03", "2026-09-04", "2026-09-09")
    }
    assert kinds == {"2026-09-03": ["thank_you"], "2026-09-04": ["late_thank_you"], "2026-09-09": ["late_thank_you"]}
    assert not [s for s in planned(it, "2026-09-10").steps if s.kind.endswith("thank_you")]


def test_a_closing_note_is_no_call():
    """Mon 31 Aug 2026 is a holiday in Britain: Tue 1 Sep is no day for a call, and good for a note."""
    it = opportunity(interview("2026-07-20"), called("2026-08-10"), sent("2026-08-17"), country="GB")
    assert [s.due.isoformat() for s in planned(it, "2026-09-01", closing_note=True).optional] == ["2026-09-01"]


def test_a_closing_note_is_not_a_fourth_word():
    it = opportunity(interview("2026-09-01"), called("2026-09-08"), sent("2026-09-15"), called("2026-09-22"))
    assert planned(it, "2026-10-06", closing_note=True, max_attempts=3).optional == ()


def test_a_closing_note_before_the_last_attempt_was_none():
    it = opportunity(
        interview("2026-09-01"), called("2026-09-15"), sent("2026-09-16", Purpose.CLOSING_NOTE), sent("2026-09-22")
    )
    assert [s.template for s in planned(it, "2026-10-06", closing_note=True).optional] == ["T16"]


def test_closing_note_only_where_it_is_wanted():
    it = opportunity(interview("2026-09-01"), called("2026-09-15"), sent("2026-09-22"))
    assert planned(it, "2026-10-06").optional == ()
    assert [s.template for s in planned(it, "2026-10-06", closing_note=True).optional] == ["T16"]
