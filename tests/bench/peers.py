"""Race other programs: seconds to the first visible window, MiB when it has settled.

Those that are installed, and the frozen program where `make package` has built it.
"""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from os import kill
from pathlib import Path

from tests.bench.programs import ROOT, SETTLE_S, Start, family, pss

FROZEN = ROOT / "build" / "package" / "frozen" / "follow-up-desk" / "follow-up-desk"
PATIENCE_S = 60
POLL_S = 0.01
PEERS: Mapping[str, tuple[Sequence[str], str]] = {
    "kalarm": (("kalarm",), "KAlarm"),
    "gnome-calendar": (("gnome-calendar",), "Calendar"),
    "vorta": (("vorta",), "Vorta"),
    "thunderbird": (("thunderbird", "-calendar", "--no-remote"), "Thunderbird|Mozilla"),
}


def installed() -> list[str]:
    """Return the peers that this machine has."""
    return [name for name, (command, _title) in PEERS.items() if shutil.which(command[0])]


def raced(env: Mapping[str, str], name: str) -> Start | None:
    """Start a peer and measure it; None where no window came."""
    return window_of(env, *PEERS[name])


def desk(env: Mapping[str, str], store: Path) -> Start | None:
    """Measure the desk in the same way as the peers."""
    return window_of(env, (sys.executable, "-m", "follow_up_desk", "--store", str(store)), "Follow-Up Desk")


def frozen(env: Mapping[str, str], store: Path) -> Start | None:
    """Measure the frozen program in the same way."""
    return window_of(env, (str(FROZEN), "--store", str(store)), "Follow-Up Desk")


def floor(env: Mapping[str, str]) -> Start | None:
    """Measure the bare window in the same way as the peers."""
    return window_of(env, (sys.executable, str(Path(__file__).with_name("first_picture.py")), "floor"), "^Floor$")


def window_of(env: Mapping[str, str], command: Sequence[str], title: str) -> Start | None:
    """Start a program; measure until a window of that title (a pattern) is visible."""
    before = _windows(env, title)
    begun = time.monotonic()
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, cwd=ROOT, start_new_session=True, stdout=silent, stderr=silent)
    try:
        while not _windows(env, title) - before:
            if time.monotonic() - begun > PATIENCE_S:
                return None
            time.sleep(POLL_S)
        seconds = time.monotonic() - begun
        time.sleep(SETTLE_S)
        return Start(seconds, 0.0, pss(process.pid))
    finally:
        for one in reversed(family(process.pid)):
            with suppress(ProcessLookupError):
                kill(one, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()


def _windows(env: Mapping[str, str], title: str) -> set[str]:
    command = ["xdotool", "search", "--onlyvisible", "--name", title]
    return set(subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout.split())
