"""The desk file as the user meets it: lost, view-only, without copies, damaged; saved elsewhere, restored, rescued."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk import app, paths
from follow_up_desk.cli import main
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.records import Paper
from follow_up_desk.core.wording import Text, UserError, english
from follow_up_desk.desk import Desk, DeskChanged
from follow_up_desk.store import papers
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.companions import backups_of, published_file, unsaved_file
from follow_up_desk.store.faults import DamagedError
from follow_up_desk.store.opening import LOG_GONE, open_read_only, open_store, open_to_view_at_least
from follow_up_desk.store.restore import copies_of
from follow_up_desk.store.store import Store
from follow_up_desk.ui.autosave import UnsavedStore
from follow_up_desk.ui.dialogs import Dialogs
from follow_up_desk.ui.forms.interview_form import InterviewForm
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage import backup_timer, save_elsewhere, second_place
from follow_up_desk.ui.storage.backup_timer import BackupTimer
from follow_up_desk.ui.storage.erase_dialog import EraseDialog
from follow_up_desk.ui.storage.restore_dialog import RestoreDialog
from follow_up_desk.ui.storage.restoring import restore_into
from follow_up_desk.ui.storage.start_failure import StartFailure, Way
from follow_up_desk.ui.storage.store_bar import CLOSE, ERASE, RESTORE, SAVE, StoreBar
from tests.builders import OWNER, ManualClock, MemoryRepository, few_holidays, opportunity, own, waiting
from tests.home_folders import home_variables
from tests.ui.conftest import Questions


def ids_in(path: Path) -> set[str]:
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite"
    with closing(open_store(path)) as store:
        store.apply(Change((OWNER, waiting(id="a"))))
    return path


def session_over(store: Any) -> Session:
    return Session(Desk(store, ManualClock(), few_holidays))


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    session = session_over(open_store(path))
    yield session
    session.desk.close()


def bar_of(qtbot: QtBot, session: Session) -> StoreBar:
    bar = StoreBar(session, QSettings())
    qtbot.addWidget(bar)
    return bar


def shown(bar: StoreBar) -> tuple[str, set[str]]:
    buttons = {button.objectName() for button in bar.findChildren(QPushButton) if not button.isHidden()}
    return ("", set()) if bar.isHidden() else (bar.words.text(), buttons)


def answer_with(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))


def test_what_was_typed_stays_in_its_form_until_it_can_be_kept(qtbot: QtBot, session: Session, path: Path) -> None:
    """B1 #7, #23."""
    form = InterviewForm(session)
    qtbot.addWidget(form)
    form.show()
    company = form.findChild(QLineEdit, "company")
    assert company is not None
    company.setText("Acme")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        form.accept()
        assert "another program is writing to it; nothing was changed, try again" in form.fault.text
        assert (form.isVisible(), company.text(), ids_in(path)) == (True, "Acme", {"a"})
        other.execute("ROLLBACK")
    form.accept()
    assert (form.isVisible(), ids_in(path)) == (False, {"a", "acme"})


