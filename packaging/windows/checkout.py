"""A copy of the checkout that Windows Python runs from: what runs there changes nothing here."""

import shutil
import sys
from pathlib import Path

import windows_python
from commands import run
from wine import Wine

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("follow_up_desk", "resources", "packaging", "tests", ".github", "pyproject.toml", "constraints.txt")
TEXTS = ("LICENSE", "README.md", "Makefile")
# The name and version of the program and what it needs, which a plain source tree has not beside it.
METADATA = "from hatchling.build import prepare_metadata_for_build_editable as prepare; prepare({folder!r})"


def prepare(wine: Wine, name: str) -> str:
    """Copy the checkout, make a Windows Python look there for modules, and return how its python.exe is called."""
    made, folder = windows_python.make(wine.home), wine.home / name
    checkout, python, metadata = (folder / part for part in ("checkout", "python", "metadata"))
    shutil.rmtree(folder, ignore_errors=True)
    checkout.mkdir(parents=True)
    metadata.mkdir()
    shutil.copytree(made, python)
    for part in (*PARTS, *TEXTS):
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, checkout / part)
    run([sys.executable, "-c", METADATA.format(folder=str(metadata))], cwd=str(ROOT))
    (written,) = metadata.iterdir()
    (written / "RECORD").write_text(f"{written.name}/METADATA,,\n", encoding="utf-8")
    windows_python.set_path(python, *map(wine.windows_path, (checkout, wine.home / "site", metadata)))
    return wine.inside(python / "python.exe")
