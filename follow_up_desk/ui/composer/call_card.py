"""The call card: number, script and outcome at a glance; one key records how the call went."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget

from follow_up_desk.content.message import Message
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Outcome
from follow_up_desk.core.open_promises import standing_promise
from follow_up_desk.core.records import Person
from follow_up_desk.core.templates import Template
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.autosave import Autosave
from follow_up_desk.ui.composer import delivery
from follow_up_desk.ui.composer.call_card_widgets import CallCardWidgets
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.drafts import CallDraft, drafts_of
from follow_up_desk.ui.composer.message_record import call_activity, keep_own_details
from follow_up_desk.ui.forms.event_verbs import VerbCall, promise_call
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.window_place import resize_on_screen

SIZE = (880, 660)


class CallCard(QDialog):
    """A window to use during a call: number, script, notes and outcomes."""

    def __init__(
        self, navigator: Navigator, context: ComposeContext, template: Template | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("call_card")
        self._navigator, self._context, self._session = navigator, context, navigator.session
        self._template = template.key if template else None
        self._given: dict[str, str] = {}
        self._message: Message | None = None
        self.setWindowTitle(_("Call {company}").format(company=context.opportunity.company))
        self.form = CallCardWidgets(context, self)
        resize_on_screen(self, QSize(*SIZE))
        self._connect()
        self._begin(context.too_early(template))
        self._drafts = drafts_of(navigator)
        self._resume(self._drafts.of_call(context.id))
        self._show_person()
        Autosave(self._keep, self)

    def _begin(self, too_early: str) -> None:
        """Say at the head if it is too early, and lead with the call only where it is not."""
        self.form.notice.say(too_early)
        self.form.lead_with_call(not too_early)

    def _resume(self, kept: CallDraft) -> None:
        self._given = dict(kept.given)
        self.form.notes.setPlainText(kept.notes)

    def _keep(self) -> None:
        self._drafts.keep_call(self._context.id, CallDraft(self.form.notes.toPlainText(), dict(self._given)))

    def reject(self) -> None:
        """Close, and keep what was noted for the next time."""
        self._keep()
        super().reject()

    def _connect(self) -> None:
        form = self.form
        form.people.activated.connect(self._choose_person)
        form.languages.chosen.connect(self._choose_language)
        form.language_question.chosen.connect(form.languages.show_language)
        form.language_question.chosen.connect(self._choose_language)
        form.copy.clicked.connect(self._copy)
        form.dial.clicked.connect(self._dial)
        form.add_number.clicked.connect(self._add_number)
        form.write.clicked.connect(self._write)
        form.close.clicked.connect(self.reject)
        form.blanks.typed.connect(self._type)
        self._session.refused.connect(self._refused)
        for outcome, button in form.outcomes.items():
            button.clicked.connect(partial(self.note, outcome))
            self._key(button)
        form.decided.setMenu(self._decisions())
        self._key(form.decided)

    def _key(self, button: QPushButton) -> None:
        """Make the letter underlined on the button a shortcut without Alt."""
        letter = QKeySequence.mnemonic(button.text()).toString().rpartition("+")[2]
        if letter:
            QShortcut(QKeySequence(letter), self).activated.connect(button.click)

    def _decisions(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("decisions")
        for what, text in (
            ("new_date", _("They gave a new &date")),
            ("offered", _("They made an &offer")),
            ("rejected", _("They said &no")),
            ("answered", _("They &answered something else")),
        ):
            action = menu.addAction(text)
            action.setObjectName(what)
            action.triggered.connect(partial(self.decide, what))
        return menu

    @property
    def person(self) -> Person | None:
        """Return the person selected, or None."""
        return self._context.opportunity.person(self.form.people.currentData())

    def _choose_person(self, at: int) -> None:
        self.form.languages.show_language(self._context.language(self.person))
        self._show_person()

    def _choose_language(self, language: str) -> None:
        self._fill(ask=True)

    def _show_person(self) -> None:
        self.form.show_number(self.person)
        self._fill(ask=True)

    def _fill(self, ask: bool = False) -> None:
        person = self.person.id if self.person else None
        try:
            message = self._context.message(self._template, person, self.form.languages.language, self._given)
        except UserError as refused:
            self.form.notice.say(translate(refused.text), "pause", "danger")
            self._message = self._context.without_words(self._template, person, self.form.languages.language)
            return
        self._message = message
        self.form.show_scripts(message)
        if ask:
            self.form.show_blanks(tuple(b for b in message.blanks if b.needed), self._given)

    def _type(self, name: str, text: str) -> None:
        self._given[name] = text
        self._fill()

    def _copy(self) -> None:
        if self.person and self.person.phone:
            delivery.copy_text(self.person.phone)
            self.form.notice.say(_("The number is copied."), "check", "rest")

    def _dial(self) -> None:
        if self.person and self.person.phone:
            self.form.notice.say(delivery.open_dialler(self.person.phone), "call", "rest")

    def _add_number(self) -> None:
        self._navigator.edit(self._context.id, self.person)
        self._show_person()

    def _write(self) -> None:
        """Close and open the first suited written template instead."""
        fitting, others = self._context.choices(self.form.languages.language)
        template = next(iter((*fitting, *others)))
        self.reject()
        self._navigator.open_template(self._context.id, template.key, self._context.step)

    def note(self, outcome: Outcome) -> bool:
        """Record the call with its outcome and notes; return whether that succeeded."""
        if self._message is None:
            return False
        keep_own_details(self._session, self._given)
        what = call_activity(self._context.plan, self._message, outcome, self.form.notes.toPlainText())
        if not self._save(what):
            return False
        self._drafts.keep_call(self._context.id, CallDraft())
        self._session.done.emit(self._context.next_verdict())
        self.accept()
        return True

    def _save(self, what: ActivityDraft) -> bool:
        """Record the call and the new date found in the notes, if the user took it: one step to undo."""
        said = self.form.offer.promise(standing_promise(self._context.plan.facts.promises))
        calls = [VerbCall(verbs.log_activity, (what,), {})]
        if said:
            calls.append(promise_call(said, {"channel": Channel.CALL, "person": what.person}))
        return self._session.do(_("Call saved"), verbs.in_turn, *(call.on(self._context.id) for call in calls))

    def decide(self, what: str) -> None:
        """Record the call as talked, then open the form for what they decided."""
        if self.note(Outcome.TALKED):
            self._navigator.happened(self._context.id, what)

    def _refused(self, sentence: str) -> None:
        self.form.notice.say(sentence, "pause", "danger")
