"""The form to edit or delete any record; its fields are those of the record."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.local_time import is_zone, user_zone, with_zone, zone_named
from follow_up_desk.core.records import DETAILS, Activity, Detail, Interview, Mark, Note, Opportunity, Person, Promise
from follow_up_desk.i18n import _
from follow_up_desk.ui import field_labels
from follow_up_desk.ui.forms.date_field import DateEditor, DateField, FieldClocks
from follow_up_desk.ui.forms.date_offer import DateOffer
from follow_up_desk.ui.forms.date_text import DateAndTime
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.people_list import PeopleList
from follow_up_desk.ui.forms.place_inputs import CountryChoice, SubdivisionChoice, TimeZoneLine
from follow_up_desk.ui.forms.reading_context import reading_context
from follow_up_desk.ui.forms.record_fields import RecordContext, RecordField, record_field
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.copy_first import ask_to_delete

WIDTH = 76  # characters
_HIDDEN = {"id", "known_at", "direction", "certainty", "source", "papers", "was", "uid", "sequence"}
_HIDDEN_IN: dict[type, set[str]] = {
    Opportunity: set(DETAILS),
    Mark: {"step", "interview", "person", "due", "did", "at"},
    Interview: {"known_at"},
}
_NEEDED: dict[type, tuple[str, ...]] = {
    Opportunity: ("company",),
    Person: ("name",),
    Note: ("text",),
    Interview: ("start",),
    Activity: ("at",),
}


def edit_record(session: Session, opportunity: str, detail: Detail | None, parent: QWidget | None = None) -> None:
    """Open the form of a record of an opportunity, or of the opportunity itself where none is given."""
    RecordForm(session, opportunity, detail, parent).exec()


class RecordForm(Form):
    """A form for one record; a person without an id is added."""

    def __init__(
        self, session: Session, opportunity: str, detail: Detail | None = None, parent: QWidget | None = None
    ) -> None:
        self._owned_by = session.opportunity(opportunity)
        self._record: Any = detail if detail is not None else self._owned_by
        fresh = isinstance(detail, Person) and not detail.id
        super().__init__(session, _("Add a person") if fresh else field_labels.record_title(type(self._record)), parent)
        self.setObjectName("record_form")
        self._edited: dict[str, RecordField] = {}
        self._arrange(RecordContext(session, self._owned_by, self._record))
        self.offer: DateOffer | None = None
        if isinstance(detail, Promise):
            self._offer_reading(detail)
        if isinstance(detail, Interview):
            zone: TimeZoneLine = self.fields["time_zone"].editor  # type: ignore[assignment]
            zone.textChanged.connect(self._zone_typed)
        if detail is None:
            self.fields["country"].editor.currentIndexChanged.connect(self._country_chosen)  # type: ignore[attr-defined]
            self.add(PeopleList(session, opportunity, self._edit_person))
        self.finish(_("&Add") if fresh else _("&Save"), *(() if fresh else (self._delete_button(),)))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self.fit()

    def _arrange(self, source: RecordContext) -> None:
        kind: type = type(self._record)
        hidden = _HIDDEN | _HIDDEN_IN.get(kind, set())
        hints = [(name, hint) for name, _key, hint, _needed in field_specs(kind) if name not in hidden]
        if kind is Interview:
            hints.insert(2, ("time_zone", str | None))
        self._edited = {name: record_field(source, name, hint) for name, hint in hints}
        pair: list[Field] = []
        for edited in self._edited.values():
            if isinstance(edited.widget, Field) and not edited.wide:
                pair.append(edited.widget)
            elif isinstance(edited.widget, Field):
                pair = self._flushed(pair)
                self.row(edited.widget)
            else:
                pair = self._flushed(pair)
                self.add(edited.widget)
            pair = self._flushed(pair) if len(pair) == 2 else pair
        self._flushed(pair)

    def _flushed(self, fields: list[Field]) -> list[Field]:
        if fields:
            self.row(*fields)
        return []

    def _offer_reading(self, promise: Promise) -> None:
        """Offer what is read from their words, once they are changed."""
        words: QLineEdit = self.fields["words"].target  # type: ignore[assignment]
        plan = self.session.plan(self._owned_by.id)
        said = plan.facts.day(promise.made_at)
        self.offer = DateOffer(words, lambda: reading_context(plan, self._owned_by, said))
        self.offer.hide()
        self.offer.resized.connect(self.grow)
        self.offer.box.toggled.connect(self._take_reading)
        self.add(self.offer)

    def _take_reading(self, taken: bool) -> None:
        """Fill the fields of the promise with what was read."""
        found = self.offer.accepted if self.offer and taken else None
        if found is None:
            return
        for name in ("from_", "by", "ask_from"):
            day = getattr(found.reading, name)
            editor: DateEditor = self.fields[name].editor  # type: ignore[assignment]
            editor.put(DateAndTime(day) if day else None)
        self._edited["silence_means_no"].widget.setChecked(found.reading.silence_means_no)  # type: ignore[attr-defined]
        self.fields["after"].editor.setText(found.reading.after or "")  # type: ignore[attr-defined]

    def _country_chosen(self) -> None:
        """Offer the states and regions of the country that is chosen now."""
        country: CountryChoice = self.fields["country"].editor  # type: ignore[assignment]
        regions: SubdivisionChoice = self.fields["subdivision"].editor  # type: ignore[assignment]
        same = country.value == self._owned_by.country
        home = self.session.book.owner.country
        regions.set_country(country.value or home, self._owned_by.subdivision if same else None)

    def _zone_typed(self, name: str) -> None:
        """Name the clock by which the start is typed: that of the zone in the field."""
        owner = self.session.book.owner
        zone = zone_named(name.strip() if is_zone(name.strip()) else owner.time_zone)
        start: DateField = self.fields["start"]  # type: ignore[assignment]
        start.clocks = lambda: FieldClocks(zone, user_zone(owner), zone)
        start.show_reading()

    def _delete_button(self) -> QPushButton:
        button = with_object_name(QPushButton(_("Delete")), "delete")
        button.setAutoDefault(False)
        button.clicked.connect(self.delete)
        return button

    def _edit_person(self, person: Person) -> None:
        RecordForm(self.session, self._owned_by.id, person, self).exec()

    # -- saving and deleting -----------------------------------------------------------------------

    def commit(self) -> bool:
        """Save the record if it was changed."""
        if fault := self._fault():
            return self.show_error(*fault)
        changed = self._changed()
        if changed == self._record:
            return True
        if isinstance(changed, Opportunity):
            return self.carry_out(_("Edit"), verbs.save_opportunity_fields, changed)
        if isinstance(changed, Person) and not self._record.id:
            return self.carry_out(_("Add a person"), verbs.add_people, self._owned_by.id, (changed,))
        return self.carry_out(_("Edit"), verbs.save_detail, self._owned_by.id, changed)

    def _fault(self) -> tuple[str, str] | None:
        for name, edited in self._edited.items():
            editor = edited.widget.editor if isinstance(edited.widget, Field) else None
            if isinstance(editor, DateEditor) and not editor.empty and editor.when is None:
                return _("This could not be read as a day."), name
            if isinstance(editor, TimeZoneLine) and not editor.valid:
                return _("Please choose a time zone from the list."), name
            if not edited.read() and name in _NEEDED.get(type(self._record), ()):
                return _("This cannot stay empty."), name
        values = {name: edited.read() for name, edited in self._edited.items() if name in ("from_", "by")}
        if values.get("from_") and values.get("by") and values["from_"] > values["by"]:
            return _("The promised time begins after it ends."), "from_"
        return None

    def _changed(self) -> Any:
        values = {name: edited.read() for name, edited in self._edited.items()}
        record = self._record
        if isinstance(record, Interview):
            values["start"] = _in_zone(values["start"], values.pop("time_zone"), self.session)
        if isinstance(record, Promise):
            values["certainty"] = _certainty(record, values["by"])
        known = {
            name: value for name, value in values.items() if value is not None or getattr(record, name) is not None
        }
        return replace(record, **known)

    def delete(self) -> None:
        """Delete the record; a whole opportunity only after a confirmation. Either can be undone."""
        if isinstance(self._record, Opportunity):
            gone = ask_to_delete(self.session, [self._owned_by.id], self) and self.carry_out(
                _("Delete"), verbs.delete_opportunity, self._owned_by.id
            )
        else:
            gone = self.carry_out(_("Delete"), verbs.delete_detail, self._owned_by.id, self._record)
        if gone:
            self.done(int(self.DialogCode.Accepted))


def _in_zone(start: datetime, zone: str | None, session: Session) -> datetime:
    return with_zone(start, zone_named(zone or session.book.owner.time_zone))


def _certainty(promise: Promise, by: object) -> Certainty:
    if by is None:
        return Certainty.NONE
    return promise.certainty if by == promise.by else Certainty.SAID
