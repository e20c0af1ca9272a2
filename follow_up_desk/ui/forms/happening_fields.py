"""The fields of the event forms: each is a widget and the function that reads it."""

from collections.abc import Callable
from datetime import datetime
from datetime import time as day_time
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from follow_up_desk.core.enumerations import PURPOSES, About, Channel, Direction, OfferForm, Outcome, Purpose, Thing
from follow_up_desk.core.kinds import day_comes_first
from follow_up_desk.core.local_time import Zone, employer_zone, in_zone, user_zone, with_fixed_offset
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_state import OWED
from follow_up_desk.core.recipients import to_write
from follow_up_desk.core.records import Opportunity, Promise
from follow_up_desk.i18n import _, day
from follow_up_desk.ui import words
from follow_up_desk.ui.forms.field import Field, named
from follow_up_desk.ui.forms.fields import Choice, Prose, Segments
from follow_up_desk.ui.forms.promise_editor import Ground, PromiseEditor
from follow_up_desk.ui.forms.when_field import WhenEditor, WhenField
from follow_up_desk.ui.session import Session

CHANNELS = tuple(c for c in Channel if c is not Channel.NONE)
_DECIDED = (Purpose.ACCEPT, Purpose.DECLINE, Purpose.WITHDRAW)
SENT = tuple(p for p in PURPOSES[Direction.OUT] if p not in _DECIDED)
CLOSE_OF_BUSINESS = day_time(17)


class Asked(Struct, frozen=True):
    """A widget of the form, the name of its answer, the function that reads it, and its editor."""

    answers: str
    widget: QWidget
    read: Callable[[], Any]
    editor: Any


class Moment(Struct, frozen=True):
    """The records that the fields take their defaults from."""

    session: Session
    opportunity: Opportunity
    plan: Plan
    likely: Purpose

    def now(self) -> datetime:
        """Return the present time in the user's time zone."""
        return in_zone(self.session.now, self.zone)

    @property
    def zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.session.book.owner)

    @property
    def day_first(self) -> bool:
        """Return whether 3/4 means the third of April in the user's country."""
        return day_comes_first(self.opportunity.country or self.session.book.owner.country)


def asked(name: str, moment: Moment) -> Asked:
    """Return a new field of that name."""
    return _MAKERS[name](moment)


def _box(name: str, label: str, editor: Choice[Any]) -> Asked:
    return Asked(name, Field(name, label, editor), lambda: editor.value, editor)


def _open(name: str, label: str, editor: Segments[Any]) -> Asked:
    return Asked(name, Field(name, label, editor), lambda: editor.value, editor)


def _channel(moment: Moment) -> Asked:
    return _box("channel", words.field("channel"), Choice([(c, words.name(c)) for c in CHANNELS], Channel.EMAIL))


def _person(moment: Moment) -> Asked:
    usual = moment.opportunity.person(moment.plan.step.person) if moment.plan.step else None
    usual = usual or to_write(moment.plan.facts)
    people: list[tuple[str | None, str]] = [(p.id, p.name) for p in moment.opportunity.people]
    return _box("person", words.field("person"), Choice([*people, (None, _("not said"))], usual.id if usual else None))


def _at(moment: Moment) -> Asked:
    editor = WhenEditor(moment.now, timed=True, day_first=moment.day_first)
    editor.line.setText(_("now"))
    field = WhenField("at", words.field("at"), editor)
    return Asked("at", field, lambda: None if editor.is_now else editor.instant(moment.zone), editor)


def _day(name: str, label: str, moment: Moment) -> Asked:
    editor = WhenEditor(moment.now, ahead=True, day_first=moment.day_first)
    return Asked(name, WhenField(name, label, editor), lambda: editor.day, editor)


def _deadline(moment: Moment) -> Asked:
    editor = WhenEditor(moment.now, timed=True, ahead=True, day_first=moment.day_first)
    zone = employer_zone(moment.opportunity, moment.session.book.owner)
    field = WhenField("deadline", words.field("deadline"), editor)
    return Asked("deadline", field, lambda: _fixed(editor.instant(zone, CLOSE_OF_BUSINESS)), editor)


