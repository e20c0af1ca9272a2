"""A small screen, or a large one at 200 %: the window and its dialogs fit, nothing is cut, icons grow with the text."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel

from follow_up_desk.ui import window_place
from follow_up_desk.ui.forms import form
from follow_up_desk.ui.today.due_card import BELOW, BESIDE
from tests.gallery.checks import faults
from tests.gallery.looks import LOOKS, Look, dressed
from tests.gallery.pictures import _gone, picture
from tests.gallery.scenes import a_window, dialogs, pages
from tests.pseudo import speaking

# What the offscreen screen cannot do, and says each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SMALL = QSize(960, 540)  # 1920 x 1080 at 200 %
ROOM = QSize(864, 486)


@pytest.fixture(autouse=True)
def plain(qapp):
    with dressed(qapp, LOOKS[0]):
        yield


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_page_fits_on_a_small_screen(qtbot, tmp_path, language) -> None:
    with speaking(language):
        window = a_window(tmp_path)
        window.show()
        window.resize(SMALL)
        for name, make in pages():
            image = picture(make(window))
            assert (name, window.size()) == (name, SMALL)
            assert (name, faults(window, image)) == (name, [])
        _gone(window)


WIDE = ("call-card", "compose-thank-you", "my-words", "offers", "print-week", "guide", "shortcuts", "log-interview")


def test_dialogs_leave_the_edges_of_a_small_screen_free(qtbot, tmp_path, monkeypatch) -> None:
    for module in (window_place, form):
        monkeypatch.setattr(module, "screen_room", lambda: ROOM)
    window = a_window(tmp_path)
    window.show()
    for name, make in dialogs():
        if name in WIDE:
            made = make(window)
            picture(made)
            size = made.size()
            assert size == size.boundedTo(ROOM), name
            _gone(made)
    _gone(window)


def test_a_narrow_card_has_its_buttons_below_the_words(qtbot, tmp_path) -> None:
    window = a_window(tmp_path)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    card = window.pages.page("today").cards[0]
    found = []
    for width in (600, 300):
        card.resize(width, 300)
        found.append((card._body.direction(), card.open.y() > card.why.y()))
    assert found == [(BESIDE, False), (BELOW, True)]


def test_marks_and_arrows_grow_with_the_text(qtbot, qapp, tmp_path) -> None:
    def sizes(look: Look) -> list[int]:
        with dressed(qapp, look):
            window = a_window(tmp_path)
            window.show()
            window.opportunities.select("reader")
            window.show_page("timeline")
            picture(window)
            bar = window.opportunities.bar.order
            bar.setText("")
            marks = [mark.pixmap().width() for mark in window.tips.findChildren(QLabel) if not mark.pixmap().isNull()]
            found = [bar.sizeHint().width(), window.opportunities.fold.iconSize().width(), min(marks)]
            _gone(window)
        return found

    usual, large = (sizes(Look(name, scale=scale)) for name, scale in (("usual", 1.0), ("large", 2.0)))
    assert all(one < other for one, other in zip(usual, large, strict=True)), (usual, large)
