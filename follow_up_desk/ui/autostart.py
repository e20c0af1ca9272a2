"""Start at login: one interface, one class for each system. XDG is tested on a real desktop, the registry on Wine."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from follow_up_desk.i18n import _
from follow_up_desk.ui.background_portal import Permission, is_sandboxed, request_background

NAME = "follow-up-desk"
PORTAL_COMMAND = [NAME, "--hidden"]
LABEL = "org.followupdesk.desk"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
SWITCHES_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class Autostart(Protocol):
    """What the setting needs of each system."""

    def is_enabled(self) -> bool:
        """Return whether the desk starts at login."""
        ...

    def set_enabled(self, on: bool) -> None:
        """Turn the start at login on or off."""
        ...


def command() -> list[str]:
    """Return the command that starts this desk hidden."""
    if getattr(sys, "frozen", False):
        # On Windows the program may have been started by its twin for the terminal.
        return [sys.executable.replace(f"{NAME}-console", NAME), "--hidden"]
    beside = shutil.which(NAME, path=str(Path(sys.executable).parent))
    return [beside, "--hidden"] if beside else [sys.executable, "-m", "follow_up_desk", "--hidden"]


class XdgAutostart:
    """An entry in the desktop's autostart folder (XDG)."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._file = folder / f"{NAME}.desktop"
        self._words = words

    def is_enabled(self) -> bool:
        """Return whether the entry exists and is not switched off by the desktop's own settings."""
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except OSError:
            return False
        return "Hidden=true" not in lines and "X-GNOME-Autostart-enabled=false" not in lines

    def set_enabled(self, on: bool) -> None:
        """Write or delete the entry."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(_quoted(word) for word in self._words)
        entry = f"[Desktop Entry]\nType=Application\nName=Follow-Up Desk\nExec={words}\nIcon={NAME}\nTerminal=false\n"
        part = self._file.with_suffix(".part")
        part.write_text(f"{entry}X-GNOME-Autostart-enabled=true\n", encoding="utf-8")
        part.replace(self._file)


class PortalAutostart:
    """The start at login of a sandboxed program: the desktop is asked, and what it allowed is kept as an entry."""

    def __init__(self, kept: XdgAutostart, ask: Callable[[list[str], bool], Permission]) -> None:
        self._kept = kept
        self._ask = ask

    def is_enabled(self) -> bool:
        """Return what the desktop last allowed; it cannot be asked without changing it."""
        return self._kept.is_enabled()

    def set_enabled(self, on: bool) -> None:
        """Ask the desktop; raise OSError where it does not allow it."""
        if self._ask(PORTAL_COMMAND, on).autostart is not on:
            raise OSError(_("the desktop did not allow it"))
        self._kept.set_enabled(on)


class RegistryAutostart:
    """A value under the user's Run key (Windows); `registry` is the module winreg or one like it."""

    def __init__(self, registry: Any, words: list[str]) -> None:
        self._registry = registry
        self._words = words

    def is_enabled(self) -> bool:
        """Return whether the value exists and is not switched off by the Task Manager."""
        return bool(self._value(RUN_KEY)) and not self._is_switched_off()

    def set_enabled(self, on: bool) -> None:
        """Write or delete the value."""
        with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                words = " ".join(f'"{word}"' if " " in word else word for word in self._words)
                self._registry.SetValueEx(key, NAME, 0, self._registry.REG_SZ, words)
            else:
                with suppress(OSError):
                    self._registry.DeleteValue(key, NAME)
        if on and self._is_switched_off():
            with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, SWITCHES_KEY) as key:
                self._registry.DeleteValue(key, NAME)

    def _is_switched_off(self) -> bool:
        switch = self._value(SWITCHES_KEY)
        return bool(switch) and bool(switch[0] & 1)

    def _value(self, path: str) -> Any:
        with suppress(OSError), self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, path) as key:
            return self._registry.QueryValueEx(key, NAME)[0]
        return None


class LaunchAgent:
    """A property list in the user's LaunchAgents (macOS)."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._file = folder / f"{LABEL}.plist"
        self._words = words

    def is_enabled(self) -> bool:
        """Return whether the list exists."""
        return self._file.exists()

    def set_enabled(self, on: bool) -> None:
        """Write or delete the list."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        import plistlib  # brings an XML reader that no other system needs

        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(plistlib.dumps({"Label": LABEL, "ProgramArguments": self._words, "RunAtLoad": True}))


def autostart() -> Autostart:
    """Return the autostart of this system."""
    if sys.platform == "win32":
        import winreg

        return RegistryAutostart(winreg, command())
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command())
    given = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    xdg = XdgAutostart((given if given.is_absolute() else Path.home() / ".config") / "autostart", command())
    return PortalAutostart(xdg, request_background) if is_sandboxed() else xdg


def _quoted(word: str) -> str:
    """Return a word quoted for the Exec line of a desktop entry."""
    escaped = word.replace("%", "%%")
    if not any(letter in " \t\n\"'\\><~|&;$*?#()`" for letter in escaped):
        return escaped
    for letter in ("\\", '"', "`", "$"):
        escaped = escaped.replace(letter, "\\" + letter)
    # The value of a key is unescaped once more before the line is read.
    return '"' + escaped.replace("\\", "\\\\") + '"'
