"""Writing a message: filled in, checked, sent by another program, and recorded only by "I sent it"."""

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.core.enumerations import Channel, Direction, InterviewKind, NoteTopic, Purpose, RequestKind
from follow_up_desk.ui.composer.composer import Composer
from follow_up_desk.ui.composer.open_dialog import open_step
from tests.builders import (
    OWNER,
    at,
    book_of,
    got,
    interview,
    note,
    opportunity,
    person,
    promise,
    request,
    sent,
    waiting,
)
from tests.ui.composer.conftest import ComposerDriver, clipboard

Begin = Callable[..., ComposerDriver]
MARTIN = person(name="Martin Hale", title="Editor in chief")


def thanks(*more: Any) -> Any:
    return book_of(opportunity(MARTIN, interview("2026-10-21"), note("2026-10-21T12:00"), *more))


def opened(writing: ComposerDriver, template: str | None = None) -> Composer:
    dialog = writing.open(template)
    assert isinstance(dialog, Composer)
    return dialog


def blank(composer: QDialog, name: str) -> QLineEdit:
    found = composer.findChild(QLineEdit, f"blank_{name}")
    assert found is not None, name
    return found


def body(composer: Composer) -> str:
    return composer.form.text()


def test_it_opens_filled_with_the_concern_and_the_gap_marked(write: Begin) -> None:
    composer = opened(write(book=thanks()))
    assert composer.form.subject.text() == "Thank you for our conversation"
    assert body(composer).startswith("Hi Martin,")
    assert composer.form.address.text() == "editor@valley.example"
    assert not composer.form.notice.isVisible()


def test_the_note_stands_beside_the_letter_and_only_what_may_be_said_is_in_it(write: Begin) -> None:
    composer = opened(write(book=thanks()))
    beside = composer.findChild(QLabel, "private_concern")
    assert beside is not None
    assert beside.text() == "Only you see this: Has not written for a monthly magazine before"
    assert "monthly" not in body(composer)
    said = replace(note("2026-10-21T12:00"), say="I have planned two long articles a month")
    again = opened(write(book=book_of(opportunity(MARTIN, interview("2026-10-21"), said))))
    assert "I'd like to come back to one thing we discussed. I have planned two long articles a month." in body(again)


def test_the_first_gap_has_the_focus(write: Begin) -> None:
    composer = opened(write(book=thanks()), "T07")
    assert "[the question they asked, with its question mark]" in body(composer)
    assert composer.focusWidget() is blank(composer, "question")


def test_a_blank_fills_the_text_with_every_key(write: Begin, qtbot: QtBot) -> None:
    composer = opened(write(book=thanks()))
    qtbot.keyClicks(blank(composer, "concern"), "I did it for years.")
    assert "come back to one thing we discussed. I did it for years." in body(composer)
    assert composer.form.blanks.empty == ()
    blank(composer, "concern").clear()
    qtbot.keyClicks(blank(composer, "concern"), "x")
    assert "come back to one thing we discussed. x" in body(composer)


def test_once_edited_by_hand_a_blank_only_goes_into_its_gap(write: Begin, qtbot: QtBot) -> None:
    composer = opened(write(book=thanks()))
    composer.form.body.setPlainText("Mine: [their worry in one sentence, as you would say it to them]. Bye")
    blank(composer, "concern").setFocus()
    qtbot.keyClicks(blank(composer, "concern"), "Yes")
    assert body(composer).startswith("Mine: [")
    blank(composer, "specific").setFocus()
    assert body(composer) == "Mine: Yes. Bye"


def test_nothing_goes_out_while_a_blank_is_left(write: Begin, handed: list[str]) -> None:
    composer = opened(write(book=thanks()), "T07")
    composer.form.mail.click()
    composer.form.copy.click()
    assert handed == []
    assert (
        composer.form.notice.text.text()
        == "Fill in before you send it: the question they asked, with its question mark."
    )
    assert composer.focusWidget() is blank(composer, "question")


def test_a_name_typed_once_is_kept(write: Begin, qtbot: QtBot) -> None:
    writing = write(book=replace(thanks(), owner=replace(OWNER, name="")))
    composer = opened(writing)
    qtbot.keyClicks(blank(composer, "me"), "Dianne Porter")
    composer.form.copy.click()
    assert writing.session.book.owner.name == "Dianne Porter"
    assert body(composer).endswith("Dianne Porter\n+1 555 0123")


