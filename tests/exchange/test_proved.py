"""The faults of hostile or broken input, by number: where each is proved. A proof that is gone fails here."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
HOSTILE = "exchange/test_hostile_foreign.py"

PROVED = {
    82: (HOSTILE, "test_82_a_line_of_megabytes_and_too_many_events"),
    83: (HOSTILE, "test_83_a_rule_that_repeats_for_ever_is_not_followed"),
    84: (HOSTILE, "test_84_a_broken_start_costs_its_own_event"),
    85: (HOSTILE, "test_85_a_zone_that_is_none_is_floating"),
    86: (HOSTILE, "test_86_many_calendars_in_one_file"),
    87: (HOSTILE, "test_87_no_text_of_a_record_becomes_a_line_of_a_calendar"),
    88: (HOSTILE, "test_88_nested_a_thousand_deep_and_five_thousand_brackets"),
    89: (HOSTILE, "test_89_a_character_set_that_there_is_not"),
    90: (HOSTILE, "test_90_a_subject_with_a_line_break_in_it"),
    91: (HOSTILE, "test_91_odd_dates_marks_and_encodings"),
    92: (HOSTILE, "test_92_a_cell_without_end_is_refused_with_its_line_and_nothing_comes_in"),
    93: (HOSTILE, "test_93_what_a_spreadsheet_would_run_goes_out_guarded_and_comes_back_as_it_was"),
    94: (HOSTILE, "test_94_a_second_import_adds_nothing"),
    95: (HOSTILE, "test_95_an_archive_writes_nowhere_and_what_would_fill_the_memory_is_refused"),
    96: (HOSTILE, "test_96_a_pipe_an_empty_file_and_one_that_is_gone"),
}


def test_every_number_has_its_proof() -> None:
    assert sorted(PROVED) == list(range(82, 97))


@pytest.mark.parametrize("number", PROVED)
def test_the_proofs_are_there(number: int) -> None:
    file, name = PROVED[number]
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
