"""What the dialogs do once they are closed."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.ui.dialogs import Dialogs
from follow_up_desk.ui.forms import event_form
from follow_up_desk.ui.session import Session
from tests.builders import a_session, book_of, got, offer, promise, waiting

ELSEWHERE = replace(waiting(promise("2026-10-30")), id="slow")
OVER = replace(waiting(got("2026-10-21", Purpose.REJECTION)), id="slow")


class Compared(Dialogs):
    """Note that the offers would be compared."""

    compared = False

    def compare_offers(self) -> None:
        self.compared = True


def is_compared(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *others: object, what: str = "offered", does: str = "offer"
) -> bool:
    session = a_session(book_of(waiting(promise()), *others))
    window = QWidget()
    qtbot.addWidget(window)

    def record(session: Session, opportunity: str, what: str, parent: QWidget, meant: object) -> None:
        if does == "offer":
            session.do("Offer", verbs.save_detail, opportunity, offer("2026-10-22T09:00"))
        elif does == "delete":
            session.do("Delete", verbs.delete_opportunity, opportunity)

    monkeypatch.setattr(event_form, "record_event", record)
    dialogs = Compared(session, Shelf(Path(paths.resources())), window)
    dialogs.happened("valley", what)
    return dialogs.compared


def test_an_offer_beside_another_live_process_is_compared(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_compared(qtbot, monkeypatch, ELSEWHERE)


@pytest.mark.parametrize(
    ("others", "what", "does"),
    [
        ((), "offered", "offer"),  # nothing to compare it with
        ((OVER,), "offered", "offer"),
        ((ELSEWHERE,), "offered", "nothing"),  # the form was cancelled
        ((ELSEWHERE,), "offered", "delete"),
        ((ELSEWHERE,), "debrief", "offer"),
    ],
)
def test_else_nothing_is_compared(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, others: tuple[object, ...], what: str, does: str
) -> None:
    assert not is_compared(qtbot, monkeypatch, *others, what=what, does=does)
