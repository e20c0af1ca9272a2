"""The list in a real window: filter, order, fold, search, several selected, and what is remembered."""

import json

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.store import backups
from follow_up_desk.ui.opportunities.list_choice import ListChoice, Show, Sort, read_choice
from follow_up_desk.ui.opportunities.opportunities_list import PAUSE_MS
from follow_up_desk.ui.opportunities.selection_menu import selection_menu
from tests.builders import book_of, got, opportunity, own, promise, waiting
from tests.gallery.scenes import a_window


def a_book():
    return book_of(
        waiting(promise("2026-10-16"), id="due", company="Cedar Press"),
        waiting(promise("2026-11-20"), id="wait", company="Birch Books", agency="Bright Search"),
        waiting(promise("2026-11-27"), got("2026-10-21", text="We moved house"), id="other", company="Alder News"),
        waiting(own("2026-10-20", Purpose.MOVE_ON), id="closed", company="Dune Radio"),
    )


@pytest.fixture
def window(qtbot, tmp_path):
    made = a_window(tmp_path, book=a_book())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pane(window):
    return window.opportunities


def shown(pane):
    return [row.id for row in pane.model.rows]


def choose(button, name):
    """Choose an entry of a button's menu by its name."""
    menu = button.menu()
    menu.aboutToShow.emit()
    found = [a for m in (menu, *menu.findChildren(type(menu))) for a in m.actions() if a.objectName() == name]
    found[0].trigger()


def pause(qtbot, pane):
    qtbot.waitUntil(lambda: not pane._follow_later.isActive(), timeout=20 * PAUSE_MS)


def test_filter_and_order_are_chosen_by_menu_and_remembered(qtbot, window, pane, tmp_path):
    assert shown(pane) == ["due", "wait", "other"]
    choose(pane.bar.order, "all::company")
    assert shown(pane) == ["other", "wait", "due"]
    choose(pane.bar.filter, "agency:Bright Search:company")
    assert shown(pane) == ["wait"]
    assert pane.bar.filter.text() == "Show: Bright Search"
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert read_choice(memory) == ListChoice(Show.AGENCY, "Bright Search", Sort.COMPANY)
    again = a_window(tmp_path, book=a_book())
    qtbot.addWidget(again)
    assert again.opportunities.bar.filter.text() == "Show: Bright Search"


@pytest.mark.parametrize(("name", "value"), [("list_show", "nonsense"), ("list_sort", "7")])
def test_what_cannot_be_read_is_as_if_never_chosen(tmp_path, name, value):
    memory = QSettings(str(tmp_path / "odd.ini"), QSettings.Format.IniFormat)
    memory.setValue(name, value)
    assert read_choice(memory) == ListChoice()


def test_the_closed_are_folded_with_their_count_and_unfold_by_key(qtbot, pane):
    assert pane.fold.text() == "1 closed"
    pane.fold.setFocus()
    qtbot.keyClick(pane.fold, Qt.Key.Key_Space)
    assert shown(pane)[-1] == "closed"
    qtbot.keyClick(pane.fold, Qt.Key.Key_Space)
    assert "closed" not in shown(pane)


def test_what_is_closed_while_it_is_shown_stays(window, pane):
    pane.select("wait")
    window.action("move_on").trigger()
    assert window.session.plan("wait").verdict is Verdict.CLOSED
    assert "wait" in shown(pane)
    assert window.current == "wait"


def test_showing_what_is_hidden_ends_what_hides_it(window, pane):
    choose(pane.bar.filter, "due::next_step")
    pane.search.setText("cedar")
    window.navigator.pick("closed")
    assert window.current == "closed"
    assert pane.search.text() == ""


def test_nothing_found_leaves_no_company_as_if_found_and_escape_goes_back(qtbot, window, pane):
    pane.select("wait")
    window.show_page("timeline")
    timeline = window.pages.page("timeline")
    qtbot.keyClicks(pane.search, "zzz")
    pause(qtbot, pane)
    assert pane.empty.text() == "Nothing found. Escape clears the search."
    assert (window.current, timeline.opportunity) == (None, None)
    assert not window.action("answered").isEnabled()
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert pane.search.text() == ""
    assert (window.current, timeline.opportunity) == ("wait", "wait")


