"""The palette by keys: type, select, open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from follow_up_desk import i18n
from follow_up_desk.ui.action_words import ACTION_WORDS
from follow_up_desk.ui.actions import ACTIONS
from follow_up_desk.ui.palette.palette import Palette, enter_text
from follow_up_desk.ui.palette.search_results import ResultKind, SearchResult
from tests.gallery.scenes import a_window


@pytest.fixture
def window(qtbot, tmp_path):
    made = a_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def palette(qtbot, window):
    window.action("palette").trigger()
    (made,) = window.findChildren(Palette)
    return made


def shown(palette):
    return [found.title for found in palette.results.rows]


def test_a_company_is_opened_by_typing_its_beginning(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "kes")
    assert shown(palette)[0] == "Kestrel Media"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.current == "kestrel"
    assert window.action("show_timeline").isChecked()
    qtbot.waitUntil(lambda: not window.findChildren(Palette))


def test_the_line_walks_the_list_and_says_what_enter_opens(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "lanes")
    qtbot.keyClicks(palette.line, "x")
    qtbot.keyClick(palette.line, Qt.Key.Key_Backspace)
    assert palette.line.accessibleDescription() == "Lanes. Ctrl+4"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.action("show_lanes").isChecked()


def test_down_goes_to_the_second_find(qtbot, palette):
    first = palette.line.accessibleDescription()
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    assert palette.line.accessibleDescription() != first


def test_a_click_goes_there(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "martin")
    at = palette.view.visualRect(palette.results.index(0)).center()
    qtbot.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.current == "reader"


def test_nothing_found_says_so_and_enter_does_nothing(qtbot, palette):
    qtbot.keyClicks(palette.line, "zzzz")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_what_cannot_be_done_now_is_not_offered(qtbot, palette):
    qtbot.keyClicks(palette.line, "undo")
    assert "Undo" not in shown(palette)


ANSWERS = {
    "reject": "They said no",
    "reschedule": "They moved the interview",
    "out of office": "Out of office, or it bounced",
    "template": "Templates",
    "print": "Do what is due",
    "csv": "Export everything",
    "backup": "Restore a copy",
    "language": "Settings",
    "german": "Settings",
    "snooze": "Snooze the next step",
    "reference": "They asked me for something",
    "add person": "Add a person",
    "note": "Add a note",
    "skip": "Skip the next step",
    "laptop": "Other devices",
    "syncthing": "Other devices",
}


@pytest.mark.parametrize(("typed", "title"), ANSWERS.items())
def test_the_words_people_type_find_what_they_mean(qtbot, palette, typed, title):
    qtbot.keyClicks(palette.line, typed)
    assert title in shown(palette)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Absage", "rejected"),
        ("reject", "rejected"),
        ("zurückstellen", "snooze_step"),
        ("snooze", "snooze_step"),
        ("Vorlage", "templates"),
        ("template", "templates"),
        ("verschoben", "moved"),
        ("reschedule", "moved"),
        ("Sprache", "settings"),
        ("Kontakt", "add_person"),
        ("Sicherung", "full_copy"),
    ],
)
def test_a_german_window_knows_german_words_and_english_ones(window, typed, name):
    i18n.set_language("de")
    window.action("palette").trigger()
    (palette,) = window.findChildren(Palette)
    palette.line.setText(typed)
    assert name in [found.target for found in palette.results.rows]


def test_what_does_not_apply_now_says_so_and_does_nothing(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "unarchive")
    (found,) = palette.results.rows
    assert (found.title, found.hint) == ("Reopen", "does not apply now")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window.session.undo_stack.index() == 0


def test_what_is_done_to_an_opportunity_names_it(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "on hold")
    found = palette.results.rows[0]
    company = window.session.opportunity(window.current).company
    assert (found.title, found.detail) == ("It is on hold", company)


def test_escape_leaves(qtbot, window, palette):
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(Palette))


def test_the_model_keeps_its_promises(qtbot, palette):
    QAbstractItemModelTester(palette.results, QAbstractItemModelTester.FailureReportingMode.Fatal, palette)
    for text in ("a", "an", "", "kes"):
        palette.line.setText(text)


def test_every_action_has_other_words():
    assert set(ACTION_WORDS) == {row.name for row in ACTIONS}


def test_it_says_what_enter_does():
    def said(kind: ResultKind, title: str) -> str:
        return enter_text(SearchResult(kind, "target", "icon", title))

    assert said(ResultKind.PERSON, "Martin Hale") == "Enter opens the timeline with Martin Hale."
    assert said(ResultKind.OPPORTUNITY, "Acme") == "Enter opens the timeline of Acme."
    assert said(ResultKind.ACTION, "Log an interview") == "Enter: Log an interview"
    assert said(ResultKind.NOT_NOW, "Reopen") == "This does not apply now."
