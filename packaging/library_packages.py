"""The Debian packages whose libraries a folder of programs and libraries needs."""

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
    """Return the Depends of a frozen program: the packages of this system with libraries that it needs and lacks."""
    inside = {path.name for path in folder.rglob("*.so*")}
    headers = {path: _output("objdump", "-p", str(path)) for path in elves(folder)}
    wanted = {name for header in headers.values() for name in NEEDED.findall(header)} - inside
    packages = _packages(wanted) | {LIBC}
    newest = max((int(a), int(b)) for header in headers.values() for a, b in GLIBC.findall(header))
    return [f"{name} (>= {newest[0]}.{newest[1]})" if name == LIBC else name for name in sorted(packages)]


def _packages(libraries: set[str]) -> set[str]:
    """Return the packages that hold these libraries of this system."""
    places = _places()
    if missing := sorted(libraries - places.keys()):
        raise LookupError(f"needed, and neither in the folder nor on this system: {', '.join(missing)}")
    # dpkg knows a file by the name it was unpacked under: with /usr before it, or without, or behind a link.
    names = {name: _aliases(places[name]) for name in libraries}
    said = _output("dpkg-query", "-S", *sorted(set().union(*names.values())), may_fail=True)
    owner = {path: package.partition(":")[0] for package, _, path in map(_parted, said.splitlines())}
    found = {name: {owner[path] for path in aliases if path in owner} for name, aliases in names.items()}
    if strangers := sorted(name for name, packages in found.items() if not packages):
        raise LookupError(f"belonging to no package: {', '.join(strangers)}")
    return set().union(*found.values())


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition(": ")


def _aliases(path: str) -> set[str]:
    real = str(Path(path).resolve())
    return {alias for name in (path, real) for alias in (name, name.removeprefix("/usr"), f"/usr{name}")}


@cache
def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for line in _output("/sbin/ldconfig", "-p").splitlines():
        if "=>" in line and ("x86-64" in line or "AArch64" in line):
            name, _, path = line.strip().partition(" => ")
            places.setdefault(name.split()[0], path)
    return places


def _output(*command: str, may_fail: bool = False) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=not may_fail).stdout
