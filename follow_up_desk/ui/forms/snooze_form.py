"""The form to snooze a step until a chosen time; where that is no time to ask, the next good one is proposed."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.contact_windows import employer_time
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.postponing import first_hour, keeps_asking_hours, next_permitted, objection, snooze_until
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.i18n import _, moment, translate
from follow_up_desk.ui.forms.date_field import DateEditor, DateField, FieldClocks
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.session import Session

WIDTH = 56  # characters


class SnoozeForm(Form):
    """A form that asks until when to snooze a step."""

    def __init__(self, session: Session, opportunity: str, step: Step, parent: QWidget | None = None) -> None:
        it = session.opportunity(opportunity)
        super().__init__(session, _("Snooze"), parent, subtitle=f"{it.company}: {translate(step_title(step, it))}")
        self.setObjectName("snooze_form")
        self._opportunity, self._step = opportunity, step
        self._facts = session.plan(opportunity).facts
        self._here = user_zone(self._facts.owner)
        self.when = DateEditor(self._now, timed=True, ahead=True, day_first=types_day_first(self._facts.owner))
        self.row(DateField("until", _("Until"), self.when, self._clocks))
        self._propose(snooze_until(session.plan(opportunity), step, session.now))
        self.finish(_("&Snooze"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.when.line.selectAll()

    def commit(self) -> bool:
        """Snooze the step, or show why that time is refused and propose a better one."""
        until = self._until()
        if until is None:
            return self.show_error(_("Please write a day and a time."), "until")
        against = objection(self._facts, self._step, until)
        if against is None or until <= self.session.now:
            return self.carry_out(_("Snooze"), verbs.snooze, self._opportunity, self._step, until)
        better = next_permitted(self._facts, self._step, until)
        self._propose(better)
        words = _("Not then: {why}. The next good time is {when}; press Enter to use it.")
        when = moment(better, self._here, self._facts.zone)
        return self.show_error(words.format(why=translate(against), when=when), "until")

    def _clocks(self) -> FieldClocks:
        return FieldClocks(self._here, self._here, self._facts.zone)

    def _now(self) -> datetime:
        return in_zone(self.session.now, self._here)

    def _until(self) -> datetime | None:
        when = self.when.when
        if when is None:
            return None
        if when.at is None and keeps_asking_hours(self._step):
            return employer_time(self._facts, when.day, first_hour(self._facts, self._step))
        return self.when.instant(self._here)

    def _propose(self, moment: datetime) -> None:
        here = in_zone(moment, self._here)
        self.when.put(DateAndTime(here.date(), here.time()))
