"""As time passes, an agenda equals a newly built one; closed opportunities are not planned again."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.agenda import agenda_after_tick, build_agenda
from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.facts_builder import Calendars
from tests.builders import at, book_of, few_holidays, got, offer, own, promise, sent, waiting
from tests.core.test_properties import instants, opportunities


def said(agenda):
    return {id: (p.verdict, p.date, p.step, p.steps, p.reason) for id, p in agenda.plans.items()}


def kept(it, first="2026-10-22", then="2026-10-23", *others):
    book, calendars = book_of(it, *others), Calendars(few_holidays)
    before = build_agenda(book, calendars, at(first))
    after = agenda_after_tick(before, book, calendars, at(then))
    assert said(after) == said(build_agenda(book, calendars, at(then)))
    return after.plans[it.id] is before.plans[it.id]


def test_only_what_is_closed_for_good_keeps_its_plan():
    closed = waiting(own("2026-10-20"))
    assert kept(closed)
    assert not kept(closed, then="2026-10-21")  # the clock was set back
    assert not kept(waiting(promise("2026-10-30")))
    assert not kept(waiting(got("2026-10-20", Purpose.REJECTION)))
    assert kept(waiting(got("2026-10-01", Purpose.REJECTION), sent("2026-10-02", Purpose.FEEDBACK_REQUEST)))


def test_a_word_that_is_known_later_opens_it():
    it = waiting(own("2026-10-20"), got("2026-10-22T15:00"))
    assert not kept(it)
    assert not kept(it, "2026-10-22T15:00")


def test_an_acceptance_elsewhere_that_becomes_known_is_heeded():
    other = replace(waiting(offer("2026-10-20"), sent("2026-10-22T15:00", Purpose.ACCEPT)), id="other")
    kept(waiting(promise("2026-10-30")), "2026-10-22", "2026-10-23", other)
    book, calendars = book_of(other, replace(waiting(own("2026-10-20")), id="b")), Calendars(few_holidays)
    after = agenda_after_tick(build_agenda(book, calendars, at("2026-10-22")), book, calendars, at("2026-10-23"))
    assert after.plans["other"].verdict is Verdict.CLOSED


@given(st.lists(opportunities(), max_size=4), instants, st.integers(-48, 24 * 90))
def test_time_passes_as_if_everything_were_planned_anew(them, now, hours):
    book = book_of(*(replace(it, id=f"o{n}") for n, it in enumerate(them)))
    calendars = Calendars(few_holidays)
    then = now + timedelta(hours=hours)
    assert said(agenda_after_tick(build_agenda(book, calendars, now), book, calendars, then)) == said(
        build_agenda(book, calendars, then)
    )