@pytest.mark.parametrize("typed", ["Dianne Porter", "Dianne"])
def test_the_full_name_is_asked_for_once(write: Begin, typed: str, qtbot: QtBot) -> None:
    writing = write(book=replace(thanks(), owner=replace(OWNER, name="Dianne")))
    composer = opened(writing)
    qtbot.keyClicks(blank(composer, "me"), typed)
    composer.form.copy.click()
    assert writing.session.book.owner.name == typed
    assert writing.session.book.owner.full_name == typed


def test_copying_and_opening_record_nothing(write: Begin, handed: list[str], qtbot: QtBot) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    before = writing.session.opportunity(writing.id).activities
    qtbot.keyClicks(blank(composer, "concern"), "I did.")
    composer.form.copy.click()
    assert clipboard() == body(composer)
    composer.form.mail.click()
    assert handed[0].startswith("mailto:editor@valley.example?subject=Thank%20you%20for%20our")
    assert unquote(handed[0].partition("body=")[2]).replace("\r\n", "\n") == body(composer)
    assert "press “I sent it”" in composer.form.notice.text.text()
    assert writing.session.opportunity(writing.id).activities == before


def test_i_sent_it_records_the_text_as_it_was_and_plans_again(write: Begin, qtbot: QtBot) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    qtbot.keyClicks(blank(composer, "concern"), "I did.")
    text, subject = body(composer), composer.form.subject.text()
    composer.form.sent.click()
    last = writing.last
    assert (last.direction, last.purpose, last.channel) == (Direction.OUT, Purpose.THANK_YOU, Channel.EMAIL)
    assert (last.text, last.subject, last.person, last.interview) == (text, subject, "editor", "first")
    assert writing.plan.step is None or writing.plan.step.kind != "thank_you"
    assert writing.said[-1].startswith("Saved. ")
    writing.session.undo_stack.undo()
    assert writing.session.opportunity(writing.id).activities == ()


def test_a_step_that_is_not_open_says_so_and_can_be_prepared(write: Begin) -> None:
    composer = opened(write(), "T18")
    assert composer.form.notice.text.text() == (
        "Not yet: Tue Oct 27. Promised by Fri Oct 23; 2 working days' grace (Mon 26, Tue 27); call Tue 27."
    )
    assert composer.form.subject.text() == "Re: Two questions"
    assert "I believe you said by Friday, October 23." in body(composer)


def test_other_words_are_noted_for_what_they_are(write: Begin) -> None:
    writing = write()
    composer = opened(writing, "T18")
    at = composer.form.templates.findData("T28")
    composer.form.templates.setCurrentIndex(at)
    composer.form.templates.activated.emit(at)
    assert "Thank" in body(composer)
    composer.form.body.setPlainText("I withdraw.")
    composer.form.sent.click()
    assert writing.last.purpose is Purpose.WITHDRAW
    assert writing.plan.verdict == "closed"


def test_what_suits_the_moment_stands_on_top(write: Begin) -> None:
    composer = opened(write(), "T18")
    assert composer.form.templates.itemData(0) == "T18"
    keys = [composer.form.templates.itemData(i) for i in range(composer.form.templates.count())]
    assert keys.index("T08") < keys.index("T40")
    assert not {"T11", "T17", "T01", "T30"} & set(keys)


def test_the_language_belongs_to_the_message(write: Begin) -> None:
    composer = opened(write(book=thanks()))
    at = composer.form.languages.findData("de")
    composer.form.languages.setCurrentIndex(at)
    composer.form.languages.activated.emit(at)
    assert body(composer).startswith("Guten Tag,\n")
    assert "gestern" in body(composer)


def test_an_employer_abroad_is_asked_about_once_and_the_answer_is_kept(write: Begin) -> None:
    abroad = opportunity(MARTIN, interview("2026-10-21"), country="DE")
    writing = write(book=book_of(abroad))
    composer = opened(writing, "T02")
    assert body(composer).startswith("Guten Tag,\n")
    assert composer.form.language_question.isVisible()
    composer.form.language_question.buttons["en"].click()
    assert body(composer).startswith("Hi Martin,")
    assert writing.session.opportunity(writing.id).language == "en"
    composer.close()
    assert not opened(writing, "T02").form.language_question.isVisible()


def test_french_keeps_the_spaces_before_its_marks(write: Begin) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    composer.form.body.setPlainText("«\u00a0Oui\u00a0»")
    composer.form.sent.click()
    assert writing.last.text == "«\u00a0Oui\u00a0»"


