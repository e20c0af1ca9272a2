"""Marks: their order, which step they apply to, and how undo keeps what was shown meanwhile."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.ids import number_in, numbered
from follow_up_desk.core.records import Mark, Opportunity, Record
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step

PREFIX = "m"


def mark_order(mark: Mark) -> tuple[int, datetime]:
    """Return the sort key for marks in the order they were made: ids count up, whatever the clock says."""
    return number_in(mark.id, PREFIX), mark.at


def next_mark_id(marks: Iterable[Mark]) -> str:
    """Return the id of the next mark."""
    return numbered(PREFIX, (mark.id for mark in marks))


def is_for_step(mark: Mark, step: Step) -> bool:
    """Return whether a mark was made for this occurrence of a step."""
    return mark.step is step.kind and _same_occasion(mark, step)


def applies_to_step(mark: Mark, step: Step) -> bool:
    """Return whether a mark applies to a step; a thank-you stays the same step when it becomes late."""
    return _late_kind(mark.step) is _late_kind(step.kind) and _same_occasion(mark, step)


def _late_kind(kind: StepKind) -> StepKind:
    return StepKind.LATE_THANK_YOU if kind is StepKind.THANK_YOU else kind


def _same_occasion(mark: Mark, step: Step) -> bool:
    return (
        mark.due == step.due
        and (mark.person is None or step.person is None or mark.person == step.person)
        and (mark.interview is None or step.interview is None or mark.interview == step.interview)
    )


def with_shown_marks(book: Book, change: Change) -> Change:
    """Return a change that restores opportunities but keeps what was shown since, so that no reminder repeats."""
    return replace(change, put=tuple(_with_shown(book, record) for record in change.put))


def _with_shown(book: Book, record: Record) -> Record:
    now = book.opportunities.get(record.id) if isinstance(record, Opportunity) else None
    if now is None or not isinstance(record, Opportunity):
        return record
    known = {mark.id: mark for mark in record.marks}
    shown = [mark for mark in now.marks if mark.did is MarkAction.SHOWN and known.get(mark.id) != mark]
    if not shown:
        return record
    # What is restored was done last: where both have the same number, it gets the higher one.
    marks = {mark.id: mark for mark in shown}
    for mark in sorted(record.marks, key=mark_order):
        id = next_mark_id((*marks.values(), *record.marks)) if mark.id in marks else mark.id
        marks[id] = replace(mark, id=id)
    return replace(record, marks=tuple(marks[id] for id in sorted(marks)))
