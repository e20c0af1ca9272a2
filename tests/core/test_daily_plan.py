"""The daily plan: its order, one message for two roles, nobody twice a day, and no more than allowed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.enumerations import Channel, Outcome, PersonRole, ProcessKind, PromiseSubject, Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.same_person import contact_identity, same_contact
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import english
from tests.builders import (
    at,
    book_of,
    called,
    few_holidays,
    got,
    interview,
    offer,
    opportunity,
    person,
    promise,
    request,
    sent,
)
from tests.core.test_properties import opportunities

THU = "2026-10-22"


def order_of(*them, when=THU, most=5):
    book = replace(book_of(*them), policy=Policy(given=(("contacts_per_day", most),)))
    return daily_plan(build_agenda(book, Calendars(few_holidays), at(when)), book), book


def told(order):
    return [[f"{plan.opportunity} {step.kind}" for plan, step in turn.steps] for turn in order.tasks]


def went(order):
    return [(m.plan.opportunity, m.day.isoformat()[5:], english((m.why,))) for m in order.moved]


def somebody(id, **more):
    return person(id, phone=more.pop("phone", f"+1 555 {sum(map(ord, id)):04}"), **more)


def after_thanks(id, *details, who=None, **head):
    """Return an opportunity of its own company and person whose interview was thanked for."""
    who = who or somebody(id)
    thanked = sent("2026-10-16", Purpose.THANK_YOU, person=who.id, interview="first")
    head = {"id": id, "company": f"{id} Ltd", **head}
    return opportunity(who, interview(people=(who.id,)), thanked, *details, **head)


def overdue(id, who=None, **head):
    """Return an opportunity whose first inquiry is due on Thursday 22 October."""
    return after_thanks(id, promise("2026-10-19"), who=who, **head)


def test_what_would_be_lost_comes_first_then_by_damage():
    decide = after_thanks("offer", offer("2026-10-20", deadline="2026-10-23T17:00"), sent("2026-10-20T12:00"))
    item = after_thanks("item", promise("2026-10-20", thing=PromiseSubject.ITEM, item="a brief"))
    deliver = after_thanks("deliver", request("2026-10-21"))
    urgent = after_thanks("urgent", request("2026-10-21", due=THU))
    expiring = opportunity(somebody("d"), interview("2026-10-20T11:00", people=("d",)), id="thanks")
    no = after_thanks("no", got("2026-10-20T16:00", Purpose.REJECTION))
    order, _ = order_of(overdue("late"), no, item, expiring, deliver, urgent, decide, most=20)
    assert told(order) == [
        ["offer decide"],
        ["urgent deliver"],
        ["thanks thank_you"],
        ["deliver deliver"],
        ["no feedback"],
        ["item item_inquiry"],
        ["late inquiry"],
    ]
    assert (order.contacts, order.moved) == (6, ())


def test_at_most_so_many_a_day_and_the_rest_in_the_next_permitted_slots():
    order, _ = order_of(*(overdue(f"o{n}") for n in range(5)), most=2)
    assert told(order) == [["o0 inquiry"], ["o1 inquiry"]]
    full = "2 contacts on Thu 22 Oct are enough"
    # Friday takes two; then a weekend, and no calls on a Monday
    assert went(order) == [("o2", "10-23", full), ("o3", "10-23", full), ("o4", "10-27", full)]


def test_one_contact_a_day_is_said_in_the_singular():
    order, _ = order_of(overdue("o1"), overdue("o2"), most=1)
    assert went(order) == [("o2", "10-23", "1 contact on Thu 22 Oct is enough")]


def test_what_is_planned_for_a_later_day_has_its_place_there():
    planned = after_thanks("planned", promise("2026-10-20"))  # due on Friday 23
    order, _ = order_of(overdue("o1"), overdue("o2"), planned, most=1)
    assert [(who, day) for who, day, _ in went(order)] == [("o2", "10-27")]


def test_contacts_made_today_count_but_a_ring_without_answer_does_not():
    wrote = after_thanks("w", sent("2026-10-22T09:00", Purpose.THOUGHT, person="w"), promise("2026-10-30"))
    rang = after_thanks("r", called("2026-10-22T09:00", Outcome.NO_ANSWER, person="r"))
    order, _ = order_of(wrote, rang, overdue("o1"), overdue("o2"), most=2)
    assert (told(order), order.made, order.contacts) == ([["o1 inquiry"]], 1, 2)
    assert [who for who, _, _ in went(order)] == ["o2"]


def test_a_contact_of_yesterday_does_not_count():
    wrote = after_thanks("w", sent("2026-10-21T23:59", Purpose.THOUGHT, person="w"), promise("2026-10-30"))
    order, _ = order_of(wrote, overdue("o1"), most=1)
    assert (order.made, order.moved) == (0, ())


def test_nothing_of_an_offer_and_nothing_that_would_expire_is_moved():
    prefers = opportunity(somebody("x"), interview(), offer("2026-10-21", deadline="2026-10-28T17:00", preferred=True))
    thanks = [
        opportunity(somebody(f"t{n}"), interview("2026-10-20T11:00", people=(f"t{n}",)), id=f"t{n}") for n in range(3)
    ]
    order, _ = order_of(prefers, *thanks, most=1)
    notices = [f"t{n} offer_notice" for n in range(3)]
    assert [name for names in told(order) for name in names] == [
        *notices,
        "valley extension_request",
        "valley late_thank_you",
        "valley reply",
        *(f"t{n} thank_you" for n in range(3)),
    ]
    assert order.moved == ()


def test_two_roles_with_one_person_are_one_message():
    ann = somebody("ann", name="Ann Lee", email="ann@agency.example")
    order, book = order_of(overdue("one", ann, role="Editor"), overdue("two", ann, role="Writer"), most=1)
    assert told(order) == [["one inquiry", "two inquiry"]]
    assert english((order.tasks[0].joined(book),)) == "one message to Ann Lee for both: Editor, Writer"
    assert order.contacts == 1


def test_the_same_role_twice_is_not_called_both():
    ann = somebody("ann", name="Ann Lee")
    them = [overdue(id, who=ann, company="Hall Press", role="Data Analyst") for id in ("one", "two")]
    order, book = order_of(*them)
    assert english((order.tasks[0].joined(book),)) == "one message to Ann Lee"


def test_a_question_about_a_counter_offer_stays_on_its_day():
    made = (offer("2026-10-19", deadline="2026-10-30T17:00"), sent("2026-10-20", Purpose.COUNTER_OFFER, person="offer"))
    order, _ = order_of(after_thanks("offer", *made), after_thanks("deliver", request("2026-10-21")), most=1)
    assert ["offer inquiry"] in told(order)
    assert [id for id, _, _ in went(order)] == ["deliver"]


def test_one_step_is_not_joined():
    order, book = order_of(overdue("one"))
    assert order.tasks[0].joined(book) is None


def test_thanks_and_a_question_to_one_person_are_not_said_on_one_day():
    ann = somebody("ann", name="Ann Lee")
    thanks = opportunity(ann, interview("2026-10-21T16:00", people=("ann",)), id="thanks")
    order, _ = order_of(overdue("asks", ann), thanks)
    assert told(order) == [["thanks thank_you"]]
    assert went(order) == [("asks", "10-23", "Ann Lee hears from you on Thu 22 Oct already")]


def test_who_was_written_to_today_is_not_asked_today_unless_they_spoke_since():
    ann = somebody("ann", name="Ann Lee")
    wrote = sent("2026-10-22T09:00", Purpose.THOUGHT, person="ann")
    other = after_thanks("other", wrote, promise("2026-10-30"), who=ann)
    order, _ = order_of(other, overdue("asks", ann))
    assert went(order) == [("asks", "10-23", "Ann Lee hears from you on Thu 22 Oct already")]
    spoke = other.with_parts(activities=(got("2026-10-22T09:30"),))
    assert order_of(spoke, overdue("asks", ann))[0].moved == ()


def test_two_duties_to_one_person_of_one_opportunity_are_one_message():
    it = opportunity(somebody("ann"), interview("2026-10-21T16:00", people=("ann",)), request("2026-10-21T17:30"))
    order, _ = order_of(it, most=1)
    assert [sorted(names) for names in told(order)] == [["valley deliver", "valley thank_you"]]


def test_what_they_asked_for_may_follow_a_contact_of_the_same_day():
    ann = somebody("ann", name="Ann Lee")
    wrote = sent("2026-10-22T09:00", Purpose.THANK_YOU, person="ann", interview="first")
    it = opportunity(ann, interview("2026-10-21T16:00", people=("ann",)), wrote, request("2026-10-21T17:30"))
    order, _ = order_of(it)
    assert told(order) == [["valley deliver"]]


def test_an_agency_is_contacted_once_a_day():
    head = {"agency": "North Search", "kind": ProcessKind.AGENCY}
    one = overdue("one", somebody("kim", part=PersonRole.AGENCY), **head)
    two = overdue("two", somebody("lou", part=PersonRole.AGENCY), **head)
    order, _ = order_of(one, two)
    assert told(order) == [["one inquiry"]]
    assert [(m.plan.opportunity, m.day.isoformat()) for m in order.moved] == [("two", "2026-10-23")]
    same = overdue("two", somebody("kim", part=PersonRole.AGENCY), **head)
    order, _ = order_of(one, same)
    assert told(order) == [["one inquiry", "two inquiry"]]


ANN = person("ann", PersonRole.RECRUITER, "+1 555 0100", name="Ann Lee", email="ann@valley.example")
PAIRS = {
    "the same address": (ANN, {}, replace(ANN, id="x", name="A. Lee", phone=None), {"company": "Other"}, True),
    "an address in capitals": (
        ANN,
        {},
        replace(ANN, id="x", name="A. Lee", email="ANN@valley.example"),
        {"company": "Other"},
        True,
    ),
    "another address, one switchboard": (
        ANN,
        {},
        replace(ANN, id="x", name="Bob", email="bob@valley.example"),
        {},
        False,
    ),
    "the number alone": (
        replace(ANN, email=None, phone="+1 212 555 0100"),
        {},
        replace(ANN, id="x", name="A.", phone="001-212-555-0100"),
        {"company": "Other"},
        True,
    ),
    "no number, no address": (
        replace(ANN, email=None, phone=None),
        {},
        replace(ANN, id="x", name="Bob", email=None, phone=None),
        {},
        False,
    ),
    "the name in one house": (ANN, {}, replace(ANN, id="x", name="ann  lee", email="a@lee.example"), {}, True),
    "a namesake elsewhere": (
        ANN,
        {},
        replace(ANN, id="x", email="a@lee.example", phone=None),
        {"company": "Other"},
        False,
    ),
    "one recruiter of one agency": (
        replace(ANN, email=None),
        {"agency": "North"},
        replace(ANN, id="x", phone=None),
        {"agency": "north", "company": "Other"},
        True,
    ),
    "two of one agency": (
        replace(ANN, part=PersonRole.AGENCY),
        {"agency": "North"},
        person("bob", PersonRole.AGENCY, None),
        {"agency": "North", "company": "Other"},
        True,
    ),
    "the agency and the employer": (
        replace(ANN, part=PersonRole.AGENCY),
        {"agency": "North"},
        person("bob", PersonRole.HIRING_MANAGER, None),
        {"agency": "North", "company": "Other"},
        False,
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_who_is_the_same(case):
    one, head, other, its_head, expected = PAIRS[case]
    a = contact_identity(opportunity(one, id="a", **head), one.id)
    b = contact_identity(opportunity(other, id="b", **its_head), other.id)
    assert (same_contact(a, b), same_contact(b, a)) == (expected, expected)


def test_in_one_opportunity_two_people_are_two_and_nobody_named_is_anybody():
    it = opportunity(ANN, replace(ANN, id="bob", name="Bob"))
    assert not same_contact(contact_identity(it, "ann"), contact_identity(it, "bob"))
    assert same_contact(contact_identity(it, "ann"), contact_identity(it, None))


@given(st.lists(opportunities(), max_size=6), st.integers(1, 4))
def test_the_day_keeps_its_rules_whatever_is_due(them, most):
    renamed = [replace(o, id=f"o{n}") for n, o in enumerate(them)]
    order, book = order_of(*renamed, most=most)
    agenda = build_agenda(book, Calendars(few_holidays), at(THU))
    here = [(p.opportunity, s) for turn in order.tasks for p, s in turn.steps if s.open]
    everything = [*here, *((m.plan.opportunity, m.step) for m in order.moved)]
    assert sorted(map(str, everything)) == sorted(str((p.opportunity, s)) for p, s in agenda.due())
    for moved in order.moved:
        assert moved.day > date(2026, 10, 22)
        assert moved.plan.facts.days.is_workday(moved.day)
        assert moved.step.kind not in ("decide", "offer_notice", "extension_request")
        if moved.step.is_inquiry and moved.step.channel is Channel.CALL:
            assert moved.day.weekday() != 0
    if order.moved:
        assert order.contacts >= 1
    assert order_of(*renamed, most=most)[0] == order
