"""A folder that is missing, empty, another one, half there or of a newer version deletes nothing: it waits or asks."""

import shutil

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.restore import put_back
from follow_up_desk.sync.folder import DESKS, ID_FILE
from follow_up_desk.sync.guards import try_folder
from follow_up_desk.sync.state import QuestionKind
from follow_up_desk.sync.surroundings import program_that_keeps
from tests.sync.desks import DeskAt, settle


def add(it: DeskAt, text: str) -> None:
    it.do(verbs.add_note, "valley", NoteTopic.GENERAL, text)


def has(it: DeskAt, text: str) -> bool:
    return any(note.text == text for note in it.book.opportunities["valley"].notes)


def files(it: DeskAt, kind: str = "") -> list:
    return sorted(file for file in it.folder.rglob("*.fud") if kind in file.name)


def test_a_folder_that_is_not_here_pauses_and_goes_on_by_itself(both, shared):
    one, other = both
    before = one.text
    shared.rename(shared.with_name("away"))
    one.exchange()
    assert "not here now" in one.sync.state.paused.message
    add(one, "written meanwhile")
    one.exchange()
    assert one.sync.state.to_write == 1
    shared.with_name("away").rename(shared)
    settle(one, other)
    assert one.sync.state.paused is None
    assert has(other, "written meanwhile")
    assert before != one.text == other.text


def test_an_empty_folder_asks_before_it_is_filled_anew(both, shared):
    one, other = both
    before = one.text
    shutil.rmtree(shared / DESKS)
    (shared / ID_FILE).unlink()
    for it in both:
        it.exchange()
        assert it.sync.state.question.kind is QuestionKind.EMPTY_FOLDER
        assert it.text == before
    assert files(one) == []
    one.sync.answer(True, one.clock())
    settle(one, other)
    assert one.sync.state.question is other.sync.state.question is None
    add(one, "after that")
    settle(one, other)
    assert has(other, "after that")


def test_who_declines_rests(both, shared):
    one, _ = both
    shutil.rmtree(shared / DESKS)
    (shared / ID_FILE).unlink()
    one.exchange()
    one.sync.answer(False, one.clock())
    assert one.sync.state.paused_by_user
    assert files(one) == []


def test_another_folder_in_its_place_asks_before_it_is_joined(both, shared, tmp_path):
    one, _ = both
    third = DeskAt(tmp_path / "third", "third", tmp_path / "another")
    third.desk.apply(Change((Opportunity("acme", "Acme", "Writer"),)))
    third.join()
    shutil.rmtree(shared)
    shutil.copytree(third.folder, shared)
    one.exchange()
    assert one.sync.state.question.kind is QuestionKind.OTHER_FOLDER
    assert "acme" not in one.book.opportunities
    one.sync.answer(True, one.clock())
    assert {"acme", "valley"} <= set(one.book.opportunities)
    third.desk.close()


def test_many_changes_ask_first_and_keep_a_copy(both):
    one, other = both
    for number in range(20):
        one.desk.apply(Change((Opportunity(f"o{number}", f"Company {number}", "Writer"),)))
    settle(one, other)
    assert len(other.book.opportunities) == 21
    copies = other.copies
    for number in range(15):
        one.do(verbs.delete_opportunity, f"o{number}")
    settle(one, other)
    question = other.sync.state.question
    assert (question.kind, question.gone) == (QuestionKind.MANY_CHANGES, 15)
    assert len(other.book.opportunities) == 21
    add(other, "written while it asks")
    settle(one, other)
    assert has(one, "written while it asks")
    other.sync.answer(True, other.clock())
    assert len(other.book.opportunities) == 6
    assert other.copies == copies + 1


def test_half_a_file_waits_and_is_counted(both):
    one, other = both
    add(one, "in two halves")
    one.exchange()
    newest = files(one, "added")[-1]
    whole = newest.read_bytes()
    newest.write_bytes(whole[:-20])
    other.exchange()
    assert not has(other, "in two halves")
    assert other.sync.state.to_read == 1
    newest.write_bytes(whole)
    other.exchange()
    assert has(other, "in two halves")
    assert other.sync.state.to_read == 0


def test_a_file_before_which_one_is_missing_waits(both):
    one, other = both
    add(one, "first")
    one.exchange()
    first = files(one, "added")[-1]
    add(one, "second")
    one.exchange()
    first.rename(first.with_suffix(".away"))
    other.exchange()
    assert not has(other, "second")
    first.with_suffix(".away").rename(first)
    other.exchange()
    assert has(other, "first")
    assert has(other, "second")


@pytest.mark.parametrize(
    "name",
    [
        "{0}.sync-conflict-20261129-101112-ABCDEFG.fud",
        "{0} (conflicted copy 2026-11-29 101112).fud",
        "{0} (Anna's conflicted copy 2026-11-29).fud",
        "{0}-LAPTOP.fud",
        "{0} (1).fud",
    ],
)
def test_a_copy_under_another_name_is_read_as_what_it_is(both, name):
    one, other = both
    add(one, "under another name")
    one.exchange()
    newest = files(one, "added")[-1]
    newest.rename(newest.with_name(name.format(newest.stem)))
    settle(other)
    assert has(other, "under another name")
    settle(one, other)
    assert one.text == other.text


