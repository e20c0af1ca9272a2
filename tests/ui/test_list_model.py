"""New rows become the smallest change: what stays keeps its index, and neighbours come and go together."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.list_model import ListModel

BEFORE = "abcdefgh"


@pytest.mark.parametrize("after", ["", "abcdefgh", "cf", "xaybzc", "hgfedcba", "dxyze", "hab", "xyz", "efghabcd"])
def test_any_rows_take_the_place_of_any_others(qtbot: QtBot, after: str) -> None:
    model: ListModel[str] = ListModel(str, {int(Qt.ItemDataRole.DisplayRole): str})
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(BEFORE)
    kept = {row: QPersistentModelIndex(model.find(row)) for row in BEFORE}
    model.show(after)
    assert "".join(model.rows) == after
    for row, index in kept.items():
        assert index.isValid() == (row in after)
        assert not index.isValid() or index.data() == row
    del tester


def test_another_order_is_one_change_that_keeps_the_selection(qtbot: QtBot) -> None:
    model: ListModel[str] = ListModel(str, {})
    model.show(BEFORE)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setCurrentIndex(model.find("c"))
    changes: list[str] = []
    model.layoutChanged.connect(lambda: changes.append("order"))
    model.rowsMoved.connect(lambda *_move: changes.append("move"))
    model.rowsRemoved.connect(lambda *_gone: changes.append("gone"))
    model.show(BEFORE[::-1])
    assert changes == ["order"]
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [5] == [view.currentIndex().row()]


def test_neighbours_come_and_go_in_one_step(qtbot: QtBot) -> None:
    model: ListModel[str] = ListModel(str, {})
    model.show(BEFORE)
    steps: list[tuple[str, int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: steps.append(("gone", first, last)))
    model.rowsInserted.connect(lambda _parent, first, last: steps.append(("new", first, last)))
    model.show("ah")
    model.show("a123h")
    assert steps == [("gone", 1, 6), ("new", 1, 3)]
