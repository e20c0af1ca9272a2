"""Where one can go: every pane asks here for a form, a composer or a page, and knows no other pane.

Forms and composers are imported when first asked for; the first picture needs none of them.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Session


class Navigator(QObject):
    """Open what a pane asks for, over the window."""

    picked = Signal(str)  # an opportunity to show

    def __init__(self, session: Session, shelf: Shelf, window: QWidget) -> None:
        super().__init__(window)
        self.session = session
        self.shelf = shelf
        self._window = window

    def pick(self, opportunity: str) -> None:
        """Show an opportunity everywhere."""
        self.picked.emit(opportunity)

    def log_interview(self, opportunity: str | None = None) -> None:
        """Open the log form, for a next round where an opportunity is given."""
        from follow_up_desk.ui.forms.interview_form import InterviewForm

        form = InterviewForm(self.session, opportunity, self._window)
        if form.exec() and form.logged:
            self.pick(form.logged)

    def open_step(self, opportunity: str, step: Step) -> None:
        """Open what helps with a step: a call card, a composer, or the form it asks for."""
        from follow_up_desk.ui.composer.opening import open_step

        open_step(self, opportunity, step, self._window)

    def open_template(self, opportunity: str, key: str, step: Step | None = None) -> None:
        """Open the composer with a template."""
        from follow_up_desk.ui.composer.opening import open_template

        open_template(self, opportunity, key, step, self._window)

    def happened(self, opportunity: str, what: str) -> None:
        """Open the short form (or act at once) for something that happened; `what` names it."""
        from follow_up_desk.ui.forms.happenings import note_happening

        before = self.session.opportunity(opportunity).offers
        note_happening(self.session, opportunity, what, self._window)
        now = self.session.book.opportunities.get(opportunity)
        others = len(self.session.agenda.elsewhere.live) > 1
        if what == "offered" and others and now is not None and now.offers != before:
            self.compare_offers()

    def compare_offers(self) -> None:
        """Lay the ends of offers over everybody else's time."""
        from follow_up_desk.ui.offers.offers_board import OffersBoard

        OffersBoard(self.session, self, self._window).open()

    def edit(self, opportunity: str, detail: Detail | None) -> None:
        """Open the form that edits a record, or the opportunity itself."""
        from follow_up_desk.ui.forms.record_form import edit_record

        edit_record(self.session, opportunity, detail, self._window)

    def delete(self, opportunity: str, detail: Detail | None) -> None:
        """Delete a record, or the whole opportunity after asking; either can be undone."""
        from follow_up_desk.core import verbs

        if detail is not None:
            self.session.do(_("Delete"), verbs.delete_detail, opportunity, detail)
            return
        company = self.session.opportunity(opportunity).company
        question = _("Delete {company} with all that is noted? You can undo this.").format(company=company)
        if QMessageBox.question(self._window, _("Delete"), question) is QMessageBox.StandardButton.Yes:
            self.session.do(_("Delete"), verbs.delete_opportunity, opportunity)

    def settings(self) -> None:
        """Open the settings."""
        from follow_up_desk.ui.forms.settings_form import SettingsForm

        SettingsForm(self.session, self._window).exec()

    def templates(self, opportunity: str | None, key: str | None = None, language: str | None = None) -> None:
        """Open the words that may be changed, those of a key where one is given."""
        from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog

        TemplatesDialog(self, opportunity, key, language, self._window).open()
