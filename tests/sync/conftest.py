"""Two desks that share one folder."""

from collections.abc import Generator
from pathlib import Path

import pytest

from follow_up_desk.core.book import everything_in
from tests.full_book import full_book
from tests.sync.desks import DeskAt, settle


@pytest.fixture(autouse=True)
def _without_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes the time; what a power cut does is shown elsewhere."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def one(tmp_path: Path, shared: Path) -> Generator[DeskAt]:
    it = DeskAt(tmp_path / "one", "laptop", shared)
    it.desk.apply(everything_in(full_book()))
    yield it
    it.desk.close()


@pytest.fixture
def other(tmp_path: Path, shared: Path) -> Generator[DeskAt]:
    it = DeskAt(tmp_path / "other", "home", shared)
    yield it
    it.desk.close()


@pytest.fixture
def both(one: DeskAt, other: DeskAt) -> tuple[DeskAt, DeskAt]:
    one.join()
    other.join()
    settle(one, other)
    return one, other
