"""What stands in which column of a table: one choice for each header that the desk does not know."""

from itertools import zip_longest

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from follow_up_desk.core.wording import N_
from follow_up_desk.exchange.foreign.table_columns import PRIVATE, meanings
from follow_up_desk.i18n import _
from follow_up_desk.ui.forms.field import label
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.theme import M

HEIGHT = 200
FIELDS = {
    "note": N_("keep it in the note"),
    "company": N_("the company"),
    "role": N_("the role"),
    "status": N_("how far it is"),
    "applied_on": N_("when I applied"),
    "link": N_("the link"),
    "agency": N_("the agency"),
    "location": N_("the place"),
    "contact": N_("who I know there"),
    "email": N_("their e-mail address"),
    "phone": N_("their telephone number"),
    PRIVATE: N_("leave it out"),
}


class ColumnsEditor(QScrollArea):
    """Ask what each column means, with a cell of each as an example; without a company no row can be read."""

    def __init__(self, headers: tuple[str, ...], examples: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFixedHeight(HEIGHT)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setSpacing(M)
        self._boxes: dict[str, ValueBox[str]] = {}
        guessed = meanings(headers, None, {})
        for row, (header, example) in enumerate(zip_longest(headers, examples[: len(headers)], fillvalue="")):
            box = ValueBox([(field, _(words)) for field, words in FIELDS.items()])
            box.setAccessibleName(header)
            if guessed.get(row) in FIELDS:
                box.choose(guessed[row])
            self._boxes[header] = box
            grid.addWidget(label(header), row, 0)
            grid.addWidget(label(example, soft=True), row, 1)
            grid.addWidget(box, row, 2)
        for column, share in enumerate((1, 2, 2)):
            grid.setColumnStretch(column, share)
        self.setWidget(inner)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def choose(self, header: str, field: str) -> None:
        """Choose what a column means."""
        self._boxes[header].choose(field)

    @property
    def value(self) -> dict[str, str] | None:
        """Return what each column means, or None while none is the company."""
        found = {header: box.value for header, box in self._boxes.items()}
        return found if "company" in found.values() else None
