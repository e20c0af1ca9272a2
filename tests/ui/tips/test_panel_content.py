"""The texts of the tips panel, without a widget."""

import pytest

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.enumerations import Band, Channel, OfferForm, Purpose, Verdict
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.records import Opportunity
from follow_up_desk.ui.tips.panel_content import PanelContent, panel_content
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
    own,
    promise,
    reader_book,
    sent,
    waiting,
)

SHELF = Shelf(paths.resources())

OFFERED = waiting(offer("2026-10-20", OfferForm.WRITTEN), sent("2026-10-20T15:00", Purpose.REPLY))


def said(it: Opportunity, when: str = "2026-10-29T10:00") -> PanelContent:
    book = book_of(it)
    agenda = build_agenda(book, Calendars(few_holidays), at(when))
    return panel_content(agenda.plans[it.id], book, daily_plan(agenda, book), SHELF)


def reader(when: str = "2026-10-22T10:00") -> PanelContent:
    return said(reader_book().opportunities["reader"], when)


def test_on_thursday_the_reader_waits_and_sees_why() -> None:
    words = reader()
    assert words.question == "Can I follow up yet?"
    assert words.word == "Not yet: Tue 27 Oct"
    assert words.title == "Call Martin Hale about the subject of a brief story to write"
    assert words.why == "Promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27); call Tue 27"
    assert (words.action, words.due) == ("Prepare it", False)
    assert words.attempts == "0 of 2 follow-ups sent"
    assert [tip.moment for tip in words.tips] == ["waiting"] * 4


def test_the_pest_line_is_a_sentence_and_sending_now_is_weighed() -> None:
    words = reader()
    assert words.pest.text == "Since their last message: a question they invited. That is fine."
    assert words.pest.band is Band.GREEN
    assert words.if_now is not None
    assert words.if_now.text == "Better not call today: their date has not passed."
    assert words.if_now.band is Band.RED


def test_on_tuesday_the_reader_may_call() -> None:
    words = reader("2026-10-27T10:00")
    assert (words.verdict, words.action, words.due) == (Verdict.NOW, "Open the call card", True)
    assert words.if_now is not None
    assert words.if_now.text == "Calling now is fine."
    assert [key for key, _title, _channel in words.templates[:2]] == ["T17", "T18"]


def test_what_was_sent_is_counted_in_words() -> None:
    it = waiting(promise(), called("2026-10-28"), sent("2026-11-04"))
    words = said(it, "2026-11-05")
    assert words.pest.text == "Since their last message: a follow-up that was due (2 times). That is enough."
    assert words.pest.band is Band.AMBER
    assert words.attempts == "2 of 2 follow-ups sent"
    assert words.if_now is not None
    assert words.if_now.text == "Better not write today: more attempts than you planned."


def test_without_a_contact_nothing_counts() -> None:
    assert said(waiting(promise())).pest.text == "You haven't contacted them since their last message."


@pytest.mark.parametrize(
    ("it", "when", "question", "action"),
    [
        (opportunity(interview("2026-10-28")), "2026-10-28T15:00", "What now?", "Write the message"),
        (waiting(got("2026-10-28", Purpose.REJECTION)), "2026-10-29T15:00", "What now?", "Write the message"),
        (waiting(own("2026-10-20")), "2026-10-29", "Where it stands", ""),
        (opportunity(interview("2026-10-30")), "2026-10-30T08:40", "What now?", "See the text"),
        (OFFERED, "2026-10-29", "What now?", "Decide"),
    ],
)  # fmt: skip
def test_each_moment_has_its_question_and_its_button(it: Opportunity, when: str, question: str, action: str) -> None:
    words = said(it, when)
    assert (words.question, words.action) == (question, action)


def test_after_a_no_attempts_are_no_matter() -> None:
    assert not said(waiting(promise(), got("2026-10-28", Purpose.REJECTION))).counts
    assert said(waiting(promise())).counts


def test_no_more_than_five_templates_are_offered() -> None:
    for when in ("2026-10-22", "2026-10-29", "2026-11-10"):
        assert 0 < len(said(waiting(promise()), when).templates) <= 5
    channels = {channel for _key, _title, channel in said(waiting(promise()), "2026-10-29").templates}
    assert channels <= set(Channel)
    assert at("2026-10-22") == NOW
