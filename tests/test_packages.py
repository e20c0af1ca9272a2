"""Wheel and source archive in empty environments; icons, recipes and licences that go into every package."""

import importlib.util
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from follow_up_desk import __version__
from follow_up_desk.ui.licences import python, shipped

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"


def script(name: str) -> ModuleType:
    """Return one of the packaging scripts; they import each other as plain modules."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))
    spec = importlib.util.spec_from_file_location(name.rpartition("/")[2], PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


wheels = script("wheels")
PYTHONS = wheels.pythons()


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build wheel and source archive once."""
    out = tmp_path_factory.mktemp("dist")
    line = [sys.executable, str(PACKAGING / "package.py"), "wheel", "--quick", "--out", str(out)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl")), next(out.glob("*.tar.gz"))


@pytest.mark.only_on("linux", why="it is for the packages of Linux")
def test_there_is_a_python_to_try() -> None:
    assert any(f"python3.{sys.version_info.minor}" in str(path) for path in PYTHONS)


@pytest.mark.slow
@pytest.mark.parametrize("interpreter", PYTHONS, ids=lambda path: path.name)
def test_wheel_and_source_archive_run_in_an_empty_environment(
    interpreter: Path, archives: tuple[Path, Path], tmp_path: Path
) -> None:
    wheel, source = archives
    checks = script("package_checks")
    program = wheels.install(interpreter, wheel, tmp_path / "venv") / "follow-up-desk"
    checks.self_test([str(program)])
    wheels.pip(tmp_path / "venv", "uninstall", "-q", "-y", "follow-up-desk")
    assert not program.exists()
    wheels.pip(tmp_path / "venv", "install", "-q", "--no-compile", "--no-deps", str(source))
    checks.self_test([str(program)])


@pytest.mark.only_on("linux", why="it is for the packages of Linux")
def test_a_program_that_fails_its_own_test_is_noticed(tmp_path: Path) -> None:
    checks = script("package_checks")
    poor = tmp_path / "poor"
    poor.write_text("#!/bin/sh\necho '3. The pages are drawn. No: blank'; exit 1\n", encoding="utf-8")
    poor.chmod(0o755)
    with pytest.raises(checks.Broken, match="pages are drawn"):
        checks.self_test([str(poor)])


# --- what goes into the packages -------------------------------------------------


def test_the_icons_have_every_size(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PACKAGING / "icons.py"), str(tmp_path / "icons")], check=True)
    for size in (16, 32, 48, 64, 128, 256, 512):
        png = (tmp_path / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "follow-up-desk.png").read_bytes()
        assert struct.unpack(">II", png[16:24]) == (size, size)
    ico = (tmp_path / "icons" / "follow-up-desk.ico").read_bytes()
    assert struct.unpack("<3H", ico[:6]) == (0, 1, 7)
    starts = [struct.unpack("<2I", ico[at + 8 : at + 16]) for at in range(6, 6 + 7 * 16, 16)]
    assert all(ico[start : start + 4] == b"\x89PNG" for _, start in starts)
    assert sum(length for length, _ in starts) + 6 + 7 * 16 == len(ico)
    icns = (tmp_path / "icons" / "follow-up-desk.icns").read_bytes()
    assert (icns[:4], struct.unpack(">I", icns[4:8])[0]) == (b"icns", len(icns))


def test_the_manual_page_names_every_command_and_option() -> None:
    page = script("manual_page").manual_page()
    for word in ("agenda", "import", "export", "check", "--store", "--demo", "--on", "--json", "--force"):
        assert word.replace("-", "\\-") in page, word
    assert "3 another desk has the file open" in page
    entries = re.findall(r"^\.TP\n\.[BI] (.*)\n(.*)$", page, re.MULTILINE)
    assert [name for name, meaning in entries if not meaning] == [], "each says what it means"
    warned = (
        subprocess.run(
            ["man", "--warnings", "-l", "-"],
            input=page,
            capture_output=True,
            text=True,
            env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        )
        if shutil.which("man")
        else None
    )
    assert warned is None or (warned.returncode, warned.stderr) == (0, "")


def test_every_recipe_names_this_version() -> None:
    metainfo = (PACKAGING / "linux" / "org.followupdesk.desk.metainfo.xml").read_text(encoding="utf-8")
    assert re.findall(r'<release version="([^"]+)"', metainfo)[0] == __version__
    assert (PACKAGING / "linux" / "debian" / "changelog").read_text().startswith(f"follow-up-desk ({__version__})")
    assert f'StringStruct("ProductVersion", "{__version__}")' in script("windows/version_info").text()
    assert script("macos/bundle").info()["CFBundleShortVersionString"] == __version__
    assert f"## {__version__}\n" in (ROOT / "resources" / "help" / "changes.md").read_text(encoding="utf-8")


@pytest.mark.only_on("linux", why="it is for the packages of Linux")
def test_the_bundle_keeps_what_is_used_and_drops_what_is_not() -> None:
    bundle_contents = script("bundle_contents")
    for kept in (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "babel/locale-data/root.dat",
        "babel/locale-data/fr_CA.dat",
        "libsqlite3.so.0",
    ):
        assert bundle_contents.is_wanted(kept), kept
    for dropped in (
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/Qt/translations/qt_help_de.qm",
        "PySide6/Qt/translations/qtbase_ko.qm",
        "babel/locale-data/zu.dat",
        "libstdc++.so.6",
        "libssl.so.3",
    ):
        assert not bundle_contents.is_wanted(dropped), dropped


def test_every_requirement_is_listed_with_its_licence() -> None:
    parts = {part.name.casefold().replace("_", "-"): part for part in shipped()}
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    for requirement in wanted:
        name = re.match(r"[\w-]+", requirement)
        assert name is not None
        assert parts[name[0].casefold()].licence, requirement
    assert not {"pytest", "ruff", "pip", "pyinstaller"} & parts.keys()
    assert next(iter(parts)) == "follow-up-desk"
    assert python().version == ".".join(map(str, sys.version_info[:3]))
