"""Start programs in one environment, and end every process that came of them."""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

from tests.desktop.waiting import PATIENCE_S, NotReady, until

MARK = "DESKTOP_SESSION_DIR"
PR_SET_CHILD_SUBREAPER = 36
GRACE_S = 5.0  # for a program to end by itself before it is killed


class Processes:
    """The programs of a session by name; every process with our variable in its environment is ended with it."""

    def __init__(self, folder: Path, logs: Path, env: dict[str, str]) -> None:
        self.logs = logs
        self.env = {**env, MARK: str(folder)}
        self.named: dict[str, subprocess.Popen[bytes]] = {}
        self._mark = f"{MARK}={folder}".encode()
        # Daemons that fork become our children, so that none of them stays as a zombie.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    def start(self, name: str, *argv: str, **options: Any) -> subprocess.Popen[bytes]:
        """Start a program; its output goes to a log file of its name."""
        if not shutil.which(argv[0], path=self.env.get("PATH")):
            raise NotReady(f"{name}: {argv[0]} is not installed")
        with (self.logs / f"{name}.log").open("ab") as log:
            options = {"stdin": subprocess.DEVNULL, "stdout": log, "env": self.env, **options}
            # setpriv: told to end even when this process is killed outright.
            line = ["setpriv", "--pdeathsig", "TERM", *argv]
            self.named[name] = subprocess.Popen(line, stderr=log, start_new_session=True, **options)
        return self.named[name]

    def run(self, *argv: str) -> subprocess.CompletedProcess[str]:
        """Run a short command to its end."""
        return subprocess.run(
            argv,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )

    def ask(self, *argv: str) -> str:
        """Run a short command and return what it prints, or nothing if it fails."""
        try:
            done = self.run(*argv)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.strip() if done.returncode == 0 else ""

    def check_alive(self, name: str) -> None:
        """Raise NotReady if the named program has ended by itself."""
        if (status := self.named[name].poll()) is not None:
            raise NotReady(f"{name} ended with status {status}")

    def stop(self, name: str, how: signal.Signals = signal.SIGTERM) -> int:
        """End one program by its process id and return its exit status."""
        process = self.named.pop(name)
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(how)
        try:
            return process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait(PATIENCE_S)

    def ours(self) -> list[int]:
        """List the running processes of the session."""
        return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and self._is_ours(entry)]

    def end_all(self, last: tuple[str, ...] = ()) -> None:
        """End every process of the session, those in `last` at the end, as others still use them."""
        keep = {self.named[name].pid for name in last if name in self.named}
        self._end(keep)
        for name in last:
            if name in self.named:
                self.stop(name)
        self._end(set())
        for process in self.named.values():
            process.wait(PATIENCE_S)

    def _is_ours(self, entry: Path) -> bool:
        with contextlib.suppress(OSError):
            return self._mark in (entry / "environ").read_bytes().split(b"\0") and int(entry.name) != os.getpid()
        return False

    def _end(self, keep: set[int]) -> None:
        for how, seconds in ((signal.SIGTERM, GRACE_S), (signal.SIGKILL, PATIENCE_S)):
            for pid in set(self.ours()) - keep:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, how)
            with contextlib.suppress(NotReady):
                until(lambda: not self._left(keep), "the end of the session's processes", seconds)
                return

    def _left(self, keep: set[int]) -> set[int]:
        for process in self.named.values():
            process.poll()
        known = {process.pid for process in self.named.values()}
        left = set(self.ours()) - keep
        for pid in left - known:  # a daemon that forked and became our child: let it go
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)
        return left
