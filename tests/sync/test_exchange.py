"""What one desk changes the other gets; where both changed the same, nothing is gone."""

import subprocess
import sys
from datetime import datetime

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import MarkAction, NoteTopic
from follow_up_desk.core.local_time import with_zone, zone_named
from follow_up_desk.core.records import Mark, Opportunity
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import UserError
from tests.builders import OWNER
from tests.sync.desks import DeskAt, later, settle


def company(it: DeskAt) -> str:
    return it.book.opportunities["valley"].company


def rename(it: DeskAt, to: str) -> None:
    known = it.book.opportunities["valley"]
    it.do(verbs.edit_opportunity, "valley", to, known.role)


def test_looking_says_what_is_on_either_side(one, other, shared):
    assert one.sync.look(shared).is_new
    one.join()
    other.desk.apply(Change((OWNER, Opportunity("acme", "Acme", "Writer"))))
    found = other.sync.look(shared)
    assert (found.is_new, found.desks, found.there, found.here, found.both) == (False, ("laptop",), 1, 1, 0)
    assert other.sync.state.folder is None


def test_joining_brings_both_together_and_keeps_a_copy_first(one, other):
    one.join()
    other.desk.apply(Change((OWNER, Opportunity("acme", "Acme", "Writer"))))
    other.join()
    settle(one, other)
    assert one.text == other.text
    assert set(one.book.opportunities) == {"acme", "valley"}
    assert (one.copies, other.copies) == (1, 1)


def test_what_bears_one_id_and_is_something_else_is_kept_beside_it(one, other):
    other.desk.apply(Change((Opportunity("valley", "Another company", "Cook"),)))
    one.join()
    other.join()
    settle(one, other)
    assert one.text == other.text
    assert sorted(it.company for it in one.book.opportunities.values()) == ["Another company", "Valley Magazine"]


def test_different_fields_of_one_record_both_survive(both):
    one, other = both
    it = one.book.opportunities["valley"]
    one.do(verbs.save_opportunity_fields, replace(it, role="Editor"))
    other.do(verbs.save_opportunity_fields, replace(it, company="Valley Monthly"))
    settle(one, other)
    assert one.text == other.text
    assert (company(one), one.book.opportunities["valley"].role) == ("Valley Monthly", "Editor")
    assert one.sync.state.versions == other.sync.state.versions == ()


def test_of_two_values_one_counts_everywhere_and_the_other_can_be_taken(both):
    one, other = both
    rename(one, "Here")
    later(other, minutes=5)
    rename(other, "There")
    settle(one, other)
    assert company(one) == company(other) == "There"
    for it in both:
        (version,) = it.sync.state.versions
        assert (version.present, version.other, version.desk, version.field) == ("There", "Here", "laptop", "company")
    one.sync.take_version(one.sync.state.versions[0].id, one.clock())
    settle(one, other)
    assert company(one) == company(other) == "Here"
    assert one.sync.state.versions == other.sync.state.versions == ()


def test_a_value_that_lost_is_shown_for_thirty_days(both):
    one, other = both
    rename(one, "Here")
    rename(other, "There")
    settle(one, other)
    assert one.sync.state.versions
    later(one, days=31)
    one.do(verbs.add_note, "valley", NoteTopic.GENERAL, "later")
    other.do(verbs.add_note, "valley", NoteTopic.GENERAL, "later")
    settle(one, other)
    assert one.sync.state.versions == ()


def test_notes_logged_at_the_same_second_are_two_notes(both):
    one, other = both
    one.do(verbs.add_note, "valley", NoteTopic.GENERAL, "mine")
    other.do(verbs.add_note, "valley", NoteTopic.GENERAL, "theirs")
    settle(one, other)
    assert one.text == other.text
    assert {"mine", "theirs"} <= {note.text for note in one.book.opportunities["valley"].notes}


def test_what_was_shown_on_one_desk_is_known_on_the_other(both):
    one, other = both
    at = one.clock()
    mark = Mark("m001", StepKind.INQUIRY, None, None, at.date(), MarkAction.SHOWN, at)
    one.desk.do(lambda book, now: Change((book.opportunities["valley"].with_parts(marks=(mark,)),)))
    settle(one, other)
    assert [it.did for it in other.book.opportunities["valley"].marks] == [MarkAction.SHOWN]


