"""How it looks: chosen, kept, applied at once; and back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from follow_up_desk.ui import theme
from follow_up_desk.ui.appearance import LARGEST, PLAIN, Appearance
from tests.gallery.looks import LOOKS, dressed
from tests.gallery.scenes import a_window


@pytest.fixture(autouse=True)
def plain(qapp):
    with dressed(qapp, LOOKS[0]):
        yield
    _let_go()


def _let_go():
    """Outside of the main loop nothing is deleted later by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(qtbot, tmp_path):
    made = a_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("scheme", "colours"), [("dark", theme.DARK), ("contrast", theme.CONTRAST), ("light", theme.LIGHT)]
)
def test_a_scheme_is_applied_at_once_and_kept(window, tmp_path, scheme, colours):
    window.action(f"look_{scheme}").trigger()
    assert theme.colours() is colours
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == colours.paper
    assert [n for n in ("system", "light", "dark", "contrast") if window.action(f"look_{n}").isChecked()] == [scheme]
    assert QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat).value("scheme") == scheme


def test_what_is_kept_for_drawing_follows_the_scheme_and_the_size_of_text(window):
    before = theme.font(theme.SMALL).pointSizeF()
    for name, colours in (("light", theme.LIGHT), ("dark", theme.DARK)):
        window.action(f"look_{name}").trigger()
        made = theme.colour("ink"), theme.pen("ink").color(), theme.brush("ink")
        assert {one.name().upper() for one in made} == {colours.ink}
    window.appearance.grow(1)
    assert theme.font(theme.SMALL).pointSizeF() > before


def test_a_pen_and_a_brush_without_a_role_draw_nothing():
    assert theme.pen(None).style() is theme.pen("").style() is Qt.PenStyle.NoPen
    assert theme.brush(None) is Qt.BrushStyle.NoBrush


def test_what_was_kept_is_there_at_the_next_start(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("scheme", "dark")
    settings.sync()
    qtbot.addWidget(a_window(tmp_path))
    assert theme.colours() is theme.DARK


def test_every_page_is_drawn_in_the_new_look(window):
    window.action("show_lanes").trigger()
    before = window.grab().toImage()
    window.action("look_dark").trigger()
    assert window.action("show_lanes").isChecked()
    assert window.pages.currentWidget().isVisible()
    assert window.grab().toImage().pixelColor(4, 300) != before.pixelColor(4, 300)
    for name in ("show_today", "show_calendar", "show_timeline", "show_numbers", "show_ten_tips"):
        window.action(name).trigger()
        assert window.pages.currentWidget().isVisible()


def test_words_grow_step_by_step_and_come_back(window):
    plain = QApplication.font().pointSizeF()
    window.action("text_larger").trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(plain * 1.25)
    for _press in range((LARGEST - PLAIN) // 25):
        window.action("text_larger").trigger()
        _let_go()
    assert window.appearance.percent == LARGEST
    window.action("text_smaller").trigger()
    assert window.appearance.percent == LARGEST - 25
    window.action("text_plain").trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(plain)


@pytest.mark.parametrize("broken", ["", "purple", "-3", "1000000"])
def test_what_cannot_be_read_is_as_the_system(tmp_path, broken):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("scheme", broken)
    settings.setValue("text", broken)
    look = Appearance(settings)
    assert look.scheme == "system"
    assert PLAIN <= look.percent <= LARGEST


def test_the_pages_without_a_button_leave_none_marked(window):
    window.action("show_ten_tips").trigger()
    assert not any(
        window.action(f"show_{n}").isChecked() for n in ("today", "calendar", "timeline", "lanes", "numbers")
    )


def test_a_page_about_everything_takes_the_room_and_gives_it_back(window):
    sizes = window.splitter.sizes()
    window.action("show_lanes").trigger()
    assert not window.tips.isVisible()
    assert not window.opportunities.isVisible()
    window.action("show_today").trigger()
    assert window.splitter.sizes() == sizes


def test_leaving_from_such_a_page_keeps_the_panes(window, tmp_path):
    sizes = window.splitter.sizes()
    window.action("show_numbers").trigger()
    window.closes_to_tray = True
    window.close()
    again = a_window(tmp_path)
    again.show()
    assert [abs(a - b) < 3 for a, b in zip(again.splitter.sizes(), sizes, strict=True)] == [True] * 3
    again.deleteLater()


def test_finding_brings_the_list_back(qtbot, window):
    window.action("show_lanes").trigger()
    window.action("find").trigger()
    assert window.opportunities.isVisible()
    qtbot.waitUntil(window.opportunities.search.hasFocus)


def test_languages_that_run_the_other_way_turn_everything_round(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr("follow_up_desk.ui.appearance.language", lambda: "he")
    Appearance(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_keys_walk_the_lanes_at_once(qtbot, window):
    window.activateWindow()
    window.opportunities.search.setFocus()
    window.action("show_lanes").trigger()
    page = window.pages.currentWidget()
    qtbot.waitUntil(page.view.hasFocus)


def test_icons_grow_with_the_text(window):
    usual = theme.grown(16), window.bar.findChildren(QAbstractButton)[0].iconSize().width()
    window.appearance.grow(4)
    try:
        QApplication.processEvents()
        assert theme.grown(16) > usual[0]
        assert window.bar.findChildren(QAbstractButton)[0].iconSize().width() > usual[1]
    finally:
        window.appearance.grow(0)
