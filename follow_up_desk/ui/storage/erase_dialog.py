"""The dialog that erases for good: a person, a whole opportunity, or the names in what is long closed."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.store.erasing import erase_from_copies, erase_papers, still_held
from follow_up_desk.store.papers import kept_copies
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.second_place import second_place
from follow_up_desk.ui.theme import L, M
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 520, 380
Verb = Callable[[Book, datetime], Change]
Choice = tuple[str, Verb]


class EraseDialog(QDialog):
    """Offer what can be erased, each with a box to tick, and erase what is ticked."""

    def __init__(
        self,
        session: Session,
        memory: QSettings,
        choices: tuple[Choice, ...],
        ticked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("erase_dialog")
        self.setWindowTitle(_("Erase for good"))
        resize_on_screen(self, QSize(WIDTH, HEIGHT))
        self._session, self._memory, self._choices = session, memory, choices
        self.words = plain_label("erase_words")
        self.words.setText(
            _("What you tick is erased here and in every copy that can be reached. This cannot be undone.")
        )
        self.list = _ticked_list([words for words, _verb in choices], ticked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = buttons.addButton(_("&Erase"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.button.clicked.connect(self.erase)
        buttons.rejected.connect(self.reject)
        self.list.itemChanged.connect(self._refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        for widget in (self.words, self.list, buttons):
            layout.addWidget(widget)
        self._refresh()

    @property
    def chosen(self) -> list[Verb]:
        """Return the verbs of what is ticked."""
        ticked = [self.list.item(row).checkState() is Qt.CheckState.Checked for row in range(self.list.count())]
        return [verb for (_words, verb), on in zip(self._choices, ticked, strict=True) if on]

    def erase(self) -> None:
        """Erase what is ticked, in the desk and in its copies."""
        session = self._session
        copies = kept_copies(session.book)
        done, refused = self._do_chosen()
        if refused is not None and not done:
            self.words.setText(translate(refused.text))
            return
        session.undo_stack.clear()
        unsaved_store(session).forget()
        left = [refused.text] if refused else []
        if session.desk.path is not None:
            left += self._erase_around(session.desk.path, done)
            left += erase_papers(session.desk.path, copies - kept_copies(session.book), self._other_places)
        if left:
            session.refused.emit(translate(*left))
        else:
            session.done.emit(_("Erased, here and in every copy."))
        self.accept()

    def _do_chosen(self) -> tuple[list[Verb], UserError | None]:
        """Carry out what is ticked until something is refused; return what was done, and why the rest was not."""
        done: list[Verb] = []
        for verb in self.chosen:
            try:
                self._session.desk.do(verb)
            except UserError as refused:
                return done, refused
            done.append(verb)
        return done, None

    def _erase_around(self, path: Path, done: list[Verb]) -> list[Text]:
        """Erase from the file's pages and from the copies; return which may still hold it."""
        desk, now = self._session.desk, self._session.now
        left = []
        try:
            desk.forget_deleted()
        except UserError as fault:
            left.append(still_held(path, fault.text))
        return left + erase_from_copies(path, [partial(_at, verb, now) for verb in done], self._other_places)

    @property
    def _other_places(self) -> list[Path]:
        place = second_place(self._memory)
        return [place] if place else []

    def _refresh(self, *_item: object) -> None:
        self.button.setEnabled(bool(self.chosen))


def _at(verb: Verb, now: datetime, book: Book) -> Change:
    return verb(book, now)


def _ticked_list(rows: list[str], ticked: bool) -> QListWidget:
    found = QListWidget()
    found.setAccessibleName(_("What can be erased"))
    for words in rows:
        item = QListWidgetItem(words, found)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return found


def erase_of_opportunity(session: Session, memory: QSettings, opportunity: str, parent: QWidget | None = None) -> None:
    """Ask what of an opportunity is to be erased: a person, or all of it."""
    it = session.opportunity(opportunity)

    def person(id: str) -> Verb:
        return lambda book, now: verbs.erase_person(book, opportunity, id, now)

    whole = _("Everything about {company}").format(company=it.company)
    choices = [(found.name, person(found.id)) for found in it.people]
    choices.append((whole, lambda book, now: verbs.erase_opportunity(book, opportunity, now)))
    EraseDialog(session, memory, tuple(choices), False, parent).exec()


def erase_long_closed(session: Session, memory: QSettings, parent: QWidget | None = None) -> None:
    """Propose to erase the names in what was closed half a year ago; what happened and when stays for the numbers."""

    def names(id: str) -> Verb:
        return lambda book, now: verbs.erase_names(book, id, now)

    old = verbs.closed_long_ago(session.agenda)
    choices = tuple((session.opportunity(id).company, names(id)) for id in old)
    EraseDialog(session, memory, choices, True, parent).exec()
