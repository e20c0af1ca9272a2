"""A private, real Wayland desktop: sway on a screen in memory, waybar with its tray, mako for notifications."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.desktop import parts
from tests.desktop.driver import Driver
from tests.desktop.parts import PartContext
from tests.desktop.session import Session
from tests.desktop.waiting import until
from tests.desktop.wayland_client import Pointer, activation_token

TOOLS = "sway swaymsg waybar mako grim wtype dbus-daemon gdbus setpriv".split()
MAKO_GREEN = "#2d6a4f"  # the ground of a message
SWAY = """xwayland disable
output HEADLESS-1 resolution {screen}
output HEADLESS-1 background #808080 solid_color
default_border none
workspace_layout tabbed
focus_follows_mouse no
focus_on_window_activation focus
bindsym Mod1+F4 kill
"""
WAYBAR = {"position": "bottom", "height": 32, "modules-right": ["tray"], "tray": {"icon-size": 22, "spacing": 8}}
NOBODY = 65534


@dataclass
class Sway:
    """The compositor; it refuses to be root, so there it runs as nobody, with a folder of its own."""

    screen: str
    name: str = "sway"

    def start(self, context: PartContext) -> None:
        """Start sway without a graphics card and wait until it answers."""
        context.folder.chmod(0o711)
        folder = context.folder / "sway"
        folder.mkdir(mode=0o700)
        config = context.write("sway/config", SWAY.format(screen=self.screen))
        line = ["sway", "--config", str(config)]
        if os.getuid() == 0:
            for path in (folder, config):
                os.chown(path, NOBODY, NOBODY)
            who = ("--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups", "--pdeathsig", "TERM")
            line = ["setpriv", *who, *line]
        headless = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        env = {**context.env, **headless, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        context.processes.start(self.name, *line, env=env, cwd=folder)

        def answers() -> bool:
            context.processes.check_alive(self.name)
            sockets = sorted(path for path in folder.iterdir() if path.is_socket())
            for path in sockets:
                context.env["SWAYSOCK" if path.name.startswith("sway-ipc") else "WAYLAND_DISPLAY"] = str(path)
            return len(sockets) == 2 and "HEADLESS-1" in context.processes.ask("swaymsg", "-t", "get_outputs")

        until(answers, "the compositor")
        # A keyboard for the whole session: programs must not meet their first one together with its first key.
        context.processes.start("keyboard", "wtype", "-s", "1000000000", "-k", "Escape")


@dataclass
class Waybar:
    """A panel with a tray for StatusNotifierItem."""

    name: str = "tray"

    def start(self, context: PartContext) -> None:
        """Start waybar and wait until its tray answers."""
        config = context.write("waybar.json", json.dumps(WAYBAR))
        style = context.write("waybar.css", "window { background: #303030; }")
        context.processes.start(self.name, "waybar", "--config", str(config), "--style", str(style))
        watcher = "org.kde.StatusNotifierWatcher"
        question = ("org.freedesktop.DBus.Properties.Get", watcher, "IsStatusNotifierHostRegistered")

        def answers() -> bool:
            context.processes.check_alive(self.name)
            return "true" in context.call(watcher, "/StatusNotifierWatcher", *question)

        until(answers, "the panel's tray")


@dataclass
class Mako:
    """A notification daemon that hands activation tokens on."""

    name: str = "notifications"

    def start(self, context: PartContext) -> None:
        """Start mako and wait until it answers."""
        config = context.write("mako", f"background-color={MAKO_GREEN}\nanchor=top-right\n")
        context.processes.start(self.name, "mako", "--config", str(config))
        parts.await_notifications(context, self.name)


class WaylandSession(Session):
    """A Wayland desktop for the length of a with block."""

    trays: Mapping[str, type[parts.Part] | None] = {"sni": Waybar, "none": None}
    daemons: Mapping[str, type[parts.Part] | None] = {"mako": Mako, "none": None}

    def __init__(self, logs: Path | None = None, screen: str = "1280x800") -> None:
        super().__init__("sni", "mako", screen, logs)
        self.size = self.width, int(screen.split("x")[1])

    def _first_parts(self, screen: str) -> tuple[parts.Part, ...]:
        return Sway(screen), parts.Bus(), parts.Accessibility()

    def _environment(self) -> dict[str, str]:
        return {**super()._environment(), "XDG_SESSION_TYPE": "wayland", "GDK_BACKEND": "wayland"}


class WaylandDriver(Driver):
    """Drive a Wayland desktop: windows through sway, keys through wtype, the mouse through a virtual one."""

    def __init__(self, session: WaylandSession) -> None:
        super().__init__(session)
        self.pointer = Pointer(session.env["WAYLAND_DISPLAY"], session.size)

    def sway(self, command: str) -> None:
        """Give sway a command."""
        self._do("swaymsg", command)

    def sway_version(self) -> str:
        """Return which sway this is, as 1.9."""
        return str(json.loads(self._do("swaymsg", "-t", "get_version"))["human_readable"])

    def token(self) -> str:
        """Return a token as a program gets it that is started from the window in front.

        sway hands such a token to what it starts since 1.8, and asks since then who was in front; before, any will do.
        """
        context = self.session.context
        told = context.folder / "sway" / "token"
        told.unlink(missing_ok=True)
        script = context.write("sway/tell", f'printf "%s." "$XDG_ACTIVATION_TOKEN" >{told}\n', 0o755)
        self.sway(f"exec sh {script}")
        until(lambda: told.exists() and told.read_text().endswith("."), "the token of a start")
        return told.read_text().removesuffix(".") or activation_token(self.session.env["WAYLAND_DISPLAY"])

    def windows(self, title: str) -> list[str]:
        """List the windows on the screen whose title matches."""
        return [str(node["id"]) for node in self._nodes(title) if node["visible"]]

    def window(self, title: str) -> str:
        """Wait for a window, bring it to the front and return its number."""
        found = str(until(lambda: self._nodes(title), f"a window called {title!r}")[0]["id"])
        self.sway(f"[con_id={found}] focus")
        until(lambda: self.is_in_front(title), f"{title!r} in front")
        return found

    def is_in_front(self, title: str) -> bool:
        """Return whether such a window has the focus."""
        return any(node["focused"] for node in self._nodes(title))

    def is_urgent(self, title: str) -> bool:
        """Return whether such a window demands attention."""
        return any(node["urgent"] for node in self._nodes(title))

    def size(self, title: str) -> tuple[int, int]:
        """Return the width and height of a window."""
        place = self._nodes(title)[0]["rect"]
        return place["width"], place["height"]

    def key(self, *keys: str) -> None:
        """Press keys, such as ctrl+n or Return."""
        for combination in keys:
            *held, key = combination.split("+")
            down = [word for name in held for word in ("-M", name)]
            self._do("wtype", *down, "-k", key)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._do("wtype", "-d", "5", text)

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        """Click on a place of the screen."""
        self.pointer.click(place, button)

    def screenshot(self, path: Path) -> Path:
        """Take a picture of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._do("grim", str(path))
        return path

    def _look(self) -> bytes:
        look = self.session.folder / "look.ppm"
        self._do("grim", "-t", "ppm", str(look))
        width, height = self.pointer.size
        return look.read_bytes()[-3 * width * height :]

    def _nodes(self, title: str) -> list[dict[str, Any]]:
        """Return what sway knows of the windows whose title matches."""

        def windows(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
            if node.get("pid") and re.search(title, node["name"] or ""):
                yield node
            for below in [*node["nodes"], *node["floating_nodes"]]:
                yield from windows(below)

        tree = self._do("swaymsg", "-t", "get_tree")
        return list(windows(json.loads(tree))) if tree else []
