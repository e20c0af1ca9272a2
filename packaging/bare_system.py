"""A bare Debian or Ubuntu in a folder: made once by debootstrap, unpacked anew for each try, entered by chroot.

Everything that runs inside does so in mount and process namespaces of its own, so that nothing stays mounted
or running afterwards. Needs root. How this machine reaches the network (resolver, hosts, certificates, pip's
and the proxy's variables) is taken along.
"""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from commands import LIMIT, Broken, run

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "follow-up-desk-bare"
SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
UBUNTU = ("noble",)  # debootstrap knows the mirror; Debian has no such component, and passes over it
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
# The script is the first process of its namespace; when it ends, the kernel ends the others.
ENTER = """
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
mount -t sysfs -o ro sysfs "$1/sys"
root=$1; shift
chroot "$root" "$@"
"""


@dataclass(frozen=True)
class Result:
    """How a command ended: its exit status, its output, and the seconds it took."""

    status: int
    output: str
    seconds: float


def may_enter() -> bool:
    """Return whether a system in a folder can be entered: a container may lack the right, a chroot a root to mount."""
    return subprocess.run(["unshare", "--mount", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0


class BareSystem:
    """A fresh copy of a release, or with `keep` the one that was made in this folder before."""

    def __init__(self, release: str, folder: Path, *, keep: bool = False) -> None:
        self.root = folder
        if keep:
            return
        base = _base(release)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        run(["tar", "-xpf", str(base), "-C", str(folder)])
        self._take_settings_along()

    def run(self, command: str, *, user: str = "root", log: Path | None = None, limit: float = 900) -> Result:
        """Run a shell command as a user of the system and return how it ended; stop it after `limit` seconds."""
        home = "/root" if user == "root" else f"/home/{user}"
        settings = [f"{name}={value}" for name, value in {**_network(self.root), **_plain(user, home)}.items()]
        inside = ["runuser", "-u", user, "--", "env", "-i", *settings, "sh", "-c", f"cd {home} && {command}"]
        line = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-e", "-c", ENTER, "enter"]
        return run_logged([*line, str(self.root), *inside], log, limit)

    def must(self, command: str, *, user: str = "root") -> str:
        """Run a command that has to succeed and return what it printed."""
        result = self.run(command, user=user)
        if result.status:
            raise Broken(f"{command}: status {result.status}\n{result.output}")
        return result.output

    def install(self, *packages: str) -> None:
        """Install Debian packages with apt."""
        self.must(f"apt-get -q update && apt-get -q install -y --no-install-recommends {' '.join(packages)}")
        self._take_settings_along()

    def remove(self) -> None:
        """Delete the folder."""
        shutil.rmtree(self.root)

    def _take_settings_along(self) -> None:
        """Copy the resolver's settings and the certificates; keep services from starting."""
        for name in ("etc/resolv.conf", "etc/hosts", CERTIFICATES):
            if (source := Path("/") / name).exists():
                target = self.root / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.unlink(missing_ok=True)
                shutil.copyfile(source, target)
        policy = self.root / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        policy.chmod(0o755)


def run_logged(line: list[str], log: Path | None, limit: float) -> Result:
    """Run a command, its output into a log that can be followed; stop it after `limit` seconds."""
    begun = time.monotonic()
    with log.open("w+b") if log else TemporaryFile() as output:
        try:
            done = subprocess.run(
                line, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=limit, check=False
            )
            status = done.returncode
        except subprocess.TimeoutExpired:
            output.write(f"\nstopped after {limit:g} s\n".encode())
            status = 124
        output.seek(0)
        text = output.read().decode(errors="replace")
    return Result(status, text, time.monotonic() - begun)


def this_release() -> str:
    """Return the code name of the Debian release that this machine runs."""
    return run(["sh", "-c", '. /etc/os-release; printf %s "$VERSION_CODENAME"'])


def _base(release: str) -> Path:
    """Return the archive of a bare system, made where it is not there yet."""
    archive = CACHE / f"{release}.tar"
    if not archive.exists():
        folder = CACHE / release
        shutil.rmtree(folder, ignore_errors=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        line = ["debootstrap", "--variant=minbase", "--components=main,universe", release, str(folder)]
        run(line if release in UBUNTU else [*line, _mirror()], limit=10 * LIMIT)
        run(["tar", "-cpf", f"{archive}.part", "-C", str(folder), "."])
        Path(f"{archive}.part").replace(archive)
        shutil.rmtree(folder)
    return archive


def _mirror() -> str:
    """Return the mirror that this machine's own packages come from; it holds the other releases, too."""
    targets = run(["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)", "Created-By: Packages"])
    release = this_release()
    for line in targets.splitlines():
        address, name = line.split()
        if name == release:
            return address
    raise Broken(f"apt knows no source for {release}")


def _network(root: Path) -> dict[str, str]:
    """Return the variables that say how to reach the network; a path that is not inside is left out."""
    prefixes, suffix = ("PIP_", "SSL_", "REQUESTS_"), "_PROXY"
    found = {
        name: value for name, value in os.environ.items() if name.startswith(prefixes) or name.upper().endswith(suffix)
    }
    return {
        name: value for name, value in found.items() if not value.startswith("/") or (root / value.lstrip("/")).exists()
    }


def _plain(user: str, home: str) -> dict[str, str]:
    return {
        "PATH": SYSTEM_PATH if user == "root" else "/usr/local/bin:/usr/bin:/bin",
        "HOME": home,
        "USER": user,
        "LOGNAME": user,
        "LANG": "C.UTF-8",
        "TERM": "dumb",
    }