def test_all_is_well_and_nothing_is_said(qtbot: QtBot, session: Session) -> None:
    assert shown(bar_of(qtbot, session)) == ("", set())


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away a file that is open")
def test_a_lost_file_is_said_and_the_desk_goes_on_elsewhere(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = bar_of(qtbot, session)
    path.rename(tmp_path / "gone.sqlite")
    published_file(path).write_text("{}")
    UnsavedStore(session, unsaved_file(path)).keep("letter", "Dear")
    session.desk.tick()
    words, buttons = shown(bar)
    assert "no longer there" in words
    assert buttons == {SAVE, RESTORE}
    assert not session.do("Delete", verbs.delete_opportunity, "a")
    new = tmp_path / "new.sqlite"
    answer_with(monkeypatch, new)
    bar.pressed.emit(SAVE)
    assert shown(bar) == ("", set())
    assert session.desk.path == new
    assert published_file(new).read_text() == "{}"
    assert (unsaved_file(path).exists(), unsaved_file(new).read_text("utf-8")) == (False, '{"letter": "Dear"}')
    assert session.do("Delete", verbs.delete_opportunity, "a")
    assert ids_in(new) == set()
    assert ids_in(tmp_path / "gone.sqlite") == {"a"}


def test_saving_onto_a_file_that_is_there_is_refused(session: Session, tmp_path: Path) -> None:
    said: list[str] = []
    session.refused.connect(said.append)
    (tmp_path / "mine").write_text("mine", "utf-8")
    assert not save_elsewhere.go_on_in(session, tmp_path / "mine")
    assert "there already" in said[0]
    assert (tmp_path / "mine").read_text("utf-8") == "mine"


def test_a_full_copy_leaves_the_desk_where_it_is(
    session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cv.pdf").write_text("CV")
    kept = Paper("CV", papers.keep_copy(tmp_path / "cv.pdf", path))
    session.do("Add", verbs.add_paper, "a", kept)
    copy = tmp_path / "there" / "copy.sqlite"
    copy.parent.mkdir()
    answer_with(monkeypatch, copy)
    save_elsewhere.export_full_copy(session)
    assert ids_in(copy) == {"a"}
    assert papers.file_of(kept, copy).read_text() == "CV"
    assert session.desk.path == path


def test_papers_that_did_not_come_along_are_said_at_once(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CV", "letter"):
        (tmp_path / "x.pdf").write_text(name)
        session.do("Add", verbs.add_paper, "a", Paper(name, papers.keep_copy(tmp_path / "x.pdf", path)))
    papers.file_of(session.opportunity("a").papers[0], path).unlink()
    bar = bar_of(qtbot, session)
    said: list[str] = []
    session.done.connect(said.append)
    (tmp_path / "there").mkdir()
    answer_with(monkeypatch, tmp_path / "there" / "copy.sqlite")
    save_elsewhere.export_full_copy(session)
    assert f"The copy of CV did not come along: it is not in {tmp_path / 'papers'}" in said[0]
    assert "letter" not in said[0]
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "papers").write_text("no folder")
    assert save_elsewhere.go_on_in(session, tmp_path / "full" / "desk.sqlite"), "what was logged goes on all the same"
    found = []
    while not bar.isHidden():
        found.append(bar.words.text())
        bar.findChild(QPushButton, CLOSE).click()
    assert "the file cannot be written" in found[0]
    assert [line.split(" did not come")[0] for line in found[1:]] == ["The copy of CV", "The copy of letter"]


def test_a_place_that_a_program_keeps_alike_is_said(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    assert save_elsewhere.go_on_in(session, tmp_path / "Dropbox" / "desk.sqlite")
    words, _buttons = shown(bar_of(qtbot, session))
    assert "which Dropbox keeps alike" in words


def test_a_desk_that_was_shared_says_that_the_new_file_is_not(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    session.sync.join(folder, "Laptop", session.now)
    assert save_elsewhere.go_on_in(session, tmp_path / "new" / "desk.sqlite")
    words, _buttons = shown(bar_of(qtbot, session))
    assert "Choose the folder again under Other devices." in words
    assert session.sync.state.folder is None


OWN_FOLDER = pytest.mark.only_on("linux", why="elsewhere what is remembered is in the folder of the desk file")


class TestWhereItIs:
    """The user's own desk file is remembered: elsewhere it is found again, and gone it is missed."""

    @pytest.fixture
    def own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        for variable, folder in home_variables(tmp_path / "home").items():
            monkeypatch.setenv(variable, folder)
        open_store(paths.default_store()).close()
        paths.remember_store(paths.default_store(), paths.default_store())
        return paths.default_store()

    def test_one_that_goes_on_elsewhere_is_found_there_from_then_on(self, own: Path, tmp_path: Path) -> None:
        session = session_over(open_store(own))
        new = tmp_path / "new.sqlite"
        assert save_elsewhere.go_on_in(session, new)
        session.desk.close()
        assert paths.default_store() == new
        session = session_over(open_store(new))
        assert save_elsewhere.go_on_in(session, tmp_path / "newer.sqlite")
        session.desk.close()
        assert paths.default_store() == tmp_path / "newer.sqlite"

    def test_another_file_is_none_of_it(self, own: Path, session: Session, tmp_path: Path) -> None:
        assert save_elsewhere.go_on_in(session, tmp_path / "new.sqlite")
        assert paths.default_store() == own

    @OWN_FOLDER
    def test_one_that_is_gone_with_its_folder_is_missed(self, own: Path) -> None:
        """B1 #13."""
        shutil.rmtree(own.parent)
        assert main(["agenda"]) == 1
        with pytest.raises(UserError, match="not where it was"):
            app.build(own, ManualClock())
        assert not own.parent.exists()

    def test_and_an_import_does_not_begin_anew(self, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
        own.unlink()
        sample = Path(__file__).parents[3] / "resources" / "sample" / "sample.desk.json"
        assert main(["import", str(sample)]) == 1
        assert "not where it was" in capsys.readouterr().err
        assert not own.exists()

    @pytest.mark.usefixtures("qapp")
    @pytest.mark.parametrize("fault", ["missing", "busy"])
    def test_where_it_was_found_at_a_start_is_remembered_but_no_file_for_once(
        self, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
    ) -> None:
        other = tmp_path / "other.sqlite"
        open_store(other).close()
        answer_with(monkeypatch, other)
        monkeypatch.setattr(StartFailure, "exec", lambda dialog: [dialog._choose_file(), dialog.result()][1])
        holder = open_store(own)
        if fault == "missing":
            holder.close()
            own.unlink()
        opened = app._build_or_ask(own, ManualClock(), None, None)
        assert not isinstance(opened, int)
        app.shutdown(opened[0])
        holder.close()
        assert paths.default_store() == (other if fault == "missing" else own)

    @pytest.mark.parametrize("what", [pytest.param("none", marks=OWN_FOLDER), "[]", "no json", '{"a": 1}'])
    def test_a_memory_that_cannot_be_read_is_none(self, own: Path, tmp_path: Path, what: str) -> None:
        (memory,) = (tmp_path / "home").rglob("desk-files.json")
        memory.write_text(what)
        assert (paths.default_store(), paths.was_here(own)) == (own, False)
        if what == "none":
            memory.unlink()
            memory.parent.rmdir()
            memory.parent.write_text("no folder")
            paths.remember_store(own, tmp_path / "new.sqlite")
            assert paths.default_store() == own


def test_a_missing_paper_is_said_and_so_is_nothing_when_it_is_back(
    qtbot: QtBot, session: Session, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "cv.pdf").write_text("CV")
    kept = Paper("CV", papers.keep_copy(tmp_path / "cv.pdf", path))
    session.do("Add", verbs.add_paper, "a", kept)
    papers.file_of(kept, path).unlink()
    bar = bar_of(qtbot, session)
    timer = BackupTimer(session, bar, QSettings(str(tmp_path / "x.ini"), QSettings.Format.IniFormat))
    timer.start()
    qtbot.waitUntil(lambda: "The copy of CV is no longer in" in bar.words.text())
    assert shown(bar)[1] == {CLOSE}
    papers.keep_copy(tmp_path / "cv.pdf", path)
    timer.start()
    qtbot.waitUntil(bar.isHidden)


def test_a_file_that_may_only_be_read_can_be_viewed(qtbot: QtBot, path: Path) -> None:
    with closing(open_read_only(path)) as store:
        session = session_over(store)
        words, buttons = shown(bar_of(qtbot, session))
        assert "can only be viewed" in words
        assert buttons == {SAVE}
        assert not session.do("Delete", verbs.delete_opportunity, "a")
        assert set(session.book.opportunities) == {"a"}


def test_what_goes_wrong_with_the_copies_stays_until_it_goes_well(qtbot: QtBot, session: Session) -> None:
    bar = bar_of(qtbot, session)
    bar.report("copy", Text("No copy: {why}", {"why": "full"}))
    assert shown(bar) == ("No copy: full", {RESTORE, CLOSE})
    bar.report("copy", None)
    assert shown(bar) == ("", set())


def test_the_gravest_is_shown_first_and_closing_it_leaves_the_others(qtbot: QtBot, session: Session) -> None:
    bar = bar_of(qtbot, session)
    bar.report("old", Text("Long closed"))
    bar.report("damage", Text("Damaged"))
    assert shown(bar) == ("Damaged", {RESTORE, CLOSE})
    bar.pressed.emit(CLOSE)
    assert shown(bar) == ("Long closed", {ERASE, CLOSE})
    bar.pressed.emit(CLOSE)
    assert shown(bar) == ("", set())


class TestCopies:
    def timer(self, qtbot: QtBot, session: Session, tmp_path: Path) -> tuple[BackupTimer, StoreBar]:
        bar = bar_of(qtbot, session)
        memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        return BackupTimer(session, bar, memory, bar), bar

    def test_at_the_start_and_within_a_quarter_of_an_hour_of_a_change(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert backup_timer.WITHIN_MS < 15 * 60 * 1000
        monkeypatch.setattr(backup_timer, "WITHIN_MS", 50)
        timer, _bar = self.timer(qtbot, session, tmp_path)
        timer.start()
        qtbot.waitUntil(lambda: len(backups_of(path)) == 1)
        session.desk.tick()
        assert not timer._timer.isActive(), "time alone changes nothing"
        session.do("Delete", verbs.delete_opportunity, "a")
        qtbot.waitUntil(lambda: len(backups_of(path)) == 2)

    def test_what_changed_since_the_last_copy_is_copied_at_the_end(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        timer, _bar = self.timer(qtbot, session, tmp_path)
        timer.close()
        assert backups_of(path) == []
        session.do("Delete", verbs.delete_opportunity, "a")
        with monkeypatch.context() as patched:
            patched.setattr(backup_timer, "back_up", lambda _path: (_ for _ in ()).throw(UserError("the disk is full")))
            timer.close()
        timer.close()
        assert [ids_in(copy) for copy in backups_of(path)] == [set()]

    def test_one_that_went_wrong_is_tried_again_though_nothing_changes(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backup_timer, "WITHIN_MS", 50)
        timer, bar = self.timer(qtbot, session, tmp_path)
        path.with_name("backups").write_text("no folder")
        timer.start()
        qtbot.waitUntil(lambda: "No copy of the desk could be made" in shown(bar)[0])
        path.with_name("backups").unlink()
        session.desk.tick()
        qtbot.waitUntil(lambda: shown(bar) == ("", set()))
        assert len(backups_of(path)) == 1

    def test_a_second_place_gets_them_too_and_its_absence_is_said(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        timer, bar = self.timer(qtbot, session, tmp_path)
        stick = tmp_path / "stick"
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
        second_place.choose_second_place(session, timer._memory)
        qtbot.waitUntil(lambda: len(backups_of(path, stick)) == 1)
        (tmp_path / "file").touch()
        timer._memory.setValue(second_place.SECOND_PLACE, str(tmp_path / "file"))
        timer.copy()
        qtbot.waitUntil(lambda: "second place" in shown(bar)[0])
        timer._memory.setValue(second_place.SECOND_PLACE, str(stick))
        timer.copy()
        qtbot.waitUntil(lambda: shown(bar) == ("", set()))

    @pytest.mark.parametrize(
        ("role", "kept"),
        [("AcceptRole", True), ("DestructiveRole", False), ("RejectRole", True)],
    )
    def test_a_second_place_is_left_only_when_that_is_chosen(
        self, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, role: str, kept: bool
    ) -> None:
        memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        memory.setValue(second_place.SECOND_PLACE, str(tmp_path / "stick"))
        pressed = QMessageBox.ButtonRole[role]
        monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
        monkeypatch.setattr(
            QMessageBox,
            "clickedButton",
            lambda box: next(button for button in box.buttons() if box.buttonRole(button) is pressed),
        )
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")  # cancelled
        second_place.choose_second_place(session, memory)
        assert second_place.second_place(memory) == (tmp_path / "stick" if kept else None)

    def test_damage_is_found_at_the_start(self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path) -> None:
        session.desk.store._connection.execute("UPDATE notes SET text = 'another'")  # type: ignore[attr-defined]
        session.desk.store._connection.execute("UPDATE opportunities SET role = 'x'")  # type: ignore[attr-defined]
        session.desk.store._connection.commit()  # type: ignore[attr-defined]
        session.desk.store._place.note()  # type: ignore[attr-defined]
        timer, bar = self.timer(qtbot, session, tmp_path)
        timer.start()
        qtbot.waitUntil(lambda: not bar.isHidden())
        qtbot.waitUntil(lambda: {"copy", "damage"} <= bar._known.keys())
        assert backups_of(path) == []


class TestRestoring:
    def test_a_copy_comes_back_into_the_open_desk(self, session: Session, path: Path) -> None:
        copy = back_up(path)
        session.do("Delete", verbs.delete_opportunity, "a")
        assert restore_into(session, copy) is None
        assert set(session.book.opportunities) == {"a"}
        assert set(session.agenda.plans) == {"a"}
        assert not session.undo_stack.canUndo()
        assert session.do("Delete", verbs.delete_opportunity, "a"), "and it can be worked on"

    def test_one_that_cannot_come_back_changes_nothing(self, session: Session, tmp_path: Path) -> None:
        (tmp_path / "text").write_text("no desk " * 100, "utf-8")
        why = restore_into(session, tmp_path / "text")
        assert why is not None
        assert set(session.book.opportunities) == {"a"}
        assert session.desk.trouble is None
        assert session.do("Delete", verbs.delete_opportunity, "a")

    def test_into_a_file_that_may_only_be_read_nothing_comes_back_and_it_can_still_be_viewed(self, path: Path) -> None:
        copy = back_up(path)
        path.chmod(0o444)
        before = path.read_bytes()
        session = session_over(open_to_view_at_least(path))
        why = restore_into(session, copy)
        assert why is not None
        assert "may only be read" in english((why,))
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (before, 0o444)
        assert (session.desk.trouble, session.desk.may_write) == (None, False)
        assert set(session.book.opportunities) == {"a"}
        session.desk.close()

    def test_the_dialog_lists_what_there_is_and_how_it_differs(
        self, qtbot: QtBot, session: Session, path: Path
    ) -> None:
        back_up(path)
        session.do("Delete", verbs.delete_opportunity, "a")
        chosen: list[Path] = []
        dialog = RestoreDialog(path, chosen.append)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.copies.topLevelItemCount() == 1)
        item = dialog.copies.topLevelItem(0)
        assert item is not None
        assert [item.text(column) for column in (1, 2, 3)] == ["1", "1", "1 more"]
        dialog.button.click()
        assert chosen == backups_of(path)

    def test_copies_in_the_second_place_are_offered_when_those_here_are_gone(
        self, qtbot: QtBot, path: Path, tmp_path: Path
    ) -> None:
        memory = QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat)
        memory.setValue(second_place.SECOND_PLACE, str(tmp_path / "stick"))
        copy = back_up(path, tmp_path / "stick")
        dialog = RestoreDialog(path, lambda _copy: None)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.copies.topLevelItemCount() == 1)
        assert dialog.chosen is not None
        assert dialog.chosen.path == copy
        path.write_bytes(b"")
        failure = StartFailure(UserError("x"), path)
        qtbot.addWidget(failure)
        assert failure.findChild(QPushButton, Way.RESTORE) is not None

    def test_a_damaged_copy_cannot_be_chosen_and_says_why(self, qtbot: QtBot, path: Path) -> None:
        copy = back_up(path)
        with copy.open("r+b") as stream:
            stream.seek(4096 * 5)
            stream.write(b"x" * 2000)
        dialog = RestoreDialog(path, lambda _copy: None)
        qtbot.addWidget(dialog)
        dialog.show_copies(copies_of(path))
        item = dialog.copies.topLevelItem(0)
        assert item is not None
        assert "damaged" in item.text(3)
        assert not dialog.button.isEnabled()

    def test_why_it_could_not_be_done_is_said_in_the_dialog(self, qtbot: QtBot, path: Path) -> None:
        back_up(path)
        dialog = RestoreDialog(path, lambda _copy: Text("The disk is full"))
        qtbot.addWidget(dialog)
        dialog.show_copies(copies_of(path))
        dialog.button.click()
        assert dialog.words.text() == "The disk is full"
        assert dialog.result() == 0


class TestStartFailure:
    def failure(self, qtbot: QtBot, path: Path) -> StartFailure:
        try:
            open_store(path).close()
        except Exception as fault:
            dialog = StartFailure(fault, path)  # type: ignore[arg-type]
            qtbot.addWidget(dialog)
            return dialog
        raise AssertionError("it opens")

    def ways(self, dialog: StartFailure) -> list[str]:
        return [button.objectName() for button in dialog.findChildren(QPushButton)]

    def test_a_busy_desk(self, qtbot: QtBot, session: Session, path: Path) -> None:
        assert self.ways(self.failure(qtbot, path)) == [Way.RETRY, Way.OTHER, Way.QUIT]

    def test_a_missing_desk_with_copies(self, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        copy = back_up(path)
        path.unlink()
        dialog = self.failure(qtbot, path)
        assert Way.RESTORE in self.ways(dialog)
        monkeypatch.setattr(RestoreDialog, "exec", lambda own: own._restore(copy) is None)
        dialog.findChild(QPushButton, Way.RESTORE).click()  # type: ignore[union-attr]
        assert dialog.result() == 1
        assert ids_in(path) == {"a"}

    def test_a_missing_desk_may_be_begun_anew_or_found_elsewhere(
        self, qtbot: QtBot, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        back_up(path)
        path.rename(tmp_path / "moved.sqlite")
        dialog = self.failure(qtbot, path)
        answer_with(monkeypatch, tmp_path / "moved.sqlite")
        dialog.findChild(QPushButton, Way.OTHER).click()  # type: ignore[union-attr]
        assert (dialog.path, dialog.moved, path.exists()) == (tmp_path / "moved.sqlite", True, False)
        dialog = self.failure(qtbot, path)
        dialog.findChild(QPushButton, Way.NEW).click()  # type: ignore[union-attr]
        assert (dialog.path, dialog.moved, dialog.result(), ids_in(path)) == (path, False, 1, set())

    def test_a_damaged_desk_is_rescued_into_a_new_one(
        self, qtbot: QtBot, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with path.open("r+b") as stream:
            stream.truncate(path.stat().st_size // 2)
        before = path.read_bytes()
        dialog = self.failure(qtbot, path)
        answer_with(monkeypatch, tmp_path / "rescued.sqlite")
        dialog.findChild(QPushButton, Way.RESCUE).click()  # type: ignore[union-attr]
        assert (dialog.path, dialog.moved) == (tmp_path / "rescued.sqlite", True)
        assert dialog.result() == 1
        open_store(dialog.path).close()
        assert path.read_bytes() == before

    @pytest.mark.usefixtures("qapp")
    @pytest.mark.parametrize("damage", ["UPDATE interviews SET kind = 'nonsense'", "DROP TABLE marks"])
    def test_one_that_opens_but_cannot_be_read_may_be_restored_or_rescued(
        self, qtbot: QtBot, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
    ) -> None:
        copy = back_up(path)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(damage)
        for choice in (Way.RESCUE, Way.RESTORE):
            with pytest.raises(DamagedError) as told:
                app.build(path, ManualClock())
            dialog = StartFailure(told.value, path)
            qtbot.addWidget(dialog)
            answer_with(monkeypatch, tmp_path / "rescued.sqlite")
            monkeypatch.setattr(RestoreDialog, "exec", lambda own: own._restore(copy) is None)
            dialog.findChild(QPushButton, choice).click()  # type: ignore[union-attr]
            assert (dialog.result(), dialog.words.text()) == (1, str(told.value))
        assert ids_in(path) == ids_in(tmp_path / "rescued.sqlite") == {"a"}

    def test_another_file_is_tried_next(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dialog = self.failure(qtbot, path)
        answer_with(monkeypatch, tmp_path / "other.sqlite")
        dialog.findChild(QPushButton, Way.OTHER).click()  # type: ignore[union-attr]
        assert (dialog.path, dialog.result(), dialog.moved) == (tmp_path / "other.sqlite", 1, False)


class TestErasing:
    def dialog(self, qtbot: QtBot, session: Session, tmp_path: Path, choices: Any, ticked: bool = True) -> EraseDialog:
        memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        dialog = EraseDialog(session, memory, choices, ticked)
        qtbot.addWidget(dialog)
        return dialog

    def test_nothing_is_ticked_and_nothing_can_be_erased(self, qtbot: QtBot, session: Session, tmp_path: Path) -> None:
        dialog = self.dialog(qtbot, session, tmp_path, (("All", verbs.delete_opportunity),), ticked=False)
        assert not dialog.button.isEnabled()
        assert "cannot be undone" in dialog.words.text()

    def test_what_is_ticked_is_erased_for_good(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "cv.pdf").write_text("CV")
        kept = Paper("CV", papers.keep_copy(tmp_path / "cv.pdf", path))
        session.do("Add", verbs.add_paper, "a", kept)
        copy = back_up(path)
        session.do("Note", verbs.add_note, "a", NoteTopic.CONCERN, "text")
        choice = ("All", lambda book, now: verbs.delete_opportunity(book, "a", now))
        dialog = self.dialog(qtbot, session, tmp_path, (choice,))
        dialog.button.click()
        assert dialog.result() == 1
        assert session.book.opportunities == {}
        assert not session.undo_stack.canUndo()
        assert ids_in(copy) == set()
        assert list((tmp_path / "papers").iterdir()) == []
        assert b"Valley Magazine" not in path.read_bytes() + copy.read_bytes()

    def test_where_the_file_cannot_be_written_anew_the_copies_are_erased_all_the_same_and_it_is_said(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_store: object) -> None:
            raise UserError("the disk is full")

        said: list[str] = []
        session.refused.connect(said.append)
        copy = back_up(path)
        unsaved = UnsavedStore(session, unsaved_file(path))
        unsaved.keep("letter", "Dear Valley Magazine")
        monkeypatch.setattr(Store, "forget_deleted", full)
        choice = ("All", lambda book, now: verbs.delete_opportunity(book, "a", now))
        dialog = self.dialog(qtbot, session, tmp_path, (choice,))
        dialog.button.click()
        assert (ids_in(copy), session.undo_stack.canUndo()) == (set(), False)
        assert said == [f"{path} could not be rewritten and may still hold it (the disk is full)"]
        unsaved.keep("another", "draft")
        assert "Valley" not in unsaved_file(path).read_text("utf-8"), "what was typed does not come back either"

    def test_of_several_those_that_could_be_are_erased_and_why_the_others_were_not_is_said(
        self, qtbot: QtBot, session: Session, path: Path, tmp_path: Path
    ) -> None:
        def refused(_book: Book, _now: Any) -> Change:
            raise UserError("That one is not here")

        said: list[str] = []
        session.refused.connect(said.append)
        whole = ("All", lambda book, now: verbs.delete_opportunity(book, "a", now))
        dialog = self.dialog(qtbot, session, tmp_path, (("Other", refused), whole))
        dialog.button.click()
        assert (dialog.words.text(), set(session.book.opportunities)) == ("That one is not here", {"a"})
        dialog = self.dialog(qtbot, session, tmp_path, (whole, ("Other", refused)))
        dialog.button.click()
        assert (dialog.result(), said, session.book.opportunities) == (1, ["That one is not here"], {})

    def test_what_is_long_closed_is_proposed_once_and_not_pressed(
        self, qtbot: QtBot, session: Session, tmp_path: Path
    ) -> None:
        session.desk.apply(Change((opportunity(own("2026-01-20"), id="old"),)))
        bar = bar_of(qtbot, session)
        BackupTimer(session, bar, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), bar).start()
        words, buttons = shown(bar)
        assert words.startswith("1 opportunity was closed half a year ago")
        assert buttons == {ERASE, CLOSE}
        bar.pressed.emit(CLOSE)
        assert shown(bar)[0] == ""


def test_what_the_user_should_know_of_the_file_stays_until_it_is_closed(qtbot: QtBot) -> None:
    store = MemoryRepository(Book())
    store.notices = (Text("It lies on a network drive ({kind})", {"kind": "nfs"}), Text(LOG_GONE))
    session = session_over(store)
    bar = bar_of(qtbot, session)
    said = []
    for _ in range(3):
        session.changed.emit(DeskChanged())
        said.append(shown(bar))
        bar.findChild(QPushButton, CLOSE).click()
    assert said == [("It lies on a network drive (nfs)", {CLOSE}), (LOG_GONE, {RESTORE, CLOSE}), ("", set())]


def test_before_an_opportunity_is_deleted_a_copy_is_made_that_holds_it(
    session: Session, path: Path, questions: Questions
) -> None:
    questions.answers = [False, True]
    dialogs = Dialogs(session, Shelf(paths.resources()), QWidget())
    dialogs.delete("a", None)
    assert (set(session.book.opportunities), backups_of(path)) == ({"a"}, [])
    dialogs.delete("a", None)
    assert session.book.opportunities == {}
    assert [ids_in(copy) for copy in backups_of(path)] == [{"a"}]
