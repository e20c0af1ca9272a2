"""The form to log an interview by keyboard in twenty seconds: only company and day are required."""

from collections.abc import Mapping
from datetime import datetime
from datetime import time as day_time
from typing import Any

from msgspec.structs import asdict, replace
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import InterviewKind, ProcessKind
from follow_up_desk.core.local_time import Zone, in_zone, user_zone, zone_named
from follow_up_desk.core.open_promises import standing_promise
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import day_comes_first, types_day_first
from follow_up_desk.core.verbs import InterviewDraft
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms import interview_suggestions
from follow_up_desk.ui.forms.date_field import DateEditor, DateField, FieldClocks
from follow_up_desk.ui.forms.date_text import this_hour
from follow_up_desk.ui.forms.field import Field, FieldMessage, with_object_name
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.inputs import More, SuggestionLine, ValueBox
from follow_up_desk.ui.forms.interview_details import InterviewDetails
from follow_up_desk.ui.forms.people_fields import OTHERS, PeopleFields
from follow_up_desk.ui.forms.promise_editor import PromiseEditor
from follow_up_desk.ui.forms.reading_context import ReadingContext
from follow_up_desk.ui.session import Session

WIDTH = 84  # characters


class InterviewForm(Form):
    """A form for an interview; `logged` is the opportunity's id once it is saved."""

    def __init__(
        self, session: Session, opportunity: str | None = None, parent: QWidget | None = None, ahead: bool = False
    ) -> None:
        super().__init__(session, _("Log an interview"), parent)
        self.setObjectName("interview_form")
        self.draft_key = f"interview:{opportunity or ''}"
        self.logged: str | None = None
        self._given = session.book.opportunities.get(opportunity) if opportunity else None
        self._owner = session.book.owner
        self._zone = user_zone(self._owner)
        self.more_fields: InterviewDetails | None = None
        self._ask_where(ahead)
        self._ask_whom()
        self._ask_what()
        self.finish(_("&Save"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self._company_changed()
        if self._given:
            self.when.line.setFocus()
            self.when.line.selectAll()

    # -- asking ------------------------------------------------------------------------------------

    def _ask_where(self, ahead: bool) -> None:
        book = self.session.book
        self.company = SuggestionLine(interview_suggestions.companies(book), _("for example Valley Magazine"))
        self.role = SuggestionLine(placeholder=_("for example Staff writer"))
        if self._given:
            self.company.setText(self._given.company)
            self.role.setText(self._given.role)
        self.row(Field("company", _("Company"), self.company), Field("role", _("Role"), self.role))
        self.company.textChanged.connect(self._company_changed)
        self.role.textChanged.connect(self._show_match)
        self.next_round = FieldMessage()
        self.next_round.setObjectName("next_round")
        self.separate = with_object_name(QCheckBox(_("Keep it separate, as a new opportunity")), "apart")
        self.separate.toggled.connect(self._show_match)
        line = QHBoxLayout()
        line.addWidget(self.next_round, 1)
        line.addWidget(self.separate)
        self.rows.addLayout(line)
        self.when = DateEditor(self._now, timed=True, ahead=ahead, day_first=types_day_first(self._owner))
        self.kind: ValueBox[InterviewKind] = ValueBox(
            [(k, enum_labels.member_label(k)) for k in InterviewKind],
            interview_suggestions.default_interview_kind(self._given),
        )
        field = DateField("when", _("When"), self.when, self._clocks)
        self.row(field, Field("kind", _("Kind of interview"), self.kind))
        if not ahead:
            self.when.line.setText(this_hour(self._now()))
        self.when.changed.connect(self._when_changed)

    def _ask_whom(self) -> None:
        self.whom = PeopleFields(self, lambda: interview_suggestions.at_company(self.session.book, self.company.text()))
        self.person, self.part = self.whom.person, self.whom.part
        self.phone, self.email = self.whom.phone, self.whom.email

    def _ask_what(self) -> None:
        self.promise = PromiseEditor(self._reading_context, self._now, terms_apart=True)
        for field in self.promise.fields:
            self.fields[field.target.objectName()] = field
        self.add(self.promise)
        self.promise.resized.connect(self.fit)
        self.concern = SuggestionLine(placeholder=_("what seemed to worry them, in a few words"))
        self.say = SuggestionLine()
        self.row(
            Field("concern", _("A concern you noticed, for your eyes only"), self.concern),
            Field("say", field_labels.field_label("say"), self.say),
        )
        self.add(self.promise.terms)  # after the concern, which most people have
        self.more = More(_("More"), self._ask_more)
        self.more.toggled.connect(self._more_toggled)
        self.add(self.more)

    def _ask_more(self, rows: QVBoxLayout) -> None:
        self.more_fields = InterviewDetails(self._owner, self._meant())
        rows.addWidget(self.more_fields)
        self.fields |= {field.target.objectName(): field for field in self.more_fields.fields}
        self.more_fields.country.currentIndexChanged.connect(self.promise.read)
        self.more_fields.zone.textChanged.connect(self._zone_changed)

    def _more_toggled(self) -> None:
        self.reveal(self.more)

    # -- following what is typed -------------------------------------------------------------------

    def _now(self) -> datetime:
        return in_zone(self.session.now, self._interview_zone())

    def _meant(self) -> Opportunity | None:
        """Return the opportunity that the interview is added to, or None for a new one."""
        if self.separate.isChecked():
            return None
        company, role = self.company.text(), self.role.text()
        if self._given and (company.strip(), role.strip()) == (self._given.company, self._given.role):
            return self._given
        return interview_suggestions.matching_opportunity(self.session.book, self.session.agenda, company, role)

    def _company_changed(self) -> None:
        found = interview_suggestions.at_company(self.session.book, self.company.text())
        self.role.suggest(interview_suggestions.roles(found))
        self.person.suggest(p.name for p in interview_suggestions.people(found))
        self._show_match()

    def _show_match(self) -> None:
        meant = self._meant()
        if meant:
            number = interview_suggestions.round_number(meant)
            text = (
                _("This is interview {n} with {company}, {role}")
                if meant.role
                else _("This is interview {n} with {company}")
            )
            text = text.format(n=number, company=meant.company, role=meant.role)
            self.next_round.say(text, "accent", "interview")
        else:
            before = interview_suggestions.company_memory(self.session.book, self.session.agenda, self.company.text())
            self.next_round.say(before, "ink_soft", "timeline")
        self.separate.setVisible(bool(meant) or self.separate.isChecked())
        self.promise.read()
        self.fit()

    def _typed(self) -> dict[str, Any]:
        return self.whom.with_others(super()._typed())

    def _restore(self, draft: Mapping[str, Any]) -> None:
        if not draft.keys() <= {*self.fields, OTHERS}:
            self.more.open()
        super()._restore(draft)
        self.whom.restore(draft)

    def _clocks(self) -> FieldClocks:
        there = self._interview_zone()
        return FieldClocks(there, self._zone, there)

    def _interview_zone(self) -> Zone:
        chosen = self.more_fields.zone.zone if self.more_fields and self.more_fields.zone.valid else None
        meant = self._meant()
        return zone_named(chosen or (meant and meant.time_zone) or self._owner.time_zone)

    def _zone_changed(self) -> None:
        self.fields["when"].show_reading()  # type: ignore[attr-defined]
        self._when_changed()

    def _when_changed(self) -> None:
        when = self.when.instant(self._interview_zone())
        for part in (self.promise, self.promise.terms):
            part.setVisible(when is None or when <= self._now())
        self.promise.read()
        self.fit()

    def _reading_context(self) -> ReadingContext:
        country = self.more_fields.country.value if self.more_fields else None
        shape = self._meant() or Opportunity("", self.company.text(), self.role.text(), country=country)
        book = self.session.book
        days = self.session.desk.calendars.of(shape, book.owner, book.policy)
        day_first = day_comes_first(shape.country or book.owner.country)
        meant = self._meant()
        standing = standing_promise(self.session.plan(meant.id).facts.promises) if meant else None
        language = (meant.language if meant else None) or ""
        said = self.when.day or self._now().date()
        return ReadingContext(said, days, day_first, language, standing.by if standing else None)

    # -- logging -----------------------------------------------------------------------------------

    def commit(self) -> bool:
        """Save the interview, or show what is missing."""
        if not self.company.text().strip():
            return self.show_error(_("Please say at which company it was."), "company")
        if self.when.day is None:
            return self.show_error(_("Please say on which day it was."), "when")
        if self.more_fields and not self.more_fields.zone.valid:
            return self.show_error(_("Please choose a time zone from the list."), "time_zone")
        if not self.promise.isHidden() and self.promise.unreadable:
            return self.show_error(_("Please choose a day, or leave it empty."), self.promise.unreadable)
        before = frozenset(self.session.book.opportunities)
        draft = self._draft()
        if not self.carry_out(_("Log interview"), verbs.log_interview, draft):
            return False
        new = frozenset(self.session.book.opportunities) - before
        self.logged = draft.opportunity or next(iter(new), None)
        return True

    def _draft(self) -> InterviewDraft:
        meant = self._meant()
        draft = InterviewDraft(
            company=self.company.text(),
            start=None,
            role=self.role.text(),
            opportunity=meant.id if meant else None,
            kind=ProcessKind.STANDARD,
            interview_kind=self.kind.value,
            person=self.person.text(),
            person_part=self.part.value,
            phone=self.phone.text(),
            email=self.email.text(),
            concern=self.concern.text(),
            say=self.say.text(),
            others=self.whom.others.people,
        )
        if self.more_fields:
            draft = self.more_fields.filled(draft)
        draft = replace(draft, start=self.when.instant(self._interview_zone(), day_time(10)))
        return draft if self.promise.isHidden() else replace(draft, **asdict(self.promise.value))
