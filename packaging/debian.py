"""The .deb: frozen folder in /usr/lib, link in /usr/bin, shared files. No scripts: dpkg's triggers do the rest."""

import hashlib
import os
import shutil
import subprocess
import textwrap
from pathlib import Path

import library_packages
import shared_files
from shared_files import HERE, NAME, ROOT

from follow_up_desk.ui.licences import Component, python, shipped

DEBIAN = HERE / "linux" / "debian"
# What is bundled beside Python packages, with the licence text that Debian keeps.
BUNDLED = (
    Component("SQLite (libsqlite3)", "", "public domain"),
    Component("Qt 6", "", "LGPL-3; its source is offered by the Qt Project at download.qt.io"),
    Component("ICU (libicu*)", "", "Unicode-3.0"),
    Component("XZ Utils (liblzma)", "", "public domain"),
    Component("libffi", "", "MIT"),
    Component("PyInstaller's bootloader", "", "GPL-2+ with an exception for programs made with it"),
)


def build(frozen: Path, icons: Path, version: str, out: Path, work: Path, quick: bool = False) -> Path:
    """Return the package made from a frozen folder."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    _fill(root / "usr", frozen, icons)
    _describe(root, frozen, version)
    _set_modes(root)
    package = out / f"{NAME}_{version}_{architecture()}.deb"
    compression = ["-Znone"] if quick else ["-Zxz", "-z6"]
    subprocess.run(["dpkg-deb", "--root-owner-group", *compression, "--build", root, package], check=True, stdout=-3)
    return package


def _fill(usr: Path, frozen: Path, icons: Path) -> None:
    shutil.copytree(frozen, usr / "lib" / NAME, symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    shared_files.fill_share_folder(usr / "share", icons)
    doc = usr / "share" / "doc" / NAME
    doc.mkdir(parents=True)
    (doc / "copyright").write_text(copyright_text(), encoding="utf-8")
    (doc / "changelog.gz").write_bytes(shared_files.zipped((DEBIAN / "changelog").read_bytes()))
    overrides = usr / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(DEBIAN / "lintian-overrides", overrides)


def _describe(root: Path, frozen: Path, version: str) -> None:
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    control = (
        (DEBIAN / "control")
        .read_text(encoding="utf-8")
        .format(
            version=version, architecture=architecture(), size=size, depends=", ".join(library_packages.depends(frozen))
        )
    )
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    (root / "DEBIAN" / "md5sums").write_text("".join(sums), encoding="utf-8")


def _set_modes(root: Path) -> None:
    """Set readable modes whatever the umask was; only the program is executable."""
    program = root / "usr" / "lib" / NAME / NAME
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
            os.utime(path, (_epoch(), _epoch()))


def _epoch() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH", (ROOT / "pyproject.toml").stat().st_mtime))


def architecture() -> str:
    """Return dpkg's name of this machine's architecture."""
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return said.stdout.strip()


def copyright_text() -> str:
    """Return Debian's copyright file: our licence, and that of each part, as its metadata states it."""
    head = "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Follow-Up Desk\n"
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n", 4)
    stanzas = [f"Files: *\nCopyright: 2026 Follow-Up Desk contributors\nLicense: Expat\n{_indented(ours[-1])}"]
    lines = [
        f"{part.name} {part.version}: {part.licence}".replace(" :", ":")
        for part in (*shipped()[1:], python(), *BUNDLED)
    ]
    comment = "Comment:\n This package brings along the parts below, each under its own licence, whole in\n"
    comment += f" /usr/lib/{NAME}/_internal/*.dist-info. The LGPL and GPL are in /usr/share/common-licenses.\n .\n"
    return f"{head}{comment}{_indented(chr(10).join(lines))}\n\n{stanzas[0]}\n"


def _indented(text: str) -> str:
    lines = [part for line in text.strip().splitlines() for part in (textwrap.wrap(line, 100) or ["."])]
    return "\n".join(f" {line}" for line in lines)
