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
STORAGE = "ui/storage/test_storage.py"

PROVED = {
    1: (FAULTS, "test_a_power_cut_loses_nothing_and_the_control_does"),
    2: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    3: (MIGRATIONS, "test_it_is_wholly_in_or_out_wherever_it_is_cut"),
    4: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    5: (RESTORE, "test_cut_short_anywhere_it_is_the_old_desk_or_the_restored_one"),
    6: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    7: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    8: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    9: (STORAGE, "test_what_goes_wrong_with_the_copies_stays_until_it_goes_well"),
    10: (FAULTS, "test_a_fault_of_the_system_loses_nothing"),
    11: (STORAGE, "test_a_file_that_may_only_be_read_can_be_viewed"),
    13: (OPENING, "test_a_desk_that_was_there_before_is_not_begun_anew"),
    14: (OPENING, "test_an_empty_file_is_not_taken_for_a_first_start"),
    15: (SALVAGE, "test_of_a_desk_that_was_cut_off_comes_what_is_before_the_cut"),
    16: (SALVAGE, "test_of_a_desk_with_a_damaged_page_most_comes_and_the_rest_is_reported"),
    17: (SUMS, "test_whatever_was_changed_behind_the_desk_is_found"),
    18: (PLACE, "test_a_log_that_was_taken_away_loses_nothing"),
    19: (PLACE, "test_an_old_log_beside_a_copy_never_destroys_it"),
    20: (STORAGE, "test_a_full_copy_leaves_the_desk_where_it_is"),
    21: (PLACE, "test_writing_stops_and_the_book_stays"),
    23: (STORE, "test_busy_is_a_calm_answer"),
    24: (STORE, "test_busy_is_a_calm_answer"),
    26: (MIGRATIONS, "test_a_migration_that_nobody_here_knows_refuses_the_file"),
    27: (MIGRATIONS, "test_a_migration_that_fails_leaves_the_file_and_says_so"),
}
NOT_HERE = {
    12: "a folder that may not be read is refused with its path; it takes an unprivileged user to show it",
    22: "whether a folder is on the network is not asked; its lock is taken where the file system has locks",
    25: "two starts at once: tests/desktop/test_one_instance.py",
    28: "a gigabyte of job interviews is not ours to meet",
    29: "what runs out becomes a sentence like any fault of SQLite; no test of its own",
    30: "the folders: platformdirs, and tests/ui/system/test_instance_lock.py for the one of the session",
}


def test_every_number_has_its_proof_or_its_reason() -> None:
    assert sorted({*PROVED, *NOT_HERE}) == list(range(1, 31))
    assert not PROVED.keys() & NOT_HERE.keys()


@pytest.mark.parametrize("number", PROVED)
def test_the_proofs_are_there(number: int) -> None:
    file, name = PROVED[number]
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
