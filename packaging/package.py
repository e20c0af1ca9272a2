"""Build the packages into dist/ and let each one try itself.

    make package                            all that this system can build
    python packaging/package.py bare        install the .deb on a bare system (root, a mirror, two minutes)
    python packaging/package.py deb         only that: wheel, frozen, deb, portable, flatpak
        --version 0.1.1 --out DIR           another version; into another folder
        --quick                             lightly pressed and not tried, for a test that tries it itself

What was built from the same sources stays as it is.
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
import portable
import translations
import trials
import wheels
from commands import Broken, run

from follow_up_desk import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "package"
SOURCES = ("follow_up_desk", "resources", "packaging", "pyproject.toml", "constraints.txt", "LICENSE")
FROZEN = WORK / "frozen" / "follow-up-desk"


@dataclass(frozen=True)
class Order:
    """Hold what was asked for."""

    out: Path
    version: str
    quick: bool

    def key(self) -> str:
        """Return what tells one build from another."""
        total = hashlib.sha256(f"{sys.version} {self.version} {self.quick}".encode())
        for path in _sources():
            total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
        return total.hexdigest()


def _sources() -> Iterator[Path]:
    for name in SOURCES:
        path = ROOT / name
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (file for file in found if file.is_file() and "__pycache__" not in file.parts)


def _stamped(stamp: Path, key: str, build: Callable[[], object]) -> bool:
    """Build unless that was done from the same sources; return whether it was done now."""
    if stamp.exists() and stamp.read_text() == key:
        return False
    stamp.unlink(missing_ok=True)
    build()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)
    return True


# --- what can be built ----------------------------------------------------------


def frozen(order: Order) -> Path:
    """Return the folder that PyInstaller makes, which needs no Python."""
    key = Order(order.out, __version__, False).key()
    _stamped(WORK / "frozen.stamp", key, _freeze)
    return FROZEN


def _freeze() -> None:
    _draw_icons()
    shutil.rmtree(FROZEN, ignore_errors=True)
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    line += ["--distpath", str(FROZEN.parent), "--workpath", str(WORK / "work"), str(HERE / "follow_up_desk.spec")]
    run(line, cwd=str(ROOT), limit=600)


def _draw_icons() -> None:
    # In a process of its own: Qt is then loaded by no process that goes on.
    subprocess.run([sys.executable, str(HERE / "icons.py"), str(WORK / "icons")], check=True)


def deb(order: Order) -> Path:
    """Return the package for Debian and Ubuntu."""
    folder = frozen(order)
    package = order.out / f"follow-up-desk_{order.version}_{debian.architecture()}.deb"
    stamp = WORK / f"{package.name}.stamp"
    if not package.exists():
        stamp.unlink(missing_ok=True)
    build = partial(debian.build, folder, WORK / "icons", order.version, order.out, WORK, order.quick)
    _stamped(stamp, f"{order.key()} {order.out}", build)
    return package


def home(order: Order) -> Path:
    """Return the archive that installs without root."""
    return portable.build(frozen(order), WORK / "icons", order.version, order.out, WORK, platform.machine())


# --- building and trying --------------------------------------------------------


def _wheel(order: Order) -> list[Path]:
    packages = list(wheels.build(order.out))
    for package in packages if not order.quick else ():
        trials.wheel(Path(sys.executable), package)
    return packages


def _frozen(order: Order) -> list[Path]:
    trials.self_test([str(frozen(order) / "follow-up-desk")])
    return [FROZEN]


def _deb(order: Order) -> list[Path]:
    package = deb(order)
    if not order.quick:
        trials.deb(package)
    return [package]


def _portable(order: Order) -> list[Path]:
    archive = home(order)
    trials.portable(archive)
    return [archive]


def _flatpak(order: Order) -> list[Path]:
    trials.flatpak(HERE / "linux" / "flatpak" / "org.followupdesk.desk.yml")
    return []


def _bare(order: Order) -> list[Path]:
    bare_deb.try_on_bare_system(deb(order), WORK)
    return []


BUILDERS: dict[str, Callable[[Order], list[Path]]] = {
    "wheel": _wheel,
    "frozen": _frozen,
    "deb": _deb,
    "portable": _portable,
    "flatpak": _flatpak,
    "bare": _bare,
}
LINUX = ("wheel", "frozen", "deb", "portable", "flatpak")
EVERYWHERE = ("wheel", "frozen")


def main() -> int:
    """Build what is asked for, try it, and say how big it is and how long that took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help="wheel, frozen, deb, portable, flatpak, bare")
    parser.add_argument("--version", default=__version__)
    parser.add_argument("--quick", action="store_true", help="press lightly, try nothing")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    given = parser.parse_args()
    order = Order(given.out.resolve(), given.version, given.quick)
    order.out.mkdir(parents=True, exist_ok=True)
    translations.compile_all()
    for name in given.what or (LINUX if sys.platform == "linux" else EVERYWHERE):
        start = time.monotonic()
        try:
            built = BUILDERS[name](order)
        except Broken as fault:
            print(f"{name}: {fault}", file=sys.stderr)
            return 1
        took = time.monotonic() - start
        print(
            f"{name}: {_outcome(name, order)} ({took:.0f} s)", *(f"\n    {_shown(path)}" for path in built), flush=True
        )
    return 0


def _outcome(name: str, order: Order) -> str:
    """Return what was proved of a package; a Flatpak is not built here, only its manifest is read."""
    if name == "flatpak":
        return "not built; flatpak-builder reads its manifest without complaint"
    return "built, not tried" if order.quick else "built and works"


def _shown(path: Path) -> str:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    size = sum(file.lstat().st_size for file in files if not file.is_symlink())
    return f"{os.path.relpath(path)}  {size / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
