"""The results of the palette and their ranking."""

from msgspec.structs import replace

from follow_up_desk.core.search_index import SearchIndex, fold_text
from follow_up_desk.ui.palette.search_results import (
    MAX_DUE,
    MAX_RESULTS,
    ResultIndex,
    ResultKind,
    SearchResult,
    opportunity_results,
)
from tests.builders import book_of, desk_of, note, opportunity, own, person, promise, reader_book, waiting


def a_find(title, detail="", kind=ResultKind.ACTION, **more):
    return SearchResult(kind, title, "call", title, detail, **more)


def rank(finds, query):
    return ResultIndex(finds, SearchIndex()).rank(query)


def titles(finds, query):
    return [find.title for find in rank(finds, query)]


def test_an_opportunity_and_its_people_are_found():
    desk = desk_of(reader_book())
    finds = tuple(opportunity_results(desk.agenda, desk.book, desk.day))
    assert [(f.title, f.detail, f.hint) for f in finds] == [
        ("Valley Magazine", "Staff writer", "Not yet: Tue 27 Oct"),
        ("Martin Hale", "Editor in chief, Valley Magazine", "+1 555 0100"),
    ]
    assert titles(finds, "hale") == ["Martin Hale", "Valley Magazine"], "the company by those met there"
    assert titles(finds, "staff") == ["Valley Magazine", "Martin Hale"]


def test_what_is_settled_is_found_without_a_plan():
    desk = desk_of(book_of(opportunity(own("2026-10-01"), id="over")))
    assert set(desk.agenda.plans.settled) == {"over"}
    (over, _person) = opportunity_results(desk.agenda, desk.book, desk.day)
    assert (over.hint, over.icon) == ("Closed", "closed")
    assert not desk.agenda.plans._made


def test_the_beginning_of_a_name_comes_first():
    finds = [a_find("An import"), a_find("They made a port"), a_find("Port Authority"), a_find("The port")]
    assert titles(finds, "port") == ["Port Authority", "They made a port", "The port", "An import"]


def test_every_word_must_be_found():
    finds = [a_find("Valley Magazine", "Staff writer"), a_find("Valley Inn", "Host")]
    assert titles(finds, "wri val") == ["Valley Magazine"]
    assert titles(finds, "wri inn") == []


def test_case_and_accents_do_not_matter():
    assert fold_text("ZOË Straße") == "zoe strasse"
    assert titles([a_find("Zoë")], "zoe") == ["Zoë"]
    assert titles([a_find("Zoe")], "ZOË") == ["Zoe"]


def test_equal_finds_are_ordered_by_what_they_are():
    finds = [
        a_find("Ana", kind=ResultKind.ACTION),
        a_find("Ana", "b", kind=ResultKind.PERSON),
        a_find("Ana", "c", ResultKind.OPPORTUNITY),
    ]
    assert [f.kind for f in rank(finds, "ana")] == [ResultKind.OPPORTUNITY, ResultKind.PERSON, ResultKind.ACTION]


def test_before_typing_what_is_due_and_the_pages_are_offered():
    due = book_of(*(waiting(promise("2026-10-16"), id=f"o{i}", company=f"C{i}") for i in range(9)))
    desk = desk_of(due)
    finds = (
        *opportunity_results(desk.agenda, desk.book, desk.day),
        a_find("Today", kind=ResultKind.PAGE),
        a_find("Quit"),
    )
    assert titles(finds, " ") == ["C0", "C1", "C2", "C3", "Today"]
    assert len(titles(finds, "")) == MAX_DUE + 1


def test_a_long_list_is_cut():
    assert len(rank([a_find(f"x {n}") for n in range(500)], "x")) == MAX_RESULTS


def test_two_people_of_one_name_are_two_finds():
    book = book_of(*(waiting(person(name="Ana"), id=f"o{i}", company=f"C{i}") for i in range(2)))
    desk = desk_of(book)
    keys = [f.key for f in opportunity_results(desk.agenda, desk.book, desk.day)]
    assert len(keys) == len(set(keys))


def test_an_opportunity_is_found_by_what_was_logged_and_says_where():
    desk = desk_of(book_of(waiting(note("2026-10-16", text="Asked twice about the archive"), id="valley")))
    (found,) = rank(opportunity_results(desk.agenda, desk.book, desk.day), "archive twice")
    assert (found.title, found.detail) == ("Valley Magazine", "Note: Asked twice about the archive")


def test_an_action_is_found_by_its_own_words_and_deleting_comes_last():
    delete = SearchResult(ResultKind.ACTION, "delete", "delete", "Delete this opportunity", "Mail Co", careful=True)
    paste = SearchResult(ResultKind.ACTION, "paste", "copy", "Paste what they wrote", hidden="edit, mail, letter")
    delete_more = replace(delete, target="more", hidden="delete all mail")
    found = ResultIndex([delete, delete_more, paste], SearchIndex()).rank("mail")
    assert [find.target for find in found] == ["paste", "more"], "not by the company it would act on"
    assert found[0].detail == "mail", "the word that was found is shown"
