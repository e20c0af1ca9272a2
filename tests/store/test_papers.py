"""Copies of what was sent: kept as they were, found again, and no way for a record to open anything else."""

from pathlib import Path

import pytest

from follow_up_desk.core.records import Paper
from follow_up_desk.core.wording import UserError
from follow_up_desk.store import papers
from tests.builders import book_of, waiting


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "desk.sqlite"


def _file(folder: Path, name: str, text: str = "first") -> Path:
    made = folder / name
    made.write_text(text)
    return made


def test_a_copy_stays_as_it_was_sent(tmp_path: Path, desk: Path) -> None:
    sent = _file(tmp_path, "Résumé of Ana.PDF")
    kept = Paper("Résumé", papers.keep_copy(sent, desk))
    sent.write_text("changed")
    assert papers.is_kept(kept)
    found = papers.file_of(kept, desk)
    assert (found.read_text(), found.parent, found.suffix) == ("first", desk.parent / "papers", ".pdf")
    assert "Ana" not in found.name
    assert papers.keep_copy(_file(tmp_path, "again.pdf"), desk) == kept.path


def test_where_a_file_is_can_be_remembered_instead(tmp_path: Path, desk: Path) -> None:
    sent = _file(tmp_path, "letter.odt")
    paper = Paper("letter", str(sent))
    assert not papers.is_kept(paper)
    assert papers.file_of(paper, desk) == sent
    sent.unlink()
    with pytest.raises(UserError, match="letter is not where it was"):
        papers.file_of(paper, desk)


@pytest.mark.parametrize(
    "path", ["run.sh", "/bin/sh", "evil.desktop", "papers/../../x.pdf", "x.pdf", "papers", "", None, "file:///x.pdf"]
)
def test_a_record_cannot_open_what_is_no_document(tmp_path: Path, desk: Path, path: str | None) -> None:
    _file(tmp_path, "x.pdf")
    with pytest.raises(UserError):
        papers.file_of(Paper("x", path), desk)


def test_no_program_is_kept_as_a_paper(tmp_path: Path, desk: Path) -> None:
    with pytest.raises(UserError, match="is not a document"):
        papers.keep_copy(_file(tmp_path, "setup.exe"), desk)


def test_a_copy_that_was_erased_for_good_is_gone_and_no_other_file(tmp_path: Path, desk: Path) -> None:
    kept = [Paper(name, papers.keep_copy(_file(tmp_path, f"{name}.pdf", name), desk)) for name in ("one", "two")]
    place = Paper("place", str(_file(tmp_path, "place.pdf")))
    before = book_of(waiting(papers=(*kept, place)))
    after = book_of(waiting(papers=(kept[0],)))
    papers.erase_copies(papers.kept_copies(before) - papers.kept_copies(after), desk)
    papers.erase_copies([str(place.path), "../place.pdf"], desk)
    assert papers.file_of(kept[0], desk).read_text() == "one"
    assert papers.file_of(place, desk).exists()
    with pytest.raises(UserError, match="two is not where it was"):
        papers.file_of(kept[1], desk)
