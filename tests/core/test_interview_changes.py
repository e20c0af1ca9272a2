"""They move or call off an interview: what was planned before is kept, and no empty promise stays behind."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change, apply_change, inverse_change
from follow_up_desk.core.enumerations import Certainty, Channel, Direction, Purpose, RequestKind
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.verbs import (
    ActivityDraft,
    InterviewDraft,
    PromiseTerms,
    cancel_interview,
    delete_detail,
    delete_opportunity,
    erase_opportunity,
    in_turn,
    log_interview,
    log_promise,
    log_request,
    reschedule_interview,
    save_detail,
)
from follow_up_desk.core.wording import UserError
from tests.builders import NOW, at, book_of, interview, opportunity

NEWS = ActivityDraft(Direction.IN, Purpose.OTHER, Channel.EMAIL)
PLANNED = opportunity(interview("2026-10-27T10:00", id="next"))


def after(book: Book, change) -> Opportunity:
    changed = apply_change(book, change)
    return next(iter(changed.opportunities.values()))


def test_a_moved_interview_keeps_its_earlier_starts_the_oldest_first():
    book = book_of(PLANNED)
    once = after(book, reschedule_interview(book, PLANNED.id, "next", at("2026-10-28T10:00"), NEWS, NOW))
    book = book_of(once)
    twice = after(book, reschedule_interview(book, once.id, "next", at("2026-10-30T15:00"), NEWS, NOW))
    moved = twice.interview("next")
    assert moved.start == at("2026-10-30T15:00")
    assert moved.was == (at("2026-10-27T10:00"), at("2026-10-28T10:00"))
    assert [(a.purpose, a.interview) for a in twice.activities] == [(Purpose.RESCHEDULED, "next")] * 2


def test_the_same_time_is_no_move():
    with pytest.raises(UserError, match="already"):
        reschedule_interview(book_of(PLANNED), PLANNED.id, "next", at("2026-10-27T10:00"), NEWS, NOW)


def test_one_called_off_is_kept_with_the_day_they_said_so():
    book = book_of(PLANNED)
    found = after(book, cancel_interview(book, PLANNED.id, "next", NEWS, NOW))
    assert found.interview("next").cancelled
    assert [(a.purpose, a.interview, a.direction) for a in found.activities] == [
        (Purpose.CANCELLED, "next", Direction.IN)
    ]


@pytest.mark.parametrize("way", ["edited", "moved by them"])
def test_a_held_interview_moved_to_the_future_leaves_no_date_not_given_behind(way):
    book = book_of()
    held = after(book, log_interview(book, InterviewDraft("Valley Magazine", at("2026-10-22T08:00")), NOW))
    assert [p.certainty for p in held.promises] == [Certainty.NONE]
    book, planned = book_of(held), held.interviews[0]
    start = at("2026-10-29T08:00")
    change = (
        save_detail(book, held.id, replace(planned, start=start), NOW)
        if way == "edited"
        else reschedule_interview(book, held.id, planned.id, start, NEWS, NOW)
    )
    assert after(book, change).promises == ()


def test_what_they_did_promise_moves_along():
    book = book_of()
    draft = InterviewDraft("Valley Magazine", at("2026-10-22T08:00"), words="we will let you know")
    held = after(book, log_interview(book, draft, NOW))
    book = book_of(held)
    change = save_detail(book, held.id, replace(held.interviews[0], start=at("2026-10-29T08:00")), NOW)
    assert [p.words for p in after(book, change).promises] == ["we will let you know"]


def test_an_invitation_to_ask_and_silence_are_kept_with_the_promise():
    book = book_of(PLANNED)
    terms = PromiseTerms(at("2026-10-26").date(), Channel.CALL, silence_means_no=True, after="the board has met")
    found = after(book, log_promise(book, PLANNED.id, *("decision", "call me Monday", None), NOW, terms=terms))
    promise = found.promises[0]
    assert (promise.ask_from, promise.ask_by, promise.silence_means_no, promise.after) == (
        at("2026-10-26").date(), Channel.CALL, True, "the board has met",
    )  # fmt: skip
    assert promise.certainty is Certainty.SAID


def test_a_call_back_needs_no_words_but_a_thing_does():
    book = book_of(PLANNED)
    found = after(book, log_request(book, PLANNED.id, "", None, NOW, asks=RequestKind.CALL_BACK))
    assert [r.asks for r in found.requests] == [RequestKind.CALL_BACK]
    with pytest.raises(UserError):
        log_request(book, PLANNED.id, " ", None, NOW)


def test_a_word_that_was_logged_by_mistake_takes_its_start_along():
    book = book_of(PLANNED)
    once = after(book, reschedule_interview(book, PLANNED.id, "next", at("2026-10-28T10:00"), NEWS, NOW))
    book = book_of(once)
    twice = after(book, reschedule_interview(book, once.id, "next", at("2026-10-30T15:00"), NEWS, NOW))
    first, second = twice.activities
    for wrong, left in ((first, "2026-10-28T10:00"), (second, "2026-10-27T10:00")):
        found = after(book_of(twice), delete_detail(book_of(twice), twice.id, wrong, NOW))
        assert found.interview("next").was == (at(left),)
        assert found.interview("next").start == at("2026-10-30T15:00")
    book = book_of(PLANNED)
    off = after(book, cancel_interview(book, PLANNED.id, "next", NEWS, NOW))
    found = after(book_of(off), delete_detail(book_of(off), off.id, off.activities[0], NOW))
    assert not found.interview("next").cancelled


def test_two_verbs_in_turn_are_one_change_and_the_second_sees_the_first():
    book = book_of(PLANNED)

    def asked(book: Book, now) -> object:
        return log_request(book, PLANNED.id, "two references", None, now)

    found = after(book, in_turn(book, asked, asked, now=NOW))
    assert [r.id for r in found.requests] == ["r001", "r002"]


def test_what_a_verb_in_turn_deletes_is_gone_unless_a_later_one_brings_it_back():
    first, other = PLANNED, replace(PLANNED, id="other")
    book = book_of(first, other)

    def deleted(book: Book, now) -> Change:
        return delete_opportunity(book, first.id, now)

    def brought_back(book: Book, now) -> Change:
        return Change((replace(first, role="Clerk"),))

    change = in_turn(book, deleted, now=NOW)
    assert set(apply_change(book, change).opportunities) == {"other"}
    assert apply_change(apply_change(book, change), inverse_change(book, change)) == book
    assert apply_change(book, in_turn(book, deleted, brought_back, now=NOW)).opportunities[first.id].role == "Clerk"
    assert set(apply_change(book, in_turn(book, brought_back, deleted, now=NOW)).opportunities) == {"other"}


def test_what_verbs_in_turn_erase_is_erased_on_every_desk():
    book = book_of(PLANNED, replace(PLANNED, id="other"))

    def erased(id: str):
        return lambda book, now: erase_opportunity(book, id, now)

    change = in_turn(book, erased(PLANNED.id), erased("other"), now=NOW)
    assert change.erases == ((PLANNED.id, ""), ("other", ""))
