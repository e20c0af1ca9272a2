"""Importing and exporting a desk file, and the messages shown."""

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.exchange import desk_file
from follow_up_desk.ui import files
from tests.builders import OWNER, book_of, interview, opportunity
from tests.ui.forms.conftest import FormDriver


def test_there_and_back(hands: FormDriver, hands_over: Callable[[Book], FormDriver], tmp_path: Path) -> None:
    file = tmp_path / "all.desk.json"
    assert files.export_to(hands.session, file)
    assert hands.said[-1] == f"Everything is in {file}"
    assert list(tmp_path.iterdir()) == [file]
    empty = hands_over(book_of(owner=OWNER))
    assert files.import_from(empty.session, file)
    assert empty.said[-1] == "1 opportunity added or completed from all.desk.json"
    assert desk_file.write(empty.session.book) == file.read_bytes()
    empty.session.undo_stack.undo()
    assert empty.session.book.opportunities == {}


def test_nothing_new_is_said_and_leaves_nothing_to_undo(hands: FormDriver, tmp_path: Path) -> None:
    file = tmp_path / "same.desk.json"
    files.export_to(hands.session, file)
    assert files.import_from(hands.session, file)
    assert hands.said[-1] == "Everything in same.desk.json is already here."
    assert not hands.session.undo_stack.canUndo()


def test_a_broken_file_is_named_with_its_place_and_changes_nothing(hands: FormDriver, tmp_path: Path) -> None:
    file = tmp_path / "broken.desk.json"
    files.export_to(hands.session, file)
    file.write_text(file.read_text("utf-8").replace('"Valley Magazine"', "17"), "utf-8")
    before = hands.session.book
    assert not files.import_from(hands.session, file)
    assert hands.refused == [f"{file}: /opportunities/0/company: 17 is not text; nothing was imported"]
    assert hands.session.book is before


def test_other_content_under_a_known_id_is_refused(hands: FormDriver, tmp_path: Path) -> None:
    file = tmp_path / "other.desk.json"
    other = book_of(opportunity(interview(), id="reader", company="Hill Magazine"))
    file.write_bytes(desk_file.write(other))
    assert not files.import_from(hands.session, file)
    assert "reader is already here with other content" in hands.refused[0]


def test_a_file_that_is_not_there_and_a_folder_that_is_not_there(hands: FormDriver, tmp_path: Path) -> None:
    assert not files.import_from(hands.session, tmp_path / "gone.json")
    assert not files.export_to(hands.session, tmp_path / "no" / "where.json")
    gone = ctypes.FormatError(2).rstrip(".") if sys.platform == "win32" else "No such file or directory"
    assert hands.refused == [
        f"{tmp_path / 'gone.json'}: the file cannot be read ({gone})",
        f"{tmp_path / 'no' / 'where.json'}: the file cannot be written (No such file or directory)",
    ]
