"""The composer: a message from a template, with what is missing shown as blanks; only "I sent it" records it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from follow_up_desk.content.message import Blank, Message
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.records import Person
from follow_up_desk.core.templates import Template
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.autosave import Autosave
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.composer_widgets import ComposerWidgets
from follow_up_desk.ui.composer.delivery import OutgoingMessage
from follow_up_desk.ui.composer.drafts import Draft, draft_key, draft_of, drafts_of
from follow_up_desk.ui.composer.message_record import keep_own_details, message_activity
from follow_up_desk.ui.composer.send_actions import SendActions
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.window_place import resize_on_screen

SIZE = (800, 600)


class Composer(QDialog):
    """The window in which one message is written, until it is sent or closed."""

    def __init__(
        self, navigator: Navigator, context: ComposeContext, template: Template | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("composer")
        self._navigator, self._context, self._session = navigator, context, navigator.session
        self._drafts = drafts_of(navigator)
        self._given: dict[str, str] = {}
        self._edited, self._filled_body = False, ""
        self._message: Message | None = None
        self._language = context.language()
        fitting, others = context.choices(self._language)
        self._template = template or next(iter((*fitting, *others)))
        self._key = draft_key(context.id, context.step, self._template.key)
        self.setWindowTitle(_("Write to {company}").format(company=context.opportunity.company))
        self.form = ComposerWidgets(context, self)
        resize_on_screen(self, QSize(*SIZE))
        country = self._session.book.owner.country
        self._send_actions = SendActions(self.form, self._letter, self._drafts, country, self)
        self._connect()
        self._begin()
        Autosave(self._keep, self)

    def _connect(self) -> None:
        form = self.form
        form.templates.activated.connect(self._choose_template)
        form.languages.chosen.connect(self._choose_language)
        form.language_question.chosen.connect(self._choose_language)
        form.people.activated.connect(self._choose_person)
        form.brief.toggled.connect(self._rewrite)
        form.blanks.typed.connect(self._type_blank)
        form.blanks.filled.connect(self._insert_blank)
        form.body.textChanged.connect(self._body_changed)
        form.subject.textEdited.connect(self._hand_edited)
        form.change.clicked.connect(self._change_words)
        form.sent.clicked.connect(self.send)
        form.question.yes.clicked.connect(self.send)
        form.start_over.clicked.connect(self._start_over)
        form.close.clicked.connect(self.reject)
        self._session.refused.connect(self._refused)

    @property
    def person(self) -> Person | None:
        """Return the recipient, or None."""
        return self.form.recipient.person

    @property
    def _blanks(self) -> tuple[Blank, ...]:
        return self._message.blanks if self._message else ()

    def _begin(self) -> None:
        self._start()
        kept = self._drafts.of(self._key)
        if kept is None:
            self._offer()
            self._rewrite()
        else:
            self._resume(kept)
        self.form.start(self._template)
        self.form.body.moveCursor(QTextCursor.MoveOperation.Start)
        self.form.focus()

    def _start(self) -> None:
        """Show what this template needs, whether it is too early, and what to press first."""
        self.form.start(self._template)
        self.form.notice.say(too_early := self._context.too_early(self._template))
        self._send_actions.lead(self._template.channel, bool(too_early))

    def _offer(self) -> None:
        self.form.offer(self._template, self._context.choices(self._language), self._language)

    def _resume(self, kept: Draft) -> None:
        self._language, self._given, self._edited = kept.language, dict(kept.given), kept.edited
        self._template = self._context.template(kept.template, kept.language) or self._template
        self._offer()
        self.form.brief.setChecked(kept.brief)
        self.form.recipient.choose(kept.person, kept.address)
        self._fill(ask=True)
        self._put(kept.subject, kept.body)
        self.form.resumed.show()

    def _start_over(self) -> None:
        self._given.clear()
        self._drafts.drop(self._key)
        self.form.resumed.hide()
        self._rewrite()

    def _rewrite(self, *_ignored: object) -> None:
        """Fill in the template again; Ctrl+Z in the text restores the text before."""
        self._edited = False
        self._fill(ask=True)

    def _fill(self, ask: bool = False) -> None:
        message = self._read()
        if message is None:
            return
        if ask:
            self.form.show_blanks(message.blanks, self._given)
        self._put(message.subject, message.body)

    def _read(self) -> Message | None:
        """Make the message of the template, person and language chosen; None if the template cannot be filled in."""
        person, language = self.form.people.currentData(), self._language
        brief = self.form.brief.isChecked()
        try:
            self._message = self._context.message(self._template, person, language, self._given, brief)
        except UserError as refused:
            self.form.notice.say(translate(refused.text), "pause", "danger")
            self._message = self._context.without_words(self._template, person, language)
            return None
        return self._message

    def _put(self, subject: str, body: str) -> None:
        self._filled_body = body
        self.form.subject.setText(subject)
        if self.form.text() != body:
            cursor = self.form.body.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(body)
        self.form.judge(self._message)

    def _choose_template(self, at: int) -> None:
        chosen = self._context.template(self.form.templates.itemData(at), self._language)
        if chosen is not None:
            self._template = chosen
            self._start()
            self._rewrite()

    def _choose_language(self, language: str) -> None:
        self._language = language
        self._template = self._context.template(self._template.key, self._language) or self._template
        self._offer()
        self._rewrite()

    def _choose_person(self, at: int) -> None:
        """Address the message to somebody else; the text is theirs, too, unless it was edited by hand."""
        person = self.person
        self.form.recipient.choose(person.id if person else None)
        if self._edited:
            self._read()
        elif person is not None and person.language:
            self._choose_language(person.language)
        else:
            self._rewrite()

    def _type_blank(self, name: str, text: str) -> None:
        self._given[name] = text
        if not self._edited:
            self._fill()

    def _insert_blank(self, name: str, text: str) -> None:
        """Replace a blank by its text in a message that was edited by hand."""
        if not self._edited or not text.strip():
            return
        gap = next((blank.shown for blank in self._blanks if blank.name == name), "")
        if gap:
            self.form.replace_blank(gap, text.strip())

    def _body_changed(self) -> None:
        """Notice edits by hand; highlighting a blank changes the document, too, but not its text."""
        if self.form.text() != self._filled_body:
            self._hand_edited()

    def _hand_edited(self) -> None:
        self._edited = True
        self.form.judge(self._message)

    def _letter(self) -> OutgoingMessage | None:
        """Return the message if no blank is left in it; else name the blank, focus it, and return None."""
        form = self.form
        text = f"{form.subject.text()}\n{form.text()}"
        left = next((blank for blank in self._blanks if blank.shown in text), None)
        if left is not None:
            form.notice.say(_("Fill in before you send it: {hint}.").format(hint=left.hint), "edit", "now")
            form.blanks.focus(left.name)
            return None
        keep_own_details(self._session, self._given)
        owner = self._session.book.owner
        to = (self.person.name if self.person else "", form.address.text())
        return OutgoingMessage((owner.name, owner.email or ""), to, form.subject.text(), form.text())

    def _change_words(self) -> None:
        key, language = self._template.key, self._language
        self._navigator.templates(self._context.id, key, language, parent=self, kept=self._words_changed)

    def _words_changed(self, key: str) -> None:
        """Use the changed template, unless the message was edited by hand."""
        self._template = self._context.template(self._template.key, self._language) or self._template
        self._offer()
        if not self._edited:
            self.form.start(self._template)
            self._rewrite()

    def send(self) -> None:
        """Record that the message was sent, and close."""
        subject = self.form.subject.text() if self._template.channel is Channel.EMAIL else None
        if self._message is None:
            return
        keep_own_details(self._session, self._given)
        what = message_activity(self._context.plan, self._message, subject=subject or None, text=self.form.text())
        if self._session.do(_("Message sent"), verbs.log_activity, self._context.id, what):
            self._drafts.drop(self._key)
            self._session.done.emit(self._context.next_verdict())
            self.accept()

    def _refused(self, sentence: str) -> None:
        self.form.notice.say(sentence, "pause", "danger")

    def reject(self) -> None:
        """Close and keep the draft; if the message was opened in another program, first ask whether it was sent."""
        if self._send_actions.awaits_answer:
            self._send_actions.ask()
            return
        self._keep()
        super().reject()

    def _keep(self) -> None:
        if self._edited or any(text.strip() for text in self._given.values()):
            kept = draft_of(self.form, self._template.key, self._language, self._given, self._edited)
            self._drafts.keep(self._key, kept)
