"""The call card: everything in sight, one key per outcome, and the plan follows."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from follow_up_desk.core.enumerations import Channel, Outcome, PersonRole, ProcessKind, Purpose, RequestKind
from follow_up_desk.core.telephone import dialled_digits
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.composer.call_card import CallCard
from tests.builders import (
    OWNER,
    book_of,
    interview,
    offer,
    opportunity,
    person,
    promise,
    reader_book,
    request,
    sent,
    waiting,
)
from tests.ui.composer.conftest import ComposerDriver, clipboard

Begin = Callable[..., ComposerDriver]
TUESDAY = "2026-10-27T10:05"


def opened(writing: ComposerDriver, template: str | None = None) -> CallCard:
    card = writing.open(template)
    assert isinstance(card, CallCard)
    return card


def script(card: CallCard, name: str) -> str:
    return card.form.scripts[name].text.text() if card.form.scripts[name].isVisible() else ""


def test_number_person_and_three_scripts_are_in_sight(write: Begin) -> None:
    card = opened(write(TUESDAY))
    assert card.form.name.text() == "Martin Hale, Editor in chief"
    assert card.form.number.text() == "+1 555 0100"
    assert script(card, "reached").startswith("Hi Martin, this is Dianne Porter. We met on Thursday, October 15")
    assert "It's about my interview on Thursday, October 15, for the Staff writer position." in script(
        card, "gatekeeper"
    )
    assert script(card, "voicemail").count("+1 555 0123") == 2
    assert card.form.their_time.text() == "It is 10:05 am where they are."
    assert not card.form.notice.isVisible()


def test_before_its_day_it_says_not_yet(write: Begin) -> None:
    card = opened(write())
    assert card.form.notice.text.text().startswith("Too early: this is for Tue Oct 27. Promised by Fri Oct 23; ")


@pytest.mark.parametrize(
    ("key", "outcome", "attempts", "verdict"),
    [
        (Qt.Key.Key_T, Outcome.TALKED, 0, "wait_until"),
        (Qt.Key.Key_V, Outcome.VOICEMAIL, 1, "wait_until"),
        (Qt.Key.Key_N, Outcome.NO_ANSWER, 0, "now"),
        (Qt.Key.Key_S, Outcome.GATEKEEPER, 1, "wait_until"),
    ],
)
def test_one_key_notes_how_it_went(
    write: Begin, qtbot: QtBot, key: Qt.Key, outcome: Outcome, attempts: int, verdict: str
) -> None:
    writing = write(TUESDAY)
    card = opened(writing)
    card.form.notes.setPlainText(" He is away until noon. ")
    qtbot.keyClick(card.form.copy, key)
    last = writing.last
    assert (last.purpose, last.channel, last.outcome) == (Purpose.ITEM_INQUIRY, Channel.CALL, outcome)
    assert (last.text, last.person) == ("He is away until noon.", "editor")
    assert (writing.plan.attempts, writing.plan.verdict) == (attempts, verdict)
    assert writing.said[-1].startswith("Saved. ")


def test_after_a_voicemail_the_status_line_names_the_next_day(write: Begin) -> None:
    writing = write(TUESDAY)
    opened(writing).form.outcomes[Outcome.VOICEMAIL].click()
    assert writing.said[-1].startswith("Saved. Not yet: Tue Nov 3: ")


def test_a_date_in_the_notes_is_offered_and_saved_with_the_call(write: Begin) -> None:
    writing = write(TUESDAY)
    card = opened(writing)
    card.form.notes.setPlainText("They will decide by December 10.")
    assert card.form.offer.box.text() == "N&ew date: Thu Dec 10?"
    card.form.offer.box.setChecked(True)
    card.form.outcomes[Outcome.TALKED].click()
    promise = max(writing.session.opportunity("reader").promises, key=lambda p: p.made_at)
    assert (promise.by, promise.person) == (date(2026, 12, 10), "editor")
    writing.session.undo_stack.undo()
    assert date(2026, 12, 10) not in [p.by for p in writing.session.opportunity("reader").promises]


def test_letters_typed_into_the_notes_are_letters(write: Begin, qtbot: QtBot) -> None:
    writing = write(TUESDAY)
    card = opened(writing)
    card.form.notes.setFocus()
    qtbot.keyClicks(card.form.notes, "tvngd")
    assert card.form.notes.toPlainText() == "tvngd"
    assert writing.last.purpose is Purpose.INVITED_QUESTION
    assert card.isVisible()


@pytest.mark.parametrize("what", ["new_date", "offered", "rejected", "answered"])
def test_what_they_decided_is_asked_after_the_talk_is_noted(write: Begin, what: str) -> None:
    writing = write(TUESDAY)
    card = opened(writing)
    action = card.form.decided.menu().findChild(QAction, what)
    assert action is not None
    action.trigger()
    assert writing.last.outcome is Outcome.TALKED
    assert writing.navigator.asked == [("happened", "reader", what)]


def test_the_number_is_copied_or_dialled(write: Begin, handed: list[str]) -> None:
    card = opened(write(TUESDAY))
    card.form.copy.click()
    assert clipboard() == "+1 555 0100"
    card.form.dial.click()
    assert handed == ["tel:+15550100"]


@pytest.mark.usefixtures("nobody_answers")
def test_without_a_telephone_program_the_number_is_copied(write: Begin) -> None:
    card = opened(write(TUESDAY))
    card.form.dial.click()
    assert "No program here makes calls" in card.form.notice.text.text()
    assert clipboard() == "+1 555 0100"


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("+1 (555) 0100", "+15550100"),
        ("030 12-34 ext. 5", "0301234"),
        ("555x12", "555"),
        (";ext=1", ""),
        ("tel:1", "1"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("(+44) 20 7946 0958", "+442079460958"),
        ("0044 (0)20 7946 0958", "00442079460958"),
        ("(0)20 7946 0958", "02079460958"),
        ("+1 555 0100 / +1 555 0200", "+15550100"),
    ],
)
def test_only_digits_are_dialled(number: str, digits: str) -> None:
    assert dialled_digits(number) == digits


def test_a_missing_number_of_ones_own_is_asked_for_and_goes_into_the_script(write: Begin, qtbot: QtBot) -> None:
    book = replace(reader_book(), owner=replace(OWNER, phone=None))
    card = opened(write(TUESDAY, book))
    assert "[your phone number]" in script(card, "voicemail")
    edit = card.form.blanks.first
    assert edit is not None
    qtbot.keyClicks(edit, "555 9")
    assert script(card, "voicemail").count("555 9") == 2


def test_a_second_call_has_all_three_parts(write: Begin) -> None:
    it = waiting(person(name="Martin Hale"), promise(), sent("2026-10-28"))
    card = opened(write("2026-11-05T10:00", book_of(it)))
    assert all(script(card, name) for name in ("reached", "gatekeeper", "voicemail"))
    assert "Even a no would help." in script(card, "voicemail")


def test_news_of_another_offer_is_a_script_of_its_own(write: Begin) -> None:
    other = waiting(promise(), offer("2026-10-28", deadline="2026-11-03T17:00", preferred=True), id="other")
    writing = write("2026-10-29T10:00", book_of(waiting(person(name="Martin Hale"), promise()), other))
    card = opened(writing)
    assert "another offer and have to respond by Tuesday." in script(card, "reached")
    assert "Best regards" not in script(card, "reached")
    assert "Could I speak with Martin Hale" in script(card, "gatekeeper")


def test_whom_to_call_can_be_chosen_where_there_are_several(write: Begin) -> None:
    people: Any = (person(name="Martin Hale"), person("hr", PersonRole.HR, name="Ida Brandt", phone="+1 555 0200"))
    card = opened(write("2026-10-29T10:00", book_of(waiting(*people, promise()))))
    assert card.form.people.isVisible()
    card.form.people.setCurrentIndex(card.form.people.findData("editor"))
    card.form.people.activated.emit(card.form.people.currentIndex())
    assert card.form.number.text() == "+1 555 0100"
    assert script(card, "reached").startswith("Hi Martin,")


def test_the_language_of_the_script_is_chosen_on_the_card(write: Begin) -> None:
    card = opened(write(TUESDAY))
    card.form.languages.show_language("de")
    card.form.languages.activated.emit(card.form.languages.currentIndex())
    assert "Dianne" in script(card, "reached")
    assert "We met" not in script(card, "reached")


@pytest.mark.parametrize(("outcome", "settled"), [(Outcome.TALKED, True), (Outcome.NO_ANSWER, False)])
def test_calling_back_settles_what_they_asked_for_an_unanswered_ring_does_not(
    write: Begin, outcome: Outcome, settled: bool
) -> None:
    wanted = replace(request("2026-10-27T09:40", "your availability"), asks=RequestKind.CALL_BACK, person="editor")
    writing = write(TUESDAY, book_of(waiting(person(name="Martin Hale"), wanted)))
    card = opened(writing)
    assert "You asked me to call, and I believe it's about the Staff writer position." in script(card, "reached")
    card.form.outcomes[outcome].click()
    assert (writing.last.purpose, writing.last.answers) == (Purpose.REPLY, wanted.id if settled else None)


def test_without_a_number_one_can_be_added(write: Begin) -> None:
    it = waiting(person(name="Martin Hale", phone=None), promise())
    writing = write("2026-10-29T10:00", book_of(it))
    card = opened(writing, "T11")
    assert card.form.number.text() == "No number is noted"
    assert not card.form.dial.isVisible()
    card.form.add_number.click()
    assert writing.navigator.asked[0][:2] == ("edit", "valley")


def test_writing_instead_opens_the_suited_email(write: Begin) -> None:
    writing = write(TUESDAY)
    opened(writing).form.write.click()
    assert writing.navigator.asked == [("open_template", "reader", "T18")]


def test_the_agency_is_told_and_the_person_met_is_named(write: Begin) -> None:
    agent = person("agent", PersonRole.AGENCY, name="Nia Cole", phone="+1 555 0300")
    it = opportunity(agent, person(name="Martin Hale"), interview("2026-10-28"), kind=ProcessKind.AGENCY)
    writing = write("2026-10-28T12:00", book_of(it))
    card = opened(writing)
    assert card.form.number.text() == "+1 555 0300"
    assert "please pass my thanks on to Martin Hale." in script(card, "reached")
    card.form.outcomes[Outcome.TALKED].click()
    assert (writing.last.purpose, writing.last.person) == (Purpose.OTHER, "agent")
    assert all(s.kind != "debrief" for s in writing.plan.steps)


def test_every_letter_is_another(write: Begin) -> None:
    card = opened(write(TUESDAY))
    texts = [b.text() for b in (*card.form.outcomes.values(), card.form.decided)]
    letters = [text[text.index("&") + 1].upper() for text in texts]
    assert letters == ["T", "V", "N", "S", "D"]
    assert card.findChild(QLabel, "number") is not None


def test_what_was_noted_in_a_call_is_kept_until_the_call_is_saved(write: Begin) -> None:
    writing = write(TUESDAY)
    card = opened(writing)
    card.form.notes.setPlainText("Ask again for Ms Ortiz")
    card.reject()
    again = opened(writing)
    assert again.form.notes.toPlainText() == "Ask again for Ms Ortiz"
    assert again.note(Outcome.TALKED)
    assert writing.last.text == "Ask again for Ms Ortiz"
    assert unsaved_store(writing.session).keys("call/") == ()


def test_the_call_leads_only_when_it_is_due(write: Begin) -> None:
    assert not opened(write()).form.dial.property("primary")
    assert opened(write(TUESDAY)).form.dial.property("primary")
