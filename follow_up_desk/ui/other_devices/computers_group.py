"""The group of the settings page about a second computer: how the exchange stands, what is asked, what it offers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.sync.state import OtherDesk, Question, SyncState
from follow_up_desk.ui.forms.field import FieldMessage, label, with_object_name
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.other_devices.computer_news import ComputerNews
from follow_up_desk.ui.other_devices.computer_words import answer_labels, other_words, state_words, waiting_words
from follow_up_desk.ui.other_devices.device_group import DeviceGroup
from follow_up_desk.ui.other_devices.entries import Entries, Entry
from follow_up_desk.ui.other_devices.join_dialog import JoinDialog
from follow_up_desk.ui.question import confirmed
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M

YES, NO = "exchange_yes", "exchange_no"


class ComputersGroup(DeviceGroup):
    """Show the exchange with other computers, and let the user begin, pause and end it."""

    def __init__(self, session: Session) -> None:
        about = _(
            "The same desk on two or more computers, through a folder that Syncthing, Nextcloud, Dropbox, OneDrive or"
            " a stick keeps alike. Your desk file itself stays out of it."
        )
        super().__init__(_("A second computer"), about)
        self._session = session
        self.state = with_object_name(label(""), "exchange_state")
        self.waiting = with_object_name(label("", soft=True), "exchange_waits")
        self.trouble = FieldMessage()
        self.trouble.setObjectName("exchange_trouble")
        self.column.addWidget(self.state)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.trouble)
        self.question = MessageBar("exchange_question", "concern", ((YES, ""), (NO, "")), stacked=True)
        self.question.pressed.connect(lambda name: self._answer(name == YES))
        self.column.addWidget(self.question)
        self._add_buttons()
        self.nobody = label(_("No other computer has joined yet. Choose the same folder on the other one."), soft=True)
        self.others = Entries(_("The other computers"), self._other)
        self.news = ComputerNews(session)
        for part in (self.nobody, self.others, self.news):
            self.column.addWidget(part)
        session.sync_changed.connect(self.refresh)
        self.refresh()

    def _add_buttons(self) -> None:
        self.choose = self._button("choose_folder", self.choose_folder, _("Choose a folder…"))
        self.elsewhere = self._button("move_desk_file", self._save_elsewhere, _("Save the desk elsewhere…"))
        self.now = self._button("exchange_now", self._exchange, _("Exchange now"))
        self.test = self._button("test_folder", self._test_folder, _("Test the folder"))
        self.pause = self._button("pause_exchange", self._pause_or_resume)
        self.leave = self._button("leave_exchange", self._leave, _("End the exchange…"))
        self._add_line(self.choose, self.elsewhere, self.now, self.pause)
        self._add_line(self.test, self.leave)

    def _add_line(self, *buttons: QPushButton) -> None:
        line = QHBoxLayout()
        line.setSpacing(M)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)

    def _button(self, name: str, does: Callable[[], object], words: str = "") -> QPushButton:
        button = with_object_name(QPushButton(words), name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: does())
        return button

    # -- what it shows ------------------------------------------------------------------------------

    def refresh(self, *_state: object) -> None:
        """Show how the exchange stands."""
        session = self._session
        state = session.sync.state if session.desk.store.is_shared else SyncState()
        on, question = state.folder is not None, state.question
        self.state.setText(state_words(state, user_zone(session.book.owner)))
        waits = waiting_words(state)
        self.waiting.setText(waits)
        self.waiting.setVisible(bool(waits))
        self._show_trouble(state)
        self._ask(state.question)
        self.choose.setVisible(not on)
        self.now.setVisible(on)
        self.test.setVisible(on)
        self.pause.setText(_("Go on") if state.paused_by_user else _("Pause"))
        self.pause.setVisible(on and question is None)
        self.leave.setVisible(on)
        self.now.setEnabled(question is None and not state.paused_by_user)
        self.nobody.setVisible(on and not state.others)
        self.others.show_items(state.others)
        self.news.show_state(state)

    def _ask(self, question: Question | None) -> None:
        """Show a question with what yes and no mean on its buttons."""
        if question is not None:
            for name, words in zip((YES, NO), answer_labels(question), strict=True):
                button = self.question.findChild(QPushButton, name)
                assert button is not None
                button.setText(words)
        self.question.say(translate(question.text) if question is not None else "")

    def _show_trouble(self, state: SyncState) -> None:
        """Say why nothing is exchanged, or that the desk file lies where it must not."""
        misplaced = self._misplaced() if state.folder is None else None
        self.elsewhere.setVisible(misplaced is not None)
        self.choose.setEnabled(misplaced is None and self._session.desk.path is not None)
        if misplaced is not None:
            self.trouble.say(translate(misplaced.text), "danger", "concern")
        elif state.paused is not None and state.question is None:
            self.trouble.say(translate(state.paused), "wait", "pause")
        else:
            self.trouble.say("")

    def _misplaced(self) -> UserError | None:
        from follow_up_desk.sync.surroundings import must_be_here_alone

        path = self._session.desk.path
        try:
            if path is not None:
                must_be_here_alone(path)
        except UserError as fault:
            return fault
        return None

    def _other(self, other: OtherDesk) -> Entry:
        entry = Entry(other.name, [other_words(other, user_zone(self._session.book.owner))])
        entry.button("forget_computer", _("It is gone for good…"), partial(self._forget, other))
        return entry

    # -- what it does -------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for the folder, then show what joining it would bring together."""
        folder = QFileDialog.getExistingDirectory(self.window(), _("The folder both computers share"), str(Path.home()))
        if folder:
            JoinDialog(self._session, Path(folder), self.window()).open()

    def _save_elsewhere(self) -> None:
        from follow_up_desk.ui.storage.save_elsewhere import save_elsewhere

        save_elsewhere(self._session, self.window())
        self.refresh()

    def _answer(self, yes: bool) -> None:
        self._do(lambda: self._session.sync.answer(yes, self._session.now))

    def _exchange(self) -> None:
        self._do(lambda: self._session.sync.exchange(self._session.now))

    def _test_folder(self) -> None:
        from follow_up_desk.sync import guards  # with the engine, which nobody needs without a folder

        if self._do(lambda: guards.try_folder(self._session.desk)):
            self.trouble.say(_("The folder is there, and can be written and read."))

    def _pause_or_resume(self) -> None:
        sync = self._session.sync
        verb = sync.resume if sync.state.paused_by_user else sync.pause
        self._do(lambda: verb(self._session.now))

    def _leave(self) -> None:
        question = _(
            "From now on nothing is exchanged any more. All that is here stays here, and what this computer wrote stays"
            " in the folder for the others."
        )
        if confirmed(self.window(), _("End the exchange"), question, _("&End it")):
            self._do(lambda: self._session.sync.leave(self._session.now))

    def _forget(self, other: OtherDesk) -> None:
        question = _(
            "Nothing waits for “{name}” any longer. What it wrote stays; if it comes back, it takes part again."
        ).format(name=other.name)
        if confirmed(self.window(), _("A computer that is gone"), question, _("&Wait no longer")):
            self._do(lambda: self._session.sync.forget_desk(other.id, self._session.now))

    def _do(self, verb: Callable[[], None]) -> bool:
        """Carry out a verb of the exchange, and say where it was refused; return whether it was done."""
        try:
            verb()
        except UserError as refused:
            self.refresh()
            self.trouble.say(translate(refused.text), "danger", "concern")
            return False
        return True
