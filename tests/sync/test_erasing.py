"""Whoever was erased on one desk is named nowhere any more, whatever the other desk did meanwhile."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.records import Note, Opportunity, Person
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.restore import put_back
from follow_up_desk.sync.file_format import decoded
from follow_up_desk.sync.folder import DESKS
from tests.sync.desks import DeskAt, settle
from tests.sync.simulation import held

PERSON = Person("p", "Mary Quill")


@pytest.fixture
def desks(both: tuple[DeskAt, DeskAt]) -> tuple[DeskAt, DeskAt]:
    """Return two desks that know an opportunity with somebody to erase, whom the second names in a new note."""
    one, other = both
    one.desk.apply(Change((Opportunity("seed", "Seed", "writer", people=(PERSON,)),), keeps_ids=True))
    settle(one, other)
    other.do(verbs.add_note, "seed", NoteTopic.GENERAL, f"Lunch with {PERSON.name}")
    return both


def files(it: DeskAt, kind: str) -> list[Path]:
    own = it.sync._standing().desk
    return sorted((it.folder / DESKS / own).glob(f"*{kind}*"))


def erase(it: DeskAt) -> None:
    it.do(verbs.erase_person, "seed", PERSON.id)


def delete_note(_one: DeskAt, other: DeskAt) -> None:
    known = other.book.opportunities["seed"]
    other.do(verbs.delete_detail, known.id, next(note for note in known.notes if note.text.startswith("Lunch")))


def delete_opportunity(*desks: DeskAt) -> None:
    for it in desks:  # one alone would not do: the other changed it when it erased somebody
        it.do(verbs.delete_opportunity, "seed")


def settled_without_the_name(*desks: DeskAt) -> None:
    settle(*desks)
    assert len({it.text for it in desks}) == 1
    for it in desks:
        assert PERSON.name.encode() not in it.text
        assert PERSON.name not in held(it)


@pytest.mark.parametrize("delete", [delete_note, delete_opportunity])
def test_a_name_is_taken_out_of_what_was_deleted_meanwhile(desks, delete):
    one, other = desks
    other.exchange()
    erase(one)
    one.exchange()
    assert PERSON.name in held(one)  # it came in with the note, and nobody knows it any more here
    delete(one, other)
    settled_without_the_name(one, other)


@pytest.mark.parametrize("delete", [delete_note, delete_opportunity])
def test_a_name_in_what_was_deleted_is_not_carried_over(desks, delete):
    one, other = desks
    other.exchange()
    erase(one)
    delete(one, other)
    one.exchange()
    settled_without_the_name(other, one)


def test_a_note_elsewhere_brings_back_what_was_deleted_where_somebody_was_erased(desks):
    one, other = desks
    other.do(verbs.add_note, "seed", NoteTopic.GENERAL, "They move in May")
    erase(one)
    one.do(verbs.delete_opportunity, "seed")
    settled_without_the_name(one, other)
    assert one.book.opportunities["seed"].company == "Seed"
    assert "They move in May" in {note.text for note in one.book.opportunities["seed"].notes}


def test_a_name_is_taken_out_from_under_what_was_written_over_it(desks):
    one, other = desks
    other.exchange()
    erase(one)
    one.exchange()
    known = other.book.opportunities["seed"]
    other.do(verbs.save_detail, known.id, replace(known.notes[0], text="Lunch on Monday"))
    settled_without_the_name(one, other)
    assert [note.text for note in one.book.opportunities["seed"].notes] == ["Lunch on Monday"]


def test_half_an_older_file_of_a_desk_that_wrote_all_since_holds_nobody_up(desks, tmp_path):
    one, other = desks
    first = next(it for it in files(other, "-00000001-all-"))
    data = first.read_bytes()
    first.unlink()
    other.exchange()  # it misses its file and writes all anew, for the last time before somebody is erased
    erase(one)
    one.exchange()
    first.write_bytes(data[: len(data) // 2])
    third = DeskAt(tmp_path / "third", "third", one.folder)
    third.join()
    assert third.sync.state.to_read == 0
    third.desk.close()


def test_a_desk_that_was_put_back_does_not_wait_for_its_former_name(desks):
    one, other = desks
    other.exchange()
    copy = back_up(other.path)
    settle(one, other)
    other.desk.close()
    put_back(other.path, copy)
    other.open()
    settle(one, other)
    assert [it.name for it in other.sync.state.others] == [one.name]


def test_a_file_from_before_two_erasures_holds_nobody_up(desks, tmp_path):
    one, other = desks
    other.exchange()
    (added,) = files(other, "-added-")
    data = added.read_bytes()
    erase(other)
    other.exchange()
    settle(one)
    third = DeskAt(tmp_path / "third", "third", one.folder)
    third.join()
    one.do(verbs.erase_person, "valley", one.book.opportunities["valley"].people[0].id)
    one.exchange()
    third.exchange()
    added.write_bytes(data)
    third.exchange()
    assert third.sync.state.to_read == 0
    third.desk.close()


def put_back_from_a_copy(it: DeskAt) -> list[Path]:
    """Put a desk back from a copy; return the files that it wrote under what is now its former name."""
    former = files(it, "-")
    copy = back_up(it.path)
    it.desk.close()
    put_back(it.path, copy)
    it.open()
    return former


def test_what_a_desk_wrote_under_its_former_name_goes_once_somebody_was_erased(desks):
    one, other = desks
    other.exchange()
    former = put_back_from_a_copy(other)
    erase(one)
    one.exchange()
    assert any(PERSON.name.encode() in decoded(file.read_bytes()).content for file in former)
    settled_without_the_name(other, one)
    assert not any(file.exists() for file in former)


def test_a_copy_of_such_a_file_that_another_program_made_goes_as_well(desks):
    one, other = desks
    other.exchange()
    former = put_back_from_a_copy(other)
    copies = [file.with_name(f"{file.stem} (1).fud") for file in former]
    for file, copy in zip(former, copies, strict=True):
        file.rename(copy)
    erase(one)
    one.exchange()
    settled_without_the_name(other, one)
    assert not any(copy.exists() for copy in copies)


def test_a_late_file_of_a_former_name_is_known_from_the_others(desks, tmp_path):
    one, other = desks
    other.exchange()
    former = put_back_from_a_copy(other)
    late, data = former[-1], former[-1].read_bytes()
    erase(one)
    settled_without_the_name(one, other)
    third = DeskAt(tmp_path / "third", "third", one.folder)
    third.join()
    late.write_bytes(data)
    third.exchange()
    assert third.sync.state.to_read == 0
    settled_without_the_name(one, other, third)
    third.desk.close()


def late_note(one: DeskAt, other: DeskAt) -> Note:
    """Return a note that came in after its writer's own note of it was read: nobody knows the name here any more."""
    other.exchange()
    erase(one)
    one.exchange()
    assert PERSON.name in held(one)
    return next(note for note in one.book.opportunities["seed"].notes if note.text.startswith("Lunch"))


def test_a_name_that_came_in_late_goes_from_the_files_once_it_is_written_over_here(desks):
    one, other = desks
    lunch = late_note(one, other)
    one.do(verbs.save_detail, "seed", replace(lunch, text="Lunch on Monday"))
    one.exchange()
    assert PERSON.name not in held(one)
    settled_without_the_name(other, one)


def test_a_name_that_came_in_late_goes_once_it_is_written_over_elsewhere(desks, tmp_path):
    one, other = desks
    third = DeskAt(tmp_path / "third", "third", one.folder)
    third.join()
    lunch = late_note(one, other)
    third.exchange()
    third.do(verbs.save_detail, "seed", replace(lunch, text="Lunch on Monday"))
    third.exchange()
    one.exchange()
    assert PERSON.name not in held(one)
    settled_without_the_name(one, third, other)
    third.desk.close()
