"""Set-up on a machine where things are missing: what it says, and that it changes nothing it may not."""

import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOBODY = 65534
pytestmark = pytest.mark.only_on("linux", why="it is a script for Linux")


@pytest.fixture
def checkout() -> Iterator[Path]:
    """Return a checkout as far as set-up looks at it, in a place that every user may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(ROOT / "packaging" / "apt", folder / "packaging" / "apt")
        for file in ("packaging/setup.sh", "constraints.txt", "pyproject.toml"):
            shutil.copyfile(ROOT / file, folder / file)
        yield folder


def command(folder: Path, name: str, script: str) -> None:
    """Put a command of our own in the place of the system's."""
    file = folder / "commands" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def set_up(folder: Path, *words: str, as_user: int | None = None) -> subprocess.CompletedProcess[str]:
    line = ["sh", str(folder / "packaging" / "setup.sh"), *words]
    if as_user is not None and os.getuid() == 0:
        line = ["setpriv", f"--reuid={as_user}", f"--regid={as_user}", "--clear-groups", *line]
    env = {"PATH": f"{folder}/commands:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    return subprocess.run(line, env=env, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("goal", "asked_by", "reason"),
    [
        ("test", "test", "the tests need a virtual desktop"),
        ("test", "bench", "the tests need a virtual desktop"),
        ("dev", "exhaustive", "the program needs system packages"),
    ],
)
def test_who_may_not_install_is_told_what_to_type_why_and_what_then(
    checkout: Path, goal: str, asked_by: str, reason: str
) -> None:
    command(checkout, "id", "echo 1000")
    command(checkout, "sudo", "exit 1")
    command(checkout, "dpkg-query", "exit 0")  # nothing is installed
    done = set_up(checkout, goal, asked_by)
    assert done.returncode == 1
    why, line, then = done.stderr.splitlines()
    assert reason in why
    assert line.startswith("follow-up-desk: Please type: sudo apt-get update && sudo apt-get install -y ")
    assert "libxcb-cursor0" in line
    assert ("xvfb" in line) is (goal == "test")
    assert then == f"follow-up-desk: then run `make {asked_by}` again."
    assert not (checkout / ".venv").exists()


def test_a_checkout_that_cannot_be_written_says_so(checkout: Path) -> None:
    (checkout / "build").mkdir(mode=0o555)
    done = set_up(checkout, "run", as_user=NOBODY)
    assert done.returncode == 1
    assert "cannot be written by" in done.stderr
    assert "sudo chown -R" in done.stderr
    assert "Nothing was changed" in done.stderr
    assert list((checkout / "build").iterdir()) == []


def test_without_a_network_that_is_the_first_guess(checkout: Path) -> None:
    python = "import sys; print('Could not resolve host', file=sys.stderr); sys.exit(1)"
    command(checkout, "dpkg-query", "cat packaging/apt/*.txt | sed 's/^/installed /'")
    command(
        checkout,
        "python3",
        f"""case "$*" in *venv*--clear*) exec {shutil.which("python3")} -c "{python}" ;; esac
case "$1" in -VV) echo 3.11 ;; -) cat >/dev/null ;; esac""",
    )
    done = set_up(checkout, "run")
    assert done.returncode == 1
    assert "no network?" in done.stderr.splitlines()[1]
    assert "Could not resolve host" in (checkout / "build" / "setup.log").read_text(encoding="utf-8")


def test_the_readme_and_set_up_install_the_build_tools_first() -> None:
    """An editable install without isolation needs what the build names, and hatchling's editables."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    tools = {re.split(r"[<>=!~ ]", requirement)[0] for requirement in wanted} | {"editables"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"pip install -c constraints\.txt ((?:\w+ ?)+)$", readme, re.MULTILINE)
    assert [set(line.split()) for line in lines] == [tools, tools]
    assert readme.count('--no-build-isolation -e ".[dev]"') == 2
    (line,) = re.findall(r"logged '' \$pip (.*)", (ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8"))
    assert set(line.split()) == tools
