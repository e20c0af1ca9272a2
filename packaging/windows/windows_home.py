"""A user's Windows under Wine as the desktop run looks at it: files, registry, what is open, log-off and login."""

import os
import subprocess
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryFile

USER = PureWindowsPath("C:/users") / os.environ.get("USER", "root")
LOCAL = USER / "AppData" / "Local"
PROGRAM = LOCAL / "Programs" / "Follow-Up Desk"
DATA = LOCAL / "follow-up-desk"
LINK = USER / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Follow-Up Desk.lnk"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\follow-up-desk"
RUN, VALUE = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run", "follow-up-desk"
LIMIT = 300


class Home:
    """The Windows of the variable WINEPREFIX."""

    def __init__(self) -> None:
        self.prefix = Path(os.environ["WINEPREFIX"])
        self.root = self.prefix.parent

    def path(self, path: PureWindowsPath) -> Path:
        """Return where a path of drive C lies."""
        return self.prefix / "drive_c" / Path(*path.parts[1:])

    def windows_path(self, path: Path) -> str:
        """Return how Windows calls a file of this system."""
        return "Z:" + str(path).replace("/", "\\")

    def wine(self, *words: str) -> str:
        """Run a Windows program to its end and return what it printed; what it starts may go on and hold its output."""
        with TemporaryFile() as output:
            subprocess.run(["wine", *words], stdout=output, stderr=subprocess.DEVNULL, timeout=LIMIT, check=False)
            output.seek(0)
            return output.read().decode(errors="replace")

    def value(self, key: str, name: str) -> str:
        """Return a text of the registry, empty where there is none; without a name that of the key itself."""
        said = self.wine("reg", "query", key, *(["/v", name] if name else ["/ve"]))
        for kind in ("REG_SZ", "REG_DWORD"):
            if kind in said:
                return said.partition(kind)[2].strip()
        return ""

    def is_open(self) -> bool:
        """Return whether the program runs."""
        return bool(self.processes())

    def processes(self) -> set[str]:
        """Return the numbers of the program's processes."""
        return {
            folder.name for folder in Path("/proc").glob("[0-9]*") if b"\\follow-up-desk.exe" in _first_word(folder)
        }

    def log_off(self) -> None:
        """Ask every program with a window to end, as Windows does; by `log_on` the rest is ended."""
        self.wine("wineboot", "--end-session")

    def log_on(self) -> None:
        """Begin anew with what starts at login."""
        subprocess.run(["wineserver", "-k"], check=False)
        subprocess.run(["wineserver", "-w"], check=False, timeout=LIMIT)
        subprocess.run(["wine", "wineboot"], check=False, timeout=LIMIT)


def _first_word(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes().partition(b"\0")[0]
    except OSError:  # it has ended
        return b""
