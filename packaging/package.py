"""Build the packages into dist/ and check each.

    make package                            all that this system can build
    python packaging/package.py bare        install the .deb on a bare system (root, a mirror, two minutes)
    python packaging/package.py deb         only that: wheel, frozen, deb, portable, flatpak, windows
        --version 0.1.1 --out DIR           another version; into another folder
        --quick                             little compressed and not checked, for tests that check it themselves

A package that was built from the same sources is not built again.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bare_deb
import debian
import package_checks
import portable
import translations
import wheels
from commands import Broken, run

from follow_up_desk import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "package"
SOURCES = ("follow_up_desk", "resources", "packaging", "pyproject.toml", "constraints.txt", "LICENSE")
FROZEN = WORK / "frozen" / "follow-up-desk"


@dataclass(frozen=True)
class Options:
    """Hold what is to be built: where to, which version, and whether quickly."""

    out: Path
    version: str
    quick: bool

    def key(self) -> str:
        """Return a digest of the sources and options of a build."""
        total = hashlib.sha256(f"{sys.version} {self.version} {self.quick}".encode())
        for path in _sources():
            total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
        return total.hexdigest()


def _sources() -> Iterator[Path]:
    for name in SOURCES:
        path = ROOT / name
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (file for file in found if file.is_file() and "__pycache__" not in file.parts)


def _build_once(stamp: Path, key: str, build: Callable[[], object]) -> bool:
    """Build unless `stamp` says that it was done with the same key; return whether it was built now."""
    if stamp.exists() and stamp.read_text() == key:
        return False
    stamp.unlink(missing_ok=True)
    build()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)
    return True


# --- what can be built ----------------------------------------------------------


def frozen(options: Options) -> Path:
    """Return the folder that PyInstaller makes; it needs no installed Python."""
    key = Options(options.out, __version__, False).key()
    _build_once(WORK / "frozen.stamp", key, _freeze)
    return FROZEN


def _freeze() -> None:
    _draw_icons()
    shutil.copyfile(WORK / "icons" / "hicolor" / "64x64" / "apps" / "follow-up-desk.png", WORK / "app.png")
    shutil.rmtree(FROZEN, ignore_errors=True)
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    line += ["--distpath", str(FROZEN.parent), "--workpath", str(WORK / "work"), str(HERE / "follow_up_desk.spec")]
    run(line, cwd=str(ROOT), limit=600)


def _draw_icons() -> None:
    # In a process of its own: Qt is then loaded by no process that goes on.
    subprocess.run([sys.executable, str(HERE / "icons.py"), str(WORK / "icons")], check=True)


def deb(options: Options) -> Path:
    """Return the package for Debian and Ubuntu."""
    folder = frozen(options)
    package = options.out / f"follow-up-desk_{options.version}_{debian.architecture()}.deb"
    stamp = WORK / f"{package.name}.stamp"
    if not package.exists():
        stamp.unlink(missing_ok=True)
    build = partial(debian.build, folder, WORK / "icons", options.version, options.out, WORK, options.quick)
    _build_once(stamp, f"{options.key()} {options.out}", build)
    return package


def home_archive(options: Options) -> Path:
    """Return the archive that installs without root."""
    return portable.build(frozen(options), WORK / "icons", options.version, options.out, WORK, platform.machine())


# --- building and checking --------------------------------------------------------


def _wheel(options: Options) -> list[Path]:
    packages = list(wheels.build(options.out))
    for package in packages if not options.quick else ():
        package_checks.wheel(Path(sys.executable), package)
    return packages


def _frozen(options: Options) -> list[Path]:
    package_checks.self_test([str(frozen(options) / "follow-up-desk")])
    return [FROZEN]


def _deb(options: Options) -> list[Path]:
    package = deb(options)
    if not options.quick:
        package_checks.deb(package)
    return [package]


def _portable(options: Options) -> list[Path]:
    archive = home_archive(options)
    package_checks.portable(archive)
    return [archive]


def _flatpak(options: Options) -> list[Path]:
    package_checks.flatpak(HERE / "linux" / "flatpak" / "org.followupdesk.desk.yml")
    return []


def _windows(options: Options) -> list[Path]:
    """Make the setup program for Windows; elsewhere the program is frozen and tried under Wine."""
    sys.path.append(str(HERE / "windows"))
    import installer
    from wine import NoWine

    try:
        folder = frozen(options) if sys.platform == "win32" else _frozen_under_wine(options)
    except NoWine as fault:
        print(fault, file=sys.stderr)
        return []
    built = installer.build(folder, WORK / "icons", options.version, options.out, options.quick)
    if not options.quick and sys.platform != "win32":
        import try_installed
        from wine import Wine

        try_installed.self_test(Wine(), built[0])
    return built


def _frozen_under_wine(options: Options) -> Path:
    import freeze
    from wine import Wine

    folder = WORK / "windows" / "follow-up-desk"
    _draw_icons()
    key = Options(options.out, __version__, False).key()
    _build_once(WORK / "windows.stamp", key, lambda: freeze.freeze(Wine(), WORK / "icons", folder))
    return folder


def _bare(options: Options) -> list[Path]:
    bare_deb.try_on_bare_system(deb(options), WORK)
    return []


BUILDERS: dict[str, Callable[[Options], list[Path]]] = {
    "wheel": _wheel,
    "frozen": _frozen,
    "deb": _deb,
    "portable": _portable,
    "flatpak": _flatpak,
    "windows": _windows,
    "bare": _bare,
}
LINUX = ("wheel", "frozen", "deb", "portable", "flatpak", "windows")
EVERYWHERE = ("wheel", "frozen")


def main() -> int:
    """Build and check what is asked for; print the sizes and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help="wheel, frozen, deb, portable, flatpak, windows, bare")
    parser.add_argument("--version", default=__version__)
    parser.add_argument("--quick", action="store_true", help="compress little, check nothing")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    given = parser.parse_args()
    options = Options(given.out.resolve(), given.version, given.quick)
    options.out.mkdir(parents=True, exist_ok=True)
    translations.compile_all()
    for name in given.what or (LINUX if sys.platform == "linux" else EVERYWHERE):
        start = time.monotonic()
        try:
            built = BUILDERS[name](options)
        except Broken as fault:
            print(f"{name}: {fault}", file=sys.stderr)
            return 1
        took = time.monotonic() - start
        print(
            f"{name}: {_outcome(name, options, built)} ({took:.0f} s)",
            *(f"\n    {_shown(path)}" for path in built),
            flush=True,
        )
    return 0


def _outcome(name: str, options: Options, built: list[Path]) -> str:
    """Return what was done with a package; a Flatpak is not built here, only its manifest is read."""
    if name == "windows" and not built:
        return "not built"
    if name == "flatpak":
        return "not built; flatpak-builder reads its manifest without complaint"
    return "built, not checked" if options.quick else "built and works"


def _shown(path: Path) -> str:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    size = sum(file.lstat().st_size for file in files if not file.is_symlink())
    return f"{os.path.relpath(path)}  {size / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
