"""The faults of store and disk, by number: where each is proved, or why it does not concern us.

`tests/ui/system/test_faults.py` goes on from 31. A proof that is gone fails here.
"""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PLACE, RESTORE, BACKUPS = "store/test_place.py", "store/test_restore.py", "store/test_backups.py"
OPENING, MIGRATIONS, SUMS = "store/test_opening.py", "store/test_migrations.py", "store/test_checksums.py"
FAULTS, SALVAGE, STORE = "faults/test_faults.py", "store/test_salvage.py", "store/test_store.py"
STORAGE, DISK, STARVED = "ui/storage/test_storage.py", "store/test_full_disk.py", "store/test_starved.py"
SHARE, LIVES = "store/test_network.py", "desktop/test_one_instance.py"

PROVED = {
    1: (FAULTS, "test_a_power_cut_loses_nothing_and_the_control_does"),
    2: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    3: (MIGRATIONS, "test_it_is_wholly_in_or_out_wherever_it_is_cut"),
    4: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    5: (RESTORE, "test_cut_short_anywhere_it_is_the_old_desk_or_the_restored_one"),
    6: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    7: (STORAGE, "test_what_was_typed_stays_in_its_form_until_it_can_be_kept"),
    8: (DISK, "test_a_disk_without_room_or_only_to_be_read_loses_nothing"),
    9: (DISK, "test_a_disk_without_room_or_only_to_be_read_loses_nothing"),
    10: (DISK, "test_after_a_fault_of_the_disk_while_it_syncs_the_file_is_not_written_again"),
    11: (DISK, "test_a_disk_without_room_or_only_to_be_read_loses_nothing"),
    12: (STARVED, "TestAFolderThatMayNotBeEntered"),
    13: (STORAGE, "TestWhereItIs"),
    14: (OPENING, "test_an_empty_file_is_not_taken_for_a_first_start"),
    15: (SALVAGE, "test_of_a_desk_that_was_cut_off_comes_what_is_before_the_cut"),
    16: (SALVAGE, "test_of_a_desk_with_a_damaged_page_most_comes_and_the_rest_is_reported"),
    17: (SUMS, "test_whatever_was_changed_behind_the_desk_is_found"),
    18: (PLACE, "TestALogThatIsGoneAfterACrash"),
    19: (PLACE, "test_an_old_log_beside_a_copy_never_destroys_it"),
    20: (STORAGE, "test_a_full_copy_leaves_the_desk_where_it_is"),
    21: (PLACE, "test_writing_stops_and_the_book_stays"),
    22: (SHARE, "TestOnAShare"),
    23: (STORAGE, "test_what_was_typed_stays_in_its_form_until_it_can_be_kept"),
    24: (STORE, "test_a_change_asks_for_the_right_to_write_before_it_reads"),
    25: (LIVES, "test_many_starts_at_once_make_one_desk"),
    26: (MIGRATIONS, "test_a_migration_that_nobody_here_knows_refuses_the_file"),
    27: (MIGRATIONS, "test_a_migration_that_fails_leaves_the_file_and_says_so"),
    29: (STARVED, "test_what_runs_out_is_said_and_no_half_is_written"),
    30: ("test_cli.py", "test_folders_that_are_no_path_or_missing_are_those_of_the_standard"),
}
NOT_HERE = {
    28: "a gigabyte of job interviews is not ours to meet; `make bench` measures 3,000 applications",
}


def test_every_number_has_its_proof_or_its_reason() -> None:
    assert sorted({*PROVED, *NOT_HERE}) == list(range(1, 31))
    assert not PROVED.keys() & NOT_HERE.keys()


@pytest.mark.parametrize("number", PROVED)
def test_the_proofs_are_there(number: int) -> None:
    file, name = PROVED[number]
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
