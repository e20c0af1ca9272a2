"""The search in the opportunity list: names, verdicts and messages."""

import pytest

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.records import Activity
from follow_up_desk.ui.opportunities.opportunity_rows import rows_of
from tests.builders import book_of, desk_of, got, interview, person, promise, sent, waiting

LETTER = "Hello Martin,\n\nYour readers' letters would make a fine series. Straße 7 is where I live.\n\nKind regards"


def found(words: str) -> list[str]:
    letter: Activity = sent("2026-10-20", Purpose.THOUGHT, subject="An idea for the winter issue", text=LETTER)
    book = book_of(
        waiting(person(name="Martin Hale"), promise(), letter, id="valley"),
        waiting(got("2026-10-21", text="We liked your portfolio"), id="north", company="Northwind", role="Editor"),
    )
    desk = desk_of(book)
    return [row.id for row in rows_of(desk.agenda, book, desk.day, words)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("readers' LETTERS", ["valley"]),
        ("winter issue", ["valley"]),
        ("strasse", ["valley"]),
        ("series regards northwind", []),
        ("portfolio", ["north"]),
        ("northwind editor portfolio", ["north"]),
        ("hale idea", ["valley"]),
        ("no such words", []),
    ],
)
def test_what_was_written_is_found(words: str, ids: list[str]) -> None:
    assert found(words) == ids


def test_without_words_everything_is_there() -> None:
    assert sorted(found("  ")) == sorted(found("")) == ["north", "valley"]


def test_an_interview_ahead_is_what_the_row_says() -> None:
    book = book_of(waiting(interview("2026-10-30T10:00", id="next"), id="valley"))
    desk = desk_of(book)
    assert [row.word for row in rows_of(desk.agenda, book, desk.day)] == ["Interview Fri 30 Oct, 10:00"]
