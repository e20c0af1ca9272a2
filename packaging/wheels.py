"""Build the wheel and the source archive; install each into an empty environment of every Python there is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from shared_files import ROOT

PYTHONS = ((3, 11), (3, 12), (3, 13))


def build(out: Path) -> tuple[Path, Path]:
    """Return the wheel and the source archive; the build tool is the pinned one of this environment."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    _output(command)
    return _newest(out, "*.whl"), _newest(out, "*.tar.gz")


def _newest(folder: Path, pattern: str) -> Path:
    found = [path for path in folder.glob(pattern) if "-linux-" not in path.name]
    return max(found, key=lambda path: path.stat().st_mtime_ns)


def pythons() -> list[Path]:
    """Return one interpreter for each supported version: from the path, or from pyenv."""
    homes = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = []
    for major, minor in PYTHONS:
        named = shutil.which(f"python{major}.{minor}")
        kept = sorted(homes.glob(f"{major}.{minor}.*/bin/python{major}.{minor}"))
        works = [path for path in [*kept[-1:], *([Path(named)] if named else [])] if _runs(path, (major, minor))]
        found += works[:1]
    return found


def _runs(python: Path, version: tuple[int, int]) -> bool:
    asked = [str(python), "-c", "import ensurepip, sys; print(*sys.version_info[:2])"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return done.stdout.split() == [str(part) for part in version]


def install(python: Path, package: Path, folder: Path) -> Path:
    """Install a package into an empty environment and return its bin folder."""
    _output([str(python), "-m", "venv", "--clear", str(folder)])
    pip(folder, "install", "-q", "--no-compile", "-c", str(ROOT / "constraints.txt"), str(package))
    return folder / "bin"


def pip(folder: Path, *words: str) -> str:
    """Run the pip of an environment and return its output."""
    env = {**os.environ, "PIP_CONSTRAINT": str(ROOT / "constraints.txt")}  # for the isolated build of an sdist, too
    env.pop("PYTHONPATH", None)
    return _output([str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", *words], env=env)


def _output(command: list[str], **options: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return str(done.stdout)
