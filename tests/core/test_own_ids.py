"""What two desks log at the same time never bears the same id, and neither do two things of one desk."""

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.own_ids import with_own_ids
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.verbs import InterviewDraft
from tests.builders import NOW, OWNER, at, opportunity, reader_book


def done(book: Book, change: Change, ending: str = "abc") -> Book:
    return apply_change(book, with_own_ids(change, book, ending))


def test_without_another_desk_ids_stay_as_they_are():
    change = verbs.add_note(reader_book(), "reader", NoteTopic.GENERAL, "x", now=NOW)
    assert with_own_ids(change, reader_book(), "") is change


def test_what_a_file_brings_keeps_its_ids():
    change = Change((opportunity(id="x"),), keeps_ids=True)
    assert with_own_ids(change, Book(), "abc") is change


def test_a_new_record_bears_the_mark_of_its_desk_and_others_follow():
    book = reader_book()
    for _ in range(2):
        book = done(book, verbs.add_note(book, "reader", NoteTopic.GENERAL, "x", now=NOW))
    added = [note.id for note in book.opportunities["reader"].notes if note.id.endswith("-abc")]
    assert added == ["n001-abc", "n002-abc"]
    book = done(book, verbs.add_note(book, "reader", NoteTopic.GENERAL, "x", now=NOW), "xyz")
    assert "n003-xyz" in [note.id for note in book.opportunities["reader"].notes]


def test_references_follow_the_new_id():
    draft = InterviewDraft("Acme", at("2026-10-15T10:00"), person="Ann Lee")
    book = done(Book(OWNER), verbs.log_interview(Book(OWNER), draft, now=NOW))
    (it,) = book.opportunities.values()
    assert it.id.endswith("-abc")
    assert it.interviews[0].people == (it.people[0].id,)
    assert it.people[0].id == "ann-lee-abc"


def test_two_of_the_same_name_stay_two():
    book = Book(OWNER)
    for _ in range(2):
        book = done(book, Change((Opportunity("acme", "Acme", "Writer"),)))
    assert sorted(book.opportunities) == ["acme-abc", "acme-abc-2"]
    for name in ("Ana Lee", "Ana-Lee"):
        book = done(book, verbs.add_people(book, "acme-abc", (Person("", name),), now=NOW))
    assert [person.id for person in book.opportunities["acme-abc"].people] == ["ana-lee-abc", "ana-lee-abc-2"]
