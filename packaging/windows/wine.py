"""Wine 10 with a screen of its own: Windows programs on Debian, made once and kept outside the checkout.

Qt 6 needs more than the Wine of Debian 12 has. A machine that is Debian 13 and has the packages runs them as they are;
any other gets a Debian 13 in a folder of the cache, entered by chroot, for which this must be run by root.
"""

import os
import shlex
import shutil
import sys
from pathlib import Path

from bare_system import BareSystem, Result, may_enter, run_logged, this_release
from commands import Broken

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "follow-up-desk-windows"
RELEASE = "trixie"
# The 32 bit part is for the installer, whose own program is one of 32 bit.
PACKAGES = tuple(
    """wine wine64 wine32:i386 fonts-wine fonts-liberation xvfb xauth imagemagick xdotool x11-utils openbox
    python3""".split()
)
NEEDED = ("wine", "wineserver", "xvfb-run", "import", "xdotool", "xprop", "openbox")
HOME = "follow-up-desk"  # below /opt of that system, or in the cache of this one
SCREEN = "-screen 0 1280x800x24 -nolisten tcp"


class NoWine(Broken):
    """Say what is missing for a place to run Windows programs in."""


class Wine:
    """A place to run Windows programs in."""

    def __init__(self) -> None:
        self._own = this_release() == RELEASE and all(map(shutil.which, NEEDED))
        root = CACHE / RELEASE
        self._system = None if self._own else _system(root)
        self.home = CACHE / HOME if self._own else root / "opt" / HOME
        self._inside = Path("/opt") / HOME
        self.home.mkdir(parents=True, exist_ok=True)

    def inside(self, path: Path) -> str:
        """Return how a path below `home` is called by the programs there."""
        return str(path if self._own else self._inside / path.relative_to(self.home))

    def windows_path(self, path: Path) -> str:
        """Return how Windows calls a path below `home`."""
        return "Z:" + self.inside(path).replace("/", "\\")

    def run(self, command: str, *, log: Path | None = None, limit: float = 900, prefix: str = "prefix") -> Result:
        """Run a shell command with a screen, in a Windows of its own below `home`, and end what it leaves running."""
        lines = [
            f"export HOME={self.inside(self.home)} WINEPREFIX={self.inside(self.home / prefix)} WINEARCH=win64",
            # Nothing is asked about parts of Windows (.NET, a browser) that nobody here needs.
            "export WINEDEBUG=-all PYTHONDONTWRITEBYTECODE=1 WINEDLLOVERRIDES=mscoree,mshtml=",
            f"cd {self.inside(self.home)}",
            f"{{ {command}\n}}; status=$?; wineserver -k; exit $status",
        ]
        import fcntl  # here, since package.py runs on Windows, too

        with (self.home / f"{prefix}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two systems of processes cannot share one Windows
            return self._run_alone(lines, log, limit)

    def _run_alone(self, lines: list[str], log: Path | None, limit: float) -> Result:
        line = f"xvfb-run -a -s {shlex.quote(SCREEN)} bash -c " + shlex.quote("\n".join(lines))
        return (
            self._system.run(line, log=log, limit=limit) if self._system else run_logged(["sh", "-c", line], log, limit)
        )

    def must(self, command: str, *, limit: float = 900, prefix: str = "prefix") -> str:
        """Run a command that has to succeed and return what it printed."""
        result = self.run(command, limit=limit, prefix=prefix)
        if result.status:
            raise Broken(f"{command}: status {result.status}\n{result.output}")
        return result.output


def _system(root: Path) -> BareSystem:
    """Return the Debian 13 of the cache, made where it is not complete yet."""
    made = root.with_suffix(".made")
    wanted = " ".join(PACKAGES)
    if made.exists() and made.read_text() == wanted:
        return BareSystem(RELEASE, root, keep=True)
    if os.geteuid():
        raise NoWine(f"Wine 10 is needed: on Debian 13 install {wanted}; on another system root makes a Debian 13 here")
    if not shutil.which("debootstrap"):
        raise NoWine("debootstrap is needed to make a Debian 13 with Wine: apt-get install debootstrap")
    if not may_enter():
        raise NoWine(
            "a Debian 13 with Wine is entered by mounting, which this system (a container?) does not let us do"
        )
    print(f"making a Debian 13 with Wine in {root} (about 3 GB, some minutes)", file=sys.stderr, flush=True)
    system = BareSystem(RELEASE, root)
    system.must("dpkg --add-architecture i386")
    system.install(*PACKAGES)
    made.write_text(wanted)
    return system
