"""The setup program, the archive that needs no setup, and the manifest for winget, from the folder of freeze.py.

NSIS itself and not pynsist: what that makes starts as "Python", asks nobody to end a desk that runs, and is its own
copy of every module. The languages are those of the window.

Whoever holds a certificate names a command in the variable SIGN (signing.md); it is run with each program's path.
"""

import os
import shlex
import zipfile
from hashlib import sha256
from pathlib import Path

import winget
from commands import run

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "follow-up-desk"
DATE = (2026, 1, 1, 0, 0, 0)  # of files in the archive: the same bytes each time


def build(frozen: Path, icons: Path, version: str, out: Path, quick: bool) -> list[Path]:
    """Return the setup program, the archive and the manifest."""
    for program in frozen.glob("*.exe"):
        _sign(program)
    setup = setup_program(frozen, icons, version, out, quick)
    archive = _archive(frozen, out / f"{NAME}-{version}-windows-x64.zip")
    manifest = winget.write(out / "winget", version, sha256(setup.read_bytes()).hexdigest())
    return [setup, archive, manifest]


def setup_program(frozen: Path, icons: Path, version: str, out: Path, quick: bool) -> Path:
    """Return the setup program."""
    setup = out / f"{NAME}-{version}-setup.exe"
    size = sum(file.stat().st_size for file in frozen.rglob("*") if file.is_file())
    given = {
        "VERSION": version,
        "PROGRAM": str(frozen),
        "ICON": str(icons / f"{NAME}.ico"),
        "LICENCE": str(ROOT / "LICENSE"),
        "SIZE": str(size // 1024),
        "OUT": str(setup),
    }
    options = ["-DQUICK"] if quick else []
    if command := os.environ.get("SIGN"):
        options.append(f"-DSIGN={command}")
    words = [f"-D{name}={value}" for name, value in given.items()]
    run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, *words, str(HERE / f"{NAME}.nsi")])
    _sign(setup)
    return setup


def _sign(program: Path) -> None:
    if command := os.environ.get("SIGN"):
        run([*shlex.split(command), str(program)])


def _archive(frozen: Path, archive: Path) -> Path:
    folder = archive.stem
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as files:
        for file in sorted(frozen.rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(f"{folder}/{file.relative_to(frozen).as_posix()}", DATE)
                entry.compress_type = zipfile.ZIP_DEFLATED
                files.writestr(entry, file.read_bytes())
        files.write(ROOT / "LICENSE", f"{folder}/LICENSE.txt")
    return archive
