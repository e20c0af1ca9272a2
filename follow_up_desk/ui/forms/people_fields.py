"""The fields of an interview's form that ask with whom it was: one person, and a row for each further one."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from follow_up_desk.core.enumerations import PersonRole
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.typed_people import typed_people
from follow_up_desk.i18n import _
from follow_up_desk.ui import enum_labels
from follow_up_desk.ui.forms import interview_suggestions
from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.form import Form
from follow_up_desk.ui.forms.inputs import SuggestionLine, ValueBox
from follow_up_desk.ui.forms.other_people import OtherPeople

OTHERS = "others"  # their key in a draft


class PeopleFields:
    """Ask for people; `at_company` returns the opportunities whose people are suggested."""

    def __init__(self, form: Form, at_company: Callable[[], Iterable[Opportunity]]) -> None:
        self._at_company = at_company
        self.person = SuggestionLine(placeholder=_("a name, or several with commas"))
        self.part: ValueBox[PersonRole] = ValueBox(
            [(p, enum_labels.member_label(p)) for p in PersonRole], PersonRole.HIRING_MANAGER
        )
        self.phone, self.email = SuggestionLine(), SuggestionLine()
        form.row(Field("person", _("With whom"), self.person), Field("part", _("Role"), self.part))
        form.row(Field("phone", _("Phone"), self.phone), Field("email", _("E-mail"), self.email))
        self.others = OtherPeople()
        self.others.resized.connect(form.fit)
        form.add(self.others)
        self.person.textChanged.connect(self._fill_known)
        self.person.editingFinished.connect(self._split)

    def _fill_known(self, name: str) -> None:
        """Fill in the role, number and address of a person known from the company."""
        known = interview_suggestions.people(self._at_company())
        met = next((p for p in known if p.name.casefold() == name.strip().casefold()), None)
        if met:
            self.part.choose(met.part)
            for line, text in ((self.phone, met.phone), (self.email, met.email)):
                if not line.text():
                    line.setText(text or "")

    def _split(self) -> None:
        """Give each of several people typed into one line a row."""
        typed = typed_people(self.person.text())
        if not typed or (len(typed) == 1 and not typed[0].email):
            return
        self.person.setText(typed[0].name)
        self.person.setModified(True)
        if typed[0].email and not self.email.text():
            self.email.setText(typed[0].email)
        for each in typed[1:]:
            self.others.add(Person("", each.name, part=PersonRole.INTERVIEWER, email=each.email or None))

    def with_others(self, typed: dict[str, Any]) -> dict[str, Any]:
        """Return a draft with the further people as a list: their rows are made anew when it is restored."""
        kept = {name: text for name, text in typed.items() if not name.startswith("other_")}
        others = [(p.name, p.part, p.phone, p.email) for p in self.others.people]
        return {**kept, OTHERS: others} if others else kept

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Make the rows of the further people of a draft."""
        for name, part, phone, email in draft.get(OTHERS, ()):
            self.others.add(Person("", name, part=PersonRole(part), phone=phone, email=email))
