"""What the desk fills in by itself, and what it leaves out because it does not know."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Certainty,
    InterviewKind,
    NoteTopic,
    OfferForm,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.records import Opportunity, Owner
from follow_up_desk.core.template_facts import DateSpan, KnownValues, facts_of, greeting_name, request_of
from tests.builders import (
    NOW,
    OWNER,
    at,
    book_of,
    called,
    got,
    interview,
    note,
    offer,
    opportunity,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)


def known(it: Opportunity, when: str = "2026-10-29T10:00", *others: Opportunity, **more: Any) -> KnownValues:
    now = at(when)
    owner: Owner = more.pop("owner", OWNER)
    return facts_of(planned(it, now, *others), book_of(it, *others, owner=owner), now, **more)


def test_the_owner_is_known_and_what_they_left_out_is_left_out() -> None:
    assert known(waiting())["me"] == "Dianne"
    bare = known(waiting(), owner=replace(OWNER, name=" ", phone=None, email=""))
    assert not {"me", "my_phone", "my_email"} & set(bare)


def test_nothing_is_ever_empty_or_none() -> None:
    found = known(opportunity(role="", company="Valley"), owner=Owner(""))
    assert all(value not in (None, "", ()) for value in found.values())


def test_dates_stay_dates() -> None:
    found = known(waiting(promise()))
    assert found["interview_date"] == date(2026, 10, 15)
    assert found["promised_date"] == date(2026, 10, 23)
    assert found["last_contact"] == date(2026, 10, 16)


def test_days_are_counted_in_working_days() -> None:
    found = known(waiting(promise()))
    assert (found["days_over"], found["bd_since"]) == ("4", "10")
    assert "days_over" not in known(waiting(promise()), "2026-10-22")


def test_an_item_is_no_decision() -> None:
    found = known(waiting(promise(thing=PromiseSubject.ITEM, item="a story subject.")))
    assert found["item"] == "a story subject"
    assert "promised_date" not in found
    assert found["promised_words"] == "by the end of next week"


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Martin Hale", "en", "Martin"),
        ("Martin Hale", "de", "Martin Hale"),
        ("Dr. Ida  Brandt", "en", "Dr. Brandt"),
        ("Dr. Ida Brandt", "fr", "Dr. Ida Brandt"),
        ("hr@valley.example", "en", None),
        ("Valley Magazine", "en", None),
        (" ", "en", None),
    ],
)
def test_people_are_addressed_as_the_language_does(name: str, language: str, expected: str | None) -> None:
    who = person(name=name)
    assert greeting_name(who, opportunity(who), language) == expected


def test_each_of_a_panel_is_addressed_and_the_others_are_named() -> None:
    ana, tom = person("ana", name="Ana Ruiz"), person("tom", name="Tom Becker")
    panel = interview("2026-10-28", kind=InterviewKind.PANEL, people=("ana", "tom"))
    found = known(opportunity(ana, tom, panel), "2026-10-28T15:00", person=tom)
    assert (found["greeting_name"], found["panel_names"]) == ("Tom", ("Ana Ruiz",))


def test_an_agency_is_not_whom_one_met() -> None:
    agent, editor = person("agent", PersonRole.AGENCY, name="Nia Cole"), person(name="Martin Hale")
    it = opportunity(agent, editor, interview("2026-10-28"), kind=ProcessKind.AGENCY)
    found = known(it, "2026-10-28T15:00", person=agent)
    assert (found["greeting_name"], found["interviewer"]) == ("Nia", "Martin Hale")


def test_who_has_left_is_the_former_contact() -> None:
    gone = person("old", name="Laura Stone", left=date(2026, 10, 20))
    assert known(waiting(gone, person(name="Martin Hale")))["former_contact"] == "Laura Stone"
    bounced = got("2026-10-21", Purpose.BOUNCE, person="editor")
    assert known(waiting(person(name="Martin Hale"), bounced))["former_contact"] == "Martin Hale"


def test_notes_become_parts_of_sentences() -> None:
    found = known(
        waiting(
            note("2026-10-15T12:00", text="Has not written for a monthly. "),
            note("2026-10-15T12:05", NoteTopic.ANSWER, "I planned two long articles a month"),
            note("2026-10-16", NoteTopic.THOUGHT, "your readers' letters\nwould make a series"),
            note("2026-10-17", NoteTopic.QUESTION, "How do you plan a long article"),
        )
    )
    assert found["concern"] == "Has not written for a monthly"
    assert found["answer"] == "I planned two long articles a month."
    assert found["thought"] == "Your readers' letters would make a series."
    assert found["question"] == "How do you plan a long article?"


def test_an_answer_without_a_concern_stays_where_it_is() -> None:
    assert "answer" not in known(waiting(note("2026-10-15T12:05", NoteTopic.ANSWER, "Yes")))


def test_the_deadline_is_ones_own_or_the_nearest_elsewhere() -> None:
    mine = known(waiting(offer("2026-10-28", deadline="2026-11-02T17:00")))
    assert mine["offer_deadline"] == at("2026-11-02T17:00")
    other = waiting(offer("2026-10-28", deadline="2026-11-03T17:00", preferred=True), id="other")
    assert known(waiting(promise()), "2026-10-29T10:00", other)["offer_deadline"] == at("2026-11-03T17:00")
    assert "offer_deadline" not in known(waiting(offer("2026-10-28", OfferForm.VERBAL)))


def test_the_deadline_is_told_in_ones_own_zone() -> None:
    berlin = replace(OWNER, time_zone="Europe/Berlin")
    found = known(waiting(offer("2026-10-28", deadline="2026-11-02T17:00")), owner=berlin)
    assert found["offer_deadline"] == datetime(2026, 11, 2, 23, tzinfo=ZoneInfo("Europe/Berlin"))


def test_what_they_asked_for_is_what_is_owed_first() -> None:
    samples, references = request("2026-10-20", "two writing samples"), request("2026-10-21", "references")
    it = waiting(samples, references)
    assert known(it)["request_item"] == "two writing samples"
    delivered = sent("2026-10-22", Purpose.DELIVER, answers=samples.id)
    assert known(waiting(samples, references, delivered))["request_item"] == "references"


def test_each_delivery_knows_its_own_request() -> None:
    plan = planned(waiting(request("2026-10-20", "samples"), request("2026-10-21", "references")), "2026-10-22")
    found = {r.item for s in plan.steps if (r := request_of(plan.facts, s)) and s.kind == "deliver"}
    assert found == {"samples", "references"}


def test_on_hold_the_day_to_ask_again_is_known() -> None:
    found = known(waiting(got("2026-10-28", Purpose.ON_HOLD)))
    assert found["check_date"] == date(2026, 11, 27) or isinstance(found["check_date"], date)


def test_an_invitation_speaks_of_the_day_to_come() -> None:
    it = waiting(interview("2026-11-10", id="second"), got("2026-10-28", Purpose.INVITATION))
    assert known(it)["interview_date"] == date(2026, 11, 10)


def test_a_new_date_is_the_one_to_thank_for() -> None:
    newer = promise("2026-11-06", made="2026-10-28T10:00", id="p2", certainty=Certainty.SAID)
    it = waiting(promise(), newer, got("2026-10-28", Purpose.NEW_DATE))
    assert known(it)["promised_date"] == date(2026, 11, 6)


def test_the_last_contact_is_the_last_message_out() -> None:
    it = waiting(promise(), called("2026-10-28"))
    assert known(it)["last_contact"] == date(2026, 10, 28)
    assert known(it)["today"] == date(2026, 10, 29)
    assert NOW.date() == date(2026, 10, 22)


def test_the_kind_of_the_interview_is_known_unless_it_is_none_of_the_kinds() -> None:
    assert known(waiting())["interview_kind"] is InterviewKind.ON_SITE
    assert "interview_kind" not in known(opportunity(interview(kind=InterviewKind.OTHER)))


def test_the_window_is_what_the_message_asks_about() -> None:
    item = promise("2026-10-23", thing=PromiseSubject.ITEM, item="a brief", id="p2", from_=date(2026, 10, 19))
    it = waiting(promise("2026-11-20"), item)
    asked = planned(it, at("2026-10-29T10:00")).step
    assert asked is not None
    assert asked.kind == "item_inquiry"
    assert known(it)["promised_window"] == DateSpan(date(2026, 10, 19), date(2026, 10, 23))
    assert known(waiting(promise()))["promised_window"] == DateSpan(None, date(2026, 10, 23))
    assert "promised_window" not in known(waiting(promise(None)))
