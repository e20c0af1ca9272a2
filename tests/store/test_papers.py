"""Copies of what was sent: kept as they were, found again, and no way for a record to open anything else."""

from contextlib import closing
from pathlib import Path

import pytest

from follow_up_desk.cli import main
from follow_up_desk.core.book import Change
from follow_up_desk.core.records import Paper
from follow_up_desk.core.wording import UserError
from follow_up_desk.store import papers
from follow_up_desk.store.aside import set_aside_of
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.companions import companions
from follow_up_desk.store.erasing import erase_papers
from follow_up_desk.store.opening import open_store
from follow_up_desk.store.restore import put_back
from follow_up_desk.store.salvage import salvage
from tests.builders import book_of, waiting
from tests.private_files import assert_private


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
    with pytest.raises(UserError, match="The copy of two is not in "):
        papers.file_of(kept[1], desk)


class TestAlong:
    """A desk file that goes elsewhere takes along what its papers mean; nothing written once is written over."""

    @pytest.fixture
    def kept(self, tmp_path: Path, desk: Path) -> Paper:
        kept = Paper("CV", papers.keep_copy(_file(tmp_path, "cv.pdf"), desk))
        with closing(open_store(desk)) as store:
            store.apply(Change((waiting(id="a", papers=(kept, Paper("place", str(tmp_path / "x.pdf")))),)))
        return kept

    def _text(self, kept: Paper, desk: Path) -> str:
        return papers.file_of(kept, desk).read_text()

    def test_to_the_second_place_and_back(self, tmp_path: Path, desk: Path, kept: Paper) -> None:
        stick = tmp_path / "stick"
        copy = back_up(desk, stick)
        assert self._text(kept, copy) == "first"
        assert [found.name for found in (stick / "papers").iterdir()] == [Path(str(kept.path)).name]
        assert_private(stick / "papers")
        home = tmp_path / "new computer" / "desk.sqlite"
        home.parent.mkdir()
        put_back(home, copy)
        assert self._text(kept, home) == "first"
        assert papers.missing_copies(home) == []

    def test_a_copy_beside_the_desk_means_the_same_one(self, desk: Path, kept: Paper, tmp_path: Path) -> None:
        copy = back_up(desk)
        assert list(copy.parent.iterdir()) == [copy]
        home = tmp_path / "elsewhere" / "desk.sqlite"
        home.parent.mkdir()
        put_back(home, copy)
        assert self._text(kept, home) == "first"

    def test_what_can_be_rescued_has_its_papers(self, desk: Path, kept: Paper, tmp_path: Path) -> None:
        assert salvage(desk, tmp_path / "rescued" / "desk.sqlite")[1] == []
        assert self._text(kept, tmp_path / "rescued" / "desk.sqlite") == "first"
        papers.file_of(kept, desk).unlink()
        _counts, (left,) = salvage(desk, tmp_path / "again" / "desk.sqlite")
        assert left.values["name"] == "CV"

    def test_one_that_was_changed_is_mended_from_a_whole_one_and_never_copied(
        self, desk: Path, kept: Paper, tmp_path: Path
    ) -> None:
        copy = back_up(desk, tmp_path / "stick")
        mine = papers.file_of(kept, desk)
        mine.write_text("scribbled over")
        back_up(desk, tmp_path / "stick")
        assert self._text(kept, copy) == "first"
        assert [words.values["name"] for words in papers.missing_copies(desk)] == ["CV"]
        put_back(desk, copy)
        assert mine.read_text() == "first"
        assert [found.read_text() for found in set_aside_of(mine)] == ["scribbled over"]
        papers.erase_copies([str(kept.path)], desk)
        assert list(mine.parent.iterdir()) == []

    def test_check_says_which_are_missing(self, desk: Path, kept: Paper, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--store", str(desk)]) == 0
        papers.file_of(kept, desk).unlink()
        capsys.readouterr()
        assert main(["check", "--store", str(desk)]) == 1
        assert f"The copy of CV is no longer in {desk.parent / 'papers'}" in capsys.readouterr().err

    def test_a_second_place_that_takes_no_papers_is_said(self, desk: Path, kept: Paper, tmp_path: Path) -> None:
        (tmp_path / "stick").mkdir()
        (tmp_path / "stick" / "papers").write_text("no folder")
        with pytest.raises(UserError, match="the file cannot be written"):
            back_up(desk, tmp_path / "stick")

    def test_no_export_is_written_over_one(self, desk: Path, kept: Paper) -> None:
        assert papers.file_of(kept, desk) in companions(desk)

    def test_a_copy_on_another_computer_is_not_missed_and_a_changed_one_is(self, desk: Path, kept: Paper) -> None:
        mine = papers.file_of(kept, desk)
        with closing(open_store(desk)) as store:
            store.take_in(Change(), lambda tables: tables.set_state("{}"))
        data = mine.read_bytes()
        mine.unlink()
        assert papers.missing_copies(desk) == []
        mine.write_bytes(data + b"scribbled")
        assert [words.values["name"] for words in papers.missing_copies(desk)] == ["CV"]


class TestErasing:
    """What was erased for good goes, and what anything around still means stays."""

    def _desk(self, path: Path, *them: Paper) -> None:
        with closing(open_store(path)) as store:
            store.apply(Change((waiting(id="a", papers=them),)))

    def test_what_nothing_means_goes_here_and_in_the_second_place(self, tmp_path: Path, desk: Path) -> None:
        names = ("erased", "removed long ago", "copy", "neighbour", "mine")
        kept = {name: Paper(name, papers.keep_copy(_file(tmp_path, "x.pdf", name), desk)) for name in names}
        self._desk(desk, *kept.values())
        stick = tmp_path / "stick"
        back_up(desk, stick)
        for copy in stick.glob("*.sqlite"):
            copy.unlink()
        self._desk(desk, kept["mine"], kept["copy"])
        back_up(desk)
        back_up(desk, stick)
        self._desk(desk, kept["mine"])
        self._desk(desk.with_name("other.sqlite"), kept["neighbour"])
        assert erase_papers(desk, frozenset({str(kept["erased"].path)}), [stick]) == []
        left = {name for name in names if (desk.parent / str(kept[name].path)).exists()}
        there = {name for name in names if (stick / str(kept[name].path)).exists()}
        assert (left, there) == ({"mine", "copy", "neighbour"}, {"mine", "copy"})

    def test_beside_a_file_that_cannot_be_read_only_what_was_erased_goes(self, tmp_path: Path, desk: Path) -> None:
        kept = [Paper(name, papers.keep_copy(_file(tmp_path, "x.pdf", name), desk)) for name in ("one", "two")]
        self._desk(desk)
        desk.with_name("broken.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
        erase_papers(desk, frozenset({str(kept[0].path)}))
        assert [(desk.parent / str(paper.path)).exists() for paper in kept] == [False, True]
