"""The template editor's window: change, copy or restore any template, and write new ones.

Unsaved changes stay with their template while the window is open; closing warns once.
"""

from itertools import count

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from follow_up_desk.content import engine
from follow_up_desk.core import verbs
from follow_up_desk.core.templates import Template, suitable_templates
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.templates.blank_names import known_names
from follow_up_desk.ui.templates.own_templates import as_template, editable_copy, own_template
from follow_up_desk.ui.templates.preview import Preview
from follow_up_desk.ui.templates.template_groups import grouped
from follow_up_desk.ui.templates.templates_widgets import WITH_SUBJECT, TemplatesWidgets
from follow_up_desk.ui.window_place import resize_on_screen

SIZE = (1120, 660)
NEW_KEY = "new template"
YOURS, UNSAVED = N_("{title} (yours)"), N_("{title} (not saved)")


class TemplatesDialog(QDialog):
    """A window to edit the templates of one language at a time."""

    kept = Signal(str)  # the key of a template that was saved or restored

    def __init__(
        self,
        navigator: Navigator,
        opportunity: str | None = None,
        key: str | None = None,
        language: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("templates")
        self.setWindowTitle(_("Templates"))
        self._session, self._shelf = navigator.session, navigator.shelf
        self._language = self._shelf.language(language or self._session.book.owner.language)
        self._unsaved: dict[tuple[str, str], OwnTemplate] = {}
        self._key, self._loading, self._warned = "", False, False
        preview = Preview(self._session, self._shelf, opportunity)
        self.form = TemplatesWidgets(preview, self._shelf.languages, self)
        self.form.languages.setCurrentIndex(self.form.languages.findData(self._language))
        resize_on_screen(self, QSize(*SIZE))
        self._connect()
        self._show(key or self._first(opportunity))
        (self.form.body if key else self.form.tree).setFocus()

    def _connect(self) -> None:
        form = self.form
        form.tree.currentItemChanged.connect(self._select)
        form.find.textChanged.connect(self._list)
        form.languages.activated.connect(self._choose_language)
        form.preview.chosen.connect(self._preview)
        for line in (form.title, form.subject):
            line.textEdited.connect(self._edited)
        form.body.textChanged.connect(self._edited)
        for choice in (form.channels, form.purposes):
            choice.activated.connect(self._edited)
        form.blank.clicked.connect(form.body.offer)
        form.new.clicked.connect(self.write_new)
        form.copy.clicked.connect(self.copy)
        form.restore.clicked.connect(self.restore_original)
        form.delete.clicked.connect(self.restore_original)
        form.close.clicked.connect(self.reject)
        form.save.clicked.connect(self.save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)
        self._session.refused.connect(self._refused)

    # -- which template ----------------------------------------------------------------------------

    def _templates(self) -> tuple[Template, ...]:
        return self._shelf.templates(self._language, self._session.book.templates.values())

    def _first(self, opportunity: str | None) -> str:
        """Return the key of the template that suits the opportunity best, else of the first in the list."""
        templates = self._templates()
        fitting = suitable_templates(self._session.plan(opportunity), templates) if opportunity else ()
        return next(iter(fitting), grouped(templates)[0][1][0]).key

    def _own(self, key: str) -> OwnTemplate | None:
        return own_template(self._session.book, key, self._language)

    def _stored(self, key: str) -> OwnTemplate:
        return self._own(key) or editable_copy(self._templates(), key, self._language)

    def _list(self, *_ignored: object) -> None:
        unsaved = {key: own for (key, language), own in self._unsaved.items() if language == self._language}
        new = [as_template(key, own) for key, own in unsaved.items() if key.startswith(NEW_KEY)]
        templates = (*self._templates(), *new)
        marks = {t.key: _(YOURS) for t in templates if self._own(t.key)} | dict.fromkeys(unsaved, _(UNSAVED))
        self.form.show_list(grouped(templates, self.form.find.text()), marks, self._key)

    def _select(self, *_ignored: object) -> None:
        if self.form.key:
            self._show(self.form.key)

    def _choose_language(self, at: int) -> None:
        self._language = self.form.languages.itemData(at)
        keys = [t.key for t in self._templates()]
        self._show(self._key if self._key in keys else self._first(None))

    def _show(self, key: str) -> None:
        """Show a template in the editor, with its unsaved changes if it has any."""
        self._key = key
        it = self._unsaved.get((key, self._language)) or self._stored(key)
        form = self.form
        self._loading = True
        form.body.set_names(known_names(self._templates()))
        form.title.setText(it.title)
        form.title.setCursorPosition(0)
        form.subject.setText(it.subject or "")
        form.subject.setCursorPosition(0)
        form.body.setPlainText(it.body)
        form.channels.setCurrentIndex(form.channels.findData(it.channel))
        form.purposes.setCurrentIndex(form.purposes.findData(it.purpose))
        self._loading = False
        form.notice.say("")
        self._list()
        self._after()

    # -- editing -----------------------------------------------------------------------------------

    @property
    def words(self) -> OwnTemplate:
        """Return the template as it is in the editor."""
        form, stored = self.form, self._stored(self._key)
        channel = form.channel
        return replace(
            stored,
            title=form.title.text(),
            channel=channel,
            purpose=form.purpose,
            subject=(form.subject.text() or None) if channel in WITH_SUBJECT else None,
            body=form.body.toPlainText(),
        )

    def _edited(self, *_ignored: object) -> None:
        if self._loading:
            return
        here, before = (self._key, self._language), tuple(self._unsaved)
        if self.words != self._stored(self._key):
            self._unsaved[here] = self.words
        else:
            self._unsaved.pop(here, None)
        self._warned = False
        self.form.notice.say("")
        if tuple(self._unsaved) != before:
            self._list()
        self._after()

    def _after(self) -> None:
        own, form = self._own(self._key), self.form
        changed = (self._key, self._language) in self._unsaved
        form.show_channel(form.channel)
        form.restore.setVisible(own is not None and own.replaces is not None)
        form.delete.setVisible(own is not None and own.replaces is None)
        form.save.setEnabled(changed)
        self._preview()

    def _preview(self) -> None:
        own = self.words
        own = replace(own, id=own.id or (own.replaces or NEW_KEY))
        shown = next(t for t in self._shelf.templates(self._language, [own]) if t.key == (own.replaces or own.id))
        try:
            self.form.preview.show_template(shown)
        except UserError as refused:
            self.form.show_hint(translate(refused.text))
        else:
            self.form.show_hint("")

    def write_new(self) -> None:
        """Start a new template."""
        self._begin(None)

    def copy(self) -> None:
        """Start a new template with a copy of the one shown."""
        title = _("{title}, my copy").format(title=self.words.title)
        self._begin(replace(self.words, id="", replaces=None, title=title))

    def _begin(self, words: OwnTemplate | None) -> None:
        key = next(k for k in map(f"{NEW_KEY} {{}}".format, count(1)) if (k, self._language) not in self._unsaved)
        if words is not None:
            self._unsaved[key, self._language] = words
        self._show(key)
        self.form.title.setFocus()
        self.form.title.selectAll()

    def save(self) -> bool:
        """Save what was changed; a template with an error stays in the editor, with line and reason."""
        here = (self._key, self._language)
        if here not in self._unsaved:
            return True
        words = self._unsaved[here]
        named = verbs.with_id(self._session.book, replace(words, title=words.title.strip()))
        if not self._session.do(_("Save the template"), verbs.save_template, named, engine.check_template):
            self._go_to_fault(words)
            return False
        del self._unsaved[here]
        self._show(named.replaces or named.id)
        self.form.notice.say(_("Saved."), "check", "rest")
        self.kept.emit(self._key)
        return True

    def _go_to_fault(self, words: OwnTemplate) -> None:
        if not words.title.strip():
            self.form.title.setFocus()
            return
        try:
            engine.check_template(words.body)
        except UserError as refused:
            self.form.go_to_line(int(refused.text.values.get("line", 1)))

    def restore_original(self) -> None:
        """Delete the user's own template: the original is back, a new one is gone; it can be undone."""
        own = self._own(self._key)
        if own is None:
            return
        label = _("Restore the original") if own.replaces else _("Delete the template")
        if self._session.do(label, verbs.delete_template, own.id):
            self._unsaved.pop((self._key, self._language), None)
            self._show(own.replaces or self._first(None))
            self.kept.emit(self._key)

    def _refused(self, sentence: str) -> None:
        self.form.notice.say(sentence, "edit", "danger")

    def reject(self) -> None:
        """Close; where something is not saved, warn once and stay open."""
        if self._unsaved and not self._warned:
            self._warned = True
            titles = ", ".join(it.title.strip() or _("new template") for it in self._unsaved.values())
            said = _("Not saved yet: {titles}. Save it, or close once more to leave it as it was.")
            self.form.notice.say(said.format(titles=titles), "pause", "now")
            return
        super().reject()