def test_what_was_deleted_goes_everywhere_and_an_edit_elsewhere_brings_it_back(both):
    one, other = both
    one.do(verbs.delete_opportunity, "valley")
    settle(one, other)
    assert other.book.opportunities == {}
    one.desk.apply(Change((Opportunity("acme", "Acme", "Writer"),)))
    settle(one, other)
    one.do(verbs.delete_opportunity, "acme")
    other.do(verbs.add_note, "acme", NoteTopic.GENERAL, "I must not forget this")
    settle(one, other)
    assert one.text == other.text
    assert one.book.opportunities["acme"].notes[0].text == "I must not forget this"
    assert all("deleted on one computer and edited on another" in str(it.sync.state.news[0].message) for it in both)
    one.sync.dismiss(None, one.clock())
    assert one.sync.state.news == ()


def test_a_reminder_shown_meanwhile_brings_nothing_back(both):
    one, other = both
    at = one.clock()
    mark = Mark("m001", StepKind.INQUIRY, None, None, at.date(), MarkAction.SHOWN, at)
    other.desk.do(lambda book, now: Change((book.opportunities["valley"].with_parts(marks=(mark,)),)))
    one.do(verbs.delete_opportunity, "valley")
    settle(one, other)
    assert one.book.opportunities == other.book.opportunities == {}


def test_settings_merge_one_by_one(both):
    one, other = both
    one.do(verbs.set_policy, Policy(given=(("max_attempts", 3),)))
    other.do(verbs.set_policy, Policy(given=(("grace_item_bd", 3),)))
    settle(one, other)
    assert dict(one.book.policy.given) == dict(other.book.policy.given) == {"max_attempts": 3, "grace_item_bd": 3}


def test_an_interview_moves_with_its_zone(both):
    one, other = both
    start = with_zone(datetime.fromisoformat("2026-10-16T16:00"), zone_named("Europe/Berlin"))
    one.do(verbs.save_detail, "valley", replace(one.book.opportunities["valley"].interviews[0], start=start))
    settle(one, other)
    assert one.text == other.text


def test_what_was_erased_is_nowhere_and_never_comes_back(both, shared):
    one, other = both
    (editor,) = one.book.opportunities["valley"].people
    other.do(verbs.add_note, "valley", NoteTopic.GENERAL, f"Ask {editor.name} on Monday")
    one.do(verbs.erase_person, "valley", editor.id)
    one.desk.forget_deleted()
    settle(one, other)
    assert one.text == other.text
    assert one.book.opportunities["valley"].people == ()
    for it in both:
        assert editor.name.encode() not in it.text
        assert editor.name.encode() not in it.path.read_bytes()
        assert it.sync.state.to_read == 0
    kinds = sorted(file.name.split("-")[2] for file in shared.rglob("*.fud"))
    assert kinds.count("all") == 2
    assert "added" not in kinds


def test_a_desk_rests_and_goes_on(both):
    one, other = both
    one.sync.pause(one.clock())
    rename(one, "Paused")
    settle(one, other)
    assert company(other) == "Valley Magazine"
    assert one.sync.state.paused_by_user
    one.sync.resume(one.clock())
    settle(one, other)
    assert company(other) == "Paused"
    assert one.sync.state.paused is None


def test_who_leaves_keeps_everything_and_may_join_again(both, shared):
    one, other = both
    one.sync.leave(one.clock())
    rename(one, "Alone")
    one.exchange()
    assert one.sync.state.folder is None
    assert other.sync.state.folder == shared
    one.join()
    settle(one, other)
    assert one.text == other.text
    assert {version.other for version in other.sync.state.versions} == {"Alone"}


def test_two_folders_at_once_are_refused(both, tmp_path):
    one, _ = both
    with pytest.raises(UserError, match="already"):
        one.sync.join(tmp_path / "one", "x", one.clock())


def test_without_a_folder_the_engine_is_not_even_imported():
    asked = "import sys; from follow_up_desk import app; from follow_up_desk.sync import synchronisation;"
    asked += " print(sorted(name for name in sys.modules if name.partition('.')[0] in ('pycrdt', 'anyio')))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
