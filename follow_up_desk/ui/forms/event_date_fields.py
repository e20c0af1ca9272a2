"""The fields of the event forms that ask for a day or an hour; each says by whose clock it is typed."""

from datetime import date, datetime
from datetime import time as day_time

from follow_up_desk import i18n
from follow_up_desk.core.local_time import with_fixed_offset, zone_of
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.date_field import DateEditor, DateField
from follow_up_desk.ui.forms.event_context import EventContext
from follow_up_desk.ui.forms.event_field import EventField, choice_field
from follow_up_desk.ui.forms.inputs import ValueBox

CLOSE_OF_BUSINESS = day_time(17)
EXAMPLE_AFTER, AFTERNOON = 5, day_time(14, 30)  # working days from now, and the hour, of an example


def at(moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, timed=True, day_first=moment.day_first)
    editor.line.setText(_("now"))
    field = DateField("at", moment.label("at"), editor, moment.my_clock)
    return EventField("at", field, lambda: None if editor.is_now else editor.instant(moment.zone), editor)


def day_field(name: str, label: str, moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, ahead=True, day_first=moment.day_first)
    return EventField(name, DateField(name, label, editor), lambda: editor.day, editor)


def deadline(moment: EventContext) -> EventField:
    editor = DateEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)
    field = DateField("deadline", field_labels.field_label("deadline"), editor, moment.their_clock)
    return EventField("deadline", field, lambda: _fixed(editor.instant(moment.their_zone, CLOSE_OF_BUSINESS)), editor)


def due(moment: EventContext) -> EventField:
    """Return the field for a day or an hour, by the employer's clock."""
    editor = DateEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)

    def read() -> date | None:
        when = editor.when
        return _fixed(editor.instant(moment.their_zone)) if when and when.at else when.day if when else None

    return EventField("due", DateField("due", _("Until when, if they said"), editor, moment.their_clock), read, editor)


def _fixed(instant: datetime | None) -> datetime | None:
    return with_fixed_offset(instant) if instant else None


def interview(moment: EventContext) -> EventField:
    """Return the choice of the interview that was moved or called off: the next one first, then the last one."""
    planned = sorted((i for i in moment.opportunity.interviews if not i.cancelled), key=lambda i: i.start)
    ahead = [i for i in planned if i.end > moment.session.now]
    ordered = [*ahead, *(i for i in reversed(planned) if i not in ahead)]
    none: list[tuple[str | None, str]] = [(None, _("No interview is logged here yet."))]
    named: list[tuple[str | None, str]] = [
        (
            i.id,
            _("{kind}, {when}").format(
                kind=enum_labels.member_label(i.kind), when=i18n.moment(i.start, moment.zone, zone_of(i.start))
            ),
        )
        for i in ordered
    ]
    return choice_field("interview", _("Which interview"), ValueBox(named or none))


def next_start(moment: EventContext) -> EventField:
    """Return the field for the start of the interview they invite to, by the employer's clock."""
    editor = DateEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)
    editor.show_example(moment.plan.facts.days.add(moment.plan.facts.today, EXAMPLE_AFTER), AFTERNOON)
    field = DateField("next_start", _("When the interview is, if they said"), editor, moment.their_clock)
    return EventField("next_start", field, lambda: editor.when, editor)


def new_start(moment: EventContext) -> EventField:
    """Return the field for the new start of an interview; the form says by which clock it is typed."""
    editor = DateEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)
    editor.show_example(moment.plan.facts.days.add(moment.plan.facts.today, EXAMPLE_AFTER), AFTERNOON)
    field = DateField("new_start", _("New day and time of the interview"), editor)
    return EventField("new_start", field, lambda: editor.when, editor)
