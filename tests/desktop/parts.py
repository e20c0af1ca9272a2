"""The parts of a desktop, one small class each: started in order, each awaited until it answers."""

import os
import secrets
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.desktop import files
from tests.desktop.processes import Processes
from tests.desktop.waiting import NotReady, until

GDBUS = ("gdbus", "call", "--session")


@dataclass
class PartContext:
    """What every part needs: the session's folder and its processes."""

    folder: Path
    processes: Processes

    @property
    def env(self) -> dict[str, str]:
        """Return the environment that programs of the session get."""
        return self.processes.env

    def write(self, name: str, text: str, mode: int = 0o600) -> Path:
        """Write a file into the session's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def call(self, service: str, path: str, method: str, *arguments: str) -> str:
        """Call a method on the session bus and return its answer as text."""
        return self.processes.ask(*GDBUS, "--dest", service, "--object-path", path, "--method", method, *arguments)

    def owned(self, name: str) -> bool:
        """Return whether someone owns this name on the bus."""
        answer = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", name)
        return "true" in answer


class Part(Protocol):
    """One part of the desktop."""

    name: str

    def start(self, context: PartContext) -> None:
        """Start it and return when it answers."""


@dataclass
class Display:
    """A virtual X screen; Xvfb itself picks a free number, so two never race for one."""

    screen: str
    name: str = "xvfb"

    def start(self, context: PartContext) -> None:
        """Start Xvfb with a cookie that fits any display number."""
        cookie_file = context.folder / "Xauthority"
        kind, cookie = b"MIT-MAGIC-COOKIE-1", secrets.token_bytes(16)
        entry = struct.pack(">HHHH", 0xFFFF, 0, 0, len(kind)) + kind + struct.pack(">H", len(cookie)) + cookie
        cookie_file.write_bytes(entry)
        cookie_file.chmod(0o600)
        context.env["XAUTHORITY"] = str(cookie_file)
        reader, writer = os.pipe()
        line = ["-displayfd", str(writer), "-screen", "0", self.screen, "-auth", str(cookie_file)]
        line += [
            "-nolisten",
            "tcp",
            "-noreset",
            "-dpi",
            "96",
            "-r",
        ]  # -r: a key that is held by a slow machine does not repeat
        context.processes.start(self.name, "Xvfb", *line, pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as answer:  # one line when it listens, nothing when it died
            number = answer.readline().strip()
        if not number:
            raise NotReady(f"{self.name} could not start")
        context.env["DISPLAY"] = f":{number}"
        self._load_keyboard(context)

    def _load_keyboard(self, context: PartContext) -> None:
        """Load an American keyboard that also has the letters that tests type.

        xdotool would give a spare key each letter that it lacks, and take it back at once: a slow program then
        reads another letter, or none.
        """
        keymap = context.write("keymap", files.KEYMAP)
        if context.processes.run("xkbcomp", "-w", "0", str(keymap), context.env["DISPLAY"]).returncode:
            raise NotReady("the keyboard could not be loaded")


@dataclass
class Bus:
    """A session bus that may start only what the desktop itself needs."""

    name: str = "dbus"

    def start(self, context: PartContext) -> None:
        """Start dbus-daemon with our own short list of services."""
        files.bus_services(context.folder / "services")
        conf = context.write("session.conf", files.bus_config(context.folder))
        line = ("dbus-daemon", "--config-file", str(conf), "--nofork", "--print-address=1")
        process = context.processes.start(self.name, *line, stdout=subprocess.PIPE)
        assert process.stdout is not None
        with process.stdout as answer:
            address = answer.readline().decode().strip()
        if not address:
            raise NotReady(f"{self.name} could not start")
        context.env["DBUS_SESSION_BUS_ADDRESS"] = address


@dataclass
class Accessibility:
    """The bus over which screen readers look at programs."""

    name: str = "accessibility"

    def start(self, context: PartContext) -> None:
        """Call the launcher, which starts a bus of its own, and enable it."""
        context.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        where = ("org.a11y.Bus", "/org/a11y/bus")
        until(lambda: "unix:" in context.call(*where, "org.a11y.Bus.GetAddress"), "the accessibility bus")
        context.call(*where, "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>")


@dataclass
class WindowManager:
    """Openbox: focus, stacking and closing as on any desktop."""

    name: str = "openbox"

    def start(self, context: PartContext) -> None:
        """Start it and wait until it has done what it was asked: a window that comes before may never be shown."""
        context.processes.start(self.name, "openbox", "--sm-disable")

        def answers() -> bool:
            context.processes.check_alive(self.name)
            context.processes.ask("xdotool", "set_num_desktops", "1")
            return context.processes.ask("xdotool", "get_num_desktops") == "1"

        until(answers, "the window manager")


@dataclass
class Panel:
    """A tray host for StatusNotifierItem (and XEmbed icons too): xfce4-panel."""

    name: str = "tray"

    def start(self, context: PartContext) -> None:
        """Start the panel with one bar at the bottom and wait for both kinds of tray."""
        folder = Path(context.env["XDG_CONFIG_HOME"], "xfce4/xfconf/xfce-perchannel-xml")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "xfce4-panel.xml").write_text(files.PANEL, encoding="utf-8")
        context.processes.start(self.name, "xfce4-panel", "--disable-wm-check")
        watcher = "org.kde.StatusNotifierWatcher"
        question = ("org.freedesktop.DBus.Properties.Get", watcher, "IsStatusNotifierHostRegistered")

        def answers() -> bool:
            context.processes.check_alive(self.name)
            return "true" in context.call(watcher, "/StatusNotifierWatcher", *question) and tray_owned(context)

        until(answers, "the panel's tray")


@dataclass
class Trayer:
    """A tray host that knows only the old XEmbed protocol."""

    name: str = "tray"

    def start(self, context: PartContext) -> None:
        """Start trayer at the bottom right and wait until it owns the tray."""
        line = "--edge bottom --align right --widthtype request --height 32 --transparent false"
        context.processes.start(
            self.name, "trayer", *line.split(), "--SetDockType", "true", "--SetPartialStrut", "true"
        )

        def answers() -> bool:
            context.processes.check_alive(self.name)
            return tray_owned(context)

        until(answers, "trayer's tray")


@dataclass
class XfceNotifications:
    """A notification daemon that draws buttons: xfce4-notifyd."""

    name: str = "notifications"

    def start(self, context: PartContext) -> None:
        """Start the daemon, which lives outside the search path."""
        places = [*Path("/usr/lib").glob("*/xfce4/notifyd/xfce4-notifyd"), Path("/usr/libexec/xfce4-notifyd")]
        found = next((str(place) for place in places if place.exists()), "xfce4-notifyd")
        context.processes.start(self.name, found)
        await_notifications(context, self.name)


@dataclass
class Dunst:
    """A notification daemon without buttons; a script of ours chooses the label that a test wrote into a file."""

    name: str = "notifications"

    def start(self, context: PartContext) -> None:
        """Start dunst with our chooser and a script that logs what it shows."""
        chooser = context.write("dunst-chooser", files.dunst_chooser(context.folder), 0o700)
        log = context.write("dunst-log", files.dunst_log(context.folder), 0o700)
        conf = context.write("dunstrc", files.dunst_config(chooser, log))
        context.processes.start(self.name, "dunst", "-config", str(conf))
        await_notifications(context, self.name)


def await_notifications(context: PartContext, name: str) -> None:
    """Wait until a notification daemon answers."""
    service = "org.freedesktop.Notifications"

    def answers() -> str:
        context.processes.check_alive(name)
        if not context.owned(service):
            return ""
        return context.call(service, "/org/freedesktop/Notifications", f"{service}.GetServerInformation")

    until(answers, "the notification daemon")


def tray_owned(context: PartContext) -> bool:
    """Return whether an X client owns the tray selection, which is what makes it a tray host."""
    script = Path(__file__).with_name("selection_owner.py")
    return bool(context.processes.ask(sys.executable, str(script), "_NET_SYSTEM_TRAY_S0"))
