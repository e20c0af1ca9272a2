"""The form that connects the desk with a calendar on the user's own server."""

from PySide6.QtWidgets import QLineEdit, QWidget

from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.forms.field import Field, label
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.other_devices.phone_work import Login
from follow_up_desk.ui.session import Session

WIDTH = 70  # characters


class PhoneDialog(Form):
    """Ask for address, name and password; the server is asked before anything is kept."""

    def __init__(self, session: Session, publishing: PhonePublishing, parent: QWidget | None = None) -> None:
        super().__init__(session, _("Calendar on the phone"), parent)
        self.setObjectName("phone_dialog")
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self._publishing = publishing
        self._connecting = False
        known = publishing.calendar
        self.address = QLineEdit(known.address if known else "", placeholderText="https://cloud.example.com")
        self.user = QLineEdit(known.user if known else "")
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        if known is not None:
            self.password.setPlaceholderText(_("unchanged"))
        options = (("full", _("Full names")), ("initials", _("Initials only")), ("none", _("Only “Follow-up”")))
        self.names: ValueBox[str] = ValueBox(options, known.names if known else "full")
        words = _(
            "The desk makes a calendar of its own on your server and writes your interviews and next steps into it."
            " Notes and messages are never in it. Your phone shows it once it knows the same account. With more than"
            " one computer, set it up on one of them."
        )
        self.add(label(words))
        self.row(Field("address", _("Address of the server"), self.address))
        self.row(Field("user", _("User name"), self.user), Field("password", _("Password"), self.password))
        self.row(Field("names", _("Names on the phone"), self.names))
        more = _(
            "Many servers want a password that is made for one program. It is kept in the keyring of your system. The"
            " desk connects to this address only."
        )
        self.add(label(more, soft=True))
        self.finish(_("&Connect"))
        self.fit()

    def commit(self) -> bool:
        """Ask the server; the form closes once it has answered well."""
        from follow_up_desk.phone_calendar.address import host_of, read_address

        if self._connecting:
            return False
        try:
            address = read_address(self.address.text())
        except UserError as refused:
            return self.show_error(translate(refused.text), "address")
        if not self.user.text().strip():
            return self.show_error(_("Please type your user name on the server."), "user")
        if not self.password.text() and self._publishing.calendar is None:
            return self.show_error(_("Please type your password on the server."), "password")
        if self._publishing.running is not None:
            return self.show_error(_("The desk is publishing at the moment. Please wait until it is done."))
        login = Login(address, self.user.text().strip(), self.password.text(), self.names.value)
        self._set_connecting(True)
        self.fault.say(_("Asking {host}…").format(host=host_of(address)))
        self._publishing.connect_to(login, self._connected, self._refused)
        return False

    def reject(self) -> None:
        """Leave everything as it was, also while the server is asked."""
        if self._connecting:
            self._connecting = False
            self._publishing.cancel()
        super().reject()

    def _connected(self, kept: bool) -> None:
        if not self._connecting:
            return
        self._connecting = False
        if not kept:
            words = _("There is no keyring on this computer: the password is forgotten when the desk is closed.")
            self.session.done.emit(words)
        self.done(1)

    def _refused(self, fault: UserError) -> None:
        if self._connecting:
            self._set_connecting(False)
            self.show_error(translate(fault.text))
            self.grow()

    def _set_connecting(self, connecting: bool) -> None:
        self._connecting = connecting
        for widget in (self.address, self.user, self.password, self.names, self.accept_button):
            widget.setEnabled(not connecting)
