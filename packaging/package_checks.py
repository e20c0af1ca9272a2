"""Check the packages: unpack each as a user would, run its self-test, and ask the validators."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import wheels
from commands import Broken, run
from shared_files import APP_ID, NAME

# What the lintian of Debian 13 says of the missing home page; appstreamcli is asked about the same file first.
_METAINFO = "appstream-metadata-validation-failed"


def self_test(command: list[str], env: Mapping[str, str] | None = None) -> None:
    """Run the self-test of a program in an empty home folder."""
    with _home() as home:
        said = run([*command, "--self-test"], cwd=str(home), env={**_clean(home), **(env or {})})
    if "Everything works" not in said:
        raise Broken(f"{command[0]} prints {said!r}")


def wheel(python: Path, package: Path) -> None:
    """Install a wheel or a source archive into an empty environment and run its self-test."""
    with TemporaryDirectory() as folder:
        self_test([str(wheels.install(python, package, Path(folder) / "venv") / NAME)])


def deb(package: Path) -> None:
    """Unpack a .deb, validate its files, run its self-test and lintian."""
    with TemporaryDirectory() as folder:
        run(["dpkg-deb", "-x", str(package), folder])
        share = Path(folder) / "usr" / "share"
        run(["desktop-file-validate", str(share / "applications" / f"{NAME}.desktop")], silent=True)
        _validate_metainfo(share / "metainfo" / f"{APP_ID}.metainfo.xml")
        self_test([str(Path(folder) / "usr" / "bin" / NAME)])
    known = run(["lintian-explain-tags", "--list-tags"]).split()
    unsaid = ["--suppress-tags", _METAINFO] if _METAINFO in known else []
    run(["lintian", "--fail-on", "error,warning", *unsaid, "--allow-root", str(package)], silent=True)


def _validate_metainfo(file: Path) -> None:
    version = run(["appstreamcli", "--version"]).split()[-1]
    # 0.16 (Debian 12) does not know <developer> yet; 1.0 asks for it, and for a home page, which is not there so far.
    excused = "unknown-tag" if version.startswith("0.") else "url-homepage-missing"
    run(["appstreamcli", "validate", "--no-net", "--strict", f"--override={excused}=pedantic", str(file)])


def portable(archive: Path) -> None:
    """Install the archive into an empty home folder, run its self-test, and remove it again."""
    with _home() as home:
        (home / "got").mkdir()
        run(["tar", "-xzf", str(archive), "-C", str(home / "got")])
        (unpacked,) = (home / "got").iterdir()
        env = _clean(home)
        run([str(unpacked / "install")], env=env)
        shutil.rmtree(home / "got")
        entry = home / ".local" / "share" / "applications" / f"{NAME}.desktop"
        run(["desktop-file-validate", str(entry)], env=env, silent=True)
        self_test([str(home / ".local" / "bin" / NAME)])
        data = home / ".local" / "share" / NAME / "desk.sqlite"
        data.parent.mkdir()
        data.touch()
        for place in (".local/state", ".cache"):
            (home / place / NAME).mkdir(parents=True)
        said = run([str(home / ".local" / "lib" / NAME / "uninstall")], env=env)
        left = [path for path in home.rglob("*") if path.is_file()]
        if left != [data] or str(data.parent) not in said:
            raise Broken(f"the uninstaller leaves {left} and prints {said!r}")


def flatpak(manifest: Path) -> None:
    """Let flatpak-builder read the manifest; it only warns of mistakes, so any warning is a failure."""
    run(["flatpak-builder", "--show-manifest", str(manifest)], quiet_stderr=True)


@contextmanager
def _home() -> Iterator[Path]:
    with TemporaryDirectory(prefix="desk home ") as folder:  # with a blank, as some homes have
        yield Path(folder)


def _clean(home: Path) -> dict[str, str]:
    """Return an environment without the settings of this one: no Python variables, folders or session."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {**kept, "HOME": str(home)}
