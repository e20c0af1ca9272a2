"""Open dialogs over the main window: the navigator's implementation.

Each dialog is imported when it is first opened; the first picture needs none of them.
"""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _
from follow_up_desk.ui.navigator import Dialog, MeantInterview, Navigator
from follow_up_desk.ui.session import Session


class Dialogs(Navigator):
    """Open what a pane asks for, over the window."""

    def __init__(self, session: Session, shelf: Shelf, window: QWidget) -> None:
        super().__init__(session, shelf, window)
        self._window = window

    def log_interview(self, opportunity: str | None = None) -> None:
        """Open the form that logs an interview."""
        from follow_up_desk.ui.forms.interview_form import InterviewForm

        form = InterviewForm(self.session, opportunity, self._window)
        if form.exec() and form.logged:
            self.pick(form.logged)

    def open_step(self, opportunity: str, step: Step) -> None:
        """Open what helps with a step."""
        from follow_up_desk.ui.composer.open_dialog import open_step

        self.begun.emit(opportunity, step)
        open_step(self, opportunity, step, self._window)

    def open_template(self, opportunity: str, key: str, step: Step | None = None) -> None:
        """Open the composer with a template."""
        from follow_up_desk.ui.composer.open_dialog import open_template

        open_template(self, opportunity, key, step, self._window)

    def happened(self, opportunity: str, what: str, meant: MeantInterview | None = None) -> None:
        """Open the short form for an event; an offer beside other live opportunities is compared with them."""
        from follow_up_desk.ui.forms.event_form import record_event

        before = self.session.opportunity(opportunity).offers
        record_event(self.session, opportunity, what, self._window, meant)
        now = self.session.book.opportunities.get(opportunity)
        others = len(self.session.agenda.other_offers.live) > 1
        if what == "offered" and others and now is not None and now.offers != before:
            self.compare_offers()

    def compare_offers(self) -> None:
        """Open the board of offers."""
        from follow_up_desk.ui.offers.offers_dialog import OffersDialog

        OffersDialog(self.session, self, self._window).open()

    def edit(self, opportunity: str, detail: Detail | None) -> None:
        """Open the form that edits a record, or the opportunity itself."""
        from follow_up_desk.ui.forms.record_form import edit_record

        edit_record(self.session, opportunity, detail, self._window)

    def delete(self, opportunity: str, detail: Detail | None) -> None:
        """Delete a record, or the whole opportunity after asking."""
        from follow_up_desk.core import verbs
        from follow_up_desk.ui.storage.copy_first import delete_after_asking

        if detail is not None:
            self.session.do(_("Delete"), verbs.delete_detail, opportunity, detail)
        else:
            delete_after_asking(self.session, [opportunity], self._window)

    def explain(self, opportunity: str) -> None:
        """Explain why an opportunity's next step has its date."""
        from follow_up_desk.ui.why_dialog import WhyDialog

        WhyDialog(self.session, opportunity, parent=self._window).exec()

    def templates(
        self,
        opportunity: str | None,
        key: str | None = None,
        language: str | None = None,
        parent: QWidget | None = None,
        kept: Callable[[str], None] | None = None,
    ) -> None:
        """Open the user's templates."""
        from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog

        dialog = TemplatesDialog(self, opportunity, key, language, parent or self._window)
        if kept is not None:
            dialog.kept.connect(kept)
        dialog.open()

    def palette(self, opportunity: str | None, action: Callable[[str], QAction]) -> None:
        """Open the palette."""
        from follow_up_desk.ui.palette.palette import Palette

        Palette(self.session, self, action, opportunity, self._window).open()

    def show(self, dialog: Dialog) -> None:
        """Open a dialog that belongs to no opportunity."""
        _DIALOGS[dialog](self.session, self._window)


def _import(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.incoming.incoming import ask_for_file

    ask_for_file(session, window)


def _paste(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.incoming.incoming import paste

    paste(session, window)


def _export(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.files import export_file

    export_file(session, window)


def _restore(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.storage.restoring import open_restore_dialog

    open_restore_dialog(session, window)


def _print(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.paper.paper_dialog import PaperDialog

    PaperDialog(session, window).exec()


def _full_copy(session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.storage.save_elsewhere import export_full_copy

    export_full_copy(session, window)


def _settings(session: Session, window: QWidget, other_devices: bool = False) -> None:
    from follow_up_desk.ui.forms.settings_form import SettingsForm
    from follow_up_desk.ui.other_devices.other_devices_page import OtherDevicesPage

    appearance, memory = getattr(window, "appearance", None), getattr(window, "memory", None)
    devices = OtherDevicesPage(session)
    form = SettingsForm(session, window, appearance, memory, (devices,))
    if other_devices:
        form.show_page(devices)
    form.exec()
    if form.next is not None:
        _DIALOGS[form.next](session, window)


def _other_devices(session: Session, window: QWidget) -> None:
    _settings(session, window, other_devices=True)


def _guide(_session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.help_texts import show_guide

    show_guide(window)


def _changes(_session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.help_texts import show_changes

    show_changes(window)


def _shortcuts(_session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.help import show_shortcuts

    show_shortcuts(window)


def _about(_session: Session, window: QWidget) -> None:
    from follow_up_desk.ui.help import show_about

    show_about(window)


_DIALOGS: dict[Dialog, Callable[[Session, QWidget], None]] = {
    Dialog.IMPORT: _import,
    Dialog.PASTE: _paste,
    Dialog.EXPORT: _export,
    Dialog.RESTORE: _restore,
    Dialog.PRINT: _print,
    Dialog.FULL_COPY: _full_copy,
    Dialog.SETTINGS: _settings,
    Dialog.OTHER_DEVICES: _other_devices,
    Dialog.GUIDE: _guide,
    Dialog.CHANGES: _changes,
    Dialog.SHORTCUTS: _shortcuts,
    Dialog.ABOUT: _about,
}
