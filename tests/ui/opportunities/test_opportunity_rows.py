"""The rows of the opportunity list: what they say, which are shown, in which order, and what a search finds."""

from typing import Any

import pytest
from msgspec.structs import replace

from follow_up_desk.core import search_index, verbs
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.records import Paper
from follow_up_desk.ui.opportunities.list_choice import ListChoice, Show, Sort
from follow_up_desk.ui.opportunities.opportunity_rows import OpportunityRow, OpportunityRows
from tests.builders import a_session, book_of, got, interview, note, offer, own, person, promise, request, sent, waiting

LETTER = "Hello Martin,\n\nYour readers' letters would make a fine series. Straße 7 is where I live.\n\nKind regards"


ALL = ListChoice()


def rows(book: Book, choice: ListChoice = ALL) -> OpportunityRows:
    made = OpportunityRows(a_session(book))
    made.update(choice)
    return made


def a_book() -> Book:
    letter = sent("2026-10-20", Purpose.THOUGHT, subject="An idea for the winter issue", text=LETTER)
    return book_of(
        waiting(person(name="Martin Hale"), promise(), letter, id="valley"),
        waiting(got("2026-10-21", text="We liked your portfolio"), id="north", company="Northwind", role="Editor"),
    )


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
    assert [row.id for row in rows(a_book()).found(words)] == ids


ALL_KINDS = waiting(
    person(name="Martin Hale", email="hale@valley.example"),
    promise("2026-11-20", words="once the archive has moved"),
    request("2026-10-20", item="two samples of your work"),
    replace(offer("2026-10-21T09:00"), terms="a car and four weeks off"),
    note("2026-10-16", text="Asked twice about my gap year"),
    replace(interview("2026-10-30T10:00", id="next"), place="Harbor Street 9", link="https://meet.example/abc"),
    got("2026-10-21", subject="Our talk", text="We liked your portfolio"),
    id="valley",
    agency="Bright Search",
    link="https://valley.example/jobs/77",
    posting="You write about gardens.",
    papers=(Paper("resume-editor.pdf"),),
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("gap year", "Note: Asked twice about my gap year"),
        ("samples", "They asked for: two samples of your work"),
        ("four weeks", "Offer: a car and four weeks off"),
        ("archive", "They said: once the archive has moved"),
        ("jobs/77", "Link: https://valley.example/jobs/77"),
        ("hale@", "Person: hale@valley.example"),
        ("harbor", "Interview: Harbor Street 9"),
        ("meet.example", "Interview: https://meet.example/abc"),
        ("portfolio", "Message: We liked your portfolio"),
        ("gardens", "Job posting: You write about gardens."),
        ("resume", "Document: resume-editor.pdf"),
        ("valley", ""),
        ("bright", ""),
    ],
)
def test_everything_logged_is_found_and_the_row_shows_where(words: str, shown: str) -> None:
    made = rows(book_of(ALL_KINDS))
    (row,) = made.found(words)
    assert made.where_found(row) == shown
    assert shown in made.spoken(row)


def test_painting_what_was_found_reads_no_text_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = rows(book_of(ALL_KINDS))
    (row,) = made.found("gap year")
    read: list[str] = []
    fold = search_index.fold_text
    monkeypatch.setattr(search_index, "fold_text", lambda text: read.append(text) or fold(text))
    assert {made.where_found(row) for _painted in range(3)} == {"Note: Asked twice about my gap year"}
    assert set(read) == {"Asked twice about my gap year"}, "only for the surroundings, in that one passage"
    assert len(read) <= 2, "once for each word"


def test_another_search_shows_where_that_one_found_it() -> None:
    made = rows(book_of(ALL_KINDS))
    (row,) = made.found("gap")
    assert made.where_found(row).startswith("Note: ")
    made.found("gardens")
    assert made.where_found(row) == "Job posting: You write about gardens."
    made.shown(ALL)
    assert made.where_found(row) == ""


def test_of_a_long_text_the_surroundings_are_shown() -> None:
    text = "\n".join(("They began with the weather. " * 9, "Then came the gap year.", "More of the same. " * 30))
    made = rows(book_of(waiting(note("2026-10-16", text=text))))
    where = made.where_found(*made.found("gap"))
    assert where.startswith("Note: …")
    assert "Then came the gap year. More of the same. " in where
    assert where.endswith("…")
    assert len(where) < 140


def test_what_was_changed_is_searched_anew() -> None:
    session = a_session(a_book())
    made = OpportunityRows(session)
    made.update(ALL)
    assert [row.id for row in made.found("portfolio")] == ["north"]
    session.do("Delete", verbs.delete_detail, "north", session.opportunity("north").activities[-1])
    made.update(ALL)
    assert made.found("portfolio") == ()


def test_an_interview_ahead_is_what_the_row_says() -> None:
    book = book_of(waiting(interview("2026-10-30T10:00", id="next"), id="valley"))
    assert [row.word for row in rows(book).shown(ALL)] == ["Interview Fri Oct 30, 10 am"]


def many() -> Book:
    return book_of(
        waiting(promise("2026-11-20"), got("2026-10-19"), id="wait", company="Bluebird", agency="Bright Search"),
        waiting(promise("2026-10-16"), id="due", company="acorn"),
        waiting(offer("2026-10-21T09:00", deadline="2026-10-30T17:00"), id="offer", company="Cedar"),
        waiting(interview("2026-10-30T10:00", id="next"), got("2026-10-21"), id="ahead", company="Dune"),
        waiting(own("2026-10-20", Purpose.MOVE_ON), id="closed", company="Aspen"),
    )


def ids(found: tuple[OpportunityRow, ...]) -> list[str]:
    return [row.id for row in found]


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ({"show": Show.DUE}, {"offer"}),
        ({"show": Show.OFFERS}, {"offer"}),
        ({"show": Show.CLOSED}, {"closed"}),
        ({"show": Show.COMPANY, "name": "Dune"}, {"ahead"}),
        ({"show": Show.AGENCY, "name": "Bright Search"}, {"wait"}),
        ({}, {"wait", "due", "offer", "ahead"}),
        ({"unfolded": True}, {"wait", "due", "offer", "ahead", "closed"}),
    ],
)
def test_the_list_can_be_narrowed(choice: dict[str, Any], shown: set[str]) -> None:
    made = ListChoice(**choice)
    assert set(ids(rows(many(), made).shown(made))) == shown


def test_what_is_not_due_waits() -> None:
    due, waits = (rows(many(), ListChoice(show)).shown(ListChoice(show)) for show in (Show.DUE, Show.WAITING))
    assert sorted(ids(due) + ids(waits)) == ["ahead", "due", "offer", "wait"]


def test_the_closed_are_counted_and_the_one_shown_stays() -> None:
    made = rows(many())
    assert made.count_folded(ALL) == 1
    assert ids(made.shown(ALL, keep="closed"))[-1] == "closed"
    assert "closed" in ids(made.found("aspen")), "a search looks behind the fold"


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.COMPANY, ["due", "wait", "offer", "ahead", "closed"]),
        (Sort.LAST_WORD, ["ahead", "offer", "wait", "due", "closed"]),
        (Sort.INTERVIEW, ["ahead"]),
    ],
)
def test_the_list_can_be_sorted_and_the_closed_stay_last(sort: Sort, order: list[str]) -> None:
    choice = ListChoice(sort=sort, unfolded=True)
    found = ids(rows(many(), choice).shown(choice))
    assert found[: len(order)] == order
    assert found[-1] == "closed"
