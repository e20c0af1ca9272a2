"""One lock per store, and a socket that answers one line with one line."""

import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk import terminal_import
from follow_up_desk.core.book import Book
from follow_up_desk.exchange import desk_file
from follow_up_desk.ui.system import instance_lock, single_instance
from follow_up_desk.ui.system.local_server import LocalServer
from follow_up_desk.ui.system.single_instance import SingleInstance, make_pipe_server
from tests.builders import NOW


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with TemporaryDirectory() as folder:  # the path of a socket must be short, which pytest's own folders are not
        run = Path(folder, "run")
        run.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
        yield Path(folder, "data", "desk.sqlite")


@pytest.fixture
def asked() -> list[tuple[str, str]]:
    return []


@pytest.fixture(params=[make_pipe_server, *([LocalServer] if hasattr(socket, "AF_UNIX") else [])])
def desk(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    store: Path,
    asked: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SingleInstance]:
    """The desk of this system, and that of Windows, which Qt serves here too."""
    monkeypatch.setattr(single_instance, "make_server", request.param)

    def answer(verb: str, argument: str) -> str:
        asked.append((verb, argument))
        return "no because\nof that" if argument == "bad" else "ok"

    held = instance_lock.acquire(store)
    assert held is not None
    made = SingleInstance(held, answer)
    assert made.listen()
    yield made
    made.close()


def said(qtbot: QtBot, store: Path, *words: str) -> list[str | None]:
    """Send from another thread, as another process would; return the answers."""
    answers: list[str | None] = []
    thread = threading.Thread(target=lambda: answers.extend(instance_lock.send_once(store, word) for word in words))
    thread.start()
    qtbot.waitUntil(lambda: len(answers) == len(words))
    thread.join()
    return answers


def test_the_lock_is_held_once_and_free_again(store: Path) -> None:
    held = instance_lock.acquire(store)
    assert held is not None
    assert instance_lock.acquire(store) is None
    held.release()
    held.release()
    again = instance_lock.acquire(store)
    assert again is not None
    again.release()


@pytest.mark.only_on("linux", "darwin", why="Windows has no such modes")
def test_the_lock_is_private(store: Path) -> None:
    held = instance_lock.acquire(store)
    assert held is not None
    assert stat.S_IMODE(store.with_name("desk.sqlite.lock").stat().st_mode) == 0o600
    held.release()


def test_where_nothing_can_be_written_there_is_nothing_to_guard(tmp_path: Path) -> None:
    """Such a desk can still be viewed; what cannot be opened is said by who opens it."""
    (tmp_path / "file").touch()
    for _ in range(2):
        assert instance_lock.acquire(tmp_path / "file" / "desk.sqlite") is not None


@pytest.mark.parametrize("link", ["hard", *(["symbolic"] if os.name != "nt" else [])])
def test_a_desk_is_reached_by_every_name_of_its_file(tmp_path: Path, link: str) -> None:
    store, name = tmp_path / "desk.sqlite", tmp_path / "other.sqlite"
    store.touch()
    (name.symlink_to if link == "symbolic" else name.hardlink_to)(store)
    assert instance_lock.socket_path(name) == instance_lock.socket_path(store)
    if link == "symbolic":
        assert instance_lock.acquire(store) is not None
        assert instance_lock.acquire(name) is None


def test_nobody_at_home(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_lock, "TIMEOUT", 0.1)
    assert instance_lock.send_once(store, "show") is None
    assert not instance_lock.notify(store, "show")


