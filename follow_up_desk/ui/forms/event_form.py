"""Record an event in one or two clicks: by a short form made from a row of the table, or at once."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Purpose, RequestKind
from follow_up_desk.core.local_time import zone_of
from follow_up_desk.core.open_promises import standing_promise
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.formatting import opportunity_name
from follow_up_desk.ui.forms.date_field import DateEditor, DateField, FieldClocks
from follow_up_desk.ui.forms.date_offer import DateOffer
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.event_context import EventContext
from follow_up_desk.ui.forms.event_field import EventField
from follow_up_desk.ui.forms.event_fields import event_field
from follow_up_desk.ui.forms.event_specs import EVENT_SPECS, TOLD, EventSpec
from follow_up_desk.ui.forms.event_verbs import HOW, Answers, VerbCall, last_held, likely_purpose, promise_call
from follow_up_desk.ui.forms.field import Field, label
from follow_up_desk.ui.forms.form import Form, is_empty_text
from follow_up_desk.ui.forms.inputs import ButtonChoice
from follow_up_desk.ui.forms.promise_editor import PromiseEditor
from follow_up_desk.ui.navigator import MeantInterview
from follow_up_desk.ui.session import Session

WIDTH = 72  # characters


def record_event(
    session: Session, opportunity: str, what: str, parent: QWidget | None = None, meant: MeantInterview | None = None
) -> None:
    """Record an event, after a form where it has fields; `meant` fills in which interview it is about."""
    row = EVENT_SPECS[what]
    if not row.fields:
        deed = row.verb_call(Answers(session.plan(opportunity), {}, session.now))
        session.do(_(row.done), deed.verb, opportunity, *deed.args, **deed.more)
        return
    form = EventForm(session, opportunity, what, parent)
    if meant is not None:
        form.put_interview(meant)
    if form.exec() and form.wants_next_round:
        from follow_up_desk.ui.forms.interview_form import InterviewForm

        following = InterviewForm(session, opportunity, parent, ahead=True)
        if form.next_start:
            following.when.put(form.next_start)
        following.exec()


class EventForm(Form):
    """A form with the fields of one event; accepting it carries out the event's verb."""

    def __init__(self, session: Session, opportunity: str, what: str, parent: QWidget | None = None) -> None:
        known = session.opportunity(opportunity)
        super().__init__(session, _(EVENT_SPECS[what].title), parent, opportunity_name(known))
        self.setObjectName(f"happening_{what}")
        self.draft_key = f"{what}:{opportunity}"
        self.wants_next_round = False
        self.next_start: DateAndTime | None = None
        self.offer: DateOffer | None = None
        self._row: EventSpec = EVENT_SPECS[what]
        self._opportunity = opportunity
        plan = session.plan(opportunity)
        self._moment = EventContext(session, known, plan, likely_purpose(plan), what in TOLD)
        self.asked: dict[str, EventField] = {}
        if self._row.line:
            self.add(label(_(self._row.line), soft=True))
        self._arrange()
        self._connect()
        self.finish(_(self._row.accept))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.fit()

    def _arrange(self) -> None:
        for names in self._row.fields:
            made = [event_field(name, self._moment) for name in names.split()]
            self.asked |= {each.answers: each for each in made}
            fields = [each.widget for each in made if isinstance(each.widget, Field)]
            if fields:
                self.row(*fields)
            for each in made:
                if each.widget not in fields:
                    self._alone(each.widget)
            if self._row.offers and "text" in names.split():
                self._offer_date(self.asked["text"].editor)

    def _offer_date(self, text: QPlainTextEdit) -> None:
        """Add the box that offers a date found in their words."""
        words = _("Until {day}? T&ake it") if self._row.offers == "until" else ""
        self.offer = DateOffer(text, lambda: self._moment.reading_context(self._said_on()), words)
        self.offer.box.toggled.connect(self._take_until)
        self.offer.resized.connect(self.grow)
        self.add(self.offer)

    def _take_until(self, taken: bool) -> None:
        """Fill the field that the offered date is for."""
        found = self.offer.found if self.offer and taken and self._row.offers == "until" else None
        if found and found.reading.by:
            self.asked["until"].editor.put(DateAndTime(found.reading.by))

    def _alone(self, widget: QWidget) -> None:
        self.add(widget)
        if isinstance(widget, PromiseEditor):
            self.fields |= {field.target.objectName(): field for field in widget.fields}

    def _connect(self) -> None:
        if "outcome" in self.asked:
            self.asked["channel"].editor.currentIndexChanged.connect(self._channel_chosen)
            self._channel_chosen()
        if "notice" in self.asked:
            self.asked["notice"].editor.chosen.connect(self._notice_chosen)
        if "asks" in self.asked:
            self.asked["asks"].editor.chosen.connect(self._asks_chosen)
            self._asks_chosen()
        if "new_start" in self.asked:
            self.asked["interview"].editor.currentIndexChanged.connect(self._interview_chosen)
            self._interview_chosen()
        if "promise" in self.asked:
            promise: PromiseEditor = self.asked["promise"].editor
            promise.resized.connect(self.fit)
            promise.said_day = self._said_on
            if "at" in self.asked:
                self.asked["at"].editor.changed.connect(promise.read)

    def _first_field(self) -> QWidget:
        """Return the field that the event begins with, else the first text that is empty: the rest has its default."""
        if self._row.first:
            return self.fields[self._row.first].target
        shown = [field.target for field in self.fields.values() if not field.isHidden()]
        return next((target for target in shown if is_empty_text(target)), super()._first_field())

    def _said_on(self) -> date | None:
        """Return the day that the employer's words are counted from: the message's, or the interview's."""
        if "at" in self.asked:
            day: date | None = self.asked["at"].editor.day
            return day
        facts = self._moment.plan.facts
        held = last_held(facts)
        return facts.day(held.end) if held else None

    def _channel_chosen(self) -> None:
        self.asked["outcome"].widget.setVisible(self.asked["channel"].editor.value is Channel.CALL)

    def _asks_chosen(self) -> None:
        answer = self.asked["asks"].editor.value is RequestKind.ANSWER
        self.asked["answer_by"].widget.setVisible(answer)

    def _interview_chosen(self) -> None:
        """Let the new time be typed by the clock of the interview chosen."""
        field: DateField = self.asked["new_start"].widget  # type: ignore[assignment]
        planned = self._moment.opportunity.interview(self.asked["interview"].editor.value)
        zone = zone_of(planned.start) if planned else self._moment.their_zone
        field.clocks = lambda: FieldClocks(zone, self._moment.zone, zone)
        field.show_reading()

    def put_interview(self, meant: MeantInterview) -> None:
        """Fill in which interview it is about where the form asks, and to when it was dragged."""
        if "interview" in self.asked:
            self.asked["interview"].editor.choose(meant.id)
        if "new_start" in self.asked and meant.day is not None:
            self.asked["new_start"].editor.put(DateAndTime(meant.day, meant.at))

    def _notice_chosen(self) -> None:
        notice: ButtonChoice[Purpose] = self.asked["notice"].editor
        self.asked["until"].widget.setVisible(notice.value is Purpose.OUT_OF_OFFICE)

    def commit(self) -> bool:
        """Carry out the verb, or show what is missing."""
        if not self._readable():
            return False
        values: dict[str, Any] = {name: each.read() for name, each in self.asked.items()}
        try:
            deed = self._row.verb_call(Answers(self.session.plan(self._opportunity), values, self.session.now))
        except UserError as refused:
            return self.show_error(translate(refused.text))
        self.wants_next_round, self.next_start = bool(values.get("log_next")), values.get("next_start")
        taken = self._taken_promise(values)
        deeds = [each.on(self._opportunity) for each in (deed, taken) if each]
        return self.carry_out(_(self._row.done), verbs.in_turn, *deeds)

    def _taken_promise(self, values: dict[str, Any]) -> VerbCall | None:
        """Return the verb that logs the date found in their words, if the user took it."""
        if self.offer is None or self._row.offers != "promise":
            return None
        said = self.offer.promise(standing_promise(self._moment.plan.facts.promises))
        how = {name: values[name] for name in HOW.split() if name in values}
        return promise_call(said, how) if said else None

    def _readable(self) -> bool:
        for name, each in self.asked.items():
            if isinstance(each.editor, DateEditor) and not each.editor.empty and each.editor.when is None:
                return self.show_error(_("This could not be read as a day."), name)
        said: PromiseEditor | None = self.asked["promise"].editor if "promise" in self.asked else None
        if said is not None and self._row is EVENT_SPECS["new_date"] and said.missing:
            return self.show_error(_("Please choose a day, or choose “nothing said”."), "words")
        if said is not None and said.unreadable:
            return self.show_error(_("Please choose a day, or leave it empty."), said.unreadable)
        at = self.asked["at"].read() if "at" in self.asked else None
        if at is not None and at > self.session.now:
            words = _("This is in the future; here it says when they wrote.")
            other = _("This is in the future; log it once it has happened.")
            return self.show_error(words if "next_start" in self.asked else other, "at")
        return True