def test_a_newer_format_pauses_the_reading_and_not_the_writing(both):
    one, other = both
    add(one, "of the future")
    one.exchange()
    newest = files(one, "added")[-1]
    newest.write_bytes(newest.read_bytes().replace(b"exchange 1 ", b"exchange 2 ", 1))
    other.exchange()
    assert "newer version" in other.sync.state.paused.message
    add(other, "still written")
    other.exchange()
    one.exchange()
    assert has(one, "still written")


def test_what_others_put_there_is_passed_over(both, shared):
    one, other = both
    (shared / DESKS / "notes.txt").write_text("mine")
    (shared / DESKS / "stranger").mkdir()
    (shared / DESKS / "stranger" / "x.fud").write_bytes(b"no file of a desk")
    settle(one, other)
    assert one.sync.state.to_read == 0
    assert (shared / DESKS / "stranger" / "x.fud").exists()


def test_a_desk_put_back_from_a_copy_comes_as_another(both):
    one, other = both
    copy = back_up(one.path)
    add(one, "after the copy")
    settle(one, other)
    before = {file.parent.name for file in files(one)}
    one.desk.close()
    put_back(one.path, copy)
    one.open()
    assert not has(one, "after the copy")
    settle(one, other)
    assert has(one, "after the copy")
    assert one.text == other.text
    assert len({file.parent.name for file in files(one)} - before) == 1
    assert [it.name for it in other.sync.state.others] == ["laptop"]


def test_a_desk_file_that_was_copied_by_hand_becomes_another_desk(both, tmp_path):
    one, other = both
    one.desk.close()
    twin = DeskAt.__new__(DeskAt)
    twin.__dict__ |= one.__dict__ | {"home": tmp_path / "twin", "path": tmp_path / "twin" / "desk.sqlite"}
    twin.home.mkdir()
    shutil.copyfile(one.path, twin.path)
    one.open()
    twin.open()
    add(one, "from the first")
    add(twin, "from its twin")
    settle(one, twin, other)
    assert one.text == twin.text == other.text
    assert has(other, "from the first")
    assert has(other, "from its twin")
    twin.desk.close()


def test_old_files_go_once_all_desks_have_read_all(both, tmp_path):
    one, other = both
    for number in range(102):
        add(one, f"note {number}")
        one.exchange()
    own = one.sync._standing().desk
    mine = [file for file in files(one) if file.parent.name == own]
    assert len(mine) > 100
    assert sum("-all-" in file.name for file in mine) == 2
    settle(one, other)
    mine = [file for file in files(one) if file.parent.name == own]
    assert len(mine) < 5
    third = DeskAt(tmp_path / "third", "third", one.folder)
    third.join()
    assert third.text == one.text == other.text
    third.desk.close()


def test_a_desk_that_is_gone_is_waited_for_no_more(both):
    one, _ = both
    (gone,) = one.sync.state.others
    for number in range(102):
        add(one, f"note {number}")
        one.exchange()
    assert len(files(one, "added")) > 100
    one.sync.forget_desk(gone.id, one.clock())
    one.exchange()
    assert len(files(one, "added")) < 5


def test_a_desk_file_in_a_folder_that_is_kept_alike_is_refused(tmp_path):
    place = tmp_path / "Dropbox" / "desk"
    inside = DeskAt(place, "x", tmp_path / "folder")
    with pytest.raises(UserError, match="Dropbox keeps alike"):
        inside.join()
    inside.desk.close()
    (tmp_path / "plain" / ".stfolder").mkdir(parents=True)
    assert program_that_keeps(tmp_path / "plain" / "below") == "Syncthing"


def test_the_folder_of_the_desk_file_itself_is_refused(one, tmp_path):
    for folder in (one.home, tmp_path):
        with pytest.raises(UserError, match="lies in"):
            one.sync.look(folder)


def test_what_cannot_be_a_record_is_left_as_it_is_and_said(both):
    one, other = both
    it = one.book.opportunities["valley"]
    one.desk.apply(Change((replace(it, country="Atlantis"),)))  # as a damaged or changed program might write it
    settle(one, other)
    assert other.book.opportunities["valley"].country != "Atlantis"
    assert any("cannot be kept" in str(text.message) for text in other.sync.state.news)


def test_a_test_of_the_folder_leaves_nothing_and_says_what_is_wrong(both, shared):
    one, _other = both
    before = sorted(shared.rglob("*"))
    try_folder(one.desk)
    assert sorted(shared.rglob("*")) == before
    shared.rename(shared.with_name("away"))
    with pytest.raises(UserError, match="is not here now"):
        try_folder(one.desk)
    assert not shared.exists()
