"""The notes area on the timeline: a quick note, the posting with its link, and what was sent."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.records import Paper
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.timeline.timeline_page import TimelinePage
from follow_up_desk.ui.timeline.web_link import open_web_link
from tests.builders import a_session, book_of, note, waiting
from tests.ui.pages import Asked

PAPERS = (Paper("cv.pdf", "papers/" + "a" * 32 + ".pdf", date(2026, 10, 1)), Paper("letter.odt", "/nowhere/letter.odt"))


class Kit:
    """The timeline of one opportunity with everything that can be kept beside it."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        head: dict[str, Any] = {
            "link": "https://valley.example/job",
            "posting": "We look for\na writer",
            "papers": PAPERS,
        }
        self.session = a_session(book_of(waiting(note("2026-10-15"), **head), waiting(id="other")))
        self.asked = Asked(self.session)
        self.page = TimelinePage(self.session, self.asked)
        qtbot.addWidget(self.page)
        self.page.show_opportunity("valley")
        self.page.show()
        self.panel = self.page.notes
        self.opened: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(self.opened.append(url.toString())) or True)
        self.said: list[str] = []
        self.session.done.connect(self.said.append)
        self.session.refused.connect(self.said.append)


@pytest.fixture
def kit(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Kit:
    return Kit(qtbot, monkeypatch)


def test_a_note_is_typed_and_saved_with_enter(kit: Kit, qtbot: QtBot) -> None:
    qtbot.keyClicks(kit.panel.line, "They use version control for drafts")
    qtbot.keyClick(kit.panel.line, Qt.Key.Key_Return)
    saved = kit.session.opportunity("valley").notes[-1]
    assert (saved.text, saved.about) == ("They use version control for drafts", NoteTopic.GENERAL)
    assert kit.panel.line.text() == ""
    assert any(row.text == saved.text for row in kit.page.model.rows)
    qtbot.keyClick(kit.panel.line, Qt.Key.Key_Return)
    assert len(kit.session.opportunity("valley").notes) == 2


def test_what_was_typed_for_one_is_not_saved_for_another(kit: Kit, qtbot: QtBot) -> None:
    qtbot.keyClicks(kit.panel.line, "half a thought")
    kit.page.show_opportunity("other")
    assert kit.panel.line.text() == ""
    kit.page.show_opportunity("valley")
    assert kit.panel.line.text() == "half a thought", "and is not lost either"


def test_a_thought_that_was_not_added_is_there_after_a_restart(kit: Kit, qtbot: QtBot) -> None:
    qtbot.keyClicks(kit.panel.line, "half a thought")
    qtbot.waitUntil(lambda: unsaved_store(kit.session).of("note:valley") == "half a thought")
    qtbot.keyClick(kit.panel.line, Qt.Key.Key_Return)
    assert unsaved_store(kit.session).keys("note:") == ()


def test_the_place_in_the_posting_stays_while_something_else_changes(kit: Kit) -> None:
    kit.panel.posting.selectAll()
    kit.session.do("Delete", verbs.delete_opportunity, "other")
    assert kit.panel.posting.textCursor().hasSelection()
    kit.session.do("Note", verbs.add_note, "valley", NoteTopic.GENERAL, "One more")
    assert kit.panel.posting.textCursor().hasSelection()
    assert kit.panel.notes.count() == 2


def test_everything_is_shown_when_unfolded(kit: Kit) -> None:
    assert kit.panel.unfold.text() == "Notes and papers (3)"
    assert not kit.panel.tabs.isVisible()
    kit.panel.unfold.click()
    assert kit.panel.tabs.isVisible()
    assert [kit.panel.tabs.tabText(at) for at in range(3)] == ["Notes (1)", "Posting", "What I sent (2)"]
    assert kit.panel.posting.toPlainText() == "We look for\na writer"
    assert kit.panel.link.text() == "https://valley.example/job"
    assert [kit.panel.papers.list.item(at).text() for at in range(2)] == [
        "cv.pdf · sent on Thu Oct 1 · copy kept in the desk",
        "letter.odt · /nowhere/letter.odt",
    ]


def test_a_note_and_the_posting_are_edited_in_their_forms(kit: Kit) -> None:
    kit.panel.notes.itemActivated.emit(kit.panel.notes.item(0))
    kit.panel.findChild(type(kit.panel.unfold), "edit_posting").click()
    (known_note,) = kit.session.opportunity("valley").notes
    assert kit.asked.calls == [("edit", "valley", known_note), ("edit", "valley", None)]


def test_the_link_opens_in_the_browser(kit: Kit) -> None:
    kit.panel.open_link.click()
    assert (kit.opened, kit.said) == (["https://valley.example/job"], ["Opened in your browser."])


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "ssh://host", "", "two words"])
def test_only_a_web_address_is_opened(kit: Kit, link: str) -> None:
    assert "is not a web address" in open_web_link(link)
    assert kit.opened == []


def test_a_link_without_its_scheme_is_a_web_address(kit: Kit) -> None:
    open_web_link("valley.example/job")
    assert kit.opened == ["https://valley.example/job"]


def test_a_paper_is_added_as_a_place_or_as_a_copy_opened_and_removed(
    kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(kit.session.desk), "path", property(lambda desk: tmp_path / "desk.sqlite"))
    sent = tmp_path / "new.pdf"
    sent.write_text("x")
    for copy in (True, False):
        kit.panel.papers.add(sent, copy)
    kept, place = kit.session.opportunity("valley").papers[-2:]
    assert (kept.name, kept.sent_on, place.path) == ("new.pdf", date(2026, 10, 22), str(sent))
    kit.panel.papers.list.setCurrentRow(2)
    kit.panel.papers.open()
    assert kit.opened == [(tmp_path / kept.path).as_uri()]
    kit.panel.papers.remove()
    assert kept not in kit.session.opportunity("valley").papers
    kit.session.undo()
    assert kept in kit.session.opportunity("valley").papers


def test_a_paper_that_is_gone_says_so(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(kit.session.desk), "path", property(lambda desk: tmp_path / "desk.sqlite"))
    kit.panel.papers.list.setCurrentRow(1)
    kit.panel.papers.open()
    assert (kit.opened, kit.said) == ([], ["letter.odt is not where it was."])


def test_whether_a_copy_is_kept_is_the_users_choice(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    sent = tmp_path / "new.pdf"
    sent.write_text("x")
    monkeypatch.setattr(type(kit.session.desk), "path", property(lambda desk: tmp_path / "desk.sqlite"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(sent), ""))
    for at, kept in ((0, True), (1, False), (2, None)):
        before = kit.session.opportunity("valley").papers
        monkeypatch.setattr(QMessageBox, "exec", lambda box, at=at: box.buttons()[at].click())
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda box, at=at: box.buttons()[at])
        kit.panel.papers.choose()
        after = kit.session.opportunity("valley").papers
        assert (after == before) is (kept is None)
        if kept is not None:
            assert after[-1].path.startswith("papers/") is kept
