"""New ids: whatever came in before, there is always a next one, and it can be kept."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import apply_change
from follow_up_desk.core.enumerations import MarkAction, NoteTopic
from follow_up_desk.core.limits import check_limits
from follow_up_desk.core.marks import next_mark_id
from follow_up_desk.core.records import Mark
from follow_up_desk.core.step_kinds import StepKind
from tests.builders import NOW, at, book_of, note, waiting


@pytest.mark.parametrize("id", ["n999999999", "n" + "9" * 199, "n\u0663", "n-1"])
def test_no_id_that_came_in_keeps_others_out(id):
    """Of the longest id there is no next one."""
    book = book_of(waiting(replace(note("2026-10-15"), id=id)))
    for _ in range(3):
        change = verbs.add_note(book, "valley", NoteTopic.CONCERN, "text", NOW)
        check_limits(change, book)
        book = apply_change(book, change)
    assert len(book.opportunities["valley"].notes) == 4


def test_no_mark_that_came_in_keeps_others_out():
    marks = [Mark("m" + "9" * 199, StepKind.INQUIRY, None, None, NOW.date(), MarkAction.SHOWN, NOW)]
    for _ in range(3):
        marks.append(replace(marks[0], id=next_mark_id(marks)))
    assert [mark.id for mark in marks[1:]] == ["m001", "m002", "m003"]


@pytest.mark.parametrize("known", [0, 2])
def test_a_long_name_makes_no_id_that_is_too_long(known):
    draft = verbs.InterviewDraft("Ministry of " + "Education " * 20, at("2026-10-20T10:00"), "Officer " * 100)
    book = book_of()
    for _ in range(known + 1):
        change = verbs.log_interview(book, draft, NOW)
        check_limits(change, book)
        book = apply_change(book, change)
    assert len(book.opportunities) == known + 1