def test_the_shorter_wording_is_one_click(write: Begin) -> None:
    composer = opened(write(book=thanks()))
    long = len(body(composer))
    composer.form.brief.click()
    assert len(body(composer)) < long
    composer.form.brief.click()
    assert len(body(composer)) == long


def test_each_of_a_panel_gets_another_note(write: Begin) -> None:
    composer = opened(write(book=panel_of_two()))
    assert body(composer).startswith("Hi Ana,")
    choose(composer, 1)
    assert body(composer).startswith("Hi Tom,")
    assert composer.form.address.text() == "tom@valley.example"


def panel_of_two() -> Any:
    ana, tom = person("ana", name="Ana Ruiz"), person("tom", name="Tom Becker")
    panel = interview("2026-10-21", kind=InterviewKind.PANEL, people=("ana", "tom"))
    return book_of(opportunity(ana, tom, panel))


def choose(composer: Composer, at: int) -> None:
    composer.form.people.setCurrentIndex(at)
    composer.form.people.activated.emit(at)


def test_a_draft_goes_to_whom_it_was_written(write: Begin) -> None:
    writing = write(book=panel_of_two())
    composer = opened(writing)
    choose(composer, 1)
    composer.form.body.insertPlainText("My own words. ")
    composer.reject()
    again = opened(writing)
    assert (again.form.people.currentText(), again.form.address.text()) == ("Tom Becker", "tom@valley.example")
    again.form.address.setText("tom@elsewhere.example")
    again.reject()
    assert opened(writing).form.address.text() == "tom@elsewhere.example"


def test_a_message_edited_by_hand_is_saved_with_whom_it_was_sent_to(write: Begin) -> None:
    writing = write(book=panel_of_two())
    composer = opened(writing)
    composer.form.body.setPlainText("My own words.")
    choose(composer, 1)
    assert body(composer) == "My own words."
    composer.form.sent.click()
    assert (writing.last.person, writing.last.text) == ("tom", "My own words.")


def test_length_and_tone_are_judged_while_one_types(write: Begin) -> None:
    composer = opened(write(), "T18")
    assert composer.form.count.text().endswith(" words (at most 80)")
    assert composer.form.remark.text() == ""
    composer.form.body.setPlainText("Sorry, just checking!")
    assert composer.form.count.text() == "3 words (at most 80)"
    assert "“just checking” says little" in composer.form.remark.text()


def test_a_delivery_settles_its_request(write: Begin) -> None:
    writing = write(book=book_of(waiting(MARTIN, promise(), request("2026-10-21", "two writing samples"))))
    composer = opened(writing)
    assert "two writing samples" in composer.form.subject.text()
    composer.form.sent.click()
    assert (writing.last.purpose, writing.last.answers) == (Purpose.DELIVER, "r-2026-10-21")
    assert all(s.kind != "deliver" for s in writing.plan.steps)


def test_the_answer_to_an_invitation_settles_no_request(write: Begin) -> None:
    wanted = replace(request("2026-10-20", "your availability"), asks=RequestKind.ANSWER)
    invited = got("2026-10-21", Purpose.INVITATION, person="editor")
    coming = interview("2026-10-28", id="next", known_at=at("2026-10-21"))
    writing = write(book=book_of(waiting(MARTIN, wanted, coming, invited)))
    step = next(s for s in writing.plan.steps if s.template == "T38")
    composer = open_step(writing.navigator, writing.id, step, writing.window)
    assert isinstance(composer, Composer)
    composer.form.sent.click()
    assert (writing.last.purpose, writing.last.answers) == (Purpose.REPLY, None)


def test_what_was_typed_is_kept_until_it_is_sent(write: Begin, qtbot: QtBot) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    qtbot.keyClicks(blank(composer, "concern"), "I did.")
    composer.form.body.insertPlainText("My own words. ")
    text = body(composer)
    composer.form.close.click()
    again = opened(writing)
    assert body(again) == text
    assert again.form.resumed.isVisible()
    again.form.sent.click()
    writing.session.undo_stack.undo()
    afresh = opened(writing)
    assert not afresh.form.resumed.isVisible()
    assert "My own words" not in body(afresh)


def test_a_draft_can_be_begun_afresh(write: Begin) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    original = body(composer)
    composer.form.body.setPlainText("Mine")
    composer.reject()
    again = opened(writing)
    assert body(again) == "Mine"
    again.form.start_over.click()
    assert body(again) == original
    assert not again.form.resumed.isVisible()