def test_a_long_import_is_waited_for(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its answer comes when it is done; a desk said to be silent meanwhile would be asked to import again."""
    patience: list[float] = []
    monkeypatch.setattr(instance_lock, "_exchange", lambda _path, _line, seconds: patience.append(seconds) or "ok 3 3")
    monkeypatch.setattr(instance_lock, "acquire", lambda _store: None)
    file = tmp_path / "large.desk.json"
    file.write_bytes(desk_file.write(Book()))
    store.parent.mkdir()
    store.touch()
    terminal_import.import_files(store, [file], yes=False, clock=lambda: NOW)
    assert patience == [120]
    assert "3 of 3" in capsys.readouterr().out


def test_requests_are_answered(qtbot: QtBot, store: Path, desk: SingleInstance, asked: list[tuple[str, str]]) -> None:
    answers = said(qtbot, store, "show", "import /home/me/ä b.desk.json", "import bad", "format c:")
    assert answers == ["ok", "ok", "no because of that", "no"]
    assert asked == [("show", ""), ("import", "/home/me/ä b.desk.json"), ("import", "bad")]


@pytest.mark.parametrize("line", ["import " + "x" * instance_lock.MAX_BYTES, "show\nlog"])
def test_what_is_no_single_short_line_is_not_sent(store: Path, line: str) -> None:
    assert instance_lock.send_once(store, line) is None


@pytest.mark.only_on("linux", "darwin", why="Python for Windows has no sockets with a path; there it is a named pipe")
def test_a_flood_is_cut_off(qtbot: QtBot, store: Path, desk: SingleInstance, asked: list[tuple[str, str]]) -> None:
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(instance_lock.socket_path(store))
        guest.settimeout(0.01)
        guest.send(b"x" * (instance_lock.MAX_BYTES + 100))
        qtbot.waitUntil(lambda: _hung_up(guest))
    assert said(qtbot, store, "show") == ["ok"]
    assert asked == [("show", "")]


def _hung_up(guest: socket.socket) -> bool:
    try:
        return guest.recv(10) == b""
    except TimeoutError:
        return False
    except ConnectionResetError:
        return True


@pytest.mark.only_on("linux", "darwin", why="Python for Windows has no sockets with a path; there it is a named pipe")
def test_a_silent_guest_is_sent_away_and_harms_nobody(qtbot: QtBot, store: Path, desk: SingleInstance) -> None:
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(instance_lock.socket_path(store))
        assert said(qtbot, store, "show") == ["ok"]
        guest.settimeout(0.01)
        qtbot.waitUntil(lambda: _hung_up(guest), timeout=8000)


@pytest.mark.only_on("linux", "darwin", why="Python for Windows has no sockets with a path; there it is a named pipe")
def test_the_socket_a_killed_desk_left_is_replaced(qtbot: QtBot, store: Path) -> None:
    """The socket of a killed desk is replaced (fault 59)."""
    path = instance_lock.socket_path(store)
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(path)
    held = instance_lock.acquire(store)
    assert held is not None
    made = SingleInstance(held, lambda verb, argument: "ok")
    assert made.listen()
    assert said(qtbot, store, "show") == ["ok"]
    made.close()


def test_enter_takes_the_lock_or_brings_the_answer(qtbot: QtBot, store: Path, desk: SingleInstance) -> None:
    answers: list[object] = []
    thread = threading.Thread(target=lambda: answers.append(instance_lock.acquire_or_notify(store, "show")))
    thread.start()
    qtbot.waitUntil(lambda: answers == ["ok"])
    thread.join()
    desk.close()
    free = instance_lock.acquire_or_notify(store, "show")
    assert isinstance(free, instance_lock.InstanceLock)
    free.release()


def test_a_token_goes_before_the_request(
    qtbot: QtBot, store: Path, desk: SingleInstance, asked: list[tuple[str, str]]
) -> None:
    answers: list[object] = []
    given = (store, "show", "a token")
    thread = threading.Thread(target=lambda: answers.append(instance_lock.acquire_or_notify(*given)))
    thread.start()
    qtbot.waitUntil(lambda: answers == ["ok"])
    thread.join()
    assert asked == [("activate", "a token"), ("show", "")]


def test_a_desk_that_is_just_starting_is_waited_for(qtbot: QtBot, store: Path) -> None:
    held = instance_lock.acquire(store)
    assert held is not None
    answers: list[str | None] = []
    thread = threading.Thread(target=lambda: answers.append(instance_lock.send(store, "import x")))
    thread.start()
    late = SingleInstance(held, lambda verb, argument: f"ok {argument}")
    assert late.listen()
    qtbot.waitUntil(lambda: answers == ["ok x"])
    thread.join()
    late.close()


def test_enter_gives_up_on_a_desk_that_never_answers(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_lock, "TIMEOUT", 0.1)
    held = instance_lock.acquire(store)
    assert held is not None
    assert instance_lock.acquire_or_notify(store, "show") is None
    held.release()


def test_a_desk_is_asked_to_end_and_waited_for(qtbot: QtBot, store: Path) -> None:
    assert instance_lock.end_other(store), "where there is no file nothing is made"
    assert not store.parent.exists()
    store.parent.mkdir(mode=0o700)
    store.touch()
    assert instance_lock.end_other(store), "none is open"
    held = instance_lock.acquire(store)
    assert held is not None
    asked: list[str] = []
    made = SingleInstance(held, lambda verb, argument: asked.append(verb) or "ok")
    assert made.listen()
    ended: list[bool] = []
    thread = threading.Thread(target=lambda: ended.append(instance_lock.end_other(store)))
    thread.start()
    qtbot.waitUntil(lambda: asked == ["quit"])
    assert ended == []
    made.close()
    thread.join()
    assert ended == [True]


def test_a_desk_that_does_not_end_is_said(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_lock, "TIMEOUT", 0.1)
    store.parent.mkdir(mode=0o700)
    store.touch()
    held = instance_lock.acquire(store)
    assert held is not None
    assert not instance_lock.end_other(store)
    held.release()


@pytest.mark.only_on("linux", "darwin", why="elsewhere it is a pipe with a name, in no folder")
@pytest.mark.parametrize("folder", ["", "relative", "/nowhere/at/all"])
def test_without_a_private_runtime_folder_the_door_is_beside_the_store(
    store: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """A shared folder is never used."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    assert Path(instance_lock.socket_path(store)).resolve().parent == store.parent.resolve()


@pytest.mark.only_on("linux", "darwin", why="elsewhere it is a pipe with a name, in no folder")
def test_a_runtime_folder_that_others_may_enter_is_not_used(store: Path) -> None:
    Path(os.environ["XDG_RUNTIME_DIR"]).chmod(0o755)
    assert Path(instance_lock.socket_path(store)).resolve().parent == store.parent.resolve()


def test_two_stores_have_two_doors(store: Path) -> None:
    assert instance_lock.socket_path(store) != instance_lock.socket_path(store.with_name("other.sqlite"))


def test_the_door_needs_no_qt() -> None:
    code = "import sys, follow_up_desk.ui.system.instance_lock; print([m for m in sys.modules if 'PySide6' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
