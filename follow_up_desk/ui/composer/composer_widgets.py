"""The composer's widgets: recipient and template above, the text with its blanks beside it, buttons below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.content.engine import count_words
from follow_up_desk.content.message import Blank, Message
from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.templates import Template
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.composer.blank_highlighter import BlankHighlighter
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.language_box import LanguageBox, LanguageQuestion
from follow_up_desk.ui.composer.recipient import Recipient
from follow_up_desk.ui.composer.send_menu import SendMenu, SentQuestion
from follow_up_desk.ui.composer.widgets import BlanksForm, EarlierMessages, NoticeBar, text_label
from follow_up_desk.ui.dialog_buttons import dialog_buttons
from follow_up_desk.ui.theme import L, M, icon

SIDE = 240
REMARKS_SHOWN = 2


class ComposerWidgets:
    """The widgets of the composer, laid out in a dialog."""

    def __init__(self, context: ComposeContext, dialog: QDialog) -> None:
        self.notice, self.question = NoticeBar(), SentQuestion()
        self.templates, self.recipient = QComboBox(), Recipient(context)
        self.people, self.address = self.recipient.people, self.recipient.address
        self.languages = LanguageBox(context.shelf.languages, context.language())
        self.language_question = LanguageQuestion(context)
        self.brief = QCheckBox(_("&Shorter"))
        self.subject = QLineEdit()
        self.body = QPlainTextEdit(tabChangesFocus=True)
        self.blanks = BlanksForm()
        self.count, self.remark = QLabel(), text_label(small=True, soft=True)
        self.send_menu = SendMenu(dialog)
        self._make_buttons()
        self.earlier = EarlierMessages(context.sent_before(), context.plan.facts.owner_zone)
        self._gaps = BlankHighlighter(self.body)
        self._name()
        self._lay_out(dialog)

    def _lay_out(self, dialog: QDialog) -> None:
        column = QVBoxLayout(dialog)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        for bar in (self.notice, self.language_question, self.question, self._resumed()):
            column.addWidget(bar)
        column.addLayout(self._head())
        column.addLayout(self._middle(), 1)
        column.addLayout(self._judgement())
        column.addWidget(self.earlier)
        column.addWidget(self._yourself())
        column.addLayout(self._buttons())

    def _make_buttons(self) -> None:
        self.copy = QPushButton(icon("copy"), _("&Copy"))
        self.mail = QPushButton(icon("email"), _("&Open in mail program"))
        self.print, self.more = QPushButton(icon("print"), _("&Print")), QPushButton(_("&More ways"))
        self.change = QPushButton(icon("edit", "accent"), _("Edit this tem&plate"))
        self.close = QPushButton(_("Not now"))
        self.sent = QPushButton(icon("check", "on_accent"), _("&I sent it"))

    def _name(self) -> None:
        named = {
            "templates": (self.templates, _("Template")),
            "people": (self.people, _("To")),
            "address": (self.address, _("E-mail address")),
            "subject": (self.subject, _("Subject")),
            "body": (self.body, _("Message")),
            "count": (self.count, _("Length")),
            "remark": (self.remark, _("Remark")),
            "brief": (self.brief, _("Shorter")),
            "copy": (self.copy, _("Copy")),
            "mail": (self.mail, _("Open in mail program")),
            "print": (self.print, _("Print")),
            "more": (self.more, _("More ways")),
            "change": (self.change, _("Edit this template")),
            "not_now": (self.close, _("Not now")),
            "sent": (self.sent, _("I sent it")),
        }
        for name, (widget, said) in named.items():
            widget.setObjectName(name)
            widget.setAccessibleName(said)

    def _resumed(self) -> QWidget:
        self.resumed = QWidget()
        self.resumed.setObjectName("resumed")
        row = QHBoxLayout(self.resumed)
        row.setContentsMargins(0, 0, 0, 0)
        self.start_over = QPushButton(_("Start over"))
        self.start_over.setObjectName("afresh")
        self.start_over.setProperty("flat", True)
        self.start_over.setAutoDefault(False)
        row.addWidget(text_label(_("Your draft from before."), soft=True))
        row.addWidget(self.start_over)
        row.addStretch(1)
        self.resumed.hide()
        return self.resumed

    def _head(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(M)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for row, (text, widget) in enumerate(
            ((_("&Template"), self.templates), (_("&To"), self.people), (_("S&ubject"), self.subject))
        ):
            named = QLabel(text)
            named.setBuddy(widget)
            grid.addWidget(named, row, 0)
        self.subject_label = named
        self.templates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        grid.addWidget(self.templates, 0, 1)
        side = QHBoxLayout()
        side.setSpacing(M)
        side.addWidget(self.languages, 1)
        side.addWidget(self.brief)
        grid.addLayout(side, 0, 2)
        grid.addWidget(self.people, 1, 1)
        grid.addWidget(self.address, 1, 2)
        grid.addWidget(self.subject, 2, 1, 1, 2)
        return grid

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.body, 1)
        self.side = QScrollArea(widgetResizable=True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setWidget(self.blanks)
        self.side.setFixedWidth(SIDE)
        row.addWidget(self.side)
        return row

    def _judgement(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.count)
        row.addWidget(self.remark, 1)
        self.change.setProperty("flat", True)
        row.addWidget(self.change)
        return row

    def _yourself(self) -> QLabel:
        """Return the line that says that the desk sends nothing."""
        line = text_label(_("You send it yourself; “I sent it” only notes that you did."), small=True)
        line.setObjectName("you_send_it")
        return line

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        self.more.setMenu(self.send_menu)
        ways = (self.copy, self.mail, self.print, self.more)
        for button in (*ways, self.close, self.sent, self.change, self.earlier.button):
            button.setAutoDefault(False)
        for button in ways:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(dialog_buttons(self.sent, self.close, by_enter=False))
        return row

    # -- changing what it shows --------------------------------------------------------------------

    def offer(
        self, chosen: Template, choices: tuple[tuple[Template, ...], tuple[Template, ...]], language: str
    ) -> None:
        """Fill the boxes: templates (those that suit first) and languages."""
        self.templates.clear()
        for group in choices:
            if self.templates.count() and group:
                self.templates.insertSeparator(self.templates.count())
            for template in group:
                self.templates.addItem(template.title, template.key)
        if self.templates.findData(chosen.key) < 0:
            self.templates.insertItem(0, chosen.title, chosen.key)
        self.templates.setCurrentIndex(self.templates.findData(chosen.key))
        self.languages.show_language(language)

    def start(self, template: Template) -> None:
        """Show the fields that this template's channel needs."""
        mail = template.channel is Channel.EMAIL
        for widget in (self.subject, self.subject_label, self.address, self.mail):
            widget.setVisible(mail)
        self.print.setVisible(template.channel is Channel.LETTER)
        self.send_menu.fit(template.channel)
        self.brief.setVisible(template.brief is not None)

    def show_blanks(self, blanks: tuple[Blank, ...], given: dict[str, str]) -> None:
        """Ask for the blanks; without any, the text takes the whole width."""
        self.blanks.ask(blanks, given)
        self.side.setVisible(bool(blanks))
        self._gaps.mark(row.shown for row in blanks)

    def text(self) -> str:
        """Return the message's text; Qt's `toPlainText` would lose the no-break spaces of French."""
        return self.body.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def focus(self) -> None:
        """Focus the first required blank that is empty, else the text."""
        (self.blanks.first or self.body).setFocus()

    def judge(self, message: Message | None) -> None:
        """Show the length of the text and the first remarks on it."""
        counted, most = count_words(self.text()), message.template.max_words if message else None
        text = _("{n} words (at most {most})") if most else _("{n} words")
        self.count.setText(text.format(n=counted, most=most))
        found = message.judge(self.text()) if message else ()
        self.remark.setText(" ".join(translate(remark) for remark in found[:REMARKS_SHOWN]))

    def replace_blank(self, gap: str, text: str) -> None:
        """Replace a blank by a text, else insert the text at the cursor."""
        if gap in self.subject.text():
            self.subject.setText(self.subject.text().replace(gap, text))
        cursor = self.body.document().find(gap)
        if cursor.isNull():
            if text not in self.text():
                self.body.insertPlainText(text)
            return
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.MoveAnchor)
