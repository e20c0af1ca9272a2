"""What the desk fills in by itself, and what it leaves out because it does not know."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Certainty,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.fact_values import KnownValues
from follow_up_desk.core.letter_case import letter_case, recipient_of, request_of
from follow_up_desk.core.local_time import wall_time
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.template_facts import facts_of
from follow_up_desk.core.templates import purpose_of
from follow_up_desk.core.user_records import Owner
from tests.builders import (
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


def known(
    it: Opportunity,
    when: str = "2026-10-29T10:00",
    *others: Opportunity,
    owner: Owner = OWNER,
    person: Person | None = None,
    purpose: Purpose | None = None,
    aloud: bool = False,
) -> KnownValues:
    now = at(when)
    plan = planned(it, now, *others)
    to = recipient_of(plan, plan.step, person.id if person else None)
    case = letter_case(plan, now, plan.step, purpose or purpose_of(plan.step, None), to)
    return facts_of(case, plan, book_of(it, *others, owner=owner), aloud)


def test_the_owner_is_known_and_what_they_left_out_is_left_out() -> None:
    assert known(waiting())["me"] == "Dianne Porter"
    bare = known(waiting(), owner=replace(OWNER, name=" ", phone=None, email=""))
    assert not {"me", "my_phone", "my_email"} & set(bare)


def test_nothing_is_ever_empty_or_none() -> None:
    found = known(opportunity(role="", company="Valley"), owner=Owner(""))
    assert all(value not in (None, "", ()) for value in found.values())


def test_dates_stay_dates() -> None:
    found = known(waiting(promise()))
    assert found["interview"] == date(2026, 10, 15)
    assert found["promised"] == date(2026, 10, 23)


def test_an_item_is_what_is_asked_about_where_it_is_owed() -> None:
    it = waiting(promise("2026-11-20"), promise(thing=PromiseSubject.ITEM, item="a story subject.", id="p2"))
    found = known(it)
    assert (found["thing"], found["item"], found["promised"]) == ("item", "a story subject", date(2026, 10, 23))
    assert known(it, purpose=Purpose.INQUIRY)["promised"] == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Martin Hale", True),
        ("Frau Berger", True),
        ("hr@valley.example", False),
        ("Valley Magazine", False),
        ("HR", False),
        ("Recruiting Team", False),
        (" ", False),
    ],
)
def test_a_department_an_address_and_the_company_are_nobodys_name(name: str, named: bool) -> None:
    assert ("to_name" in known(waiting(person(name=name)))) is named


@pytest.mark.parametrize(
    ("kind", "people", "how"),
    [
        (InterviewKind.ON_SITE, ("editor",), "met"),
        (InterviewKind.PHONE, ("editor",), "spoke"),
        (InterviewKind.VIDEO, ("editor",), "video"),
        (InterviewKind.ON_SITE, ("tom",), None),
    ],
)
def test_only_who_was_there_has_met_me(kind: InterviewKind, people: tuple[str, ...], how: str | None) -> None:
    editor, tom = person(name="Martin Hale"), person("tom", PersonRole.INTERVIEWER, name="Tom Becker")
    found = known(opportunity(editor, tom, interview(kind=kind, people=people)), person=editor)
    assert found.get("how_met") == how
    assert found["met_names"] == (tom,) if how is None else "met_names" not in found


def test_where_nobody_is_noted_the_one_who_interviews_was_there_and_hr_was_not() -> None:
    held = interview(people=())
    assert known(opportunity(person(), held))["how_met"] == "met"
    assert "how_met" not in known(opportunity(person("hr", PersonRole.HR), held))
    two = (person(), person("tom", PersonRole.INTERVIEWER))
    assert "how_met" not in known(opportunity(*two, held), person=two[0])


def test_whoever_answers_a_number_without_a_name_has_met_and_promised_nothing() -> None:
    unnamed = waiting(person(name=""), promise(person="editor"))
    of_them = {"how_met", "promised_by_them"}
    assert not of_them & known(unnamed, aloud=True).keys()
    assert of_them <= known(unnamed).keys()
    assert of_them <= known(waiting(person(name="Martin Hale"), promise(person="editor")), aloud=True).keys()


def test_each_of_a_panel_has_a_number_and_the_others_are_named() -> None:
    ana, tom = person("ana", name="Ana Ruiz"), person("tom", name="Tom Becker")
    panel = interview("2026-10-28", kind=InterviewKind.PANEL, people=("ana", "tom"))
    found = known(opportunity(ana, tom, panel), "2026-10-28T15:00", person=tom)
    assert (found["variant"], found["met_names"]) == ("2", (ana,))


def test_an_agency_is_not_whom_one_met() -> None:
    agent, editor = person("agent", PersonRole.AGENCY, name="Nia Cole"), person(name="Martin Hale")
    it = opportunity(agent, editor, interview("2026-10-28"), kind=ProcessKind.AGENCY)
    found = known(it, "2026-10-28T15:00", person=agent)
    assert (found["to_name"], found["met_names"], found["is_agency"]) == (agent, (editor,), "yes")
    assert "how_met" not in found


def test_who_has_left_is_the_former_contact() -> None:
    gone = person("old", name="Laura Stone", left=date(2026, 10, 20))
    assert known(waiting(gone, person(name="Martin Hale")))["former_contact"] == gone
    martin = person(name="Martin Hale", phone=None)
    found = known(waiting(martin, got("2026-10-21", Purpose.BOUNCE, person="editor")))
    assert (found["former_contact"], found["mail_bounced"]) == (martin, "yes")


def test_who_has_left_is_never_written_to() -> None:
    gone = person("old", name="Laura Stone", left=date(2026, 10, 20))
    plan = planned(waiting(gone))
    assert recipient_of(plan, plan.step) is None
    assert recipient_of(plan, plan.step, "old") is None


def test_of_a_note_only_what_may_be_said_is_known() -> None:
    said = {
        NoteTopic.CONCERN: "I have not written for a monthly. ",
        NoteTopic.ANSWER: "I planned two long articles a month",
        NoteTopic.THOUGHT: "your readers' letters\nwould make a series",
        NoteTopic.QUESTION: "How do you plan a long article",
    }
    notes = [replace(note(f"2026-10-15T12:0{n}", about), say=say) for n, (about, say) in enumerate(said.items())]
    found = known(waiting(*notes))
    assert found["concern"] == "I have not written for a monthly."
    assert found["answer"] == "I planned two long articles a month."
    assert found["thought"] == "Your readers' letters would make a series."
    assert found["question"] == "How do you plan a long article?"


def test_a_private_note_is_no_fact() -> None:
    notes = [note("2026-10-15T12:00", about, f"private {about}") for about in NoteTopic]
    assert not any("private" in str(value) for value in known(waiting(*notes)).values())


def test_their_deadline_and_that_of_another_offer_are_two_things() -> None:
    mine = known(waiting(offer("2026-10-28", deadline="2026-11-02T17:00")))
    assert (mine["offer_deadline"], mine["offer_form"]) == (date(2026, 11, 2), "written")
    other = waiting(offer("2026-10-28", deadline="2026-11-03T17:00", preferred=True), id="other")
    found = known(waiting(promise()), "2026-10-29T10:00", other)
    assert found["other_deadline"] == date(2026, 11, 3)
    assert "offer_deadline" not in found
    assert known(waiting(offer("2026-10-28", OfferForm.VERBAL)))["offer_form"] == "verbal"


def test_the_day_of_another_offer_is_that_of_ones_own_clock() -> None:
    berlin = replace(OWNER, time_zone="Europe/Berlin")
    other = waiting(offer("2026-10-28", deadline="2026-11-03T19:00", preferred=True), id="other")
    assert known(waiting(promise()), "2026-10-29T10:00", other, owner=berlin)["other_deadline"] == date(2026, 11, 4)


def test_what_they_asked_for_is_what_is_owed_first() -> None:
    samples, references = request("2026-10-20", "two writing samples"), request("2026-10-21", "references")
    it = waiting(samples, references)
    assert known(it)["request_item"] == "two writing samples"
    delivered = sent("2026-10-22", Purpose.DELIVER, answers=samples.id)
    assert known(waiting(samples, references, delivered))["request_item"] == "references"


def test_each_delivery_knows_its_own_request() -> None:
    plan = planned(waiting(request("2026-10-20", "samples"), request("2026-10-21", "references")), "2026-10-22")
    found = {r.item for s in plan.steps if (r := request_of(plan.facts, s, Purpose.DELIVER)) and s.kind == "deliver"}
    assert found == {"samples", "references"}


def test_on_hold_the_day_to_ask_again_is_known() -> None:
    assert known(waiting(got("2026-10-28", Purpose.ON_HOLD)))["check"] > date(2026, 11, 20)


def test_an_invitation_speaks_of_the_day_to_come() -> None:
    it = waiting(interview("2026-11-10", id="second"), got("2026-10-28", Purpose.INVITATION))
    found = known(it)
    assert (found["interview"], found["interview_ahead"]) == (wall_time(at("2026-11-10")), "yes")


def test_a_no_show_speaks_of_the_agreed_hour() -> None:
    missed = interview("2026-10-28T15:30", id="second")
    it = waiting(missed, got("2026-10-28T15:45", Purpose.NO_SHOW))
    assert known(it, "2026-10-28T16:15")["interview"] == wall_time(at("2026-10-28T15:30"))


def test_a_new_date_is_the_one_to_thank_for() -> None:
    newer = promise("2026-11-06", made="2026-10-28T10:00", id="p2", certainty=Certainty.SAID)
    it = waiting(promise(), newer, got("2026-10-28", Purpose.NEW_DATE))
    assert known(it, purpose=Purpose.REPLY)["promised"] == date(2026, 11, 6)


def test_a_day_that_was_guessed_is_not_named_as_theirs() -> None:
    assert "promised_exact" not in known(waiting(promise(certainty=Certainty.GUESSED)))
    assert known(waiting(promise()))["promised_exact"] == "yes"


def test_an_unanswered_ring_is_no_message() -> None:
    rang = called("2026-10-28", Outcome.NO_ANSWER)
    found = known(waiting(promise(), rang))
    assert (found.get("last_contact"), found["rang"]) == (None, date(2026, 10, 28))
    left = known(waiting(promise(), called("2026-10-28")))
    assert (left["last_contact"], left["last_contact_kind"]) == (date(2026, 10, 28), "voicemail")


def test_only_who_made_a_promise_mentioned_it() -> None:
    editor, hr = person(name="Martin Hale"), person("hr", PersonRole.HR, name="Ida Brandt")
    it = waiting(editor, hr, promise(person="editor"))
    assert known(it, person=editor)["promised_by_them"] == "yes"
    assert "promised_by_them" not in known(it, person=hr)


def test_an_hour_on_another_clock_is_marked_as_theirs() -> None:
    berlin = replace(OWNER, time_zone="Europe/Berlin")
    it = opportunity(interview("2026-11-10"), got("2026-10-28", Purpose.INVITATION), time_zone="America/New_York")
    assert "interview_theirs" not in known(it)
    assert known(it, owner=berlin)["interview_theirs"] == "yes"
    there = opportunity(interview("2026-11-10"), got("2026-10-28", Purpose.INVITATION), time_zone="Europe/Berlin")
    found = known(there)
    assert (found["interview"], found["interview_theirs"]) == (wall_time(at("2026-11-10T16:00")), "yes")
