"""The contents of the today page."""

from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.ui.today.today_content import today_content
from tests.builders import (
    NOW,
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
    reader_book,
    sent,
    waiting,
)


def today(*opportunities, now=NOW):
    book = book_of(*(replace(o, id=f"{o.id}{n}") for n, o in enumerate(opportunities)))
    agenda = build_agenda(book, Calendars(few_holidays), now)
    return today_content(agenda, book, daily_plan(agenda, book))


DUE = waiting(promise("2026-10-16"), company="Northline")
LATER = waiting(promise("2026-10-30"), company="Harbor")
NEW_OFFER = waiting(offer("2026-10-20", deadline="2026-10-30T17:00"), company="Kestrel")
OFFER = NEW_OFFER.with_parts(activities=(sent("2026-10-20T12:00", Purpose.REPLY),))
RESTING = replace(
    waiting(called("2026-09-23"), sent("2026-09-30"), company="Brightwater"), interviews=(interview("2026-09-10"),)
)


def test_an_empty_desk():
    assert today().empty


def test_the_reader_waits_safely_and_knows_what_is_next():
    book = reader_book()
    agenda = build_agenda(book, Calendars(few_holidays), NOW)
    told = today_content(agenda, book, daily_plan(agenda, book))
    assert told.sentence == "Nothing to do now, 1 waiting"
    assert (
        told.next_words
        == "Next, Tue 27 Oct: Call Martin Hale about the subject of a brief story to write (Valley Magazine)"
    )
    assert [(line.company, line.title, line.when) for line in told.waiting] == [
        ("Valley Magazine", "Call Martin Hale about the subject of a brief story to write", "until Tue 27 Oct")
    ]
    assert [line.title for line in told.optional] == ["Send Martin Hale something useful"]
    assert told.waiting[0].why == "Promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27); call Tue 27"


def test_one_sentence_counts_what_is_due_what_waits_and_what_needs_a_decision():
    told = today(DUE, DUE, LATER, OFFER, RESTING)
    assert told.sentence == "2 to do, 1 needs a decision, 1 waiting"
    assert [line.company for line in told.due] == ["Northline", "Northline"]
    assert [line.company for line in told.deciding] == ["Kestrel"]
    assert [line.company for line in told.waiting] == ["Harbor"]
    assert told.resting == "With 1 opportunity you have done your part."


def test_an_offer_is_decided_by_a_day_not_waited_for():
    told = today(OFFER)
    assert told.deciding[0].when.startswith("by ")
    assert (told.deciding[0].icon, told.deciding[0].tone) == ("offer", "now")


def test_an_offer_not_yet_answered_is_both_to_do_and_to_decide():
    assert today(NEW_OFFER).sentence == "1 to do, 1 needs a decision"


def test_a_decision_that_is_due_is_counted_once():
    told = today(OFFER, now=at("2026-10-29T10:00"))
    assert told.sentence == "1 to do"
    assert [line.title for line in told.due] == ["Decide on the offer"]
    assert told.deciding == ()


def test_two_of_a_kind_are_counted_in_the_plural():
    assert today(OFFER, OFFER).sentence == "Nothing to do now, 2 need a decision"
    assert today(RESTING, RESTING).resting == "With 2 opportunities you have done your part."


def test_later_today_is_told_by_the_clock():
    rejected = waiting(got("2026-10-21T16:20", Purpose.REJECTION))
    told = today(rejected)
    assert told.waiting[0].when == "until today 16:20"
    assert told.next_words == "Next, today 16:20: Ask Editor for feedback (Valley Magazine)"


def test_where_something_is_due_the_line_says_what_comes_after_it():
    rejected = waiting(got("2026-10-21T16:20", Purpose.REJECTION))
    assert today(NEW_OFFER, rejected).next_words == "Later today, 16:20: Ask Editor for feedback (Valley Magazine)"
    assert today(DUE, LATER).next_words.startswith("After that, ")


def test_the_day_of_rest_is_waited_for_without_a_step():
    both = waiting(called("2026-10-13"), sent("2026-10-20"), promise("2026-10-09", made="2026-10-02"))
    told = today(replace(both, interviews=(interview("2026-10-01"),)))
    assert [(line.title, line.when) for line in told.waiting] == [("Let it rest", "until Tue 27 Oct")]
    assert told.next_words == ""


def test_two_thank_yous_of_one_day_have_keys_of_their_own():
    from tests.builders import person

    panel = opportunity(person("ana"), person("tom"), interview("2026-10-21T14:00", people=("ana", "tom")))
    told = today(panel)
    assert [line.title for line in told.due] == ["Thank Ana", "Thank Tom"]
    assert len({line.key for line in told.due}) == 2


def test_a_line_is_a_sentence_for_a_screen_reader():
    spoken = today(DUE).due[0].spoken
    assert spoken.startswith("Northline. Staff writer. Call Editor and ask where things stand. Promised by Fri 16 Oct")


def test_two_roles_with_one_person_say_that_one_message_will_do():
    told = today(DUE, replace(DUE, role="Editor"))
    assert [line.why.split("; ")[-2] for line in told.due] == [
        "one message to Editor for both: Staff writer, Editor"
    ] * 2


def test_what_is_too_much_for_one_day_waits_and_says_until_when():
    them = [
        replace(DUE, company=f"House {n}", people=(person(name=f"P{n}", phone=None, email=f"p{n}@house.example"),))
        for n in range(6)
    ]
    told = today(*them)
    assert told.sentence == "5 to do, 1 waiting"
    assert [(line.company, line.when) for line in told.waiting] == [("House 5", "until Fri 23 Oct")]
    assert told.waiting[0].why.endswith("5 contacts on Thu 22 are enough")
