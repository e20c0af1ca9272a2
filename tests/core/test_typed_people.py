"""People, addresses and telephone numbers as they are typed, and what is kept of them."""

import pytest

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.mail_address import take_apart
from follow_up_desk.core.records import Person
from follow_up_desk.core.telephone import check_telephone, telephone_numbers
from follow_up_desk.core.typed_people import typed_people
from follow_up_desk.core.verbs import InterviewDraft
from follow_up_desk.core.wording import UserError
from tests.builders import NOW, at, book_of, interview, opportunity, person


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ana Ruiz, Ben Cole, Cora Lee and Dan Wu", ["Ana Ruiz", "Ben Cole", "Cora Lee", "Dan Wu"]),
        ("Anna, Ben and Cora", ["Anna", "Ben", "Cora"]),
        ("Anna und Ben", ["Anna", "Ben"]),
        ("Ana Ruiz & Ben Cole", ["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz; Hale, Martin", ["Ana Ruiz", "Hale, Martin"]),
        ("Ana Ruiz\nBen Cole", ["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz, Luis Gil y Eva Paz", ["Ana Ruiz", "Luis Gil", "Eva Paz"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Hale, Martin", ["Hale, Martin"]),
        ("Martin Hale, PhD", ["Martin Hale, PhD"]),
        ("Alexandra Anderson", ["Alexandra Anderson"]),
        ("Pat Doe <pat@acme.example>, Jo Lee (jo@acme.example)", ["Pat Doe", "Jo Lee"]),
        (" , ", []),
    ],
)
def test_several_names_in_one_line_are_several_people(typed: str, names: list[str]) -> None:
    assert [each.name for each in typed_people(typed)] == names


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("Pat Doe <pat@acme.example>", "Pat Doe", "pat@acme.example"),
        ('"Doe, Pat" <pat@acme.example>', "Doe, Pat", "pat@acme.example"),
        ("Pat Doe (mailto:pat@acme.example)", "Pat Doe", "pat@acme.example"),
        ("<pat@acme.example>", "", "pat@acme.example"),
        ("mailto:pat@acme.example", "", "pat@acme.example"),
        ("pat\u200b@acme.example", "", "pat@acme.example"),
    ],
)
def test_a_name_beside_an_address_is_taken_apart(typed: str, name: str, address: str) -> None:
    assert take_apart(typed) == (name, address)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("+1 555 0100 / +1 555 0200", ("+1 555 0100", "+1 555 0200")),
        ("+1 555 0100 +1 555 0200", ("+1 555 0100", "+1 555 0200")),
        ("5550100 or 5550200", ("5550100", "5550200")),
        ("020 7946 0958, 020 7946 0959", ("020 7946 0958", "020 7946 0959")),
        ("030/1234567", ("030/1234567",)),
        ("+44 (0)20 7946 0958", ("+44 (0)20 7946 0958",)),
        ("", ()),
    ],
)
def test_two_numbers_in_one_field_are_two(typed: str, numbers: tuple[str, ...]) -> None:
    assert telephone_numbers(typed) == numbers


@pytest.mark.parametrize("typed", ["12", "call me", "+44 20 7946 0958 0958 0958"])
def test_what_cannot_be_dialled_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="cannot be dialed"):
        check_telephone(typed)


def _logged(**draft: str | tuple[Person, ...]) -> tuple[Book, tuple[Person, ...]]:
    change = verbs.log_interview(book_of(), InterviewDraft(company="Acme", start=at("2026-10-20T10:00"), **draft), NOW)
    book = apply_change(book_of(), change)
    (known,) = book.opportunities.values()
    assert known.interviews[0].people == tuple(p.id for p in known.people)
    return book, known.people


def test_a_panel_in_one_line_becomes_four_people_of_the_interview() -> None:
    _book, people = _logged(person="Ana Ruiz, Ben Cole, Cora Lee and Dan Wu", email="ana@acme.example")
    assert [(p.id, p.email) for p in people] == [
        ("ana-ruiz", "ana@acme.example"),
        ("ben-cole", None),
        ("cora-lee", None),
        ("dan-wu", None),
    ]


def test_rows_of_others_are_kept_with_what_was_typed() -> None:
    other = Person("", "Ben Cole", email="Ben Cole <ben@acme.example>", phone="555 0100")
    _book, people = _logged(person="Ana Ruiz", others=(other,))
    assert (people[1].email, people[1].phone) == ("ben@acme.example", "555 0100")


def test_an_address_that_is_none_is_refused_when_it_is_typed() -> None:
    with pytest.raises(UserError, match="is not one e-mail address"):
        _logged(person="Ana Ruiz", email="ana at acme")
    with pytest.raises(UserError, match="cannot be dialed"):
        _logged(person="Ana Ruiz", phone="12")


def test_what_stood_there_before_is_not_asked_again() -> None:
    old = person(email="no address", phone="1")
    book = book_of(opportunity(interview(), old))
    from msgspec.structs import replace

    changed = verbs.save_detail(book, "valley", replace(old, title="Editor"), NOW)
    assert changed.put[0].people[0].title == "Editor"
    with pytest.raises(UserError):
        verbs.save_detail(book, "valley", replace(old, email="none either"), NOW)


def test_several_people_can_be_added_at_once() -> None:
    book = book_of(opportunity(interview(), person()))
    change = verbs.add_people(book, "valley", (Person("", "Ana Ruiz and Ben Cole <ben@acme.example>"),), NOW)
    added = {p.name: p.email for p in change.put[0].people}
    assert (added["Ana Ruiz"], added["Ben Cole"], len(added)) == (None, "ben@acme.example", 3)
    with pytest.raises(UserError, match="Please say who"):
        verbs.add_people(book, "valley", (Person("", " "),), NOW)
