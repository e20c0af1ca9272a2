"""The template editor: previewed at once, saved when valid, restored with one click."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.exchange import desk_file
from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog
from tests.builders import a_session, book_of, reader_book
from tests.ui.stand_ins import NotedNavigator


class Desk:
    """Open the template editor of a book."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def open(self, key: str | None = "T18", book: Book | None = None, language: str | None = None) -> TemplatesDialog:
        self.window = QWidget()
        self.qtbot.addWidget(self.window)
        self.session = a_session(book or reader_book())
        navigator = NotedNavigator(self.session, self.window)
        opportunity = next(iter(self.session.book.opportunities), None)
        dialog = TemplatesDialog(navigator, opportunity, key, language, self.window)
        with self.qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    @property
    def own(self) -> dict[str, OwnTemplate]:
        return dict(self.session.book.templates)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def titles(dialog: TemplatesDialog) -> list[str]:
    found, walk = [], QTreeWidgetItemIterator(dialog.form.tree)
    while item := walk.value():
        found.append(item.text(0))
        walk += 1
    return found


def pick(dialog: TemplatesDialog, title: str) -> None:
    walk = QTreeWidgetItemIterator(dialog.form.tree)
    while item := walk.value():
        if item.text(0) == title:
            dialog.form.tree.setCurrentItem(item)
            return
        walk += 1
    raise AssertionError(title)


def preview(dialog: TemplatesDialog) -> str:
    return dialog.form.preview.text.toPlainText()


def test_it_opens_with_the_words_and_how_they_read(desk: Desk) -> None:
    dialog = desk.open()
    assert dialog.form.title.text() == "Something they meant to send has not come: the email"
    assert "{{ item|default" in dialog.form.body.toPlainText()
    assert "I believe you said by Friday, October 23." in preview(dialog)
    assert dialog.form.preview.subject.text() == "Re: Two questions"
    assert dialog.form.preview.left.text() == "Nothing would be left to fill."
    assert not dialog.form.save.isEnabled()
    assert not dialog.form.restore.isVisible()


