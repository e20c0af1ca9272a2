"""The .tar.gz for one's home: the frozen folder, the shares, and a script that installs them without root."""

import shutil
import tarfile
from pathlib import Path

import shares
from shares import HERE, NAME


def build(frozen: Path, icons: Path, version: str, out: Path, work: Path, machine: str) -> Path:
    """Return the archive made from a frozen folder."""
    name = f"{NAME}-{version}-linux-{machine}"
    root = work / "portable" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(frozen, root / "program", symlinks=True)
    shares.lay_out(root / "share", icons)
    for script in ("install", "uninstall"):
        shutil.copyfile(HERE / "linux" / "home" / script, root / script)
        (root / script).chmod(0o755)
    shutil.copyfile(HERE.parent / "LICENSE", root / "LICENSE")
    archive = out / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        tar.add(root, name, filter=_of_nobody)
    return archive


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
