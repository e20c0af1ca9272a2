"""Joining: what is in the folder counts, nothing is lost, and what is logged meanwhile is not overlooked."""

from collections.abc import Generator
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from tests.builders import OWNER, interview, opportunity
from tests.sync.desks import DeskAt, settle


@pytest.fixture
def desks(tmp_path: Path) -> Generator[tuple[DeskAt, DeskAt]]:
    folder = tmp_path / "shared"
    home, laptop = (DeskAt(tmp_path / name, name, folder) for name in ("home", "laptop"))
    home.desk.apply(Change((replace(OWNER, phone="+1 555 0777"), opportunity(interview(), role="Writer"))))
    laptop.desk.apply(Change((OWNER, opportunity(interview(), role="Editor"))))
    yield home, laptop
    home.desk.close()
    laptop.desk.close()


def test_what_is_in_the_folder_counts_and_the_other_value_is_kept(desks: tuple[DeskAt, DeskAt]) -> None:
    home, laptop = desks
    home.join()
    laptop.join()
    settle(home, laptop)
    for desk in desks:
        assert desk.book.owner.phone == "+1 555 0777"
        assert desk.book.opportunities["valley"].role == "Writer"
        kept = {(it.field, it.other) for it in desk.sync.state.versions}
        assert kept == {("phone", "+1 555 0123"), ("role", "Editor")}


def test_the_progress_only_grows_and_ends_with_the_whole(desks: tuple[DeskAt, DeskAt]) -> None:
    home, laptop = desks
    home.join()
    shares: list[float] = []
    laptop.sync.look(laptop.folder, lambda done, of: shares.append(done / of))
    assert shares == sorted(shares)
    assert shares[-1] == 1
    shares.clear()
    laptop.sync.join(laptop.folder, "laptop", laptop.clock(), lambda done, of: shares.append(done / of))
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_what_is_logged_while_it_reads_is_joined_too(desks: tuple[DeskAt, DeskAt]) -> None:
    home, laptop = desks
    home.join()
    logged: list[str] = []

    def log_once(_done: int, _of: int) -> None:
        if not logged:
            logged.append("link")
            head = replace(laptop.book.opportunities["valley"], link="https://valley.example/job")
            laptop.do(verbs.save_opportunity_fields, head)

    laptop.sync.join(laptop.folder, "laptop", laptop.clock(), log_once)
    assert logged == ["link"]
    settle(home, laptop)
    for desk in desks:
        assert desk.book.opportunities["valley"].link == "https://valley.example/job"
    assert home.text == laptop.text