def test_what_was_said_last_time_unfolds(write: Begin) -> None:
    said = sent("2026-10-20", Purpose.THOUGHT, text="An idea for you", subject="Winter")
    composer = opened(write(book=book_of(waiting(MARTIN, promise(), said))), "T10")
    last = composer.form.earlier
    assert not last.text.isVisible()
    last.button.click()
    assert last.text.isVisible()
    assert last.text.toPlainText() == "Tue Oct 20, Winter\nAn idea for you"


def test_with_nothing_said_before_there_is_nothing_to_unfold(write: Begin) -> None:
    assert not opened(write(book=thanks())).form.earlier.isVisible()


def test_a_long_text_is_copied_and_said_so(write: Begin, handed: list[str]) -> None:
    composer = opened(write(), "T18")
    composer.form.body.setPlainText("ü" * 1000)
    composer.form.mail.click()
    assert "body=" not in handed[0]
    assert clipboard() == "ü" * 1000
    assert "copied" in composer.form.notice.text.text()


@pytest.mark.usefixtures("nobody_answers")
def test_without_a_mail_program_the_text_is_copied(write: Begin) -> None:
    composer = opened(write(), "T18")
    composer.form.mail.click()
    assert clipboard() == body(composer)
    assert "No mail program answered" in composer.form.notice.text.text()


def test_an_address_that_is_none_is_refused_in_place(write: Begin, handed: list[str]) -> None:
    composer = opened(write(), "T18")
    composer.form.address.setText("a@b.example, c@d.example")
    composer.form.mail.click()
    assert handed == []
    assert "is not one e-mail address" in composer.form.notice.text.text()


def test_a_card_has_no_subject_and_no_mail_program(write: Begin) -> None:
    composer = opened(write(book=thanks()), "T05")
    assert not composer.form.subject.isVisible()
    assert not composer.form.mail.isVisible()
    composer.form.body.setPlainText("Dear Martin")
    writing_last = composer.form.sent
    writing_last.click()


def test_a_thought_is_offered_with_what_was_noted(write: Begin) -> None:
    private = note("2026-10-17", NoteTopic.THOUGHT, "they have no ideas left")
    thought = replace(private, say="your readers' letters would make a series")
    composer = opened(write(book=book_of(waiting(MARTIN, promise(), thought))), "T08")
    assert "Your readers' letters would make a series." in body(composer)
    assert "no ideas left" not in body(composer)


def test_everything_is_reached_by_tab_and_enter_sends_nothing(write: Begin, qtbot: QtBot) -> None:
    writing = write(book=thanks())
    composer = opened(writing)
    seen = set()
    for _ in range(25):
        focused = composer.focusWidget()
        seen.add(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {"templates", "languages", "brief", "people", "address", "subject", "body", "copy", "mail", "sent"} <= seen
    composer.form.subject.setFocus()
    qtbot.keyClick(composer.form.subject, Qt.Key.Key_Return)
    assert writing.session.opportunity(writing.id).activities == ()
    assert composer.isVisible()


def test_with_nobody_noted_it_still_opens(write: Begin) -> None:
    it = opportunity(interview("2026-10-21", people=()))
    from msgspec.structs import replace

    composer = opened(write(book=book_of(replace(it, people=()))))
    assert composer.form.people.currentText() == "No one yet"
    assert body(composer).startswith("Hello,")
    assert composer.findChild(QPushButton, "sent") is not None


def test_a_reply_to_an_invitation_keeps_its_thread(write: Begin) -> None:
    invited = got("2026-10-21", Purpose.INVITATION, person="editor", subject="Second interview")
    composer = opened(write(book=book_of(waiting(MARTIN, promise(), invited))))
    assert composer.form.subject.text() == "Re: Second interview"


def test_what_is_filled_is_what_to_press_next(write: Begin, qtbot: QtBot) -> None:
    def filled(composer: Composer) -> list[str]:
        form = composer.form
        buttons = (form.copy, form.mail, form.print, form.sent)
        return [button.objectName() for button in buttons if button.property("primary")]

    assert filled(opened(write(), "T18")) == [], "it is too early"
    composer = opened(write("2026-11-03T10:00"), "T18")
    assert filled(composer) == ["mail"], "the desk sends nothing itself"
    line = composer.findChild(QLabel, "you_send_it")
    assert line.text() == "You send it yourself; “I sent it” only notes that you did."
    qtbot.mouseClick(composer.form.copy, Qt.MouseButton.LeftButton)
    assert filled(composer) == ["sent"]
