"""Whether the .deb names everything it needs: only a system where nothing else is installed can show it.

Needs root, a mirror and two minutes, so it is asked for by name: package.py bare.
"""

from pathlib import Path

from bare_system import BareSystem, this_release
from commands import Broken
from shared_files import NAME


def try_on_bare_system(package: Path, work: Path) -> None:
    """Install a .deb on a bare system of this machine's release, run its self-test, and remove it."""
    system = BareSystem(this_release(), work / "bare")
    try:
        (system.root / "opt" / package.name).write_bytes(package.read_bytes())
        system.install(f"/opt/{package.name}")
        if "Everything works" not in system.must(f"{NAME} --self-test"):
            raise Broken("the self-test prints nothing")
        system.must(f"apt-get -q purge -y {NAME}")
        if left := list((system.root / "usr").glob(f"*/{NAME}*")):
            raise Broken(f"left behind: {left}")
    finally:
        system.remove()
