"""The next interview heads the day when it is nearer than the next step."""

from msgspec.structs import replace

from follow_up_desk.core.next_interview import heading_interview, interview_ahead, is_nearer, next_interview
from tests.builders import NOW, book_of, desk_of, interview, opportunity, own, planned, promise, request, waiting


def agenda_of(*opportunities):
    return desk_of(book_of(*opportunities)).agenda


SOON = opportunity(interview("2026-10-26T10:00", id="soon"), id="soon", company="Acme")


def test_it_is_the_earliest_of_all_opportunities():
    later = replace(SOON, id="later", interviews=(interview("2026-10-28T10:00"),))
    assert next_interview(agenda_of(later, SOON)).plan.opportunity == "soon"
    assert next_interview(agenda_of(waiting())) is None


def test_it_heads_only_when_no_step_comes_before_it():
    call = waiting(promise("2026-10-23"))  # asked about on Wed 28
    assert heading_interview(agenda_of(SOON, call)).plan.opportunity == "soon"
    far = replace(SOON, interviews=(interview("2026-11-20T10:00"),))
    assert heading_interview(agenda_of(far, call)) is None


def test_asking_there_for_the_date_comes_not_before_it():
    assert heading_interview(agenda_of(SOON)) is not None


def test_a_second_one_is_counted_and_a_canceled_or_closed_one_is_none():
    second = waiting(interview("2026-10-26T10:00", id="second"))
    assert interview_ahead(planned(second, NOW)).number == 2
    off = replace(SOON, interviews=(replace(SOON.interviews[0], cancelled=True),))
    assert interview_ahead(planned(off, NOW)) is None
    assert interview_ahead(planned(SOON.with_parts(activities=(own("2026-10-20"),)), NOW)) is None


def test_what_is_due_now_comes_before_an_interview_of_the_same_opportunity():
    ahead = waiting(interview("2026-10-30T10:00", id="next"))
    assert is_nearer(interview_ahead(planned(ahead, NOW)), NOW)
    asked = ahead.with_parts(requests=(request("2026-10-21"),))
    assert planned(asked, NOW).step.open
    assert not is_nearer(interview_ahead(planned(asked, NOW)), NOW)
