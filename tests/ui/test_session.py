"""The desk for Qt: a step that cannot be taken stays, and can be taken once the fault has passed."""

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.wording import N_, UserError
from tests.builders import a_session, book_of, waiting


class Fault:
    def __init__(self, session, monkeypatch):
        self.there = False
        apply = session.desk.store.apply

        def faulty(change):
            if self.there:
                raise UserError(N_("the disk is full"))
            return apply(change)

        monkeypatch.setattr(session.desk.store, "apply", faulty)


@pytest.mark.parametrize("times", [1, 3])
def test_undo_and_redo_survive_a_fault_that_passes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    session = a_session(book_of(waiting(id="a"), waiting(id="b")))
    fault, said = Fault(session, monkeypatch), []
    session.refused.connect(said.append)
    stack, whole = session.undo_stack, session.book.opportunities
    session.do("Delete", verbs.delete_opportunity, "a")
    session.do("Delete", verbs.delete_opportunity, "b")
    fault.there = True
    for _ in range(times):
        stack.undo()
    assert (stack.index(), stack.count(), stack.canRedo()) == (2, 2, False)
    assert said == ["the disk is full"] * times
    fault.there = False
    stack.undo()
    stack.undo()
    assert session.book.opportunities == whole
    fault.there = True
    for _ in range(times):
        stack.redo()
    assert (stack.index(), stack.count()) == (0, 2)
    fault.there = False
    stack.redo()
    stack.redo()
    assert session.book.opportunities == {}
    assert not stack.canRedo()
