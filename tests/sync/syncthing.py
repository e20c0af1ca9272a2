"""One Syncthing of the system's own package, on loopback alone: no announcing, no relay, no update."""

import json
import os
import secrets
import signal
import socket
import subprocess
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from tests.desktop.waiting import until

FOLDER = "desk"
_SILENT = object()


class Syncthing:
    """Run one; `home` holds its configuration, `folder` is kept alike."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home, self.folder = home, folder
        self.api, self.port, self.gui = secrets.token_hex(16), free_port(), free_port()
        command = ["syncthing", "generate", "--home", str(home), "--no-default-folder", "--skip-port-probing"]
        subprocess.run(command, check=True, capture_output=True)
        self.id = str(ET.parse(home / "config.xml").getroot().find("device").get("id"))  # type: ignore[union-attr]
        self._process: subprocess.Popen[bytes] | None = None

    def know(self, others: list["Syncthing"]) -> None:
        """Write the configuration: these others, this folder, and nothing beyond this machine."""
        tree = ET.parse(self.home / "config.xml")
        root = tree.getroot()
        for old in (*root.findall("folder"), *root.findall("device")):
            root.remove(old)
        folder = ET.SubElement(root, "folder", id=FOLDER, path=str(self.folder), type="sendreceive")
        folder.attrib |= {"rescanIntervalS": "5", "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"}
        for it in (self, *others):
            ET.SubElement(folder, "device", id=it.id)
            device = ET.SubElement(root, "device", id=it.id, name=it.home.name, compression="metadata")
            ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{it.port}"
        gui = root.find("gui")
        assert gui is not None
        _set(gui, address=f"127.0.0.1:{self.gui}", apikey=self.api)
        options = root.find("options")
        assert options is not None
        for old in options.findall("listenAddress"):
            options.remove(old)
        _set(options, listenAddress=f"tcp://127.0.0.1:{self.port}", urAccepted="-1", autoUpgradeIntervalH="0")
        off = "globalAnnounceEnabled localAnnounceEnabled relaysEnabled natEnabled startBrowser crashReportingEnabled"
        _set(options, **dict.fromkeys(off.split(), "false"), reconnectionIntervalS="2")
        tree.write(self.home / "config.xml")

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = ["syncthing", "serve", "--no-browser", "--no-restart", "--no-upgrade", "--home", str(self.home)]
        with (self.home / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        until(self._answers, "Syncthing answers")

    def kill(self) -> None:
        """End it, and the process that it watches over, at once."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def cut_off(self) -> None:
        """Exchange with nobody."""
        until(lambda: self._says("POST", "system/pause") is not _SILENT, "Syncthing pauses")

    def join_again(self) -> None:
        """Exchange again."""
        until(lambda: self._says("POST", "system/resume") is not _SILENT, "Syncthing goes on")

    def _answers(self) -> bool:
        return bool(self._says("GET", "system/ping") == {"ping": "pong"})

    def _says(self, method: str, what: str) -> Any:
        """Return the answer; its own restart after a change of its configuration may swallow one."""
        try:
            return self._ask(method, what)
        except OSError:
            return _SILENT

    def _ask(self, method: str, what: str) -> Any:
        request = urllib.request.Request(f"http://127.0.0.1:{self.gui}/rest/{what}", method=method)
        request.add_header("X-API-Key", self.api)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")


def _set(parent: ET.Element, **values: str) -> None:
    for name, value in values.items():
        found = parent.find(name)
        (found if found is not None else ET.SubElement(parent, name)).text = value


def free_port() -> int:
    """Return a port of loopback that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
