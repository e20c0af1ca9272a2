"""Without memory, open files or the right to look: a sentence, and the desk as it was before or after."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from follow_up_desk.cli import main
from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.opening import open_read_only, open_store
from tests.builders import waiting

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@pytest.mark.only_on("linux", why="limits of files and memory are those of Linux")
@pytest.mark.parametrize("what", ["files", "memory"])
def test_what_runs_out_is_said_and_no_half_is_written(what: str, tmp_path: Path) -> None:
    """B1 #29."""
    command = [sys.executable, "-m", "tests.store.starving", what, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    well, refused = map(int, done.stdout.split())
    assert well > 0
    assert refused > 0


@pytest.fixture
def closed() -> Iterator[Path]:
    """Return a desk file in a folder that we may not enter; as the mightiest user we are somebody else meanwhile."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        folder = Path(place) / "closed"
        folder.mkdir()
        with closing(open_store(folder / "desk.sqlite")) as store:
            store.apply(Change((waiting(id="a"),)))
        folder.chmod(0)
        mighty = os.geteuid() == 0
        if mighty:
            os.seteuid(NOBODY)
        yield folder / "desk.sqlite"
        if mighty:
            os.seteuid(0)
        folder.chmod(0o700)
        with closing(open_read_only(folder / "desk.sqlite")) as store:
            assert set(store.load().opportunities) == {"a"}
        assert sorted(found.name for found in folder.iterdir()) == ["desk.sqlite", "desk.sqlite.writer"]


@pytest.mark.only_on("linux", "darwin", why="Windows has no such modes")
class TestAFolderThatMayNotBeEntered:
    """B1 #12."""

    def test_it_is_named_with_its_owner_and_no_new_desk_is_made(self, closed: Path) -> None:
        owner = closed.parent.owner()
        for way in (open_store, open_read_only):
            with pytest.raises(UserError, match=rf"{closed}: you may not enter the folder {closed.parent};.* {owner}$"):
                way(closed)

    @pytest.mark.parametrize("command", ["agenda", "check", "restore"])
    def test_the_command_line_says_it_in_one_sentence(
        self, closed: Path, command: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([command, "--store", str(closed)]) == 1
        said = capsys.readouterr().err
        assert "you may not enter the folder" in said
        assert len(said.splitlines()) == 1
