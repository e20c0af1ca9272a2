"""What a folder of programs and libraries wants from the system it runs on, as Debian packages."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")
LIBC = "libc6"


def elves(folder: Path) -> Iterator[Path]:
    """Yield the programs and libraries of a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def depends(folder: Path) -> list[str]:
    """Return the Depends of a frozen program: whatever it needs, does not bring, and this system's packages hold."""
    inside = {path.name for path in folder.rglob("*.so*")}
    headers = {path: _said("objdump", "-p", str(path)) for path in elves(folder)}
    wanted = {name for header in headers.values() for name in NEEDED.findall(header)} - inside
    packages = {_package(name) for name in wanted} | {LIBC}
    newest = max((int(a), int(b)) for header in headers.values() for a, b in GLIBC.findall(header))
    return [f"{name} (>= {newest[0]}.{newest[1]})" if name == LIBC else name for name in sorted(packages)]


def _package(library: str) -> str:
    """Return the package that holds a library of this system."""
    path = _places().get(library)
    if path is None:
        raise LookupError(f"{library} is needed, and is neither in the folder nor on this system")
    for name in (path, str(Path(path).resolve()), path.removeprefix("/usr"), f"/usr{path}"):
        if found := _said("dpkg-query", "-S", name, may_fail=True):
            return found.partition(":")[0]
    raise LookupError(f"{path} belongs to no package")


@cache
def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for line in _said("/sbin/ldconfig", "-p").splitlines():
        if "=>" in line and ("x86-64" in line or "AArch64" in line):
            name, _, path = line.strip().partition(" => ")
            places.setdefault(name.split()[0], path)
    return places


def _said(*command: str, may_fail: bool = False) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=not may_fail)
    return done.stdout if done.returncode == 0 else ""
