"""Whatever is deleted, nothing leads to it any more, and the desk that is left can be exported and read again."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.links import dead_links
from follow_up_desk.core.records import DETAILS, Detail, Opportunity
from follow_up_desk.exchange import desk_file
from tests.builders import NOW, at, book_of, called, interview, note, opportunity, person, promise, request

ALL = opportunity(
    person("ana"),
    interview(people=("ana",)),
    promise(person="ana", interview="first"),
    replace(request("2026-10-20"), person="ana"),
    replace(called("2026-10-20", person="ana", interview="first"), id="to a promise", answers="p1"),
    replace(called("2026-10-21"), id="to a request", answers="r-2026-10-20"),
    note("2026-10-15"),
)


def details(opportunity: Opportunity) -> Iterator[Detail]:
    for name in DETAILS:
        yield from getattr(opportunity, name)


def test_the_example_has_a_link_of_every_kind() -> None:
    assert list(dead_links(ALL)) == []
    bare = replace(ALL, people=(), interviews=(), promises=(), requests=())
    assert {at.rpartition("/")[2] for at, _id in dead_links(bare)} == {"person", "interview", "answers"}


@pytest.mark.parametrize("detail", list(details(ALL)), ids=lambda it: f"{type(it).__name__} {it.id}")
def test_what_was_deleted_is_referred_to_nowhere(detail: Detail) -> None:
    book = apply_change(book_of(ALL), verbs.delete_detail(book_of(ALL), ALL.id, detail, NOW))
    (left,) = book.opportunities.values()
    assert len(list(details(left))) == len(list(details(ALL))) - 1
    assert list(dead_links(left)) == []
    assert desk_file.read(desk_file.write(book)) == book


def test_a_link_to_what_is_still_there_stays() -> None:
    both = ALL.with_parts(requests=(replace(request("2026-10-20"), id="p1"),))
    left = _after(book_of(both), verbs.delete_detail(book_of(both), ALL.id, both.promises[0], NOW))
    assert [a.answers for a in left.activities] == ["p1", "r-2026-10-20"]


def test_moving_an_interview_ahead_takes_its_empty_promise_and_what_answered_it() -> None:
    empty = replace(promise(), interview="first", certainty=Certainty.NONE, words="", by=None, from_=None)
    it = ALL.with_parts(promises=(empty,))
    book = book_of(it)
    left = _after(book, verbs.save_detail(book, it.id, replace(it.interviews[0], start=at("2026-11-20T10:00")), NOW))
    assert left.promises == ()
    assert list(dead_links(left)) == []


def _after(book: Book, change) -> Opportunity:
    (left,) = apply_change(book, change).opportunities.values()
    return left