def _fixed(instant: datetime | None) -> datetime | None:
    return with_fixed_offset(instant) if instant else None


def _text(label: str, lines: int = 3) -> Asked:
    editor = Prose(lines=lines)
    return Asked("text", Field("text", label, editor), lambda: editor.toPlainText().strip() or None, editor)


def _line(name: str, label: str) -> Asked:
    editor = QLineEdit()
    return Asked(name, Field(name, label, editor), lambda: editor.text().strip() or None, editor)


def _promise(moment: Moment) -> Asked:
    def ground() -> Ground:
        return Ground(moment.now().date(), moment.plan.facts.days, moment.day_first)

    editor = PromiseEditor(ground, moment.now)
    return Asked("promise", editor, lambda: editor.value, editor)


def _promises(moment: Moment, things: frozenset[Thing] | None) -> list[tuple[str | None, str]]:
    return [(p.id, _promise_words(p)) for p in moment.plan.facts.promises if things is None or p.thing in things]


def _promise_words(promise: Promise) -> str:
    thing = promise.item or words.name(promise.thing)
    return _("{thing}, by {day}").format(thing=thing, day=day(promise.by)) if promise.by else thing


def _answers(moment: Moment) -> Asked:
    nothing: tuple[str | None, str] = (None, _("nothing they promised"))
    return _box("answers", words.field("answers"), Choice([nothing, *_promises(moment, None)]))


def _owed(moment: Moment) -> Asked:
    other: tuple[str | None, str] = (None, _("something else"))
    return _box("answers", _("What came"), Choice([*_promises(moment, OWED), other]))


def _check(name: str, label: str, checked: bool) -> Asked:
    box = named(QCheckBox(label), name)
    box.setChecked(checked)
    return Asked(name, box, box.isChecked, box)


def _purpose(moment: Moment) -> Asked:
    return _box("purpose", words.field("purpose"), Choice([(p, words.name(p)) for p in SENT], moment.likely))


def _outcome(moment: Moment) -> Asked:
    return _box("outcome", words.field("outcome"), Choice([(o, words.name(o)) for o in Outcome]))


def _notice(moment: Moment) -> Asked:
    kinds = (Purpose.OUT_OF_OFFICE, Purpose.BOUNCE)
    return _open("notice", _("What came"), Segments("notice", [(p, words.name(p)) for p in kinds], kinds[0]))


def _form(moment: Moment) -> Asked:
    forms = tuple(OfferForm)
    return _open("form", words.field("form"), Segments("form", [(f, words.name(f)) for f in forms], forms[0]))


def _about(moment: Moment) -> Asked:
    return _open("about", words.field("about"), Segments("about", [(a, words.name(a)) for a in About], About.CONCERN))


_MAKERS: dict[str, Callable[[Moment], Asked]] = {
    "channel": _channel,
    "person": _person,
    "at": _at,
    "until": lambda moment: _day("until", _("Until, if they said"), moment),
    "due": lambda moment: _day("due", _("Until when, if they said"), moment),
    "deadline": _deadline,
    "text": lambda moment: _text(_("In their words, if you like")),
    "own_text": lambda moment: _text(_("What you wrote or said, if you like"), 5),
    "noticed": lambda moment: _text(_("What you noticed")),
    "promise": _promise,
    "answers": _answers,
    "owed": _owed,
    "concern": lambda moment: _line("concern", _("A concern you noticed")),
    "asked_item": lambda moment: _line("asked_item", _("What they asked for")),
    "subject": lambda moment: _line("subject", words.field("subject")),
    "terms": lambda moment: _line("terms", words.field("terms")),
    "preferred": lambda moment: _check("preferred", words.field("preferred"), False),
    "log_next": lambda moment: _check("log_next", _("Log the next round now"), True),
    "purpose": _purpose,
    "outcome": _outcome,
    "notice": _notice,
    "form": _form,
    "about": _about,
}