def test_what_is_typed_is_seen_filled_at_once(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.setPlainText("Dear {{ greeting_name }}, about {{ role }} and {{ salary }}.")
    assert preview(dialog) == "Dear Martin, about Staff writer and [salary]."
    assert dialog.form.preview.left.text() == "1 blank would be left for you to fill."
    assert dialog.form.save.isEnabled()
    assert "Something they meant to send has not come: the email (not saved)" in titles(dialog)


def test_saved_words_stand_in_for_the_original_and_are_exported(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.setPlainText("Is it coming, {{ greeting_name }}?")
    with desk.qtbot.waitSignal(dialog.kept) as kept:
        dialog.form.save.click()
    assert kept.args == ["T18"]
    (own,) = desk.own.values()
    assert (own.id, own.replaces, own.language) == ("t18-en", "T18", "en")
    assert own.body == "Is it coming, {{ greeting_name }}?"
    assert dialog.form.restore.isVisible()
    assert "Something they meant to send has not come: the email (yours)" in titles(dialog)
    read_back = desk_file.read(desk_file.write(desk.session.book))
    assert dict(read_back.templates) == desk.own


def test_the_original_is_restored_and_undo_brings_ones_own_back(desk: Desk) -> None:
    dialog = desk.open()
    original = dialog.form.body.toPlainText()
    dialog.form.body.setPlainText("Mine")
    dialog.form.save.click()
    dialog.form.restore.click()
    assert desk.own == {}
    assert dialog.form.body.toPlainText() == original
    desk.session.undo_stack.undo()
    assert [o.body for o in desk.own.values()] == ["Mine"]


def test_what_is_broken_is_refused_with_line_and_reason_and_kept_in_the_editor(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.setPlainText("one\ntwo {{ role.name }}\nthree")
    assert dialog.form.hint.text() == "Line 2: “getattr” is not available in templates"
    dialog.form.save.click()
    assert desk.own == {}
    assert dialog.form.notice.text.text() == "Line 2: “getattr” is not available in templates"
    assert dialog.form.body.textCursor().blockNumber() == 1
    assert dialog.form.body.toPlainText() == "one\ntwo {{ role.name }}\nthree"
    dialog.form.body.setPlainText("one")
    assert not dialog.form.notice.isVisible()
    assert dialog.form.hint.text().startswith("Type {{ for a blank")


def test_new_words_need_a_title_and_are_then_in_the_list(desk: Desk) -> None:
    dialog = desk.open(None)
    dialog.form.new.click()
    assert dialog.focusWidget() is dialog.form.title
    dialog.form.body.setPlainText("Hello {{ greeting_name }}, {{ my_pet }}")
    assert preview(dialog) == "Hello Martin, [my pet]"
    dialog.form.save.click()
    assert dialog.form.notice.text.text() == "Please give this template a title."
    desk.qtbot.keyClicks(dialog.form.title, "A hello")
    dialog.form.purposes.setCurrentIndex(dialog.form.purposes.findData(Purpose.KEEP_IN_TOUCH))
    dialog.form.purposes.activated.emit(0)
    dialog.form.save.click()
    assert desk.own["a-hello"].purpose is Purpose.KEEP_IN_TOUCH
    assert "A hello (yours)" in titles(dialog)
    assert dialog.form.delete.isVisible()
    dialog.form.delete.click()
    assert desk.own == {}
    assert "A hello (yours)" not in titles(dialog)


def test_a_copy_leaves_the_original_alone(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.copy.click()
    assert dialog.form.title.text().endswith(", my copy")
    dialog.form.save.click()
    (own,) = desk.own.values()
    assert own.replaces is None
    assert "Something they meant to send has not come: the email" in titles(dialog)


def test_words_not_saved_wait_with_their_template_and_closing_asks_once(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.setPlainText("Half")
    pick(dialog, "Late thank-you")
    assert dialog.form.title.text() == "Late thank-you"
    pick(dialog, "Something they meant to send has not come: the email (not saved)")
    assert dialog.form.body.toPlainText() == "Half"
    dialog.form.close.click()
    assert dialog.isVisible()
    assert "Not saved yet: Something they meant" in dialog.form.notice.text.text()
    dialog.form.close.click()
    assert not dialog.isVisible()
    assert desk.own == {}


def test_typing_back_what_stood_there_leaves_nothing_to_save(desk: Desk) -> None:
    dialog = desk.open()
    text = dialog.form.body.toPlainText()
    dialog.form.body.setPlainText("x")
    dialog.form.body.setPlainText(text)
    assert not dialog.form.save.isEnabled()
    dialog.form.close.click()
    assert not dialog.isVisible()


def test_each_language_has_its_own_words(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.languages.setCurrentIndex(dialog.form.languages.findData("de"))
    dialog.form.languages.activated.emit(dialog.form.languages.currentIndex())
    assert preview(dialog).startswith("Guten Tag,\n")
    dialog.form.body.setPlainText("Guten Tag")
    dialog.form.save.click()
    assert [(o.language, o.replaces) for o in desk.own.values()] == [("de", "T18")]


def test_a_blank_is_completed_by_keys(desk: Desk) -> None:
    dialog = desk.open()
    body = dialog.form.body
    body.clear()
    desk.qtbot.keyClicks(body, "{{ gree")
    assert body.popup.isVisible()
    desk.qtbot.keyClick(body.popup, Qt.Key.Key_Return)
    assert body.toPlainText() == "{{ greeting }}"
    assert preview(dialog) == "Hi Martin,"
    desk.qtbot.keyClick(body, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert body.popup.isVisible()
    assert body.popup.model().rowCount() > 40
    desk.qtbot.keyClick(body.popup, Qt.Key.Key_Escape)
    assert not body.popup.isVisible()
    assert dialog.isVisible()


def test_a_blank_is_inserted_by_button(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.clear()
    dialog.form.blank.click()
    desk.qtbot.keyClicks(dialog.form.body.popup, "compa")
    desk.qtbot.keyClick(dialog.form.body.popup, Qt.Key.Key_Return)
    assert preview(dialog) == "Valley Magazine"


def test_a_blank_is_completed_inside_a_text_and_inside_a_condition(desk: Desk) -> None:
    dialog = desk.open()
    body = dialog.form.body
    body.setPlainText("{% if  %}Yes{{ ro }}{% endif %}")
    for at, typed in ((6, "prefere"), (body.toPlainText().index("}}") - 1 + len("preference"), "le")):
        cursor = body.textCursor()
        cursor.setPosition(at)
        body.setTextCursor(cursor)
        desk.qtbot.keyClicks(body, typed)
        desk.qtbot.keyClick(body.popup, Qt.Key.Key_Return)
    assert body.toPlainText() == "{% if preference %}Yes{{ role }}{% endif %}"


def test_without_a_key_it_opens_with_what_suits_the_moment(desk: Desk) -> None:
    dialog = desk.open(None)
    assert dialog.form.title.text() == "Something they meant to send has not come: the call"
    assert dialog.focusWidget() is dialog.form.tree


def test_only_a_mail_has_a_subject(desk: Desk) -> None:
    dialog = desk.open()
    assert dialog.form.subject.isVisible()
    dialog.form.channels.setCurrentIndex(dialog.form.channels.findData(Channel.TEXT))
    dialog.form.channels.activated.emit(0)
    assert not dialog.form.subject.isVisible()
    dialog.form.save.click()
    (own,) = desk.own.values()
    assert (own.channel, own.subject) == (Channel.TEXT, None)


def test_without_an_opportunity_every_blank_is_shown(desk: Desk) -> None:
    dialog = desk.open(book=book_of())
    assert "No opportunity yet" in dialog.form.preview.opportunities.currentText()
    assert "[your full name]" in preview(dialog)


def test_words_that_came_broken_with_a_file_are_named_and_can_be_mended(desk: Desk) -> None:
    broken = OwnTemplate("t18-en", "Mine", "en", Channel.EMAIL, Purpose.INQUIRY, None, "{% for %}", "T18")
    book = reader_book()
    dialog = desk.open(book=replace(book, templates={broken.id: broken}))
    assert dialog.form.hint.text().startswith("Line 1: ")
    dialog.form.body.setPlainText("Mended")
    dialog.form.save.click()
    assert desk.own["t18-en"].body == "Mended"


def test_everything_is_reached_by_tab(desk: Desk) -> None:
    dialog = desk.open()
    dialog.form.body.setPlainText("x")
    seen = set()
    for _ in range(25):
        focused = dialog.focusWidget()
        seen.add(focused.objectName())
        desk.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = "words_language find_words words_list new_words words_title words_channel words_purpose words_subject"
    assert {*wanted.split(), "words_body", "insert_blank", "preview_for", "preview_text", "save_words"} <= seen
