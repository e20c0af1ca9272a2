"""Below the timeline: a line for a quick note, and on demand the notes, the posting and the papers that were sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.records import Note, Opportunity
from follow_up_desk.core.user_records import Owner
from follow_up_desk.i18n import _, day
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M, S, colours, icon
from follow_up_desk.ui.timeline import record_labels
from follow_up_desk.ui.timeline.papers_list import PapersList
from follow_up_desk.ui.timeline.quick_note import QuickNote

HEIGHT_IN_LINES = 11


class NotesPanel(QWidget):
    """Show the notes, the posting and the papers of an opportunity; a note is typed without opening a form."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._navigator = session, navigator
        self._known: Opportunity | None = None
        self._owner: Owner | None = None
        self._notes: tuple[Note, ...] = ()
        self.line = QuickNote(session)
        self.line.returnPressed.connect(self._add_note)
        self.unfold = QPushButton(icon("note"), "")
        self.unfold.setObjectName("unfold_notes")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._toggle)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("notes_tabs")
        self.tabs.setFixedHeight(self.fontMetrics().lineSpacing() * HEIGHT_IN_LINES)
        self.tabs.hide()
        self.notes = self._notes_list()
        self.posting, self.link = QPlainTextEdit(readOnly=True), QLabel()
        self.papers = PapersList(session)
        self.tabs.addTab(self.notes, "")
        self.tabs.addTab(self._posting_tab(), "")
        self.tabs.addTab(self.papers, "")
        self._arrange()
        self.setStyleSheet(_stylesheet())

    def _notes_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("notes")
        made.setAccessibleName(_("Notes"))
        made.setWordWrap(True)
        made.itemActivated.connect(self._edit_note)
        return made

    def _posting_tab(self) -> QWidget:
        self.posting.setObjectName("posting")
        self.posting.setAccessibleName(_("Posting"))
        self.posting.setPlaceholderText(_("Paste the posting here with “Edit”: it may be gone when you need it."))
        self.posting.setTabChangesFocus(True)
        self.link.setObjectName("posting_link")
        self.link.setTextFormat(Qt.TextFormat.PlainText)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_link = QPushButton(icon("link"), _("Open the link"))
        self.open_link.setObjectName("open_link")
        self.open_link.clicked.connect(self._open_link)
        edit = QPushButton(icon("edit"), _("Edit"))
        edit.setObjectName("edit_posting")
        edit.clicked.connect(self._edit)
        line = QHBoxLayout()
        line.addWidget(self.link, 1)
        line.addWidget(self.open_link)
        line.addWidget(edit)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, S, 0, 0)
        column.addLayout(line)
        column.addWidget(self.posting, 1)
        return made

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.line, 1)
        line.addWidget(self.unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, M)
        column.setSpacing(S)
        column.addLayout(line)
        column.addWidget(self.tabs)

    def show_opportunity(self, known: Opportunity) -> None:
        """Show what belongs to an opportunity."""
        owner = self._session.book.owner
        if known is self._known and owner is self._owner:
            return  # so that nobody loses their place in the posting
        self._known, self._owner = known, owner
        self.line.show_opportunity(known.id)
        self._notes = tuple(sorted(known.notes, key=lambda note: (note.at, note.id), reverse=True))
        self.notes.clear()
        for note in self._notes:
            picture = icon(record_labels.NOTE_ICONS.get(note.about, "note"))
            self.notes.addItem(QListWidgetItem(picture, self._text(note)))
        if self.posting.toPlainText() != (known.posting or ""):
            self.posting.setPlainText(known.posting or "")
        self.link.setText(known.link or _("No link is saved."))
        self.open_link.setEnabled(bool(known.link))
        self.papers.show_opportunity(known)
        self._name(len(known.notes), len(known.papers))

    def _name(self, notes: int, papers: int) -> None:
        self.unfold.setText(_("Notes and papers ({n})").format(n=notes + papers))
        for at, text in enumerate(
            (_("Notes ({n})").format(n=notes), _("Posting"), _("What I sent ({n})").format(n=papers))
        ):
            self.tabs.setTabText(at, text)

    def _text(self, note: Note) -> str:
        when = day(local_day(note.at, user_zone(self._session.book.owner)))
        head = SEPARATOR.join((when, _(record_labels.NOTE_TITLES[note.about])))
        return f"{head}\n{note.text}"

    def _toggle(self, unfolded: bool) -> None:
        self.tabs.setVisible(unfolded)

    def _add_note(self) -> None:
        text = self.line.text().strip()
        if self._known is None or not text:
            return
        if self._session.do(_("Add a note"), verbs.add_note, self._known.id, NoteTopic.GENERAL, text):
            self.line.clear()
            self.line.keep()

    def _edit_note(self, item: QListWidgetItem) -> None:
        if self._known is not None:
            self._navigator.edit(self._known.id, self._notes[self.notes.row(item)])

    def _edit(self) -> None:
        if self._known is not None:
            self._navigator.edit(self._known.id, None)

    def _open_link(self) -> None:
        from follow_up_desk.ui.timeline.web_link import open_web_link

        if self._known is not None and self._known.link:
            self._session.done.emit(open_web_link(self._known.link))


def _stylesheet() -> str:
    c = colours()
    return f"""
    QListWidget {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {S}px; color: {c.ink}; }}
    QListWidget:focus {{ border: 2px solid {c.accent}; }}
    QListWidget::item {{ padding: {S}px; }}
    QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{ padding: {S}px {M}px; color: {c.ink_soft}; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.ink}; border-bottom: 2px solid {c.accent}; }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    """
