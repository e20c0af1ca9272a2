"""The .tar.gz for a home folder: the frozen folder, the shared files, and scripts that install them without root."""

import shutil
import tarfile
from pathlib import Path

import shared_files
from shared_files import HERE, NAME


def build(frozen: Path, icons: Path, version: str, out: Path, work: Path, machine: str) -> Path:
    """Return the archive made from a frozen folder."""
    name = f"{NAME}-{version}-linux-{machine}"
    root = work / "portable" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(frozen, root / "program", symlinks=True)
    shared_files.fill_share_folder(root / "share", icons)
    for script in ("install", "uninstall"):
        shutil.copyfile(HERE / "linux" / "home" / script, root / script)
        (root / script).chmod(0o755)
    shutil.copyfile(HERE.parent / "LICENSE", root / "LICENSE")
    archive = out / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        tar.add(root, name, filter=_owned_by_root)
    return archive


def _owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
