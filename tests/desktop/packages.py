"""The .deb as a user gets it: built once, installed with apt, removed again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.desk import TITLE, DeskOnDesktop
from tests.desktop.driver import CHECKOUT, Driver
from tests.desktop.waiting import until

NAME = "follow-up-desk"
PROGRAM = f"/usr/lib/{NAME}/{NAME}"
BUILT = CHECKOUT / "build" / "package" / "tried"


def build(version: str) -> Path:
    """Return the .deb of this version; one built from the same sources is used again."""
    script = CHECKOUT / "packaging" / "package.py"
    line = [sys.executable, str(script), "deb", "--quick", "--version", version, "--out", str(BUILT)]
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=CHECKOUT)
    assert done.returncode == 0, done.stdout + done.stderr
    (package,) = BUILT.glob(f"{NAME}_{version}_*.deb")
    return package


def root() -> list[str]:
    """Return the words before a command that needs root."""
    return [] if os.getuid() == 0 else ["sudo", "-n"]


def apt(*words: str) -> None:
    """Run apt-get without questions."""
    line = [*root(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    done = subprocess.run([*line, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def install(package: Path) -> None:
    """Install or update a .deb with what it depends on."""
    apt("install", "--no-install-recommends", str(package))


def remove() -> None:
    """Remove the program with its settings."""
    apt("purge", NAME)


@contextmanager
def another_in_its_place() -> Iterator[None]:
    """Replace the installed program by another file, as dpkg does in an update: by renaming."""
    _as_root(f"cp -a {PROGRAM} {PROGRAM}.kept && cp /bin/true {PROGRAM}.new && mv {PROGRAM}.new {PROGRAM}")
    yield
    _as_root(f"mv {PROGRAM}.kept {PROGRAM}")


def _as_root(line: str) -> None:
    subprocess.run([*root(), "sh", "-c", line], check=True)


def installed_version() -> str:
    """Return the installed version by dpkg, or an empty text."""
    asked = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", NAME]
    status, _, version = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.partition(" ")
    return version if status == "installed" else ""


class InstalledDesk(DeskOnDesktop):
    """The desk from its menu entry, with its file where a user's is."""

    def __init__(self, driver: Driver, env: dict[str, str]) -> None:
        self.driver = driver
        self.env = {**env, "PATH": "/usr/bin:/bin"}  # not the one of a developer's environment
        self.store = Path(driver.session.env["XDG_DATA_HOME"]) / NAME / "desk.sqlite"

    def click_in_the_menu(self) -> int:
        """Start the menu entry and return the process behind the window."""
        self.driver.start("gtk-launch", NAME, **self.env)
        window = self.driver.window(TITLE)
        return int(self.driver.session.processes.ask("xdotool", "getwindowpid", window))

    def double_click(self, file: Path) -> None:
        """Open a file with whatever the desktop has for it."""
        self.driver.start("gio", "open", str(file), **self.env)

    def end(self, process: int) -> None:
        """Tell it to end and wait until it has."""
        os.kill(process, 15)
        until(lambda: not Path(f"/proc/{process}/exe").exists(), "the end of the desk")


def exe(process: int) -> str:
    """Return the program that a process runs."""
    return str(Path(f"/proc/{process}/exe").readlink())


def missing() -> list[str]:
    """List what is missing here to build or install a package."""
    tools = ("apt-get", "dpkg-deb", "objdump", "gtk-launch", "gio")
    lacking = [tool for tool in tools if not shutil.which(tool)]
    return lacking if _may_install() else [*lacking, "the right to install packages"]


def _may_install() -> bool:
    if os.getuid() == 0:
        return True
    return bool(shutil.which("sudo")) and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
