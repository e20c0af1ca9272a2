"""Does the .deb name everything it needs? Only a system where nothing else is installed can tell.

Needs root, a mirror and two minutes, so it is asked for by name: package.py bare. The bare system is kept in
build/package/bare.tar for the next time.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from shares import NAME
from trials import Broken, run

LIMIT = 900


def try_on(package: Path, work: Path) -> None:
    """Install a .deb on a bare system of this machine's release, let it try itself, take it away."""
    base = work / "bare.tar"
    with TemporaryDirectory(prefix="bare-") as folder:
        root = Path(folder)
        if base.exists():
            run(["tar", "-xpf", str(base), "-C", folder], limit=LIMIT)
        else:
            run(["debootstrap", "--variant=minbase", _release(), folder, _mirror()], limit=LIMIT)
            run(["tar", "-cpf", str(base), "-C", folder, "."], limit=LIMIT)
        (root / "opt" / package.name).write_bytes(package.read_bytes())
        (root / "usr" / "sbin" / "policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        (root / "usr" / "sbin" / "policy-rc.d").chmod(0o755)
        with _processes(root):
            _in(root, "apt-get", "-q", "update")
            _in(root, "apt-get", "-q", "install", "-y", "--no-install-recommends", f"/opt/{package.name}")
            if "Everything works" not in _in(root, NAME, "--self-test"):
                raise Broken("the self-test says nothing")
            _in(root, "apt-get", "-q", "purge", "-y", NAME)
        if left := list((root / "usr").glob(f"*/{NAME}*")):
            raise Broken(f"left behind: {left}")


def _in(root: Path, *command: str) -> str:
    env = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    return run(["chroot", str(root), *command], env=env, limit=LIMIT)


@contextmanager
def _processes(root: Path) -> Iterator[None]:
    run(["mount", "-t", "proc", "proc", str(root / "proc")])
    try:
        yield
    finally:
        subprocess.run(["umount", str(root / "proc")], check=True)


def _release() -> str:
    return run(["sh", "-c", '. /etc/os-release; printf %s "$VERSION_CODENAME"'])


def _mirror() -> str:
    """Return the mirror this machine's own packages come from."""
    places = run(["apt-get", "indextargets", "--format", "$(SITE) $(REPO_URI) $(CODENAME)", "Created-By: Packages"])
    release = _release()
    for line in places.splitlines():
        _, address, name = line.split()
        if name == release:
            return address
    raise Broken(f"apt knows no source for {release}")
