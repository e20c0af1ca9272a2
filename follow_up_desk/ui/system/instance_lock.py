"""One running desk per store: a lock file beside it, and a socket for messages from a second start. No Qt.

The kernel frees the lock when its process ends, however it ends. The process that holds it listens at the
socket (`single_instance.py`); any other sends one line there and reads one line back.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from zlib import crc32

MAX_BYTES = 4096
TIMEOUT = 20.0  # seconds; a desk that is just starting on a slow, busy machine may need this long until it answers
IMPORT_TIMEOUT = 120.0  # an import is answered when it is done
_PAUSE = 0.05
_LONGEST_PATH = 103  # of a socket, in bytes: macOS takes no more


class InstanceLock:
    """The lock of one store, held until `release`."""

    def __init__(self, store: Path, handle: int | None) -> None:
        self.store = store
        self._handle = handle

    def release(self) -> None:
        """Release the lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def acquire(store: Path) -> InstanceLock | None:
    """Return the lock of this store, or None while another process holds it."""
    real = store.expanduser().resolve()
    path = real.with_name(f"{real.name}.lock")
    try:
        if real.exists() and not real.is_file():  # a device or a folder: whoever opens it says so
            return InstanceLock(store, None)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:  # where nothing can be written there is nothing to guard
        return InstanceLock(store, None)
    if _try_lock(handle):
        return InstanceLock(store, handle)
    os.close(handle)
    return None


def socket_path(store: Path) -> str:
    """Return the path of this store's socket: in the session's runtime folder, else beside the store."""
    real = store.expanduser().resolve()
    number = f"{crc32(os.fsencode(real)):x}"
    with suppress(OSError):  # the file itself, whatever its name
        state = real.stat()
        number = f"{state.st_dev:x}-{state.st_ino:x}"
    name = f"follow-up-desk-{number}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    folder = _private_runtime_folder()
    path = str(folder / f"{name}.sock") if folder else f"{real}.door"
    return path if len(os.fsencode(path)) <= _LONGEST_PATH else os.path.relpath(path)


def send_once(store: Path, message: str, seconds: float = TIMEOUT) -> str | None:
    """Send one line to the running desk and return its answer, or None if none comes in time."""
    line = message.encode(errors="replace") + b"\n"
    if len(line) > MAX_BYTES or b"\n" in line[:-1]:
        return None
    try:
        return _exchange(socket_path(store), line, seconds)
    except OSError:
        return None


def notify(store: Path, message: str) -> bool:
    """Ask the running desk to do something; return whether it did."""
    answer = send(store, message)
    return answer is not None and answer.startswith("ok")


def send(store: Path, message: str, seconds: float = TIMEOUT) -> str | None:
    """Send one line until the desk answers, since it may just be starting; return None if it stays silent."""
    end = time.monotonic() + TIMEOUT
    while (answer := send_once(store, message, seconds)) is None and time.monotonic() < end:
        Event().wait(_PAUSE)
    return answer


def acquire_or_notify(store: Path, message: str, token: str = "") -> InstanceLock | str | None:
    """Return the lock, else the answer of the desk that holds it to the message, or None if it stays silent.

    An activation token is sent before, in a line of its own: a running desk of an older version refuses that alone.
    """
    end = time.monotonic() + TIMEOUT
    while True:
        if held := acquire(store):
            return held
        if token:
            send_once(store, f"activate {token}")
        if (answer := send_once(store, message)) is not None:
            return answer
        if time.monotonic() > end:
            return None
        Event().wait(_PAUSE)


def end_other(store: Path) -> bool:
    """Ask the desk that holds this store to end; return whether the store is free."""
    if not store.exists():
        return True
    end, asked = time.monotonic() + TIMEOUT, False
    while not (held := acquire(store)):
        asked = asked or notify(store, "quit")
        if time.monotonic() > end:
            return False
        Event().wait(_PAUSE)
    held.release()
    return True


def _private_runtime_folder() -> Path | None:
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if not folder.is_absolute() or not folder.is_dir():
        return None
    state = folder.stat()
    return folder if state.st_uid == os.getuid() and not state.st_mode & 0o077 else None


if sys.platform == "win32":

    def _try_lock(handle: int) -> bool:
        import msvcrt

        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _exchange(path: str, line: bytes, seconds: float) -> str:
        """Talk in a thread, since nothing ends the wait for a pipe that stays silent."""
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # the other desk may come forward in our place
        said: list[bytes] = []
        talk = Thread(target=_talk, args=(path, line, said), daemon=True)
        talk.start()
        talk.join(seconds)
        if not said or not said[0]:
            raise ConnectionResetError
        return said[0].decode(errors="replace").strip()

    def _talk(path: str, line: bytes, said: list[bytes]) -> None:
        with suppress(OSError), open(path, "r+b", buffering=0) as pipe:  # noqa: PTH123 - no path of the file system
            pipe.write(line)
            said.append(pipe.read(MAX_BYTES) or b"")

else:

    def _try_lock(handle: int) -> bool:
        import fcntl

        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _exchange(path: str, line: bytes, seconds: float) -> str:
        import socket

        with socket.socket(socket.AF_UNIX) as line_out:
            line_out.settimeout(seconds)
            line_out.connect(path)
            line_out.sendall(line)
            answer = b""
            while len(answer) < MAX_BYTES and not answer.endswith(b"\n") and (more := line_out.recv(MAX_BYTES)):
                answer += more
        if not answer:
            raise ConnectionResetError
        return answer.decode(errors="replace").strip()
