"""Each step opens the dialog that helps with it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QPushButton

from follow_up_desk.core.enumerations import Channel, OfferForm, Purpose
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.ui.composer.choice_dialogs import DecideDialog, TellOthersDialog
from follow_up_desk.ui.composer.composer import Composer
from follow_up_desk.ui.composer.drafts import Drafts, drafts_of
from follow_up_desk.ui.composer.open_dialog import open_step
from follow_up_desk.ui.composer.script_card import ScriptCard
from tests.builders import book_of, called, interview, offer, opportunity, person, promise, sent, waiting
from tests.ui.composer.conftest import ComposerDriver, clipboard

Begin = Callable[..., ComposerDriver]


def test_the_words_to_say_in_the_room_are_a_card(write: Begin) -> None:
    writing = write("2026-10-22T08:40", book_of(opportunity(interview("2026-10-22T10:00"))))
    card = writing.open()
    assert isinstance(card, ScriptCard)
    assert card.text.text().startswith("Before I go, ")
    card.copy.click()
    assert clipboard() == card.text.text()
    card.ready.click()
    assert all(s.kind is not StepKind.ASK_DATE for s in writing.plan.steps)
    writing.session.undo_stack.undo()
    assert writing.plan.step is not None


def test_early_words_say_not_yet_and_cannot_be_put_behind(write: Begin) -> None:
    writing = write("2026-10-20T10:00", book_of(opportunity(interview("2026-10-22T10:00"))))
    card = writing.open()
    assert isinstance(card, ScriptCard)
    assert card.notice.text.text().startswith("Too early: this is for Wed Oct 21")
    assert not card.ready.isVisible()


def test_words_that_ask_say_when_one_has_done_ones_part(write: Begin) -> None:
    tried = waiting(promise("2026-10-02"), called("2026-10-15T12:00"), sent("2026-10-22"))
    writing = write("2026-10-29T10:00", book_of(tried))
    composer = writing.open("T14")
    assert isinstance(composer, Composer)
    assert composer.form.notice.text.text().startswith("You have done your part. 2 of 2 follow-ups sent")


def test_a_debrief_opens_its_form(write: Begin) -> None:
    writing = write("2026-10-22T12:00", book_of(opportunity(interview("2026-10-22T10:00"))))
    step = next(s for s in writing.plan.steps if s.kind is StepKind.DEBRIEF)
    assert open_step(writing.navigator, writing.id, step, writing.window) is None
    assert writing.navigator.asked == [("happened", "valley", "debrief")]


@pytest.mark.parametrize(
    ("button", "asked"),
    [
        ("T39", ("open_template", "valley", "T39")),
        ("T40", ("open_template", "valley", "T40")),
        ("accept", ("happened", "valley", "accept")),
        ("decline", ("happened", "valley", "decline")),
    ],
)
def test_an_offer_asks_for_a_decision(write: Begin, button: str, asked: tuple[str, ...]) -> None:
    answered = sent("2026-10-20T15:00", Purpose.REPLY)
    book = book_of(waiting(offer("2026-10-20", OfferForm.WRITTEN, "2026-11-02T17:00"), answered))
    writing = write("2026-10-30T10:00", book)
    choice = writing.open()
    assert isinstance(choice, DecideDialog)
    found = choice.findChild(QPushButton, button)
    assert found is not None
    found.click()
    assert writing.navigator.asked == [asked]
    assert not choice.isVisible()


def test_after_an_acceptance_those_who_wait_are_named(write: Begin) -> None:
    accepted = sent("2026-10-21", Purpose.ACCEPT)
    mine = waiting(offer("2026-10-20"), accepted, id="mine")
    other = waiting(promise(), id="other", company="Harbor Books")
    writing = write("2026-10-22T10:00", book_of(mine, other))
    step = next(s for s in writing.plan.steps if s.kind is StepKind.TELL_OTHERS)
    choice = open_step(writing.navigator, "mine", step, writing.window)
    assert isinstance(choice, TellOthersDialog)
    found = choice.findChild(QPushButton, "tell_other")
    assert found is not None
    assert found.text() == "Harbor Books"
    found.click()
    assert writing.navigator.asked == [("open_step", "other", StepKind.TELL_OTHERS)]


def test_when_everybody_knows_there_is_nothing_to_do(write: Begin) -> None:
    mine = waiting(offer("2026-10-20"), sent("2026-10-21", Purpose.ACCEPT), id="mine")
    told = waiting(promise(), sent("2026-10-21T15:00", Purpose.TELL_OTHERS), id="other")
    third = waiting(promise(), id="third")
    writing = write("2026-10-22T10:00", book_of(mine, told, third))
    step = next(s for s in writing.plan.steps if s.kind is StepKind.TELL_OTHERS)
    writing.session.desk.apply(writing.session.desk.apply(_dropped("third")))
    choice = open_step(writing.navigator, "mine", step, writing.window)
    assert choice is not None
    assert choice.findChild(QPushButton, "tell_other") is None


def _dropped(id: str):  # type: ignore[no-untyped-def]
    from follow_up_desk.core.book import Change
    from follow_up_desk.core.records import Opportunity

    return Change(drop=((Opportunity, id),))


def test_an_acceptance_that_goes_out_closes_the_process(write: Begin) -> None:
    book = book_of(waiting(person(name="Martin Hale"), offer("2026-10-20"), sent("2026-10-20T15:00", Purpose.REPLY)))
    writing = write("2026-10-22T10:00", book)
    composer = writing.open("T39")
    assert isinstance(composer, Composer)
    composer.form.sent.click()
    assert (writing.last.purpose, writing.last.channel) == (Purpose.ACCEPT, Channel.EMAIL)
    assert writing.plan.verdict == "closed"


def test_a_spoken_template_opens_its_card(write: Begin) -> None:
    writing = write()
    assert writing.open("T13").objectName() == "call_card"
    assert writing.open("T35").objectName() == "script_card"
    assert writing.open("T24").objectName() == "composer"


def test_every_template_opens_for_every_state(write: Begin) -> None:
    books = (
        waiting(promise()),
        opportunity(interview("2026-10-29")),
        replace(opportunity(), people=(), interviews=(), activities=()),
    )
    for it in books:
        writing = write("2026-10-22T10:00", book_of(it))
        for template in writing.navigator.shelf.templates("en"):
            dialog = writing.open(template.key)
            assert dialog.findChildren(QLabel)
            dialog.reject()


def test_drafts_live_with_their_window(write: Begin) -> None:
    writing = write()
    assert drafts_of(writing.navigator) is drafts_of(writing.navigator)
    assert isinstance(writing.navigator.findChild(Drafts), Drafts)
