"""The dialog with the copies of a desk: when each was made, how much it holds, and how it differs from the desk now."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from follow_up_desk.core.local_time import system_time
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, date_and_hour, ngettext, translate
from follow_up_desk.store.restore import Copy, copies_of
from follow_up_desk.ui import background
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.storage.second_place import second_place_of
from follow_up_desk.ui.theme import L, M
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH, HEIGHT = 720, 420
_COPY = Qt.ItemDataRole.UserRole
Restore = Callable[[Path], Text | None]


class RestoreDialog(QDialog):
    """List the copies of the desk file at `path`, those in the second place too.

    `restore` puts one back and returns why it could not, or None.
    """

    def __init__(self, path: Path | None, restore: Restore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore_dialog")
        self.setWindowTitle(_("Restore a copy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        resize_on_screen(self, QSize(WIDTH, HEIGHT))
        self._restore = restore
        self.words = plain_label("restore_words")
        self.copies = QTreeWidget()
        self.copies.setObjectName("copies")
        self.copies.setRootIsDecorated(False)
        self.copies.setHeaderLabels([_("Last change"), _("Opportunities"), _("Activities"), _("Compared with now")])
        self.copies.setAccessibleName(_("Copies of the desk"))
        self.copies.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.button = self.buttons.addButton(_("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setEnabled(False)
        self.buttons.accepted.connect(self._put_back)
        self.buttons.rejected.connect(self.reject)
        self.copies.itemSelectionChanged.connect(self._choose)
        self._arrange()
        if path is None:  # a desk that is kept in no file
            self.show_copies([])
        else:
            self.words.setText(_("Reading the copies…"))
            background.run(partial(copies_of, path, second_place_of(path)), self.show_copies, owner=self)

    def show_copies(self, copies: list[Copy]) -> None:
        """Show these copies, the newest first."""
        self.copies.clear()
        rows = [_row(copy) for copy in copies]
        self.copies.addTopLevelItems(rows)
        if rows:
            self.words.setText(
                _("Choose a copy to go back to. What is in the desk now is set aside and can be restored in turn.")
            )
            self.copies.setCurrentItem(rows[0])
        else:
            self.words.setText(_("There are no copies of this desk yet."))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(self.words)
        layout.addWidget(self.copies, 1)
        layout.addWidget(self.buttons)

    @property
    def chosen(self) -> Copy | None:
        """Return the copy that is selected, or None."""
        item = self.copies.currentItem()
        return item.data(0, _COPY) if item else None

    def _choose(self) -> None:
        self.button.setEnabled(self.chosen is not None and self.chosen.fault is None)

    def _put_back(self) -> None:
        if self.chosen is None:
            return
        why = self._restore(self.chosen.path)
        if why is None:
            self.accept()
        else:
            self.words.setText(translate(why))


def _row(copy: Copy) -> QTreeWidgetItem:
    when = system_time(copy.when)
    counts = [str(copy.counts["opportunities"]), str(copy.counts["activities"])]
    item = QTreeWidgetItem([date_and_hour(when, when.time()), *counts, _difference(copy)])
    item.setData(0, _COPY, copy)
    item.setToolTip(0, str(copy.path))
    return item


def _difference(copy: Copy) -> str:
    """Return in words how a copy differs from the desk now."""
    if copy.fault is not None:
        return translate(copy.fault)
    parts = [
        ngettext("{n} more", "{n} more", copy.only_there).format(n=copy.only_there) if copy.only_there else "",
        ngettext("{n} missing", "{n} missing", copy.only_here).format(n=copy.only_here) if copy.only_here else "",
        ngettext("{n} different", "{n} different", copy.different).format(n=copy.different) if copy.different else "",
    ]
    return " · ".join(part for part in parts if part) or _("the same")
