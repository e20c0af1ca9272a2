"""The call card's widgets: person and number on top, the three scripts, notes and outcomes below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.content.message import GATEKEEPER, REACHED, VOICEMAIL, Blank, Message
from follow_up_desk.core.enumerations import Outcome
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.records import Person
from follow_up_desk.i18n import _, clock, day
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.language_box import LanguageBox, LanguageQuestion
from follow_up_desk.ui.composer.widgets import BlanksForm, EarlierMessages, NoticeBar, text_label
from follow_up_desk.ui.dialog_buttons import fill_button
from follow_up_desk.ui.forms.date_offer import DateOffer
from follow_up_desk.ui.forms.reading_context import reading_context
from follow_up_desk.ui.theme import HERO, SMALL, L, M, S, font, grown, icon

NOTE_LINES = 3


class ScriptBox(QFrame):
    """A card that shows one part of a script."""

    def __init__(self, name: str, title: str, shape: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setObjectName(f"script_{name}")
        self.title = QLabel(title)
        self.title.setFont(font(SMALL, True))
        mark = QLabel()
        mark.setPixmap(icon(shape, "accent").pixmap(grown(L), grown(L)))
        self.text = text_label()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(mark)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(M + S, M, M + S, M)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.text, 1)

    def say(self, text: str) -> None:
        """Show a text; an empty one hides the box."""
        self.text.setText(text)
        self.setAccessibleName(f"{self.title.text()}: {text}")
        self.setVisible(bool(text))


class CallCardWidgets:
    """The widgets of the call card, laid out in a dialog."""

    def __init__(self, context: ComposeContext, dialog: QDialog) -> None:
        self._context = context
        self.notice, self.blanks = NoticeBar(), BlanksForm()
        self.people, self.number = QComboBox(), QLabel()
        self.languages = LanguageBox(context.shelf.languages, context.language())
        self.language_question = LanguageQuestion(context)
        self.copy = QPushButton(icon("copy"), _("&Copy the number"))
        self.dial = QPushButton(icon("call"), _("Ca&ll"))
        self.add_number = QPushButton(icon("edit"), _("&Add a number"))
        self.write = QPushButton(icon("email", "accent"), _("&Write instead"))
        self.close = QPushButton(_("Not now"))
        self.notes = QPlainTextEdit(tabChangesFocus=True)
        self.offer = DateOffer(self.notes, lambda: reading_context(context.plan, context.opportunity))
        self.outcomes = {
            Outcome.TALKED: QPushButton(icon("check"), _("&Talked")),
            Outcome.VOICEMAIL: QPushButton(icon("voicemail"), _("&Voicemail")),
            Outcome.NO_ANSWER: QPushButton(icon("bell-off"), _("&No answer")),
            Outcome.GATEKEEPER: QPushButton(icon("person"), _("&Someone else answered")),
        }
        self.decided = QPushButton(icon("promise"), _("They &decided"))
        self.scripts = {
            REACHED: ScriptBox(REACHED, _("If they answer"), "call"),
            GATEKEEPER: ScriptBox(GATEKEEPER, _("If someone else answers"), "person"),
            VOICEMAIL: ScriptBox(VOICEMAIL, _("On voicemail, about twenty seconds"), "voicemail"),
        }
        self._name()
        self._lay_out(dialog)
        self._fill_people()

    def _name(self) -> None:
        named: dict[str, tuple[QWidget, str]] = {
            "people": (self.people, _("Whom to call")),
            "number": (self.number, _("Number")),
            "copy_number": (self.copy, _("Copy the number")),
            "dial": (self.dial, _("Call")),
            "add_number": (self.add_number, _("Add a number")),
            "write_instead": (self.write, _("Write instead")),
            "not_now": (self.close, _("Not now")),
            "notes": (self.notes, _("What they said")),
            "decided": (self.decided, _("They decided")),
        }
        for name, (widget, said) in named.items():
            widget.setObjectName(name)
            widget.setAccessibleName(said)
        for outcome, button in self.outcomes.items():
            button.setObjectName(f"outcome_{outcome.value}")
            button.setAutoDefault(False)
        for button in (self.copy, self.dial, self.add_number, self.write, self.close, self.decided):
            button.setAutoDefault(False)

    def _lay_out(self, dialog: QDialog) -> None:
        column = QVBoxLayout(dialog)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(self.notice)
        column.addWidget(self.language_question)
        column.addLayout(self._head())
        column.addWidget(self._script_area(), 1)
        self.earlier = EarlierMessages(self._context.sent_before(), self._context.plan.facts.owner_zone)
        column.addWidget(self.earlier)
        column.addLayout(self._writing())
        column.addLayout(self._foot())

    def _writing(self) -> QHBoxLayout:
        self.notes.setPlaceholderText(_("What they said, in their words"))
        self.notes.setFixedHeight(self.notes.fontMetrics().lineSpacing() * NOTE_LINES + L)
        row = QHBoxLayout()
        row.setSpacing(L)
        column = QVBoxLayout()
        column.setSpacing(S)
        column.addStretch(1)
        column.addWidget(self.notes)
        column.addWidget(self.offer)
        row.addLayout(column, 2)
        row.addWidget(self.blanks, 1)
        return row

    def _head(self) -> QHBoxLayout:
        who = QVBoxLayout()
        who.setSpacing(S)
        self.name = text_label(bold=True)
        self.name.setObjectName("person_name")
        self.number.setFont(font(HERO, True))
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.their_time = text_label(small=True, soft=True)
        self.their_time.setObjectName("their_time")
        for widget in (self.people, self.name, self.number, self.their_time):
            who.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addLayout(who, 1)
        for button in (self.copy, self.dial, self.add_number, self.write):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.write.setProperty("flat", True)
        row.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _script_area(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(M)
        grid.addWidget(self.scripts[REACHED], 0, 0, 2, 1)
        grid.addWidget(self.scripts[GATEKEEPER], 0, 1)
        grid.addWidget(self.scripts[VOICEMAIL], 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        for button in self.outcomes.values():
            row.addWidget(button)
        row.addWidget(self.decided)
        row.addStretch(1)
        row.addWidget(self.close)
        return row

    def _fill_people(self) -> None:
        people = self._context.people()
        callable_ = [p for p in people if p.phone] or list(people[:1])
        for person in callable_:
            self.people.addItem(person.name, person.id)
        self.people.setVisible(len(callable_) > 1)

    # -- changing what it shows --------------------------------------------------------------------

    def show_number(self, person: Person | None) -> None:
        """Show whom to call, and the number or that there is none."""
        number = person.phone if person else None
        title = _("{name}, {title}").format(name=person.name, title=person.title) if person and person.title else ""
        self.name.setText(title or (person.name if person else self._context.opportunity.company))
        self.number.setText(number or _("No number is noted"))
        for button in (self.copy, self.dial):
            button.setVisible(bool(number))
        self.add_number.setVisible(person is not None and not number)
        self.their_time.setText(self._time_there())

    def _time_there(self) -> str:
        """Return what time it is where they are, with the day if it is another."""
        now, facts = self._context.session.now, self._context.plan.facts
        here, there = in_zone(now, user_zone(facts.owner)), in_zone(now, facts.zone)
        if here.date() == there.date():
            return _("It is {time} where they are.").format(time=clock(there))
        return _("It is {day}, {time} where they are.").format(day=day(there.date()), time=clock(there))

    def lead_with_call(self, due: bool) -> None:
        """Make the call the first thing to press, or leave the card unread where it is too early."""
        self.dial.setIcon(icon("call", "on_accent" if due else "ink_soft"))
        fill_button(self.dial, due)
        (self.dial if due else self.close).setFocus()

    def show_scripts(self, message: Message) -> None:
        """Show every part of the script; a written text is shown as a base for one's own words."""
        for name, box in self.scripts.items():
            box.say(message.scripts.get(name, message.body if name == REACHED else ""))
        self.scripts[REACHED].title.setText(_("If they answer") if message.scripts else _("In your own words"))

    def show_blanks(self, blanks: tuple[Blank, ...], given: dict[str, str]) -> None:
        """Ask for the blanks that the script still has."""
        self.blanks.ask(blanks, given)
        self.blanks.setVisible(bool(blanks))