def test_the_page_follows_the_first_one_found_and_down_goes_into_the_list(qtbot, window, pane):
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "moved house")
    pause(qtbot, pane)
    assert window.current == "other"
    assert pane._rows.where_found(pane.model.rows[0]) == "Message: We moved house"
    qtbot.keyClick(pane.search, Qt.Key.Key_Down)
    assert pane.view.hasFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.search.text() == ""


def test_a_search_looks_behind_filter_and_fold(qtbot, pane):
    choose(pane.bar.filter, "due::next_step")
    qtbot.keyClicks(pane.search, "dune")
    assert shown(pane) == ["closed"]
    assert not pane.bar.isEnabled()


def test_a_filter_without_rows_says_so(pane):
    choose(pane.bar.filter, "offers::next_step")
    assert pane.empty.isVisibleTo(pane)
    assert pane.empty.text() == "None of your opportunities is here now. The button above shows all."


def select_all(qtbot, pane):
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return pane.view.selected()


@pytest.mark.parametrize(
    ("entry", "text", "purpose"),
    [
        ("close_several", "Close 3 opportunities", Purpose.MOVE_ON),
        ("hold_several", "Put 3 opportunities on hold", Purpose.ON_HOLD),
    ],
)
def test_several_are_closed_or_held_with_one_undo(qtbot, window, pane, entry, text, purpose):
    before = window.session.book
    ids = select_all(qtbot, pane)
    assert ids == ["due", "wait", "other"]
    menu = selection_menu(window, window.session, ids)
    action = next(a for a in menu.actions() if a.objectName() == entry)
    assert action.text().replace("&", "") == text
    action.trigger()
    assert all(window.session.opportunity(id).activities[-1].purpose is purpose for id in ids)
    assert window.session.undo_stack.undoText() == text
    window.action("undo").trigger()
    assert window.session.book == before


def test_several_are_deleted_after_asking_with_one_undo(qtbot, window, pane, questions):
    questions.answers = [True]
    select_all(qtbot, pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert questions.asked == ["Delete 3 opportunities and everything logged for them? You can undo this."]
    assert questions.buttons == [["Delete", "Cancel"]]
    assert set(window.session.book.opportunities) == {"closed"}
    window.action("undo").trigger()
    assert len(window.session.book.opportunities) == 4


def test_the_menu_of_several_plans_none_that_is_settled(qtbot, tmp_path):
    window = a_window(tmp_path, book=book_of(*(opportunity(own("2026-10-01"), id=id) for id in ("old", "older"))))
    qtbot.addWidget(window)
    menu = selection_menu(window, window.session, ["old", "older"])
    assert not next(a for a in menu.actions() if a.objectName() == "close_several").isEnabled()
    assert not window.session.agenda.plans._made


@pytest.mark.parametrize("ids", [["wait"], ["wait", "closed"]])
def test_before_any_are_deleted_a_copy_is_made_that_still_holds_them(
    window, pane, questions, tmp_path, monkeypatch, ids
):
    copied = []
    monkeypatch.setattr(backups, "back_up", lambda _file: copied.append(set(window.session.book.opportunities)))
    monkeypatch.setattr(window.session.desk.store, "path", tmp_path / "desk.sqlite")
    questions.answers = [True]
    pane.delete_pressed.emit(ids)
    assert copied == [{"due", "wait", "other", "closed"}]
    assert set(window.session.book.opportunities) == {"due", "wait", "other", "closed"} - set(ids)


def test_the_selected_are_exported_and_no_others(window, tmp_path, monkeypatch):
    file = tmp_path / "some.desk.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    menu = selection_menu(window, window.session, ["wait", "closed"])
    next(a for a in menu.actions() if a.objectName() == "export_several").trigger()
    assert [o["id"] for o in json.loads(file.read_text("utf-8"))["opportunities"]] == ["closed", "wait"]


def test_the_menu_of_a_selected_row_is_for_all_selected(qtbot, window, pane):
    asked = []
    pane.menu_requested.connect(lambda ids, _at: asked.append(ids))
    ids = select_all(qtbot, pane)
    at = pane.view.visualRect(pane.model.index(1)).center()
    where = pane.view.viewport().mapToGlobal(at)
    QApplication.sendEvent(pane.view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where))
    assert asked == [ids]
