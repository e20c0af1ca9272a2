"""The group of the settings page about the calendar on the phone: how it stands, and its three buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton

from follow_up_desk.i18n import _
from follow_up_desk.ui.forms.field import label, with_object_name
from follow_up_desk.ui.other_devices.device_group import DeviceGroup
from follow_up_desk.ui.other_devices.phone_dialog import PhoneDialog
from follow_up_desk.ui.other_devices.phone_publishing import phone_publishing
from follow_up_desk.ui.other_devices.phone_words import state_words
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M


class PhoneGroup(DeviceGroup):
    """Show whether something is published to the phone, and let the user set it up, publish now or stop."""

    def __init__(self, session: Session) -> None:
        about = _(
            "Interviews and next steps as entries of a calendar on your own server (CalDAV), for the phone to show."
            " One way: what you tick, move or delete there comes back as a question."
        )
        super().__init__(_("Calendar on the phone"), about)
        self._session, self._publishing = session, phone_publishing(session)
        self.state = with_object_name(label(""), "phone_state")
        self.set_up = self._button("set_up_phone", self._open_dialog)
        self.now = self._button("publish_now", self._publish_or_cancel)
        self.stop = self._button("stop_phone", self._ask_to_stop)
        self.stop.setText(_("Stop publishing…"))
        self.column.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(M)
        for button in (self.set_up, self.now, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._publishing.changed.connect(self.refresh)
        self.refresh()

    def _button(self, name: str, does: Callable[[], None]) -> QPushButton:
        button = with_object_name(QPushButton(), name)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def refresh(self) -> None:
        """Show how publishing stands."""
        publishing = self._publishing
        on, running = publishing.calendar is not None, publishing.running is not None
        self.state.setText(state_words(publishing, self._session))
        self.set_up.setText(_("Change…") if on else _("Set up…"))
        self.now.setText(_("Cancel") if running else _("Publish now"))
        self.set_up.setEnabled(not running and publishing.file is not None)
        for button in (self.now, self.stop):
            button.setVisible(on)
        self.now.setEnabled(running or not publishing.must_wait)
        self.stop.setEnabled(not running)

    def _open_dialog(self) -> None:
        PhoneDialog(self._session, self._publishing, self.window()).open()

    def _publish_or_cancel(self) -> None:
        if self._publishing.running is not None:
            self._publishing.cancel()
        else:
            self._publishing.publish()

    def _ask_to_stop(self) -> None:
        """Ask whether the entries on the server are to go as well."""
        question = _("Nothing is sent to the phone any more. What shall become of the entries that are there?")
        box = QMessageBox(QMessageBox.Icon.Question, _("Stop publishing"), question, parent=self.window())
        remove = box.addButton(_("&Remove them there"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(_("&Leave them there"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(remove)
        box.exec()
        if box.clickedButton() in (remove, leave):
            self._publishing.stop(remove=box.clickedButton() is remove)
