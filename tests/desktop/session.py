"""A private, real X11 desktop session, from a test or as a command:

    python tests/desktop/session.py [--tray sni|xembed|none] [--notify xfce|dunst|none]
                                    [--screen WxHxD] [--logs DIR] -- COMMAND [ARGS...]

The command starts only when every part answers; its exit status is passed on (128+N for signal N;
125: the session could not be started). Afterwards every process that came of it is ended by its id.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

if __name__ == "__main__":  # run as a command: the checkout is not on the path yet
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.desktop import parts
from tests.desktop.processes import Processes
from tests.desktop.waiting import NotReady

TRAYS: dict[str, type[parts.Part] | None] = {
    "sni": parts.Panel,
    "xembed": parts.Trayer,
    "none": None,
}
DAEMONS: dict[str, type[parts.Part] | None] = {
    "xfce": parts.XfceNotifications,
    "dunst": parts.Dunst,
    "none": None,
}
TOOLS = (
    "Xvfb xkbcomp dbus-daemon gdbus openbox xfce4-panel trayer dunst dunstctl xdotool xprop import setpriv dex faketime"
).split()
# What a surrounding desktop would leak into ours.
FOREIGN = (
    "WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DISPLAY XAUTHORITY SESSION_MANAGER SSH_AUTH_SOCK AT_SPI_BUS_ADDRESS "
    "QT_QPA_PLATFORM XDG_CURRENT_DESKTOP XDG_CONFIG_DIRS DESKTOP_SESSION NO_AT_BRIDGE LC_ALL LANGUAGE"
).split()


class Session:
    """A desktop for the length of a with block."""

    trays: Mapping[str, type[parts.Part] | None] = TRAYS
    daemons: Mapping[str, type[parts.Part] | None] = DAEMONS

    def __init__(
        self, tray: str = "sni", notify: str = "xfce", screen: str = "1280x800x24", logs: Path | None = None
    ) -> None:
        self.tray, self.notify = tray, notify
        self.width = int(screen.split("x")[0])
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.logs = logs.resolve() if logs else self.folder / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        self.processes = Processes(self.folder, self.logs, self._environment())
        self.context = parts.PartContext(self.folder, self.processes)
        self._first = self._first_parts(screen)

    def __enter__(self) -> Self:
        try:
            for part in self._first:
                part.start(self.context)
            self.start_tray()
            self.start_notifications()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def env(self) -> dict[str, str]:
        """Return the environment that programs of this session get."""
        return self.processes.env

    def start_tray(self, tray: str | None = None) -> None:
        """Start the tray host (another one, if named); it may come late, or again."""
        self.tray = tray or self.tray
        if part := self.trays[self.tray]:
            part().start(self.context)

    def stop_tray(self) -> None:
        """End the tray host by its process id."""
        self.processes.stop("tray")

    def start_notifications(self, notify: str | None = None) -> None:
        """Start the notification daemon (another one, if named)."""
        self.notify = notify or self.notify
        if part := self.daemons[self.notify]:
            part().start(self.context)

    def stop_notifications(self) -> None:
        """End the notification daemon by its process id."""
        self.processes.stop("notifications")

    def stop_bus(self) -> None:
        """End the session bus, as a crash of it would."""
        self.processes.stop("dbus")

    def close(self) -> None:
        """End every process of the session and remove its folder."""
        self.processes.end_all(last=("dbus", "xvfb", "sway"))
        shutil.rmtree(self.folder, ignore_errors=True)

    def _first_parts(self, screen: str) -> tuple[parts.Part, ...]:
        return parts.Display(screen), parts.Bus(), parts.Accessibility(), parts.WindowManager()

    def _environment(self) -> dict[str, str]:
        home, run = self.folder / "home", self.folder / "run"
        run.mkdir(mode=0o700)
        folders = {
            "XDG_CONFIG_HOME": home / ".config",
            "XDG_DATA_HOME": home / ".local/share",
            "XDG_STATE_HOME": home / ".local/state",
            "XDG_CACHE_HOME": home / ".cache",
            "XDG_CONFIG_DIRS": self.folder / "no-system-settings",
        }
        for folder in folders.values():
            folder.mkdir(parents=True)
        outside = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        plain = {"XDG_SESSION_TYPE": "x11", "GDK_BACKEND": "x11", "GSETTINGS_BACKEND": "memory", "LANG": "C.UTF-8"}
        quiet = {"LIBGL_ALWAYS_SOFTWARE": "1", "GVFS_DISABLE_FUSE": "1", "GIO_USE_VFS": "local"}
        ours = {"HOME": home, "XDG_RUNTIME_DIR": run, **folders}
        return {**outside, **plain, **quiet, **{name: str(path) for name, path in ours.items()}}


def missing_tools(tools: Sequence[str] = TOOLS) -> list[str]:
    """List the programs that a desktop needs and this machine lacks (make test installs them)."""
    return [tool for tool in tools if not shutil.which(tool)]


def _run(session: Session, command: list[str]) -> int:
    with session:
        try:
            status = subprocess.run(command, env=session.env, check=False).returncode
        except FileNotFoundError:
            print(f"{command[0]}: not found", file=sys.stderr)
            return 127
    return status if status >= 0 else 128 - status


def _leave(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def main() -> int:
    """Run a command inside a session."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tray", choices=TRAYS, default="sni")
    parser.add_argument("--notify", choices=DAEMONS, default="xfce")
    parser.add_argument("--screen", default="1280x800x24")
    parser.add_argument("--logs", type=Path)
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        return _run(Session(given.tray, given.notify, given.screen, given.logs), given.command)
    except NotReady as why:
        print(f"session: {why}", file=sys.stderr)
        return 125


if __name__ == "__main__":
    sys.exit(main())
