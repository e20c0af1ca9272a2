"""The "More" section of the interview form: the employer's place, kind of process, origin, "don't call"."""

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from follow_up_desk.core.enumerations import ProcessKind
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.verbs import InterviewDraft
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels, field_labels
from follow_up_desk.ui.forms.field import Field, with_object_name
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.forms.place_inputs import CountryChoice, TimeZoneLine, country_name
from follow_up_desk.ui.theme import M, S


class InterviewDetails(QWidget):
    """The fields that have good defaults."""

    def __init__(self, owner: Owner, meant: Opportunity | None) -> None:
        super().__init__()
        home = _("same as mine: {country}").format(country=country_name(owner.country))
        self.country = CountryChoice(meant.country if meant else None, home)
        self.zone = TimeZoneLine(meant.time_zone if meant else None, owner.time_zone)
        self.kind: ValueBox[ProcessKind] = ValueBox(
            [(k, enum_labels.member_label(k)) for k in ProcessKind], meant.kind if meant else ProcessKind.STANDARD
        )
        self.place = QLineEdit(placeholderText=_("a room, an address, a link"))
        self.no_calls = with_object_name(QCheckBox(field_labels.field_label("no_calls")), "no_calls")
        self.no_calls.setChecked(bool(meant and meant.no_calls))
        self.fields = (
            Field("opportunity_kind", _("Kind of opportunity"), self.kind),
            Field("place", field_labels.field_label("place"), self.place),
            Field("country", _("Country of the employer"), self.country),
            Field("time_zone", _("Time zone of the interview"), self.zone),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M + S)
        grid.setVerticalSpacing(M)
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // 2, at % 2)
        grid.addWidget(self.no_calls, 2, 0, 1, 2)
        if meant:
            for field in (self.fields[0], self.fields[2]):
                field.setEnabled(False)

    def filled(self, draft: InterviewDraft) -> InterviewDraft:
        """Return the draft with the values of these fields."""
        return replace(
            draft,
            kind=self.kind.value,
            country=self.country.value,
            time_zone=self.zone.zone,
            place=self.place.text().strip() or None,
            no_calls=self.no_calls.isChecked(),
        )
