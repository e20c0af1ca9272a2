"""Start at login: entry, registry value and property list; tests/desktop really starts the XDG entry."""

import plistlib
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from follow_up_desk.ui.autostart import (
    Autostart,
    LaunchAgent,
    PortalAutostart,
    RegistryAutostart,
    XdgAutostart,
    command,
)
from follow_up_desk.ui.background_portal import Permission

WORDS = ["/opt/my desk/follow-up-desk", "--hidden"]


class Registry:
    """A stand-in for winreg."""

    HKEY_CURRENT_USER, REG_SZ = "HKCU", 1

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.switches: dict[str, Any] = {}

    @contextmanager
    def _key(self, root: str, path: str) -> Any:
        home = r"Software\Microsoft\Windows\CurrentVersion"
        places = {rf"{home}\Run": self.values, rf"{home}\Explorer\StartupApproved\Run": self.switches}
        assert root == "HKCU"
        yield places[path]

    OpenKey = CreateKey = _key

    def QueryValueEx(self, key: dict[str, str], name: str) -> tuple[str, int]:
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 1

    def SetValueEx(self, key: dict[str, str], name: str, _: int, kind: int, value: str) -> None:
        assert kind == self.REG_SZ
        key[name] = value

    def DeleteValue(self, key: dict[str, str], name: str) -> None:
        if key.pop(name, None) is None:
            raise FileNotFoundError(name)


@pytest.fixture(params=["xdg", "registry", "agent", "portal"])
def way(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    made: dict[str, Autostart] = {
        "xdg": XdgAutostart(tmp_path / "autostart", WORDS),
        "registry": RegistryAutostart(Registry(), WORDS),
        "agent": LaunchAgent(tmp_path / "LaunchAgents", WORDS),
        "portal": PortalAutostart(XdgAutostart(tmp_path / "kept", WORDS), lambda words, on: Permission(True, on)),
    }
    return made[request.param]


def test_on_and_off_and_again(way: Autostart) -> None:
    assert not way.is_enabled()
    way.set_enabled(False)
    for on in (True, True, False, False, True):
        way.set_enabled(on)
        assert way.is_enabled() is on


def test_what_the_portal_refuses_stays_off(tmp_path: Path) -> None:
    way = PortalAutostart(XdgAutostart(tmp_path, WORDS), lambda words, on: Permission())
    with pytest.raises(OSError, match="did not allow"):
        way.set_enabled(True)
    assert not way.is_enabled()
    way.set_enabled(False)


def test_the_entry_of_the_desktop(tmp_path: Path) -> None:
    XdgAutostart(tmp_path, WORDS).set_enabled(True)
    lines = (tmp_path / "follow-up-desk.desktop").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/my desk/follow-up-desk" --hidden' in lines


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        ("plain", "plain"),
        ("50%", "50%%"),
        ("a b", '"a b"'),
        ('a"b', '"a\\\\"b"'),
        ("a$b", '"a\\\\$b"'),
        ("a\\b", '"a\\\\\\\\b"'),
    ],
)
def test_odd_paths_are_quoted(tmp_path: Path, word: str, quoted: str) -> None:
    XdgAutostart(tmp_path, [word]).set_enabled(True)
    assert f"Exec={quoted}\n" in (tmp_path / "follow-up-desk.desktop").read_text(encoding="utf-8")


def test_what_the_task_manager_switched_off_is_off_until_it_is_wanted_again() -> None:
    registry = Registry()
    way = RegistryAutostart(registry, WORDS)
    way.set_enabled(True)
    registry.switches["follow-up-desk"] = b"\x02" + bytes(11)
    assert way.is_enabled()
    registry.switches["follow-up-desk"] = b"\x03" + bytes(11)
    assert not way.is_enabled()
    way.set_enabled(True)
    assert way.is_enabled()
    assert registry.switches == {}


def test_the_twin_for_the_terminal_starts_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", r"C:\Programs\Follow-Up Desk\follow-up-desk-console.exe")
    assert command() == [r"C:\Programs\Follow-Up Desk\follow-up-desk.exe", "--hidden"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    (tmp_path / "follow-up-desk.desktop").write_text(f"[Desktop Entry]\n{line}\n", encoding="utf-8")
    assert not XdgAutostart(tmp_path, WORDS).is_enabled()


def test_the_value_of_the_registry() -> None:
    registry = Registry()
    RegistryAutostart(registry, WORDS).set_enabled(True)
    assert registry.values == {"follow-up-desk": '"/opt/my desk/follow-up-desk" --hidden'}


def test_the_list_of_the_agent(tmp_path: Path) -> None:
    LaunchAgent(tmp_path, WORDS).set_enabled(True)
    (file,) = tmp_path.iterdir()
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == WORDS


def test_the_command_starts_this_very_program() -> None:
    assert command()[-1] == "--hidden"
    assert Path(command()[0]).exists()
