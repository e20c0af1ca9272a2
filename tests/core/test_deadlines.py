"""What has a deadline stays open until its own instant, on everybody's clock (contract 2)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Certainty, PromiseSubject, Purpose, RequestKind
from follow_up_desk.core.records import Offer, Request
from tests.builders import OWNER, at, interview, offer, opportunity, person, promise, sent
from tests.core.test_rulings import asked, met, told, why

BERLIN = {"country": "DE", "time_zone": "Europe/Berlin"}
ENDS = datetime.fromisoformat("2026-10-19T08:00+02:00")
OFFERED = replace(offer("2026-10-12"), deadline=ENDS)
THANKED = sent("2026-10-12T12:00", Purpose.REPLY)
TASK = Request("r1", "the task", ENDS, at("2026-10-14"))
QUESTION = replace(TASK, asks=RequestKind.ANSWER)
OWN_EIGHT = at("2026-10-19T08:00")


@pytest.mark.parametrize("when", ["2026-10-16T08:00", "2026-10-18T18:00", "2026-10-19T00:30", "2026-10-19T01:59"])
@pytest.mark.parametrize(
    ("detail", "kind", "words"),
    [
        (OFFERED, "decide -", "the offer ends Mon 19 Oct, 02:00 (08:00 in Berlin)"),
        (TASK, "deliver email", "due Mon 19 Oct, 02:00 (08:00 in Berlin)"),
        (QUESTION, "reply email", "due Mon 19 Oct, 02:00 (08:00 in Berlin)"),
    ],
)
def test_it_stays_open_at_night_and_on_weekends_until_their_instant(when, detail, kind, words):
    found = asked(met("2026-10-06", detail, THANKED, **BERLIN), when)
    assert told(found).startswith("now")
    assert told(found).endswith(kind)
    assert words in why(found)


def test_an_offer_ends_with_its_deadline():
    found = asked(met("2026-10-06", OFFERED, THANKED, **BERLIN), "2026-10-19T02:00")
    assert told(found) == "optional - -"
    assert why(found) == "their offer ended on Mon 19 Oct, 02:00 (08:00 in Berlin); note what you decided"


@pytest.mark.parametrize("detail", [TASK, QUESTION])
@pytest.mark.parametrize("when", ["2026-10-19T02:00", "2026-10-19T04:00", "2026-10-19T12:00", "2026-10-25T03:00"])
def test_what_they_asked_for_stays_and_says_when_it_was_due(detail, when):
    found = asked(met("2026-10-06", detail, **BERLIN), when)
    assert told(found).startswith("now")
    assert "was due Mon 19 Oct, 02:00 (08:00 in Berlin)" in why(found)


@pytest.mark.parametrize("when", ["2026-10-18T23:59", "2026-10-19T00:00", "2026-10-19T07:59"])
@pytest.mark.parametrize(
    ("detail", "kind"),
    [(replace(OFFERED, deadline=OWN_EIGHT), "decide -"), (replace(TASK, due=OWN_EIGHT), "deliver email")],
)
def test_before_their_day_begins_it_is_open_too(when, detail, kind):
    assert told(asked(met("2026-10-06", detail, THANKED), when)).split(" ", 2)[::2] == ["now", kind]


def test_asked_late_for_the_early_morning_it_is_open_at_once():
    at_one = Request("r1", "the task", at("2026-10-19T08:00"), at("2026-10-19T01:00"))
    assert told(asked(met("2026-10-06", at_one), "2026-10-19T01:30")) == "now 26-10-19 deliver email"


def test_a_bare_date_ends_with_that_day_there():
    it = met("2026-10-06", replace(TASK, due=date(2026, 10, 19)), **BERLIN)
    assert "due Mon 19, best a working day before" in why(asked(it, "2026-10-19T17:59"))
    assert "was due Mon 19" in why(asked(it, "2026-10-19T18:00"))


def test_without_a_day_it_keeps_their_hours():
    assert told(asked(met("2026-10-06", replace(TASK, due=None)), "2026-10-19T07:00")) == "on 26-10-19 deliver email"


def test_a_deadline_of_today_comes_first_and_the_earliest_leads():
    owed = promise("2026-10-14", made="2026-10-12", thing=PromiseSubject.ITEM, interview=None, certainty=Certainty.SAID)
    first = Request("r1", "the task", at("2026-10-22T17:00"), at("2026-10-19"))
    second = Request("r2", "the form", at("2026-10-22T12:00"), at("2026-10-20"))
    late = Request("r3", "the list", date(2026, 10, 23), at("2026-10-13"))
    it = met("2026-10-06", owed, first, second, late)
    assert [fact.data["item"] for fact in asked(it, "2026-10-22").reason.facts[:1]] == ["the form"]
    assert told(asked(it.without(first).without(second), "2026-10-22")) == "now 26-10-22 item_inquiry1 call"


def test_the_day_is_the_users_own():
    """Late on the 22nd in New York, noon of the 23rd in Tokyo lies before the night: it ends today."""
    tokyo = {"country": "JP", "time_zone": "Asia/Tokyo"}
    noon = Request("r1", "the form", datetime.fromisoformat("2026-10-23T12:00+09:00"), at("2026-10-21"))
    found = asked(met("2026-10-06", noon, **tokyo), "2026-10-22T09:00")
    assert [step.pressing for step in found.steps if step.kind == "deliver"] == [True]
    assert "due Thu 22 Oct, 23:00 (Fri 23 Oct, 12:00 in Tokyo)" in why(found)


ZONES = {
    "America/New_York": ("US", "2026-11-01"),
    "Europe/Berlin": ("DE", "2026-10-25"),
    "Asia/Tokyo": ("JP", "2026-10-25"),
    "Asia/Kolkata": ("IN", "2026-11-01"),
    "Australia/Lord_Howe": ("AU", "2026-10-04"),
    "America/St_Johns": ("CA", "2026-11-01"),
}
"""A zone, its country, and a Sunday on which some clock changes."""


def _ends(zone: str, sunday: str) -> list[datetime]:
    """Return deadlines in a zone around midnight and the change of the clocks."""
    day = datetime.fromisoformat(sunday).replace(tzinfo=ZoneInfo(zone))
    walls = [(0, 0), (1, 30), (2, 30), (3, 0), (8, 0), (8, 30), (17, 30), (23, 59)]
    days = [day - timedelta(days=1), day, day + timedelta(days=1)]
    return [near.replace(hour=hour, minute=minute) for near in days for hour, minute in walls]


@pytest.mark.parametrize("zone", ZONES)
def test_open_without_a_break_until_the_instant_in_every_zone(zone):
    country, sunday = ZONES[zone]
    abroad = {"country": country, "time_zone": zone}
    held = interview("2026-09-15", known_at=at("2026-09-01"))
    thanks = sent("2026-09-15T12:30", Purpose.THANK_YOU, interview="first", person="editor", id="thanks")
    made = datetime.fromisoformat(f"{sunday}T00:00+00:00") - timedelta(days=6)
    for end in _ends(zone, sunday):
        end = end.astimezone(UTC)
        for owner_zone in ("America/New_York", zone):
            owner = replace(OWNER, time_zone=owner_zone)
            offered = Offer("o1", offer("2026-09-20").form, made, end)
            took = replace(sent("2026-09-20", Purpose.REPLY), at=made + timedelta(hours=1))
            task = Request("r1", "the task", end, made)
            decide = opportunity(person(), held, thanks, offered, took, **abroad)
            deliver = opportunity(person(), held, thanks, task, **abroad)
            opened = False
            for hours in range(-30, 8):
                for seconds in (-1, 0, 1):
                    now = end + timedelta(hours=hours, seconds=seconds)
                    verdicts = [asked(it, now, owner=owner) for it in (decide, deliver)]
                    is_open = [any(s.kind in ("decide", "deliver") and s.open for s in v.steps) for v in verdicts]
                    assert is_open[1], (end, now)
                    if now >= end:
                        assert str(verdicts[0].verdict) == "optional", (end, now)
                    else:
                        assert is_open[0] or not opened, (end, now)
                        opened = opened or is_open[0]
            assert opened, end
